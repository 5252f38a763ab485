import { stickerSigns } from './sticker-signs.ts'

/** A stretch of a message as it is drawn. All pieces' `text` put together is the original, letter by letter. */
export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'sticker'; readonly text: string; readonly sign: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }

const token = /\[[^[\]\n]{1,16}\]|https?:\/\/[^\s<>"'\u3000-\u303f\uff00-\uffef\u4e00-\u9fff]{3,2000}/giu
const trailing = /[.,;:!?)\]}»”’…]+$/u

/** Cuts a text into words, WeChat sticker codes and web addresses. Only http and https become links. */
export function textPieces(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let from = 0
  const plain = (to: number) => {
    if (to > from) pieces.push({ kind: 'text', text: text.slice(from, to) })
  }
  for (const match of text.matchAll(token)) {
    const [whole] = match
    const piece = whole.startsWith('[') ? sticker(whole) : link(whole)
    if (piece === undefined) continue
    plain(match.index)
    pieces.push(piece)
    from = match.index + piece.text.length
  }
  plain(text.length)
  return pieces
}

function sticker(text: string): TextPiece | undefined {
  const sign = stickerSigns.get(text.slice(1, -1).toLowerCase())
  return sign === undefined ? undefined : { kind: 'sticker', text, sign }
}

function link(whole: string): TextPiece | undefined {
  // A bracket that the address itself opened belongs to it.
  const end = trailing.exec(whole)?.[0] ?? ''
  const text = end.startsWith(')') && whole.slice(0, -end.length).includes('(') ? whole.slice(0, whole.length - end.length + 1) : whole.slice(0, whole.length - end.length)
  return URL.canParse(text) ? { kind: 'link', text, url: new URL(text).href } : undefined
}
