import { IconDownload, IconExternalLink, IconFile, IconFileTypePdf, IconFileTypeXls, IconMapPin, IconPhotoOff, IconPuzzle, IconTable, IconVideo, IconFileTypeDoc } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { IncomingMarks } from '#features/clarity/web/index.ts'
import { knownZone, useWords } from '#ui/i18n/index.tsx'
import { contentWords } from '../content-words.ts'
import { filePath } from '../names.ts'
import type { FileBrief, Message } from '../types.ts'
import classes from './message-body.module.css'
import { MessageText } from './message-text.tsx'
import { useScene } from './scene.ts'
import { VoiceMessage } from './voice-message.tsx'

/** What a message carries, drawn. */
export function MessageBody({ message }: { message: Message }) {
  const { t, format } = useWords()
  const { content } = message
  if (message.recalledAt !== null) return <span>{t('conversation:message.recalled', { time: format.time(message.recalledAt) })}</span>
  if (content === null) return null
  switch (content.kind) {
    case 'text':
      return message.kind === 'inbound' ? <TheirText message={message} text={content.text} /> : <MessageText text={content.text} />
    case 'location':
      return (
        <a className={classes.card} href={`https://uri.amap.com/marker?position=${content.longitude},${content.latitude}`} target="_blank" rel="noreferrer noopener">
          <IconMapPin size={26} stroke={1.5} aria-hidden />
          <span><b>{content.name || t('conversation:content.location')}</b><small>{content.address || `${content.latitude.toFixed(5)}, ${content.longitude.toFixed(5)}`}</small></span>
        </a>
      )
    case 'link':
      return (
        <a className={classes.card} href={/^https?:/i.test(content.url) ? content.url : undefined} target="_blank" rel="noreferrer noopener nofollow">
          <IconExternalLink size={24} stroke={1.5} aria-hidden />
          <span><b>{content.title || content.url}</b>{content.description !== '' && <small>{content.description}</small>}<small>{hostOf(content.url)}</small></span>
        </a>
      )
    case 'card':
      return (
        <div className={classes.card}>
          <IconPuzzle size={24} stroke={1.5} aria-hidden />
          <span><b>{content.title}</b>{content.lines.map((line, at) => <small key={at}>{line}</small>)}<small>{content.what}</small></span>
        </div>
      )
    case 'unsupported':
      return (
        <div className={classes.card}>
          <IconPuzzle size={24} stroke={1.5} aria-hidden />
          <span><b>{t('conversation:unsupported.title', { what: content.what })}</b>{content.text !== undefined && <small>{content.text}</small>}<small>{t('conversation:unsupported.text')}</small></span>
        </div>
      )
    default:
      return <Media message={message} kind={content.kind} name={content.name ?? ''} />
  }
}

/** Their words, with what they leave open. */
function TheirText({ message, text }: { message: Message; text: string }) {
  const { zone, mayWrite, giveBack } = useScene()
  return (
    <IncomingMarks text={text} at={message.sentAt} zone={knownZone(zone)} onFollowUp={mayWrite ? (question) => giveBack('reply', { text: question, fileIds: [] }) : undefined}>
      <MessageText text={text} />
    </IncomingMarks>
  )
}

function Media({ message, kind, name }: { message: Message; kind: FileBrief['kind']; name: string }) {
  const { t } = useWords()
  const { file, media } = message
  if (file === null) {
    const failed = media?.state === 'failed'
    return (
      <div className={classes.card} data-missing={failed}>
        <IconPhotoOff size={24} stroke={1.5} aria-hidden />
        <span>
          <b>{contentWords(kind, name, t)}</b>
          <small>{failed ? t('conversation:media.failed', { code: media.code ?? '' }) : t('conversation:media.fetching')}</small>
        </span>
      </div>
    )
  }
  if (file.voicePath !== null) return <VoiceMessage message={message} path={file.voicePath} />
  if (file.kind === 'image' && file.inline) return <Picture message={message} file={file} />
  if (file.kind === 'video' && file.inline) return <video className={classes.video} src={filePath(file.id)} controls preload="metadata" aria-label={file.name} />
  return <FileCard file={file} />
}

const boxWidth = 300
const boxHeight = 320

/** Reserves the picture's place before it is there, so that nothing jumps. */
function Picture({ message, file }: { message: Message; file: FileBrief }) {
  const { t } = useWords()
  const { openPicture } = useScene()
  const width = file.width ?? boxWidth
  const height = file.height ?? 220
  const scale = Math.min(1, boxWidth / width, boxHeight / height)
  return (
    <button type="button" className={classes.picture} onClick={() => openPicture(message)} aria-label={t('conversation:picture.open', { name: file.name })}>
      <img src={filePath(file.id)} alt={file.name} loading="lazy" decoding="async" width={Math.round(width * scale)} height={Math.round(height * scale)} />
    </button>
  )
}

/** An icon by what the file's name says. */
export function FileIcon({ name, kind }: { name: string; kind: FileBrief['kind'] }): ReactNode {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const Icon = kind === 'video' ? IconVideo : { pdf: IconFileTypePdf, xls: IconFileTypeXls, xlsx: IconFileTypeXls, csv: IconTable, doc: IconFileTypeDoc, docx: IconFileTypeDoc }[extension] ?? IconFile
  return <Icon size={26} stroke={1.4} aria-hidden />
}

/** A file to open or keep. */
export function FileCard({ file }: { file: FileBrief }) {
  const { t, format } = useWords()
  return (
    <a className={classes.card} href={filePath(file.id, !file.inline)} target={file.inline ? '_blank' : undefined} rel="noreferrer noopener" download={file.inline ? undefined : file.name}>
      <FileIcon name={file.name} kind={file.kind} />
      <span>
        <b>{file.name}</b>
        <small>{format.bytes(file.bytes)}</small>
        {file.mismatch && <small className={classes.warn}>{t('conversation:file.mismatch', { type: file.type })}</small>}
      </span>
      <IconDownload size={18} className={classes.down} aria-hidden />
    </a>
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : ''
}
