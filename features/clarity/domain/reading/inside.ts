import type { Span } from '../span.ts'

/** Whether a stretch lies within one of several sorted ones. */
export function isInside(spans: readonly Span[], span: Span): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) > span.start) high = middle
    else low = middle + 1
  }
  const found = spans[low]
  return found !== undefined && found.start <= span.start && found.end >= span.end
}
