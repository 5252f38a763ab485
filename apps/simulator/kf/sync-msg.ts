import { DAY_MS, MINUTE_MS } from '#kernel/time.ts'
import { type ApiAnswer, type ApiCall, inner, ok, refused, text } from '../api/answer.ts'
import { silkOf } from '../api/media.ts'
import { packCursor, unpackCursor } from '../world/identity.ts'
import type { Corp, FeedItem, KfMailbox } from '../world/model.ts'
import { keepMedia, type World } from '../world/world.ts'

const historyMs = 3 * DAY_MS
const mostWithoutToken = 60

/** Pulls without a doorbell's token in the running minute, by mailbox. */
const untokened = new WeakMap<KfMailbox, { minute: number; count: number }>()

/** `POST /cgi-bin/kf/sync_msg` */
export function syncMsg({ stage: { world }, account, body }: ApiCall<Corp>): ApiAnswer {
  const mailbox = account.mailboxes.find((one) => one.id === text(body, 'open_kfid'))
  if (body['open_kfid'] === undefined) return refused(world, 'kf', 40058, 'open_kfid missing')
  if (mailbox === undefined) return refused(world, 'kf', 95000)
  const limit = body['limit'] === undefined ? 1_000 : Number(body['limit'])
  if (!Number.isInteger(limit) || limit < 1 || limit > 1_000) return refused(world, 'kf', 40058, 'limit out of range')
  const refusal = refuseToken(world, mailbox, text(body, 'token'))
  if (refusal !== undefined) return refusal
  const cursor = text(body, 'cursor')
  const after = cursor === '' ? 0 : unpackCursor(mailbox.id, cursor)
  if (after === undefined) return refused(world, 'kf', 40058, 'invalid cursor')
  if (world.faults.take('has-more-empty')) return ok({ next_cursor: packCursor(mailbox.id, after), has_more: 1, msg_list: [] })
  const from = world.faults.take('page-replay') ? Math.max(0, after - 20) : after
  return pageAfter(world, mailbox, { from, limit, silk: body['voice_format'] === 1 })
}

function refuseToken(world: World, mailbox: KfMailbox, token: string): ApiAnswer | undefined {
  if (world.faults.take('sync-token-expired')) return refused(world, 'kf', 95007)
  if (token !== '') {
    const doorbell = mailbox.doorbells.find((one) => one.token === token)
    return doorbell !== undefined && doorbell.until > world.now() ? undefined : refused(world, 'kf', 95007)
  }
  const minute = Math.floor(world.now() / MINUTE_MS)
  const count = untokened.get(mailbox)
  const next = count?.minute === minute ? count.count + 1 : 1
  untokened.set(mailbox, { minute, count: next })
  return next > mostWithoutToken ? refused(world, 'kf', 45009) : undefined
}

function pageAfter(world: World, mailbox: KfMailbox, { from, limit, silk }: { readonly from: number; readonly limit: number; readonly silk: boolean }): ApiAnswer {
  const oldest = world.now() - historyMs
  const waiting = mailbox.feed.filter((one) => one.seq > from && one.at > oldest)
  const page = waiting.slice(0, limit)
  const last = page.at(-1)?.seq ?? Math.max(from, mailbox.nextSeq - 1)
  return ok({
    next_cursor: packCursor(mailbox.id, last),
    has_more: waiting.length > page.length ? 1 : 0,
    msg_list: page.map((one) => (silk ? asSilk(world, one) : one.json)),
  })
}

/** With voice_format 1 the recording behind the media id is SILK instead of AMR. */
function asSilk(world: World, { json }: FeedItem): Readonly<Record<string, unknown>> {
  const id = text(inner(json, 'voice'), 'media_id')
  const [media, bytes] = [world.media.get(id), world.blobs.get(id)]
  const silk = bytes === undefined ? undefined : silkOf(bytes)
  if (media === undefined || silk === undefined) return json
  const known = [...world.media.values()].find((one) => one.name === `${id}.silk`)
  const copy = known ?? keepMedia(world, { accountId: media.accountId, kind: 'voice', name: `${id}.silk`, contentType: 'audio/silk' }, silk)
  return { ...json, voice: { media_id: copy.id } }
}
