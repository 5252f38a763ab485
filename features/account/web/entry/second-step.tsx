import { Button, TextInput } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { useState } from 'react'
import { ApiError, call } from '#ui/call.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { signInSecond } from '../../contract.ts'
import { CodeInput } from '../second-factor/code-input.tsx'
import { passkeyPlace, signInByPasskey } from '../second-factor/passkey-browser.ts'
import { TaskForm } from '../task-form.tsx'
import { TaskProblem } from '../task-problem.tsx'
import type { Me } from '../types.ts'
import { useTask } from '../use-task.ts'
import classes from './entry-frame.module.css'
import { EntryFrame } from './entry-frame.tsx'

export interface Ticket {
  readonly ticket: string
  readonly totp: boolean
  readonly passkey: boolean
}

interface Props {
  readonly ticket: Ticket
  readonly onDone: (me: Me) => void
  readonly onBack: () => void
  readonly onExpired: () => void
}

/** After the password: a code of the app, a passkey, or a recovery code. */
export function SecondStep({ ticket, onDone, onBack, onExpired }: Props) {
  const { t } = useWords()
  const task = useTask({ ACCOUNT_WRONG_CODE: 'code' })
  const byKey = useTask()
  const canPasskey = ticket.passkey && passkeyPlace() === 'ready'
  const [recovery, setRecovery] = useState(!ticket.totp && !canPasskey)
  const [code, setCode] = useState('')
  const asksCode = recovery || ticket.totp
  const inTime = async (doing: () => Promise<void>) => {
    try {
      await doing()
    } catch (error) {
      if (error instanceof ApiError && error.code === 'ACCOUNT_TICKET_EXPIRED') onExpired()
      else throw error
    }
  }
  const send = (given: string) => {
    if (given.trim().length < 6) return task.fail('code', t('account:error.code'))
    byKey.clear()
    void task.run(() => inTime(async () => onDone((await call(signInSecond, { body: { ticket: ticket.ticket, code: given.trim() } })).me))).then((done) => done || recovery || setCode(''))
  }
  const askPasskey = () => {
    task.clear()
    void byKey.run(() => inTime(async () => onDone(await signInByPasskey(ticket.ticket))))
  }
  const change = () => {
    setRecovery(!recovery)
    setCode('')
    task.clear()
  }
  return (
    <EntryFrame title={t('account:second.title')} lead={t(recovery ? 'account:second.leadRecovery' : ticket.totp ? 'account:second.leadApp' : 'account:second.leadPasskey')}>
      <TaskForm task={task} className={classes.form} onSubmit={() => send(code)}>
        {!recovery && ticket.totp && <CodeInput label={t('account:second.code')} value={code} error={task.at('code')} disabled={task.busy} onChange={setCode} onFull={send} />}
        {recovery && (
          <TextInput
            key="recovery" name="recovery-code" label={t('account:second.recovery')} placeholder="abcde-fgh23" value={code} error={task.at('code')} autoFocus autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={40}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        )}
        <TaskProblem task={task} />
        {asksCode && <Button type="submit" size="md" loading={task.busy}>{t('account:second.enter')}</Button>}
        {canPasskey && <Button size="md" variant={asksCode ? 'default' : 'filled'} autoFocus={!asksCode} leftSection={<IconFingerprint size={20} aria-hidden />} loading={byKey.busy} onClick={askPasskey}>{t('account:in.passkey')}</Button>}
        <TaskProblem task={byKey} />
        <div className={classes.links}>
          <Button variant="subtle" color="gray" px={6} onClick={onBack}>{t('ui:back')}</Button>
          {(ticket.totp || canPasskey) && <Button variant="subtle" px={6} onClick={change}>{t(recovery ? 'account:second.notRecovery' : 'account:second.useRecovery')}</Button>}
        </div>
      </TaskForm>
    </EntryFrame>
  )
}
