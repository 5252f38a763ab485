import { civilDate } from './civil.ts'
import { atDay, DAY, is, isMark, lastDayOf, type Atom, type Scan } from './atom.ts'
import { endsPhrase, extendBack, extendForward, joinDays, joinRange, joinTimes, joinTwo, withTime } from './join.ts'
import type { DateMod } from '../../fact.ts'

/** From pieces to whole phrases: days get their times, ranges their ends, prefixes become `before` and `after`. */
export function compose(x: Scan, atoms: readonly Atom[]): Atom[] {
  let list = extendBack(x, atoms.map((atom) => extendForward(x, atom)).filter((atom, at, all) => at === 0 || atom.i >= (all[at - 1]?.j ?? 0)))
  list = list.map((atom) => withZone(x, atom))
  if (list.length > 1) list = joined(x, list)
  return shareMeridiem(x, list).map((atom) => withZone(x, withMod(x, atom))).filter((atom) => stands(x, atom, list))
}

function joined(x: Scan, atoms: Atom[]): Atom[] {
  let list = fold(atoms, (p, q) => joinTimes(x, p, q))
  list = fold(list, (p, q) => joinDays(x, p, q))
  list = fold(list, (p, q) => joinTwo(x, p, q))
  list = fold(list, (p, q) => joinTwo(x, p, q))
  list = fold(list, (p, q) => joinRange(x, p, q) ?? joinList(x, p, q))
  list = fold(list, (p, q) => joinTwo(x, p, q))
  return fold(list, (p, q) => joinLength(x, p, q))
}

/** Further apart two pieces are never one phrase. */
const FAR = 8

function fold(atoms: readonly Atom[], join: (p: Atom, q: Atom) => Atom | undefined): Atom[] {
  const out: Atom[] = []
  for (const atom of atoms) {
    const last = out.at(-1)
    const made = last && atom.i - last.j <= FAR ? join(last, atom) : undefined
    if (made) out[out.length - 1] = made
    else out.push(atom)
  }
  return out
}

/** 9月10号，11号，12号: days in a row. */
function joinList(x: Scan, p: Atom, q: Atom): Atom | undefined {
  const isNext = (p.k === 'at' || p.k === 'span') && p.grain === 'day' && p.spec?.m !== undefined && q.bare === 'day' && q.i - p.j === 1 && isMark(x.t, p.j, ',、，')
  const last = p.b / DAY - 1
  const gap = (q.spec?.d ?? 0) - civilDate(last).day
  return isNext && gap === 1 ? { ...p, k: 'span', b: p.b + DAY, j: q.j, others: [] } : undefined
}

/** `4pm for 30 mins`, `14th Feb for 7 hours from 9:30am`, `for 3 days, from today`. */
function joinLength(x: Scan, p: Atom, q: Atom): Atom | undefined {
  const { t } = x
  if (q.k === 'dur' && is(t, p.j, 'for') && q.i - p.j === 1) {
    if (p.k === 'tod' && p.untilSec === undefined) return { ...p, j: q.j, untilSec: p.a + q.a }
    if (p.k === 'at') return { ...p, k: 'span', j: q.j, b: p.a + q.a, others: (p.others ?? []).map((other) => ({ ...other, b: other.a + q.a })) }
  }
  const gap = isMark(t, p.j, ',') ? p.j + 1 : p.j
  if (p.k === 'dur' && q.k === 'at' && is(t, gap, 'from') && q.i - gap === 1) return { ...q, k: 'span', i: p.i, b: q.a + p.a }
  if (p.k === 'span' && !p.hasTime && p.grain === 'day' && q.k === 'tod' && is(t, p.j, 'from') && q.i - p.j === 1 && p.b - p.a < DAY) {
    return { ...withTime({ ...p, k: 'at' }, q), k: 'span', b: p.b + q.a, others: (p.others ?? []).map((other) => ({ ...other, a: other.a + q.a, b: other.b + q.a })) }
  }
  return undefined
}

/** «в 9 и 10 вечера»: both in the evening, both on the day named. */
function shareMeridiem(x: Scan, atoms: readonly Atom[]): Atom[] {
  return atoms.map((atom, at) => {
    const next = atoms[at + 1]
    const last = atoms[at - 1]
    if (next?.k === 'tod' && next.settled && atom.hasTime && !atom.settled && atom.untilSec === undefined && next.i - atom.j === 1 && is(x.t, atom.j, 'and')) {
      const second = atom.a % DAY
      const plus = next.a >= 43200 && second < 43200 ? 43200 : 0
      return { ...atom, a: atom.a + plus, b: atom.b + plus, weak: false }
    }
    const isSecond = atom.k === 'tod' && last?.k === 'at' && last.hasTime && atom.i - last.j === 1 && is(x.t, last.j, 'and')
    return isSecond ? withTime({ ...last, i: atom.i, j: atom.j, a: Math.floor(last.a / DAY) * DAY, others: [] }, atom) : atom
  })
}

const MODS: Readonly<Record<string, DateMod>> = { before: 'before', by: 'before', after: 'after', since: 'since', until: 'until' }

function withMod(x: Scan, atom: Atom): Atom {
  if (atom.k === 'dur' || atom.k === 'part') return atom
  return suffixMod(x, atom) ?? prefixMod(x, atom) ?? atom
}

