import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fact } from '../fact.ts'
import { withLimit } from './amounts/bounds.ts'
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

table('what was and what it became is no range', `
We raised the price from USD 5 to USD 9 => 5 USD; 9 USD
The price went from 5 to 9 USD => 5 USD; 9 USD
the unit price falls from 4.60 EUR to 4.45 EUR => 4.6 EUR; 4.45 EUR
Please change the quantity from 500 to 700 pcs => 500 pcs; 700 pcs
The price ranges from 5 to 9 USD => 5..9 USD
We need from 500 to 700 pcs => 500..700 pcs
Увеличьте заказ с 500 до 700 шт => 500 pcs; 700 pcs
Снижаем объём с 5000 до 4200 шт => 5000 pcs; 4200 pcs
Брак вырос с 2% до 7% => 2 %; 7 %
от 500 до 700 шт => 500..700 pcs
цена с 10 до 20 USD => 10..20 USD
от 5 до 10 градусов мороза => -10..-5 degT
`)

table('containers, cloth and diameters', `
2x40HQ => 2 container
2 x 40'HC => 2 container
2×20GP+1×40HQ => 2 container; 1 container
2х40HC по заказу => 2 container
两个40尺高柜 => 2 container
2个40HQ => 2 container
two containers => 2 container
3 контейнера 40HC => 3 container
2 x 40 cm => 2x40 cm
40尺长 => 40 chi
fabric of 220 gsm => 220 g/m2
Ø8 +0.03/-0 mm => 8 +0.03 0 mm
вал Ø24,98 мм => 24.98 mm
Ø 38 мм => 38 mm
`)

table('what stands in drawings and specifications', `
density 1.16 g/cm³ => 1.16 g/cm3
плотность 1,12 г/см3 => 1.12 g/cm3
вязкость 3500 мПа·с => 3500 mPa.s
8-10 N·m => 8..10 N.m
момент 45 Нм => 45 N.m
толщина 40 нм => 40 nm
12 ±0,5 Нм => 12 +0.5 -0.5 N.m
40牛米 => 40 N.m
36V 10Ah => 36 V; 10 Ah
2600mAh => 2600 mAh
58-62 HRC => 58..62 HRC
HRC58-62 => 58..62 HRC
62 ppm => 62 ppm
3600 лм => 3600 lm
LED 4000K => 4000 K
4000K±100K => 4000 +100 -100 K
36 Вт, 4000К => 36 W; 4000 K
400k pcs => 400000 pcs
bore 25 mm H7 => 25 mm
feed 25 mm/h => 25 mm/h
chamfer 1 mm x 45° => 1 mm; 45 deg
heat it to 90° => 90 degT
Thread M8x1.25 6g => 
screw M6x20 6g each => 6 g
коробку с 500x300x300мм на 520x320x300мм => 500x300x300 mm; 520x320x300 mm
замените размер 36 мм на 38 мм => 36 mm; 38 mm
панель 600 мм на 400 мм => 600x400 mm
25 +0.021/0 mm => 25 +0.021 0 mm
freight USD 3,150/40HC => 3150 USD
3/4 inch => 0.75 in
G.W. 18.2KGS => 18.2 kg
KGS 500 => 500 KGS
304板1.2mm => 304; 1.2 mm
5块板 => 5
木托5板 => 5 pallet
厚度不小于60微米 => >=60 um
小于，请确认 => 
voyage 2618N => 
рейс 118W => 
lamp 18W => 18 W
so 40000 pcs => 40000 pcs
SO 40021 => order:SO 40021
article 10-4478-B or 10-4478-C => article:10-4478-B; article:10-4478-C
tracking 4417 8820 65, 2.4 kg => ref:4417 8820 65; 2.4 kg
отчёт TR-26-0199 => ref:TR-26-0199
封号HLK338291 => ref:HLK338291
Оплата 30/70 => 30 %; 70 %
ratio 30/70 => 30; 70
moq500шт,размер120×80mm => 500 pcs; 120x80 mm
one 20' container => 1 container
2个高柜 => 2 container
`)

