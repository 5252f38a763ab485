import { useState } from 'react'
import { IconBulb, IconX } from '@tabler/icons-react'
import { useWords } from '#ui/i18n/index.tsx'
import type { DraftFinding } from '../reader/draft-reading.ts'
import classes from './banners.module.css'
import { DismissForm } from './dismiss-form.tsx'
import { type FindingActs, MendList } from './finding-card.tsx'
import { reasonOf } from './finding-words.ts'
import { bannersOf } from './manners.ts'

/** What concerns the whole message, above the field: at most two, never in the way. */
export function Banners({ findings, text, mend, dismissOne }: { findings: readonly DraftFinding[]; text: string } & FindingActs) {
  const { t } = useWords()
  const [dismissing, setDismissing] = useState<string>()
  return (
    <>
      {bannersOf(findings).map((finding) => (
        <div key={finding.hash} className={classes.banner} data-hold={finding.policy === 'hold'} role="group" aria-label={t(`clarity:rule.${finding.rule}`)}>
          <IconBulb size={17} aria-hidden />
          <div className={classes.words}>
            <p>{reasonOf(finding, t)}</p>
            {dismissing === finding.hash
              ? <DismissForm finding={finding} onCancel={() => setDismissing(undefined)} onDismiss={(scope, reason) => dismissOne(finding, scope, reason)} />
              : <MendList finding={finding} text={text} mend={mend} />}
          </div>
          <button type="button" className={classes.close} aria-label={t('clarity:dismiss')} title={t('clarity:dismiss')} onClick={() => setDismissing(dismissing === finding.hash ? undefined : finding.hash)}><IconX size={16} aria-hidden /></button>
        </div>
      ))}
    </>
  )
}
