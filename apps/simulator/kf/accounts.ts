import { type ApiAnswer, type ApiCall, ok, refused, strings, text } from '../api/answer.ts'
import { packScene } from '../world/identity.ts'
import type { Corp, KfMailbox } from '../world/model.ts'
import { randomWord, type World } from '../world/world.ts'
import { announceAuthChange } from './feed.ts'

function mailboxOf({ account, body, query }: ApiCall<Corp>): KfMailbox | undefined {
  const id = text(body, 'open_kfid') || query.get('open_kfid')
  return account.mailboxes.find((one) => one.id === id)
}

function changed(world: World): void {
  world.touch()
  world.tell({ type: 'accounts' })
}

/** `POST /cgi-bin/kf/account/list` */
export function listAccounts({ stage: { world }, account, body }: ApiCall<Corp>): ApiAnswer {
  const offset = Number(body['offset'] ?? 0)
  const limit = Number(body['limit'] ?? 100)
  if (!(limit >= 1 && limit <= 100) || !(offset >= 0)) return refused(world, 'kf', 40058)
  const list = account.mailboxes.slice(offset, offset + limit).map(({ id, name }) => ({
    open_kfid: id, name, avatar: `${world.baseUrl}/sim/avatar/${encodeURIComponent(id)}.svg`, manage_privilege: true,
  }))
  return ok({ account_list: list })
}

/** `POST /cgi-bin/kf/account/add` */
export function addAccount(call: ApiCall<Corp>): ApiAnswer {
  const { stage, account, body } = call
  const { world } = stage
  const name = text(body, 'name')
  if (name === '' || Array.from(name).length > 16) return refused(world, 'kf', 40058, 'invalid name')
  if (!world.media.has(text(body, 'media_id'))) return refused(world, 'kf', 40007)
  if (!account.verified && account.mailboxes.length >= 10) return refused(world, 'kf', 95027)
  const id = `wkSim${randomWord(world, 27)}`
  account.mailboxes.push({
    id, name, linkCode: `kfc${Buffer.from(world.random(8)).toString('hex')}`, routing: 0, servicers: [], feed: [], nextSeq: 1, doorbells: [],
  })
  announceAuthChange(stage, account, [id], [])
  changed(world)
  return ok({ open_kfid: id })
}

/** `POST /cgi-bin/kf/account/update` */
export function updateAccount(call: ApiCall<Corp>): ApiAnswer {
  const mailbox = mailboxOf(call)
  if (mailbox === undefined) return refused(call.stage.world, 'kf', 95000)
  const name = text(call.body, 'name')
  if (Array.from(name).length > 16) return refused(call.stage.world, 'kf', 40058, 'invalid name')
  if (name !== '') mailbox.name = name
  changed(call.stage.world)
  return ok()
}

/** `POST /cgi-bin/kf/account/del` */
export function deleteAccount(call: ApiCall<Corp>): ApiAnswer {
  const mailbox = mailboxOf(call)
  if (mailbox === undefined) return refused(call.stage.world, 'kf', 95000)
  call.account.mailboxes = call.account.mailboxes.filter((one) => one !== mailbox)
  announceAuthChange(call.stage, call.account, [], [mailbox.id])
  changed(call.stage.world)
  return ok()
}

/** `POST /cgi-bin/kf/add_contact_way`: the same scene gives the same link. `&scene_param=` is appended by the caller. */
export function addContactWay(call: ApiCall<Corp>): ApiAnswer {
  const { world } = call.stage
  const mailbox = mailboxOf(call)
  if (mailbox === undefined) return refused(world, 'kf', 95000)
  const scene = text(call.body, 'scene')
  if (!/^[0-9a-zA-Z_-]{0,32}$/.test(scene)) return refused(world, 'kf', 40058, 'invalid scene')
  return ok({ url: `${world.baseUrl}/kf/${mailbox.linkCode}?enc_scene=${packScene(mailbox.id, scene)}` })
}

/** `GET /cgi-bin/kf/servicer/list` */
export function listServicers(call: ApiCall<Corp>): ApiAnswer {
  const mailbox = mailboxOf(call)
  if (mailbox === undefined) return refused(call.stage.world, 'kf', 95000)
  return ok({ servicer_list: mailbox.servicers.map(({ userid, status }) => ({ userid, status, ...(status === 1 ? { stop_type: 0 } : {}) })) })
}

/** `POST /cgi-bin/kf/servicer/add` and `/del` */
export function changeServicers(call: ApiCall<Corp>): ApiAnswer {
  const { world } = call.stage
  const mailbox = mailboxOf(call)
  if (mailbox === undefined) return refused(world, 'kf', 95000)
  const ids = strings(call.body, 'userid_list')
  if (ids.length > 100) return refused(world, 'kf', 40058, 'userid_list size')
  const isAdding = call.path.endsWith('/add')
  const results = ids.map((userid) => {
    const isThere = mailbox.servicers.some((one) => one.userid === userid)
    if (isAdding && !isThere) mailbox.servicers.push({ userid, name: userid, status: 0 })
    if (!isAdding) mailbox.servicers = mailbox.servicers.filter((one) => one.userid !== userid)
    return { userid, errcode: 0, errmsg: isAdding === isThere ? 'ignored' : 'success' }
  })
  changed(world)
  return ok({ result_list: results })
}
