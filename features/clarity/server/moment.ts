import type { Moment } from '../domain/fact.ts'
import { localIn } from '../domain/zoned.ts'

/** The wall clock of a zone at an instant, as the engine takes it. */
export function localMoment(ms: number, zone: string): Moment {
  return { local: localIn(ms, zone), zone }
}
