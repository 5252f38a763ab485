import type { Localized } from '#kernel/language.ts'
import type { Doc, Request, Span } from '../doc.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { matchesIn } from '../reading/matches.ts'
import { blank, inserted, mend } from './mends.ts'
import { languageAt, names, sentenceAt } from './places.ts'
import { namesTime } from './times.ts'
import { qualityWishes } from './vague-quality.ts'

/** Asks to be told something, which is answered at once or never: no date is needed. */
const telling = /^(?:(?:may|can|could) (?:i|we) (?:ask|know|check)|скажи|подскажи|сообщите,? (?:пожалуйста,? )?(?:как|что|где|кто|есть|ли)|расскажи|поясни|объясни|дайте знать|напишите,? (?:пожалуйста,? )?(?:как|что|где|кто|есть)|(?:(?:can|could|would) (?:you|u) )?(?:please )?explain|(?:не )?могли бы вы (?:сказать|подсказать|пояснить)|можете (?:сказать|подсказать)|explain|let (?:me|us) know|please let (?:me|us) know|请问|请教|问(?:一下|下)(?=[，,])|想请?问|解释|说(?:一下|下))/
/** The same where a question follows; «tell us the thickness» wants data and takes its time. */
const tellingWhat = /^(?:(?:(?:can|could|would) (?:you|u) )?(?:please |pls |kindly )?(?:also |then )?tell (?:me|us)[^.!?;\n]{0,40}\b(?:when|what|how|where|which|who|whom|why|whether|if)\b|(?:请|麻烦|请您|帮忙)?(?:您)?(?:告诉|告知)[^。！？；\n]{0,24}(?:什么|多少|几|哪|谁|怎么|是否|吗|能否|能不能|有没有|何时|为什么|为何))/
/** "Can you engrave a name? If yes, what does it cost?": whether it can be done, and nothing to be done yet. */
const thenWhat = /^\s*(?:if (?:yes|so|not|you can)\b|если (?:да|можете|нет)(?![а-я])|(?:如果)?(?:可以|能|行)的话)/
/** «Правильно ли я понимаю: …», 我这样理解对不对：…: what was understood is said again. */
const understood = /(?:(?:правильно|верно) (?:ли )?(?:я|мы) (?:[а-я]+ )?пон|(?:я|мы) (?:правильно|верно) пон|(?:do|did) (?:i|we) (?:understand|get|read) [^.!?;\n]{0,30}(?:right|correct)|(?:is it|am i) (?:right|correct) that|理解(?:得|的)?(?:对|正确|没错)(?:吗|不对|么|不)?|(?:是不是|是否)这样理解)/
const standing = /^(?:please )?(?:keep|hold|use|don't|do not|never|make sure(?! (?:to|you) (?:send|return|sign|attach|confirm|reply|email))|ensure|mark|put|take care|enjoy|stop|start with|continue|remember|imagine|set)|^(?:сохраните|пишите|звоните|используйте|храните|держите|не (?!могли|забуд)|следите|продолжайте|подождите|ждите|обратите|помните)|^(?:放|保持|注意|控制|请注意|请继续|不要|别|请?(?:使用|采用|选用|按(?!时|期)|勿|确保|保证|保持|放心|严格|继续|不要|别|不用))/
/** How it is always packed: without an order there is no day to do it by. */
const packs = /^[^，,。；;！!？?\n]*每[箱盒袋包托](?:要|都|请|只|各)?[装放]|^(?:(?:please|pls|kindly) )?(?:pack|put|wrap)\b[^.!?;,\n]* (?:per|(?:in|into) each) (?:carton|box|bag|pack|pallet|case)|^(?:упак|улож|уклад|клад|полож|фасу)[^.!?;,\n]* (?:в кажд|по \d+ [а-я]+ в )/
const each = /每[箱盒袋包托天周月次](?!的)/
/** Whether they are able to, not that they should. */
const able = /^(?:take it or leave it)|^(?:can|could) you do it(?=[,?]|$)|^(?:уложи|справи|успе|потян)(?:тесь|ете)|^(?:можете(?: ли)?(?: вы)?|сможете(?: ли)?(?: вы)?) (?:сделать|уложиться|справиться|потянуть|изготовить|производить|делать|выпускать|обеспечить|выдержать|успеть|принять|предложить|работать)|^можно(?: ли)?(?! (?:[а-я]+ )?(?:при|вы|от|пере|до)?(?:слать|сылать|править|кинуть|скинуть|дать|сообщить|показать|заменить|поменять|исправить|добавить|убрать|сделать|подготовить|получить|увидеть|ускорить|проверить))|^(?:will|would) (?:you|u) (?:rather|prefer|make it|manage|be (?!able|so|kind)|meet|reach|have|come|join|attend|accept|keep|need|agree)\b|^(?:can|could) (?:you|u) (?:meet|reach|match|accept|support|hold|(?:make|do|produce|offer|supply|handle|manage)(?! (?:it|this|that|sure|me|us)\b))/
/** «Когда сможете поправить?»: the deadline is what is asked. */
const asksWhen = /(?<![а-я])(?:когда|как скоро|к какому (?:числу|сроку|дню))(?![а-я])|\b(?:when|how soon|by (?:what|which) (?:date|day))\b|什么时候|何时|几[号日时点]|哪天/
/** 改成铁路可以吗: asks whether it will do. */
const acceptable = /^[改换调][成为到][^，。？！一]{1,14}(?:可以吗|行吗|行不行|可不可以|可以不)/
/** 建议把外箱改成每箱6盏，…，您看可以吗: so does a proposal. */
const proposes = /建议[^。！？；\n]{2,60}[您你]看(?:可以|行|如何|怎么?样|合适)[^。！？；\n]{0,3}[?？]$/
/** «Сможете дать 4,60 юаня?»: a price is asked for, no deed. */
const bargains = /^(?:(?:вы )?с?мо(?:жете|гли бы)(?: ли)?(?: вы)? (?:дать|сделать|предложить|отдать|снизить|уменьшить|опустить)|(?:can|could) you (?:give|do|offer|accept|match|go down to|lower|reduce)|(?:能|可以)?(?:给|做到|[降便]到))[^?？]{0,40}\d[\d.,]*\s?(?:usd|eur|cny|rmb|юан|руб|долл|евро|[$€¥%元美])/
/** 核对一下：是笔误还是实测值？ */
const checksByAsking = /^(?:核对|确认|请教|了解|打听|咨询|问)(?:一?下)?[：:]/
const otherClause = /[,，;；]| (?:и|а|and) /
/** 确认，…: a yes as well, and no request itself. */
const confirmed = /^确认[，,]/
/** 1000件（每件1个）确认: so is one behind what it says yes to. */
const confirmedAmount = /\d[^，。！？；()（）\n]{0,12}[)）]确认(?:[，,。！\n]|$)/
/** 好的，数量改为800套: says yes to what was asked. */
const agreeing = /^(?:好的?|没问题|收到|明白|同意|可以)[，,](?![^。]*(?:请|麻烦|[发寄传](?:我|给我|过来|一下|一份)))/
/** «до ___», "by ___": a deadline that is still to be filled in; a blank for the one who does it is none. */
const promised = /(?<![а-я])(?:до|к|не позднее) ___|(?<!\b(?:be|get|being|been) (?:[a-z]+ )?[a-z-]+ )\b(?:by|before|until) ___|no later than ___|___ ?前/
const goAhead = /go ahead|приступайте|начинайте|please proceed|可以(?:开始|做)|确认可以/

