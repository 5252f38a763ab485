import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Edit, Fix, Rule, RuleExamples } from '../rule.ts'
import { blank, inserted, mend, replaced } from './mends.ts'
import { en, findPhrases, ru, zh } from './phrases.ts'
import { factsAt, languageAt, sentenceAt } from './places.ts'

/** Any verb of doing: what goods do or are, and what one knows, is none. */
const act = '(?!(?:be|have|not|know|note|remember|admit|say|understand|see|expect|thank|you|we|i|it|there|any|the|your|our|arrive|reach|come|leave|fit|match|work|hold|withstand|contain|last|stay|look|feel)\\b)[a-z-]{2,}'
const zhOwn = '检查|确认|核对|更换|修改|处理|安排|解决|补|重新|调整|测|改|换|催|联系|核实|查|跟进|返工|打样|讨论|商量|统一|明确|清点|盘点|测量|量|填|拍'
const zhDuty = [
  '检查|确认|核对|更换|修改|处理|安排|解决|补|重新|调整|测|改|换|催|联系|核实|查|跟进|跟催|打样|整改|返工|加急|通知|确定|讨论|商量|统一|明确|清点|盘点|测量|量|填|拍|复[测检核验]|验|准备|订|派|商[定量]|落实|催|查|补[办拍做发寄签]|改正|更正|签|盖',
  '翻译|申请|办|维?修|整理|汇总|评估|汇报|反馈|提供|提交|上报|寄|发给|付|封存|预[订定]|保养|开会|核|定下来|敲定|拍板|盯|沟通|协商|谈|登记|备案|报备|送检|检测|做[^，。]{0,6}(?:测试|检测|试验)|出(?:报告|方案)|起草|拟|完善|收集|统计|对账|结算',
  '交接|调试|培训|更新|修好|做好|弄好|完成',
].join('|')

