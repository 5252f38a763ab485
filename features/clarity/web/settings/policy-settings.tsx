import '#ui/forms.ts'
import { Button, NativeSelect, SegmentedControl, Skeleton } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { useMay } from '#features/account/web/index.ts'
import { AskBeforeLeaving } from '#ui/ask-before-leaving.tsx'
import { call } from '#ui/call.ts'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { sayDone, sayError } from '#ui/notice.ts'
import { Page, Panel } from '#ui/page.tsx'
import { usePhone } from '#ui/use-width.ts'
import { writePolicy } from '../../contract.ts'
import { policyKey, settingsKey, usePolicy } from '../queries.ts'
import type { Force, Policy, PolicyView, StageName } from '../types.ts'
import classes from './policy-settings.module.css'
import { groupedRules } from './rule-groups.ts'

const stages = ['internal', 'known', 'firstContact', 'legal'] as const satisfies readonly StageName[]
const forces = ['off', 'advise', 'hold'] as const satisfies readonly Force[]
const most = ['any', '0', '1', '2', '3', '5'] as const

/** Which rules advise, hold a message back, or are silent, for each kind of reader; how many signs a channel bears. */
export function PolicySettings({ onBack }: { onBack?: (() => void) | undefined }) {
  const { t } = useWords()
  const { data, error, refetch } = usePolicy()
  return (
    <Page title={t('clarity:policy.title')} lead={t('clarity:policy.lead')} onBack={onBack} wide>
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined ? error === null && <Skeleton height={320} /> : <Editor key={data.policy.revision} view={data} />}
    </Page>
  )
}

function Editor({ view }: { view: PolicyView }) {
  const { t } = useWords()
  const may = useMay()('clarity.manage')
  const queries = useQueryClient()
  const [policy, setPolicy] = useState<Policy>(view.policy)
  const [busy, setBusy] = useState(false)
  const isChanged = JSON.stringify(policy) !== JSON.stringify(view.policy)
  const decide = (stage: StageName, rule: string, force: Force) => setPolicy({ ...policy, rules: { ...policy.rules, [stage]: { ...policy.rules[stage], [rule]: force } } })
  const save = async (): Promise<boolean> => {
    setBusy(true)
    try {
      const written = await call(writePolicy, { body: policy })
      queries.setQueryData<PolicyView>(policyKey, { ...view, policy: written })
      void queries.invalidateQueries({ queryKey: settingsKey })
      sayDone(t('clarity:policy.saved'), t)
      return true
    } catch (error) {
      sayError(error, t)
      setBusy(false)
      return false
    }
  }
  return (
    <>
      {!may && <p className={classes.read}>{t('clarity:policy.readOnly')}</p>}
      <Panel title={t('clarity:policy.emoji')} lead={t('clarity:policy.emojiLead')}>
        <EmojiLimits view={view} policy={policy} may={may} onDecide={(emoji) => setPolicy({ ...policy, emoji })} />
      </Panel>
      <Panel title={t('clarity:policy.rules')} lead={t('clarity:policy.rulesLead')}>
        <RuleTable view={view} policy={policy} may={may} onDecide={decide} />
      </Panel>
      {isChanged && <AskBeforeLeaving save={save} />}
      {isChanged && (
        <div className={classes.save} role="status">
          <span>{t('clarity:policy.changed')}</span>
          <Button variant="default" onClick={() => setPolicy(view.policy)}>{t('clarity:policy.discard')}</Button>
          <Button loading={busy} onClick={() => void save()}>{t('ui:save')}</Button>
        </div>
      )}
    </>
  )
}

const limitOf = (value: string) => (value === 'any' ? null : Number(value))
const valueOf = (limit: number | null) => (limit === null ? 'any' : String(limit))

/** What holds for all connections, and for each kind of them where it is to differ. */
function EmojiLimits({ view, policy: { emoji }, may, onDecide }: { view: PolicyView; policy: Policy; may: boolean; onDecide: (emoji: Policy['emoji']) => void }) {
  const { t } = useWords()
  const limits = most.map((value) => ({ value, label: value === 'any' ? t('clarity:policy.any') : t('clarity:policy.most', { count: Number(value) }) }))
  const decide = (channel: string, value: string) => {
    const { [channel]: _, ...others } = emoji.channels ?? {}
    onDecide({ ...emoji, channels: value === 'same' ? others : { ...others, [channel]: limitOf(value) } })
  }
  return (
    <div className={classes.limits}>
      <NativeSelect label={t('clarity:policy.chat')} disabled={!may} value={valueOf(emoji.chat)} data={limits} onChange={(event) => onDecide({ ...emoji, chat: limitOf(event.currentTarget.value) })} />
      {view.channels.map((channel) => {
        const own = emoji.channels?.[channel]
        return (
          <NativeSelect
            key={channel} label={t(`connection:kind.${channel}`)} disabled={!may} value={own === undefined ? 'same' : valueOf(own)}
            data={[{ value: 'same', label: t('clarity:policy.same') }, ...limits]} onChange={(event) => decide(channel, event.currentTarget.value)}
          />
        )
      })}
    </div>
  )
}

/** All readers side by side; on a phone one at a time. */
function RuleTable({ view, policy, may, onDecide }: { view: PolicyView; policy: Policy; may: boolean; onDecide: (stage: StageName, rule: string, force: Force) => void }) {
  const { t, language } = useWords()
  const phone = usePhone()
  const [stage, setStage] = useState<StageName>('known')
  const shown = phone ? [stage] : stages
  return (
    <>
      {phone && <SegmentedControl fullWidth orientation="vertical" mb="sm" value={stage} onChange={(value) => setStage(stages.find((one) => one === value) ?? 'known')} data={stages.map((value) => ({ value, label: t(`clarity:stage.${value}`) }))} aria-label={t('clarity:policy.stage')} />}
      <table className={classes.table}>
        <thead><tr><th scope="col">{t('clarity:policy.rule')}</th>{shown.map((one) => <th key={one} scope="col">{t(`clarity:stage.${one}`)}</th>)}</tr></thead>
        <tbody>
          {groupedRules(view.rules).map(({ group, rules }) => (
            <Fragment key={group}>
              <tr className={classes.group}><th colSpan={shown.length + 1} scope="colgroup">{t(`clarity:group.${group}`)}</th></tr>
              {rules.map((rule) => (
                <tr key={rule.id}>
                  <th scope="row"><span>{t(`clarity:rule.${rule.id}`)}</span><small>{rule.why[language].replace(/\{\w+\}/g, '…')}</small></th>
                  {shown.map((one) => {
                    const force = policy.rules[one]?.[rule.id] ?? 'advise'
                    return (
                      <td key={one}>
                        <select data-force={force} value={force} disabled={!may} aria-label={`${t(`clarity:rule.${rule.id}`)}: ${t(`clarity:stage.${one}`)}`} onChange={(event) => onDecide(one, rule.id, forces.find((each) => each === event.target.value) ?? 'advise')}>
                          {forces.map((each) => <option key={each} value={each}>{t(`clarity:force.${each}`)}</option>)}
                        </select>
                      </td>
                    )
                  })}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </>
  )
}