table('what factories write in chats', `
总金额USD 48,600.00，30%定金 => 48600 USD; 30 %
尺码36-41，12双/箱 => 36; 41; 12 pair
１２，０００件 => 12000 pcs
25 N.m => 25 N.m
1450r/min => 1450 rpm
14.4W/m => 14.4 W/m
2.1 N/mm => 2.1 N/mm
14 мг/дм² => 14 mg/dm2
4.22kg/m => 4.22 kg/m
600D牛津布 => 600 denier
2D and 3D => 
DC12V, AC100-240V => 12 V; 100..240 V
price of AC1200 unit => 
2 кВ => 2 kV
мощность 1,5Вт. => 1.5 W
conductor section 2.5mm² => 2.5 mm2
see section 2.5 => 
change the length from 1.5 m to 1.2 m => 1.5 m; 1.2 m
меняем с 300 на 350 gsm => 300 g/m2; 350 g/m2
вал 28 -0,02/-0,04 мм => 28 +-0.02 -0.04 mm
从3块8涨到4块2，ok => 3.8 CNY; 4.2 CNY
订单4471，4472 => order:4471; 4472
lot 2607G => batch:2607G
lot 2607 g => 2607 g
Sample 10-12 days => 10; 12
plate FR-4 => 
质保书MTC-26-0917 => ref:MTC-26-0917
签HT-26-23 => ref:HT-26-23
注塑机HT-160 => article:HT-160
frame FR-18 => article:FR-18
82，225.00元 => 82225 CNY
轴承6204，50只 => 6204; 50 pcs
货代杨先生 => person:杨
顺丰SF1432098876512 => ref:SF1432098876512
Отчёт SGS № SHA26-10442 => ref:SHA26-10442
联系人陈志强13802456677 => person:陈志强; 13802456677
slip to Amy Wu => person:Amy Wu
Наташа, проверьте => person:Наташа
苏州工业园区 => 
`)

table('signs and names that are no money and no degrees', `
4 CAD drawings => 4
4 CAD a piece => 4 CAD
The truck has a Euro 6 engine => 6
это стоит a Euro => 1 EUR
220欧的电阻 => 220
220欧的订单 => 220 EUR
四块广告牌 => 4
四块一斤 => 4 CNY; 1 jin
合同两度延期 => 2
升高两度 => 2 degT
派四名代表 => 4
автомат на 16 А и 220 В => 16 A; 220 V
16 а и 25 => 16; 25
`)

table('numbers in English', `
hundred thousand => 100000
2 million 300 thousand => 2300000
dozens of boxes => 
thousands => 
5 thousand 20 men => 5000; 20
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
three point seven million => 3700000
fifty - one => 51
450 hundred => 45000
seventy hundredths => 0.7
.75 million => 750000
0,45 => 0.45
8,25 => 8.25
- 3,400 => -3400
80 (eighty) => 80
2/5 => 0.4
-5/6 => -0.8333333333333334
one-third => 0.3333333333333333
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
четыре точка два => 4.2
семь запятая пятнадцать => 7.15
полсотни => 50
пол сотни => 50
пол-тысячи => 500
сотни => 
несколько сотен => 
шестеро => 6
2 миллиона 300 тысяч => 2300000
2 тысячи 500 => 2500
2-х => 2
40 (сорок) => 40
- 900 => -900
в четверти => 
`)

