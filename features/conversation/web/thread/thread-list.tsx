import { IconArrowDown } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso'
import { call } from '#ui/call.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { markRead } from '../../contract.ts'
import { touchRows } from '../touch.ts'
import { useTypists } from '../typing-store.ts'
import { afterFrames } from './after-frames.ts'
import { firstRows } from './first-rows.ts'
import { isProvisional, MessageRow, type ThreadItem } from './message-row.tsx'
import { ProvisionalRow } from './provisional-row.tsx'
import { firstUnread, useOpenedScene, useScene } from './scene.ts'
import classes from './thread-list.module.css'
import { useThread } from './thread-store.ts'
import { jumpTo, loadMore, patchOpened, useReadTo } from './use-opened.ts'
import { endPixels, takingFrames, usePlace } from './use-place.ts'

/** So long after opening the list is given the rows before those that it drew first. */
const standsMs = 250
/** What has been on the screen for so long is taken for seen. */
const seenMs = 200
/** So few rows before the drawn ones, and older ones are fetched. */
const fewBefore = 25

/** The messages, opened at the first unread one; only what is near the screen is drawn. */
export function ThreadList({ marked }: { marked: string | undefined }) {
  const { t } = useWords()
  const scene = useOpenedScene()
  const id = scene.conversationId
  const thread = useThread(id)
  const box = useRef<HTMLDivElement>(null)
  const list = useRef<VirtuosoHandle>(null)
  const [atEnd, setAtEnd] = useState(true)
  const [lastShown, setLastShown] = useState<string | undefined>()
  const [firstDrawn, setFirstDrawn] = useState(0)
  const { window: stretch, pending, generation, openAt } = thread
  const items = useMemo<readonly ThreadItem[]>(() => (stretch === undefined ? [] : stretch.hasAfter ? stretch.messages : [...stretch.messages, ...pending]), [stretch, pending])
  const read = useReadTo(id, scene.meId)

  // Where the thread starts is decided once for each generation; later messages must not move the border.
  const start = useMemo(() => {
    const messages = stretch?.messages ?? []
    const unread = firstUnread(messages, read, scene.meId)
    const anchor = openAt === undefined ? unread : (messages.find((message) => message.id === openAt) ?? unread)
    const place = anchor === undefined ? ('end' as const) : messages.indexOf(anchor)
    const { hidden, count } = firstRows(items.length, place, innerHeight)
    const base = stretch?.first ?? 0
    return { unread: unread?.id, row: place === 'end' ? place : base + place, from: base + hidden, count }
    // eslint-disable-next-line react/exhaustive-deps -- see above
  }, [generation, id, stretch === undefined])

  const isEmpty = items.length === 0
  const first = stretch?.first ?? 0
  const opening = `${id} ${generation} ${isEmpty}`
  const stands = useStands(opening)
  // A list that is given all rows must measure them to find the opening place; one that begins just before it need not.
  const from = stands ? first : Math.max(first, start.from)
  const { keepEnd } = usePlace({ box, list, start: start.row, first: from, last: stretch?.hasAfter === false ? first + items.length - 1 : undefined, opening })
  const given = useMemo(() => items.slice(from - first), [items, from, first])
  const fewAbove = stands && firstDrawn - first < fewBefore
  useEffect(() => {
    // Rows that are put before while others are still being taken in would lose the place.
    if (fewAbove) afterFrames(takingFrames, () => void loadMore(id, 'before').catch(() => undefined))
  }, [fewAbove, firstDrawn, first, id])
  const mine = pending.length
  useEffect(() => {
    if (mine > 0) keepEnd()
  }, [mine, keepEnd])
  useMarkRead(lastShown, read)

  const draw = useCallback(
    (index: number, item: ThreadItem) => {
      if (isProvisional(item)) return <ProvisionalRow item={item} />
      return <MessageRow message={item} previous={items[index - first - 1]} isFirstUnread={item.id === start.unread} marked={item.id === marked} />
    },
    [items, first, start.unread, marked],
  )
  const toEnd = () => {
    if (stretch?.hasAfter === true) void jumpTo(id, 'end').catch(() => undefined)
    else keepEnd()
  }
  if (stretch === undefined) return null
  if (isEmpty) return <EmptyState title={t('conversation:thread.empty.title')}>{t(scene.opened.connection?.canSend === true ? 'conversation:thread.empty.text' : 'conversation:thread.empty.manual')}</EmptyState>
  const below = stretch.messages.filter(({ arrival, kind, staffId }) => arrival > read && kind !== 'line' && staffId !== scene.meId).length
  return (
    <div className={classes.box} ref={box}>
      <Virtuoso
        key={generation}
        ref={list}
        role="log"
        aria-label={t('conversation:thread.label')}
        data={given}
        firstItemIndex={from}
        initialItemCount={start.count}
        alignToBottom
        atBottomThreshold={endPixels}
        atBottomStateChange={setAtEnd}
        increaseViewportBy={{ top: 700, bottom: 500 }}
        endReached={() => void loadMore(id, 'after').catch(() => undefined)}
        rangeChanged={({ startIndex, endIndex }) => {
          const item = items[endIndex - first]
          if (item !== undefined && !isProvisional(item)) setLastShown(item.id)
          setFirstDrawn(startIndex)
        }}
        computeItemKey={(_, item) => itemKey(item)}
        itemContent={draw}
        components={parts}
      />
      {(!atEnd || stretch.hasAfter) && (
        <button type="button" className={classes.jump} onClick={toEnd} aria-label={t('conversation:thread.toEnd')}>
          <IconArrowDown size={20} aria-hidden />
          {below > 0 && <b>{below > 99 ? '99+' : below}</b>}
        </button>
      )}
      <Typing />
    </div>
  )
}

