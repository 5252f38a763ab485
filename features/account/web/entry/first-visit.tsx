import { Button, Switch, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#ui/call.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { createOwner } from '../../contract.ts'
import { stateKey } from '../keys.ts'
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

const fieldOf = { ACCOUNT_WEAK_PASSWORD: 'password', ACCOUNT_SETUP_CODE: 'setupCode', ACCOUNT_UNKNOWN_ZONE: 'zone' } as const

/** The first page of a fresh desk: who owns it, and whether it begins with a demo. Then a second factor is offered. */
export function FirstVisit({ needsSetupCode }: { needsSetupCode: boolean }) {
  const setMe = useSetMe()
  const [made, setMade] = useState<Me | undefined>()
  if (made !== undefined) return <SecondFactorOffer me={made} onDone={setMe} />
  return <OwnerForm needsSetupCode={needsSetupCode} onMade={(me) => (me.mustAddSecondFactor ? setMe(me) : setMade(me))} />
}

function OwnerForm({ needsSetupCode, onMade }: { needsSetupCode: boolean; onMade: (me: Me) => void }) {
  const { t, language } = useWords()
  const queries = useQueryClient()
  const task = useTask(fieldOf)
  const [name, setName] = useState('')
  const [workspaceName, setWorkspaceName] = useState('')
  const [password, setPassword] = useState('')
  const [zone, setZone] = useState(ownZone)
  const [setupCode, setSetupCode] = useState('')
  const [demo, setDemo] = useState(true)
  const submit = () => {
    if (name.trim() === '') return task.fail('name', t('account:error.name'))
    if ([...password].length < 8) return task.fail('password', t('account:error.shortPassword'))
    if (needsSetupCode && setupCode.trim() === '') return task.fail('setupCode', t('account:error.setupCode'))
    void task.run(async () => {
      const { me } = await call(createOwner, {
        body: {
          name: name.trim(), password, language, zone, demo,
          ...(workspaceName.trim() === '' ? {} : { workspaceName: workspaceName.trim() }),
          ...(needsSetupCode ? { setupCode: setupCode.trim() } : {}),
        },
      })
      onMade(me)
    })
  }
  return (
    <EntryFrame title={t('account:first.title')} lead={t('account:first.lead')}>
      <TaskForm task={task} className={classes.form} onSubmit={submit}>
        <TextInput name="organization" label={t('account:first.workspace')} description={t('account:first.workspaceHint')} value={workspaceName} maxLength={120} autoComplete="organization" onChange={(event) => setWorkspaceName(event.currentTarget.value)} />
        <TextInput
          name="username" label={t('account:first.name')} description={t('account:first.nameHint')} value={name} error={task.at('name')} required withAsterisk={false}
          maxLength={120} autoComplete="username" autoCapitalize="words" onChange={(event) => setName(event.currentTarget.value)}
        />
        <NewPassword label={t('account:password')} value={password} error={task.at('password')} onChange={setPassword} />
        <ZoneSelect label={t('account:zone')} value={zone} error={task.at('zone')} onChange={(value) => setZone(value ?? ownZone())} />
        {needsSetupCode && (
          <TextInput
            name="setup-code" label={t('account:first.setupCode')} description={t('account:first.setupCodeHint')} value={setupCode} error={task.at('setupCode')} required withAsterisk={false}
            maxLength={64} autoComplete="off" spellCheck={false} onChange={(event) => setSetupCode(event.currentTarget.value)}
          />
        )}
        <div className={classes.demo}>
          <Switch checked={demo} onChange={(event) => setDemo(event.currentTarget.checked)} label={t('account:first.demo')} description={t('account:first.demoHint')} />
        </div>
        <TaskProblem task={task}>
          {task.code === 'ACCOUNT_HAS_OWNER' && <Button mt="xs" size="xs" variant="default" onClick={() => void queries.invalidateQueries({ queryKey: stateKey })}>{t('account:first.toSignIn')}</Button>}
        </TaskProblem>
        <Button type="submit" size="md" loading={task.busy}>{t('account:first.make')}</Button>
        <p className={classes.foot}>{t('account:first.foot')}</p>
      </TaskForm>
    </EntryFrame>
  )
}
