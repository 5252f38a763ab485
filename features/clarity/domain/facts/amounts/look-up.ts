import { codeAt } from './page.ts'
const mask = 8191

/** Tells most words apart that are asked for from those of a table, without a substring. */
function keyOf(text: string, start: number, end: number): number {
  return (codeAt(text, start) * 961 + codeAt(text, end - 1) * 31 + codeAt(text, (start + end) >> 1) * 7 + end - start) & mask
}

type Rows<T> = Iterable<readonly [string, T]>

/**
 * Words of a table, looked up where they stand: a substring is made only of one that may be there. The table is built
 * when the first word is asked for, so that loading the engine waits for none and texts in another script never do.
 */
export class Words<T> {
  readonly #make: () => Rows<T>
  readonly #words = new Map<string, T>()
  #seen: Uint8Array | undefined

  constructor(make: () => Rows<T>) {
    this.#make = make
  }

  at(text: string, start: number, end: number): T | undefined {
    return (this.#seen ?? this.#fill())[keyOf(text, start, end)] === 1 ? this.#words.get(text.slice(start, end)) : undefined
  }

  /** The whole table; where two rows have the same word, the later one. */
  get all(): ReadonlyMap<string, T> {
    if (this.#seen === undefined) this.#fill()
    return this.#words
  }

  #fill(): Uint8Array {
    const seen = (this.#seen = new Uint8Array(mask + 1))
    for (const [word, value] of this.#make()) {
      seen[keyOf(word, 0, word.length)] = 1
      this.#words.set(word, value)
    }
    return seen
  }
}

/** A form of a table at a place, and where it ends. */
export interface Found<T> {
  readonly end: number
  readonly value: T
}

/** Forms that no space ends (Chinese ones): the longest that begins at a place. Built when first asked for, as {@link Words}. */
export class Forms<T> {
  readonly #make: () => Rows<T>
  #byFirst: Map<number, (readonly [string, T])[]> | undefined

  constructor(make: () => Rows<T>) {
    this.#make = make
  }

  at(text: string, at: number): Found<T> | undefined {
    for (const [form, value] of (this.#byFirst ?? this.#fill()).get(codeAt(text, at)) ?? []) if (text.startsWith(form, at)) return { end: at + form.length, value }
    return undefined
  }

  get all(): ReadonlyMap<string, T> {
    return new Map([...(this.#byFirst ?? this.#fill()).values()].flat())
  }

  #fill(): Map<number, (readonly [string, T])[]> {
    const byFirst = (this.#byFirst = new Map<number, (readonly [string, T])[]>())
    for (const entry of new Map(this.#make())) {
      const first = codeAt(entry[0], 0)
      const forms = byFirst.get(first)
      if (forms === undefined) byFirst.set(first, [entry])
      else forms.push(entry)
    }
    for (const forms of byFirst.values()) forms.sort(([a], [b]) => b.length - a.length)
    return byFirst
  }
}

/** Signs in words that are another thing: `个月人,小时` says that 个 counts nothing before 月, 人 and 小时. */
export function exceptionsOf(rows: string): (text: string, at: number) => boolean {
  const after = new Map<number, readonly string[]>()
  for (const row of rows.split(' ')) {
    const [singles = '', ...words] = row.split(',')
    after.set(codeAt(row, 0), [...singles.slice(1), ...words])
  }
  return (text, at) => after.get(codeAt(text, at))?.some((word) => text.startsWith(word, at + 1)) === true
}
