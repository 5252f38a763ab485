import { TextInput } from '@mantine/core'
import classes from './second-factor.module.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly error: string | undefined
  readonly disabled?: boolean
  readonly onChange: (code: string) => void
  /** All six digits are there: typed, pasted or filled in by the phone. */
  readonly onFull: (code: string) => void
}

/** Six digits of an authenticator app; spaces and dashes of a pasted one are left out. */
export function CodeInput({ label, value, error, disabled = false, onChange, onFull }: Props) {
  const take = (text: string) => {
    const code = text.replace(/\D/g, '').slice(0, 6)
    onChange(code)
    if (code.length === 6 && code !== value) onFull(code)
  }
  return (
    <TextInput
      className={classes.code} name="one-time-code" label={label} value={value} error={error} readOnly={disabled} autoFocus inputMode="numeric" autoComplete="one-time-code" placeholder="······" spellCheck={false}
      onChange={(event) => take(event.currentTarget.value)}
    />
  )
}
