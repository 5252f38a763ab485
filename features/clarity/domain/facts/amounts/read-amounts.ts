import type { Span } from '../../doc.ts'
import type { Fact } from '../../fact.ts'
import { readMeasure, type Walk } from './measures.ts'
import type { Page } from './page.ts'
import { scanNumerals } from './scan-numerals.ts'
import { readDimensions, readTolerance } from './shapes.ts'

/** Without one of these signs there is nothing to try. */
const deviation = /[±+]|正负|公差|plus|плюс|допуск/
const product = /\d[^\d]{0,12}[x×х*✕✖╳][^\d]{0,4}\d|by|на/

/**
 * Tolerances, dimensions, percent, money, quantities and bare numbers, in order, without overlaps. The most specific shape
 * that fits takes its numbers away from the rest. Nothing is read inside `taken` (identifiers, addresses; sorted).
 */
export function readAmounts(page: Page, taken: readonly Span[]): Fact[] {
  const walk: Walk = { page, numerals: outside(scanNumerals(page), taken), at: 0, from: 0 }
  const facts: Fact[] = []
  const tolerances = deviation.test(page.low)
  const dimensions = product.test(page.low)
  while (walk.at < walk.numerals.length) {
    const before = walk.at
    const fact = (tolerances ? readTolerance(walk) : undefined) ?? (dimensions ? readDimensions(walk) : undefined) ?? readMeasure(walk)
    if (fact !== undefined) facts.push(fact)
    if (walk.at === before) walk.at += 1
  }
  return facts
}

function outside<T extends Span>(numerals: readonly T[], taken: readonly Span[]): T[] {
  if (taken.length === 0) return [...numerals]
  let index = 0
  return numerals.filter(({ start, end }) => {
    while (index < taken.length && (taken[index]?.end ?? 0) <= start) index += 1
    const span = taken[index]
    return span === undefined || span.start >= end
  })
}
