import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconCheck, IconInbox, IconPlus, IconSearch, IconX } from '@tabler/icons-react'
import { memo, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso'
import { useLocation } from 'wouter'
import { useMay } from '#features/account/web/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { useKeys } from '#ui/keys.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { lazyScreen } from '#ui/lazy-screen.ts'
import type { Counts, View } from '../types.ts'
import { findRows, listItems, neighbour } from './list-items.ts'
import classes from './list-pane.module.css'
import { ListRow } from './list-row.tsx'
import { useCounted, useCounts, useList } from './use-list.ts'

const NewConversation = lazyScreen(() => import('./new-conversation.tsx'), 'NewConversation')
const viewKey = 'qingchu-view'
const views = ['mine', 'unassigned', 'all', 'snoozed', 'resolved'] as const
const viewLabels = {
  mine: 'conversation:view.mine', unassigned: 'conversation:view.unassigned', all: 'conversation:view.all', snoozed: 'conversation:view.snoozed', resolved: 'conversation:view.resolved',
} as const
const groupLabels = { weOwe: 'conversation:group.weOwe', theyOwe: 'conversation:group.theyOwe', quiet: 'conversation:group.quiet' } as const

function storedView(): View {
  const stored = localStorage.getItem(viewKey)
  return views.find((view) => view === stored) ?? 'all'
}

/** The conversations of a view, grouped by whose turn it is. */
export function ListPane({ chosen }: { chosen: string | undefined }) {
  const { t, format } = useWords()
  const [, go] = useLocation()
  const [view, setView] = useState(storedView)
  const [search, setSearch] = useState('')
  const [adding, setAdding] = useState(false)
  const list = useRef<VirtuosoHandle>(null)
  const field = useRef<HTMLInputElement>(null)
  const counts = useCounts()
  const { data, error, refetch, loadMore } = useList(view)
  const rows = useMemo(() => (data === undefined ? [] : findRows(data, search)), [data, search])
  const grouped = view !== 'snoozed' && view !== 'resolved'
  const items = useMemo(() => listItems(rows, search === '' && counts !== undefined && grouped ? counts[view as 'all'] : undefined, grouped), [rows, counts, view, grouped, search])
  const choose = useCallback((next: View) => {
    localStorage.setItem(viewKey, next)
    setView(next)
  }, [])
  const openNew = useCallback(() => setAdding(true), [])
  const step = (by: 1 | -1) => {
    const id = neighbour(rows, chosen, by)
    if (id === undefined) return
    go(`/inbox/${id}`)
    list.current?.scrollIntoView({ index: items.findIndex((item) => item.kind === 'row' && item.row.id === id) })
  }
  useKeys([
    { code: 'KeyJ', label: t('conversation:key.next'), run: () => step(1) },
    { code: 'KeyK', label: t('conversation:key.previous'), run: () => step(-1) },
    { code: 'Slash', label: t('conversation:key.search'), run: () => field.current?.focus() },
  ])
  return (
    <section className={classes.pane} aria-label={t('conversation:list')}>
      <Head onNew={openNew} />
      <div className={classes.search}>
        <IconSearch size={16} aria-hidden />
        <input
          ref={field} type="search" value={search} aria-label={t('conversation:search')} placeholder={t('conversation:search')}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
            setSearch('')
            event.currentTarget.blur()
          }}
        />
        {search !== '' && <button type="button" aria-label={t('ui:close')} onClick={() => setSearch('')}><IconX size={14} /></button>}
      </div>
      <Views view={view} onChoose={choose} />
      <div className={classes.rows} data-ready={data === undefined ? undefined : 'inbox'}>
        {data === undefined && error === null && <Shimmer />}
        {error !== null && data === undefined && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {data !== undefined && items.length === 0 && <Nothing view={view} searching={search !== ''} onAll={() => (setSearch(''), choose('all'))} onNew={openNew} />}
        {items.length > 0 && data !== undefined && (
          <Virtuoso
            ref={list}
            data={items}
            increaseViewportBy={300}
            endReached={() => void loadMore().catch(() => undefined)}
            computeItemKey={(_, item) => (item.kind === 'row' ? item.row.id : `group ${item.waiting}`)}
            itemContent={(_, item) => item.kind === 'row'
              ? <ListRow row={item.row} people={data.people} companies={data.companies} chosen={item.row.id === chosen} />
              : <h2 className={classes.group} data-waiting={item.waiting}>{t(groupLabels[item.waiting])}<span>{format.number(item.count)}</span></h2>}
          />
        )}
      </div>
      <Suspense>{adding && <NewConversation onClose={() => setAdding(false)} onMade={(id) => (setAdding(false), go(`/inbox/${id}`))} />}</Suspense>
    </section>
  )
}

