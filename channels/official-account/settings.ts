import type { SettingField, SettingMistake, Settings } from '../channel.ts'
import { aesKeyRule, apiBaseRule, checkFields, pattern, tokenRule } from '../setting-checks.ts'

/** What an administrator fills in to connect an Official Account. */
export const settingFields: readonly SettingField[] = [
  { name: 'originalId', secret: false, required: true, example: 'gh_1234567890ab' },
  { name: 'appId', secret: false, required: true, example: 'wx1234567890abcdef' },
  { name: 'secret', secret: true, required: true },
  { name: 'token', secret: true, required: true },
  { name: 'mode', secret: false, required: true, example: 'security' },
  { name: 'encodingAesKey', secret: true, required: false },
  { name: 'previousEncodingAesKey', secret: true, required: false },
  { name: 'apiBase', secret: false, required: false, example: 'https://api.weixin.qq.com' },
]

const rules = {
  originalId: pattern(/^gh_[0-9a-zA-Z]{4,40}$/, 'ORIGINAL_ID_FORM'),
  appId: pattern(/^wx[0-9a-zA-Z]{16}$/, 'APP_ID_FORM'),
  secret: pattern(/^\S{16,128}$/, 'SECRET_FORM'),
  token: tokenRule,
  mode: pattern(/^(plain|compat|security)$/, 'MODE'),
  encodingAesKey: aesKeyRule,
  previousEncodingAesKey: aesKeyRule,
  apiBase: apiBaseRule,
}

/** All mistakes of the settings at once. The key is required wherever messages are enciphered. */
export function checkSettings(settings: Settings): readonly SettingMistake[] {
  const fields = settingFields.map((field) =>
    field.name === 'encodingAesKey' ? { ...field, required: settings['mode'] !== 'plain' } : field,
  )
  return checkFields(settings, fields, rules)
}
