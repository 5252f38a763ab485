import { expect, it } from 'vitest'
import { instant } from '#kernel/time.ts'
import { wecomKf } from './index.ts'

const receivedAt = instant(1764000001000)
const doorbell = Buffer.from('<xml><ToUserName><![CDATA[ww1]]></ToUserName><CreateTime>1764000000</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[kf_msg_or_event]]></Event><Token><![CDATA[ENC1]]></Token><OpenKfId><![CDATA[wkB]]></OpenKfId></xml>')
const rings = [{ type: 'doorbell', hint: { mailbox: 'wkB', token: 'ENC1' } }]

it.each([
  ['no account', {}, rings],
  ['its account', { openKfIds: 'wkA, wkB' }, rings],
  ['other accounts', { openKfIds: 'wkA,wkBB' }, [{ type: 'unsupported', kind: 'kf_msg_or_event', at: instant(1764000000000) }]],
])('a doorbell, where the settings name %s', (_named, settings, read) => {
  expect(wecomKf.webhook!.read(settings as Record<string, string>, { body: doorbell, receivedAt })).toEqual(read)
})
