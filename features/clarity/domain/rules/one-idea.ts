import type { Localized } from '#kernel/language.ts'
import type { Doc, Request, Sentence, Span } from '../doc.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { matchesIn } from '../reading/matches.ts'
import { apartAsks, apartRequests } from './asks.ts'
import { numberedList } from './numbered-list.ts'

const greatest = 4

export const rule: Rule = {
  id: 'one-idea',
  severity: 'warn',
  check(doc) {
    const hits = []
    for (let at = 0; at < doc.requests.length; ) {
      const sentence = doc.requests[at]?.sentence
      let end = at
      while (doc.requests[end]?.sentence === sentence) end += 1
      const questions = sentence === undefined ? [] : questionsOf(doc, sentence)
      const own = doc.requests.slice(at, end)
      const parts = questions.length >= fewestQuestions ? questions : own.flatMap((request) => split(doc, request))
      const added = doc.has.han && sentence !== undefined ? ideasInChinese(doc, own, sentence) : []
      const listed = added.length > 1 ? added : parts.length < 2 ? [] : parts === questions || isList(doc, parts) ? parts.filter((part) => !addressed.test(doc.plain.slice(part.start, part.end))) : separateIdeas(doc, parts)
      const ideas = listed.length < 2 ? asksApart(doc, parts, own, doc.sentences[sentence ?? -1]) : listed
      const [first, second] = ideas
      if (first !== undefined && second !== undefined) hits.push({ span: { start: first.start, end: trimEnd(doc, second) }, fixes: () => numberedList(doc, ideas, sentence) })
      at = end
    }
    return hits
  },
}

const asksApart = (doc: Doc, parts: readonly Span[], own: readonly Request[], sentence: Sentence | undefined): Span[] => {
  const list = doc.has.latin ? apartRequests(doc, parts, (words) => outcome.test(words)) : []
  return list.length > 1 || sentence === undefined ? list : apartAsks(doc, sentence, own)
}

/** `and send the corrected one`: what comes of the first request is no second idea. */
const outcome = /^(?:[а-яa-z]+,? ){1,4}?(?:нов(?:ый|ую|ые|ое)|исправленн|обновленн|измененн|new |corrected|updated|revised|changed)|^[a-z]+ (?:it|them|this|that)(?![a-z])|^ask for |^(?:re-?send|send back|re-?upload) |^(?:верните|перешлите) (?:макет|чертеж|файл|ревизи|верси)|^(?:tell|send|show|give|report|take|make)(?: to)?(?: us| me)? (?:the|a|an|your) (?:number|values?|results?|photos?|pictures?|videos?|readings?|figures?|findings?|outcome)(?![a-z])|^[^，。]{0,4}(?:新的|修改后|改好|更新后)/
/** Another question behind a comma or an "and". */
const asked = /(?:[,，、;]\s*(?:и |а |and )?|\s(?:и|а|and) )(?=(?:когда|сколько|как(?:ой|ая|ие|ое|ова)|где|куда|кто|почему|чем|what|when|how|who|where|which|why|(?:can|could|do|does|did|is|are|will|would|should|has|have) (?:the|you|we|i|your|our|it|there|this|that|they|an?)(?= ))(?![а-яa-z]))/g
/** Two questions in a row are talk, three are a list. */
const fewestQuestions = 3

