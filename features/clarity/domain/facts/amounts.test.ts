import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fact } from '../fact.ts'
import { merge } from './merge.ts'
import { readAmountsAndNames } from './read-amounts-and-names.ts'
import { makeShadow } from './shadow.ts'

const read = (text: string): Fact[] => merge(readAmountsAndNames(makeShadow(text)))

/** `12 kg`, `80..100 um`, `>=2 kg`, `7.2 USD`, `15 %`, `12 +0.05 -0.05 mm`, `60x40x40 cm`, `#12`. */
function brief(fact: Fact): string {
  const amount = (f: { value?: number; min?: number; max?: number }): string => (f.value !== undefined ? String(f.value) : f.min !== undefined && f.max !== undefined ? `${f.min}..${f.max}` : f.min !== undefined ? `>=${f.min}` : `<=${f.max}`)
  switch (fact.kind) {
    case 'quantity':
      return `${amount(fact)} ${fact.unit}`
    case 'money':
      return `${amount(fact)} ${fact.currency}`
    case 'percent':
      return `${amount(fact)} %`
    case 'number':
      return String(fact.value)
    case 'tolerance':
      return `${fact.value} +${fact.plus} ${fact.minus} ${fact.unit}`
    case 'dimensions':
      return `${fact.value.join('x')} ${fact.unit}`
    case 'incoterm':
      return [fact.term, fact.place, fact.year].filter((part) => part !== undefined).join(' ')
    default:
      return 'value' in fact ? `${fact.kind}:${fact.value}` : fact.kind
  }
}

const cases = (rows: string): [string, string][] =>
  rows.trim().split('\n').map((row) => {
    const [text = '', expected = ''] = row.split(' => ')
    return [text.trim(), expected.trim()]
  })

const table = (name: string, rows: string): void => {
  describe(name, () => test.each(cases(rows))('%s', (text, expected) => expect(read(text).map(brief).join('; ')).toBe(expected)))
}

table('numbers in English', `
twenty-two point five => 22.5
half a dozen => 6
2 1/2 => 2.5
1.5 million => 1500000
two hundred and five => 205
three thousand four hundred => 3400
a hundred => 100
seven hundred thousand => 700000
minus twelve => -12
one point zero five => 1.05
two thirds => 0.6666666666666666
three and a half million => 3500000
2 and a half => 2.5
three quarters => 0.75
five and a half => 5.5
two million and a half => 2500000
1,234,567 => 1234567
1'234'567 => 1234567
12 345 678 => 12345678
1,00,000 => 100000
4 bn => 4000000000
2.5e3 => 2500
three dozen => 36
ninety nine => 99
-17 => -17
.5 => 0.5
2½ => 2.5
10 mln => 10000000
1st => 
PO-2231 => order:PO-2231
`)

table('numbers in Russian', `
двадцать две с половиной => 22.5
полтора => 1.5
две с половиной тысячи => 2500
2 с половиной => 2.5
пара сотен => 200
полмиллиона => 500000
миллиард => 1000000000
1 200 000 руб. 00 коп. => 1200000 RUB
две тысячи триста сорок => 2340
сто двадцать пять => 125
двух тысяч => 2000
пятью => 5
1 234,56 => 1234.56
2 тыс. => 2000
3,5 млн => 3500000
минус пятнадцать => -15
пять миллионов двести тысяч => 5200000
две целых пять десятых => 2.5
три четверти => 0.75
девятисот => 900
полторы тысячи => 1500
дюжина => 12
пятьюстами => 500
12 345 => 12345
100.000 => 100000
1.500.000 => 1500000
5к => 5000
`)

table('numbers in Chinese', `
三千五百 => 3500
两万五 => 25000
一点五 => 1.5
三分之一 => 0.3333333333333333
10万 => 100000
1.2亿 => 120000000
壹佰贰拾叁 => 123
一百零五 => 105
一千零一十 => 1010
十二 => 12
二十 => 20
三万四千五百六十七 => 34567
负五 => -5
负百分之三 => -3 %
0.3兆帕 => 0.3 MPa
一万亿 => 1000000000000
二〇二六 => 2026
3百 => 300
五又四分之一 => 5.25
两打 => 24
半打 => 6
`)

