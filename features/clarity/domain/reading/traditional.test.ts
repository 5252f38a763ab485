import { describe, expect, it } from 'vitest'
import { analyze } from '../index.ts'
import { plainText } from './plain-text.ts'
import { simplified } from './traditional.ts'

const context = { audience: 'external', firstContact: false, legal: false, chat: 'direct', now: { local: '2026-07-24T10:00:00', zone: '+08:00' } } as const

describe('traditional characters', () => {
  it.each([
    ['請盡快發貨', '请尽快发货'],
    ['你們又貼錯標籤了', '你们又贴错标签了'],
    ['这是简体字', '这是简体字'],
    ['PO-2231 без иероглифов', 'PO-2231 без иероглифов'],
    ['\ud83d\ude42這\ud83d', '\ud83d\ude42这\ud83d'],
  ])('%s', (text, expected) => {
    expect(simplified(text)).toBe(expected)
    expect(plainText(text)).toHaveLength(text.length)
  })

  it.each([
    ['你們又貼錯標籤了，PO-2231請7月29日前改好。', 'accusation'],
    ['請盡快發PO-2231的裝箱單。', 'vague-time'],
    ['PO-2231的單價3.5可以嗎？', 'currency-missing'],
    ['PO-2231的貨質量要好一點，7月30日前。', 'vague-quality'],
  ])('rules read them: %s', (text, rule) => {
    expect(analyze(text, context).findings.map((finding) => finding.rule)).toContain(rule)
  })
})
