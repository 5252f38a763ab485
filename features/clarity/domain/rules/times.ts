import type { Doc, Span } from '../doc.ts'
import type { Fact } from '../fact.ts'
import { matchesIn } from '../reading/matches.ts'
import { oncePerDoc } from './once-per-doc.ts'
import { en, findPhrases, hasPhrase, ru, zh } from './phrases.ts'
import { touching } from './places.ts'

/** An imperative stands a few words before. */
const ruBidden = '(?<=(?:йте|ите|ьте)(?:,? [^ .!?\\n]+){0,4},? )'
/** What is promised, in the first person of the future: «сообщим», «вернусь». */
const ruPromised = '(?:сообщ|отправ|напиш|верн|скин|дад|отве[тч]|пришл|скаж|реш|уточн|подтверд|вышл|сдела|исправ|поправ|уведом|проинформ|согласу)(?:[а-я]?[ую]|[еи]м)(?:с[ья])?(?![а-я])|дам'
const ruLater = '(?:(?:чуть|немного) )?(?:позже|позднее)|потом|дополнительно|со временем|в свое время'
/** What is left for another time, with no verb: «остальное позже», "the rest later". */
const ruRest = '(?:остальн[а-я]{2,3}|остат(?:ок|ки)|проч(?:ее|ие)|втор(?:ую|ая) (?:часть|половин[ау]|парти[юя])|доплат[ау]|подробности|детали)(?: (?![а-я]+[аеиуыяш]л[аи]? )[а-я]+)?(?: [-–—])?'
const enRest = '(?:rest|remainder|others|remaining [a-z]+|balance|second half|details)(?: [-–—])?'
const ruEnds = '(?=\\s*(?:$|[.,!;]))'
/** Somebody will, can or is to do it, a few words before. */
const enToDo = "(?<=(?:\\b(?:will|shall|can|to|please|pls|must|need|want)|'ll) (?:[a-z0-9-]+ ){1,6})"
const enEnds = '(?=\\s*(?:$|[.,!?;]))'

