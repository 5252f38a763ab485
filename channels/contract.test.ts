import type { ContractFixture } from './contract-suite.ts'
import { callbackSignature, decodeAesKey, encipherCallback } from './callback-crypto.ts'
import { contractSuite } from './contract-suite.ts'
import { manual } from './manual/index.ts'
import { officialAccount } from './official-account/index.ts'
import { sealedDelivery } from './sealed-delivery.ts'
import { wecomKf } from './wecom-kf/index.ts'

const key = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C'
const kfSettings = { corpId: 'ww6a112864f8022910', secret: 'S'.repeat(43), token: 'QDG6eK', encodingAesKey: key }
const kfEvent = (kfToken: string) =>
  `<xml><ToUserName><![CDATA[ww6a112864f8022910]]></ToUserName><CreateTime>1348831860</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[kf_msg_or_event]]></Event><Token><![CDATA[${kfToken}]]></Token><OpenKfId><![CDATA[wkAJ2GCAAA]]></OpenKfId></xml>`

const echoSealed = encipherCallback(decodeAesKey(key)!, '1616140317555161061', 'ww6a112864f8022910', new Uint8Array(16).fill(66))

const error = (errcode: number, errmsg = 'no') => ({ json: { errcode, errmsg } })

const fixtures: ContractFixture[] = [
  { channel: manual, settings: {} },
  {
    channel: wecomKf,
    settings: kfSettings,
    webhook: {
      deliver: (plaintext, attempt) =>
        sealedDelivery(plaintext, { settings: kfSettings, receiverId: kfSettings.corpId, beside: '<ToUserName><![CDATA[ww]]></ToUserName><AgentID></AgentID>', attempt }),
      events: [kfEvent('ENCtoken1'), kfEvent('ENCtoken2'), '<xml><Event>kf_account_auth_change</Event></xml>', '<xml><MsgType>novelty</MsgType></xml>'],
      echo: {
        request: {
          method: 'GET',
          query: new URLSearchParams({ echostr: echoSealed, timestamp: '1', nonce: 'n', msg_signature: callbackSignature('QDG6eK', '1', 'n', echoSealed) }),
          body: new Uint8Array(),
        },
        answer: '1616140317555161061',
      },
    },
    sender: {
      message: { address: 'wmCustomer', mailbox: 'wkAJ2GCAAA', idempotencyKey: 'id_1', content: { kind: 'text', text: '您好' } },
      accepted: { json: { errcode: 0, errmsg: 'ok', msgid: 'id_1' } },
      staleToken: error(42001, 'access_token expired'),
      refused: [
        { answer: error(-1), code: 'BUSY', retry: true },
        { answer: error(45009), code: 'RATE_LIMITED', retry: true },
        { answer: error(45033), code: 'RATE_LIMITED', retry: true },
        { answer: error(95001), code: 'WINDOW_COUNT_USED', retry: false },
        { answer: error(95002), code: 'WINDOW_CLOSED', retry: false },
        { answer: error(95018), code: 'SESSION_NOT_OURS', retry: false },
        { answer: error(95016), code: 'SESSION_STEP_WRONG', retry: false },
        { answer: error(95013), code: 'SESSION_ENDED', retry: false },
        { answer: error(60020), code: 'IP_NOT_ALLOWED', retry: false },
        { answer: error(40007), code: 'MEDIA_EXPIRED', retry: false },
        { answer: error(99999), code: 'REFUSED_BY_NETWORK', retry: false },
      ],
    },
  },
  ...(['plain', 'compat', 'security'] as const).map(accountFixture),
]

function accountFixture(mode: 'plain' | 'compat' | 'security'): ContractFixture {
  const settings = { originalId: 'gh_7f083739789a', appId: 'wx5823bf96d3bd56c7', secret: 's'.repeat(32), token: 'QDG6eK', mode, encodingAesKey: key }
  const head = '<ToUserName><![CDATA[gh_7f083739789a]]></ToUserName>'
  const message = (rest: string) => `<xml>${head}<FromUserName><![CDATA[oABC]]></FromUserName><CreateTime>1409735668</CreateTime>${rest}</xml>`
  const plain = (body: string, attempt: number) => {
    const [timestamp, nonce] = [String(1409735668 + attempt * 5), `n${attempt}`]
    const query = new URLSearchParams({ timestamp, nonce, openid: 'oABC', signature: callbackSignature('QDG6eK', timestamp, nonce) })
    return { method: 'POST', query, body: Buffer.from(body) }
  }
  const beside = mode === 'compat' ? `${head}<Content><![CDATA[forged]]></Content>` : head
  return {
    channel: { ...officialAccount, id: `official-account (${mode})` },
    settings,
    webhook: {
      deliver: (body, attempt) => (mode === 'plain' ? plain(body, attempt) : sealedDelivery(body, { settings, receiverId: settings.appId, beside, attempt })),
      events: [
        message('<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[你好 ]]></Content><MsgId>6054768590064713728</MsgId>'),
        message('<MsgType><![CDATA[voice]]></MsgType><MediaId>m1</MediaId><MsgId>6054768590064713728</MsgId>'),
        message('<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[LOCATION]]></Event><Latitude>23.1</Latitude>'),
        message('<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[LOCATION]]></Event><Latitude>23.2</Latitude>'),
        message('<MsgType><![CDATA[novelty]]></MsgType>'),
      ],
      echo: {
        request: {
          method: 'GET',
          query: new URLSearchParams({ echostr: '5838479218127813673', timestamp: '1', nonce: 'n', signature: callbackSignature('QDG6eK', '1', 'n') }),
          body: new Uint8Array(),
        },
        answer: '5838479218127813673',
      },
    },
    sender: {
      message: { address: 'oABC', mailbox: settings.originalId, idempotencyKey: 'id_1', content: { kind: 'text', text: '您好' } },
      accepted: { json: { errcode: 0, errmsg: 'ok' } },
      staleToken: error(40001, 'invalid credential, access_token is invalid or not latest rid: 1'),
      refused: [
        { answer: error(-1), code: 'BUSY', retry: true },
        { answer: error(45009), code: 'QUOTA_USED', retry: true },
        { answer: error(45011), code: 'RATE_LIMITED', retry: true },
        { answer: error(45015), code: 'WINDOW_CLOSED', retry: false },
        { answer: error(45047), code: 'WINDOW_COUNT_USED', retry: false },
        { answer: error(43004), code: 'NOT_FOLLOWING', retry: false },
        { answer: error(48002), code: 'RECEIVER_REFUSES', retry: false },
        { answer: error(45002), code: 'TEXT_TOO_LONG', retry: false },
        { answer: error(40164), code: 'IP_NOT_ALLOWED', retry: false },
        { answer: error(48001), code: 'API_NOT_ALLOWED', retry: false },
      ],
    },
  }
}

for (const fixture of fixtures) contractSuite(fixture)
