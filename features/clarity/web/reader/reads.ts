import type { Incoming, Moment } from '../../domain/index.ts'
import type { DraftAsk, DraftReading } from './draft-reading.ts'

/** What can be asked of the engine in its own thread. */
export interface Reads {
  readonly draft: { readonly ask: DraftAsk; readonly answer: DraftReading }
  /** A message of theirs, when it was written, and the order that the thread names. */
  readonly incoming: { readonly ask: { readonly text: string; readonly moment: Moment; readonly known: { order?: string } }; readonly answer: Incoming }
}

export type Question = { readonly [K in keyof Reads]: { readonly id: number; readonly kind: K; readonly ask: Reads[K]['ask'] } }[keyof Reads]

/** Without `answer` when the engine failed over it. */
export interface Answer {
  readonly id: number
  readonly answer?: Reads[keyof Reads]['answer']
}
