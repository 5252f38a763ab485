import { Alert, Button, TextInput } from '@mantine/core'
import { IconFingerprint, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import type { ResultOf } from '#kernel/contract.ts'
import { useWords } from '#ui/i18n/index.tsx'
import type { finishPasskey } from '../../contract.ts'
import { deviceName } from '../device-name.ts'
import { TaskForm } from '../task-form.tsx'
import { TaskProblem } from '../task-problem.tsx'
import { useTask } from '../use-task.ts'
import { makePasskey, passkeyPlace } from './passkey-browser.ts'
import classes from './second-factor.module.css'

/** Makes a passkey on this device, with a name to know it by. */
export function PasskeySetup({ password, onMade, onBack }: { password?: string | undefined; onMade: (made: ResultOf<typeof finishPasskey>) => void; onBack: () => void }) {
  const { t } = useWords()
  const task = useTask()
  const place = passkeyPlace()
  const [name, setName] = useState(() => deviceName(navigator.userAgent).system ?? '')
  const submit = () => {
    if (name.trim() === '') return task.fail('name', t('account:error.passkeyName'))
    void task.run(async () => onMade(await makePasskey(name.trim(), password)))
  }
  if (place !== 'ready') {
    return (
      <div className={classes.stack}>
        <Alert variant="light" color="gray" icon={<IconInfoCircle size={18} aria-hidden />}>{t(`account:passkey.place.${place}`)}</Alert>
        <div className={classes.actions}><Button variant="subtle" color="gray" onClick={onBack}>{t('ui:back')}</Button></div>
      </div>
    )
  }
  return (
    <TaskForm task={task} className={classes.stack} onSubmit={submit}>
      <p className={classes.text}>{t('account:passkey.lead')}</p>
      <TextInput data-autofocus autoFocus label={t('account:passkey.name')} description={t('account:passkey.nameHint')} value={name} error={task.at('name')} maxLength={120} autoComplete="off" onChange={(event) => setName(event.currentTarget.value)} />
      <TaskProblem task={task} />
      <div className={classes.actions}>
        <Button type="submit" loading={task.busy} leftSection={<IconFingerprint size={20} aria-hidden />}>{t('account:passkey.make')}</Button>
        <Button variant="subtle" color="gray" onClick={onBack}>{t('ui:back')}</Button>
      </div>
    </TaskForm>
  )
}
