export const mask = 0xffff

/** The hash of a sign, and of the signs that have a hash with one more behind them; 16 bits. */
export const first = (code: number): number => (code * 40_503) & mask
export const next = (hash: number, code: number): number => ((hash ^ code) * 40_503 + (hash >>> 7) + 1) & mask

/** A list twice as long that begins alike. */
export function grown(list: Int32Array): Int32Array {
  const larger = new Int32Array(2 * list.length)
  larger.set(list)
  return larger
}
