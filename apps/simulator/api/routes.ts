import { addAccount, addContactWay, changeServicers, deleteAccount, listAccounts, listServicers, updateAccount } from '../kf/accounts.ts'
import { sendMsg } from '../kf/send-msg.ts'
import { sendMsgOnEvent } from '../kf/send-on-event.ts'
import { getCustomers, getServiceState, transferServiceState } from '../kf/session.ts'
import { syncMsg } from '../kf/sync-msg.ts'
import { clearQuotas, createMenu, createQrCode, deleteMenu, getMenu, getQuota, getUserInfo, getUserInfos } from '../oa/account-calls.ts'
import { customSend, customTyping } from '../oa/custom-send.ts'
import type { Account, Corp, Official } from '../world/model.ts'
import { type ApiAnswer, type ApiCall, type ApiHandler, ok, refused } from './answer.ts'
import { downloadMedia, uploadMedia, uploadPicture } from './media.ts'

const listIps: ApiHandler = () => ok({ ip_list: ['127.0.0.1', '127.0.0.0/25'] })

const checkCallback: ApiHandler = () => ok({ dns: [{ ip: '127.0.0.1', real_operator: 'UNICOM' }], ping: [] })

const both: Readonly<Record<string, ApiHandler>> = {
  '/cgi-bin/media/upload': uploadMedia,
  '/cgi-bin/media/get': downloadMedia,
  '/cgi-bin/media/get/jssdk': downloadMedia,
  '/cgi-bin/media/uploadimg': uploadPicture,
  '/cgi-bin/getcallbackip': listIps,
  '/cgi-bin/get_api_domain_ip': listIps,
}

const kf: Readonly<Record<string, ApiHandler<Corp>>> = {
  '/cgi-bin/kf/sync_msg': syncMsg,
  '/cgi-bin/kf/send_msg': sendMsg,
  '/cgi-bin/kf/send_msg_on_event': sendMsgOnEvent,
  '/cgi-bin/kf/customer/batchget': getCustomers,
  '/cgi-bin/kf/service_state/get': getServiceState,
  '/cgi-bin/kf/service_state/trans': transferServiceState,
  '/cgi-bin/kf/account/list': listAccounts,
  '/cgi-bin/kf/account/add': addAccount,
  '/cgi-bin/kf/account/update': updateAccount,
  '/cgi-bin/kf/account/del': deleteAccount,
  '/cgi-bin/kf/add_contact_way': addContactWay,
  '/cgi-bin/kf/servicer/list': listServicers,
  '/cgi-bin/kf/servicer/add': changeServicers,
  '/cgi-bin/kf/servicer/del': changeServicers,
  '/cgi-bin/kf/get_corp_qualification': () => ok({ wechat_channels_binding: true }),
}

const oa: Readonly<Record<string, ApiHandler<Official>>> = {
  '/cgi-bin/message/custom/send': customSend,
  '/cgi-bin/message/custom/typing': customTyping,
  '/cgi-bin/qrcode/create': createQrCode,
  '/cgi-bin/user/info': getUserInfo,
  '/cgi-bin/user/info/batchget': getUserInfos,
  '/cgi-bin/openapi/quota/get': getQuota,
  '/cgi-bin/clear_quota': clearQuotas,
  '/cgi-bin/callback/check': checkCallback,
  '/cgi-bin/menu/create': createMenu,
  '/cgi-bin/menu/get': getMenu,
  '/cgi-bin/menu/delete': deleteMenu,
}

/** Paths whose calls hand a message to a person; only these can be caught by the `send-…` faults. */
export const sendingPaths: ReadonlySet<string> = new Set(['/cgi-bin/kf/send_msg', '/cgi-bin/kf/send_msg_on_event', '/cgi-bin/message/custom/send'])

/** Runs the call that the path names; 40066 when this kind of account has no such call. */
export function runCall(call: ApiCall): ApiAnswer | Promise<ApiAnswer> {
  const shared = both[call.path]
  if (shared !== undefined) return shared(call)
  const { account } = call
  const own = isCorp(account) ? kf[call.path]?.({ ...call, account }) : oa[call.path]?.({ ...call, account })
  return own ?? refused(call.stage.world, account.platform, 40066)
}

function isCorp(account: Account): account is Corp {
  return account.platform === 'kf'
}
