import { describe, expect, test } from 'vitest'
import type { Fact } from '../fact.ts'
import { extract } from './extract.ts'
import { toEntities } from './to-entities.ts'

/** Friday. */
const moment = { local: '2026-07-24T10:00:00' }

/** `5 kg`, `2..7 kg`, `..5 %`, `tol 12 +0.1 -0.1 mm`, `2026-07-30T10:00 before`, `2026-07-27..2026-07-30`, `T10:00-12:00`, `P3D`, `order:PO-1`. */
function brief(fact: Fact): string {
  const of = ({ value, min = '', max = '' }: { value?: number; min?: number | string; max?: number | string }): string => String(value ?? `${min}..${max}`)
  switch (fact.kind) {
    case 'quantity':
      return `${of(fact)} ${fact.unit}`
    case 'money':
      return `${of(fact)} ${fact.currency}`
    case 'percent':
      return `${of(fact)} %`
    case 'number':
      return String(fact.value)
    case 'tolerance':
      return `tol ${fact.value} +${fact.plus} ${fact.minus} ${fact.unit}`
    case 'dimensions':
      return `${fact.value.join('x')} ${fact.unit}`
    case 'date':
      return [fact.value + (fact.time ? `T${fact.time}` : ''), fact.tz, fact.mod].filter(Boolean).join(' ')
    case 'period':
      return `${fact.from}..${fact.to}`
    case 'time':
      return [`T${fact.value}${fact.until ? `-${fact.until}` : ''}`, fact.tz].filter(Boolean).join(' ')
    case 'duration':
      return fact.iso
    case 'incoterm':
      return [fact.term, fact.place, fact.year].filter(Boolean).join(' ')
    default:
      return `${fact.kind}:${fact.value}`
  }
}

/** Whole sentences, each with all that a careful reader takes from it. */
const table = (name: string, rows: string, local = moment.local): void => {
  describe(name, () => {
    test.each(rows.trim().split('\n').map((row) => row.split(' => ')))('%s', (text = '', expected = '') => {
      expect(extract(text, { local }).map(brief).join('; ')).toBe(expected.trim())
    })
  })
}

table('minutes to the hour in digits', `
Call me at 20 to 4, please. => T03:40
Let us meet at 25 to 6 tomorrow. => 2026-07-25T05:35
The truck came at 20 to 4 in the afternoon. => T15:40
We pack at 10 to 12 boxes a day. => 10..12 box
`)

table('both ends of a length of time', `
Lead time is 30–45 days after the deposit. => P30D; P45D
Срок производства 20-25 рабочих дней. => P20D; P25D
Ждём две-три недели. => P2W; P3W
交期30到45天。 => P30D; P45D
Ready in 2-3 weeks. => 2026-08-07..2026-08-15
`)

table('hours behind a day, with the event behind them', `
в среду с 10 до 12 тренировка => 2026-07-29T10:00..2026-07-29T12:00
Завтра с 14 до 16 погрузка на складе. => 2026-07-25T14:00..2026-07-25T16:00
30.07 с 10 до 12 приёмка партии => 2026-07-30T10:00..2026-07-30T12:00
On Wednesday from 10 to 12 the line stops. => 2026-07-29T10:00..2026-07-29T12:00
в среду с 10 до 12 шт => 2026-07-29; 10..12 pcs
На паллете с 10 до 12 коробок. => 10..12 box
30.07前30.07年 => 2026-07-30 before; 30.07
`)

