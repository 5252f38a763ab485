import type { Language } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Fix } from '../rule.ts'
import { capital, mend, replaced } from './mends.ts'
import { factsAt, languageAt, names } from './places.ts'

/** What closes the sentence, a date read as #, the number of an order as @: «, всё по заказу @ до #», ", all for @ by #", ，都是@的，#前. */
const closings: Readonly<Record<Language, readonly [day: RegExp, order: RegExp]>> = {
  en: [/[\s,;–—]+(?:(?:all|both|everything)[\s,]+)?((?:no later than |not later than |(?:deadline|due)(?: is| on|:)? )?#[# ]*)$/, /(?:[,;–—]\s*|\s(?=all|both|every)|(?<=#)\s(?=for|on))(?:(?:all|both|everything) )?(?:(?:for|on|under) )?((?:orders? |batch(?:es)? |lots? |items? |art\.? )?(?:no\.? ?)?@+(?:(?:, ?| and )@+)*)$/],
  ru: [/[\s,;–—]+(?:и )?(?:все[\s,]+)?((?:жд[еу]м? )?(?:не позднее |не позже |срок:? )?#[# ]*)$/, /(?:[,;–—]\s*|\s(?=все )|(?<=#)\s(?=по|для))(?:и )?(?:(?:все(?: это)?|об[ае]) )?(?:(?:по|для) )?((?:заказ(?:[уаы]|ам|ов)? |парти(?:[яию]|ям|й) |арт(?:икул[ауы]?|\.)? )?(?:№ ?)?@+(?:(?:, ?| и )@+)*)$/],
  zh: [/[，,；\s]+((?:请|麻烦|最[晚迟]|全部|都|务必)*#+(?:之?前)?(?:都?(?:给我|要|完成|搞定|弄好)|(?:给我|给个)?(?:答复|回复)|回)?)$/, /[，,；\s]+(?:(?:这些|以上)?(?:都|全)是?)?((?:订单)?@+(?:[和、]@+)*)的?$/],
}
const dates = /^(?:date|period|time)$/
/** Till then, and not on that day. */
const limit = /^(?:жд[еу]м? )?(?:by|before|until|no|not|deadline|due|срок|до|к|не|最):? ?|前/i

/** A list of more orders than this holds is none of a sentence. */
const longestClosing = 200

/** A day and an order that close the sentence are meant for all of its requests, where none of the others has its own. */
function closingOf(doc: Doc, second: Span | undefined, sentence: Span, asks: boolean): (Span & { words: string }) | undefined {
  if (second === undefined) return undefined
  const facts = factsAt(doc, sentence).filter((fact) => names(fact) || dates.test(fact.kind))
  const from = Math.max(second.start, sentence.end - longestClosing)
  const near = facts.filter(({ end }) => end > from)
  const marked = doc.plain.slice(from, sentence.end).replace(/[\s.。!！?？]+$/, '').split('').map((sign, i) => {
    const fact = near.find(({ start, end }) => start <= from + i && end > from + i)
    return fact === undefined ? sign : dates.test(fact.kind) ? '#' : '@'
  }).join('')
  const language = languageAt(doc, second.start)
  const said: [day: string, order: string] = ['', '']
  let length = marked.length
  for (const kind of [0, 1, 0] as const) {
    const found = said[kind] === '' ? closings[language][kind].exec(marked.slice(0, length)) : null
    if (found === null) continue
    const [words, kept = ''] = found
    const start = from + found.index
    if (facts.some((fact) => fact.end <= start && dates.test(fact.kind) === (kind === 0))) return undefined
    const at = start + words.lastIndexOf(kept)
    if (kind === 0 && !limit.test(doc.plain.slice(at, at + kept.length))) break
    said[kind] = doc.text.slice(at, at + kept.length)
    length = found.index
  }
  const [day, order] = said
  if ((day === '' && order === '') || (day !== '' && !asks && /[?？]\s*$/.test(doc.text.slice(second.start, sentence.end)))) return undefined
  const of = order === '' ? '' : { en: 'for ', ru: 'по ', zh: '' }[language] + order.replace(/^заказа? /i, 'заказу ').replace(/^заказ(?:ы|ов) /i, 'заказам ').replace(/^партия /i, 'партии ')
  return { start: from + length, end: sentence.end, words: [of, day].filter((words) => words !== '').join(language === 'zh' ? '，' : /^(?:срок|deadline|due)/i.test(day) ? ', ' : ' ') }
}

/** What joins one request to the next, left over at the end of a line. */
const leftOver = /(?:[\s,，、;；.。!！–—]|\s(?:и|а|[иа] ещё|[иа] еще|ещё|еще|(?:и,? )?кстати|(?:[аи] )?также|заодно|and|also|too|plus|(?:and,? )?by the way|then|(?:could|can|would|will) you)|还有|另外|对了|再|[,;]\s*(?:и |вот и )?вс[её])+$/iu
/** Words before the first request that are meant for all of them: "could you", «прошу», 能不能. */
const openings: Readonly<Record<Language, RegExp>> = {
  en: /(?<![a-z])(?:(?:please|pls|kindly),?(?! [cw][a-z]+ you )|(?:please,? )?(?:(?:could|can|would|will) (?:you|u)|(?:(?:i|we)(?:(?:'d| would)(?: really| greatly)? appreciate(?: it)?| (?:was|were|am|are) wondering) if you could(?: possibly)?))|(?:we|i)(?: need|(?:'d| would) like) you to) (?:please |kindly )?/,
  ru: /(?<![а-я])(?:прошу|просим|просьба|(?:не )?могли бы|можете|сможете|нужно|надо|необходимо|требуется)(?: вас| вам| вы| будет)?,? (?:пожалуйста,? )?(?:до \d{1,2} [а-я]+(?: \d{4})?(?: года)? )?(?=[а-я]+(?:ть|ти|чь)(?:ся)?(?![а-я]))/,
  zh: /(?:请问)?(?:(?:您|你们?|贵司)?(?:能不能|能否|可否|可不可以)|(?<=^|[，,：:\s])(?:您|你们?|贵司)?(?:可以|能)(?=.{0,200}[吗？?]))(?:您|你们?)?(?:帮忙|帮我们?)?/,
}
const please: Readonly<Record<Language, string>> = { ru: 'прошу', en: 'please', zh: '请' }
/** A further line that is no request under that opening. */
const apart = /^(?:what|when|how|who|where|which|why|is|are|do|does)\b|^(?=[а-яё])(?!(?:[а-яё]+,? ){0,2}[а-яё]+(?:ть|ти|чь)(?:ся)?(?![а-яё]))/i
/** A line that asks, and asks nobody to find out. */
const question = /^(?:(?:at|by|in|on|for|to|from|with) )?(?!(?:what|when|how|where|why) (?:you|we|they|it|i|he|she)\b)(?:what|when|how|whom?|whose|where|which|why|is|are|was|were|do|does|did|can|could|will|would|should|shall|has|have|may)\b|^(?:(?:в|на|по|за|до|с|из|от|к|для|о) )?(?:когда|скольк|как|где|куда|откуда|кто|кого|кому|почему|зачем|чем|чей|что|можете|сможете|успеете|есть|можно|нужн|будет|подойд)|^[^,]* ли(?![а-яё])|^(?!.*(?:[问查说看核]|告诉|确认)).*(?:吗$|没有?$|[谁哪]|什么|多少|怎么|几[个天号层点]|能不能|有没有|是不是|多[久长厚重大高])/i

/** "Could you tell us …": its questions are no sentences of their own. */
const telling = /^(?:(?:please|(?:can|could|would) you)(?: please)? )?((?:tell|let) (?:us|me)(?: know)?) (?=(?:what|when|how|who|where|which|why|whether|if)\b)/i
const indirect = /^(?:what|when|how|who|where|which|why|whether|if)\b/i
/** Adds one more request, or a question to what is none. */
const oneMore = /(?:,|\sand)\s(?:and )?(?:also|by the way,?|plus)\s(?=(?!is |are |it |we |he |they |the )[a-z]+ (?:the|a|an|your|our|us|me|new|\d))|(?:,\s(?:and |[аи] )|\sand also )(?<!(?:\b(?:if|wh[a-z]+|how)\b| ли |(?<![а-я])(?:кто|когда|почему|где|скольк|как))[^?]{0,120})(?=(?:wh[a-z]+|how) (?:is|are|do|does|did|can|will)\b|(?:кто|когда|почему|где|сколько) )|还有(?=[换改加查问寄报订约])/g

interface Opening {
  /** The first line without it. */
  readonly line: string
  readonly head: string
  readonly asks: boolean
}

/** Takes the opening out of the first line, so that it stands above all. */
function openingOf(doc: Doc, { sentence, start, end, others }: Span & { sentence: Span; others: readonly string[] }): Opening | undefined {
  const language = languageAt(doc, start)
  const tells = telling.exec(doc.text.slice(start, end))
  if (tells !== null && others.every((line) => indirect.test(line))) return { line: doc.text.slice(start + tells[0].length, end), head: `${doc.text.slice(sentence.start, start)}${start === sentence.start ? 'Please' : 'please'} ${(tells[1] ?? '').toLowerCase()}`, asks: true }
  const found = openings[language].exec(doc.plain.slice(sentence.start, language === 'zh' ? sentence.end : end))
  const at = sentence.start + (found?.index ?? 0)
  if (found === null || at > start + (language === 'zh' ? 14 : 0) || /[，,；;]/.test(doc.plain.slice(start, at)) || others.some((line) => apart.test(line) || (language === 'zh' && question.test(line)))) return undefined
  const words = found[0].trimEnd()
  const asks = /u$|could$|possibly|pl(?:ea)?se?$|kindly|мо[гж]|能|可/.test(words)
  const before = language === 'zh' ? doc.text.slice(sentence.start, Math.min(at, start)) : doc.text.slice(sentence.start, at)
  const said = asks ? please[language] : doc.text.slice(at, at + words.length)
  return { head: before.trim() === '' ? capital(said) : before + said, line: (language === 'zh' ? doc.text.slice(start, at) : '') + doc.text.slice(at + found[0].length, end), asks }
}

/** The sentence `index` as a list: a line for each of its requests, numbered, in the author's words; what is meant for all of them stands above. */
export function numberedList(doc: Doc, found: readonly Span[], index: number | undefined): Fix[] {
  const sentence = doc.sentences[index ?? -1]
  const ideas = found.flatMap(({ start, end }, i) => {
    const cuts = Array.from(doc.plain.slice(start, found[i + 1]?.start ?? sentence?.end ?? end).matchAll(oneMore), (match) => start + match.index + match[0].length)
    return [start, ...cuts].map((at) => ({ start: at, end }))
  })
  const first = ideas[0]
  if (sentence === undefined || first === undefined) return []
  const told = toldBefore(doc, sentence, first)
  if (told !== undefined && asked.test(doc.plain.slice(told.start, told.end))) return numberedList(doc, [told, ...ideas], index)
  const isHan = languageAt(doc, first.start) === 'zh'
  const starts = ideas.map((idea, i) => startInChinese(doc, ideas[i - 1], idea))
  const begin = starts[0] ?? first.start
  const others = ideas.slice(1).map((_, i) => doc.text.slice(starts[i + 1], starts[i + 2] ?? sentence.end).replace(joined, ''))
  const opening = openingOf(doc, { sentence, start: begin, end: starts[1] ?? sentence.end, others })
  const asks = opening?.asks === true
  const closing = closingOf(doc, ideas[1], { start: told?.end ?? sentence.start, end: sentence.end }, asks)
  const ends = ideas.map((_, i) => Math.min(starts[i + 1] ?? sentence.end, closing?.start ?? sentence.end))
  const lines = ideas.flatMap((_, i) => {
    if (i > 0 && (starts[i] ?? 0) >= (ends[i] ?? 0)) return []
    const words = (i === 0 && opening !== undefined ? opening.line : doc.text.slice(starts[i], ends[i])).replace(asks && i === ideas.length - 1 ? /(?:好?吗|可以吗|\s)*[?？]\s*$/ : '', '').replace(i === 0 && !isHan ? '' : joined, '').replace(leftOver, '')
    const mark = asks || !question.test(words) || /[?？]$/.test(words) ? '' : isHan ? '？' : sentence.isQuestion ? '?' : ''
    return [`${i + 1}. ${capital(asks ? words.replace(/^(?:please|kindly),? /i, '') : words)}${mark}`]
  })
  if (lines.length < 2 || lines.some((line) => /\s(?:to|for|of)$/.test(line))) return []
  const head = (opening?.head ?? doc.text.slice(told?.end ?? sentence.start, begin).trim()).replace(isHan ? /^[,，]|[\s,，:：]+$/g : /:$/, isHan ? '' : ',')
  const until = closing?.words ?? ''
  const all = until === '' || head === '' ? [capital(until), head] : /^(?:请|Please)$| to$/.test(head) ? [capital(until), head.replace(/^[WP]/, (letter) => letter.toLowerCase())] : [head, until]
  const said = all.filter((words) => words !== '').join(isHan ? '，' : /please$/i.test(head) ? ', ' : ' ').replace(/[\s,，、;；:：]+$/, '')
  const lead = said === '' || /[.!?。！？]$/.test(said) ? said : `${said}${isHan ? '：' : ':'}`
  const gapBefore = /[^\s]([ \t]*)$/.exec(doc.text.slice(Math.max(0, sentence.start - 9), sentence.start))?.[1]
  const gapAfter = /^([ \t]*)\S/.exec(doc.text.slice(sentence.end, sentence.end + 9))?.[1]
  const whole = { start: sentence.start - (gapBefore?.length ?? 0), end: sentence.end + (gapAfter?.length ?? 0) }
  return [mend('rewrite', 'number-list', [replaced(whole, `${gapBefore === undefined ? '' : '\n'}${told === undefined || opening !== undefined ? '' : `${doc.text.slice(told.start, told.end)}。\n`}${lead === '' ? '' : `${lead}\n`}${lines.join('\n')}${gapAfter === undefined ? '' : '\n'}`)])]
}

/** What leads up to requests in Chinese, and tells nothing itself. */
const leading = /[您你]好|各位|经理|[总工姐哥]$|先生|女士|小姐|所以|因此|^(?:关于|对于|针对)|的[\u4e00-\u9fff]{1,4}$|[:：]/
/** Asks for something as well. */
const asked = /一下|[\u4e00-\u9fff]下(?![\u4e00-\u9fff]{0,2}[一二三四五六日周月]|$)[\u4e00-\u9fff]|把[^，]{1,8}[降改加减调换做印发]|^把|[改换]成/

/** 样品下周二寄出，…: a clause before the first request that says something by itself is no heading. */
function toldBefore(doc: Doc, { start, end }: Span, first: Span): Span | undefined {
  const comma = doc.text.slice(start, Math.min(first.start, end)).search(/[,，](?:[^\u4e00-\u9fff]|[月日号前之请]|麻烦)*$/)
  const words = doc.plain.slice(start, start + comma)
  return comma < 0 || leading.test(words) || (words.replace(/\d+[年月日号]前?/g, '').match(/[\u4e00-\u9fff]/g) ?? []).length < 4 ? undefined : { start, end: start + comma }
}

/** What added a request to the one before; its number says it now. */
const joined = /^(?:(?:顺[便手带道]|另外|还有|同时|并且?(?=.{2})|对了|[再也](?=[把请给问报核查算]|告诉|确认|麻烦))[，,]?|(?:и|а|and|plus|also|then|также|ещё|еще|заодно|кстати|by the way)[\s,]+)+/i

/** 8月12日前用DHL|寄给我们: what stands between the last comma and the verb goes with the verb. */
function startInChinese(doc: Doc, before: Span | undefined, idea: Span): number {
  if (before === undefined || !/[\u4e00-\u9fff]/.test(doc.plain.charAt(idea.start))) return idea.start
  if (joined.test(doc.plain.slice(idea.start, idea.start + 4))) return idea.start
  const led = /[，,、；;]\s*([^，,、；;。！？!?\n]{1,30})$/.exec(doc.plain.slice(before.start, idea.start))?.[1] ?? /(?:\d{1,2}月\d{1,2}[日号]之?前)?用[^，。用\s]{1,8}$/.exec(doc.plain.slice(before.start + 1, idea.start))?.[0] ?? ''
  return /^(?:还有|另外|再|顺便|同时|并且?|然后|也|和|及|\s)*$/.test(led) ? idea.start : idea.start - led.length
}
