import type { Doc, Sentence, Span } from './doc.ts'

/** Marks between clauses; a comma or colon inside a number or a time is none. */
const marks = /[，；：。！？、]|[,;:!?…](?=\s|$)|\s[-–—]\s/g
/** Words between clauses, as long as a request follows them. */
const joints = /\s(?:and|but|so|then)\s|\s(?:и|а|но|а также|поэтому)\s|(?:并且?|另外|还有|同时|顺便|然后)/g
/** Belongs to what was said before: «до которой нужно оплатить». */
const subordinate = /^(?:(?:до|от|по|в|на|с|к|из|для|о)\s)?(?:котор[а-я]+|чтобы|если|когда|пока|потому|так как|поскольку|что|как|где|куда|сколько|чем)(?![а-я])|^(?:(?:by|in|on|of|to|for|at|from)\s)?(?:which|that|who|whom|so that|if|when|while|because|as|since|until|before|after|unless|once|where|how|what)\b|^(?:如果|要是|若|因为|由于|以便|这样|以免|否则|所以)/
const leading = /^(?:[\s,，.;；:：、\-–—•*]+|\d{1,2}[.)、]\s*(?=\D)|(?:and|but|so|then|also|or|besides|additionally|in addition|moreover|plus)(?![a-z]),?|(?:could|can|would|will) you (?:please |kindly )?(?:also|then|additionally)(?![a-z])|(?:и|а|но|а также|также|тоже|еще|ещё|кроме того|затем|потом|или|поэтому)(?![а-яё]),?|(?:另外|还有|并且|并(?!列|排)|同时|顺便|然后|此外|以及|也(?=请|麻烦)|再(?=请|麻烦)))/i
const trailing = /(?:[\s,，.。;；:：!！?？、…\-–—]+|(?<![a-z])(?:and|but|so|then|also|or|as well as|plus|please)|(?<![а-яё])(?:и|а|но|а также|также|или|затем|потом|пожалуйста)|(?:另外|还有|并且|并|同时|顺便|然后|此外|以及|和))$/i
const wish =
  /^(?:пусть (?:вс[её]|у (?:вас|нас)|будет|год|день|этот|новый|удача)|жела[юе]|удач|успехов|хорош(?:его|ей|их)|добр(?:ый|ое|ого)|всего |здравствуй|привет|спасибо|благодар|поздравля|с праздник|береги|будьте (?:здоров|счастлив)|жд[её]м (?:ваш|скор)[а-я]+ ответ|надеюсь|надеемся|как (?:дела|вы|у вас дела|настроение|поживаете)|не болейте)|^(?:(?:i|we)(?:'d| would)? ?(?:wish|hope)|wish|hope|looking forward|have a |enjoy|take care|stay (?:safe|well|healthy)|happy |all the best|best (?:wishes|regards)|kind regards|how (?:are|is) (?:you|everything|things|life)|thank|hello|hi\b|dear |good (?:morning|day|afternoon|evening)|may (?:you|your|everything|all|the (?:new )?year)|let(?:'s| us) hope)|^(?:您好|你好|大家好|谢谢|感谢|辛苦|祝|恭|新年|保重|加油|(?:请|请您|您)?(?:多)?(?:保重|注意身体)|最近(?:好|怎么样|忙)|(?:我们?|也)?(?:希望|期待|愿)[^，。]{0,16}(?:顺利|愉快|健康|成功|兴隆|合作|发财|好运|快乐|平安|满意|回复))/i
/** Ends in the middle: a preposition, or 请在7月30日前 with nothing to do yet. */
const cutOff = /(?<![a-z])(?:to|the|a|an|of|for|by|in|on|with|you|us|me)$|(?<![а-яё])(?:до|в|на|по|с|к|для|от|о|чтобы|что)$|(?:[把将给对向在请的]|麻烦)$|^(?:请|麻烦|烦请)?(?:您|你们?|贵[司厂方])?(?:务必|先|再|最晚|尽量)?(?:在|于)?[^，；：]{0,24}(?:之?前|以前|之?内|之?后|时|的话)$/i
/** Nothing is added to what is longer, and twice as long is left out, so that a conclusion stays a line. */
const longest = 160

/** What one stretch of a message asks for, in the author's words: whole clauses without the words that tied them to others. */
export function requestClauses(doc: Doc, { start, end }: Span): string[] {
  const verbsOf = new Map<Sentence, number[]>()
  for (const request of doc.requests) {
    if (request.start >= end) break
    const sentence = doc.sentences[request.sentence]
    if (sentence === undefined || request.kind === 'offer' || request.start < start) continue
    const verbs = verbsOf.get(sentence)
    if (verbs === undefined) verbsOf.set(sentence, [request.verb.start])
    else verbs.push(request.verb.start)
  }
  const out: string[] = []
  for (const [sentence, verbs] of verbsOf) {
    const short = pieces(doc, sentence, verbs).filter((piece) => piece.end - piece.start <= 2 * longest)
    out.push(...short.map((piece) => trimmed(doc.text.slice(piece.start, piece.end))))
  }
  return [...new Set(out.filter(isWhole))]
}

/** A clause with a request and what follows it, up to the next clause with one, or to a greeting. */
function pieces(doc: Doc, sentence: Sentence, verbs: readonly number[]): Span[] {
  const out: Span[] = []
  let last: { start: number; end: number } | undefined
  let verb = 0
  for (const clause of clauses(doc, sentence, verbs)) {
    const text = trimmed(doc.text.slice(clause.start, Math.min(clause.end, clause.start + longest)))
    const isOwn = (sentence.isQuestion && clause.start === sentence.start) || !subordinate.test(text.toLowerCase())
    const first = verb
    while ((verbs[verb] ?? Infinity) < clause.end) verb += 1
    const asks = isOwn && verb > first
    const goesOn = last !== undefined && last.end - last.start <= longest && isOpen(trimmed(doc.text.slice(last.start, last.end)))
    if (wish.test(text)) last = undefined
    else if (last !== undefined && (goesOn || !asks)) {
      if (goesOn || clause.end - last.start <= longest) last.end = clause.end
      else last = undefined
    } else if (asks) out.push((last = { ...clause }))
  }
  return out
}

function clauses(doc: Doc, sentence: Sentence, verbs: readonly number[]): Span[] {
  const text = doc.text.slice(sentence.start, sentence.end)
  const beforeVerbs = new Set(verbs.flatMap((verb) => Array.from({ length: 19 }, (_, back) => verb + 4 - back)))
  const cuts = Array.from(text.matchAll(marks), (match) => sentence.start + match.index + match[0].length)
  for (const match of text.toLowerCase().matchAll(joints)) {
    const at = sentence.start + match.index + match[0].length
    if (beforeVerbs.has(at)) cuts.push(at)
  }
  const edges = [sentence.start, ...cuts.sort((a, b) => a - b), sentence.end]
  return edges.slice(1).map((end, i) => ({ start: edges[i] ?? end, end }))
}

function trimmed(text: string): string {
  let out = text
  for (let next = trimOnce(out); next !== out; next = trimOnce(out)) out = next
  return out
}

const trimOnce = (text: string): string => text.trim().replace(leading, '').replace(trailing, '')
const isOpen = (text: string): boolean => cutOff.test(text) || !/\S\s+\S|\p{Script=Han}{3}/u.test(text)
const isWhole = (text: string): boolean => !isOpen(text) && !wish.test(text)
