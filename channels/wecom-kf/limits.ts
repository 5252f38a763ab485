import { HOUR_MS } from '#kernel/time.ts'
import type { Limits } from '../channel.ts'
import { LONGEST_VOICE_MS } from '../media-transfer.ts'

/** Longer texts are cut by WeCom without an error, so they never leave whole. */
export const MAX_TEXT_BYTES = 2048

const megabyte = 1024 * 1024

/** What WeChat Customer Service carries out (developer.work.weixin.qq.com/document/path/94677, 90253). */
export const limits: Limits = {
  maxTextBytes: MAX_TEXT_BYTES,
  files: {
    image: { maxBytes: 10 * megabyte, extensions: ['jpg', 'jpeg', 'png'] },
    voice: { maxBytes: 2 * megabyte, maxMs: LONGEST_VOICE_MS, extensions: ['amr'] },
    video: { maxBytes: 10 * megabyte, extensions: ['mp4'] },
    file: { maxBytes: 20 * megabyte, extensions: 'any' },
  },
  window: { openMs: 48 * HOUR_MS, messages: 5 },
  theyWriteFirst: true,
}
