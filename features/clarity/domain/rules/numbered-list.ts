import type { Language } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Fix } from '../rule.ts'
import { capital, mend, replaced } from './mends.ts'
import { languageAt } from './places.ts'

/** «…, до 5 декабря 2026.»: a deadline that closes the sentence and stands in its last request only was meant for all. */
function sharedDeadline(doc: Doc, ideas: readonly Span[], sentence: Span, asks: boolean): Span | undefined {
  const last = ideas.at(-1)
  const fact = doc.facts.findLast(({ start, end, kind }) => start >= sentence.start && end <= sentence.end && (kind === 'date' || kind === 'period' || kind === 'time'))
  if (last === undefined || fact === undefined || fact.start < last.start || !(asks ? /^[\s.。!！?]*$/ : /^[\s.。!！]*$/).test(doc.text.slice(fact.end, sentence.end))) return undefined
  if (doc.facts.some((other) => other !== fact && other.start >= sentence.start && other.start < last.start && (other.kind === 'date' || other.kind === 'period' || other.kind === 'time'))) return undefined
  const from = Math.max(last.start, fact.start - 24)
  const led = /[\s,，]+(?:all )?(?:до|к|не позднее|не позже|by|before|until|no later than|not later than) $/i.exec(doc.text.slice(from, fact.end).replace(/[\d].*$/s, ''))
  return led === null ? undefined : { start: from + led.index, end: sentence.end }
}

