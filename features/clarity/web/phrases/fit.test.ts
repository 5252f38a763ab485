import { expect, test } from 'vitest'
import type { Phrase } from '../types.ts'
import { filledPhrase, fittingPhrases, insertedAt, offeredLanguage, type Wanted } from './fit.ts'

const phrase = (id: string, intent: Phrase['intent'], fields: string[], ru = id): Phrase => ({ id, intent, texts: { ru, en: `en ${id}`, zh: `中${id}` }, fields })
const all = [phrase('ship', 'ask', ['order', 'date'], 'Заказ: дата отгрузки'), phrase('thanks', 'thank', []), phrase('received', 'confirm', ['order'])]
const wanted = (over: Partial<Wanted> = {}): Wanted => ({ search: '', intent: undefined, known: new Set(), draft: '', ...over })

test.each<[string, Wanted, string[]]>([
  ['what needs least comes first', wanted(), ['thanks', 'received', 'ship']],
  ['a known order needs no filling', wanted({ known: new Set(['order']) }), ['thanks', 'received', 'ship']],
  ['thanks already said come last', wanted({ draft: 'Спасибо за ответ' }), ['received', 'ship', 'thanks']],
  ['one intent only', wanted({ intent: 'ask' }), ['ship']],
  ['words of the search in any language, any order', wanted({ search: 'ОТГРУЗКИ заказ' }), ['ship']],
  ['nothing fits', wanted({ search: 'zzz' }), []],
])('%s', (_says, filter, expected) => expect(fittingPhrases(all, filter).map(({ id }) => id)).toEqual(expected))

test.each([
  ['', 'ru', 'ru'],
  ['', null, 'zh'],
  ['PO-2026-122 ', 'ru', 'ru'],
  ['Добрый день', 'zh', 'ru'],
  ['您好', 'ru', 'zh'],
  ['Hello', 'ru', 'en'],
] as const)('phrases for %j in a talk in %s are offered in %s', (draft, ofTalk, expected) => expect(offeredLanguage(draft, ofTalk)).toBe(expected))

test('an empty field becomes a blank', () => {
  expect(filledPhrase('Order {order} by {date}', { order: 'PO-1', date: ' ' })).toBe('Order PO-1 by ___')
})

test.each([
  ['', 0, 'Hi ___.', { text: 'Hi ___.', caret: 3 }],
  ['Hello', 5, 'Thanks.', { text: 'Hello Thanks.', caret: 13 }],
  ['您好。', 3, '请确认。', { text: '您好。请确认。', caret: 7 }],
  ['ab', 1, 'X', { text: 'a X b', caret: 3 }],
])('%j at %i takes %j', (before, caret, text, expected) => expect(insertedAt(before, caret, text)).toEqual(expected))
