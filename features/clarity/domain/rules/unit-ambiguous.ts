import type { Language, Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Fix, Rule, RuleExamples } from '../rule.ts'
import { mend, replaced } from './mends.ts'
import { findPhrases, zh } from './phrases.ts'
import { factsAt, languageAt, sentenceAt } from './places.ts'
import { isInside } from '../reading/inside.ts'
import { matchesOf } from '../reading/leads.ts'
import { matchesIn } from '../reading/matches.ts'

/** A unit that two sides read differently, and what it can be; the number stays the author's. */
interface Doubt {
  /** One of these stands behind the number. */
  readonly signs: string
  readonly pattern: RegExp
  /** Ways to write it so that both read the same; `which` of two measures of one name it is. */
  readonly readings: readonly (readonly [factor: number, unit: string, which?: string])[]
  /** Looks like it and is not. */
  readonly unless?: RegExp
}

const n = '(?<![\\d.,a-zа-я-])((?!0\\d)(?:\\d{1,3}(?:[ \u00a0,]\\d{3})+|\\d+)(?:[.,]\\d+)?)'
const doubts: readonly Doubt[] = [
  { signs: 'kк', pattern: new RegExp(`${n}(?:\\s?k|к|\\sк(?! [а-яa-z\\d]))(?![a-zа-яё\\d/ωΩ])`, 'g'), readings: [[1000, '']], unless: /^.{0,12}(?:video|display|screen|monitor(?!s)|монитор|видео|экран|屏|分辨|ohm|resol|camera|камер|tv)|^\s?(?:视频|画[面质]|高清|超清|录[像制影]|影[像片]|直播|显示|电视|摄[影录])/ },
  { signs: 'w', pattern: new RegExp(`${n}\\s?w(?:(?![a-z\\d/])|(?=\\d[个件套只箱]))`, 'g'), readings: [[10_000, ''], [1, '瓦']], unless: /^-\d|^.{0,10}(?:resistor|oil\b|lamp|led|bulb|motor|power|light|ламп|мощн|двигат|灯|开孔|功率|电机|瓦|charger|adapter|heater)/ },
  { signs: 'т', pattern: new RegExp(`${n}(?:т\\.?|\\s?т\\.)(?![а-яa-z\\d])(?!\\s?(?:е|к|д|п)\\.)`, 'g'), readings: [[1000, ' кг'], [1000, ' шт']] },
  { signs: 'м', pattern: new RegExp(`${n}\\s?м(?![а-яёa-z\\d²³2])(?=\\s(?:шт|руб|юан|долл|usd|cny))`, 'g'), readings: [[1_000_000, '']] },
  { signs: 'm', pattern: new RegExp(`${n}\\s?m(?![a-z\\d²³2])(?=\\s(?:pcs|pieces|units|usd|cny|rmb|eur|sets))`, 'g'), readings: [[1_000_000, '']] },
  { signs: '斤市', pattern: new RegExp(`${n}\\s?(?:市?斤)`, 'g'), readings: [[0.5, '公斤'], [1, '公斤']] },
  { signs: '两市', pattern: new RegExp(`${n}\\s?(?:市?两)(?![个件套种天周箱只份边侧])`, 'g'), readings: [[50, '克']] },
  { signs: 'tsl', pattern: new RegExp(`${n}\\s?(?:short tons?|long tons?|tons?)(?![a-z])`, 'g'), readings: [[1000, ' kg'], [907.185, ' kg']], unless: /^.{0,6}\(?\s?(?:metric|\d[\d ,]* ?kg)/ },
  { signs: 'g', pattern: new RegExp(`${n}\\s?(?:gallons?|gal)(?![a-z])`, 'g'), readings: [[3.785, ' L', 'US'], [4.546, ' L', 'UK']] },
  { signs: 'p', pattern: new RegExp(`${n}\\s?pints?(?![a-z])`, 'g'), readings: [[0.473, ' L', 'US'], [0.568, ' L', 'UK']] },
  { signs: 'of', pattern: new RegExp(`${n}\\s?(?:oz|ounces?|fl\\.? ?oz)(?![a-z])`, 'g'), readings: [[28.3495, ' g'], [29.574, ' mL']] },
  { signs: 'm', pattern: new RegExp(`${n}\\s?(?:miles?)(?![a-z])`, 'g'), readings: [[1.609, ' km'], [1.852, ' km']] },
  { signs: 'd', pattern: new RegExp(`${n}\\s?(?:dozens?|dz)(?![a-z])`, 'g'), readings: [[12, ' pcs']] },
  { signs: 'д', pattern: new RegExp(`${n}\\s?(?:дюжин[аы]?)(?![а-я])`, 'g'), readings: [[12, ' шт']] },
  { signs: '打', pattern: new RegExp(`${n}\\s?(?:打)(?![印样包电])`, 'g'), readings: [[12, '件']] },
  { signs: 'м', pattern: new RegExp(`${n}\\s?(?:мест[оа]?)(?![а-я])`, 'g'), readings: [[1, ' коробок'], [1, ' паллет']], unless: /^.{0,14}(?:\(|короб|паллет|=)/ },
  { signs: '"”″', pattern: new RegExp(`${n}(?:\\s?(?:["”″]?\\s?[x×х*乘]|["”″]\\s?(?:[-–—、和]|на|by|to|and|и|or))\\s?\\d+(?:[.,]\\d+)?)*\\s?["”″](?!\\p{Script=Latin}|\\p{Script=Cyrillic})`, 'gu'), readings: [[2.54, ' cm'], [25.4, ' mm']], unless: /^["”″]?\s?\(\s?\d/ },
  { signs: '件', pattern: new RegExp(`${n}\\s?件(?=[^。！？；\\n]{0,12}(?:每件|一件)[^。，]{0,6}(?:几|多[少重大长])|[^，。]{0,4}[，,]?(?:总|共|合计)?(?:毛重|净重|体积|方数)[^，。]{0,4}(?:多少|几)|[^，。]{0,14}(?:毛重|净重|体积|方|cbm|托盘?|立方))`, 'g'), readings: [[1, '个'], [1, '箱']], unless: /^件?（/ },
  { signs: 'г', pattern: new RegExp(`${n}\\s?галлон(?:а|ов)?(?![а-я])`, 'g'), readings: [[3.785, ' л', 'амер.'], [4.546, ' л', 'англ.']] },
  { signs: 'у', pattern: new RegExp(`${n}\\s?унци[йяию](?![а-я])`, 'g'), readings: [[28.3495, ' г'], [29.574, ' мл']] },
  { signs: 'м', pattern: new RegExp(`${n}\\s?мил[ьяи](?![а-я])`, 'g'), readings: [[1.609, ' км'], [1.852, ' км']] },
  { signs: '加', pattern: new RegExp(`${n}\\s?加仑`, 'g'), readings: [[3.785, '升', '美制'], [4.546, '升', '英制']] },
  { signs: '盎', pattern: new RegExp(`${n}\\s?(?:液体?)?盎司`, 'g'), readings: [[28.3495, '克'], [29.574, '毫升']] },
  { signs: '里', pattern: new RegExp(`${n}\\s?(?:英里|海里)`, 'g'), readings: [[1.609, '公里'], [1.852, '公里']] },
  { signs: '寸', pattern: new RegExp(`${n}\\s?寸(?!照)`, 'g'), readings: [[2.54, '厘米'], [3.333, '厘米']], unless: /^.{0,4}(?:屏|显示|轮|照片)/ },
  { signs: '尺', pattern: new RegExp(`${n}\\s?尺(?![码寸度]|[高平小大普冷干]?[柜箱])`, 'g'), readings: [[33.333, '厘米'], [30.48, '厘米']] },
  { signs: '丝', pattern: new RegExp(`${n}\\s?个?丝(?![绸袜印网绒带线杆锥])`, 'g'), readings: [[0.01, '毫米'], [0.1, '毫米']] },
]
/** Cheap question before all of them: a number with any of these behind it. */
const anyDoubt = /(?<!\d)\d[\d.,]{0,15}\s?(?:w(?=\d[个件套只箱])|[kкwтмm](?![a-zа-яё\d²³/])|件(?=[^，。]{0,14}(?:毛重|净重|体积|方|cbm|托|立方)|[^。]{0,12}(?:[每一]件|毛重|净重|体积|方数))|(?:个\s?)?丝|加仑|液?体?盎司|[英海]里|[寸尺]|[市斤两"”″打]|tons?|short|long|gal|pint|oz|ou|fl|mile|doz|dz|дюж|мест|галл|унц|мил[ьяи])/g
const grossOrWhat = zh('(?<![a-z])g/w(?![a-z])')
const wordTons = /(?<![a-z])(?:(?:a|one|two|three|four|five|six|eight|ten|twelve|twenty|thirty|fifty|hundred) (?:tons?|gallons?|ounces|pints?)|(?:two|three|four|five|six|eight|ten|twenty) dozens?(?! (?:people|colleagues|years)))(?![a-z])/g

export const rule: Rule = {
  id: 'unit-ambiguous',
  severity: 'error',
  check(doc) {
    const seen = matchesOf(doc.leads, anyDoubt).map((match) => match[0]).join('')
    const asked = seen === '' ? [] : doubts.filter(({ signs }) => [...signs].some((sign) => seen.includes(sign)))
    const hits = asked.flatMap((doubt) => matchesIn(doc.plain, doubt.pattern).map((match) => hitOf(doc, doubt, match)).flatMap((hit) => hit ?? []))
    for (const span of findPhrases(doc, { en: wordTons })) hits.push({ span: { start: doc.plain.lastIndexOf(' ', span.end - 1) + 1, end: span.end }, fixes: [] })
    for (const span of findPhrases(doc, { zh: grossOrWhat, en: grossOrWhat })) {
      const text = { ru: 'брутто', en: 'gross weight', zh: '毛重' }[languageAt(doc, span.start)]
      hits.push({ span, fixes: [mend('choose', 'choose-reading', [replaced(span, text)], { reading: text })] })
    }
    return hits.sort((a, b) => a.span.start - b.span.start).filter((hit, i, all) => all[i - 1]?.span.start !== hit.span.start)
  },
}

function hitOf(doc: Doc, doubt: Doubt, match: RegExpMatchArray): { span: Span; fixes: Fix[] } | undefined {
  const span = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length }
  if (isInside(doc.quotes, span)) return undefined
  const after = doc.plain.slice(span.end, span.end + 24)
  const before = doc.plain.slice(Math.max(0, span.start - 24), span.start)
  const isInch = /["”″]$/.test(match[0])
  if (doubt.unless?.test(after) === true || (isNamed(before) && !isInch) || (/[kк]$/.test(match[0]) && ([' K', ' К'].includes(doc.text.slice(span.end - 2, span.end)) || /(?:video|видео|экран|display|screen|монитор|视频|屏|[灯珠光示温].{0,14})\s*$|±\s?$/.test(before) || /^\d{4}/.test(match[0]) || isResolution(doc, span))) || (match[0].endsWith('w') && isPower(doc, span.end - 1, before))) return undefined
  if (factsAt(doc, span).some((fact) => ['order', 'batch', 'ref', 'article', 'date'].includes(fact.kind))) return undefined
  const written = isInch ? match[0].replace(/\s?["”″]/g, '') : (match[1] ?? '')
  const stop = match[0].endsWith('.') && /^(?:\s*$|\s*\n|\s+\p{Lu})/u.test(doc.text.slice(span.end, span.end + 8)) ? '.' : ''
  if (isInch && nominal.test(`${before}|${after}`)) {
    const text = `${written}${inches[languageAt(doc, span.start)](before.endsWith('/') ? 0.5 : Number((/\d+(?:[.,]\d+)?$/.exec(written)?.[0] ?? '').replace(',', '.')))}`
    return { span, fixes: [mend('choose', 'choose-reading', [replaced(span, text)], { reading: text })] }
  }
  const readings = /\blbs? $/.test(before) ? [] : readingsAt(doubt, match[0], { before, after })
  const fixes = readings.map(([factor, unit, which]) => {
    const amount = written.replace(isInch ? /\d+(?:[.,]\d+)?/g : /.+/, (number) => figure(number, factor, unit))
    const text = `${amount}${unit}${which === undefined ? '' : saidAs(match[0], which)}${stop}`
    return mend('choose', 'choose-reading', [replaced(span, text)], { reading: text.trim() })
  })
  return { span, fixes }
}

/** The size of a pipe, a wheel or a screen is a name, and nobody measures it: the inch is said in words. A fraction is no whole number. */
const nominal = /(?:\/|(?<![а-я])под )\||valve|pipe|tube|thread|fitting|\bhose|faucet|\btaps?\b|flange|nipple|elbow|coupling|bsp|npt|(?<![а-я])кран[аоуы]?[вм]?(?![а-я])|труб|резьб|вентил|шланг|фитинг|муфт|флан[ец]|штуцер|задвиж|阀|管|螺纹|接头|龙头|法兰|wheel|tyre|\btire|\brims?\b|screen|display|monitor|\btv\b|колес|(?<![а-я])шин[аыу]?(?![а-я])|экран|дисплей|монитор|телевизор|[轮屏]|显示|电视/

const russianPlural = new Intl.PluralRules('ru')
const russianInches: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'дюйм', many: 'дюймов' }
const inches: Readonly<Record<Language, (count: number) => string>> = {
  en: () => ' inch',
  ru: (count) => ` ${russianInches[russianPlural.select(count)] ?? 'дюйма'}`,
  zh: () => '英寸',
}

/** No more exact than the factor is; «56,8 л» in Russian. */
function figure(number: string, factor: number, unit: string): string {
  const value = factor * Number((/[а-я]/.test(unit) ? number : number.replace(/,(?=\d{3}(?!\d))/g, '')).replace(/[ \u00a0]/g, '').replace(',', '.'))
  const isRough = /\.\d{3}/.test(String(factor))
  const text = String(Number(isRough && value >= 100 ? value.toFixed(0) : value.toPrecision(isRough ? 3 : /[mм米]$/.test(unit) ? 4 : 12)))
  return /[а-я]/.test(unit) ? text.replace('.', ',') : text
}

/** «56,8 л (15 амер. галлонов)». */
function saidAs(words: string, which: string): string {
  const isHan = /[\u4e00-\u9fff]/.test(which)
  const said = words.replace(/\s?(?=[^\d\s.,])/, isHan ? which : ` ${which} `)
  return isHan ? `（${said}）` : ` (${said})`
}

/** How towels and socks are counted in Chinese. */
const counters: readonly (readonly [RegExp, string])[] = [[/[巾裤裙毯被]|领带|皮带|内衣/, '条'], [/[袜鞋筷]|手套/, '双'], [/笔|牙刷/, '支'], [/[伞刀勺剪]/, '把'], [/[盖杯碗盘盒袋瓶灯球壶]/, '个']]

/** What is counted may be named right behind, and some readings do not fit what stands around. */
function readingsAt({ readings }: Doubt, words: string, { before, after }: { before: string; after: string }): Doubt['readings'] {
  if (words.endsWith('w') && /^\s?[个件套箱只台包袋盒瓶块片条张份双把支]/.test(after)) return readings.filter(([, unit]) => unit === '')
  if (words.endsWith('w') && !/[\u4e00-\u9fff]/.test(before + after)) return /^ [а-я]{4,}/.test(after) ? [[10_000, '']] : /[а-я]/.test(before + after) ? [[10_000, ''], [1, ' W']] : [[10_000, ''], [1, ' weeks'], [1, ' W']]
  const isNamedRu = /^ (?!по |на |до |для |из |от |за |при |или |каждой |каждая |каждый )[а-я]{3,}/.test(after)
  if (/дюжин/.test(words) && isNamedRu) return /(?<!1)[234]$/.test(String(12 * Number.parseFloat(words))) && !after.startsWith(' штук') ? readings : [[12, '']]
  if (words.endsWith('打')) return [[12, counters.find(([thing]) => thing.test(/[一-龥]*$/.exec(before)?.[0] + (/^[一-龥]*/.exec(after)?.[0] ?? '')))?.[1] ?? '件']]
  if (/мест[ао]$/.test(words)) return words.endsWith('о') ? [[1, ' короб'], [1, ' паллет']] : [[1, ' коробки'], [1, ' паллеты']]
  if (/["”″]$/.test(words)) return /[\u4e00-\u9fff]/.test(before + after) ? [[2.54, '厘米'], [25.4, '毫米']] : /[а-я]/.test(before + after) ? [[2.54, ' см'], [25.4, ' мм']] : readings
  if (/\d\s?т\.?$/.test(words)) {
    if (/^ (?:кажд|груз|вес|гранул|сырь|стал|смол|пластик|порошк|песк|краск|кле)/.test(after) || /(?:вес[а-я]*|масс[а-я]*|груз[а-я]*|паллет[а-я]*)[^.!?\d]*$/.test(before)) return readings.slice(0, 1)
    if (isNamedRu) return [[1000, ' кг'], [1000, '']]
  }
  if (/\d\s?(?:dozens?|dz)$/.test(words) && /^ (?!by |of |for |in |to |and |at |per |from |or |on |with |each |more |please )[a-z]{3,}|^ more (?!by |for |of |in |to |on |please )[a-z]{3,}/.test(after)) return [[12, '']]
  return readings
}

/** 显示屏做不了5K，我们能做4K: of pictures in the same sentence, unless something is counted. */
function isResolution(doc: Doc, { start, end }: Span): boolean {
  const sentence = sentenceAt(doc, start)
  const words = sentence === undefined ? '' : doc.plain.slice(Math.max(sentence.start, start - 80), Math.min(sentence.end, end + 80))
  return /^[24568]\s?[kк]$/.test(doc.plain.slice(start, end)) && !counted.test(doc.plain.slice(end, end + 8)) && pictures.test(words)
}
const counted = /^\s?(?:[个件套只台块片张]|pcs|pieces|units|sets|шт|компл| [a-zа-я]{3,})/
const pictures = /显示|屏|视频|摄像|电视|monitor|screen|display|video|camera|\btv\b|экран|монитор|видео|камер|телевизор/

/** A model name, an article, a drawing: its letters are not units. */
const isNamed = (before: string): boolean => /(?:航次|船名|voyage|рейс)[^。;；\n]{0,20}$|(?:арт\.?|модель|model|item|type|тип|型号|款号|牌号|no\.?|№|#|размер|size|rev\.?|ver\.?)\s*$/.test(before)
/** Watts are meant by a capital letter outside Chinese, and where a lamp or a motor is spoken of and no goods are counted. */
const isPower = (doc: Doc, at: number, before: string): boolean => (!doc.has.han && doc.text[at] === 'W') || /(?:功率|led|lamps?|power|motors?|bulbs?|лампа?|мощность[юи]?|двигатель|светильник|(?:电机|[灯每])(?![^。]{0,12}[要订共买])[^。]{0,12})\s*$/.test(before)

export const why: Localized = {
  ru: 'Эту единицу две стороны читают по-разному: 3w в Китае — 30 000. Напишите число полностью и единицу СИ.',
  en: 'The two sides read this unit differently: 3w is 30,000 in China. Write the number in full with an SI unit.',
  zh: '这个单位双方理解可能不同（例如3w、ton）。请写完整数字和国际单位。',
}

export const examples: RuleExamples = {
  bad: [
    'PO-1990屏幕尺寸按{{10"}}做，8月6日前确认',

    'Screen size {{15.6"}} for PO-6868, please confirm by 31 July 2026',

    'Мы хотим {{5к}} наборов по 12 юаней, PO-2320, ответ нужен 30.07.2026',
    'Закупите {{15 галлонов}} лака для PO-3101 до 30 июля 2026',
    'Кружка на {{12 унций}}, PO-3101, цена в USD до 30 июля 2026',
    'PO-2320: {{2т.}} гранулята, отгрузка 12 августа 2026',
    'We want {{5k}} sets at 12 RMB, PO-2320, answer by 30 July 2026',
    '20 {{tons}} of pellets, PO-2330, load on 12 August 2026',
    'PO-2330: 10 {{dozen}} lids by 12 August 2026',
    'PO-2320的摄像头要{{5K}}个，7月30日前确认',
    'PO-2320的纽扣要{{5K}}颗，7月30日前确认',
    '这批要{{3w}}个，PO-2320，7月30日前确认',
    'Нужно ещё {{3w}} пакетов PO-2320 до 12 августа 2026',
    'We need {{3w}} bags of PO-2320 by 12 August 2026',
    'PO-2320要{{500斤}}树脂，7月30日前确认',
    'PO-2320一共发{{120件}}，每件里面装几个？',
    'PO-2320要{{7"}}的屏，7月30日前确认',
    'PO-2320容量{{2加仑}}，7月30日前确认',
  ],
  good: ['Мы хотим 5000 наборов по 12 юаней, PO-2320', '20,000 kg of pellets, PO-2330, load on 12 August 2026', '要30000个，PO-2320，7月30日前确认'],
  traps: [
    'PO-2320筒灯3W开孔55毫米，5W开孔75毫米，7月30日前确认',
    'PO-2320牌号757K，7月30日前确认',
    'BOM更新到V3了，改动只有一处：R12从10 kΩ换成12 kΩ。',

    'Добавьте 150 шт. к PO-8142, подтверждение жду до 25 августа 2026',

    'PO-6010的LED灯带抽测10米，色温2,930到3,080K，规格书LD-7要求3000±150K，达标。',
    '订舱已确认，PO-5033，船名航次中远希望号032W，8月18日开船。',
    'Vessel and voyage: COSCO HOPE 118W, ETD 18 August 2026, PO-5033.',
    'Видео 5K по PO-2320, т.е. высокое качество, 30 июля 2026',
    'LED lamp 3W for PO-2320, motor 5 kW, box w/ handle',
    'PO-2320：LED灯3W，1000件（每件1个），8月5日发',
    'Paper A4, 80 g/m2, PO-2320, 30 July 2026',
    '20 т гранулята, PO-2330, отгрузка 12 августа 2026',
    '货号LT-208：灯珠3W，色温4000K，电压24V。',
    '宣传片是5K分辨率的。',
    'PO-2320的镜头要能录8K影像，7月30日前确认',
    '显示屏做不了8K，我们能做6K，PO-2320',
    'The monitor of PO-2320 cannot show 8K, we offer 6K.',
    '这款电机24V，3W，货号M-88。',
    'PO-2320蚕丝被，7月30日前确认',
    'PO-2320共120件（每件24个），7月30日发',
  ],
}