export const rule: Rule = {
  id: 'deadline-missing',
  severity: 'warn',
  check(doc) {
    if (promised.test(doc.plain)) return []
    const open = doc.requests.filter((request) => request.kind === 'action' && wantsAction(doc, request))
    const first = open[0]
    if (first === undefined || namesTime(doc) || agreeing.test(doc.plain)) return []
    const next = doc.requests.find(({ start, sentence }) => start > first.start && sentence === first.sentence)
    const isCourtesy = next !== undefined && (courtesyOnly.test(doc.plain.slice(first.start, next.start)) || (leadsUp.test(doc.plain.slice(first.verb.start, next.start)) && open.includes(next)))
    return [{ span: phraseOf(doc, first), fixes: () => [addDate(doc, isCourtesy ? next : first)] }]
  },
}

function wantsAction(doc: Doc, request: Request): boolean {
  if (saysYes(doc, request.verb)) return false
  const words = doc.plain.slice(request.verb.start, Math.min(request.end, request.verb.start + 60))
  if (/[如若]?有(?:任何)?(?:问题|疑问|需要|不清楚)[^。！？]{0,8}$/.test(doc.plain.slice(Math.max(0, request.verb.start - 20), request.verb.start))) return false
  const sentence = doc.sentences[request.sentence]
  if (sentence?.isQuestion === true && /^(?:can|could) you (?!please)/.test(words) && /^(?:what|which|how|when|where|who)\b/.test(doc.plain.slice(sentence.start, request.start))) return false
  if (sentence?.isQuestion === true && bargains.test(words)) return false
  if (acceptable.test(words) || (sentence?.isQuestion === true && (checksByAsking.test(words) || proposes.test(doc.plain.slice(sentence.start, sentence.end))))) return false
  if (sentence?.isQuestion === true && (thenWhat.test(doc.plain.slice(sentence.end, sentence.end + 24)) || understood.test(doc.plain.slice(Math.max(sentence.start, request.verb.start - 80), request.verb.start)))) return false
  const asked = sentence?.isQuestion === true ? asksWhen.exec(doc.plain.slice(sentence.start, request.verb.start)) : null
  if (sentence !== undefined && asked !== null && !otherClause.test(doc.plain.slice(sentence.start + asked.index, request.verb.start))) return false
  if (packs.test(doc.plain.slice(request.start, request.verb.start + 60)) && !doc.facts.some(names)) return false
  return !telling.test(words) && !tellingWhat.test(words) && !standing.test(words) && !goAhead.test(words) && !able.test(words)
}

