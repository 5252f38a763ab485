import { ActionIcon } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useWords } from './i18n/index.tsx'
import classes from './copy-field.module.css'
import { useCopy } from './use-copy.ts'

/** A value that one pastes elsewhere, with its button. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const { t } = useWords()
  const { copied, copy } = useCopy()
  return (
    <div className={classes.root}>
      <div className={classes.label}>{label}</div>
      <div className={classes.row}>
        <code className={classes.value}>{value}</code>
        <ActionIcon variant="default" size="lg" aria-label={`${t('ui:copy')}: ${label}`} onClick={() => void copy(value)}>
          {copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
        </ActionIcon>
      </div>
      <span className="only-heard" role="status">{copied ? t('ui:copied') : ''}</span>
    </div>
  )
}
