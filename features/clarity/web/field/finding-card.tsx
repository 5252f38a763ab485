import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from '#ui/i18n/index.tsx'
import type { Fix } from '../../domain/index.ts'
import type { DraftFinding } from '../reader/draft-reading.ts'
import { placeOf } from './card-place.ts'
import { DismissForm } from './dismiss-form.tsx'
import classes from './finding-card.module.css'
import { mendWords, previewOf, reasonOf, saidIn } from './finding-words.ts'
import type { Scope } from './use-dismissals.ts'

export interface FindingActs {
  mend(finding: DraftFinding, fix: Fix): void
  dismissOne(finding: DraftFinding, scope: Scope, reason: string): void
}

interface CardProps extends FindingActs {
  readonly finding: DraftFinding
  readonly text: string
  /** Where the stretch stands: asked for when it is drawn. */
  readonly at: () => DOMRect | undefined
  /** What stands above the field and says why a message is held: never covered. */
  readonly banner: HTMLElement | null
  readonly field: RefObject<HTMLElement | null>
  /** Opened by a key, or held open: takes the focus and the keys, and does not go with the pointer. */
  readonly byKey: boolean
  readonly onStep: (back: boolean) => void
  readonly onClose: () => void
  /** Attention went elsewhere: closes and leaves the focus there. */
  readonly onAway: () => void
  /** From now on it does not go with the pointer. */
  readonly onHold: () => void
  readonly onKeep: () => void
  readonly onLeave: () => void
}

/** Beside a marked stretch: why, and mends of one press. Never covers the stretch, never locks the page. */
export function FindingCard({ finding, text, at, banner, field, byKey, onStep, onClose, onAway, onHold, onKeep, onLeave, mend, dismissOne }: CardProps) {
  const { t } = useWords()
  const card = useRef<HTMLDivElement>(null)
  const why = useId()
  const [dismissing, setDismissing] = useState(false)
  useEffect(() => {
    if (byKey && card.current?.contains(document.activeElement) !== true) (card.current?.querySelector<HTMLElement>('[data-mend]') ?? card.current)?.focus()
  }, [byKey])
  const stopDismissing = () => {
    setDismissing(false)
    card.current?.focus()
  }
  const onEscape = useEffectEvent(() => (dismissing ? stopDismissing() : onClose()))
  // A press in the field is the field's: it opens another card, or closes this one by moving the caret away.
  const onElsewhere = useEffectEvent((target: EventTarget | null) => {
    if (!(target instanceof Node) || card.current?.contains(target) === true || (!byKey && field.current?.contains(target) === true)) return
    onAway()
  })
  useEffect(() => {
    const keyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      onEscape()
    }
    const elsewhere = (event: Event) => onElsewhere(event.target)
    document.addEventListener('keydown', keyDown, true)
    document.addEventListener('pointerdown', elsewhere, true)
    document.addEventListener('focusin', elsewhere, true)
    return () => {
      document.removeEventListener('keydown', keyDown, true)
      document.removeEventListener('pointerdown', elsewhere, true)
      document.removeEventListener('focusin', elsewhere, true)
    }
  }, [])
  // The card stands at the end of the page: Tab out of it would leave the page, so it goes back to the field.
  const onTab = (event: KeyboardEvent) => {
    const stops = [...(card.current?.querySelectorAll<HTMLElement>('button:not(:disabled), input, textarea') ?? [])]
    if (document.activeElement !== (event.shiftKey ? stops[0] : stops.at(-1))) return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab' && byKey) return onTab(event)
    if (event.nativeEvent.isComposing || event.target instanceof HTMLInputElement) return
    const fix = /^(?:Digit|Numpad)[1-9]$/.test(event.code) ? finding.fixes[Number(event.code.slice(-1)) - 1] : undefined
    if (fix === undefined || dismissing) return
    mend(finding, fix)
    event.preventDefault()
    event.stopPropagation()
  }
  // After every render, because a banner may have come with it.
  useLayoutEffect(() => {
    const stretch = at()
    if (card.current === null || stretch === undefined) return
    const place = placeOf(stretch, banner?.getBoundingClientRect(), { width: innerWidth, height: innerHeight })
    for (const side of ['left', 'top', 'bottom', 'maxHeight'] as const) card.current.style[side] = place[side] === undefined ? '' : `${place[side]}px`
  })
  const rule = t(`clarity:rule.${finding.rule}`)
  const said = saidIn(text, finding)
  return createPortal(
    <div
      ref={card} className={classes.card} role="dialog" aria-label={said === '' ? rule : t('clarity:about', { rule, words: said })} aria-describedby={why} tabIndex={-1}
      data-severity={finding.severity} onKeyDown={onKeyDown} onPointerEnter={onKeep} onFocus={onKeep} onPointerLeave={() => !byKey && onLeave()}
    >
      <header className={classes.head}>
        <b>{rule}</b>
        {finding.policy === 'hold' && <span className={classes.hold}>{t('clarity:holds')}</span>}
        <span className={classes.space} />
        <button type="button" aria-label={t('clarity:previous')} title={`${t('clarity:previous')} (⇧F8)`} onClick={() => onStep(true)}><IconChevronLeft size={17} aria-hidden /></button>
        <button type="button" aria-label={t('clarity:next')} title={`${t('clarity:next')} (F8)`} onClick={() => onStep(false)}><IconChevronRight size={17} aria-hidden /></button>
        <button type="button" aria-label={t('ui:close')} onClick={onClose}><IconX size={17} aria-hidden /></button>
      </header>
      {said !== '' && <q className={classes.said}>{said}</q>}
      <p id={why} className={classes.why}>{reasonOf(finding, t)}</p>
      {!dismissing && <MendList finding={finding} text={text} mend={mend} numbered />}
      {dismissing
        ? <DismissForm finding={finding} onCancel={stopDismissing} onDismiss={(scope, reason) => dismissOne(finding, scope, reason)} />
        : <button type="button" className={classes.quiet} onClick={() => { setDismissing(true); onHold() }}>{t('clarity:dismiss')}</button>}
    </div>,
    document.body,
  )
}

/** The mends of a finding, one press each; a rewrite shows what it would say. */
export function MendList({ finding, text, mend, numbered = false }: { finding: DraftFinding; text: string; mend: FindingActs['mend']; numbered?: boolean }) {
  const { t } = useWords()
  return (
    <ul className={classes.mends}>
      {finding.fixes.map((fix, index) => {
        const preview = previewOf(text, fix)
        return (
          <li key={index}>
            {preview !== undefined && <blockquote className={classes.preview}>{preview}</blockquote>}
            <button type="button" className={classes.mend} data-mend data-first={index === 0} onClick={() => mend(finding, fix)}>
              {numbered && index < 9 && finding.fixes.length > 1 && <kbd aria-hidden>{index + 1}</kbd>}
              {mendWords(finding, fix, t)}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
