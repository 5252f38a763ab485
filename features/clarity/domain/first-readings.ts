import type { Doc } from './doc.ts'
import { extract } from './facts/index.ts'
import { readIncoming } from './incoming.ts'
import { readDoc } from './read-doc.ts'
import type { Context, Rule } from './rule.ts'
import { rules } from './rules/index.ts'

/** Plain messages: reading one builds the tables and patterns of its language. */
const samples = ['Пришлите, пожалуйста, 5 фото PO-1 до 30 июля, цена 2 USD/шт.', 'Please send 5 photos of PO-1 by 30 July, price 2 USD per piece.', '请在7月30日前发5张PO-1的照片，单价2元。']
/** Pieces of them, each of which builds a part of the tables: all at once take some tenths of a second. */
const pieces = ['-', '5', 'до', '5 фото', 'PO-1', 'до 30 июля', 'цена 2 USD/шт.', 'by', '请']
const words = ['Пришлите', 'Please', '请']
const context: Context = { audience: 'external', firstContact: false, legal: false, chat: 'direct', now: { local: '2026-01-01T00:00:00' } }
/** So many rules are asked in one step: one by one they would take seconds on a busy page, all at once hold a frame. */
const rulesAtOnce = 8

/**
 * What builds all tables and patterns of the engine, in steps of some milliseconds each, to be taken in order while nobody
 * waits: the facts, then the rest, then the rules. Without it the first message takes some tenths of a second to check.
 */
export function firstReadings(asked: readonly Rule[] = rules): readonly (() => void)[] {
  return [
    ...pieces.map((piece) => () => void extract(piece, context.now)),
    ...words.map((word) => () => void readDoc(word, context.now)),
    ...samples.flatMap((sample) => {
      let doc: Doc | undefined
      const ask = (group: readonly Rule[]) => {
        doc ??= readDoc(sample, context.now)
        for (const rule of group) rule.check(doc, context)
      }
      return [() => void readIncoming(sample), ...groupsOf(asked).map((group) => () => ask(group))]
    }),
  ]
}

/** Takes all first readings, with a rest behind each. */
export async function warmUp(rest: () => Promise<unknown>): Promise<void> {
  for (const read of firstReadings()) {
    read()
    await rest()
  }
}

const groupsOf = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / rulesAtOnce) }, (_, at) => items.slice(at * rulesAtOnce, (at + 1) * rulesAtOnce))
