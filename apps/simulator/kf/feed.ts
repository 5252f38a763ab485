import { instant, MINUTE_MS } from '#kernel/time.ts'
import type { Stage } from '../wire/deliver.ts'
import { externalUserId } from '../world/identity.ts'
import type { Corp, KfMailbox } from '../world/model.ts'
import { randomWord, seconds } from '../world/world.ts'

export interface Door {
  readonly corp: Corp
  readonly mailbox: KfMailbox
}

const tokenMs = 10 * MINUTE_MS

/** Appends an entry to what sync_msg returns and rings the doorbell. Returns its msgid. */
export function appendToFeed(stage: Stage, door: Door, personId: string, json: Readonly<Record<string, unknown>>): string {
  const { world } = stage
  const now = world.now()
  const msgid = randomWord(world, 32)
  const isEvent = json['msgtype'] === 'event'
  const ids = { open_kfid: door.mailbox.id, external_userid: externalUserId(door.corp.id, personId) }
  const item = isEvent
    ? { msgid, send_time: seconds(now), origin: 4, ...json, event: { ...asObject(json['event']), ...ids } }
    : { msgid, ...ids, send_time: seconds(now), origin: 3, ...json }
  door.mailbox.feed.push({ seq: door.mailbox.nextSeq, at: now, json: item })
  door.mailbox.nextSeq += 1
  world.touch()
  ringDoorbell(stage, door)
  return msgid
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

/** Tells the desk that something waits, with a token good for ten minutes. Says nothing about what. */
export function ringDoorbell({ world, courier }: Stage, { corp, mailbox }: Door): void {
  if (world.faults.take('doorbell-lost')) return
  const now = world.now()
  const token = `ENC${randomWord(world, 46)}`
  mailbox.doorbells = [...mailbox.doorbells.filter((one) => one.until > now), { token, until: instant(now + tokenMs) }].slice(-5_000)
  void courier.deliver(corp, 'kf_msg_or_event', [
    ['ToUserName', corp.id],
    ['CreateTime', seconds(now)],
    ['MsgType', 'event'],
    ['Event', 'kf_msg_or_event'],
    ['Token', token],
    ['OpenKfId', mailbox.id],
  ])
}

/** The corp's administrator gave or took the right to manage accounts. */
export function announceAuthChange({ world, courier }: Stage, corp: Corp, added: readonly string[], removed: readonly string[]): void {
  void courier.deliver(corp, 'kf_account_auth_change', [
    ['ToUserName', corp.id],
    ['FromUserName', 'sys'],
    ['CreateTime', seconds(world.now())],
    ['MsgType', 'event'],
    ['Event', 'kf_account_auth_change'],
    ...added.map((id) => ['AuthAddOpenKfId', id] as const),
    ...removed.map((id) => ['AuthDelOpenKfId', id] as const),
  ])
}
