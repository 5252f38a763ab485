import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Fix, Rule, RuleExamples } from '../rule.ts'
import { findBareNumbers } from './bare-numbers.ts'
import { blank, inserted, mend } from './mends.ts'
import { en, findPhrases, ru, zh } from './phrases.ts'
import { languageAt } from './places.ts'

const sizes = {
  ru: ru([
    '(?:(?:толщин|ширин|длин|высот|глубин|диаметр|радиус|зазор|масс|объем|плотност|грамматур|отступ|нагрузк|мощност|температур|давлени|напряжени|емкост|расстояни|интервал|сечени|жесткост|твердост|вылет|просвет|прогиб|усили|припуск|нахлест|площад)[а-я]{0,3}|крутящ[а-я]+ момент[а-я]*|скорост[а-я]{0,2} (?:ленты|вращения|шпинделя)|врем[а-я]+ (?:выдержк|сушк|нагрев|отвержд)[а-я]+|вес(?:а|у|ом|е)?|шаг[а-я]{0,2} (?:резьб|отверст|сетк|строчк|перфорац|зубь)[а-я]*|размер[а-я]{0,3} (?:лист|короб|логотип|панел|этикетк|упаковк|издели|плит|отверст|наклейк|стол|полк|рам)[а-я]*)(?: (?:[а-я]+|[a-z]{1,4}-?\\d[\\w-]*)){0,6}',
    '(?:длиннее|короче|шире|уже|выше|ниже|толще|тоньше|глубже|мельче|тяжелее|легче|левее|правее) на',
    'не (?:выше|шире|длиннее|тяжелее|толще|глубже|короче|ниже|уже|легче|тоньше)',
    '(?:сместите|сдвиньте|подвиньте|опустите|поднимите|приподнимите|расширьте|удлините|укоротите|углубите|утолстите|сузьте|отступите|сместить|сдвинуть|опустить|поднять|удлинить|укоротить)(?: [а-я]+){0,3} (?:на|до)',
  ].join('|')),
  en: en(
    '(?:width|thickness|length|height|depth|diameter|radius|weight|net weight|gross weight|gap|volume|capacity|clearance|spacing|pitch|overlap|margin|bleed|temperature|pressure|voltage|torque|density|weighs?|measures|(?:line|belt|spindle) speed|(?:cure|curing|drying|baking|cycle|heating) time|surface area)(?: (?:of|is|to|should be|must be|will be|has to be|needs to be|at|max|min|about|as|only|not more than|not less than|up to|the (?:lid|wall|body|box|[a-z]+)|for [a-z]{1,4}-?\\d[\\w-]*|on [a-z]{1,4}-?\\d[\\w-]*)){0,3}|' +
      '(?:shorten|lengthen|widen|narrow|extend|deepen|thicken|trim|enlarge|shrink|cut|shift|move|offset|drill|bend|stretch|heat|cool|set|lower|raise|reduce|increase)(?: (?!quantity|qty|order|batch|price)(?:[a-z]{2,12}|[a-z]{1,4}-?\\d[\\w-]*)){1,6} (?:to|by|at)|' +
      '(?:hole|slot|wall|tube|pipe|shelf|rod|rim|lip|strap|cable|cord|belt|leg|seat|board|foil|film|panel|step|shaft|pin|thread|bolt|groove|seam|hem|border|frame|neck|base)s?(?: size)?(?: (?:of|on|for) [a-z]{1,4}-?\\d[\\w-]*)? (?:should be|must be|has to be|have to be|needs to be|need to be|to be|is|are|=)(?: (?:about|only|at least|max))?|' +
      '(?:the|a) [a-z]+(?= \\d+(?:[.,]\\d+)? (?:deep|wide|long|high|thick|tall|across|apart|from the|thicker|thinner|wider|longer|higher|lower|deeper|taller|shorter|narrower|bigger|smaller))|' +
      '(?:be|is|are|to|at|only|about|it|them)(?= \\d+(?:[.,]\\d+)? (?:deep|wide|long|high|thick|tall|across|apart|from the|thicker|thinner|wider|longer|higher|lower|deeper|taller|shorter|narrower|bigger|smaller))|' +
      '(?:move|shift|offset)(?: (?:the|it|them|this|[a-z]+)){1,3}(?= \\d+(?:[.,]\\d+)? (?:to the|left|right|up|down|lower|higher))',
  ),
  zh: zh('[剪裁切锯]成(?=\\d)|[加缩放调延改锯磨][长短宽窄厚薄大小高深粗]到?(?=\\s?\\d)|(?:壁?厚度?|宽度?|长度?|高度?|深度?|边长|直径|半径|[内外孔线管底口]径|[间边孔行轴]距|间隙|缝隙|余量|公差|误差|偏差|容积|克重|净重|毛重|重量|容量|体积|功率|温度|压力|电压|扭矩|速度|转速|面积|(?:烘烤|烘干|固化|保温|加热|冷却)时间)(?:可以|能)?(?:是|为|改成|改为|改到|改|做成|做到|做|要|大概|不超过|不[大小高低]于|不能?(?:超过|低于|大于|小于|少于)|至少|最[多少大小]|留|控制在|调[到成]|缩[到小]|加[到大]?|减[到少]?|放[到大]|放|约|在)?(?=[:：=\\s]{0,2}\\d)'),
}
/** 尺寸30×40: millimetres or centimetres? */
const sides = zh('(?<!\\d)(?<=(?:尺寸|规格|外形|箱规|幅面)(?:是|为|改成|改为|改|做|要)?[:：]?\\s?)\\d+(?:\\.\\d+)?(?:\\s?[x×*]\\s?\\d+(?:\\.\\d+)?){1,2}(?![\\d.]|\\s?(?:[x×*]|[cm]?m|毫米|厘米|公分|米|寸|["”]|英))')
const amounts = {
  ru: ru([
    '(?:давайте|возьмем|возьму|возьмите|берем|закаж(?:ем|у|ите)|заказыва(?:ем|ю)|дозакаж(?:ем|у)|докуп(?:им|ите)|увелич(?:ьте|им|ить|иваем)|уменьш(?:ите|им|ить|аем)|сокра(?:тите|тим|тить|щаем)|урежьте|урезать|урежем|добав(?:ьте|им|ить|ляем)|с?дела(?:йте|ем|ть)|отгру(?:зите|зим|зить|жайте)|отправ(?:ьте|им|ить|ляйте)|загру(?:зите|зим|зить)|полож(?:ите|им|ить)|кладите|пакуйте|упакуйте|произвед(?:ите|ем)|(?:до|на)печатайте|сшейте|соберите|закупите|докиньте|доложите|изготов(?:ьте|им|ить)|выпуст(?:ите|им|ить)|запуст(?:ите|им|ить)|остав(?:ьте|им|ляем)|постав(?:ьте|им|ляйте)|нужно|надо|нужны|нужен|нужна|хотим|хотели бы|хватит|понадобится|остановимся|ограничимся|начнем|довед(?:ите|ем)|подним(?:ите|ем)|ставьте|дошлите|пришлите|вышлите|снизьте|планируем|рассчитываем|подтверждаем|(?:минимальн|пробн|перв|втор|нов|тестов)[а-я]+ (?:партия|партию|партии|заказ|тираж|отгрузку|отгрузка|поставка)|заказ (?:на|до|увелич[а-я]+|подним[а-я]+)|тираж)(?: (?:еще|заказ|заказа|партию|партия|партии|первую|пробную|вторую|количество|тираж|объем|отгрузку|до|на|с|по|нам|вам|нас|вас|у|сразу|сначала|пока|тогда|плюс|минимум|максимум|только|ровно|всего|короб(?:ку|ке|ки)|паллету|ящик|упаковку|пакет|пачку|в|не|больше|меньше|более|менее|каждую|одну|[a-z]{1,4}-?\\d[\\w-]*)(?![а-я])){0,5}',
    'количество(?: (?:до|на|с|в|по|[a-z]{1,4}-?\\d[\\w-]*|по [a-z]{1,4}-?\\d[\\w-]*))*|тираж(?: (?:до|на))?|еще',
  ].join('|')),
  en: en(
    '(?:increase|reduce|change|raise|cut|decrease|bring|move|lower|extend|top up|double)(?: (?:the|our|it|this|order|quantity|qty|batch|total|number|up|down|from|of|for|[a-z]{1,4}-?\\d[\\w-]*)){0,6} (?:to|by|at|from)|' +
      '(?:go|come|goe?s|comes|went|came) (?:down|up) to(?= ?\\d{3,}(?![\\d.,]* (?:per|each|a)\\b))|' +
      "(?:let(?:'s| us) (?:do|make it|take|say|go for|go with|order|start with|settle (?:for|on|at)|have|book|stay at)|make it|we(?:'ll| will|'d| would| could| can| may)? (?:only )?(?:take|order|need|want|like|buy|do)|i(?:'ll| will|'d| would)? (?:take|need|want|like)|go (?:for|with)|give us|let us have|order|add|add another|another|ship|produce|make|pack|send|need|take|book|reserve|split (?:it|[a-z]{1,4}-?\\d[\\w-]*)(?: into| as)?:?)(?: (?:about|around|roughly|another|only|up to|at least|extra|exactly|just)){0,2}|" +
      '(?:quantity|qty)(?: (?:is|to|of|for|on|should be|[a-z]{1,4}-?\\d[\\w-]*|:)){0,3}',
  ),
  zh: zh('(?:再?加到?|增加到?|追加|再?减(?:去|掉|到|少到?)?|砍(?:掉|到)?|扣(?:掉|除)|改成|改为|改到|做|要|订|来|补[发寄做]?|[多少先][发做订下备装来出寄走]|寄|出|下单?|再来|再要|先做|先订|先来|备货?|发货?|总?数量?|总量|起订量|订量|第[一二三四]批|首[批单]|库存|每[箱盒袋托包](?:装|放)?|总共|一共|共)(?:是|为|大概|约|到|改[成为])?(?=\\s{0,1}[\\d一二两三四五六七八九十])'),
}

