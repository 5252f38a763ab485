import { IconAlertTriangle, IconX } from '@tabler/icons-react'
import { useWords } from '#ui/i18n/index.tsx'
import { filePath } from '../names.ts'
import { FileIcon } from '../thread/message-body.tsx'
import type { FileBrief } from '../types.ts'
import classes from './attachment-list.module.css'
import type { FileProblem } from './reply-terms.ts'
import type { Uploading } from './use-attachments.ts'

const words = { tooLarge: 'conversation:warning.tooLarge', tooLong: 'conversation:warning.tooLong', typeNotTaken: 'conversation:warning.typeNotTaken', notItsName: 'conversation:warning.notItsName' } as const

/** Files that go with the text, with what the receiver's channel would say to them. */
export function AttachmentList({ files, uploading, problems, onRemove }: { files: readonly FileBrief[]; uploading: readonly Uploading[]; problems: readonly FileProblem[]; onRemove: (id: string) => void }) {
  const { t, format } = useWords()
  if (files.length + uploading.length === 0) return null
  return (
    <ul className={classes.list}>
      {files.map((file) => {
        const problem = problems.find(({ fileId }) => fileId === file.id)
        return (
          <li key={file.id} className={classes.file} data-problem={problem !== undefined}>
            {file.kind === 'image' && file.inline ? <img src={filePath(file.id)} alt="" /> : <FileIcon name={file.name} kind={file.kind} />}
            <span>
              <b>{file.name}</b><small>{format.bytes(file.bytes)}</small>
              {problem !== undefined && (
                <small className={classes.warn} role="alert">
                  <IconAlertTriangle size={13} aria-hidden />
                  {t(words[problem.problem], { max: problem.maxBytes === null ? '' : format.bytes(problem.maxBytes), seconds: problem.maxSeconds ?? 0, type: file.type, would: problem.wouldWork.length === 0 ? '' : format.list(problem.wouldWork), hasWould: problem.wouldWork.length === 0 ? 'no' : 'yes' })}
                </small>
              )}
            </span>
            <button type="button" aria-label={t('conversation:composer.remove', { name: file.name })} onClick={() => onRemove(file.id)}><IconX size={16} /></button>
          </li>
        )
      })}
      {uploading.map((one) => (
        <li key={one.key} className={classes.file}>
          <progress value={one.part} max={1} aria-label={one.name} />
          <span><b>{one.name}</b><small>{Math.round(one.part * 100)} %</small></span>
          <button type="button" aria-label={t('ui:cancel')} onClick={() => one.stop()}><IconX size={16} /></button>
        </li>
      ))}
    </ul>
  )
}
