import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { languages } from '#kernel/language.ts'
import { call } from '#ui/call.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { inviteStaff } from '../../contract.ts'
import { mayChangeRole, type Role, roles } from '../../domain/index.ts'
import { staffKey } from '../keys.ts'
import { useMe } from '../session.tsx'
import { TaskForm } from '../task-form.tsx'
import { TaskProblem } from '../task-problem.tsx'
import { useTask } from '../use-task.ts'
import { ZoneSelect } from '../zone-select.tsx'
import type { Invitation } from './invitation-link.tsx'
import classes from './settings.module.css'

const languageNames = { ru: 'Русский', en: 'English', zh: '简体中文' } as const

/** Invites a colleague. */
export function InviteForm({ onClose, onMade }: { onClose: () => void; onMade: (made: Invitation) => void }) {
  const { t } = useWords()
  const me = useMe()
  const queries = useQueryClient()
  const task = useTask({ ACCOUNT_LOGIN_TAKEN: 'login', ACCOUNT_UNKNOWN_ZONE: 'zone' })
  const [name, setName] = useState('')
  const [login, setLogin] = useState<string | undefined>()
  const [role, setRole] = useState<Role>('member')
  const [language, setLanguage] = useState(me.language)
  const [zone, setZone] = useState(me.zone)
  const shownLogin = login ?? name
  const submit = () => {
    if (name.trim() === '') return task.fail('name', t('account:error.name'))
    if (shownLogin.trim().length < 2) return task.fail('login', t('account:error.newLogin'))
    void task.run(async () => {
      const made = await call(inviteStaff, { body: { name: name.trim(), login: shownLogin.trim(), role, language, zone } })
      await queries.invalidateQueries({ queryKey: staffKey })
      onMade(made)
    })
  }
  return (
    <Modal opened onClose={onClose} title={t('account:staff.invite')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <TaskForm task={task} className={classes.fields} onSubmit={submit}>
        <TextInput data-autofocus label={t('account:name')} value={name} error={task.at('name')} maxLength={120} autoComplete="off" onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput label={t('account:login')} description={t('account:staff.loginHint')} value={shownLogin} error={task.at('login')} maxLength={120} autoComplete="off" autoCapitalize="none" spellCheck={false} onChange={(event) => setLogin(event.currentTarget.value)} />
        <Select
          label={t('account:role')} description={t(`account:role.${role}.is`)} value={role} allowDeselect={false} data={roles.filter((one) => mayChangeRole(me.role, one)).map((value) => ({ value, label: t(`account:role.${value}`) }))}
          onChange={(value) => setRole(roles.find((one) => one === value) ?? role)}
        />
        <Select label={t('account:staff.language')} value={language} allowDeselect={false} data={languages.map((value) => ({ value, label: languageNames[value] }))} onChange={(value) => setLanguage(languages.find((one) => one === value) ?? language)} />
        <ZoneSelect label={t('account:zone')} description={t('account:staff.zoneHint')} value={zone} error={task.at('zone')} onChange={(value) => setZone(value ?? me.zone)} />
        <TaskProblem task={task} />
        <div className={classes.actions}>
          <Button type="submit" loading={task.busy}>{t('account:staff.makeLink')}</Button>
          <Button variant="subtle" color="gray" onClick={onClose}>{t('ui:cancel')}</Button>
        </div>
      </TaskForm>
    </Modal>
  )
}
