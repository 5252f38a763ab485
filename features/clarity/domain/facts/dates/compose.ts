import { BLANK, change, DAY, endsPhrase, is, isMark, lastDayOf, relativeDay, skip, skipMark, tok, ymd, type Atom, type Scan } from './atom.ts'
import { civilDate, div } from './civil.ts'
import { specAtom } from './day.ts'
import { shift } from './duration.ts'
import { extendBack, extendForward, joinDays, joinRange, joinTimes, joinTwo, withTime, withZone } from './join.ts'
import { isCoarse } from './period.ts'
import { ABOUT, AFTER, AND, AT, BEFORE, BY, DEADLINE, EACH, END, FOR, FROM, IN, isClass, MARK, MONTH, ON, OR, PAIR, SINCE, THE, UNTIL, WDAY, WITHIN, type Token, type TokenClass } from './token.ts'
import type { DateMod } from '../../fact.ts'

/** From pieces to whole phrases: days get their times, ranges their ends, prefixes become `before` and `after`. */
export function compose(x: Scan, atoms: readonly Atom[]): Atom[] {
  let list: Atom[] = []
  let end = 0
  for (const atom of atoms) {
    const wide = extendForward(x, atom)
    if (wide.i >= end) list.push(wide)
    end = wide.j
  }
  list = extendBack(x, list)
  if (list.some((atom, at) => atom.i - (list[at - 1]?.j ?? -FAR) <= FAR)) {
    for (const join of JOINS) list = fold(x, list, join)
    list = share(x, list)
  }
  return list.map((atom) => withZone(x.t, withMod(x.t, atom))).filter((atom) => stands(x.t, atom))
}

type Join = (x: Scan, p: Atom, q: Atom) => Atom | undefined

const JOINS: readonly Join[] = [joinTimes, joinDays, joinTwo, joinTwo, (x, p, q) => joinRange(x, p, q) ?? joinList(x, p, q), joinTwo, joinLength]

/** Further apart two pieces are never one phrase. */
const FAR = 8

function fold(x: Scan, atoms: readonly Atom[], join: Join): Atom[] {
  const out: Atom[] = []
  for (const atom of atoms) {
    const last = out.at(-1)
    const made = last && atom.i - last.j <= FAR ? join(x, last, atom) : undefined
    if (made) out[out.length - 1] = made
    else out.push(atom)
  }
  return out
}

/** 9月10号，11号，12号: days in a row. */
function joinList({ t }: Scan, p: Atom, q: Atom): Atom | undefined {
  const isNext = (p.k === 'at' || p.k === 'span') && p.grain === 'day' && p.m > 0 && q.bare === 'day' && q.i - p.j === 1 && isMark(t, p.j, ',、，')
  return isNext && q.d === civilDate(p.b / DAY - 1).day + 1 ? change(p, { k: 'span', b: p.b + DAY, j: q.j, others: BLANK.others }) : undefined
}

/** `4pm for 30 mins`, `14th Feb for 7 hours from 9:30am`, `for 3 days, from today`, `two weeks before 20 October`. */
function joinLength(x: Scan, p: Atom, q: Atom): Atom | undefined {
  const { t } = x
  const gap = skipMark(t, p.j, ',')
  const isNear = q.i - gap === 1
  if (q.k === 'dur' && is(t, p.j, FOR) && q.i - p.j === 1) {
    if (p.k === 'tod' && p.untilSec < 0) return change(p, { j: q.j, untilSec: p.a + q.a })
    if (p.k === 'at') return change(p, { k: 'span', j: q.j, b: p.a + q.a, others: p.others.map(({ why, a }) => ({ why, a, b: a + q.a })) })
  }
  if (p.k === 'span' && !p.hasTime && p.grain === 'day' && q.k === 'tod' && is(t, p.j, FROM) && q.i - p.j === 1 && p.b - p.a < DAY) {
    return change(withTime(change(p, { k: 'at' }), q), { k: 'span', b: p.b + q.a, others: p.others.map(({ why, a, b }) => ({ why, a: a + q.a, b: b + q.a })) })
  }
  const isFrom = is(t, gap, FROM)
  if (p.k === 'dur' && q.k === 'at' && isFrom && isNear && (gap > p.j || is(t, p.i - 1, FOR) || tok(t, gap).w !== 'from')) return change(q, { k: 'span', i: p.i, b: q.a + p.a })
  return offset(x, p, q)
}

/** `two days after March 9`, «за неделю до 20 октября», 10月20日前两周: counted from the date. */
function offset({ t }: Scan, p: Atom, q: Atom): Atom | undefined {
  const glue = tok(t, p.j)
  if (q.i === p.j && glue.glued && p.grain === 'day' && p.k === 'at' && glue.w.startsWith('前一')) {
    return change(shift(p, { i: q.i, j: q.j, pieces: [[1, q.grain]], isBare: false, isFew: false }, -1), { i: p.i, j: q.j })
  }
  if ((q.i !== p.j + 1 && q.i !== skip(t, p.j + 1, THE)) || glue.c === MARK) return undefined
  if (glue.script === 'zh') return p.grain === 'day' && p.k === 'at' && glue.glued && tok(t, q.i).glued ? countedFrom(p, q, glue.c === BEFORE ? -1 : glue.c === AFTER ? 1 : 0) : undefined
  if (q.k !== 'at' || !(p.k === 'dur' || is(t, p.i, IN)) || q.bare === 'now') return undefined
  const lead = tok(t, p.i - 1)
  const isFor = lead.w === 'за'
  const sign = glue.w === 'до' ? (isFor ? -1 : 0) : glue.c === BEFORE ? -1 : glue.c === AFTER || glue.c === FROM ? 1 : 0
  const mod = is(t, p.i - 1, WITHIN) ? 'before' : tok(t, p.i - 1).w === 'than' ? 'after' : p.mod
  return countedFrom(q, change(p, { i: isFor ? p.i - 1 : p.i, mod }), sign)
}

