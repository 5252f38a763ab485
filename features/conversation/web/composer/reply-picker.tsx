import '#ui/forms.ts'
import { Button, Modal, SegmentedControl, TextInput } from '@mantine/core'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Language } from '#kernel/language.ts'
import { call } from '#ui/call.ts'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { sayError } from '#ui/notice.ts'
import { fillReply, listReplies } from '../../contract.ts'
import { useOpenedScene } from '../thread/scene.ts'
import type { PreparedReply } from '../types.ts'
import classes from './reply-picker.module.css'

const languages = ['zh', 'ru', 'en'] as const satisfies readonly Language[]
const names = { ru: 'Русский', en: 'English', zh: '中文' } as const

const listOf = (search: string) => queryOptions({ queryKey: ['conversation', 'replies', search], queryFn: ({ signal }) => call(listReplies, { query: search === '' ? {} : { search }, signal }) })

interface PickerProps {
  /** The slash and what was typed into the composer behind it until the search could take it; empty when nothing called. */
  readonly calling: () => string
  readonly onClose: (search: string) => void
  readonly onText: (text: string) => void
}

/** Prepared replies: choose one, fill in its fields, and it stands in the composer. */
export function ReplyPicker({ calling, onClose, onText }: PickerProps) {
  const { t, format, language: own } = useWords()
  const { opened, conversationId } = useOpenedScene()
  const queries = useQueryClient()
  const [search, setSearch] = useState('')
  const called = useRef(false)
  const takeCall = () => {
    if (called.current) return
    called.current = true
    setSearch(calling().slice(1))
  }
  const [chosen, setChosen] = useState<PreparedReply | undefined>()
  const theirs = opened.people.find(({ id }) => opened.conversation.personIds.includes(id))?.language ?? 'zh'
  const [language, setLanguage] = useState<Language>(theirs)
  const [isOther, setOther] = useState(false)
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const { data, error } = useQuery({ ...listOf(search), placeholderData: (before) => before })
  const replies = data?.replies ?? []
  const fill = async (reply: PreparedReply, filled: Readonly<Record<string, string>>) => {
    try {
      onText((await call(fillReply, { params: { id: reply.id }, body: { language, values: { ...filled }, conversationId } })).text)
    } catch (failure) {
      sayError(failure, t)
    }
  }
  const languagesOf = ({ texts }: PreparedReply) => [own, ...languages].filter((one, at, all) => texts[one] !== '' && all.indexOf(one) === at)
  const show = (next: Language, isInstead = false) => {
    setLanguage(next)
    setOther(isInstead)
  }
  const choose = (reply: PreparedReply) => {
    const instead = languagesOf(reply)[0]
    // Shown first: what is put in must not surprise by its language.
    if (reply.texts[language] === '') return instead === undefined ? undefined : show(instead, true)
    const inLanguage = reply.fields.filter((name) => reply.texts[language].includes(`{{${name}}}`))
    if (inLanguage.length === 0) void fill(reply, {})
    else setChosen(reply)
  }
  // What is drawn may still be the list of fewer letters.
  const chooseFirst = async () => {
    try {
      const found = (await queries.fetchQuery(listOf(search))).replies
      const first = found.find(({ texts }) => texts[language] !== '') ?? found[0]
      if (first !== undefined) choose(first)
    } catch (failure) {
      sayError(failure, t)
    }
  }
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    // Or the same press would send the form that opens under it.
    event.preventDefault()
    void chooseFirst()
  }
  const fields = chosen?.fields.filter((name) => chosen.texts[language].includes(`{{${name}}}`)) ?? []
  const preview = fields.reduce((text, name) => text.replaceAll(`{{${name}}}`, values[name]?.trim() || `[${name}]`), chosen?.texts[language] ?? '')
  return (
    <Modal opened onClose={() => onClose(search)} title={t('conversation:prepared.title')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <SegmentedControl fullWidth size="xs" mb="sm" value={language} onChange={(value) => show(value)} data={languages.map((value) => ({ value, label: names[value] }))} />
      {isOther && <p className={classes.other} role="status">{t('conversation:prepared.other', { language: names[language] })}</p>}
      {chosen === undefined && (
        <>
          <TextInput
            data-autofocus autoFocus value={search} aria-label={t('conversation:prepared.search')} placeholder={t('conversation:prepared.search')}
            onChange={(event) => setSearch(event.currentTarget.value)} onKeyDown={onSearchKey}
            onFocus={takeCall}
          />
          {error !== null && <ErrorNotice error={error} />}
          {data !== undefined && replies.length === 0 && <p className={classes.none}>{t('conversation:prepared.none')}</p>}
          <ul className={classes.list}>
            {replies.map((reply) => (
              <li key={reply.id}><button type="button" onClick={() => choose(reply)}><b>{reply.name}</b><span>{reply.texts[language] || t('conversation:prepared.noLanguage', { languages: format.list(languagesOf(reply).map((one) => names[one])) })}</span></button></li>
            ))}
          </ul>
        </>
      )}
      {chosen !== undefined && (
        <form onSubmit={(event) => { event.preventDefault(); void fill(chosen, values) }}>
          {fields.map((name, at) => <TextInput key={name} {...(at === 0 ? { 'data-autofocus': true, autoFocus: true } : {})} required mb="xs" label={name} value={values[name] ?? ''} onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })} />)}
          <p className={classes.preview}>{preview}</p>
          <Button type="submit" disabled={fields.some((name) => (values[name] ?? '').trim() === '')}>{t('conversation:prepared.use')}</Button>{' '}
          <Button variant="subtle" onClick={() => setChosen(undefined)}>{t('ui:back')}</Button>
        </form>
      )}
    </Modal>
  )
}
