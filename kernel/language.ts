/** The three languages of the desk. `zh` is Simplified Chinese. */
export type Language = 'ru' | 'en' | 'zh'

export const languages = ['ru', 'en', 'zh'] as const satisfies readonly Language[]

/** The same sentence in the three languages. */
export type Localized = Readonly<Record<Language, string>>

/** Picks the supported language a browser asks for first (`Accept-Language` or `navigator.language`); English if none. */
export function preferredLanguage(accept: string | undefined): Language {
  const wanted = (accept ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';')
      const q = params.map((param) => /^\s*q=([\d.]+)/.exec(param)?.[1]).find((value) => value !== undefined)
      return { tag: tag.slice(0, 2), weight: q === undefined ? 1 : Number(q) }
    })
    .sort((a, b) => b.weight - a.weight)
  return languages.find((language) => language === wanted.find(({ tag }) => languages.some((l) => l === tag))?.tag) ?? 'en'
}
