import type { Channel } from '../channel.ts'
import { codeTexts } from '../code-texts.ts'
import { settingTexts } from '../setting-texts.ts'
import { invites } from './invites.ts'
import { limits } from './limits.ts'
import { media } from './media.ts'
import { profiles } from './profiles.ts'
import { sender } from './sender.ts'
import { checkSettings, settingFields } from './settings.ts'
import { webhook } from './webhook.ts'

/** A WeChat Official Account (公众号, mostly a service account): followers write to it, customer-service messages answer. */
export const officialAccount: Channel = {
  id: 'official-account',
  limits,
  settings: settingFields,
  checkSettings,
  webhook,
  sender,
  media,
  profiles,
  invites,
  texts: { ...codeTexts, ...settingTexts },
}

export { createSceneCode } from './invites.ts'
