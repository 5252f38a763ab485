import { expect, test } from 'vitest'
import { stickerSigns } from './sticker-signs.ts'
import { textPieces } from './text-pieces.ts'

const shown = (text: string) => textPieces(text).map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'sticker' ? `<${piece.sign}>` : `<${piece.url}>`)).join('')

test.each([
  ['好的[OK]谢谢[玫瑰][握手]', '好的<👌>谢谢<🌹><🤝>'],
  ['thanks [Smile] [smile]', 'thanks <🙂> <🙂>'],
  ['order [PO-118] and [unknown]', 'order [PO-118] and [unknown]'],
  ['see https://example.com/a?b=1, please', 'see <https://example.com/a?b=1>, please'],
  ['资料https://example.com/图纸请看', '资料<https://example.com/>图纸请看'],
  ['(https://example.com/x)', '(<https://example.com/x>)'],
  ['https://example.com/a_(b)', '<https://example.com/a_(b)>'],
  ['javascript:alert(1) data:text/html,x', 'javascript:alert(1) data:text/html,x'],
  ['<img src=x onerror=1>', '<img src=x onerror=1>'],
  ['http://', 'http://'],
])('%s is drawn as %s', (text, drawn) => {
  expect(shown(text)).toBe(drawn)
})

test.each(['a[微笑]b https://e.co/x. \ud800[OK', '', '[[微笑]]', '\u202e[OK]\u0000'])('the pieces of %j make up the original', (text) => {
  expect(textPieces(text).map((piece) => piece.text).join('')).toBe(text)
})

test('every code has a sign', () => {
  expect([...stickerSigns].filter(([code, sign]) => code === '' || sign === '')).toEqual([])
})
