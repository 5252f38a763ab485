import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '#kernel/time.ts'
import type { PastedMessage } from '../channel.ts'
import { readPaste } from './paste.ts'

// Tuesday, 24 November 2026, 15:00 in Shanghai.
const now = instant(Date.UTC(2026, 10, 24, 7, 0, 0))
const context = { now, zone: 'Asia/Shanghai', knownNames: ['Ms Chen', '陈小姐'] }

const shown = (message: PastedMessage) =>
  [message.sender ?? '-', message.sentAt === undefined ? '-' : new Date(message.sentAt + 8 * 3_600_000).toISOString().slice(0, 19), message.text] as const

const cases: readonly (readonly [string, string, readonly (readonly [string, string, string])[]])[] = [
  ['a single message without names', '您好，PO-2026-118什么时候要货？', [['-', '-', '您好，PO-2026-118什么时候要货？']]],
  ['a single message of several lines with a colon', '价格：\n1. 100元\n2. 200元', [['-', '-', '价格：\n1. 100元\n2. 200元']]],
  [
    'name and full time on a line, messages of several lines',
    '陈工 2026/11/20 14:03:22\n您好\n\n第二行\n\nAlexey 2026/11/20 14:05:01\n好的',
    [['陈工', '2026-11-20T14:03:22', '您好\n\n第二行'], ['Alexey', '2026-11-20T14:05:01', '好的']],
  ],
  [
    'a line of text that ends in a time of another form',
    '陈工 2026/11/20 14:03:22\n交期 2026/11/28 14:00\n可以吗',
    [['陈工', '2026-11-20T14:03:22', '交期 2026/11/28 14:00\n可以吗']],
  ],
  ['names with colons after empty lines', 'Wang:\n你好\n\nLi:\n好\n备注:\n没有', [['Wang', '-', '你好'], ['Li', '-', '好\n备注:\n没有']]],
  ['a known name with a colon', 'Ms Chen:\n样品已寄出', [['Ms Chen', '-', '样品已寄出']]],
  ['a known name and the text on one line', '陈小姐：样品已寄出\n陈小姐: 单号 SF123', [['陈小姐', '-', '样品已寄出'], ['陈小姐', '-', '单号 SF123']]],
  ['yesterday in Chinese', '陈工 昨天 14:03\n好的', [['陈工', '2026-11-23T14:03:00', '好的']]],
  ['a weekday in Chinese', '陈工 星期五 9:30\n好的', [['陈工', '2026-11-20T09:30:00', '好的']]],
  ['today, time alone', '陈工 14:03\n好的', [['陈工', '2026-11-24T14:03:00', '好的']]],
  ['a time that is still to come is yesterday’s', '陈工 23:50\n好的', [['陈工', '2026-11-23T23:50:00', '好的']]],
  ['halves of the day in Chinese', '陈工 2026年11月20日 下午2:03\n好的\n王 2026年11月20日 凌晨12:10\n嗯', [['陈工', '2026-11-20T14:03:00', '好的'], ['王', '2026-11-20T00:10:00', '嗯']]],
  ['month and day without a year, last winter', '陈工 12月30日 10:00\n好的', [['陈工', '2025-12-30T10:00:00', '好的']]],
  ['English with AM and PM', 'Chen Wei 11/20/2026 2:03 PM\nok', [['Chen Wei', '2026-11-20T14:03:00', 'ok']]],
  ['English yesterday and weekday', 'Chen Wei Yesterday 2:03 PM\nok\nAnna Friday 10:00 AM\nfine', [['Chen Wei', '2026-11-23T14:03:00', 'ok'], ['Anna', '2026-11-20T10:00:00', 'fine']]],
  ['Russian dates', 'Анна 20.11.2026 14:03\nда\nЧэнь 20.11.2026 14:04\nхорошо', [['Анна', '2026-11-20T14:03:00', 'да'], ['Чэнь', '2026-11-20T14:04:00', 'хорошо']]],
  ['Russian yesterday', 'Анна вчера 14:03\nда', [['Анна', '2026-11-23T14:03:00', 'да']]],
  ['Russian month in words', 'Анна 20 ноября 2026 г. в 14:03\nда', [['Анна', '2026-11-20T14:03:00', 'да']]],
  ['time before the name', '2026-11-20 14:03:22 陈工\n好\n2026-11-20 14:03:30 王\n行', [['陈工', '2026-11-20T14:03:22', '好'], ['王', '2026-11-20T14:03:30', '行']]],
  ['time in brackets, text on the same line', '[2026/11/20 14:03] 陈工: 好\n[2026/11/20 14:04] 王: 行', [['陈工', '2026-11-20T14:03:00', '好'], ['王', '2026-11-20T14:04:00', '行']]],
  [
    'the mail that the telephone makes: days between dashes, then times',
    '—————  2026-11-20  —————\n\n\n陈工  14:03\n\n您好\n\nAlexey  14:05\n\n好\n\n—————  2026-11-21  —————\n\n陈工  9:00\n\n早',
    [['陈工', '2026-11-20T14:03:00', '您好'], ['Alexey', '2026-11-20T14:05:00', '好'], ['陈工', '2026-11-21T09:00:00', '早']],
  ],
  ['Windows line ends', '陈工 2026/11/20 14:03:22\r\n好\r\n', [['陈工', '2026-11-20T14:03:22', '好']]],
  ['a first message cut off before its name', '结尾\n陈小姐 2026/11/20 14:03:22\n好', [['-', '-', '结尾'], ['陈小姐', '2026-11-20T14:03:22', '好']]],
  ['a bare time is an answer', '陈工 2026/11/20 14:03:22\n14:30', [['陈工', '2026-11-20T14:03:22', '14:30']]],
  ['a day that is not in the calendar', '陈工 2026/02/30 14:03:22\n好', [['-', '-', '陈工 2026/02/30 14:03:22\n好']]],
  ['nothing but blanks', ' \n\n ', []],
]

