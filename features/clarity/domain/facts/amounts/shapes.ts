import { codeAt } from './page.ts'
import type { Fact } from '../../fact.ts'
import { dateBehind, suffixOf, type Walk } from './measures.ts'
import type { Numeral } from './numeral.ts'
import { isLength, ratio } from './unit-table.ts'
import { unitAt, type UnitHit } from './units.ts'

const times = /^ ?(?:[x×х*✕✖╳]|by|на) ?$/
const spoken = /by|на/
/** «Замените 36 мм на 38 мм»: the old and the new. */
const changed = /(?:замен|измен|поменя|меня|исправ|переда?ел)[^.!?;\n]{0,40}$/

/** The sign before a number, spaces passed over. */
function signBefore(low: string, { start }: Numeral): string {
  return low.charAt(codeAt(low, start - 1) === 32 ? start - 2 : start - 1)
}

/** `120×80×50 mm`, 600*400*300毫米, «60 см × 40 см»: two or three lengths multiplied. */
export function readDimensions(walk: Walk): Fact | undefined {
  const { page: { low }, numerals, at } = walk
  const second = numerals[at + 1]
  if (!second || !'x×х*✕✖╳yа'.includes(signBefore(low, second))) return undefined
  const sides: Numeral[] = []
  let unit: string | undefined
  let end = 0
  let isSpoken = false
  for (let index = at; index < at + 4; index += 1) {
    const side = numerals[index]
    if (side === undefined || side.value <= 0 || low[side.end] === '°') break
    const joint = low.slice(end, side.start)
    // 500x300x300 на 520x320x300: two boxes
    if (sides.length > 0 && (!times.test(joint) || (sides.length > 1 && spoken.test(joint) !== isSpoken))) break
    // "with 4 mm by 7 August": that is when
    if (sides.length > 0 && spoken.test(joint) && dateBehind.test(low.slice(side.end, side.end + 12))) break
    isSpoken = spoken.test(joint)
    const suffix = suffixOf(walk, index)
    const length = suffix?.kind === 'quantity' && isLength(suffix.unit.code) ? suffix.unit : undefined
    if (length !== undefined && unit && length.code !== unit) break
    sides.push(side)
    unit = length?.code ?? unit
    end = length?.end ?? side.end
  }
  const [first] = sides
  if (!first || sides.length < 2 || (!unit && (sides.length < 3 || isSpoken)) || (isSpoken && changed.test(low.slice(Math.max(0, first.start - 60), first.start)))) return undefined
  walk.at += sides.length
  walk.from = end
  return { start: first.start, end, source: 'explicit', kind: 'dimensions', value: sides.map(({ value }) => value), unit: unit ?? '' }
}

