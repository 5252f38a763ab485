import fc from 'fast-check'
import { expect, test } from 'vitest'
import { voiceMs } from './voice-length.ts'

const bytes = (...parts: (string | readonly number[] | Uint8Array)[]) => new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)))))
const times = (count: number, frame: readonly number[]) => Uint8Array.from(Array.from({ length: count }, () => frame).flat())
const frame = (header: readonly number[], size: number) => [...header, ...Array.from({ length: size - header.length }, () => 0)]

/** AMR 12.2 kbit/s, 32 bytes a frame; wideband 23.85 kbit/s, 61 bytes. */
const amr = (frames: number) => bytes('#!AMR\n', times(frames, frame([0x3c], 32)))
const wideband = (frames: number) => bytes('#!AMR-WB\n', times(frames, frame([0x44], 61)))
/** MPEG 1 layer III, 128 kbit/s, 44.1 kHz: 417 bytes and 26.12 ms a frame; MPEG 2, 32 kbit/s, 16 kHz, mono: 144 bytes and 36 ms. */
const cd = frame([0xff, 0xfb, 0x90, 0x00], 417)
const speech = frame([0xff, 0xf3, 0x48, 0xc0], 144)
const id3 = (size: number) => bytes('ID3', [3, 0, 0, 0, 0, size >> 7, size & 127], times(size, [0]))
const xing = (frames: number) => {
  const first = Buffer.from(cd)
  first.write('Xing', 36, 'latin1')
  first.writeUInt32BE(1, 40)
  first.writeUInt32BE(frames, 44)
  return bytes(first)
}
const vbri = (frames: number) => {
  const first = Buffer.from(cd)
  first.write('VBRI', 36, 'latin1')
  first.writeUInt32BE(frames, 50)
  return bytes(first)
}

test.each([
  ['AMR of a minute', 'audio/amr', amr(3_000), 60_000],
  ['AMR a frame longer', 'audio/amr', amr(3_001), 60_020],
  ['AMR with silence between', 'audio/amr', bytes(amr(10), times(5, frame([0x44], 6)), times(5, [0x7c])), 400],
  ['AMR that is cut', 'audio/amr', amr(10).subarray(0, -3), 180],
  ['wideband AMR', 'audio/amr', wideband(50), 1_000],
  ['MP3', 'audio/mpeg', times(100, cd), 2_612],
  ['MP3 of speech', 'audio/mpeg', times(1_700, speech), 61_200],
  ['MP3 behind a tag and padding', 'audio/mpeg', bytes(id3(300), times(77, [0]), times(100, cd)), 2_612],
  ['MP3 that tells its frames', 'audio/mpeg', bytes(xing(2_400), times(3, cd)), 62_694],
  ['MP3 that tells them the other way', 'audio/mpeg', bytes(vbri(2_400), times(3, cd)), 62_694],
  ['nothing of either', 'audio/mpeg', bytes('no sound at all'), undefined],
  ['an AMR head alone', 'audio/amr', bytes('#!AMR\n'), undefined],
  ['WAV', 'audio/wav', bytes('RIFF'), undefined],
])('%s', (_name, type, whole, ms) => {
  expect(voiceMs(type, whole, whole.length)).toBe(ms)
})

test.each([['audio/amr', amr(6_000)], ['audio/mpeg', times(6_000, speech)]])('%s: what lies behind the head is like it', (type, whole) => {
  expect(voiceMs(type, whole.subarray(0, 20_000), whole.length)! / voiceMs(type, whole, whole.length)!).toBeCloseTo(1, 2)
})

test('of a picture in front that fills the head nothing is said', () => {
  expect(voiceMs('audio/mpeg', bytes(id3(16_000)).subarray(0, 9_000), 900_000)).toBeUndefined()
})

test('no bytes trouble it', () => {
  const head = fc.tuple(fc.constantFrom('#!AMR\n', '#!AMR-WB\n', 'ID3', '\xff\xfb\x90\x00'), fc.uint8Array({ maxLength: 600 })).map(([begin, rest]) => bytes(begin, rest))
  fc.assert(fc.property(head, fc.constantFrom('audio/amr', 'audio/mpeg'), fc.nat(), (one, type, more) => {
    const ms = voiceMs(type, one, one.length + more)
    return ms === undefined || (Number.isInteger(ms) && ms >= 0)
  }))
})
