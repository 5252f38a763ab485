import type { SettingField, SettingMistake, Settings } from '../channel.ts'
import { aesKeyRule, apiBaseRule, checkFields, pattern, tokenRule } from '../setting-checks.ts'

/** What an administrator fills in to connect WeChat Customer Service. */
export const settingFields: readonly SettingField[] = [
  { name: 'corpId', secret: false, required: true, example: 'ww1234567890abcdef' },
  { name: 'secret', secret: true, required: true },
  { name: 'token', secret: true, required: true },
  { name: 'encodingAesKey', secret: true, required: true },
  { name: 'previousEncodingAesKey', secret: true, required: false },
  { name: 'apiBase', secret: false, required: false, example: 'https://qyapi.weixin.qq.com' },
  { name: 'openKfIds', secret: false, required: false, example: 'wkAJ2GCAAASSm4_FhToWMFea0xAFfd3Q' },
]

const rules = {
  corpId: pattern(/^(ww|wx|wl|tj)[0-9a-zA-Z]{4,62}$/, 'CORP_ID_FORM'),
  secret: pattern(/^\S{16,128}$/, 'SECRET_FORM'),
  token: tokenRule,
  encodingAesKey: aesKeyRule,
  previousEncodingAesKey: aesKeyRule,
  apiBase: apiBaseRule,
  openKfIds: pattern(/^\s*wk[\w-]+(\s*,\s*wk[\w-]+)*\s*$/, 'OPEN_KF_IDS_FORM'),
}

/** All mistakes of the settings at once. */
export function checkSettings(settings: Settings): readonly SettingMistake[] {
  return checkFields(settings, settingFields, rules)
}

/** The accounts that the desk is limited to; empty means all. */
export function openKfIds(settings: Settings): readonly string[] {
  return (settings['openKfIds'] ?? '').split(',').map((id) => id.trim()).filter((id) => id !== '')
}
