import { type ApiAnswer, type ApiCall, ok, refused, strings, text } from '../api/answer.ts'
import { isServiceState, judgeTransfer, transferCodeSeconds } from '../rules/service-state.ts'
import { externalUserId, personBehind, unionId } from '../world/identity.ts'
import type { Chat, Corp, KfMailbox } from '../world/model.ts'
import { chatOf } from '../world/world.ts'
import { makeCode } from './person.ts'

function openChat({ stage: { world }, account: corp, body }: ApiCall<Corp>): { readonly chat: Chat; readonly mailbox: KfMailbox } | number {
  const mailbox = corp.mailboxes.find((one) => one.id === text(body, 'open_kfid'))
  if (mailbox === undefined) return 95000
  const person = personBehind(world.people.values(), text(body, 'external_userid'), (id) => externalUserId(corp.id, id))
  return person === undefined ? 40096 : { chat: chatOf(world, person.id, mailbox.id), mailbox }
}

/** `POST /cgi-bin/kf/service_state/get` */
export function getServiceState(call: ApiCall<Corp>): ApiAnswer {
  const found = openChat(call)
  if (typeof found === 'number') return refused(call.stage.world, 'kf', found)
  const { state, servicer } = found.chat
  return ok({ service_state: state, ...(servicer === undefined ? {} : { servicer_userid: servicer }) })
}

/** `POST /cgi-bin/kf/service_state/trans` */
export function transferServiceState(call: ApiCall<Corp>): ApiAnswer {
  const { world } = call.stage
  const found = openChat(call)
  if (typeof found === 'number') return refused(world, 'kf', found)
  const { chat, mailbox } = found
  const to = call.body['service_state']
  if (!isServiceState(to)) return refused(world, 'kf', 40058, 'invalid service_state')
  const verdict = judgeTransfer(chat.state, to)
  if (verdict !== 0) return refused(world, 'kf', verdict)
  if (to === 3) {
    const servicer = mailbox.servicers.find((one) => one.userid === text(call.body, 'servicer_userid'))
    if (servicer === undefined) return refused(world, 'kf', 95014)
    if (servicer.status !== 0) return refused(world, 'kf', 95019)
    chat.servicer = servicer.userid
  } else delete chat.servicer
  chat.state = to
  const validSeconds = transferCodeSeconds(to)
  world.touch()
  world.tell({ type: 'chat', personId: chat.personId, accountId: chat.accountId })
  return ok(validSeconds === undefined ? {} : { msg_code: makeCode(world, chat, to === 4 ? 'text-or-menu' : 'text', validSeconds) })
}

/** `POST /cgi-bin/kf/customer/batchget`: names of customers, and how they came if that was within 48 hours. */
export function getCustomers({ stage: { world }, account: corp, body }: ApiCall<Corp>): ApiAnswer {
  const ids = strings(body, 'external_userid_list')
  if (ids.length === 0 || ids.length > 100) return refused(world, 'kf', 40058, 'external_userid_list size')
  const invalid: string[] = []
  const customers = ids.flatMap((id) => {
    const person = personBehind(world.people.values(), id, (personId) => externalUserId(corp.id, personId))
    if (person === undefined) {
      invalid.push(id)
      return []
    }
    const context = body['need_enter_session_context'] === 1 ? enteredContext(corp, person.id) : undefined
    return [{
      external_userid: id, nickname: person.name, avatar: `${world.baseUrl}/sim/avatar/${encodeURIComponent(person.id)}.svg`,
      gender: 0, unionid: unionId(person.id), ...(context === undefined ? {} : { enter_session_context: context }),
    }]
  })
  return ok({ customer_list: customers, invalid_external_userid: invalid })

  function enteredContext(of: Corp, personId: string): object | undefined {
    const entries = of.mailboxes.flatMap((one) => world.chats.get(`${personId} ${one.id}`)?.entered ?? [])
    const latest = entries.toSorted((a, b) => b.at - a.at).find((one) => world.now() - one.at < 48 * 3_600_000)
    return latest === undefined ? undefined : { scene: latest.scene, scene_param: latest.sceneParam }
  }
}
