/// <reference lib="webworker" />
import { readIncoming, warmUp } from '../../domain/index.ts'
import { readDraft } from './draft-reading.ts'
import type { Answer, Question, Reads } from './reads.ts'

/** The warm-up rests so many times as long as it worked: other threads have the processor, and who asks something meanwhile is answered at once. */
const restTimes = 8

/** The engine in a thread of its own: however long it takes to read something, nobody's typing or scrolling waits. */
addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const { id } = data
  try {
    postMessage({ id, answer: answerTo(data) } satisfies Answer)
  } catch {
    postMessage({ id } satisfies Answer) // an error here would end the thread, and the same would be asked again for ever
  }
})
let begun = performance.now()
void warmUp(async () => {
  await new Promise((done) => setTimeout(done, (performance.now() - begun) * restTimes))
  begun = performance.now()
})

function answerTo({ kind, ask }: Question): Reads[keyof Reads]['answer'] {
  return kind === 'draft' ? readDraft(ask) : readIncoming(ask.text, ask.moment, ask.known)
}
