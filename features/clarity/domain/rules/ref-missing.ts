import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Context, Edit, Fix, Rule, RuleExamples } from '../rule.ts'
import { complainsInEnglish } from './complaints.ts'
import { blank, capital, inserted, mend, replaced } from './mends.ts'
import { en, findPhrases, hasPhrase, ru, zh } from './phrases.ts'
import { languageAt, names } from './places.ts'

/** How far a paper or goods have come: they are the same ones still. */
const state = '(?:new|(?:un)?signed|stamped|sealed|corrected|revised|updated|amended|final|original|draft|commercial|entire|full|complete|ready|remaining|pending|unpaid|open|urgent|late|delayed|wet|defective)'
const things = {
  ru: ru([
    '(?<!(?:размест|сдела|оформ)им (?:у вас )?)заказ(?:а|у|ом|е|ов|ы|ам)?|парти(?:я|и|ю|ей|ям|ях)|отгрузк(?:а|и|у|е|ой)|поставк(?:а|и|у|е|ой)|груз(?:а|у|ом|е)?|товар(?:а|у|ом|е|ы|ов)?',
    'инвойс(?:а|у|ом|е|ы|ов)?|(?<!(?<![а-я])за )контейнер(?:а|у|ом|е)?|(?:по|в|к|из) (?:договор|контракт)(?:у|е|а)|(?:по|в|к) счет[уе]?|(?<!номера? )накладн(?:ая|ой|ую|ые)',
    '(?<!номера? |трек[а-я-]* )посылк(?:а|и|у|е|ой)|(?<=(?:копи[яю]|скан|оригинал|страниц[аыу]|экземпляр) )(?:контракт|договор|коносамент|счет)а|проформ[ауе]|упаковочн(?:ом|ый) лист[а-я]?',
    '(?<=(?:подпи|верн|пришл|вышл|отправ|провер|перешл|скин|исправ|оплат)[а-я]*(?: нам| мне| пожалуйста| подписанный| исправленный)? )(?:договор|контракт|коносамент|счет|проформу|упаковочный)(?! (?:на \\d|о ))',
    '(?<!(?<![а-я])за [а-я]{3,4} )(?:договор|контракт|счет|коносамент|проформа)(?= (?:уже |еще |мы |вам |вчера |сегодня )?(?:подпи[сш]|верн|готов|выстав|опла[тч]|отправ|приш|получ|провер|переда))',
    '(?:наша |вся |эта |готовая )?продукци[яию](?= (?:уже |еще |пока |не |наша |вся )*(?:готов|отгру|отправ|приш|приед|поступ|прибы|застр|получ|задерж))',
    'наш(?:и|а|е|у) [а-я]+(?= (?:уже |еще )*(?:готов|отгру|отправлен|произвед|сдела))|доставк[аи](?= ?[?])',
    'машин[ауы](?= (?:уже |еще |с товаром|не )*(?:выех|приш|приех|загру|вышла|поед))|судн[оа](?= (?:уже |еще )*(?:выш|приш|приб))',
  ].join('|')),
  en: en([
    `(?:the|our|my|your|this|that|last|whole|previous|current|any|for|status of|on) (?:${state} )?(?:orders?|batch(?:es)?|shipments?|goods|invoices?|contract|cargo|delivery|consignment|parcel|lot|container)`,
    '(?:order|batch|shipment|goods|cargo|invoice|parcel|delivery) (?:is |are |was |were |will be |not |still |already )*(?:ready|status|late|here|delayed|arrived|shipped|sent|finished|done|coming|update)',
    '(?:^|(?<=[.!?\\n] ?))(?:order|batch|shipment|goods|cargo|invoice|parcel)|(?:damaged|defective|broken|faulty|rejected|returned|remaining|missing|finished|ordered) goods|credit note|(?<=\\b(?:send|resend|issue|forward|sign|return|share) )(?:me |us )?(?:invoice|contract)(?! (?:no|number|template|price|value|date|#|\\d|[a-z]+-\\d))',
  ].join('|')),
  zh: zh([
    '(?:这|那|上|前)(?:个|张|批|笔|次|一|回|面|两|几)?(?:那|这)?(?:个|张|批|笔|票|柜|条)?(?:订单|单子?|货(?!架|币|运|代)|批|合同|发票|柜子?)(?!价|位|纯|独|号|机|次|据|证)|(?:这|那)票(?=货|的|什么|能|请|几|啥|怎|到|开)',
    '(?:上周|上个?月|前天|昨天|月初|之前|上次|\\d{1,2}月份?)(?:刚)?下的(?:那[票批])?(?:订?单|货)|第[一二三四]批货?(?!次)|(?:剩下|其余|余下|剩余|后面|前面)的?[批票柜]?货|单子(?!号)|包裹(?!单)',
    '(?:您|你们?|贵司|我们?|客户|咱们?)(?:这边|那边)?的?货(?=[^款代币架源物运期值]|$)|提单(?=什么|几|怎|能|请|还|\\d|草|出|电|正|寄|麻)|(?<![\\da-z-])pi(?=请|什么|麻烦|盖|签|还|已|，)|订单(?!号|量|数(?!量(?:也|再|先|都|重新|帮我)?(?:[核查改对写]|确认|有误|不[对符]|错)))',
    '(?<![百普杂订现通百拿])(?<!发|出|交|验|备|收|订|缺|现|送|提|换|退|催|补|到|理|装|进|供|存|拉|卸|配|大|盘|有|没)货(?=[今明后]天|[上下这本]个?[周月](?!转)|又(?!好|快)|少了|坏了|迟迟|什么|啥|抓紧|赶紧|尽快|好|到|发|出|呢|怎|还|在|做|备|几|有|能|可|是|已|不|先|丢|被|全|，|？|都|完|了|坏|破|齐|没|质|走|卡|装|的(?:照片|图|包装|情况|状态))',
    '(?<=^|[，。！？；,.!?;\\s把])货(?=[包捆绑裹]|打[包托]|请|麻烦|别|务必|给我)|大货|(?<!分|成|一|每|量)批次|(?<!开)发票(?!抬头(?![^，。]{0,3}错)|类型|信息)|合同(?!模板|范本)|柜子(?=什么|到|几|好|装|发|出|的|卡|能|在)|货物|货柜(?!车)|那批|这批',
  ].join('|')),
}

