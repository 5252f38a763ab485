export type MediaKind = 'image' | 'voice' | 'video' | 'file'

/** A type that bytes show, with the extensions under which it travels. The first is the usual one. */
interface KnownType {
  readonly extensions: readonly string[]
  readonly kind: MediaKind
  /** Safe to show inside the page. */
  readonly inline: boolean
}

const known: Readonly<Record<string, KnownType>> = {
  'image/jpeg': { extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], kind: 'image', inline: true },
  'image/png': { extensions: ['png'], kind: 'image', inline: true },
  'image/gif': { extensions: ['gif'], kind: 'image', inline: true },
  'image/webp': { extensions: ['webp'], kind: 'image', inline: true },
  'image/bmp': { extensions: ['bmp'], kind: 'image', inline: true },
  'audio/amr': { extensions: ['amr'], kind: 'voice', inline: true },
  'audio/x-silk': { extensions: ['silk', 'slk', 'amr', 'aud'], kind: 'voice', inline: true },
  'audio/mpeg': { extensions: ['mp3'], kind: 'voice', inline: true },
  'audio/wav': { extensions: ['wav'], kind: 'voice', inline: true },
  'audio/ogg': { extensions: ['ogg', 'oga'], kind: 'voice', inline: true },
  'audio/ogg; codecs=opus': { extensions: ['opus', 'ogg'], kind: 'voice', inline: true },
  'audio/x-m4a': { extensions: ['m4a'], kind: 'voice', inline: true },
  'audio/aac': { extensions: ['aac'], kind: 'voice', inline: true },
  'video/mp4': { extensions: ['mp4', 'm4v'], kind: 'video', inline: true },
  'video/webm': { extensions: ['webm'], kind: 'video', inline: true },
  'video/quicktime': { extensions: ['mov', 'qt'], kind: 'video', inline: false },
  'application/pdf': { extensions: ['pdf'], kind: 'file', inline: true },
  'image/svg+xml': { extensions: ['svg'], kind: 'file', inline: false },
  'image/tiff': { extensions: ['tif', 'tiff', 'dng'], kind: 'file', inline: false },
  'image/heic': { extensions: ['heic', 'heif'], kind: 'file', inline: false },
  'application/x-cfb': { extensions: ['doc', 'xls', 'ppt', 'msg', 'wps', 'et', 'dps', 'vsd', 'mpp'], kind: 'file', inline: false },
  'application/zip': {
    extensions: ['zip', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'epub', 'jar', 'apk', '3mf', 'dwf'], kind: 'file', inline: false,
  },
  'application/xml': { extensions: ['xml', 'svg', 'html', 'xhtml', 'dae', 'gpx', 'kml'], kind: 'file', inline: false },
}

/** Kinds that everybody expects of these names; a file so named must be one of them. */
const binaryNames = new Set(Object.entries(known).flatMap(([type, { extensions }]) => (type === 'application/xml' || type === 'image/svg+xml' ? [] : extensions)))

/** The extension of a name, in lower case, without the dot; '' when there is none. */
export function extensionOf(name: string): string {
  const found = /\.([\p{L}\p{N}]{1,12})$/u.exec(name.trim())
  return (found?.[1] ?? '').toLowerCase()
}

/** How a file travels and is shown, by what its bytes are. */
export function kindOf(type: string): { kind: MediaKind; inline: boolean } {
  const entry = known[type]
  return { kind: entry?.kind ?? 'file', inline: entry?.inline ?? false }
}

/**
 * Is the name a lie? True when the bytes are of a known type whose extensions do not include the name's, or when the
 * name promises a known type and the bytes are none. `detected` has the extension that the bytes show, where known.
 */
export function isMismatch(name: string, detected: { type: string; extension: string } | undefined): boolean {
  const extension = extensionOf(name)
  if (extension === '') return false
  if (detected === undefined) return binaryNames.has(extension)
  if (detected.extension === extension) return false
  return !(known[detected.type]?.extensions.includes(extension) ?? false)
}

/** Voice that browsers cannot play by themselves. */
export function needsWav(type: string): boolean {
  return type === 'audio/amr' || type === 'audio/x-silk'
}
