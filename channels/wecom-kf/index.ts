import type { Channel } from '../channel.ts'
import { invites, mailboxes, profiles, sessions } from './accounts.ts'
import { limits } from './limits.ts'
import { media } from './media.ts'
import { pull } from './pull.ts'
import { sender } from './sender.ts'
import { checkSettings, settingFields } from './settings.ts'
import { texts } from './texts.ts'
import { webhook } from './webhook.ts'

/** WeChat Customer Service (微信客服): plain WeChat users write to the company through a link, WeCom carries it. */
export const wecomKf: Channel = {
  id: 'wecom-kf',
  limits,
  settings: settingFields,
  checkSettings,
  webhook,
  pull,
  sender,
  media,
  profiles,
  invites,
  mailboxes,
  sessions,
  texts,
}

export { moveServiceState, readServiceState, takeOver } from './accounts.ts'
