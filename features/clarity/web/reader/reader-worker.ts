/// <reference lib="webworker" />
import { readIncoming, warmUp } from '../../domain/index.ts'
import { readDraft } from './draft-reading.ts'
import type { Answer, Question } from './reads.ts'

/** The warm-up rests so many times as long as it worked: other threads have the processor, and who asks something meanwhile is answered at once. */
const restTimes = 8

/** The engine in a thread of its own: however long it takes to read something, nobody's typing or scrolling waits. */
addEventListener('message', ({ data }: MessageEvent<Question>) => postMessage(answerOf(data)))
let begun = performance.now()
void warmUp(async () => {
  await new Promise((done) => setTimeout(done, (performance.now() - begun) * restTimes))
  begun = performance.now()
})

function answerOf(question: Question): Answer {
  const { id } = question
  try {
    return { id, answer: question.kind === 'draft' ? readDraft(question.ask) : readIncoming(question.ask.text, question.ask.moment, question.ask.known) }
  } catch {
    return { id }
  }
}