/** When, in words that everybody takes differently. */
export const vagueTimes = {
  ru: ru([
    '(?:как можно|по возможности|максимально|предельно) (?:скор|быстр|ран|оператив|срочн)[а-я]+(?! мы )|чем (?:скорее|быстрее|раньше)(?:,? тем лучше|(?=,? тем))',
    'по-?(?:скоре|быстр|рань|шустре|живее|позже)[а-я]*',
    '(?:в|за|на|в течение) (?:(?:сам|максимальн|предельн|наиболее|возможно)[а-я]* )?(?:ближайш|скор|обозрим|недалек|кратчайш|сжат|коротк|минимальн|разумн|оптимальн|обычн|привычн|стандартн|нескольк|некотор|пар)[а-я]{1,3} (?:(?:пару|несколько|два-три) )?(?:врем|будущ|дн|срок|час|недел)[а-я]+',
    '(?:через|спустя) (?:какое-то|некоторое) время|ближайшее время',
    'в (?:рабоч|обычн|планов|срочн|оператив|экстренн|ускоренн|приоритетн)[а-я]+ порядке|в порядке очереди|вне очереди|в (?:самую )?первую очередь',
    'при (?:(?:перв|ближайш|люб|малейш|удобн)[а-я]+ )?(?:же |удобном )?(?:возможности|оказии|случае)(?! [а-я]*[ая]х?(?![а-я]))',
    '(?:как|когда)(?: только)?(?: у вас| вам| вы)? (?:будет|появ|выда|найд|освобод)[а-я]* (?:время|возможность|минут|случай|окно|удобно|люди|свободн)[а-я]*(?<!\\?)',
    `(?:как|когда)(?: только)?(?: вы)? (?:освобо|смож|получит?с|управи|успе|разбер|добер|собер|определи|узна|выясн|будет готов)[а-я]*${ruEnds}`,
    '(?:срочно|немедленно|незамедлительно)(?! (?:после|при) )|безотлагательно|оперативно|скоро|вскоре|вот-вот|приоритетно|своевременно|заблаговременно|загодя',
    'на (?:этих )?днях|со дня на день|не сегодня[ -–]завтра|по мере (?:возможности|готовности|сил)|как только,? так сразу|в удобное(?: для вас)? время',
    'безо? (?:промедлен|задерж|проволоч|отлагательств)[а-я]+|не теряя времени|не (?:тян|затяг|откладыв|медл|мешка|тормоз)[а-я]*(?:те|ть|я)',
    '(?:поторопи|поспеши|ускорь|форсируй|подгони)те(?:сь)?|(?<=(?:просим|прошу|просьба|нужно|надо|постарайтесь)(?: [а-я]+)? )(?:ускорить|поторопить|шевелить|поспешить)(?:ся)?',
    `${ruBidden}(?:быстро|вовремя|живо|мигом|бегом|(?:сразу|тут)(?: же)?(?=\\s*(?:$|[.!;]|,(?! как))))`,
    `(?:скоре[ей]|быстре[ей]|шустрее)(?:${ruEnds}|(?= (?:ответ|[а-я]+[йь]?те(?![а-я]))))|${ruBidden}скоре[ей](?! всего)`,
    `(?<=(?<![а-я])(?:${ruPromised})(?: [^ .!?]+){0,4} )(?:${ruLater})|(?:${ruLater})(?= (?:${ruPromised}))|(?:чуть|немного) (?:позже|позднее|погодя)`,
    `(?<=(?<![а-я])${ruRest} )(?:${ruLater})${ruEnds}`,
    '(?:еще )?вчера(?= нуж)|(?<=нуж(?:ен|на|но|ны)(?: [^ .!?]+){0,3} )(?:еще )?вчера|(?:по)?ближе к (?:делу|сезону|отгрузке|осени|зиме|лету|весне)',
  ].join('|')),
  en: en([
    'a\\.?s\\.?a\\.?p|as (?:soon|early|fast|quick(?:ly)?|prompt(?:ly)?|speedily) as (?:possible|(?:you|u|we) can|practicable)|as soon as(?= *(?:$|[.,!?]))',
    '(?<!as )(?<!how )(?<!too )(?:very |pretty |quite |rather |any ?time )?soon(?! (?:as|after|found|got|saw|[a-z]+ed)\\b)(?<!sooner or)|sooner(?! or later)|the soon(?:er(?! you)|est)',
    'urgently|right (?:now|away)|straight ?away|at once|(?:immediately|(?<!ed )promptly|instantly|shortly)(?! (?:after|before|upon|when|at)\\b)|pronto|eventually|some ?day|one of these days|first thing|time permitting|before (?:too )?long',
    "(?:is|it's|very|most|so|really|quite|extremely|highly) urgent|(?:with|utmost|matter of) urgency|of the essence|no time to (?:lose|waste)|on short notice|timely (?:manner|fashion|way|basis)",
    '(?:immediate|urgent|soonest|prompt|quick|speedy) (?:answer|reply|response|confirmation|feedback|action|attention|shipment|payment|delivery|dispatch|reaction|solution)',
    'at (?:your |the )?(?:very )?(?:earliest|soonest)(?: possible)?(?: (?:convenience|opportunity|date|time|moment))?|(?:earliest|first) (?:convenience|opportunity)|at your (?:convenience|leisure)|in due (?:course|time)',
    `when(?:ever)? (?:possible|convenient|it(?: is|'s)? (?:suits|convenient|fits)(?: you)?|you(?:'re| are) able|you can(?:${enEnds}|(?= (?:and |please|pls))))`,
    "(?:when(?:ever)?|once|if|as soon as|the (?:moment|minute)) (?:(?:you|u) (?:are free|r free|can)|you're free|time (?:permits|allows)|(?:you|u|i|we)(?:'ve| have)? (?:get|have|find|got)?(?: (?:a|the|some|any))? ?(?:time|moment|minute|chance|second|opportunity|spare)(?: (?!please)[a-z]+)?)",
    "(?<!\\bin (?:(?:such )?a )?(?:big |great |real )?|\\bhad to )hurry(?: up)?|speed (?:(?:it|this|that|things|the [a-z]+|everything) )?up|(?:please|pls|could you|can you|to) (?:rush|prioriti[sz]e)|expedite|drag your (?:feet|heels)|(?:keep|leave) (?:us|me|them|(?:the|our) client) waiting|do(?: not|n't) (?:delay|wait|hesitate too long)",
    'without (?:any |further |undue |more )?(?:delay|ado)|no (?:further )?delay|(?:a|top|high|highest|first|with|as) priority',
    '(?:in|within|over|during) (?:a |the )?(?:near|nearest|foreseeable|short|shortest|reasonable|next|coming|few|next few|coming few|next couple of)(?: possible)? (?:future|time|period|term|delay|days|weeks|hours)|in (?:a (?:while|bit|moment)|no time|good time)',
    `${enToDo}later(?: on)?(?! (?:than|this|today|next)\\b)|(?:a bit|some ?time) later|later on|(?<=\\b${enRest} )later${enEnds}|${enToDo}(?:faster|quicker|more quickly)(?! than)|${enToDo}(?:quickly|quick|fast)${enEnds}`,
    `some ?time (?:soon|next|after)|sometime${enEnds}|at some (?:point|stage|time)|(?<=\\b(?:need|want)(?:ed)?\\b[^.!?\\n]{0,40} )yesterday`,
  ].join('|')),
  zh: zh([
    '尽(?:快|早|速|(?:量|可能)地?(?:早|快|提前|赶)(?:一?点|些)?)|能多?(?:早|快|提前)就多?(?:早|快|提前)|越[快早]越好|最[短快]的?(?:时间|速度)|短(?:期|时间)之?内',
    '马上|立[即刻]|即刻|赶[紧快]|从[速快]|火速|速速|速(?=[回复发办寄报告给]|处理|确认)|(?<!催得?)[很太挺]急(?![的促剧])|急[用需等着]|十万火急|(?:情况|很|非常|特别|十分)紧急|(?<=^|[，。！,!\\s]|\\d)急+(?=[！!，]|$)',
    '抓(?:一?[点些])?紧(?:时间)?(?:一?[点些])?|加紧|加[快急](?!费|单)|[快早晚]一?[点些]儿?(?![了来])|迟[些点](?=[再告答回给发我时])|(?:麻利|利索)[点些]|动作快|赶一?[赶下]|赶出来|加班加点|时间(?:很|太|非常|比较)?紧(?![凑固张])',
    '(?<![超经开])过(?:一?(?:段时间|阵子?|会(?![计议员场长])儿?)|些(?:时候|日子|天)|[一三]?[两几五][天日])|这(?:[几两]天|阵子)|近(?:期|日|几[天日])|不[日久](?![前到])|改[天日](?!期)|(?<![\\d一二三四五六七八九十两几数])日后(?![的\\d])|择日|早日',
    '抽空(?![间包气])|空了再|[有得]空(?:了|时|再|就|给|帮|去|看|把|的话|的?时候?)|有时间的?时候|方便(?:的话|的?时候?)|忙完[这了手]|(?:合适|适当)的?时候|哪天(?=(?:方便|有空)(?!(?:见面?|碰面|开会|通话|视频|来访?|过来|验货|聊聊?)?[？?])|给)|合理的?(?:时间|期限)内?',
    '很快就?(?:会|能|可以|出|给|发|寄|好|安排|回)(?![^，。]{0,4}了)|快的话|稍[后晚]|回头(?!客)|(?<![收达遇直])到时候?(?!间)|第一时间|(?<!没有?|未|不够|不)及时(?=[^，。]{0,6}[回发安处告寄通])|优先(?=处理|安排|生产|发|做)|(?:早晚|迟早)(?=[给会办])',
    '随后(?=[^，。]{0,6}[安发寄补给告通回提处奉])|过后(?=[补给再])|后续再|下来再|(?<=^|[，。])(?:以后|之后|后面)再|[等待]会儿?|等下(?=[再给发回])|一会儿?(?=[给再发回])|缓一?缓|一?有(?:消息|结果|进展)了?[就再立]',
    '(?:别|不要|请勿)再?(?:拖(?!地|把)|耽[搁误])(?:太久|了|下去)?|(?:时间|日期|交期)[再另待][定议说]|(?:十?几|一两|三五)(?:天|日|周|个?星期|个?礼拜)(?:[之以]?内|就(?=[能可会好到出发]))|差不多快?(?:好|可以发)',
  ].join('|')),
}

