import { encode } from 'silk-wasm'
import { describe, expect, it } from 'vitest'
import { toWav } from './to-wav.ts'

/** One second of a 440 Hz tone, 24 kHz. */
function tone(): Uint8Array {
  const samples = Int16Array.from({ length: 24_000 }, (_, at) => Math.round(12_000 * Math.sin((2 * Math.PI * 440 * at) / 24_000)))
  return new Uint8Array(samples.buffer)
}

/** AMR 12.2 kbit/s frames whose bits are not silence. */
function amr(frames: number): Uint8Array {
  const frame = Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 0x3c : (at * 37) & 255))
  return Uint8Array.from([...Buffer.from('#!AMR\n'), ...Array.from({ length: frames }, () => [...frame]).flat()])
}

const header = (wav: Uint8Array) => {
  const view = Buffer.from(wav)
  return {
    magic: `${view.toString('latin1', 0, 4)}${view.toString('latin1', 8, 12)}`,
    size: view.readUInt32LE(4) + 8,
    channels: view.readUInt16LE(22),
    rate: view.readUInt32LE(24),
    seconds: view.readUInt32LE(40) / 2 / view.readUInt32LE(24),
  }
}

const loudest = (wav: Uint8Array) => {
  const view = Buffer.from(wav)
  let found = 0
  for (let at = 44; at + 1 < view.length; at += 2) found = Math.max(found, Math.abs(view.readInt16LE(at)))
  return found
}

describe('toWav', () => {
  it('turns SILK into a WAV of the same length that is heard', async () => {
    const wav = (await toWav((await encode(tone(), 24_000)).data))!
    expect(header(wav)).toMatchObject({ magic: 'RIFFWAVE', size: wav.length, channels: 1, rate: 24_000 })
    expect(header(wav).seconds).toBeCloseTo(1, 1)
    expect(loudest(wav)).toBeGreaterThan(6_000)
  })

  it('takes SILK with and without the byte before it', async () => {
    const { data } = await encode(tone(), 24_000)
    expect(data[0]).toBe(2)
    expect(header((await toWav(data.subarray(1)))!).seconds).toBeCloseTo(1, 1)
  })

  it('turns AMR into a WAV, 20 ms a frame', async () => {
    const wav = (await toWav(amr(50)))!
    expect(header(wav)).toMatchObject({ magic: 'RIFFWAVE', size: wav.length, channels: 1, rate: 8_000, seconds: 1 })
    expect(loudest(wav)).toBeGreaterThan(100)
  })

  it('plays AMR up to the frame that is broken', async () => {
    const cut = amr(10)
    expect(header((await toWav(cut.subarray(0, cut.length - 5)))!).seconds).toBeCloseTo(0.18)
    expect(header((await toWav(Uint8Array.from([...amr(4), 0x4c, 1, 2, 3])))!).seconds).toBeCloseTo(0.08)
  })

  it.each([
    ['nothing', ''],
    ['an MP3', 'ID3\u0003'],
    ['an AMR head alone', '#!AMR\n'],
    ['wideband AMR', '#!AMR-WB\n\u0004abc'],
    ['a SILK head alone', '#!SILK_V3'],
    ['broken SILK', '\u0002#!SILK_V3\u0010\u0000garbage'],
  ])('says no to %s', async (_name, text) => {
    expect(await toWav(Buffer.from(text, 'latin1'))).toBeUndefined()
  })
})
