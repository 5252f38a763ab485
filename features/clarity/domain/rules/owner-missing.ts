import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Edit, Fix, Rule, RuleExamples } from '../rule.ts'
import { blank, inserted, mend, replaced } from './mends.ts'
import { zhDeed } from './chinese-deeds.ts'
import { en, findPhrases, ru, zh } from './phrases.ts'
import { factsAt, languageAt, sentenceAt } from './places.ts'

/** What must be, should be or is left: with a verb behind it, it is a duty of nobody. */
const ruMust =
  'надо|нужно|необходимо|следует|следовало|(?:по)?требуется|понадобится|пора|стоит|стоило|лучше|хорошо|неплохо|правильно|здорово|нелишне|придется|предстоит|надлежит|полагается|осталось|остается|(?:не )?(?:по)?меша(?:ло|ет)|желательно|важно|смысл|необходимость'
/** Words between that name nobody, a date among them. */
const ruBetween = '(?: (?:\\([^()]{1,24}\\)|(?!(?:мне|нам|вам|тебе|ему|ей|им|ли|чтобы|что|как(?!-)|на|не|и|[а-я]+(?:ть|ти|чь))(?![а-я]))[а-я\\d.-]+)){0,7}?'
const ruSomebody = 'кт?о[а-я]*-(?:то|нибудь|либо)'
/** Any verb of doing: what goods do or are, and what one knows, is none. */
const act = '(?!(?:be(?! (?:done|made))|have|not|know|note|remember|admit|say|understand|see|expect|thank|hear|meet|get|learn|mention|us|me|our|the|you|we|i|it|there|any|your|arrive|reach|come|leave|fit|match|work|hold|withstand|contain|last|stay|look|feel)\\b)[a-z-]{2,}'
const enMust = 'necessary|needed|required|important|essential|advisable|vital|crucial|critical|imperative|mandatory|obligatory|compulsory|desirable|recommended|urgent|time|good|great|nice|better|best|wise|useful|helpful|reasonable|worthwhile|an? (?:must|good idea)'
const enSomebody = '(?:some(?:one|body)(?:\'s(?= gotta))?|one of (?:you|us)(?: guys| all| two)?)'
const duty = '(?:gotta|should|needs? to|has (?:got )?to|must(?! have)|ought to|had better)'
const zhMust = '(?<![没不值必有主重想只就])(?:需要?|得(?![到出很了怎])|必须|务必要?|(?<![对供响反适效相回])应[该当]?|该|最好|有必要|有待|[尚还急亟][待需得]|建议(?!把[^，。]{1,24}(?:改|提前|推迟|延后|顺延|调整?|挪)[到至为成]|通话|开会|面谈|视频|电话|见面|约))'
const zhBetween = '(?![耐抗经])(?:再|先|进一步|重新?|尽快|赶紧|及时|立即|火速|有人|在?\\d{1,2}月\\d{1,2}[日号]之?前|[给把将对][^，。！？；]{1,16}?)*'

