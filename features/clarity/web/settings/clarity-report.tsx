import '#ui/forms.ts'
import { SegmentedControl, Skeleton } from '@mantine/core'
import { IconChartBar } from '@tabler/icons-react'
import { type CSSProperties, useState } from 'react'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { tags, useWords } from '#ui/i18n/index.tsx'
import { Page, Panel } from '#ui/page.tsx'
import { reasons } from '../field/use-dismissals.ts'
import { useReport } from '../queries.ts'
import type { Report } from '../types.ts'
import classes from './clarity-report.module.css'
import { DismissalList } from './dismissal-list.tsx'
import { againShare, everyWeek, halves } from './trend.ts'

const spans = ['4', '12', '26', '52'] as const

/** Over time: how many questions had to be asked again, which rules speak most, what was dismissed and why. */
export function ClarityReport({ onBack }: { onBack?: (() => void) | undefined }) {
  const { t } = useWords()
  const [span, setSpan] = useState<string>('12')
  const { data, error, refetch } = useReport(Number(span))
  const isEmpty = data !== undefined && data.weeks.length === 0 && data.rules.length === 0
  return (
    <Page title={t('clarity:report.title')} lead={t('clarity:report.lead')} onBack={onBack}>
      <SegmentedControl mb="md" value={span} onChange={setSpan} aria-label={t('clarity:report.span')} data={spans.map((value) => ({ value, label: t('clarity:report.weeks', { count: Number(value) }) }))} />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton height={240} />}
      {isEmpty && <EmptyState icon={<IconChartBar size={28} />} title={t('clarity:report.none')}>{t('clarity:report.noneText')}</EmptyState>}
      {data !== undefined && !isEmpty && (
        <>
          <Weeks weeks={everyWeek(data.weeks)} />
          {data.rules.length > 0 && <Rules rules={data.rules} />}
          {data.reasons.length > 0 && <Reasons reasons={data.reasons} />}
        </>
      )}
      <DismissalList />
    </Page>
  )
}

function Weeks({ weeks }: { weeks: Report['weeks'] }) {
  const { t, format, language } = useWords()
  const percent = new Intl.NumberFormat(tags[language], { style: 'percent', maximumFractionDigits: 0 })
  const { before, lately } = halves(weeks)
  const share = againShare(weeks)
  const [then, now] = [againShare(before), againShare(lately)]
  const most = Math.max(1, ...weeks.map(({ questions }) => questions))
  const day = new Intl.DateTimeFormat(tags[language], { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return (
    <Panel title={t('clarity:report.again')} lead={t('clarity:report.againLead')}>
      <dl className={classes.figures}>
        <div><dt>{t('clarity:report.share')}</dt><dd>{share === undefined ? '–' : percent.format(share)}</dd></div>
        {then !== undefined && now !== undefined && <div data-better={now < then}><dt>{t('clarity:report.trend')}</dt><dd>{percent.format(then)} → {percent.format(now)}</dd></div>}
        <div><dt>{t('clarity:report.asked')}</dt><dd>{format.number(weeks.reduce((sum, week) => sum + week.questions, 0))}</dd></div>
        <div><dt>{t('clarity:report.sent')}</dt><dd>{format.number(weeks.reduce((sum, week) => sum + week.sent, 0))}</dd></div>
      </dl>
      <table className={classes.table}>
        <thead><tr><th scope="col">{t('clarity:report.week')}</th><th scope="col" className={classes.wide}><span className={classes.key}>{t('clarity:report.questions')}</span> <span className={classes.keyAgain}>{t('clarity:report.askedAgain')}</span></th><th scope="col">{t('clarity:report.withFindings')}</th></tr></thead>
        <tbody>
          {weeks.toReversed().map((week) => (
            <tr key={week.monday}>
              <th scope="row">{day.format(Date.parse(`${week.monday}T00:00:00Z`))}</th>
              <td>
                <span className={classes.bar} style={{ '--all': week.questions / most, '--again': week.questions === 0 ? 0 : week.askedAgain / week.questions } as CSSProperties} aria-hidden><i /></span>
                <span className={classes.count}>{t('clarity:report.of', { again: week.askedAgain, questions: week.questions })}</span>
              </td>
              <td>{format.number(week.withFindings)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

function Rules({ rules }: { rules: Report['rules'] }) {
  const { t, format } = useWords()
  const most = Math.max(1, ...rules.map(({ fired }) => fired))
  return (
    <Panel title={t('clarity:report.rules')} lead={t('clarity:report.rulesLead')}>
      <table className={classes.table} data-rules>
        <thead><tr><th scope="col">{t('clarity:policy.rule')}</th>{(['fired', 'mended', 'dismissed', 'held'] as const).map((one) => <th key={one} scope="col">{t(`clarity:report.${one}`)}</th>)}</tr></thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.rule}>
              <th scope="row">{t(`clarity:rule.${rule.rule}`)}<span className={classes.bar} style={{ '--all': rule.fired / most, '--again': 0 } as CSSProperties} aria-hidden /></th>
              {(['fired', 'mended', 'dismissed', 'held'] as const).map((one) => <td key={one}>{format.number(rule[one])}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

function Reasons({ reasons: given }: { reasons: Report['reasons'] }) {
  const { t, format } = useWords()
  const isPreset = (reason: string) => reasons.some((one) => one === reason)
  return (
    <Panel title={t('clarity:report.reasons')} lead={t('clarity:report.reasonsLead')}>
      <ul className={classes.reasons}>
        {given.map(({ rule, reason, times, lastAt }) => (
          <li key={`${rule} ${reason}`}>
            <span><b>{t(`clarity:rule.${rule}`)}</b> {isPreset(reason) ? t(`clarity:reason.${reason}`) : <q>{reason}</q>}</span>
            <span className={classes.times}>{t('clarity:report.times', { count: times })} · {format.full(lastAt)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
