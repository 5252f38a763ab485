import '#ui/forms.ts'
import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { IconSlash } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '#features/account/web/index.ts'
import { call } from '#ui/call.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { sayError } from '#ui/notice.ts'
import { Page, Panel } from '#ui/page.tsx'
import { createReply, listReplies, removeReply, updateReply } from '../../contract.ts'
import type { PreparedReply } from '../types.ts'

type Draft = Pick<PreparedReply, 'name' | 'texts'> & { readonly from?: PreparedReply }

/** The team's prepared replies, in up to three languages, with fields that are asked for. */
export function ReplySettings({ onBack }: { onBack?: (() => void) | undefined }) {
  const { t } = useWords()
  const may = useMay()('reply.manage')
  const queries = useQueryClient()
  const { data, error } = useQuery({ queryKey: ['conversation', 'replies', ''], queryFn: () => call(listReplies, { query: {} }) })
  const [draft, setDraft] = useState<Draft | undefined>()
  const apply = async (change: () => Promise<unknown>) => {
    try {
      await change()
      await queries.invalidateQueries({ queryKey: ['conversation', 'replies'] })
      setDraft(undefined)
    } catch (failure) {
      sayError(failure, t)
    }
  }
  const save = ({ from, name, texts }: Draft) => apply(() => (from === undefined ? call(createReply, { body: { name, texts } }) : call(updateReply, { params: { id: from.id }, body: { revision: from.revision, name, texts } })))
  const add = may && <Button size="sm" onClick={() => setDraft({ name: '', texts: { ru: '', en: '', zh: '' } })}>{t('conversation:reply.new')}</Button>
  return (
    <Page title={t('conversation:reply.title')} lead={t('conversation:reply.lead')} actions={add} onBack={onBack}>
      {error !== null && <ErrorNotice error={error} />}
      {data?.replies.length === 0 && <EmptyState icon={<IconSlash size={26} />} title={t('conversation:reply.none')} action={add}>{t('conversation:reply.noneText')}</EmptyState>}
      {data?.replies.map((reply) => (
        <Panel key={reply.id} title={reply.name} lead={t('conversation:reply.used', { count: reply.used })} actions={may && <Button size="xs" variant="default" onClick={() => setDraft({ name: reply.name, texts: reply.texts, from: reply })}>{t('conversation:reply.edit')}</Button>}>
          {(['zh', 'ru', 'en'] as const).map((language) => reply.texts[language] !== '' && <p key={language} lang={language} style={{ margin: '0 0 6px', whiteSpace: 'pre-wrap' }}>{reply.texts[language]}</p>)}
        </Panel>
      ))}
      <Modal opened={draft !== undefined} onClose={() => setDraft(undefined)} title={t(draft?.from === undefined ? 'conversation:reply.new' : 'conversation:reply.edit')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
        {draft !== undefined && (
          <form onSubmit={(event) => { event.preventDefault(); void save(draft) }}>
            <Stack gap="sm">
              <TextInput data-autofocus required label={t('conversation:reply.name')} value={draft.name} onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })} />
              {(['zh', 'ru', 'en'] as const).map((language) => <Textarea key={language} lang={language} autosize minRows={2} label={{ zh: '中文', ru: 'Русский', en: 'English' }[language]} value={draft.texts[language]} onChange={(event) => setDraft({ ...draft, texts: { ...draft.texts, [language]: event.currentTarget.value } })} />)}
              <p style={{ margin: 0, color: 'var(--text-soft)', fontSize: '0.875rem' }}>{t('conversation:reply.fields')} <code>{'{{order}}'}</code></p>
              <Group justify="space-between">
                <Button type="submit" disabled={draft.name.trim() === '' || Object.values(draft.texts).every((text) => text.trim() === '')}>{t('ui:save')}</Button>
                {draft.from !== undefined && <Button variant="subtle" color="clay" onClick={() => void apply(() => call(removeReply, { params: { id: draft.from?.id ?? '' } }))}>{t('conversation:reply.remove')}</Button>}
              </Group>
            </Stack>
          </form>
        )}
      </Modal>
    </Page>
  )
}
