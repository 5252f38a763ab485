import type { Localized } from '#kernel/language.ts'
import { codeTexts } from '../code-texts.ts'
import { settingTexts } from '../setting-texts.ts'

/** Everything this channel may answer, in words. */
export const texts: Readonly<Record<string, Localized>> = {
  ...codeTexts,
  ...settingTexts,
  SEND_FAILED: {
    ru: 'WeChat принял сообщение, но не доставил его и не сказал почему.',
    en: 'WeChat took the message but did not deliver it, and did not say why.',
    zh: '微信已接收消息但未能送达，且未说明原因。',
  },
  APP_CLOSED: {
    ru: 'Приложение в WeCom отключено. Включите его и отправьте снова.',
    en: 'The app in WeCom is switched off. Switch it on and send again.',
    zh: '企业微信应用已关闭，请启用后重发。',
  },
  CHANNELS_NOT_BOUND: {
    ru: 'К организации не привязан аккаунт «Каналы» (视频号). Привяжите его в консоли.',
    en: 'No Channels account (视频号) is bound to the company. Bind one in the console.',
    zh: '企业未绑定视频号，请在后台绑定。',
  },
  CHANNELS_NOT_BOUND_NOT_VERIFIED: {
    ru: 'Организация не проверена и без аккаунта «Каналы» (视频号). Сделайте одно из двух в консоли.',
    en: 'The company is neither verified nor bound to a Channels account (视频号). Do one of the two in the console.',
    zh: '企业未认证且未绑定视频号，请在后台完成其一。',
  },
}
