import { Alert, Button, Switch } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '#features/account/web/index.ts'
import { call } from '#ui/call.ts'
import { CopyField } from '#ui/copy-field.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { sayDone, sayError } from '#ui/notice.ts'
import { Page, Panel } from '#ui/page.tsx'
import { rereadConnection, testConnection, updateConnection } from '../contract.ts'
import { ConnectionForm } from './connection-form.tsx'
import classes from './connection-settings.module.css'
import { connectionsKey } from './live.ts'
import type { ChannelKind, Connection } from './types.ts'

/** One connected account: what to paste where, whether it works, what went wrong. */
export function ConnectionView({ connection, kind, onBack }: { connection: Connection; kind: ChannelKind; onBack: () => void }) {
  const { t } = useWords()
  const may = useMay()
  const queries = useQueryClient()
  const [editing, setEditing] = useState(false)
  const [busy, setBusy] = useState(false)
  const again = () => queries.invalidateQueries({ queryKey: connectionsKey })
  if (editing) return <ConnectionForm kind={kind} connection={connection} onBack={() => setEditing(false)} onMade={() => setEditing(false)} />

  const act = async (doing: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await doing()
      await again()
    } catch (error) {
      sayError(error, t)
    }
    setBusy(false)
  }
  const test = () => act(async () => {
    const { works, code } = await call(testConnection, { params: { id: connection.id } })
    if (works) sayDone(t('connection:test.works'), t)
    else sayDone(t('connection:test.fails', { code: code ?? '' }), t)
  })
  const mayManage = may('connection.manage')
  return (
    <Page title={connection.name} lead={t(`connection:kind.${kind.id}`)} onBack={onBack} actions={mayManage ? <Button variant="default" onClick={() => setEditing(true)}>{t('connection:change')}</Button> : undefined}>
      <Health connection={connection} kind={kind} />
      {connection.callbackUrl !== null && mayManage && <Panel title={t('connection:steps')}><Steps connection={connection} kind={kind} /></Panel>}
      <Panel title={t('connection:now')}>
        <Facts connection={connection} />
        {mayManage && (
          <div className={classes.actions} style={{ marginTop: 16 }}>
            {kind.canSend && <Button variant="default" loading={busy} onClick={() => void test()}>{t('connection:test')}</Button>}
            {connection.setAside > 0 && <Button variant="default" loading={busy} onClick={() => void act(() => call(rereadConnection, { params: { id: connection.id } }))}>{t('connection:reread')}</Button>}
            <Switch
              checked={connection.active} label={t('connection:active')} disabled={busy}
              onChange={() => void act(() => call(updateConnection, { params: { id: connection.id }, body: { revision: connection.revision, active: !connection.active } }))}
            />
          </div>
        )}
      </Panel>
    </Page>
  )
}

/** What is wrong, with what to do; or that all is well. */
function Health({ connection, kind }: { connection: Connection; kind: ChannelKind }) {
  const { t, format } = useWords()
  const { fault } = connection
  if (fault !== null) {
    const text = kind.texts[fault.code] ?? kind.texts[`CODE_${fault.code}`] ?? t('connection:fault.unknown', { code: fault.code })
    return (
      <Alert color="clay" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />} title={t('connection:fault', { code: fault.code, at: format.full(fault.at) })} mb="md" role="alert">
        {text}
        {fault.detail !== '' && <div style={{ marginTop: 6, overflowWrap: 'anywhere', fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 }}>{fault.detail}</div>}
      </Alert>
    )
  }
  if (connection.verifiedAt === null || !connection.active) return null
  return <Alert color="celadon" variant="light" icon={<IconCircleCheck size={18} aria-hidden />} mb="md">{t('connection:well')}</Alert>
}

/** What an administrator does in Tencent's console, in its own order: the callback first, since the rest hangs on it. */
function Steps({ connection, kind }: { connection: Connection; kind: ChannelKind }) {
  const { t } = useWords()
  return (
    <div className={classes.pasted}>
      <ol className={classes.steps}>
        {['1', '2', '3', '4'].map((step) => <li key={step}>{t(`connection:step.${kind.id}.${step}`)}</li>)}
      </ol>
      <CopyField label="URL" value={connection.callbackUrl ?? ''} />
      <p style={{ margin: 0, fontSize: 'var(--mantine-font-size-sm)', color: 'var(--mantine-color-dimmed)' }}>{t('connection:sameSecrets')}</p>
    </div>
  )
}

function Facts({ connection }: { connection: Connection }) {
  const { t, format } = useWords()
  const moment = (at: number | null) => (at === null ? t('connection:never') : format.full(at))
  return (
    <dl className={classes.facts}>
      <dt>{t('connection:verifiedAt')}</dt><dd>{moment(connection.verifiedAt)}</dd>
      <dt>{t('connection:calledAt')}</dt><dd>{moment(connection.calledAt)}</dd>
      <dt>{t('connection:mailboxes')}</dt><dd>{connection.mailboxes.join(', ') || '–'}</dd>
      <dt>{t('connection:waiting')}</dt><dd>{format.number(connection.waiting)}</dd>
      <dt>{t('connection:setAside')}</dt><dd>{format.number(connection.setAside)}</dd>
    </dl>
  )
}