/** What joins one request to the next, left over at the end of a line. */
const leftOver = /(?:[\s,，、;；.。!！]|\s(?:и|а|[иа] ещё|[иа] еще|ещё|еще|(?:и,? )?кстати|а также|and|also|and also|(?:and,? )?by the way|then|(?:could|can|would|will) you)|还有|另外|再|[,;]\s*(?:и |вот и )?вс[её])+$/iu
/** Words before the first request that are meant for all of them: "could you", «прошу», 能不能. */
const openings: Readonly<Record<Language, RegExp>> = {
  en: /(?<![a-z])(?:(?:please,? )?(?:(?:could|can|would|will) (?:you|u)|(?:(?:i|we)(?:(?:'d| would)(?: really| greatly)? appreciate(?: it)?| (?:was|were|am|are) wondering) if you could(?: possibly)?))|(?:we|i)(?: need|(?:'d| would) like) you to) (?:please |kindly )?/,
  ru: /(?<![а-я])(?:прошу|просим|просьба|(?:не )?могли бы|можете|сможете|нужно|надо|необходимо|требуется)(?: вас| вам| вы| будет)?,? (?:пожалуйста,? )?(?:до \d{1,2} [а-я]+(?: \d{4})?(?: года)? )?(?=[а-я]+(?:ть|ти|чь)(?:ся)?(?![а-я]))/,
  zh: /(?:请问)?(?:(?:您|你们?|贵司)?(?:能不能|能否|可否|可不可以)|(?<=^|[，,：:\s])(?:您|你们?|贵司)?(?:可以|能)(?=.{0,200}[吗？?]))(?:您|你们?)?(?:帮忙|帮我们?)?/,
}
const please: Readonly<Record<Language, string>> = { ru: 'прошу', en: 'please', zh: '请' }
/** A further line that is no request under that opening. */
const apart = /^(?:what|when|how|who|where|which|why|is|are|do|does)\b|^(?=[а-яё])(?!(?:[а-яё]+,? ){0,2}[а-яё]+(?:ть|ти|чь)(?:ся)?(?![а-яё]))/i

interface Opening {
  /** The first line without it. */
  readonly line: string
  readonly head: string
  readonly asks: boolean
}

/** Takes the opening out of the first line, so that it stands above all. */
function openingOf(doc: Doc, { sentence, start, end, others }: Span & { sentence: Span; others: readonly string[] }): Opening | undefined {
  const language = languageAt(doc, start)
  const found = openings[language].exec(doc.plain.slice(sentence.start, language === 'zh' ? sentence.end : end))
  const at = sentence.start + (found?.index ?? 0)
  if (found === null || at > start + (language === 'zh' ? 14 : 0) || others.some((line) => apart.test(line))) return undefined
  const words = found[0].trimEnd()
  const asks = /u$|could$|possibly|please|kindly|мо[гж]|能|可/.test(words)
  const before = language === 'zh' ? doc.text.slice(sentence.start, Math.min(at, start)) : doc.text.slice(sentence.start, at)
  const said = asks ? please[language] : doc.text.slice(at, at + words.length)
  return { head: before.trim() === '' ? capital(said) : before + said, line: (language === 'zh' ? doc.text.slice(start, at) : '') + doc.text.slice(at + found[0].length, end), asks }
}

/** The sentence `index` as a list: a line for each of its requests, numbered, in the author's words; what is meant for all of them stands above. */
export function numberedList(doc: Doc, ideas: readonly Span[], index: number | undefined): Fix[] {
  const sentence = doc.sentences[index ?? -1]
  const first = ideas[0]
  if (sentence === undefined || first === undefined) return []
  const starts = ideas.map((idea, i) => startInChinese(doc, ideas[i - 1], idea))
  const begin = starts[0] ?? first.start
  const others = ideas.slice(1).map((_, i) => doc.text.slice(starts[i + 1], starts[i + 2] ?? sentence.end).replace(joined, ''))
  const opening = openingOf(doc, { sentence, start: begin, end: starts[1] ?? sentence.end, others })
  const asks = opening?.asks === true
  const shared = sharedDeadline(doc, ideas, sentence, asks)
  const ends = ideas.map((_, i) => starts[i + 1] ?? shared?.start ?? sentence.end)
  const lines = ideas.map((_, i) => {
    const words = (i === 0 && opening !== undefined ? opening.line : doc.text.slice(starts[i], ends[i])).replace(asks && i === ideas.length - 1 ? /(?:好?吗|可以吗|\s)*[?？]\s*$/ : '', '').replace(joined, '').replace(leftOver, '')
    return `${i + 1}. ${capital(asks ? words.replace(/^(?:please|kindly),? /i, '') : words)}`
  })
  const head = opening?.head ?? doc.text.slice(sentence.start, begin).trim()
  const until = shared === undefined ? '' : doc.text.slice(shared.start, shared.end).replace(/^[\s,，]+|[\s.。!！?]+$/g, '').replace(/[,;]\s*вс[её]$/i, '')
  const said = head.endsWith(' to') && until !== '' ? `${capital(until)} ${head.replace(/^We/, 'we')}` : [head, until === '' || head !== '' ? until : capital(until)].filter((words) => words !== '').join(/please$/i.test(head) ? ', ' : ' ').replace(/[\s,，、;；:：]+$/, '')
  const lead = said === '' || /[.!?。！？]$/.test(said) ? said : `${said}${languageAt(doc, first.start) === 'zh' ? '：' : ':'}`
  const gapBefore = /[^\s]([ \t]*)$/.exec(doc.text.slice(Math.max(0, sentence.start - 9), sentence.start))?.[1]
  const gapAfter = /^([ \t]*)\S/.exec(doc.text.slice(sentence.end, sentence.end + 9))?.[1]
  const whole = { start: sentence.start - (gapBefore?.length ?? 0), end: sentence.end + (gapAfter?.length ?? 0) }
  return [mend('rewrite', 'number-list', [replaced(whole, `${gapBefore === undefined ? '' : '\n'}${lead === '' ? '' : `${lead}\n`}${lines.join('\n')}${gapAfter === undefined ? '' : '\n'}`)])]
}

/** What added a request to the one before; its number says it now. */
const joined = /^(?:顺[便手带道]|另外|还有|同时|并且)[，,]?/

/** 8月12日前用DHL|寄给我们: what stands between the last comma and the verb goes with the verb. */
function startInChinese(doc: Doc, before: Span | undefined, idea: Span): number {
  if (before === undefined || !/[\u4e00-\u9fff]/.test(doc.plain.charAt(idea.start))) return idea.start
  if (joined.test(doc.plain.slice(idea.start, idea.start + 2))) return idea.start
  const led = /[，,、；;]\s*([^，,、；;。！？!?\n]{1,30})$/.exec(doc.plain.slice(before.start, idea.start))?.[1] ?? /(?:\d{1,2}月\d{1,2}[日号]之?前)?用[^，。用\s]{1,8}$/.exec(doc.plain.slice(before.start + 1, idea.start))?.[0] ?? ''
  return /^(?:还有|另外|再|顺便|同时|并且?|然后|也|和|及|\s)*$/.test(led) ? idea.start : idea.start - led.length
}
