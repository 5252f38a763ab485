import { ActionIcon, Badge, Button, Menu, Modal, TextInput } from '@mantine/core'
import { IconCheck, IconDots, IconLink, IconPencil, IconShieldCheck, IconUserOff, IconUserCheck } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BodyOf } from '#kernel/contract.ts'
import { call } from '#ui/call.ts'
import { Face } from '#ui/face.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { sayDone, sayError } from '#ui/notice.ts'
import { useNow } from '#ui/now.ts'
import { renewInvitation, updateStaff } from '../../contract.ts'
import { mayChangeRole, roles } from '../../domain/index.ts'
import { staffKey, stateKey } from '../keys.ts'
import { useMe } from '../session.tsx'
import { TaskForm } from '../task-form.tsx'
import { TaskProblem } from '../task-problem.tsx'
import type { Staff } from '../types.ts'
import { useTask } from '../use-task.ts'
import { zoneCity } from '../zones.ts'
import type { Invitation } from './invitation-link.tsx'
import classes from './settings.module.css'

interface Props {
  readonly staff: Staff
  readonly manage: boolean
  readonly onInvitation: (made: Invitation) => void
}

/** A colleague: role and state, and what may be done about them. */
export function StaffRow({ staff, manage, onInvitation }: Props) {
  const { t, format } = useWords()
  const now = useNow()
  const me = useMe()
  return (
    <li className={classes.row} data-off={!staff.active}>
      <span className={classes.face}><Face id={staff.id} name={staff.name} size={40} /></span>
      <span className={classes.words}>
        <b>{staff.name}{staff.id === me.id && <> · {t('account:staff.you')}</>}</b>
        <small>{staff.login} · {zoneCity(staff.zone)} {format.time(now, staff.zone)}</small>
      </span>
      <span className={classes.badges}>
        {staff.hasSecondFactor && <IconShieldCheck size={18} role="img" aria-label={t('account:staff.hasSecond')} color="var(--good)" />}
        {!staff.active && <Badge variant="light" color="gray" tt="none">{t('account:staff.off')}</Badge>}
        {staff.active && !staff.joined && <Badge variant="light" color="amber" tt="none">{t('account:staff.invited')}</Badge>}
        <Badge variant="outline" color={staff.role === 'owner' ? 'celadon' : 'gray'} tt="none">{t(`account:role.${staff.role}`)}</Badge>
      </span>
      {manage && mayChangeRole(me.role, staff.role) && <StaffMenu staff={staff} onInvitation={onInvitation} />}
    </li>
  )
}

function StaffMenu({ staff, onInvitation }: Omit<Props, 'manage'>) {
  const { t } = useWords()
  const me = useMe()
  const queries = useQueryClient()
  const [asking, setAsking] = useState<'off' | 'invite' | 'rename' | undefined>()
  const again = () => Promise.all([queries.invalidateQueries({ queryKey: staffKey }), staff.id === me.id ? queries.invalidateQueries({ queryKey: stateKey }) : undefined])
  const change = async (body: BodyOf<typeof updateStaff>) => {
    await call(updateStaff, { params: { id: staff.id }, body })
    await again()
    sayDone(t('account:saved'), t)
  }
  const quick = (body: BodyOf<typeof updateStaff>) => void change(body).catch((error: unknown) => sayError(error, t))
  const invite = async () => {
    const made = await call(renewInvitation, { params: { id: staff.id } })
    await again()
    setAsking(undefined)
    onInvitation(made)
  }
  return (
    <>
      <Menu width={260}>
        <Menu.Target><ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('account:staff.actions', { name: staff.name })}><IconDots size={20} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('account:role')}</Menu.Label>
          {roles.filter((role) => mayChangeRole(me.role, role)).map((role) => (
            <Menu.Item key={role} leftSection={staff.role === role ? <IconCheck size={16} /> : <span style={{ width: 16 }} />} onClick={() => staff.role !== role && quick({ role })}>{t(`account:role.${role}`)}</Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setAsking('rename')}>{t('account:staff.rename')}</Menu.Item>
          {staff.active && staff.id !== me.id && <Menu.Item leftSection={<IconLink size={16} />} onClick={() => setAsking('invite')}>{t('account:staff.newLink')}</Menu.Item>}
          {staff.active
            ? staff.id !== me.id && <Menu.Item color="clay" leftSection={<IconUserOff size={16} />} onClick={() => setAsking('off')}>{t('account:staff.switchOff')}</Menu.Item>
            : <Menu.Item leftSection={<IconUserCheck size={16} />} onClick={() => quick({ active: true })}>{t('account:staff.switchOn')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {asking === 'off' && <Confirm title={t('account:staff.offTitle', { name: staff.name })} lead={t('account:staff.offLead')} verb={t('account:staff.switchOff')} onClose={() => setAsking(undefined)} run={() => change({ active: false })} />}
      {asking === 'invite' && <Confirm title={t('account:staff.newLink')} lead={t(staff.joined ? 'account:staff.newLinkLead' : 'account:staff.newLinkLeadOpen', { name: staff.name })} verb={t('account:staff.newLinkVerb')} onClose={() => setAsking(undefined)} run={invite} />}
      {asking === 'rename' && <Rename staff={staff} onClose={() => setAsking(undefined)} run={(name) => change({ name })} />}
    </>
  )
}

function Confirm({ title, lead, verb, onClose, run }: { title: string; lead: string; verb: string; onClose: () => void; run: () => Promise<void> }) {
  const { t } = useWords()
  const task = useTask()
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <div className={classes.fields}>
        <p className={classes.text}>{lead}</p>
        <TaskProblem task={task} />
        <div className={classes.actions}>
          <Button color="clay" loading={task.busy} onClick={() => void task.run(run).then((done) => done && onClose())}>{verb}</Button>
          <Button variant="subtle" color="gray" data-autofocus onClick={onClose}>{t('ui:cancel')}</Button>
        </div>
      </div>
    </Modal>
  )
}

function Rename({ staff, onClose, run }: { staff: Staff; onClose: () => void; run: (name: string) => Promise<void> }) {
  const { t } = useWords()
  const task = useTask()
  const [name, setName] = useState(staff.name)
  const submit = () => {
    if (name.trim() === '') return task.fail('name', t('account:error.name'))
    void task.run(() => run(name.trim())).then((done) => done && onClose())
  }
  return (
    <Modal opened onClose={onClose} title={t('account:staff.rename')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <TaskForm task={task} className={classes.fields} onSubmit={submit}>
        <TextInput data-autofocus label={t('account:name')} value={name} error={task.at('name')} maxLength={120} onChange={(event) => setName(event.currentTarget.value)} />
        <TaskProblem task={task} />
        <div className={classes.actions}><Button type="submit" loading={task.busy}>{t('ui:save')}</Button></div>
      </TaskForm>
    </Modal>
  )
}
