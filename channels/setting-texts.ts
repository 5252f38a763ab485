import type { Localized } from '#kernel/language.ts'

/** What is wrong with a setting, and what is expected. */
export const settingTexts = {
  REQUIRED: { ru: 'Заполните это поле.', en: 'Fill in this field.', zh: '请填写此项。' },
  TOKEN_FORM: {
    ru: 'Token: от 3 до 32 латинских букв и цифр, как в консоли WeChat.',
    en: 'The Token is 3 to 32 letters and digits, as in the WeChat console.',
    zh: 'Token 为 3 至 32 位字母或数字，与后台一致。',
  },
  ENCODING_AES_KEY_LENGTH: {
    ru: 'EncodingAESKey состоит ровно из 43 символов, без «=» в конце.',
    en: 'The EncodingAESKey has exactly 43 characters, without "=" at the end.',
    zh: 'EncodingAESKey 必须正好 43 位，末尾不带“=”。',
  },
  ENCODING_AES_KEY_CHARACTERS: {
    ru: 'EncodingAESKey содержит только латинские буквы и цифры.',
    en: 'The EncodingAESKey holds letters and digits only.',
    zh: 'EncodingAESKey 只能包含字母和数字。',
  },
  API_BASE_FORM: {
    ru: 'Адрес API начинается с https:// (или http:// для симулятора) и не содержит параметров.',
    en: 'The API address begins with https:// (http:// for the simulator) and holds no query.',
    zh: 'API 地址以 https:// 开头（模拟器可用 http://），且不带参数。',
  },
  SECRET_FORM: {
    ru: 'Секрет: от 16 до 128 символов без пробелов. Скопируйте его целиком.',
    en: 'The secret is 16 to 128 characters without blanks. Copy it whole.',
    zh: 'Secret 为 16 至 128 位且不含空格，请完整复制。',
  },
  CORP_ID_FORM: {
    ru: 'Идентификатор организации начинается с «ww» или «wx» (Моя компания → CorpID).',
    en: 'The corp id begins with "ww" or "wx" (My Company → CorpID).',
    zh: '企业 ID 以 ww 或 wx 开头（我的企业 → 企业 ID）。',
  },
  OPEN_KF_IDS_FORM: {
    ru: 'Через запятую: идентификаторы аккаунтов поддержки, каждый начинается с «wk».',
    en: 'Customer service account ids, separated by commas; each begins with "wk".',
    zh: '客服账号 ID 以逗号分隔，每个以 wk 开头。',
  },
  ORIGINAL_ID_FORM: {
    ru: 'Исходный идентификатор аккаунта начинается с «gh_».',
    en: 'The original id of the account begins with "gh_".',
    zh: '公众号原始 ID 以 gh_ 开头。',
  },
  APP_ID_FORM: {
    ru: 'AppID: «wx» и ещё 16 символов.',
    en: 'The AppID is "wx" and 16 more characters.',
    zh: 'AppID 为 wx 加 16 位字符。',
  },
  MODE: {
    ru: 'Режим: plain, compat или security, как в консоли WeChat.',
    en: 'The mode is plain, compat or security, as in the WeChat console.',
    zh: '消息加解密方式为 plain、compat 或 security，与后台一致。',
  },
} as const satisfies Readonly<Record<string, Localized>>
