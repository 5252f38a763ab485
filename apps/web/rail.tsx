import { IconBuildingFactory2, IconInbox, IconKeyboard, IconSettings, IconUsersGroup } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { Link, useLocation } from 'wouter'
import { useMay } from '#features/account/web/index.ts'
import { PresenceMenu, useUnread } from '#features/conversation/web/index.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { useLive } from '#ui/live/index.tsx'
import classes from './rail.module.css'

/** The way between screens; on a phone it lies at the bottom. */
export function Rail({ onKeys }: { onKeys: () => void }) {
  const { t } = useWords()
  const may = useMay()
  return (
    <nav className={classes.rail} aria-label={t('shell:rail')}>
      <img className={classes.mark} src="/icon.svg" alt="" width={34} height={34} />
      <InboxEntry />
      {may('report.read') && <Entry to="/team" icon={IconUsersGroup} label={t('shell:team')} />}
      {may('people.read') && <Entry to="/people" icon={IconBuildingFactory2} label={t('shell:people')} />}
      <Entry to="/settings" icon={IconSettings} label={t('shell:settings')} />
      <div className={classes.rest} />
      <LineState />
      <button type="button" className={classes.small} aria-label={t('shell:key.list')} title={t('shell:key.list')} onClick={onKeys}>
        <IconKeyboard size={20} stroke={1.6} aria-hidden />
      </button>
      <PresenceMenu />
    </nav>
  )
}

/** Counts by itself, so that the rest of the rail is not drawn anew with the count. */
function InboxEntry() {
  const { t } = useWords()
  return <Entry to="/inbox" icon={IconInbox} label={t('shell:inbox')} count={useUnread()} />
}

function Entry({ to, icon: Icon, label, count = 0 }: { to: string; icon: ComponentType<{ size: number; stroke: number }>; label: string; count?: number }) {
  const { t, format } = useWords()
  const [location] = useLocation()
  const chosen = location === to || location.startsWith(`${to}/`)
  return (
    <Link to={to} className={classes.entry} data-chosen={chosen} aria-current={chosen ? 'page' : undefined}>
      <span className={classes.icon} aria-hidden>
        <Icon size={22} stroke={1.6} />
        {count > 0 && <b>{count > 99 ? '99+' : format.number(count)}</b>}
      </span>
      <span className={classes.label}>{label}</span>
      {count > 0 && <span className="only-heard">{t('shell:unread', { count })}</span>}
    </Link>
  )
}

/** Quiet while all is well; says when the line is lost. */
function LineState() {
  const { t } = useWords()
  const { state } = useLive()
  return (
    <div role="status" className={classes.line} data-state={state}>
      {state === 'lost' && <span title={t('shell:lost')}><span className="only-heard">{t('shell:lost')}</span></span>}
    </div>
  )
}
