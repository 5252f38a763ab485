import { IconAlertTriangle, IconCheck, IconClock, IconCopy, IconHandStop, IconHelp, IconHourglass } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useWords } from '#ui/i18n/index.tsx'
import { useCopy } from '#ui/use-copy.ts'
import { partGapMs } from '../../domain/index.ts'
import type { Message } from '../types.ts'
import classes from './delivery-line.module.css'
import { failureWords } from './failure-words.ts'
import { useMessageActions } from './message-actions.ts'
import { useScene } from './scene.ts'
import { TakeOver } from './take-over.tsx'

/** How far an outgoing message has come, and what a person can do about it. Says nothing that WeChat does not tell. */
export function DeliveryLine({ message }: { message: Message }) {
  const { t } = useWords()
  const { delivery } = message
  if (delivery === null) return null
  switch (delivery.state) {
    case 'waiting':
      return <Leaving message={message} leavesAt={delivery.leavesAt} />
    case 'sending':
      return <div className={classes.line}><IconClock size={14} aria-hidden />{t('conversation:delivery.sending')}</div>
    case 'accepted':
      return <div className={classes.line} title={t('conversation:delivery.accepted.why')}><IconCheck size={14} aria-hidden />{t('conversation:delivery.accepted')}</div>
    case 'sentByHand':
      return <div className={classes.line}><IconCheck size={14} aria-hidden />{t('conversation:delivery.sentByHand')}</div>
    case 'held':
      return <Held message={message} code={delivery.code} />
    case 'byHand':
      return <ByHand message={message} />
    case 'failed':
      return <Failed message={message} code={delivery.code} />
    case 'unknown':
      return <Unknown message={message} />
  }
}

function Leaving({ message, leavesAt }: { message: Message; leavesAt: number | null }) {
  const { t } = useWords()
  const scene = useScene()
  const { withdraw } = useMessageActions(scene.conversationId)
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [])
  const seconds = leavesAt === null ? 0 : Math.max(0, Math.ceil((leavesAt - now) / 1_000))
  const { batch } = message
  // All of it is taken back or nothing: only until its first part leaves.
  const mayUndo = leavesAt !== null && leavesAt - ((batch?.part ?? 1) - 1) * partGapMs > now && (batch === null || batch.part === batch.parts)
  const undo = async () => {
    const back = await withdraw(message)
    if (back !== undefined) scene.giveBack('reply', back)
  }
  return (
    <div className={classes.line}>
      <IconClock size={14} aria-hidden />
      {seconds > 0 ? t('conversation:delivery.leaves', { seconds }) : t('conversation:delivery.sending')}
      {mayUndo && scene.mayWrite && <button type="button" onClick={() => void undo()}>{t('conversation:delivery.undo')}</button>}
    </div>
  )
}

/** Which part of the same reply it waits for; without one it waits for their next message. */
const waits: Readonly<Record<string, string | undefined>> = {
  PART_BEFORE_FAILED: 'conversation:delivery.behind.failed', PART_BEFORE_UNKNOWN: 'conversation:delivery.behind.unknown', PART_BEFORE_BY_HAND: 'conversation:delivery.behind.byHand',
}

function Held({ message, code }: { message: Message; code: string | null }) {
  const { t } = useWords()
  const scene = useScene()
  const { byHand, withdraw } = useMessageActions(scene.conversationId)
  const takeBack = async () => {
    const back = await withdraw(message)
    if (back !== undefined) scene.giveBack('reply', back)
  }
  return (
    <div className={classes.line} data-look>
      <span className={classes.why}><IconHourglass size={14} aria-hidden /> {t(waits[code ?? ''] ?? 'conversation:delivery.held')}</span>
      {scene.mayWrite && <button type="button" onClick={() => void byHand(message)}>{t('conversation:delivery.takeInHand')}</button>}
      {scene.mayWrite && <button type="button" onClick={() => void takeBack()}>{t('conversation:delivery.takeBack')}</button>}
    </div>
  )
}

function ByHand({ message }: { message: Message }) {
  const { t } = useWords()
  const { mayWrite, conversationId } = useScene()
  const { sentByHand } = useMessageActions(conversationId)
  const { copied, copy } = useCopy()
  const text = message.content?.kind === 'text' ? message.content.text : undefined
  return (
    <div className={classes.line} data-look>
      <IconHandStop size={14} aria-hidden />{t('conversation:delivery.byHand')}
      {text !== undefined && <button type="button" onClick={() => void copy(text)}><IconCopy size={13} aria-hidden />{copied ? t('ui:copied') : t('conversation:delivery.copy')}</button>}
      {message.file !== null && <a href={`/api/files/${message.file.id}?download=true`} download={message.file.name}>{t('conversation:delivery.keepFile')}</a>}
      {mayWrite && <button type="button" data-strong onClick={() => void sentByHand(message)}>{t('conversation:delivery.iHaveSent')}</button>}
    </div>
  )
}

function Failed({ message, code }: { message: Message; code: string | null }) {
  const { t } = useWords()
  const { mayWrite, conversationId } = useScene()
  const { retry, byHand } = useMessageActions(conversationId)
  return (
    <div className={classes.line} data-bad role="alert" title={code ?? undefined}>
      <span className={classes.why}><IconAlertTriangle size={14} aria-hidden /> {failureWords(code, t)}</span>
      {mayWrite && (code === 'SESSION_NOT_OURS'
        ? <TakeOver message={message} />
        : <button type="button" data-strong onClick={() => void retry(message, false)}>{t('conversation:delivery.retry')}</button>)}
      {mayWrite && <button type="button" onClick={() => void byHand(message)}>{t('conversation:delivery.takeInHand')}</button>}
    </div>
  )
}

/** May have arrived: a person looks first, and says twice that he wants it sent again. */
function Unknown({ message }: { message: Message }) {
  const { t } = useWords()
  const { mayWrite, conversationId } = useScene()
  const { retry, arrived, byHand } = useMessageActions(conversationId)
  const [asked, setAsked] = useState(false)
  return (
    <div className={classes.line} data-bad role="alert">
      <span className={classes.why}><IconHelp size={14} aria-hidden /> {asked ? t('conversation:delivery.mayDouble') : t('conversation:delivery.unknown')}</span>
      {mayWrite && !asked && <button type="button" onClick={() => void arrived(message)}>{t('conversation:delivery.arrived')}</button>}
      {mayWrite && !asked && <button type="button" onClick={() => setAsked(true)}>{t('conversation:delivery.retry')}</button>}
      {mayWrite && asked && <button type="button" data-strong onClick={() => void retry(message, true)}>{t('conversation:delivery.anyway')}</button>}
      {mayWrite && asked && <button type="button" onClick={() => void byHand(message)}>{t('conversation:delivery.takeInHand')}</button>}
      {mayWrite && asked && <button type="button" onClick={() => setAsked(false)}>{t('ui:cancel')}</button>}
    </div>
  )
}