export const rule: Rule = {
  id: 'unit-missing',
  severity: 'error',
  check(doc, context) {
    const known = (context.thread?.units ?? []).filter((unit) => names[unit] !== undefined)
    const sided = findPhrases(doc, { zh: sides })
    const sized = findBareNumbers(doc, sizes)
    const counted = findBareNumbers(doc, amounts).filter((span) => sized.every((other) => other.start !== span.start) && !isPriceOrYear(doc, span))
    return [
      ...sided.map((span) => ({ span, fixes: unitsFor(doc, span, ['mm', 'cm']) })),
      ...sized.map((span) => {
        const units = sizeUnits(doc, span)
        return { span, fixes: unitsFor(doc, span, units, known.filter((unit) => units.includes(unit))) }
      }),
      ...counted.map((span) => ({ span, fixes: unitsFor(doc, span, ['pcs', 'set', 'carton'], known) })),
    ].sort((a, b) => a.span.start - b.span.start)
  },
}

/** "ship on 5", «нужно 2026»: a year or a list number is not an amount; a price is another rule's. */
function isPriceOrYear(doc: Doc, span: Span): boolean {
  const text = doc.plain.slice(span.start, span.end)
  return /^(?:19[5-9]|20(?!00)\d)\d$/.test(text) && !/(?:до|to|到|成|by)\s*$/.test(doc.plain.slice(Math.max(0, span.start - 6), span.start)) ? true : /(?:цен|price|[价费款]|usd|cny|\$|¥)[^,.;，。]{0,20}$/.test(doc.plain.slice(Math.max(0, span.start - 30), span.start))
}

