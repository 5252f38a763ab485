import { describe, expect, it } from 'vitest'
import { readIncoming } from './incoming.ts'

describe('readIncoming', () => {
  it.each([
    ['尽快安排', '尽快', 'date'],
    ['货差不多好了', '差不多好', 'date'],
    ['做了差不多一半', '差不多', 'quantity'],
    ['Отгрузим на днях', 'на днях', 'date'],
    ['We will ship soon', 'soon', 'date'],
    ['应该可以', '应该可以', 'decision'],
    ['我们正在处理', '正在处理', 'owner'],
    ['Maybe', 'Maybe', 'decision'],
  ])('%s leaves %s open: %s', (text, word, missing) => {
    const { vague } = readIncoming(text)
    expect(vague.map((found) => found.text)).toContain(word)
    expect(vague.map((found) => found.missing)).toContain(missing)
  })

  it.each(['2026年8月5日发货', 'Confirmed, 500 pcs on 5 August 2026.', 'Отгрузим 5 августа 2026', '好的，收到'])('%s leaves nothing open', (text) => {
    expect(readIncoming(text).followUp).toBeUndefined()
  })

  it('asks back in the language of the factory, with the number of the thread', () => {
    const { followUp } = readIncoming('尽快', { local: '2026-07-24T10:00:00' }, { order: 'PO-2231' })
    expect(followUp?.zh).toBe('谢谢回复。关于PO-2231，麻烦您再确认一下：具体哪天、几点（北京时间）？我这边要据此安排后面的计划。')
    expect(followUp?.ru).toContain('PO-2231')
  })
})