const ownerless = {
  ru: ru([
    '(?:надо|нужно|необходимо|следует|(?:по)?требуется|понадобится|лучше бы|пора|хорошо бы|следовало бы|стоило бы|стоит|неплохо бы|(?:неплохо|хорошо|желательно|лучше) было бы|было бы (?:хорошо|неплохо|желательно|правильно|здорово)|не (?:мешало|помешало) бы|не помешает|придется|предстоит|надлежит|полагается|осталось|остается|желательно|крайне важно|важно|имеет смысл|есть необходимость|возникла необходимость)(?! ли)(?: бы| только| лишь)?(?: будет| кому-(?:то|нибудь|либо)(?: из [а-я]+(?: [а-я]+)?)?)?(?: (?:[а-я]+[ое]|еще раз|снова|уже|там|все|успеть|до [а-я\\d .]{1,20}|это|их|его)){0,2} [а-я]{2,}(?:ть|ти|чь)(?:ся)?',
    '(?:нужн[аоы]|нужен|необходим[аоы]?|требу[ею]тся|понадобится|надобна) (?:(?:срочная|срочно|повторная|полная|дополнительная|повторный|новая|еще одна|тщательная|оперативная) )?(?:проверк|замен|перепаковк|доработк|корректировк|правк|переделк|сверк|пересчет|осмотр|ремонт|пересортировк|перемаркировк|уточнени|согласовани|исправлени|вмешательств|перемер|замер|контрол|переклейк|сортировк|переупаковк|допечатк|перепечатк)[а-я]*',
    'кто-(?:то|нибудь|либо)(?: из [а-я]+(?: [а-я]+)?)? (?:должен|должна|обязан|пусть|пускай|может|мог бы|сможет|смог бы)(?: [а-я]{3,}(?:ть|ти|чь))?',
    '(?:пусть|пускай|чтобы) кто-(?:то|нибудь|либо)(?: из [а-я]+(?: [а-я]+)?)? [а-я]+',
    'долж(?:ен|на)(?: же| бы)? кто-(?:то|нибудь|либо)|кто-(?:нибудь|то), [а-я]+(?:те|и)|кому-(?:то|нибудь|либо) (?:[а-я]+ )?(?:надо|нужно|придется|следует|стоит|необходимо|предстоит)(?: [а-я]{3,}(?:ть|ти|чь))?',
  ].join('|')),
  en: en(
    '(?:someone|somebody|anyone|anybody|one of (?:you|us))(?: (?:from|in|at|on)(?: the| your| our)? [a-z]+| free| else| there)? (?:should|needs? to|has to|must(?! have)|ought to) ?[a-z]*|' +
      '(?:someone|somebody|one of (?:you|us)) (?:can|could|please|will|would|had better) ?[a-z]*|' +
      'needs? (?:someone|somebody|a person) to [a-z]+|by (?:someone|somebody|anyone|anybody)|(?:should|must|has to|have to|needs? to|got to) be (?:someone|somebody|anybody)|' +
      "it(?:'?s| is| would be| will be| remains| seems)(?: also| very| really| absolutely| highly| still| now| therefore)? (?:necessary|needed|required|important|essential|advisable|vital|crucial|critical|imperative|mandatory|obligatory|compulsory|desirable|recommended|high time|time|urgent|a must) to (?!know|note|say|mention|understand|remember|have|us\\b|me\\b|our\\b|the\\b|see|hear)[a-z]{2,}|" +
      'it (?:would|might|will) be (?:good|great|nice|better|best|wise|useful|helpful|reasonable|worthwhile|a good idea) to (?!know|hear|see|meet|have|get|learn|work|be)[a-z]{2,}|' +
      'it remains to (?!be seen)[a-z]{2,}|' +
      'there is (?:still )?(?:a )?need to [a-z]+|(?<=(?:^|[.!?,;\\n]) ?)one (?:should|must|needs to|has to|ought to) ' + act + '|' +
      `(?<=(?:^|[.!?;\\n]\\s{0,3}))(?:(?:still |also )?(?:need|needs|have|has) to|must|should|(?:necessary|important|essential|required|needed) to|(?:it(?: is|'s) )?(?:better|best) to|time to) ${act}|` +
      'needs? (?:(?:re-?)?(?:checking|cleaning|polishing|repairing|solving|testing|replacing|painting|packing|measuring|printing|adjusting|confirming|clarifying|weighing|labelling|labeling)|fixing|sorting out|looking into|changing)',
  ),
  zh: zh([
    `(?:有待|尚待|尚需|还需|亟待|亟需)(?:进一步)?(?:查明|确认|解决|商[定榷]|核实|改进|落实|处理|${zhDuty})|(?<!应)该[^，。！？；\\d]{1,4}了(?=[，。！]|$)|(?:能不能|能否|可否)有人[^，。！？；]{0,8}`,
    '有没有人(?:能|可以|来|去)[^，。！？；]{0,8}|(?<!没)(?:得|要|需要?|应[该当]|最好|必须)(?:再|先|尽快|赶紧|在?\\d{1,2}月\\d{1,2}[日号]之?前)?(?:派|找|安排|叫|让|有)(?:个|一[个位]|专)?(?:人|同事)[^，。！？；\\n]{0,8}',
    '(?:需要|必须)(?:重新?|再|先|火速|尽快)?[^，。！？；请您你]{1,2}一下|要(?:定下来|敲定|搞定|谈好|备好|办好|补齐|准备好|寄出去|改好|弄好|做好|处理好|落实|跟上|提前准备)',
    '(?:大家|(?:相关|有关)(?:人员|同事|方面))(?:都|要|尽快|记得|帮忙|在?\\d{1,2}月\\d{1,2}[日号]之?前)*[^，。！？；\\n]{0,8}?(?:确认|处理|跟进|看一?下|检查|核对|安排|落实|提交|回复)',
    `谁(?:有空|来|去|能|可以|帮忙)[^，。！？；\\n]{1,10}一下(?!吗|？)|(?<![不没必]|不需)要(?:再|先|重新|尽快|有人|把[^，。]{1,10})?(?:${zhOwn})(?:一?下|掉|好)?`,
    `(?<![没不值])(?:需要|需|得|必须|应该|应当|最好|有必要)(?:再|先|重新|尽快|赶紧|及时|立即|有人|在?\\d{1,2}月\\d{1,2}[日号]之?前(?:重新)?|把[^，。]{1,10})?(?:${zhDuty})(?:一?下|掉|好)?|得有人[^，。！？；\\n]{0,8}`,
    '(?:要|需要|应该)有人[^，。！？；\\n]{0,8}|谁(?:去|来)?[^，。！？；\\n]{1,6}一下(?!吗|？)',
  ].join('|')),
}

