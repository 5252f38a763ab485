import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '#kernel/language.ts'

/** Texts of one language by key, as ICU messages. */
export type Texts = Readonly<Record<string, string>>
export type Values = Readonly<Record<string, string | number>>
/** Gives the text of a key such as `conversation:list.weOwe` with its values filled in. An unknown key stands for itself. */
export type Translate = (key: string, values?: Values) => string

/** The tag by which Intl knows a language of ours. */
export const tags = { ru: 'ru-RU', en: 'en-GB', zh: 'zh-CN' } as const satisfies Record<Language, string>

/** Makes the translator of a language. Messages are parsed once, when first used. */
export function translator(language: Language, texts: Texts): Translate {
  const parsed = new Map<string, IntlMessageFormat>()
  return (key, values) => {
    const text = texts[key]
    if (text === undefined) return key
    if (!/[{'#<]/.test(text)) return text
    let message = parsed.get(key)
    if (message === undefined) {
      message = new IntlMessageFormat(text, tags[language], undefined, { ignoreTag: true })
      parsed.set(key, message)
    }
    return String(message.format(values ?? {}))
  }
}
