import { Button } from '@mantine/core'
import { useWords } from '#ui/i18n/index.tsx'
import { SecondFactorSetup } from '../second-factor/second-factor-setup.tsx'
import type { Me } from '../types.ts'
import classes from './entry-frame.module.css'
import { EntryFrame } from './entry-frame.tsx'

/** Right after an account has been made: a second factor, which may be skipped. */
export function SecondFactorOffer({ me, onDone }: { me: Me; onDone: (me: Me) => void }) {
  const { t } = useWords()
  return (
    <EntryFrame title={t('account:offer.title')} lead={t('account:offer.lead')}>
      <div className={classes.after}>
        <SecondFactorSetup onDone={onDone} aside={<Button variant="subtle" fullWidth size="md" onClick={() => onDone(me)}>{t('account:offer.skip')}</Button>} />
      </div>
    </EntryFrame>
  )
}
