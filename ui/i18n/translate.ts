import type { Language } from '#kernel/language.ts'

/**
 * An ICU message as its reader (`@formatjs/icu-messageformat-parser`) gives it: 0 words, 1 a value, 5 a choice, 6 a
 * plural, 7 the counted number. Messages are read when the desk is built, so browsers carry no reader.
 */
export type MessagePart =
  | { readonly type: 0; readonly value: string }
  | { readonly type: 1; readonly value: string }
  | { readonly type: 5; readonly value: string; readonly options: Readonly<Record<string, { readonly value: readonly MessagePart[] }>> }
  | { readonly type: 6; readonly value: string; readonly offset: number; readonly pluralType: Intl.PluralRuleType; readonly options: Readonly<Record<string, { readonly value: readonly MessagePart[] }>> }
  | { readonly type: 7 }

/** Texts of one language by key: plain words, or a message that was read. */
export type Texts = Readonly<Record<string, string | readonly MessagePart[]>>
export type Values = Readonly<Record<string, string | number>>
/** Gives the text of a key such as `conversation:group.weOwe` with its values filled in. An unknown key stands for itself. */
export type Translate = (key: string, values?: Values) => string

/** The tag by which Intl knows a language of ours. */
export const tags = { ru: 'ru-RU', en: 'en-GB', zh: 'zh-CN' } as const satisfies Record<Language, string>

/** Makes the translator of a language. A value that is missing shows as `…`. */
export function translator(language: Language, texts: Texts): Translate {
  const numbers = new Intl.NumberFormat(tags[language])
  const rules = new Map<string, Intl.PluralRules>()
  const ruleOf = (type: Intl.PluralRuleType) => {
    const rule = rules.get(type) ?? new Intl.PluralRules(tags[language], { type })
    rules.set(type, rule)
    return rule
  }
  const say = (parts: readonly MessagePart[], values: Values, counted?: number): string => parts.map((part) => sayPart(part, values, counted)).join('')

  function sayPart(part: MessagePart, values: Values, counted: number | undefined): string {
    if (part.type === 0) return part.value
    if (part.type === 7) return counted === undefined ? '#' : numbers.format(counted)
    const value = values[part.value]
    if (part.type === 1) return typeof value === 'number' ? numbers.format(value) : (value ?? '…')
    if (part.type === 5) return say((part.options[String(value)] ?? part.options['other'])?.value ?? [], values, counted)
    const count = Number(value ?? 0) - part.offset
    const form = part.options[`=${value}`] ?? part.options[ruleOf(part.pluralType).select(count)] ?? part.options['other']
    return say(form?.value ?? [], values, count)
  }

  return (key, values = {}) => {
    const text = texts[key]
    return text === undefined ? key : typeof text === 'string' ? text : say(text, values)
  }
}
