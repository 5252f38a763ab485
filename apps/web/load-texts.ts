import type { Language } from '#kernel/language.ts'
import type { LoadTexts, Texts } from '#ui/i18n/index.tsx'

const loaders: Readonly<Record<Language, () => Promise<{ texts: Texts }>>> = {
  ru: () => import('./languages/ru.ts'),
  en: () => import('./languages/en.ts'),
  zh: () => import('./languages/zh.ts'),
}

/** Loads the one language that is shown. */
export const loadTexts: LoadTexts = async (language) => (await loaders[language]()).texts
