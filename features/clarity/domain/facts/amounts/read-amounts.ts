import type { Span } from '../../doc.ts'
import type { Fact } from '../../fact.ts'
import { readMeasure, type Walk } from './measures.ts'
import type { Page } from './page.ts'
import { withListedPrices } from './price-lists.ts'
import { scanNumerals } from './scan-numerals.ts'
import { readDimensions, readTolerance } from './shapes.ts'

/**
 * Tolerances, dimensions, percent, money, quantities and bare numbers, in order, without overlaps. The most specific shape
 * that fits takes its numbers away from the rest. Nothing is read inside `taken` (identifiers, addresses; sorted).
 */
export function readAmounts(page: Page, taken: readonly Span[]): readonly Fact[] {
  const walk: Walk = { page, numerals: outside(scanNumerals(page), taken), suffixes: [], at: 0, from: 0, ahead: undefined }
  const facts: Fact[] = []
  while (walk.at < walk.numerals.length) {
    const before = walk.at
    const fact = readTolerance(walk) ?? readDimensions(walk) ?? readMeasure(walk)
    if (fact) facts.push(fact)
    if (walk.at === before) walk.at += 1
  }
  return withListedPrices(page, facts)
}

function outside<T extends Span>(numerals: readonly T[], taken: readonly Span[]): readonly T[] {
  if (taken.length === 0) return numerals
  let index = 0
  return numerals.filter(({ start, end }) => {
    while (index < taken.length && (taken[index]?.end ?? 0) <= start) index += 1
    const span = taken[index]
    return !span || span.start >= end
  })
}
