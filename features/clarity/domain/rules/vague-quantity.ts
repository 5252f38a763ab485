import type { Language, Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Fact } from '../fact.ts'
import type { Fix, Rule, RuleExamples } from '../rule.ts'
import { blank, mend, replaced } from './mends.ts'
import { en, findPhrases, ru, zh } from './phrases.ts'
import { factsAt, languageAt, touching } from './places.ts'

const talk = '意见|时间|信息|建议|反馈|说明|[问麻]|[前后左右]|文件|资料|个?月|星期|礼拜|小时|工作日|人|天'
const counted = '[个件套箱只台包袋盒瓶块片条根张份本双对卷把桶盘板颗粒批支托柜]'

/** What comes in words, time or care instead of pieces. */
const enTalk =
  '(?:words|days?|minutes?|hours?|weeks?|months?|years?|times?|questions?|details?|information|info|news|updates?|feedback|help|attention|thoughts?|than|people|things?|points?|comments?|remarks?|suggestions?|options?|corrections?|changes?|adjustments?|variants?|lines?|ideas?|examples?|improvements?|advice|space|room|efforts?|progress|patience|background|context|light|actions?|notes?|steps?|calls?|decisions?|sense|differences?|mistakes?|care|pressure|support|clarifications?|explanations?|flexib[a-z]+|documents?|links?|attempts?|tests?|checks?|versions?|doubts?|issues?|problems?|rest|experience|understanding|premium|expensive|careful|durable|solid|complicated|difficult|patient|precise|specific|attractive|modern|importantly|interest|business|about|proof|evidence|names|dates|prices?|figures|data|like|closely|often)\\b'

