import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readIncoming } from './incoming.ts'
import { analyze } from './pipeline.ts'

const now = { local: '2026-07-24T10:00:00', zone: '+08:00' }

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
    ['8月5日左右', '左右', 'date'],
    ['大概3天到', '大概', 'date'],
    ['大概500个', '大概', 'quantity'],
    ['我们大概率能发', '大概率', 'decision'],
    ['We will ship around August 5', 'around August', 'date'],
    ['about 3 days', 'about 3', 'date'],
    ['Отгрузим около 5 августа', 'около 5', 'date'],
    ['примерно 500 шт.', 'примерно', 'quantity'],
    ['尽量8月5日前发', '尽量', 'decision'],
    ['应该没问题', '应该没问题', 'decision'],
    ['It should be no problem', 'should be no problem', 'decision'],
  ])('%s leaves %s open: %s', (text, word, missing) => {
    const { vague } = readIncoming(text, now)
    expect(vague.map((found) => [found.text, found.missing])).toContainEqual([word, missing])
  })

  interface Answer {
    readonly text: string
    readonly vague: boolean
  }
  const answers = readFileSync(new URL('../evaluation/answers.jsonl', import.meta.url), 'utf8').trim().split('\n').map((line): Answer => JSON.parse(line) as Answer)
  it.each(answers.map(({ text, vague }) => [text, vague] as const))('%s leaves something open: %s', (text, isVague) => {
    expect(readIncoming(text, now).missing.length > 0).toBe(isVague)
  })

  it.each(['在做了，8月5日发', 'Почти готово, отгрузка 5 августа 2026', 'In process, ready on 5 August 2026', 'Под контролем, завтра отправим'])('a day says when it ends: %s', (text) => {
    expect(readIncoming(text, now).missing).toEqual([])
  })

  it('asks for a date where a date is inexact, and for nothing else', () => {
    expect(readIncoming('8月5日左右', now).missing).toEqual(['date'])
    expect(readIncoming('大概3天到', now).missing).toEqual(['date'])
    expect(readIncoming('8月5日左右，500个左右', now).missing).toEqual(['date', 'quantity'])
  })

  it.each([
    'PO-2026-118 8月5日发货，500个，没问题',
    'We will ship on 5 August 2026, no problem',
    '没问题',
    'No problem!',
    '可以',
    '好的，没问题',
    'Без проблем',
    '包装已改，质量没问题',
    '已经安排了',
    '2026年8月5日发货',
    'Confirmed, 500 pcs on 5 August 2026.',
    'Отгрузим 5 августа 2026',
    '好的，收到',
  ])('%s leaves nothing open', (text) => {
    expect(readIncoming(text).followUp).toBeUndefined()
  })

  it('marks no more words than are named below', () => {
    const text = '尽快安排，大概500个，正在处理，应该可以，质量差不多，也许要等，再说'
    const { vague, missing } = readIncoming(text, now)
    expect(new Set(vague.map((word) => word.text)).size).toBeLessThanOrEqual(3)
    expect(missing).toEqual(['decision', 'date', 'quantity', 'owner'])
  })

  it.each([
    ['尽快', 'zh'],
    ['PO-2231 ok, 我们会ASAP安排', 'zh'],
    ['We will ship soon 谢谢', 'en'],
    ['SOON', 'en'],
    ['Отгрузим на днях, PO-2231', 'ru'],
  ])('asks back in the language of the answer: %s', (text, language) => {
    expect(readIncoming(text, now)).toMatchObject({ language, followUp: { zh: expect.stringContaining('谢谢') } })
  })

  it('names the number of the thread', () => {
    const { followUp } = readIncoming('尽快', now, { order: 'PO-2231' })
    expect(followUp).toEqual({
      zh: '谢谢回复。关于PO-2231，请问：“尽快”具体是几月几日？',
      ru: 'Спасибо за ответ по PO-2231. Подскажите: «尽快» – какого числа?',
      en: 'Thank you for the answer about PO-2231. May I ask: “尽快” – on which date?',
    })
  })

  it.each([
    ['检测报告稍后发。', '谢谢回复。请问：“检测报告稍后发”具体是几月几日、几点（北京时间）？'],
    ['唛头没问题，检测报告过几天发', '谢谢回复。请问：“检测报告过几天发”具体是几月几日？'],
    ['大概500个，尽快发', '谢谢回复。请问：“尽快发”具体是几月几日；“大概500个”准确数字是多少？'],
    ['这批货的检测报告和装箱单还有提单都会尽快一起发给您和您的货代以及莫斯科的仓库同事', '谢谢回复。请问：“尽快”具体是几月几日？'],
  ])('says what it asks about: %s', (text, question) => {
    expect(readIncoming(text, now).followUp?.zh).toBe(question)
  })

  it.each([
    ['今天稍后给您电话', '几点（北京时间）'],
    ['下周发货', '几月几日？'],
    ['差不多500个左右', '准确数字是多少？'],
    ['差不多500左右', '单位是什么？'],
    ['Возможно, в декабре', '几月几日？'],
    ['可能要晚几天', '几月几日？'],
  ])('%s asks for what is open and for no more: %s', (text, question) => {
    expect(readIncoming(text, now).followUp?.zh).toContain(question)
  })

  it.each([
    ['大概下周能出，另外样品8月5日寄。', '下周'],
    ['Образец отправим 28 июля, остальное скоро.', 'скоро'],
    ['The sample leaves on 28 July, the rest will ship soon.', 'soon'],
    ['Образец отправили 20 июля, отгрузим скоро.', 'скоро'],
    ['大概下周差不多能出，我们8月5日前大概率能发，尽快给您安排', '下周'],
  ])('the day of another thing, a day gone and a day that is hoped for settle nothing: %s', (text, word) => {
    expect(readIncoming(text, now).missing).toContain('date')
    expect(readIncoming(text, now).vague.some((found) => found.text.includes(word))).toBe(true)
  })

  it.each(['尽快安排，8月5日发', 'Отгрузим скоро, 5 августа', 'We ship soon, on 5 August'])('its own day settles it: %s', (text) => {
    expect(readIncoming(text, now).missing).toEqual([])
  })

  const vague = ['尽快安排。', '大概500个。', '正在处理。', '应该可以。']
  const combined = Array.from({ length: 15 }, (_, bits) => vague.filter((_word, at) => (((bits + 1) >> at) & 1) === 1).join(''))
  it.each(combined.flatMap((text) => [undefined, 'PO-2231', 'B-1003'].map((order) => [text, order] as const)))('asks so that the check finds nothing: %s %s', (text, order) => {
    const { followUp } = readIncoming(text, now, order === undefined ? {} : { order })
    const context = { audience: 'external', legal: false, chat: 'direct', now } as const
    const questions = Object.values(followUp ?? {})
    expect(questions).toHaveLength(3)
    for (const firstContact of [true, false]) expect(questions.flatMap((question) => analyze(question, { ...context, firstContact }).findings)).toEqual([])
  })
})
