import type { Fact } from '../../fact.ts'
import type { Span } from '../../span.ts'
import { codeAt, near } from './page.ts'

/** Whether words beside a number make it a limit. */
export type Bound = 'min' | 'max' | undefined

/* Comparisons, which a "not" before them turns round, and words that say it themselves. */
const more = '(?:more|greater|higher|heavier|longer|larger|bigger|wider|thicker) than|over|above|beyond|exceed(?:s|ed|ing)?|in excess of|(?:более|больше|выше|длиннее|тяжелее|дороже|толще|шире)(?: чем)?|свыше|превы[шс][а-я]{1,6}|(?:超过?|大于|高于|多于|超出)了?'
const less = '(?:less|fewer|lower|lighter|shorter|smaller|cheaper|thinner|narrower) than|under|below|(?:менее|меньше|ниже|короче|легче|дешевле|тоньше)(?: чем)?|(?:小于|少于|低于)了?'
const least = 'at least|minimum(?: of)?|min\\.?|starting from|from|(?<![-=])>=?|≥|как минимум|минимум|мин\\.?|от|начиная с|至少|最少|最低|起码|满'
const most = 'at most|maximum(?: of)?|max\\.?|up to|within|<=?|≤|максимум|макс\\.?|до|в пределах|最多|最大|最高|至多|不到|不足|不满|高达|多达'
const before = new RegExp(`(?:(${more})|(${less})|(${least})|${most})\\s*(?:the |a )?[:=]?\\s*$`)
const negation = /(?:(?:^|[^a-z])(?:not?|nothing|none|never|cannot|without|[a-z]{2,6}n't)(?: [a-z-]+){0,3}|(?:^|[^а-я])(?:не|нельзя|ни)(?: [а-я-]+){0,3}|(?:不|未|没有?|勿|别|无)(?:[得可能应许要会准宜该需必]|应该|可以|允许)?)\s*$/
const emphatic = /(?:only|just|только|лишь|просто|不[仅只光止])\s*$/
const after = /^(?: ?(?:(and (?:more|above|over|up|higher)|or (?:more|above|over|higher|greater)|\+(?! ?[\d/\\–-])|min(?:imum)?\b|и(?:ли)? (?:более|больше|выше)|минимум|[或及]?以上|起(?![来点]))|and (?:less|below|under)|or (?:less|below|under|lower|fewer)|max(?:imum)?\b|и(?:ли)? (?:менее|меньше|ниже)|максимум|[或及]?以下|以内|之内|封顶)|,? не (?:(менее|меньше|ниже)|более|больше|выше)(?= ?(?:[^\dа-я ]|$)))/

/** The last two letters of these words, and their last Chinese signs: a quick no for most others. */
const pairs = new Set('an er ve nd ed ds ng of ow st um n. om ax x. to in he ее ше же ще че ле ем ет ть ют ло ла ли ил ий ая ие их ия ум ин н. от до ах кс с.'.split(' ').map((pair) => codeAt(pair, 0) * 65_536 + codeAt(pair, 1)))
const signs = new Set('過过于出了超少低码满多大高到足达=><≥≤')

/** Looks no further than 24 signs back for the limit, 30 more for its negation, and 16 ahead. */
export function boundAround(low: string, start: number, end: number): Bound {
  const found = mayEnd(low, start) ? before.exec(near(low, start, 24)) : null
  if (found) {
    const at = Math.max(0, start - 24) + found.index
    if (/[a-zа-я]/.test(low.charAt(at - 1)) && /[a-zа-я]/.test(low.charAt(at))) return undefined // `overmax 5`
    if (found[1] === undefined && found[2] === undefined) return found[3] === undefined ? 'max' : 'min'
    const ahead = near(low, at, 30)
    return (found[1] !== undefined) === (negation.test(ahead) && !emphatic.test(ahead)) ? 'max' : 'min'
  }
  const next = after.exec(low.slice(end, end + 16))
  return next ? next[1] === undefined && next[2] === undefined ? 'max' : 'min' : undefined
}

/** The words of an amount with those that make it a limit: «не менее 500 шт», 500个以上. Of other facts their own. */
export function withLimit(text: string, fact: Fact): Span {
  const { start, end } = fact
  const isOpen = (fact.kind === 'quantity' || fact.kind === 'money' || fact.kind === 'percent') && (fact.min === undefined) !== (fact.max === undefined)
  if (!isOpen) return { start, end }
  const low = text.toLowerCase().replaceAll('ё', 'е')
  if (boundAround(low, start, end) === undefined) return { start, end }
  const found = before.exec(near(low, start, 24))
  if (found === null) return { start, end: end + (after.exec(low.slice(end, end + 16))?.[0].length ?? 0) }
  const at = Math.max(0, start - 24) + found.index
  const denied = found[1] === undefined && found[2] === undefined ? null : negation.exec(near(low, at, 30))
  const from = denied === null ? at : Math.max(0, at - 30) + denied.index
  return { start: from + (/^[^\p{L}≥≤<>]*/u.exec(low.slice(from, start))?.[0].length ?? 0), end }
}

function mayEnd(low: string, start: number): boolean {
  let at = start - 1
  while (at >= 0 && ' :'.includes(low.charAt(at))) at -= 1
  return pairs.has(codeAt(low, at - 1) * 65_536 + codeAt(low, at)) || signs.has(low.charAt(at)) || low.startsWith(' с', at - 1) || low.startsWith(' a', at - 1)
}
