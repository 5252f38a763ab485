import { type RefCallback, useState } from 'react'
import { useMay } from '#features/account/web/index.ts'
import { useWords } from '#ui/i18n/index.tsx'
import type { DraftFinding } from '../reader/draft-reading.ts'
import classes from './dismiss-form.module.css'
import { reasons, type Scope } from './use-dismissals.ts'

/** The form stands where the button was that had the focus. */
const takeFocus: RefCallback<HTMLElement> = (element) => element?.querySelector<HTMLElement>('input:checked, button')?.focus()

/** Where a finding is dismissed and why: one press on a reason, or own words. */
export function DismissForm({ finding, onDismiss, onCancel }: { finding: DraftFinding; onDismiss: (scope: Scope, reason: string) => void; onCancel: () => void }) {
  const { t } = useWords()
  const mayManage = useMay()('clarity.manage')
  const [scope, setScope] = useState<Scope>('message')
  const [own, setOwn] = useState('')
  if (finding.policy === 'hold' && !mayManage) {
    return <p ref={takeFocus} className={classes.binding}>{t('clarity:binding')} <button type="button" onClick={onCancel}>{t('ui:back')}</button></p>
  }
  // These words are known by their finding; what concerns the whole message has none.
  const scopes: readonly Scope[] = ['message', 'rule', ...(mayManage && finding.span !== undefined ? (['everywhere'] as const) : [])]
  return (
    <form
      ref={takeFocus} className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (own.trim() !== '') onDismiss(scope, own.trim())
      }}
    >
      <fieldset>
        <legend>{t('clarity:dismiss.where')}</legend>
        {scopes.map((one) => (
          <label key={one}><input type="radio" name="scope" checked={scope === one} onChange={() => setScope(one)} />{t(`clarity:dismiss.${one}`)}</label>
        ))}
      </fieldset>
      <div className={classes.reasons} role="group" aria-label={t('clarity:dismiss.why')}>
        {reasons.map((reason) => <button key={reason} type="button" onClick={() => onDismiss(scope, reason)}>{t(`clarity:reason.${reason}`)}</button>)}
      </div>
      <div className={classes.own}>
        <input value={own} maxLength={300} aria-label={t('clarity:dismiss.own')} placeholder={t('clarity:dismiss.own')} onChange={(event) => setOwn(event.target.value)} />
        <button type="submit" disabled={own.trim() === ''}>{t('clarity:dismiss.do')}</button>
      </div>
      <button type="button" className={classes.cancel} onClick={onCancel}>{t('ui:cancel')}</button>
    </form>
  )
}