/** What a word measures, and in which units; none where one word has many. The word nearest before the number decides. */
const measures: readonly (readonly [words: RegExp, units?: string])[] = [
  [/толщин|ширин|длин|высот|глубин|диаметр|радиус|зазор|расстоян|thick|width|length|height|depth|diameter|radius|gap|[厚径距隙]|[宽长高深]度/g, 'mm cm m'],
  [/вес(?:а|у|ом|е)?(?![а-я])|масс|тяжелее|легче|weigh|heavier|lighter|(?<!克)重/g, 'g kg'],
  [/граммат|克重/g, 'gsm'],
  [/температур|temperature|\b(?:heat|cool)(?! treat)|温度/g, 'C'],
  [/давлени|pressure|压力/g, 'bar MPa'],
  [/напряжени|voltage|电压/g, 'V'],
  [/момент|torque|扭矩/g, 'N.m'],
  [/мощност|功率/g, 'W kW'],
  [/скорост|speed|速度/g, 'm/min m/s'],
  [/вращени|шпиндел|spindle|转速/g, 'rpm'],
  [/объем|volume|体积|容积/g, 'L mL m3'],
  [/площад|area|面积/g, 'cm2 m2'],
  [/врем|time|时间/g, 's min h'],
  [/плотност|емкост|нагрузк|усили|жесткост|твердост|объем[а-я]{0,2} постав|density|capacity|\b(?:set|reduce|increase)\b|[公误偏]差|容量/g],
]

