import { useMergedRef } from '@mantine/hooks'
import { type KeyboardEvent, type ClipboardEvent, type PointerEvent, type ReactNode, type Ref, useLayoutEffect, useRef } from 'react'
import classes from './marked-textarea.module.css'

/** A stretch of the text to underline; UTF-16 offsets. `kind` chooses the colour: `advice`, `warning`, `error`, or a name of one's own. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: string
}

export interface MarkedTextareaProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly label: string
  readonly placeholder?: string
  /** Sorted or not; overlapping ones are cut where the later begins. */
  readonly marks?: readonly Mark[]
  /** The mark under the pointer or the caret, and where it is drawn; undefined when there is none any more. */
  readonly onMarkHover?: (mark: Mark | undefined, at: DOMRect | undefined) => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void
  readonly onSelect?: (start: number, end: number) => void
  readonly onBlur?: () => void
  readonly field?: Ref<HTMLTextAreaElement>
  readonly disabled?: boolean
}

/** Cuts a text at its marks; outside offsets are left out, overlaps cut. Putting the pieces together gives the text. */
export function markedPieces(text: string, marks: readonly Mark[]): readonly { readonly text: string; readonly mark?: Mark }[] {
  const pieces: { text: string; mark?: Mark }[] = []
  let from = 0
  for (const mark of [...marks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const start = Math.max(from, mark.start)
    const end = Math.min(text.length, mark.end)
    if (start >= end) continue
    if (start > from) pieces.push({ text: text.slice(from, start) })
    pieces.push({ text: text.slice(start, end), mark })
    from = end
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
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
export function MarkedTextarea({ value, onChange, label, placeholder, marks = [], onMarkHover, onKeyDown, onPaste, onSelect, onBlur, field, disabled }: MarkedTextareaProps) {
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
    hover(marks[at], layer.current?.querySelector(`mark[data-at="${at}"]`)?.getBoundingClientRect(), isPressed)
  }
  // A finger that is lifted leaves the field as well, and has gone nowhere.
  const points = ({ pointerType }: PointerEvent) => pointerType !== 'touch'
  return (
    <div className={classes.box}>
      <div className={classes.layer} ref={layer} aria-hidden>
        {marks.length > 0 && markedPieces(value, marks).map((piece, at): ReactNode => (piece.mark === undefined ? piece.text : <mark key={at} data-kind={piece.mark.kind} data-at={marks.indexOf(piece.mark)}>{piece.text}</mark>))}
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
