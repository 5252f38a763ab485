import { decodeAesKey } from './callback-crypto.ts'
import type { SettingField, SettingMistake, Settings } from './channel.ts'

/** One rule of one setting: the reason why a value is wrong, or undefined. Empty values never get here. */
export type SettingRule = (value: string) => string | undefined

/** Checks required fields and each field's rule; all mistakes at once, in the order of the fields. */
export function checkFields(settings: Settings, fields: readonly SettingField[], rules: Readonly<Record<string, SettingRule>>): SettingMistake[] {
  return fields.flatMap(({ name, required }) => {
    const value = settings[name] ?? ''
    if (value === '') return required ? [{ field: name, reason: 'REQUIRED' }] : []
    const reason = rules[name]?.(value)
    return reason === undefined ? [] : [{ field: name, reason }]
  })
}

/** The Token of the callback settings: 3 to 32 letters and digits. */
export const tokenRule: SettingRule = (value) => (/^[A-Za-z0-9]{3,32}$/.test(value) ? undefined : 'TOKEN_FORM')

/** The EncodingAESKey: exactly 43 letters and digits, without the `=` that base64 would add. */
export const aesKeyRule: SettingRule = (value) => {
  if (value.length !== 43) return 'ENCODING_AES_KEY_LENGTH'
  return decodeAesKey(value) ? undefined : 'ENCODING_AES_KEY_CHARACTERS'
}

/** Where the API is: an http or https address without query and fragment. */
export const apiBaseRule: SettingRule = (value) => {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const usable = url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username && !url.password
  return usable ? undefined : 'API_BASE_FORM'
}

/** A rule from a pattern. */
export function pattern(form: RegExp, reason: string): SettingRule {
  return (value) => (form.test(value) ? undefined : reason)
}