const owners = {
  ru: /(?<![а-я])(?:мне|нам|вам|тебе|ему|ей|им|вашему|нашему|вашим|нашим|прошу|просим|вы|мы|я|если|чтобы|как|что|ли|кому|не)(?![а-я])|@|г-н|господин|менеджер|отделу|инженеру|фабрике|заводу|[а-я]+(?:ову|еву|ину|ому) /,
  en: /\b(?:we|you|i|they|he|she|your|our team|please|mr|ms|if|can you|which|what|do|does|whether)\b|@/,
  zh: /我们?|你们?|您|贵司|请|麻烦|他们?|她|[\u4e00-\u9fff]{1,2}(?:工|总|经理|先生|女士|师傅|小姐)|工厂|质检|@|由|吗|是否|要不要|需不需要|不需要|客户|哪些|什么/,
}

export const rule: Rule = {
  id: 'owner-missing',
  severity: 'error',
  check(doc) {
    return findPhrases(doc, ownerless)
      .filter((span) => !hasOwner(doc, span))
      .map((span) => ({ span, fixes: [nameOwner(doc, span)] }))
  },
}

function hasOwner(doc: Doc, span: Span): boolean {
  const words = doc.plain.slice(span.start, span.end)
  if (/кто-|кому-|someone|somebody|anyone|anybody|有人|专人|同事|谁|大家|相关|有关/.test(words)) return false
  const sentence = sentenceAt(doc, span.start)
  const before = doc.plain.slice(Math.max(sentence?.start ?? 0, span.start - 80), span.start)
  const after = doc.plain.slice(span.end, Math.min(sentence?.end ?? span.end, span.end + 24))
  if (factsAt(doc, { start: sentence?.start ?? 0, end: span.end }).some((fact) => fact.kind === 'person' && fact.start >= (sentence?.start ?? 0))) return true
  if (/[а-я]/.test(words)) return owners.ru.test(before) || /^ (?:нам|мне|вам|ли)(?![а-я])/.test(after) || /(?:узнать|знать|понимать|помнить|понять|выбрать|поблагодарить|обратить|работать|ждать|подождать|платить|добиться|надеяться|увидеть|видеть|иметь|получить|отметить|учесть|признать|сказать)/.test(words)
  if (/[a-z]/.test(words)) return owners.en.test(before)
  return owners.zh.test(before + after.slice(0, 6)) || /[?？]/.test(after)
}