/** What makes the number beside it one of many. */
const before = {
  ru: ru('(?:примерно|приблизительно|ориентировочно|где-то|около|порядка|более-менее|плюс-минус|почти|в районе|едва ли не|чуть ли не|от силы|под(?= \\d{3}))(?: на)?(?: еще)?'),
  en: en('about|around|roughly|approx(?:imately)?|circa|nearly|almost|some|more or less|something like|somewhere (?:around|near)|close to|(?:a (?:little|bit)|slightly|just|well) (?:over|under|above|below)'),
  zh: zh('大[概约]|(?<!违)约(?!一下)|差不多|将近|接近|估计'),
}
const behind = {
  ru: ru('с (?:лишним|небольшим|чем-то|гаком|хвостиком)|плюс-минус|(?:или )?(?:около того|вроде того|как-то так)'),
  en: en('or (?:so|thereabouts|something)(?: of (?:the|our|your) [a-z-]+)?|more or less|give or take|plus minus|approx(?:imately)?|odd|ish|something'),
  zh: zh('左右|上下|出头'),
}
/** Verbs and needs before the words, by their form: goods are asked for. */
const asked = {
  ru: /(?<![а-я])(?:[а-я]{2,}(?:ите|йте|ьте|[еи]м|[аеиуыя]ть|сти)|нуж[а-я]+|надо|[а-я]*хватит|понадоб[а-я]+|жд[еу]т?|(?:закаж|возьм|бер|хо[тч])[а-я]+|заказ[а-я]{0,2})(?![а-я]),?(?: [^ .!?\n]+(?:(?<=(?<![а-я])(?:т|тн|шт|тыс|уп|кор|рул|пач|кг))\.)?){0,5} $/,
  en: /(?:^|[.,;:!?]|\b(?:please|pls|kindly|we|i|they|you|to|and|'ll|'d|will|would|can|could|let|also|only|client|customer|buyer)\b) ?(?:(?:only|also|just) )?(?!have|got|see|thanks|includes)[a-z]{3,}(?<!(?<!ne)ed)(?: (?:us|me|have|in|along|over|out|up|aside|them|it|also|only|at least|for us)){0,2} $/,
} as const
const vague = {
  ru: ru([
    '(?:примерно|ориентировочно|где-то|около|порядка|почти) (?:на )?(?:тысяч[иу]?|сотн[июя]|десятк[аов]+|дюжин[ыу]|пол(?!овине|ожен|уч|н)[а-я]+|трет[иь]|четверт[иь]|контейнер|паллету|коробку|машину|фуру|вагон)',
    '(?:десяток|сотню|тысячу|дюжину|контейнер|паллету|коробку|рулон|тонну)-(?:полтора|полторы|две|другую)',
    '(?:немного|чуть|немногим|несколько|слегка) (?:больше|меньше|более|менее)(?! (?:дн|час|минут|недел|месяц|года|лет|на \\d))(?: чем [а-я]+| [а-я]+)?',
    '(?:увелич|уменьш|подним|повыс|сниз|сбав)[а-я]+(?: [^ .,!?]+){0,4} (?:ненамного|слегка|чуть|немного)|плюс-минус \\d{2,}(?!\\d*[.,]?\\d* ?(?:мм|см|%))|немного (?:добав|увелич|уменьш|запас|образц)[а-я]*',
    'еще (?:чуть-чуть|пару|парочк[ау]|несколько|немного)(?! (?:слов|дней|минут|раз|вопрос|[а-я]+(?:ее|че|же)(?![а-я]))[а-я]*)(?: [а-я]+)?|(?:пар[ауы]|нескольк[а-я]+) (?:десятков|сотен|тысяч|дюжин)|побольше|поменьше',
    '(?:небольш|маленьк|крупн|больш|некотор|достаточн|необходим|нужн)(?:ая|ую|ое|ой|ый|ого|ом|им|ие) (?:парти[яию]|количеств[оае]|запас|объем|тираж|остаток|излишек|резерв|скидк[уа])(?! (?:заказа|у вас|составля|\\d|в \\d|[-–:]))',
    'с (?:не(?:большим|которым) )?(?:запасом|избытком|горкой)(?! (?:\\d|в \\d))|(?<!количество |всего |сколько |\\d )штук(?: на| по)? \\d+(?![\\d.,]*[а-я%]| ?(?:[а-я]{1,3}(?![а-я])|доллар|рубл|евро|юан|usd|cny|eur))',
    '(?:как можно|максимально) больше|вс[ея],? что (?:есть|осталось|найдете|сможете)|сколько (?:сможете|не жалко|влезет|поместится|войдет|успеете|найдется|найдете|дадите)',
    '(?:отправ|отгруз|остав|пришл|полож|отлож|перевед|оплат|привез)[а-я]+ (?:[а-я]+ )?(?:част[ьи](?! \\d)|половинку)|част[ьи] (?:[а-я]+ )?(?:[a-z]{1,4}-?\\d[\\w-]* )?(?:отправ|отгруз|полож|остав|перевед|оплат|отлож)(?:ьте|ите|им|ем|ить)',
  ].join('|')),
  en: en(
    `(?:one|two|three|four|five|six|ten) or (?:two|three|four|five|six|ten|twelve|so)(?! (?:more )?${enTalk})|` +
      '(?:increase|reduce|raise|lower|cut|decrease)(?: (?!by|it)[a-z\\d-]+){1,5} (?:slightly|somewhat|a (?:little|bit)(?! (?:more|less)))|(?:quantity|order|batch)(?: of [a-z]+-?\\d+)? (?:slightly|a (?:little|bit)) [a-z]+er|' +
      `\\d\\+ ?[a-z]{3,}|(?:a (?:bit|little|touch)|slightly) (?:more|less|extra)(?! ${enTalk})|` +
      '(?<!\\d )(?<!metric )(?:hundreds|thousands|dozens|tens|loads|tons) of(?! (?:our |their |your )?(?:customer|client|shop|store|people|user|complaint|review|e?-?mail|call|compan|hotel|year|hour|time)[a-z]*)|' +
      '(?:small|certain|sufficient|limited) (?:quantity|amount|batch|number|discount)(?! orders?)|as (?:many|much)(?: [a-z0-9-]+){0,4} as (?:you can|possible|we can|needed|necessary)',
  ),
  zh: zh(
    [
      `[0-9一二两三四五六七八九十百千万][来多几]${counted}(?!两|${talk})|十几[一-龥]|一半左右`,
      `(?:一两|[两二]三|三[四五]|四五|五六|六七|七八|八九)[十百千万]?${counted}(?!${talk})`,
      // a deed, then how much
      `(?<=[多加再补送要做寄发留来备放带附配给印塞拿减增订付退打少抽包装出先交收](?:打印|准备|预留|便宜|优惠|增加|减少|[发寄送带放做备印付加减留给补要订装打拿退配来包剪上出进多少到掉了我们您])?)(?:一?些|一?点(?!钟|击|心|评|整|半|前|[\\d一二三四五六七八九十])|若干|少[量许]|适量|(?:几|[两二]三|三五)${counted}(?!${talk}|[^，。]{0,6}[？?]|[^，。]{0,3}[吗呢]|合适|请)|(?<!该|未[交付])(?:一?[大小]?|一大)部分)(?!${talk})`,
      '大部分(?=[^，。破坏]{0,8}[发出付做交走])|若干(?!年|天|问题)|(?:适当|适量)地?[多少加增减备放留降让给][^，。]{0,4}|一定(?:的)?(?:数量|余量|库存|折扣)',
      '一[小大]批(?!次)|小批量(?!试)|付了?大半|[要订发寄备做留](?:很多|好多|大[量批]|许多)|[百千万]把[个件套箱只]|百十?来[个件套箱只]|足够多?的(?!时间|信心|空间|强度|厚度|支撑)',
      `尽(?:量|可能)多|越多越好|[能有剩][^，。]{0,2}多少[^，。]{1,2}多少|(?:再|能|可以)(?:便宜|优惠|[降让低])一?[点些]|(?<![这那])(?:一些|几[个件套箱只包袋盒块]|若干|少量|一点)(?:多余|色卡|布样|样品|备用|配件|备件|货|产品|照片|盖子|杯子|箱|标签)|[多少]一[点些]|多放点|[几上数][百千]|几十`,
    ].join('|'),
  ),
}

