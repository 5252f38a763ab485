import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { errorText } from './error-text.ts'
import { useWords } from './i18n/index.tsx'

/** A failure where its result would stand, with what to do and a button to try again. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useWords()
  return (
    <Alert color="clay" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />} role="alert" m="sm">
      {errorText(error, t)}
      {onRetry !== undefined && (
        <div style={{ marginTop: 8 }}>
          <Button size="xs" variant="default" onClick={onRetry}>{t('ui:again')}</Button>
        </div>
      )}
    </Alert>
  )
}
