import type { Fact } from '../../fact.ts'
import type { Walk } from './measures.ts'
import type { Numeral } from './numeral.ts'
import { isLength, ratio } from './ratios.ts'
import { unitAt } from './units.ts'

const times = /^ ?(?:[x×х*✕✖╳]|by|на) ?$/

/** `120×80×50 mm`, 600*400*300毫米, «60 см × 40 см»: two or three lengths multiplied. */
export function readDimensions(walk: Walk): Fact | undefined {
  const { page, numerals, at } = walk
  const sides: Numeral[] = []
  let unit: string | undefined
  let end = 0
  for (let index = at; index < at + 4; index += 1) {
    const side = numerals[index]
    if (side === undefined || side.value <= 0) break
    if (sides.length > 0 && !times.test(page.low.slice(end, side.start))) break
    const hit = unitAt(page, side.end)
    const length = hit !== undefined && isLength(hit.code) ? hit : undefined
    if (length !== undefined && unit !== undefined && length.code !== unit) break
    sides.push(side)
    unit = length?.code ?? unit
    end = length?.end ?? side.end
  }
  const first = sides[0]
  if (first === undefined || sides.length < 2 || (unit === undefined && sides.length < 3)) return undefined
  if (unit === undefined && /(?:by|на)/.test(page.low.slice(first.end, end))) return undefined
  walk.at += sides.length
  walk.from = end
  return { start: first.start, end, source: 'explicit', kind: 'dimensions', value: sides.map(({ value }) => value), unit: unit ?? '' }
}

const around = /^ ?\(? ?(?:±|\+ ?[/\\] ?-?|\+-|\+–|正负|plus[ /-](?:or[ -])?minus|плюс[ /-]минус|公差 ?±?) ?-?$/
const plus = /^ ?[(,]? ?\+ ?$/
const minus = /^ ?[(,]? ?[-–] ?$/
const thenMinus = /^ ?[/,|;]? ?[-–] ?$/
const thenPlus = /^ ?[/,|;]? ?\+ ?$/
const alone = /(?:±|\+ ?\/ ?-|\+-|公差|допуск) ?$/

/** `12±0.05 mm`, «25 +0,1/-0,2 мм», 公差±0.1mm (whose nominal is not said: 0). */
export function readTolerance(walk: Walk): Fact | undefined {
  return aroundNominal(walk) ?? asymmetric(walk) ?? nominalUnsaid(walk)
}

interface Deviation {
  readonly unit: string
  readonly plus: number
  readonly minus: number
  readonly end: number
  readonly used: number
}

function finish(walk: Walk, nominal: Numeral, deviation: Deviation): Fact {
  walk.at += deviation.used
  walk.from = deviation.end
  const { unit, plus: up, minus: down, end } = deviation
  return { start: nominal.start, end, source: 'explicit', kind: 'tolerance', value: nominal.value, unit, plus: up, minus: down }
}

function aroundNominal(walk: Walk): Fact | undefined {
  const { page, numerals, at } = walk
  const [nominal, by] = [numerals[at], numerals[at + 1]]
  if (nominal === undefined || by === undefined) return undefined
  const own = unitAt(page, nominal.end)
  const from = own !== undefined && own.end <= by.start ? own : undefined
  if (!around.test(page.low.slice(from?.end ?? nominal.end, by.start))) return undefined
  const unit = unitAt(page, by.end)
  const code = from?.code ?? unit?.code
  if (code === undefined || /^ ?(?:%|percent|процент)/.test(page.low.slice(by.end, by.end + 8))) return undefined
  const size = tidy(Math.abs(by.value) * (unit === undefined ? 1 : (ratio(unit.code, code) ?? 1)))
  return finish(walk, nominal, { unit: code, plus: size, minus: -size, end: unit?.end ?? by.end, used: 2 })
}

function asymmetric(walk: Walk): Fact | undefined {
  const { page, numerals, at } = walk
  const [nominal, one, two] = [numerals[at], numerals[at + 1], numerals[at + 2]]
  if (nominal === undefined || one === undefined || two === undefined) return undefined
  const own = unitAt(page, nominal.end)
  const from = own !== undefined && own.end <= one.start ? own.end : nominal.end
  const start = one.value < 0 ? one.start + 1 : one.start
  const second = two.value < 0 ? two.start + 1 : two.start
  const lead = page.low.slice(from, start)
  const middleUnit = unitAt(page, one.end)
  const middle = page.low.slice(middleUnit !== undefined && middleUnit.end <= second ? middleUnit.end : one.end, second)
  const upFirst = plus.test(lead) && (thenMinus.test(middle) || thenPlus.test(middle))
  const downFirst = minus.test(lead) && thenPlus.test(middle)
  if (!upFirst && !downFirst) return undefined
  const unit = unitAt(page, two.end) ?? middleUnit ?? (from === nominal.end ? undefined : own)
  if (unit === undefined) return undefined
  const [a, b] = [Math.abs(one.value), Math.abs(two.value)]
  const down = upFirst ? (thenPlus.test(middle) ? b : -b) : -a
  const close = /^ ?\)/.exec(page.low.slice(two.end, two.end + 2))
  return finish(walk, nominal, { unit: unit.code, plus: upFirst ? a : b, minus: down === 0 ? 0 : down, end: Math.max(two.end + (close?.[0].length ?? 0), unit.end > two.start ? unit.end : 0), used: 3 })
}

function nominalUnsaid(walk: Walk): Fact | undefined {
  const { page, numerals, at } = walk
  const by = numerals[at]
  if (by === undefined) return undefined
  const lead = alone.exec(page.low.slice(Math.max(walk.from, by.start - 7), by.start))
  const unit = lead === null ? undefined : unitAt(page, by.end)
  if (lead === null || unit === undefined) return undefined
  const size = Math.abs(by.value)
  const start = /^[±+]/.test(lead[0]) ? by.start - lead[0].length : by.start
  return finish(walk, { ...by, start, value: 0 }, { unit: unit.code, plus: size, minus: -size, end: unit.end, used: 1 })
}

function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
