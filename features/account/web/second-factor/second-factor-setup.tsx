import '#ui/forms.ts'
import { Alert } from '@mantine/core'
import { IconDeviceMobile, IconFingerprint, IconInfoCircle } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useWords } from '#ui/i18n/index.tsx'
import type { Me } from '../types.ts'
import { PasskeySetup } from './passkey-setup.tsx'
import { passkeyPlace } from './passkey-browser.ts'
import { RecoveryCodes } from './recovery-codes.tsx'
import classes from './second-factor.module.css'
import { TotpSetup } from './totp-setup.tsx'

type Step = { readonly at: 'choose' | 'app' | 'passkey' } | { readonly at: 'codes'; readonly codes: readonly string[]; readonly me: Me }

interface Props {
  readonly onDone: (me: Me) => void
  /** Below the choice: a way to skip or to leave. */
  readonly aside?: ReactNode
  /** Begins with this one instead of the choice. */
  readonly only?: 'app' | 'passkey'
  /** Where there is a second factor already, the server wants it for another one. */
  readonly password?: string | undefined
  readonly onCancel?: () => void
}

/** Sets up a second factor: choice, set-up, and the recovery codes when it is the first. */
export function SecondFactorSetup({ onDone, aside, only, password, onCancel }: Props) {
  const { t } = useWords()
  const [step, setStep] = useState<Step>({ at: only ?? 'choose' })
  const place = passkeyPlace()
  const made = ({ recoveryCodes, me }: { recoveryCodes: readonly string[]; me: Me }) => (recoveryCodes.length === 0 ? onDone(me) : setStep({ at: 'codes', codes: recoveryCodes, me }))
  const back = () => (only === undefined ? setStep({ at: 'choose' }) : onCancel?.())
  if (step.at === 'codes') return <RecoveryCodes codes={step.codes} login={step.me.login} onDone={() => onDone(step.me)} />
  if (step.at === 'app') return <TotpSetup password={password} onMade={made} onBack={back} />
  if (step.at === 'passkey') return <PasskeySetup password={password} onMade={made} onBack={back} />
  return (
    <div className={classes.stack}>
      <button type="button" className={classes.choice} onClick={() => setStep({ at: 'app' })}>
        <IconDeviceMobile size={26} stroke={1.5} aria-hidden />
        <span><b>{t('account:factor.app')}</b><small>{t('account:factor.appText')}</small></span>
      </button>
      {place === 'ready'
        ? (
          <button type="button" className={classes.choice} onClick={() => setStep({ at: 'passkey' })}>
            <IconFingerprint size={26} stroke={1.5} aria-hidden />
            <span><b>{t('account:factor.passkey')}</b><small>{t('account:factor.passkeyText')}</small></span>
          </button>
        )
        : <Alert variant="light" color="gray" icon={<IconInfoCircle size={18} aria-hidden />}>{t(`account:passkey.place.${place}`)}</Alert>}
      {aside}
    </div>
  )
}
