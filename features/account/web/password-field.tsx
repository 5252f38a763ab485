import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useWords } from '#ui/i18n/index.tsx'

/** A password that can be shown, by keyboard too; what is wrong with it is told to screen readers. */
export function PasswordField(props: Omit<PasswordInputProps, 'visibilityToggleButtonProps'>) {
  const { t } = useWords()
  const wrong = props.error != null && props.error !== false && props.error !== ''
  return (
    <PasswordInput
      required withAsterisk={false} maxLength={200} visibilityToggleFocusable {...props} {...(wrong ? { 'aria-invalid': true } : {})}
      visibilityToggleButtonProps={{ 'aria-label': t('account:password.show') }}
    />
  )
}
