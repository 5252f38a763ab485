import { expect, test } from 'vitest'
import type { Language } from '#kernel/language.ts'
import { extract } from '../../domain/index.ts'
import { plainForm, stretchForm } from './plain-form.ts'
import { corrected } from './put-plainly.ts'
import { shownFacts } from './shown-facts.ts'

const shown = (text: string, language: Language) =>
  shownFacts(extract(text, { local: '2026-07-01T00:00:00' }), text).map((fact) => `${text.slice(fact.start, fact.end)} = ${fact.shorter !== undefined && fact.kind === 'duration' ? stretchForm(fact.shorter, fact, language) : plainForm(fact, language)}`)

test.each<[string, Language, string[]]>([
  ['Lead time 25-30 days after deposit', 'en', ['25-30 days = 25–30 days']],
  ['Срок 25–30 дней', 'ru', ['25–30 дней = 25–30 дней']],
  ['交期35±5天', 'zh', ['35±5天 = 30–40天']],
  ['The lead time is 35±5 days', 'ru', ['35±5 days = 30–40 дней']],
  ['warm up for 30 - 90 minutes', 'en', ['30 - 90 minutes = 30–90 minutes']],
  ['Lead time 25 to 30 days', 'ru', ['25 to 30 days = 25–30 дней']],
  ['Изготовление 25 до 30 дней', 'ru', ['25 до 30 дней = 25–30 дней']],
  ['生产周期25到30天', 'zh', ['25到30天 = 25–30天']],
  ['Продлили с 25 дней до 30 дней', 'ru', ['25 дней = 25 дней', '30 дней = 30 дней']],
  ['Extended from 25 to 30 days', 'en', ['25 = 25 days', '30 days = 30 days']],
  ['Shortened from 30 days to 25 days', 'en', ['30 days = 30 days', '25 days = 25 days']],
  ['5 days, 8 days, 10 days', 'en', ['5 days = 5 days', '8 days = 8 days', '10 days = 10 days']],
  ['10 pcs, again 10 pcs and 3', 'en', ['10 pcs = 10 pcs']],
])('%s, shown in %s', (text, language, facts) => {
  expect(shown(text, language)).toEqual(facts)
})

test.each(['ru', 'en', 'zh'] as const)('a stretch put plainly in %s is read back the same, and stays alone', (language) => {
  const text = { ru: 'Срок 35±5 дней, оплата потом', en: 'Lead time 35±5 days, payment later', zh: '交期35±5天，付款以后' }[language]
  const [fact] = shownFacts(extract(text, { local: '2026-07-01T00:00:00' }), text)
  if (fact?.kind !== 'duration' || fact.shorter === undefined) throw new Error('not a stretch')
  const after = corrected(text, fact, fact, stretchForm(fact.shorter, fact, language)).text
  expect(after).toBe({ ru: 'Срок 30–40 дней, оплата потом', en: 'Lead time 30–40 days, payment later', zh: '交期30–40天，付款以后' }[language])
  expect(shown(after, language)).toEqual([{ ru: '30–40 дней = 30–40 дней', en: '30–40 days = 30–40 days', zh: '30–40天 = 30–40天' }[language]])
})
