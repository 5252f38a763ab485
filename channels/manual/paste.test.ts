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
  [
    'lines of the header’s form with nothing beneath: they are text',
    '陈工 2026/11/20 14:03:22\n船期\n截关 2026/11/28 10:00:00\n开船 2026/11/30 10:00:00',
    [['陈工', '2026-11-20T14:03:22', '船期\n截关 2026/11/28 10:00:00\n开船 2026/11/30 10:00:00']],
  ],
  [
    'the same with days gone by, and another message after an empty line',
    '陈工 2026/11/20 14:03:22\n船期\n截关 2026/10/28 10:00:00\n开船 2026/10/30 10:00:00\n已过\n\n王 2026/11/20 14:04:00\n好',
    [['陈工', '2026-11-20T14:03:22', '船期\n截关 2026/10/28 10:00:00\n开船 2026/10/30 10:00:00\n已过'], ['王', '2026-11-20T14:04:00', '好']],
  ],
  ['a line directly under a header', '陈工 14:03\n明天下午到 12:30\n可以吗\n王 14:05\n好', [['陈工', '2026-11-24T14:03:00', '明天下午到 12:30\n可以吗'], ['王', '2026-11-24T14:05:00', '好']]],
  ['a line directly under a header, in the telephone’s mail', '陈工  14:03\n\n样品明天 10:00\n前到您那里\n\nAlexey  14:05\n\n好', [['陈工', '2026-11-24T14:03:00', '样品明天 10:00\n前到您那里'], ['Alexey', '2026-11-24T14:05:00', '好']]],
  ['a moment still to come', '陈工 2026/11/20 14:03:22\n请看\n截关 2026/11/28 10:00:00\n请确认', [['陈工', '2026-11-20T14:03:22', '请看\n截关 2026/11/28 10:00:00\n请确认']]],
  ['a known name directly under a header', '王 2026/11/20 14:03:00\n好\n陈工 2026/11/20 14:03:22\n陈小姐 2026/11/20 14:04:00\n行', [['王', '2026-11-20T14:03:00', '好\n陈工 2026/11/20 14:03:22'], ['陈小姐', '2026-11-20T14:04:00', '行']]],
  ['a name with nothing after it', 'Wang:\n你好\n\nLi:\n好\n\n备注:', [['Wang', '-', '你好'], ['Li', '-', '好\n\n备注:']]],
  ['nothing but a header', '陈工 2026/11/20 14:03:22', [['-', '-', '陈工 2026/11/20 14:03:22']]],
  ['a bare date inside a text', '陈工 2026/11/20 14:03:22\n交期\n2026/11/28\n可以吗', [['陈工', '2026-11-20T14:03:22', '交期\n2026/11/28\n可以吗']]],
  [
    'a bare date as an answer',
    '陈工 14:03\n交期？\n王 14:04\n2026/11/28\n陈工 14:05\n好',
    [['陈工', '2026-11-24T14:03:00', '交期？'], ['王', '2026-11-24T14:04:00', '2026/11/28'], ['陈工', '2026-11-24T14:05:00', '好']],
  ],
  ['a moment as an answer', '陈工 14:03\n\n何时？\n\n王 14:04\n\n2026/11/28 10:00\n\n陈工 14:05\n\n好', [['陈工', '2026-11-24T14:03:00', '何时？'], ['王', '2026-11-24T14:04:00', '2026/11/28 10:00'], ['陈工', '2026-11-24T14:05:00', '好']]],
  ['grey lines with times above names', '2026年11月20日 14:03\n陈工:\n好\n\n2026年11月20日 14:10\n王:\n行', [['陈工', '2026-11-20T14:03:00', '好'], ['王', '2026-11-20T14:10:00', '行']]],
  [
    'names with sentence marks beside a full time',
    '王工 2026/11/20 14:03:22\n可以吗\n平平淡淡才是真。 2026/11/20 14:04:22\n单价2.35\nGo!Go 2026/11/20 14:05:22\n好\n♥ 昨天 14:06:22\n行',
    [['王工', '2026-11-20T14:03:22', '可以吗'], ['平平淡淡才是真。', '2026-11-20T14:04:22', '单价2.35'], ['Go!Go', '2026-11-20T14:05:22', '好'], ['♥', '2026-11-23T14:06:22', '行']],
  ],
  ['such a name at the top', '… 2026/11/20 14:03:22\nhi', [['…', '2026-11-20T14:03:22', 'hi']]],
  ['a sentence beside a time alone', '陈工 14:03\n好\n等你！ 14:04\n行', [['陈工', '2026-11-24T14:03:00', '好\n等你！ 14:04\n行']]],
  ['a name with a sentence mark beside times alone, twice', '陈工 14:03\n好\nGo!Go 14:04\n行\n陈工 14:05\n谢谢\nGo!Go 14:06\n嗯', [['陈工', '2026-11-24T14:03:00', '好'], ['Go!Go', '2026-11-24T14:04:00', '行'], ['陈工', '2026-11-24T14:05:00', '谢谢'], ['Go!Go', '2026-11-24T14:06:00', '嗯']]],
  ['an address beside a time', '陈工 2026/11/20 14:03:22\n看\nhttps://x.com/a 2026/11/20 14:03:30\nok', [['陈工', '2026-11-20T14:03:22', '看\nhttps://x.com/a 2026/11/20 14:03:30\nok']]],
  [
    'a known name inside the text of somebody’s timed message',
    '王工 2026/11/20 14:03:22\n收货地址：宁波市北仑区\n陈小姐：13800138000\n谢谢',
    [['王工', '2026-11-20T14:03:22', '收货地址：宁波市北仑区\n陈小姐：13800138000\n谢谢']],
  ],
  ['a known name and a text that ends in a time', '陈小姐：请在下班前回复 17:30\n陈小姐：谢谢', [['陈小姐', '-', '请在下班前回复 17:30'], ['陈小姐', '-', '谢谢']]],
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
    ['「陈小姐：什么时候要货？」\n- - - - - - - - - - - - - - -\n下周五', { sender: '陈小姐', text: '什么时候要货？' }],
    ['下周五\n引用 陈小姐: 什么时候要货？', { sender: '陈小姐', text: '什么时候要货？' }],
    ['下周五\n引用 Alexey: 什么时候要货？', { sender: 'Alexey', text: '什么时候要货？' }],
    ['「没有回复」', undefined],
    ['Please see our offer.\nQuote FOB Ningbo: 2.35 USD/pc', undefined],
    ['Updated prices:\nQuote valid until: 30 Nov 2026', undefined],
    ['按照标准执行\n引用标准：GB/T 2828.1', undefined],
  ])('finds the quoted part of %j and keeps the text whole', (body, quoted) => {
    const [message] = readPaste(`Alexey 2026/11/20 14:03:22\n${body}`, context)
    expect(message?.quoted).toEqual(quoted)
    expect(message?.text).toBe(body)
  })

  it('sees what a reply with a quoted part stands for', () => {
    const [message] = readPaste('Alexey 2026/11/20 14:03:22\n[图片]\n引用 陈小姐: 照片呢？', context)
    expect(message).toMatchObject({ text: '[图片]\n引用 陈小姐: 照片呢？', placeholder: { kind: 'image' } })
  })

  it('loses no line of words, whatever looks like a header', () => {
    const line = fc.constantFrom('陈工 2026/11/20 14:03:22', '王 2026/11/20 14:05:00', '截关 2026/11/28 10:00:00', '陈小姐：13800138000', 'Li:', '2026/11/28', '14:30', '2026/11/20 14:03', '好', '—— 2026/11/20 ——', '')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const read = readPaste(lines.join('\n'), context)
        const kept = read.flatMap(({ sender = '', text }) => [...text.split('\n'), sender]).join('\n')
        for (const words of lines) if (words !== '' && !/^[—2]/.test(words)) expect(kept).toContain(words.split(/ 2026|：|:$/)[0])
        for (const words of ['2026/11/28', '好', '14:30']) {
          const count = (all: readonly string[]) => all.filter((one) => one === words).length
          if (lines.find((one) => one !== '') !== '2026/11/28') expect(count(read.flatMap(({ text }) => text.split('\n')))).toBe(count(lines))
        }
      }),
      { numRuns: 300 },
    )
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
