import { Modal, Skeleton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import type { Language } from '#kernel/language.ts'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { writeText } from '#ui/write-text.ts'
import { usePhrases, useThreadSetting } from '../queries.ts'
import type { Phrase } from '../types.ts'
import { filledPhrase, fittingPhrases, insertedAt, offeredLanguage } from './fit.ts'
import type { PhraseProps } from './phrase-props.ts'
import classes from './phrase-library.module.css'

const intents = ['ask', 'confirm', 'remind', 'thank', 'decline', 'propose'] as const
const names = { zh: '中文', ru: 'Русский', en: 'English' } as const

/** Short, concrete phrases by intent; one press puts one at the caret, fields are asked for or left as blanks. */
export function PhraseLibrary({ conversationId, field, onText, onClose }: PhraseProps & { onClose: () => void }) {
  const { t, language } = useWords()
  const { data, error, refetch } = usePhrases()
  const { data: setting } = useThreadSetting(conversationId)
  const [draft] = useState(() => field.current?.value ?? '')
  const [caret] = useState(() => field.current?.selectionStart ?? draft.length)
  const [search, setSearch] = useState('')
  const [intent, setIntent] = useState<Phrase['intent']>()
  const [wanted, setWanted] = useState<Language>()
  const target = wanted ?? offeredLanguage(draft, setting?.language)
  const [chosen, setChosen] = useState<Phrase>()
  const order = setting?.orders[0]
  const known = useMemo(() => new Set(order === undefined ? [] : ['order']), [order])
  const found = fittingPhrases(data?.phrases ?? [], { search, intent, known, draft })
  const put = (text: string) => {
    onClose()
    const next = insertedAt(draft, caret, text)
    // The dialog gives the focus back first.
    setTimeout(() => writeText(field.current, next.text, { caret: next.caret, onText }), 30)
  }
  const choose = (phrase: Phrase) => (phrase.fields.length === 0 ? put(phrase.texts[target]) : setChosen(chosen?.id === phrase.id ? undefined : phrase))
  const onSearchKey = (event: KeyboardEvent) => {
    const first = found[0]
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || first === undefined) return
    // Or the same press would send the form that opens under it.
    event.preventDefault()
    choose(first)
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={t('clarity:phrases.title')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <div className={classes.tools}>
        <TextInput data-autofocus type="search" leftSection={<IconSearch size={16} aria-hidden />} aria-label={t('clarity:phrases.search')} placeholder={t('clarity:phrases.search')} value={search} onChange={(event) => setSearch(event.currentTarget.value)} onKeyDown={onSearchKey} />
        <div className={classes.intents} role="group" aria-label={t('clarity:phrases.language')}>
          {(['zh', 'ru', 'en'] as const).map((one) => <button key={one} type="button" lang={one} aria-pressed={target === one} onClick={() => setWanted(one)}>{names[one]}</button>)}
        </div>
      </div>
      <div className={classes.intents} role="group" aria-label={t('clarity:phrases.intent')}>
        {intents.map((one) => <button key={one} type="button" aria-pressed={intent === one} onClick={() => setIntent(intent === one ? undefined : one)}>{t(`clarity:intent.${one}`)}</button>)}
      </div>
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton height={180} />}
      {data !== undefined && found.length === 0 && <p className={classes.none} role="status">{t('clarity:phrases.none')}</p>}
      <ul className={classes.list}>
        {found.map((phrase) => (
          <li key={phrase.id}>
            <button type="button" className={classes.phrase} aria-expanded={phrase.fields.length === 0 ? undefined : chosen?.id === phrase.id} onClick={() => choose(phrase)}>
              <small>{t(`clarity:intent.${phrase.intent}`)}</small>
              <span lang={target}><Blanks text={phrase.texts[target]} /></span>
              {target !== language && <span className={classes.gloss} lang={language}><Blanks text={phrase.texts[language]} /></span>}
            </button>
            {chosen?.id === phrase.id && <Fields phrase={phrase} target={target} order={order} onPut={put} />}
          </li>
        ))}
      </ul>
    </Modal>
  )
}

/** Fields of a phrase stand out by their names. */
function Blanks({ text }: { text: string }) {
  const { t } = useWords()
  return text.split(/(\{\w+\})/).map((piece, index) => (/^\{\w+\}$/.test(piece) ? <i key={index} className={classes.blank}>{t(`clarity:blank.${piece.slice(1, -1)}`)}</i> : piece))
}

function Fields({ phrase, target, order, onPut }: { phrase: Phrase; target: Language; order: string | undefined; onPut: (text: string) => void }) {
  const { t } = useWords()
  const [values, setValues] = useState<Readonly<Record<string, string>>>(order === undefined ? {} : { order })
  return (
    <form className={classes.fields} onSubmit={(event) => { event.preventDefault(); onPut(filledPhrase(phrase.texts[target], values)) }}>
      {phrase.fields.map((name, index) => (
        <label key={name}>{t(`clarity:blank.${name}`)}
          <input autoFocus={index === Math.max(0, phrase.fields.findIndex((one) => (values[one] ?? '') === ''))} type={/^(?:date|deadline|latest|later)$/.test(name) ? 'date' : 'text'} maxLength={120} value={values[name] ?? ''} onChange={(event) => setValues({ ...values, [name]: event.target.value })} />
        </label>
      ))}
      <p lang={target}>{filledPhrase(phrase.texts[target], values)}</p>
      <button type="submit">{t('clarity:phrases.put')}</button>
    </form>
  )
}