table('numbers in Chinese', `
他们俩都同意 => 2
5打 => 60
5打印 => 5
三心二意 => 
七上八下 => 
不管三七二十一 => 
半斤八两 => 
一分耕耘一分收获 => 
说一不二的5个人 => 5
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
半百 => 50
700余万 => 7000000
九百多 => 900
廿四 => 24
3又１／４ => 3.25
5又三分之一 => 5.333333333333333
100分之7 => 0.07
第7批 => 
第3.2条 => 
二维码 => 
半公开 => 
一又一又一 => 1; 1; 1
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
must not hold more than 25 kg => <=25 kg
it never exceeds 4 mm => <=4 mm
cannot be less than 60 cm => >=60 cm
no heavier than 9 tons => <=9 t
no narrower than 30 mm => >=30 mm
not only more than 6 kg => >=6 kg
No, more than 6 kg => >=6 kg
6 kg or heavier => 6 kg
8 m or higher => >=8 m
between 40 g and about 50 g => 40..50 g
from around 2 to roughly 3 litres => 2..3 L
two to four hundred grams => 200..400 g
Net 31 (kg) => 31 kg
31 [kg] => 31 kg
40 (forty) kg => 40 kg
a kilogram of rice => 1 kg
an ounce => 1 oz
a 5G network => 
6 foot 3 => 6.25 ft
5 ft 4 pcs => 5 ft; 4 pcs
15G => 15 g
$4 a kilogram => 4 USD
with a micrometer and a meter => 
a set, a box and a bit of foam => 
three quarters of a mile => 0.75 mi
a third of a litre => 0.333333333333333 L
half of a ton => 0.5 t
500-square-foot => 500 ft2
12 m^2 => 12 m2
4 table spoons => 4 tbsp
40,000 barrels a day => 40000 bbl
7 below freezing => -7 degT
temperature of 200 c => 200 Cel
-15 f => -15 degF
6 ft. 3 in. => 6.25 ft
We need 6 ft. 3 pcs are broken. => 6 ft; 3 pcs
2 pounds of flour => 2 lb
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
вес не должен превышать 30 кг => <=30 kg
не может быть меньше 40 шт => >=40 pcs
не тяжелее 8 т => <=8 t
не дешевле, больше 5 кг => >=5 kg
нагрузка превышает 6 кН => >=6 kN
7 кг, не более => <=7 kg
от 4 кг до примерно 6 кг => 4..6 kg
пять-шесть тысяч тонн => 5000..6000 t
от 5 до 10 градусов мороза => -10..-5 degT
масса 14 (кг) => 14 kg
4 столовые ложки => 4 tbsp
6 ст. л. => 6 tbsp
2 ч. л. => 2 tsp
5 чашек => 5 cup
90 л.с. => 90 hp
пол литра => 0.5 L
пол-литра => 0.5 L
тёплый пол 20 м2 => 20 m2
четверть тонны => 0.25 t
5-ти кг => 5 kg
поворот на 30 градусов => 30 deg
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
不得超过20公斤 => <=20 kg
不能少于40件 => >=40 pcs
未超过3毫米 => <=3 mm
是不是超过3毫米 => >=3 mm
不足10公斤 => <=10 kg
高达50公斤 => <=50 kg
5公斤到大约7公斤 => 5..7 kg
五到六百公斤 => 500..600 kg
净重22(公斤) => 22 kg
十里 => 10 li
10里面有2个坏的 => 10; 2 pcs
原油产量三百万桶 => 3000000 bbl
20桶涂料 => 20 drum
400多公斤 => 400 kg
十来个 => 10 pcs
一米七五 => 1.75 m
2米3 => 2.3 m
半个百分点 => 0.5 %
时速90公里 => 90 km/h
六角螺丝 => 
100开尔文 => 100 K
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
fifty euro cents => 0.5 EUR
12,000 Czech crowns => 12000 CZK
a yen for travel => 
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
we will not pay more than 70 euros => <=70 EUR
€2.4m => 2400000 EUR
$15 m => 15000000 USD
$6b => 6000000000 USD
7m euros => 7000000 EUR
cable 5m USD 20 => 5 m; 20 USD
$10–$12 million => 10000000..12000000 USD
5-10 cents => 0.05..0.1 USD
c $ 8.5 million => 8500000 CAD
hk $ 60 => 60 HKD
it's $9 => 9 USD
a $5 fee => 5 USD
-$40 => -40 USD
$30-$40 => 30..40 USD
Hong Kong dollars 250 => 250 HKD
6 Brazilian reais => 6 BRL
EUR 4,50 => 4.5 EUR
4 pounds 30 pence => 4.3 GBP
Rp 12,000 => 12000 IDR
a dollar => 1 USD
half a euro => 0.5 EUR
ten-dollar fee => 10 USD
ten euros thirty => 10.3 EUR
He won 3 games => 3
25 т. р. => 25000 RUB
25 т.руб. => 25000 RUB
25 тр => 25000 RUB
4 м руб => 4000000 RUB
от 3 до 8 копеек => 0.03..0.08 RUB
600 (шестьсот) руб. 15 коп. => 600.15 RUB
伍拾元叁角 => 50.3 CNY
陆元 => 6 CNY
三块四到三块八 => 3.4..3.8 CNY
三块五左右 => 3.5 CNY
三块五一斤 => 3.5 CNY; 1 jin
六美元又八美分 => 6.08 USD
五元三角 => 5.3 CNY
货款900元月底付 => 900 CNY
900元月份 => 900
五角星 => 
不满300元 => <=300 CNY
`)

