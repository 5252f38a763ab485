import '@mantine/spotlight/styles.css'
import { useMantineColorScheme } from '@mantine/core'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconBuildingFactory2, IconInbox, IconLanguage, IconLogout, IconMoon, IconSearch, IconSettings, IconUsersGroup } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useMay, useSignOut, useUpdateMe } from '#features/account/web/index.ts'
import { useFoundConversations } from '#features/conversation/web/index.ts'
import { useWords } from '#ui/i18n/index.tsx'

const [store, bar] = createSpotlight()

/** Ctrl/Cmd+K: goes anywhere, finds a conversation by name, changes language and theme. */
export function CommandBar({ onClose, go }: { onClose: () => void; go: (to: string) => void }) {
  const { t } = useWords()
  const may = useMay()
  const updateMe = useUpdateMe()
  const signOut = useSignOut()
  const { setColorScheme } = useMantineColorScheme()
  const [query, setQuery] = useState('')
  const found = useFoundConversations(query)
  useEffect(() => bar.open(), [])
  const theme = (value: 'light' | 'dark' | 'auto') => {
    setColorScheme(value)
    void updateMe({ theme: value })
  }
  const to = (id: string, label: string, path: string, icon: React.ReactNode) => ({ id, label, leftSection: icon, onClick: () => go(path) })
  const places = [
    to('inbox', t('shell:inbox'), '/inbox', <IconInbox size={18} />),
    ...(may('report.read') ? [to('team', t('shell:team'), '/team', <IconUsersGroup size={18} />)] : []),
    ...(may('people.read') ? [to('people', t('shell:people'), '/people', <IconBuildingFactory2 size={18} />)] : []),
    to('settings', t('shell:settings'), '/settings', <IconSettings size={18} />),
  ]
  const doings = [
    { id: 'light', label: t('shell:theme.light'), leftSection: <IconMoon size={18} />, onClick: () => theme('light') },
    { id: 'dark', label: t('shell:theme.dark'), leftSection: <IconMoon size={18} />, onClick: () => theme('dark') },
    { id: 'auto', label: t('shell:theme.auto'), leftSection: <IconMoon size={18} />, onClick: () => theme('auto') },
    ...(['ru', 'en', 'zh'] as const).map((language) => ({
      id: language, label: { ru: 'Русский', en: 'English', zh: '简体中文' }[language], leftSection: <IconLanguage size={18} />, onClick: () => void updateMe({ language }),
    })),
    { id: 'out', label: t('shell:signOut'), leftSection: <IconLogout size={18} />, onClick: () => void signOut() },
  ]
  return (
    <Spotlight
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      shortcut={null}
      scrollable
      maxHeight={420}
      highlightQuery
      nothingFound={t('shell:command.nothing')}
      searchProps={{ leftSection: <IconSearch size={18} />, placeholder: t('shell:command.placeholder'), 'aria-label': t('shell:command.placeholder') }}
      actions={[
        { group: t('shell:command.conversations'), actions: found.map(({ id, name }) => to(`c-${id}`, name, `/inbox/${id}`, <IconInbox size={18} />)) },
        { group: t('shell:command.places'), actions: places },
        { group: t('shell:command.doings'), actions: doings },
      ]}
    />
  )
}