/** Vague words of their own that need a deed before them. */
const words = {
  ru: ru([
    '(?<!за )(?:еще )?(?:немного|немножко|несколько|чуть-чуть|чуток|чутка|(?:пар[ау]|(?<!\\d |одной |каждой |кажды[йе] )пары|парочк[ауи])(?:-тройку|-другую)?|десят(?:ок|ка)-друг(?:ой|ого)|с (?:десяток|полсотни|сотню)|горст(?:[ьи]|очк[уи])|кучу|уйму|пачку|(?<!\\d )(?<!цену )(?<!шт )(?<!\\d [а-я]+ )(?:лишних|запасных|дополнительных)|очень много|много|мало|(?<!не нуж[а-я]{1,2}, )достаточно(?! [а-я]+(?:[ыои]й|[ао]я|[оы]е|о)(?![а-я]))|максимум|столько|сколько-(?:то|нибудь))(?! (?:[а-я]+(?:ее|че|же|ще|[аеиоуыя]ть)(?![а-я])|больше|меньше|слов|фраз|д(?:ней|ня|ень)|минут|час|недел|месяц|лет|раз(?!ъ)|вопрос|строк|пояснен|уточнен|замечан|комментар|предложени|внимани|времени|\\d|денег|стоит|весит|будет|нужно|дефект|брак|он|она|это|вы(?! )|по длин|подробн|рисков|проблем|ошиб))(?: (?!по |в |на |к |для |до |из )[а-я]+)?',
    '(?:десятки|сотни|тысячи)(?= [а-я]+)|(?:метров|килограммов|кило|коробок|комплектов|паллет|тонн|рулонов|пачек|листов|процентов) (?:на )?\\d+(?!\\d| ?[-–×x*]| ?[.,]?\\d| [а-я]*(?:штук|шт|кг|мм))',
  ].join('|')),
  en: en(
    `(?:an? (?:handful|bunch|(?:small |large |certain |sufficient |decent |good |reasonable |limited |fair |big |little |minimum )?(?:number|quantity(?! (?:tolerance|deviation|discount|difference|check))|amount|reserve|stock|supply|surplus|batch|lot|portion|part)|dozen or (?:so|two)|couple|few|bit|little)|plenty|lots|loads(?! (?:on|at|in|by|from)\\b)|enough(?= (?!for|to|and|please|that|on|in)[a-z])|sufficient|several|some|most|(?:the|a) (?:majority|bulk|good part|large part|larger part)|half or so|(?<!(?:first|second|third|last|final|other|any|no) )part of|extra|slightly more|slightly less)(?: (?:of|more|extra|spare|additional|hundred|thousand|dozen))*(?! (?:the )?(?:[a-z-]+ )?${enTalk})(?: [a-z-]+)?(?: of (?:the|our|your) [a-z-]+)?`,
  ),
}

