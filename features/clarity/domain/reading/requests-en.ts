import { matchesOf, type Leads } from './leads.ts'
import type { RequestWord } from './request-word.ts'

const verbs =
  'send|resend|re-send|confirm|confrim|check|recheck|double-check|verify|advise|quote|provide|share|make|change|add|increase|reduce|decrease|ship|reply|respond|answer me|answer us|let (?:me|us) know|call|ask|find|fix|repair|update|sign|return|issue|prepare|pack|put|use|replace|stop|start|begin|hold|book|pay|transfer|arrange|give|tell|inform|keep|load|deliver|print|reprint|remove|measure|inspect|forward|email|finish|complete|cancel|move|postpone|hurry(?: up)?|speed up|write|look into|clarify|correct|attach|explain|propose|suggest|offer|mark|label|pick|choose|show|set|take|get|open|close|review|approve|revise|rework|produce|repack|weigh|scan|mail|contact(?= (?:me|us|the|him|her|our|your|them|dhl)\\b)|ensure|switch|push|follow up|organi[sz]e|translate|re-?send|specify|indicate|state|upload|dispatch|release|draw|cut|test|count|work out|figure out|calculate|estimate|agree on|sort|separate|wrap|record|film|photograph'

const polite = new RegExp(`\\b(?:please|pls|plz|kindly)\\s+(?:also\\s+|do\\s+|kindly\\s+|just\\s+)?(?:not\\s+)?(?:${verbs}|[a-z]{3,})\\b`, 'g')
const imperative = new RegExp(`(?:^|[.!?;:,\\n)>–—。，！？、]\\s*|\\b(?:and|then|also|but|so|now|or)\\s+|^\\s*(?:\\d+[.)]|[-•*])\\s*)(?:also\\s+|then\\s+|just\\s+|please\\s+|first\\s+)*((?:${verbs})(?! (?:of|is|are|was|were|has|have|will)\\b)(?![:'])\\b)`, 'gm')
const asking = /\b(?:(?:can|could|would|will) (?:you|u|ya|someone|we)|would you mind|do you mind|may (?:i|we) (?:ask|have|get)|i ask you|we ask you|would like to (?:kindly )?ask you|(?:kindly|i|we) (?:request|ask)|i would appreciate|we would appreciate)\b/g
const needing = /\b(?:(?:we|i|our client|our customer)(?:'ll| will| do| also| still| urgently)? (?:need|require|want|await|expect)|(?:we|i)(?:'d| would) like|need|required|(?:we|i)(?:'re| are|'m| am) (?:looking for|interested|waiting)|looking forward to|looking for|waiting for|(?:we|i)'ll take|(?:we|i) (?:will |want to )?(?:order|take|buy))\b/g
const offering = /\b(?:(?:we|i) (?:suggest|propose|offer|can offer|are ready to)|let's|let us (?!know)|how about|shall we)\b/g

/** Courtesy and pointers: nothing is to be done. */
const noRequest =
  /^(?:please|pls|kindly)\s+(?:note|find|see|be (?:informed|advised|aware|noted)|accept|go ahead|do not hesitate|feel|refer|understand|forgive|excuse|don't|ignore|disregard|enjoy|for|and|the|our|your|you|we|by|on|to|it|this|that)\b|^(?:please |kindly |pls )?(?:let (?:me|us) know|contact (?:me|us)|call (?:me|us)|write|tell (?:me|us)|ask|reply)\s+(?:if|should|in case|when) (?:you|there|anything|something|any)/

/** Words of request in English; `leads` of the lower-case shadow. */
export function enRequests(leads: Leads): RequestWord[] {
  const plain = leads.text
  const out: RequestWord[] = []
  for (const match of matchesOf(leads, polite)) add(out, plain, { start: match.index, end: match.index + match[0].length, kind: 'action' })
  for (const match of matchesOf(leads, imperative)) {
    const verb = match[1] ?? ''
    const start = match.index + match[0].length - verb.length
    const polite = match.index + Math.max(0, match[0].search(/\b(?:please|kindly|pls)\s+\S+$/))
    if (isImperative(plain, start, match[0]) && !noRequest.test(plain.slice(polite, polite + 60))) add(out, plain, { start, end: start + verb.length, kind: 'action' })
  }
  for (const match of matchesOf(leads, asking)) add(out, plain, { start: match.index, end: match.index + match[0].length, kind: 'action' })
  for (const match of matchesOf(leads, needing)) {
    if (isOwnNeed(plain, match.index, match[0])) add(out, plain, { start: match.index, end: match.index + match[0].length, kind: 'need' })
  }
  for (const match of matchesOf(leads, offering)) add(out, plain, { start: match.index, end: match.index + match[0].length, kind: 'offer' })
  return out
}

/** The sentence itself tells somebody to do something, so what `and` adds does too. */
const opensWithRequest = new RegExp(`^\\s*(?:(?:please|pls|kindly|also|then|first|just) )*(?:${verbs})\\b(?! (?:of|is|are|was|were|has|have|will)\\b)`)

/** After `and`, a verb is a request only where the words before it hold one: "we checked and approve" is none. */
function isImperative(plain: string, start: number, matched: string): boolean {
  if (!/^(?:and|then|also|but|so|now|or|,)/.test(matched)) return true
  const sentence = plain.slice(Math.max(0, start - 120), start)
  const own = /[^.!?;\n]*$/.exec(sentence)?.[0] ?? ''
  if (opensWithRequest.test(own)) return true
  return !/\b(?:we|i|they|it|he|she|who|which|to|will|can't|cannot|not|our [a-z]+|the [a-z]+)\s+(?:[a-z]+\s+){0,3}[^,]{0,30}(?:and|then|also|but|or)?\s*$/.test(own) || /\b(?:please|pls|kindly|can you|could you)\b/.test(own)
}

/** "no need", "need to be checked", "if you need" want nothing from the reader by themselves. */
function isOwnNeed(plain: string, at: number, matched: string): boolean {
  const before = plain.slice(Math.max(0, at - 12), at)
  if (/\b(?:no|not|don't|you|if you|they|someone|somebody)\s+(?:will\s+)?$/.test(before)) return false
  return matched !== 'need' && matched !== 'required' ? true : /(?:^|[.!?,;:\n]\s*|\burgent(?:ly)?\s+)$/.test(before) || /^\s*$/.test(before)
}

function add(out: RequestWord[], plain: string, word: RequestWord): void {
  if (!noRequest.test(plain.slice(word.start, word.start + 60))) out.push(word)
}
