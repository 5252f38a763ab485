/** What is drawn before the place where a thread opens, so that a turn of the wheel upwards finds it. */
const rowsBefore = 14
/** Few rows are lower than this. */
const rowPixels = 36

/** The rows that a list draws when it opens: a screen of them, and a few before. */
export interface FirstRows {
  /** So many at the beginning are kept from the list until it stands. */
  readonly hidden: number
  readonly count: number
}

/** Chooses what is drawn first of so many rows, for row `place` to stand near the top of a screen so high, or the end at its foot. */
export function firstRows(rows: number, place: number | 'end', height: number): FirstRows {
  const screen = Math.ceil(height / rowPixels)
  const lastTop = rows - screen
  const top = place === 'end' ? lastTop : Math.min(place, lastTop)
  return { hidden: Math.max(0, top - rowsBefore), count: screen + rowsBefore }
}
