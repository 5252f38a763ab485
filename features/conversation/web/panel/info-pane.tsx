import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { call } from '#ui/call.ts'
import { Face } from '#ui/face.tsx'
import { knownZone, useWords } from '#ui/i18n/index.tsx'
import { useNow } from '#ui/now.ts'
import { listConversationFiles, listInvitations } from '../../contract.ts'
import { TheirClock } from '../inbox/list-row.tsx'
import { filePath } from '../names.ts'
import { lineWords } from '../thread/line-words.ts'
import { FileIcon } from '../thread/message-body.tsx'
import { questionWords } from '../thread/message-menu.tsx'
import { type Thread, useOfThread } from '../thread/thread-store.ts'
import { useOpened, useSendWindow } from '../thread/use-opened.ts'
import { useQuestions } from '../thread/use-questions.ts'
import { filesKey } from '../touch.ts'
import type { Steady } from '../types.ts'
import classes from './info-pane.module.css'

/** What one needs beside the thread: people and their time, channel and window, open questions, files, the rule that put it here. */
export function InfoPane({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useWords()
  const { data } = useOpened(id)
  return (
    <div className={classes.pane}>
      <header><h2>{t('conversation:info.title')}</h2><ActionIcon variant="subtle" color="gray" size={36} aria-label={t('ui:close')} onClick={onClose}><IconX size={20} /></ActionIcon></header>
      {data !== undefined && <Parts opened={data} id={id} />}
    </div>
  )
}

/** The line that says which rule put the conversation here. */
const ruleOf = ({ window }: Thread) => window?.messages.findLast(({ line }) => line?.code === 'routedByInvitation' || line?.code === 'routedByCompany')

function Parts({ opened, id }: { opened: Steady; id: string }) {
  const { t, format } = useWords()
  const now = useNow()
  const { conversation: row, companies, staff } = opened
  const company = companies.find((one) => one.id === row.companyId)
  const people = row.personIds.flatMap((one) => opened.people.find((person) => person.id === one) ?? [])
  const questions = useQuestions(id, opened.questions)
  const rule = useOfThread(id, ruleOf)
  const names = { staff: (one: string) => staff.find((who) => who.id === one)?.name, person: (one: string) => people.find((who) => who.id === one)?.name, company: (one: string) => companies.find((who) => who.id === one)?.name }
  const zoneOf = (person: { readonly zone: string | null }) => {
    const zone = knownZone(person.zone ?? company?.zone)
    return zone === undefined ? undefined : format.zone(zone)
  }
  const go = (messageId: string) => dispatchEvent(new CustomEvent(`qingchu-go-to ${id}`, { detail: messageId }))
  return (
    <>
      <section>
        <h3>{t('conversation:info.people')}</h3>
        {people.map((person) => (
          <div key={person.id} className={classes.person}>
            <Face id={person.id} name={person.name} size={36} picture={person.pictureFileId === null ? undefined : filePath(person.pictureFileId)} />
            <span><b>{person.name}</b><small><TheirClock zone={person.zone ?? company?.zone} now={now} /> {zoneOf(person)}</small></span>
          </div>
        ))}
        {company !== undefined && <p className={classes.company}><Link to={`/people/companies/${company.id}`}>{company.name}</Link></p>}
      </section>
      <section>
        <h3>{t('conversation:info.channel')}</h3>
        <p>{opened.connection?.name ?? t('conversation:channel.manual')}</p>
        <WindowWords id={id} />
        {rule !== undefined && <p className={classes.soft}>{lineWords(rule, t, names, format)}</p>}
      </section>
      <section>
        <h3>{t('conversation:info.questions')}</h3>
        {questions.length === 0 && <p className={classes.soft}>{t('conversation:info.noQuestions')}</p>}
        {questions.map((message) => (
          <button key={message.id} type="button" className={classes.question} onClick={() => go(message.id)}>
            <span>{questionWords(message, t)}</span><small>{t(message.kind === 'inbound' ? 'conversation:info.theyAsk' : 'conversation:info.weAsk', { time: format.short(message.sentAt, now) })}</small>
          </button>
        ))}
      </section>
      <Files id={id} go={go} />
      <Invited companyId={row.companyId} />
    </>
  )
}

function WindowWords({ id }: { id: string }) {
  const { t, format } = useWords()
  const now = useNow()
  const window = useSendWindow(id)
  if (window === undefined) return null
  if (window.state === 'open' && window.closesAt !== null) return <p className={classes.soft}>{t('conversation:info.window', { left: window.left ?? 0, of: window.of ?? 0, time: format.hours(Math.max(0, window.closesAt - now)) })}</p>
  const words = { none: 'conversation:info.window.none', open: 'conversation:info.window.none', usedUp: 'conversation:closed.usedUp', closed: 'conversation:closed.windowClosed', neverOpened: 'conversation:closed.neverOpened', ended: 'conversation:closed.sessionEnded', left: 'conversation:closed.left' } as const
  return <p className={classes.soft}>{t(words[window.state], { left: 0, parts: 0 })}</p>
}

function Files({ id, go }: { id: string; go: (messageId: string) => void }) {
  const { t, format } = useWords()
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: filesKey(id),
    queryFn: ({ pageParam, signal }) => call(listConversationFiles, { params: { id }, query: { limit: 30, ...(pageParam === '' ? {} : { before: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const files = data?.pages.flatMap((page) => page.files) ?? []
  return (
    <section>
      <h3>{t('conversation:info.files')}</h3>
      {data !== undefined && files.length === 0 && <p className={classes.soft}>{t('conversation:info.noFiles')}</p>}
      {files.map(({ file, messageId }) => (
        <div key={`${messageId} ${file.id}`} className={classes.file}>
          {file.kind === 'image' && file.inline ? <img src={filePath(file.id)} alt="" loading="lazy" /> : <FileIcon name={file.name} kind={file.kind} />}
          <span><a href={filePath(file.id, !file.inline)} target={file.inline ? '_blank' : undefined} rel="noreferrer">{file.name}</a><small>{format.bytes(file.bytes)} · <button type="button" onClick={() => go(messageId)}>{t('conversation:info.inThread')}</button></small></span>
        </div>
      ))}
      {hasNextPage && <button type="button" className={classes.more} onClick={() => void fetchNextPage()}>{t('conversation:info.moreFiles')}</button>}
    </section>
  )
}

function Invited({ companyId }: { companyId: string | null }) {
  const { t } = useWords()
  const { data } = useQuery({ queryKey: ['conversation', 'invitations', companyId], enabled: companyId !== null, queryFn: () => call(listInvitations, { query: companyId === null ? {} : { companyId } }) })
  const invitation = data?.invitations[0]
  if (companyId === null) return null
  return (
    <section>
      <h3>{t('conversation:info.invitation')}</h3>
      <p className={classes.soft}>{invitation === undefined ? t('conversation:info.noInvitation') : t('conversation:invitation.came', { count: invitation.came })}</p>
      <Link to="/settings/invitations">{t('conversation:info.toInvitations')}</Link>
    </section>
  )
}
