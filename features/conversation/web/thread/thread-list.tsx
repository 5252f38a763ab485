import { IconArrowDown } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso'
import { call } from '#ui/call.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { markRead } from '../../contract.ts'
import { touchRows } from '../inbox/use-list.ts'
import { useTypists } from '../typing-store.ts'
import { isProvisional, MessageRow, type ThreadItem } from './message-row.tsx'
import { ProvisionalRow } from './provisional-row.tsx'
import { firstUnread, useScene } from './scene.ts'
import classes from './thread-list.module.css'
import { useThread } from './thread-store.ts'
import { jumpTo, loadMore, patchOpened } from './use-opened.ts'

/** So near the end one is at the end. */
const endPixels = 60

/** The messages, opened at the first unread one; only what is near the screen is drawn. */
export function ThreadList({ marked }: { marked: string | undefined }) {
  const { t } = useWords()
  const scene = useScene()
  const id = scene.conversationId
  const thread = useThread(id)
  const list = useRef<VirtuosoHandle>(null)
  const box = useRef<HTMLDivElement>(null)
  const [atEnd, setAtEnd] = useState(true)
  const [lastShown, setLastShown] = useState<string | undefined>()
  const { window: stretch, pending, generation, openAt } = thread
  const items = useMemo<readonly ThreadItem[]>(() => (stretch === undefined ? [] : stretch.hasAfter ? stretch.messages : [...stretch.messages, ...pending]), [stretch, pending])
  const read = scene.opened.readBy.find(({ staffId }) => staffId === scene.meId)?.arrival ?? 0

  // Where the thread starts is decided once for each generation; later messages must not move the border.
  const start = useMemo(() => {
    const messages = stretch?.messages ?? []
    const unread = firstUnread(messages, read, scene.meId)
    const anchor = openAt === undefined ? unread : (messages.find((message) => message.id === openAt) ?? unread)
    return { unread: unread?.id, index: anchor === undefined ? -1 : messages.indexOf(anchor) }
    // eslint-disable-next-line react/exhaustive-deps -- see above
  }, [generation, id, stretch === undefined])

  const isEmpty = items.length === 0
  const { watch, keepEnd } = useEnd(list, start.index < 0)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(() => keepEnd())
    observer.observe(element)
    return () => observer.disconnect()
  }, [isEmpty, keepEnd])
  const mine = pending.length
  useEffect(() => {
    if (mine > 0) list.current?.scrollToIndex({ index: 'LAST', align: 'end' })
  }, [mine])
  useMarkRead(lastShown, read)

  const first = stretch?.first ?? 0
  const draw = useCallback(
    (index: number, item: ThreadItem) => {
      if (isProvisional(item)) return <ProvisionalRow item={item} />
      return <MessageRow message={item} previous={items[index - first - 1]} isFirstUnread={item.id === start.unread} marked={item.id === marked} />
    },
    [items, first, start.unread, marked],
  )
  const more = (side: 'before' | 'after') => whenPlaced(box.current, () => void loadMore(id, side).catch(() => undefined))
  const toEnd = () => {
    if (stretch?.hasAfter === true) void jumpTo(id, 'end').catch(() => undefined)
    else list.current?.scrollToIndex({ index: 'LAST', align: 'end', behavior: 'auto' })
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
        data={items}
        firstItemIndex={first}
        initialTopMostItemIndex={start.index < 0 ? { index: 'LAST', align: 'end' } : { index: start.index, align: 'start', offset: -72 }}
        alignToBottom
        followOutput={(end) => (end && stretch.hasAfter === false ? 'auto' : false)}
        atBottomThreshold={endPixels}
        atBottomStateChange={setAtEnd}
        scrollerRef={watch}
        totalListHeightChanged={keepEnd}
        atTopThreshold={1_200}
        increaseViewportBy={{ top: 700, bottom: 500 }}
        startReached={() => more('before')}
        endReached={() => more('after')}
        rangeChanged={({ startIndex, endIndex }) => {
          const item = items[endIndex - first]
          if (item !== undefined && !isProvisional(item)) setLastShown(item.id)
          if (startIndex - first < 25) more('before')
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

/**
 * Keeps the end on the screen while rows grow (a failed message gets its buttons, a picture arrives) or the list's
 * place shrinks, until one scrolls up.
 */
function useEnd(list: RefObject<VirtuosoHandle | null>, atFirst: boolean) {
  const stays = useRef(atFirst)
  const leave = useRef(() => {})
  const watch = useCallback((scroller: HTMLElement | Window | null) => {
    leave.current()
    if (!(scroller instanceof HTMLElement)) return
    let top = scroller.scrollTop
    stays.current = atFirst
    const look = () => {
      const below = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight
      if (below < endPixels) stays.current = true
      else if (scroller.scrollTop < top - 1) stays.current = false
      top = scroller.scrollTop
    }
    scroller.addEventListener('scroll', look, { passive: true })
    leave.current = () => scroller.removeEventListener('scroll', look)
  }, [atFirst])
  const keepEnd = useCallback(() => {
    if (stays.current) list.current?.scrollToIndex({ index: 'LAST', align: 'end' })
  }, [list])
  return { watch, keepEnd }
}

/**
 * Waits until the list has found its first place. Virtuoso hides it until then, and messages put before the first one
 * meanwhile would leave it hidden for good.
 */
function whenPlaced(box: HTMLElement | null, act: () => void): void {
  const list = box?.querySelector('[data-testid="virtuoso-item-list"]')
  if (list == null || !list.isConnected) return
  if (list.checkVisibility({ visibilityProperty: true })) act()
  else requestAnimationFrame(() => whenPlaced(box, act))
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
    }, 350)
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
