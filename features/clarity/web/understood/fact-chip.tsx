import { type RefObject, useState } from 'react'
import { useWords } from '#ui/i18n/index.tsx'
import type { Fact, FactValue } from '../../domain/index.ts'
import { writeText } from '../field/write-text.ts'
import { Chip } from './chip.tsx'
import { factWords, type Reader } from './fact-words.ts'
import { correctedText, languageNear, plainForm } from './plain-form.ts'
import classes from './fact-chip.module.css'

interface FactChipProps {
  readonly fact: Fact
  readonly text: string
  readonly theirZone: string | undefined
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onText: (text: string) => void
}

/** One thing that was understood. A press offers its readings, or lets one write what was meant. */
export function FactChip({ fact, text, theirZone, field, onText }: FactChipProps) {
  const { t, language, format } = useWords()
  const reader: Reader = { language, format, theirZone }
  const words = factWords(fact, reader)
  const written = text.slice(fact.start, fact.end)
  const readings = readingsOf(fact)
  const write = (plain: string, close: () => void) => {
    close()
    const put = correctedText(written, plain)
    // After the card has given the focus back.
    requestAnimationFrame(() => writeText(field.current, text.slice(0, fact.start) + put + text.slice(fact.end), { caret: fact.start + put.length, onText }))
  }
  const target = languageNear(text, fact.start, fact.end)
  return (
    <Chip doubt={readings.length > 1} title={t('clarity:understood.chip', { kind: t(`clarity:kind.${fact.kind}`), words: written })} label={<><span className={classes.kind}>{t(`clarity:kind.${fact.kind}`)}</span> <span className={classes.value}>{words.main}{readings.length > 1 && ' ?'}</span>{words.beside !== undefined && <span className={classes.beside}>{words.beside}</span>}</>}>
      {(close) => (
        <div className={classes.card}>
          <p><q>{written}</q> {t(readings.length > 1 ? 'clarity:understood.several' : 'clarity:understood.one')}</p>
          <ul>
            {readings.map((value, index) => (
              <li key={index}>
                <button type="button" onClick={() => write(plainForm(value, target), close)}>
                  <b>{factWords(value, reader).main}</b><code>{plainForm(value, target)}</code>
                </button>
              </li>
            ))}
          </ul>
          <Correct start={plainForm(fact, target)} isDay={fact.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(fact.value)} onWrite={(plain) => write(plain, close)} />
        </div>
      )}
    </Chip>
  )
}

/** Own words instead of what was read; a day is picked from a calendar. */
function Correct({ start, isDay, onWrite }: { start: string; isDay: boolean; onWrite: (plain: string) => void }) {
  const { t } = useWords()
  const [value, setValue] = useState(isDay ? start.slice(0, 10) : start)
  return (
    <form className={classes.correct} onSubmit={(event) => { event.preventDefault(); if (value.trim() !== '') onWrite(value.trim()) }}>
      <label>{t('clarity:understood.wrong')}<input type={isDay ? 'date' : 'text'} value={value} maxLength={120} onChange={(event) => setValue(event.target.value)} /></label>
      <button type="submit" disabled={value.trim() === ''}>{t('clarity:understood.write')}</button>
    </form>
  )
}

/** All readings, each once; the fact's own first. */
function readingsOf(fact: Fact): FactValue[] {
  const seen = new Set<string>()
  return [fact, ...(fact.readings ?? []).map(({ value }) => value)].filter((value) => {
    const key = `${value.kind} ${plainForm(value, 'en')}`
    return !seen.has(key) && seen.add(key)
  })
}
