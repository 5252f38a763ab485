import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { blank, mend, replaced } from './mends.ts'
import { en, findPhrases, ru, zh } from './phrases.ts'
import { factsAt, languageAt, sentenceAt } from './places.ts'

const duty = 'send|check|confirm|fix|replace|prepare|find|inspect|change|update|clarify|arrange|sign|pay|issue|provide|repair|measure|pack|test|correct|move|finish|make|get|do|redo|look|verify|call|ask|contact|resend|add|remove|ship|book|close|solve|decide|discuss'
const zhDuty = '检查|确认|核对|更换|修改|处理|安排|解决|补|重新|调整|测|改|换|催|联系|核实|查|跟进|跟催|打样|整改|返工|加急|通知|确定|讨论|商量|统一|明确|清点|盘点|测量|量|填|拍'

const ownerless = {
  ru: ru([
    '(?:надо|нужно|необходимо|следует|требуется|пора|надо бы|нужно бы|хорошо бы|следовало бы|стоило бы|стоит|неплохо бы|(?:неплохо|хорошо|желательно|лучше) было бы|было бы (?:хорошо|неплохо|желательно|правильно|здорово)|не (?:мешало|помешало) бы|не помешает|придется|предстоит|надлежит|полагается|осталось|остается|желательно|крайне важно|важно|имеет смысл|есть необходимость|возникла необходимость)(?! ли)(?: бы| только| лишь)?(?: (?:[а-я]+(?:о|е|но)|еще раз|снова|уже|там|все|успеть|до [а-я\\d .]{1,20}|это|их|его)){0,2} [а-я]{2,}(?:ть|ти|чь)(?:ся)?',
    '(?:нужн[аоы]|нужен|необходим[аоы]?|требу[ею]тся|понадобится|надобна) (?:(?:срочная|срочно|повторная|полная|дополнительная|повторный|новая|еще одна|тщательная|оперативная) )?(?:проверк|замен|перепаковк|доработк|корректировк|правк|переделк|сверк|пересчет|осмотр|ремонт|пересортировк|перемаркировк|уточнени|согласовани|исправлени|вмешательств|перемер|замер|контрол|переклейк|сортировк|переупаковк|допечатк|перепечатк)[а-я]*',
    'кто-(?:то|нибудь|либо)(?: из [а-я]+(?: [а-я]+)?)? (?:должен|должна|обязан|пусть|пускай|может|мог бы|сможет|смог бы)(?: [а-я]{3,}(?:ть|ти|чь))?',
    '(?:пусть|пускай|чтобы) кто-(?:то|нибудь|либо)(?: из [а-я]+(?: [а-я]+)?)? [а-я]+',
    'кто-(?:нибудь|то), [а-я]+(?:те|и)|кому-(?:то|нибудь|либо) (?:[а-я]+ )?(?:надо|нужно|придется|следует|стоит|необходимо|предстоит)(?: [а-я]{3,}(?:ть|ти|чь))?',
    '(?:надо|нужно|придется|следует|необходимо|пора) (?:бы )?кому-(?:то|нибудь|либо)(?: [а-я]{3,}(?:ть|ти|чь))?',
  ].join('|')),
  en: en(`(?:someone|somebody|anyone|anybody) (?:should|needs? to|has to|must|ought to|can|could|please|will) ?[a-z]*|it (?:is|would be|will be) (?:necessary|needed|required|important|essential|advisable) to (?!know|note|say|mention|understand|remember|have)[a-z]{2,}|it'?s necessary to (?:${duty})|there is a need to [a-z]+|one (?:should|must|needs to) (?:${duty})|(?<=(?:^|[.!?;\\n]\\s{0,3}))(?:need|needs|have|has) to (?:${duty})|(?<=(?:^|[.!?;\\n]\\s{0,3}))(?:must|should) (?:${duty})`),
  zh: zh(`(?:需要|需|得|必须|应该|应当|最好|要)(?:再|先|重新|尽快|有人|把[^，。]{1,10})?(?:${zhDuty})(?:一?下|掉|好)?|得有人[^，。！？；\\n]{0,8}|(?:要|需要|应该)有人[^，。！？；\\n]{0,8}|谁(?:去|来)?[^，。！？；\\n]{1,6}一下(?!吗|？)`),
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
  if (/кто-|кому-|someone|somebody|anyone|anybody|有人|谁/.test(words)) return false
  const sentence = sentenceAt(doc, span.start)
  const before = doc.plain.slice(Math.max(sentence?.start ?? 0, span.start - 80), span.start)
  const after = doc.plain.slice(span.end, Math.min(sentence?.end ?? span.end, span.end + 24))
  if (factsAt(doc, { start: sentence?.start ?? 0, end: span.end }).some((fact) => fact.kind === 'person' && fact.start >= (sentence?.start ?? 0))) return true
  if (/[а-я]/.test(words)) return owners.ru.test(before) || /^ (?:нам|мне|вам|ли)(?![а-я])/.test(after) || /(?:узнать|знать|понимать|помнить|понять|выбрать|поблагодарить|обратить|работать|ждать|подождать|платить|добиться|надеяться|увидеть|видеть|иметь|получить|отметить|учесть|признать|сказать)/.test(words)
  if (/[a-z]/.test(words)) return owners.en.test(before)
  return owners.zh.test(before + after.slice(0, 6)) || /[?？]/.test(after)
}

