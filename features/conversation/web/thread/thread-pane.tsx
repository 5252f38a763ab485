import { ActionIcon } from '@mantine/core'
import { IconArrowLeft, IconPaperclip } from '@tabler/icons-react'
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useMay, useMe } from '#features/account/web/index.ts'
import { call } from '#ui/call.ts'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { lazyScreen } from '#ui/lazy-screen.ts'
import { sayError } from '#ui/notice.ts'
import { readMessages } from '../../contract.ts'
import { Composer, type ComposerHandle } from '../composer/composer.tsx'
import { zoneOf } from '../names.ts'
import type { Message, Steady } from '../types.ts'
import { MessageMenu } from './message-menu.tsx'
import { OpenedContext, type Scene, SceneContext } from './scene.ts'
import { ThreadHeader } from './thread-header.tsx'
import { ThreadList } from './thread-list.tsx'
import classes from './thread-pane.module.css'
import { threadStore } from './thread-store.ts'
import { jumpTo, useOpened } from './use-opened.ts'
import { useQuestions } from './use-questions.ts'

const Attempts = lazyScreen(() => import('./attempts.tsx'), 'Attempts')
const Lightbox = lazyScreen(() => import('./lightbox.tsx'), 'Lightbox')
const PasteIn = lazyScreen(() => import('./paste-in.tsx'), 'PasteIn')

/** One conversation: header, messages, composer. */
export function ThreadPane({ id, infoOpen, onInfo }: { id: string; infoOpen: boolean; onInfo: () => void }) {
  const { t } = useWords()
  const { data, error, refetch } = useOpened(id)
  useEffect(() => () => threadStore.leave(id), [id])
  const missing = data !== undefined && threadStore.get(id).window === undefined
  useEffect(() => {
    if (missing) void refetch() // the list was dropped to save memory; what is known about the conversation stays on screen
  }, [missing, refetch])
  if (data === undefined) {
    return error === null
      ? <div className={classes.pane} role="status" aria-label={t('ui:loading')}><div className={classes.ghostHead} /></div>
      : <div className={classes.pane}><div className={classes.back}><ActionIcon variant="subtle" color="gray" size={40} aria-label={t('ui:back')} onClick={() => history.back()}><IconArrowLeft size={22} /></ActionIcon></div><ErrorNotice error={error} onRetry={() => void refetch()} /></div>
  }
  return <Opened opened={data} id={id} infoOpen={infoOpen} onInfo={onInfo} />
}

const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]))

function Opened({ opened, id, infoOpen, onInfo }: { opened: Steady; id: string; infoOpen: boolean; onInfo: () => void }) {
  const { t } = useWords()
  const me = useMe()
  const may = useMay()
  const composer = useRef<ComposerHandle>(null)
  const [menu, setMenu] = useState<{ message: Message; at: DOMRect } | undefined>()
  const [attemptsOf, setAttemptsOf] = useState<Message | undefined>()
  const [picture, setPicture] = useState<string | undefined>()
  const [marked, setMarked] = useState<string | undefined>()
  const [answering, setAnswering] = useState<Message | undefined>()
  const [pasting, setPasting] = useState(false)
  const [dragging, setDragging] = useState(false)
  const questions = useQuestions(id, opened.questions)
  const mayWrite = may('conversation.write')

  useEffect(() => threadStore.restore(id, me.id), [id, me.id])
  const goTo = useCallback((messageId: string) => {
    const show = async () => {
      const known = threadStore.get(id).window?.messages.find((message) => message.id === messageId)
      const message = known ?? (await call(readMessages, { params: { id }, query: { ids: messageId } })).messages[0]
      if (message === undefined) return
      await jumpTo(id, { messageId, position: message.position })
      setMarked(messageId)
      setTimeout(() => setMarked(undefined), 2_500)
    }
    show().catch((error: unknown) => sayError(error, t))
  }, [id, t])
  useEffect(() => {
    const listen = (event: Event) => event instanceof CustomEvent && goTo(String(event.detail))
    addEventListener(`qingchu-go-to ${id}`, listen)
    return () => removeEventListener(`qingchu-go-to ${id}`, listen)
  }, [id, goTo])

  const people = useMemo(() => byId(opened.people), [opened.people])
  const companies = useMemo(() => byId(opened.companies), [opened.companies])
  const staff = useMemo(() => byId(opened.staff), [opened.staff])
  const zone = zoneOf(opened.conversation, Object.fromEntries(people), Object.fromEntries(companies))
  const isGroup = opened.conversation.kind === 'group' || opened.conversation.personIds.length > 1
  const scene = useMemo<Scene>(
    () => ({
      conversationId: id, meId: me.id, people, companies, staff, mayWrite, zone, isGroup,
      openMenu: (message, at) => setMenu({ message, at: at.getBoundingClientRect() }),
      openPicture: (message) => setPicture(message.id),
      goTo,
      giveBack(writing, { fileIds, ...words }) {
        const messages = threadStore.get(id).window?.messages ?? []
        const files = messages.flatMap(({ file }) => (file !== null && fileIds.includes(file.id) ? [file] : []))
        composer.current?.insert(writing, { ...words, files })
      },
    }),
    [id, me.id, people, companies, staff, mayWrite, zone, isGroup, goTo],
  )
  const pictures = picture === undefined ? [] : (threadStore.get(id).window?.messages ?? []).filter(({ file, recalledAt }) => file?.kind === 'image' && file.inline && recalledAt === null)
  return (
    <SceneContext value={scene}><OpenedContext value={opened}>
      <section
        className={classes.pane} aria-label={t('conversation:thread.pane')} data-dragging={dragging}
        onDragEnter={(event) => event.dataTransfer.types.includes('Files') && mayWrite && setDragging(true)}
        onDragOver={(event) => event.preventDefault()}
        onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setDragging(false)}
        onDrop={(event) => {
          event.preventDefault()
          setDragging(false)
          if (mayWrite) composer.current?.addFiles(event.dataTransfer.files)
        }}
      >
        <ThreadHeader infoOpen={infoOpen} onInfo={onInfo} onPaste={() => setPasting(true)} />
        <div className={classes.list}><ThreadList marked={marked} /></div>
        {mayWrite
          ? <Composer handle={composer} answering={answering} onAnswering={setAnswering} />
          : <p className={classes.observer}>{t('conversation:composer.observer')}</p>}
        {dragging && <div className={classes.drop}><IconPaperclip size={28} aria-hidden />{t('conversation:composer.drop')}</div>}
      </section>
      {menu !== undefined && <MessageMenu message={menu.message} at={menu.at} questions={questions} onAnswer={setAnswering} onAttempts={setAttemptsOf} onClose={() => setMenu(undefined)} />}
      <Suspense>
        {attemptsOf !== undefined && <Attempts message={attemptsOf} onClose={() => setAttemptsOf(undefined)} />}
        {picture !== undefined && <Lightbox pictures={pictures} first={picture} onClose={() => setPicture(undefined)} />}
        {pasting && <PasteIn onClose={() => setPasting(false)} />}
      </Suspense>
    </OpenedContext></SceneContext>
  )
}
