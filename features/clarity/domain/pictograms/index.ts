import type { Pictogram } from '../doc.ts'
import { findEmoji } from './emoji.ts'
import { findEmoticons } from './emoticons.ts'
import { findWechatCodes } from './wechat.ts'

export { businessPresets, isSameSign, readSign } from './risky.ts'
export type { SignReading, SignRisk } from './risky.ts'

/** Every pictogram of a text, sorted by place: Unicode emoji, WeChat and QQ codes, text emoticons. */
export function findPictograms(text: string): Pictogram[] {
  const pictures = [...findEmoji(text), ...findWechatCodes(text)].sort((a, b) => a.start - b.start)
  const smiles = findEmoticons(text, pictures)
  return smiles.length === 0 ? pictures : [...pictures, ...smiles].sort((a, b) => a.start - b.start)
}

/** Whether all of it is one sign. A smile in brackets is one behind a word only. */
export function isSign(text: string): boolean {
  return ['', 'ok', 'ok '].some((before) => {
    const [sign, ...more] = findPictograms(before + text)
    return more.length === 0 && sign?.start === before.length && sign.end === before.length + text.length
  })
}

export interface EmojiCount {
  readonly emoji: number
  readonly wechat: number
  readonly emoticons: number
}

/** How many of each kind; a joined family, a flag, or a keycap is one. */
export function countEmoji(text: string): EmojiCount {
  const count = { emoji: 0, wechat: 0, emoticons: 0 }
  for (const { kind } of findPictograms(text)) count[kind === 'emoticon' ? 'emoticons' : kind] += 1
  return count
}
