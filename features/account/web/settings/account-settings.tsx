import '#ui/forms.ts'
import { Button } from '@mantine/core'
import { IconLogout } from '@tabler/icons-react'
import { useWords } from '#ui/i18n/index.tsx'
import { Page } from '#ui/page.tsx'
import { useMe, useSignOut } from '../session.tsx'
import { useTitle } from '../use-title.ts'
import { PasswordPanel } from './password-panel.tsx'
import { ProfilePanel } from './profile-panel.tsx'
import { SecondFactorPanel } from './second-factor-panel.tsx'
import { SessionPanel } from './session-panel.tsx'

/** Everything about oneself: name, language, zone, theme; password, second factor, sessions. */
export function AccountSettings({ onBack }: { onBack?: (() => void) | undefined }) {
  const { t } = useWords()
  const me = useMe()
  useTitle(t('account:settings.title'))
  const signOut = useSignOut()
  return (
    <Page
      title={t('account:settings.title')} lead={t('account:settings.lead', { login: me.login, workspace: me.workspaceName })} onBack={onBack}
      actions={<Button variant="default" leftSection={<IconLogout size={17} aria-hidden />} onClick={() => void signOut()}>{t('account:signOut')}</Button>}
    >
      <ProfilePanel />
      <PasswordPanel />
      <SecondFactorPanel />
      <SessionPanel />
    </Page>
  )
}