table('one moment in two zones', `
Meeting at 15:00 (10:00 MSK). => T15:00 Asia/Shanghai; T10:00 Europe/Moscow
Call tomorrow at 15:00 Beijing (10:00 MSK). => 2026-07-25T15:00 Asia/Shanghai; 2026-07-25T10:00 Europe/Moscow
Созвон 28.07 в 02:00 по Пекину (21:00 МСК) => 2026-07-28T02:00 Asia/Shanghai; 2026-07-27T21:00 Europe/Moscow
10:00 МСК / 15:00 по Пекину => T10:00 Europe/Moscow; T15:00 Asia/Shanghai
7月27日15:00（莫斯科10:00）开会 => 2026-07-27T15:00 Asia/Shanghai; 2026-07-27T10:00 Europe/Moscow
明天下午3点（莫斯科上午10点） => 2026-07-25T15:00 Asia/Shanghai; 2026-07-25T10:00 Europe/Moscow
Созвон 27.07 в 15:00 по Пекину (11:00 МСК) => 2026-07-27T15:00 Asia/Shanghai; T11:00 Europe/Moscow
Звоните в 10:00 (МСК). => T10:00 Europe/Moscow
Deadline 27 July, 15:00 UTC+08:00. => 2026-07-27T15:00 +08:00
At 15:00 UTC+8 (10:00 UTC+3). => T15:00 +08:00; T10:00 +03:00
`)

test('an hour said in two zones is neither of morning nor of evening', () => {
  expect(extract('15:00 (10:00 MSK)', moment).map(({ readings }) => readings)).toEqual([undefined, undefined])
})

table('numbers as they are spoken', `
The result was point five. => 0.5
Cut it by point two five mm. => 0.25 mm
See the point one should make. => 
A quarter of them failed. => 0.25
About a third of the boxes were wet. => 0.3333333333333333
The second half of the orders was late. => 
Четверть из них брак. => 0.25
We need a couple of kilos. => 2 kg
a couple hundred and 18 => 18
a couple of them => 
Нужна пара тонн. => 2 t
пара сотен => 200
传送带速度每秒五米 => 5 m/s
`)

table('names that are months too', `
April O'Neil will inspect the goods on Monday. => person:April O'Neil; 2026-07-27
Please ask April to confirm PO-2231. => person:April; order:PO-2231
June Chen sent the drawing. => person:June Chen
Talk to May Wong about the samples. => person:May Wong
August Müller signed the contract. => person:August Müller
May will confirm the price. => person:May
Марта Иванова подпишет акт. => person:Марта
Передайте Марте образцы. => person:Марте
June Shipment: 500 pcs => 2026-06; 500 pcs
Payment by June Thanks => 2026-06 before
В конце Марта, до 15 Марта => 2027-03-21..2027-04-01; 2026-03-15 before
в течение марта => 2027-03
We ship in June or August. => 2026-06; 2026-08
`)

table('agreements by their number', `
见第3号补充协议 => ref:3
第3号补充协议已签，第12号合同作废 => ref:3; ref:12
第3号仓库 => 
15号发货 => 2026-08-15
`)

table('tolerances in percent', `
допуск ±5 % => tol 0 +5 -5 %
Quantity 1000 pcs ±5 % => 1000 pcs; tol 0 +5 -5 %
数量±5% => tol 0 +5 -5 %
10000 pcs +/- 3% => 10000 pcs; tol 0 +3 -3 %
`)
test('an extraction calls it a percent', () => {
  expect(toEntities(extract('数量±5%', moment))).toMatchObject([{ kind: 'percent', value: 5 }])
})

table('a month gone where the future is spoken of', `
请务必在8月底前交货 => 2027-08-31 before
我们计划8月底出货 => 2027-08-21..2027-09-01
8月底已经出货了 => 2026-08-21..2026-09-01
请确认8月底的发票 => 2026-08-21..2026-09-01
We will ship at the end of August. => 2027-08-21..2027-09-01
The goods were shipped in late August. => 2026-08-21..2026-09-01
Отгрузка будет в конце августа. => 2027-08-21..2027-09-01
В конце августа отгрузили партию, ожидаем оплату. => 2026-08-21..2026-09-01
`, '2026-10-15T10:00:00')

table('days behind a verb of trade', `
出货5/6 => 2026-05-06
我们出货8/15，请安排 => 2026-08-15
到货3/4 => 2027-03-04
合格率5/6 => 0.8333333333333334
`)

table('amounts with signs and shares', `
PO#4471 qty 3,000 -> 3,500 pcs => order:PO#4471; 3000; 3500 pcs
оплата 30/70 => 30; 70
Хранить от +5 до +25 °С => 5..25 Cel
已订2个40尺高柜 => 2 pcs; 40 ft
3/4 ready, 5/6 not => 0.75; 0.8333333333333334
`)