/** Thanks for speed, "sooner or later", and speeds of machines are no times. */
const spokenOfSpeed = {
  ru: /спасибо[^.!?]{0,20} (?:быстр|оператив|скор|своеврем)|рано или поздно|срочност|скоро(?:сть|стн)/g,
  en: /always (?:[a-z]+ ){0,2}(?:quick|prompt|fast|soon)|(?:thanks?|thx|thank you|appreciate)[^.!?]{0,30}(?:quick|prompt|immediate|soon|timely|fast)|sooner or later|as soon as (?!possible|you can|u can|we can|practicable)|no later than|later than|(?:not|no need to|do not) (?:[a-z]+ )?(?:hurry|rush|urgent)|no (?:rush|hurry)|not (?:so |very |that )?urgent|rush nothing|too (?:soon|early)|(?:see|talk to|speak to|speak|hear from) you soon|hope to (?:see|meet|hear)|get well soon|looking forward to hearing from you soon/g,
  zh: /(?:谢谢|感谢)[^，。]{0,12}(?:及时|快速|尽快|第一时间|马上|这么快)|(?:谢谢|感谢)[^，。]{0,24}赶出来|差不多高|马上就到了吧/g,
}

const restBefore = new RegExp(`(?:(?<![а-я])${ruRest}|\\b${enRest}) $`)
/** Whether it is of what is left: the day before it is that of the other part. */
export const isOfRest = (doc: Doc, { start }: Span): boolean => restBefore.test(doc.plain.slice(Math.max(0, start - 40), start))