function prefixMod(x: Scan, atom: Atom): Atom | undefined {
  const { t } = x
  let at = atom.i - 1
  while (at >= 0 && (is(t, at, 'the', 'on', 'at', 'about') || isMark(t, at, ':'))) at--
  const token = t[at]
  if (!token || atom.mod) return undefined
  let mod = token.w === 'до' || token.w === 'till' || token.w === 'til' ? 'before' : token.script === 'zh' ? undefined : MODS[token.c]
  if (token.script === 'zh' && (token.w === '自从' || token.c === 'from')) mod = 'since'
  if (token.script === 'zh' && token.c === 'until') mod = 'before'
  if ((token.w === 'с' || token.w === 'со' || token.w === 'from') && atom.k === 'at') mod = 'since'
  if (!mod || (token.c === 'after' && token.w === 'свыше') || (atom.k === 'span' && !atom.vague)) return undefined
  return modded(atom, mod, { i: at, j: atom.j })
}

function suffixMod(x: Scan, atom: Atom): Atom | undefined {
  const token = x.t[atom.j]
  if (!token || token.script !== 'zh') return undefined
  const next = token.c === 'or' || token.c === 'and' ? x.t[atom.j + 1] : token
  const mod = next && MODS[next.c]
  if (!mod || !next || (next.c === 'until' && next.w !== '止' && next.w !== '为止')) return undefined
  return modded(atom, next.c === 'until' ? 'before' : mod, { i: atom.i, j: next === token ? atom.j + 1 : atom.j + 2 })
}

/** Before an inexact stretch means before its last day; after a whole month or year means from the next on. */
function modded(atom: Atom, mod: DateMod, at: { i: number; j: number }): Atom {
  if (atom.k === 'span' && !atom.vague) return { ...atom, j: at.j }
  if (atom.k === 'span') return { ...atDay(at.i, at.j, mod === 'after' ? Math.floor(atom.a / DAY) : lastDayOf(atom)), vague: true, relative: true, mod }
  const isCoarse = atom.k === 'at' && ['week', 'month', 'quarter', 'year'].includes(atom.grain)
  if (isCoarse && mod === 'after') return { ...atom, ...at, a: atom.b, b: atom.b + 1, mod, others: [] }
  return { ...atom, ...at, mod, weak: atom.weak === true && atom.k !== 'tod' ? false : atom.weak ?? false }
}

/** `10:00 МСК`, «по Пекину», 北京时间 before the time, `UTC+8`. */
function withZone(x: Scan, atom: Atom): Atom {
  if (!atom.hasTime || atom.tz) return atom
  const { t } = x
  const after = isMark(t, atom.j, '(（') || ['по', 'time', 'в'].includes(t[atom.j]?.w ?? '') ? atom.j + 1 : atom.j
  const before = isMark(t, atom.i - 1, ':,') ? atom.i - 2 : atom.i - 1
  const at = is(t, after, 'zone') ? after : is(t, before, 'zone') && t[before]?.script === 'zh' ? before : -1
  const token = t[at]
  if (!token) return atom
  const isPlace = token.f === 'place' && !t[at + 1]?.w.startsWith('time')
  if (isPlace) return atom
  const isPlus = (token.w === 'utc' || token.w === 'gmt') && isMark(t, at + 1, '+-')
  const shiftText = isPlus ? /^[+-]\d{1,2}/.exec(`${t[at + 1]?.f}${t[at + 2]?.w}`)?.[0] : undefined
  const tz = shiftText ? `${shiftText.charAt(0)}${shiftText.slice(1).padStart(2, '0')}:00` : zoneName(token.w, token.n)
  const end = isPlus ? at + 3 : t[at + 1]?.w.startsWith('time') || t[at + 1]?.w === 'времени' ? at + 2 : at + 1
  return { ...atom, tz, i: Math.min(atom.i, at), j: Math.max(atom.j, end > atom.j && at >= atom.j ? end : atom.j) }
}

function zoneName(w: string, n: number): string {
  if (w === 'msk' || n === 180) return 'Europe/Moscow'
  return w === 'cst' || w === 'bjt' || n === 480 ? 'Asia/Shanghai' : 'UTC'
}

/** A doubtful piece stays only where something around says it is a date. */
function stands(x: Scan, atom: Atom, all: readonly Atom[]): boolean {
  const { t } = x
  if (is(t, atom.i - 1, 'each')) return false
  if (!atom.weak) return true
  const isAll = t.every((token, at) => (at >= atom.i && at < atom.j) || token.c === 'at' || token.c === 'on' || token.c === 'mark' || token.c === 'the' || token.c === 'about')
  const first = t[atom.i]
  if (first?.c === 'month' && atom.j === atom.i + 1) return isAll
  if (isAll) return first?.c !== 'pair' || first.f !== '.' || (first.parts?.[0] ?? 0) > 12 || (first.parts?.[1] ?? 0) > 12 || first.parts?.[2] === 2
  if (atom.k === 'tod') return first?.script !== 'ru' && is(t, atom.i - 1, 'at') && t[atom.i - 1]?.script === 'en' && endsPhrase(t, atom.j) && all.length >= 1 && atom.a <= 43200
  return is(t, atom.i - 1, 'on', 'by', 'before', 'until', 'since', 'deadline', 'wday') && endsPhrase(t, atom.j)
}
