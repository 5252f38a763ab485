import type { Language, Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { complaint, harm } from './complaints.ts'
import { tellsEffect } from './effects.ts'
import { blank, capital, mend, replaced } from './mends.ts'
import { en, findPhrases, hasPhrase, ru, zh } from './phrases.ts'
import { factsAt, languageAt, sentenceAt } from './places.ts'

const ruMaybe = `(?:${[
  'видимо|стопудово|сто пудов|по-видимому|по всей видимости|по всей вероятности|наверняка|скоре[ей] всего|похоже(?: на то)?|суд[яи] по (?:всему|[а-я]+(?: [а-я]+)?)|очевидно',
  'явно|наверно[е]?|вероятн(?:о|ее всего)|(?:мне |нам )?кажется|сдается мне|думаю|думаем|полага(?:ю|ем)|предполага(?:ю|ем)|уверен[а-я]*|убежден[а-я]*',
  'подозрева(?:ю|ем)|не сомнева(?:юсь|емся)|нет сомнений|(?:без|вне) сомнени[яй]|несомненно|готов[аы]? (?:по)?спорить|держу пари|небось|поди|видать',
  'должно быть|по-моему|по-нашему|не иначе|складывается впечатление|создается впечатление|такое (?:ощущение|чувство|впечатление)|впечатление|чувствуется',
  'догадыва(?:юсь|емся)',
].join('|')})`
/** These open sentences of every kind: only what follows makes them a guess. */
const ruSure = `(?:${[
  '(?:все |это |дело |вполне |и так |и ежу )?(?:ясно|понятно|очевидно|видно|заметно|известно)|(?:ясное|понятное) дело|дело ясное|конечно(?: же)?|разумеется',
  'естественно|точно|однозначно|определенно|безусловно|бесспорно|сто процентов|на сто процентов|стопроцентно|просто|(?<!то )же|ведь|попросту|банально|значит',
  'выходит|получается|стало быть|наверное|может(?: быть)?|возможно|как (?:я|мы) понима(?:ю|ем)|как пить дать|тут и гадать нечего|гадать не надо|факт',
  'вывод один|причина (?:понятна|ясна|очевидна|проста|в том)|мы знаем|я знаю|всем ясно|считаю|считаем',
].join('|')})`
/** Opinions that are put forward as sure. */
const enSure = "obviously|clearly|apparently|evidently|surely|certainly|presumably|definitely|undoubtedly|no doubt|without (?:a )?doubt|of course|for sure|must be that|everyone can see|most (?:likely|probably)|(?:i|we) (?:suspect|bet)|(?:i|we)(?: am| are|'m|'re) (?:sure|convinced|certain|positive|afraid)|(?:it )?(?:seems|looks|appears|feels)(?: like| that| as if| as though)?|(?:it is|it's|its) (?:clear|obvious|evident|plain|apparent)(?: to (?:me|us))?|(?:we|i) have (?:the|a) (?:feeling|impression|suspicion)|(?:my|our) (?:guess|feeling|impression|suspicion) is"
/** Those that open harmless sentences as well: only a deed makes them a guess. */
const enMaybe = '(?:i|we) (?:guess|think|suppose|assume|believe|suspect|bet)|probably|perhaps|maybe|possibly|likely'
const enThem = '(?:you|your (?!offer|proposal|price|quot|idea|design|sample|company|message|e?-?mail|letter)(?:(?:night|day|morning|evening) )?[a-z]+\\b|the (?:factory|workers?|supplier|operators?|packers?|painters?|printer|driver|line|night shift)|(?:someone|somebody|nobody|no one)(?: (?:at|in|on|from) (?:your|the) [a-z]+)?)'
/** What a partner does every day, and what is said of things. */
const enNeutral = "(?!'ll)(?! (?:will|can|may|mean|are right|need|know|want|would|could|might|should|have (?:received|a\\b)|(?:have |has )?(?:received|seen|saw|noticed|heard|got|had|read|described|explained|answered|understood|marked)|understand|like|are (?:busy|aware|right|welcome|interested))\\b)"
const enDid = "(?:(?:[a-z]+ly|simply|just|again|once more|have|has|had) )*(?!(?:need|want|lik|prefer|plann|agre|receiv|notic|confirm|mention|ask|check|approv|finish|start|call|promis|offer|describ|explain|answer|repli|quot|propos|suggest|work)[a-z]*\\b)(?:[a-z]{2,}ed|forgot(?:ten)?|sold|lost|hid|sent|made|took|cut|put|left|bought|ran|did(?:n't)?|kept|chose|gave|given|fell|misread|never|(?:do not|don't|does not|doesn't) (?:want|care|check|read|look|wear|follow|test|measure|count|listen)|(?:have|had|has) (?:no|not|too many|other|a? ?bad|problem|trouble)|(?:are|were|was) (?!interested|able|going|looking|talking|coming|working|happy|busy|aware|right|welcome)(?:[a-z]+ing|in (?:a |an |too |such |big |great |much ){0,3}(?:rush|hurry|haste)|careless|not|too|out of|short|overloaded|tired|new|drunk|dropped|mixed)|is too)\\b"
const enRest = '[^.!?;:\\n,]{2,60}'
const enLoose = '[^.!?;:\\n,]{0,60}'

const zhSure = '肯定|估计|八成|九成|多半|显然|很?明显|恐怕|怕是|看来|看样子|我猜|大概率?|怀疑|无非|想必|明摆着|摆明了?|不用[说问]|说白了|说到底|十[有之]八九|准是|铁定|分明|毫无疑问|无疑|估摸着?|说不定|搞不好|依我看'
const zhThem = '(?:你们|你(?!们)|贵[司厂方]|工厂|工人|师傅|供应商|车间|对方)'
/** Neglect and tricks: what is said to be the cause. */
const zhWrong = '没(?!问题|有问题)|偷|省(?!钱包)|换了|忘|漏|磨损|老化|赶[工时]|减料|压的|摔|受潮|想|故意|嫌|回料|旧料|库存|充数|资金|周转|疏忽|懒|混|错(?![的了])|乱|野蛮|暴力|过期|进水|新手|临时工|外包|转包|代工|私自|擅自|图便宜|应付|失误|不当|为了|太差|质量差|不[好到够严过]'
/** Slips and swaps of which one may have a feeling only. */
const zhSlip = '[发装贴印搞弄拿做送寄][错混漏反少]|用错|换了|[偷私擅]|[没忘](?=[记了按检测验看放装做加])|改了|用了?(?:的是)?(?:旧|回[收料]|再生|便宜|别的|差|不同|另)|省了|以次充好'
const zhRest = '[^，。！？；：\\n]{2,30}'

const ruThem = '(?:вы|у вас|вам|ваш[а-я]*(?: [а-я]+){1,2}?|на (?:вашем |вашей )?(?:фабрике|производстве|линии|сборке|заводе|складе)|(?:рабоч|кладовщик|технолог|грузчик|сборщик|шве|маляр|сварщик|контролер|литейщик|отдел|бригад|цех|смен|работник|сотрудник|менеджер|дизайнер|конструктор|печатник|монтажник|новичк|стажер|субподряд|поставщик|водител|оператор|мастер|упаковщик|фабрик|завод|лини)[а-я]*|кто-то|кто-нибудь|никто)'
const ruOurs = '(?:мы|я|наш[а-я]*|нам|нас|нами|мне|меня|клиент[а-я]*|покупател[а-я]+|почт[а-я]+|банк[а-я]*|тамож[а-я]+)'
/** A deed in the past, or done again and again, but for those of every day: told, sent, paid. */
const ruDid = '(?:не )?(?!получ|вид|слы|договор|обсу|отправ|пис|напис|сказ|говор|спр|прос|ответ|подтверд|соглас|нашли|был|стал|могли|приш|дош|прош|уш|подош|име|хоте|успе|жда|зна|пон|измен|потеря|остал|оплат|заказ|указ|при[сш]ла|высла|отгруз|можете|хотите|сможете)[а-я]{2,}(?:[аеиуыя]л[аи]?(?:с[ья])?|(?:[еи]те|ают|яют)(?:сь)?)(?! (?:мы|вы))'
/** Cheating and carelessness: whoever did it. */
const ruWrong = '(?:с?экономи|пожалел|поскуп|забы(?:ли|ва)|перепута|спутал|напута|подмен|заменил|обману|торопи|поспеши|урони|халтур|схалтур|проспал|промок|намочи|разбав|перегре|недо[а-я]{3}|пересуш|поленил|ошиблись|удешев|скры[лв]|не (?:провер|смотр|чита|меря|контрол|суши|довел|удосуж|довери))[а-я]*'
const ruRest = '(?: [^.!?;:\\n,]{2,60})?'
const guess = {
  ru: ru([
    `${ruMaybe},?(?: что| как)? (?:[а-я]+ )?${ruThem} [^.!?;:\\n,]{2,60}`,
    `${ruMaybe},?(?: что)? (?:(?!${ruOurs} |вы )[а-я]+ ){0,3}?${ruDid}${ruRest}`,
    `${ruThem},? (?:${ruMaybe},? [^.!?;:\\n,]{2,60}|${ruSure},? (?:[а-я]+ ){0,2}?(?:${ruDid}|${ruWrong})${ruRest})`,
    `(?:${ruMaybe}|${ruSure})[,:]?(?: что| как)? (?:(?!${ruOurs} )[а-я]+,? ){0,4}?(?:${ruWrong}|${ruThem} (?:[а-я]+ ){0,2}?${ruDid})${ruRest}`,
    `(?:потому|оттого|из-за того),? что ${ruThem} (?:[а-я]+ ){0,2}?(?:${ruDid}|${ruWrong})${ruRest}`,
    `(?:это |все )+(?:потому|оттого|из-за того),? что ${ruThem} [^.!?;:\\n,]{2,60}`,
  ].join('|')),
  en: en([
    `(?:${enSure}),?(?: that)? ${enThem}${enNeutral}${enRest}`,
    `(?:${enMaybe}),?(?: that)? (?:${enThem}|(?:the|this) (?:[a-z]+ ){0,2}?) ?${enDid}${enLoose}`,
    `(?:${enThem}) (?:must have|probably|obviously|clearly|apparently|surely|evidently|most likely|presumably|certainly|seems? to (?:have|be)|must be (?:short|hiding|saving|using|overloaded|too|out of|cutting))${enNeutral}${enRest}`,
    `because ${enThem} ${enDid}${enLoose}`,
    `(?:you are|you're|${enThem} (?:are|is)) (?:clearly|obviously|evidently|apparently|probably|surely) (?!right|aware|busy|welcome)[^.!?;:\\n,]{2,60}`,
    '(?:the )?(?:reason|cause|explanation) (?:must be|is (?:surely|obviously|clearly|probably|certainly|evidently|simple:?))[^.!?;:\\n,]{2,60}',
    "(?:it is|it's) (?:clear|obvious|evident|plain) that (?:the|this|these|no|nobody)[^.!?;:\\n,]{2,60}|(?:i|we) bet (?:the|that|it|they|nobody)[^.!?;:\\n,]{2,60}",
    '(?:must have been|(?:was|were) (?:surely|obviously|clearly|probably|certainly)) [a-z]+(?:ed|t|en|ne|de)\\b[^.!?;:\\n,]{0,60}',
  ].join('|')),
  zh: zh([
    `(?:${zhSure}|应该|我想|可能|是不是|难道|莫非|(?:可以|敢)肯定|百分之?百)[，,]?[又还都]?(?:就?是)?(?:因为|由于)?${zhThem}(?!(?:能|可以|会|也|方便|收到|知道|明白|理解|那边|这边)(?:[^没偷换用忘省]|$))${zhRest}`,
    `${zhThem}(?:那边|这边)?(?:(?:${zhSure}|绝对|准)(?:早就|已经|[都就又])?(?=是(?![最第指说])|没(?!问题|有问题)|不(?![会用是])|有问题|做别|觉得|以为|[在偷换用忘省漏把拿想故嫌让混找接停])|(?:一定|应该|可能|根本就)是(?![最第指说])|就是(?=不?想|故意|嫌|欺负|看我|拿我|不愿|觉得))[^，。！？；\\n]{1,30}`,
    `(?:我看|我?感觉|我觉得)${zhThem}(?:就是|根本|压根|是[在想故把]|不想)${zhRest}`,
    `(?:我看|我?感觉|我?觉得|我总觉得|好像是?)${zhThem}(?:这[次批]|那边|这边|仓库|工人)?(?:可能|好像|应该|又|都|已经|把[^，。！？；]{1,8}){0,2}(?=(?:${zhSlip}))(?![^，。！？；]*(?:更好|很好|不错|挺好|好多|好看|满意|喜欢))[^，。！？；：\\n]{2,30}`,
    `(?:${zhSure}|一定|应该|准)[，,]?[又就都还]?是(?!我)(?:因为|由于)?(?=[^，。！？；\\n]{0,14}(?:${zhWrong}))${zhRest}`,
    `(?:${zhSure})[又就都还是]?(?:没(?!问题|有问题|那么|这么|法|办法|事)|忘了?|[偷漏嫌图]|压根|[换省]了|不?想|不愿|觉得|以为|看不[起上]|欺负|故意|懒得|为了|拿[^，。]{1,12}[充糊])${zhRest}`,
    `(?:问题|毛病|原因)(?:${zhSure}|一定)就?出?[在是]${zhRest}|一看就(?:是|知道)${zhRest}|(?:不就|还不|不过|无非)是(?:为了|想)${zhRest}`,
  ].join('|')),
}

export const rule: Rule = {
  id: 'guess-as-fact',
  severity: 'warn',
  check(doc) {
    return guessesAt(doc).map((span) => ({ span, fixes: () => [observe(doc, span)] }))
  },
}

/** What is said of the reader's motives and slips as if it were known. */
export const guessesAt = (doc: Doc): Span[] =>
  findPhrases(doc, guess).filter((span, i, all) => isAboutThem(doc, span) && !all.slice(Math.max(0, i - 2), i).some((other) => other.end > span.start))

/** Named as a guess, and on what it rests: no fact is claimed. */
const saidToBeGuess = /(?:наше предположение|our guess|我们的推测)[^.!?。！？\n]{0,140}[:：]\s?$/

/** An estimate with a date or a number, a duty, an answer to their question: no motive is claimed. */
function isAboutThem(doc: Doc, span: Span): boolean {
  const words = doc.plain.slice(span.start, span.end)
  const timed = factsAt(doc, span).some((fact) => ['date', 'period', 'quantity', 'time', 'money'].includes(fact.kind))
  if (timed && !/сэконом|пропусти|подмен|забыл|перепут|обман|cheap|forgot|mixed|saved?|changed|used|swapp|skipp|hid|never|must|nobody|short of|偷|忘|省|换/.test(words)) return false
  if (/[?？]/.test(doc.plain.slice(span.end, span.end + 1)) && /^(?:можете|вы не|是不是|可能)/.test(words)) return false
  if (saidToBeGuess.test(doc.plain.slice(Math.max(0, span.start - 160), span.start))) return false
  if (/(?<![а-я])(?:мы|я|наш[а-я]*)(?: [а-я]+)?,? $/.test(doc.plain.slice(Math.max(0, span.start - 16), span.start))) return false
  return !/(?:телефон|письм[оа]|файл|сайт|почт[аы]|ссылк|вложени|вам (?:понравится|подойдет|удобно|будет)|вы(?:, [а-я]+,)? (?:правы|сможете|успеете|поймете|имел[аи]|имеете в виду|помните|заняты|(?:уже )?(?:видели|знаете|получили|в курсе)|не получили|хотели|ждете)|вам (?:лучше|проще|нужн|удобн|интересн|пригод)|у вас (?:все|уже|есть|еще есть)|(?:你们?|贵司)(?:的(?:建议|方案|价格|意思)|说得对|对的))/.test(words)
}

/** What a sentence says further off than this has nothing to do with the guess. */
const farBack = 200

const isTopic = /^(?:по|для|в|на|с|for|on|in|at|about|regarding|as for) [^,]{1,30}$/
/** «…, поэтому ручки отваливаются»: what is said to come of it is what was seen. */
const cameOfIt = /^[,，]?\s*(?:(?:поэтому|отсюда|оттого|вот(?: и)?|из-за (?:чего|этого)|so(?! that)|therefore|that's why|hence)\s|所以|因此|才?导致)(?!(?:прошу|просим|please|请|мы |we |我们)(?![а-яa-z]))([^.!?;:\n。！？；，]{3,120}?(?:, [A-ZА-Я]{1,4}-\d[\w-]*)?)\s*(?:[.!。！]|$)/i

/** «…, потому что запайка не держит», "…, they are yellow": on what the guess rests is what was seen. */
const restsOn = /^(?:[,，]?\s*(?:(?:потому что|так как|поскольку|ведь|because(?! of)|since|as(?= (?:the|it|they|all)\b))\s|因为|由于)|，(?!所以|因此|才?导致)(?=[^，。！？；请您你麻]{2,20}(?:[。！]|$))(?=[^，。！？；]*(?:很|太|都|发[黄白黑霉]|有(?:异?味|裂|划|毛)|裂|掉|脱|松|歪|漏|碎|粘))|[,;:—-]\s*(?=(?:they|these|those|all (?:of them )?)(?:'re| are(?! not (?:confirmed|approved|ok|acceptable))| were| smell| look| feel| break| leak| crack)\b|(?:it|this|the [a-z]+) (?:is|was|smells|looks|feels|breaks|leaks|cracks)\b))((?:[^.!?;:,\n。！？；，]|[.,](?=\d)){3,120}(?:, [A-Z]{1,4}-\d[\w-]*(?=\.?(?:\s|$)))?)/i
/** Another guess is no observation. */
const ofReader = /(?<![а-я])(?:вы|вас|вам|ваш[а-я]*|у вас)(?![а-я])|\b(?:you|your|yours)\b|[你您]|贵[司厂方]|工厂|(?<![а-я])(?:мы |я )?(?:нужн|должн|прос)|\bplease\b|请(?!问)/i
/** «… и ручки отходят»: its own subject, and what happens to it. */
const andThen = new RegExp(`\\s(?:and (?=(?:the|these|all|\\d+) (?!${harm.en}))|и (?=[а-яё]+ (?:не )?[а-яё]+(?:[ауюя]т|[еи]т|лись|лась)(?:ся)?(?![а-яё])))`, 'i')
const grounds = /^[\s,，]*(?:потому|оттого|так как|из-за того|because|since|因为)/
const joint = /[\s,，](?:потому что|так как|поскольку|because(?! of)|since)\s|[，,]?因为/

interface Evidence {
  readonly words: string
  readonly end: number
}

/** What is said to be seen behind the guess, and how far it goes. */
function evidenceAt(doc: Doc, end: number): Evidence | undefined {
  const found = restsOn.exec(doc.text.slice(end, end + 160))
  const words = found?.[1]?.trim()
  return found === null || words === undefined || words.length < 4 || ofReader.test(words) ? undefined : { words, end: end + found[0].length }
}

/** «…, ножи ржавеют», «…. На дверях пузыри»: what is told behind the guess, as far as nothing is asked. */
function toldBehind(doc: Doc, { end, text }: Tail): Evidence | undefined {
  const isNext = text.trim() === ''
  const start = isNext ? end + (/^\s*/.exec(doc.text.slice(end))?.[0].length ?? 0) : end - 1
  const sentence = sentenceAt(doc, start)
  const request = doc.requests.find((other) => other.end > start)
  const last = Math.min(sentence?.end ?? start, request?.start ?? doc.text.length)
  const told = doc.text.slice(start, last)
  const words = told.replace(/(?:[\s,，;；.!。！]+|(?<=[,，;；] *)(?:и|а|and|so|поэтому|所以)\s*)+$/, '')
  if (words.length < 4 || (last === request?.start && words === told) || /[?？\n]/.test(words) || ofReader.test(words) || ours.test(words) || tellsEffect(words) || (isNext && !hasPhrase(doc, complaint.harms, { start, end: last }))) return undefined
  return { words, end: start + words.length }
}
const ours = /(?<![а-я])(?:мы|я|нам|нас|мне|прош[уе]|жд[её]м|поэтому)(?![а-я])|\b(?:we|i|us|so|but)\b|我/i

/** Where the guess ends: at a mark, or where its ground follows without one. */
function endOfGuess(doc: Doc, span: Span): number {
  const end = endOfClause(doc, span.end)
  const words = doc.plain.slice(span.start, end)
  const at = words.search(joint)
  return at > 3 ? span.start + at : end
}

/** A sentence of its own: the observation, where no number stands beside, and a question; else the guess named as one. */
function observe(doc: Doc, span: Span) {
  const language = languageAt(doc, span.start)
  const whole = sentenceAt(doc, span.start) ?? span
  const sentence = { start: Math.max(whole.start, span.start - farBack), end: Math.min(whole.end, span.end + farBack) }
  const head = headOf(doc, sentence.start, span.start)
  const full = endOfGuess(doc, span)
  const and = andThen.exec(doc.text.slice(span.end, full)) ?? andThen.exec(doc.text.slice(span.start, full))
  const then = and === null ? full : doc.text.indexOf(and[0], span.start) + and[0].length
  const isJoined = then < full && hasPhrase(doc, complaint.harms, { start: then, end: full })
  const end = isJoined ? then - (and?.[0].length ?? 0) : full
  const rests = evidenceAt(doc, end)
  const came = rests === undefined ? cameOfIt.exec(doc.text.slice(end, end + 160)) : null
  const first = isJoined ? { end: then + 1, text: doc.text.charAt(then) } : tailOf(doc, rests?.end ?? end)
  const behind = rests === undefined && came === null && first !== undefined ? toldBehind(doc, first) : undefined
  const next = behind === undefined ? undefined : tailOf(doc, behind.end)
  const [evidence, tail = came === null ? undefined : { end, text: '' }] = next === undefined ? [rests, first] : [behind, next]
  const stretch = { start: span.start, end }
  const names = factsAt(doc, stretch).filter(({ kind }) => kind === 'order' || kind === 'batch' || kind === 'ref' || kind === 'article').map((fact) => doc.text.slice(fact.start, fact.end))
  const kept = names.join(', ')
  const lost = (doc.text.slice(span.start, end).match(/[A-Za-zА-Яа-яЁё]*[-/]?\d[\d.,/-]*/g) ?? []).some((token) => !kept.includes(token.replace(/[.,]$/, '')))
  if (head === undefined || tail === undefined || lost || (language !== 'zh' && head.glued)) return named(doc, span, language)
  const of = kept === '' ? '' : { ru: `По ${kept}: `, en: `${kept}: `, zh: `${kept}：` }[language]
  const ask = { ru: 'В чём причина?', en: 'What is the cause?', zh: '请问原因是什么？' }[language]
  const after = language === 'zh' || tail.text === '' || tail.text === '\n' ? tail.text : ` ${capital(tail.text)}`
  const harmed = (part: Span): boolean => hasPhrase(doc, complaint.harms, part)
  const where = isCounted(doc, sentence, stretch) || sized.test(doc.plain.slice(sentence.start, sentence.end + farBack)) || harmed({ start: Math.max(0, whole.start - farBack), end: whole.start }) ? '' : { ru: ` (сколько: ${blank}, где: ${blank})`, en: ` (how many: ${blank}, where: ${blank})`, zh: `（数量${blank}，位置${blank}）` }[language]
  const seen = evidence ?? (came?.[1] !== undefined && came[1].length > 3 ? { words: came[1].trim(), end: end + came[0].length } : undefined)
  const before = { start: sentence.start, end: head.end }
  const topic = isTopic.test(doc.plain.slice(before.start, before.end))
  const stop = language === 'zh' ? '，' : '. '
  const opening = head.end === sentence.start ? '' : topic && language !== 'zh' ? ': ' : stop
  const begun = (text: string): string => (opening === ': ' || language === 'zh' ? text : capital(text))
  if (seen !== undefined) return mend('rewrite', 'say-facts', [replaced({ start: head.end, end: evidence === undefined ? seen.end : tail.end }, `${opening}${begun(of === '' ? onlyThen(seen.words) : `${of}${lowered(onlyThen(seen.words))}`)}${where}${asksWhy.test(doc.plain.slice(end, end + farBack)) ? stop.trimEnd() : `${stop}${ask}`}${evidence === undefined ? '' : after}`)])
  const asked = of === '' ? ask : `${of}${lowered(ask)}`
  const isGrounded = opening === stop && grounds.test(doc.plain.slice(head.end, end))
  if (isGrounded || (opening === stop && harmed(before))) return mend('rewrite', 'say-facts', [replaced({ start: head.end, end: tail.end }, `${isGrounded ? '' : where}${stop}${asked}${after}`)])
  /** «на насосах PO-77»: what is spoken of stands before what is seen. */
  const at = names.length === 1 ? new RegExp(`(?<![а-яёa-z])(?:[ну]а?|on|in|for) (?:(?!(?:для|на|с|от|из|of|for|from|with) )[а-яёa-z]+ ){1,3}(?:(?:of|из|по) )?(?:(?:batch|order|заказа|партии) )?${kept}`, 'i').exec(doc.text.slice(span.start, end))?.[0] : undefined
  const see = { ru: `${at ?? (kept === '' ? '' : `По ${kept}`)} мы видим ${blank}`, en: `${at ?? of} we see ${blank}`.replace('  ', ' '), zh: `${of}我们看到${blank}` }[language].trim()
  const said = where === '' ? asked : `${see}${where}${stop}${ask}`
  return mend('rewrite', 'say-facts', [replaced({ start: head.end, end: tail.end }, `${head.glued && language === 'zh' ? '：' : opening}${opening === ': ' ? lowered(said) : begun(said)}${after}`)])
}

/** 鞋底才开胶: «therefore», whose reason is gone. */
const onlyThen = (text: string): string => text.replace(/才(?=[开掉脱裂漏发断坏变出起])/, '')

/** 请回复原因: asked for already. */
const asksWhy = /причин[уы]|\b(?:the|what) (?:cause|reason)\b|原因/

const lowered = (text: string): string => text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())

/** Loses nothing: what follows is said to be a guess, and on what it rests. */
function named(doc: Doc, span: Span, language: Language) {
  const opens = /(?:^|[.!?。！？\n])\s*$/.test(doc.plain.slice(Math.max(0, span.start - 4), span.start))
  const text = { ru: `наше предположение (основание: ${blank}): `, en: `our guess (based on: ${blank}): `, zh: `我们的推测（依据：${blank}）：` }[language]
  const first = doc.text.charAt(span.start)
  const isI = /^I\b/.test(doc.text.slice(span.start, span.start + 2))
  return mend('rewrite', 'say-facts', [replaced({ start: span.start, end: span.start + 1 }, `${opens ? capital(text) : text}${isI ? first : first.toLowerCase()}`)])
}

/** Where what stands before the guess in its sentence ends; `glued` where no mark parts them. */
function headOf(doc: Doc, start: number, at: number): { end: number; glued: boolean } | undefined {
  const words = doc.plain.slice(start, at)
  if (/^(?:если|когда|хотя|if|when|although|如果|要是)/.test(words)) return undefined
  const bare = words.replace(/(?:我们?|俺|咱们?)(?:就)?(?:觉得|认为|看|感觉|想|猜)[，,]?$/, '').replace(/(?:^|[\s,，;:—-]+)(?:и|а|но|потому что|так как|and|but|so|because|since|因为|而且|但是?|所以)?[\s,，;:：—-]*$/, '')
  if (/[,(「“"][^)」”"]*\($/.test(bare) || /(?:^|[\s,])(?:что|that|if|если|i|we|мы|я)$/.test(bare)) return undefined
  return { end: start + bare.length, glued: bare.length > 0 && !/[,，;:：—-]|(?:^|\s)(?:и|а|но|потому что|так как|and|but|so|because|since)\s*$/.test(words.slice(bare.length)) }
}

/** A mark that ends the clause: no decimal point, no abbreviation. */
function endOfClause(doc: Doc, at: number): number {
  const rest = doc.plain.slice(at, at + 200)
  const mark = rest.search(/[!?;:\n，。！？；：]|,(?!\d)|\.(?!\d)/)
  return mark < 0 ? Math.min(doc.plain.length, at + rest.length) : at + mark
}

interface Tail {
  readonly end: number
  readonly text: string
}

/** How the sentence goes on behind the guess: its end, or words that can begin a sentence. */
function tailOf(doc: Doc, at: number): Tail | undefined {
  const rest = doc.plain.slice(at, at + 120)
  if (/^\.\s?[\d№]/.test(rest) || /(?:^|[\s,])(?:no|арт|шт|тыс|ca|approx|п|г|т)$/.test(doc.plain.slice(Math.max(0, at - 8), at))) return undefined
  const mark = /^\s*(?:[.!?。！？]+|[,;:，；：]\s*|\n|$)/.exec(rest)?.[0]
  if (mark === undefined) return undefined
  if (mark.includes('\n')) return { end: at + mark.length, text: '\n' }
  const closed = /[.!?。！？]$/.test(mark) || mark === ''
  if (closed) return { end: at + mark.length, text: '' }
  const next = rest.slice(mark.length)
  if (/^(?:котор|что(?![а-я])|чтобы|потому|так как|поскольку|если|когда|чем |или |which|that |because|since|who|when |if |or |though|although|while )/.test(next)) return undefined
  const clause = /^[^,.;:!?\n]*/.exec(next)?.[0] ?? ''
  const isOwn = /[:;，；：]/.test(mark) || /\d/.test(clause) || /^(?:please|pls|kindly|so|but|we|i|the|this|these|it|our|there (?:is|are)|and (?:we|our|the|please|now)|can|could|would|send|check|confirm)\b/.test(clause) || /[а-я](?:те|[аяеую]ют|ют|ит|ет|ут|[ая]т|ли|л[ао]|[еи]м)(?:ся|сь)?(?![а-я])|прошу/.test(clause) || hasPhrase(doc, complaint.harms, { start: at + mark.length, end: at + mark.length + clause.length })
  return isOwn ? { end: at + mark.length + 1, text: doc.text.charAt(at + mark.length) } : undefined
}

/** How far it goes is said, or nothing can be counted. */
const sized = /(?<![а-я])(?:кажд[а-я]+|на всех|ни од[а-я]+|нет ответа|молч[а-я]+)(?![а-я])|\b(?:every|each|on all|no (?:reply|answer|news))\b|每[个件只台块]|[全都]部?[发开裂掉脱漏坏]|没(?:有)?(?:回|消息|答复)/

/** «на 30 деталях из 200»: how many stands beside. */
function isCounted(doc: Doc, sentence: Span, stretch: Span): boolean {
  const near = { start: Math.max(0, sentence.start - 120), end: sentence.end + 120 }
  return factsAt(doc, near).some((fact) => (fact.end <= stretch.start || fact.start >= stretch.end) && ['quantity', 'percent', 'number'].includes(fact.kind))
}

export const why: Localized = {
  ru: 'Догадка подана как факт. Напишите, что видите и измерили, а о причине спросите.',
  en: 'A guess is presented as a fact. Say what you see and measured, then ask for the cause.',
  zh: '把猜测当成了事实。请写看到和测到的情况，再问原因。',
}

export const examples: RuleExamples = {
  bad: [
    '{{стопудово вы взяли кабель у другого завода}}, PO-4652',
    '{{Probably your welders were in such a rush}}, 12 frames of PO-2231 are cracked. Please send 12 frames by 30 July 2026.',
    "{{I guess your workers don't measure}}, the holes of PO-2231 are 5 mm. Please send new parts by 30 July 2026.",
    '{{I think your foundry cut corners}}, PO-2231 leaks. Please send the X-ray report by 30 July 2026.',
    '{{Конечно, вы заменили}} подшипники. Пришлите сертификат PO-3101 до 30 июля 2026.',
    '{{大概是仓库漏雨}}，B-0877受潮，请7月29日前查。',
    '{{Your night shift surely forgot the keys}}, 30 cartons of batch B-1003 came without them. Where are they?',
    '{{Ясно, что ваш кладовщик перепутал}} паллеты. Пришлите фото PO-3101 до 30 июля 2026.',
    '{{Не иначе как мастер забыл}} прогреть форму. Пришлите режим по PO-3101 до 30 июля 2026.',
    '{{Вы, конечно, взяли}} самый дешёвый картон. Пришлите спецификацию PO-3101 до 30 июля 2026.',
    '{{Видимо, вы взяли другую краску}}: 8 корпусов из 50 отличаются, PO-2231. Пришлите код краски до 30 июля 2026',
    '{{Clearly you changed the resin}}: 8 lids of 50 crack, PO-2231. Please send the resin code by 30 July 2026',
    '{{Видимо, вы сэкономили на материале}}, поэтому прошу сертификат B-0877 до 30 июля 2026.',
    '{{Наверняка ваши рабочие перепутали этикетки}}. Проверьте PO-2240 до 30 июля 2026.',
    '{{Obviously you used cheaper steel}}. Please send the certificate of B-0877 by 30 July 2026.',
    '{{I guess your workers forgot the gasket}}. Please check B-0877 by 30 July 2026.',
    '{{I am convinced you subcontracted PO-2231}}. Please send line photos by 30 July 2026',
    '{{Most likely you used the old mould}} for PO-2231. Please confirm by 30 July 2026',
    '{{估计你们装柜前根本没检查}}，PO-2240请7月29日前回复。',
    '{{肯定是你们换了材料}}，B-0877请7月29日前回复。',
    '{{无非是你们想涨价}}，PO-2231请7月29日前确认原价。',
    '裂纹{{多半是胶水过期}}，B-0877请7月29日前查。',
    '{{贵司一定是把产能给了别的客户}}，PO-2231新交期请7月29日前告诉我。',
    '{{感觉你们发错货了}}，PO-2231请7月29日前核对。',
    '{{我觉得你们把面料用错了}}，B-0877请7月29日前核对。',
    '{{显然没人看过我们的图纸}}，D-118请7月29日前核对。',
  ],
  good: ['На 12 ручках трещины. Какая марка стали в партии B-0877? Ответьте до 30 июля 2026.', '12 handles of B-0877 are cracked. Which steel was used? Please answer by 30 July 2026.', 'B-0877有12个把手开裂，请问用的什么材料？7月29日前回复。'],
  traps: [
    'У нас одно и то же: ремни PO-2231 перепутаны, пришлите новые до 30 июля 2026.',
    'I guess you are in the rush hour now, please call me about PO-2231 on 30 July 2026 at 10:00 Beijing time.',
    "Maybe you don't need the label file, PO-2231 ships without it.",
    'You probably know our forwarder, PO-2231 goes with him.',
    'You clearly described the test of PO-2231, thank you.',
    '我想你们会喜欢样品S-12。',
    'Ясно, тогда ждём PO-4108 15 августа 2026.',
    'Видимо, файл повреждён, пришлите PI-91 ещё раз до 27 июля 2026.',
    'Мы просто забыли приложить чертёж D-301, вот он.',
    'Видимо, мы опоздаем с оплатой PO-2240 до 30 июля 2026.',
    'Скорее всего, примем вариант Б по PO-2240.',
    'I guess we can accept option B for PO-2240.',
    'I think you will like sample S-07.',
    'I think your proposal for PO-2231 is fine.',
    'You must have received the swift copy of PO-2231 on 20 July 2026.',
    '估计8月5日到港，PO-2240。',
    'PO-2240应该在8月5日前到。',
    '肯定没问题，PO-2231我们8月5日发。',
    '可能8月6日下雨，PO-2231装柜改到3号仓库。',
    'PO-2231应该贴2张标签，8月5日前完成。',
    '感觉你们的样品做得不错，PO-2231照样生产。',
    '我觉得你们改了包装以后更好，PO-2231就按这个做。',
  ],
}
