import '#ui/forms.ts'
import { Button, Group, Modal, Skeleton, Stack, Textarea, TextInput } from '@mantine/core'
import { IconVocabulary } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '#features/account/web/index.ts'
import { call } from '#ui/call.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { sayError } from '#ui/notice.ts'
import { Page, Panel } from '#ui/page.tsx'
import { createTerm, removeTerm, updateTerm } from '../../contract.ts'
import { settingsKey, termsKey, useTerms } from '../queries.ts'
import type { Term } from '../types.ts'
import classes from './glossary-settings.module.css'

const blankTerm: Term = { id: '', texts: { ru: '', en: '', zh: '' }, forbidden: [], note: '', revision: 0 }
type TermList = { terms: Term[] }

/** The team's own words in three languages, and words that are not used. Shown at once; what the server refuses comes back. */
export function GlossarySettings({ onBack }: { onBack?: (() => void) | undefined }) {
  const { t } = useWords()
  const may = useMay()('clarity.manage')
  const queries = useQueryClient()
  const { data, error, refetch } = useTerms()
  const [draft, setDraft] = useState<Term>()
  const [search, setSearch] = useState('')

  const apply = async (guess: (terms: readonly Term[]) => Term[], ask: () => Promise<unknown>, undo: () => void) => {
    await queries.cancelQueries({ queryKey: termsKey })
    const before = queries.getQueryData<TermList>(termsKey)
    queries.setQueryData<TermList>(termsKey, (list) => (list === undefined ? list : { terms: guess(list.terms) }))
    setDraft(undefined)
    try {
      await ask()
    } catch (failure) {
      queries.setQueryData(termsKey, before)
      sayError(failure, t)
      undo()
    }
    await queries.invalidateQueries({ queryKey: termsKey })
    void queries.invalidateQueries({ queryKey: settingsKey })
  }
  const save = (term: Term) => {
    const { texts, forbidden, note, revision, id } = term
    const again = () => setDraft(term)
    return id === ''
      ? apply((terms) => [...terms, { ...term, id: `new-${terms.length}` }], () => call(createTerm, { body: { texts, forbidden, note } }), again)
      : apply((terms) => terms.map((one) => (one.id === id ? term : one)), () => call(updateTerm, { params: { id }, body: { texts, forbidden, note, revision } }), again)
  }
  const remove = ({ id }: Term) => apply((terms) => terms.filter((one) => one.id !== id), () => call(removeTerm, { params: { id } }), () => {})

  const add = may && <Button size="sm" onClick={() => setDraft(blankTerm)}>{t('clarity:glossary.new')}</Button>
  const wanted = search.trim().toLowerCase()
  const shown = data?.terms.filter(({ texts, forbidden }) => [texts.ru, texts.en, texts.zh, ...forbidden].some((word) => word.toLowerCase().includes(wanted))) ?? []
  return (
    <Page title={t('clarity:glossary.title')} lead={t('clarity:glossary.lead')} actions={data?.terms.length === 0 ? undefined : add} onBack={onBack}>
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton height={160} />}
      {data?.terms.length === 0 && <EmptyState icon={<IconVocabulary size={26} />} title={t('clarity:glossary.none')} action={add}>{t('clarity:glossary.noneText')}</EmptyState>}
      {data !== undefined && data.terms.length > 0 && (
        <Panel>
          {data.terms.length > 6 && <TextInput type="search" mb="sm" aria-label={t('clarity:glossary.search')} placeholder={t('clarity:glossary.search')} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />}
          <ul className={classes.list}>
            {shown.map((term) => (
              <li key={term.id} data-new={term.id.startsWith('new-')}>
                <div className={classes.words}>
                  {(['zh', 'ru', 'en'] as const).map((language) => term.texts[language] !== '' && <b key={language} lang={language}>{term.texts[language]}</b>)}
                  {term.forbidden.length > 0 && <p>{t('clarity:glossary.not')} {term.forbidden.map((word, index) => <s key={word}>{index > 0 && ', '}{word}</s>)}</p>}
                  {term.note !== '' && <p>{term.note}</p>}
                </div>
                {may && <Button size="xs" variant="default" onClick={() => setDraft(term)}>{t('clarity:glossary.edit')}</Button>}
              </li>
            ))}
          </ul>
          {shown.length === 0 && <p className={classes.nothing}>{t('clarity:glossary.nothing')}</p>}
        </Panel>
      )}
      <Modal opened={draft !== undefined} onClose={() => setDraft(undefined)} title={t(draft?.id === '' ? 'clarity:glossary.new' : 'clarity:glossary.edit')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
        {draft !== undefined && <TermForm first={draft} onSave={(term) => void save(term)} onRemove={draft.id === '' ? undefined : () => void remove(draft)} />}
      </Modal>
    </Page>
  )
}

function TermForm({ first, onSave, onRemove }: { first: Term; onSave: (term: Term) => void; onRemove: (() => void) | undefined }) {
  const { t } = useWords()
  const [term, setTerm] = useState(first)
  const [forbidden, setForbidden] = useState(first.forbidden.join('\n'))
  const words = [...new Set(forbidden.split(/[\n,，、;；]/).map((word) => word.trim()).filter(Boolean))].map((word) => word.slice(0, 80)).slice(0, 30)
  const own = Object.values(term.texts).map((word) => word.trim().toLowerCase())
  const clash = words.find((word) => own.includes(word.toLowerCase()))
  return (
    <form onSubmit={(event) => { event.preventDefault(); onSave({ ...term, forbidden: words }) }}>
      <Stack gap="sm">
        {(['zh', 'ru', 'en'] as const).map((language) => (
          <TextInput key={language} data-autofocus={language === 'zh'} lang={language} maxLength={400} label={{ zh: '中文', ru: 'Русский', en: 'English' }[language]} value={term.texts[language]} onChange={(event) => setTerm({ ...term, texts: { ...term.texts, [language]: event.currentTarget.value } })} />
        ))}
        <Textarea autosize minRows={2} label={t('clarity:glossary.forbidden')} description={t('clarity:glossary.forbiddenHint')} value={forbidden} error={clash === undefined ? undefined : t('clarity:glossary.clash', { word: clash })} onChange={(event) => setForbidden(event.currentTarget.value)} />
        <Textarea autosize minRows={1} maxLength={1_000} label={t('clarity:glossary.note')} value={term.note} onChange={(event) => setTerm({ ...term, note: event.currentTarget.value })} />
        <Group justify="space-between">
          <Button type="submit" disabled={own.every((word) => word === '') || clash !== undefined}>{t('ui:save')}</Button>
          {onRemove !== undefined && <Button variant="subtle" color="clay" onClick={onRemove}>{t('clarity:glossary.remove')}</Button>}
        </Group>
      </Stack>
    </form>
  )
}