const saysYes = (doc: Doc, { start, end }: Span): boolean => (start === 0 ? confirmed.test(doc.plain) : confirmedAmount.test(doc.plain.slice(Math.max(0, start - 16), end + 1)))

/** What joins the next request. */
const goesOnWith = /(?:\s+(?:and|then|и|а))?\s*$/i
/** The verb with its object, up to the first comma. */
function phraseOf(doc: Doc, request: Request): Span {
  const words = doc.text.slice(request.verb.end, request.end)
  const courtesy = /^,? ?(?:пожалуйста|please|pls),? ?/i.exec(words)?.[0].length ?? 0
  const stop = words.slice(courtesy).search(/[,.](?!\d)|[，。!！?？;；\n]/)
  const length = stop < 0 ? stop : courtesy + stop
  const end = request.verb.end + (length < 0 ? words.replace(goesOnWith, '').length : length)
  return { start: request.verb.start, end: Math.min(end, request.verb.end + 60) }
}

/** «Будьте добры, …»: what is asked for stands behind it. */
const courtesyOnly = /^(?:будьте (?:так |столь )?(?:добры|любезны)|пожалуйста|please|pls)[\s,]*$/
/** Looks, waits or opens first: the deed stands behind it. */
const leadsUp = /^(?:посмотр|глян|зайд|откро|ознаком|изуч|прочит|подожд|дожд|обрат)|^(?:please |pls |kindly )?(?:see|look|wait|open|read|view)\b|^(?:看|查收|查看|打开|等)/
const ends = '(?![а-яa-z])'
/** What stands behind a comma and still belongs to the request. */
const goesOn = [
  String.raw`\s*(?:пожалуйста|please|pls|будьте)${ends}`,
  // the next thing of a list
  String.raw`\s(?:(?!(?:it|we|they|is|are|was|were|has|have|if|если|не|нет|нас|был[аио]?)${ends})[^\s,]+ ){0,3}[^\s,]+(?:,(?=.* (?:and|or|и|или) )| (?:and|or|и|или) )`,
  // the room of an address, «о чём», a last word or two
  String.raw`\s(?:офис|оф|кв|suite|room|floor)${ends}`,
  String.raw`\s(?:о|об|в|на|с|из) ч[ео]`,
  String.raw`\s(?!\S*\d|(?:it|he|she|they|we|not|thanks?|otherwise|urgent|client|customer|он[аои]?|мы|нам|не|клиент|покупатель|срок|спасибо|иначе|срочно)${ends})[^\s,]+(?: [^\s,\d]+)?(?: please| пожалуйста)?[\s.!?]*$`,
].join('|')
/** A clause that needs no comma before it. */
const withoutComma = `(?:because|so that|потому что|так как|чтобы)${ends}|(?:and|и|а)(?: also| еще| также)? (?:why|what|how|when|who|where|почему|сколько|когда|как|кто|где|мы|он[аи]?|я|клиент|the [a-z]+ will|we|i|they|he|she)${ends}`
/** What follows is no object of the request: another clause, a detail, the number. */
const nextClause = new RegExp([
  String.raw`\s*:(?=\s)`,
  String.raw`\s*[,，;；](?=\s)(?<!(?:пожалуйста|please|pls|будьте добры|будьте любезны)[,，])(?!${goesOn})`,
  String.raw`\s+(?=${withoutComma})`,
  String.raw`\s+[-–—]\s`,
].join('|'))
/** «Напишите Ли, чтобы он …»: the deed is his. */
const byAnother = /^[^.!?]{0,8}(?:напиш|попрос|скаж|переда|поруч|прослед|убед|tell|ask|write)/
const deedOfAnother = /^[^,]{0,40}, (?:чтобы|пусть|so that|that) /
/** «Пришлите, Ли, …» */
const called = /^,[^,:]{1,24},/
/** Where it is to go, with a street in it. */
const address = /,\s(?=(?:адрес|address)(?![а-яa-z]))|\s+(?=(?:на|по|в|к|to|at) [^!?]{0,60}?(?<![а-яa-z])(?:адрес|ул|улица|улицу|проспект|пр-т|переулок|шоссе|address|street|str|st|road|rd|avenue|ave|lane|boulevard)(?![а-яa-z])|(?:to|at|на|в|по|к) [^,.!?]{2,40}, [а-яa-z .]{3,20} \d+[а-яa-z]?, [а-яa-z])/
/** "to be checked by ___" would ask for a person. */
const endsInPassive = /(?<!\b(?:we|you|they|i|he|she|as) )\b(?:[a-z]{2,}(?<!e)ed|sent|made|done|paid|built|cut|drawn|taken)$|\bby\b/
/** «… по 10 штук в пакет», "6 dozen per carton": the day stands behind the number of the order, and apart. */
const perPack = /\b(?:per|in each|in every|into each) [a-z]+$|\d ?[x×] ?\d+ ?(?:mm|cm|m)$|(?<![а-я])по \d+ [а-я]+\.? в [а-я]+$|(?<![а-я])(?:в|на) кажд[а-я]+ [а-я]+$/
const closingNumber = /^(?:, (?:без|как|чтобы) [а-я ]+(?=,|[\s.!?]*$))?(?:,\s*(?:(?:заказ|парти[яи]|order|batch) )?(?:№ ?)?[a-zа-я]{1,4}-?\d{2,}(?=[\s.!?]*$))?/
const trailing = /(?:[\s.!?,;:\u2600-\u27bf\ufe0f\u200d]|[\ud83c-\ud83e][\udc00-\udfff]|(?<![а-яa-z])(?:and|then|also|или|и|а|а также|or|затем|потом|пожалуйста|please))+$/
const zhLead = /(?:(?<![申邀宴聘])请(?!问|教|假|款|示)|麻烦|劳烦|拜托|辛苦|需要)(?:您|你们?|贵司|大家)?/g

