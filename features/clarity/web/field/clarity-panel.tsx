import { type RefObject, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { call } from '#ui/call.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { useKeys } from '#ui/keys.ts'
import { chooseStretch, markBox } from '#ui/marked-textarea.tsx'
import { useWindowSize } from '#ui/use-width.ts'
import { writeText } from '#ui/write-text.ts'
import { noteFindings } from '../../contract.ts'
import { applyFix } from '../../domain/rules/mends.ts'
import type { Fix } from '../../domain/index.ts'
import type { DraftFinding } from '../reader/draft-reading.ts'
import { UnderstoodStrip } from '../understood/understood-strip.tsx'
import { Banners } from './banners.tsx'
import { FindingCard } from './finding-card.tsx'
import { nextStretch } from './manners.ts'
import { tally } from './tally.ts'
import { type Checked, useCheck } from './use-check.ts'
import { useDismissals } from './use-dismissals.ts'
import type { Active, ClarityView, Hover } from './view.ts'

export interface PanelProps {
  readonly conversationId: string
  /** The message being written, for counting. */
  readonly place: string
  readonly text: string
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onText: (text: string) => void
  readonly internal: boolean
  readonly legal: boolean
  readonly onLegal: (on: boolean) => void
  /** Where banners stand. */
  readonly top: HTMLElement | null
  readonly hover: Hover | undefined
  readonly onKeep: () => void
  readonly onLeave: () => void
  readonly onClose: () => void
  readonly onView: (view: ClarityView) => void
  readonly onActive: (active: Active | undefined) => void
}

/** The heavy half of the check: reads the text, marks it, and draws what stands round the field. */
export function ClarityPanel(props: PanelProps) {
  const checked = useCheck(props)
  const { text, all, shown } = checked
  const { onView, place } = props
  const seen = shown.map(({ hash, span }) => `${hash} ${span?.start ?? ''}`).join()
  const held = all.filter(({ policy }) => policy === 'hold').map(({ rule, span }) => `${rule} ${span?.start ?? ''}`).join()
  const standing = all.map(({ rule, hash }) => `${rule} ${hash}`).join()
  useLayoutEffect(() => {
    if (text === '') tally.forget(place)
    else tally.see(place, shown)
    onView({
      text,
      marks: shown.flatMap(({ span, severity, policy }) => (span === undefined ? [] : [{ start: span.start, end: span.end, kind: policy === 'hold' || severity === 'error' ? 'error' : severity === 'warn' ? 'warning' : 'advice' }])),
      held: all.flatMap(({ rule, policy, span }) => (policy === 'hold' ? [{ rule, policy, ...(span === undefined ? {} : { span: { start: span.start } }) }] : [])),
      standing: all.map(({ rule, hash }) => ({ rule, hash })),
    })
    // eslint-disable-next-line react/exhaustive-deps -- the lists are new at every render; what they hold decides
  }, [onView, place, text, seen, held, standing])
  return <Around {...props} checked={checked} />
}

function Around({ checked, ...props }: PanelProps & { checked: Checked }) {
  const { t } = useWords()
  const { conversationId, place, field, onText, hover, onClose, onActive, top } = props
  const { text, shown, paused } = checked
  const [pinned, setPinned] = useState<string>()
  /** Where the keys went last: with the caret still there, they go on from it though its card was closed. */
  const [last, setLast] = useState<string>()
  const { last: dismissed, dismissOne, takeBack } = useDismissals({ conversationId, place, text })
  const size = useWindowSize()
  const count = shown.length

  const goTo = (finding: DraftFinding) => {
    if (field.current !== null && finding.span !== undefined) chooseStretch(field.current, finding.span.start)
    onClose()
    setPinned(keyOf(finding))
    setLast(keyOf(finding))
  }
  const step = (back: boolean, from: DraftFinding | undefined) => {
    const next = nextStretch(shown, { caret: field.current?.selectionStart ?? 0, ...(from === undefined ? {} : { last: from }) }, back)
    if (next === undefined) top?.querySelector('button')?.focus()
    else goTo(next)
  }
  const stepByKey = (back: boolean) => {
    if (count === 0) return false
    // A card that came with the caret or the pointer was not gone to yet.
    if (hovered !== undefined && pinnedOne === undefined) return goTo(hovered)
    step(back, pinnedOne ?? shown.find((one) => keyOf(one) === last && one.span?.start === field.current?.selectionStart))
  }
  useKeys([
    { code: 'F8', inText: true, label: t('clarity:next'), run: () => stepByKey(false) },
    { code: 'F8', shift: true, inText: true, label: t('clarity:previous'), run: () => stepByKey(true) },
  ])

  const mend = (finding: DraftFinding, fix: Fix) => {
    close()
    writeText(field.current, applyFix(text, fix), { over: text, caret: fix.caret, onText })
    tally.settle(place, finding.rule)
    void call(noteFindings, { body: { conversationId, what: 'mended', rules: [finding.rule] } }).catch(() => undefined) // only counted
  }
  const close = () => {
    setPinned(undefined)
    onClose()
  }
  const pinnedOne = shown.find((one) => keyOf(one) === pinned)
  const hovered = hover === undefined ? undefined : shown.find(({ span }) => span?.start === hover.mark.start && span.end === hover.mark.end)
  const open = pinnedOne ?? hovered
  const placeOfOpen = () => (pinnedOne === undefined && hover?.size === size ? hover.at : open && placeOf(field.current, shown, open))
  const isGone = pinned !== undefined && pinnedOne === undefined
  if (isGone) setPinned(undefined)
  const { start, end } = open?.span ?? {}
  useLayoutEffect(() => {
    onActive(start === undefined || end === undefined ? undefined : { text, start, end })
    return () => onActive(undefined)
  }, [onActive, text, start, end])

  return (
    <>
      {top !== null && createPortal(<Banners findings={shown} text={text} mend={mend} dismissOne={dismissOne} />, top)}
      <UnderstoodStrip checked={checked} conversationId={conversationId} field={field} onText={onText} count={count} onFirst={() => step(false, undefined)} dismissed={dismissed?.rule} onTakeBack={takeBack} {...(props.internal ? {} : { legal: props.legal, onLegal: props.onLegal })} />
      <span className="only-heard" role="status">{paused && count > 0 ? t('clarity:found', { count }) : ''}</span>
      {open !== undefined && (
        <FindingCard
          key={keyOf(open)} finding={open} text={text} at={placeOfOpen} banner={top?.parentElement ?? null} field={field} byKey={pinnedOne !== undefined} onStep={(back) => step(back, open)}
          onKeep={props.onKeep} onLeave={props.onLeave} mend={mend}
          onAway={close} onHold={() => setPinned(keyOf(open))}
          onClose={() => {
            close()
            if (pinnedOne !== undefined) field.current?.focus()
          }}
          dismissOne={(finding, scope, reason) => {
            close()
            field.current?.focus()
            dismissOne(finding, scope, reason)
          }}
        />
      )}
    </>
  )
}

/** Tells two findings of the same words apart. */
const keyOf = ({ hash, span }: DraftFinding): string => `${hash} ${span?.start ?? ''}`

/** Where a stretch is drawn: the field's layer numbers its marks in the order they were given. Of two on one stretch one is drawn. */
function placeOf(field: HTMLTextAreaElement | null, shown: readonly DraftFinding[], finding: DraftFinding): DOMRect | undefined {
  const stretches = shown.filter(({ span }) => span !== undefined)
  const drawn = (at: number) => field?.parentElement?.querySelector(`mark[data-at="${at}"]`)
  const mark = drawn(stretches.indexOf(finding)) ?? drawn(stretches.findIndex(({ span }) => span?.start === finding.span?.start))
  return mark == null ? field?.getBoundingClientRect() : markBox(mark)
}
