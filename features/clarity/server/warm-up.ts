import { setTimeout as pause } from 'node:timers/promises'
import { warmUp } from '../domain/index.ts'

/** Whoever waited for the start goes first. */
const afterMs = 2_000
const betweenMs = 10

/** Builds the engine's tables a little at a time when a server has started, so that the first message somebody sends need not wait for them. */
export async function warmUpClarity(): Promise<void> {
  await pause(afterMs, undefined, { ref: false })
  await warmUp(() => pause(betweenMs, undefined, { ref: false }))
}