describe('readPaste', () => {
  it.each(cases)('reads %s', (_name, text, expected) => {
    expect(readPaste(text, context).map(shown)).toEqual(expected)
  })

  it.each([
    ['[图片]', { kind: 'image' }],
    ['[文件] PI-118.pdf', { kind: 'file', name: 'PI-118.pdf' }],
    ['[Photo]', { kind: 'image' }],
    ['[Файл] счёт.xlsx', { kind: 'file', name: 'счёт.xlsx' }],
    ['[语音] 5"', { kind: 'voice' }],
    ['[图片] 这个可以吗', undefined],
    ['[微笑]', undefined],
    ['[constructor]', undefined],
  ])('sees that %s stands for a file or does not', (text, placeholder) => {
    const [message] = readPaste(`陈小姐 2026/11/20 14:03:22\n${text}`, context)
    expect(message?.text).toBe(text)
    expect(message?.placeholder).toEqual(placeholder)
  })

  it.each([
    ['「陈小姐：什么时候要货？」\n- - - - - - - - - - - - - - -\n下周五', { sender: '陈小姐', text: '什么时候要货？' }, '下周五'],
    ['下周五\n引用 陈小姐: 什么时候要货？', { sender: '陈小姐', text: '什么时候要货？' }, '下周五'],
    ['「没有回复」', undefined, '「没有回复」'],
  ])('takes the quoted part off %j', (body, quoted, text) => {
    const [message] = readPaste(`Alexey 2026/11/20 14:03:22\n${body}`, context)
    expect(message?.quoted).toEqual(quoted)
    expect(message?.text).toBe(text)
  })

  const line = (name: string, minute: number, text: string) => `${name} 2026/11/20 14:${String(minute).padStart(2, '0')}:00\n${text}\n`
  const chat = [line('陈工', 1, '好'), line('王', 2, '好'), line('陈工', 3, '好'), line('陈工', 3, '好'), line('王', 4, '行')]
  const ids = (text: string, at = now) => readPaste(text, { ...context, now: at }).map(({ remoteId }) => remoteId)

  it('gives every message of a stretch its own id, equal words of one minute included', () => {
    expect(new Set(ids(chat.join(''))).size).toBe(5)
  })

  it('gives the same ids to the same stretch, on another day too', () => {
    expect(ids(chat.join(''))).toEqual(ids(chat.join(''), instant(now + 3 * 86_400_000)))
  })

  it('gives an overlapping longer stretch the ids it has in common', () => {
    const shorter = ids(chat.slice(1, 4).join(''))
    expect(ids(chat.join('')).slice(1, 4)).toEqual(shorter)
  })

  it('knows a message by its minute, whether the client showed yesterday or the date', () => {
    const later = instant(now + 86_400_000)
    expect(ids('陈工 14:03\n好')).toEqual(ids('陈工 昨天 14:03\n好', later))
    expect(ids('陈工 14:03\n好')).toEqual(ids('陈工 2026/11/24 14:03:22\n好', later))
  })

  it('lets the same words without a time come again on another day, not on the same', () => {
    expect(ids('好的')).toEqual(ids('好的', instant(now + 60_000)))
    expect(ids('好的')).not.toEqual(ids('好的', instant(now + 86_400_000)))
  })

  it('takes any text without an error, and twice the same', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('陈工', ' 2026/11/20 14:03:22', '\n', ':', '：', '昨天', '14:03', '—————', '[图片]', '「', '」', '- - - - - -', '99:99', '2026/13/40'),
      ),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('')
        const read = readPaste(text, context)
        expect(readPaste(text, context)).toEqual(read)
        expect(new Set(read.map(({ remoteId }) => remoteId)).size).toBe(read.length)
      }),
      { numRuns: 300 },
    )
  })

  it('reads a long hostile line in time', () => {
    const started = performance.now()
    readPaste(`${'a 1/1 '.repeat(40)}\n`.repeat(500), context)
    expect(performance.now() - started).toBeLessThan(1500)
  })
})
