import type { Localized } from '#kernel/language.ts'
import { isInside } from '../reading/inside.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { mend, withoutSpan } from './mends.ts'

export const rule: Rule = {
  id: 'emoji-legal',
  severity: 'error',
  check(doc, context) {
    if (!context.legal) return []
    return doc.pictograms
      .filter((sign) => !isInside(doc.quotes, sign))
      .map((sign) => ({ span: { start: sign.start, end: sign.end }, fixes: [mend('auto', 'delete', [withoutSpan(doc, sign)])] }))
  },
}

export const why: Localized = {
  ru: 'В юридически значимом тексте знак можно истолковать как согласие или шутку. Уберите его.',
  en: 'In a legally significant text a sign can be taken for consent or a joke. Remove it.',
  zh: '具有法律意义的文字里，表情可能被理解为同意或玩笑，请删除。',
}

const legal = { legal: true }

export const examples: RuleExamples = {
  bad: [
    { text: 'Принимаем работы по акту №14 от 20.07.2026, претензий нет {{👍}}', context: legal },
    { text: 'We hereby accept the goods under contract C-77 dated 12 May 2026, no claims {{👍}}', context: legal },
    { text: '根据合同C-77，我们2026年7月20日验收合格{{[强]}}', context: legal },
  ],
  good: [
    { text: 'Принимаем работы по акту №14 от 20.07.2026, претензий нет.', context: legal },
    { text: 'We accept the goods under contract C-77 dated 12 May 2026, no claims.', context: legal },
    { text: '根据合同C-77，我们2026年7月20日验收合格。', context: legal },
  ],
  traps: ['Спасибо 👍', 'Thanks 👍', '谢谢👍', { text: 'Договор C-77: товарный знак ® принадлежит покупателю (см. п. 3).', context: legal }],
}
