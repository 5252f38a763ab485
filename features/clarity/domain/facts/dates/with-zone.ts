import { change, isMark, skipMark, tok, type Atom } from './atom.ts'
import { CLOCK, isClass, NUM, PART, ZONE, type Token } from './token.ts'
import { zones } from './zones.ts'

/** An hour with the zone that stands beside it: `10:00 МСК`, «по Пекину», 北京时间 before the time, `UTC+8`. */
export function withZone(t: readonly Token[], atom: Atom): Atom {
  if (!atom.hasTime || atom.tz) return atom
  const behind = zoneBehind(t, atom)
  const at = behind || zoneBefore(t, atom)
  if (at === 0) return atom
  const { w, n } = tok(t, at)
  const isShift = (w === 'utc' || w === 'gmt') && isMark(t, at + 1, '+-')
  const { digits, n: shift, parts } = tok(t, at + 2)
  const hours = isShift && (digits > 0 || parts) ? parts?.[0] ?? shift : undefined
  const tz = hours === undefined ? zones[n] ?? 'UTC' : `${tok(t, at + 1).f}${String(hours).padStart(2, '0')}:${String(parts?.[1] ?? 0).padStart(2, '0')}`
  const end = isShift ? at + 3 : saysTime(tok(t, at + 1)) ? at + 2 : at + 1
  return change(atom, { tz, i: Math.min(atom.i, at), j: behind === 0 ? atom.j : isMark(t, atom.j, '(（') ? skipMark(t, end, ')）') : end })
}

function saysTime({ w }: Token): boolean {
  return w.startsWith('time') || w === 'времени'
}

/** 北京 and no 北京时间: a place first, a clock only where it cannot be another. */
function isBareCity({ script, w }: Token): boolean {
  return script === 'zh' && !w.endsWith('时间')
}

function zoneBehind(t: readonly Token[], { j }: Atom): number {
  const open = skipMark(t, j, '(（')
  const led = /^(?:по|time|в)$/.test(tok(t, open).w) ? open + 1 : open
  const at = cityPlace(t, tok(t, led).w === 'времени' ? led + 1 : led)
  const [token, next] = [tok(t, at), tok(t, at + 1)]
  const isClosed = isMark(t, at + 1, '(（)）/=')
  if (token.c === ZONE) {
    // 15:00（莫斯科10:00）, （纽约时间前一天21:00）: the zone of the next time; 15:00莫斯科仓库: a store.
    const isOther = token.script === 'zh' && next.glued && (isClass(next.c, CLOCK | NUM | PART) || (next.script === 'zh' && (open > j || isBareCity(token))))
    return isOther || (token.f === 'place' && !next.w.startsWith('time') && !isClosed) ? 0 : at
  }
  if (token.f !== 'zone') return 0
  const isSaid = saysTime(next) || (led > open && tok(t, open).w === 'по') || tok(t, at - 1).w === 'времени' || (isClosed && (open > j || token.script === 'en'))
  return isSaid ? at : 0
}

/** Behind the first half of a name: New York, Los Angeles, Hong Kong, «Нью-Йорк». */
function cityPlace(t: readonly Token[], at: number): number {
  const { w } = tok(t, at)
  const next = /^(?:new|los|hong)$/.test(w) ? at + 1 : (w === 'нью' || w === 'лос') && isMark(t, at + 1, '-') ? at + 2 : at
  return tok(t, next).f === 'zone' ? next : at
}

/** What takes a place for its goal or its ground: 货到莫斯科, 发往北京. */
const toPlace = /[到去往发运至抵送寄回离飞来经赴从自由在]$/

function zoneBefore(t: readonly Token[], { i }: Atom): number {
  const at = isMark(t, i - 1, ':,') ? i - 2 : i - 1
  const token = tok(t, at)
  if (token.c !== ZONE || token.script !== 'zh') return 0
  return isBareCity(token) && (isMark(t, i - 1, ',') || (token.glued && toPlace.test(tok(t, at - 1).w))) ? 0 : at
}
