import { Button, Skeleton, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ResultOf } from '#kernel/contract.ts'
import { call } from '#ui/call.ts'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { acceptInvitation, readJoin } from '../../contract.ts'
import { NewPassword } from '../new-password.tsx'
import { useSetMe } from '../session.tsx'
import { TaskForm } from '../task-form.tsx'
import { TaskProblem } from '../task-problem.tsx'
import type { Me } from '../types.ts'
import { useTask } from '../use-task.ts'
import { ZoneSelect } from '../zone-select.tsx'
import { ownZone } from '../own-zone.ts'
import classes from './entry-frame.module.css'
import { EntryFrame } from './entry-frame.tsx'
import { SecondFactorOffer } from './second-factor-offer.tsx'

/** Where the link of an invitation leads: a colleague sees whose team it is and sets his password. */
export function JoinScreen({ token }: { token: string }) {
  const { t, language } = useWords()
  const [, go] = useLocation()
  const setMe = useSetMe()
  const [joined, setJoined] = useState<Me | undefined>()
  const { data, error, refetch } = useQuery({ queryKey: ['account', 'join', token, language], queryFn: () => call(readJoin, { params: { token } }), retry: false, enabled: joined === undefined, placeholderData: (before) => before })
  const enter = (me: Me) => {
    setMe(me)
    go('/inbox', { replace: true })
  }
  if (joined !== undefined) return <SecondFactorOffer me={joined} onDone={enter} />
  if (data === undefined) {
    return (
      <EntryFrame title={t('account:join.plain')}>
        <div className={classes.after}>
          {error === null ? <Skeleton height={220} radius="md" /> : <ErrorNotice error={error} onRetry={() => void refetch()} />}
          {error !== null && <Button variant="subtle" onClick={() => go('/', { replace: true })}>{t('account:first.toSignIn')}</Button>}
        </div>
      </EntryFrame>
    )
  }
  return <JoinForm token={token} invitation={data} onJoined={(me) => (me.mustAddSecondFactor ? enter(me) : setJoined(me))} />
}

function JoinForm({ token, invitation, onJoined }: { token: string; invitation: ResultOf<typeof readJoin>; onJoined: (me: Me) => void }) {
  const { t, language } = useWords()
  const task = useTask({ ACCOUNT_WEAK_PASSWORD: 'password', ACCOUNT_UNKNOWN_ZONE: 'zone' })
  const [name, setName] = useState(invitation.name)
  const [password, setPassword] = useState('')
  const [zone, setZone] = useState(ownZone)
  const submit = () => {
    if (name.trim() === '') return task.fail('name', t('account:error.name'))
    if ([...password].length < 8) return task.fail('password', t('account:error.shortPassword'))
    void task.run(async () => onJoined((await call(acceptInvitation, { body: { token, name: name.trim(), password, language, zone } })).me))
  }
  return (
    <EntryFrame title={t('account:join.title', { workspace: invitation.workspaceName })} lead={t('account:join.lead')}>
      <TaskForm task={task} className={classes.form} onSubmit={submit}>
        <TextInput name="username" label={t('account:login')} description={t('account:join.loginHint')} value={invitation.login} readOnly autoComplete="username" />
        <TextInput name="name" label={t('account:name')} value={name} error={task.at('name')} required withAsterisk={false} maxLength={120} autoComplete="name" onChange={(event) => setName(event.currentTarget.value)} />
        <NewPassword label={t('account:password')} value={password} error={task.at('password')} onChange={setPassword} />
        <ZoneSelect label={t('account:zone')} value={zone} error={task.at('zone')} onChange={(value) => setZone(value ?? ownZone())} />
        <TaskProblem task={task} />
        <Button type="submit" size="md" loading={task.busy}>{t('account:join.enter')}</Button>
      </TaskForm>
    </EntryFrame>
  )
}
