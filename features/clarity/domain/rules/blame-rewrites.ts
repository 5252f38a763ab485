import type { Doc, Span } from '../doc.ts'
import type { Fact } from '../fact.ts'
import type { Fix } from '../rule.ts'
import { blank, mend, replaced } from './mends.ts'
import { languageAt, sentenceAt } from './places.ts'
import { isExactDay } from './times.ts'

/** What is held against the reader decides which facts are wanted instead. */
type Charge = 'late' | 'silence' | 'wrong' | 'untrue' | 'quality' | 'other'

const charges: readonly (readonly [Charge, RegExp])[] = [
  ['silence', /молч|отвеча|игнор|не пишете|answer|reply|repl|ignor|silent|respond|不回|没动静|不理|回复|回消息/],
  ['late', /опозд|опазд|задерж|сорва|срок|late|delay|slow|deadline|拖|晚|延误|耽误|迟|慢|交期/],
  ['wrong', /перепута|путают|не то|не те|ошиб|напута|маркиров|wrong|mix|mistake|confus|错|漏|少/],
  ['untrue', /врет|обман|неправд|подмен|скрыва|липов|lie|lying|cheat|fake|fool|not true|hiding|骗|撒谎|假|偷换|隐瞒|不是真的/],
  ['quality', /качеств|брак|халтур|кое-как|лома|quality|rubbish|broken|packed|careless|质量|垃圾|太差|坏|不良/],
]

/** `{o}` the author's own order or batch, `{d}` the author's own date, `_` a blank for what only the author knows. */
const texts: Readonly<Record<Charge, Readonly<Record<'ru' | 'en' | 'zh', string>>>> = {
  late: {
    ru: 'По {o} отгрузка позже срока на _ дн. Из-за этого у нас _. Мне нужна дата, которую можно планировать: какую вы называете?',
    en: '{o} is _ days later than agreed. Because of this we _. I need a date I can plan with: which one is it?',
    zh: '{o}比约定晚了_天，我们这边因此_。我需要一个能排计划的日期，请问定哪天？',
  },
  silence: {
    ru: 'Я пока не вижу ответа на вопрос от _ по {o}. Без него мы не можем _. Когда его ждать?',
    en: 'I have not seen an answer to my question of _ about {o} yet. Without it we cannot _. When may I expect it?',
    zh: '{o}我_的问题还没看到回复，我们这边因此没法_。请问什么时候能答复？',
  },
  wrong: {
    ru: 'По {o} пришло _ вместо _. Из-за этого мы _. Прошу исправить до {d}.',
    en: 'For {o} we received _ instead of _. Because of this we _. I ask you to correct it by {d}.',
    zh: '{o}收到的是_，要求是_，我们这边因此_。请在{d}前改正。',
  },
  untrue: {
    ru: 'У меня по {o} другие данные: _, источник _. Это влияет на _. Давайте сверим до {d}.',
    en: 'My data on {o} differ: _, source _. This affects _. Let us compare them by {d}.',
    zh: '{o}我这边的数据不一样：_（来源_），这影响到_。我们在{d}前对一下好吗？',
  },
  quality: {
    ru: 'По {o}: _ из _ не соответствуют, измерили _ при норме _. Мы не можем _. Прошу предложить исправление до {d}.',
    en: '{o}: _ of _ do not conform, we measured _ against _. We cannot _. Please propose a correction by {d}.',
    zh: '{o}：_个中有_个不符合，实测_，要求_。我们没法_。请在{d}前给出改善方案。',
  },
  other: {
    ru: 'По {o}: _ (факт, дата). Для нас это значит _. Прошу _ до {d}.',
    en: '{o}: _ (fact, date). For us this means _. Please _ by {d}.',
    zh: '{o}：_（事实、日期），对我们的影响是_。请在{d}前_。',
  },
}

/**
 * Blame becomes fact, effect and request, from what the author's own message states. Nothing is invented: every fact
 * that is not in the message is a blank, and a text with a blank cannot be sent.
 */
export function rewriteBlame(doc: Doc, span: Span): Fix {
  const sentence = sentenceAt(doc, span.start) ?? { start: 0, end: doc.text.length }
  const language = languageAt(doc, span.start)
  const words = doc.plain.slice(sentence.start, sentence.end)
  const charge = charges.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other'
  const inSentence = (fact: Fact): boolean => fact.start >= sentence.start && fact.end <= sentence.end
  const order = doc.facts.find((fact) => (fact.kind === 'order' || fact.kind === 'batch') && inSentence(fact)) ?? doc.facts.find((fact) => fact.kind === 'order' || fact.kind === 'batch')
  const date = doc.facts.find((fact) => isExactDay(fact) && inSentence(fact)) ?? doc.facts.find(isExactDay)
  const text = texts[charge][language]
    .replace('{o}', order === undefined ? blank : written(doc, order))
    .replace('{d}', date === undefined ? blank : written(doc, date).replace(/^(?:до|by|к|at|on|于)\s*|前$/giu, ''))
    .replace(/(?<!_)_(?!_)/g, blank)
  return mend('rewrite', 'say-facts', [replaced(sentence, text)], { charge })
}

const written = (doc: Doc, span: Span): string => doc.text.slice(span.start, span.end)
