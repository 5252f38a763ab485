import { DAY_MS, type Instant } from '#kernel/time.ts'

export type UploadKind = 'image' | 'voice' | 'video' | 'file' | 'thumb'

interface UploadRule {
  readonly maxBytes: number
  readonly extensions: readonly string[] | 'any'
}

const kb = 1_024
const mb = 1_024 * kb

const kfRules: Readonly<Partial<Record<UploadKind, UploadRule>>> = {
  image: { maxBytes: 10 * mb, extensions: ['jpg', 'jpeg', 'png'] },
  voice: { maxBytes: 2 * mb, extensions: ['amr'] },
  video: { maxBytes: 10 * mb, extensions: ['mp4'] },
  file: { maxBytes: 20 * mb, extensions: 'any' },
}

const oaRules: Readonly<Partial<Record<UploadKind, UploadRule>>> = {
  image: { maxBytes: 10 * mb, extensions: ['jpg', 'jpeg', 'png', 'gif'] },
  voice: { maxBytes: 2 * mb, extensions: ['amr', 'mp3'] },
  video: { maxBytes: 10 * mb, extensions: ['mp4'] },
  thumb: { maxBytes: 64 * kb, extensions: ['jpg', 'jpeg'] },
}

/** 40004 no such type, 44001 empty, 45001 too large, 40005 wrong kind of file, 40006 too small (WeCom: 5 bytes). */
export type UploadVerdict = 0 | 40004 | 40005 | 40006 | 44001 | 45001

/** Judges an upload by type, name and size, as the platform does before it gives a media_id. */
export function judgeUpload(platform: 'kf' | 'oa', kind: string, name: string, bytes: number): UploadVerdict {
  const rule = Object.entries(platform === 'kf' ? kfRules : oaRules).find(([one]) => one === kind)?.[1]
  if (rule === undefined) return 40004
  if (bytes === 0) return 44001
  if (platform === 'kf' && bytes <= 5) return 40006
  if (bytes > rule.maxBytes) return 45001
  const extension = name.toLowerCase().split('.').at(-1) ?? ''
  return rule.extensions === 'any' || rule.extensions.includes(extension) ? 0 : 40005
}

const inboundCaps: Readonly<Record<'image' | 'voice' | 'video' | 'file', number>> = {
  image: 2 * mb,
  voice: 2 * mb,
  video: 10 * mb,
  file: 20 * mb,
}

/** Customer Service hands larger things over as a text note only. */
export function fitsInbound(kind: keyof typeof inboundCaps, bytes: number): boolean {
  return bytes <= inboundCaps[kind]
}

/** A temporary media id lives three days. */
export function isMediaExpired(createdAt: Instant, now: Instant): boolean {
  return now - createdAt >= 3 * DAY_MS
}