table('quantities in English', `
1.3 metric tons => 1.3 t
one hundred thousand U.S. dollars => 100000 USD
12 kg => 12 kg
1.5kg => 1.5 kg
between 2 and 7 g => 2..7 g
2-7 g => 2..7 g
at least 2 kg => >=2 kg
max 18 kg => <=18 kg
up to 30 pcs => <=30 pcs
300 pcs => 300 pcs
20 ctns => 20 box
4 pallets => 4 pallet
two pairs => 2 pair
10 rolls => 10 roll
50 sheets => 50 sheet
7 bags => 7 bag
12 sets => 12 set
20 tons => 20 t
20 MT => 20 t
3.2 cbm => 3.2 m3
12 square feet => 12 ft2
12 sq m => 12 m2
12 m2 => 12 m2
12 m² => 12 m2
5 cubic meters => 5 m3
6 ft 2 in => 6.16666666666667 ft
5'' => 5 in
12" => 12 in
60 mph => 60 mph
80 km/h => 80 km/h
90 kilometers per hour => 90 km/h
5 m/s => 5 m/s
-18 °C => -18 Cel
70 degrees Fahrenheit => 70 degF
minus 5 degrees celsius => -5 Cel
220 V => 220 V
50 Hz => 50 Hz
1.5 kW => 1.5 kW
12 kWh => 12 kWh
2.5 MPa => 2.5 MPa
500 ml => 500 mL
3 liters => 3 L
8 oz => 8 oz
5 lbs => 5 lb
80 microns => 80 um
0.5mm => 0.5 mm
16 GB => 16 GB
200 g/m2 => 200 g/m2
5-10 tons => 5..10 t
5 kg - 7 kg => 5..7 kg
half a mile => 0.5 mi
three and a half pounds => 3.5 lb
10 1/2 inches => 10.5 in
5k sets => 5000 set
1,234 pcs => 1234 pcs
3 acres => 3 acre
2 gallons => 2 gal
`)

table('quantities in Russian', `
двадцать килограммов => 20 kg
5 кг => 5 kg
от 5 до 7 кг => 5..7 kg
80–100 мкм => 80..100 um
300 шт. => 300 pcs
300 штук => 300 pcs
5 тыс. шт => 5000 pcs
не менее 500 штук => >=500 pcs
до 18 кг => <=18 kg
3 паллеты => 3 pallet
12 коробов => 12 box
12 коробках => 12 box
40 рулонов => 40 roll
6 комплектов => 6 set
10 пар => 10 pair
25 мешков => 25 bag
100 листов => 100 sheet
2 т => 2 t
полтонны => 0.5 t
полкило => 0.5 kg
12 кв. м => 12 m2
12 кв.м => 12 m2
12 квадратных метров => 12 m2
5 м3 => 5 m3
5 кубических метров => 5 m3
90 км/ч => 90 km/h
60 миль в час => 60 mph
20 °С => 20 Cel
20 градусов Цельсия => 20 Cel
5 градусов мороза => -5 degT
220 В => 220 V
1,5 кВт => 1.5 kW
16 ГБ => 16 GB
3 дюйма => 3 in
3 центнера => 300 kg
1.234 кг => 1.234 kg
12,5 мм => 12.5 mm
пять с половиной литров => 5.5 L
2–3 тонны => 2..3 t
`)

table('quantities in Chinese', `
三百公斤 => 300 kg
5到7公斤 => 5..7 kg
二十件 => 20 pcs
3000个 => 3000 pcs
3w个 => 30000 pcs
五套 => 5 set
十箱 => 10 box
4托 => 4 pallet
6卷 => 6 roll
两吨半 => 2.5 t
三斤二两 => 3.2 jin
半公斤 => 0.5 kg
120平方米 => 120 m2
5立方 => 5 m3
80微米 => 80 um
10丝 => 0.1 mm
60公里每小时 => 60 km/h
60公里/小时 => 60 km/h
零下十八度 => -18 degT
摄氏37度 => 37 Cel
200克/平方米 => 200 g/m2
至少500件 => >=500 pcs
500件以上 => >=500 pcs
不超过18公斤 => <=18 kg
５００公斤 => 500 kg
1.5千米 => 1.5 km
一百马力 => 100 hp
二十多公斤 => 20 kg
`)

table('money', `
USD 7.20/pc => 7.2 USD
7,20 USD/шт => 7.2 USD
$1,250.50 => 1250.5 USD
US$ 3 million => 3000000 USD
HK$200 => 200 HKD
€45 => 45 EUR
45 euros => 45 EUR
30 cents => 0.3 USD
20 bucks => 20 USD
$20 and 43 cents => 20.43 USD
5 thousand dollars => 5000 USD
between 10 and 20 dollars => 10..20 USD
$10-$20 => 10..20 USD
3 Swiss francs => 3 CHF
100 Hong Kong dollars => 100 HKD
12 RMB => 12 CNY
RMB 12 => 12 CNY
£5 million => 5000000 GBP
48,600 USD => 48600 USD
at least 50 USD => >=50 USD
12 юаней => 12 CNY
150 руб. => 150 RUB
150 ₽ => 150 RUB
150 р. => 150 RUB
10 тысяч долларов США => 10000 USD
3 млн рублей => 3000000 RUB
десять евро => 10 EUR
5 рублей 20 копеек => 5.2 RUB
100 белорусских рублей => 100 BYN
от 10 до 20 долларов => 10..20 USD
не более 100 евро => <=100 EUR
20.000 руб. => 20000 RUB
3,5 долл. => 3.5 USD
5000 тенге => 5000 KZT
十五元 => 15 CNY
三块五 => 3.5 CNY
两毛 => 0.2 CNY
5万元 => 50000 CNY
人民币5万 => 50000 CNY
100美金 => 100 USD
五百欧元 => 500 EUR
港币300元 => 300 HKD
¥12.5 => 12.5 CNY
12.5元/件 => 12.5 CNY
3到5美元 => 3..5 USD
10-20万元 => 100000..200000 CNY
二十块钱 => 20 CNY
`)

