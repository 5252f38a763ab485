import { Kbd, Modal } from '@mantine/core'
import { useWords } from '#ui/i18n/index.tsx'
import { keyName, useBoundKeys } from '#ui/keys.ts'
import classes from './key-list.module.css'

/** All keys that work on this screen. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const keys = useBoundKeys().filter(({ label }) => label !== undefined)
  return (
    <Modal opened onClose={onClose} title={t('shell:key.title')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <p className={classes.lead}>{t('shell:key.lead')}</p>
      <dl className={classes.list}>
        {keys.map((key) => (
          <div key={`${key.code}${key.mod}${key.shift}`}>
            <dt>{key.label}</dt>
            <dd>{keyName(key).map((name) => <Kbd key={name}>{name}</Kbd>)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
