import type { Language, Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Fix, Rule, RuleExamples } from '../rule.ts'
import { matchesIn } from '../reading/matches.ts'
import { bareNumbers } from './bare-numbers.ts'
import { money } from './currency-missing.ts'
import { blank, inserted, mend } from './mends.ts'
import { findPhrases, zh } from './phrases.ts'
import { languageAt } from './places.ts'

const side = '\\d+(?:[.,]\\d+)?'
const noUnit = '(?![\\d.,]*\\d|[,\\s(]{0,2}(?:[xх×*乘]|[cmсм]?[mм](?![a-zа-я])|in(?:ch|[^a-z]|$)|f|д|pcs|px|pix|sets|шт|пик|(?:санти|милли)?метр|毫米|厘米|公分|米|寸|["”\']|英))'
const by = '\\s?[xх×*乘]\\s?'
/** 尺寸30×40, «коробка 50х40х30»: millimetres or centimetres? Of two numbers only a word of size says that they are sides. */
const sides = {
  zh: zh(`(?<!\\d)(?<=(?:尺寸|规格|外形|箱规|幅面)(?:是|为|改成|改为|改|做|要)?[:：]?\\s?)${side}(?:${by}${side}){1,2}${noUnit}`),
  ru: new RegExp(`(?<=(?<![а-я])(?:размер|габарит)[а-я]*(?: (?!изображ|фото|картин|экран|файл)[а-я]{4,}){0,2}(?: (?:на|до))?:? )${side}(?:${by}${side}(?:${by}${side})?| на ${side}(?! на )(?=\\s*(?:$|[,;.!?])))${noUnit}|(?<=(?<![а-я])(?:коробк|ящик|упаковк|короб|паллет)[а-я]{0,2}:? )${side}(?:${by}${side}){2}${noUnit}|(?<![\\d.,-])${side} на ${side} на ${side}${noUnit}`, 'g'),
  en: new RegExp(`(?<=\\b(?<!(?:image|photo|picture|screen) )(?:size[sd]?|dimensions?|measures?)(?: is| are| of| to)?:? )${side}${by}${side}(?:${by}${side})?${noUnit}|(?<=\\b(?:carton|box|crate|case|pallet)(?: size)?:? )${side}(?:${by}${side}){2}${noUnit}`, 'g'),
}
/** Cheap question before all of them. */
const anySides = /\d(?:\s?[xх×*乘]\s?| на )\d/
/** `All in mm: …`, 单位：毫米. */
const saidForAll = /(?:\b(?:in|all) |\(|(?<![а-я])в |^|单位[:：]?)(?:[cm]m|[см]м|毫米|厘米)(?![a-zа-я])/

/** What is thin, what goes across, what may be as long as a cable. */
const [thin, across, lengths] = ['thin', 'across', 'mm cm m'] as const
/** Grades, indices and factors have no unit. */
const pure = 'pure'
/** What is measured or how it is changed, and in which units; none where one word has many. The word nearest before the number decides. */
const measures: readonly (readonly [words: RegExp, units?: string])[] = [
  [/толщин|диаметр|радиус|зазор|отступ|сечени|вылет|просвет|прогиб|припуск|нахлест|размер[а-я]* (?!заказ|парти|изображ|фото|картин|экран|файл)[а-я]{4}|шаг[а-я]{0,2} [а-я]|(?:толще|тоньше|левее|правее)(?: на)? $|(?:сдви|смести|подвин|утолст)[а-я]*(?: (?!заказ|парти)[а-я]+){1,3} (?:на|до) $/g, thin],
  [/thick|diameter|radius|\bgap|clearance|spacing|pitch|overlap|margin|bleed|trim|shrink|enlarge|\b(?:shift|move|offset|bend)(?! (?:po|order|quantity|qty|batch)\b)(?: [a-z]+){1,3} (?:to|by|at) $|\b(?:hole|slot|wall|tube|pipe|rod|rim|leg|foil|film|shaft|bolt|seam|hem)s?(?: size)? [a-z ]*$/g, thin],
  [/[厚径隙缝]|[间边轴孔]距|[线包箱带边总管身板杆绳加放磨]成?[厚薄粗]|[上下左右前后]移?$/g, thin],
  [/ширин|высот|глубин|расстоян|интервал|(?:шире|уже|выше|ниже|глубже)(?: на)? $|(?:опусти|подними|расшир|углуб|сузь)[а-я]*(?: (?!заказ|парти)[а-я]+){1,3} (?:на|до) $/g, across],
  [/width|wide|height|depth|deep|narrow|\b(?:cut|stretch|extend)(?! (?:po|order|quantity|qty|batch)\b)(?: [a-z]+){1,3} (?:to|by|at) $/g, across],
  [/距|离[^，]{1,4}$|[宽高深]度|[线包箱带边总管身板杆绳加缩放延锯磨剪裁切]成?[宽窄大小高深]|[剪裁切锯][成掉去]|[宽高深](?=[做改是为留到要]{0,2}$)/g, across],
  [/длин|короче(?: на)? $|укорот[а-я]*(?: (?!заказ|парти)[а-я]+){1,3} (?:на|до) $/g, lengths],
  [/length|short|longer|\b(?:strap|cable|cord|rope)s?(?: size)? [a-z ]*$/g, lengths],
  [/长度|[线包箱带边总管身板杆绳加缩放延锯磨剪裁切]成?[长短]|长(?=[做改是为留到要]{0,2}$)|短了/g, lengths],
  [/(?<![а-я])вес(?:а|у|ом|е)?(?![а-я])|масс|тяжелее|легче|weigh|heavier|lighter|(?<!克)重/g, 'g kg'],
  [/граммат|克重/g, 'gsm'],
  [/температур|нагре|temperature|\b(?:heat|cool)(?! treat)|温/g, 'C'],
  [/давлени|pressure|压力/g, 'bar MPa'],
  [/напряжени|voltage|电压/g, 'V'],
  [/момент|torque|扭矩/g, 'N.m'],
  [/мощност|功率/g, 'W kW'],
  [/скорост|speed|速度/g, 'm/min m/s'],
  [/вращени|шпиндел|spindle|转速/g, 'rpm'],
  [/объем|volume|体积|容积/g, 'L mL m3'],
  [/площад(?!к)|surface area|面积/g, 'cm2 m2'],
  [/врем(?:я|ени) [а-я]|(?:cur|dry|bak|cycl|heat)[a-z]* time|时间/g, 's min h'],
  [/индекс|коэффициент|балл|степен|index|factor|ratio|rating|grade|score|scale|[显折]指|指数|系数|[等评]级|评分|倍率|折射率/g, pure],
  [/(?<![а-я])допуск(?![а-я]* к )|\btolerance|плотност|емкост|нагрузк|усили|жесткост|твердост|объем[а-я]{0,2} постав|density|capacity|\bset\b|[公误偏]差|余量|容量/g],
]
/** 30 deep, 2厚, «150 в длину»: what is measured stands behind the number. */
const lengthBehind = /^ ?(?:deep|wide|long|high|thick|tall|across|apart|from the|above|below|further|off|too (?:short|long|wide|narrow|thick|thin|high|low)|th(?:ick|inn)er|wider|longer|higher|lower|deeper|taller|shorter|narrower|bigger|smaller|to the (?:left|right)|[левпра]+ее|выше|ниже|в (?:длину|ширину|высоту|глубину|толщину)|[厚宽长高深])(?![a-zа-я])/

/** A deed just before the number, or what is counted: then it is so many of the goods. */
const deeds: Readonly<Record<Language, RegExp>> = {
  ru: /(?<![а-я])(?:[а-я]{2,}(?:ите|йте|ьте|[еи]м|[аеиуыя]ть|сти|[еи]т(?:ся)?|[ауюя]т)|(?:закаж|возьм|бер|заказыва)[юу]|нужн[а-я]+|надо|хотели бы|соглас[а-я]+ на|заказ[а-я]{0,2}|парти[а-я]+|тираж[а-я]*|количеств[а-я]+|отгрузк[а-я]|поставка|получили|приняли|еще)(?![а-я])/,
  en: /(?:^(?=(?:(?:please|also|then|and|now|just|only) )*(?:make|send|re-?send|ship|pack|print|order|produce|cut|increase|reduce|add|take|load|prepare|deliver|reserve|raise|lower|drop|keep|go|do|give|use|need|set|put|bring|hold|leave|quote|book|buy|get|start|count|change|bump|cap|limit|stick|split|try|want|only)\b)|please|pls|kindly|\b(?:we|i|you|they|this time|let's|us|'ll|'d|will|would|can|could|may|to|and|buyer|client|customer)) ?(?:(?:only|also|now|just|are) )?(?:[a-z]{3,}(?<!(?<!receiv|ne)ed)|do|go)(?: (?:out|us|on|for|with|in|at|be|back|aside|another|extra|it|of|only|exactly|about|around|roughly|up to|at least))* $|(?:to|by|at|of|total|it|another|quantity|qty|lot|order|batch)(?: is| will be|:)? $/,
  zh: /(?:[一-龥]|[一-龥][:：])(?<![第号码编邮话机案钢级型版本标页层楼路街室座班群是的之通按信款批]|换成)$/,
}
/** «по 24», «загрузите 90», but «правку 2». */
const justBefore = /(?<![а-я])(?:[а-я]{1,3}|[а-я]{3,}(?:о|ум|ите|йте|ьте|[еи]м|[аеиуыя]ть|[еи]т|ли)) $/
const hedges = /(?<![а-яa-z])(?:примерно|около|где-то|максимум|минимум|about|around|roughly|到|至|大概|约) ?$/
/** «0,06 мм при допуске 0,03»: in the unit of what it is the tolerance of; of colours it has none. */
const toleranceOfSize = /(?:\d ?(?:[смкcm]?[мm]|µm|%|°)(?![a-zа-я])|[δ∆]e).*(?:допуск|toleranc)[^,]*$/
/** «не 20, а 35», "not 20 but 35": what is said before the one is said of the other. */
const insteadOf = /(?<![а-я])не \d[\d ]*(?:,\d+)?,? (?=а $)|\bnot \d[\d,]*,? but $/
/** RAL 7016, M-70, steel 304, 8 of 200, 5 instead of 3: it names something, or is said of another. */
const named = /(?<![A-Z][ -]?)[A-Z]{2,}[ .:#-]{0,2}$|[A-Z]-$|[±+]$|\d [a-z ]{0,30}of $|(?:[Сс]тал[ьи](?: \d{3} (?:на|и|или))?|нержавейк[аеи]|[Ss]teel(?: \d{3}L? (?:to|and|or|by|with|for))?|[Ss]eam|[Шш]ов|[Кк]од|[Cc]ode|account|материал|(?<![а-я])(?:из|вместо|не|со?)|остальны[ех]|\b(?:[Ff]rom|instead of|not)|hours are) $/
/** Years, long codes, the number of a steel (1.4301). */
const yearOrCode = /^(?:\d{6,}|20[1-3]\d|1\.4\d{3})$/

export const rule: Rule = {
  id: 'unit-missing',
  severity: 'error',
  check(doc, context) {
    const known = (context.thread?.units ?? []).filter((unit) => names[unit] !== undefined)
    const found = anySides.test(doc.plain) ? findPhrases(doc, sides) : []
    const sided = (found.length > 0 && saidForAll.test(doc.plain) ? [] : found).map((span) => ({ span, fixes: () => unitsFor(doc, span, ['mm', 'cm']) }))
    const others = bareNumbers(doc).flatMap((span) => {
      const units = isOfSides(found, span) ? undefined : unitsOf(doc, span)
      return units === undefined ? [] : [{ span, fixes: () => unitsFor(doc, span, units, known.filter((unit) => units === counted || units.includes(unit))) }]
    })
    return [...sided, ...others].sort((a, b) => a.span.start - b.span.start)
  },
}

/** «45х45» is one size, not two numbers. */
const isOfSides = (sides: readonly Span[], number: Span): boolean => sides.some(({ start, end }) => start <= number.start && number.end <= end)

const counted = ['pcs', 'set', 'carton'] as const

/** Up to where the sentence begins, or what is told behind a colon; «меняем количество: теперь 750» is told at once. */
const toldBefore = /(?:[^.;。；!?！？\n()（）:：]|(?<=количество|тираж|quantity|qty|数量)[:：])*$/

/** In which units a number can be meant; undefined where it says neither a size nor how many. */
function unitsOf(doc: Doc, span: Span): readonly string[] | undefined {
  if (yearOrCode.test(doc.plain.slice(span.start, span.end)) || named.test(doc.text.slice(Math.max(0, span.start - 40), span.start))) return undefined
  const told = doc.plain.slice(Math.max(0, span.start - 90), span.start)
  if (toleranceOfSize.test(told)) return undefined
  const sentence = (toldBefore.exec(told)?.[0] ?? '').replace(insteadOf, '')
  const clause = /(?:[^,，]|,(?=\d))*$/.exec(sentence)?.[0].trimStart() ?? ''
  const before = hedges.test(clause) && clause.length < 12 ? sentence : clause
  const behind = doc.plain.slice(span.end, span.end + 16)
  const measured = sizeUnits(before, behind)
  const units = measured === thin || measured === across ? smallUnits(doc.plain.slice(span.start, span.end), measured, before + behind) : measured?.split(' ').filter(Boolean)
  if (units?.[0] === pure) return undefined
  return units ?? (isCounted(doc, span, before) ? counted : undefined)
}

/** A film is told in microns, 500 and more in millimetres; only of few can metres be meant, and never of a wall. */
function smallUnits(number: string, size: typeof thin | typeof across, words: string): readonly string[] {
  if (size === across && /^(?:\d|1[0-2])(?:[.,]\d\d?)?$/.test(number)) return ['mm', 'cm', 'm']
  if (/thi|толщ|толще|тоньше|[厚薄]/.test(words) && layer.test(words)) return ['um', 'mm']
  return Number(number) >= 500 ? ['mm'] : ['mm', 'cm']
}

/** So thin that it is told in microns. */
const layer = /film|foil|coat|plating|плен|фольг|покрыти|[膜箔涂镀漆]/

/** «толщине стенки 2 мм»: that one has its unit. */
const given = /^\S+(?: [a-zа-я]+)? ?\d[\d.,]* ?(?:[cmсм]?[mм]|毫米|厘米|k?g|к?г)(?![a-zа-я])/

function sizeUnits(before: string, behind: string): string | undefined {
  const placed = measures.map(([words, units]) => ({ units, at: matchesIn(before, words).findLast(({ index }) => !given.test(before.slice(index)))?.index ?? -1 }))
  const nearest = placed.reduce((best, next) => (next.at >= best.at ? next : best))
  if (nearest.at >= 0) return nearest.units ?? ''
  const size = lengthBehind.exec(behind)?.[0]
  return size === undefined ? undefined : /long|длин|长/.test(size) ? lengths : /wid|deep|high|tall|apart|в |[宽高深]/.test(size) ? across : thin
}

/** 'range 20 to 30': of a range that is told, not of a change 'from 20 to 30'. */
const farEnd = /(?<=[a-zа-я] )(?<!\b(?:from|со?) )\d[\d.,]* ?(?:to|-|–|до) $/

/** Whole, no price, no hour and no «станок 4»: a small number right behind a noun names it. */
function isCounted(doc: Doc, span: Span, before: string): boolean {
  const number = doc.plain.slice(span.start, span.end)
  if (/[.,]\d{1,2}$/.test(number)) return false
  if (Object.values(money).some((words) => before.search(words) >= 0) || /^ (?:per|each|apiece|a|за|с|по (?:пекин|москв)[а-я]+) /.test(doc.plain.slice(span.end, span.end + 12))) return false
  const language = languageBefore(doc, span)
  return deeds[language].test(before.replace(farEnd, '')) && (language !== 'ru' || number.length > 2 || justBefore.test(before))
}

const languageBefore = (doc: Doc, span: Span): Language => (/[\u4e00-\u9fff]/.test(doc.plain.charAt(span.start - 1)) ? 'zh' : languageAt(doc, span.start))

/** In Russian, English and Chinese. */
const names: Readonly<Record<string, string>> = {
  um: 'мкм µm 微米', mm: 'мм mm 毫米', cm: 'см cm 厘米', m: 'м m 米', g: 'г g 克', kg: 'кг kg 公斤', gsm: 'г/м² g/m² 克/平方米',
  C: '°C °C ℃', bar: 'бар bar bar', MPa: 'МПа MPa MPa', V: 'В V 伏', 'N.m': 'Н·м N·m N·m', W: 'Вт W 瓦', kW: 'кВт kW 千瓦',
  'm/min': 'м/мин m/min 米/分钟', 'm/s': 'м/с m/s 米/秒', rpm: 'об/мин rpm 转/分钟',
  L: 'л l 升', mL: 'мл ml 毫升', m3: 'м³ m³ 立方米', cm2: 'см² cm² 平方厘米', m2: 'м² m² 平方米', s: 'сек s 秒', min: 'мин min 分钟', h: 'ч h 小时',
  pcs: 'шт pcs 个', set: 'комплектов sets 套', carton: 'коробок cartons 箱',
}
const column = { ru: 0, en: 1, zh: 2 } as const

/** `known` are units of the thread: the likeliest. */
function unitsFor(doc: Doc, span: Span, units: readonly string[], known: readonly string[] = []): Fix[] {
  const language = languageBefore(doc, span)
  const space = language === 'zh' ? '' : ' '
  if (units.length === 0) return [mend('fill', 'fill-unit', [inserted(span.end, space + blank)], { unit: blank })]
  // "250 more pcs"; «22 комплектов» would be a slip.
  const at = span.end + (units === counted ? (/^ (?:more|extra|fewer)(?![a-z])/.exec(doc.plain.slice(span.end, span.end + 9))?.[0].length ?? 0) : 0)
  const isOdd = language === 'ru' && /(?<!1)[1-4]$/.test(doc.plain.slice(span.start, span.end))
  return [...new Set([...known, ...units])].filter((unit) => !isOdd || (unit !== 'set' && unit !== 'carton')).slice(0, 4).map((unit) => {
    const name = names[unit]?.split(' ')[column[language]] ?? unit
    return mend('choose', 'fill-unit', [inserted(at, space + name)], { unit: name })
  })
}

export const why: Localized = {
  ru: 'Число без единицы: штуки, коробки, миллиметры? Ошибка дорого стоит.',
  en: 'A number without a unit: pieces, cartons, millimetres? A wrong guess is expensive.',
  zh: '数字没有单位：个、箱还是毫米？猜错代价很大。',
}

export const examples: RuleExamples = {
  bad: [
    'Возьмём по PO-6040 от 200 до {{300}} для склада, ответ до 30 июля 2026.',
    'По PO-3151 меняем количество: теперь {{750}}. Новую проформу ждём до 30 июля 2026.',
    'PO-5958的60根导轨长度都按{{850}}切，12月4日前切完。',
    '壁厚按{{1.8}}做，PO-6015，10月16日前回图纸',
    'По 200 шт в смену, коробка {{50х40х30}}, PO-8874',
    'Коробка {{50х40х30}}, брутто 16 кг, PO-8874',
    'Размер этикетки {{40×60}}, PO-8874',
    'Размер крышки {{30 на 45}}, PO-8874',
    'По крючкам возьмём не 400, а {{650}}, PO-8874, до 30 июля 2026',
    'For the hooks of PO-8874 make it not 400 but {{650}}, by 30 July 2026',
    'Вал D-118 шлифуем с допуском {{0,02}}, до 30 июля 2026',
    'Ring D-118: tolerance {{0.02}}, please confirm by 30 July 2026',
    'Нарежьте бруски {{40 на 20 на 12}}, PO-8874, до 30 июля 2026',
    'Поменяйте размер полотенца на {{70х140}}, PO-8874, до 30 июля 2026',
    'Please change the towel size to {{70x140}}, PO-8874, by 30 July 2026',
    'Carton {{50x40x30}}, PO-7, gross 16 kg',
    'The size is {{30 x 12.5}}, PO-7',
    'Отправьте {{1204}} по PO-2231 до 30 июля 2026.',
    'Drill the hole {{8}}, PO-2231, by 30 July 2026',

    'PO-2231尺寸{{20乘30}}，8月5日前确认',

    'Уменьшите высоту паллеты PO-3101 до {{140}} к 12 августа 2026.',
    'Увеличьте длину до {{180}}, PO-3101, до 30 июля 2026',
    'Расстояние между полками {{320}}, PO-3101, до 30 июля 2026',
    'Паллета не выше {{180}}, PO-3101, до 30 июля 2026',
    'По PO-2310 давайте {{450}}, ответ до 30 июля 2026',
    'Толщину сделайте {{2}}, чертёж D-118, срок 5 августа 2026',
    'Increase the order to {{300}} for PO-2310, confirm by 30 July 2026',
    'On PO-2310 we go down to {{1400}}, ready on 5 August 2026.',
    'Width {{30}}, drawing D-118, by 5 August 2026',
    'Please shorten the strap of PO-2310 to {{85}}, drawing by 5 August 2026',
    'Make the shelf {{30}} deep on PO-2310, drawing by 5 August 2026',
    'PO-2310再加{{200}}，7月30日前确认',
    '厚度{{2}}，图纸D-118，8月5日出样',
    'PO-2310再减{{150}}，7月30日前确认',
    '壁厚做到{{1.5}}，图纸D-118，8月5日出样',
    'PO-2310尺寸{{30×40}}，7月30日前确认',
    'Крутящий момент {{12}}, чертёж D-118, до 30 июля 2026',
    'Cure time {{20}}, drawing D-118, by 5 August 2026',
    'PO-2310的绳子剪成{{45}}，8月5日前',
    'PO-2310的木箱加长到{{160}}，8月5日前',
    'PO-2310先走{{80}}，8月5日前',
    '烘烤时间{{20}}，图纸D-118，8月5日前',
    'По PO-2310 нас устроит {{450}}, ответ до 30 июля 2026.',
    'Our buyer wants {{700}} instead of 600 on PO-2310, please confirm by 30 July 2026.',
    'Raise the logo {{20}} above the seam, PO-3101, by 30 July 2026.',
    'PO-3101吊牌印{{2000}}，7月30日前。',
    '侧板要{{2}}厚，图纸D-118，7月30日前。',
  ],
  good: ['По PO-2310 давайте 450 шт, ответ до 30 июля 2026', 'Increase the order to 300 pcs for PO-2310, confirm by 30 July 2026', 'PO-2310再加200个，7月30日前确认'],
  traps: [
    'Пазлы PO-6040: в 9 коробках из 300 не хватает от 1 до 3 деталей. Как вы проверяете комплектность на линии?',
    'Количество по PO-3151 верное: смотрите строку 12.',
    'Мы согласны на замену стали 201 на 304 в заказе 26-0455 по цене 4,85 USD/шт.',
    'We opened 20 cartons of PO-3109 and found 37 broken wine glasses out of 480.',
    'Please send 40 right pedals for PO-3260 by 26 November 2026.',
    'PO-8874的螺丝材质304，AQL重缺2.5，轻缺4.0，7月30日前确认',
    '报价：轴承6204，PO-2310，2000套，7月30日前',
    '刷毛用尼龙612，PO-2310，7月30日前',
    '请8月5日前提供PO-2231的1)照片2)箱重',
    'Пришлите 1) фото 2) вес коробки 3) дату, PO-2231, до 5 августа 2026',

    '是的，条码用EAN-13，前三位469。',

    '17 of 200 zippers in lot Z-77 jam between tooth 4 and tooth 9, photos attached.',
    'The lacquer on door D-15 reads 24 gloss units at 60°, agreed range 20 to 30.',

    '检验依据GB/T 2828.1，一般检验水平II，AQL：致命0，严重1.5，轻微4.0。',

    'Addendum 2 to contract C-5518: the unit price of article VX-9 falls from 4.60 EUR to 4.45 EUR.',
    'Inspection report 7702, PO-4919, 200 of 3,200 pcs drawn at random: critical 0, major 2, minor 5.',

    'Принято, ждём трек по посылке с подшипниками 6204, инвойс INV-771.',
    'Our lab measured 92 µm on the film of roll 14, PO-6620, while the spec says 100 ±5 µm.',
    'The rug OR-2 passed 500 h of UV with a grey scale of 4.',
    'Carton marks for PO-5870: side 1 our logo, side 2 item number and carton number 1 to 96.',
    'The Customer received press HP-160, serial 7714, complete with manual and tool kit.',
    '小蒋，把供应商名录第12到20行更新一下，10月27日交给我',

    'LED灯带DT-5050：我们要色温4000K的版本，显指不低于90。',
    'Noise of fan F-16: 41 dB(A) at 1 m on speed 2, 52 dB(A) on speed 3.',
    'Shipping mark for PO-7046: carton no. 1 to 340, made in China.',
    'Уменьшите высоту паллеты PO-3101 со 160 до 140 см к 12 августа 2026.',
    'Положите инструкцию в коробку 1, PO-4132, отгрузка 10 августа 2026.',
    'По 12 шт в коробке, 40 коробок на паллете, PO-4130.',
    'Вес брутто 18 и 19,5 кг, PO-2310',
    'Цвет RAL 7016, ISO 2808, AQL 2.5, PO-2310',
    'Коробка 50х40х30, в см, брутто 16 кг, PO-8874',
    'Исправьте, пожалуйста, вариант не 310, а 420, PO-8874, до 30 июля 2026',
    'Цену дадим не 20, а 35, PO-8874, до 30 июля 2026',
    'По крючкам возьмём не 400, а 650 штук, PO-8874, до 30 июля 2026',
    'Биение вала D-118 0,06 мм при допуске 0,03, цвет ΔE 4,1 при допуске 2,0.',
    'Оператор меряет диаметр 16 ± 0,1 мм каждые 30 минут, чертёж D-118.',
    'Ring D-118 measures 24.98 mm, tolerance 0.02, passed.',
    'Размер крышки 30 на 45 сантиметров, бруски 40 на 20 на 12 мм, PO-8874',
    'Размер партии 500 на 30 июля 2026, размер изображения 1920х1080, PO-8874',
    'Please change the towel size to 70x140 cm and the picture size to 1920x1080, PO-8874, by 30 July 2026',
    'All in mm: carton 500x400x300, PO-7, gross 16 kg',
    'Size 2 x 30 pcs, image size 1920x1080, PO-7',
    '4 of 125 pcs failed in batch B-1003, limit AQL 2.5',
    'We need 40 more sets of PO-2310 by 20 August 2026.',
    'Incoterms 2020, FOB Ningbo, PO-2310',
    'Please move PO-2310 to 12 August 2026',
    'Температура 80 °C, давление 6 бар, момент 12 Н·м, скорость ленты 3 м/мин, PO-2310',
    'PO-2310烘烤时间20分钟，压力6bar，面积12平方米',
    'Please shorten the strap of PO-2310 to 85 cm by 5 August 2026',
    'См. пункт 3 договора C-77 от 12.05.2026.',
    'PO-2310做4000件，8月5日发',
    '订单26-1184，图纸D-118，8月5日发',
    'PO-2310尺寸30×40厘米，7月30日前确认',
    'PO-2310再减150个，7月30日前确认',
    'Принято, вносим правку 2 в чертёж D-518 и отправляем его 29 июля 2026.',
    'Inspection QC-221 passed: 8 defects out of 200, limit 10. Batch B-2051 is accepted.',
    'Скорее всего, вы взяли сталь 201 вместо 304 на PO-3310.',
    'PO-2231的手柄可以用304不锈钢做，7月30日前出样。',
  ],
}