table('percent', `
30% => 30 %
30 % => 30 %
5-7 % => 5..7 %
fifteen percent => 15 %
2.5 pct => 2.5 %
30 процентов => 30 %
пять процентов => 5 %
на 5–7 % => 5..7 %
百分之十五 => 15 %
百分之二点五 => 2.5 %
三成 => 30 %
八折 => 80 %
三个百分点 => 3 %
千分之五 => 0.5 %
at least 20% => >=20 %
`)

table('tolerances and dimensions', `
12±0.05 mm => 12 +0.05 -0.05 mm
12 ± 0,05 мм => 12 +0.05 -0.05 mm
25 +0.1/-0.2 мм => 25 +0.1 -0.2 mm
0,2 +0,05/-0 мм => 0.2 +0.05 0 mm
12 mm +/- 0.05 mm => 12 +0.05 -0.05 mm
10正负0.1毫米 => 10 +0.1 -0.1 mm
公差±0.1mm => 0 +0.1 -0.1 mm
5 cm ± 1 mm => 5 +0.1 -0.1 cm
120×80×50 mm => 120x80x50 mm
600*400*300мм => 600x400x300 mm
60 x 40 x 40 cm => 60x40x40 cm
60х40 см => 60x40 cm
60×40厘米 => 60x40 cm
60 на 40 на 40 см => 60x40x40 cm
60cm x 40cm => 60x40 cm
M5×10 => 
`)

table('terms and names', `
FOB Ningbo => FOB Ningbo
FOB宁波 => FOB Ningbo
FOB Нинбо, Incoterms 2020 => FOB Ningbo 2020
CIF新罗西斯克 => CIF Novorossiysk
EXW => EXW
цену FOB и срок => FOB
Quote FOB please => FOB
上海离岸价 => FOB Shanghai
заказ 26-1184 => order:26-1184
Заказ №26-1184 => order:26-1184
订单PO2231 => order:PO2231
заказа QC-118 => order:QC-118
order 500 pcs => 500 pcs
increase the order to 300 => 300
партия B-0917 => batch:B-0917
batch 0917-B => batch:0917-B
акту №14 => ref:14
container TGHU1234567 => ref:TGHU1234567
合同C-77 => ref:C-77
ISO 2808 => 
RAL 7016 => 
AQL 2.5 => 
v2.1 => 
Mr. Chen => person:Chen
赵女士 => person:赵
陈经理 => person:陈
г-н Чэнь => person:Чэнь
@anna => person:anna
`)

table('what only looks like an amount', `
四川 => 
一下 => 
五角大楼 => 
All 70 of us => 70
123 Random Street => 123
13 F Block => 13
scp-173m => 
`)

describe('on any text', () => {
  const alphabet = fc.string({ unit: fc.constantFrom('1', '2', ',', '.', ' ', '-', '±', '%', '$', '十', '万', '两', '元', 'k', 'g', 'м', 'м', 'x', '/', '—', '\uD800', '👍', 'PO-', 'кг', 'two ', '百分之', "'", '"', '@', '第'), maxLength: 60 })
  test('facts are sorted, apart and inside the text', () => {
    fc.assert(fc.property(fc.oneof(alphabet, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
      let last = 0
      for (const { start, end } of read(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }), { numRuns: 2000 })
  })
  test('an emoji before changes places only', () => {
    for (const text of ['12±0.05 mm and 3 kg', 'цена 7,20 USD/шт', '三千五百公斤']) {
      expect(read(`👍 ${text}`).map(({ start, end, ...rest }) => ({ ...rest, start: start - 3, end: end - 3 }))).toEqual(read(text))
    }
  })
  test.each(['1', ',', ' ', '十', '±', 'kg', '1,', '1.', '1-', '三斤', '5" ', '1元2角', 'two ', '20 dollars ', 'PO-', '@a.'])('100 KB of %j take time in proportion to 25 KB', (unit) => {
    const fastest = (size: number): number => {
      const text = unit.repeat(Math.ceil(size / unit.length))
      return Math.min(...[1, 2, 3].map(() => {
        const started = performance.now()
        read(text)
        return performance.now() - started
      }))
    }
    fastest(25_000)
    // Four times the text: quadratic work would be sixteen times as slow; 20 ms forgive the collector of garbage.
    expect(fastest(100_000)).toBeLessThan(10 * fastest(25_000) + 20)
  })
})
