/** Width and height in pixels, as the header of a picture says; `undefined` when it does not say. */
export function imageSize(head: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  try {
    return pngSize(view) ?? gifSize(view) ?? bmpSize(view) ?? webpSize(view) ?? jpegSize(view)
  } catch (error) {
    if (error instanceof RangeError) return undefined // the header ends too soon
    throw error
  }
}

type Size = { width: number; height: number } | undefined

function ascii(view: DataView, offset: number, text: string): boolean {
  return [...text].every((sign, index) => view.getUint8(offset + index) === sign.charCodeAt(0))
}

function sized(width: number, height: number): Size {
  return width > 0 && height > 0 ? { width, height } : undefined
}

function pngSize(view: DataView): Size {
  return view.getUint32(0) === 0x89504e47 && ascii(view, 12, 'IHDR') ? sized(view.getUint32(16), view.getUint32(20)) : undefined
}

function gifSize(view: DataView): Size {
  return ascii(view, 0, 'GIF8') ? sized(view.getUint16(6, true), view.getUint16(8, true)) : undefined
}

function bmpSize(view: DataView): Size {
  return ascii(view, 0, 'BM') ? sized(view.getInt32(18, true), Math.abs(view.getInt32(22, true))) : undefined
}

function webpSize(view: DataView): Size {
  if (!ascii(view, 0, 'RIFF') || !ascii(view, 8, 'WEBP')) return undefined
  if (ascii(view, 12, 'VP8X')) return sized((view.getUint32(24, true) & 0xffffff) + 1, ((view.getUint32(26, true) >>> 8) & 0xffffff) + 1)
  if (ascii(view, 12, 'VP8L')) {
    const bits = view.getUint32(21, true)
    return sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
  }
  return ascii(view, 12, 'VP8 ') ? sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff) : undefined
}

/** Walks the segments up to the start of a frame; pictures turned by their Exif note (5 to 8) swap sides. */
function jpegSize(view: DataView): Size {
  if (view.getUint16(0) !== 0xffd8) return undefined
  let isTurned = false
  for (let offset = 2; offset < view.byteLength; ) {
    if (view.getUint8(offset) !== 0xff) return undefined
    const marker = view.getUint8(offset + 1)
    if (marker === 0xff) {
      offset += 1
      continue
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      const [height, width] = [view.getUint16(offset + 5), view.getUint16(offset + 7)]
      return isTurned ? sized(height, width) : sized(width, height)
    }
    if (marker === 0xe1) isTurned = exifTurns(view, offset + 4)
    offset += 2 + view.getUint16(offset + 2)
  }
  return undefined
}

function exifTurns(view: DataView, offset: number): boolean {
  if (!ascii(view, offset, 'Exif')) return false
  const tiff = offset + 6
  const isLittle = ascii(view, tiff, 'II')
  const directory = tiff + view.getUint32(tiff + 4, isLittle)
  const entries = view.getUint16(directory, isLittle)
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12
    if (view.getUint16(entry, isLittle) === 0x0112) return view.getUint16(entry + 8, isLittle) >= 5
  }
  return false
}