table('percent', `
30% => 30 %
30 % => 30 %
5-7 % => 5..7 %
fifteen percent => 15 %
0.3 of a percent => 0.3 %
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
half a percent => 0.5 %
a quarter of a percent => 0.25 %
a two-percent rise => 2 %
ratio 40 (%) => 40 %
moisture shouldn't be above 9 percent => <=9 %
полпроцента => 0.5 %
5-ти процентный => 5 %
не должно быть больше 4 % => <=4 %
百分之百 => 100 %
百分百 => 100 %
不得高于65% => <=65 %
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
place our first order: 1,200 pcs => 1200 pcs
寄两块色板 => 2
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
26-1370信用证 => order:26-1370
25-3000 pcs => 25..3000 pcs
2026-1370 => 2026; 1370
PI-2088 => ref:PI-2088
offer QT-301 => ref:QT-301
we offer 500 pcs => 500 pcs
booking 177EBK20 => ref:177EBK20
hinge HG-22 => article:HG-22
USB-3 plug, ISO-9001 => 
платёжка № 118 => ref:118
编号TR-5521 => ref:TR-5521
谢谢李姐 => person:李
小陈8月前 => person:陈; 8
联系人刘洋，你好 => person:刘洋
负责人何时到 => 
с Ваном и Леной => person:Ван; person:Лена
Прошу Анну ответить => person:Анна
господину Суню => person:Сунь
г-на Чэня => person:Чэнь
г-ну Петрову => person:Петров
Господина Ма ждём => person:Ма
госпоже Чжоу => person:Чжоу
Игорю и Павлу => person:Игорь; person:Павел
Сообщите Оле Петровой => person:Оля Петрова
от Сергея Иванова => person:Сергей Иванов
у Марии и Дмитрия => person:Мария; person:Дмитрий
Анна и Ли => person:Анна; person:Ли
`)

table('what only looks like an amount', `
四川 => 
改成350，7月30日前 => 350; 7; 30
三元桥站 => 3
一下 => 
五角大楼 => 
All 70 of us => 70
123 Random Street => 123
13 F Block => 13
scp-173m => 
`)

table('signs of less than one money that are something else', `
这是三角支架 => 3
纸箱四角要包边 => 4
女儿考了98分 => 98
三毛的书我看过 => 3
运费5角，包装两分钱 => 0.5 CNY; 0.02 CNY
两角五分 => 0.25 CNY
七毛五 => 0.75 CNY
三元催化器要换 => 3
两块铁板焊在一起 => 2
输出阻抗是50欧 => 50
单价50欧 => 50 EUR
`)

table('money written before that is none', `
The formula in cell $B$4 is wrong => 4
Please send the EUR.1 certificate => 1
Rub 50 times with a wet cloth => 50
RUB 5000 => 5000 RUB
The truck engine meets Euro 6. => 6
Двигатель «Евро-5» => 5
Обрезали кроны 12 деревьев => 12
Погрузчик отвезли на СТО. =>
`)

table('rare codes that are words of something else', `
He spoke at COP 26 in Glasgow. => 26
The site runs on PHP 8.2 => 8.2
The drawing was saved in CAD 2018. => 2018
补发三块挡板 => 3
кроссовки, размер EUR 42 => 42
размер предоплаты EUR 42 => 42 EUR
他两度来厂验货 =>
升温两度到五度 => 2..5 degT
三块一片板子 => 3 CNY; 1 pcs
贵店的电池请问一块多少克 => 1
一块多少钱 => 1
红185C，蓝2935C，黄116C =>
烘到185C => 185 Cel
43c за штуку => 0.43 USD
边料再切两刀就齐了 => 2
两刀一个，便宜 => 2 USD; 1 pcs
Line 4 won the safety award. => 4
Line 4 costs 4000 won the unit. => 4; 4000 KRW
Please pay CAD 2018 by card. => 2018 CAD
PHP 8.25 => 8.25 PHP
PHP 500 => 500 PHP
TRY 3 times => 3
LAK 3 => 3
COP 26,000 => 26000 COP
pay COP 50 => 50 COP
price TRY 350 => 350 TRY
THB 35 => 35 THB
`)

table('one of a great number, behind what asks for the genitive', `
не менее тысячи штук => >=1000 pcs
больше сотни метров => >=100 m
свыше миллиона рублей => >=1000000 RUB
около тысячи штук => 1000 pcs
тысячи штук => 
сотни метров ткани => 
миллионы рублей => 
at least hundred pieces => >=100 pcs
hundreds of metres => 
不少于千件 => >=1000 pcs
成千上万件 => 
`)

table('bytes and bits', `
64 Гбайт => 64 GB
2 Тб => 2 TB
100 Мбит/с => 100 Mbit/s
1 Gbps => 1 Gbit/s
`)

table('words and names that hold numbers', `
Сорока летит над полем => 
около сорока штук => 40 pcs
сорока трёх => 43
Кафе «Сто грамм» закрыто => 
the "Seven Seas" hotel => 
Он сказал: «пять штук» => 5 pcs
`)

