import { Loader, Modal } from '@mantine/core'
import { IconSend2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ResultOf } from '#kernel/contract.ts'
import { call } from '#ui/call.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { machineTime, useWords } from '#ui/i18n/index.tsx'
import { listAttempts } from '../../contract.ts'
import type { Message } from '../types.ts'
import classes from './attempts.module.css'
import { failureReason } from './failure-words.ts'
import { useScene } from './scene.ts'

type Attempt = ResultOf<typeof listAttempts>['attempts'][number]

const outcomes: Readonly<Record<NonNullable<Attempt['outcome']>, string>> = {
  accepted: 'conversation:delivery.accepted', refused: 'conversation:attempts.refused', unknown: 'conversation:delivery.unknown',
  failedLater: 'conversation:attempts.failedLater', withdrawn: 'conversation:attempts.withdrawn',
}

/** Every attempt to send a message: when, what came of it, and the code by which a colleague or WeChat's support finds the cause. */
export function Attempts({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useWords()
  const { data, error, refetch } = useQuery({ queryKey: ['conversation', 'attempts', message.id], queryFn: ({ signal }) => call(listAttempts, { params: { id: message.id }, signal }) })
  return (
    <Modal opened onClose={onClose} title={t('conversation:attempts.title')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      {error !== null && data === undefined && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <div className={classes.loading}><Loader size="sm" aria-label={t('ui:loading')} /></div>}
      {data?.attempts.length === 0 && <EmptyState icon={<IconSend2 size={26} />} title={t('conversation:attempts.none')}>{t('conversation:attempts.noneText')}</EmptyState>}
      {data !== undefined && data.attempts.length > 0 && <ol className={classes.attempts}>{data.attempts.map((one) => <Entry key={one.number} attempt={one} />)}</ol>}
    </Modal>
  )
}

function Entry({ attempt: { outcome, code, beganAt, staffId } }: { attempt: Attempt }) {
  const { t, format } = useWords()
  const { staff } = useScene()
  const who = staffId === null ? undefined : staff.get(staffId)?.name
  const reason = code === null ? undefined : failureReason(code, t)
  return (
    <li data-outcome={outcome ?? 'open'}>
      <small><time dateTime={machineTime(beganAt)}>{format.full(beganAt)}</time>{who !== undefined && ` · ${who}`}</small>
      <b>{t(outcome === null ? 'conversation:delivery.sending' : outcomes[outcome])}</b>
      {reason !== undefined && <span>{reason}</span>}
      {code !== null && <code>{code}</code>}
    </li>
  )
}
