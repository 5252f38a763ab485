import { SECOND_MS } from '#kernel/time.ts'
import { extensionOf, type MediaKind } from './file-kind.ts'

/** Largest size in bytes, longest time of a recording and extensions that the receiver's channel takes, by kind. */
export type FileLimits = Readonly<Partial<Record<MediaKind, { readonly maxBytes: number; readonly maxMs?: number; readonly extensions: readonly string[] | 'any' }>>>

export interface FileFacts {
  readonly name: string
  readonly bytes: number
  readonly kind: MediaKind
  /** Of a recording, where its format says. */
  readonly durationMs?: number
  /** Its content is not what its name says. */
  readonly mismatch: boolean
}

export interface FileWarning {
  readonly problem: 'tooLarge' | 'tooLong' | 'typeNotTaken' | 'notItsName'
  readonly maxBytes?: number
  /** The longest recording that would work. */
  readonly maxSeconds?: number
  /** Extensions that would work. */
  readonly wouldWork: readonly string[]
}

/** As what kind a channel carries a file: its own, or as a plain file where its own does not take its type, size or length. */
export function carriedAs(limits: FileLimits, file: FileFacts): MediaKind | undefined {
  const kinds: readonly MediaKind[] = file.kind === 'file' ? ['file'] : [file.kind, 'file']
  return kinds.find((kind) => takes(limits, kind, file))
}

/**
 * Would this file arrive, and open? `undefined` when nothing speaks against it. A channel without any limits (by hand)
 * takes all. Asked before sending, so that nobody learns it from a silent failure.
 */
export function sendable(limits: FileLimits, file: FileFacts): FileWarning | undefined {
  const free = Object.keys(limits).length === 0
  const longest = limits[file.kind]?.maxMs
  // As a plain file it would arrive, but not be what was meant: said in any case.
  if (longest !== undefined && (file.durationMs ?? 0) > longest) return { problem: 'tooLong', maxSeconds: Math.floor(longest / SECOND_MS), wouldWork: [] }
  if (!free && carriedAs(limits, file) === undefined) {
    const kinds: readonly MediaKind[] = [file.kind, 'file']
    const typed = kinds.map((kind) => limits[kind]).filter((limit) => limit !== undefined && takesExtension(limit.extensions, file.name))
    const most = Math.max(0, ...typed.map((limit) => limit?.maxBytes ?? 0))
    if (most > 0) return { problem: 'tooLarge', maxBytes: most, wouldWork: [extensionOf(file.name)].filter((one) => one !== '') }
    return { problem: 'typeNotTaken', wouldWork: kinds.flatMap((kind) => listed(limits[kind]?.extensions)) }
  }
  return file.mismatch ? { problem: 'notItsName', wouldWork: [] } : undefined
}

function takes(limits: FileLimits, kind: MediaKind, file: FileFacts): boolean {
  const limit = limits[kind]
  return limit !== undefined && file.bytes <= limit.maxBytes && (file.durationMs ?? 0) <= (limit.maxMs ?? Infinity) && takesExtension(limit.extensions, file.name)
}

function takesExtension(extensions: readonly string[] | 'any', name: string): boolean {
  return extensions === 'any' || extensions.includes(extensionOf(name))
}

function listed(extensions: readonly string[] | 'any' | undefined): readonly string[] {
  return extensions === undefined || extensions === 'any' ? [] : extensions
}
