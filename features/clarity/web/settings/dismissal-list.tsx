import { Button, Skeleton } from '@mantine/core'
import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useMay } from '#features/account/web/index.ts'
import type { ResultOf } from '#kernel/contract.ts'
import { call } from '#ui/call.ts'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { sayDone, sayError } from '#ui/notice.ts'
import { Panel } from '#ui/page.tsx'
import { type listDismissals, takeBackDismissal } from '../../contract.ts'
import { reasons } from '../field/use-dismissals.ts'
import { dismissalsKey, settingsKey, useDismissalList } from '../queries.ts'
import type { Dismissal } from '../types.ts'
import classes from './dismissal-list.module.css'

type Pages = InfiniteData<ResultOf<typeof listDismissals>>

/** What is dismissed now: which rule, which words, where, who, why, when; one press shows the finding again. */
export function DismissalList() {
  const { t } = useWords()
  const may = useMay()
  const queries = useQueryClient()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useDismissalList()
  const all = data?.pages.flatMap(({ dismissals }) => dismissals)
  const takeBack = async ({ id }: Dismissal) => {
    await queries.cancelQueries({ queryKey: dismissalsKey })
    queries.setQueryData<Pages>(dismissalsKey, (known) => (known === undefined ? known : { ...known, pages: known.pages.map((page) => ({ ...page, dismissals: page.dismissals.filter((one) => one.id !== id) })) }))
    try {
      await call(takeBackDismissal, { params: { id } })
      sayDone(t('clarity:dismissals.returned'), t)
    } catch (failure) {
      sayError(failure, t)
    }
    void queries.invalidateQueries({ queryKey: dismissalsKey })
    void queries.invalidateQueries({ queryKey: settingsKey })
  }
  return (
    <Panel title={t('clarity:dismissals.title')} lead={t(may('clarity.manage') ? 'clarity:dismissals.leadAll' : 'clarity:dismissals.leadOwn')}>
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {all === undefined && error === null && <Skeleton height={80} />}
      {all?.length === 0 && !hasNextPage && <p className={classes.none}>{t('clarity:dismissals.none')}</p>}
      {all !== undefined && all.length > 0 && (
        <ul className={classes.list}>
          {all.map((one) => <Row key={one.id} one={one} onTakeBack={may('conversation.write') ? () => void takeBack(one) : undefined} />)}
        </ul>
      )}
      {hasNextPage && <Button variant="default" size="sm" mt="sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('clarity:dismissals.more')}</Button>}
    </Panel>
  )
}

function Row({ one, onTakeBack }: { one: Dismissal; onTakeBack: (() => void) | undefined }) {
  const { t, format } = useWords()
  const rule = t(`clarity:rule.${one.rule}`)
  return (
    <li>
      <div className={classes.what}>
        <p><b>{rule}</b>{one.words !== '' && <> <q>{one.words}</q></>}</p>
        <p className={classes.why}>
          {t(`clarity:dismiss.${one.scope}`)}
          {one.conversationId !== null && <> · <Link to={`/inbox/${one.conversationId}`}>{t('clarity:dismissals.thread')}</Link></>}
        </p>
        <p className={classes.why}>{one.name} · {reasons.some((reason) => reason === one.reason) ? t(`clarity:reason.${one.reason}`) : <q>{one.reason}</q>} · {format.full(one.at)}</p>
      </div>
      {onTakeBack !== undefined && <Button size="xs" variant="default" aria-label={t('clarity:dismissals.backOf', { rule })} onClick={onTakeBack}>{t('clarity:dismissals.back')}</Button>}
    </li>
  )
}
