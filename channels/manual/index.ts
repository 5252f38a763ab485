import type { Channel, FileLimit } from '../channel.ts'
import { readPaste } from './paste.ts'

/** The WeChat client itself sends files up to one gigabyte. */
const anyFile: FileLimit = { maxBytes: 1024 * 1024 * 1024, extensions: 'any' }

/**
 * By hand: factories in somebody's personal WeChat and in groups that no API reaches. A person copies texts out and
 * pastes what came back; see `readPaste`. There is nothing to connect and no window.
 */
export const manual: Channel = {
  id: 'manual',
  limits: {
    maxTextBytes: undefined,
    files: { image: anyFile, voice: anyFile, video: anyFile, file: anyFile },
    window: undefined,
    theyWriteFirst: false,
  },
  settings: [],
  checkSettings: () => [],
  paste: { read: readPaste },
}
