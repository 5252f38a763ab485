import type { Localized } from '#kernel/language.ts'
import type { Pictogram, Span } from '../doc.ts'
import { readSign } from '../pictograms/index.ts'
import { isInside } from '../reading/inside.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { mend, withoutSpan } from './mends.ts'

export const rule: Rule = {
  id: 'emoji-count',
  severity: 'warn',
  check(doc, context) {
    if (context.audience !== 'external') return []
    const most = context.emojiMost === undefined ? 1 : (context.emojiMost ?? Infinity)
    const own = doc.pictograms.filter((sign) => !isInside(doc.quotes, sign))
    const extra = own.slice(most)
    const first = extra[0]
    const last = extra.at(-1)
    if (first === undefined || last === undefined) return []
    return [{ span: { start: opening(own, extra).start, end: last.end }, params: { count: String(own.length), most: String(most) }, fixes: [mend('auto', 'keep-one', extra.map((sign) => withoutSpan(doc, sign)).filter((edit, i, all) => edit.start >= (all[i - 1]?.end ?? 0)))] }]
  },
}

/** One extra sign may be a risky one, of which another rule speaks at the same place: the stretch then begins at a sign that may stay. */
function opening(own: readonly Pictogram[], extra: readonly Pictogram[]): Span {
  const [first, second] = extra
  const known = first === undefined ? undefined : readSign(first.sign)
  const kept = second === undefined && known !== undefined && known.risk !== 'low' && !known.onlyInContext ? own.at(-2) : undefined
  return kept ?? first ?? { start: 0, end: 0 }
}

export const why: Localized = {
  ru: 'Знаков: {count}. Наружу — не больше {most}: остальные рисуются и читаются по-разному.',
  en: '{count} signs. To outside partners at most {most}: others look and read differently there.',
  zh: '共{count}个表情。对外消息最多{most}个，不同设备显示和含义不同。',
}

export const examples: RuleExamples = {
  bad: ['Спасибо большое 😊{{👍🔥}}', 'Thank you 😊{{👍}}', '谢谢[玫瑰]{{[强]}}', '收到👌谢谢{{[玫瑰]}}'],
  good: ['Спасибо большое 👍', 'Thank you 👍', '谢谢[玫瑰]'],
  traps: [
    'Размер ® ™ ✔ → № 5 ± 0,05 мм, PO-2310',
    '1) размер 2) цвет по PO-2310 (см. чертёж)',
    'Brand® Model™ © 2026, PO-2310',
    '见[1]和[2]，PO-2310',
    { text: 'Спасибо 😊👍🔥', context: { audience: 'internal' } },
  ],
}
