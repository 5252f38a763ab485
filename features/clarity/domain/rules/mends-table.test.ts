import { describe, expect, it } from 'vitest'
import { analyze } from '../pipeline.ts'
import type { Context } from '../rule.ts'
import { applyFix } from './mends.ts'
import { fillText, mendLabels } from './texts.ts'

const base: Context = { audience: 'external', firstContact: false, legal: false, chat: 'direct', now: { local: '2026-07-24T10:00:00', zone: '+08:00' } }

/** What each mend of a rule makes of a message, one after another. */
const mended = (rule: string, text: string): string[] =>
  analyze(text, base).findings.filter((finding) => finding.rule === rule).flatMap(({ fixes }) => fixes.map((fix) => applyFix(text, fix)))

/** A message and what the first mend makes of it; nothing where none is offered. */
const table: Readonly<Record<string, readonly (readonly [text: string, first: string | undefined])[]>> = {
  'wordiness': [
    ['Просим осуществить отгрузку заказа PO-7 до 30 июля 2026', 'Просим отгрузить заказ PO-7 до 30 июля 2026'],
    ['Просим осуществить отгрузку по PO-7 до 30 июля 2026', 'Просим отгрузить по PO-7 до 30 июля 2026'],
    ['Просим осуществить отгрузку остальной части PO-7 до 30 июля 2026', undefined],
    ['Просим осуществить поставку партии PO-7 до 30 июля 2026', 'Просим поставить партию PO-7 до 30 июля 2026'],
    ['如蒙贵司拨冗，请于8月1日前回复PO-2231', '请于8月1日前回复PO-2231'],
    ['如蒙贵司拨冗，8月1日前回复PO-2231', '请8月1日前回复PO-2231'],
    ['Please be informed that, due to the holiday, PO-2231 is late', 'We report: due to the holiday, PO-2231 is late'],
    ['Будьте добры, сообщите, пожалуйста, срок по PO-2231 до 30 июля 2026', 'Сообщите, пожалуйста, срок по PO-2231 до 30 июля 2026'],
    ['Сообщите, пожалуйста, срок по PO-2231 до 30 июля 2026, будьте добры.', 'Сообщите, пожалуйста, срок по PO-2231 до 30 июля 2026.'],
    ['Будьте добры, сообщите срок по PO-2231 до 30 июля 2026', 'Пожалуйста, сообщите срок по PO-2231 до 30 июля 2026'],
    ['Будьте любезны прислать счёт по PO-2231 до 30 июля 2026', undefined],
  ],
  'deadline-missing': [
    ['Передайте документы по PO-2231 господину Ли, он их ждёт', 'Передайте документы по PO-2231 господину Ли до ___, он их ждёт'],
    ['Пришлите фото по PO-2231, а то клиент нервничает', 'Пришлите фото по PO-2231 до ___, а то клиент нервничает'],
    ['Будьте добры, сообщите, пожалуйста, срок по PO-2231', 'Будьте добры, сообщите, пожалуйста, срок по PO-2231 до ___'],
    ['As discussed, please fix that and send it, PO-2231', 'As discussed, please fix that by ___ and send it, PO-2231'],
    ['Please resend the artwork for PO-2231 because the client asks', 'Please resend the artwork for PO-2231 by ___ because the client asks'],
    ['PO-2231再加200套', 'PO-2231___前再加200套'],
    ['麻烦您把装箱单发一下，PO-2231', '麻烦您___前把装箱单发一下，PO-2231'],
    ['Пришлите фото PO-2231 до ___', undefined],
    ['Please send it by ___, PO-2231', undefined],
    ['请___前发PO-2231的照片', undefined],
  ],
  'vague-time': [
    ['Срочно пришлите фото PO-2231', 'До ___ пришлите фото PO-2231'],
    ['Пришлите фото PO-2231 как можно скорее', 'Пришлите фото PO-2231 до ___'],
    ['Urgently send photos of PO-2231', 'By ___ send photos of PO-2231'],
    ['Please send PO-2231 photos ASAP', 'Please send PO-2231 photos by ___'],
  ],
  'emoji-risky': [['谢谢[微笑][再见]', '谢谢[再见]']],
}

describe.each(Object.entries(table))('mends of %s', (rule, rows) => {
  it.each(rows)('%s', (text, first) => {
    expect(mended(rule, text)[0]).toBe(first)
  })
})

it('takes each of two risky signs away by itself', () => {
  expect(mended('emoji-risky', '谢谢[微笑][再见]')).toContain('谢谢[微笑]')
})

it.each(['Где PO-2231???', 'PO-2231请7月27日前回复！！！'])('says what it puts for too many marks: %s', (text) => {
  const fix = analyze(text, base).findings.find(({ rule }) => rule === 'shouting')?.fixes[0]
  expect(fillText(mendLabels.replace.en, fix?.params)).toBe(`Replace: ${text.slice(-1)}`)
})
