import { pcmFromAmr } from './amr.ts'
import { pcmFromSilk } from './silk.ts'
import { wavFile } from './wav-file.ts'

/**
 * Turns a voice message of WeChat (AMR narrowband or SILK) into WAV, which plays in every browser. Known by its first
 * bytes, not by its name: WeChat calls SILK files `.amr` too.
 *
 * @returns the WAV file, or undefined when these bytes are neither, or are broken
 */
export async function toWav(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    const sound = (await pcmFromAmr(bytes)) ?? (await pcmFromSilk(bytes))
    return sound && wavFile(sound)
  } catch {
    return undefined
  }
}
