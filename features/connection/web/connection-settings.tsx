import '#ui/forms.ts'
import { Badge, Button, Skeleton } from '@mantine/core'
import { IconChevronRight, IconPlugConnected } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useAccountState, useMay } from '#features/account/web/index.ts'
import { call } from '#ui/call.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { sayDone, sayError } from '#ui/notice.ts'
import { Page, Panel } from '#ui/page.tsx'
import { connectSimulator } from '../contract.ts'
import classes from './connection-settings.module.css'
import { ConnectionForm } from './connection-form.tsx'
import { ConnectionView } from './connection-view.tsx'
import { connectionsKey } from './live.ts'
import type { Connection } from './types.ts'
import { useConnections } from './use-connections.ts'

/** `id`: a connection, or `new-<channel>`, or nothing for the list. */
export function ConnectionSettings({ id, onBack }: { id?: string | undefined; onBack?: (() => void) | undefined }) {
  const { t } = useWords()
  const [, go] = useLocation()
  const { data, error, refetch } = useConnections()
  const toList = () => go('/settings/channels')
  if (data === undefined) {
    return <Page title={t('connection:title')} onBack={onBack}>{error === null ? <Skeleton height={160} /> : <ErrorNotice error={error} onRetry={() => void refetch()} />}</Page>
  }
  const chosen = data.connections.find((one) => one.id === id)
  const kind = data.kinds.find((one) => one.id === (chosen?.channel ?? id?.replace(/^new-/, '')))
  if (chosen !== undefined && kind !== undefined) return <ConnectionView connection={chosen} kind={kind} onBack={toList} />
  if (id?.startsWith('new-') === true && kind !== undefined) return <ConnectionForm kind={kind} onBack={toList} onMade={(made) => go(`/settings/channels/${made.id}`)} />
  return <ConnectionIndex connections={data.connections} kinds={data.kinds.filter((one) => one.fields.length > 0).map((one) => one.id)} onBack={onBack} />
}

function ConnectionIndex({ connections, kinds, onBack }: { connections: readonly Connection[]; kinds: readonly string[]; onBack?: (() => void) | undefined }) {
  const { t } = useWords()
  const may = useMay()
  const { data: state } = useAccountState()
  const connected = connections.filter((one) => one.callbackUrl !== null)
  return (
    <Page title={t('connection:title')} lead={t('connection:lead')} onBack={onBack}>
      <Panel title={t('connection:connected')}>
        {connected.length === 0 && <EmptyState icon={<IconPlugConnected size={34} stroke={1.4} />} title={t('connection:none')}>{t('connection:noneText')}</EmptyState>}
        <ul className={classes.list}>
          {connected.map((one) => (
            <li key={one.id}>
              <Link to={`/settings/channels/${one.id}`} className={classes.row}>
                <span className={classes.words}><b>{one.name}</b><span>{t(`connection:kind.${one.channel}`)}</span></span>
                <StateBadge connection={one} />
                <IconChevronRight size={18} aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
      {may('connection.manage') && (
        <Panel title={t('connection:add')}>
          <ul className={classes.list}>
            {kinds.map((kind) => (
              <li key={kind}>
                <Link to={`/settings/channels/new-${kind}`} className={classes.row}>
                  <span className={classes.words}><b>{t(`connection:kind.${kind}`)}</b><span>{t(`connection:about.${kind}`)}</span></span>
                  <IconChevronRight size={18} aria-hidden />
                </Link>
              </li>
            ))}
          </ul>
          {state?.simulatorUrl != null && <SimulatorButton url={state.simulatorUrl} />}
        </Panel>
      )}
    </Page>
  )
}

function SimulatorButton({ url }: { url: string }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const connect = async () => {
    setBusy(true)
    try {
      await call(connectSimulator, {})
      await queries.invalidateQueries({ queryKey: connectionsKey })
      sayDone(t('connection:simulator.done'), t)
    } catch (error) {
      sayError(error, t)
    }
    setBusy(false)
  }
  return (
    <div className={classes.simulator}>
      <p>{t('connection:simulator.text')}</p>
      <div className={classes.actions}>
        <Button variant="default" loading={busy} onClick={() => void connect()}>{t('connection:simulator.connect')}</Button>
        <Button variant="subtle" component="a" href={url} target="_blank" rel="noreferrer">{t('connection:simulator.open')}</Button>
      </div>
    </div>
  )
}

/** In one word how a connection is. */
export function StateBadge({ connection }: { connection: Connection }) {
  const { t } = useWords()
  const [word, color] = !connection.active ? ['off', 'gray'] as const
    : connection.fault !== null || connection.setAside > 0 ? ['fault', 'clay'] as const
    : connection.verifiedAt === null ? ['unverified', 'amber'] as const
    : ['works', 'celadon'] as const
  return <Badge variant="light" color={color} tt="none">{t(`connection:state.${word}`)}</Badge>
}
