import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconDownload, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '#ui/i18n/index.tsx'
import { filePath } from '../names.ts'
import type { Message } from '../types.ts'
import classes from './lightbox.module.css'

/** The thread's pictures at full size, one after another. */
export function Lightbox({ pictures, first, onClose }: { pictures: readonly Message[]; first: string; onClose: () => void }) {
  const { t, format } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [at, setAt] = useState(() => Math.max(0, pictures.findIndex(({ id }) => id === first)))
  const picture = pictures[at]
  useEffect(() => dialog.current?.showModal(), [])
  const step = (by: number) => setAt((now) => Math.min(pictures.length - 1, Math.max(0, now + by)))
  if (picture?.file == null) return null
  return (
    <dialog
      ref={dialog} className={classes.box} aria-label={picture.file.name} onClose={onClose}
      onClick={(event) => (event.target === event.currentTarget ? dialog.current?.close() : undefined)}
      onKeyDown={(event) => {
        if (event.code === 'ArrowLeft') step(-1)
        if (event.code === 'ArrowRight') step(1)
      }}
    >
      <img src={filePath(picture.file.id)} alt={picture.file.name} />
      <div className={classes.bar}>
        <span className={classes.name}>{picture.file.name} · {format.full(picture.sentAt)} · {format.bytes(picture.file.bytes)}</span>
        <ActionIcon component="a" variant="subtle" color="gray.3" size="lg" href={filePath(picture.file.id, true)} download={picture.file.name} aria-label={t('conversation:message.download')}><IconDownload size={20} /></ActionIcon>
        <ActionIcon variant="subtle" color="gray.3" size="lg" aria-label={t('ui:close')} onClick={() => dialog.current?.close()}><IconX size={22} /></ActionIcon>
      </div>
      {at > 0 && <button type="button" className={classes.side} data-side="left" aria-label={t('conversation:picture.previous')} onClick={() => step(-1)}><IconChevronLeft size={28} /></button>}
      {at < pictures.length - 1 && <button type="button" className={classes.side} data-side="right" aria-label={t('conversation:picture.next')} onClick={() => step(1)}><IconChevronRight size={28} /></button>}
    </dialog>
  )
}