function nameOwner(doc: Doc, span: Span) {
  const language = languageAt(doc, span.start)
  const words = doc.text.slice(span.start, span.end)
  if (language === 'en' && /^(?:someone|somebody|anyone|anybody)/i.test(words)) {
    return mend('fill', 'fill-owner', [replaced({ start: span.start, end: span.start + (/^\S+/.exec(words)?.[0].length ?? 0) }, `Mr. ${blank}`)])
  }
  const lead = { ru: `${blank}, вам `, en: `@${blank} `, zh: `@${blank} 您` }[language]
  const first = doc.text.charAt(span.start)
  return mend('fill', 'fill-owner', [replaced({ start: span.start, end: span.start + 1 }, lead + first.toLowerCase())])
}

export const why: Localized = {
  ru: 'Дело названо, а человек нет: каждый решит, что это не ему.',
  en: 'The task has no owner: everybody will think it is for somebody else.',
  zh: '事情没有负责人，大家都会以为是别人的。',
}

export const examples: RuleExamples = {
  bad: [
    '{{Не мешало бы пересчитать}} коробки PO-3101 до 30 июля 2026',
    '{{Нужна проверка}} швов PO-3101 до 30 июля 2026',
    '{{It is required to agree}} on the loading plan for PO-2231 by 30 July 2026.',
    'PO-2231的装柜方案7月30日前{{需要讨论一下}}',
    '{{Надо проверить}} пресс-формы по PO-2255 до 1 августа 2026',
    '{{Необходимо заменить}} прокладки в партии 0917-B до 20 августа 2026.',
    '{{Someone needs to check}} the moulds for PO-2255 before 1 August 2026',
    '{{It is necessary to replace}} the gaskets in batch 0917-B by 20 August 2026.',
    'PO-2255的模具8月1日前{{需要检查一下}}',
    'PO-2255的尺寸8月1日前{{得有人}}核对。',
  ],
  good: [
    'Г-н Чэнь, прошу вас проверить пресс-формы по PO-2255 до 1 августа 2026.',
    'Mr. Chen, please check the moulds for PO-2255 before 1 August 2026.',
    '李工，请8月1日前检查PO-2255的模具。',
  ],
  traps: [
    'Осталось 3 коробки из PO-4148, отправим их 30 июля 2026.',
    'Стоит ли нам менять картон на пятислойный? PO-4165',
    'Нам нужно 500 шт по PO-2255 до 1 августа 2026.',
    'Мне нужны данные по PO-2255 до 1 августа 2026.',
    'Нужно ли менять этикетку по PO-2255?',
    'We need 500 pcs of PO-2255 by 1 August 2026.',
    'Do we need to change the label for PO-2255?',
    '我们需要500个，PO-2255，8月1日前发。',
    'PO-2255的标签需要换吗？',
  ],
}
