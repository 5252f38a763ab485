import { Suspense, useCallback, useState } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { CompanyScreen, PeopleScreen } from '#features/account/web/index.ts'
import { InboxScreen, TeamScreen, usePresenceBeat } from '#features/conversation/web/index.ts'
import { useKeys } from '#ui/keys.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { lazyScreen } from '#ui/lazy-screen.ts'
import { Boundary } from './boundary.tsx'
import classes from './desk.module.css'
import { Rail } from './rail.tsx'
import { Waiting } from './waiting.tsx'

const KeyList = lazyScreen(() => import('./key-list.tsx'), 'KeyList')
const CommandBar = lazyScreen(() => import('./command-bar.tsx'), 'CommandBar')
const SettingsScreen = lazyScreen(() => import('./settings.tsx'), 'SettingsScreen')

/** The signed-in desk: rail and one screen. */
export function Desk() {
  const { t } = useWords()
  const [location, go] = useLocation()
  const [open, setOpen] = useState<'keys' | 'commands' | undefined>()
  const close = useCallback(() => setOpen(undefined), [])
  usePresenceBeat()
  useKeys([
    { code: 'Slash', shift: true, label: t('shell:key.list'), run: () => setOpen('keys') },
    { code: 'KeyK', mod: true, inText: true, label: t('shell:key.commands'), run: () => setOpen('commands') },
  ])
  const inThread = /^\/inbox\/./.test(location)
  return (
    <div className={classes.desk} data-thread={inThread}>
      <a className={classes.skip} href="#screen">{t('shell:skip')}</a>
      <Rail onKeys={() => setOpen('keys')} />
      <div className={classes.screen} id="screen" tabIndex={-1}>
        <Boundary key={location.split('/')[1]}>
          <Suspense fallback={<Waiting />}>
            <Switch>
              <Route path="/inbox/:id?/:pane?">{({ id, pane }) => <InboxScreen id={id} pane={pane} />}</Route>
              <Route path="/team"><TeamScreen /></Route>
              <Route path="/people/companies/:id">{({ id }) => <CompanyScreen id={id} />}</Route>
              <Route path="/people/:tab?">{({ tab }) => <PeopleScreen tab={tab} />}</Route>
              <Route path="/settings/:section?/:id?">{({ section, id }) => <SettingsScreen section={section} id={id} />}</Route>
              <Route><Redirect to="/inbox" replace /></Route>
            </Switch>
          </Suspense>
        </Boundary>
      </div>
      <Suspense>
        {open === 'keys' && <KeyList onClose={close} />}
        {open === 'commands' && <CommandBar onClose={close} go={go} />}
      </Suspense>
    </div>
  )
}