/** Has the list been there long enough to have measured what it drew first? */
function useStands(opening: string): boolean {
  const [standing, setStanding] = useState('')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // The list measures in the frame after the one that draws; on a slow machine that is later than any timer.
    const stop = afterFrames(2, () => {
      timer = setTimeout(() => setStanding(opening), standsMs)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [opening])
  return standing === opening
}

/** What was shown at once keeps its key when the server has it. The parts of one reply share its client id, so only the first may. */
function itemKey(item: ThreadItem): string {
  if (isProvisional(item)) return item.clientId
  return item.clientId !== null && (item.batch === null || item.batch.part === 1) ? item.clientId : item.id
}

const parts = { Footer: () => <div style={{ height: 14 }} />, Header: () => <div style={{ height: 10 }} /> }

/** Tells the server how far one has read: what was on the screen while the page was looked at. */
function useMarkRead(lastShown: string | undefined, read: number): void {
  const { conversationId, meId } = useScene()
  const { window: stretch } = useThread(conversationId)
  const queries = useQueryClient()
  const [visible, setVisible] = useState(() => document.visibilityState === 'visible')
  const told = useRef(0)
  useEffect(() => {
    const look = () => setVisible(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  useEffect(() => {
    const messages = stretch?.messages ?? []
    const at = messages.findLastIndex(({ id }) => id === lastShown)
    if (at < 0 || !visible) return
    const isLast = at === messages.length - 1 && stretch?.hasAfter === false
    let arrival = messages[at]?.arrival ?? 0
    // At the end of the thread everything has been seen, also what arrived late and stands further up.
    if (isLast) for (const message of messages.slice(-50)) arrival = Math.max(arrival, message.arrival)
    if (arrival <= Math.max(read, told.current)) return
    const timer = setTimeout(() => {
      told.current = arrival
      call(markRead, { params: { id: conversationId }, body: { arrival } }).then(
        (answer) => {
          patchOpened(queries, conversationId, (opened) => ({ ...opened, readBy: [...opened.readBy.filter(({ staffId }) => staffId !== meId), { staffId: meId, arrival: answer.arrival, at: Date.now() }] }))
          touchRows(queries, [conversationId])
        },
        () => {
          told.current = 0
        },
      )
    }, seenMs)
    return () => clearTimeout(timer)
  }, [lastShown, visible, stretch, read, conversationId, meId, queries])
}

function Typing() {
  const { t, format } = useWords()
  const { conversationId, meId, staff } = useScene()
  const typists = useTypists(conversationId).filter(({ staffId }) => staffId !== meId)
  const names = typists.map(({ staffId }) => staff.get(staffId)?.name).filter((name) => name !== undefined)
  return <div className={classes.typing} role="status">{names.length > 0 && <span>{t('conversation:thread.typing', { names: format.list(names), count: names.length })}</span>}</div>
}
