import { IconArrowBackUp } from '@tabler/icons-react'
import { type RefObject, useState } from 'react'
import { useWords } from '#ui/i18n/index.tsx'
import type { Checked } from '../field/use-check.ts'
import { FactChip } from './fact-chip.tsx'
import { LengthChip } from './length-chip.tsx'
import { SignChip } from './sign-chip.tsx'
import { askingLanguage } from './sign-question.ts'
import classes from './understood-strip.module.css'

/** As many as fit two lines of a usual field. */
const fewFacts = 8
const fewSigns = 4

interface StripProps {
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
export function UnderstoodStrip({ checked, conversationId, field, onText, count, onFirst, dismissed, onTakeBack, legal, onLegal }: StripProps) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const { reading, text, setting } = checked
  if (reading === undefined) return null
  const { facts, signs, length } = reading
  const seen = isOpen ? facts : facts.slice(0, fewFacts)
  const theirZone = setting?.theirZone ?? undefined
  return (
    <div className={classes.strip} role="group" aria-label={t('clarity:understood')}>
      {count > 0 && <button type="button" className={classes.count} title="F8" onClick={onFirst}>{t('clarity:found', { count })}</button>}
      {onLegal !== undefined && <button type="button" className={classes.legal} aria-pressed={legal === true} title={t('clarity:legal.hint')} onClick={() => onLegal(legal !== true)}>{t('clarity:legal')}</button>}
      {signs.slice(0, fewSigns).map((sign) => <SignChip key={sign.sign} sign={sign} conversationId={conversationId} asksIn={askingLanguage(setting?.language, text)} />)}
      {seen.map((fact, index) => <FactChip key={`${fact.kind} ${index}`} fact={fact} text={text} theirZone={theirZone} field={field} onText={onText} />)}
      {facts.length > seen.length && <button type="button" className={classes.more} onClick={() => setOpen(true)}>{t('clarity:understood.more', { count: facts.length - seen.length })}</button>}
      {length !== undefined && <LengthChip length={length} text={text} field={field} onText={onText} />}
      {dismissed !== undefined && <button type="button" className={classes.more} onClick={onTakeBack}><IconArrowBackUp size={14} aria-hidden />{t('clarity:dismissed', { rule: t(`clarity:rule.${dismissed}`) })}</button>}
    </div>
  )
}
