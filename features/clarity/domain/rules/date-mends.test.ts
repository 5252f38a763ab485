import { describe, expect, it } from 'vitest'
import { analyze } from '../pipeline.ts'
import type { Context } from '../rule.ts'
import { applyFix } from './mends.ts'
import { fillText, mendLabels } from './texts.ts'

/** A Friday. */
const context: Context = { audience: 'external', firstContact: false, legal: false, chat: 'direct', now: { local: '2026-07-24T10:00:00', zone: '+08:00' } }
const findingsOf = (rule: string, text: string) => analyze(text, { ...context, ourZone: 'Europe/Moscow' }).findings.filter((finding) => finding.rule === rule)
const mendsOf = (rule: string, text: string) => findingsOf(rule, text).flatMap(({ fixes }) => fixes)
const offered = (rule: string, text: string): string[] => mendsOf(rule, text).map(({ kind, params }) => `${kind} ${params?.['day'] ?? '___'}`)
const mended = (text: string): string[] => mendsOf('timezone-missing', text).map((fix) => applyFix(text, fix))

describe('the zone of an hour', () => {
  it.each([
    ["Let's have a call on Friday at 3 pm about PO-2410.", 'at 3 pm Beijing time (10 am Moscow) about'],
    ['Call tomorrow at 11 pm', 'at 11 pm Beijing time (6 pm Moscow)'],
    ['Meeting on 30 July at 5 pm.', 'at 5 pm Beijing time (noon Moscow).'],
    ['Call tomorrow at 3 pm?', 'at 3 pm Beijing time (10 am Moscow)?'],
    ['Call at 9 pm on 5 August', '9 pm Beijing time (4 pm Moscow) on 5 August'],
    ['Call on 30 July 2026 at 3 in the afternoon', '3 in the afternoon Beijing time (10 am Moscow)'],
    ['Созвон 30 июля около 11:00 утра', '11:00 утра по Пекину (06:00 по Москве)'],
  ])('stands after the whole of it: %s', (text, part) => {
    expect(mended(text)[0]).toContain(part)
  })

  it('says where the other end is on another day', () => {
    expect(mended('Созвон 30 июля в 9 вечера по PO-1')[1]).toContain('в 9 вечера по Москве (02:00 по Пекину, +1 день)')
    expect(mended('Call on 30 July at 9 pm')[1]).toContain('9 pm Moscow time (2 am Beijing, next day)')
    expect(mended('我们7月30日晚上9点开会')[1]).toContain('晚上9点（莫斯科时间，北京次日凌晨2点）')
    expect(mended('Call on 30 July at 1 am')[0]).toContain('1 am Beijing time (8 pm Moscow, previous day)')
  })
})

it.each(['Call tomorrow at 3 pm', 'Call tomorrow at noon about PO-1', 'Call tomorrow from 3 pm to 5 pm about PO-1', '明天晚上11点开会谈PO-1', '今天6点前发照片', 'Созвон завтра в 9 вечера'])('names no other day that has no date: %s', (text) => {
  for (const ourZone of ['America/New_York', 'Europe/Moscow', '+03:00']) {
    const read = (words: string) => analyze(words, { ...context, ourZone }).findings
    const days = (words: string): number => read(words).filter(({ rule }) => rule === 'relative-date').length
    for (const fix of read(text).filter(({ rule }) => rule === 'timezone-missing').flatMap(({ fixes }) => fixes)) expect(days(applyFix(text, fix)), applyFix(text, fix)).toBeLessThanOrEqual(days(text))
  }
})

it.each([
  ['Встреча завтра в 10:00 по PO-1.', 'Встреча завтра (2026-07-25, сб) в 10:00 по Пекину (05:00 по Москве) по PO-1.'],
  ['Call on PO-1 tomorrow at 3 pm.', 'Call on PO-1 tomorrow (2026-07-25, Sat) at 3 pm Beijing time (10 am Moscow).'],
  ['周四下午三点开会讨论PO-1。', '周四（2026-07-30）下午三点（北京时间，莫斯科上午10点）开会讨论PO-1。'],
])('gives day and zone in any order, and each once: %s', (text, both) => {
  const read = (words: string) => analyze(words, { ...context, ourZone: 'Europe/Moscow', now: { local: '2026-07-24T10:00:00', zone: 'Asia/Shanghai' } }).findings
  const press = (words: string, id: string): string => {
    const fix = read(words).find(({ rule }) => rule === id)?.fixes[0]
    return fix === undefined ? words : applyFix(words, fix)
  }
  for (const order of [['relative-date', 'timezone-missing'], ['timezone-missing', 'relative-date']]) {
    const done = order.reduce(press, text)
    expect(done).toBe(both)
    expect(read(done).filter(({ rule }) => order.includes(rule))).toEqual([])
  }
})