/** The same in the words of a whole sentence, of which only some asked by themselves: «подойдёт ли бирка, сколько в коробке и можно ли …?» */
const asksRu = /(?:^|[^а-яa-z\d\s:;.«("-]\s*(?:и |а )?|\s(?:и|а) )(?=(?:(?:в|на|по|за|до|с|из|от|к|для|о) )?(?:когда|скольк|как(?:ой|ая|ие|ое|ого|ому|ов|ова|ую|им)|где|куда|откуда|кто|кого|кому|почему|зачем|чем|чей|чья|что)[а-я]{0,2}(?![а-я])|(?:можно|можете|сможете|успеете|есть|будет|нужно|надо|[а-я]{3,}) ли(?![а-я])|(?:можете|сможете|успеете|нужна|нужен|есть) )/g
const leanest = 2

/** Questions of a sentence that ends in a question mark, one behind another, each about something. */
function questionsOf(doc: Doc, index: number): Span[] {
  const sentence = doc.sentences[index]
  if (sentence === undefined || !sentence.isQuestion) return []
  if (sentence.script === 'latin') return inEnglish(doc, sentence)
  if (sentence.script !== 'cyrillic') return []
  const starts = Array.from(matchesIn(doc.plain.slice(sentence.start, sentence.end), asksRu), (match) => sentence.start + match.index + match[0].length)
  return allSaySomething(doc, starts.map((start, i) => ({ start, end: starts[i + 1] ?? sentence.end })))
}

/** Of one thing are "how big is the box, how heavy is it"; what is cut by semicolons is a list already. */
function inEnglish(doc: Doc, sentence: Span): Span[] {
  const parts = questionsIn(doc, sentence).filter((part, i) => i === 0 || !/\b(?:it|they|them)\b/.test(doc.plain.slice(part.start, part.end)))
  return doc.plain.slice(sentence.start, sentence.end).includes(';') ? [] : allSaySomething(doc, parts)
}

const allSaySomething = (doc: Doc, parts: Span[]): Span[] => (parts.every((part) => (doc.plain.slice(part.start, part.end).match(/[а-яa-z\d-]{2,}/g) ?? []).length > leanest) ? parts : [])

/** Three imperatives, each with an object of its own, are a list whatever they are about; what closes a request is none. */
function isList(doc: Doc, parts: readonly Span[]): boolean {
  if (parts.length < fewestQuestions) return false
  return parts.filter((part) => {
    const words = doc.plain.slice(part.start, part.end)
    return /[а-я]/.test(words.charAt(0)) && !closing.test(words) && !outcome.test(words) && governed.test(words)
  }).length >= fewestQuestions
}

const closing = /^(?:ответьте(?!, (?:кто|что|скол|как|где))|подтвердите,? (?:пожалуйста,? )?(?:получени|это|прием|письмо)|сообщите (?:нам |мне )?(?:о |результат|решени|когда)|дайте знать|держите|напишите,? когда|пришлите (?:нам |мне )?(?:подтверждени|результат|ответ)|прошу |просим |ждем )/
/** «Прошу вас, Ли,»: asks for nothing yet. */
const addressed = /^(?:прошу|просим)(?: вас)?(?:,[^,]{0,24})?,?\s*$/
/** Behind the verb stands a word that is neither courtesy nor a pronoun. */
const governed = /^(?:(?:прошу|просим|(?:не )?могли бы|можете|сможете|нужно|надо|необходимо)(?: вас| вы)?[ ,]+(?:до [\dа-я. ]{4,20} )?)?(?!про[сш]|могли|може|нужн|надо)[а-я]+(?:,? (?:пожалуйста|с нами|у [а-я]+|к нам|для нас|нам|мне|еще|также|и|а|заодно|сразу|затем|потом),?)* (?!\d+ (?:час|дн|минут|сут|раз)|(?!объем|подъем|прием|режим|зажим)[а-я]{3,}(?:[оеиы]м|[аяы]ми)(?![а-я])|(?:пожалуйста|обратно|заново|снова|сегодня|отдельно|почтой|нам|мне|их|его|ее|это|еще|также|заодно|сразу|потом|и|а|или|если|чтобы|в|во|с|со|у|до|к|ко|на|по|от|из|для|за|при|без|под|через|после|перед)(?![а-я]))[а-яa-z\d«"-]+|^[а-я]+, (?:кто|что|сколько|как|когда|где|можно|есть|почему)/

/** «… и запишите её», «… и пришлите фото»: goes on with what the request before it spoke of, or tells what came of it. */
const goesOn = /(?<![а-я])(?:ее|его|их|не[йем]|ним|ними|них|нему|ему|ей|туда|оттуда|эт[ауио]|этот|(?:так|т)(?:ой|ую|ое|ие|от|у|е) же)(?![а-я])|^(?:(?:при|вы)(?:шл|сл)|отправ|верн|скин|приложи|да[йт]|переда|сообщи|сним|снят|сдела|состав|постав|внес|назв?о?в|(?:пока|ука|с?ка|напи|запи)[жшзс])[а-я]*(?: нам| мне| обратно|,? пожалуйста,?)* (?:\d+ )?(?:фото|видео|снимок|скан|копи|результат|протокол|отчет|ответ|решени|номер|вес(?![а-я])|размер|срок|дат[уы]|причин|данные|значени|показани|замер|файл|ссылк|итог|трек|чек|накладн|коносамент|акт(?![а-я])|квитанц|платеж|подтвержд|список|печать|подпис)|^[а-я]+ [а-я]{3,}(?:[ыи][йе]|ую)(?= ?[,.!?]| до |$)/
/** Leads up to a request. */
const leadsUp = /^(?:будьте|пусть|можно ли|(?:посмотр|глян|зайд|позвон|свяж|возьм|обрат|прочит|ознаком|изуч|постара|попрос|подожд|дожд|жд)(?:и|ай|й|ь)те|(?:[а-я-]+ ){1,2}(?:съезд|сход|заех|приех)[а-я]+)/
/** Begins what the request before it made ready. */
const starts = /^(?:начн|начина|запус|приступ|продолжа|остав|откро|вскро|учт|име)/
const checks = /^(?:проверь|измерь|замерь|взвесь|сверь|сравни|убеди|оцени|испыта|протестир)[а-я]*(?![а-я,])/

/** A request to do another thing to another thing than the ones before it. */
function isApart(doc: Doc, part: Span, others: readonly Span[]): boolean {
  const words = doc.plain.slice(part.start, Math.min(part.end, part.start + 120))
  if (!governed.test(words) || starts.test(words) || outcome.test(words)) return false
  const own = stemsOf(words)
  return others.every((other) => {
    const said = doc.plain.slice(other.start, Math.min(other.end, other.start + 120))
    return checks.test(words) === checks.test(said) && !stemsOf(said).some((stem) => own.includes(stem))
  })
}

/** The beginnings of the words that mean something. */
const stemsOf = (words: string): string[] => (words.match(/(?<![а-я])(?!пожалуй|август|сентяб|октяб|январ|феврал)[а-я]{5}/g) ?? [])

/** A request with several verbs behind one word of asking: each is looked at on its own. */
function split(doc: Doc, request: Request): Span[] {
  const infinitives = request.kind === 'offer' ? [] : infinitivesIn(doc, request)
  return infinitives.length > 1 || (request.kind !== 'action' && request.kind !== 'ask') ? infinitives : [request]
}

/** «Прошу прислать …, изменить … и посчитать …»: one word of request for several verbs. */
const infinitive = /(?:^[а-я\d ,]{2,48}?|[,;]\s*|\s(?:и|а|а также|а еще|заодно|затем|потом) )(?=(?:также |еще |заодно |затем )?(?!печать|сеть|пять|девять|десять|опять|нефть|есть|часть|речь|помощь)[а-я]{2,}(?:ать|ять|еть|ить|оть|уть|ыть|сти|чь|йти|ться)(?![а-я]))/g

function infinitivesIn(doc: Doc, request: Request): Span[] {
  const words = doc.plain.slice(request.start, Math.min(request.end, request.start + 400))
  if (!/^(?:прошу|просим|просьба|большая|не могли|могли|можете|сможете|можно|нужно|надо|необходимо|требуется|хотим|хотел)/.test(words)) return []
  const starts = Array.from(matchesIn(words, infinitive), (match) => request.start + match.index + match[0].length)
  return starts.length < 2 ? [] : starts.map((start, i) => ({ start: i === 0 ? request.start : start, end: starts[i + 1] ?? request.end }))
}

function questionsIn(doc: Doc, request: Span): Span[] {
  const cuts = Array.from(matchesIn(doc.plain.slice(request.start, request.end), asked), (match) => request.start + match.index + match[0].length)
  return [request.start, ...cuts].map((start, i) => ({ start, end: cuts[i] ?? request.end }))
}

/** What a clause that adds a request begins with, or holds (电镀费也核一下); 再拍照发我 is the outcome of the one before. */
const adds = /^(?:顺[便手带道]|另外|还有|并且|同时|以及|对了|外加|至于|并(?=[给请把])|再(?=把|告诉|[查问核报算订约])(?!.*(?:照片|视频)))|..也.{1,4}[下声]/
const clauseMarks = /[，,；;]|(?=顺[便手带道]|并[且给]|另外(?![一二两三几的])|以及(?=[请确查问把能有])|对了|外加|还有(?![没多几什问疑哪谁货库余空剩其一二两三]|\d))/
/** What is dealt with at a desk: two such things are two jobs. */
const office = /[价费款章]|合同|协议|编码|税号|发票|抬头|证书|报告|样品|交期|舱位|地址|账户|图纸|目录|说明书|标签|颜色|箱单/
/** 对了，: what follows is about something else. */
/** 厚度是多少，用什么方法测的: a question without a subject is about the same thing. */
const goesOnInChinese = /^(?:[用能可会是有要怎]|多少|几|分别)/
const asideInChinese = /^(?:对了|另外|还有|此外|顺便)$/
const asksInChinese = /吗$|(?<![覆淹沉吞埋出都])没有?$|能不能|有没有|是不是|[谁哪]|什么|多少|怎么|几[个天号层点]|哪|多[久长厚重大高]|([\u4e00-\u9fff])不\1/
/** 客户原话是“怎么老是缺货”: asked by somebody else. */
const quoted = /[“"「『][^”"」』]*[”"」』]/g
/** No object: what adds, asks, and verbs of asking. */
const noObject = /单位|结果|[改换]成|多[少久长厚重大高]|什么|怎么|哪.|几[个天号层点]|能不能|[吗谁没]|对了|以及|还[剩有]|顺[便手带道]|另外|还有|并且|同时|一[下声]|告诉|我们|麻烦|确认|回复|[把请再查]/g

/** Clauses behind one another, each with a request on a thing of its own; the second says that it adds to the first. Three questions are a list. */
function ideasInChinese(doc: Doc, requests: readonly Request[], index: number): Span[] {
  const sentence = doc.sentences[index]
  if (sentence === undefined || sentence.hanCharacters === 0 || (requests.length < 2 && !sentence.isQuestion)) return []
  const out: Span[] = []
  const asked: Span[] = []
  const things: string[] = []
  let isMore = false
  let isAside = false
  let start = sentence.start
  for (const words of doc.plain.slice(sentence.start, Math.min(sentence.end, sentence.start + 400)).split(clauseMarks)) {
    const end = start + words.length
    const asks = !words.startsWith('不') && asksInChinese.test(words.replace(quoted, '').replace(/[？?。\s]+$/, ''))
    const clause = { start: start + (/^[a-z]{1,4}-\d+(?=麻烦|请)/.exec(words)?.[0].length ?? 0), end }
    if (asks) asked.push(clause)
    if (asks || words.endsWith('一下') || requests.some(({ verb, kind }) => kind === 'action' && verb.start >= start && verb.start < end)) {
      const thing = words.replace(noObject, ' ').replace(/[^一-龥a-z ]/g, '')
      const isOfSame = asks && out.length > 0 && goesOnInChinese.test(words)
      if (!isOfSame && /[一-龥a-z]{2}/.test(thing) && things.every((other) => !sharesWord(other, thing))) {
        isMore ||= out.length > 0 && (isAside || adds.test(words) || (office.test(words) && office.test(doc.plain.slice(out[0]?.start, out[0]?.end))))
        out.push(clause)
      }
      things.push(thing)
    }
    isAside = asideInChinese.test(words)
    start = end + (/[，,；;]/.test(doc.plain.charAt(end)) ? 1 : 0)
  }
  return isMore || out.length >= fewestQuestions || (asked.length > 1 && out.length > 1 && !doc.plain.slice(sentence.start, sentence.end).includes('；')) ? out : []
}

const sharesWord = (a: string, b: string): boolean => Array.from(a, (sign, i) => sign + a.charAt(i + 1)).some((pair) => /[一-龥]{2}/.test(pair) && b.includes(pair))

/** Russian requests, each on a thing of its own; what leads up to one, goes on with it or closes it is none. */
function separateIdeas(doc: Doc, parts: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const [i, part] of parts.entries()) {
    const words = doc.plain.slice(part.start, Math.min(part.end, part.start + 120))
    if (leadsUp.test(words) || (out.length > 0 && (goesOn.test(words) || closing.test(words)))) continue
    if (/^[а-я]/.test(words) && isApart(doc, part, parts.slice(Math.max(0, i - greatest), i))) out.push(part)
  }
  return out
}

function trimEnd(doc: Doc, span: Span): number {
  const words = /[^,，。.!?！？;；]*/.exec(doc.text.slice(span.start, span.end))?.[0] ?? ''
  return span.start + words.trimEnd().replace(/\s(?:и|а|and)$/, '').length
}

export const why: Localized = {
  ru: 'В одном предложении несколько разных просьб: на часть из них не ответят. Лучше списком.',
  en: 'One sentence holds several different requests: some will stay unanswered. Make it a list.',
  zh: '一句话里有几个不同的请求，容易漏答。请分条列出。',
}

export const examples: RuleExamples = {
  bad: [
    '{{Could Mr Chen check the carton size and send me the packing list, and also change the zipper colour and quote the freight}} to Vladivostok by 5 December 2026?',
    '{{Посчитайте доставку до Перми, опустите логотип}} на 5 мм и скажите, кто ведёт PO-3101, до 30 июля 2026.',
    '{{Подойдут ли вам наши бирки, сколько коробок входит}} в 40HQ и можно ли заменить застёжку? PO-3101, ждём 30 июля 2026.',
    '{{Сшейте пробную наволочку и замените поставщика}} молний, PO-3101, до 30 июля 2026.',
    '{{Прошу до 4 августа 2026 обжечь две плитки и перевести}} паспорт изделия на казахский, PO-3101',
    'Добрый день 🌿 {{Сколько сохнет ваш лак, есть ли}} лицензия на экспорт и кто оплачивает тару?',
    '{{Прошу выслать сертификат, изменить логотип}} и посчитать фрахт по PO-3101 до 30 июля 2026',
    '{{Switch the lid to black, calculate the freight to Almaty}} and send two samples by 5 August 2026',
    '{{把海关编码发一下，价格再降2%}}，PO-2310，8月5日前',
    '{{Вышлите расчёт, поменяйте цвет крышки}} и узнайте про фрахт до 5 августа 2026',
    '{{Send the quote, change the lid colour}} and ask about freight by 5 August 2026',
    '{{Renew the catalogue photos and organise the fire test}} of the curtain PO-2310 by 5 August 2026.',
    '{{How do you dry the wood, do you hold an export licence}} and who opens the crates? PO-2310, reply by 5 August 2026',
    '8月5日前{{报个价，盖子颜色换一下}}，再问问运费',
    '{{Пришлите договор, а ещё уточните вес брутто}} до 5 августа 2026',
    '{{Confirm the price, send the samples}}, tell us when the inspection is and change the marking to Russian, PO-2310, by 5 August 2026',
    '{{Do you stock the blue felt, who pays the audit}} and can the pallet be 1.6 m high? PO-2310, reply by 5 August 2026',
    '{{确认价格，寄样品}}，告诉我们什么时候验货，PO-2310，8月5日前',
    'PO-2310{{的彩页麻烦加一行俄文，顺便问下审核报告}}是哪年的，8月5日前',
    '{{合同盖个章，运费再算一下}}，PO-2310，8月5日前',
    '{{核一下箱数顺便问问发票怎么少一页}}还有照片重拍一下，PO-2310，8月5日前',
    '{{PO-2310的吊卡重新排版，佣金几个点也说一声}}，8月5日前',
    '{{把PO-2310的规格表填好，顺带订一下去汉堡的舱位}}，8月5日前',
    '{{PO-2310的木箱加长到160厘米，并且查查退税到哪步了}}，8月5日前',
    '{{熏蒸证书办下来没，保险谁买}}，能不能走铁路？PO-2310',
    '{{单价报一下顺便问问运费到汉堡多少}}，PO-2310，8月5日前',
    '{{Проверьте остаток ткани, кстати, кто теперь ведёт наши счета}}? PO-3101, до 5 августа 2026',
    '{{Can we raise PO-3101 to 800 pcs, and how long is the warranty for the motor}}?',
    '{{Please rework the label of PO-3101 by 5 August 2026, plus we need a quotation}} for 200 covers.',
    '{{检测报告出了没有，木箱能不能熏蒸}}？PO-3101，8月5日前回复',
    '{{L-9的灯起订量是多少，红色电缆有认证吗}}？',
  ],
  good: [
    '1. Вышлите расчёт.\n2. Поменяйте цвет крышки.\n3. Узнайте про фрахт.',
    '1. Send the quote.\n2. Change the lid colour.',
    '1. 请报个价。\n2. 盖子颜色换一下。',
  ],
  traps: [
    'Измерьте, пожалуйста, глубину паза на 10 деталях из партии 0722-A и пришлите значения в мм до 30 июля 2026.',
    'Вы снова сорвали срок по PO-2440, какая новая дата?',
    'PO-3181, three points by 11 September 2026:\n1. Send the carton drawing.\n2. Confirm the cable length of 2.4 m.\n3. Tell us the net weight of one set.',
    '客户问“怎么又缺货”，所以想请教：PO-3101的补货日期是哪天？',
    'Kindly correct the blue of the artwork MG-4 and resend the PDF by 11 September 2026.',
    'Увеличьте, пожалуйста, шрифт на этикетке и верните макет LB-30 к 29 сентября 2026.',

    'Соберите стул C-12 и проверьте зазор до 30 июля 2026.',
    'Взвесьте одну паллету PO-3101 и напишите вес до 30 июля 2026.',
    'Доработайте макет M-12 и пришлите нам на проверку до 30 июля 2026.',
    'Снимите с PO-3101 старую бирку и наклейте новую до 30 июля 2026.',
    'Напечатайте этикетку, наклейте её на коробку и пришлите фото, PO-3101, до 30 июля 2026.',
    'Покрасьте 10 рам PO-3101 и высушите 24 часа, старт 30 июля 2026.',
    'Подпишите контракт K-70 и поставьте печать до 30 июля 2026.',
    'Проверьте, подтвердите и подпишите чертёж D-304 до 30 июля 2026.',
    'Сколько весит одна коробка PO-4152 и сколько коробок на паллете?',
    'Пришлите инвойс, упаковочный лист и сертификат по PO-4134 до 30 июля 2026.',
    'Пришлите 2 фото и 1 видео упаковки по PO-2255 до 30.07.2026 12:00 по Пекину',
    'Please check and confirm the price for PO-2310 by 5 August 2026.',
    'Please send 2 photos and 1 video of PO-2255 by 30 July 2026.',
    'Please print the label, stick it on the carton and send a photo of PO-2310 by 5 August 2026',
    'Stop the line, sort the parts and report the number of rejects of PO-2310 by 5 August 2026',
    'Turn the handle 90 degrees, lock it and take a video of PO-2310 by 5 August 2026',
    'How big is the shelf of PO-2310, how heavy is it and how many of them are on stock?',
    'May I ask: on which date; how many exactly, in which unit; who does it?',
    'Can you check with your forwarder and confirm the ETD of PO-2310 by 5 August 2026?',
    'Please call the forwarder and ask for the ETD of PO-2310 by 5 August 2026',
    'Replace the lid of PO-2310 and paint the lid blue by 5 August 2026',
    '请核对并确认PO-2310的价格，8月5日前。',
    'Проверьте и подтвердите чертёж D-118 до 5 августа 2026.',
    '请8月5日发2000件，8月19日发3000件。',
    '请查一下顺便确认，PO-2310，8月5日前',
    '把PO-2310的吊卡换掉，再把照片发我，8月5日前',
    '把PO-2310的吊卡打好孔，也把吊卡孔径核一下，8月5日前',
    '检查一下另外两箱，PO-2310，8月5日前',
    '把箱唛改一下顺便发箱唛照片，PO-2310，8月5日前',
    '麻烦查一下还有多少库存告诉我们，PO-2310，8月5日前',
    '箱唛改成俄文后，PO-2310请8月5日前发照片确认。',
    'Can you do 4.20 USD for PO-3101, and if not, what is your best price?',
    'Пришлите видео, где видно, как закрывается крышка и сколько держит замок, PO-3101, до 5 августа 2026.',
    'PO-3101的托盘多重，多高？',
    '纸箱全部被水淹没，标签一张都没有，PO-3101的8月5日前能重发吗？',
  ],
}
