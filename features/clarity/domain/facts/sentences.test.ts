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

table('a day behind a name that ends in a digit', `
Пришлите скан коносамента по контейнеру TGHU 482915-3 до 6 ноября 2026. => ref:TGHU 482915-3; 2026-11-06 before
Контейнеры TGHU 482915-3 до 6 ноября и TGHU 482916-3 до 8 ноября. => ref:TGHU 482915-3; 2026-11-06 before; ref:TGHU 482916-3; 2026-11-08 before
`)

table('people without a title', `
9月3日由陈静代我跟PO-4660。 => 2026-09-03; person:陈静; order:PO-4660
检验员是王磊。 => person:王磊
刘敏负责包装稿，赵强负责订舱。 => person:刘敏; person:赵强
负责人改为周五交货，改为黄色。 => 2026-07-31
由程序控制，派车去 => 
赵敏，PO-4833的资料我给货代 => person:赵敏; order:PO-4833
黄色，请改一下。余下，你看 => 
感谢孙主管，辛苦谢工，请安排林师傅 => person:孙; person:谢; person:林
包装工没看，送货请安排在8月17日。 => 2026-08-17
@陈工 @小周 @刘敏 请看图 => person:陈; person:周; person:刘敏
@Ms. Deng please call => person:Deng
我是做竹制品的小何😊请问 => person:何
收件人伊万诺夫，同事马克西姆 => person:伊万诺夫; person:马克西姆
Спросите Пашу и Марину. => person:Паша; person:Марина
Приехал новый технолог. Он проверил сварку. => 
Our colleague Marta and Boris answer. => person:Marta; person:Boris
`)

table('orders that no word names', `
HX-0318请8月5日前发 => order:HX-0318; 2026-08-05 before
把TW-0871的面料裁好，验收LD-2204 => order:TW-0871; order:LD-2204
刹车片BP-882的价格，货号正确的是LK-6006 => article:BP-882; article:LK-6006
RC-250遥控车的3C证书，LT-558检测报告 => article:RC-250; article:LT-558
заказы KT-0915 и KT-0921, отгрузка KT-0930 => order:KT-0915; order:KT-0921; order:KT-0930
насос KL-204 => article:KL-204
PO-3115图纸改好了，PO-5301装箱单 => order:PO-3115; order:PO-5301
AQL 2.5合格，PO-3902-B。 => order:PO-3902-B
单号SF1438860277615 => ref:SF1438860277615
流水号BK-66120，保险单号是PICC2026-77341 => ref:BK-66120; ref:PICC2026-77341
`)

table('an hour in two zones, the day behind both', `
Автобусы отходят в 7:20 и 18:40. => T07:20; T18:40
Calls at 7 and 8 pm. => T19:00; T20:00
Call at 15:00 Beijing time (10:00 Moscow) on Tuesday 28 July 2026. => 2026-07-28T15:00 Asia/Shanghai; 2026-07-28T10:00 Europe/Moscow
в 15:00 по Пекину (10:00 МСК), 28 июля 2026 => 2026-07-28T15:00 Asia/Shanghai; 2026-07-28T10:00 Europe/Moscow
15:00 Beijing time (11:30 Moscow) on 28 July 2026 => T15:00 Asia/Shanghai; T11:30 Europe/Moscow; 2026-07-28
`)

table('numbers behind a thing', `
Пришлите версию 3 до 27 июля 2026. => 3; 2026-07-27 before
Отгрузите партию 4 до 27 июля 2026. => 4; 2026-07-27 before
Отпуск с 3 до 27 июля 2026. => 2026-07-03..2026-07-28
по чертежу 61,0 ±0,2 мм => tol 61 +0.2 -0.2 mm
The price rose from 2.10 to 2.35 USD. => 2.1 USD; 2.35 USD
Why did the price go from 2,10 to 2,35 USD? => 2.1 USD; 2.35 USD
field 43P says no, 43p each => 0.43 GBP
3C证书, 每个43c => 0.43 USD
`)

