export { enqueue, freeOfDead, type Job, jobChannel, type JobDraft, putOff, withdraw, workerLine } from './queue.ts'
export { type JobHandler, type JobTurn, RunLater, startWorker, type Worker } from './worker.ts'
