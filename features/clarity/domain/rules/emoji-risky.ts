import type { Localized } from '#kernel/language.ts'
import type { Doc } from '../doc.ts'
import { readSign } from '../pictograms/index.ts'
import { isInside } from '../reading/inside.ts'
import type { Fix, Rule, RuleExamples } from '../rule.ts'
import { mend, replaced, withoutSpan } from './mends.ts'
import type { Span } from '../doc.ts'

/** Signs that read as friendly on both sides. */
const safer = ['🤝', '🙏']

export const rule: Rule = {
  id: 'emoji-risky',
  severity: 'warn',
  check(doc, context) {
    if (context.audience !== 'external') return []
    return doc.pictograms.flatMap((sign) => {
      const known = readSign(sign.sign)
      const isRisky = known !== undefined && known.risk !== 'low' && !known.onlyInContext
      if (!isRisky || isInside(doc.quotes, sign)) return []
      const { risk, reading } = known
      const span = { start: sign.start, end: sign.end }
      return [{ span, params: { sign: sign.sign, risk, ru: reading.ru, en: reading.en, zh: reading.zh }, fixes: mends(doc, span) }]
    })
  },
}

function mends(doc: Doc, span: Span): Fix[] {
  return [mend('choose', 'delete', [withoutSpan(doc, span)]), ...safer.map((sign) => mend('choose', 'replace', [replaced(span, sign)], { instead: sign }))]
}

export const why: Localized = {
  ru: '{sign} в Китае читают иначе: {ru}.',
  en: '{sign} is read differently in China: {en}.',
  zh: '{sign}在中国常被理解为：{zh}。',
}

export const examples: RuleExamples = {
  bad: ['Хорошо {{🙂}}', 'Договорились{{)))}}', 'OK {{🙂}}', 'See you {{👋}}', '好的{{[微笑]}}我们7月28日付款', '好的{{/::)}}', '知道了{{[再见]}}'],
  good: ['Хорошо 🤝', 'OK 👍', '好的[抱拳]我们7月28日付款'],
  traps: ['Спасибо 🙏', 'Thanks 👍', '谢谢[强]', 'См. [1] и [OK] в форме, PO-2310 (чертёж 3)', '> ok 🙂\nNoted, 28 July 2026.', { text: 'OK 🙂', context: { audience: 'internal' } }],
}
