import { IconMessageQuestion } from '@tabler/icons-react'
import { type RefCallback, type RefObject, useEffect, useId, useMemo, useState } from 'react'
import { useWords } from '#ui/i18n/index.tsx'
import { localIn } from '../../domain/zoned.ts'
import { useReading } from '../reader/use-reading.ts'
import { highlightSpans } from './highlight.ts'
import type { IncomingProps } from './incoming-props.ts'
import classes from './incoming-reading.module.css'

/** What opens at the end of a talk would open under the composer. */
const showWhole: RefCallback<HTMLElement> = (card) => card?.scrollIntoView({ block: 'nearest' })

/** What an answer leaves open, in a line, and a question that closes it: shown in the language of the answer with its sense in ours. */
export function IncomingReading({ text, at, zone, order, onFollowUp, words }: Omit<IncomingProps, 'children'> & { words: RefObject<HTMLElement | null> }) {
  const { t, language, format } = useWords()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const ask = useMemo(
    () => ({ text, moment: { local: localIn(at, zone), ...(zone === undefined ? {} : { zone }) }, known: order === undefined ? {} : { order } }),
    [text, at, zone, order],
  )
  const reading = useReading('incoming', ask)
  const vague = reading?.vague
  useEffect(() => {
    const root = words.current
    return root === null || vague === undefined || vague.length === 0 ? undefined : highlightSpans(root, text, vague)
  }, [text, vague, words])
  if (reading === undefined || reading.vague.length === 0) return null
  const { followUp, language: theirs } = reading
  const said = [...new Set(reading.vague.map((one) => one.text))].slice(0, 3).map((word) => t('clarity:incoming.word', { word }))
  const missing = format.list(reading.missing.map((kind) => t(`clarity:missing.${kind}`)))
  return (
    <div className={classes.reading}>
      <button type="button" className={classes.line} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <IconMessageQuestion size={15} aria-hidden />
        <span>{t('clarity:incoming.line', { words: format.list(said), missing })}</span>
      </button>
      {isOpen && followUp !== undefined && (
        <div ref={showWhole} className={classes.card} id={id}>
          <p lang={theirs === 'zh' ? 'zh-CN' : theirs}>{followUp[theirs]}</p>
          {language !== theirs && <p className={classes.gloss}>{followUp[language]}</p>}
          {onFollowUp !== undefined && <button type="button" className={classes.take} onClick={() => { setOpen(false); onFollowUp(followUp[theirs]) }}>{t('clarity:incoming.take')}</button>}
        </div>
      )}
    </div>
  )
}
