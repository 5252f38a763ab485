import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#ui/i18n/index.tsx'
import { PasswordField } from '../password-field.tsx'
import { useMe } from '../session.tsx'
import { TaskForm } from '../task-form.tsx'
import { TaskProblem } from '../task-problem.tsx'
import { useTask } from '../use-task.ts'
import classes from './settings.module.css'

interface Props {
  readonly title: string
  readonly lead: string
  /** What the button says. */
  readonly verb: string
  readonly onClose: () => void
  readonly run: (password: string) => Promise<void>
}

/** Asks for the own password before something that weakens the account. */
export function AskPassword({ title, lead, verb, onClose, run }: Props) {
  const { t } = useWords()
  const me = useMe()
  const task = useTask({ ACCOUNT_WRONG_PASSWORD: 'password' })
  const [password, setPassword] = useState('')
  const submit = () => {
    if (password === '') return task.fail('password', t('account:error.password'))
    void task.run(() => run(password))
  }
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <TaskForm task={task} className={classes.fields} onSubmit={submit}>
        <p className={classes.text}>{lead}</p>
        <input type="text" name="username" autoComplete="username" value={me.login} readOnly hidden />
        <PasswordField
          data-autofocus name="current-password" label={t('account:password.current')} value={password} error={task.at('password')} autoComplete="current-password" onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <TaskProblem task={task} />
        <div className={classes.actions}>
          <Button type="submit" loading={task.busy}>{verb}</Button>
          <Button variant="subtle" color="gray" onClick={onClose}>{t('ui:cancel')}</Button>
        </div>
      </TaskForm>
    </Modal>
  )
}
