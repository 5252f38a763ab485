/** Whether words beside a number make it a limit. */
export type Bound = 'min' | 'max' | undefined

const least = /(?:at least|no less than|not less than|not fewer than|no fewer than|minimum(?: of)?|min\.?|more than|over|above|greater than|exceed(?:s|ing)?|starting from|from|>=?|≥|не менее(?: чем)?|не меньше(?: чем)?|не ниже|минимум|мин\.?|как минимум|более(?: чем)?|больше(?: чем)?|свыше|от|выше|начиная с|至少|最少|最低|不少于|不低于|不小于|超过|大于|高于|多于|起码|满)\s*(?:the |a )?[:=]?\s*$/
const most = /(?:at most|no more than|not more than|not exceed(?:ing)?|maximum(?: of)?|max\.?|up to|less than|fewer than|under|below|within|<=?|≤|не более(?: чем)?|не больше(?: чем)?|не выше|не превыша(?:ет|ть|л[аои]?)|максимум|макс\.?|менее(?: чем)?|меньше(?: чем)?|ниже|до|в пределах|最多|最大|最高|不超过|不超|不大于|不高于|不多于|小于|少于|低于|不到|至多)\s*(?:the |a )?[:=]?\s*$/
const leastAfter = /^ ?(?:and (?:more|above|over|up)|or (?:more|above)|\+|min(?:imum)?\b|и (?:более|больше|выше)|или более|минимум|或?以上|起(?![来点])|及以上|或以上)/
const mostAfter = /^ ?(?:and (?:less|below|under)|or (?:less|below)|max(?:imum)?\b|и (?:менее|меньше|ниже)|или менее|максимум|或?以下|以内|之内|及以下|封顶)/

/** Looks no further than 24 signs back and 14 ahead. */
export function boundAround(low: string, start: number, end: number): Bound {
  const before = low.slice(Math.max(0, start - 24), start)
  const [fromLeast, fromMost] = [before.search(least), before.search(most)]
  const isMin = fromLeast >= 0 && (fromMost < 0 || fromLeast < fromMost)
  if (fromLeast >= 0 || fromMost >= 0) return isWhole(before, isMin ? fromLeast : fromMost) ? (isMin ? 'min' : 'max') : undefined
  const after = low.slice(end, end + 14)
  return leastAfter.test(after) ? 'min' : mostAfter.test(after) ? 'max' : undefined
}

/** `overmax 5` is none: the limit word must not be the end of a longer one. */
function isWhole(before: string, at: number): boolean {
  return at <= 0 || !(/[a-zа-я]/.test(before[at - 1] ?? '') && /[a-zа-я]/.test(before[at] ?? ''))
}