/** A new enquiry, terms, or general talk: there is no number yet. */
const general = {
  ru: ru([
    'нов(?:ый|ого|ые|ом) заказ[а-я]*|следующ(?:ий|его|ем|ему|ая|ую|ей) (?:заказ|парти|поставк)[а-я]*|пробн(?:ый|ого|ая|ую) (?:заказ|парти)[а-я]*',
    'тестов[а-я]+ (?:заказ|парти)[а-я]*|первый заказ',
    '(?:хотим|хотели бы|планируем|готовы|можем)(?: [а-я]+){0,2} (?:заказать|сделать заказ|разместить|купить)|каталог[а-я]*|moq',
    'минимальн[а-я]+ (?:заказ|парти|количеств)[а-я]*|прайс(?!ом)[а-я]*|ищем|(?:перед|до|после|при|против) (?:каждой )?(?:отгрузк|поставк)[а-я]*',
    'условия(?: [а-я]+)? (?:поставки|отгрузки|договора)|люб(?:ой|ые|ая) (?:заказ|парти)[а-я]*|кажд(?:ый|ого|ой|ую|ая) (?:заказ|парти|отгрузк|поставк)[а-я]*',
    '(?:на|под|для) заказ|под ключ|(?:типов|рамочн|нов)[а-я]+ (?:договор|контракт)[а-я]*|проект (?:договора|контракта)|сопроводительн[а-я]+',
    'срок(?:и|ов)? (?:поставки|отгрузки|производства)|наш(?:их|и|им) (?:товар|груз)[а-я]*|груз[а-я]+ автомобил|товары для|ассортимент[а-я]*',
    'образц(?:ы|ов) товар|товар[а-я]* из',
  ].join('|')),
  en: en([
    'new order|next order|first order|trial order|sample order|future orders?|place an? (?:new |trial |small )?order',
    '(?:want|like|plan|ready|going) to (?:place|order|buy)|looking for|catalogue|catalog|moq|minimum order|price list',
    '(?:before|after|prior to|against|upon|per|each|every) (?:the )?(?:shipment|delivery|order|batch)|order quantity|in order|order form|repeat orders?',
    'contract template|delivery (?:time|terms?|date|address|cost)|lead time|purchase orders?|enquiry|inquiry',
  ].join('|')),
  zh: zh('新订单|下一?单(?!的)|想订|想下|首单|试单|样品单|目录|起订量|最小订|询价|想找|想买|出货前|发货前|装柜前|见提单|凭提单|新合同|以后的?订单|每[批单票]|(?<!第|上|前)一批|长期'),
}

