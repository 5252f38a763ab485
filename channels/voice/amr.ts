import type { Pcm } from './wav-file.ts'

const magic = '#!AMR\n'
/** Bytes after the head of a frame, by frame type (RFC 4867, 5.3): eight rates, comfort noise, reserved, no data. */
const frameBytes = [12, 13, 15, 17, 19, 20, 26, 31, 5, -1, -1, -1, -1, -1, -1, 0]
/** Ten minutes; WeChat's voice messages end after one. */
const maxFrames = 30_000

/** Deciphers AMR narrowband, one channel. Undefined when it is not that, or not one whole frame of it. */
export async function pcmFromAmr(bytes: Uint8Array): Promise<Pcm | undefined> {
  if (Buffer.from(bytes.subarray(0, magic.length)).toString('latin1') !== magic) return undefined
  const whole = wholeFrames(bytes)
  if (whole.length === magic.length) return undefined
  // Large, and needed only when somebody speaks.
  const { AMR } = await import('web-amr/dist/vendor/amrnb.js')
  const samples = AMR._decode(whole)
  if (!samples || samples.length === 0) return undefined
  return { samplesPerSecond: 8000, bytes: new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength).slice() }
}

/** The file up to its first broken frame: the decoder is never given a frame type that does not exist. */
function wholeFrames(bytes: Uint8Array): Uint8Array {
  let at = magic.length
  for (let frames = 0; at < bytes.length && frames < maxFrames; frames += 1) {
    const size = frameBytes[((bytes[at] ?? 0) >> 3) & 15] ?? -1
    if (size < 0 || at + 1 + size > bytes.length) break
    at += 1 + size
  }
  return bytes.slice(0, at)
}
