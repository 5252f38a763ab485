import { Alert, Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useWords } from '#ui/i18n/index.tsx'
import classes from './people-forms.module.css'

export interface Theirs {
  readonly label: string
  readonly value: string
}

/** A colleague saved the same entry meanwhile: what he changed, and the two ways on. */
export function ConflictNotice({ theirs, onMine, onTheirs }: { theirs: readonly Theirs[]; onMine: () => void; onTheirs: () => void }) {
  const { t } = useWords()
  return (
    <Alert color="amber" variant="light" role="alert" icon={<IconUsers size={18} aria-hidden />} title={t('account:conflict.title')}>
      {theirs.length > 0 && <ul className={classes.theirs}>{theirs.map(({ label, value }) => <li key={label}><b>{label}:</b> {value === '' ? t('account:conflict.empty') : value}</li>)}</ul>}
      <p className={classes.text}>{t('account:conflict.text')}</p>
      <div className={classes.actions}>
        <Button size="xs" onClick={onMine}>{t('account:conflict.mine')}</Button>
        <Button size="xs" variant="default" onClick={onTheirs}>{t('account:conflict.theirs')}</Button>
      </div>
    </Alert>
  )
}
