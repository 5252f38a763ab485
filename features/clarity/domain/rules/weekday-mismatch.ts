import type { Localized } from '#kernel/language.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { weekdayName } from '../reading/calendar-days.ts'
import { dayWithin } from './limit-words.ts'
import { mend, replaced } from './mends.ts'
import { languageAt } from './places.ts'

export const rule: Rule = {
  id: 'weekday-mismatch',
  severity: 'error',
  check(doc) {
    return doc.dateDoubts
      .filter((doubt) => doubt.kind === 'weekday')
      .map(({ start, end, readings }) => {
        const language = languageAt(doc, start)
        const said = (day: string): string => (language === 'zh' ? `${day}（${weekdayName(day, language)}）` : `${day} (${weekdayName(day, language)})`)
        const isStretch = readings.some((reading) => reading.includes('/'))
        const written = isStretch ? { start, end } : dayWithin(doc.plain, { start, end })
        const from = written.start - (/(?<![а-я])во? $/.exec(doc.plain.slice(Math.max(0, written.start - 4), written.start))?.[0].length ?? 0)
        const gap = /[a-z\d]/.test(doc.plain.charAt(from - 1)) ? ' ' : ''
        return { span: { start, end }, fixes: readings.map((reading) => {
          const [day = '', last] = reading.split('/')
          const words = last === undefined ? said(day) : `${said(day)}${language === 'zh' ? '至' : ' – '}${said(last)}`
          return mend('choose', 'choose-reading', [replaced({ start: from, end: written.end }, gap + words)], { day: last === undefined ? day : `${day} – ${last}`.replaceAll('-', unbroken) })
        }) }
      })
  },
}

/** A hyphen at which no line breaks. */
const unbroken = '\u2011'

export const why: Localized = {
  ru: 'День недели и число не сходятся: читатель не знает, чему верить.',
  en: 'The weekday and the date disagree: the reader cannot know which one holds.',
  zh: '星期和日期对不上，对方不知道以哪个为准。',
}

export const examples: RuleExamples = {
  bad: [
    'Ждём отгрузку в {{пятницу 30 июля 2026}}, PO-2231',
    'Инспекция PO-2231 в {{понедельник 5 августа 2026}}',
    'Ship PO-2231 on {{Friday 30 July 2026}}',
    'Inspection of PO-2231: {{Monday, 5 August 2026}}',
    'PO-2231，{{周五（2026年7月30日）}}发货',
    'PO-2231，{{2026年8月5日（周一）}}验货',
    'PO-2231{{周二（2026年8月6日）}}验货',
    'PO-2231: webinar on {{Wednesday, 4 August 2026 at 9:15 Beijing time}} (04:15 Moscow)',
    'PO-2231，{{礼拜一也就是8月5号}}验货',
    '验货改到{{8月12日（周四）}}，PO-3227',
    'PO-3227: inspection moved to {{Thursday 12 August}}',
    'Инспекцию PO-3227 перенесли на {{четверг 12 августа}}',
    'Офис закрыт {{с понедельника по среду, 28–30 июля 2026}}',
    'The line stands still {{Mon–Wed, 28–30 July 2026}}',
    '{{周一至周三（7月28日至30日）}}停电检修，PO-2231',
  ],
  good: ['Ждём отгрузку в пятницу 31 июля 2026, PO-2231', 'Ship PO-2231 on Friday 31 July 2026', 'PO-2231周五（2026年7月31日）发货'],
  traps: [
    'Pickup of PO-2231 on Fri 20th please',
    'PO-2231: на Рождество, в четверг 25 декабря, не работаем',
    'PO-2231: пн–ср 27–29 июля 2026 — упаковка',
    'The line stands still Mon–Wed, 27–29 July 2026',
    '7月27日至29日（周一至周三）停电检修，PO-2231',
    'Vessel leaves Wednesday 29 July 2026 from Ningbo, PO-2240',
    'PO-2231 2026年8月2日（星期天）发货',
    'Отгрузка PO-2231 в четверг, 30 июля 2026',
    'PO-2231，礼拜三也就是7月29日装柜',
  ],
}
