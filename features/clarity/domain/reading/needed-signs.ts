import { anything, nothing, readSign, type Reading } from './first-signs.ts'

/** Strings of which one at least stands in every text that the pattern matches anywhere. */
export type Needed = readonly string[]

/** More strings than this take longer to look up than the pattern takes to fail. */
const most = 16

/**
 * Reads a pattern and says what a text must hold for it to match; `undefined` where nothing of the kind is known. The rarest
 * of what is known: `\d+(?= за (?:штуку|пару))` needs « за штуку» or « за пару».
 */
export function neededOf(source: string): Needed | undefined {
  return readChoice({ source, at: 0 }).needed
}

/** What a part of a pattern says: all that it can match, where that is little, and what it needs. */
interface Part {
  readonly whole: readonly string[] | undefined
  readonly needed: Needed | undefined
}

/** Alternatives up to the bracket that closes them: what each needs, together. */
function readChoice(reader: Reading): Part {
  const parts = [readSequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at += 1
    parts.push(readSequence(reader))
  }
  if (parts.length === 1 && parts[0] !== undefined) return parts[0]
  return { whole: together(parts.map(({ whole }) => whole)), needed: together(parts.map(({ needed }) => needed)) }
}

function together(lists: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const out = new Set<string>()
  for (const list of lists) {
    if (list === undefined) return undefined
    for (const signs of list) out.add(signs)
  }
  return out.size > most ? undefined : [...out]
}

/** One thing after the other: what stands side by side and is written out is taken together, and of such runs the rarest. */
function readSequence(reader: Reading): Part {
  let best: Needed | undefined
  let run: readonly string[] = ['']
  let isWhole = true
  const offer = (needed: Needed | undefined): void => {
    if (needed !== undefined && commonness(needed) < (best === undefined ? tooCommon : commonness(best))) best = needed
  }
  /** The run ends here; what stands behind it begins another. */
  const close = (next: readonly string[]): void => {
    offer(run)
    run = next
  }
  while (reader.at < reader.source.length && reader.source[reader.at] !== '|' && reader.source[reader.at] !== ')') {
    const atom = readAtom(reader)
    const times = readTimes(reader)
    if (atom === undefined) continue
    if (atom.aside) {
      offer(times.least > 0 ? atom.part.needed : undefined)
      continue
    }
    const { whole, needed } = atom.part
    if (times.least > 0) offer(needed)
    const single = times.most > 1 || whole === undefined ? undefined : times.least > 0 ? whole : [...whole, '']
    const joined = single === undefined ? undefined : product(run, single)
    if (joined !== undefined) {
      run = joined
      continue
    }
    isWhole = false
    // What repeats stands behind the run once at any rate, and before what follows.
    const once = times.least > 0 && whole !== undefined ? whole : undefined
    run = (once && times.most > 1 ? product(run, once) : undefined) ?? run
    close(once !== undefined && (times.most > 1 || once.length <= most) ? once : [''])
  }
  offer(run)
  return { whole: isWhole ? run : undefined, needed: best }
}

function product(left: readonly string[], right: readonly string[]): readonly string[] | undefined {
  if (left.length * right.length > most) return undefined
  return [...new Set(left.flatMap((head) => right.map((signs) => head + signs)))]
}

/** `aside`: it looks on or back and takes no sign. Undefined: it only says where one is, or what must not be there. */
function readAtom(reader: Reading): { readonly part: Part; readonly aside: boolean } | undefined {
  if (reader.source[reader.at] !== '(') {
    const signs = readSign(reader)
    if (signs === nothing) return undefined
    const whole = signs === anything || signs.size > most ? undefined : [...signs]
    return { part: { whole, needed: whole }, aside: false }
  }
  const head = /^\((?:\?(?:<?[=!]|:|<[a-z]+>))?/i.exec(reader.source.slice(reader.at, reader.at + 24))?.[0] ?? '('
  reader.at += head.length
  const part = readChoice(reader)
  reader.at += 1
  return head.endsWith('!') ? undefined : { part, aside: head.endsWith('=') }
}

interface Times {
  readonly least: number
  readonly most: number
}

function readTimes(reader: Reading): Times {
  const times = /^(?:([?*+])|\{(\d+)(,?)(\d*)\})\??/.exec(reader.source.slice(reader.at, reader.at + 16))
  if (times === null) return { least: 1, most: 1 }
  reader.at += times[0].length
  const [, sign, least, comma, most] = times
  if (sign !== undefined) return { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity }
  return { least: Number(least), most: comma === '' ? Number(least) : most === '' ? Infinity : Number(most) }
}

/** From this on it is not worth asking. */
const tooCommon = 0.4

/** How many texts hold one of them, guessed: each letter makes it rarer, a Han character much more so. */
function commonness(needed: Needed): number {
  let sum = 0.004 * needed.length
  for (const signs of needed) {
    let common = 1
    for (let at = 0; at < signs.length && at < 5; at += 1) common *= signs.charCodeAt(at) >= 0x3400 ? 0.03 : 0.3
    sum += common
  }
  return sum
}