const ownerless = {
  ru: ru([
    `(?:${ruMust})(?! ли)(?: как можно (?:скорее|быстрее|раньше))?${ruBetween} [а-я]{2,}(?<!ос)(?:ть|ти|чь)(?:ся)?`,
    `(?:нужн[аоы]|нужен|необходим[аоы]?|требу[ею]тся|требу[ею]т|понадобится)(?: [а-я]+(?:ая|ый|ое|ые))? (?:провер|замен(?!ит)|ремонт|осмотр|контрол|пере(?!вод|рыв|воз|ход|писк|говор)|доработ|корректир|правк|сверк|замер|исправл|уточн|согласов|сортиров|вмешат|решени|допечат|человек)[а-я]*`,
    `${ruSomebody}(?: из [а-я]+| один)?(?: [а-я]+)? (?:долж|обязан|пусть|пускай|мо[гж]|с[мн]ож|надо|нужно|прид|след|стоит|необх|предст)[а-я]*(?: [а-я]{3,}(?:ть|ти|чь))?`,
    `(?:пусть|пускай|чтобы|хоть|может,?|должен|должна)(?: же| бы| хоть)* ${ruSomebody}(?: из [а-я]+)?(?: [а-я]+)?|${ruSomebody}, [а-я]+(?:те|и)`,
  ].join('|')),
  en: en([
    `(?:${enSomebody}|any(?:one|body))(?: (?:(?:from|in|at|on|else|there|free|who)\\b)[a-z ]{0,24}?)? ${duty} ?[a-z]*|${enSomebody}(?: (?:from|in|at|on)(?: [a-z]+){1,2})? (?:can|could|please|will|would) ?[a-z]*`,
    `(?:can|could|will|would|let|needs?|perhaps|maybe|by|be|if) (?:${enSomebody}|any(?:one|body)|a person)`,
    `it(?:'?s| is|'d be|'ll be| (?:would|may|might|will|could) be| remains| seems)(?: [a-z]+ly| also| very| still| now| therefore| high| about)* (?:${enMust}) to ${act}|it is (?:necessary|imperative|essential|vital|crucial) that (?!you|we|i|they|he|she|our|your)[a-z]+`,
    `it (?:would|might|may) make sense to ${act}|(?:it|all that|what) remains (?:is )?to ${act}|the next step is to ${act}`,
    `there (?:has|needs|ought) to be (?:an?|some) (?!mistake|error|misunderstanding|typo|reason|way|problem|mix)[a-z-]+|there(?: is|'s) (?:still |also )?(?:an? )?(?:urgent )?need (?:to|for) [a-z]+|(?<=(?:^|[.!?,;\\n]) ?)one (?:should|must|needs to|has to|ought to) ${act}`,
    `(?<=(?:^|[.!?;\\n]\\s{0,3}))(?:(?:still |also )?(?:need|needs|have|has) to|must|should|(?:necessary|important|essential|required|needed) to|(?:it(?: is|'s) )?(?:better|best) to|time to) ${act}`,
    `(?:needs?|requires?|wants) (?!(?:packaging|shipping|tooling|training|pricing|during|something|anything|nothing)\\b)(?:re-?)?[a-z]{3,}ing(?: out| into)?|is (?:still |also )?necessary(?= (?:by|before|until|on) )`,
  ].join('|')),
  zh: zh([
    `${zhMust}${zhBetween}${zhDeed}|(?<!应)该[^，。！？；\\d]{1,4}了(?=[，。！]|$)|是时候[^，。！？；]{1,8}`,
    `(?<![不没必想只需主重都纪摘概首])要(?![我您你])${zhBetween}(?:${zhDeed}|[^，。！？；请您你]{1,3}[好齐]|定下来|搞定)`,
    `(?:${zhMust}|总得|要|能不能|能否|可否|有没有|还是)(?:${zhBetween})(?:派|找|安排|叫|让|有)?(?:个|一[个位]|专|有)?(?:人(?!民|工|数)|同事|谁)[^，。！？；\\n]{0,8}`,
    `(?:(?<!说一?下|告诉我?们?|请问|知道|确认|说明|[由归跟找])谁(?!愿意)(?:有空|来|去|能|可以|帮忙)?|随便哪位|哪[位个](?:同事)?|有空的(?:人|同事)?|(?<![跟和与向给对])大家都?|(?:相关|有关)(?:人员|同事|方面))${zhBetween}(?:[来去能都要记得帮忙会]|尽快)*[^，。！？；\\n]{0,6}?(?:一下|${zhDeed})(?!吗|？)`,
    '需要[^，。！？；请您你\\d]{1,2}一下',
  ].join('|')),
}

const owners = {
  ru: /(?<![а-я])(?:мне|нам|вам|тебе|ему|ей|им|вашему|нашему|вашим|нашим|прошу|просим|вы|мы|я|если|чтобы|как|что|ли|кому|не|когда|сколько|где|куда)(?![а-я])|@|г-н|господин|менеджер|отделу|инженеру|фабрике|заводу|[а-я]+(?:ову|еву|ину|ому) /,
  en: /\b(?:we|you|i|they|he|she|your|our team|our (?:qc|staff|engineers?|people)|please|mr|ms|if|can you|which|what|do|does|whether|no|not|to (?!be )[a-z]+ the)\b|@/,
  zh: /我们?|你们?|您|贵司|请|麻烦|他们?|她|[\u4e00-\u9fff]{1,2}(?:工|总|经理|先生|女士|师傅|小姐)|工厂|质检|门卫|保安|司机(?!室)|海关(?![编代税手单数资])|货代(?![单费])|船公司|[\u4e00-\u9fff]部(?![分件位])|@|由|吗|是否|要不要|需不需要|不需要|客户|哪些|什么|如果|要是/,
}

