import type { Language, Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { blank, capital, mend, replaced } from './mends.ts'
import { en, findPhrases, ru, zh } from './phrases.ts'
import { factsAt, languageAt, sentenceAt } from './places.ts'

const ruMaybe = `(?:${[
  'видимо|по-видимому|по всей видимости|по всей вероятности|наверняка|скоре[ей] всего|похоже(?: на то)?|суд[яи] по (?:всему|[а-я]+(?: [а-я]+)?)|очевидно',
  'явно|наверно[е]?|вероятн(?:о|ее всего)|(?:мне |нам )?кажется|сдается мне|думаю|думаем|полага(?:ю|ем)|предполага(?:ю|ем)|уверен[а-я]*|убежден[а-я]*',
  'подозрева(?:ю|ем)|не сомнева(?:юсь|емся)|нет сомнений|(?:без|вне) сомнени[яй]|несомненно|готов[аы]? (?:по)?спорить|держу пари|небось|поди|видать',
  'должно быть|по-моему|по-нашему|не иначе|складывается впечатление|создается впечатление|такое (?:ощущение|чувство|впечатление)|впечатление|чувствуется',
  'догадыва(?:юсь|емся)',
].join('|')})`
/** These open sentences of every kind: only what follows makes them a guess. */
const ruSure = `(?:${[
  '(?:все |это |дело |вполне |и так |и ежу )?(?:ясно|понятно|очевидно|видно|заметно|известно)|(?:ясное|понятное) дело|дело ясное|конечно(?: же)?|разумеется',
  'естественно|точно|однозначно|определенно|безусловно|бесспорно|сто процентов|на сто процентов|стопроцентно|просто|же|ведь|попросту|банально|значит',
  'выходит|получается|стало быть|наверное|может(?: быть)?|возможно|как (?:я|мы) понима(?:ю|ем)|как пить дать|тут и гадать нечего|гадать не надо|факт',
  'вывод один|причина (?:понятна|ясна|очевидна|проста|в том)|мы знаем|я знаю|всем ясно|считаю|считаем',
].join('|')})`
const ruThem = '(?:вы|ваш[а-я]*|у вас|на (?:вашей )?(?:фабрике|производстве|линии|сборке)|на (?:вашем )?(?:заводе|складе)|(?:ваши )?рабочие|фабрика|завод|поставщик|вам|мастера?|упаковщик[а-я]*|кто-то|кто-нибудь|никто)'
const ruStaff = '(?:кладовщик|технолог|грузчик|сборщик|шве[яи]|швец|маляр|сварщик|контролер|литейщик|отдел|бригад|цех|смен|работник|сотрудник|менеджер|дизайнер|конструктор|печатник|монтажник|станочник|новичк|стажер|субподряд|водител|оператор|мастер|рабочи|упаковщ|фабрик|завод|лини)[а-я]*'
const ruDid = '(?:с?экономи|пожалел|поскуп|пожадн|забы(?:ли|ва)|перепутали|спутали|напутали|путают|подмени|подмен[ия]|поменял|сменил|заменил|обману|использ|применил|взяли|взял|поставили|поставил|разбав|реши(?:л|в)|торопи|спеши|поспеши|урони|роня|броса|кида|халтур|схалтур|слома|проспал|прозева|промок|намочи|подмочи|отдали|продали|отдает|продает|перепрод|залил|перегре|недо[а-я]{3,}|пересуш|лени|курил|спал|отвлек|уволи|набрал|нанял|вскрыва|вскрыл|клал|храни(?:л|т)|работа(?:л|ет|ют) без|удешев|сократил|скры[лв]|скрыва|ошиблись|повредили|подсун|подмеш|закупи|купил|нашли деш|отправили (?:чуж|друг|стар)|сделали из|положили (?:чуж|друг|стар|не т)|пропустили|проигнор|потеряли|испорти|поленил|не (?:провер|смотр|чита|мери|измер|контрол|чисти|суши|следи|останов|прогре|замети|постав|став|меня|тести|испыт|закрут|закреп|соблю|довел|удосуж|взве|счит|пересч|осмотр|отправля|отправил|хват|знал|слы|хот|откры|мыл|промы|клеи|проклеи|упаков|выдерж|настро|обуч|умеет|умеют))[а-я]*'
const ruOurs = '(?:мы|я|наш[а-я]*|нам|нас|нами|мне|меня|клиент[а-я]*|покупател[а-я]+|почт[а-я]+|банк[а-я]*|тамож[а-я]+)'
const ruRest = '(?: [^.!?;:\\n,]{2,60})?'
const guess = {
  ru: ru([
    `${ruMaybe},?(?: что| как)? (?:[а-я]+ )?${ruThem} [^.!?;:\\n,]{2,60}`,
    `${ruMaybe},?(?: что)? (?:(?!${ruOurs} |вы )[а-я]+ ){0,3}?(?!получ|вид|договор|отправ|пис|нашли|был|стал|могли|приш|дош|прош|уш|подош|име|хоте|успе|жда|зна|пон|измен|потеря|остал)(?:не )?[а-я]{2,}(?:али|яли|или|ули)(?! (?:мы|вы))${ruRest}`,
    `(?:вы|ваш[а-я]*(?: [а-я]+){1,2}|у вас|фабрика|завод|рабочие|цех),? ${ruMaybe},? [^.!?;:\\n,]{2,60}`,
    `(?:${ruMaybe}|${ruSure})[,:]?(?: что| как)? (?:(?!${ruOurs} )[а-я]+,? ){0,4}?(?:${ruDid}${ruRest}|${ruStaff} (?:[а-я]+ ){0,2}?(?:не )?[а-я]{2,}(?:л|ла|ли)(?:сь|ся)?${ruRest})`,
    `(?:вы|ваш[а-я]*(?: [а-я]+){1,2}|у вас|фабрика|завод|рабочие|цех),? ${ruSure},? (?:[а-я]+ ){0,2}?${ruDid}${ruRest}`,
    `(?:потому|оттого|из-за того),? что (?:${ruThem}|${ruStaff}) (?:[а-я]+ ){0,2}?${ruDid}${ruRest}`,
    `(?:это |все )+(?:потому|оттого|из-за того),? что (?:${ruThem}|${ruStaff}) [^.!?;:\\n,]{2,60}`,
  ].join('|')),
  en: en(
    "(?:obviously|clearly|apparently|evidently|surely|certainly|presumably|no doubt|without (?:a )?doubt|i suspect|we suspect|i bet|we bet|i am sure|i'm sure|we are sure|we're sure|it (?:seems|looks|appears)(?: like| that| as if| as though)?|seems(?: that| like)?|(?:looks|feels) like|definitely|undoubtedly|must be that|for sure|of course|most (?:likely|probably)|(?:i|we)(?: am| are|'m|'re) (?:convinced|certain|positive|afraid)|(?:it is|it's|its) (?:clear|obvious|evident|plain|apparent)(?: to (?:me|us))?|(?:we|i) have (?:the|a) (?:feeling|impression|suspicion)|(?:my|our) (?:guess|feeling|impression|suspicion) is|everyone can see),?(?: that)? (?:you|your|the factory|the workers|the supplier|the operator|the packers?|someone at|somebody at|somebody in|nobody)(?!'ll)(?! (?:will|can|may|mean|are right|need|know|want|would|could|might|should|have received|received|understand|like|are (?:busy|aware|right|welcome|interested)|offer|proposal|price|quote|idea|design|samples?|company|message|e?-?mail|letter)\\b)[^.!?;:\\n,]{2,60}|" +
      "(?:i guess|i think|i suppose|i assume|i believe|we think|we guess|we assume|we believe|we suppose|probably|perhaps|maybe|possibly|likely),?(?: that)? (?:you|your (?:workers|people|team|factory|guys|qc|staff|operators?|packers?|suppliers?|subcontractors?|warehouse|colleagues?|engineers?|painters?|printers?|driver|mechanic|technicians?|lab|office|manager|sales[a-z]*|line|shift)|the (?:factory|workers?|supplier|operators?|packers?|painters?|printer|driver|line|night shift)|(?:someone|somebody|nobody|no one) (?:at|in|on|from) (?:your|the) [a-z]+) (?:really |simply |just |probably |again |once more |have |has )*(?:forgot|forgotten|mixed|used|use|using|changed|saved|save|swapped|skipped|skip|did not|didn't|do not (?:want|care|check|have any)|don't (?:want|care|check)|never|gave|given|sold|lost|hid|hide|hiding|replaced|substituted|thinned|sent the wrong|missed|confused|ignored?|misread|misunderst[a-z]+|overlooked|rushed|bought|took|made (?:a )?mistakes?|copied|re-?used|delayed|put|left out|dropped|damaged|have (?:forgotten|mixed|used|changed|lost|skipped|swapped|never|not|no|too many|other)|had (?:a )?(?:bad|no|problem|trouble)|are (?:hiding|saving|trying|overloaded|too busy|short|out of|using)|were (?:in a (?:rush|hurry)|careless|not|too|using|saving)|was (?:in a (?:rush|hurry)|careless|not|too|tired|new|drunk)|simply|just)[^.!?;:\\n,]{0,60}|" +
      '(?:i|we) (?:guess|suppose|suspect|assume|bet),?(?: that)? you (?!(?:need|want|lik|prefer|plann|agre|receiv|notic|confirm|mention|ask|check|approv|finish|start|call)[a-z]*\\b)(?:[a-z]+ed|sent|made|took|cut|put|left|used|bought|sold|ran|did|kept|chose)\\b[^.!?;:\\n,]{2,60}|' +
      '(?:i guess|i think|i suppose|we guess) your (?:workers|people|team|factory|guys|qc|staff)(?! (?:will|can|may|need|know|would|could|should)\\b)[^.!?;:\\n,]{2,60}|' +
      '(?:you|your (?:(?:night|day|morning|evening) )?(?:workers|people|team|factory|guys|qc|staff|operators?|packers?|suppliers?|subcontractors?|warehouse|colleagues?|engineers?|painters?|printers?|driver|mechanic|technicians?|lab|office|manager|sales[a-z]*|line|shift)|the (?:factory|workers?|supplier|operators?|packers?|painters?|printer|driver|line|night shift)|(?:someone|somebody|nobody|no one) (?:at|in|on|from) (?:your|the) [a-z]+) (?:must have|probably|obviously|clearly|apparently|surely|evidently|most likely|seems? to have|seem to be (?:hiding|ignoring|saving)|presumably|certainly|must be (?:short|hiding|saving|using|overloaded|too|out of|cutting)) (?!will|can|(?:received|seen|noticed|heard|got|had|read)\\b)[^.!?;:\\n,]{2,60}|' +
      "(?:you are|you're|your [a-z]+ (?:are|is)) (?:clearly|obviously|evidently|apparently|probably|surely) (?!right|aware|busy|welcome)[^.!?;:\\n,]{2,60}|" +
      '(?:i suppose|i guess|i assume|i suspect|we suppose|we suspect|we assume),?(?: that)? (?:the|this|somebody|someone|nobody) (?:[a-z]+ ){0,2}(?:was|were|had|did|used|forgot|mixed|dropped|changed|is too|are too)[^.!?;:\\n,]{2,60}|' +
      '(?:the )?(?:reason|cause|explanation) (?:must be|is (?:surely|obviously|clearly|probably|certainly|evidently|simple:?))[^.!?;:\\n,]{2,60}|' +
      "(?:it is|it's) (?:clear|obvious|evident|plain) that (?:the|this|these|no|nobody)[^.!?;:\\n,]{2,60}|(?:i|we) bet (?:the|that|it|they|nobody)[^.!?;:\\n,]{2,60}|" +
      '(?:must have been|was (?:surely|obviously|clearly|probably|certainly)|were (?:surely|obviously|clearly|probably|certainly)) (?:stored|mixed|swapped|dropped|left|packed|painted|dried|made|cut|done|stacked|thinned|reused|recycled|skipped|forgotten)[^.!?;:\\n,]{0,60}',
  ),
  zh: zh([
    '(?:肯定|估计|应该|八成|九成|多半|一定|显然|很?明显|恐怕|怕是|看来|看样子|我猜|我想|大概|可能|怀疑|是不是|无非|想必|明摆着|摆明了?|不用[说问]|说白了|说到底|十[有之]八九|准是|铁定|难道|莫非|分明|毫无疑问|无疑|估摸着?|说不定|搞不好|依我看|(?:可以|敢)肯定|大概率|百分之?百)[，,]?(?:又|还|都)?(?:就?是)?(?:因为|由于)?(?:你们?|贵[司厂方]|工厂|工人|师傅|供应商|车间|对方)(?!(?:能|可以|会|也|方便|收到|知道|明白|理解|那边|这边)(?:[^没偷换用忘省]|$))[^，。！？；：\\n]{2,30}',
    '(?:你们|贵[司厂方]|工厂|工人)(?:那边|这边)?(?:(?:想必|怕是|恐怕|分明|摆明|铁定|八成|多半|显然)(?!没问题|没有问题|不会|不用|是最|是第|可以|能)|(?:肯定|估计|明显|绝对|大概率)(?!没问题|没有问题|不会|不用|是最|是第)(?:早就|已经|都|就)?(?:是|在|没|偷|换|用|忘|省|漏|又|把|不|拿|想|故意|嫌|让|混|有问题|找|接|停|做别)|(?:一定|应该|大概|无非|准|可能|八成|根本就)是(?!最|第|指|说)|大概(?:觉得|以为)|就是(?:不?想|故意|嫌|欺负|看我|拿我|不愿|觉得))[^，。！？；\\n]{1,30}',
    '(?:我看|我觉得|感觉|我感觉)(?:你们|贵[司厂])(?:就是|根本|压根|是(?:在|想|故意)|不想)[^，。！？；\\n]{1,30}',
    '(?:肯定|一定|八成|九成|多半|显然|很?明显|无非|想必|明摆着|摆明了?|不用[说问]|说白了|说到底|十[有之]八九|准|铁定|怕|恐怕|估计|应该|我猜|怀疑|毫无疑问|无疑|估摸着?|说不定|搞不好|看来|看样子|大概率)[，,]?(?:又|就|都|还)?是(?!我)(?:因为|由于)?(?=[^，。！？；\\n]{0,14}(?:没(?!问题|有问题)|偷|省(?!钱包)|换了|忘|漏|磨损|老化|赶工|减料|压的|摔|受潮|想|故意|嫌|回料|旧料|库存|充数|资金|周转|疏忽|懒|混|错(?![的了])|乱|野蛮|暴力|过期|漏雨|进水|新手|临时工|外包|转包|代工|私自|擅自|图便宜|图省|应付|失误|不当|为了|太差|质量差|不[好到够严过]))[^，。！？；\\n]{2,30}',
    '(?:显然|很?明显|肯定|八成|多半|估计|想必)(?:又|还|都)?(?:没(?!问题|有问题|那么|这么|法|办法|事)|忘了?|偷|漏|压根|换了|省了)[^，。！？；\\n]{2,30}',
    '(?:肯定|八成|多半|显然|明显|无非|摆明了?|明摆着|说白了|铁定|准|看样子|看来|估计|恐怕|想必)(?:又|就|都|还|是)?(?:换了|想|不想|觉得|以为|看不[起上]|欺负|嫌|故意|不愿|懒得|为了|拿[^，。]{1,8}充|图)[^，。！？；\\n]{2,30}',
    '(?:问题|毛病|原因)(?:肯定|一定|八成|显然|多半|估计|无非)(?:就)?出?[在是][^，。！？；\\n]{2,20}|一看就(?:是|知道)[^，。！？；\\n]{2,30}|(?:不就|还不|不过|无非)是(?:为了|想)[^，。！？；\\n]{2,30}',
  ].join('|')),
}

export const rule: Rule = {
  id: 'guess-as-fact',
  severity: 'warn',
  check(doc) {
    return findPhrases(doc, guess)
      .filter((span, i, all) => isAboutThem(doc, span) && !all.slice(Math.max(0, i - 2), i).some((other) => other.end > span.start))
      .map((span) => ({ span, get fixes() { return [observe(doc, span)] } }))
  },
}

/** Named as a guess, and on what it rests: no fact is claimed. */
const saidToBeGuess = /(?:наше предположение|our guess|我们的推测)[^.!?。！？\n]{0,140}[:：]\s?$/

/** An estimate with a date or a number, a duty, an answer to their question: no motive is claimed. */
function isAboutThem(doc: Doc, span: Span): boolean {
  const words = doc.plain.slice(span.start, span.end)
  const timed = factsAt(doc, span).some((fact) => ['date', 'period', 'quantity', 'time', 'money'].includes(fact.kind))
  if (timed && !/сэконом|подмен|забыл|перепут|обман|cheap|forgot|mixed|saved?|changed|used|swapp|skipp|hid|never|must|nobody|short of|偷|忘|省|换/.test(words)) return false
  if (/[?？]/.test(doc.plain.slice(span.end, span.end + 1)) && /^(?:можете|вы не|是不是|可能)/.test(words)) return false
  if (saidToBeGuess.test(doc.plain.slice(Math.max(0, span.start - 160), span.start))) return false
  if (/(?<![а-я])(?:мы|я|наш[а-я]*)(?: [а-я]+)?,? $/.test(doc.plain.slice(Math.max(0, span.start - 16), span.start))) return false
  return !/(?:телефон|письм[оа]|файл|сайт|почт[аы]|ссылк|вложени|вам (?:понравится|подойдет|удобно|будет)|вы (?:правы|сможете|успеете|поймете|имел[аи]|имеете в виду|помните|заняты|(?:уже )?(?:видели|знаете|получили|в курсе)|не получили|хотели|ждете)|вам (?:лучше|проще|нужн|удобн|интересн|пригод)|у вас (?:все|уже|есть|еще есть)|(?:你们?|贵司)(?:的(?:建议|方案|价格|意思)|说得对|对的))/.test(words)
}

/** What a sentence says further off than this has nothing to do with the guess. */
const farBack = 200

/** A sentence of its own: the observation, where no number stands beside, and a question; else the guess named as one. */
function observe(doc: Doc, span: Span) {
  const language = languageAt(doc, span.start)
  const whole = sentenceAt(doc, span.start) ?? span
  const sentence = { start: Math.max(whole.start, span.start - farBack), end: Math.min(whole.end, span.end + farBack) }
  const head = headOf(doc, sentence.start, span.start)
  const end = endOfClause(doc, span.end)
  const tail = tailOf(doc, end)
  const stretch = { start: span.start, end }
  const names = factsAt(doc, stretch).filter(({ kind }) => kind === 'order' || kind === 'batch' || kind === 'ref' || kind === 'article').map((fact) => doc.text.slice(fact.start, fact.end))
  const kept = names.join(', ')
  const lost = (doc.text.slice(span.start, end).match(/[A-Za-zА-Яа-яЁё]*[-/]?\d[\d.,/-]*/g) ?? []).some((token) => !kept.includes(token.replace(/[.,]$/, '')))
  if (head === undefined || tail === undefined || lost || (language !== 'zh' && head.glued)) return named(doc, span, language)
  const ask = {
    ru: kept === '' ? 'В чём причина?' : `По ${kept}: в чём причина?`,
    en: kept === '' ? 'What is the cause?' : `${kept}: what is the cause?`,
    zh: `${kept}请问原因是什么？`,
  }[language]
  const see = isCounted(doc, sentence, stretch) ? '' : { ru: `Мы видим ${blank} (сколько, где). `, en: `We see ${blank} (how many, where). `, zh: `我们看到${blank}（数量、位置），` }[language]
  const topic = /^(?:по|для|в|на|с|for|on|in|at|about|regarding|as for) [^,]{1,30}$/.test(doc.plain.slice(sentence.start, head.end))
  const before = head.end === sentence.start ? '' : language === 'zh' ? (head.glued ? '：' : '，') : topic ? ': ' : '. '
  const said = before === ': ' && language === 'ru' ? `${see}${ask}`.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()) : before === ': ' && kept === '' ? `${see}${ask}`.replace(/^W/, 'w') : `${see}${ask}`
  const after = language === 'zh' || tail.text === '' || tail.text === '\n' ? tail.text : ` ${capital(tail.text)}`
  return mend('rewrite', 'say-facts', [replaced({ start: head.end, end: tail.end }, `${before}${said}${after}`)])
}

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

/** How the sentence goes on behind the guess: its end, or words that can begin a sentence. */
function tailOf(doc: Doc, at: number): { end: number; text: string } | undefined {
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
  const isOwn = /[:;，；：]/.test(mark) || /^(?:please|pls|kindly|so|but|we|i|the|this|these|it|our|and (?:we|the|please|now)|can|could|would|send|check|confirm|\d)\b/.test(clause) || /[а-я](?:те|[аяеую]ют|ют|ит|ет|ут|[ая]т|ли|л[ао]|[еи]м)(?:ся|сь)?(?![а-я])|прошу/.test(clause)
  return isOwn ? { end: at + mark.length + 1, text: doc.text.charAt(at + mark.length) } : undefined
}

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
    '{{显然没人看过我们的图纸}}，D-118请7月29日前核对。',
  ],
  good: ['На 12 ручках трещины. Какая марка стали в партии B-0877? Ответьте до 30 июля 2026.', '12 handles of B-0877 are cracked. Which steel was used? Please answer by 30 July 2026.', 'B-0877有12个把手开裂，请问用的什么材料？7月29日前回复。'],
  traps: [
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
  ],
}