function addDate(doc: Doc, request: Request) {
  const language = languageOf(doc, request)
  const isWish = (start: number, end: number): boolean => qualityWishes(doc).some((wish) => wish.end > start && wish.start < end)
  if (language === 'zh') {
    const end = request.verb.end + doc.plain.slice(request.verb.end).search(/[，,。；;！!？?\n]|$/)
    return mend('fill', 'fill-date', [each.test(doc.plain.slice(request.start, end)) || isWish(request.start, end) ? inserted(endOfSentence(doc, end), `，${blank}前完成`) : inserted(placeInChinese(doc, request), `${blank}前`)])
  }
  const sentence = sentenceAt(doc, request.start)
  const from = Math.max(request.verb.end, request.start)
  const isByAnother = byAnother.test(doc.plain.slice(request.start, from))
  const until = doc.plain.slice(from, isByAnother ? sentence?.end : Math.min(request.end, sentence?.end ?? request.end))
  const own = isByAnother ? (deedOfAnother.exec(until)?.[0].length ?? 0) : (called.exec(until)?.[0].length ?? 0)
  const stops = [nextClause, address].map((stop) => stop.exec(until.slice(own))?.index ?? until.length)
  const clause = until.slice(0, own + Math.min(...stops)).replace(trailing, '')
  const end = from + clause.length
  const isApart = perPack.test(clause) || (language === 'ru' && isWish(from, end))
  const rest = isApart ? doc.plain.slice(end, sentence?.end) : ''
  const tail = closingNumber.exec(rest)?.[0].length ?? 0
  const by = language === 'ru' ? 'до' : endsInPassive.test(clause) ? 'no later than' : 'by'
  return mend('fill', 'fill-date', [inserted(end + tail, `${isApart && (tail > 0 || /^[^а-яa-z\d]*$/.test(rest)) ? ',' : ''} ${by} ${blank}`)])
}

