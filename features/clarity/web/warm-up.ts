import type { Context, Doc } from '../domain/index.ts'
import type * as engine from './engine.ts'

/** Plain messages: reading one builds the tables and patterns of its language. */
const samples = ['Пришлите, пожалуйста, 5 фото PO-1 до 30 июля, цена 2 USD/шт.', 'Please send 5 photos of PO-1 by 30 July, price 2 USD per piece.', '请在7月30日前发5张PO-1的照片，单价2元。']
/** Pieces of them, each of which builds a part of the tables: all at once would hold a frame. */
const pieces = ['-', '5', 'до', '5 фото', 'PO-1', 'до 30 июля', 'цена 2 USD/шт.', 'by', '请']
const words = ['Пришлите', 'Please', '请']
const context: Context = { audience: 'external', firstContact: false, legal: false, chat: 'direct', now: { local: '2026-01-01T00:00:00' } }
/** So much of an idle time is left for what comes next. */
const spareMs = 8

/** A page that is never idle, as while somebody scrolls, takes one step so often. */
const mostWaitMs = 500

type Idle = Pick<IdleDeadline, 'timeRemaining'>

/**
 * Reads a message of each language while nobody waits, so that the first letters somebody types are checked within a frame,
 * and the messages on the screen are read without holding it. The whole takes some tenths of a second where it is done for
 * the first time: it goes step by step, the facts, then the rest, then the rules. Ends when all is done.
 */
export function warmUp({ extract, readDoc, readIncoming, rules }: Pick<typeof engine, 'extract' | 'readDoc' | 'readIncoming' | 'rules'>): Promise<void> {
  const steps = [
    ...pieces.map((piece) => () => void extract(piece, context.now)),
    ...words.map((word) => () => void readDoc(word, context.now)),
    ...samples.flatMap((sample) => {
      let doc: Doc | undefined
      return [() => void readIncoming(sample), ...groupsOf(rules).map((group) => () => { for (const rule of group) rule.check((doc ??= readDoc(sample, context.now)), context) })]
    }),
  ]
  return new Promise((done) => {
    let at = 0
    const go = (idle: Idle): void => {
      do steps[at++]?.()
      while (at < steps.length && idle.timeRemaining() > spareMs)
      if (at < steps.length) later(go)
      else done()
    }
    later(go)
  })
}

/** So many rules are asked in one step: one by one they would take seconds on a busy page, all at once hold a frame. */
const groupSize = 8
const groupsOf = <Item>(items: readonly Item[]): readonly (readonly Item[])[] => Array.from({ length: Math.ceil(items.length / groupSize) }, (_, at) => items.slice(at * groupSize, (at + 1) * groupSize))

/** In the next idle time behind the next frame: two steps in one would hold it. */
const later = (work: (idle: Idle) => void): void => {
  setTimeout(() => (typeof requestIdleCallback === 'function' ? requestIdleCallback(work, { timeout: mostWaitMs }) : work({ timeRemaining: () => 0 })), 20)
}