describe('a day counted from today, late in the evening of the writer', () => {
  const offered = (text: string, ourZone = 'Europe/Moscow'): string[] =>
    analyze(text, { ...context, ourZone, now: { local: '2026-12-01T04:38:00', zone: 'Asia/Shanghai' } }).findings.filter(({ rule }) => rule === 'relative-date').flatMap(({ fixes }) => fixes.map((fix) => applyFix(text, fix)))

  it('is offered as the writer’s and as the reader’s', () => {
    expect(offered('Пришлите фото PO-1 завтра.').slice(0, 2)).toEqual(['Пришлите фото PO-1 завтра (2026-12-01, вт).', 'Пришлите фото PO-1 завтра (2026-12-02, ср).'])
    expect(offered('Пришлите фото PO-1 завтра.', 'Asia/Shanghai')).toEqual(['Пришлите фото PO-1 завтра (2026-12-02, ср).'])
  })

  it('is that of the zone that is named', () => {
    expect(offered('Созвон по PO-1 завтра в 11:00 по Москве.')).toEqual(['Созвон по PO-1 завтра (2026-12-01, вт) в 11:00 по Москве.'])
    expect(offered('Call on PO-1 tomorrow at 11:00 Beijing time.')).toEqual(['Call on PO-1 tomorrow (2026-12-02, Wed) at 11:00 Beijing time.'])
  })
})

describe('the clocks of an hour', () => {
  const text = 'Созвон 30 июля 2026 в 15:00 по PO-1'
  const offeredTo = (zone: string, ourZone?: string, words = text): string[] =>
    analyze(words, { ...context, now: { local: '2026-07-24T10:00:00', zone }, ...(ourZone === undefined ? {} : { ourZone }) }).findings
      .filter(({ rule }) => rule === 'timezone-missing').flatMap(({ fixes }) => fixes.map((fix) => applyFix(words, fix).slice(words.indexOf('15:00'), words.indexOf('15:00') + 62).replace(/ по PO.*| about.*|开会.*/, '')))

  it('are the factory’s, the reader’s and the writer’s', () => {
    expect(offeredTo('Asia/Yekaterinburg', 'Europe/Moscow')).toEqual(['15:00 по Пекину (12:00 по Екатеринбургу)', '15:00 по Екатеринбургу (13:00 по Москве)', '15:00 по Москве (17:00 по Екатеринбургу)'])
    expect(offeredTo('Asia/Yekaterinburg')).toEqual(['15:00 по Пекину (12:00 по Екатеринбургу)', '15:00 по Екатеринбургу (18:00 по Пекину)'])
    expect(offeredTo('Asia/Shanghai', 'Europe/Berlin')).toEqual(['15:00 по Пекину (09:00 по Берлину)', '15:00 по Берлину (21:00 по Пекину)'])
    expect(offeredTo('Asia/Shanghai', 'Asia/Shanghai')).toEqual(['15:00 по Пекину', '15:00 по ___'])
    expect(offeredTo('UTC')).toEqual(['15:00 по Пекину', '15:00 по ___'])
    expect(offeredTo('+08:00', '+03:00')).toEqual(['15:00 по Пекину (10:00 UTC+3)', '15:00 UTC+3 (20:00 по Пекину)'])
    expect(offeredTo('Asia/Kolkata', 'Europe/Moscow', 'Call on 30 July 2026 at 15:00 about PO-1')).toContain('15:00 Delhi time (12:30 Moscow)')
    expect(offeredTo('Asia/Kathmandu', 'Asia/Kathmandu', '我们2026年7月30日15:00开会谈PO-1')).toEqual(['15:00（北京时间，12:45 UTC+5:45）', '15:00（UTC+5:45，北京17:15）'])
    expect(offeredTo('Asia/Yekaterinburg', 'Europe/Moscow', '我们2026年7月30日15:00开会谈PO-1')).toContain('15:00（叶卡捷琳堡时间，莫斯科13:00）')
  })

  it('are those of the day that is meant, not of today', () => {
    expect(offeredTo('Asia/Shanghai', 'Europe/Lisbon', 'Call on 30 December 2026 at 15:00 about PO-1')).toEqual(['15:00 Beijing time (07:00 UTC+0)', '15:00 UTC+0 (23:00 Beijing)'])
  })

  it.each(['Asia/Yekaterinburg', 'Asia/Novosibirsk', 'Asia/Vladivostok', 'Asia/Kolkata', 'America/New_York', 'Europe/Berlin', 'Europe/London', 'Asia/Kathmandu', 'Europe/Samara', 'Asia/Omsk'])('of %s are read again with their zone', (zone) => {
    for (const words of [text, 'Call on 30 July 2026 at 15:00 about PO-1', 'PO-1我们2026年7月30日15:00开会']) {
      const now = { local: '2026-07-24T10:00:00', zone }
      const mends = analyze(words, { ...context, now }).findings.filter(({ rule }) => rule === 'timezone-missing').flatMap(({ fixes }) => fixes)
      expect(mends).toHaveLength(2)
      for (const mend of mends) {
        const { findings, facts } = analyze(applyFix(words, mend), { ...context, now })
        expect(findings.map(({ rule }) => rule)).not.toContain('timezone-missing')
        expect(facts.filter((fact) => (fact.kind === 'date' && fact.time !== undefined) || fact.kind === 'time').slice(0, 1).map((fact) => 'tz' in fact && fact.tz !== undefined)).toEqual([true])
      }
    }
  })
})