export const rule: Rule = {
  id: 'owner-missing',
  severity: 'error',
  check(doc) {
    return findPhrases(doc, ownerless)
      .filter((span) => !hasOwner(doc, span))
      .map((span) => ({ span, fixes: () => [nameOwner(doc, span)] }))
  },
}

function hasOwner(doc: Doc, span: Span): boolean {
  const words = doc.plain.slice(span.start, span.end)
  if (/贵[司厂方]/.test(words)) return true
  if (/кто-|кому-|кого-|some(?:one|body)|any(?:one|body)|one of|有[个一位]*人|派|专人|同事|谁|哪|大家|相关|有关/.test(words)) return false
  const sentence = sentenceAt(doc, span.start)
  const before = doc.plain.slice(Math.max(sentence?.start ?? 0, span.start - 80), span.start)
  const after = doc.plain.slice(span.end, Math.min(sentence?.end ?? span.end, span.end + 24))
  if (factsAt(doc, { start: sentence?.start ?? 0, end: span.end }).some((fact) => fact.kind === 'person' && fact.start >= (sentence?.start ?? 0))) return true
  if (/[\u4e00-\u9fff]/.test(words)) return owners.zh.test(before + after.slice(0, 6)) || /[?？]/.test(after)
  if (/[а-я]/.test(words)) return owners.ru.test(before) || /^ (?:нам|мне|вам|ли)(?![а-я])/.test(after) || /(?:по)?(?:думать|смотреть)(?=$)|(?:узнать|знать|понимать|помнить|понять|выбрать|поблагодарить|обратить|работать|ждать|подождать|платить|добиться|надеяться|увидеть|видеть|иметь|получить|отметить|учесть|признать|сказать|хранить|беречь|избегать)/.test(words)
  return owners.en.test(before)
}

