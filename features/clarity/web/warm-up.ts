import type { Context } from '../domain/index.ts'
import type { Engine } from './use-engine.ts'

/** Plain messages: reading one builds the tables and patterns of its language. */
const samples = ['Пришлите, пожалуйста, 5 фото PO-1 до 30 июля, цена 2 USD/шт.', 'Please send 5 photos of PO-1 by 30 July, price 2 USD per piece.', '请在7月30日前发5张PO-1的照片，单价2元。']
const context: Context = { audience: 'external', firstContact: false, legal: false, chat: 'direct', now: { local: '2026-01-01T00:00:00' } }
/** So much of an idle time is left for what comes next. */
const spareMs = 8

type Idle = Pick<IdleDeadline, 'timeRemaining'>

/**
 * Reads a message of each language while nobody waits, so that the first letters somebody types are checked within a frame.
 * The whole takes some tenths of a second where it is done for the first time: it goes step by step, the facts, then the
 * rest, then each rule, so that no scrolling is held.
 */
export function warmUp({ extract, readDoc, rules }: Pick<Engine, 'extract' | 'readDoc' | 'rules'>): void {
  const steps = samples.flatMap((sample) => [
    () => void extract(sample, context.now),
    () => void readDoc(sample, context.now),
    ...rules.map((rule) => () => void rule.check(readDoc(sample, context.now), context)),
  ])
  let at = 0
  const go = (idle: Idle): void => {
    do steps[at++]?.()
    while (at < steps.length && idle.timeRemaining() > spareMs)
    if (at < steps.length) later(go)
  }
  later(go)
}

const later = (work: (idle: Idle) => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work)
  else setTimeout(() => work({ timeRemaining: () => 0 }), 20)
}
