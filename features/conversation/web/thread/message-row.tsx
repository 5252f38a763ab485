import { IconCheck, IconDots, IconHelpCircle } from '@tabler/icons-react'
import { memo } from 'react'
import { Face } from '#ui/face.tsx'
import { dayKey, knownZone, machineTime, useWords } from '#ui/i18n/index.tsx'
import { useNow } from '#ui/now.ts'
import { RowBoundary } from '#ui/row-boundary.tsx'
import { filePath } from '../names.ts'
import type { Message } from '../types.ts'
import { DeliveryLine } from './delivery-line.tsx'
import { GreyLine } from './grey-line.tsx'
import { MessageBody } from './message-body.tsx'
import classes from './message-row.module.css'
import { useScene } from './scene.ts'
import type { Provisional } from './thread-store.ts'

export type ThreadItem = Message | Provisional

export const isProvisional = (item: ThreadItem): item is Provisional => !('id' in item)

const closeMs = 5 * 60_000

interface RowProps {
  readonly message: Message
  readonly previous: ThreadItem | undefined
  /** The first one that the viewer has not seen. */
  readonly isFirstUnread: boolean
  readonly marked: boolean
}

/** Do two messages stand close enough to share one name? */
export function continues(message: Message, previous: ThreadItem | undefined): boolean {
  if (previous === undefined || isProvisional(previous) || message.kind === 'line' || previous.kind !== message.kind) return false
  return previous.personId === message.personId && previous.staffId === message.staffId && message.sentAt - previous.sentAt < closeMs && previous.recalledAt === null
}

/** One message with what stands before it: the day, the border of new ones. */
export const MessageRow = memo(function MessageRow({ message, previous, isFirstUnread, marked }: RowProps) {
  const { t } = useWords()
  const at = previous === undefined ? undefined : isProvisional(previous) ? previous.at : previous.sentAt
  const newDay = at === undefined || dayKey(at) !== dayKey(message.sentAt)
  return (
    <div className={classes.row}>
      {newDay && <Day at={message.sentAt} />}
      {isFirstUnread && <div className={classes.fresh} role="separator"><span>{t('conversation:thread.new')}</span></div>}
      <RowBoundary of={message} fallback={<p role="note">{t('ui:rowBroken')}</p>}>
        {message.kind === 'line' ? <GreyLine message={message} /> : <Bubble message={message} joined={!newDay && !isFirstUnread && continues(message, previous)} marked={marked} />}
      </RowBoundary>
    </div>
  )
})

function Bubble({ message, joined, marked }: { message: Message; joined: boolean; marked: boolean }) {
  const { t, format } = useWords()
  const scene = useScene()
  const person = message.personId === null ? undefined : scene.people.get(message.personId)
  const colleague = message.staffId === null ? undefined : scene.staff.get(message.staffId)
  const side = message.kind === 'inbound' ? 'in' : message.kind === 'note' ? 'note' : 'out'
  const name = side === 'in' ? (person?.name ?? t('conversation:thread.someone')) : (colleague?.name ?? t('conversation:thread.inTheirClient'))
  const zone = knownZone(side === 'in' ? (person?.zone ?? scene.zone) : scene.zone)
  const showsName = !joined && (side !== 'out' || message.staffId !== scene.meId) && (side !== 'in' || scene.isGroup)
  return (
    <article className={classes.message} data-side={side} data-joined={joined} data-marked={marked} aria-label={`${name}, ${format.time(message.sentAt)}`}>
      {side === 'in' && (joined ? <span className={classes.gap} /> : <Face id={person?.id ?? 'x'} name={name} size={32} picture={person?.pictureFileId == null ? undefined : filePath(person.pictureFileId)} />)}
      <div className={classes.column}>
        {(showsName || side === 'note') && !joined && <div className={classes.who}>{side === 'note' ? t('conversation:note.by', { name }) : name}</div>}
        <div className={classes.line}>
          <div className={classes.bubble} data-side={side} data-recalled={message.recalledAt !== null} data-bare={message.file?.kind === 'image' && message.recalledAt === null && message.file.inline}>
            <MessageBody message={message} />
            <span className={classes.time}>
              <time dateTime={machineTime(message.sentAt)} title={zone === undefined ? format.full(message.sentAt) : t('conversation:clock.both', { ours: format.full(message.sentAt), theirs: format.time(message.sentAt, zone) })}>
                {format.time(message.sentAt)}
              </time>
            </span>
          </div>
          <button type="button" className={classes.more} aria-label={t('conversation:message.menu')} aria-haspopup="menu" onClick={(event) => scene.openMenu(message, event.currentTarget)}><IconDots size={18} aria-hidden /></button>
        </div>
        {message.question !== null && <Question message={message} />}
        {message.delivery !== null && <DeliveryLine message={message} />}
      </div>
    </article>
  )
}

function Day({ at }: { at: number }) {
  const { format } = useWords()
  return <div className={classes.day}><span>{format.day(at, useNow())}</span></div>
}

function Question({ message: { question } }: { message: Message }) {
  const { t } = useWords()
  const { goTo } = useScene()
  if (question === null) return null
  const { answerId } = question
  if (question.open) return <div className={classes.question}><IconHelpCircle size={15} aria-hidden />{t('conversation:question.open')}</div>
  return (
    <div className={classes.question} data-closed>
      <IconCheck size={15} aria-hidden />{t('conversation:question.closed')}
      {answerId !== null && <button type="button" onClick={() => goTo(answerId)}>{t('conversation:question.answer')}</button>}
    </div>
  )
}
