import { parse } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { dayKey, formats, hourIn, knownZone, machineTime } from './formats.ts'
import { type MessagePart, translator } from './translate.ts'

const read = (text: string) => parse(text, { ignoreTag: true, captureLocation: false }) as unknown as MessagePart[]

const at = Date.UTC(2026, 10, 24, 16, 5)

test.each([['ru', 1, '1 день'], ['ru', 3, '3 дня'], ['ru', 5, '5 дней'], ['ru', 21, '21 день']] as const)('%s counts %d as %s', (language, count, words) => {
  expect(translator(language, { 'a:b': read('{count, plural, one {# день} few {# дня} many {# дней} other {# дня}}') })('a:b', { count })).toBe(words)
})

test('a key without a text stands for itself, and tags in texts are only letters', () => {
  const t = translator('en', { 'a:b': read('Write <b>{name}</b>') })
  expect(t('a:none')).toBe('a:none')
  expect(t('a:b', { name: '<i>' })).toBe('Write <b><i></b>')
})

test.each([['en', { n: 0 }, 'none'], ['en', { n: 1 }, 'one a'], ['en', { n: 1_234, who: 'x' }, '1,234 b'], ['zh', { n: 1 }, '1 b']] as const)('%s with %o is %s', (language, values, words) => {
  const message = read('{n, plural, =0 {none} one {one {who, select, x {b} other {a}}} other {# {who, select, y {a} other {b}}}}')
  expect(translator(language, { 'a:b': message })('a:b', values)).toBe(words)
})

test('the day is the one of the zone', () => {
  expect(dayKey(at, 'UTC')).toBe('2026-11-24')
  expect(dayKey(at, 'Asia/Shanghai')).toBe('2026-11-25')
  expect(hourIn(at, 'Asia/Shanghai')).toBe(0)
})

test.each([['Asia/Shanghai', 'Asia/Shanghai'], ['Mars/Olympus', undefined], ['', undefined], [null, undefined]])('%s as a zone is %s', (zone, known) => {
  expect(knownZone(zone)).toBe(known)
})

test.each([
  ['en', 'Asia/Ho_Chi_Minh', 'Ho Chi Minh'], ['ru', 'Europe/Moscow', 'Москва'], ['zh', 'Europe/Moscow', '莫斯科时间'], ['ru', 'Asia/Shanghai', 'Китай'], ['zh', 'Asia/Shanghai', '中国时间'],
  ['ru', 'UTC', 'UTC'], ['zh', 'Mars/Olympus', 'Olympus'],
] as const)('in %s the zone %s is %s', (language, zone, words) => {
  expect(formats(language).zone(zone)).toBe(words)
})

test('today shows the time, this week the weekday, older days the date', () => {
  const { short } = formats('en')
  expect(short(at, at + 60_000, 'UTC')).toBe('16:05')
  expect(short(at, at + 2 * 86_400_000, 'UTC')).toBe('Tue')
  expect(short(at, at + 20 * 86_400_000, 'UTC')).toBe('24 Nov')
})

test.each([[900, '900 byte'], [1_468_006, '1.4 MB'], [20_971_520, '20 MB']])('%d bytes read %s', (bytes, words) => {
  expect(formats('en').bytes(bytes)).toBe(words)
})

test.each([9e15, -9e15, Number.NaN, Number.POSITIVE_INFINITY])('%d as a moment reads as a dash everywhere and breaks nothing', (bad) => {
  const { time, short, day, full, duration, hours, relative } = formats('ru')
  expect([time(bad), short(bad, at), day(bad, at), full(bad), time(bad, 'UTC'), dayKey(bad)]).toEqual(Array(6).fill('–'))
  expect(machineTime(bad)).toBeUndefined()
  expect(hourIn(bad, 'UTC')).toBe(0)
  for (const say of [duration, hours, relative]) expect(() => say(bad - at)).not.toThrow()
  expect(machineTime(at)).toBe('2026-11-24T16:05:00.000Z')
})
