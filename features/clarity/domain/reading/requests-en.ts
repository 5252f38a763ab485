import type { Sentence } from '../doc.ts'
import { matchesIn } from './matches.ts'
import { matchesOf, type Leads } from './leads.ts'
import type { RequestWord } from './request-word.ts'

const verbs =
  [
    'send|resend|re-send|confirm|confrim|check|recheck|double-check|verify|advise|quote|provide|share|make|change|add|increase|reduce|decrease|ship|reply',
    'respond|answer me|answer us|let (?:me|us) (?:know|have|see|get)|call|ask|find|fix|repair|update|sign|return|issue|prepare|pack|put|use|replace|stop',
    'start|begin|hold|book|pay|transfer|arrange|give|tell|inform|keep|load|deliver|print(?! runs?\\b| \\d+[ -]?colou?r)|reprint|remove|measure|inspect|forward|email|finish|complete(?= )',
    'cancel|move|postpone|hurry(?: up)?|speed up|write|look into|clarify|correct(?= )|attach|explain|propose|suggest|offer|mark|label|pick|choose|show|set',
    'take|get|open|close|review|approve|revise|rework|produce|repack|weigh|scan|mail|contact(?= (?:me|us|the|him|her|our|your|them|dhl)\\b)|ensure|switch',
    'push|follow up|organi[sz]e|translate|re-?send|specify|indicate|state|upload|dispatch|release|draw|cut|test|count|work out|figure out|calculate',
    'estimate|agree on|sort|separate|wrap|record|film(?! (?:thickness|roll|width|core|colour|color|grade))|photograph|amend|reissue|re-issue|engrave|void|refund|reimburse|compensate|deduct|insert|delete|omit',
    'exclude|include|rename|relabel|repaint|redo|recalculate|reconfirm|resubmit|register|reserve|extend|shorten|lengthen|widen|enlarge|tighten|loosen',
    'strengthen|reinforce|adjust|modify|adapt|investigate|analy[sz]e|notify(?! party)|remind|invite|swap|upload|escalate|expedite|rush|collect|merge|align|rotate',
    'simplify',
    'have (?=(?:your|someone|him|her|them) (?:[a-z]+ )?(?:call|check|send|confirm|look|contact|measure|weigh|write|reply|sign|inspect|test|fix|repair)\\b)[a-z]+',
  ].join('|')

/** Words that are nouns as often: they ask where their object follows. */
const nounVerbs = [
  'drop|run|paint|lower|raise|round|fold|pass|help|glue|trim|fill|stick|screw|drill|bend|weld|polish|sand|clean|dry|heat|cool|seal|tape|strap|stack|pad',
  'cover|shift|scale|charge|credit|debit|name|list|copy|buy|source|supply|stamp|submit|trace|track|match|follow|split|cut|bring|leave|turn|flip|centre',
  'center|bill|settle|combine|narrow|thicken|soften|brighten|darken|lighten|apply|consider|reconsider|look (?:at|over|up)|hand|lend|fit|fix|box|crate',
  'palleti[sz]e|weigh|assign|appoint|install|assemble|skip|chase|ring|phone|text|remember to|try to|be sure to|do (?=(?:a|another|one)\\b)[a-z]+',
].join('|')
const withObject = '(?= (?:the|a|an|your|our|all|it|them|this|that|these|those|each|every|both|two|three|one|us|me|out|off|up|down|back|in|over|[a-z]{1,4}-?\\d{2}|\\d(?!\\d?:)|send|check|label|pack|confirm|attach|include|put|use|mark)\\b)'