/** Words of time that everybody takes differently; looked for once a message. */
export const findVagueTimes = oncePerDoc((doc) => {
  const found = findPhrases(doc, vagueTimes)
  if (found.length === 0) return found
  const harmless = findPhrases(doc, spokenOfSpeed)
  return harmless.length === 0 ? found : found.filter((span) => !touching(harmless, span).some((other) => other.start <= span.start))
})

const enDays = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const ruDays = 'понедельник[ауе]?|вторник[ауе]?|сред[уыае]|четверг[ауе]?|пятниц[уыае]|суббот[уыае]|воскресень[еюя]'

/** What no calendar tells: holidays that are not named. */
const someHolidays = {
  ru: ru('(?:до|после) (?:майских |новогодних )?(?:праздников|каникул|отпуска)'),
  en: en('(?:before|after) the holidays?|within the (?:week|month)|(?:by |at |before )?(?:month|quarter|year)[- ]end'),
  zh: zh('(?:放假|假期|展会|广交会|开学|(?<![两几多半季\\d])[年节])(?:之?前|之?后(?!好)|回来)|过完?[年节](?!了)|(?<![月个])[上中下]旬'),
}
/** Gone, named by a season or a number alone, counted by a contract, or what follows something told: nothing to work out. */
const settled =
  /вчера|прошл|минувш|назад|\b(?:yesterday|last(?! (?:week|days?|part) of)|past|ago)\b|^(?:next|previous) day$|次日|^(?:(?:\d+ [ap]m|noon|midnight)[–-]?)+ (?!.*(?:[a-z]day|tomorrow|week|month|morning|evening|night))[a-z ,]+(?:[+-]\d+)?$|昨|前天|去年|^第|^当|上(?:个?[月周季]|个?星期|个?礼拜)|[\d一二两三四五六七八九十几]个?(?:天|周|月|年|星期|小时|分钟|刻钟)[之以]?前$|^(?:до |этой |следующей )?(?:весн|зим|лет|осен)[а-я]{1,3}$|^(?!.*(?:end|start|middle))[a-z ]*(?:spring|summer|autumn|fall|winter)$|[春夏秋冬][天季]?$|^[\d一二三四五六七八九十]{1,3}[号日](?![之以]?[内后])|^[本这]个?(?:月|季度)$|calendar|bank|календарн|банковск|日历|^(?:с |from )?\d+:|\bfrom \d|^\d+ ?h(?:ours?)? before .*20\d\d/
/** Of months and quarters only those that are counted from now. */
const counted = /следующ|эт[оа]|текущ|будущ|ближайш|\b(?:this|next|coming|following)\b|[下本这]/
/** «через неделю», "within 3 days", 两周后. */
const stretch = /^(?:with)?in |^течение|^через|later$|[之以]?[内后]$/
/** "Sea freight at 1,980 USD in 38 days", "rail reaches Moscow in 19 days": how long a way takes, by which nobody is to come. */
const onTheWay = /^(?!.*\b(?:will|shall|can|could|must|should|please|leaves?|we|you|i)\b).*\b(?:freight|rail|train|courier|express|truck|barge|ferry|sea|air)\b/
/** What the stretch begins with, where it is not the day of writing. */
const anchored = { before: /(?:后[，,]?|存放|放置|静置|老化|浸泡|使用|固化|储存|晾干|运行)\s?$|уже $|\b(?:payments?|paid|pay) $|(?<![а-я])оплат[аеуы] $/, after: /^ (?:after|of|from|before|following|than|early|после|от|со? (?:дня|дат|момент|получ|оплат)|по(?:сле)?|до) / }

/** Words before a day that belong to it. */
const small = /(?:(?<![а-я])(?:во?|ко?|до|со?|на|не поз(?:же|днее))|\b(?:by|on|in|at|until|till|before|during|for|over|from|this|the)) $/

