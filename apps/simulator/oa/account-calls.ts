import { instant, SECOND_MS } from '#kernel/time.ts'
import { type ApiAnswer, type ApiCall, bare, inner, ok, records, refused, text } from '../api/answer.ts'
import { clearQuota, dailyLimits } from '../rules/quota.ts'
import { openId, personBehind, unionId } from '../world/identity.ts'
import type { MenuButton, Official, QrTicket } from '../world/model.ts'
import { randomWord, seconds, type World } from '../world/world.ts'

const mostSeconds = 2_592_000

/** `POST /cgi-bin/qrcode/create` */
export function createQrCode({ stage: { world }, account, body }: ApiCall<Official>): ApiAnswer {
  if (!account.verified || account.kind !== 'service') return refused(world, 'oa', 48001)
  const scene = inner(inner(body, 'action_info'), 'scene')
  const action = text(body, 'action_name')
  const value = sceneOf(action, scene)
  if (value === undefined) return refused(world, 'oa', 40053)
  const isTemporary = action === 'QR_SCENE' || action === 'QR_STR_SCENE'
  const lasts = Math.min(Number(body['expire_seconds'] ?? 60), mostSeconds)
  if (isTemporary && !(lasts > 0)) return refused(world, 'oa', 40053)
  const ticket: QrTicket = {
    ticket: `gQ${randomWord(world, 92)}==`, scene: value, ...(isTemporary ? { until: instant(world.now() + lasts * SECOND_MS) } : {}),
  }
  account.tickets = [...account.tickets, ticket].slice(-10_000)
  world.touch()
  return bare({ ticket: ticket.ticket, ...(isTemporary ? { expire_seconds: lasts } : {}), url: `${world.baseUrl}/q/${encodeURIComponent(ticket.ticket)}` })
}

function sceneOf(action: string, scene: Readonly<Record<string, unknown>>): string | undefined {
  const id = scene['scene_id']
  const word = text(scene, 'scene_str')
  if (action === 'QR_SCENE') return typeof id === 'number' && Number.isInteger(id) && id > 0 && id < 2 ** 32 ? String(id) : undefined
  if (action === 'QR_LIMIT_SCENE') return typeof id === 'number' && Number.isInteger(id) && id >= 1 && id <= 100_000 ? String(id) : undefined
  if (action === 'QR_STR_SCENE' || action === 'QR_LIMIT_STR_SCENE') return word.length >= 1 && word.length <= 64 ? word : undefined
  return undefined
}

/** `GET /cgi-bin/user/info`: since the end of 2021 without name and picture. */
export function getUserInfo({ stage: { world }, account, query }: ApiCall<Official>): ApiAnswer {
  const info = infoOf(world, account, query.get('openid') ?? '')
  return info === undefined ? refused(world, 'oa', 40003) : bare(info)
}

/** `POST /cgi-bin/user/info/batchget` */
export function getUserInfos({ stage: { world }, account, body }: ApiCall<Official>): ApiAnswer {
  const list = records(body, 'user_list')
  if (list.length === 0 || list.length > 100) return refused(world, 'oa', 40058)
  const found = list.map((one) => infoOf(world, account, text(one, 'openid')))
  return found.includes(undefined) ? refused(world, 'oa', 40003) : bare({ user_info_list: found })
}

function infoOf(world: World, official: Official, openid: string): Readonly<Record<string, unknown>> | undefined {
  const person = personBehind(world.people.values(), openid, (id) => openId(official.appid, id))
  if (person === undefined) return undefined
  const chat = world.chats.get(`${person.id} ${official.id}`)
  if (chat === undefined || !chat.follows) return { subscribe: 0, openid, unionid: unionId(person.id) }
  const scene = chat.subscribedBy?.scene ?? ''
  return {
    subscribe: 1, openid, nickname: '', sex: 0, language: 'zh_CN', city: '', province: '', country: '', headimgurl: '',
    subscribe_time: seconds(chat.subscribedBy?.at ?? world.now()), unionid: unionId(person.id), remark: '', groupid: 0, tagid_list: [],
    subscribe_scene: scene === '' ? 'ADD_SCENE_SEARCH' : 'ADD_SCENE_QR_CODE',
    qr_scene: /^\d{1,10}$/.test(scene) ? Number(scene) : 0, qr_scene_str: /^\d{1,10}$/.test(scene) ? '' : scene,
  }
}

/** `POST /cgi-bin/openapi/quota/get` */
export function getQuota({ stage: { world }, account, body }: ApiCall<Official>): ApiAnswer {
  const path = text(body, 'cgi_path')
  const limit = dailyLimits[path]
  if (limit === undefined) return refused(world, 'oa', 40066)
  const used = account.quota.used[path] ?? 0
  return ok({ quota: { daily_limit: limit, used, remain: limit - used } })
}

/** `POST /cgi-bin/clear_quota` */
export function clearQuotas({ stage: { world }, account, body }: ApiCall<Official>): ApiAnswer {
  if (text(body, 'appid') !== account.appid) return refused(world, 'oa', 40013)
  const cleared = clearQuota(account.quota, world.now())
  if (cleared === undefined) return refused(world, 'oa', 48006)
  account.quota = cleared
  world.faults.set('quota-exhausted', false)
  return ok()
}

/** `POST /cgi-bin/menu/create` */
export function createMenu({ stage: { world }, account, body }: ApiCall<Official>): ApiAnswer {
  const buttons = records(body, 'button')
  if (buttons.length === 0 || buttons.length > 3) return refused(world, 'oa', 40058)
  account.menu = buttons.map(readButton)
  world.touch()
  world.tell({ type: 'accounts' })
  return ok()
}

function readButton(button: Readonly<Record<string, unknown>>): MenuButton {
  const part = (name: 'type' | 'key' | 'url') => (text(button, name) === '' ? {} : { [name]: text(button, name) })
  const inside = records(button, 'sub_button')
  return { name: text(button, 'name'), ...part('type'), ...part('key'), ...part('url'), ...(inside.length === 0 ? {} : { sub_button: inside.map(readButton) }) }
}

/** `GET /cgi-bin/menu/get` */
export function getMenu({ account }: ApiCall<Official>): ApiAnswer {
  return bare({ menu: { button: account.menu } })
}

/** `GET /cgi-bin/menu/delete` */
export function deleteMenu({ stage: { world }, account }: ApiCall<Official>): ApiAnswer {
  account.menu = []
  world.tell({ type: 'accounts' })
  return ok()
}