/** Words, days, questions, places: nothing that is made, sent or paid. */
const harmless = {
  ru: /^\s*(?:слов|лет|дней|дня|минут|час|недел|месяц|раз(?!мер)|сут(?:ок|ки)|секунд|полудн|обед|вопрос|человек|назад|станк|завод|фабрик|склад|офис|м(?:етр[а-я]*)? (?:от|до)(?![а-я]))/,
  en: /^\s*(?:words|days?|minutes|questions|years|weeks|months|hours|times|people|mins?|o'clock|am|pm|%|have|has|had|are|were|is|was|came|arrived|of (?:the|them|our|your)|(?:m|cm|mm|km|met(?:er|re)s?) (?:from|away|behind|above|below))\b/,
  zh: /^(?:天|分钟|小时|句|次|年|个?月|周|两侧|侧|手|边|对称|问题|点钟|%|破|坏|有|没)/,
}

export const rule: Rule = {
  id: 'vague-quantity',
  severity: 'warn',
  check(doc) {
    return [...findPhrases(doc, vague), ...nearNumbers(doc), ...inverted(doc), ...findPhrases(doc, words).filter((span) => isAsked(doc, span))]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter((span, i, all) => isAmount(doc, span) && !all.slice(Math.max(0, i - 3), i).some((other) => other.end > span.start))
      .map((span) => ({ span, fixes: () => mendsOf(doc, span) }))
  },
}

function mendsOf(doc: Doc, span: Span): Fix[] {
  // A part of a number of the order.
  if (/\d/.test(doc.plain.charAt(span.start - 1)) && /\d/.test(doc.plain.charAt(span.start))) return []
  const text = filled(doc, span)
  // PO-2231大概500个: two numbers do not run together.
  const twice = /^[一-龥]?(?:左右|上下)/.exec(doc.plain.slice(span.end, span.end + 3))?.[0] ?? '' // 大概2000个左右
  const edits = [replaced({ start: span.start, end: span.end + twice.length }, (/^\d/.test(text) && /[a-z\d]/.test(doc.plain.charAt(span.start - 1)) ? '，' : '') + text + twice.slice(0, -2))]
  if (text.includes(blank)) return [mend('fill', 'fill-amount', edits)]
  // «около 2-3 тонн»: without the word the noun would be in the wrong case.
  return /^\d+ ?(?:[-–—]|до) ?\d*(?<!1)[1-4] [а-я]{3}/.test(text + doc.plain.slice(span.end, span.end + 12)) ? [] : [mend('auto', 'replace', edits, { instead: text })]
}

function isAsked(doc: Doc, span: Span): boolean {
  const lead = doc.plain.slice(Math.max(0, span.start - 90), span.start)
  return (/[а-я]/.test(doc.plain.charAt(span.start)) ? asked.ru : asked.en).test(lead) || (lead.endsWith(' and ') && touching(doc.requests, span).length > 0)
}

const isCount = (fact: Fact): boolean => fact.kind === 'number' || fact.kind === 'quantity' || fact.kind === 'money'

/** "about 500", «двадцать с лишним», 1000个左右: with the number, and with its unit where that stands between. */
function nearNumbers(doc: Doc): Span[] {
  const led = findPhrases(doc, before).flatMap((span) => {
    const fact = factsAt(doc, { start: span.end, end: span.end + 3 })[0]
    return fact === undefined || !isCount(fact) || !/^(?:\.? (?:на |an? )?|[还要再多]{0,3}[加要做订补发备])?$/.test(doc.plain.slice(span.end, fact.start)) || fact.start < span.end ? [] : [{ start: span.start, end: numberEnd(doc, fact) }]
  })
  const followed = findPhrases(doc, behind).flatMap((span) => {
    const fact = factsAt(doc, { start: Math.max(0, span.start - 3), end: span.start })[0]
    return fact === undefined || !isCount(fact) || !/^(?:[ ,-]*|[一-龥])$/.test(doc.plain.slice(fact.end, span.start)) || fact.end > span.start ? [] : [{ start: fact.start, end: span.end }]
  })
  return [...led, ...followed]
}

function numberEnd(doc: Doc, fact: Fact): number {
  const words = doc.plain.slice(fact.start, fact.end)
  return fact.start + (fact.kind === 'number' || /[一-龥]/.test(words) ? words : (/^\d[\d ., ]*\d|^\d/.exec(words)?.[0] ?? words.replace(/ \S+$/, ''))).length
}

/** «коробок двадцать», «тысяч десять»: a number in words behind its unit. */
function inverted(doc: Doc): Span[] {
  if (!doc.has.cyrillic) return []
  return doc.facts.flatMap((fact) => {
    if (!isCount(fact) || !/[а-я]/.test(doc.plain.charAt(fact.start)) || /^ (?:по|из) \d/.test(doc.plain.slice(fact.end, fact.end + 6)) || /(?:мя|ью)$/.test(doc.plain.slice(fact.start, fact.end).replace(/ .*/, ''))) return []
    const unit = /(?<![а-я])(?<!(?:из|количество|всего) )[а-я]*(?:[а-я]ов|[а-я]ев|[а-я]ей|[а-я][оеу]к|штук|тысяч[аиу]?|сотн[июя]|тонн[ыу]?|пар|кило|единиц|метра|грамма|паллет) (?:на )?$/.exec(doc.plain.slice(Math.max(0, fact.start - 24), fact.start))?.[0]
    return unit === undefined ? [] : [{ start: fact.start - unit.length, end: numberEnd(doc, fact) }]
  })
}

function isAmount(doc: Doc, span: Span): boolean {
  const after = doc.plain.slice(span.end, span.end + 16)
  if (harmless.ru.test(after) || harmless.en.test(after) || harmless.zh.test(after)) return false
  if (/几[一-龥]$/.test(doc.plain.slice(span.start, span.end)) && /^[:：?？]/.test(after)) return false // 每箱装几个？
  const times = ['date', 'period', 'time', 'duration', 'percent']
  const isBit = doc.plain.slice(span.start, span.end).includes('一点') // 再便宜一点: no hour
  return !factsAt(doc, span).some((fact) => times.includes(fact.kind) && !(isBit && doc.plain.startsWith('一点', fact.start)))
}

/** What stands for the number; all other words of the author stay. */
const stead = {
  ru: /(?<![а-я-])(?:пар(?:а|у|очк[ау])(?:-(?:тройку|другую))?(?: (?:десятков|сотен|тысяч|дюжин))?|десят(?:ок|ка)-друг(?:ой|ого)|нескольк[а-я]+(?: (?:десятков|сотен|тысяч|дюжин))?|немного|немножко|чуть-чуть|чуток|горст(?:ь|очку)|кучу|уйму|сколько-(?:нибудь|то)|очень много|много|мало|достаточно)(?![а-я-])(?! (?:больше|меньше|более|менее))/,
  en: /\b(?:(?:an? )(?:handful|bunch|couple|few|bit|little|touch|dozen or (?:so|two)|(?:small |large |certain |sufficient |decent |good |reasonable |limited |fair |big |little |minimum )?(?:number|quantity|amount))(?: of\b(?! (?:the|our|your)\b))?|(?:couple of|few)|(?:plenty|lots|loads) of(?! (?:the|our|your)\b)|enough|sufficient|several|some|slightly(?= (?:more|less)))(?![a-z])/,
  zh: /若干|少量|少许|适量|一(?:小|大)?部分|[大小]?部分|一点点?|一?些|(?:几|[两二]三|三五|一两|三[四五]|四五|五六|六七|七八|八九|十来)(?=[个件套箱只台包袋盒瓶块片条根张份本双对卷把桶盘板颗粒批支])|点(?=儿?$)/,
}
const numeral = { ru: /(?<![а-я])(?:дв|тр[иеё]|четыр|пят|шест|сем|восем|девят|десят|сорок|ст[оа](?![а-я])|тысяч|полтор|сотн)/, en: /hundred|thousand|dozen|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty)\b/, zh: /[一二两三四五六七八九十百千万]{2}/ }
const around = / ?(?:или |, ?)?(?:около того|вроде того|как-то так|плюс-минус|с лишним|с небольшим|с чем-то)| (?:or (?:so|thereabouts)|more or less|give or take|something|plus minus|approx(?:imately)?)|-?ish\b|[- ]odd\b|[- ]something\b|^\+/

