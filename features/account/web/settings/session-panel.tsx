import { Badge, Button, Skeleton } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#ui/call.ts'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { sayDone, sayError } from '#ui/notice.ts'
import { useNow } from '#ui/now.ts'
import { Panel } from '#ui/page.tsx'
import { endSession, listSessions } from '../../contract.ts'
import { deviceName } from '../device-name.ts'
import { sessionsKey } from '../keys.ts'
import type { Session } from '../types.ts'
import classes from './settings.module.css'

/** Where one is signed in; each can be ended, or all others at once. */
export function SessionPanel() {
  const { t } = useWords()
  const queries = useQueryClient()
  const [ending, setEnding] = useState<string | undefined>()
  const { data, error, refetch } = useQuery({ queryKey: sessionsKey, queryFn: () => call(listSessions, {}), staleTime: 15_000 })
  const end = async (id: string) => {
    setEnding(id)
    try {
      await call(endSession, { params: { id } })
      await queries.invalidateQueries({ queryKey: sessionsKey })
      sayDone(t(id === 'others' ? 'account:sessions.othersEnded' : 'account:sessions.ended'), t)
    } catch (fault) {
      sayError(fault, t)
    }
    setEnding(undefined)
  }
  const sessions = [...(data?.sessions ?? [])].sort((a, b) => Number(b.current) - Number(a.current) || b.seenAt - a.seenAt)
  return (
    <Panel
      title={t('account:sessions')} lead={t('account:sessions.lead')}
      actions={sessions.length > 1 ? <Button variant="default" loading={ending === 'others'} onClick={() => void end('others')}>{t('account:sessions.endOthers')}</Button> : undefined}
    >
      {data === undefined && (error === null ? <Skeleton height={64} radius="md" /> : <ErrorNotice error={error} onRetry={() => void refetch()} />)}
      <ul className={classes.list}>
        {sessions.map((session) => <SessionRow key={session.id} session={session} busy={ending === session.id} onEnd={() => void end(session.id)} />)}
      </ul>
    </Panel>
  )
}

function SessionRow({ session, busy, onEnd }: { session: Session; busy: boolean; onEnd: () => void }) {
  const { t, format } = useWords()
  const now = useNow()
  const { browser, system } = deviceName(session.device)
  const name = browser !== undefined && system !== undefined ? t('account:sessions.device', { browser, system }) : (browser ?? system ?? t('account:sessions.unknown'))
  const Icon = /iPhone|iPad|Android|HarmonyOS/.test(session.device) ? IconDeviceMobile : IconDeviceDesktop
  const ago = now - session.seenAt
  return (
    <li className={classes.row} title={session.device}>
      <Icon size={22} stroke={1.5} aria-hidden className={classes.icon} />
      <span className={classes.words}>
        <b>{name}</b>
        <small>{session.address} · {session.current || ago < 120_000 ? t('account:sessions.now') : t('account:sessions.seen', { time: format.relative(-ago) })} · {t('account:sessions.since', { time: format.full(session.createdAt) })}</small>
      </span>
      {session.current ? <Badge variant="light" tt="none">{t('account:sessions.this')}</Badge> : <Button size="sm" variant="subtle" color="clay" loading={busy} aria-label={`${t('account:sessions.end')}: ${name}`} onClick={onEnd}>{t('account:sessions.end')}</Button>}
    </li>
  )
}
