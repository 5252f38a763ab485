import { setImmediate as turn } from 'node:timers/promises'
import { firstReadings } from '../domain/index.ts'

/** Builds the engine's tables a little at a time when a server has started, so that nobody waits for them with the first message. */
export async function warmUpClarity(): Promise<void> {
  for (const read of firstReadings()) {
    read()
    await turn()
  }
}