/** 40-50, "40 to 50" says how far off it may be. */
const range = /^ ?(?:[-–—~～]|to|до|至|到) ?\d/

/** A blank where the number is wanted, or for how far the author's own number may be off. No unit and no word is made up. */
function filled(doc: Doc, span: Span): string {
  const language = languageAt(doc, span.start)
  const words = doc.text.slice(span.start, span.end)
  const plain = doc.plain.slice(span.start, span.end)
  const given = /\d[\d .,]*\d|\d/.exec(words)
  if (given !== null) {
    const off = range.test(doc.text.slice(span.start + given.index + given[0].length, span.end + 12)) ? '' : ` ± ${blank}`
    return bounded(words, given, language, off)
  }
  const more = /^(?:немного|чуть|немногим|несколько|слегка) (?=(?:больше|меньше|более|менее))/.exec(plain)
  if (more !== null) return `на ${blank} ${words.slice(more[0].length)}`
  if (/ slightly$| (?:somewhat|moderately|considerably|significantly|a (?:little|bit))$/.test(plain)) return words.replace(/ (?:a )?\w+$/i, ` by ${blank}`)
  const found = stead[language].exec(plain)
  const by = language === 'ru' && found !== null && /(?:увелич|уменьш)[а-я]* $/.test(doc.plain.slice(Math.max(0, span.start - 14), span.start) + plain.slice(0, found.index)) ? 'на ' : ''
  if (found !== null) return `${words.slice(0, found.index)}${by}${blank}${words.slice(found.index + found[0].length)}`
  const off = numeral[language].test(plain) ? '± ' : ''
  return language === 'zh' ? `${words}（${off}${blank}）` : `${words} (${off}${blank})`
}

