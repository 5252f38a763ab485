import { Loader } from '@mantine/core'
import { useWords } from '#ui/i18n/index.tsx'
import classes from './desk.module.css'

export function Waiting() {
  const { t } = useWords()
  return <div className={classes.waiting} role="status" aria-label={t('ui:loading')}><Loader size="sm" /></div>
}