table('parts and folds in Chinese', `
三元乙丙橡胶 => 3
二元一次方程 => 2; 1
五元一次 => 5 CNY; 1
3元材料 => 3 CNY
三块式阀门 => 3
印一张三折页 => 1 sheet; 3
五折伞 => 5
五折门票 => 50 %
三折优惠 => 30 %
按八折算 => 80 %
`)

table('names with numbers', `
забыли про 26-1246. => order:26-1246
аккредитив LC-5501. => ref:LC-5501
договор № 45/26 => ref:45/26
дополнение №3 к контракту C-120 => ref:3; ref:C-120
waybill 4471890326 => ref:4471890326
顺丰单号SF1560874421 => ref:SF1560874421
Use 316L stainless => 
Deliver to Building 12A, gate 7C =>
请看图3里的孔位 =>
发图3张 => 3 sheet
`)

table('doors with a letter', `
Apartment 6 L, 48 Ford Street => 48
Unit 4 B => 
unit 6 kg => 6 kg
кв. 5 Г => 
д. 5 г => 
Комната 12 м => 12 m
5栋B座12A => 5
`)

table('what is counted is no number of an order', `
В партии 1200 изделий, из них 14 с дефектом => 1200; 14
в партии 1204 деталей => 1204
партия 1204 готова => batch:1204
заказ 1200 готов => order:1200
order 1200 valves for us => 1200
order 4471 needs a label => order:4471
`)

table('more numbers of the same kind', `
артикул 7781 на 7782 => article:7781; article:7782
items 7781 and 7782 => article:7781; article:7782
货号7781换成7782 => article:7781; article:7782
заказы 4471, 4472 и 4473 => order:4471; order:4472; order:4473
акты № 15 и 16 => ref:15; ref:16
договор № 15 и № 16 => ref:15; ref:16
заказ 4471 и 5000 штук => order:4471; 5000 pcs
счёт 7741 на 8250 => ref:7741; 8250
He orders 4500 => 4500
`)

table('papers by their number', `
платёжное поручение № 604 => ref:604
payment order No. 604 => ref:604
付款单号604 => ref:604
счёт-фактура № 45 => ref:45
delivery note No. 12 => ref:12
装箱单号7 => ref:7
письмо 14 => 14
склад № 3 => 3
№ 5 шт => 5 pcs
`)

table('numbers that name something', `
Тел. 8 (495) 123-45-67 => 
тел. 500 шт => 500 pcs
ИНН 7701234567 => 
Her flight is CZ 326, flight CZ 327 is late. => 326
电话13800138000 => 
4K screen => 
4K pcs => 4000 pcs
三相电机 => 
Вторая половина экрана тёмная => 
половина партии => 0.5
`)

table('lists of prices', `
Цены в CNY: кружка 6,20, миска 7,40. Скидка 3 => 6.2 CNY; 7.4 CNY; 3
The prices are in RMB: small 12, large 18; MOQ 500 pcs => 12 CNY; 18 CNY; 500 pcs
Price (EUR/pc): size 12 3.40 => 12; 3.4 EUR
单价（美元）：M8 0.12，M10 0.19。运费30 => 0.12 USD; 0.19 USD; 30
Цены в каталоге: кружка 6,20 => 6.2
Prices in USD are on page 3: lid 0.12 => 0.12
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
  test.each(['1', ',', ' ', '十', '±', 'kg', '1,', '1.', '1-', '三斤', '5" ', '1元2角', 'two ', '20 dollars ', 'PO-', '@a.', '3桶', '5 c ', '一又', 'half of a ', 'hong '])('100 KB of %j take time in proportion to 25 KB', { retry: 3 }, (unit) => {
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

test.each([
  ['Нам нужно не менее 500 шт.', 'не менее 500 шт'],
  ['ship at least 500 pcs', 'at least 500 pcs'],
  ['重量不超过300公斤', '不超过300公斤'],
  ['请发500个以上', '500个以上'],
  ['500 pcs or more, please', '500 pcs or more'],
  ['≥500 pcs', '≥500 pcs'],
  ['до 5000 USD', 'до 5000 USD'],
  ['Нам нужно 500 шт.', '500 шт'],
  ['от 500 до 700 шт.', '500 до 700 шт'],
])('in %j the amount with its limit is %j', (text, words) => {
  const fact = read(text).find(({ kind }) => kind === 'quantity' || kind === 'money')
  const { start, end } = withLimit(text, fact!)
  expect(text.slice(start, end)).toBe(words)
})
