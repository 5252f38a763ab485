import { Button } from '@mantine/core'
import { useWords } from '#ui/i18n/index.tsx'
import { SecondFactorSetup } from '../second-factor/second-factor-setup.tsx'
import { useMe, useSetMe, useSignOut } from '../session.tsx'
import classes from './entry-frame.module.css'
import { EntryFrame } from './entry-frame.tsx'

/** The team requires a second factor and there is none yet: this first, then the desk. */
export function MustAddSecondFactor() {
  const { t } = useWords()
  const me = useMe()
  const setMe = useSetMe()
  const signOut = useSignOut()
  return (
    <EntryFrame title={t('account:must.title', { name: me.name })} lead={t('account:must.lead', { workspace: me.workspaceName })}>
      <div className={classes.after}>
        <SecondFactorSetup onDone={setMe} aside={<Button variant="subtle" color="gray" fullWidth size="md" onClick={() => void signOut()}>{t('account:signOut')}</Button>} />
      </div>
    </EntryFrame>
  )
}
