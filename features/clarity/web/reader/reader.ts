import type { Answer, Question, Reads } from './reads.ts'

/** As much of a worker as is used. */
export interface Thread {
  postMessage(question: Question): void
  terminate(): void
  onmessage: ((event: MessageEvent<Answer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

export interface Reader {
  /** Begins to load the engine. */
  open(): void
  /** Rejected when the engine fails over what was asked. */
  read<K extends keyof Reads>(kind: K, ask: Reads[K]['ask']): Promise<Reads[K]['answer']>
}

const retryMs = 10_000

interface Waiting {
  readonly question: Question
  done(answer: Reads[keyof Reads]['answer']): void
  fail(error: Error): void
}

/** Asks the engine in a thread that `start` opens. One that cannot be loaded, as without network, is opened anew later; what was asked waits. */
export function readerOver(start: () => Thread): Reader {
  const waiting = new Map<number, Waiting>()
  let thread: Thread | undefined
  let isResting = false
  let last = 0

  const open = (): void => {
    if (thread !== undefined || isResting) return
    const opened = start()
    thread = opened
    opened.onmessage = ({ data: { id, answer } }) => {
      const asked = waiting.get(id)
      waiting.delete(id)
      if (answer === undefined) asked?.fail(new Error('the text could not be read'))
      else asked?.done(answer)
    }
    opened.onerror = () => {
      opened.terminate()
      thread = undefined
      isResting = true
      setTimeout(() => {
        isResting = false
        open()
      }, retryMs)
    }
    for (const { question } of waiting.values()) opened.postMessage(question)
  }

  return {
    open,
    read: (kind, ask) =>
      new Promise((done, fail) => {
        const question = { id: (last += 1), kind, ask } as Question
        // The answer has the kind of its question.
        waiting.set(question.id, { question, done: done as Waiting['done'], fail })
        if (thread === undefined) open()
        else thread.postMessage(question)
      }),
  }
}

/** The one of this page. */
export const reader = readerOver(() => new Worker(new URL('./reader-worker.ts', import.meta.url), { type: 'module', name: 'qingchu-clarity' }))
