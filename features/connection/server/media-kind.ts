import type { Limits, MediaKind } from '#channels/channel.ts'

const kindByType: readonly (readonly [RegExp, MediaKind])[] = [
  [/^image\//, 'image'],
  [/^audio\/amr|^audio\/mpeg/, 'voice'],
  [/^video\//, 'video'],
]

interface File {
  readonly name: string
  readonly contentType: string
  readonly bytes: number
  readonly durationMs?: number
}

/** As what a channel carries a file: by its type where type, size and length fit, else as a plain file; `undefined` when not at all. */
export function mediaKind(limits: Limits, file: File): MediaKind | undefined {
  return [naturalKind(file), 'file' as const].find((kind) => kind !== undefined && fits(limits, kind, file))
}

/** Is it only its length for which a channel does not carry a recording? */
export function isTooLong(limits: Limits, { durationMs, ...file }: File): boolean {
  return durationMs !== undefined && mediaKind(limits, { ...file, durationMs }) === undefined && mediaKind(limits, file) !== undefined
}

function naturalKind({ contentType }: File): MediaKind | undefined {
  return kindByType.find(([type]) => type.test(contentType))?.[1]
}

function fits(limits: Limits, kind: MediaKind, file: File): boolean {
  const limit = limits.files[kind]
  if (limit === undefined || file.bytes > limit.maxBytes || (limit.maxMs !== undefined && (file.durationMs ?? 0) > limit.maxMs)) return false
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? ''
  return limit.extensions === 'any' || limit.extensions.includes(extension)
}