/** Names of days that without a word before them are no time. */
const alone = new RegExp(`^(?:${ruDays}|выходн[а-я]+|weekend|mon|tue|wed|thu|fri|sat|sun)$`)

/** Whether a day or a stretch of days can be told from the writer's calendar only. */
function isInexact(doc: Doc, fact: Fact): boolean {
  const words = doc.plain.slice(fact.start, fact.end)
  if (fact.kind === 'person') return /^[明后]天$/.test(words)
  if ((fact.kind !== 'date' && fact.kind !== 'period') || (fact.source === 'explicit' && fact.vague !== true) || settled.test(words)) return false
  if (/^(?:year|hour|second)$/.test(fact.grain) || (/^(?:month|quarter)$/.test(fact.grain) && !counted.test(words))) return false
  if (fact.kind === 'date' && fact.vague === true && (fact.mod === undefined || fact.mod === 'since') && fact.grain === 'day') return false
  if (alone.test(words) && !small.test(doc.plain.slice(Math.max(0, fact.start - 12), fact.start))) return false
  if (words.endsWith('day') && doc.plain.startsWith('the ', fact.start - 4)) return false
  if (/^(?:'s| ?[快愉好不休])/.test(doc.plain.slice(fact.end, fact.end + 2))) return false
  return !stretch.test(words) || fact.grain !== 'minute' && !anchored.before.test(doc.plain.slice(Math.max(0, fact.start - 10), fact.start)) && !anchored.after.test(doc.plain.slice(fact.end, fact.end + 16))
}

/** With the small word before it and its article; one more is the verb's: "check in on Thursday". */
function withSmallWords(doc: Doc, { start, end }: Span): Span {
  const word = small.exec(doc.plain.slice(Math.max(0, start - 12), start))?.[0] ?? ''
  const wider = { start: start - word.length, end }
  return /^th(?:e|is) $/.test(word) ? withSmallWords(doc, wider) : wider
}

/** A date within so many signs stands beside the words. */
const nearby = 9

const repeated = {
  ru: /(?:пн|вт|ср|чт) ?[-–] ?(?:пт|сб|вс)|кажд[а-я]+ (?:понедельник|вторник|сред|четверг|пятниц)|по (?:понедельникам|вторникам|средам|четвергам|пятницам)|с понедельника по [а-я]+/g,
  en: /(?:every|each) (?:monday|tuesday|wednesday|thursday|friday|week|month)|mon(?:day)?\s?(?:to|-|–|through)\s?(?:fri|sat|sun)|days? after (?:deposit|payment|order|approval)|within \d+ days (?:after|of|from)/g,
  zh: /周[一二三四五六日](?=只?上半天|不上班|休息|照常|[单双]休|不营业)|每?隔[一两三\d]?[天日](?=[一-龥]{0,6}[一两三\d](?:次(?!性)|[趟回遍炉]))|每(?:个?周|个?星期|天|月)[一二三四五六日]?|周一(?:至|到)周[五六日]|(?<!\d)[0-9一二三四五六七八九十]+(?:天|个?工作日)(?:之?后|以后)?交|收到?(?:定金|款|订单)后|付款后|到(?:货|账)后/g,
}

/** The clause tells what was done, so that the day is past; in Russian by the form, but for nouns that end like it. */
const told = {
  ru: /(?<![а-я])(?:при|у|до)(?:вез|нес)(?![а-я])|(?<![а-я])(?!(?:по)?обеща|(?:материа|кана|сигна|журна|термина|оригина|персона|интерва|фина|за|ва|ста|узе|сту|неде|дета|моде|це|ес|и)л)[а-я]{2,}(?:[аеиуыя]л|шл)[аои]?(?:с[ья])?(?<!дел)(?![а-я])/g,
  en: /\b(?<!\b(?:be|get) )(?:paid|sent|sold|shipped|received|left|arrived|signed|checked|transferred|delivered|confirmed|approved|discussed|talked|spoke|called|visited|inspected|loaded|was|were|got|found|wrote|told|came|finished|completed|measured|agreed|saw|met|opened|noticed)\b/g,
  zh: /已经?|了(?!吗|没)|实收|刚|过了|收到(?!后)|昨天/g,
}

const dated = /^(?:date|period)$/

/** A day written out so that no calendar is needed. */
export const isExactDay = (fact: Fact): boolean =>
  fact.kind === 'date' && fact.value.length >= 10 && fact.source === 'explicit' && fact.vague !== true

/** Relative or inexact future days with no calendar date beside them. */
export const findRelativeDates = oncePerDoc((doc) => {
  const found = [...doc.facts.filter((fact) => isInexact(doc, fact)).map((fact) => withSmallWords(doc, fact)), ...findPhrases(doc, someHolidays)].sort((x, y) => x.start - y.start)
  if (found.length === 0) return found
  const habits = findPhrases(doc, repeated)
  const vague = findVagueTimes(doc)
  const exact = doc.facts.filter((fact) => isExactDay(fact) || (fact.kind === 'period' && fact.source === 'explicit' && fact.from?.includes('T') === true))
  return found.filter((span, i) => {
    if ((found[i - 1]?.end ?? 0) > span.start || touching(habits, span).length > 0 || touching(vague, span).length > 0) return false
    return !touching(exact, { start: span.start - nearby, end: span.end + nearby }).some((fact) => standsBeside(doc, span, fact)) && !isPast(doc, span)
  })
})

/** «завтра, 25.07.2026», «пятницу 31 июля», 周五（7月31日）: only marks and small words between, or one inside the other. */
function standsBeside(doc: Doc, span: Span, fact: Span): boolean {
  const between = fact.start >= span.end ? doc.plain.slice(span.end, fact.start) : doc.plain.slice(fact.end, span.start)
  return between.length <= 8 && /^[\s,，、(（:：.\-–——]*(?:the|on|в|т\.\s?е\.|也?就是|[正刚]?好?是|is(?: an?)?|это|即|i\.e\.|[(（])?[\s,，(（]*$/.test(between)
}

/** A weekday without "next": of the week that was as well as of the one that comes. */
const bareWeekday = new RegExp(`^(?:(?:во?|ко?|до|со?) (?:${ruDays})(?: утром| вечером| днем)?|(?:(?:by|until|till|before|on|from) )?(?:${enDays})(?: morning| afternoon| evening)?|(?:周|星期|礼拜)[一二三四五六日天](?:上午|中午|下午|早上|晚上)?(?:之?前|以前)?)$`)
/** Somebody gave his word. */
const promised = /(?<![а-я])(?:по)?обещал[аи]?(?:сь)?|(?<![а-я])(?:догов(?:аривал|орил)|услов(?:или|лива)|заверял|заверил|обяза|гарантирова)л?(?:ись|ся|[аи])|(?<![а-я])(?:сказал|говорил)[аи]?(?![а-я])|\b(?:promised|agreed|said|assured|guaranteed|committed|told)\b|答应|说好|说过|约好|约定|讲好|谈好|承诺|(?:[你他她您们厂方]|之前|上次)说/g
/** What should have been: past without more words. */
const wasToBe = /(?<![а-я])долж(?:ен|на|но|ны) был[аои]?(?![а-я])|\b(?:was|were) (?:to(?! be (?:continued|decided))|supposed to|meant to|due(?: to)?|scheduled (?:to|for))\b|\bshould have (?:been|sent|left|gone|made|paid|come|[a-z]+ed)\b|本来|原本|原定|本该|本应/g
/** The word was not kept. */
const unkept =
  /(?<![а-я])(?:до сих пор|так и не|все еще|еще не|стоит|лежит|нарушил[аи]?|сорвал[аи]?|подвел[аи]?|опоздал[аи]?|не (?:отгру|приш|получ|сдел|отправ|выполн|был|сдерж|произо|ушел|ушл)|слово не|нет(?= *(?:[.!?,;]|$))|где (?!буд))|\b(?:still|broke|broken|never|did ?n['’]?t|did not|has ?n['’]?t|has not|have ?n['’]?t|have not|is ?n['’]?t|not yet|failed|missed|nothing|no (?:news|word|sign)|where (?:is|are))\b|呢|结果|还在|还没|没有|没[发到收做来寄见动]|至今|仍然?|到现在|食言|失约|不算数/
const butNow = /(?<![а-я])(?:но|однако|а)(?![а-я])|\b(?:but|yet|however)\b|但|却|可是|不过/
/** «во вторник мы договорились», "on Tuesday you said", 周二说好的: the weekday is that of the promise. */
const saidThen = /^,? ?(?:(?:мы|вы|они|он|она|я|you|we|they|he|she|i|your [a-z]+|已经?|就|都|你们?|我们?|他们?|您) ?){0,2}(?:(?:по)?обещал|договорил|договаривал|условил|заверил|сказал|говорил|(?:promised|agreed|said|assured|told)\b|答应|说好|说过|说的|约好|讲好|谈好|承诺)/
const saidThat = /(?:сказал|говорил|заверил|обещал|договорил)[а-я]* $|\b(?:said|told (?:us|me)|promised(?: us| me)?) $/

/** The promise that this weekday belongs to, before it in its clause. */
function promiseOf(doc: Doc, span: Span): 'said' | 'promise' | 'due' | undefined {
  if (!bareWeekday.test(doc.plain.slice(span.start, span.end))) return undefined
  const before = doc.plain.slice(Math.max(0, span.start - 80), span.start).replace(/^.*[.!?。！？;；\n]/s, '')
  const at = span.start - before.length
  const last = [...matchesIn(before, promised), ...matchesIn(before, wasToBe)].sort((a, b) => a.index - b.index).at(-1)
  if (last === undefined) return undefined
  const after = at + last.index + last[0].length
  const between = doc.plain.slice(after, span.start)
  if (butNow.test(between) || /请|please|прош[уи]|просим|просьба|теперь|\bnow\b|现在/.test(between)) return undefined
  if (/[,，]/.test(between) && touching(doc.requests, { start: after, end: span.start }).some(({ kind, verb }) => kind !== 'ask' && verb.start >= after && verb.end <= span.start)) return undefined
  if (last[0].search(wasToBe) >= 0) return 'due'
  return /сказал|говорил|said|told|说/.test(last[0]) ? 'said' : 'promise'
}

/** «обещали в понедельник»: the Monday that was or the one to come. */
export const isPromised = (doc: Doc, span: Span): boolean => promiseOf(doc, span) !== undefined

function isKeptNot(doc: Doc, span: Span, around: Span): boolean {
  if (!bareWeekday.test(doc.plain.slice(span.start, span.end))) return false
  const after = doc.plain.slice(span.end, span.end + 80)
  if (!/前$|^(?:до|к|by|until|till|before)/.test(doc.plain.slice(span.start, span.end)) && (saidThen.test(after) || (saidThat.test(doc.plain.slice(around.start, span.start)) && /^,? (?:что|that)(?![a-zа-я])/.test(after)))) return true
  const promise = promiseOf(doc, span)
  if (promise === undefined) return false
  const rest = { start: span.end, end: around.end }
  if (promise === 'due' || unkept.test(promise === 'said' ? doc.plain.slice(rest.start, rest.end) : after)) return true
  return butNow.test(doc.plain.slice(rest.start, rest.end)) && touching(doc.requests, rest).length === 0
}

/** "Leaked within a week": only of stretches, because forms in -ed are often adjectives. */
const enPast = /(?<!\bbe )\b(?!need|expect|plann|schedul|requir|promis|agre)[a-z]{2,}ed\b|\b(?:sold|made|built|broke|came|got|lost|fell|went|did)\b/

/** «После оплаты … в течение недели»: the stretch begins with that. */
const onlyThen = /(?<![а-я])(?:после|как только|когда|если)(?![а-я])|收到|付款|如果|若/

/** 今天跑了三家, «сегодня отправили». */
const isOfToday = /^(?:今[天早晨]|сегодня)$/
const doneThen = /^[^，。；]{0,8}[了过](?![吗没来去])|^,? (?:[а-я]{1,4} )?[а-я]{2,}[аеиуыя]ли(?:с[ья])?(?![а-я])/

/** "The Seller informs the Buyer within 30 days": a term of a contract, counted from what it tells of. */
const ofParties = /\bthe (?:[a-z]+ )?(?:party|buyer|seller|purchaser|supplier|carrier|licensee|recipient) (?:shall|must|[a-z]+s)\b|(?<![а-я])(?:сторон[аы]|покупател[ья]|продавец|поставщик|исполнитель|заказчик|получатель|перевозчик) (?:[а-я]+ ){0,2}[а-я]+(?:ет|ит|ут|ют|ят)(?:ся)?(?![а-я])|[买卖甲乙双]方|一方(?!面)/
/** «До нового года от нас будет перевод: 7 900 евро 22 декабря 2026»: what follows says which day. */
const isFeast = /нов[а-я]+ год|рождеств|праздник|пасх|new year|christmas|easter|holiday|春节|国庆|中秋/
const toldBehind = /:/

function isPast(doc: Doc, span: Span): boolean {
  const edge = /[.!?。！？;；\n]/
  let start = span.start
  let end = span.end
  while (start > 0 && span.start - start < 80 && !edge.test(doc.plain.charAt(start - 1))) start -= 1
  while (end < doc.plain.length && end - span.end < 60 && !edge.test(doc.plain.charAt(end))) end += 1
  const said = doc.plain.slice(span.start, span.end)
  if (isKeptNot(doc, span, { start, end })) return true
  if (stretch.test(said) && ofParties.test(doc.plain.slice(Math.max(0, span.start - 200), span.start).replace(/^.*[.;!?。；\n]/s, ''))) return true
  if (isFeast.test(said) && toldBehind.test(doc.plain.slice(span.end, end)) && doc.facts.some((fact) => isExactDay(fact) && fact.start > span.end && fact.end <= end)) return true
  if (/^в течение|内$/.test(said) && onlyThen.test(doc.plain.slice(start, span.start))) return true
  if (isOfToday.test(said) && doneThen.test(doc.plain.slice(span.end, end))) return true
  if (touching(doc.requests, { start, end }).some((request) => request.kind !== 'ask' && request.verb.start >= start)) return false
  if (/\b(?:welcome|happy|enjoy|hope|wish|glad)\b[^.!?]{0,30}$/.test(doc.plain.slice(start, span.start))) return true
  if (/^in \d/.test(said) && onTheWay.test(doc.plain.slice(start, span.start))) return true
  const clause = doc.plain.slice(start, end)
  if (said.endsWith('季度') && /^[^，。]{0,4}[没不]/.test(doc.plain.slice(span.end, end))) return true
  // "This month we sold …": a stretch that is told of
  if (/^(?:this |в этом|на этой|本[周月]|这个?[周月]|в течение|сегодня)/.test(said) && [enPast, /了/].concat(told.ru).some((past) => clause.search(past) >= 0)) return true
  if (/^(?:with)?in (?!the)/.test(said)) return enPast.test(clause) || /\b(?:always|usually|normally|every time|each time)\b/.test(clause)
  if (/^(?:до|к|в течение|by|until|before|in|next|下|через|на следующ|tomorrow|завтра|послезавтра|明|后天)|[前内]$/.test(said)) return false
  return hasPhrase(doc, told, { start, end })
}

const bound = {
  ru: ru([
    'до(?! (?:\\d[\\d ,.]{0,15}(?!\\d| ?-?(?:го|числа|утра|вечера|дня|час))|двер|склад|порт|терминал|станци|города|[а-я]+ск[ау](?![а-я])|москв|алмат|владив))',
    'перед|после|к моменту|когда (?:будет|будут|получ|товар|заказ|груз)[а-я]*|как только|сразу|сейчас|в течение',
    'за \\d+ (?:рабоч|дн|день|час|недел|сут|минут|месяц)[а-я]*|по готовности|к сроку|в срок|позже|раньше|заранее(?! (?:премного |сердечно |искренне |большое |вам )?(?:благодар|спасибо|призна))|при отгрузке|на этой неделе|сегодня|завтра',
    'обычно|не позднее|кажд[а-я]+ (?:день|раз|месяц|недел|год|понедельн|вторн|сред|четв|пятн)[а-я]*|ежедневно|ежемесячно|теперь',
  ].join('|')),
  en: en('by the time|before|after|until|till|when (?:you|the|it|ready|goods|they)|once(?! again| more)|as soon as|now|within|prior to|upon|at the time|while|today|tonight|tomorrow|weekly|daily|monthly|deadline|in advance|during|later'),
  zh: zh('(?<![目提])(?<!产(?=前[样会板版]))之?前(?![面台天端盖途景壁])|(?<![跟和像与按照同])以前|(?<![然最今])之?后(?![天续面来道台盖部期端视跟备的])|以后|(?<!什么)时候|(?<=[天日周时月])内|现在|每[周天月]|期间|当天|当日|随时'),
}

/** A time that is over: no deadline. */
const gone = /^(?:(?:from|of|since|с|со) )?(?:yesterday|last|вчера|позавчера|прошл)| (?:ago|назад)$/

/** Whether a message names a time that can be kept: a date, an hour, "before loading", "tomorrow"; "soon" is none. */
export function namesTime(doc: Doc): boolean {
  if (doc.dateDoubts.length > 0 || doc.facts.some((fact) => (dated.test(fact.kind) && !gone.test(doc.plain.slice(fact.start, fact.end))) || fact.kind === 'time' || fact.kind === 'duration')) return true
  return hasPhrase(doc, bound)
}
