import type { Pictogram, Span } from '../doc.ts'
import { matchesIn } from '../reading/matches.ts'

/** Faces that need no look at brackets: `^_^`, `T_T`, `XD`, `orz`, `(≧▽≦)`. */
const plainFaces =
  /\([^\p{L}\p{N}\s()]{0,3}[≧≦▽╯╥﹏°□ω´`・ᴥ≖‿^>][^\p{L}\p{N}()\n]{1,8}\)|(?<![A-Za-z0-9а-яё_^-])(?:\^[_o.-]*\^|T_+T|Q_+Q|;_+;|>[_.]+<|-_+-|=_+=|o_+O|O_+o|[XxХ]D+|[Oo0]rz|OTZ|ORZ|QAQ|QwQ)(?![A-Za-z0-9а-яё_-])|¯\\_\(ツ\)_\/¯|<3(?=\s*$)/gu

/** Cheap question before those. */
const mayHoldFace = /[_≧≦▽╯╥﹏°□ω´`・ᴥ≖‿^>]|[XxХ]D|[Oo0]rz|O[TR]Z|Q[Aw]Q|<3|¯/

/** Eyes, a nose perhaps, a mouth; whether the mouth closes an open bracket is asked afterwards. */
const faces = /[:;=：；]['’]?[-‑]?(?:[)）]+|[(（]+|D+(?![\p{L}\p{N}])|[PpРр](?![\p{L}\p{N}]))|:-[/|*](?=\s|$)/gu

/** Brackets with no eyes, as Russians smile: `Хорошо)))`, `Жаль(((`. */
const bare = /[)）]+|[(（]+/g

/** Text smileys outside `taken` stretches. A bracket that closes an opened one, or a list mark `1)`, is no smile. */
export function findEmoticons(text: string, taken: readonly Span[]): Pictogram[] {
  const mayBePlain = mayHoldFace.test(text)
  if (!mayBePlain && !/[():;=：；（）]/.test(text)) return []
  let marked: Uint8Array | undefined
  /** Most texts have a colon or a bracket and no smile: the marks are made for the first that may be one. */
  const used = (): Uint8Array => {
    if (marked !== undefined) return marked
    marked = new Uint8Array(text.length)
    for (const span of taken) marked.fill(1, span.start, span.end)
    return marked
  }
  const found: Pictogram[] = []
  const add = (start: number, end: number): void => {
    if (used().subarray(start, end).includes(1)) return
    used().fill(1, start, end)
    found.push({ kind: 'emoticon', start, end, sign: text.slice(start, end) })
  }
  if (mayBePlain) for (const match of matchesIn(text, plainFaces)) add(match.index, match.index + match[0].length)
  for (const match of matchesIn(text, faces)) {
    if (isFace(text, match.index, match[0])) add(match.index, match.index + match[0].length)
  }
  addBareSmiles(text, used, add)
  return found.sort((a, b) => a.start - b.start)
}

/** `2:(а)`, `12:)` and a colon before a closing bracket are punctuation. */
function isFace(text: string, at: number, face: string): boolean {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + face.length)
  if (/[0-9:/]/.test(before)) return false
  if (/[(（]$/.test(face)) return !/[\p{L}\p{N}]/u.test(after)
  if (/[)）]$/.test(face)) return !hasOpenBracket(text, at)
  return !/[A-Za-z]/.test(before)
}

/** Looks back over the line, a short way: an aside in brackets is short. */
function hasOpenBracket(text: string, at: number): boolean {
  let depth = 0
  for (let i = at - 1; i >= 0 && i > at - 200 && text[i] !== '\n'; i -= 1) {
    const sign = text[i]
    if (sign === ')' || sign === '）') depth += 1
    if ((sign === '(' || sign === '（') && (depth -= 1) < 0) return true
  }
  return false
}

function addBareSmiles(text: string, used: () => Uint8Array, add: (start: number, end: number) => void): void {
  let open = 0
  let line = 0
  for (const match of matchesIn(text, bare)) {
    const end = match.index + match[0].length
    if (text.slice(line, match.index).includes('\n')) open = 0
    line = end
    if (used()[match.index] === 1) continue
    if (match[0].startsWith('(') || match[0].startsWith('（')) {
      if (isSadMouth(text, match.index, end)) add(match.index, end)
      else open += match[0].length
      continue
    }
    const closing = Math.min(open, match[0].length)
    open -= closing
    if (closing < match[0].length && (match[0].length > 1 && match.index > 0 || !isListMark(text, match.index))) add(match.index + closing, end)
  }
}

/** `Жаль(((`, `жаль(` at the end of a line: nothing is opened. */
function isSadMouth(text: string, start: number, end: number): boolean {
  const after = text.charAt(end)
  const isAtWord = /[\p{L}.!?\s]/u.test(text.charAt(start - 1)) && start > 0
  return isAtWord && (end - start > 1 ? !/[\p{L}\p{N}]/u.test(after) : after === '' || after === '\n')
}

/** `1)`, `a)`, `б)`, `12)`, `2.1)` open an item. */
function isListMark(text: string, at: number): boolean {
  return /(?:(?:^|[\u4e00-\u9fff])\d{1,2}|(?:^|[\s.;,:(（。；，：、！？])(?:[\p{L}①-⑳]|[\d.]{1,5}[\p{L}]?|[ivx]{1,4}))$/u.test(text.slice(Math.max(0, at - 7), at)) || at === 0
}