/** Behind the last of several wishes, before the mark that closes them. */
function endOfSentence(doc: Doc, at: number): number {
  const end = sentenceAt(doc, at - 1)?.end ?? at
  return Math.max(at, at + doc.plain.slice(at, end).replace(/[。！!？?；;\s]+$/, '').length)
}

/** By the words of the request: a number may outweigh them in a short sentence. */
function languageOf(doc: Doc, { verb, start }: Request): 'ru' | 'en' | 'zh' {
  const words = doc.plain.slice(verb.start, verb.end)
  return /[\u4e00-\u9fff]/.test(words) ? 'zh' : /[а-я]/.test(words) ? 'ru' : languageAt(doc, start)
}

/** After 请 or 麻烦您 of the clause, else before 把 or before the verb with its adverbs. */
function placeInChinese(doc: Doc, request: Request): number {
  const { verb } = request
  const clause = /[^，,。；;！!？?：:\n]{0,40}$/.exec(doc.plain.slice(Math.max(0, verb.start - 40), verb.start))?.[0] ?? ''
  const from = verb.start - clause.length
  const told = /^(?:一下|下)?[\u4e00-\u9fff]{1,3}(?:[工总姐哥]|经理|先生|女士|小姐|师傅)/.exec(/^(?:告诉|通知|转告|提醒)$/.test(doc.plain.slice(verb.start, verb.end)) ? doc.plain.slice(verb.end, verb.end + 8) : '')
  if (told !== null) return verb.end + told[0].length
  const lead = matchesIn(doc.plain.slice(from, verb.end), zhLead).at(-1)
  if (lead !== undefined) return from + lead.index + lead[0].length
  const taken = /(?:把|将|按(?![钮键时期])|(?<![备使采改专适利费信常耐试])用)[^，。]*$/.exec(clause)?.[0].length ?? 0
  const adverbs = /(?:再|先|也|还|都|就|重新|一起|帮忙|帮我们?)*$/.exec(clause.slice(0, clause.length - taken))?.[0].length ?? 0
  return verb.start - taken - adverbs
}

export const why: Localized = {
  ru: 'Просьба без срока: её сделают после всех, у кого срок есть. Назовите дату, время и пояс.',
  en: 'A request without a deadline waits behind all that have one. Give date, time and zone.',
  zh: '请求没有期限，容易被排到最后。请写明日期、时间和时区。',
}

