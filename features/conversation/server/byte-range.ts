/**
 * Reads a Range header (RFC 9110) of one stretch. `undefined`: send the whole (no header, several stretches, or one that
 * makes no sense); `outside`: nothing of it exists. Both ends are inclusive.
 */
export function readRange(header: string | undefined, bytes: number): { start: number; end: number } | undefined | 'outside' {
  const parts = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  if (parts === null) return undefined
  const [from = '', to = ''] = parts.slice(1)
  if (from === '' && to === '') return undefined
  if (from === '') {
    const length = Math.min(Number(to), bytes)
    return length === 0 ? 'outside' : { start: bytes - length, end: bytes - 1 }
  }
  const start = Number(from)
  if (to !== '' && Number(to) < start) return undefined
  if (start >= bytes) return 'outside'
  return { start, end: to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1) }
}
