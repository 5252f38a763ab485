import { Link } from 'wouter'
import { AccountSettings, StaffSettings, useMay } from '#features/account/web/index.ts'
import { ClarityReport, GlossarySettings, PolicySettings, SignSettings } from '#features/clarity/web/index.ts'
import { ConnectionSettings } from '#features/connection/web/index.ts'
import { InvitationSettings, ReplySettings } from '#features/conversation/web/index.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { usePhone } from '#ui/use-width.ts'
import classes from './settings.module.css'

/** Settings: a list of parts beside the chosen one; on a phone one at a time. */
export function SettingsScreen({ section, id }: { section?: string | undefined; id?: string | undefined }) {
  const { t } = useWords()
  const may = useMay()
  const phone = usePhone()
  const shown = section ?? (phone ? undefined : 'account')
  const parts = [
    { id: 'account', label: t('shell:settings.account'), may: true },
    { id: 'team', label: t('shell:settings.team'), may: may('staff.read') },
    { id: 'channels', label: t('shell:settings.channels'), may: may('connection.read') },
    { id: 'invitations', label: t('shell:settings.invitations'), may: may('invitation.manage') },
    { id: 'replies', label: t('shell:settings.replies'), may: may('conversation.read') },
    { id: 'clarity', label: t('shell:settings.clarity'), may: may('clarity.read') },
    { id: 'glossary', label: t('shell:settings.glossary'), may: may('clarity.read') },
    { id: 'signs', label: t('shell:settings.signs'), may: may('clarity.read') },
    { id: 'report', label: t('shell:settings.report'), may: may('report.read') },
  ].filter((part) => part.may)
  const back = phone ? () => history.back() : undefined
  return (
    <div className={classes.settings} data-one={section !== undefined}>
      <nav className={classes.parts} aria-label={t('shell:settings')}>
        <h1>{t('shell:settings')}</h1>
        {parts.map((part) => (
          <Link key={part.id} to={`/settings/${part.id}`} data-chosen={part.id === shown} aria-current={part.id === shown ? 'page' : undefined}>{part.label}</Link>
        ))}
      </nav>
      <div className={classes.part}>
        {shown === 'account' && <AccountSettings onBack={back} />}
        {shown === 'team' && <StaffSettings onBack={back} />}
        {shown === 'channels' && <ConnectionSettings id={id} onBack={back} />}
        {shown === 'invitations' && <InvitationSettings onBack={back} />}
        {shown === 'replies' && <ReplySettings onBack={back} />}
        {shown === 'clarity' && <PolicySettings onBack={back} />}
        {shown === 'glossary' && <GlossarySettings onBack={back} />}
        {shown === 'signs' && <SignSettings onBack={back} />}
        {shown === 'report' && <ClarityReport onBack={back} />}
      </div>
    </div>
  )
}
