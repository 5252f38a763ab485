import { HOUR_MS, MINUTE_MS } from '#kernel/time.ts'
import type { Limits, SendWindow } from '../channel.ts'
import { LONGEST_VOICE_MS } from '../media-transfer.ts'

/** WeChat refuses longer texts with 45002. */
export const MAX_TEXT_BYTES = 2048

const megabyte = 1024 * 1024

/** What customer-service messages of an Official Account carry. There is no message with a file. */
export const limits: Limits = {
  maxTextBytes: MAX_TEXT_BYTES,
  files: {
    image: { maxBytes: 10 * megabyte, extensions: ['jpg', 'jpeg', 'png', 'gif'] },
    voice: { maxBytes: 2 * megabyte, maxMs: LONGEST_VOICE_MS, extensions: ['amr', 'mp3'] },
    video: { maxBytes: 10 * megabyte, extensions: ['mp4'] },
  },
  window: { openMs: 48 * HOUR_MS, messages: 5 },
  theyWriteFirst: true,
}

/** What following, scanning a code, or pressing a menu key allows. */
export const arrivalWindow: SendWindow = { openMs: MINUTE_MS, messages: 3 }
