/** Sound as numbers: one channel, 16 bits, little-endian. */
export interface Pcm {
  readonly samplesPerSecond: number
  readonly bytes: Uint8Array
}

const headerBytes = 44

/** Puts a WAV header before the samples. */
export function wavFile({ samplesPerSecond, bytes }: Pcm): Uint8Array {
  const file = Buffer.alloc(headerBytes + bytes.length)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(headerBytes - 8 + bytes.length, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(samplesPerSecond, 24)
  file.writeUInt32LE(samplesPerSecond * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(bytes.length, 40)
  file.set(bytes, headerBytes)
  return new Uint8Array(file.buffer, file.byteOffset, file.length)
}