/** A length where no word says otherwise: the verbs and adjectives of this rule are mostly about lengths. */
function sizeUnits(doc: Doc, span: Span): readonly string[] {
  const before = /[^,.;，。；]*$/.exec(doc.plain.slice(Math.max(0, span.start - 40), span.start))?.[0] ?? ''
  const placed = measures.map(([words, units]) => ({ units, at: Array.from(before.matchAll(words)).at(-1)?.index ?? -1 }))
  const nearest = placed.reduce((best, next) => (next.at >= best.at ? next : best))
  return nearest.at < 0 ? ['mm', 'cm', 'm'] : nearest.units?.split(' ') ?? []
}

/** In Russian, English and Chinese. */
const names: Readonly<Record<string, string>> = {
  mm: 'мм mm 毫米', cm: 'см cm 厘米', m: 'м m 米', g: 'г g 克', kg: 'кг kg 公斤', gsm: 'г/м² g/m² 克/平方米',
  C: '°C °C ℃', bar: 'бар bar bar', MPa: 'МПа MPa MPa', V: 'В V 伏', 'N.m': 'Н·м N·m N·m', W: 'Вт W 瓦', kW: 'кВт kW 千瓦',
  'm/min': 'м/мин m/min 米/分钟', 'm/s': 'м/с m/s 米/秒', rpm: 'об/мин rpm 转/分钟',
  L: 'л l 升', mL: 'мл ml 毫升', m3: 'м³ m³ 立方米', cm2: 'см² cm² 平方厘米', m2: 'м² m² 平方米', s: 'сек s 秒', min: 'мин min 分钟', h: 'ч h 小时',
  pcs: 'шт pcs 个', set: 'комплектов sets 套', carton: 'коробок cartons 箱',
}
const column = { ru: 0, en: 1, zh: 2 } as const

/** `known` are units of the thread: the likeliest. */
function unitsFor(doc: Doc, span: Span, units: readonly string[], known: readonly string[] = []): Fix[] {
  const language = /[\u4e00-\u9fff]/.test(doc.plain.charAt(span.start - 1)) ? 'zh' : languageAt(doc, span.start)
  const space = language === 'zh' ? '' : ' '
  if (units.length === 0) return [mend('fill', 'fill-unit', [inserted(span.end, space + blank)], { unit: blank })]
  return [...new Set([...known, ...units])].slice(0, 4).map((unit) => {
    const name = names[unit]?.split(' ')[column[language]] ?? unit
    return mend('choose', 'fill-unit', [inserted(span.end, space + name)], { unit: name })
  })
}

export const why: Localized = {
  ru: 'Число без единицы: штуки, коробки, миллиметры? Ошибка дорого стоит.',
  en: 'A number without a unit: pieces, cartons, millimetres? A wrong guess is expensive.',
  zh: '数字没有单位：个、箱还是毫米？猜错代价很大。',
}

export const examples: RuleExamples = {
  bad: [
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
  ],
  good: ['По PO-2310 давайте 450 шт, ответ до 30 июля 2026', 'Increase the order to 300 pcs for PO-2310, confirm by 30 July 2026', 'PO-2310再加200个，7月30日前确认'],
  traps: [
    'Уменьшите высоту паллеты PO-3101 со 160 до 140 см к 12 августа 2026.',
    'Положите инструкцию в коробку 1, PO-4132, отгрузка 10 августа 2026.',
    'По 12 шт в коробке, 40 коробок на паллете, PO-4130.',
    'Вес брутто 18 и 19,5 кг, PO-2310',
    'Цвет RAL 7016, ISO 2808, AQL 2.5, PO-2310',
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
  ],
}
