import type { Instant } from '#kernel/time.ts'
import type { ArrivalWay, IncomingEvent } from '../channel.ts'
import { textAt, type TreeNode } from '../tree.ts'
import { arrivalWindow } from './limits.ts'

const arrivals: Readonly<Record<string, ArrivalWay>> = {
  subscribe: 'follow',
  SCAN: 'scan',
  CLICK: 'menu',
  VIEW: 'menu',
  view_miniprogram: 'menu',
  scancode_push: 'menu',
  scancode_waitmsg: 'menu',
  pic_sysphoto: 'menu',
  pic_photo_or_album: 'menu',
  pic_weixin: 'menu',
  location_select: 'menu',
}

const sessionEvents = new Set(['kf_create_session', 'kf_close_session', 'kf_switch_session'])
const scenePrefix = 'qrscene_'

/** Reads an event. What the desk has no use for is `unsupported`, with WeChat's name of it. */
export function readEvent(body: TreeNode, at: Instant): IncomingEvent {
  const event = textAt(body, 'Event')
  const address = textAt(body, 'FromUserName')
  const mailbox = textAt(body, 'ToUserName')
  const how = Object.hasOwn(arrivals, event) ? arrivals[event] : undefined
  if (address !== '' && how) {
    const scene = sceneOf(how, textAt(body, 'EventKey'))
    return { type: 'arrived', address, mailbox, at, how, window: arrivalWindow, ...(scene ? { scene } : {}) }
  }
  if (address !== '' && event === 'unsubscribe') return { type: 'left', address, mailbox, at }
  if (address !== '' && sessionEvents.has(event)) return { type: 'session-changed', address, mailbox, state: event, at }
  return { type: 'unsupported', kind: event || 'UNKNOWN', at, ...(address ? { address } : {}) }
}

/** A scanned code tells its scene: with a prefix when the scan made somebody follow. A menu key is no scene. */
function sceneOf(how: ArrivalWay, key: string): string {
  if (how === 'scan') return key
  return how === 'follow' && key.startsWith(scenePrefix) ? key.slice(scenePrefix.length) : ''
}
