import '#ui/forms.ts'
import { Button, Checkbox, Modal, Select, Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { BodyOf, ResultOf } from '#kernel/contract.ts'
import { useMe } from '#features/account/web/index.ts'
import { call } from '#ui/call.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { sayDone, sayError } from '#ui/notice.ts'
import { previewPaste, storePaste, storeReceived } from '../../contract.ts'
import { AttachmentList } from '../composer/attachment-list.tsx'
import { useAttachments } from '../composer/use-attachments.ts'
import type { FileBrief } from '../types.ts'
import classes from './paste-in.module.css'
import { useOpenedScene } from './scene.ts'
import { threadStore } from './thread-store.ts'

type Sender = BodyOf<typeof storePaste>['senders'][number]['is']
type Preview = ResultOf<typeof previewPaste>

/** A long stretch is drawn by this many messages. */
const shownAtOnce = 100

function freshClientId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const toValue = (sender: Sender | null | undefined): string => (sender == null ? '' : sender.as === 'person' ? `p ${sender.personId}` : sender.as)
const toSender = (value: string, name: string): Sender | undefined => {
  if (value.startsWith('p ')) return { as: 'person', personId: value.slice(2) }
  if (value === 'newPerson') return { as: 'newPerson', name: name === '' ? '?' : name }
  return value === 'us' || value === 'skip' ? { as: value } : undefined
}

/** Brings in what was written in WeChat: one message or a stretch, split by sender before it is stored; and files. */
export function PasteIn({ onClose }: { onClose: () => void }) {
  const { t, format } = useWords()
  const { conversationId: id, opened, people } = useOpenedScene()
  const me = useMe()
  const [text, setText] = useState('')
  const [preview, setPreview] = useState<{ of: string; answer: Preview } | undefined>()
  const [drawn, setDrawn] = useState(shownAtOnce)
  /** Messages that are here already and were said again, by their places in the stretch. */
  const [again, setAgain] = useState<ReadonlySet<number>>(new Set())
  const [againId] = useState(freshClientId)
  const [senders, setSenders] = useState<Readonly<Record<string, string>>>({})
  const [files, setFiles] = useState<readonly FileBrief[]>([])
  const [giver, setGiver] = useState(opened.conversation.personIds[0] ?? '')
  const [busy, setBusy] = useState(false)
  const { uploading, add } = useAttachments((file) => setFiles((now) => [...now, file]))
  useEffect(() => {
    if (text.trim() === '') return
    const ended = new AbortController()
    const timer = setTimeout(() => {
      call(previewPaste, { params: { id }, body: { text, zone: me.zone }, signal: ended.signal }).then(
        (answer) => {
          setPreview({ of: text, answer })
          setSenders((before) => Object.fromEntries(answer.senders.map(({ name, guess }) => [name, before[name] ?? (toValue(guess) || (name === '' && opened.conversation.personIds.length === 1 ? `p ${opened.conversation.personIds[0]}` : ''))])))
        },
        (error: unknown) => ended.signal.aborted || sayError(error, t),
      )
    }, 300)
    return () => {
      clearTimeout(timer)
      ended.abort()
    }
  }, [text, id, me.zone, t, opened.conversation.personIds])
  const shown = preview?.of === text && text.trim() !== '' ? preview.answer : undefined
  const unset = shown?.senders.some(({ name }) => (senders[name] ?? '') === '') ?? false
  const adding = shown?.messages.filter(({ known }, at) => !known || again.has(at)).length ?? 0
  const ready = (shown !== undefined && (files.length > 0 || adding > 0) && !unset) || (text.trim() === '' && files.length > 0 && giver !== '')
  const persons = opened.conversation.personIds.map((one) => ({ value: `p ${one}`, label: people.get(one)?.name ?? '…' }))
  const choices = (name: string) => [...persons, ...(name === '' ? [] : [{ value: 'newPerson', label: t('conversation:paste.newPerson', { name }) }]), { value: 'us', label: t('conversation:paste.us') }, { value: 'skip', label: t('conversation:paste.skip') }]
  const write = (words: string) => {
    setText(words)
    setDrawn(shownAtOnce)
    setAgain(new Set())
  }
  const store = async () => {
    setBusy(true)
    try {
      if (shown !== undefined) {
        const list = shown.senders.flatMap(({ name }) => {
          const is = toSender(senders[name] ?? '', name)
          return is === undefined ? [] : [{ name, is }]
        })
        const body = { text, zone: me.zone, senders: list, ...(again.size === 0 ? {} : { anyway: { clientId: againId, messages: [...again] } }) }
        const { added, known } = await call(storePaste, { params: { id }, body })
        sayDone(t('conversation:paste.done', { added, known }), t)
      }
      if (files.length > 0) {
        threadStore.takeIn(id, (await call(storeReceived, { params: { id }, body: { clientId: freshClientId(), personId: giver, text: '', fileIds: files.map((file) => file.id) } })).messages)
      }
      onClose()
    } catch (error) {
      sayError(error, t)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={t('conversation:paste.title')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <p className={classes.lead}>{t('conversation:paste.lead')}</p>
      <Textarea
        data-autofocus autosize minRows={4} maxRows={10} value={text} aria-label={t('conversation:paste.field')} placeholder={t('conversation:paste.field')} onChange={(event) => write(event.currentTarget.value)}
        onPaste={(event) => event.clipboardData.files.length > 0 && (event.preventDefault(), add(event.clipboardData.files))}
        onDrop={(event) => event.dataTransfer.files.length > 0 && (event.preventDefault(), add(event.dataTransfer.files))}
      />
      <label className={classes.files}>{t('conversation:paste.files')}<input type="file" multiple hidden onChange={(event) => event.target.files !== null && add(event.target.files)} /></label>
      <AttachmentList files={files} uploading={uploading} problems={[]} onRemove={(one) => setFiles((now) => now.filter((file) => file.id !== one))} />
      {files.length > 0 && <Select label={t('conversation:paste.giver')} data={persons.map(({ value, label }) => ({ value: value.slice(2), label }))} value={giver} onChange={(value) => setGiver(value ?? '')} allowDeselect={false} mb="sm" />}
      {shown !== undefined && (
        <>
          <div className={classes.senders}>
            {shown.senders.map(({ name, messages }) => (
              <Select key={name} size="xs" error={(senders[name] ?? '') === ''} label={t('conversation:paste.sender', { name: name === '' ? '—' : name, count: messages })} data={choices(name)} value={senders[name] ?? null} placeholder={t('conversation:paste.who')} onChange={(value) => setSenders({ ...senders, [name]: value ?? '' })} allowDeselect={false} />
            ))}
          </div>
          <ol className={classes.preview}>
            {shown.messages.slice(0, drawn).map((message, at) => (
              <li key={at} data-known={message.known && !again.has(at)}>
                <small>{message.sender} {message.sentAt === null ? '' : format.full(message.sentAt)} {message.known && `· ${t('conversation:paste.known')}`}</small>
                <span>{message.text}</span>
                {message.known && <Checkbox size="sm" className={classes.again} checked={again.has(at)} label={t('conversation:paste.again')} aria-label={`${t('conversation:paste.again')} — ${message.text.slice(0, 80)}`} onChange={() => setAgain(new Set(again.has(at) ? [...again].filter((one) => one !== at) : [...again, at]))} />}
              </li>
            ))}
            {shown.messages.length > drawn && <li><Button variant="subtle" size="compact-sm" onClick={() => setDrawn(drawn + shownAtOnce)}>{t('conversation:paste.more', { count: shown.messages.length - drawn })}</Button></li>}
          </ol>
        </>
      )}
      <Button disabled={!ready || uploading.length > 0} loading={busy} onClick={() => void store()}>{t('conversation:paste.store', { count: shown === undefined ? files.length : adding })}</Button>
    </Modal>
  )
}
