import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#ui/call.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { sayDone } from '#ui/notice.ts'
import { Panel } from '#ui/page.tsx'
import { changePassword } from '../../contract.ts'
import { sessionsKey } from '../keys.ts'
import { NewPassword } from '../new-password.tsx'
import { PasswordField } from '../password-field.tsx'
import { useMe } from '../session.tsx'
import { TaskForm } from '../task-form.tsx'
import { TaskProblem } from '../task-problem.tsx'
import { useTask } from '../use-task.ts'
import classes from './settings.module.css'

/** A new password; all other sessions end with it. */
export function PasswordPanel() {
  const { t } = useWords()
  const me = useMe()
  const queries = useQueryClient()
  const task = useTask({ ACCOUNT_WRONG_PASSWORD: 'current', ACCOUNT_WEAK_PASSWORD: 'next' })
  const [open, setOpen] = useState(false)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const close = () => {
    setOpen(false)
    setCurrent('')
    setNext('')
    task.clear()
  }
  const submit = () => {
    if (current === '') return task.fail('current', t('account:error.password'))
    if ([...next].length < 8) return task.fail('next', t('account:error.shortPassword'))
    void task.run(async () => {
      await call(changePassword, { body: { current, next } })
      close()
      sayDone(t('account:password.changed'), t)
      await queries.invalidateQueries({ queryKey: sessionsKey })
    })
  }
  return (
    <Panel title={t('account:password')} lead={t('account:password.lead')} actions={open ? undefined : <Button variant="default" onClick={() => setOpen(true)}>{t('account:password.change')}</Button>}>
      {open && (
        <TaskForm task={task} className={classes.fields} onSubmit={submit}>
          <input type="text" name="username" autoComplete="username" value={me.login} readOnly hidden />
          <PasswordField
            autoFocus name="current-password" label={t('account:password.current')} value={current} error={task.at('current')} autoComplete="current-password" onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <NewPassword label={t('account:password.next')} value={next} error={task.at('next')} onChange={setNext} />
          <TaskProblem task={task} />
          <div className={classes.actions}>
            <Button type="submit" loading={task.busy}>{t('account:password.change')}</Button>
            <Button variant="subtle" color="gray" onClick={close}>{t('ui:cancel')}</Button>
          </div>
        </TaskForm>
      )}
    </Panel>
  )
}
