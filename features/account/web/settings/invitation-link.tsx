import { Button, Modal } from '@mantine/core'
import type { ResultOf } from '#kernel/contract.ts'
import { CopyField } from '#ui/copy-field.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import type { inviteStaff } from '../../contract.ts'
import classes from './settings.module.css'

export type Invitation = ResultOf<typeof inviteStaff>

/** The link of an invitation, shown this once. */
export function InvitationLink({ invitation, onClose }: { invitation: Invitation; onClose: () => void }) {
  const { t } = useWords()
  const local = /^(localhost|127\.|\[::1\])/.test(location.hostname)
  return (
    <Modal opened onClose={onClose} title={t('account:staff.link', { name: invitation.staff.name })} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <div className={classes.fields}>
        <p className={classes.text}>{t('account:staff.linkLead')}</p>
        <CopyField label={t('account:staff.linkField')} value={`${location.origin}${invitation.joinPath}`} />
        {local && <p className={classes.text}>{t('account:staff.linkLocal')}</p>}
        <div className={classes.actions}><Button data-autofocus onClick={onClose}>{t('account:done')}</Button></div>
      </div>
    </Modal>
  )
}
