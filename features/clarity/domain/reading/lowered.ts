let last = { text: '', lower: '' }

/**
 * Lower case, unit for unit as long as the text: the few capitals that grow when lowered (`İ`) stay as they are. What was
 * asked for last is remembered, since more than one reader asks for it.
 */
export function lowered(text: string): string {
  if (last.text === text) return last.lower
  const lower = text.toLowerCase()
  last = { text, lower: lower.length === text.length ? lower : text.replace(/[^]/g, lowerUnit) }
  return last.lower
}

function lowerUnit(unit: string): string {
  const lower = unit.toLowerCase()
  return lower.length === 1 ? lower : unit
}
