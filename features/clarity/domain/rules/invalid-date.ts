import type { Localized } from '#kernel/language.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { dayWithin } from './limit-words.ts'
import { mend, replaced } from './mends.ts'

export const rule: Rule = {
  id: 'invalid-date',
  severity: 'error',
  check(doc) {
    return doc.dateDoubts
      .filter((doubt) => doubt.kind === 'impossible')
      .map(({ start, end, readings }) => {
        const day = dayWithin(doc.plain, { start, end })
        const range = firstOfRange.exec(doc.plain.slice(day.start, day.end))
        return { span: { start, end }, fixes: readings.map((reading) => mend('choose', 'choose-reading', [replaced(day, whole(range, readings[0] ?? reading) + reading)], { day: reading })) }
      })
  },
}

/** «29–31 июня»: the first day is right, and stays. */
const firstOfRange = /^(\d{1,2})(?: ?[-–] ?|至|到)(?=\d{1,2}(?: ?[a-zа-я]|[日号]))/

function whole(range: RegExpExecArray | null, inMonth: string): string {
  return range === null ? '' : `${inMonth.slice(0, 8)}${(range[1] ?? '').padStart(2, '0')} – `
}

export const why: Localized = {
  ru: 'Такой даты нет в календаре.',
  en: 'This date does not exist.',
  zh: '日历上没有这一天。',
}

export const examples: RuleExamples = {
  bad: [
    '刘工{{8月32}}号去厂里看PO-2547的挤出机',
    'Оплата по договору C-77 {{31 апреля 2027}}',
    'Погрузка PO-3101 {{15.13.2026}}',
    'Ждём PO-3101 {{32 августа}} 2026',
    'Остаток по C-77 оплатим {{30.02.2027}}',
    'Payment due {{30 February 2027}}, contract C-77',
    'Ship PO-2231 on {{31 June 2027}}',
    '合同C-77尾款{{2月30日}}付',
    'PO-2231交期{{2026年13月5日}}',
    'PO-2231，{{6月31日}}发货',
  ],
  good: ['Оплата по договору C-77 30 апреля 2027', 'Payment due 28 February 2027, contract C-77', '合同C-77尾款2月28日付'],
  traps: ['Оплата по C-77 29 февраля 2028', 'Payment due 29 February 2028, contract C-77', '合同C-77尾款2028年2月29日付', 'Пункт 31.2 договора C-77 от 12.05.2026'],
}
