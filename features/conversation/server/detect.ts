import { fileTypeFromBuffer } from 'file-type'

/** How much of a file's beginning is looked at. */
export const headBytes = 262_144

export interface Detected {
  readonly type: string
  readonly extension: string
}

/** What the first bytes of a file show; `undefined` when they show nothing known. Never throws, whatever the bytes. */
export async function detectType(head: Uint8Array): Promise<Detected | undefined> {
  if (isSilk(head)) return { type: 'audio/x-silk', extension: 'silk' }
  try {
    const found = await fileTypeFromBuffer(head)
    return found === undefined ? undefined : { type: found.mime, extension: found.ext }
  } catch {
    return undefined // a reader stumbled over a damaged or cut file
  }
}

/** WeChat's voice: SILK v3, with Tencent's leading 0x02 or without. */
function isSilk(head: Uint8Array): boolean {
  const start = head[0] === 2 ? 1 : 0
  return Buffer.from(head.subarray(start, start + 9)).toString('latin1') === '#!SILK_V3'
}

/** A name for bytes that show nothing: plain text when they are clean UTF-8 without control characters. */
export function plainType(head: Uint8Array, isWhole: boolean): string {
  if (head.includes(0)) return 'application/octet-stream'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !isWhole })
    return 'text/plain'
  } catch {
    return 'application/octet-stream'
  }
}
