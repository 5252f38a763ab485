const deepest = 64

/** Fits neither a PostgreSQL text nor UTF-8. */
const unfit = /[\0\p{Surrogate}]/u

/**
 * Text as it can be stored: without U+0000, and with U+FFFD for half of a surrogate pair, as browsers write it. Keys
 * too. Anything that is not plain JSON stays as it is.
 *
 * @returns undefined when something is nested deeper than any request of ours
 */
export function cleanText<T>(value: T): T | undefined {
  try {
    return clean(value, 0) as T
  } catch (error) {
    if (error instanceof TooDeep) return undefined
    throw error
  }
}

class TooDeep extends Error {}

/** Made by JSON or a query string (which has an empty prototype of its own), not a buffer or a stream. */
function isPlain(value: object): boolean {
  const kind = Object.getPrototypeOf(value) as object | null
  return kind === null || Object.getPrototypeOf(kind) === null
}

function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return unfit.test(value) ? value.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd') : value
  if (typeof value !== 'object' || value === null) return value
  if (depth > deepest) throw new TooDeep()
  if (Array.isArray(value)) return value.map((one) => clean(one, depth + 1))
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [clean(name, depth + 1), clean(one, depth + 1)]))
}
