import type { Pcm } from './wav-file.ts'

const magic = '#!SILK_V3'
const samplesPerSecond = 24_000
/** A minute of WeChat's SILK is about 200 kB. */
const maxBytes = 4 * 1024 * 1024

/** Deciphers SILK v3, with or without the byte 0x02 that WeChat puts before it. Undefined when it is not that. */
export async function pcmFromSilk(bytes: Uint8Array): Promise<Pcm | undefined> {
  const start = bytes[0] === 2 ? 1 : 0
  const framesAt = start + magic.length
  // A frame is its length in two bytes, and one byte at least.
  if (bytes.length > maxBytes || bytes.length < framesAt + 3 || Buffer.from(bytes.subarray(start, framesAt)).toString('latin1') !== magic) return undefined
  const { decode } = await import('silk-wasm')
  // The decoder knows only WeChat's form.
  const { data } = await decode(start === 1 ? bytes.slice() : Uint8Array.from([2, ...bytes]), samplesPerSecond)
  return data.length === 0 ? undefined : { samplesPerSecond, bytes: data }
}
