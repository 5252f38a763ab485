import { IconAlertCircle, IconHelpCircle, IconMoon, IconPencil, IconSun } from '@tabler/icons-react'
import { memo } from 'react'
import { Link } from 'wouter'
import { useMe } from '#features/account/web/index.ts'
import { Face } from '#ui/face.tsx'
import { hourIn, knownZone, machineTime, useWords } from '#ui/i18n/index.tsx'
import { useNow } from '#ui/now.ts'
import { RowBoundary } from '#ui/row-boundary.tsx'
import { contentWords, plainWords } from '../content-words.ts'
import { conversationName, filePath, zoneOf } from '../names.ts'
import { usePrefetchOpened } from '../thread/use-opened.ts'
import type { CompanyBrief, PersonBrief, Row } from '../types.ts'
import classes from './list-row.module.css'
import { type RowDraft, useRowDraft } from './row-draft.ts'

interface RowProps {
  readonly row: Row
  readonly people: Readonly<Record<string, PersonBrief>>
  readonly companies: Readonly<Record<string, CompanyBrief>>
  readonly chosen: boolean
}

/** One conversation: who, the own draft or the last words, and two clocks: when it was here, what time it is there. */
export const ListRow = memo(function ListRow(props: RowProps) {
  const { t } = useWords()
  const { id } = props.row
  return (
    <RowBoundary of={props.row} fallback={<Link to={`/inbox/${id}`} className={classes.row} data-chosen={props.chosen}>{t('ui:rowBroken')}</Link>}>
      <RowWords {...props} />
    </RowBoundary>
  )
})

function RowWords({ row, people, companies, chosen }: RowProps) {
  const { t, format } = useWords()
  const now = useNow()
  const prefetch = usePrefetchOpened()
  const draft = useRowDraft(useMe().id, row)
  const name = conversationName(row, people, companies)
  const company = row.companyId === null ? undefined : companies[row.companyId]?.name
  const picture = people[row.personIds[0] ?? '']?.pictureFileId
  return (
    <Link
      to={`/inbox/${row.id}`} className={classes.row} data-chosen={chosen} data-unread={row.unread > 0} aria-current={chosen ? 'true' : undefined}
      onPointerEnter={() => prefetch(row.id)} draggable={false}
    >
      <Face id={row.personIds[0] ?? row.id} name={name} size={42} picture={picture == null ? undefined : filePath(picture)} />
      <span className={classes.words}>
        <span className={classes.top}>
          <span className={classes.name}>{name}</span>
          <time className={classes.mine} dateTime={machineTime(row.lastAt)} title={format.full(row.lastAt)}>{format.short(row.lastAt, now)}</time>
        </span>
        <span className={classes.middle}>
          {draft.kind === 'here' ? <DraftWords draft={draft} /> : <LastWords last={row.last} />}
          {draft.kind === 'elsewhere' && <IconPencil size={17} className={classes.draft} role="img" aria-label={t('conversation:row.draft')} />}
          {row.needsLook && <IconAlertCircle size={17} className={classes.look} role="img" aria-label={t('conversation:row.needsLook')} />}
          {row.openQuestions > 0 && <IconHelpCircle size={17} className={classes.ask} role="img" aria-label={t('conversation:row.questions', { count: row.openQuestions })} />}
          {row.unread > 0 && <span className={classes.unread}><span className="only-heard">{t('conversation:row.unread', { count: row.unread })}</span><span aria-hidden>{row.unread > 99 ? '99+' : row.unread}</span></span>}
        </span>
        <span className={classes.bottom}>
          <TheirClock zone={zoneOf(row, people, companies)} now={now} />
          {company !== undefined && company !== name && <span className={classes.company}>{company}</span>}
          {row.state === 'snoozed' && row.snoozedUntil !== null && <span className={classes.wait}>{t('conversation:row.snoozed', { time: format.short(row.snoozedUntil, now) })}</span>}
          {row.waiting === 'weOwe' && row.state === 'open' && <span className={classes.wait} data-long={now - row.waitingSince > 4 * 3_600_000}>{t('conversation:row.waits', { time: format.duration(Math.max(60_000, now - row.waitingSince)) })}</span>}
        </span>
      </span>
    </Link>
  )
}

/** What was written and not sent: in place of the last words, which must not be taken for it. */
function DraftWords({ draft: { writing, text, file } }: { draft: RowDraft & { kind: 'here' } }) {
  const { t } = useWords()
  return (
    <span className={classes.last}>
      <span className={classes.draft}><IconPencil size={13} aria-hidden />{t('conversation:row.draft')} </span>
      {writing === 'note' && <span className={classes.note}>{t('conversation:row.note')} </span>}
      {text.trim() === '' && file !== undefined ? contentWords(file.kind, file.name, t) : plainWords(text)}
    </span>
  )
}

function LastWords({ last }: Pick<Row, 'last'>) {
  const { t } = useWords()
  return (
    <span className={classes.last}>
      {last?.kind === 'note' && <span className={classes.note}>{t('conversation:row.note')} </span>}
      {last?.kind === 'outbound' && <span className={classes.us}>{t('conversation:row.us')} </span>}
      {last === null ? t('conversation:row.empty') : contentWords(last.content, plainWords(last.text), t)}
    </span>
  )
}

/** The time where they are, with the sun or the moon. */
export function TheirClock({ zone, now }: { zone: string | undefined; now: number }) {
  const { t, format } = useWords()
  const known = knownZone(zone)
  if (known === undefined) return null
  const hour = hourIn(now, known)
  const night = hour < 8 || hour >= 20
  const Icon = night ? IconMoon : IconSun
  return (
    <span className={classes.theirs} title={known}>
      <Icon size={13} aria-hidden />
      <span className="only-heard">{t('conversation:clock.theirs')} </span>
      {format.time(now, known)}
    </span>
  )
}
