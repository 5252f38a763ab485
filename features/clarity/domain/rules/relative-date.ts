import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Fact } from '../fact.ts'
import type { Fix, Rule, RuleExamples } from '../rule.ts'
import { dayOff, weekdayName } from '../reading/calendar-days.ts'
import { blank, inserted, mend } from './mends.ts'
import { factsAt, languageAt } from './places.ts'
import { findRelativeDates } from './times.ts'

export const rule: Rule = {
  id: 'relative-date',
  severity: 'error',
  check(doc, context) {
    return findRelativeDates(doc).map((span) => {
      const days = toCome(daysOf(doc, span), context.now.local.slice(0, 10))
      const off = days.length === 1 ? dayOff(days[0] ?? '') : undefined
      return { span, ...(off === undefined ? {} : { params: { dayOff: off } }), fixes: mendsOf(doc, span, days) }
    })
  },
}

/** The calendar days the phrase can mean, first reading first; none where it means a stretch. */
function daysOf(doc: Doc, span: Span): string[] {
  const values = factsAt(doc, span).flatMap((fact: Fact) => [fact, ...(fact.readings ?? []).map((reading) => reading.value)])
  return [...new Set(values.flatMap((value) => (value.kind === 'date' && /^\d{4}-\d\d-\d\d/.test(value.value) ? [value.value.slice(0, 10)] : [])))]
}

/** Nobody asks for something by a day that is gone, where the words can mean one to come. */
function toCome(days: readonly string[], today: string): readonly string[] {
  const coming = days.filter((day) => day >= today)
  return coming.length > 0 ? coming : days
}

function mendsOf(doc: Doc, span: Span, days: readonly string[]): Fix[] {
  const language = languageAt(doc, span.start)
  const bracketed = (text: string): string => (language === 'zh' ? `（${text}）` : ` (${text})`)
  const append = (day: string) => [inserted(span.end, bracketed(`${day}, ${weekdayName(day, language)}`))]
  if (days.length === 0) return [mend('fill', 'fill-date', [inserted(span.end, bracketed(blank))])]
  return days.map((day) => mend(days.length === 1 ? 'auto' : 'choose', 'append-date', append(day), { day, weekday: weekdayName(day, language) }))
}

export const why: Localized = {
  ru: 'Через пояса и выходные «завтра» и «пятница» значат разное. Добавьте число.',
  en: 'Across time zones and weekends “tomorrow” and “Friday” differ. Add the date.',
  zh: '两边有时差和不同假期，“明天”“周五”容易理解错，请加上日期。',
}

export const examples: RuleExamples = {
  bad: [
    'Отправьте PO-2231 {{завтра}}',
    'PO-2231: ждём фото {{в пятницу}}',
    'Отгрузите PO-2231 {{на следующей неделе}}',
    'Отгрузите PO-2231 {{к концу августа}}',
    'Please ship PO-2231 {{by Friday}}',
    'Call me {{tomorrow morning}} about PO-2231',
    'We expect PO-2231 {{next month}}',
    'PO-2231 must leave {{by the end of next month}}',
    'Please send PO-2231 photos {{within a week}}',
    'PO-2231请{{明天}}发货',
    '{{月底前}}能出货吗，订单26-1184',
    'PO-2231{{下周三}}能发吗',
    'PO-2231{{国庆前}}发',
    'PO-2231{{下旬}}能出货吗',
    'PO-2231{{明儿上午}}寄出',
  ],
  good: ['Отправьте PO-2231 25 июля 2026', 'Please ship PO-2231 by 31 July 2026', 'PO-2231请7月25日发货'],
  traps: [
    'Отправьте PO-2231 завтра, 2026-07-25',
    'Вчера мы получили PO-2231.',
    'Ждём отгрузку PO-2231 в пятницу 31 июля 2026',
    'Vessel leaves Wednesday 29 July 2026 from Ningbo, PO-2240',
    'PO-2231 left the factory last week.',
    'PO-2231 was finished in two weeks.',
    'PO-2231周五（2026年7月31日）发货',
    '上周PO-2231已经发货了。',
    'Отчёт присылаем каждую пятницу.',
    'PO-2231礼拜三也就是7月29日装柜',
  ],
}