table('references by their papers', `
水单号2026080500371 => ref:2026080500371
提货单号TH-20931 => ref:TH-20931
检验报告QR-2290 => ref:QR-2290
测试报告3页 => 3
quotes Q-918 and Q-921 => ref:Q-918; ref:Q-921
motor M-250 and E-44 resin => article:M-250
ISO 9001:2015. => 
Incoterms 2020：14.20欧元/把 => 14.2 EUR
FOB宁波，Incoterms 2020：14.20欧元 => FOB Ningbo 2020; 14.2 EUR
принимать 2 р. в день => 2
хранение 200 р. в день => 200 RUB
分成两块 => 2
每个两块 => 2 CNY
三度夺冠 => 3
Оля, в 16:00 созвон => person:Оля; T16:00
Tom, the call is on 22 May 2026 => person:Tom; 2026-05-22
Г-н Мо, решите это => person:Мо
Г-жа Пэн, данные верны => person:Пэн
请许会计把发票改成欧元 => person:许
成本会计和许会计师都来 =>
CMR 118827, 480 pcs => ref:118827; 480 pcs
Our name on LC 0072-IM-26 is wrong => ref:0072-IM-26
payment by LC 90 days => P90D
Сумма по договору 77/26 верна => ref:77/26
Чертёж 80±0,2 мм => tol 80 +0.2 -0.2 mm
按图纸80±0.2毫米做 => tol 80 +0.2 -0.2 mm
`)

table('no hour behind 前 without its 点', `
7月30日前 3套 => 2026-07-30 before; 3 set
7月30日前10点 => 2026-07-30T10:00 before
`)

table('signs of numbers that count nothing', `
我们一块去展会 => 1
随便拾起来看看 =>
一毛不拔 =>
电话：138-0013-8000 =>
传真：0755-8888-1234，500件 => 500 pcs
人民币伍拾元 => 50 CNY
шестидесятью четырьмя => 64
`)

