import type { Moment } from '#features/clarity/domain/index.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** An instant as wall-clock time of this machine, with its offset. */
export function momentNow(now: Date): Moment {
  const offset = -now.getTimezoneOffset()
  const local = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}T${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`
  return { local, zone: `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}` }
}

/** `2026-07-24T10:00:00+08:00`, with or without zone; undefined where it is no date, or one that does not exist. */
export function readMoment(text: string): Moment | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d))?(?:\.\d+)?)?\s*(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/i.exec(text.trim())
  if (match === null) return undefined
  const [, day = '', clock = '00:00', seconds = '00', zone] = match
  const local = `${day}T${clock}:${seconds}`
  if (!exists(day, local)) return undefined
  if (zone === undefined) return { local }
  return { local, zone: /^z$/i.test(zone) ? '+00:00' : zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}` }
}

/** 30 February would roll over into March, and 24:00 into the next day. */
function exists(day: string, local: string): boolean {
  const at = new Date(`${local}Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}