function nameOwner(doc: Doc, span: Span): Fix {
  const language = languageAt(doc, span.start)
  const opens = /(?:^|: )[\s"'«“(]*$/.test(doc.text.slice(sentenceAt(doc, span.start)?.start ?? 0, span.start))
  const words = doc.plain.slice(span.start, span.end)
  return mend('fill', 'fill-owner', { ru: inRussian, en: inEnglish, zh: inChinese }[language](doc, { span, words, opens }))
}

interface Place {
  readonly span: Span
  readonly words: string
  /** Nothing stands before it in its sentence, or a colon. */
  readonly opens: boolean
}

/** Replaces what a pattern finds in the words, counted from their beginning. */
const swap = ({ span, words }: Place, pattern: RegExp, text: string): Edit[] => {
  const match = pattern.exec(words)
  return match === null ? [] : [replaced({ start: span.start + match.index, end: span.start + match.index + match[0].length }, text)]
}
const firstOf = (...choices: readonly Edit[][]): Edit[] => choices.find((edits) => edits.length > 0) ?? []

/** «проверить» as a polite request; a verb that is not here stays as it is: «прошу ___ перемерить». */
const imperatives: ReadonlyMap<string, string> = new Map([
  ...[
    ['ить', 'ьте', 'провер перепровер исправ отправ подготов измер взвес добав'],
    ['ить', 'ите', 'замен уточн измен позвон оплат оформ реш подтверд отгруз обсуд'],
    ['ть', 'йте', 'сдела пересчита посчита передела поменя узна'],
    ['овать', 'уйте', 'соглас упак перепак'],
  ].flatMap(([infinitive, imperative, stems = '']) => stems.split(' ').map((stem): [string, string] => [`${stem}${infinitive}`, `${stem}${imperative}`])),
  ...Object.entries({ прислать: 'пришлите', выслать: 'вышлите', убрать: 'уберите', связаться: 'свяжитесь', подписать: 'подпишите', заказать: 'закажите', найти: 'найдите', осмотреть: 'осмотрите' }),
])

/** «По PO-7 надо …»: the name goes before it, and the first word is no name. */
const turnsSmall = /^(?:По|Во?|На|Эт[оуаи]|Этот|Со?|Ко?|До|Для|За|При|Из|От|Ещё|Еще|Также|Теперь|Вс[её])\s[^,:;\n]*$/

function inRussian(doc: Doc, place: Place): Edit[] {
  const { span, words, opens } = place
  if (/кто-/.test(words)) return swap(place, /кто-(?:то|нибудь|либо)/, blank)
  if (/кому-/.test(words)) {
    const rest = words.replace(/кому-(?:то|нибудь|либо)(?: из вас(?: там)?)?/, 'вам')
    return [replaced(span, `${blank}, ${rest}`)]
  }
  if (/^(?:нужн|нужен|необходим[аоы]?(?![а-я])|треб|понадоб|надобн)/.test(words) && !/(?:ть|ти|чь)(?:ся)?$/.test(words)) {
    const sentence = sentenceAt(doc, span.start)
    const rest = doc.text.slice(span.end, Math.max(span.end, sentence?.end ?? span.end)).replace(/[\s.!?;]+$/, '')
    return [inserted(span.end + rest.length, ` (ответственный: ${blank})`)]
  }
  const verb = /^(?:надо|нужно|необходимо|следует|требуется|пора|надо бы|нужно бы) ([а-я]+)$/.exec(words)?.[1] ?? ''
  const goesOn = / (?:и|,) (?:[а-я]+ )?[а-я]+(?:ть|ти|чь)(?:ся)?(?![а-я])/.test(doc.plain.slice(span.end, span.end + 160).replace(/[.!?\n].*$/s, ''))
  const imperative = goesOn ? undefined : imperatives.get(verb)
  const comma = /^\s*(?:$|[,.!;])/.test(doc.plain.slice(span.end, span.end + 3)) ? '' : ','
  const sentence = sentenceAt(doc, span.start)
  // «Это нужно исправить»
  const thing = goesOn || sentence === undefined ? undefined : /^\s*Это (?=$)/.exec(doc.text.slice(sentence.start, span.start))?.[0]
  const deed = /^(?:надо|нужно|необходимо|следует|требуется|пора)(?: бы)? (.*)$/.exec(words)?.[1]
  if (thing !== undefined && deed !== undefined) return [replaced({ start: span.start - thing.trimStart().length, end: span.end }, `Прошу ${blank} ${deed} это`)]
  if (!opens && sentence !== undefined && turnsSmall.test(doc.text.slice(sentence.start, span.start))) {
    const begin = replaced({ start: sentence.start, end: sentence.start + 1 }, `${blank}, ${doc.text.charAt(sentence.start).toLowerCase()}`)
    return [begin, imperative === undefined ? inserted(span.start, 'вам ') : replaced(span, `${imperative}, пожалуйста${comma}`)]
  }
  if (opens && imperative !== undefined) return [replaced(span, `${blank}, ${imperative}, пожалуйста${comma}`)]
  const lead = opens && !goesOn ? /^(?:надо|нужно|необходимо|следует|требуется|пора)(?: бы)? (?=(?:[а-я]+о )?[а-я]+(?:ть|ти|чь)$)/.exec(words)?.[0].length : undefined
  if (lead !== undefined) return [replaced({ start: span.start, end: span.start + lead }, `Прошу ${blank} `)]
  return [replaced({ start: span.start, end: span.start + 1 }, `${blank}, вам ${words.charAt(0)}`)]
}

function inEnglish(_: Doc, place: Place): Edit[] {
  const { span, opens } = place
  return firstOf(
    swap(place, /\b(?:someone|somebody|anyone|anybody|one of (?:you|us)|a person)\b/, blank),
    swap(place, /^one(?= (?:should|must|needs|has|ought))/, blank),
    swap(place, /^(?:it\b.*?|there is .*?|(?:still |also )?(?:need|needs|have|has)|(?:necessary|important|essential|required|needed)|(?:it(?: is|'s) )?(?:better|best)|time) to(?= )/, opens ? `${blank}, please` : `${blank} needs to`),
    swap(place, /^(?:must|should|(?:it(?: is|'s) )?(?:better|best))(?= )/, opens ? `${blank}, please` : `${blank} should`),
    [inserted(span.end, ` (in charge: ${blank})`)],
  )
}

function inChinese(doc: Doc, place: Place): Edit[] {
  const { span, words } = place
  const asks = doc.plain.charAt(span.start - 1) === '请' ? blank : `请${blank}`
  const due = /^该(.+)了$/.exec(words)?.[1]
  if (due !== undefined) return [replaced(span, `${asks}${due}`)]
  return firstOf(
    swap(place, /^(?:能不能|能否|可否|有没有)有?人(?:能|可以|来|去)?/, asks),
    swap(place, /有(?:个|一[个位]|专)?(?:人|同事)/, blank),
    swap(place, /(?<=[派找叫让排])(?:个|一个)?人/, blank),
    swap(place, /^谁(?:有空|来|能|可以)?/, asks),
    swap(place, /^(?:大家|(?:相关|有关)(?:人员|同事|方面))都?/, asks),
    swap(place, /^(?:有待|尚待|尚需|还需|亟待|亟需|需要|需|得|必须|应该|应当|最好|有必要|要)/, asks),
    [replaced({ start: span.start, end: span.start + 1 }, `${asks}${words.charAt(0)}`)],
  )
}

export const why: Localized = {
  ru: 'Дело названо, а человек нет: каждый решит, что это не ему.',
  en: 'The task has no owner: everybody will think it is for somebody else.',
  zh: '事情没有负责人，大家都会以为是别人的。',
}

export const examples: RuleExamples = {
  bad: [
    "{{someone's gotta count}} the needles in carton 14 of PO-3181 by 28 July 2026",
    '{{Надо бы до пятницы (2026-12-04) проверить}} швы PO-2231',
    '{{需要确认一下}}唛头，PO-2231',
    '{{Хорошо бы перед погрузкой 5 августа 2026 продуть}} коробки PO-2231',
    '{{必须在8月6日前把PO-5122跳绳的说明书翻成}}俄文。',
    '{{Нужно как-то ускорить}} покраску, PO-3177, до 17 августа 2026 г.',
    'PO-3216的海关编码{{需要尽早核实}}一下',
    '{{大家说一下}}意见，PO-5571',
    '{{建议把PO-5571的破箱换掉}}，7月30日前。',
    '{{Нужно как можно скорее переделать}} макет PO-2255',
    '{{one of you guys has to call}} the lab about PO-2231 before 4 August 2026',
    'PO-2231的吊牌8月5日前{{需要重印一下}}',
    '{{Не мешало бы пересчитать}} коробки PO-3101 до 30 июля 2026',
    '{{Нужно будет перекрасить}} 14 створок PO-3101 до 30 июля 2026',
    '{{Хорошо бы кому-то из цеха измерить}} усилие на рычаге PO-3101 до 30 июля 2026',
    '{{Потребуется заново прогреть}} камеру для PO-3101 до 30 июля 2026',
    '{{Понадобится перегнать}} погрузчик к PO-3101 до 30 июля 2026',
    '{{Должен же кто-то}} ответить таможне по PO-3101 до 30 июля 2026',
    '{{Нужна проверка}} швов PO-3101 до 30 июля 2026',
    '{{It is required to agree}} on the loading plan for PO-2231 by 30 July 2026.',
    'PO-2231的装柜方案7月30日前{{需要讨论一下}}',
    '{{Надо проверить}} пресс-формы по PO-2255 до 1 августа 2026',
    '{{Необходимо заменить}} прокладки в партии 0917-B до 20 августа 2026.',
    '{{Someone needs to check}} the moulds for PO-2255 before 1 August 2026',
    '{{It is necessary to replace}} the gaskets in batch 0917-B by 20 August 2026.',
    '{{Somebody from workshop should measure}} the pedal force of PO-2231 by 4 August 2026',
    '{{Anyone free must unload}} the truck with PO-2231 on 4 August 2026.',
    '{{One has to renew}} the CB certificate of PO-2231 by 4 August 2026.',
    '{{It is vital to seal}} the PO-2231 cartons before 4 August 2026',
    'The mould of PO-2231 {{needs polishing}} before 4 August 2026',
    'PO-2255的模具8月1日前{{需要检查一下}}',
    'PO-2255的尺寸8月1日前{{得有人}}核对。',
    'B-0877的尺寸8月1日前{{必须复测}}',
    'PO-2255的模具8月1日前{{谁来维修一下}}',
    'PO-2255最好8月1日前{{派人}}去看',
    '8月1日前{{应当有专人把PO-2255的密封}}条查一遍',
    '8月1日前{{必须有一位同事}}把PO-2255的VGM报上去',
    'PO-2255的泡沫垫8月1日前{{必须加厚一下}}',
    'B-0877的原因8月1日前{{有待查明}}',
    'До 5 августа 2026 {{нужно успеть растаможить}} PO-3101.',
    '{{There has to be a second}} check of PO-3101 before 5 August 2026.',
    '{{It would make sense to reinforce}} the cartons of PO-3101 before 5 August 2026.',
    'PO-3101的毛边{{有必要打磨掉}}，8月5日前',
  ],
  good: [
    'Г-н Чэнь, прошу вас проверить пресс-формы по PO-2255 до 1 августа 2026.',
    'Mr. Chen, please check the moulds for PO-2255 before 1 August 2026.',
    '李工，请8月1日前检查PO-2255的模具。',
  ],
  traps: [
    '订单PO-2231做得怎么样了',
    '面料要耐磨5000次，PO-2231，7月30日前',
    'Нам нужно как-то ускорить покраску, PO-3177, до 17 августа 2026 г. поставим вторую смену.',
    '新仓库的门卫要登记车牌。',
    '跟大家说一下，HX-0366的新拉手6月20日到我们仓库。',
    '建议把PO-5571的验货从7月8日改到7月10日，第三方检验员10日在宁波。您看可以吗？',
    'На пластырях PO-2255 стоит срок годности 29 марта 2027.',
    'PO-2255的样品怎么老是要我催',
    'Надо подумать.',

    '外套领标PO-3351有24件缝反。我方建议贵厂派两名工人来仓库返工，请1月16日前答复。',

    '纪要补充（图纸D-233评审）：严工10月24日发布D版。',
    'Осталось 3 коробки из PO-4148, отправим их 30 июля 2026.',
    'Инженеру Чэню нужно будет замерить зазор на 10 дверях PO-3101 до 30 июля 2026.',
    'Стоит ли нам менять картон на пятислойный? PO-4165',
    'Нам нужно 500 шт по PO-2255 до 1 августа 2026.',
    'Мне нужны данные по PO-2255 до 1 августа 2026.',
    'Нужно ли менять этикетку по PO-2255?',
    'We need 500 pcs of PO-2255 by 1 August 2026.',
    'Do we need to change the label for PO-2255?',
    'Our guard said that someone must have moved the pallets of PO-2255.',
    'Anyone can assemble the shelf SH-2 in ten minutes.',
    'One has to be careful with glass, so PO-2255 has double boxes.',
    'It is good to know that PO-2231 left on 20 July 2026.',
    '我们需要500个，PO-2255，8月1日前发。',
    'PO-2255的标签需要换吗？',
    '请8月1日前回复两点：\n1. PO-2255的模具由谁维修\n2. 样品归谁保养',
    'PO-2255外箱必须贴2张标签。',
    'PO-2255的价格没得谈，7.4美元是底价。',
    'PO-2255不需要重新打样，S-83通过。',
    'PO-2255没必要换模具。',
    '我们该付款了，PO-2255，8月1日付。',
    'There has to be a mistake in the invoice of PO-3101: 320 instead of 230 pcs.',
    '物流部8月5日前需要订PO-3101的舱位',
    'Изделие следует хранить в сухом месте, PO-3101.',
  ],
}
