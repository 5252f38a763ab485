export { enqueue, type Job, jobChannel, type JobDraft, putOff, withdraw } from './queue.ts'
export { type JobHandler, type JobTurn, RunLater, startWorker, type Worker } from './worker.ts'