function bounded(words: string, given: RegExpExecArray, language: Language, off: string): string {
  const lead = words.slice(0, given.index)
  const unit = words.slice(given.index + given[0].length).replace(/^\s*(?:多|来|几)|(?:左右|上下)$/g, '').replace(around, '')
  const scale = /^ ?(?:k(?![a-z])|тыс(?:яч[а-я]*|\.)?|[百千万]|hundreds?|thousands?|dozens?)/i.exec(unit)?.[0] ?? ''
  const kept = language === 'zh' ? lead.replace(/^\s*(?:大概|大约|约|差不多|将近|接近|估计|估摸着?|约莫|大致)/, '') : ''
  const counted = language === 'ru' ? /^(?:штук|метров|килограммов|кило|коробок|комплектов|паллет|тонн|рулонов|пачек|листов|процентов)(?= )/i.exec(lead)?.[0] : undefined
  return `${kept}${given[0]}${scale}${off}${unit.slice(scale.length)}${counted === undefined ? '' : ` ${counted.toLowerCase()}`}`
}

export const why: Localized = {
  ru: 'Сколько это, решит фабрика. Напишите число и единицу или допуск.',
  en: 'How much that is, the factory will decide. Give a number and unit, or a range.',
  zh: '数量不明确，工厂只能自己猜。请写明数字和单位，或给出范围。',
}

