import type { Moment } from '../domain/fact.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** The wall clock of a zone at an instant, as the engine takes it. */
export function localMoment(ms: number, zone: string): Moment {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
    formats.set(zone, format)
  }
  return { local: format.format(ms).replace(' ', 'T'), zone }
}
