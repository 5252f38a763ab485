import type { Doc, Request } from '../doc.ts'
import { isInside } from './inside.ts'
import { enCommands, enRequests } from './requests-en.ts'
import type { RequestWord } from './request-word.ts'
import { ruRequests } from './requests-ru.ts'
import { zhRequests } from './requests-zh.ts'

/**
 * All requests of a message, in the three languages at once. Whole sentences that ask count where no word inside them
 * does. Nothing inside quotation marks is a request of the author.
 */
export function readRequests(doc: Pick<Doc, 'plain' | 'leads' | 'quotes' | 'has' | 'sentences'>): Request[] {
  const words = [
    ...(doc.has.cyrillic ? ruRequests(doc.leads) : []),
    ...(doc.has.latin ? enRequests(doc.leads) : []),
    ...(doc.has.latin ? doc.sentences.flatMap((sentence) => (sentence.script === 'latin' && !sentence.isQuestion ? enCommands(doc.plain, sentence) : [])) : []),
    ...(doc.has.han ? zhRequests(doc.leads) : []),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  const out: Request[] = []
  let at = 0
  doc.sentences.forEach((sentence, index) => {
    const own: RequestWord[] = []
    for (; at < words.length && (words[at]?.start ?? 0) < sentence.end; at += 1) {
      const word = words[at]
      if (word !== undefined && word.start >= (own.at(-1)?.end ?? sentence.start) && !isInside(doc.quotes, word)) own.push(word)
    }
    if (own.length === 0 && sentence.isQuestion && !sentence.isQuoted) own.push({ start: sentence.start, end: sentence.end, kind: 'ask' })
    own.forEach((word, i) => {
      const end = own[i + 1]?.start ?? sentence.end
      out.push({ kind: word.kind, verb: { start: word.start, end: word.end }, start: word.start, end, sentence: index })
    })
  })
  return out
}
