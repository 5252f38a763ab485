import type { Translate } from '#ui/i18n/index.tsx'
import type { Row } from './types.ts'
import { textPieces } from './thread/text-pieces.ts'

type ContentKind = NonNullable<Row['last']>['content']

const kindLabels = {
  image: 'conversation:content.image', voice: 'conversation:content.voice', video: 'conversation:content.video', file: 'conversation:content.file',
  location: 'conversation:content.location', link: 'conversation:content.link', card: 'conversation:content.card', unsupported: 'conversation:content.unsupported',
} as const

/** What a message is in one line: its words, or its kind and name. */
export function contentWords(kind: ContentKind, text: string, t: Translate): string {
  if (kind === 'text') return text
  const label = `[${t(kindLabels[kind])}]`
  return text === '' ? label : `${label} ${text}`
}

/** Text in one line with sticker codes as signs. For showing only. */
export function plainWords(text: string): string {
  return textPieces(text.slice(0, 200)).map((piece) => (piece.kind === 'sticker' ? piece.sign : piece.text)).join('').replace(/\s+/g, ' ')
}
