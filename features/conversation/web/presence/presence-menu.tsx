import { Menu, useMantineColorScheme } from '@mantine/core'
import { IconBuildingFactory2, IconCircleFilled, IconLogout, IconMoon, IconSun, IconSunMoon } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { listCompanies } from '#features/account/contract.ts'
import { useMay, useMe, useSignOut, useUpdateMe } from '#features/account/web/index.ts'
import { call } from '#ui/call.ts'
import { Face } from '#ui/face.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { sayError } from '#ui/notice.ts'
import { setPresence } from '../../contract.ts'
import classes from './presence-menu.module.css'
import { presenceKey, useTeamPresence } from './use-presence.ts'

const dayMs = 86_400_000

/** Own picture at the foot of the rail: says where one is, changes the theme, signs out. */
export function PresenceMenu() {
  const { t, language } = useWords()
  const me = useMe()
  const queries = useQueryClient()
  const updateMe = useUpdateMe()
  const signOut = useSignOut()
  const { setColorScheme } = useMantineColorScheme()
  const { byStaff } = useTeamPresence()
  const may = useMay()
  const [opened, setOpened] = useState(false)
  const companies = useQuery({ queryKey: ['account', 'companies', ''], queryFn: () => call(listCompanies, { query: {} }), enabled: opened && may('people.read') }).data?.companies
  const state = byStaff.get(me.id)?.state ?? 'online'
  const set = async (body: { state: 'online' | 'away' | 'onSite'; companyId?: string | null; until?: number | null }) => {
    try {
      await call(setPresence, { body })
      await queries.invalidateQueries({ queryKey: presenceKey })
    } catch (error) {
      sayError(error, t)
    }
  }
  const theme = (value: 'light' | 'dark' | 'auto') => {
    setColorScheme(value)
    updateMe({ theme: value }).catch((error: unknown) => sayError(error, t))
  }
  const factories = (companies ?? []).filter(({ kind }) => kind === 'factory').slice(0, 8)
  return (
    <Menu position="right-end" width={260} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <button type="button" className={classes.target} aria-label={t('conversation:presence.menu', { name: me.name })}>
          <Face id={me.id} name={me.name} size={36} dot={state} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.name}</Menu.Label>
        <Menu.Item leftSection={<IconCircleFilled size={12} color="#2fa36b" />} onClick={() => void set({ state: 'online' })}>{t('conversation:presence.online')}</Menu.Item>
        <Menu.Item leftSection={<IconCircleFilled size={12} color="#d99e1b" />} onClick={() => void set({ state: 'away' })}>{t('conversation:presence.away')}</Menu.Item>
        {factories.length > 0 && <Menu.Label>{t('conversation:presence.onSiteAt')}</Menu.Label>}
        {factories.map(({ id, name }) => (
          <Menu.Item key={id} leftSection={<IconBuildingFactory2 size={16} />} onClick={() => void set({ state: 'onSite', companyId: id, until: Date.now() + dayMs })}>{name}</Menu.Item>
        ))}
        {factories.length === 0 && <Menu.Item leftSection={<IconBuildingFactory2 size={16} />} onClick={() => void set({ state: 'onSite', until: Date.now() + dayMs })}>{t('conversation:presence.onSite')}</Menu.Item>}
        <Menu.Divider />
        <Menu.Item leftSection={<IconSun size={16} />} onClick={() => theme('light')}>{t('conversation:theme.light')}</Menu.Item>
        <Menu.Item leftSection={<IconMoon size={16} />} onClick={() => theme('dark')}>{t('conversation:theme.dark')}</Menu.Item>
        <Menu.Item leftSection={<IconSunMoon size={16} />} onClick={() => theme('auto')}>{t('conversation:theme.auto')}</Menu.Item>
        <Menu.Divider />
        <div className={classes.languages} role="group" aria-label={t('conversation:language')}>
          {(['ru', 'en', 'zh'] as const).map((one) => (
            <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => void updateMe({ language: one }).catch((error: unknown) => sayError(error, t))}>
              {{ ru: 'Русский', en: 'English', zh: '中文' }[one]}
            </button>
          ))}
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut().catch((error: unknown) => sayError(error, t))}>{t('conversation:signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
