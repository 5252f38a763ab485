import type { Language, Localized } from '#kernel/language.ts'

const questions: Localized = {
  zh: '请问您看到这个表情“{sign}”，会理解成什么意思？',
  ru: 'Подскажите, пожалуйста: как вы понимаете знак «{sign}», когда видите его в сообщении?',
  en: 'May I ask: how do you read the sign “{sign}” when you see it in a message?',
}

/** Asks a partner how a sign is read, in the language of the talk. */
export const signQuestion = (sign: string, language: Language): string => questions[language].replace('{sign}', sign)

/** The language to ask in: that of the talk; before the first word that of the draft, and Chinese where that says nothing. */
export function askingLanguage(ofTalk: Language | null | undefined, draft: string): Language {
  if (ofTalk !== null && ofTalk !== undefined) return ofTalk
  if (/[\u3400-\u9fff]/.test(draft)) return 'zh'
  return /[а-яё]/iu.test(draft) ? 'ru' : /[a-z]{2}/i.test(draft) ? 'en' : 'zh'
}
