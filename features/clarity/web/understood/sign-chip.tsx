import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Language } from '#kernel/language.ts'
import { useMay } from '#features/account/web/index.ts'
import { call } from '#ui/call.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { sayDone, sayError } from '#ui/notice.ts'
import { useCopy } from '#ui/use-copy.ts'
import { askSign } from '../../contract.ts'
import type { Pictogram } from '../../domain/index.ts'
import { isSameSign, readSign } from '../../domain/pictograms/risky.ts'
import { signsKey, useSigns } from '../queries.ts'
import { Chip } from './chip.tsx'
import classes from './sign-chip.module.css'
import { signQuestion } from './sign-question.ts'

/** A pictogram in the text: how China reads it, how it looks elsewhere, what the team thinks; and a way to ask first. */
export function SignChip({ sign, conversationId, asksIn }: { sign: Pictogram; conversationId: string; asksIn: Language }) {
  const { t, language } = useWords()
  const { data } = useSigns()
  const known = readSign(sign.sign)
  const asked = data?.signs.filter((one) => isSameSign(one.sign, sign.sign)) ?? []
  const judged = asked.find(({ verdict }) => verdict !== null)
  const doubt = judged?.verdict === 'avoid' || (judged?.verdict !== 'fine' && known !== undefined && known.risk !== 'low')
  return (
    <Chip doubt={doubt} title={t('clarity:sign.chip', { sign: sign.sign })} label={<><span className={classes.sign}>{sign.sign}</span><span className={classes.short}>{judged === undefined ? (known?.reading[language] ?? t('clarity:sign.unknown')) : t(`clarity:verdict.${judged.verdict}`)}</span></>}>
      {(close) => (
        <div className={classes.card}>
          <Looks sign={sign} />
          <dl>
            <dt>{t('clarity:sign.china')}</dt>
            <dd>{known === undefined ? t('clarity:sign.unknownText') : known.reading[language]}{known !== undefined && <> <span className={classes.risk} data-risk={known.risk}>{t(`clarity:risk.${known.risk}`)}</span></>}</dd>
            {judged !== undefined && <><dt>{t('clarity:sign.team')}</dt><dd>{t(`clarity:verdict.${judged.verdict}`)}{judged.note !== '' && ` · ${judged.note}`}</dd></>}
          </dl>
          {asked.flatMap(({ answers }) => answers).slice(-3).map((answer, index) => <p key={index} className={classes.answer}><b>{answer.who}</b>{answer.country !== '' && `, ${answer.country}`}: {answer.reading}</p>)}
          <Ask sign={sign.sign} conversationId={conversationId} language={asksIn} isAsked={asked.length > 0} onDone={close} />
        </div>
      )}
    </Chip>
  )
}

/** The same sign as colour picture, as outline, and where it is only letters. */
function Looks({ sign: { sign, kind } }: { sign: Pictogram }) {
  const { t } = useWords()
  const bare = sign.replace(/[\ufe0e\ufe0f]/gu, '')
  if (kind !== 'emoji') return <p className={classes.letters}><code>{sign}</code> {t(kind === 'wechat' ? 'clarity:sign.wechat' : 'clarity:sign.emoticon')}</p>
  return (
    <div className={classes.looks}>
      <figure><span>{`${bare}\ufe0f`}</span><figcaption>{t('clarity:sign.colour')}</figcaption></figure>
      <figure><span className={classes.outline}>{`${bare}\ufe0e`}</span><figcaption>{t('clarity:sign.outline')}</figcaption></figure>
      <figure><span>▯</span><figcaption>{t('clarity:sign.missing')}</figcaption></figure>
    </div>
  )
}

function Ask({ sign, conversationId, language, isAsked, onDone }: { sign: string; conversationId: string; language: Language; isAsked: boolean; onDone: () => void }) {
  const { t, language: own } = useWords()
  const may = useMay()('conversation.write')
  const queries = useQueryClient()
  const { copy } = useCopy()
  const [busy, setBusy] = useState(false)
  const question = signQuestion(sign, language)
  if (!may) return null
  const ask = async (partner: boolean) => {
    setBusy(true)
    try {
      await call(askSign, { body: { sign, ...(partner ? { conversationId } : {}) } })
      await queries.invalidateQueries({ queryKey: signsKey })
      if (partner) await copy(question)
      sayDone(t(partner ? 'clarity:sign.askedPartner' : 'clarity:sign.askedTeam'), t)
      onDone()
    } catch (error) {
      sayError(error, t)
    }
    setBusy(false)
  }
  return (
    <div className={classes.ask}>
      <span>{t(isAsked ? 'clarity:sign.again' : 'clarity:sign.ask')}</span>
      <button type="button" disabled={busy} onClick={() => void ask(false)}>{t('clarity:sign.colleagues')}</button>
      <button type="button" disabled={busy} onClick={() => void ask(true)}>{t('clarity:sign.partner')}</button>
      <q lang={language}>{question}</q>
      {own !== language && <span className={classes.gloss} lang={own}>{signQuestion(sign, own)}</span>}
    </div>
  )
}
