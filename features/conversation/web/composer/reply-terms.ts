import { mostDrafted, mostWritten } from '../../contract.ts'
import type { ConnectionBrief, FileBrief, SendWindow } from '../types.ts'

/** What stands in the way of sending now, and what remains. */
export interface ReplyTerms {
  /** `send`: leaves by itself; `hand`: a person carries it; `closed`: choose to wait or carry. */
  readonly way: 'send' | 'hand' | 'closed'
  readonly why: 'manual' | 'neverOpened' | 'windowClosed' | 'sessionEnded' | 'left' | 'usedUp' | 'tooFewLeft' | undefined
  /** Network messages that this becomes. */
  readonly parts: number
  readonly left: number | undefined
  readonly of: number | undefined
  readonly closesInMs: number | undefined
}

/** UTF-8 bytes of a text: what channels count. */
export function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length
}

/** More than can leave in one go, or be noted. */
export const isTooLong = (text: string): boolean => text.trim().length > mostWritten

/** What to say of a text that is too long: it is kept, or only in this browser. */
export function lengthNotice(text: string): 'conversation:composer.tooLong' | 'conversation:composer.tooLongToKeep' | undefined {
  if (text.length > mostDrafted) return 'conversation:composer.tooLongToKeep'
  return isTooLong(text) ? 'conversation:composer.tooLong' : undefined
}

/** How a reply of this size could leave now. `checkedParts`: the server's exact count, when it has answered. */
export function replyTerms(
  { connection, window, now }: { connection: ConnectionBrief | null; window: SendWindow | undefined; now: number },
  written: { text: string; files: number },
  checkedParts?: number,
): ReplyTerms {
  const max = connection?.maxTextBytes ?? undefined
  const textParts = written.text.trim() === '' ? 0 : max === undefined ? 1 : Math.max(1, Math.ceil(utf8Bytes(written.text) / max))
  const parts = checkedParts ?? Math.max(textParts + written.files, 0)
  const left = window?.left ?? undefined
  const base = { parts, left, of: window?.of ?? undefined, closesInMs: window?.closesAt == null ? undefined : Math.max(0, window.closesAt - now) }
  if (connection === null || !connection.canSend) return { ...base, way: 'hand', why: 'manual' }
  if (window === undefined || window.state === 'none') return { ...base, way: 'send', why: undefined }
  if (window.state === 'neverOpened') return { ...base, way: 'closed', why: 'neverOpened' }
  if (window.state === 'ended') return { ...base, way: 'closed', why: 'sessionEnded' }
  if (window.state === 'left') return { ...base, way: 'closed', why: 'left' }
  if (window.state === 'closed' || (window.closesAt !== null && window.closesAt <= now)) return { ...base, way: 'closed', why: 'windowClosed' }
  if (window.state === 'usedUp' || left === 0) return { ...base, way: 'closed', why: 'usedUp' }
  if (left !== undefined && parts > left) return { ...base, way: 'closed', why: 'tooFewLeft' }
  return { ...base, way: 'send', why: undefined }
}

export interface FileProblem {
  readonly fileId: string
  readonly problem: 'tooLarge' | 'tooLong' | 'typeNotTaken' | 'notItsName'
  readonly maxBytes: number | null
  readonly maxSeconds: number | null
  readonly wouldWork: readonly string[]
}

/** What the receiver's channel could not take, told before the file is sent. The server checks again. */
export function fileProblem(file: FileBrief, connection: ConnectionBrief | null): FileProblem | undefined {
  const base = { fileId: file.id, maxBytes: null, maxSeconds: null, wouldWork: [] }
  if (file.mismatch) return { ...base, problem: 'notItsName' }
  if (connection === null || !connection.canSend) return undefined
  const longest = file.kind === 'voice' ? connection.files.voice?.maxMs : undefined
  if (longest !== undefined && (file.durationMs ?? 0) > longest) return { ...base, problem: 'tooLong', maxSeconds: Math.floor(longest / 1_000) }
  const limit = connection.files[file.kind] ?? connection.files.file
  if (limit === undefined) return { ...base, problem: 'typeNotTaken' }
  if (file.bytes > limit.maxBytes) return { ...base, problem: 'tooLarge', maxBytes: limit.maxBytes }
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? ''
  if (limit.extensions !== 'any' && !limit.extensions.includes(extension)) return { ...base, problem: 'typeNotTaken', wouldWork: limit.extensions }
  return undefined
}