const complaint = {
  ru: ru('не (?:приш|получ|соответств|работа|хвата)[а-я]*|брак[а-я]*|задерж[а-я]+|опоздал[а-я]*|поврежд[а-я]+|где|готов(?:а|о|ы)?|застря[а-я]+|недостач[а-я]+|ошибк[а-я]+'),
  en: en('late|delayed|missing|not (?:arrived|received|ready|shipped)|ready|where|status|update'),
  zh: zh('没到|(?:啥|什么|几)时候?[能会开到发出]|到哪(?:道|一步|里)|[上好到齐出]没(?=$|[，。])|[齐好上到]不(?=$|[，。])|坏|破|有味|[异怪臭]味|发霉|受潮|生锈|(?<!不)掉色|(?<!不)要退|(?<![不可])退货|少|(?<!不)错|延|不对|好了|做好|问题|没发|催|怎么|(?<=[货柜子票同单裹][^，。]{0,2})[到发出走装卡丢被][^，。谢]{0,3}[了啦](?![，。！]?[^。]{0,6}谢)|太[^，。]{1,2}了|[会将]被|全是|必须|最好|越[快早]越好|赶紧|尽快|抓紧'),
}

const most = 3

/** 批次或样品___: its number is still to be filled in. */
const isToFill = (doc: Doc, { end }: Span): boolean => /^(?:或[一-龥]{2}| (?:or|или) [a-zа-я]+)?(?: ?(?:№|no\.?|#))? ?___/.test(doc.plain.slice(end, end + 16))

export const rule: Rule = {
  id: 'ref-missing',
  severity: 'error',
  check(doc, context) {
    if (context.firstContact || doc.facts.some(names) || context.thread?.pinnedOrder !== undefined || namedBatch.test(doc.plain)) return []
    const isGeneral = hasPhrase(doc, general)
    const spans = findPhrases(doc, things).filter((span) => (!isGeneral || isDrawnUp(doc, span)) && !isNumbered(doc, span) && !isToFill(doc, span))
    if (spans.length === 0) return []
    const isWanted = isAboutAction(doc)
    const seen = new Set<string>()
    return spans
      .filter((span) => {
        if (!isWanted && !isHandled(doc, span)) return false
        const key = doc.plain.slice(span.start, Math.min(span.end, span.start + 5))
        if (seen.has(key)) return false
        seen.add(key)
        return true
      })
      .slice(0, most)
      .map((span) => ({ span, fixes: () => numbersFor(doc, span, context) }))
  },
}

/** 55-07批次, «партия № 12», "batch 0917": digits beside the word name the batch; a count of pieces or a day does not. */
const namedBatch = /(?<![\d.-])(?:\d{2,}[-/]\d{2,}|\d{4,})(?:号|的)?\s?(?:批次|批号|парти[яиюе](?![а-я])|партией|batch(?![a-z])|lot(?![a-z]))|(?:批次|批号|(?<![а-я])парти[яиюе]|партией|\bbatch|\blot)(?:号|是|为)?\s?(?:(?:№|no\.?|#|номер|:|：)\s?\d|(?:\d{2,3}[-/]\d{2,}|\d{3,})(?![\d-]|[.,]\d|\s?(?:个|件|套|台|只|箱|米|年|шт|кор|pcs|pieces|units|sets|cartons|boxes|%|kg|кг|м(?![а-я]))))/

/** K-44合同, «договор К-44», "contract K-44": the number stands beside the thing, whether or not it was read as one. */
const isNumbered = (doc: Doc, span: Span): boolean =>
  /(?<![\d.-])\d{2}-\d{3,5}(?![\d-])/.test(doc.plain) || /[a-zа-я]{1,4}-?\d{2,}(?:的|号)?\s?$/.test(doc.plain.slice(Math.max(0, span.start - 12), span.start)) || /^\s?(?:№|no\.?|#|номер)?\s?[a-zа-я]{1,4}-?\d{2,}/.test(doc.plain.slice(span.end, span.end + 14))

/** A report that only thanks or tells needs no number; what is asked, wanted or complained of does. */
const isAboutAction = (doc: Doc): boolean => doc.requests.length > 0 || hasPhrase(doc, complaint) || complainsInEnglish(doc)

/** Who asks for terms has no order yet; an invoice that holds a mistake is there all the same. */
const isDrawnUp = (doc: Doc, { start, end }: Span): boolean => /(?:invoice|инвойсе|накладной)$/.test(doc.plain.slice(start, end)) && corrected.test(doc.plain.slice(Math.max(0, start - reach), start))
const corrected = /(?<![а-я])(?:исправ|поправ|перепроверь|замен|поменя|почему)[а-я]* [^.!?;\n]*$|\b(?:correct|fix|change|amend|recheck|why) [^.!?;\n]*$/

/** What is or was done with the one thing: paid, loaded, on its way. What it weighs and what a contract says of goods is told of all. */
const handled = {
  ru: {
    before: /(?<![а-я])(?:не )?(?:(?:пере|про)?провер|оплат|оплач|перечисл|подпи[сш]|заб(?:ер|ра)|получ|отгру[зж]|отправ|прин[яи]|прим|верн|возвра|вскр|разгру|погру[зж]|загру[зж]|переда|перев[ео][дл]|осмотр|смотр|пересчит|взве[сш]|растамож|отмен|задерж|выш?л|прив[ео]з|прислал|ждем|жду)[а-я]*(?<=(?<![ая])ем|им|л[аи]?|[джзчш]у|лю|ть) (?:(?!(?:после|при|до|перед|против) )[а-я]+ ){0,3}$/,
    after: /^(?: [а-я]+)? (?:уже |еще |сегодня |вчера |мы |не )*(?:(?:(?:пере|про)?провер|оплат|оплач|подпи[сш]|заб(?:ер|ра)|получ|отгру[зж]|отправ|прин[яи]|прим|верн|вскр|разгру|погру[зж]|загру[зж]|переда|задерж|прив[ео]з|отмен|перечисл|перев[ео]|перенос|перенес|сдвин|отлож)[а-я]{1,5}(?<=(?<![ая])ем|им|л[аи]?|[жзчш]у|лю|[аея]н[аоы]?|ят[аоы]?)|про[вш][ео]?[дл][а-я]*|при[дшб][а-я]+|вы[йшех][а-я]+|у(?:ш|ех|йд|ед)[а-я]+|в пути|на (?:складе|таможне|борту|воде)|в порту|(?:уже|сейчас) (?:в|на) [а-я]+)(?![а-я])/,
  },
  en: {
    before: /\b(?:(?:(?:to|will|must|can|cannot|'ll|you) (?:[a-z]+ )?(?:pay|transfer|sign|re-?check|check|inspect|test|load|unload|collect|return|reject|cancel|clear|count|deliver|pick up|receive|release|approve|ship|send|get))|send (?:me|us)|paid|got|sent|(?:re)?checked|(?:transferr|sign|inspect|test|load|unload|collect|return|reject|cancell|clear|count|deliver|pick|receiv|releas|approv|shipp)ed(?: up)?|wait(?:ed|ing)? for|await) (?:(?!(?:with|after|before|against|at|upon|when|within|if|once|in) )[\w,.]+ ){0,5}$/,
    after: /^ (?:(?:is|are|was|were|has|have|had)(?: (?:already|now|still|just|all|not|been))* (?:here|cancelled|on hold|on (?:the|its) (?:way|water|sea)|(?:at|in) (?!stock\b)[a-z]+)|(?:was|were|has|have|had|(?:is|are) (?:already|now|all|not))(?: (?:already|now|just|all|not|been|still))* (?:paid|signed|loaded|shipped|sent|delivered|arrived|left|cleared|checked|inspected|tested|cancelled|received|released)|arrive[sd]|c[ao]mes?|left|leaves?|reach(?:ed|es)|will be (?:here|at|in|loaded|packed|shipped|sent|delivered|paid|signed|checked|inspected)|(?:will|must|should) (?:arrive|leave|come|reach|go|ship))\b/,
  },
}
const reach = 60

/** Whoever thanks for goods or encloses a paper shows which; habits, clauses and several papers tell of all. */
const notOne = /^\d+\.\d|(?<![а-я])(?:обычно|всегда|вправе|обяз[а-я]+|может|можно|спасибо|благодар[а-я]+|во вложении|прил(?:агаю|ожен)[а-я]*|прикрепл[а-я]+)|\b(?:thank|attached|shall\b|always|usually|normally)|№|\d{6}/
const several = /(?:orders|batches|shipments|invoices)$/

function isHandled(doc: Doc, { start, end }: Span): boolean {
  const word = doc.plain.slice(start, end)
  const language = languageAt(doc, start)
  if (language === 'zh' || several.test(word) || isIdentified.test(`${word}|${doc.plain.slice(end, end + 14)}`) || notOne.test(doc.plain)) return false
  const { before, after } = handled[language]
  return before.test(doc.plain.slice(Math.max(0, start - reach), start)) || after.test(doc.plain.slice(end, end + reach))
}

/** «инвойсу 2041», "invoice dated 9 October", «счёту курьера», "contract with a chain": its number, its day, whose it is. */
const isIdentified = /\| \d{3}|\|(?: от|,? dated| of) \d|\| (?:курьер|перевозчик|экспедитор|брокер|доставк|хранени)|(?:договор|контракт|заказ|contract|order)[а-я]*\| (?:с|со|от|with|from) (?!вами|вас|you)|lot\| of/

function numbersFor(doc: Doc, span: Span, context: Context): Fix[] {
  const word = doc.plain.slice(span.start, span.end)
  const isBatch = /парти|batch|lot|批/.test(word)
  const known = (isBatch ? context.thread?.batches : context.thread?.orders) ?? []
  const at = { ru: inRussian, en: inEnglish, zh: inChinese }[languageAt(doc, span.start)]
  const offered = known.slice(0, 3).map((number) => mend('choose', 'fill-reference', [at(doc, span, number, !isBatch)], { number }))
  return [...offered, mend('fill', 'fill-reference', [at(doc, span, blank, drawnUp.test(`${doc.plain.slice(Math.max(0, span.start - 16), span.start)}|${word}|${doc.plain.slice(span.end, span.end + 12)}`))])]
}

/** A paper that is still to be drawn up has no number; the order it is for has one. */
const drawnUp = /(?:выстав|оформ|подготов)[а-я]* [^.,|]*\||\|(?:счет|договор|контракт)\| на (?!\d)|\b(?:draw up|issue|prepare) (?:us |me )?\||开(?:一下)?\||\|(?:发票|合同)\|[^，。]*开(?!错|的|了)/

/** Goods and what carries them have no number of their own, but that of the order; so has a paper where an order's number is offered. */
function inRussian(doc: Doc, span: Span, number: string, isOrder: boolean): Edit {
  const word = doc.plain.slice(span.start, span.end)
  const isOwn = /^(?:заказ|парти)/.test(word) || (!isOrder && /инвойс|контейнер|договор|контракт|счет|накладн|проформ|коносамент/.test(word))
  const goods = word.startsWith('парт') ? (/^ [а-я]{3,}(?:ов|[ео]к)(?![а-я])/.exec(doc.plain.slice(span.end, span.end + 24))?.[0].length ?? 0) : 0
  return inserted(span.end + goods, ` ${isOwn ? (number === blank ? '№ ' : '') : 'по заказу '}${number}`)
}

/** What the thing has, which English names before it: "the total of invoice no. ___". */
const part = /^ (copy|copies|total|amount|value|sum|date|address|draft|scan|photos?|pictures?|documents?|papers|status|quantity|weight|details|reports?|certificates?|labels?|update)(?![a-z-])/

const thingInEnglish = new RegExp(`(?:(?:the|this|that) )?(?:${state} )?([a-z]+ goods|credit note|order|batch|shipment|goods|invoice|contract|cargo|delivery|consignment|parcel|lot|container)(?:e?s)?(?![a-z])`)

function inEnglish(doc: Doc, span: Span, number: string, isOrder: boolean): Edit {
  const word = doc.plain.slice(span.start, span.end)
  const found = thingInEnglish.exec(word)
  const noun = found?.[0] ?? word
  const start = span.start + (found?.index ?? 0)
  const end = start + noun.length
  const isOwn = /order|batch|lot$/.test(noun) || (!isOrder && /invoice|contract|container/.test(noun))
  const bare = isOwn ? noun.replace(/^(?:the|this|that) /, '') : noun
  const of = isOwn ? (number === blank ? 'no. ' : '') : /goods/.test(noun) || /(?<![a-z])for $/.test(doc.plain.slice(0, start)) ? 'of order ' : 'for order '
  const has = part.exec(doc.plain.slice(end, end + 16))
  const text = `${has === null ? '' : `${noun.startsWith('the ') ? 'the ' : /^(?:copy|draft|scan)$/.test(has[1] ?? '') ? 'a ' : ''}${has[1]} ${has[1] === 'update' ? 'on' : 'of'} `}${has === null || isOwn ? bare : noun} ${of}${number}`
  return replaced({ start, end: end + (has?.[0].length ?? 0) }, /[A-Z]/.test(doc.text.charAt(start)) ? capital(text) : text)
}

/** 订单___的货: goods are those of an order; a paper has its own number, and what is only pointed at is told in a bracket. */
function inChinese(doc: Doc, span: Span, number: string, isOrder: boolean): Edit {
  const word = doc.plain.slice(span.start, span.end)
  if (/^(?:订单|批次)$/.test(word)) return inserted(span.end, number)
  const [, of = '', thing] = /^(?:[您你我客咱贵].*?)?(的?)(大货|货[物柜]?|柜子|包裹|提单)$/.exec(word) ?? []
  if (thing !== undefined) return inserted(span.end - thing.length - of.length, `订单${number}${of === '' ? '的' : ''}`)
  const name = isOrder ? '订单' : number !== blank ? '批号' : word.endsWith('发票') ? '号码' : /合同$|^pi$/.test(word) ? '编号' : /单/.test(word) ? '单号' : /^[^第]*批$/.test(word) ? '批号' : '订单'
  return inserted(span.end, `（${name}${number}）`)
}

export const why: Localized = {
  ru: 'Не сказано, какой именно: у фабрики десятки заказов. Добавьте номер.',
  en: 'It does not say which one: the factory runs dozens of orders. Add the number.',
  zh: '没写是哪一单，工厂同时有很多订单。请写单号或批次号。',
}

export const examples: RuleExamples = {
  bad: [
    '{{这票}}啥时候开船呀',
    '{{剩下的货}}8月10日能补齐不',
    'Где {{посылка}} с образцами кукол?',
    '{{货}}明天能到仓库吗',
    '{{Отгрузку}} перенесли на 30 июля 2026',
    'Инспектор приедет проверить {{партию}} 30 июля 2026',
    'Our buyer says {{the order}} is on hold until 30 July 2026',
    'Завтра примем {{груз}} на складе в Туле',
    '{{Счёт}} оплатим 30 июля 2026',
    '{{Счёт}} получили, проверим 30 июля 2026',
    'Бухгалтер уже перечислил аванс за {{товар}}',
    '{{Накладная}} подписана 20 июля 2026',
    'Our driver will collect {{the goods}} on 30 July 2026.',
    '{{The cargo}} reached Tallinn, everything is ok',
    'Вчера подписали {{договор}} с вами, печать будет 30 июля 2026',
    'We signed {{the contract}} on 20 July 2026.',
    'Please courier {{the stamped contract}} by 30 July 2026.',
    'Please fix the address in {{the invoice}} by 30 July 2026. What is your lead time for mugs?',
    'Исправьте вес в {{инвойсе}} до 30 июля 2026. Какой сейчас срок производства кружек?',
    'Отгрузите {{партию}} до 30 июля 2026, тогда разместим заказ на 400 комплектов.',
    '{{发票}}抬头写错了，请7月29日前重开',
    '{{那批货}}的装箱单越快越好',
    '{{那票货}}赶紧发吧',
    'Pls send {{invoice}} asap',
    'hi, {{invoice still not here}}, pls send by 29 July 2026',

    '{{Продукция}} уже готова?',
    'В {{счёте}} ошибка, исправьте до 30 июля 2026',
    'Привет, {{заказ}} готов?',
    'Банк спрашивает основание платежа, передайте нам копию {{контракта}} до 30 июля 2026',
    'Сумма в {{инвойсе}} не бьётся с прайсом, пересчитайте до 30 июля 2026',
    'Когда будет {{отгрузка}}?',
    'Напишите Ли до 30 июля 2026, пусть разберётся с {{партией}}',
    'Any update on {{the order}}?',
    '{{The batch}} smells of diesel, our staff got headaches and the shop refuses it.',
    'Our accountant asks for a stamped copy, courier us {{the contract}}.',
    'Where is {{our shipment}}?',
    'Please check {{the batch}} by 30 July 2026.',
    '{{那个单}}什么时候能好',
    '{{货}}什么时候发？',
    '{{上次那批货}}有味道，客户要退',
    'Когда отправите {{партию}} 500 шт?',
    '请7月30日前发一下{{发票}}。',
    '{{上回那票货}}清关卡住了，7月30日前能补产地证吗？',
    '{{这单}}能不能8月10日前出？',
    '{{货}}到了三天，全是二等品',
    '{{合同}}的改动会被写进附件',
    '{{货}}先走80箱，剩下的8月25日走',
    '{{我那批货}}7月30日前能发吗？',
    '{{货}}捆紧，7月30日前拍照发我',
    '{{货}}又少了三箱，我们没法跟客户交代',
    '{{合同}}还签不签',
    '{{货}}请7月30日前发出',
    '{{订单}}数量再查一下，7月30日前回我',
  ],
  good: ['Привет, заказ PO-2231 готов?', 'Any update on order PO-2231?', 'PO-2231那个单什么时候能好'],
  traps: [
    '布料跟上次一样（批次或样品___，日期___），7月30日前发。',
    'Понял, ждём трек-номер посылки с образцами кукол до 30 июля. Привет Ли Хуа!',
    'Вышлите, пожалуйста, номер накладной DHL 7 августа 2026.',
    'Груз приняли, спасибо, всё цело.',
    'Покупатель вправе проверить товар за 20 дней.',
    'Отгрузки идут по понедельникам, перенесли на них и звонки.',
    'Скидка 4 % при партии от 2000 шт, при заказе от 5000 шт 6 %.',
    'Доставку оплатим по счёту перевозчика.',
    'Проформу от 12 июля 2026 оплатили.',
    'Our driver collected the goods, thank you.',
    'We inspect the goods at loading and pay 70 % with the order.',
    'Оплатим после получения товара, образцы за ваш счёт отправим.',
    'The container has a volume of 67 m³.',
    'The goods are packed in cartons of 12 and are in stock.',
    'The Buyer shall inspect the goods within 20 days.',
    'Товар принимаем по четвергам, оплачиваем товар в юанях.',
    'Irina signs the invoices on Mondays.',
    'We signed the contract dated 20 July 2026.',
    'Подписали договор с сетью аптек, теперь у нас 40 витрин.',
    'We signed the contract with a chain of pharmacies.',
    'Send the price list and the invoice terms by 30 July 2026, what is your lead time for mugs?',
    '请7月29日前提供发票抬头',
    'Если образец ножки будет готов до 15 сентября 2026, мы разместим заказ на 400 комплектов.',
    'Ставка на море за контейнер: 2 350 USD. Принимаем, бронируйте до 17 ноября 2026.',
    'Здравствуйте! Делаете ли вы посуду под заказ с логотипом?',
    'Какие сертификаты есть на товары из силикона?',
    '这批货用不锈钢做，颜色新潮，谢谢',
    'Подтверждаем: остаток против копии коносамента, брак возвращаем.',
    'Хотим разместить новый заказ, пришлите каталог до 31 июля 2026.',
    'We want to place an order, please send the catalogue by 31 July 2026.',
    'In order to save time we reply on 29 July 2026.',
    '请问货代电话是多少？',
    '贵司发货方式有哪些？',
    '30 % deposit, balance before shipment.',
    'We dried the wet goods, all is fine now, thank you.',
    { text: 'Когда будет отгрузка?', context: { thread: { pinnedOrder: 'PO-2231' } } },
    '26-1410的货到港了吗？',
    '55-07批次500个什么时候发货？',
    'Когда отправите партию 5507?',
    'Where is batch no. 12?',
    '货收到了，谢谢！',
    '付了4天仓储费320美元，发票见附件。',
    '发票随货走，这是海关的要求。',
    '请问货运代理电话是多少？',
    '订单数量越大单价越低吗？请7月30日前答复。',
    '散货打包怎么收费？请7月30日前报美元价。',
  ],
}
