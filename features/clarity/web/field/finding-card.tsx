import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from '#ui/i18n/index.tsx'
import type { Fix } from '../../domain/index.ts'
import type { ShownFinding } from '../types.ts'
import type { Engine } from '../use-engine.ts'
import { DismissForm } from './dismiss-form.tsx'
import classes from './finding-card.module.css'
import { mendWords, previewOf, reasonOf } from './finding-words.ts'
import type { Scope } from './use-dismissals.ts'

export interface FindingActs {
  mend(finding: ShownFinding, fix: Fix): void
  dismissOne(finding: ShownFinding, scope: Scope, reason: string): void
}

interface CardProps extends FindingActs {
  readonly finding: ShownFinding
  readonly text: string
  readonly engine: Engine
  readonly at: DOMRect
  /** Opened by a key: takes the focus and the keys. */
  readonly byKey: boolean
  readonly onStep: (back: boolean) => void
  readonly onClose: () => void
  readonly onKeep: () => void
  readonly onLeave: () => void
}

const width = 380

/** Beside a marked stretch: why, and mends of one press. Never covers the stretch, never locks the page. */
export function FindingCard({ finding, text, engine, at, byKey, onStep, onClose, onKeep, onLeave, mend, dismissOne }: CardProps) {
  const { t, language } = useWords()
  const card = useRef<HTMLDivElement>(null)
  const [dismissing, setDismissing] = useState(false)
  useEffect(() => {
    if (byKey) (card.current?.querySelector<HTMLElement>('[data-mend]') ?? card.current)?.focus()
  }, [byKey])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.target instanceof HTMLInputElement) return
    const fix = /^(?:Digit|Numpad)[1-9]$/.test(event.code) ? finding.fixes[Number(event.code.slice(-1)) - 1] : undefined
    if (fix !== undefined) mend(finding, fix)
    else if (event.code !== 'Escape') return
    else if (dismissing) setDismissing(false)
    else onClose()
    event.preventDefault()
    event.stopPropagation()
  }
  const above = at.top > 240
  const place = {
    left: Math.max(8, Math.min(at.left, innerWidth - width - 8)),
    ...(above ? { bottom: innerHeight - at.top + 6, maxHeight: at.top - 16 } : { top: at.bottom + 6, maxHeight: innerHeight - at.bottom - 16 }),
  }
  return createPortal(
    <div
      ref={card} className={classes.card} style={place} role="dialog" aria-label={t(`clarity:rule.${finding.rule}`)} tabIndex={-1}
      data-severity={finding.severity} onKeyDown={onKeyDown} onPointerEnter={onKeep} onPointerLeave={() => !byKey && !dismissing && onLeave()}
    >
      <header className={classes.head}>
        <b>{t(`clarity:rule.${finding.rule}`)}</b>
        {finding.policy === 'hold' && <span className={classes.hold}>{t('clarity:holds')}</span>}
        <span className={classes.space} />
        <button type="button" aria-label={t('clarity:previous')} title={`${t('clarity:previous')} (⇧F8)`} onClick={() => onStep(true)}><IconChevronLeft size={17} aria-hidden /></button>
        <button type="button" aria-label={t('clarity:next')} title={`${t('clarity:next')} (F8)`} onClick={() => onStep(false)}><IconChevronRight size={17} aria-hidden /></button>
        <button type="button" aria-label={t('ui:close')} onClick={onClose}><IconX size={17} aria-hidden /></button>
      </header>
      <p className={classes.why}>{reasonOf(finding, { engine, language, t })}</p>
      {!dismissing && <MendList finding={finding} text={text} engine={engine} mend={mend} numbered />}
      {dismissing
        ? <DismissForm finding={finding} onCancel={() => setDismissing(false)} onDismiss={(scope, reason) => dismissOne(finding, scope, reason)} />
        : <button type="button" className={classes.quiet} onClick={() => setDismissing(true)}>{t('clarity:dismiss')}</button>}
    </div>,
    document.body,
  )
}

/** The mends of a finding, one press each; a rewrite shows what it would say. */
export function MendList({ finding, text, engine, mend, numbered = false }: { finding: ShownFinding; text: string; engine: Engine; mend: FindingActs['mend']; numbered?: boolean }) {
  const { t, language } = useWords()
  return (
    <ul className={classes.mends}>
      {finding.fixes.map((fix, index) => {
        const preview = previewOf(text, fix)
        return (
          <li key={index}>
            {preview !== undefined && <blockquote className={classes.preview}>{preview}</blockquote>}
            <button type="button" className={classes.mend} data-mend data-first={index === 0} onClick={() => mend(finding, fix)}>
              {numbered && index < 9 && finding.fixes.length > 1 && <kbd aria-hidden>{index + 1}</kbd>}
              {mendWords(fix, { engine, language, t })}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
