import { Button, Skeleton } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ResultOf } from '#kernel/contract.ts'
import { call } from '#ui/call.ts'
import { CopyField } from '#ui/copy-field.tsx'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { beginTotp, confirmTotp } from '../../contract.ts'
import { TaskForm } from '../task-form.tsx'
import { TaskProblem } from '../task-problem.tsx'
import { useTask } from '../use-task.ts'
import { CodeInput } from './code-input.tsx'
import { QrPicture } from './qr-picture.tsx'
import classes from './second-factor.module.css'

/** An authenticator app: scan or copy the secret, then prove it with a code. */
export function TotpSetup({ password, onMade, onBack }: { password?: string | undefined; onMade: (made: ResultOf<typeof confirmTotp>) => void; onBack: () => void }) {
  const { t } = useWords()
  const task = useTask({ ACCOUNT_WRONG_CODE: 'code' })
  const [begun, setBegun] = useState<ResultOf<typeof beginTotp> | undefined>()
  const [fault, setFault] = useState<unknown>()
  const [code, setCode] = useState('')
  useEffect(() => {
    let gone = false
    call(beginTotp, { body: password === undefined ? {} : { password } }).then((answer) => gone || setBegun(answer), (error: unknown) => gone || setFault(error))
    return () => void (gone = true)
  }, [password])
  const send = (given: string) => {
    if (given.length < 6) return task.fail('code', t('account:error.code'))
    void task.run(async () => onMade(await call(confirmTotp, { body: { code: given } }))).then((done) => done || setCode(''))
  }
  if (fault !== undefined) return <ErrorNotice error={fault} onRetry={onBack} />
  if (begun === undefined) return <Skeleton height={320} radius="md" />
  return (
    <TaskForm task={task} className={classes.stack} onSubmit={() => send(code)}>
      <ol className={classes.steps}>
        <li>{t('account:totp.step1')}</li>
        <li>{t('account:totp.step2')}</li>
        <li>{t('account:totp.step3')}</li>
      </ol>
      <div className={classes.scan}>
        <QrPicture text={begun.uri} label={t('account:totp.qr')} />
        <div className={classes.beside}>
          <a className={classes.open} href={begun.uri}>{t('account:totp.open')}</a>
          <CopyField label={t('account:totp.secret')} value={begun.secret} />
        </div>
      </div>
      <CodeInput label={t('account:second.code')} value={code} error={task.at('code')} disabled={task.busy} onChange={setCode} onFull={send} />
      <TaskProblem task={task} />
      <div className={classes.actions}>
        <Button type="submit" loading={task.busy}>{t('account:totp.confirm')}</Button>
        <Button variant="subtle" color="gray" onClick={onBack}>{t('ui:back')}</Button>
      </div>
    </TaskForm>
  )
}