const around = /^ ?\(? ?(?:±|\+ ?[/\\] ?-?|\+-|\+–|正负|plus[ /-](?:or[ -])?minus|плюс[ /-]минус|公差 ?±?) ?-?$/
const plus = /^ ?[(,]? ?\+ ?$/
const minus = /^ ?[(,]? ?[-–] ?$/
const thenMinus = /^ ?[/,|;]? ?[-–] ?$/
const thenPlus = /^ ?[/,|;]? ?\+ ?$/
/** A tolerance in parts of a nominal said elsewhere. */
const share = /^ {0,2}(?:%|per ?cent(?![a-z])|процент[а-я]*)/
const alone = /(?:±|\+ ?\/ ?-|\+-|正负|公差|допуск) ?$/

/** `12±0.05 mm`, «25 +0,1/-0,2 мм», 公差±0.1mm (whose nominal is not said: 0). */
export function readTolerance(walk: Walk): Fact | undefined {
  const { page: { low }, numerals, at } = walk
  const [nominal, by, two] = [numerals[at], numerals[at + 1], numerals[at + 2]]
  if (nominal === undefined) return undefined
  const sign = by === undefined ? '' : signBefore(low, by)
  const found = by !== undefined && ('±+/\\负sс差'.includes(sign || '.') || ((by.value < 0 || sign === '-' || sign === '–') && /[±+负]|\/ ?-/.test(low.slice(nominal.end, (two ?? by).start)))) ? (aroundNominal(walk, nominal, by) ?? (!two ? undefined : asymmetric(walk, nominal, [by, two]))) : undefined
  return found ?? ('±-差负к'.includes(signBefore(low, nominal) || '.') ? nominalUnsaid(walk, nominal) : undefined)
}

interface Deviation {
  readonly unit: string
  readonly plus: number
  readonly minus: number
  readonly end: number
  readonly used: number
}

function finish(walk: Walk, { start, value }: Pick<Numeral, 'start' | 'value'>, { used, ...deviation }: Deviation): Fact {
  walk.at += used
  walk.from = deviation.end
  return { start, source: 'explicit', kind: 'tolerance', value, ...deviation }
}

/** The unit of a number, if it ends before the next one begins. */
function unitBefore(walk: Walk, { end }: Numeral, next: number): UnitHit | undefined {
  const unit = unitAt(walk.page, end)
  return unit && unit.end <= next ? unit : undefined
}

function aroundNominal(walk: Walk, nominal: Numeral, by: Numeral): Fact | undefined {
  const { low } = walk.page
  const from = unitBefore(walk, nominal, by.start)
  if (!around.test(low.slice(from?.end ?? nominal.end, by.start))) return undefined
  const unit = unitAt(walk.page, by.end)
  const code = from?.code ?? unit?.code
  if (code === undefined || share.test(low.slice(by.end, by.end + 10))) return undefined
  const size = Number((Math.abs(by.value) * (!unit ? 1 : (ratio(unit.code, code) ?? 1))).toPrecision(12))
  return finish(walk, nominal, { unit: code, plus: size, minus: -size, end: unit?.end ?? by.end, used: 2 })
}

function asymmetric(walk: Walk, nominal: Numeral, [one, two]: readonly [Numeral, Numeral]): Fact | undefined {
  const { low } = walk.page
  const own = unitBefore(walk, nominal, one.start)
  const start = one.value < 0 ? one.start + 1 : one.start
  const second = two.value < 0 ? two.start + 1 : two.start
  const lead = low.slice(own?.end ?? nominal.end, start)
  const middleUnit = unitAt(walk.page, one.end)
  const middle = low.slice(middleUnit && middleUnit.end <= second ? middleUnit.end : one.end, second)
  const upFirst = plus.test(lead) && (thenMinus.test(middle) || thenPlus.test(middle) || (two.value === 0 && /^ ?\/ ?$/.test(middle)))
  const isBelow = minus.test(lead) && thenMinus.test(middle) && /^ ?[/,|;]/.test(middle)
  if (!upFirst && !isBelow && !(minus.test(lead) && thenPlus.test(middle))) return undefined
  const unit = unitAt(walk.page, two.end) ?? middleUnit ?? own
  if (!unit) return undefined
  const [a, b] = [Math.abs(one.value), Math.abs(two.value)]
  const down = upFirst ? (thenPlus.test(middle) ? b : -b) : -a
  const close = /^ ?\)/.exec(low.slice(two.end, two.end + 2))?.[0].length ?? 0
  return finish(walk, nominal, { unit: unit.code, plus: isBelow ? -Math.min(a, b) : upFirst ? a : b, minus: isBelow ? -Math.max(a, b) : down === 0 ? 0 : down, end: Math.max(two.end + close, unit.end > two.start ? unit.end : 0), used: 3 })
}

function nominalUnsaid(walk: Walk, by: Numeral): Fact | undefined {
  const { low } = walk.page
  const lead = alone.exec(low.slice(Math.max(walk.from, by.start - 7), by.start))
  if (!lead) return undefined
  const percent = share.exec(low.slice(by.end, by.end + 12))
  const unit = percent ? { code: '%', end: by.end + percent[0].length } : unitAt(walk.page, by.end)
  if (!unit) return undefined
  const size = Math.abs(by.value)
  return finish(walk, { start: /^[±+正]/.test(lead[0]) ? by.start - lead[0].length : by.start, value: 0 }, { unit: unit.code, plus: size, minus: -size, end: unit.end, used: 1 })
}