export const examples: RuleExamples = {
  bad: [
    'PO-2425{{大概再加200个}}，7月30日前答复',
    'накиньте {{ещё чутка крепежа}} к панелям PO-4572, отгрузка 7 августа 2026',
    'We import beach towels, {{something like 1500}} pcs per season, PO-2231.',
    'Set aside {{a handful of lids}} for PO-2231, 20 August 2026',
    'Положите в PO-3101 {{пару десятков}} петель, отгрузка 20 августа 2026',
    'Возьмём {{коробок двадцать}}, PO-3101, 20 августа 2026',
    'Положите 30 шт. петель и {{чуть-чуть ручек}} в PO-3101, отгрузка 20 августа 2026',
    'Положите {{небольшой запас}} винтов в PO-3101 до 20 августа 2026',
    'Please courier {{a few leather swatches}} for PO-2231 by 30 July 2026',
    'Возьмём {{примерно 500}} шт, PO-2310',
    'PO-2310: {{добавьте немного}} крышек к отгрузке 5 августа 2026',
    'Положите {{несколько образцов}} в PO-2310, отгрузка 5 августа 2026',
    "We'll take {{about a thousand}} pcs of PO-2310",
    'Please add {{some extra lids}} to PO-2310 by 5 August 2026',
    'Send {{a few samples}} with PO-2310 by 5 August 2026',
    'Pack {{a handful of spare}} fuses with PO-2310 on 3 August 2026',
    'Make {{1500 pcs or so}} for PO-2310 by 3 August 2026',
    'Put {{plenty of silica}} gel into PO-2310 before 3 August 2026',
    'PO-2310我们要{{大概500个}}，8月5日发',
    'PO-2310{{多放一些}}备用盖子，8月5日发',
    'PO-2310要{{1000个左右}}，8月5日发',
    'PO-2310随货{{多放几包}}螺丝，8月5日前装箱',
    '先{{付一部分}}定金，PO-2310，8月5日前',
    'PO-2310要{{十来个}}样品，8月5日前寄出',
    'PO-2310备件{{多给点}}，8月5日前装箱',
    'PO-2231的港杂费先付{{三千出头}}，8月5日前',
    'Отложите {{с десяток}} ламп из PO-3101 до 30 июля 2026.',
    'Please lower the price {{slightly}}, PO-3101, by 30 July 2026.',
    'PO-3101给我们留{{十几盏}}灯，7月30日前。',
    '{{Увеличьте заказ PO-3101 ненамного}}, к 5 августа 2026',
    'Please produce {{approx. 1000}} pcs of PO-2231 by 5 August 2026',
    'Book {{a thousand pieces, more or less}}, PO-2231, by 5 August 2026',
    'PO-2310{{能做多少做多少}}，8月5日发',
  ],
  good: ['Возьмём 500 шт, PO-2310', 'Please add 20 lids to PO-2310 by 5 August 2026', 'PO-2310要500个，8月5日发'],
  traps: [
    'We accept a quantity tolerance of ±10%, as in clause 5.2 of contract C-320.',
    'Мы готовы забрать 2 400 комплектов двумя машинами: 1 200 компл. 11 августа и 1 200 компл. 25 августа 2026.',
    'PO-2231每箱装几个：24个还是36个？',
    'Скан паспорта не нужен, достаточно визитки для пропуска.',
    'Отправьте 12 штук по 15 кг до 30 июля 2026, PO-2231',
    'Берём 300 штук по 2 доллара, PO-2231',
    'Погрузите 2т. петель PO-3101 до 20 августа 2026. Чуть-чуть ручек осталось на складе.',

    'Second part of PO-7410: 1,500 pcs on 9 October 2026.',

    'Мне нужны данные: вес нетто одной пары и размер коробки, обувь арт. K-302.',

    'Прошу сообщить до 18 мая 2026, сколько паллет 1200 × 1000 мм займёт заказ RT-310.',
    '卖方迟延交付的，每迟一日按未交部分价款的0.1%支付违约金，累计不超过该部分价款的8%。',

    '再约一下PO-2231的验货，7月30日前',
    'На станке немного нагревается шпиндель, это норма по паспорту M-40.',
    'Положите 20 запасных винтов в PO-4111 до 20 августа 2026.',
    'Несколько лет назад мы уже работали с вами.',
    'Станок стоит около окна.',
    'Возьмём 500–700 шт, PO-2310',
    'A few words about PO-2310: it is approved.',
    'We called you about PO-2231 on 20 July 2026.',
    'We need a bit more time for PO-2310, the answer comes on 3 August 2026.',
    'There are a few questions about PO-2310, Anna answers them on 3 August 2026.',
    '标签贴在左右两侧，PO-2310，8月5日发。',
    'PO-2310的颜色有点深。',
    'PO-2310每箱放几个？',
    'PO-2310这几个箱子湿了。',
    'The price of PO-2231 includes part of the tooling, 300 USD.',
    'PO-2310的丝印做精细些。',
    'PO-2310多做50个，8月5日发。',
    'Картон нужен достаточно прочный, PO-3140, отгрузка 19 августа 2026',
    'The stitching has to be neat and strong enough, PO-2708, due 12 August 2026.',
    '合同C-197的违约金3200欧元，8月5日前付',
  ],
}
