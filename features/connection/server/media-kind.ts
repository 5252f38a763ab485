import type { Limits, MediaKind } from '#channels/channel.ts'

const kindByType: readonly (readonly [RegExp, MediaKind])[] = [
  [/^image\//, 'image'],
  [/^audio\/amr|^audio\/mpeg/, 'voice'],
  [/^video\//, 'video'],
]

/** As what a channel carries a file: by its type where type and size fit, else as a plain file; `undefined` when not at all. */
export function mediaKind(limits: Limits, file: { readonly name: string; readonly contentType: string; readonly bytes: number }): MediaKind | undefined {
  const natural = kindByType.find(([type]) => type.test(file.contentType))?.[1]
  return [natural, 'file' as const].find((kind) => kind !== undefined && fits(limits, kind, file))
}

function fits(limits: Limits, kind: MediaKind, file: { readonly name: string; readonly bytes: number }): boolean {
  const limit = limits.files[kind]
  if (limit === undefined || file.bytes > limit.maxBytes) return false
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? ''
  return limit.extensions === 'any' || limit.extensions.includes(extension)
}
