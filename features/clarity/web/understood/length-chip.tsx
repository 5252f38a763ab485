import type { RefObject } from 'react'
import { useWords } from '#ui/i18n/index.tsx'
import { chooseStretch } from '#ui/marked-textarea.tsx'
import { writeText } from '#ui/write-text.ts'
import type { DraftLength } from '../reader/draft-reading.ts'
import { Chip } from './chip.tsx'
import classes from './length-chip.module.css'

/** How long the message takes to read; for long ones, which sentences carry nothing and what each block comes to. */
export function LengthChip({ length: { seconds, empty, conclusions }, text, field, onText }: { length: DraftLength; text: string; field: RefObject<HTMLTextAreaElement | null>; onText: (text: string) => void }) {
  const { t } = useWords()
  const time = seconds < 90 ? t('clarity:length.seconds', { seconds }) : t('clarity:length.minutes', { minutes: Math.round(seconds / 60) })
  const choose = (start: number, end: number, close: () => void) => {
    close()
    requestAnimationFrame(() => field.current !== null && chooseStretch(field.current, start, end))
  }
  const conclude = (close: () => void) => {
    close()
    let after = text
    for (const { at, text: line } of conclusions.toReversed()) after = `${after.slice(0, at).trimEnd()}\n${line}${after.slice(at)}`
    requestAnimationFrame(() => writeText(field.current, after, { over: text, onText }))
  }
  return (
    <Chip title={t('clarity:length.title')} doubt={empty.length > 1} label={<>{time}{empty.length > 0 && <span>· {t('clarity:length.empty', { count: empty.length })}</span>}</>}>
      {(close) => (
        <div className={classes.card}>
          <p><b>{time}</b></p>
          {empty.length > 0 && (
            <>
              <p>{t('clarity:length.emptyText')}</p>
              <ul>{empty.slice(0, 6).map(({ start, end }) => <li key={start}><button type="button" onClick={() => choose(start, end, close)}>{text.slice(start, end).trim()}</button></li>)}</ul>
            </>
          )}
          {conclusions.length > 0 && (
            <>
              <p>{t('clarity:length.conclude')}</p>
              <ul>{conclusions.map(({ at, text: line }) => <li key={at}><q>{line}</q></li>)}</ul>
              <button type="button" className={classes.add} onClick={() => conclude(close)}>{t('clarity:length.add', { count: conclusions.length })}</button>
            </>
          )}
        </div>
      )}
    </Chip>
  )
}
