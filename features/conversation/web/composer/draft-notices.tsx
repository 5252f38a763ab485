import { IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import { call } from '#ui/call.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { sayError } from '#ui/notice.ts'
import { useQueryClient } from '@tanstack/react-query'
import { forgetOverwritten, saveDraft } from '../../contract.ts'
import { useOpenedScene } from '../thread/scene.ts'
import { patchOpened } from '../thread/use-opened.ts'
import type { Draft, FileBrief, Writing } from '../types.ts'
import classes from './draft-notices.module.css'
import { overwrittenWords } from './overwritten-words.ts'

/** Drafts of colleagues, to correct before they leave; and own words that another device overwrote. */
export function DraftNotices({ writing, overwritten, onTake }: { writing: Writing; overwritten: Draft['overwritten']; onTake: (text: string, files?: readonly FileBrief[], legal?: boolean) => void }) {
  const { t } = useWords()
  const { opened, meId, staff, conversationId: id, mayWrite } = useOpenedScene()
  const queries = useQueryClient()
  const [editing, setEditing] = useState<{ of: Draft; text: string } | undefined>()
  const others = opened.drafts.filter((draft) => draft.staffId !== meId && draft.kind === writing && (draft.text.trim() !== '' || draft.fileIds.length > 0))
  const filesOf = ({ fileIds }: Draft) => opened.draftFiles.filter(({ id: one }) => fileIds.includes(one))
  const save = async () => {
    if (editing === undefined) return
    try {
      const stored = await call(saveDraft, { params: { id }, body: { kind: writing, staffId: editing.of.staffId, text: editing.text, fileIds: editing.of.fileIds, revision: editing.of.revision } })
      patchOpened(queries, id, (before) => ({ ...before, drafts: [...before.drafts.filter((one) => one.staffId !== stored.staffId || one.kind !== stored.kind), stored] }))
      setEditing(undefined)
    } catch (error) {
      sayError(error, t)
    }
  }
  const forget = async () => {
    try {
      await call(forgetOverwritten, { params: { id }, body: { kind: writing } })
      patchOpened(queries, id, (before) => ({ ...before, drafts: before.drafts.map((one) => (one.staffId === meId && one.kind === writing ? { ...one, overwritten: null } : one)) }))
    } catch (error) {
      sayError(error, t)
    }
  }
  return (
    <>
      {overwritten !== null && (
        <div className={classes.notice}>
          <b>{overwrittenWords(overwritten, meId, (id) => staff.get(id)?.name ?? '…', t)}</b>
          <p>{overwritten.text}</p>
          <button type="button" onClick={() => { onTake(overwritten.text); void forget() }}>{t('conversation:draft.takeBack')}</button>
          <button type="button" onClick={() => void forget()}>{t('conversation:draft.putAway')}</button>
        </div>
      )}
      {others.map((draft) => (
        <div key={draft.staffId} className={classes.notice}>
          <b>{t('conversation:draft.of', { name: staff.get(draft.staffId)?.name ?? '…' })}</b>
          {editing?.of.staffId === draft.staffId
            ? (
              <>
                <textarea autoFocus rows={3} value={editing.text} aria-label={t('conversation:draft.correct')} onChange={(event) => setEditing({ ...editing, text: event.target.value })} />
                <button type="button" onClick={() => void save()}>{t('ui:save')}</button>
                <button type="button" onClick={() => setEditing(undefined)}>{t('ui:cancel')}</button>
              </>
            )
            : (
              <>
                {draft.text.trim() !== '' && <p>{draft.text}</p>}
                {filesOf(draft).map((file) => <p key={file.id}><IconPaperclip size={14} aria-hidden /> {file.name}</p>)}
                {mayWrite && <button type="button" onClick={() => setEditing({ of: draft, text: draft.text })}>{t('conversation:draft.correct')}</button>}
                {mayWrite && <button type="button" onClick={() => onTake(draft.text, filesOf(draft), draft.legal)}>{t('conversation:draft.take')}</button>}
              </>
            )}
        </div>
      ))}
    </>
  )
}