function countedFrom(base: Atom, counted: Atom, sign: number): Atom | undefined {
  return counted.length && sign !== 0 ? change(shift(base, counted.length, sign), { i: Math.min(base.i, counted.i), j: Math.max(base.j, counted.j), mod: counted.mod }) : undefined
}

/** «в 9 и 10 вечера», 8月5日和9日: both in the evening, both on the day or in the month named. */
function share({ t, ref }: Scan, atoms: readonly Atom[]): Atom[] {
  return atoms.map((atom, at) => {
    const [last, next] = [atoms[at - 1], atoms[at + 1]]
    if (next?.k === 'tod' && next.settled && atom.hasTime && !atom.settled && atom.untilSec < 0 && next.i - atom.j === 1 && is(t, atom.j, AND)) {
      const plus = next.a >= 43200 && atom.a % DAY < 43200 ? 43200 : 0
      return change(atom, { a: atom.a + plus, b: atom.b + plus, weak: false })
    }
    const isListed = atom.bare === 'day' && last?.k === 'at' && last.m > 0 && atom.i - last.j === 1 && (is(t, last.j, AND) || isMark(t, last.j, ',、，'))
    if (isListed) return change(specAtom(atom.i, atom.j, ymd(civilDate(last.a / DAY).year, last.m, atom.d), ref), { relative: last.relative })
    const isSecond = atom.k === 'tod' && last?.k === 'at' && last.hasTime && atom.i - last.j === 1 && is(t, last.j, AND)
    return isSecond ? withTime(change(last, { i: atom.i, j: atom.j, a: last.a - (last.a % DAY), others: BLANK.others }), atom) : atom
  })
}

const MODS: ReadonlyMap<TokenClass, DateMod> = new Map([[BEFORE, 'before'], [BY, 'before'], [AFTER, 'after'], [SINCE, 'since'], [UNTIL, 'until']])

function withMod(t: readonly Token[], atom: Atom): Atom {
  return atom.k === 'dur' || atom.k === 'part' ? atom : suffixMod(t, atom) ?? prefixMod(t, atom) ?? atom
}

function prefixMod(t: readonly Token[], atom: Atom): Atom | undefined {
  if (atom.mod) return undefined
  let at = atom.i - 1
  while (is(t, at, THE | ON | AT | ABOUT) || isMark(t, at, ':')) at--
  const { c, w, script } = tok(t, at)
  const isHan = script === 'zh'
  let mod = isHan ? (w === '自从' || c === FROM ? 'since' : c === UNTIL ? 'before' : undefined) : w === 'до' || w === 'till' || w === 'til' ? 'before' : MODS.get(c)
  if (c === FROM && atom.k === 'at' && (w === 'с' || w === 'со' || w === 'from')) mod = 'since'
  if (!mod || w === 'свыше' || (atom.k === 'span' && !atom.vague)) return undefined
  return modded(w === 'since' ? lastOne(atom) : atom, mod, at, atom.j)
}

function suffixMod(t: readonly Token[], atom: Atom): Atom | undefined {
  const token = tok(t, atom.j)
  if (token.script !== 'zh') return undefined
  const j = isClass(token.c, OR | AND) ? atom.j + 1 : atom.j
  const { c, w } = tok(t, j)
  const mod = MODS.get(c)
  if (!mod || (c === UNTIL && w !== '止' && w !== '为止')) return undefined
  return modded(w === '以来' ? lastOne(atom) : atom, c === UNTIL ? 'before' : mod, atom.i, j + 1)
}

/** `since Monday`: the one gone, where the word alone means the one to come. */
function lastOne(atom: Atom): Atom {
  const [other] = atom.others
  return atom.bare === 'wday' && other ? change(atom, { a: other.a, b: other.b, others: BLANK.others }) : atom
}

/** Before an inexact stretch means before its last day; after a whole month or year means from the next on. */
function modded(atom: Atom, mod: DateMod, i: number, j: number): Atom {
  if (atom.k === 'span') return atom.vague ? change(relativeDay(i, j, mod === 'after' ? div(atom.a, DAY) : lastDayOf(atom)), { vague: true, mod }) : change(atom, { j })
  if (mod === 'after' && isCoarse(atom)) return change(atom, { i, j, a: atom.b, b: atom.b + 1, mod, others: BLANK.others })
  return change(atom, { i, j, mod, weak: atom.weak && atom.k === 'tod' })
}

/** A doubtful piece stays only where something around says it is a date. */
function stands(t: readonly Token[], atom: Atom): boolean {
  if (is(t, atom.i - 1, EACH)) return false
  if (!atom.weak) return true
  const { c, f, script, parts } = tok(t, atom.i)
  const isAll = t.every((token, at) => (at >= atom.i && at < atom.j) || isClass(token.c, AT | ON | THE | ABOUT) || isClass(token.c, MARK, END))
  if (atom.k === 'dur' || (c === MONTH && atom.j === atom.i + 1)) return isAll
  if (isAll) return c !== PAIR || f !== '.' || !parts || Math.max(...parts.slice(0, 2)) > 12 || parts[2] === 2
  if (atom.k === 'tod') return script !== 'ru' && is(t, atom.i - 1, AT) && tok(t, atom.i - 1).script === 'en' && endsPhrase(t, atom.j) && atom.a <= 43200
  return is(t, isMark(t, atom.i - 1, ':') ? atom.i - 2 : atom.i - 1, WDAY, ON | BY | BEFORE | UNTIL | SINCE | DEADLINE) && endsPhrase(t, atom.j)
}