/** Head and views stay as they are while messages come. */
const Head = memo(function Head({ onNew }: { onNew: () => void }) {
  const { t } = useWords()
  const may = useMay()
  return (
    <header className={classes.head}>
      <h1>{t('conversation:title')}</h1>
      {may('conversation.write') && (
        <ActionIcon variant="light" size={36} radius="xl" aria-label={t('conversation:new.title')} title={t('conversation:new.title')} onClick={onNew}><IconPlus size={20} /></ActionIcon>
      )}
    </header>
  )
})

const shownCounts = ({ mine, snoozed, resolved }: Counts) => ({ weOwe: mine.weOwe, snoozed, resolved })

const Views = memo(function Views({ view, onChoose }: { view: View; onChoose: (view: View) => void }) {
  const { t, format } = useWords()
  const counts = useCounted(shownCounts)
  const isAside = view === 'snoozed' || view === 'resolved'
  return (
    <div className={classes.views} role="group" aria-label={t('conversation:views')}>
      {(['mine', 'unassigned', 'all'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={view === one} onClick={() => onChoose(one)}>
          {t(viewLabels[one])}
          {one === 'mine' && counts !== undefined && counts.weOwe > 0 && <b>{format.number(counts.weOwe)}</b>}
        </button>
      ))}
      <Menu position="bottom-end">
        <Menu.Target><button type="button" aria-pressed={isAside}>{isAside ? t(viewLabels[view]) : t('conversation:view.more')}</button></Menu.Target>
        <Menu.Dropdown>
          {(['snoozed', 'resolved'] as const).map((one) => (
            <Menu.Item key={one} leftSection={view === one ? <IconCheck size={16} /> : <span style={{ width: 16 }} />} rightSection={<span className={classes.count}>{counts?.[one] ?? ''}</span>} onClick={() => onChoose(one)}>
              {t(viewLabels[one])}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
})

function Nothing({ view, searching, onAll, onNew }: { view: View; searching: boolean; onAll: () => void; onNew: () => void }) {
  const { t } = useWords()
  const may = useMay()
  if (searching) return <EmptyState icon={<IconSearch size={26} />} title={t('conversation:empty.search.title')}>{t('conversation:empty.search.text')}</EmptyState>
  if (view !== 'all') {
    return (
      <EmptyState icon={<IconCheck size={26} />} title={t('conversation:empty.view.title')} action={<Button variant="light" size="sm" onClick={onAll}>{t('conversation:empty.view.action')}</Button>}>
        {t('conversation:empty.view.text')}
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={<IconInbox size={26} />} title={t('conversation:empty.all.title')} action={may('conversation.write') && <Button size="sm" onClick={onNew}>{t('conversation:new.title')}</Button>}>
      {t('conversation:empty.all.text')}
    </EmptyState>
  )
}

function Shimmer() {
  const { t } = useWords()
  return (
    <div role="status" aria-label={t('ui:loading')} className={classes.shimmer}>
      {Array.from({ length: 8 }, (_, at) => <div key={at}><i /><span><b /><b /></span></div>)}
    </div>
  )
}