export const examples: RuleExamples = {
  bad: [
    '{{Test 5 pcs per batch}}, PO-3160.',
    'Can you {{engrave a name on the watch case}} of PO-1?',
    'PO-3105的说明书{{传我一份俄文版的}}',
    '{{Прошу дослать крышку PO-3373}}',
    'PO-3160{{请确认报价}}：FOB深圳，每只0.86美元。',
    '{{Please tighten the screws of PO-4134 to 5.5 N·m}} and check 10 pcs per shift.',
    '{{Offer a price for 5.5 mm}}, PO-4134.',
    'PO-3172的唛头{{请赵小姐照附件更新}}，更新后的文件存PDF格式。',
    'PO-2231的备品{{加3%}}',
    '王经理，{{请把PO-3561的产前样照片}}发给我，正面和侧面各一张。',
    'PO-5712，{{请核对一下}}：数量、唛头和箱规。',
    '{{Вышли фото}} PO-3101',
    '给PO-3101的装箱单再{{发一次}}',
    'PO-3101的手套{{检查一下}}',
    '{{Сможете прислать 5 образцов}} PO-3101?',
    'PO-3101的插头{{改一下}}可以吗？',
    'Когда отгрузка и можете ли вы {{прислать фото}} PO-3101?',
    'Файл прислали вчера, {{проверьте почту}}, PO-3101',
    '{{Пришлите}}, пожалуйста, фото PO-3101 с прошлой недели',
    '{{Send us the drawing}} of PO-2231 from last month',
    '客户同意了，{{发一下PI}}，PO-3101',
    '{{发一下照片}}，PO-3101的数量是多少？',
    '给我把PO-3101的{{照片发过来}}',
    '好的，把PO-2231的{{图发过来}}',
    '确认，{{发一下}}PO-2231的装箱单',

    'PO-2231{{请每箱装6打}}',
    '{{Please pack 6 dozen per carton}}, order GL-71.',
    '{{Упакуйте по 10 штук в пакет}}, заказ GL-71',
    '{{请把每箱的照片}}发来',
    '{{请把装箱单}}发来，上面写每箱毛重。',
    '{{Please send the weight per carton}}.',
    '{{Пришлите вес по 10 коробок в паллете}}',
    '{{Print 500 labels}} for PO-2231.',
    '{{Увеличьте, пожалуйста, длину}} провода до 180 см, заказ PO-3101',
    '{{Не забудьте положить ключи}} в PO-3101',
    '{{Кинь фото}} PO-3101',
    '{{Сообщите массу нетто}} PO-3101. Заранее премного благодарим.',
    'Родители нюхают каждый мат. {{Закажите анализ}} PO-3101.',
    'Please {{tell us the wall thickness and the resin grade}} of PO-2231',
    '{{请告诉我}}PO-2231的板材厚度和胶水牌子',
    '{{Вышлите макет этикетки}} по PO-2231',
    'Please {{resend the artwork}} for PO-2231',
    '{{请重新发一下}}PO-2231的标签稿',
    '{{Напишите Ли}}, пусть разберётся с партией B-1003',
    '{{Пусть завод пришлёт фото}}, PO-3101',
    '{{Grease the hinges}} of PO-2231',
    'Mr. Li, {{freeze the label text}} of PO-2231',
    'Our accountant waits for it, {{courier us the contract}} K-44.',
    'A friend gave us your contact 🛒 {{Email us your price list}} for PO-2231.',
    'Could you {{send the packing list}} for PO-2231?',
    '{{Drop the plastic window}} from the PO-2231 box',
    'Could I {{have the CAD file}} of PO-2231?',
    'We would like you to {{check the torque}} of PO-2231',
    '{{把重量核对一下}}，PO-2231',
    'PO-2231的装箱单{{发我一份}}',
    'PO-2231的合同盖章{{扫描给我}}',
    '{{需要你们出}}一份PO-2231的整改报告',
    '丝印{{做精细些}}，PO-2231',
    '{{把PO-2231的开口加宽到750毫米}}',
    'PO-2231的盖子{{重新抛光}}',
    'PO-2231的电汇单{{做电子版吧}}',
    'PO-2231的备用扣{{多配50个}}',
    'PO-2231的备用扣（每袋2个）{{确认一下}}',
    'PO-2231的灯罩{{降到7.5美元}}，我们还有大单',
    'PO-2231的开模费你们先{{付三成}}',
  ],
  good: ['Вышлите макет этикетки по PO-2231 до 30 июля 2026', 'Please resend the artwork for PO-2231 by 30 July 2026', '请7月30日前重新发一下PO-2231的标签稿'],
  traps: [
    'Blade hardness 52–54 HRC, test on 5 pcs per batch, PO-3160.',
    'Can you engrave a name on the watch case? If yes, what does the engraving cost in USD per piece?',
    '我这样理解对不对：封面先停印，等新条码，正文照常印？',
    'Правильно ли я понимаю: сначала пришлите образец, потом аванс?',
    'Досылать крышку не прошу, мы спишем банку сами, PO-3373.',
    '提单草稿看过了，收货人、通知方和毛重都对，订单26-1215可以出正本。',
    '报价确认：FOB深圳（Incoterms 2020），玻璃密封罐每只0.86美元，起订5000只。',
    'We tighten the M6 screws of PO-4134 to 5.5 N·m and check 10 pcs per shift.',
    'Freight is not in the price: offer Q-902 stands at 9.60 USD per unit EXW Foshan.',
    'Если мы закажем 8000 шт, сможете ли вы снизить цену крючка арт. HK-2 до 0,36 USD/шт?',
    'Could you lower the price of the hook HK-2 to 0.36 USD per piece?',
    '产地证我们申请哪一种：普通产地证还是FORM A？',
    '样品S-15和S-16的区别在把手材质：S-15是ABS，S-16是PA6加30%玻纤。我们选S-16。',
    '谢谢王总的款待，龙虾很好吃，下次来喀山我请您[抱拳]',
    '请在量产前把PO-3561的照片发给我',
    '建议把LD-2204的外箱改成每箱6盏，外箱毛重就可以控制在15公斤以内，您看可以吗？',
    'PO-5712三坐标报告第6项写的是12.03毫米，图纸是12±0.02毫米。想跟您核对一下：这是笔误还是实测值？',
    'Вчера суда вышли из Шанхая, PO-3101 на первом.',
    'PO-3101报价货币是人民币：外壳8.90元。',
    '再发一次：PO-3101的装箱单，第3版。',
    '检查井盖承载等级D400，PO-3101',
    'The seam holds 250 N, test per ISO 13935-2, PO-3101.',
    '检查手套M码100只/盒，PO-3101',
    'PO-3101挂钩报价0.36元/只，含税13%。',
    'PO-3101的测试按哪个标准？',
    'Если возьмём 5000 шт PO-3101, сможете дать 4,60 юаня?',
    'Can you do 4.60 USD for 5,000 pcs of PO-3101?',
    'PO-3101的运输改成铁路可以吗？',
    'PO-3101 in EUR: base 4.10, pole 7.85, cover 2.30. We agree.',
    '1000件（每件1个）装40箱，PO-3101',
    'С праздником Середины осени! Пусть дома будет светло 🏮',
    'Поздравляем! Пусть новый год принесёт удачу',
    'Файл прислали вчера, спасибо, PO-3101',
    'Send us the drawing of PO-2231 from last month by 30 July 2026.',
    'Please send the balance for PO-2231 as you did last year, before loading.',
    'PO-3140的箱单和发票收到，核对无误。',
    'PO-3101灯罩600只（每箱6只）确认，箱唛照旧',
    'PO-3101灯罩降到7.5美元，数量再多也可以优惠',
    'PO-3101灯罩降到7.5美元我们实在做不了',
    'PO-3101的开模费我们先付三成',
    '确认，PO-9138距杯底35毫米、居中、潘通186C',
    '哈哈，您客气了，下回来莫斯科我请您喝格瓦斯',
    '通知人：OOO Sever Trade，Moscow，目的港：符拉迪沃斯托克，提单号：SNKO030260711',

    '请每箱装6打。',
    'Please pack 6 dozen per carton.',
    'Упакуйте по 10 штук в пакет.',

    'Our target price is 2.8 USD for PO-2231, take it or leave it.',

    '我们决定不采用电镀方案，改用喷粉，膜厚60–80微米，PO-0457。',

    '按您的建议，我们把PO-1391的木托换成塑料托盘，每个托盘多付38元。',
    '变更通知ECN-057：电容C12由10微法改为22微法，自序列号TX-3001起执行。',

    '我们决定把电钻的插头由欧规换成英规，涉及PO-5177全部600台。',
    '寄样地址：广州市白云区石井大道88号3楼，收件人黄丽，电话13800138022。',
    '饼干模具的包装膜换成OPP自粘袋，成本每套增加多少钱？',

    'Брызговики MF-7 не совпадают по отверстиям. Когда вы сможете поправить пресс-форму?',

    'I weighed ten dumbbells of PO-5757. Lowest 9.86 kg, highest 10.09 kg, label tolerance ±2 %.',
    'Test plan TP-61 for ladder LA-5: static load 2,600 N for 60 s at mid step, permanent bend 1 mm max.',

    'Нам приглянулись модели CL-3 и CL-9. Какой свет там ставите, 3000 K или 4000 K?',
    'Bro the 20 fan motors came, all spinning, noise 41 dB at 1 m. Big thanks to your team!',
    'Width 1,420 mm, thickness 18 mm, birch, glue E1. Is that board in your stock?',
    'Would you rather receive the torn tarpaulin from roll 6, PO-4921, or are photos enough?',
    '问一下，PO-8034的检测报告是SGS出还是TÜV出？',
    '贵了。同样的304不锈钢合页，温州那家给我们2.15元/个',
    '玩具积木材料：ABS，牌号PA-757；积木插拔力3到6牛，测试方法见BK-TM-03，每批测20颗，适用PO-9501。',

    'Film structure: PET 12 µm / AL 7 µm / PE 100 µm, PO-7046.',
    '您好，附件是PO-3128盖章版，编号和金额我们都核对过了。',
    '关于PO-4433：付款方式改为30%定金、70%见提单复印件，我们同意。',
    'PO-7012技术要求：变压器油击穿电压不低于50千伏，按IEC 60156测试，油样每罐取1升。',
    'Zip bag K-351: LDPE 60 micron, 200 x 300 mm, print 1 colour black.',
    'Drawing D-318 rev B, scale 1:5, screws M6x20, IP54, steel per EN 10025.',
    'Можно ли оплатить PO-4151 в юанях?',
    'Не меняйте упаковку PO-3101 и сохраните текущую маркировку.',
    'Давайте возьмём картон 5 слоёв, PO-3101, срок прежний.',
    'May I ask whether the certificate for PO-2231 is ready?',
    'Please tell us how the tests of PO-2231 went.',
    'PO-2231改成CIF宁波的话，总价多少美元？',
    'Когда будет готов PO-2231?',
    'Is PO-2231 ready?',
    'PO-2231什么时候发货？',
    'Please let us know if you have any questions.',
    'We want to place an order with you. What price in USD can you give for PO-2231?',
    'Test report attached, sample S-12 of PO-2231 passed all points.',
    'Label size 60 x 40 mm, black on white, PO-2231.',
    'After the inspection the vessel is free for PO-2231.',
    'Workers knit the caps of PO-2231 by hand, and the quality is high.',
    'Спасибо, всё получили.',
    'Please find attached the drawing D-118 rev B.',
    'The papers of PO-2231 are complete and correct, thank you.',
    'The cut-off of PO-2231 is 30 July 2026, will you make it?',
    '请查收附件，谢谢。',
    'Пишите, если будут вопросы.',
    '好的，PO-2231数量改为800套。',
    '请使用五层瓦楞纸箱，PO-2231。',
    '客户发给我的PO-2231图纸见附件。',
    '客户把PO-2231的3箱退回来了，运费我们付。',
    'PO-2231的拉链换成铜的了吗？',
    'PO-2231的重新报价见附件。',
    'PO-2231不需要重新打样。',
    'D-118升到v2.3，公差没动。',
  ],
}
