import { useWords } from '#ui/i18n/index.tsx'
import classes from './new-password.module.css'
import { PasswordField } from './password-field.tsx'

const least = 8

/** How good a password is, by its length alone: 0 too short, 1 enough, 2 good, 3 strong. Signs count as written ones, so a Chinese one counts twice. */
export function passwordStrength(password: string): 0 | 1 | 2 | 3 {
  if ([...password].length < least) return 0
  const weight = [...password].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 2 : 1), 0)
  return weight < 12 ? 1 : weight < 18 ? 2 : 3
}

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | undefined
  readonly name?: string
}

/** A field for a new password that says how strong it is while one types. */
export function NewPassword({ label, value, onChange, error, name = 'new-password' }: Props) {
  const { t } = useWords()
  const strength = passwordStrength(value)
  return (
    <PasswordField
      name={name} label={label} value={value} error={error} autoComplete="new-password" inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={<Strength strength={value === '' ? 'none' : strength} words={value === '' ? t('account:password.hint') : t(`account:password.strength.${strength}`)} />}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function Strength({ strength, words }: { strength: 'none' | 0 | 1 | 2 | 3; words: string }) {
  return (
    <>
      <span className={classes.meter} data-strength={strength} aria-hidden><i /><i /><i /></span>
      <span className={classes.words} aria-live="polite">{words}</span>
    </>
  )
}
