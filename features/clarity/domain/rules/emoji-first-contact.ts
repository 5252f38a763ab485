import type { Localized } from '#kernel/language.ts'
import { isInside } from '../reading/inside.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { mend, withoutSpan } from './mends.ts'

export const rule: Rule = {
  id: 'emoji-first-contact',
  severity: 'warn',
  check(doc, context) {
    if (!context.firstContact) return []
    return doc.pictograms
      .filter((sign) => !isInside(doc.quotes, sign))
      .map((sign) => ({ span: { start: sign.start, end: sign.end }, fixes: [mend('auto', 'delete', [withoutSpan(doc, sign)])] }))
  },
}

export const why: Localized = {
  ru: 'Первый контакт: как здесь прочтут знак, ещё неизвестно. Лучше словами.',
  en: 'First contact: nobody knows yet how the sign is read there. Use words.',
  zh: '初次联系还不了解对方习惯，建议不用表情。',
}

const first = { firstContact: true }

export const examples: RuleExamples = {
  bad: [
    { text: 'Здравствуйте {{👋}} Ищем фабрику термосов. Пришлите каталог до 31 июля 2026.', context: first },
    { text: 'Hello {{👋}} we are looking for a thermos mug factory. Could you send a catalogue by 31 July 2026?', context: first },
    { text: '您好{{👋}}我们想找保温杯工厂，请7月31日前发目录。', context: first },
    { text: 'Здравствуйте{{)}} Пришлите каталог до 31 июля 2026.', context: first },
  ],
  good: [
    { text: 'Здравствуйте! Пришлите каталог до 31 июля 2026.', context: first },
    { text: 'Hello! Could you send a catalogue by 31 July 2026?', context: first },
    { text: '您好！请7月31日前发目录。', context: first },
  ],
  traps: ['Спасибо 👍', 'Thanks 👍', '谢谢👍', { text: 'Brand® ™, scale 1:10 (drawing 3), by 31 July 2026', context: first }],
}
