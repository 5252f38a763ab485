import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import { type Language, preferredLanguage } from '#kernel/language.ts'
import { type Formats, formats } from './formats.ts'
import { type Texts, type Translate, translator } from './translate.ts'

export { dayKey, type Formats, formats, hourIn, knownZone, machineTime } from './formats.ts'
export { tags, type Texts, type Translate, translator } from './translate.ts'

/** Loads the texts of a language: one chunk each. */
export type LoadTexts = (language: Language) => Promise<Texts>

export interface Words {
  readonly language: Language
  readonly t: Translate
  readonly format: Formats
  /** Changes the language of the interface here and now, and remembers it in this browser. */
  setLanguage(language: Language): void
}

const storageKey = 'qingchu-language'
const Context = createContext<Words | undefined>(undefined)

/** The language this browser used last, when it was used before. */
export function usedLanguage(): Language | undefined {
  const used = localStorage.getItem(storageKey)
  return used === null ? undefined : preferredLanguage(used)
}

/** The language this browser used last, else the one it asks for. */
export function firstLanguage(): Language {
  return usedLanguage() ?? preferredLanguage(navigator.languages.join(','))
}

/** The language of the interface now; sent with every request so that refusals come in it. */
export function currentLanguage(): Language {
  return firstLanguage()
}

export function LanguageProvider({ load, first, children }: { load: LoadTexts; first: { language: Language; texts: Texts }; children: ReactNode }) {
  const [shown, setShown] = useState(first)
  const setLanguage = useCallback(
    (language: Language) => {
      localStorage.setItem(storageKey, language)
      void load(language).then((texts) => setShown((before) => (before.language === language ? before : { language, texts })))
    },
    [load],
  )
  useEffect(() => {
    document.documentElement.lang = shown.language === 'zh' ? 'zh-CN' : shown.language
  }, [shown.language])
  const words = useMemo<Words>(
    () => ({ language: shown.language, t: translator(shown.language, shown.texts), format: formats(shown.language), setLanguage }),
    [shown, setLanguage],
  )
  return <Context value={words}>{children}</Context>
}

/** The words of the viewer's language. */
export function useWords(): Words {
  const words = use(Context)
  if (words === undefined) throw new RangeError('useWords outside LanguageProvider')
  return words
}
