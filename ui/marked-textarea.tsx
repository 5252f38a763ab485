import { useMergedRef } from '@mantine/hooks'
import { type KeyboardEvent, type ClipboardEvent, type PointerEvent, type ReactNode, type Ref, useLayoutEffect, useRef } from 'react'
import classes from './marked-textarea.module.css'

/** A stretch of the text to underline; UTF-16 offsets. `kind` chooses the colour: `advice`, `warning`, `error`, or a name of one's own. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: string
}

/** A stretch of the text; UTF-16 offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface MarkedTextareaProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly label: string
  readonly placeholder?: string
  /** Sorted or not; overlapping ones are cut where the later begins. */
  readonly marks?: readonly Mark[]
  /** The marked stretch that a card speaks of now: drawn whole, and seen among the others. */
  readonly active?: Stretch | undefined
  /** The mark under the pointer or the caret, and where it is drawn; undefined when there is none any more. */
  readonly onMarkHover?: (mark: Mark | undefined, at: DOMRect | undefined) => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void
  readonly onSelect?: (start: number, end: number) => void
  readonly onBlur?: () => void
  readonly field?: Ref<HTMLTextAreaElement>
  readonly disabled?: boolean
}

interface Piece {
  readonly text: string
  readonly mark?: Mark
}

/** Cuts a text at its marks; outside offsets are left out, overlaps cut where the later begins, and round the active one. Putting the pieces together gives the text. */
export function markedPieces(text: string, marks: readonly Mark[], active?: Stretch): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { mark, ...stretch } of placed(marks, active).sort((a, b) => a.start - b.start || a.end - b.end)) {
    const start = Math.max(from, stretch.start)
    const end = Math.min(text.length, stretch.end)
    if (start >= end) continue
    if (start > from) pieces.push({ text: text.slice(from, start) })
    pieces.push({ text: text.slice(start, end), mark })
    from = end
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}

/** Where marks are to be drawn: each at its stretch, or at what the active one leaves of it before and behind. */
function placed(marks: readonly Mark[], active: Stretch | undefined): (Stretch & { readonly mark: Mark })[] {
  const own = marks.find((mark) => isOn(mark, active))
  return marks.flatMap((mark) => {
    const { start, end } = mark
    if (own === undefined || mark === own) return [{ mark, start, end }]
    return [{ mark, start, end: Math.min(end, own.start) }, { mark, start: Math.max(start, own.end), end }]
  })
}

const isOn = (mark: Stretch, active: Stretch | undefined): boolean => mark.start === active?.start && mark.end === active.end

/** Where a drawn mark stands: begins with its first line, which a card stands beside, and reaches down to its last. */
export function markBox(mark: Element): DOMRect {
  const { left, top, bottom, width } = mark.getBoundingClientRect()
  const first = [...mark.getClientRects()].find((line) => line.width > 0)
  return first === undefined ? new DOMRect(left, top, width, bottom - top) : new DOMRect(first.left, first.top, first.width, bottom - first.top)
}

/** Chooses a stretch of the field's text, or puts the caret there, and brings its beginning into view: browsers do so only for what is typed. */
export function chooseStretch(field: HTMLTextAreaElement, start: number, end = start): void {
  field.focus()
  field.setSelectionRange(start, end)
  const layer = field.previousElementSibling
  if (!(layer instanceof HTMLElement)) return
  const { top, bottom } = letterPlace(field, layer, start)
  if (top < field.scrollTop || bottom > field.scrollTop + field.clientHeight) field.scrollTop = top - field.clientHeight / 3
  // Where the underlines stand is asked for at once, before the event that says that the field was scrolled.
  layer.scrollTop = field.scrollTop
}

/** How far down a letter stands: a field does not say, a copy of its layer does. */
function letterPlace(field: HTMLTextAreaElement, layer: HTMLElement, at: number): { readonly top: number; readonly bottom: number } {
  const copy = document.createElement('div')
  const letter = document.createElement('span')
  copy.className = layer.className
  letter.append(field.value.slice(at, at + 1))
  copy.append(field.value.slice(0, at), letter, field.value.slice(at + 1), '\n')
  field.before(copy)
  const { offsetTop: top, offsetHeight } = letter
  copy.remove()
  return { top, bottom: top + offsetHeight }
}

/** A text field that grows with its text and can underline stretches of it: a see-through layer holds the same words. */
export function MarkedTextarea({ value, onChange, label, placeholder, marks = [], active, onMarkHover, onKeyDown, onPaste, onSelect, onBlur, field, disabled }: MarkedTextareaProps) {
  const layer = useRef<HTMLDivElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const both = useMergedRef(area, field)
  const hovered = useRef<Mark | undefined>(undefined)
  // Not by React's `value`: it puts the text into the element as a child as well, and with each letter the browser would begin
  // a new step of undoing.
  useLayoutEffect(() => {
    if (area.current !== null && area.current.value !== value) area.current.value = value
  })
  useLayoutEffect(() => {
    const element = area.current
    if (element === null || CSS.supports('field-sizing', 'content')) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  }, [value])
  const follow = () => {
    if (layer.current !== null && area.current !== null) layer.current.scrollTop = area.current.scrollTop
  }
  // The layer was empty until there were marks, and what is empty cannot be scrolled.
  useLayoutEffect(() => {
    if (marks.length > 0) follow()
  }, [marks])
  const hover = (mark: Mark | undefined, at?: DOMRect, isPressed = false) => {
    if (hovered.current === mark && !isPressed) return
    hovered.current = mark
    onMarkHover?.(mark, at)
  }
  const find = (x: number, y: number) => {
    for (const element of layer.current?.querySelectorAll<HTMLElement>('mark') ?? []) {
      for (const box of element.getClientRects()) {
        if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return hover(marks[Number(element.dataset['at'])], box)
      }
    }
    hover(undefined)
  }
  const atCaret = (element: HTMLTextAreaElement, isPressed = false) => {
    onSelect?.(element.selectionStart, element.selectionEnd)
    if (marks.length === 0 || element.selectionStart !== element.selectionEnd) return
    follow()
    const at = marks.findIndex(({ start, end }) => start <= element.selectionStart && element.selectionStart <= end)
    const mark = layer.current?.querySelector(`mark[data-at="${at}"]`)
    hover(marks[at], mark == null ? undefined : markBox(mark), isPressed)
  }
  // A finger that is lifted leaves the field as well, and has gone nowhere.
  const points = ({ pointerType }: PointerEvent) => pointerType !== 'touch'
  return (
    <div className={classes.box}>
      <div className={classes.layer} ref={layer} aria-hidden>
        {marks.length > 0 && markedPieces(value, marks, active).map((piece, at): ReactNode => (piece.mark === undefined ? piece.text : <mark key={at} data-kind={piece.mark.kind} data-at={marks.indexOf(piece.mark)} data-active={isOn(piece.mark, active) || undefined}>{piece.text}</mark>))}
        {'\n'}
      </div>
      <textarea
        ref={both}
        className={classes.area} rows={1} dir="auto" aria-label={label} placeholder={placeholder} disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown} onPaste={onPaste} onBlur={onBlur}
        onSelect={(event) => atCaret(event.currentTarget)}
        // A press where the caret stands already selects nothing anew.
        onClick={(event) => atCaret(event.currentTarget, true)}
        onPointerMove={(event) => marks.length > 0 && points(event) && find(event.clientX, event.clientY)}
        onPointerLeave={(event) => points(event) && hover(undefined)}
        onScroll={follow}
      />
    </div>
  )
}