describe('a stretch of days', () => {
  it.each([
    ['Please ship PO-1 next week', ['choose 2026-07-27', 'choose 2026-07-31', 'fill ___']],
    ['Отгрузите PO-1 на следующей неделе', ['choose 2026-07-27', 'choose 2026-07-31', 'fill ___']],
    ['PO-1请下周发货', ['choose 2026-07-27', 'choose 2026-07-31', 'fill ___']],
    ['Please ship PO-1 by next week', ['choose 2026-07-31', 'choose 2026-07-27', 'fill ___']],
    ['PO-1请下周前发货', ['choose 2026-07-31', 'choose 2026-07-27', 'fill ___']],
    ['请月底前发货', ['choose 2026-07-31', 'fill ___']],
    ['PO-1请10月底发货', ['choose 2026-10-31', 'choose 2026-10-30', 'fill ___']],
    ['Отгрузите PO-1 к концу октября', ['choose 2026-10-31', 'choose 2026-10-30', 'fill ___']],
    ['Please ship PO-1 by the end of October', ['choose 2026-10-31', 'choose 2026-10-30', 'fill ___']],
    ['Please ship PO-1 by the end of next week', ['choose 2026-07-31', 'choose 2026-08-02', 'fill ___']],
    ['Please ship PO-1 by Wednesday', ['auto 2026-07-29']],
    ['Please ship PO-1 next Wednesday', ['choose 2026-07-29', 'choose 2026-08-05']],
    ['Please ship PO-1 next Saturday', ['choose 2026-08-01', 'choose 2026-07-25']],
    ['Please ship PO-1 next Friday', ['auto 2026-07-31']],
    ['Отгрузите PO-1 до следующей среды', ['choose 2026-07-29', 'choose 2026-08-05']],
    ['PO-1请下周三发货', ['auto 2026-07-29']],
    ['Отгрузите PO-1 до следующей недели', ['choose 2026-07-24', 'choose 2026-07-27', 'fill ___']],
    ['Please ship PO-1 before next week', ['choose 2026-07-24', 'choose 2026-07-27', 'fill ___']],
    ['Отгрузите PO-1 не позднее следующей недели', ['choose 2026-07-31', 'choose 2026-07-27', 'fill ___']],
    ['Отгрузите PO-1 в течение недели', ['auto 2026-07-31']],
  ])('is never settled in silence: %s', (text, days) => {
    expect(offered('relative-date', text)).toEqual(days)
  })

  it('keeps its words together', () => {
    const [fix] = mendsOf('relative-date', 'PO-1请下周初发货')
    expect(fix === undefined ? '' : applyFix('PO-1请下周初发货', fix)).toBe('PO-1请下周初（___）发货')
  })

  it.each([
    ['PO-1请周三之前发货', 'PO-1请周三（2026-07-29）之前发货'],
    ['PO-1国庆前发货', 'PO-1国庆（2026-10-01，周四）前发货'],
    ['PO-1三天后发货', 'PO-1三天后（2026-07-27，周一）发货'],
    ['Please ship PO-1 by Wednesday', 'Please ship PO-1 by Wednesday (2026-07-29)'],
    ['Please ship PO-1 tomorrow', 'Please ship PO-1 tomorrow (2026-07-25, Sat)'],
    ['Отгрузите PO-1 до среды', 'Отгрузите PO-1 до среды (2026-07-29)'],
  ])('has its day where it is named, and its weekday once: %s', (text, expected) => {
    const [fix] = mendsOf('relative-date', text)
    expect(fix === undefined ? '' : applyFix(text, fix)).toBe(expected)
  })

  it('is one finding where a weekday stands beside its week', () => {
    for (const text of ['Отгрузите PO-1 в среду на следующей неделе', 'Отгрузите PO-1 на следующей неделе в среду', 'Please ship PO-1 next week on Wednesday', 'Please ship PO-1 on Wednesday next week', 'PO-1下周三发货', 'PO-1下周，周三发货']) {
      expect(findingsOf('relative-date', text), text).toHaveLength(1)
      expect(offered('relative-date', text), text).toEqual(['auto 2026-07-29'])
    }
    expect(findingsOf('relative-date', 'Отгрузите PO-1 завтра или в среду')).toHaveLength(2)
  })
})

