import { type RefObject, useState } from 'react'
import { ownZone } from '#features/account/web/index.ts'
import type { Language } from '#kernel/language.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { useNow } from '#ui/now.ts'
import { writeText } from '#ui/write-text.ts'
import type { FactValue } from '../../domain/index.ts'
import { localIn } from '../../domain/zoned.ts'
import type { DraftFact } from '../reader/draft-reading.ts'
import { Chip } from './chip.tsx'
import { dayWords, factWords, type FactWords, type Reader } from './fact-words.ts'
import { languageNear } from './language-near.ts'
import { daysOf, meaningsOf, onDay, stretchForm } from './plain-form.ts'
import { corrected, plainAt } from './put-plainly.ts'
import type { ShownFact } from './shown-facts.ts'
import classes from './fact-chip.module.css'

interface FactChipProps {
  readonly fact: DraftFact
  readonly text: string
  readonly theirZone: string | undefined
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onText: (text: string) => void
}

/** One thing that was understood. A press offers its readings, or lets one write what was meant. */
export function FactChip({ fact, text, theirZone, field, onText }: FactChipProps) {
  const { t, language, format } = useWords()
  const reader: Reader = { language, format, ourZone: ownZone(), theirZone, today: localIn(useNow()).slice(0, 10) }
  const stretchIn = (of: Language) => (fact.shorter === undefined || fact.kind !== 'duration' ? undefined : stretchForm(fact.shorter, fact, of))
  const stretch = stretchIn(language)
  const words = stretch === undefined ? factWords(fact, reader) : { main: stretch }
  const plainStretch = stretchIn(languageNear(text, fact.start, fact.end))
  const written = text.slice(fact.said.start, fact.said.end)
  const readings = meaningsOf(fact)
  const write = (close: () => void, value: FactValue, own?: string) => {
    close()
    const after = corrected(text, fact, value, own)
    // After the card has given the focus back.
    requestAnimationFrame(() => writeText(field.current, after.text, { over: text, caret: after.caret, onText }))
  }
  return (
    <Chip doubt={readings.length > 1} title={t('clarity:understood.chip', { kind: t(`clarity:kind.${fact.kind}`), words: written })} label={<span className={classes.label}><span className={classes.kind}>{t(`clarity:kind.${fact.kind}`)}</span> {words.main}{readings.length > 1 && '\u00a0?'} {words.beside !== undefined && <span className={classes.beside}>{words.beside}</span>}</span>}>
      {(close) => (
        <div className={classes.card}>
          <p><q>{written}</q> {t(readings.length > 1 ? 'clarity:understood.several' : 'clarity:understood.one')}</p>
          <ul>
            {readings.map((value, index) => <li key={index}><ReadingButton words={stretch === undefined ? factWords(value, reader) : words} put={corrected(text, fact, value, plainStretch).put} onPress={() => write(close, value, plainStretch)} /></li>)}
          </ul>
          <Correct start={plainStretch ?? plainAt(text, fact, fact)} day={dayOf(fact)} onWrite={(plain) => write(close, fact, plain)} onDay={(day) => write(close, onDay(fact, day))} />
        </div>
      )}
    </Chip>
  )
}

function ReadingButton({ words: { main, beside }, put, onPress }: { words: FactWords; put: string; onPress: () => void }) {
  return <button type="button" onClick={onPress}><b>{main}</b>{beside !== undefined && <span>{beside}</span>}<code>{put}</code></button>
}

/** The day of a date that is one, whatever its hour. */
function dayOf(fact: ShownFact): string | undefined {
  return fact.kind === 'date' && daysOf(fact) === undefined && /^\d{4}-\d\d-\d\d/.test(fact.value) ? fact.value.slice(0, 10) : undefined
}

/** Own words instead of what was read; a day is picked from a calendar, and its hour and zone stay. The day stands beside in words: the box may write 04/03. */
function Correct({ start, day, onWrite, onDay: onPick }: { start: string; day: string | undefined; onWrite: (plain: string) => void; onDay: (day: string) => void }) {
  const { t, language } = useWords()
  const [value, setValue] = useState(day ?? start)
  return (
    <form className={classes.correct} onSubmit={(event) => { event.preventDefault(); if (value.trim() !== '') (day === undefined ? onWrite : onPick)(value.trim()) }}>
      <label><span>{t('clarity:understood.wrong')}{day !== undefined && <b>{dayWords(value, language)}</b>}</span><input type={day === undefined ? 'text' : 'date'} value={value} maxLength={120} onChange={(event) => setValue(event.target.value)} /></label>
      <button type="submit" disabled={value.trim() === ''}>{t('clarity:understood.write')}</button>
    </form>
  )
}
