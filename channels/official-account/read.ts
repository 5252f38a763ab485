import { instant, type Instant } from '#kernel/time.ts'
import type { Delivery, Incoming, Settings } from '../channel.ts'
import { bodyKey, readBody } from '../sealed-callback.ts'
import { numberAt, textAt, type TreeNode } from '../tree.ts'
import { readContent } from './content.ts'
import { readEvent } from './events.ts'

const furthestSecond = 100_000_000_000

/** Reads one deciphered delivery. Never throws; what it cannot read is told as an unsupported event and stays raw. */
export function read(_settings: Settings, delivery: Delivery): readonly Incoming[] {
  const body = readBody(delivery.body)
  if (!body) return [{ type: 'unsupported', kind: 'UNREADABLE', at: delivery.receivedAt }]
  const at = createdAt(body, delivery.receivedAt)
  const kind = textAt(body, 'MsgType')
  if (kind === 'event') return [readEvent(body, at)]
  const address = textAt(body, 'FromUserName')
  if (address === '' || kind === '') return [{ type: 'unsupported', kind: kind || textAt(body, 'InfoType') || 'UNKNOWN', at, ...(address ? { address } : {}) }]
  return [
    {
      type: 'message',
      remoteId: remoteId(body, address, delivery.body),
      address,
      mailbox: textAt(body, 'ToUserName'),
      side: 'them',
      sentAt: at,
      content: readContent(body, kind),
    },
  ]
}

/** MsgId alone is not unique: several users' voice messages have shared one. */
function remoteId(body: TreeNode, address: string, bytes: Uint8Array): string {
  const id = textAt(body, 'MsgId')
  return id ? `${address}:${id}:${textAt(body, 'CreateTime')}` : `h:${bodyKey(bytes)}`
}

function createdAt(body: TreeNode, otherwise: Instant): Instant {
  const seconds = numberAt(body, 'CreateTime')
  return seconds !== undefined && seconds > 0 && seconds < furthestSecond ? instant(Math.trunc(seconds) * 1000) : otherwise
}