table('a day behind "each"', `
Please credit 4 pcs at USD 6.80 each by 13 November 2026. => 4 pcs; 6.8 USD; 2026-11-13 before
Send photos of each before 5 August 2026. => 2026-08-05 before
`)

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
At 15:00 UTC-4 (16:00 UTC-03:00). => T15:00 -04:00; T16:00 -03:00
Созвон в 15:00 по Екатеринбургу. => T15:00 Asia/Yekaterinburg
Call at 15:00 Novosibirsk time. => T15:00 Asia/Novosibirsk
`)

table('what «по» deals out is neither the end of a range nor an hour', `
Отгрузите до 03.12.2026 по 20 USD за штуку => 2026-12-03 before; 20 USD
Отгрузите до 5 декабря 2026 по 20 USD => 2026-12-05 before; 20 USD
Отгрузка с 1 декабря по 20 коробок в день => 2026-12-01 since; 20 box
С понедельника по 5 коробок => 2026-07-27 since; 5 box
С понедельника по 5–10 коробок => 2026-07-27 since; 5..10 box
С понедельника по 5 в день => 2026-07-27 since; 5
Отгрузите до 03/04 по 5к => 2026-04-03 before; 5000
Отгрузите до 03/04 по 5 => 2026-04-03 before; 5
Отгрузите до 03/04 по 5 юаней => 2026-04-03 before; 5 CNY
Отгрузите завтра по 5 паллет в 10:00 => 2026-07-25; 5 pallet; T10:00
Закрыто с 3 декабря по 20. => 2026-12-03..2026-12-21
Закрыто с 3 по 20 декабря => 2026-12-03..2026-12-21
Нужно с 5 по 20 кг => 5..20 kg
Работаем с 9 по 18 => T09:00-18:00
`)

table('the clock that an hour is of', `
Call at 15:00 CET. => T15:00 Europe/Berlin
Call at 15:00 CEST. => T15:00 Europe/Berlin
Call at 3 pm EST. => T15:00 America/New_York
Call at 3 pm EDT. => T15:00 America/New_York
Call at 15:00 GMT. => T15:00 UTC
Call at 15:00 BST. => T15:00 Europe/London
Call at 15:00 Berlin time. => T15:00 Europe/Berlin
Call at 3 pm New York time (21:00 Berlin). => T15:00 America/New_York; T21:00 Europe/Berlin
Созвон в 15:00 по Лондону. => T15:00 Europe/London
Созвон в 15:00 по Иркутску. => T15:00 Asia/Irkutsk
Созвон в 15:00 по Нью-Йорку (22:00 по Москве) => T15:00 America/New_York; T22:00 Europe/Moscow
Созвон в 15:00 по берлинскому времени. => T15:00 Europe/Berlin
纽约时间15:00开会 => T15:00 America/New_York
15:00（德国时间）开会 => T15:00 Europe/Berlin
Отгрузка в 15:00 в Берлин. => T15:00
Ship at 15:00, Berlin warehouse. => T15:00
`)

table('a Chinese city is a clock only where it can be nothing else', `
货到莫斯科，12月5日下午3点开会 => 2026-12-05T15:00
货发到北京，8月5日15:00装车 => 2026-08-05T15:00
货到莫斯科15:00卸货 => T15:00
发往北京8月5日15:00装车 => 2026-08-05T15:00
12月5日15:00莫斯科仓库交货 => 2026-12-05T15:00
莫斯科12月5日15:00开会 => 2026-12-05T15:00 Europe/Moscow
12月5日15:00（莫斯科）开会 => 2026-12-05T15:00 Europe/Moscow
8月5日北京，15:00开会 => 2026-08-05; T15:00
8月5日在莫斯科15:00开会 => 2026-08-05; T15:00
8月5日北京15:00开会 => 2026-08-05T15:00 Asia/Shanghai
北京时间：8月5日15:00 => 2026-08-05T15:00 Asia/Shanghai
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
Директор Май Линь подпишет. => person:Май Линь
Заказ ведёт Марина Соколова. => person:Марина Соколова
Пишите Анне Петровой, Ирина Склад закрыла. => person:Анна Петрова; person:Ирина
Цвет Pantone 7546C => 
颜色选潘通7546C => 
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
样品7/6寄出的 => 2026-07-06
占3/4发黄 => 0.75
我们出货8/15，请安排 => 2026-08-15
到货3/4 => 2027-03-04
合格率5/6 => 0.8333333333333334
`)

table('amounts with signs and shares', `
PO#4471 qty 3,000 -> 3,500 pcs => order:PO#4471; 3000; 3500 pcs
оплата 30/70 => 30 %; 70 %
Хранить от +5 до +25 °С => 5..25 Cel
已订2个40尺高柜 => 2 container
3/4 ready, 5/6 not => 0.75; 0.8333333333333334
`)

table('sentences of trade in Russian', `
Прошу отгрузить партию B-1042 не позднее 14.08.2026. => batch:B-1042; 2026-08-14 before
Готовы 3 200 шт из 5 000, остаток 12 августа. => 3200 pcs; 5000; 2026-08-12
Цена 1,85 USD/шт при заказе от 10 000 шт. => 1.85 USD; 10000.. pcs
Толщина 2,0 +0,1/-0,05 мм, проверьте на 5 образцах. => tol 2 +0.1 -0.05 mm; 5
Размер коробки 40х30х25 см, вес брутто до 18 кг. => 40x30x25 cm; ..18 kg
FCA Шэньчжэнь, Инкотермс 2020, оплата 45 дней с даты отгрузки. => FCA Shenzhen 2020; P45D
Созвон в понедельник в 11:30 МСК. => 2026-07-27T11:30 Europe/Moscow
Контейнер TGHU4512378 вышел 2-го августа. => ref:TGHU4512378; 2026-08-02
Первая партия — к 5 сентября, вторая — к 20-му. => 2026-09-05 before; 2026-08-20 before
Срок годности 24 месяца с даты производства. => P24M
Подготовьте доп. соглашение № 4 к контракту К-2026/17. => ref:4; ref:К-2026/17
Минимальная партия 500 комплектов, срок 25–30 дней. => 500 set; P25D; P30D
Заказ 26-1190 увеличиваем с 2 000 до 2 600 шт. => order:26-1190; 2000 pcs; 2600 pcs
Ждём инвойс на 12 460,50 евро до конца недели. => 12460.5 EUR; 2026-07-26 before
Брак 2,3 %, это 46 из 2000 штук. => 2.3 %; 46; 2000 pcs
Марина Ковалёва подтвердит цвет RAL 9003 завтра до обеда. => person:Марина Ковалёва; 2026-07-25
Температура хранения от +5 до +25 °С. => 5..25 Cel
Температура от -18 до -15 градусов. => -18..-15 degT
Влажность не более 12 %. => ..12 %
Давление 6–8 бар, расход 120 л/мин. => 6..8 bar; 120 L/min
Ткань 220 г/м2, ширина 150 см ±2 см. => 220 g/m2; tol 150 +2 -2 cm
Нужно 12 рулонов по 50 м. => 12 roll; 50 m
Три паллеты по 48 коробок, итого 144 места. => 3 pallet; 48 box; 144 place
Просим скидку 5 % при объёме свыше 20 тонн. => 5 %; 20.. t
Отгрузка в первой половине сентября. => 2026-09-01..2026-09-16
Прошу прислать чертёж D-118 rev. 3 до 18:00. => ref:D-118; T18:00
За неделю до отгрузки пришлите фото. => P1W
Приёмка 6 и 7 августа на фабрике. => 2026-08-06; 2026-08-07
По графику: 10.08 — упаковка, 12.08 — погрузка. => 2026-08-10; 2026-08-12
Курс 92,35 руб. за доллар. => 92.35 RUB
Сумма 1,2 млн руб., из них 400 тыс. уже оплачены. => 1200000 RUB; 400000
Вес нетто 850 г, брутто 1,1 кг. => 850 g; 1.1 kg
Длина кабеля 3 м, сечение 2,5 мм². => 3 m; 2.5 mm2
Напряжение 380 В, мощность 7,5 кВт, 50 Гц. => 380 V; 7.5 kW; 50 Hz
Сдвигаем отгрузку на 3 дня — с 10 на 13 августа. => P3D; 2026-08-10; 2026-08-13
Оплатим в течение 5 банковских дней после получения счёта № 7741. => P5D; ref:7741
В четверг с 15 до 16 проверка образцов. => 2026-07-30T15:00..2026-07-30T16:00
Ли Цзюнь, подтвердите, пожалуйста, 1 500 шт по арт. HG-220. => person:Ли Цзюнь; 1500 pcs; article:HG-220
AQL 2.5/4.0, выборка 200 шт. => 200 pcs
Цена действует до 31.12.26. => 2026-12-31 before
Упаковка: 10 шт в коробке, 20 коробок на паллете. => 10 pcs; 20 box
Акт № 15 от 03.07.2026 подписан. => ref:15; 2026-07-03
Пришлите 5–6 фото каждой коробки. => 5; 6
Не раньше 15 сентября и не позже 1 октября. => 2026-09-15 since; 2026-10-01 before
Итого 18 990 долл. США, включая фрахт 1 450. => 18990 USD; 1450
Допуск по весу ±2 %, по длине ±3 мм. => tol 0 +2 -2 %; tol 0 +3 -3 mm
Прошу дать ответ сегодня до 17-00. => 2026-07-24T17:00 before
Двадцать пятого июля приедет инспектор. => 2026-07-25
`)

table('sentences of trade in English', `
Please ship batch B-1042 no later than 14 August 2026. => batch:B-1042; 2026-08-14 before
3,200 of 5,000 pcs are ready, the rest by Aug 12. => 3200; 5000 pcs; 2026-08-12 before
The price is USD 1.85/pc for orders over 10,000 pcs. => 1.85 USD; 10000.. pcs
Terms: 30% deposit, 70% against copy of B/L. => 30 %; 70 %
Wall thickness 2.0 +0.1/-0.05 mm, check 5 samples. => tol 2 +0.1 -0.05 mm; 5
Carton size 40x30x25 cm, gross weight max 18 kg. => 40x30x25 cm; ..18 kg
FOB Shenzhen, Incoterms 2020, payment 45 days after B/L date. => FOB Shenzhen 2020; P45D
Call on Monday at 11:30 Moscow time. => 2026-07-27T11:30 Europe/Moscow
Container TGHU4512378 left on the 2nd of August. => ref:TGHU4512378; 2026-08-02
First lot by Sept 5, second by the 20th. => 2026-09-05 before; 2026-08-20 before
Shelf life is 24 months from the date of production. => P24M
Please prepare addendum No. 4 to contract K-2026/17. => ref:4; ref:K-2026/17
MOQ 500 sets, lead time 25-30 days. => 500 set; P25D; P30D
We raise order 26-1190 from 2,000 to 2,600 pcs. => order:26-1190; 2000 pcs; 2600 pcs
Awaiting the invoice for EUR 12,460.50 by the end of the week. => 12460.5 EUR; 2026-07-26 before
The defect rate is 2.3%, that is 46 of 2000 pcs. => 2.3 %; 46; 2000 pcs
Store at +5 to +25 °C. => 5..25 Cel
Freeze at -18°C or lower. => ..-18 Cel
Humidity must not exceed 12%. => ..12 %
Pressure 6-8 bar, flow 120 l/min. => 6..8 bar; 120 L/min
We need 12 rolls of 50 m each. => 12 roll; 50 m
Three pallets of 48 cartons, 144 packages in total. => 3 pallet; 48 box; 144 pack
Can you give 5% off above 20 tons? => 5 %; 20.. t
Shipment in the first half of September. => 2026-09-01..2026-09-16
Send drawing D-118 rev. 3 by 6 pm. => ref:D-118; T18:00
Photos one week before shipment, please. => P1W
Inspection on 6 and 7 August at the factory. => 2026-08-06; 2026-08-07
Packing on 8/10, loading on 8/12. => 2026-08-10; 2026-08-12
Net weight 850 g, gross 1.1 kg. => 850 g; 1.1 kg
Cable 3 m long, 2.5 mm² cross-section. => 3 m; 2.5 mm2
380 V, 7.5 kW, 50 Hz. => 380 V; 7.5 kW; 50 Hz
We move the shipment by 3 days, from 10 to 13 August. => P3D; 2026-08-10..2026-08-14
We pay within 5 banking days after invoice 7741. => P5D; ref:7741
On Thursday 3-4 pm we check the samples. => 2026-07-30T15:00..2026-07-30T16:00
Mr. Li Jun, please confirm 1,500 pcs of item HG-220. => person:Li Jun; 1500 pcs; article:HG-220
AQL 2.5/4.0, sample size 200 pcs. => 200 pcs
The price is valid until 31 Dec 2026. => 2026-12-31 until
Packing: 10 pcs per box, 20 boxes per pallet. => 10 pcs; 20 box
Act No. 15 dated 3 July 2026 is signed. => ref:15; 2026-07-03
Not before 15 September and not after 1 October. => 2026-09-15 since; 2026-10-01 before
Total $18,990 incl. freight of $1,450. => 18990 USD; 1450 USD
Weight tolerance ±2%, length ±3 mm. => tol 0 +2 -2 %; tol 0 +3 -3 mm
Please answer today by 5 pm Beijing time. => 2026-07-24T17:00 Asia/Shanghai before
The inspector comes on July 25th. => 2026-07-25
ETD Ningbo 08/05, ETA Hamburg 09/12. => 2026-08-05; 2026-09-12
The rate is 7.18 yuan to the dollar. => 7.18 CNY
Balance of 4.2k USD is due in 10 days. => 4200 USD; 2026-08-03
`)

table('sentences of trade in Chinese', `
请在2026年8月14日前发B-1042批次。 => 2026-08-14 before; batch:B-1042
5000个里已完成3200个，其余8月12号交。 => 5000 pcs; 3200 pcs; 2026-08-12
单价1.85美元/个，起订量1万个。 => 1.85 USD; 10000 pcs
付款方式：30%定金，70%见提单副本付款。 => 30 %; 70 %
壁厚2.0 +0.1/-0.05毫米，请抽查5个样品。 => tol 2 +0.1 -0.05 mm; 5 pcs
纸箱尺寸40×30×25厘米，毛重不超过18公斤。 => 40x30x25 cm; ..18 kg
FOB深圳，Incoterms 2020，提单日后45天付款。 => FOB Shenzhen 2020; P45D
周一北京时间16:30开会。 => 2026-07-27T16:30 Asia/Shanghai
仓库收货时间9:00到17:30，周日除外。 => T09:00-17:30; 2026-07-26
TGHU4512378柜8月2号已开船。 => ref:TGHU4512378; 2026-08-02
第一批9月5日前，第二批20日前。 => 2026-09-05 before; 2026-08-20 before
保质期自生产之日起24个月。 => P24M
请准备K-2026/17合同的第4号补充协议。 => ref:K-2026/17; ref:4
起订500套，交期25到30天。 => 500 set; P25D; P30D
订单26-1190由2000件增加到2600件。 => order:26-1190; 2000 pcs; 2600 pcs
不良率2.3%，2000件里有46件。 => 2.3 %; 2000 pcs; 46 pcs
储存温度5到25摄氏度。 => 5..25 Cel
零下18度冷冻。 => -18 degT
湿度不得超过12%。 => ..12 %
压力6-8巴，流量120升/分钟。 => 6..8 bar; 120 L/min
面料220克/平方米，幅宽150厘米±2厘米。 => 220 g/m2; tol 150 +2 -2 cm
需要12卷，每卷50米。 => 12 roll; 50 m
三托，每托48箱，共144件。 => 3 pallet; 48 box; 144 pcs
20吨以上能给5%的折扣吗？ => 20.. t; 5 %
9月上半月发货。 => 2026-09-01..2026-09-16
图纸D-118第3版，下午6点前发我。 => ref:D-118; T18:00
发货前一周请发照片。 => P1W
8月6号和7号来厂验货。 => 2026-08-06; 2026-08-07
8/10包装，8/12装柜。 => 2026-08-10; 2026-08-12
净重850克，毛重1.1公斤。 => 850 g; 1.1 kg
电缆长3米，截面2.5平方毫米。 => 3 m; 2.5 mm2
380伏，7.5千瓦，50赫兹。 => 380 V; 7.5 kW; 50 Hz
发货推迟3天，从8月10号改到13号。 => P3D; 2026-08-10 since; 2026-08-13
收到7741号发票后5个工作日内付款。 => ref:7741; P5D
周四下午3点到4点看样。 => 2026-07-30T15:00..2026-07-30T16:00
李军经理，请确认HG-220货号1500件。 => person:李军; article:HG-220; 1500 pcs
AQL 2.5/4.0，抽样200件。 => 200 pcs
价格有效期至2026年12月31日。 => 2026-12-31 before
每箱10个，每托20箱。 => 10 pcs; 20 box
2026年7月3日的第15号验收单已签。 => 2026-07-03; ref:15
不早于9月15日，不晚于10月1日。 => 2026-09-15 since; 2026-10-01 before
总价18990美元，含运费1450美元。 => 18990 USD; 1450 USD
重量公差±2%，长度±3毫米。 => tol 0 +2 -2 %; tol 0 +3 -3 mm
请今天下午5点前回复。 => 2026-07-24T17:00 before
验货员7月25号到。 => 2026-07-25
宁波8月5日开船，9月12日到汉堡。 => 2026-08-05; 2026-09-12
已订2个40尺高柜和1个20尺柜。 => 2 container; 1 container
汇率7.18，按当天牌价。 => 7.18
余款4.2万元10天内付清。 => 42000 CNY; 2026-08-03 before
`)

table('what the sentences of trade brought up', `
根据K-2026/17合同付款 => ref:K-2026/17
15号发票到 => 2026-08-15
请按7741号发票付款 => ref:7741
3日前发货了 => 2026-07-21
第二批20日前 => 2026-08-20 before
Move it from 10 to 13 August. => 2026-08-10..2026-08-14
`)

table('as they are typed in haste', `
Встречаемся в пн в 15-00 по Москве => 2026-07-27T15:00 Europe/Moscow
大概20-22吨，正负5% => 20..22 t; tol 0 +5 -5 %
tomorrow 10am BJ time call? => 2026-07-25T10:00 Asia/Shanghai
`)

table('years in words', `
september twenty first twenty eighteen => 2018-09-21
december first twenty ten => 2010-12-01
august twenty eighteen => 2018-08
The line was built in twenty eighteen. => 2018
May third twenty five boxes arrived. => 2026-05-03; 25 box
september twenty first twenty boxes => 2026-09-21; 20 box
первое июля двадцать шестого года => 2026-07-01
второго августа двадцать коробок => 2026-08-02; 20 box
`)

table('a day of no month, and things of a row', `
ship it on the 25th please => 2026-07-25
I need it before the 1st because of the fair. => 2026-08-01 before
On the 4th and 5th we rest. => 2026-08-04; 2026-08-05
до 25-го, пожалуйста => 2026-07-25 before
до 25-го если можно => 2026-07-25 before
It is on the 25th floor. => 
The 2nd is broken. => 
until the 11th hour => 
by the 2nd and 3rd teams => 
on the 2nd of these => 
до 25-го этажа => 
`)

table('weekdays cut short', `
wed. at 4 p.m. => 2026-07-29T16:00
Call me thurs. morning. => 2026-07-30
ср. в 16:00 => 2026-07-29T16:00
The cat sat. At 4 p.m. we left. => T16:00
ср. в 3 коробках => 3 box
`)

table('ratios and points, which are no hours', `
Mix resin and hardener at 2:1. => 2; 1
dilute 1:10 with water => 1; 10
Dilute the paint at 10:30. => T10:30
在1:1的比例下 => 1; 1
这款三点式安全带 => 3
四点弯曲试验 => 4
有两点需要注意 => 2
明天三点定位 => 2026-07-25T03:00
三点发货 => T03:00
`)

table('lengths of time in traditional signs', `
等了4個鐘頭 => PT4H
等了半個鐘 => PT30M
農曆八月十五 => 2026-09-25
三年級 => 3
`)

table('holidays and the days before them', `
в канун Нового года => 2026-12-31
накануне Рождества => 2027-01-06
Christmas Eve 2026 => 2026-12-24
on the eve of the Chinese New Year => 2027-02-05
圣诞节前夕 => 2026-12-24
До Дня святого Валентина отгрузим. => 2027-02-14 before
Старый Новый год => 2027-01-14
праздник середины осени => 2026-09-25
Singles' Day => 2026-11-11
Good Friday 2027 => 2027-03-26
三八节 => 2027-03-08
накануне отгрузки => 
We are closed for CNY 2027. => 2027-02-06
We ship after CNY. => 2027-02-06 after
before CNY 2026 => 2026-02-17 before
We sold it for CNY 2030. => 2030 CNY
after CNY 2,027.00 => 2027 CNY
`)

table('greetings and sayings', `
Добрый вечер! => 
Спокойной ночи => 
Good evening, team => 
Доброе утро, в среду в 10 созвон => 2026-07-29T10:00
下午好 => 
晚一点再说 => 
两点论 => 2
24/7 support => 24; 7
`)

table('how long, and from when', `
Production takes 18 days from 3 August 2026. => P18D; 2026-08-03 since
Ship 18 days from 3 August 2026 => 2026-08-21
`)

table('so many by such a day', `
Please make a new sample with 4 mm by 7 August 2026. => 4 mm; 2026-08-07 before
a plate of 4 by 7 mm => 4x7 mm
`)
