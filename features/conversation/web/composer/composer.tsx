import { ActionIcon, Button } from '@mantine/core'
import { IconAlertTriangle, IconHandStop, IconHelpCircle, IconHourglass, IconNote, IconPaperclip, IconSend2, IconSlash, IconX } from '@tabler/icons-react'
import { Suspense, useCallback, useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'
import { PhraseButton, useClarity } from '#features/clarity/web/index.ts'
import { knownZone, useWords } from '#ui/i18n/index.tsx'
import { useKeys } from '#ui/keys.ts'
import { lazyScreen } from '#ui/lazy-screen.ts'
import { MarkedTextarea } from '#ui/marked-textarea.tsx'
import { sayDone } from '#ui/notice.ts'
import { useNow } from '#ui/now.ts'
import { useCopy } from '#ui/use-copy.ts'
import { writeText } from '#ui/write-text.ts'
import { mostDrafted, mostWritten } from '../../contract.ts'
import { questionWords } from '../thread/message-menu.tsx'
import { useOpenedScene } from '../thread/scene.ts'
import { usePost } from '../thread/use-post.ts'
import { useSendWindow } from '../thread/use-opened.ts'
import type { FileBrief, Message, Writing } from '../types.ts'
import { AttachmentList } from './attachment-list.tsx'
import classes from './composer.module.css'
import { DraftNotices } from './draft-notices.tsx'
import { fileProblem, lengthNotice, replyTerms } from './reply-terms.ts'
import { useAttachments } from './use-attachments.ts'
import { useChecked } from './use-checked.ts'
import { useDraft } from './use-draft.ts'
import { useTyping } from './use-typing.ts'

const ReplyPicker = lazyScreen(() => import('./reply-picker.tsx'), 'ReplyPicker')

const dialogMs = 30

/** What the thread may do with the composer. */
export interface ComposerHandle {
  focus(writing: Writing): void
  addFiles(files: Iterable<File>): void
  insert(writing: Writing, given: Given): void
}

export interface ComposerProps {
  readonly handle: Ref<ComposerHandle>
  /** The question of theirs that the reply will close. */
  readonly answering: Message | undefined
  readonly onAnswering: (message: Message | undefined) => void
}

/** Where one writes: a reply that leaves, or a note that never does. The whole box changes colour with it. */
export function Composer(props: ComposerProps) {
  const [writing, setWriting] = useState<Writing>('reply')
  // What was given back while one wrote the other kind: put in when the box of its own kind is there.
  const [given, setGiven] = useState<Given | undefined>()
  return <Box key={writing} {...props} writing={writing} setWriting={setWriting} given={given} setGiven={setGiven} />
}

/** Words that come back, or from a colleague, to what stands in the field. */
export interface Given {
  readonly text: string
  readonly files: readonly FileBrief[]
  /** They were called legally significant, so what they become part of is. */
  readonly legal?: boolean
}

interface BoxProps extends ComposerProps {
  readonly writing: Writing
  readonly setWriting: (writing: Writing) => void
  readonly given: Given | undefined
  readonly setGiven: (given: Given | undefined) => void
}

function Box({ handle, answering, onAnswering, writing, setWriting, given, setGiven }: BoxProps) {
  const { t, format } = useWords()
  const scene = useOpenedScene()
  const now = useNow()
  const { draft, change, markLegal, read, clear, overwritten } = useDraft(writing)
  const { uploading, add } = useAttachments((file) => change(read().text, [...read().files, file]))
  const post = usePost(scene.conversationId)
  const typing = useTyping(scene.conversationId, writing)
  const window = useSendWindow(scene.conversationId)
  const checked = useChecked(scene.conversationId, writing, draft)
  const { copy } = useCopy()
  const field = useRef<HTMLTextAreaElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const [picking, setPicking] = useState<'slash' | 'button'>()
  const [asks, setAsks] = useState(false)
  const isNote = writing === 'note'
  const clarity = useClarity({ conversationId: scene.conversationId, text: draft.text, field, onText: change, internal: isNote, legal: draft.legal && !isNote, onLegal: markLegal })
  const { connection } = scene.opened
  const terms = replyTerms({ connection, window, now }, { text: draft.text, files: draft.files.length }, checked?.messages)
  const problems = isNote ? [] : draft.files.map((file) => fileProblem(file, connection)).filter((one) => one !== undefined)
  const tooLong = lengthNotice(draft.text)
  const isUnready = (draft.text.trim() === '' && draft.files.length === 0) || uploading.length > 0 || tooLong !== undefined
  const isClosed = !isNote && terms.way === 'closed'
  const zone = knownZone(scene.zone)

  const write = useCallback((text: string, caret?: number) => writeText(field.current, text, { caret, onText: change }), [change])
  // The slash that called the list, and what was typed behind it before the list was there, is part of the calling; it gives way to what comes of it.
  const calling = () => (picking === 'slash' && read().text.startsWith('/') ? read().text : '')
  const endPicking = (text: string, caret: number) => {
    setPicking(undefined)
    // The dialog gives the focus back first.
    setTimeout(() => write(text, caret), dialogMs)
  }
  const insert = (text: string) => {
    const before = calling() === '' ? read().text : ''
    const at = Math.min(field.current?.selectionStart ?? before.length, before.length)
    endPicking(before.slice(0, at) + text + before.slice(at), at + text.length)
  }
  const leavePicking = (search: string) => {
    // Nothing was looked for: the slash was meant as one.
    const text = calling() === '' ? read().text : search === '' ? '/' : ''
    endPicking(text, field.current?.selectionStart ?? text.length)
  }
  const join = useCallback(({ text, files, legal = false }: Given) => {
    const { text: before, files: there } = read()
    write(before.trim() === '' ? text : `${before}\n${text}`)
    const fresh = files.filter(({ id }) => !there.some((one) => one.id === id))
    if (fresh.length > 0) change(read().text, [...there, ...fresh])
    if (legal) markLegal(true)
  }, [change, markLegal, read, write])
  const begin = useCallback((next: Writing) => {
    setWriting(next)
    // The box of the other kind is mounted anew, so the field is looked for when it is there.
    requestAnimationFrame(() => document.querySelector<HTMLTextAreaElement>('[data-composer] textarea')?.focus())
  }, [setWriting])
  useImperativeHandle(handle, () => ({
    focus: begin,
    addFiles: add,
    insert(kind, one) {
      if (kind === writing) return join(one)
      setGiven(one)
      begin(kind)
    },
  }), [add, begin, join, setGiven, writing])
  useEffect(() => {
    if (given === undefined) return
    join(given)
    setGiven(undefined)
  }, [given, join, setGiven])
  useEffect(() => {
    if (answering !== undefined && !isNote) field.current?.focus()
  }, [answering, isNote])

  const send = (whenClosed?: 'hold' | 'byHand') => {
    if (isUnready || (isClosed && whenClosed === undefined)) return
    if (!clarity.mayGo()) return
    const text = draft.text.trim()
    if (!isNote && (terms.way === 'hand' || whenClosed === 'byHand') && text !== '') void copy(text).then((done) => done && sayDone(t('conversation:composer.copied'), t))
    post.send({
      writing, text, files: draft.files,
      ...(isNote || whenClosed === undefined ? {} : { whenClosed }),
      ...(problems.length > 0 ? { despiteWarnings: true } : {}),
      ...(answering === undefined || isNote ? {} : { answers: answering.id }),
      ...(asks && !isNote ? { question: true } : {}),
      ...(draft.legal && !isNote ? { legal: true } : {}),
    })
    clear()
    setAsks(false)
    onAnswering(undefined)
    field.current?.focus()
  }
  useKeys([
    { code: 'KeyR', label: t('conversation:key.reply'), run: () => begin('reply') },
    { code: 'KeyN', label: t('conversation:key.note'), run: () => begin('note') },
    { code: 'KeyA', label: t('conversation:key.attach'), run: () => chooser.current?.click() },
    { code: 'KeyQ', label: t('conversation:key.question'), run: () => setAsks((on) => !on) },
  ])
  const files = (list: FileList | null) => list !== null && add(list)
  const tabs = (['reply', 'note'] as const).map((one) => (
    <button key={one} type="button" role="tab" aria-selected={writing === one} data-kind={one} onClick={() => setWriting(one)}>
      {one === 'note' && <IconNote size={15} aria-hidden />}{t(one === 'reply' ? 'conversation:composer.reply' : 'conversation:composer.note')}
    </button>
  ))
  return (
    <section className={classes.outer} data-kind={writing} data-composer aria-label={t(isNote ? 'conversation:composer.note' : 'conversation:composer.reply')}>
      <DraftNotices writing={writing} overwritten={overwritten} onTake={(text, files = [], legal = false) => join({ text, files, legal })} />
      <div className={classes.box}>
        <div className={classes.tabs} role="tablist" aria-label={t('conversation:composer.kind')}>
          {tabs}
          {isNote && <span className={classes.never}>{t('conversation:composer.noteNever')}</span>}
        </div>
        {answering !== undefined && !isNote && (
          <div className={classes.answering}>
            <IconHelpCircle size={16} aria-hidden /><span>{t('conversation:composer.answering', { text: questionWords(answering, t) })}</span>
            <button type="button" aria-label={t('ui:cancel')} onClick={() => onAnswering(undefined)}><IconX size={16} /></button>
          </div>
        )}
        {clarity.above}
        <MarkedTextarea
          field={field} value={draft.text} label={t(isNote ? 'conversation:composer.note' : 'conversation:composer.reply')}
          placeholder={t(isNote ? 'conversation:composer.notePlaceholder' : 'conversation:composer.placeholder')}
          marks={clarity.marks} active={clarity.active} onMarkHover={clarity.onMarkHover}
          onChange={(text) => {
            change(text)
            typing()
            // Not where undoing brings it back.
            if (text === '/' && draft.text === '') setPicking('slash')
          }}
          onPaste={(event) => {
            if (event.clipboardData.files.length === 0) return
            event.preventDefault()
            add(event.clipboardData.files)
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || event.keyCode === 229) return
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault()
              send(isClosed ? 'hold' : undefined)
            } else if (event.key === 'Escape') event.currentTarget.blur()
          }}
        />
        {clarity.below}
        {tooLong !== undefined && <p className={classes.tooLong} role="status"><IconAlertTriangle size={16} aria-hidden />{t(tooLong, { most: format.number(mostWritten), kept: format.number(mostDrafted) })}</p>}
        <AttachmentList files={draft.files} uploading={uploading} problems={problems} onRemove={(id) => change(draft.text, draft.files.filter((file) => file.id !== id))} />
        <div className={classes.bar}>
          <input ref={chooser} type="file" multiple hidden onChange={(event) => { files(event.target.files); event.target.value = '' }} />
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('conversation:composer.attach')} title={t('conversation:composer.attach')} onClick={() => chooser.current?.click()}><IconPaperclip size={20} /></ActionIcon>
          {!isNote && <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('conversation:composer.prepared')} title={t('conversation:composer.prepared')} onClick={() => setPicking('button')}><IconSlash size={20} /></ActionIcon>}
          {!isNote && <PhraseButton conversationId={scene.conversationId} field={field} onText={change} />}
          {!isNote && <ActionIcon variant={asks ? 'light' : 'subtle'} color={asks ? 'amber' : 'gray'} size={36} aria-pressed={asks} aria-label={t('conversation:composer.question')} title={t('conversation:composer.question')} onClick={() => setAsks(!asks)}><IconHelpCircle size={20} /></ActionIcon>}
          {!isNote && (
            <span className={classes.terms}>
              <span>{connection?.name ?? t('conversation:channel.manual')}</span>
              {terms.left !== undefined && terms.of !== undefined && terms.way === 'send' && <span data-few={terms.left <= 1}>{t('conversation:composer.left', { left: terms.left, of: terms.of })}</span>}
              {terms.closesInMs !== undefined && terms.way === 'send' && <span data-few={terms.closesInMs < 2 * 3_600_000}>{t('conversation:composer.hours', { time: format.hours(terms.closesInMs) })}</span>}
              {terms.parts > 1 && <span>{t('conversation:composer.parts', { count: terms.parts })}</span>}
              {zone !== undefined && <span>{t('conversation:composer.there', { time: format.time(now, zone) })}</span>}
            </span>
          )}
          <span className={classes.space} />
          {(!isClosed || tooLong !== undefined) && (
            <Button size="sm" color={isNote ? 'amber.7' : 'celadon'} disabled={isUnready} onClick={() => send()} leftSection={terms.way === 'hand' && !isNote ? <IconHandStop size={17} aria-hidden /> : isNote ? <IconNote size={17} aria-hidden /> : <IconSend2 size={17} aria-hidden />}>
              {t(isNote ? 'conversation:composer.saveNote' : terms.way === 'hand' ? 'conversation:composer.byHand' : 'conversation:composer.send')}
            </Button>
          )}
        </div>
        {isClosed && tooLong === undefined && (
          <div className={classes.closed} role="status">
            <p><IconAlertTriangle size={16} aria-hidden />{t(closedWords[terms.why as keyof typeof closedWords] ?? closedWords.windowClosed, { parts: terms.parts, left: terms.left ?? 0 })}</p>
            <div>
              <Button size="xs" disabled={isUnready} leftSection={<IconHourglass size={15} aria-hidden />} onClick={() => send('hold')}>{t('conversation:composer.hold')}</Button>
              <Button size="xs" variant="default" disabled={isUnready} leftSection={<IconHandStop size={15} aria-hidden />} onClick={() => send('byHand')}>{t('conversation:composer.carry')}</Button>
            </div>
          </div>
        )}
      </div>
      <Suspense>{picking !== undefined && <ReplyPicker calling={calling} onClose={leavePicking} onText={insert} />}</Suspense>
    </section>
  )
}

const closedWords = {
  neverOpened: 'conversation:closed.neverOpened', windowClosed: 'conversation:closed.windowClosed', sessionEnded: 'conversation:closed.sessionEnded', left: 'conversation:closed.left', usedUp: 'conversation:closed.usedUp', tooFewLeft: 'conversation:closed.tooFewLeft',
} as const
