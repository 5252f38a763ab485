import { IconArrowBackUp } from '@tabler/icons-react'
import { type RefObject, useState } from 'react'
import { useWords } from '#ui/i18n/index.tsx'
import type { Checked } from '../field/use-check.ts'
import type { Engine } from '../use-engine.ts'
import { FactChip } from './fact-chip.tsx'
import { LengthChip } from './length-chip.tsx'
import { shownFacts } from './shown-facts.ts'
import { SignChip } from './sign-chip.tsx'
import { askingLanguage } from './sign-question.ts'
import classes from './understood-strip.module.css'

/** As many as fit two lines of a usual field. */
const fewFacts = 8

interface StripProps {
  readonly engine: Engine
  readonly checked: Checked
  readonly conversationId: string
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onText: (text: string) => void
  /** How many findings are shown now. */
  readonly count: number
  readonly onFirst: () => void
  /** The rule just dismissed, while it can be taken back. */
  readonly dismissed: string | undefined
  readonly onTakeBack: () => void
  /** Whether the message is marked as legally significant; absent for notes. */
  readonly legal?: boolean
  readonly onLegal?: (on: boolean) => void
}

/** Below the field: what was found, what was understood, how long it reads. Quiet; nothing at all for an empty text. */
export function UnderstoodStrip({ engine, checked, conversationId, field, onText, count, onFirst, dismissed, onTakeBack, legal, onLegal }: StripProps) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const { analysis, text, setting } = checked
  if (analysis === undefined || text.trim() === '') return null
  const facts = shownFacts(analysis.facts, text)
  const signs = analysis.doc.pictograms.filter((one, index, all) => all.findIndex(({ sign }) => sign === one.sign) === index).slice(0, 4)
  const seen = isOpen ? facts : facts.slice(0, fewFacts)
  const theirZone = setting?.theirZone ?? undefined
  return (
    <div className={classes.strip} role="group" aria-label={t('clarity:understood')}>
      {count > 0 && <button type="button" className={classes.count} title="F8" onClick={onFirst}>{t('clarity:found', { count })}</button>}
      {onLegal !== undefined && <button type="button" className={classes.legal} aria-pressed={legal === true} title={t('clarity:legal.hint')} onClick={() => onLegal(legal !== true)}>{t('clarity:legal')}</button>}
      {signs.map((sign) => <SignChip key={sign.sign} sign={sign} engine={engine} conversationId={conversationId} asksIn={askingLanguage(setting?.language, text)} />)}
      {seen.map((fact, index) => <FactChip key={`${fact.kind} ${index}`} engine={engine} fact={fact} text={text} theirZone={theirZone} field={field} onText={onText} />)}
      {facts.length > seen.length && <button type="button" className={classes.more} onClick={() => setOpen(true)}>{t('clarity:understood.more', { count: facts.length - seen.length })}</button>}
      <LengthChip engine={engine} doc={analysis.doc} field={field} onText={onText} />
      {dismissed !== undefined && <button type="button" className={classes.more} onClick={onTakeBack}><IconArrowBackUp size={14} aria-hidden />{t('clarity:dismissed', { rule: t(`clarity:rule.${dismissed}`) })}</button>}
    </div>
  )
}
