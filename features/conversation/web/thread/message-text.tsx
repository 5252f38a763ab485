import { Fragment, memo } from 'react'
import { textPieces } from './text-pieces.ts'

/** The original text, with stickers drawn and addresses to press. Nothing in it can run. */
export const MessageText = memo(function MessageText({ text }: { text: string }) {
  return (
    <>
      {textPieces(text).map((piece, at) => {
        if (piece.kind === 'text') return <Fragment key={at}>{piece.text}</Fragment>
        if (piece.kind === 'sticker') return <span key={at} role="img" aria-label={piece.text} title={piece.text} style={{ fontSize: '1.2em', lineHeight: 1 }}>{piece.sign}</span>
        return <a key={at} href={piece.url} target="_blank" rel="noreferrer noopener nofollow">{piece.text}</a>
      })}
    </>
  )
})
