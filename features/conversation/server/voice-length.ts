/**
 * How long a recording is, in milliseconds, by counting its frames; `undefined` when its format does not say. `head` is its
 * beginning, `bytes` the size of the whole: what lies behind the head is taken to be like it.
 */
export function voiceMs(type: string, head: Uint8Array, bytes: number): number | undefined {
  const counted = type === 'audio/amr' ? countAmr(head) : type === 'audio/mpeg' ? countMp3(head) : undefined
  if (counted === undefined || counted.ms === 0) return undefined
  if (counted.isWhole === true || bytes <= head.length) return Math.round(counted.ms)
  return Math.round((counted.ms * (bytes - counted.from)) / (counted.to - counted.from))
}

/** Frames from byte `from` up to byte `to` last `ms`. `isWhole`: the file itself says that this is all of it. */
interface Counted {
  readonly ms: number
  readonly from: number
  readonly to: number
  readonly isWhole?: boolean
}

const latin = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1')

const amrFrameMs = 20
const narrow = { magic: '#!AMR\n', bytes: [12, 13, 15, 17, 19, 20, 26, 31, 5, -1, -1, -1, -1, -1, -1, 0] }
const wide = { magic: '#!AMR-WB\n', bytes: [17, 23, 32, 36, 40, 46, 50, 58, 60, 5, -1, -1, -1, -1, 0, 0] }

/** AMR, narrowband or wideband: bytes after the head of a frame by its type (RFC 4867, 5.3). */
function countAmr(head: Uint8Array): Counted | undefined {
  const form = [narrow, wide].find(({ magic }) => latin(head, 0, magic.length) === magic)
  if (form === undefined) return undefined
  const from = form.magic.length
  let to = from
  let ms = 0
  while (to < head.length) {
    const size = form.bytes[((head[to] ?? 0) >> 3) & 15] ?? -1
    if (size < 0 || to + 1 + size > head.length) break
    to += 1 + size
    ms += amrFrameMs
  }
  return { ms, from, to }
}

/** Layer III by version bits: 0 is MPEG 2.5, 2 is MPEG 2, 3 is MPEG 1. */
const kilobits = { 1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320], 2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160] }
const rates: readonly (readonly number[])[] = [[11_025, 12_000, 8_000], [], [22_050, 24_000, 16_000], [44_100, 48_000, 32_000]]

interface Mp3Frame {
  readonly bytes: number
  readonly ms: number
  /** Where in it a header may stand that tells the number of frames. */
  readonly tagAt: number
}

function mp3Frame(head: Uint8Array, at: number): Mp3Frame | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0] = head.subarray(at, at + 4)
  const version = (second >> 3) & 3
  if (first !== 0xff || (second & 0xe0) !== 0xe0 || version === 1 || ((second >> 1) & 3) !== 1) return undefined
  const rate = rates[version]?.[(third >> 2) & 3]
  const kbps = kilobits[version === 3 ? 1 : 2][third >> 4]
  if (rate === undefined || kbps === undefined || kbps === 0) return undefined // free or forbidden
  const samples = version === 3 ? 1_152 : 576
  const isMono = fourth >> 6 === 3
  const side = version === 3 ? (isMono ? 17 : 32) : isMono ? 9 : 17
  return { bytes: Math.floor((samples / 8) * ((kbps * 1_000) / rate)) + ((third >> 1) & 1), ms: (samples * 1_000) / rate, tagAt: at + 4 + side }
}

/** How far the first frame is looked for behind the tags. */
const mostPadding = 8_192

/** MP3: the count that its header tells, or frame by frame. */
function countMp3(head: Uint8Array): Counted | undefined {
  const begin = behindTag(head)
  let from = begin
  let first = mp3Frame(head, from)
  // Two in a row: a lone pattern of bits is none.
  while (from < begin + mostPadding && from < head.length && (first === undefined || (mp3Frame(head, from + first.bytes) === undefined && from + first.bytes < head.length))) {
    from += 1
    first = mp3Frame(head, from)
  }
  if (first === undefined || from >= begin + mostPadding) return undefined
  const told = framesTold(head, from, first)
  if (told !== undefined) return { ms: told * first.ms, from, to: head.length, isWhole: true }
  let to = from
  let ms = 0
  for (let frame: Mp3Frame | undefined = first; frame !== undefined && to < head.length; frame = mp3Frame(head, to)) {
    to += frame.bytes
    ms += frame.ms
  }
  return { ms, from, to }
}

/** An ID3 tag at the beginning tells its own length. */
function behindTag(head: Uint8Array): number {
  if (latin(head, 0, 3) !== 'ID3') return 0
  const [a = 0, b = 0, c = 0, d = 0] = head.subarray(6, 10)
  return 10 + ((a & 127) << 21) + ((b & 127) << 14) + ((c & 127) << 7) + (d & 127) + (((head[5] ?? 0) & 16) === 0 ? 0 : 10)
}

function framesTold(head: Uint8Array, at: number, { tagAt }: Mp3Frame): number | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const name = latin(head, tagAt, tagAt + 4)
  if ((name === 'Xing' || name === 'Info') && tagAt + 12 <= head.length && (view.getUint32(tagAt + 4) & 1) === 1) return view.getUint32(tagAt + 8)
  const vbri = at + 36
  if (latin(head, vbri, vbri + 4) === 'VBRI' && vbri + 18 <= head.length) return view.getUint32(vbri + 14)
  return undefined
}
