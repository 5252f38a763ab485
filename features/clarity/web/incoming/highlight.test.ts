import { describe, expect, it } from 'vitest'
import { readIncoming } from '../../domain/incoming.ts'
import { drawnPlaces } from './highlight.ts'

/** The message with what is marked in braces, piece by piece as it is drawn. */
function marked(text: string, drawn: readonly string[] = [text]): string[] {
  const places = drawnPlaces(text, readIncoming(text).vague, drawn)
  return drawn.map((words, piece) => places.filter((place) => place.piece === piece).reduceRight((out, { start, end }) => `${out.slice(0, start)}{${out.slice(start, end)}}${out.slice(end)}`, words))
}

describe('the words of a vague answer', () => {
  it.each([
    ['Возможно, отгрузим. Клиент написал: «возможно»', '{Возможно}, отгрузим. Клиент написал: «возможно»'],
    ['Скоро отправим по нескоростной линии', '{Скоро} отправим по нескоростной линии'],
    ['We ship it maybe: the mark on the box reads “maybe”', 'We ship it {maybe}: the mark on the box reads “maybe”'],
  ])('are marked only where they leave something open: %s', (text, expected) => {
    expect(marked(text)).toEqual([expected])
  })

  it('are found between pictures and links', () => {
    expect(marked('[微笑] PO-1 скоро https://a.b/x [微笑] тоже скоро', [' PO-1 скоро ', 'https://a.b/x', ' ', ' тоже скоро'])).toEqual([' PO-1 {скоро} ', 'https://a.b/x', ' ', ' тоже {скоро}'])
  })
})
