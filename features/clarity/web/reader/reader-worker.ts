/// <reference lib="webworker" />
import { readIncoming, warmUp } from '../../domain/index.ts'
import { readDraft } from './draft-reading.ts'
import type { Answer, Question } from './reads.ts'

/** Between the steps of the warm-up: whoever asks something meanwhile comes first, and other threads have the processor. */
const restMs = 20

/** The engine in a thread of its own: however long it takes to read something, nobody's typing or scrolling waits. */
addEventListener('message', ({ data }: MessageEvent<Question>) => postMessage(answerOf(data)))
void warmUp(() => new Promise((done) => setTimeout(done, restMs)))

function answerOf(question: Question): Answer {
  const { id } = question
  try {
    return { id, answer: question.kind === 'draft' ? readDraft(question.ask) : readIncoming(question.ask.text, question.ask.moment, question.ask.known) }
  } catch {
    return { id }
  }
}
