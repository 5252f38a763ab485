import { SECOND_MS, instant, type Instant } from '#kernel/time.ts'
import type { Incoming, IncomingEvent, PulledItem } from '../channel.ts'
import { bodyKey } from '../sealed-callback.ts'
import { nodeAt, numberAt, textAt, type TreeNode } from '../tree.ts'
import { readContent } from './content.ts'
import { momentOf } from './webhook.ts'

const welcomeMs = 20 * SECOND_MS
const beginning = instant(0)

/** Where an item stands: what each reader of an event needs. */
interface Place {
  readonly address: string
  readonly mailbox: string
  readonly at: Instant
}

/** Reads one item of sync_msg's msg_list. Never throws; what it does not know is `unsupported`. */
export function readItem(item: TreeNode, raw: string, mailbox: string): PulledItem {
  const dedupeKey = textAt(item, 'msgid') || `h:${bodyKey(Buffer.from(raw))}`
  return { raw, dedupeKey, incoming: [readIncoming(item, dedupeKey, mailbox)] }
}

function readIncoming(item: TreeNode, remoteId: string, mailbox: string): Incoming {
  const event = nodeAt(item, 'event')
  const place: Place = {
    address: textAt(item, 'external_userid') || textAt(event, 'external_userid'),
    mailbox: textAt(item, 'open_kfid') || textAt(event, 'open_kfid') || mailbox,
    at: momentOf(numberAt(item, 'send_time'), beginning),
  }
  if (textAt(item, 'msgtype') === 'event') return readEvent(event, place)
  if (place.address === '') return unsupported(textAt(item, 'msgtype') || 'UNKNOWN', place)
  const colleague = textAt(item, 'servicer_userid')
  const { address, at: sentAt } = place
  const side = textAt(item, 'origin') === '5' ? 'us' : 'them'
  const content = readContent(item)
  return { type: 'message', remoteId, address, mailbox: place.mailbox, side, sentAt, content, ...(colleague ? { colleague } : {}) }
}

const sessionChanges: Readonly<Record<string, string>> = { '1': 'picked', '2': 'transferred', '3': 'ended', '4': 're-entered' }

/** Why the network did not deliver after all, by fail_type (developer.work.weixin.qq.com/document/path/94670). */
const failTypes: Readonly<Record<string, string>> = {
  '1': 'MAILBOX_UNKNOWN',
  '2': 'APP_CLOSED',
  '4': 'WINDOW_CLOSED',
  '5': 'SESSION_ENDED',
  '6': 'WINDOW_COUNT_USED',
  '7': 'CHANNELS_NOT_BOUND',
  '8': 'CORP_NOT_VERIFIED',
  '9': 'CHANNELS_NOT_BOUND_NOT_VERIFIED',
  '10': 'RECEIVER_REFUSES',
}

const eventReaders: Readonly<Record<string, (event: TreeNode, place: Place) => IncomingEvent>> = {
  enter_session: (event, place) => {
    const scene = textAt(event, 'scene_param') || textAt(event, 'scene')
    const code = textAt(event, 'welcome_code')
    return {
      type: 'arrived',
      ...place,
      how: 'link',
      ...(scene ? { scene } : {}),
      ...(code ? { greeting: { code, validMs: welcomeMs } } : {}),
    }
  },
  msg_send_fail: (event, { address, at }) => {
    const reason = failTypes[textAt(event, 'fail_type')] ?? 'SEND_FAILED'
    return { type: 'send-failed', remoteId: textAt(event, 'fail_msgid'), reason, at, ...(address ? { address } : {}) }
  },
  session_status_change: (event, place) => {
    const change = textAt(event, 'change_type')
    return { type: 'session-changed', ...place, state: sessionChanges[change] ?? change }
  },
  user_recall_msg: (event, { at }) => ({ type: 'recalled', remoteId: textAt(event, 'recall_msgid'), side: 'them', at }),
  servicer_recall_msg: (event, { at }) => ({ type: 'recalled', remoteId: textAt(event, 'recall_msgid'), side: 'us', at }),
}

const needed: Readonly<Record<string, string>> = {
  enter_session: 'external_userid',
  msg_send_fail: 'fail_msgid',
  session_status_change: 'external_userid',
  user_recall_msg: 'recall_msgid',
  servicer_recall_msg: 'recall_msgid',
}

function readEvent(event: TreeNode, place: Place): IncomingEvent {
  const type = textAt(event, 'event_type')
  const reader = Object.hasOwn(eventReaders, type) ? eventReaders[type] : undefined
  const field = needed[type] ?? ''
  const complete = textAt(event, field) !== '' || (field === 'external_userid' && place.address !== '')
  return reader && complete ? reader(event, place) : unsupported(type || 'UNKNOWN', place)
}

function unsupported(kind: string, { at, address }: Place): IncomingEvent {
  return { type: 'unsupported', kind, at, ...(address ? { address } : {}) }
}