function nameOwner(doc: Doc, span: Span): Fix {
  const language = languageAt(doc, span.start)
  const opens = /^[\s"'«“(]*$/.test(doc.text.slice(sentenceAt(doc, span.start)?.start ?? 0, span.start))
  const words = doc.plain.slice(span.start, span.end)
  return mend('fill', 'fill-owner', { ru: inRussian, en: inEnglish, zh: inChinese }[language](doc, { span, words, opens }))
}

interface Place {
  readonly span: Span
  readonly words: string
  /** Nothing stands before it in its sentence. */
  readonly opens: boolean
}

/** Replaces what a pattern finds in the words, counted from their beginning. */
const swap = ({ span, words }: Place, pattern: RegExp, text: string): Edit[] => {
  const match = pattern.exec(words)
  return match === null ? [] : [replaced({ start: span.start + match.index, end: span.start + match.index + match[0].length }, text)]
}
const firstOf = (...choices: readonly Edit[][]): Edit[] => choices.find((edits) => edits.length > 0) ?? []

/** «проверить» as a polite request; a verb that is not here keeps «вам надо». */
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
    const rest = words.replace(/кому-(?:то|нибудь|либо)/, 'вам')
    return [replaced(span, `${blank}, ${rest}`)]
  }
  if (/^(?:нужн|нужен|необходим[аоы]?(?![а-я])|треб|понадоб|надобн)/.test(words) && !/(?:ть|ти|чь)(?:ся)?$/.test(words)) {
    const sentence = sentenceAt(doc, span.start)
    const rest = doc.text.slice(span.end, Math.max(span.end, sentence?.end ?? span.end)).replace(/[\s.!?;]+$/, '')
    return [inserted(span.end + rest.length, ` (делает: ${blank})`)]
  }
  const verb = /^(?:надо|нужно|необходимо|следует|требуется|пора|надо бы|нужно бы) ([а-я]+)$/.exec(words)?.[1] ?? ''
  const goesOn = / (?:и|,) (?:[а-я]+ )?[а-я]+(?:ть|ти|чь)(?:ся)?(?![а-я])/.test(doc.plain.slice(span.end, span.end + 160).replace(/[.!?\n].*$/s, ''))
  const imperative = goesOn ? undefined : imperatives.get(verb)
  const comma = /^\s*(?:$|[,.!;])/.test(doc.plain.slice(span.end, span.end + 3)) ? '' : ','
  const sentence = sentenceAt(doc, span.start)
  if (!opens && sentence !== undefined && turnsSmall.test(doc.text.slice(sentence.start, span.start))) {
    const begin = replaced({ start: sentence.start, end: sentence.start + 1 }, `${blank}, ${doc.text.charAt(sentence.start).toLowerCase()}`)
    return [begin, imperative === undefined ? inserted(span.start, 'вам ') : replaced(span, `${imperative}, пожалуйста${comma}`)]
  }
  if (opens && imperative !== undefined) return [replaced(span, `${blank}, ${imperative}, пожалуйста${comma}`)]
  return [replaced({ start: span.start, end: span.start + 1 }, `${blank}, вам ${words.charAt(0)}`)]
}

function inEnglish(_: Doc, place: Place): Edit[] {
  const { span, opens } = place
  return firstOf(
    swap(place, /\b(?:someone|somebody|anyone|anybody|one of (?:you|us)|a person)\b/, blank),
    swap(place, /^one(?= (?:should|must|needs|has|ought))/, blank),
    swap(place, /^(?:it\b.*?|there is .*?|(?:still |also )?(?:need|needs|have|has)|(?:necessary|important|essential|required|needed)|(?:it(?: is|'s) )?(?:better|best)|time) to(?= )/, opens ? `${blank}, please` : `${blank} needs to`),
    swap(place, /^(?:must|should|(?:it(?: is|'s) )?(?:better|best))(?= )/, opens ? `${blank}, please` : `${blank} should`),
    [inserted(span.end, ` (${blank} does it)`)],
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
    'PO-2255最好8月1日前{{派人}}去看',
    '8月1日前{{应当有专人把PO-2255的密封}}条查一遍',
    '8月1日前{{必须有一位同事}}把PO-2255的VGM报上去',
    'PO-2255的泡沫垫8月1日前{{必须加厚一下}}',
    'B-0877的原因8月1日前{{有待查明}}',
  ],
  good: [
    'Г-н Чэнь, прошу вас проверить пресс-формы по PO-2255 до 1 августа 2026.',
    'Mr. Chen, please check the moulds for PO-2255 before 1 August 2026.',
    '李工，请8月1日前检查PO-2255的模具。',
  ],
  traps: [
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
    'PO-2255外箱必须贴2张标签。',
    'PO-2255的价格没得谈，7.4美元是底价。',
    'PO-2255不需要重新打样，S-83通过。',
    'PO-2255没必要换模具。',
    '我们该付款了，PO-2255，8月1日付。',
  ],
}
