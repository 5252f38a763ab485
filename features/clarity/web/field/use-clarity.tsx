import { type ReactNode, type RefObject, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { call } from '#ui/call.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { lazyScreen } from '#ui/lazy-screen.ts'
import { chooseStretch, type Mark, type Stretch } from '#ui/marked-textarea.tsx'
import { carriedMarks } from './carried-marks.ts'
import { windowSize } from '#ui/use-width.ts'
import { noteFindings } from '../../contract.ts'
import { Silent } from '../silent.tsx'
import { useAfterPaint } from '../use-after-paint.ts'
import { blocksSending, heldBack, nextBlank } from './blocks-sending.ts'
import { tally } from './tally.ts'
import classes from './use-clarity.module.css'
import { type Active, type ClarityView, emptyView, type Hover } from './view.ts'

const ClarityPanel = lazyScreen(() => import('./clarity-panel.tsx'), 'ClarityPanel')
const linger = 320
const settle = 350
const mostCounted = 200

export interface ClarityInput {
  readonly conversationId: string
  readonly text: string
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onText: (text: string) => void
  /** A note to colleagues: checked and held by the rules for them; blanks may stay in it. */
  readonly internal?: boolean
  /** The author calls the message legally significant: kept with the draft by whoever has the field. */
  readonly legal: boolean
  readonly onLegal: (on: boolean) => void
}

export interface ClarityField {
  /** For the field. */
  readonly marks: readonly Mark[]
  readonly active: Stretch | undefined
  readonly onMarkHover: (mark: Mark | undefined, at: DOMRect | undefined) => void
  /** Stands right above the field. */
  readonly above: ReactNode
  /** Stands right below the field. */
  readonly below: ReactNode
  /** Asked right before sending: false when something holds the message back; then it says what, and puts the caret there. */
  mayGo(): boolean
}

/** The check at a field. Light: what it needs is loaded after the first paint, and writing never waits for it. */
export function useClarity({ conversationId, text, field, onText, internal = false, legal, onLegal }: ClarityInput): ClarityField {
  const { t } = useWords()
  const [view, setView] = useState<ClarityView>(emptyView)
  const [hover, setHover] = useState<Hover>()
  const [active, setActive] = useState<Active>()
  const [top, setTop] = useState<HTMLElement | null>(null)
  const [stopped, setStopped] = useState<{ readonly text: string; readonly why: string }>()
  const ready = useAfterPaint()
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined)
  const typedAt = useRef(0)
  useEffect(() => {
    typedAt.current = Date.now()
  }, [text])
  const keep = useCallback(() => clearTimeout(closing.current), [])
  const leave = useCallback(() => {
    clearTimeout(closing.current)
    closing.current = setTimeout(() => setHover(undefined), linger)
  }, [])
  const onMarkHover = useCallback((mark: Mark | undefined, at: DOMRect | undefined) => {
    if (mark === undefined || at === undefined) return leave()
    // Letters just typed bring the caret to a stretch too; a card would then jump into the writing.
    if (Date.now() - typedAt.current < settle) return
    // One card at a time: the chip's stays until it is closed.
    if (document.querySelector('[data-chip][aria-expanded="true"]') !== null) return
    clearTimeout(closing.current)
    setHover({ mark, at, size: windowSize() })
  }, [leave])
  // The focus goes back to a caret inside the stretch, which must not open the card again.
  const close = useCallback(() => {
    typedAt.current = Date.now()
    clearTimeout(closing.current)
    setHover(undefined)
  }, [])
  // A mend leaves blanks: Tab goes from one to the next, and out of the field behind the last.
  useEffect(() => {
    const element = field.current
    if (element === null) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
      const blank = nextBlank(element.value, element.selectionEnd)
      if (blank === undefined) return
      event.preventDefault()
      chooseStretch(element, blank.start, blank.end)
    }
    element.addEventListener('keydown', onKey)
    return () => element.removeEventListener('keydown', onKey)
  }, [field, text])
  const place = `${conversationId} ${internal ? 'note' : 'reply'}`
  const held = view.text === text ? view.held : []
  const stop = internal ? heldBack(held) : blocksSending(text, held)
  const mayGo = () => {
    const note = (what: 'mended' | 'held', rules: readonly string[]) => {
      if (rules.length > 0) void call(noteFindings, { body: { conversationId, what, rules: rules.slice(0, mostCounted) } }).catch(() => undefined) // only counted
    }
    if (stop === undefined) {
      if (view.text === text) note('mended', tally.end(place, view.standing))
      return true
    }
    note('held', tally.hold(place, stop.rules))
    setStopped({ text, why: t(stop.text, { blank: stop.blank, rules: stop.rules.map((rule) => t(`clarity:rule.${rule}`)).join(', ') }) })
    const element = field.current
    if (stop.at !== undefined && element !== null) chooseStretch(element, stop.at, stop.at + stop.blank.length)
    return false
  }
  return {
    marks: carriedMarks(view.marks, view.text, text),
    active: active?.text === text ? active : undefined,
    onMarkHover,
    above: <div className={classes.above}><div ref={setTop} />{stopped?.text === text && <p role="alert">{stopped.why}</p>}</div>,
    below: ready && (
      <Silent again={text}>
        <Suspense>
          <ClarityPanel
            conversationId={conversationId} place={place} text={text} field={field} onText={onText} internal={internal}
            legal={legal} onLegal={onLegal} top={top} hover={hover} onKeep={keep} onLeave={leave} onClose={close} onView={setView} onActive={setActive}
          />
        </Suspense>
      </Silent>
    ),
    mayGo,
  }
}
