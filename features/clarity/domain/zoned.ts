const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string | undefined): Intl.DateTimeFormat {
  const key = zone ?? ''
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { ...(zone === undefined ? {} : { timeZone: zone }), dateStyle: 'short', timeStyle: 'medium' })
    formats.set(key, format)
  }
  return format
}

/** The wall clock of a zone (absent: this machine's) at an instant: `2026-07-24T10:00:00`. */
export function localIn(at: number, zone?: string): string {
  return formatOf(zone).format(at).replace(' ', 'T')
}

/** The instant at which a zone's clock shows this; a zone is an IANA name, `UTC+8` or `+08:00`. Undefined for unknown zones. */
export function instantIn(local: string, zone: string): number | undefined {
  const asUtc = Date.parse(`${local.length === 16 ? `${local}:00` : local}Z`)
  if (Number.isNaN(asUtc)) return undefined
  const fixed = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d\d))?$/.exec(zone)
  if (fixed !== null) return asUtc - (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000
  try {
    // Twice, because the first guess may lie on the other side of a change of the clocks.
    let at = asUtc
    for (let i = 0; i < 2; i += 1) at = asUtc - (Date.parse(`${localIn(at, zone)}Z`) - at)
    return at
  } catch {
    return undefined
  }
}

/** Minutes a zone is ahead of UTC while its clock shows this. */
export function offsetIn(local: string, zone: string): number | undefined {
  const at = instantIn(local, zone)
  return at === undefined ? undefined : (Date.parse(`${local.length === 16 ? `${local}:00` : local}Z`) - at) / 60_000
}
