import type { Language, Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { blank, mend, replaced } from './mends.ts'
import { en, findPhrases, ru, zh } from './phrases.ts'
import { factsAt, languageAt } from './places.ts'

const number = '(?<!\\d)(?:\\d[\\d .,]{0,15}\\d|\\d)'
const ruGoods = '(?:штук|коробок|коробк[иу]|образц(?:ов|а|ы)|наборов|комплектов|пачек|рулонов|мешков|паллет|деталей|изделий|фото(?:графий)?|упаков(?:ок|ки)|тонн|кг|килограмм|метров|ящиков|этикеток|крышек|запас(?:ных|а)?|запчастей|экземпляров)'
const enGoods = '(?:pcs|pieces|units|sets|cartons|boxes|samples|bags|rolls|pallets|spare[s ]|spare parts|extra|more|photos|pictures|labels|lids|copies|kg|tons|items|parts|sheets|goods|bottles|pairs|tubes|meters|metres|mugs|cups|handles)'
const counted = '[个件套箱只台包袋盒瓶块片条根张份本双对卷把桶盘板颗粒批支]'

/** Verbs of what is made, sent, paid; and what comes in words, time or care instead of pieces. */
const enGive = 'send|courier|ship|mail|pack|put|include|produce|bring|prepare|supply|deliver|provide|attach|make|add|give|order|take|need|want|print|load|let us have|buy|get|keep|reserve|use|pay|transfer|dispatch|release|replace|throw in|cut|stock|hold|leave|spare|set'
const enTalk =
  '(?:words|days?|minutes?|hours?|weeks?|months?|years?|times?|questions?|details?|information|info|news|updates?|feedback|help|photos? of|attention|thoughts?|than|people|things?|points?|comments?|remarks?|suggestions?|options?|corrections?|changes?|adjustments?|variants?|lines?|ideas?|examples?|improvements?|advice|space|room|efforts?|progress|patience|background|context|light|actions?|notes?|steps?|calls?|decisions?|sense|differences?|mistakes?|care|pressure|support|clarifications?|explanations?|flexib[a-z]+|documents?|links?|attempts?|tests?|checks?|versions?|doubts?|issues?|problems?|rest|experience|understanding|premium|expensive|careful|durable|solid|complicated|difficult|patient|precise|specific|attractive|modern|importantly|interest|business|about|proof|evidence|names|dates|prices?|figures|data|like|closely|often)\\b'

const ruOf = `(?:${[
  'двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти|пятнадцати|двадцати|тридцати|сорока|пятидесяти|шестидесяти|семидесяти|восьмидесяти|девяноста',
  'ста|двухсот|трехсот|четырехсот|пятисот|шестисот|семисот|восьмисот|девятисот|полутора|сотн[июя]|тысяч[иу]?|десятк[аов]+|дюжин[ыу]|половин[ыу]|трет[иь]',
  'четверт[иь]',
].join('|')})`
const ruCount = '(?:две|два|три|четыре|пять|шесть|семь|восемь|девять|десять|пятнадцать|двадцать|двадцать пять|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто|сто|двести|триста|четыреста|пятьсот|шестьсот|семьсот|восемьсот|девятьсот|полтор[аы]|тысяч[аиу]?|сотн[яию]|десят(?:ок|ка))'
const ruUnits = '(?:штук|коробок|коробк[аи]|комплектов|наборов|тонн[ыу]?|кило|килограммов|килограмма|кг|метров|метра|паллет[ыа]?|ящиков|пачек|рулонов|мешков|пар|единиц|листов|сотн[июя]|сотен|тысяч[иу]?|десятк[аов]+|корпусов|этикеток|процентов|образцов|упаковок|контейнеров|контейнера|экземпляров|деталей)'
/** What asks for goods stands in the same clause before the words. */
const ruAsked = '(?<=(?:добав|увелич|уменьш|полож|влож|сдела|делаем|пришл|закаж|заказ|возьм|бер[ие]|нуж|надо|понадоб|хват|отгруз|дошл|доложит|докин|кин[ьу]|закин|залож|отлож|отправ|изготов|подготов|выпуст|произвед|достав|остав|куп|хот|предостав|вышл|привез|дай|дади|выдел|запас|прихват|подкин|собер|упаку|напечат|планиру|рассчит|жд[еу]м)[а-я]*,?(?: [^ .!?\\n]+){0,5} )'
const vague = {
  ru: ru([
    `(?:примерно|приблизительно|ориентировочно|где-то|около|порядка|более-менее|плюс-минус|почти|в районе|едва ли не|чуть ли не|от силы|под)(?: на)? (?:${number}(?! ?%)|тысяч[иу]?|пол[а-я]+|${ruOf}|${ruCount})(?: ?(?:тыс|шт|кг|т|м)[а-я]*)?`,
    `${number}(?: (?:с лишним|с небольшим|с чем-то|плюс-минус)|(?: ?шт[а-я]*)?(?: или|,)? (?:около того|вроде того|как-то так|плюс-минус))`,
    '(?:примерно|приблизительно|ориентировочно|где-то) (?:на )?(?:контейнер|паллету|коробку|машину|фуру|вагон|столько же)',
    '(?:десяток|сотню|тысячу|дюжину)-(?:полтора|полторы|две|другую)|(?:с хвостиком|с гаком|с лишком)',
    `${ruCount}(?: [а-я]+)? (?:с лишним|с небольшим|с чем-то|с копейками|плюс-минус)|тысячи с небольшим`,
    '(?:немного|чуть|немногим|несколько|слегка) (?:больше|меньше|более|менее)(?! (?:дн|час|минут|недел|месяц|года|лет|на \\d))(?: чем [а-я]+| [а-я]+)?',
    `немного (?:добав[а-я]*|увелич[а-я]*|уменьш[а-я]*|запас[а-я]*|образцов|${ruGoods})`,
    '(?:добав[а-я]+|увелич[а-я]+|положите|сделайте|пришлите|закажем|возьмем|нужно|надо|отгрузите|дошлите)(?: нам| еще| пожалуйста|,)* (?:побольше|чуток|сколько-нибудь)(?: [а-я]+)?',
    `${ruAsked}(?<!за )(?:еще )?(?:немного|немножко|несколько|чуть-чуть|чуток|пар(?:а|у|очк[ау])|пару-тройку|пару-другую|десят(?:ок|ка)-друг(?:ой|ого)|горст(?:ь|очку)|кучу|уйму|пачку|(?<!\\d )(?<!шт )(?<!\\d [а-я]+ )(?:лишних|запасных|дополнительных)|очень много|много|мало|достаточно|максимум|столько|сколько-то)(?! (?:[а-я]+(?:ее|че|же|ще)(?![а-я])|больше|меньше|слов|фраз|д(?:ней|ня|ень)|минут|час|недел|месяц|лет|раз(?!ъ)|вопрос|строк|пояснен|уточнен|замечан|комментар|предложени|внимани|времени|\\d|денег|стоит|весит|будет|нужно|дефект|брак|он|она|это|вы(?! )|по длин|подробн|рисков|проблем|ошиб))(?: (?!по |в |на |к |для |до |из )[а-я]+)?`,
    'еще (?:чуть-чуть|пару|парочк[ау]|несколько|немного)(?! (?:слов|дней|минут|раз|вопрос|[а-я]+(?:ее|че|же)(?![а-я]))[а-я]*)(?: [а-я]+)?',
    `(?:пар[ауы]|несколько|нескольк[а-я]+) (?:десятков|сотен|тысяч|дюжин|коробок|тонн|паллет)|${ruAsked}(?:десятки|сотни|тысячи)(?= [а-я]+)`,
    `несколько ${ruGoods}|пар(?:а|у|очку) ${ruGoods}|побольше|поменьше`,
    '(?:небольш|маленьк|крупн|больш|некотор|достаточн|необходим|нужн)(?:ая|ую|ое|ой|ый|ого|ом|им|ие) (?:парти[яию]|количеств[оае]|запас|объем|тираж|остаток|излишек|резерв)(?! (?:заказа|у вас|составля|\\d|в \\d|[-–:]))',
    `${ruAsked}(?:партию )?с (?:не(?:большим|которым) )?(?:запасом|избытком|горкой)(?! \\d)|с запасом(?! (?:\\d|в \\d))`,
    `${ruUnits} (?:на )?${ruCount}(?! (?:по|из) \\d)|(?<!количество )(?<!всего )(?<!сколько )штук(?: на)? \\d+(?![\\d.,]*[а-я%])`,
    'не (?:меньше|менее|больше|более) (?:сотн|тысяч|десятк|полусотн|дюжин)[а-я]+|(?:сотн|тысяч|дюжин|паллет|короб|тонн)[а-я]{1,3}-друг[а-я]+',
    `${ruAsked}(?:штук|метров|килограммов|кило|коробок|комплектов|паллет|тонн|рулонов|пачек|листов|процентов) (?:на )?\\d+(?! ?[-–]| ?[.,]?\\d| [а-я]*(?:штук|шт|кг|мм))`,
    '(?:как можно|максимально) больше|максимум,? (?:что|сколько)|по максимуму|по минимуму|все,? что (?:есть|осталось|найдете|сможете)',
    'сколько (?:сможете|не жалко|влезет|поместится|войдет|успеете|найдется|найдете|дадите)',
    '(?:отправ|отгруз|остав|пришл|полож|отлож|перевед|оплат|привез)[а-я]+ (?:[а-я]+ )?(?:част[ьи](?! \\d)|половинку)',
    'част[ьи] (?:[а-я]+ )?(?:[a-z]{1,4}-?\\d[\\w-]* )?(?:отправ|отгруз|полож|остав|перевед|оплат|отлож)(?:ьте|ите|им|ем|ить)',
  ].join('|')),
  en: en(
    `(?:about|around|roughly|approximately|approx\\.?|circa|nearly|almost|some|more or less|something like|somewhere (?:around|between|near)|give or take|close to|in the region of|(?:a (?:little|bit)|slightly|just|well) (?:over|under|above|below))\\s(?:an? )?(?:${number}k?|(?:few |couple (?:of )?|one |two |three |four |five |six |seven |eight |nine |ten |twelve |fifteen |twenty )?(?:hundred|thousand|dozen)s?|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|fifty|double|twice|one|a dozen)(?: (?:hundred|thousand|dozen))?|` +
      `(?:one|two|three|four|five|six|ten) or (?:two|three|four|five|six|ten|twelve|so)(?! (?:more )?${enTalk})|` +
      '(?:increase|reduce|raise|lower|cut|decrease)(?: (?:the|our|order|quantity|amount|number|of|[a-z]{1,4}-?\\d[\\w-]*)){0,5} (?:slightly|somewhat|a (?:little|bit)(?! (?:more|less))|moderately|considerably|significantly)|' +
      `${number}(?:(?: ?(?:pcs|pieces|units|sets|kg|tons|cartons|boxes|pairs|m|metres|meters|rolls|pallets))? (?:or (?:so|thereabouts)(?: of (?:the|our|your) [a-z-]+)?|more or less|give or take|something|plus minus|approx(?:imately)?\\b)|-?ish|[- ](?:something|odd)|\\+ ?(?:pcs|pieces|units|sets|cartons|boxes|pairs|rolls|pallets))|` +
      '(?:hundred|thousand|dozen|twenty|thirty|fifty)(?: ?pcs| pieces| units)?(?: or so|, give or take)|' +
      `(?<!after )(?<!within )(?<!for )(?<!in )(?:a )?few (?:more |extra |hundred |thousand |spare )*${enGoods}|(?:a )?couple (?:of )?(?:more |extra |spare )*${enGoods}|` +
      `several (?:more |extra |spare )*${enGoods}|some (?:more |extra |spare )*${enGoods}|some (?:extra|more|spare)(?! ${enTalk})(?: [a-z]+)?|` +
      `(?<=\\b(?:${enGive})(?: (?:us|me|in|along|over|out|up|aside|them|it|also|only|at least)){0,2} )(?:an? (?:handful|bunch|(?:small |large |certain |sufficient |decent |good |reasonable |limited |fair |big |little |minimum )?(?:number|quantity|amount|reserve|stock|supply|surplus|batch|lot|portion|part)|dozen or (?:so|two)|couple|few|bit|little)|plenty|lots|loads|enough|sufficient|several|some|most|(?:the|a) (?:majority|bulk|good part|large part|larger part)|half or so|part of|slightly more|slightly less)(?: (?:of|more|extra|spare|additional))*(?! (?:the )?(?:[a-z-]+ )?${enTalk})(?: [a-z-]+)?(?: of (?:the|our|your) [a-z-]+)?|` +
      `(?:add|send|give|pack|include|put|order|take|need|want|ship|make|produce) (?:us )?(?:a (?:bit|little)(?: more)?|some|a few|several|a couple(?: of)?|extra|more)(?! (?:more |extra |of )?(?:[a-z-]+ )?${enTalk})(?: [a-z]+)?|` +
      `a (?:bit|little|touch) (?:more|less|extra)(?! ${enTalk})|slightly (?:more|less) (?:[a-z]+)|` +
      '(?<!\\d )(?<!metric )(?:hundreds|thousands|dozens|tens|scores|loads|tons) of(?! (?:our |their |your )?(?:customers|clients|shops|stores|people|users|complaints|reviews|e?-?mails|calls|companies|hotels|years|hours|times))|' +
      '(?:small|certain|sufficient|limited) (?:quantity|amount|batch|number)(?! orders?)|plus minus|as (?:many|much)(?: [a-z0-9-]+){0,4} as (?:you can|possible|we can|needed|necessary)',
  ),
  zh: zh(
    [
      '(?:大概|大约|约(?!一下)|差不多|将近|接近|左右各|估计|估摸着?|约莫|大致)(?:要|做|需要|订)?[0-9一二两三四五六七八九十百千万]{1,12}(?:多)?(?!月|日|号|点|天|周|年|个月|分钟|小时)(?:[个件套箱只台千万米吨公斤]+)?',
      `(?<!\\d)[0-9一二两三四五六七八九十百千万]{1,12}(?:个|件|套|箱|只|台|米|吨|公斤|kg|pcs)?(?:左右|上下|[来多几]${counted}|[十百千万](?:出头|挂零))(?!两|月|星期|礼拜|小时|工作日|人)|一半左右`,
      `(?:一两|[两二]三|三[四五]|四五|五六|六七|七八|八九)(?:十|百|千|万)?${counted}(?!月|星期|礼拜|小时|工作日|人)`,
      '(?:多|加|再|补|送|要|做|寄|发|留|来|备|放|带|附|配|给|印|塞|拿|减|增|订|付|退|打|少)(?:[发寄送带放做备印付加减留给补要订装打拿退配来]|打印|准备|预留|减少|增加|便宜|优惠)?[上出进点多少到]?(?:给?我们?|给?您)?(?:一?些|一?点(?!钟|击|心|评|整|半|前|[\\d一二三四五六七八九十])|若干|少量|少许|适量)(?!意见|时间|信息|建议|反馈|说明|[问麻]|[前后左右]|文件|资料|个)',
      `(?:多|加|再|补|送|要|做|寄|发|留|来|备|放|带|附|配|给|印|塞|拿|订|抽)(?:[发寄送带放做备印付加减留给补要订装打拿配来]|打印|准备|预留)?[上出进]?(?:给?我们?|给?您)?(?:几|[两二]三|三五)${counted}(?!月|星期|礼拜|小时|工作日|人|[^，。]{0,6}[？?]|[^，。]{0,3}[吗呢]|合适|请)`,
      '(?:先|再|只)?(?:付|发|出|寄|做|交|走|退|补|送|打|给|留|收|订)[掉出了]?(?:一(?:小|大)?部分|[大小]部分|部分)|大部分(?=[^，。破坏]{0,8}[发出付做交走])|若干(?!年|天|问题)',
      '(?:适当|适量)地?(?:多|少|加|增|减|备|放|留|提高|降|让|给)[^，。]{0,4}|一定(?:的)?(?:数量|余量|备品|库存|折扣)|一[小大]批(?!次)|小批量(?!试)|付了?大半|(?:要|订|发|寄|备|做|留)(?:很多|好多|大量|大批|许多)',
      `[百千万]把[个件套箱只]|百十?来[个件套箱只]|足够多?的(?!时间|信心|空间|强度|厚度|支撑)|尽(?:量|可能)多|越多越好|一点点|一[小大]堆|富[余裕](?:一?[些点]|几${counted})?|(?:还有|剩下?|备了?)不少`,
      '(?:再|能|可以)(?:便宜|优惠|降|让)(?:一?[点些])|(?:一些|几[个件套箱只包袋盒块]|若干|少量|一点)(?:多余|色卡|布样|样品|备用|配件|备件|货|产品|照片|盖子|杯子|箱|标签)|多一点|少一点|多一些|少一些|多放点|[小好]?几百|几千|几十|上百|上千|数百',
      '数千',
    ].join('|'),
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
    return findPhrases(doc, vague)
      .filter((span, i, all) => isAmount(doc, span) && !all.slice(Math.max(0, i - 3), i).some((other) => other.end > span.start))
      .map((span) => ({ span, fixes: [mend('fill', 'fill-amount', [replaced(span, filled(doc, span))])] }))
  },
}

function isAmount(doc: Doc, span: Span): boolean {
  const after = doc.plain.slice(span.end, span.end + 16)
  if (harmless.ru.test(after) || harmless.en.test(after) || harmless.zh.test(after)) return false
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
const numeral = { ru: new RegExp(`(?<![а-я])(?:${ruCount}|${ruOf}|тысяч[иу]?)(?![а-я])`), en: /hundred|thousand|dozen|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty)\b/, zh: /[一二两三四五六七八九十百千万]{2}/ }
const around = / ?(?:или |, ?)?(?:около того|вроде того|как-то так|плюс-минус|с лишним|с небольшим|с чем-то)| (?:or (?:so|thereabouts)|more or less|give or take|something|plus minus|approx(?:imately)?)|-?ish\b|[- ]odd\b|[- ]something\b|^\+/

/** A blank where the number is wanted, or for how far the author's own number may be off. No unit and no word is made up. */
function filled(doc: Doc, span: Span): string {
  const language = languageAt(doc, span.start)
  const words = doc.text.slice(span.start, span.end)
  const plain = doc.plain.slice(span.start, span.end)
  const given = /\d[\d .,]*\d|\d/.exec(words)
  if (given !== null) return bounded(words, given, language)
  const more = /^(?:немного|чуть|немногим|несколько|слегка) (?=(?:больше|меньше|более|менее))/.exec(plain)
  if (more !== null) return `на ${blank} ${words.slice(more[0].length)}`
  if (/ slightly$| (?:somewhat|moderately|considerably|significantly|a (?:little|bit))$/.test(plain)) return words.replace(/ (?:a )?\w+$/i, ` by ${blank}`)
  const found = stead[language].exec(plain)
  const by = language === 'ru' && found !== null && /(?:увелич|уменьш)[а-я]* $/.test(doc.plain.slice(Math.max(0, span.start - 14), span.start) + plain.slice(0, found.index)) ? 'на ' : ''
  if (found !== null) return `${words.slice(0, found.index)}${by}${blank}${words.slice(found.index + found[0].length)}`
  const off = numeral[language].test(plain) ? '± ' : ''
  return language === 'zh' ? `${words}（${off}${blank}）` : `${words} (${off}${blank})`
}

function bounded(words: string, given: RegExpExecArray, language: Language): string {
  const lead = words.slice(0, given.index)
  const unit = words.slice(given.index + given[0].length).replace(/^\s*(?:多|来|几)|(?:左右|上下)$/g, '').replace(around, '')
  const scale = /^ ?(?:k(?![a-z])|тыс(?:яч[а-я]*|\.)?|[百千万]|hundreds?|thousands?|dozens?)/i.exec(unit)?.[0] ?? ''
  const kept = language === 'zh' ? lead.replace(/^\s*(?:大概|大约|约|差不多|将近|接近|估计|估摸着?|约莫|大致)/, '') : ''
  const counted = language === 'ru' ? /^(?:штук|метров|килограммов|кило|коробок|комплектов|паллет|тонн|рулонов|пачек|листов|процентов)(?= )/i.exec(lead)?.[0] : undefined
  return `${kept}${given[0]}${scale} ± ${blank}${unit.slice(scale.length)}${counted === undefined ? '' : ` ${counted.toLowerCase()}`}`
}

export const why: Localized = {
  ru: 'Сколько это, решит фабрика. Напишите число и единицу или допуск.',
  en: 'How much that is, the factory will decide. Give a number and unit, or a range.',
  zh: '数量不明确，工厂只能自己猜。请写明数字和单位，或给出范围。',
}

export const examples: RuleExamples = {
  bad: [
    'We import beach towels, {{something like 1500}} pcs per season, PO-2231.',
    'Set aside {{a handful of lids}} for PO-2231, 20 August 2026',
    'Положите в PO-3101 {{пару десятков}} петель, отгрузка 20 августа 2026',
    'Возьмём {{коробок двадцать}}, PO-3101, 20 августа 2026',
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
  ],
  good: ['Возьмём 500 шт, PO-2310', 'Please add 20 lids to PO-2310 by 5 August 2026', 'PO-2310要500个，8月5日发'],
  traps: [
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
    'PO-2310的丝印做精细些。',
    'PO-2310多做50个，8月5日发。',
  ],
}
