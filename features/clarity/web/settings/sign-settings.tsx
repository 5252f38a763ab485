import '#ui/forms.ts'
import { Button, SegmentedControl, Skeleton, TextInput } from '@mantine/core'
import { IconMoodPuzzled } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay, useMe } from '#features/account/web/index.ts'
import { call } from '#ui/call.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { sayError } from '#ui/notice.ts'
import { Page, Panel } from '#ui/page.tsx'
import { answerSign, askSign, judgeSign, removeSign } from '../../contract.ts'
import { readSign } from '../../domain/pictograms/risky.ts'
import { signsKey, useSigns } from '../queries.ts'
import type { Sign } from '../types.ts'
import classes from './sign-settings.module.css'

/** Doubtful signs: how people read them, and what the team makes of it. */
export function SignSettings({ onBack }: { onBack?: (() => void) | undefined }) {
  const { t } = useWords()
  const may = useMay()
  const queries = useQueryClient()
  const { data, error, refetch } = useSigns()
  const [sign, setSign] = useState('')
  const apply = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act()
      await queries.invalidateQueries({ queryKey: signsKey })
      return true
    } catch (failure) {
      sayError(failure, t)
      return false
    }
  }
  const ask = async () => {
    if (sign.trim() !== '' && (await apply(() => call(askSign, { body: { sign: sign.trim() } })))) setSign('')
  }
  return (
    <Page title={t('clarity:signs.title')} lead={t('clarity:signs.lead')} onBack={onBack}>
      {may('conversation.write') && (
        <form className={classes.ask} onSubmit={(event) => { event.preventDefault(); void ask() }}>
          <TextInput label={t('clarity:signs.new')} placeholder="🙂 [微笑] /::)" maxLength={40} value={sign} onChange={(event) => setSign(event.currentTarget.value)} />
          <Button type="submit" disabled={sign.trim() === ''}>{t('clarity:signs.ask')}</Button>
        </form>
      )}
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton height={160} />}
      {data?.signs.length === 0 && <EmptyState icon={<IconMoodPuzzled size={28} />} title={t('clarity:signs.none')}>{t('clarity:signs.noneText')}</EmptyState>}
      {data?.signs.map((one) => <SignCard key={one.id} sign={one} apply={apply} />)}
    </Page>
  )
}

function SignCard({ sign, apply }: { sign: Sign; apply: (act: () => Promise<unknown>) => Promise<boolean> }) {
  const { t, format, language } = useWords()
  const may = useMay()
  const me = useMe()
  const [sure, setSure] = useState(false)
  const known = readSign(sign.sign)
  const [note, setNote] = useState(sign.note)
  const judge = (verdict: Sign['verdict']) => void apply(() => call(judgeSign, { params: { id: sign.id }, body: { verdict, note: note.trim() } }))
  return (
    <Panel>
      <div className={classes.head}>
        <span className={classes.sign}>{sign.sign}</span>
        <div>
          <p>{known === undefined ? t('clarity:sign.unknownText') : `${t('clarity:sign.china')}: ${known.reading[language]}`}</p>
          {sign.askedPartnerAt !== null && <small>{t('clarity:signs.askedPartner', { at: format.full(sign.askedPartnerAt) })}</small>}
          {sign.askedTeamAt !== null && <small>{t('clarity:signs.askedTeam', { at: format.full(sign.askedTeamAt) })}</small>}
        </div>
        {(may('clarity.manage') || (may('conversation.write') && sign.askedBy === me.id)) && (
          <Button className={classes.remove} size="xs" variant="subtle" color="clay" onBlur={() => setSure(false)} onClick={() => (sure ? void apply(() => call(removeSign, { params: { id: sign.id } })) : setSure(true))}>{t(sure ? 'clarity:signs.removeSure' : 'clarity:signs.remove')}</Button>
        )}
        {sign.verdict !== null && !may('clarity.manage') && <b>{t(`clarity:verdict.${sign.verdict}`)}</b>}
      </div>
      <ul className={classes.answers}>
        {sign.answers.map((answer) => <li key={`${answer.at} ${answer.who}`}><b>{answer.who}</b>{answer.country !== '' && <span>, {answer.country}</span>}: {answer.reading}</li>)}
        {sign.answers.length === 0 && <li>{t('clarity:signs.noAnswers')}</li>}
      </ul>
      {may('conversation.write') && <Answer onAnswer={(body) => apply(() => call(answerSign, { params: { id: sign.id }, body }))} />}
      {may('clarity.manage') && (
        <div className={classes.verdict}>
          <SegmentedControl
            value={sign.verdict ?? 'open'} onChange={(value) => judge(value === 'fine' || value === 'avoid' ? value : null)} aria-label={t('clarity:signs.verdict')}
            data={(['open', 'fine', 'avoid'] as const).map((value) => ({ value, label: t(`clarity:verdict.${value}`) }))}
          />
          <TextInput aria-label={t('clarity:signs.note')} placeholder={t('clarity:signs.note')} maxLength={400} value={note} onChange={(event) => setNote(event.currentTarget.value)} onBlur={() => note.trim() !== sign.note && judge(sign.verdict)} />
        </div>
      )}
    </Panel>
  )
}

function Answer({ onAnswer }: { onAnswer: (body: { who: string; country: string; reading: string }) => Promise<boolean> }) {
  const { t } = useWords()
  const me = useMe()
  const [who, setWho] = useState(me.name)
  const [country, setCountry] = useState('')
  const [reading, setReading] = useState('')
  const answer = async () => {
    if (await onAnswer({ who: who.trim(), country: country.trim(), reading: reading.trim() })) setReading('')
  }
  return (
    <form className={classes.answer} onSubmit={(event) => { event.preventDefault(); void answer() }}>
      <TextInput size="sm" label={t('clarity:signs.who')} maxLength={120} required value={who} onChange={(event) => setWho(event.currentTarget.value)} />
      <TextInput size="sm" label={t('clarity:signs.country')} maxLength={60} value={country} onChange={(event) => setCountry(event.currentTarget.value)} />
      <TextInput size="sm" label={t('clarity:signs.reading')} maxLength={400} required value={reading} onChange={(event) => setReading(event.currentTarget.value)} />
      <Button size="sm" variant="default" type="submit" disabled={who.trim() === '' || reading.trim() === ''}>{t('clarity:signs.add')}</Button>
    </form>
  )
}
