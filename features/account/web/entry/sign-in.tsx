import { Button, TextInput } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { useState } from 'react'
import { call } from '#ui/call.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { signIn } from '../../contract.ts'
import { PasswordField } from '../password-field.tsx'
import { passkeyPlace, signInByPasskey } from '../second-factor/passkey-browser.ts'
import { useSetMe } from '../session.tsx'
import { TaskForm } from '../task-form.tsx'
import { TaskProblem } from '../task-problem.tsx'
import { useTask } from '../use-task.ts'
import classes from './entry-frame.module.css'
import { EntryFrame } from './entry-frame.tsx'
import { type Ticket, SecondStep } from './second-step.tsx'

/** Login and password, or a passkey; then the second step where there is one. */
export function SignIn() {
  const { t } = useWords()
  const setMe = useSetMe()
  const task = useTask({ ACCOUNT_WRONG_PASSWORD: 'password' })
  const byKey = useTask()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [ticket, setTicket] = useState<Ticket | undefined>()
  const [expired, setExpired] = useState(false)
  if (ticket !== undefined) {
    const back = (late: boolean) => {
      setPassword('')
      setTicket(undefined)
      setExpired(late)
    }
    return <SecondStep ticket={ticket} onBack={() => back(false)} onExpired={() => back(true)} onDone={setMe} />
  }
  const submit = () => {
    byKey.clear()
    setExpired(false)
    if (login.trim() === '') return task.fail('login', t('account:error.login'))
    if (password === '') return task.fail('password', t('account:error.password'))
    void task.run(async () => {
      const answer = await call(signIn, { body: { login: login.trim(), password } })
      if (answer.signedIn) setMe(answer.me)
      else setTicket(answer)
    })
  }
  const usePasskey = () => {
    task.clear()
    void byKey.run(async () => setMe(await signInByPasskey()))
  }
  return (
    <EntryFrame title={t('account:in.title')} lead={t('account:in.lead')}>
      <TaskForm task={task} className={classes.form} onSubmit={submit}>
        {expired && <p className={classes.foot} role="alert">{t('account:in.expired')}</p>}
        <TextInput
          name="username" label={t('account:login')} value={login} error={task.at('login')} required withAsterisk={false} maxLength={120} autoComplete="username" autoCapitalize="none" spellCheck={false}
          data-autofocus autoFocus onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <PasswordField
          name="password" label={t('account:password')} value={password} error={task.at('password')} autoComplete="current-password" onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <TaskProblem task={task} />
        <Button type="submit" size="md" loading={task.busy}>{t('account:in.enter')}</Button>
        {passkeyPlace() === 'ready' && (
          <>
            <div className={classes.or} aria-hidden>{t('account:or')}</div>
            <Button size="md" variant="default" leftSection={<IconFingerprint size={20} aria-hidden />} loading={byKey.busy} onClick={usePasskey}>{t('account:in.passkey')}</Button>
            <TaskProblem task={byKey} />
          </>
        )}
        <p className={classes.foot}>{t('account:in.forgot')}</p>
      </TaskForm>
    </EntryFrame>
  )
}
