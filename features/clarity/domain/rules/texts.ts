import type { Language, Localized } from '#kernel/language.ts'
import { forbiddenWordWhy } from '../forbidden-words.ts'
import type { Finding, MendLabel } from '../rule.ts'
import { why as accusation } from './accusation.ts'
import { why as ambiguousDate } from './ambiguous-date.ts'
import { why as currencyMissing } from './currency-missing.ts'
import { why as deadlineMissing } from './deadline-missing.ts'
import { why as emojiCount } from './emoji-count.ts'
import { why as emojiFirstContact } from './emoji-first-contact.ts'
import { why as emojiLegal } from './emoji-legal.ts'
import { why as emojiRisky, whyAvoided } from './emoji-risky.ts'
import { why as goalLate } from './goal-late.ts'
import { why as guessAsFact } from './guess-as-fact.ts'
import { why as incotermPlace } from './incoterm-place.ts'
import { why as invalidDate } from './invalid-date.ts'
import { why as longSentence } from './long-sentence.ts'
import { why as oneIdea } from './one-idea.ts'
import { why as ownerMissing } from './owner-missing.ts'
import { why as passiveAgent } from './passive-agent.ts'
import { why as refMissing } from './ref-missing.ts'
import { why as relativeDate } from './relative-date.ts'
import { why as repetition } from './repetition.ts'
import { why as requestMissing } from './request-missing.ts'
import { why as shouting } from './shouting.ts'
import { why as timezoneMissing } from './timezone-missing.ts'
import { why as unclearReference } from './unclear-reference.ts'
import { why as unitAmbiguous } from './unit-ambiguous.ts'
import { why as unitMissing } from './unit-missing.ts'
import { why as vagueQuality } from './vague-quality.ts'
import { why as vagueQuantity } from './vague-quantity.ts'
import { why as vagueTime } from './vague-time.ts'
import { why as weekdayMismatch } from './weekday-mismatch.ts'
import { why as wordiness } from './wordiness.ts'

/** Why each rule speaks, one line; `{name}` stands for a parameter of the finding. */
export const whys: Readonly<Record<string, Localized>> = {
  'accusation': accusation,
  'ambiguous-date': ambiguousDate,
  'currency-missing': currencyMissing,
  'deadline-missing': deadlineMissing,
  'emoji-count': emojiCount,
  'emoji-first-contact': emojiFirstContact,
  'emoji-legal': emojiLegal,
  'emoji-risky': emojiRisky,
  'goal-late': goalLate,
  'guess-as-fact': guessAsFact,
  'incoterm-place': incotermPlace,
  'invalid-date': invalidDate,
  'long-sentence': longSentence,
  'one-idea': oneIdea,
  'owner-missing': ownerMissing,
  'passive-agent': passiveAgent,
  'ref-missing': refMissing,
  'relative-date': relativeDate,
  'repetition': repetition,
  'request-missing': requestMissing,
  'shouting': shouting,
  'timezone-missing': timezoneMissing,
  'unclear-reference': unclearReference,
  'unit-ambiguous': unitAmbiguous,
  'unit-missing': unitMissing,
  'vague-quality': vagueQuality,
  'vague-quantity': vagueQuantity,
  'vague-time': vagueTime,
  'weekday-mismatch': weekdayMismatch,
  'wordiness': wordiness,
  'forbidden-word': forbiddenWordWhy,
}

/** Why a finding is one, in a line; a sign that the team avoids has the team's reason. */
export function whyOf({ rule, params }: Pick<Finding, 'rule' | 'params'>, language: Language): string {
  const why = params['verdict'] === 'avoid' ? whyAvoided : whys[rule]
  return fillText(why?.[language] ?? rule, params)
}

/** Words on the button of a mend; `{name}` stands for a parameter of the mend. */
export const mendLabels: Readonly<Record<MendLabel, Localized>> = {
  'append-date': {
    ru: 'Добавить дату {day}{dayOff=weekend: — выходной}{dayOff=holiday: — в Китае праздник}',
    en: 'Add the date {day}{dayOff=weekend: — a weekend}{dayOff=holiday: — a holiday in China}',
    zh: '加上日期{day}{dayOff=weekend:（休息日）}{dayOff=holiday:（法定节假日）}',
  },
  'append-zone': { ru: 'Время: {zone}', en: 'Time zone: {zone}', zh: '时区：{zone}' },
  'choose-reading': { ru: 'Имеется в виду {day}{reading}', en: 'I mean {day}{reading}', zh: '我的意思是{day}{reading}' },
  delete: { ru: 'Убрать', en: 'Remove', zh: '删除' },
  'fill-amount': { ru: 'Указать количество', en: 'Give the quantity', zh: '填写数量' },
  'fill-currency': { ru: 'Валюта: {currency}', en: 'Currency: {currency}', zh: '币种：{currency}' },
  'fill-date': { ru: 'Указать дату', en: 'Give a date', zh: '填写日期' },
  'fill-owner': { ru: 'Назвать ответственного', en: 'Name who does it', zh: '写明负责人' },
  'fill-place': { ru: 'Указать место', en: 'Name the place', zh: '填写地点' },
  'fill-quality': { ru: 'Указать меру или образец', en: 'Give a measure or a sample', zh: '填写标准或样品' },
  'fill-reference': { ru: 'Указать номер {number}', en: 'Give the number {number}', zh: '填写编号{number}' },
  'fill-request': { ru: 'Добавить просьбу', en: 'Add the request', zh: '补充请求' },
  'fill-unit': { ru: 'Единица: {unit}', en: 'Unit: {unit}', zh: '单位：{unit}' },
  'keep-one': { ru: 'Оставить один', en: 'Keep one', zh: '只留一个' },
  'lower-case': { ru: 'Обычными буквами', en: 'Plain letters', zh: '改为小写' },
  'move-up': { ru: 'Поставить просьбу первой', en: 'Put the request first', zh: '把请求放到最前' },
  'number-list': { ru: 'Сделать списком', en: 'Make a list', zh: '分条列出' },
  replace: { ru: 'Заменить: {instead}', en: 'Replace: {instead}', zh: '替换为：{instead}' },
  'say-facts': { ru: 'Факт, последствие, просьба', en: 'Fact, effect, request', zh: '改写为事实、影响、请求' },
  split: { ru: 'Разделить', en: 'Split', zh: '拆成两句' },
}

/** Puts parameters into a text; one that is missing leaves nothing, and `{name=value:words}` stands where it has that value. */
export function fillText(text: string, params: Readonly<Record<string, string>> = {}): string {
  return text
    .replace(/\{(\w+)(?:=(\w+):([^{}]*))?\}/g, (_, name: string, value?: string, words?: string) => (value === undefined ? (params[name] ?? '') : params[name] === value ? (words ?? '') : ''))
    .trim()
}
