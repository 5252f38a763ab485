import { SECOND_MS } from '#kernel/time.ts'
import type { ApiCall, ApiFailure, Greeting, Invites, Mailbox, Mailboxes, Profile, Profiles, SessionInfo, SessionState, Sessions } from '../channel.ts'
import { ask, isFailure } from '../refusals.ts'
import { isNode, listAt, textAt } from '../tree.ts'
import { dialect } from './dialect.ts'
import { openKfIds } from './settings.ts'

const pageSize = 100

/** Names and pictures of customers, a hundred at a time (developer.work.weixin.qq.com/document/path/95159). */
export const profiles: Profiles = {
  async fetch(call, addresses) {
    const found: Profile[] = []
    for (let from = 0; from < addresses.length; from += pageSize) {
      const json = { external_userid_list: addresses.slice(from, from + pageSize), need_enter_session_context: 0 }
      const result = await ask(call, dialect, { path: '/cgi-bin/kf/customer/batchget', json })
      if (isFailure(result)) return result
      for (const customer of listAt(result.answer, 'customer_list').filter(isNode)) {
        const [address, name, pictureUrl] = ['external_userid', 'nickname', 'avatar'].map((field) => textAt(customer, field))
        if (address) found.push({ address, ...(name ? { name } : {}), ...(pictureUrl ? { pictureUrl } : {}) })
      }
    }
    return found
  },
}

/** Contact links; `scene` comes back in enter_session twice, as the link's scene and as scene_param. */
export const invites: Invites = {
  async create(call, mailbox, scene) {
    if (!/^[0-9a-zA-Z_-]{1,32}$/.test(scene)) return { failed: 'SCENE_FORM', message: '', reason: 'SCENE_FORM' }
    const result = await ask(call, dialect, { path: '/cgi-bin/kf/add_contact_way', json: { open_kfid: mailbox, scene } })
    if (isFailure(result)) return result
    const url = textAt(result.answer, 'url')
    if (!URL.canParse(url)) return { failed: 'NETWORK', message: 'NO_URL', reason: 'NETWORK' }
    return { url: `${url}${url.includes('?') ? '&' : '?'}scene_param=${encodeURIComponent(scene)}` }
  },
}

/** The customer service accounts that the app may use, narrowed to the setting `openKfIds` where it is given. */
export const mailboxes: Mailboxes = {
  async list(call) {
    const found: Mailbox[] = []
    const wanted = openKfIds(call.settings)
    for (let offset = 0; offset < 5000; offset += pageSize) {
      const result = await ask(call, dialect, { path: '/cgi-bin/kf/account/list', json: { offset, limit: pageSize } })
      if (isFailure(result)) return result
      const page = listAt(result.answer, 'account_list').filter(isNode)
      for (const account of page) {
        const [id, name, pictureUrl] = ['open_kfid', 'name', 'avatar'].map((field) => textAt(account, field))
        if (id && (wanted.length === 0 || wanted.includes(id))) found.push({ id, name: name ?? '', ...(pictureUrl ? { pictureUrl } : {}) })
      }
      if (page.length < pageSize) break
    }
    return found
  },
}

const states: readonly SessionState[] = ['new', 'api', 'queue', 'colleague', 'ended']

/** Reads who holds a talk (developer.work.weixin.qq.com/document/path/94669). */
export async function readServiceState(call: ApiCall, mailbox: string, address: string): Promise<SessionInfo | ApiFailure> {
  const json = { open_kfid: mailbox, external_userid: address }
  const result = await ask(call, dialect, { path: '/cgi-bin/kf/service_state/get', json })
  if (isFailure(result)) return result
  const colleague = textAt(result.answer, 'servicer_userid')
  return { state: states[Number(textAt(result.answer, 'service_state'))] ?? 'ended', ...(colleague ? { colleague } : {}) }
}

/** Hands a talk over. The answer's code allows one message: 20 s after an end, 48 h after a transfer. */
export async function moveServiceState(
  call: ApiCall,
  mailbox: string,
  address: string,
  to: { readonly state: SessionState; readonly colleague?: string },
): Promise<{ readonly code?: string } | ApiFailure> {
  const json = {
    open_kfid: mailbox,
    external_userid: address,
    service_state: states.indexOf(to.state),
    ...(to.colleague ? { servicer_userid: to.colleague } : {}),
  }
  const result = await ask(call, dialect, { path: '/cgi-bin/kf/service_state/trans', json })
  if (isFailure(result)) return result
  const code = textAt(result.answer, 'msg_code')
  return code ? { code } : {}
}

const endCodeMs = 20 * SECOND_MS

/**
 * Takes a talk over. From people and the queue no step leads back to the API (…/94669): it can only be ended, and the
 * code of the end lets one text go. What nobody has taken up yet becomes ours.
 */
export async function takeOver(call: ApiCall, mailbox: string, address: string): Promise<{ readonly greeting?: Greeting } | ApiFailure> {
  const held = await readServiceState(call, mailbox, address)
  if (isFailure(held)) return held
  if (held.state === 'api') return {}
  if (held.state === 'ended') return { failed: 'SESSION_ENDED', message: '', reason: 'SESSION_ENDED' }
  const moved = await moveServiceState(call, mailbox, address, { state: held.state === 'new' ? 'api' : 'ended' })
  if (isFailure(moved)) return moved
  return moved.code === undefined ? {} : { greeting: { code: moved.code, validMs: endCodeMs } }
}

/** The service states as the contract offers them. */
export const sessions: Sessions = { read: readServiceState, move: moveServiceState, takeOver }
