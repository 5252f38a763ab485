import { describe, expect, it } from 'vitest'
import { readDoc } from './read-doc.ts'
import { conclusionsOf, emptySentences, readingSeconds, requestOf } from './reading-time.ts'

const read = (text: string) => readDoc(text, { local: '2026-07-24T10:00:00', zone: '+08:00' })

describe('reading', () => {
  it('takes time by words and Han characters', () => {
    expect(readingSeconds(read(''))).toBe(0)
    expect(readingSeconds(read('ok'))).toBe(1)
    expect(readingSeconds(read('word '.repeat(200)))).toBe(60)
    expect(readingSeconds(read('货'.repeat(300)))).toBe(60)
  })

  it('points at sentences that carry neither a fact nor a request', () => {
    const text = 'Добрый день! Погода у нас стоит хорошая. Пришлите фото PO-2255 до 30 июля 2026.'
    expect(emptySentences(read(text)).map(({ start, end }) => text.slice(start, end))).toEqual(['Погода у нас стоит хорошая.'])
  })

  it('takes a message apart into goal, background, and requests with deadline', () => {
    const text = 'The client waits. Please send the report for B-1003 by 31 July 2026.'
    const { goal, context, items } = requestOf(read(text))
    expect(text.slice(goal?.start, goal?.end)).toMatch(/^Please send/)
    expect(context).toHaveLength(1)
    expect(items).toMatchObject([{ deadline: '2026-07-31' }])
  })

  it('gathers one line a block for long messages only', () => {
    const block = `${'Our warehouse counted the cartons again and wrote it down. '.repeat(12)}Please send the report for B-1003 by 31 July 2026.`
    expect(conclusionsOf(read('Please send the report.'))).toEqual([])
    expect(conclusionsOf(read(`${block}\n\n${block}`)).map(({ text }) => text)).toEqual([
      'In short: Please send the report for B-1003 by 31 July 2026',
      'In short: Please send the report for B-1003 by 31 July 2026',
    ])
  })
})
