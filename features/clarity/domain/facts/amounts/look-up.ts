import { codeAt } from './page.ts'
const mask = 8191

/** Tells most words apart that are asked for from those of a table, without a substring. */
function keyOf(text: string, start: number, end: number): number {
  return (codeAt(text, start) * 961 + codeAt(text, end - 1) * 31 + codeAt(text, (start + end) >> 1) * 7 + end - start) & mask
}

/** Words of a table, looked up where they stand: a substring is made only of one that may be there. */
export class Words<T> extends Map<string, T> {
  readonly #seen = new Uint8Array(mask + 1)

  override set(word: string, value: T): this {
    this.#seen[keyOf(word, 0, word.length)] = 1
    return super.set(word, value)
  }

  at(text: string, start: number, end: number): T | undefined {
    return this.#seen[keyOf(text, start, end)] === 1 ? this.get(text.slice(start, end)) : undefined
  }
}

export function wordsOf<T>(entries: Iterable<readonly [string, T]>): Words<T> {
  const words = new Words<T>()
  for (const [word, value] of entries) words.set(word, value)
  return words
}

/** A form of a table at a place, and where it ends. */
export interface Found<T> {
  readonly end: number
  readonly value: T
}

/** Looks up forms that no space ends (Chinese ones): the longest that begins at a place. */
export function longestOf<T>(table: Iterable<readonly [string, T]>): (text: string, at: number) => Found<T> | undefined {
  const byFirst = new Map<number, [string, T][]>()
  for (const [form, value] of table) {
    const first = codeAt(form, 0)
    const forms = byFirst.get(first)
    if (forms === undefined) byFirst.set(first, [[form, value]])
    else forms.push([form, value])
  }
  for (const forms of byFirst.values()) forms.sort(([a], [b]) => b.length - a.length)
  return (text, at) => {
    for (const [form, value] of byFirst.get(codeAt(text, at)) ?? []) if (text.startsWith(form, at)) return { end: at + form.length, value }
    return undefined
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