describe('a promised weekday', () => {
  it.each([
    'Вы обещали отгрузить в понедельник, но груз стоит',
    'Вы обещали отгрузить до понедельника, но груз стоит',
    'Вы должны были отгрузить PO-1 в среду',
    'Вы сказали в понедельник, что груз готов',
    'В понедельник вы обещали чертёж PO-1',
    'You promised the drawing on Wednesday and broke your word',
    'You were to ship PO-1 on Monday.',
    'You promised to ship by Monday, but the cargo is still at the factory',
    '你们答应周一发货，结果货还在仓库',
    '我们周二说好的',
    '本来周三发货',
    'Вы обещали прислать чертёж в среду. Чертежа нет.',
    'You promised to send the drawing on Wednesday. Where is it?',
    '说好周五付款的，钱呢',
    '你们说周三发图纸，现在还没有',
  ])('is past where the word was not kept: %s', (text) => {
    expect(findingsOf('relative-date', text)).toEqual([])
  })

  it.each([
    ['Вы обещали отгрузить в следующий понедельник', ['choose 2026-07-27', 'choose 2026-08-03']],
    ['You promised to ship it next Monday', ['choose 2026-07-27', 'choose 2026-08-03']],
    ['你们答应下周一发货', ['auto 2026-07-27']],
    ['Вы обещали отгрузить в понедельник', ['choose 2026-07-27', 'choose 2026-07-20']],
    ['He said the container leaves on Monday. We have not received the BL.', ['choose 2026-07-27', 'choose 2026-07-20']],
    ['你们说好周三发图纸', ['choose 2026-07-29', 'choose 2026-07-22']],
    ['本来周三发货，现在改到下周五', ['auto 2026-07-31']],
    ['You should have the samples on Monday', ['auto 2026-07-27']],
  ])('is offered with the days it can mean: %s', (text, days) => {
    expect(offered('relative-date', text)).toEqual(days)
  })
})

describe('day and month in figures', () => {
  it.each([
    ['Отгрузите PO-7 03/04', ['choose 2027-03-04', 'choose 2027-04-03']],
    ['PO-7请03/04前发货', ['choose 2027-03-04', 'choose 2027-04-03']],
    ['PO-7 shipment 05/06', ['choose 2027-05-06', 'choose 2027-06-05', 'choose 2026-05-06', 'choose 2026-06-05']],
    ['PO-7 shipment 07/08', ['choose 2026-08-07', 'choose 2026-07-08']],
    ['Договор от 03/04 прилагаем', ['choose 2026-04-03', 'choose 2027-03-04']],
    ['Please ship PO-7 by 03/04/2026', ['choose 2026-03-04', 'choose 2026-04-03']],
    ['ETD 04/09/2026 for PO-7', ['choose 2026-09-04', 'choose 2026-04-09']],
  ])('mean days to come where something is to be done: %s', (text, days) => {
    expect(offered('ambiguous-date', text).sort()).toEqual([...days].sort())
    expect(offered('ambiguous-date', text)[0]).toBe(days[0])
  })
})

it('says on the button that nobody works in China that day', () => {
  const labels = (text: string) => mendsOf('relative-date', text).slice(0, 1).flatMap(({ label, params }) => (['ru', 'en', 'zh'] as const).map((language) => fillText(mendLabels[label][language], params)))
  expect(labels('Please ship PO-1 on Saturday')).toEqual(['Добавить дату 2026-07-25 — выходной', 'Add the date 2026-07-25 — a weekend', '加上日期2026-07-25（休息日）'])
  expect(labels('PO-1国庆前发货')).toEqual(['Добавить дату 2026-10-01 — в Китае праздник', 'Add the date 2026-10-01 — a holiday in China', '加上日期2026-10-01（法定节假日）'])
  expect(labels('Please ship PO-1 on Monday')).toEqual(['Добавить дату 2026-07-27', 'Add the date 2026-07-27', '加上日期2026-07-27'])
})