const polite = new RegExp(`\\b(?:please|pls|plz|kindly)\\s+(?:also\\s+|do\\s+|kindly\\s+|just\\s+)?(?:not\\s+)?(?:${verbs}|[a-z]{3,})\\b`, 'g')
const imperative = new RegExp(`\\b(?:${verbs}|(?:${nounVerbs})${withObject})(?! (?:of|per|is|are|was|were|has|have|will|reports?|list|size|sheet|\\d+ of|\\d+\\.\\d\\d(?=[,.;]|$)|[a-z]{1,4}-\\d+$)\\b)(?![:'-])\\b`, 'g')
/** What a verb that commands stands behind: nothing, a mark, a number of a list, `and`. Of lines before, the beginning counts, not the end. */
const opener = /(?:^|[.!?;:,\n)>–—。，！？、\u2600-\u27bf\udc00-\udfff\ufe0f]\s*|\b(?:and|then|also|but|so|now|or)\s+|^\s*(?:\d+[.)]|[-•*])\s*)(?:(?:also|then|just|please|first)\s+)*(?![^])/m
const longestOpener = 60
const asking = /(?:\b(?:can|could|would|will) ___(?= [a-z])|\b(?:(?:can|could|would|will) (?:you|u|ya|someone|we|(?:m(?:r|s|rs)|dr)\.? [a-z]+(?= (?!be|have|do|go)[a-z]))|would you mind|do you mind|(?:can|could|may|might) (?:i|we) (?:please |also )?(?:ask|have|get|see|receive)|(?<!(?:never|not|don't|to|in|my|your|our|would you|do you|you) )mind [a-z]+ing|(?:great|good|nice|helpful|perfect|appreciated?|lovely|wonderful|kind|grateful|glad|happy|obliged|thankful|appreciate it|wondering) if you (?:could|would|can)|(?:i|we)(?:'d| would) like (?:you|your [a-z]+) to|(?:i|we) (?:want|need|expect|require) (?:you|your [a-z]+) to|i must ask you|(?:i|we)(?:'d| would)(?: really| very much| highly| greatly)? appreciate (?!your (?:help|support|work|patience|understanding|efforts?|quick|prompt|fast)|that|it)|(?:would|could) it be possible to|(?:is|would) there (?:any |a )?(?:chance|way) (?:you|to|of)|i ask you|we ask you|would like to (?:kindly )?ask you|(?:kindly|i|we) (?:request|ask)|i would appreciate|we would appreciate)\b)/g
const needing = /\b(?:(?:we|i|our client|our customer)(?:'ll| will| do| also| still| urgently)? (?:need|require|want|await|expect)|(?:we|i)(?:'d| would) like|need|required|(?:we|i)(?:'re| are|'m| am) (?:looking for|interested|waiting)|looking forward to|looking for|waiting for|(?:we|i)'ll take|(?:we|i) (?:will |want to )?(?:order|take|buy))\b/g
const offering = /\b(?:(?:we|i) (?:suggest|propose|offer|can offer|are ready to)|let's|let us (?!know)|how about|shall we)\b/g

/** "Film structure: …", "Return address: …", "label tolerance ±2 %", "Test plan TP-61": a noun with what is said of it. */
const heading = /^(?:test|check|inspection) (?:on|of) \d+ (?:pcs|pieces|units|sets|samples)(?: of)? (?:per|from|in) (?:each|every|batch|lot|shift|day)|^(?:label|test|film|print|record|sample) (?!(?:and|or|the|an?|our|your|all|it|them|this|that|these|those|for|with|in|on|at|by|to|from|before|after|again|here|now|only|also|both|each|every|one|two|more|first|separately|properly)\b)[a-z]{3,}(?<!s|ly)(?=(?: [±≤≥]| ?\d| [a-z]{1,4}-\d|[:,.]|$))|^(?:film|print|label|mark|test|cut|set|offer|quote|change|load|count|record|release|contact|pack|scan|book|issue|review|state|mail|email|return|share|cover|box|list|copy|supply|source|track|charge|help) [a-z]+(?: [a-z]+)?:|^(?:label|carton|print) (?:text|wording|size) (?:for|of|on)\b[^:]{0,40}:|^load (?:height|capacity|limit|port|factor)\b|^[a-z]+ (?:no\.? ?)?[a-z]{1,4}-\d+ (?:stands|covers|includes|shows|says|runs|expires|remains|holds|applies|gives|became)\b/

/** Courtesy and pointers: nothing is to be done. */
const noRequest =
  /^(?:please|pls|kindly)\s+(?:note|find|see|be (?:informed|advised|aware|noted)|accept|go ahead|do not hesitate|feel|refer|understand|forgive|excuse|don't|ignore|disregard|enjoy|for|and|the|our|your|you|we|by|on|to|it|this|that)\b|^(?:please |kindly |pls )?(?:let (?:me|us) know|contact (?:me|us)|call (?:me|us)|write|tell (?:me|us)|ask|reply)\s+(?:if|should|in case|when) (?:you|there|anything|something|any)/

/** What may stand before "the" or "us" at the beginning and commands nothing: small words, feelings, what was done. */
const noCommand = [
  'bro|dude|mate|guys|sir|madam|a(?:bout|bove|cross|fter|gain|gainst|ll|long|lso|lthough|mong|nd|round|s|t)|be(?:cause|fore|hind|low|side|sides|tween|yond)?|both|but|by|despite|during|even|except|for|from|half|here|how|i[fn]|inside|into|just',
  'like|may|maybe|near|neither|not|now|of|o[nr]|once|only|outside|over|per|perhaps|plus|since|so|still|than|that|then|there|though|through|throughout|till|to|towards?|twice|under|unless|unlike|until|upon|via',
  'what|when|where|whether|which|while|who|why|with|within|without|yet|[a-z]+(?:day|ed|ing|ly|[^s]s)|tomorrow|let|have|had|am|accept|allow|permit|given|appreciate|await|believe|enjoy|expect|feel|find|guess|hope|know|love|mean|miss|need|note',
  'prefer|see|thank|think|trust|want|wish|bought|brought|broke|built|came|did|felt|found|gave|got|held|kept|left|lost|made|met|paid|ran|said|saw|sent|sold|spent|told|took|went|won|wrote',
].join('|')
const object = '(?= (?:the|our|your|us|me|them|it|this|that|these|those|each|every|another)\\b)'
/** A sentence that begins with a word before its object commands, whatever the word is: "grease the hinges". */
const firstCommand = new RegExp(`(?:(?:(?:mr|mrs|ms|dear|hi|hello)\\.? )*[a-z]+, )?(?:(?:please|also|then|first|now) )?(?!(?:${noCommand})\\b)[a-z]{3,}${object}`, 'y')
/** So does the next one of it, and one that asks to be given something: ", courier us the contract". */
const nextCommand = new RegExp(`(?:,| and)(?: and| then| also| please)* (?!(?:${noCommand})\\b)[a-z]{3,}${object}`, 'g')
const gives = /^ (?:us|me) (?:the|an?|your|one|\d)/
const longestCommand = 400

/** Commands by place alone, of verbs that nobody listed. */
export function enCommands(plain: string, { start, end }: Sentence): RequestWord[] {
  firstCommand.lastIndex = start
  const first = firstCommand.exec(plain)
  const out: RequestWord[] = first === null ? [] : [commandAt(start, first[0])]
  const words = plain.slice(start, Math.min(end, start + longestCommand))
  if (first === null && !/ (?:us|me) /.test(words)) return out
  for (const match of matchesIn(words, nextCommand)) {
    if (first !== null || gives.test(words.slice(match.index + match[0].length))) out.push(commandAt(start + match.index, match[0]))
  }
  return out
}

/** The verb is the last of the words. */
function commandAt(at: number, words: string): RequestWord {
  return { start: at + words.lastIndexOf(' ') + 1, end: at + words.length, kind: 'action' }
}

/** Words of request in English; `leads` of the lower-case shadow. */
export function enRequests(leads: Leads): RequestWord[] {
  const plain = leads.text
  const out: RequestWord[] = []
  for (const match of matchesOf(leads, polite)) add(out, plain, { start: match.index, end: match.index + match[0].length, kind: 'action' })
  for (const match of matchesOf(leads, imperative)) {
    const { index: start, 0: verb } = match
    const opening = opener.exec(plain.slice(Math.max(0, start - longestOpener), start))?.[0]
    if (opening === undefined) continue
    if (heading.test(plain.slice(start, start + 40))) continue
    const polite = start - (/\b(?:please|kindly|pls)\s+$/.exec(opening)?.[0].length ?? opening.length)
    if (isImperative(plain, start, opening + verb) && !noRequest.test(plain.slice(polite, polite + 60))) add(out, plain, { start, end: start + verb.length, kind: 'action' })
  }
  for (const match of matchesOf(leads, asking)) add(out, plain, { start: match.index, end: match.index + match[0].length, kind: 'action' })
  for (const match of matchesOf(leads, needing)) {
    if (isOwnNeed(plain, match.index, match[0]) && !speaks.test(plain.slice(match.index + match[0].length, match.index + match[0].length + 40))) add(out, plain, { start: match.index, end: match.index + match[0].length, kind: 'need' })
  }
  for (const match of matchesOf(leads, offering)) add(out, plain, { start: match.index, end: match.index + match[0].length, kind: 'offer' })
  return out
}

/** The sentence itself tells somebody to do something, so what `and` adds does too. */
const opensWithRequest = new RegExp(`^\\s*(?:(?:please|pls|kindly|also|then|first|just) )*(?:${verbs}|(?:${nounVerbs})${withObject})\\b(?! (?:of|is|are|was|were|has|have|will)\\b)`)

/** After `and`, a verb is a request only where the words before it hold one: "we checked and approve" is none. */
function isImperative(plain: string, start: number, matched: string): boolean {
  if (!/^(?:and|then|also|but|so|now|or|,)/.test(matched)) return true
  const sentence = plain.slice(Math.max(0, start - 120), start)
  const own = /(?:[^.!?;\n]|\.(?=\d))*$/.exec(sentence)?.[0] ?? ''
  if (opensWithRequest.test(own)) return true
  return !/\b(?:we|i|they|it|he|she|who|which|to|will|can't|cannot|not|(?:our|its|their|his|her|my|the) [a-z]+)\s+(?:[a-z]+\s+){0,3}[^,]{0,50}(?:and|then|also|but|or)?\s*$/.test(own) || /\b(?:please|pls|kindly|can you|could you)\b/.test(own)
}

/** "I would like to come back to the packing": a wish to speak asks for nothing yet. */
const speaks = /^ to (?:(?:also|just|first|briefly) )?(?:come back|return to|go back|tell|say|mention|share|raise|draw|point out|inform|thank|explain|stress|express|apologi[sz]e|start with)\b/

/** "no need", "need to be checked", "if you need" want nothing from the reader by themselves. */
function isOwnNeed(plain: string, at: number, matched: string): boolean {
  const before = plain.slice(Math.max(0, at - 12), at)
  if (/\b(?:no|not|don't|you|if you|they|someone|somebody)\s+(?:will\s+)?$/.test(before)) return false
  return matched !== 'need' && matched !== 'required' ? true : /(?:^|[.!?,;:\n]\s*|\burgent(?:ly)?\s+)$/.test(before) || /^\s*$/.test(before)
}

function add(out: RequestWord[], plain: string, word: RequestWord): void {
  if (!noRequest.test(plain.slice(word.start, word.start + 60))) out.push(word)
}
