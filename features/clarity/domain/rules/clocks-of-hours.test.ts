import { describe, expect, it } from 'vitest'
import { analyze } from '../pipeline.ts'
import type { Context } from '../rule.ts'
import { applyFix } from './mends.ts'

const context: Context = { audience: 'external', firstContact: false, legal: false, chat: 'direct', ourZone: 'Europe/Moscow', now: { local: '2026-07-24T10:00:00', zone: 'Asia/Shanghai' } }
const fixesOf = (text: string) => analyze(text, context).findings.find(({ rule }) => rule === 'timezone-missing')?.fixes ?? []
const mended = (text: string): string[] => fixesOf(text).map((fix) => applyFix(text, fix))

describe('the zone of a stretch of hours', () => {
  it.each([
    ['Созвон с 10 до 12, PO-1', 'Созвон с 10 до 12 по Пекину (05:00–07:00 по Москве), PO-1'],
    ['Созвон 28 июля 2026 с 10:00 до 12:00, PO-1', 'Созвон 28 июля 2026 с 10:00 до 12:00 по Пекину (05:00–07:00 по Москве), PO-1'],
    ['2026年7月28日9点到11点开会，PO-1', '2026年7月28日9点到11点（北京时间，莫斯科凌晨4点–上午6点）开会，PO-1'],
    ['2026年7月28日下午3点至5点开会，PO-1', '2026年7月28日下午3点至5点（北京时间，莫斯科上午10点–中午12点）开会，PO-1'],
    ['Call on 28 July 2026 from 3 pm to 5 pm about PO-1', 'Call on 28 July 2026 from 3 pm to 5 pm Beijing time (10 am–noon Moscow) about PO-1'],
    ['Call on 28 July 2026 between 15:00 and 17:00 about PO-1', 'Call on 28 July 2026 between 15:00 and 17:00 Beijing time (10:00–12:00 Moscow) about PO-1'],
    ['Call on 28 July 2026 10:00-12:00 about PO-1', 'Call on 28 July 2026 10:00-12:00 Beijing time (05:00–07:00 Moscow) about PO-1'],
    ['Call on 28 July 2026 from 9 am till noon about PO-1', 'Call on 28 July 2026 from 9 am till noon Beijing time (4 am–7 am Moscow) about PO-1'],
    ['Call on 28 July 2026, 3–5 pm about PO-1', 'Call on 28 July 2026, 3–5 pm Beijing time (10 am–noon Moscow) about PO-1'],
    ['Созвон 28 июля 2026 с 23:00 до 01:00, PO-1', 'Созвон 28 июля 2026 с 23:00 до 01:00 по Пекину (18:00–20:00 по Москве), PO-1'],
    ['Созвон 28 июля 2026 с 03:00 до 07:00, PO-1', 'Созвон 28 июля 2026 с 03:00 до 07:00 по Пекину (22:00, −1 день – 02:00 по Москве), PO-1'],
    ['2026年7月28日03:00到07:00开会，PO-1', '2026年7月28日03:00到07:00（北京时间，莫斯科前一天22:00–当天02:00）开会，PO-1'],
  ])('stands behind the whole of it: %s', (text, first) => {
    expect(mended(text)[0]).toBe(first)
    for (const whole of mended(text)) expect(fixesOf(whole), whole).toEqual([])
  })

  it('says no other clock where the hours may be of the afternoon', () => {
    expect(mended('Созвон завтра с 2 до 4, PO-1')).toEqual(['Созвон завтра с 2 до 4 по Пекину, PO-1', 'Созвон завтра с 2 до 4 по Москве, PO-1'])
    expect(mended('请7月28日3点至5点开会，PO-1')[0]).toBe('请7月28日3点至5点（北京时间）开会，PO-1')
  })
})

describe('a bare hour', () => {
  it.each([
    ['Созвон завтра в 3', ['Созвон завтра в 15:00 по Пекину (10:00 по Москве)', 'Созвон завтра в 15:00 по Москве (20:00 по Пекину)', 'Созвон завтра в 03:00 по Пекину (22:00 по Москве, −1 день)', 'Созвон завтра в 03:00 по Москве (08:00 по Пекину)']],
    ['Call tomorrow at 3', ['Call tomorrow at 15:00 Beijing time (10:00 Moscow)', 'Call tomorrow at 15:00 Moscow time (20:00 Beijing)', 'Call tomorrow at 03:00 Beijing time (22:00 Moscow, previous day)', 'Call tomorrow at 03:00 Moscow time (08:00 Beijing)']],
    ['今天6点前发照片', ['今天18:00（北京时间，莫斯科13:00）前发照片', '今天18:00（莫斯科时间，北京23:00）前发照片', '今天06:00（北京时间，莫斯科01:00）前发照片', '今天06:00（莫斯科时间，北京11:00）前发照片']],
  ])('is offered as either half of the day: %s', (text, all) => {
    expect(mended(text)).toEqual(all)
  })

  it('says on the button which half it is', () => {
    expect(fixesOf('Созвон завтра в 3').map(({ params }) => params?.['zone'])).toEqual(['15:00 по Пекину', '15:00 по Москве', '03:00 по Пекину', '03:00 по Москве'])
  })

  it.each([
    ['明天三点半开会', '明天15:30（北京时间，莫斯科10:30）开会'],
    ['最晚明天3点发照片', '最晚明天15:00（北京时间，莫斯科10:00）发照片'],
    ['Call tomorrow at 3:30', 'Call tomorrow at 15:30 Beijing time (10:30 Moscow)'],
    ['Созвон завтра в 9, PO-1', 'Созвон завтра в 9 по Пекину, PO-1'],
    ['Созвон завтра в 15, PO-1', 'Созвон завтра в 15 по Пекину (10:00 по Москве), PO-1'],
    ['Созвон завтра утром в 8, PO-1', 'Созвон завтра утром в 8 по Пекину (03:00 по Москве), PO-1'],
    ['明天晚上6点开会', '明天晚上6点（北京时间，莫斯科下午1点）开会'],
    ['PO-1 FOB Shanghai, созвон 28 июля 2026 в 15:00', 'PO-1 FOB Shanghai, созвон 28 июля 2026 в 15:00 по Пекину (10:00 по Москве)'],
  ])('is worked out where its half is known: %s', (text, first) => {
    expect(mended(text)[0]).toBe(first)
  })
})
