import { Suspense, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { EmptyState } from '#ui/empty-state.tsx'
import { useKeys } from '#ui/keys.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { lazyScreen } from '#ui/lazy-screen.ts'
import { useNarrow, usePhone } from '#ui/use-width.ts'
import { IconMessages } from '@tabler/icons-react'
import { ThreadPane } from '../thread/thread-pane.tsx'
import classes from './inbox-screen.module.css'
import { ListPane } from './list-pane.tsx'
import { useCounted } from './use-list.ts'

const InfoPane = lazyScreen(() => import('../panel/info-pane.tsx'), 'InfoPane')
const panelKey = 'qingchu-panel'

/** List, thread and right panel; on a phone one of them at a time, with the browser's own way back. */
export function InboxScreen({ id, pane }: { id?: string | undefined; pane?: string | undefined }) {
  const { t } = useWords()
  const phone = usePhone()
  const narrow = useNarrow()
  const [, go] = useLocation()
  const [wanted, setWanted] = useState(() => localStorage.getItem(panelKey) !== 'closed')
  const info = pane === 'info' || (!narrow && wanted)
  const toggleInfo = () => {
    if (id === undefined) return
    if (narrow) {
      if (pane === 'info') history.back()
      else go(`/inbox/${id}/info`)
      return
    }
    localStorage.setItem(panelKey, wanted ? 'closed' : 'open')
    setWanted(!wanted)
  }
  useKeys([{ code: 'Escape', run: () => (narrow && pane === 'info' ? history.back() : false) }])
  return (
    <main className={classes.inbox} data-pane={id === undefined ? 'list' : pane === 'info' ? 'info' : 'thread'} data-info={id !== undefined && info}>
      <Title />
      <div className={classes.list}><ListPane chosen={id} /></div>
      <div className={classes.thread}>
        {id === undefined
          ? !phone && <EmptyState icon={<IconMessages size={28} stroke={1.5} />} title={t('conversation:none.title')}>{t('conversation:none.text')}</EmptyState>
          : <ThreadPane key={id} id={id} infoOpen={info} onInfo={toggleInfo} />}
      </div>
      {id !== undefined && info && (
        <section className={classes.info} aria-label={t('conversation:info.title')}>
          <Suspense><InfoPane key={id} id={id} onClose={narrow ? () => history.back() : toggleInfo} /></Suspense>
        </section>
      )}
    </main>
  )
}

/** The tab's title says how many conversations hold something new for one. It counts by itself, so that nothing else is drawn anew with the count. */
function Title() {
  const { t } = useWords()
  const count = useCounted(({ unreadMine }) => unreadMine) ?? 0
  useEffect(() => {
    document.title = count > 0 ? `(${count}) ${t('conversation:title')}` : t('conversation:title')
  }, [count, t])
  return null
}
