import { useQuery } from '@tanstack/react-query'
import { call } from '#ui/call.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { Face } from '#ui/face.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { useNow } from '#ui/now.ts'
import { Page, Panel } from '#ui/page.tsx'
import { reportWork } from '../../contract.ts'
import { ListRow } from '../inbox/list-row.tsx'
import type { Presence } from '../types.ts'
import classes from './team-screen.module.css'

const states = { online: 'conversation:presence.online', away: 'conversation:presence.away', onSite: 'conversation:presence.onSite', offline: 'conversation:presence.offline' } as const

/** For the manager: who is busy with what, and which conversations wait longest. */
export function TeamScreen() {
  const { t, format } = useWords()
  const now = useNow()
  const { data, error, refetch } = useQuery({ queryKey: ['conversation', 'work'], queryFn: () => call(reportWork, {}), refetchInterval: 30_000 })
  if (error !== null && data === undefined) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return null
  const people = Object.fromEntries(data.people.map((one) => [one.id, one]))
  const companies = Object.fromEntries(data.companies.map((one) => [one.id, one]))
  const where = (presence: Presence) => {
    const company = presence.companyId === null ? undefined : companies[presence.companyId]?.name
    return presence.state === 'onSite' && company !== undefined ? t('conversation:presence.at', { company }) : t(states[presence.state])
  }
  const since = (at: number | null) => (at === null ? '—' : format.duration(Math.max(60_000, now - at)))
  const names = {
    open: t('conversation:work.open'), weOwe: t('conversation:group.weOwe'), longest: t('conversation:work.longest'), theyOwe: t('conversation:group.theyOwe'), answered: t('conversation:work.answered'),
  }
  return (
    <Page wide title={t('conversation:work.title')} lead={t('conversation:work.lead')}>
      <Panel>
        <div className={classes.scroll} role="region" aria-label={t('conversation:work.lead')} tabIndex={0}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('conversation:work.who')}</th><th scope="col">{names.open}</th><th scope="col">{names.weOwe}</th>
                <th scope="col">{names.longest}</th><th scope="col">{names.theyOwe}</th><th scope="col">{names.answered}</th>
              </tr>
            </thead>
            <tbody>
              {data.staff.map((one) => (
                <tr key={one.staff.id}>
                  <th scope="row"><span className={classes.who}><Face id={one.staff.id} name={one.staff.name} size={34} dot={one.presence.state} /><span>{one.staff.name}<small>{where(one.presence)}</small></span></span></th>
                  <td data-name={names.open}>{format.number(one.open)}</td><td data-name={names.weOwe} data-look={one.weOwe > 0}>{format.number(one.weOwe)}</td><td data-name={names.longest}>{since(one.oldestWeOweSince)}</td>
                  <td data-name={names.theyOwe}>{format.number(one.theyOwe)}</td><td data-name={names.answered}>{format.number(one.answeredToday)}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">{t('conversation:assign.nobody')}</th>
                <td data-name={names.open}>{format.number(data.unassigned.open)}</td><td data-name={names.weOwe} data-look={data.unassigned.weOwe > 0}>{format.number(data.unassigned.weOwe)}</td><td data-name={names.longest}>{since(data.unassigned.oldestWeOweSince)}</td><td /><td />
              </tr>
            </tbody>
          </table>
        </div>
      </Panel>
      <Panel title={t('conversation:work.waiting')} lead={t('conversation:work.waitingLead')}>
        {data.longest.length === 0
          ? <EmptyState title={t('conversation:work.none')}>{t('conversation:work.noneText')}</EmptyState>
          : data.longest.map((row) => <ListRow key={row.id} row={row} people={people} companies={companies} chosen={false} />)}
      </Panel>
    </Page>
  )
}
