import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import type { VirtuosoHandle } from 'react-virtuoso'
import { afterFrames } from './after-frames.ts'

/** So near the end one is at the end. */
export const endPixels = 60
/** So far below the upper edge stands the row at which a thread opens: what came before it is seen, too. */
const openPixels = 72
/** So long after opening rows grow by what is loaded for them. */
const growMs = 3_000
/** So long after it was told to scroll Virtuoso takes no notice of the reader's scrolling up. */
const deafMs = 200
/** So many frames Virtuoso takes in rows that are put before the others; it scrolls meanwhile. */
export const takingFrames = 3

/** A row by its index, that is to stand so far below the upper edge, and where it `is` for now. */
interface HeldRow {
  readonly index: number
  readonly top: number
  is: number
}

interface Place {
  /** What the list stands in. */
  readonly box: RefObject<HTMLElement | null>
  readonly list: RefObject<VirtuosoHandle | null>
  /** Where the list opens: the index of a row, or the end. */
  readonly start: 'end' | number
  /** The index of the list's first row: falls when rows are put before it. */
  readonly first: number
  /** The index of the thread's last row; undefined while later ones are not loaded. */
  readonly last: number | undefined
  /** Another one each time that the list begins anew. */
  readonly opening: string
}

/**
 * Puts a list at its place in the very frame that draws it, and keeps it there while rows grow (a line below a message,
 * a failed message's buttons, a picture) or the list's place on the page shrinks. The end is kept until one scrolls up;
 * a row, the one of opening or the one scrolled to, as long as rows grow after opening.
 *
 * Virtuoso's own way to open at a row hides the list until nothing has changed for 150 ms, and begins to wait again
 * with each row that grows.
 */
export function usePlace({ box, list, start, first, last, opening }: Place): { keepEnd(): void } {
  const held = useRef<'end' | HeldRow | undefined>(undefined)
  const keep = useRef(() => {})
  const isAtEnd = useRef((): boolean => false)
  const end = useRef(last)
  useLayoutEffect(() => {
    // What is added while one looks at the end is followed; the list draws it only after this.
    if (last !== undefined && end.current !== undefined && last > end.current && isAtEnd.current()) held.current = 'end'
    end.current = last
  }, [last])
  const before = useRef(first)
  const isTaking = useRef(false)
  useLayoutEffect(() => {
    const fell = first < before.current
    before.current = first
    if (!fell) return
    isTaking.current = true
    return afterFrames(takingFrames, () => {
      isTaking.current = false
    })
  }, [first])
  useLayoutEffect(() => {
    const scroller = box.current?.querySelector<HTMLElement>('[data-virtuoso-scroller]')
    const rows = scroller?.querySelector('[data-testid="virtuoso-item-list"]')
    if (box.current === null || scroller == null || rows == null) return
    held.current = start === 'end' ? start : { index: start, top: openPixels, is: openPixels }
    let growing = true
    let top = scroller.scrollTop
    let scrolledAt = Number.NEGATIVE_INFINITY
    /** Has the list been scrolled by what Virtuoso has not measured yet? */
    let ahead = false
    const scroll = (by: number) => {
      list.current?.scrollBy({ top: by }) // not past Virtuoso: it would take it for the reader's doing
      scrolledAt = performance.now()
      top = scroller.scrollTop
    }
    isAtEnd.current = () => end.current !== undefined && scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < endPixels && rowOf(rows, end.current) !== null
    keep.current = () => {
      const { current: kept } = held
      if (kept === 'end') {
        if (end.current === undefined) held.current = undefined // to follow the end of what is loaded would load all
        scroll(scroller.scrollHeight) // far enough
      } else if (kept !== undefined) {
        const row = rowOf(rows, kept.index)
        if (row === null) return
        const off = topOf(row, scroller) - kept.top
        if (Math.abs(off) >= 1) scroll(off)
        kept.is = topOf(row, scroller)
      }
    }
    /** What has grown above the held row and is not made up for, after the reader has scrolled by so much. */
    const grown = (by: number) => {
      const { current: kept } = held
      const row = kept === 'end' || kept === undefined ? null : rowOf(rows, kept.index)
      return kept === 'end' || kept === undefined || row === null ? 0 : topOf(row, scroller) - (kept.is - by)
    }
    const look = (event: Event) => {
      const by = scroller.scrollTop - top
      top = scroller.scrollTop
      if (by === 0) { // our own doing
        if (ahead) event.stopImmediatePropagation()
        ahead = false
        return
      }
      if (isTaking.current) return // Virtuoso's doing
      const up = by < -1
      const left = up && evensOut(rows) && performance.now() - scrolledAt > deafMs
      if (isAtEnd.current()) held.current = 'end'
      else if (up || held.current !== 'end') held.current = growing && !left ? firstShown(rows, scroller, grown(by)) : undefined
    }
    const timer = setTimeout(() => {
      growing = false
      if (held.current !== 'end') held.current = isAtEnd.current() ? 'end' : undefined
    }, growMs)
    let height = -1
    const observer = new ResizeObserver((entries) => {
      const from = top
      keep.current()
      const rowsEntry = entries.find(({ target }) => target === rows)
      if (rowsEntry === undefined) return
      // Virtuoso measures what grew in the next frame, and looks then how far it is scrolled. Told of that alone, earlier
      // in the frame, it drops rows at the edge before it has measured them, draws them again, and so on.
      ahead = rowsEntry.contentRect.height !== height && top !== from
      height = rowsEntry.contentRect.height
    })
    observer.observe(box.current)
    observer.observe(rows, { box: 'border-box' })
    scroller.addEventListener('scroll', look, { passive: true, capture: true })
    keep.current()
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      scroller.removeEventListener('scroll', look, { capture: true })
    }
    // eslint-disable-next-line react/exhaustive-deps -- where it starts is decided once for each opening
  }, [opening, box, list])
  const keepEnd = useCallback(() => {
    held.current = 'end'
    keep.current()
  }, [])
  return { keepEnd }
}

const rowOf = (rows: Element, index: number) => rows.querySelector(`:scope > [data-item-index="${index}"]`)
const topOf = (row: Element, scroller: Element) => row.getBoundingClientRect().top - scroller.getBoundingClientRect().top

/** Does Virtuoso make up for what grows above while one scrolls up? Not while its first row is drawn. */
const evensOut = ({ firstElementChild: row }: Element) => row instanceof HTMLElement && row.dataset['index'] !== '0'

/** The first row that is seen, even in part, to stand where it stood before so much had grown above it. */
function firstShown(rows: Element, scroller: Element, grown: number): HeldRow | undefined {
  const edge = scroller.getBoundingClientRect().top
  const row = [...rows.children].find((one) => one.getBoundingClientRect().bottom > edge)
  if (!(row instanceof HTMLElement)) return undefined
  const is = topOf(row, scroller)
  return { index: Number(row.dataset['itemIndex']), top: is - grown, is }
}
