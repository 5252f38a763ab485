import '#ui/forms.ts'
import { Alert, Button, Skeleton, Switch } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#ui/call.ts'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { sayDone, sayError } from '#ui/notice.ts'
import { Page, Panel } from '#ui/page.tsx'
import { requireSecondFactor } from '../../contract.ts'
import { staffKey, stateKey } from '../keys.ts'
import { useMay, useMe } from '../session.tsx'
import type { StaffList } from '../types.ts'
import { useStaff } from '../use-staff.ts'
import { useTitle } from '../use-title.ts'
import { InviteForm } from './invite-form.tsx'
import { type Invitation, InvitationLink } from './invitation-link.tsx'
import classes from './settings.module.css'
import { StaffRow } from './staff-row.tsx'

/** The team: who belongs to it and with which role; invitations; what everybody must have. */
export function StaffSettings({ onBack }: { onBack?: (() => void) | undefined }) {
  const { t } = useWords()
  const may = useMay()
  const { data, error, refetch } = useStaff()
  useTitle(t('account:staff.title'))
  const [inviting, setInviting] = useState(false)
  const [invitation, setInvitation] = useState<Invitation | undefined>()
  const manage = may('staff.manage')
  const show = (made: Invitation) => {
    setInviting(false)
    setInvitation(made)
  }
  return (
    <Page
      title={t('account:staff.title')} lead={t('account:staff.lead')} onBack={onBack}
      actions={manage ? <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setInviting(true)}>{t('account:staff.invite')}</Button> : undefined}
    >
      <Panel>
        {data === undefined && (error === null ? <Skeleton height={180} radius="md" /> : <ErrorNotice error={error} onRetry={() => void refetch()} />)}
        {data !== undefined && (
          <ul className={classes.list}>
            {data.staff.map((staff) => <StaffRow key={staff.id} staff={staff} manage={manage} onInvitation={show} />)}
          </ul>
        )}
        {data !== undefined && data.staff.length === 1 && manage && <Alert mt="md" variant="light">{t('account:staff.alone')}</Alert>}
      </Panel>
      {data !== undefined && <SafetyPanel list={data} />}
      <Panel title={t('account:staff.roles')}>
        <dl className={classes.roles}>
          {(['owner', 'admin', 'member', 'observer'] as const).flatMap((role) => [<dt key={role}>{t(`account:role.${role}`)}</dt>, <dd key={`${role} is`}>{t(`account:role.${role}.is`)}</dd>])}
        </dl>
      </Panel>
      {inviting && <InviteForm onClose={() => setInviting(false)} onMade={show} />}
      {invitation !== undefined && <InvitationLink invitation={invitation} onClose={() => setInvitation(undefined)} />}
    </Page>
  )
}

function SafetyPanel({ list }: { list: StaffList }) {
  const { t } = useWords()
  const may = useMay()
  const me = useMe()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const required = list.secondFactorRequired
  const without = list.staff.filter((one) => one.active && one.joined && !one.hasSecondFactor).length
  const mine = me.secondFactors.totp || me.secondFactors.passkeys > 0
  const change = async () => {
    setBusy(true)
    try {
      await call(requireSecondFactor, { body: { required: !required } })
      await queries.invalidateQueries({ queryKey: staffKey })
      sayDone(t(required ? 'account:staff.notRequired' : 'account:staff.required'), t)
      await queries.invalidateQueries({ queryKey: stateKey })
    } catch (error) {
      sayError(error, t)
    }
    setBusy(false)
  }
  return (
    <Panel title={t('account:staff.safety')} lead={t('account:staff.without', { count: without })}>
      {may('workspace.manage')
        ? <Switch checked={required} disabled={busy} label={t('account:staff.require')} description={t(required || mine ? 'account:staff.requireHint' : 'account:staff.requireHintMine')} onChange={() => void change()} />
        : <p className={classes.text}>{t(required ? 'account:staff.isRequired' : 'account:staff.isNotRequired')}</p>}
    </Panel>
  )
}
