import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconAlarm, IconArrowLeft, IconCheck, IconClipboardText, IconDots, IconInfoCircle, IconMailOpened, IconRotate, IconUser, IconUserOff } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '#features/account/web/index.ts'
import { call } from '#ui/call.ts'
import { Face } from '#ui/face.tsx'
import { useKeys } from '#ui/keys.ts'
import { dayKey, useWords } from '#ui/i18n/index.tsx'
import { sayDone, sayError } from '#ui/notice.ts'
import { useNow } from '#ui/now.ts'
import { usePhone } from '#ui/use-width.ts'
import { assignConversation, reopenConversation, resolveConversation, snoozeConversation } from '../../contract.ts'
import { TheirClock } from '../inbox/list-row.tsx'
import { placeEverywhere } from '../inbox/use-list.ts'
import { conversationName, filePath } from '../names.ts'
import { useTeamPresence } from '../presence/use-presence.ts'
import { touchRows } from '../touch.ts'
import type { Row } from '../types.ts'
import { useMessageActions } from './message-actions.ts'
import { useOpenedScene } from './scene.ts'
import { snoozeChoices } from './snooze-choices.ts'
import classes from './thread-header.module.css'
import { threadStore } from './thread-store.ts'
import { patchOpened } from './use-opened.ts'

const snoozeLabels = { reply: 'conversation:snooze.reply', threeHours: 'conversation:snooze.threeHours', tomorrow: 'conversation:snooze.tomorrow', monday: 'conversation:snooze.monday' } as const

/** Who this is with, and what is done with the whole conversation. */
export function ThreadHeader({ infoOpen, onInfo, onPaste }: { infoOpen: boolean; onInfo: () => void; onPaste: () => void }) {
  const { t, format } = useWords()
  const { opened, conversationId: id, zone, mayWrite, meId, staff } = useOpenedScene()
  const may = useMay()
  const now = useNow()
  const phone = usePhone()
  const queries = useQueryClient()
  const { byStaff } = useTeamPresence()
  const { unreadFrom } = useMessageActions(id)
  const [menu, setMenu] = useState<'assign' | 'snooze' | undefined>()
  const row = opened.conversation
  const people = Object.fromEntries(opened.people.map((one) => [one.id, one]))
  const companies = Object.fromEntries(opened.companies.map((one) => [one.id, one]))
  const name = conversationName(row, people, companies)
  const company = row.companyId === null ? undefined : companies[row.companyId]?.name
  const picture = people[row.personIds[0] ?? '']?.pictureFileId
  const mayAssign = may('conversation.assign')
  const apply = async (change: () => Promise<Row>, done?: string) => {
    try {
      const conversation = await change()
      patchOpened(queries, id, (before) => ({ ...before, conversation }))
      placeEverywhere(queries, { conversations: [conversation], people: opened.people, companies: opened.companies, next: null }, [id])
      touchRows(queries, [id]) // for the counts
      if (done !== undefined) sayDone(done, t)
    } catch (error) {
      sayError(error, t)
    }
  }
  const params = { id }
  const assign = (staffId: string | null) => apply(() => call(assignConversation, { params, body: { staffId } }))
  const resolve = () => apply(() => call(row.state === 'open' ? resolveConversation : reopenConversation, { params }), row.state === 'open' ? t('conversation:done.resolved') : undefined)
  const unread = () => {
    const messages = threadStore.get(id).window?.messages
    const last = messages?.findLast(({ kind }) => kind === 'inbound') ?? messages?.at(-1)
    if (last !== undefined) void unreadFrom(last, meId).then((done) => done && sayDone(t('conversation:done.unread'), t))
  }
  useKeys([
    ...(mayAssign ? [{ code: 'KeyI', label: t('conversation:key.assign'), run: () => setMenu('assign') }] : []),
    ...(mayWrite ? [
      { code: 'KeyS', label: t('conversation:key.snooze'), run: () => setMenu('snooze') },
      { code: 'KeyE', label: t('conversation:key.resolve'), run: () => void resolve() },
    ] : []),
    { code: 'KeyU', label: t('conversation:key.unread'), run: unread },
  ])
  const assignee = row.assigneeId === null ? undefined : staff.get(row.assigneeId)
  const colleagues = opened.staff.filter(({ active }) => active)
  return (
    <header className={classes.head}>
      {phone && <ActionIcon variant="subtle" color="gray" size={40} aria-label={t('ui:back')} onClick={() => history.back()}><IconArrowLeft size={22} /></ActionIcon>}
      {phone ? <h1 className="only-heard">{name}</h1> : <h2 className="only-heard">{name}</h2>}
      <button type="button" className={classes.who} onClick={onInfo} aria-expanded={infoOpen} title={t('conversation:info.open', { name })}>
        <Face id={row.personIds[0] ?? id} name={name} size={36} picture={picture == null ? undefined : filePath(picture)} />
        <span className={classes.words}>
          <span className={classes.name}>{name}</span>
          <span className={classes.sub}><TheirClock zone={zone} now={now} />{company !== undefined && company !== name && <span>{company}</span>}</span>
        </span>
      </button>
      <div className={classes.actions}>
        <Menu opened={menu === 'assign'} onChange={(open) => setMenu(open ? 'assign' : undefined)} width={260}>
          <Menu.Target>
            <Button variant="subtle" color="gray" size="compact-sm" h={34} className={classes.assign} disabled={!mayAssign} aria-label={t('conversation:assign.now', { name: assignee?.name ?? t('conversation:assign.nobody') })}>
              {assignee === undefined ? <IconUser size={18} aria-hidden /> : <Face id={assignee.id} name={assignee.name} size={24} dot={byStaff.get(assignee.id)?.state} />}
              <span className={classes.wide}>{assignee?.name ?? t('conversation:assign.nobody')}</span>
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('conversation:assign.title')}</Menu.Label>
            {[...colleagues].sort((a, b) => Number(b.id === meId) - Number(a.id === meId)).map((one) => (
              <Menu.Item key={one.id} leftSection={<Face id={one.id} name={one.name} size={26} dot={byStaff.get(one.id)?.state} />} rightSection={one.id === row.assigneeId && <IconCheck size={16} />} onClick={() => void assign(one.id)}>
                {one.id === meId ? t('conversation:assign.me', { name: one.name }) : one.name}
              </Menu.Item>
            ))}
            {assignee !== undefined && <Menu.Item leftSection={<IconUserOff size={18} />} onClick={() => void assign(null)}>{t('conversation:assign.clear')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
        {mayWrite && (
          <Menu opened={menu === 'snooze'} onChange={(open) => setMenu(open ? 'snooze' : undefined)} width={250}>
            <Menu.Target><ActionIcon variant="subtle" color="gray" size={36} aria-label={t('conversation:snooze.title')} title={t('conversation:snooze.title')} className={classes.wideOnly}><IconAlarm size={20} /></ActionIcon></Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{t('conversation:snooze.title')}</Menu.Label>
              {snoozeChoices(now).map(({ id: choice, until }) => (
                <Menu.Item key={choice} rightSection={until !== undefined && <small className={classes.when}>{dayKey(until) === dayKey(now) ? '' : `${format.short(until, now)} `}{format.time(until)}</small>} onClick={() => void apply(() => call(snoozeConversation, { params, body: until === undefined ? { untilReply: true } : { until, untilReply: true } }), t('conversation:done.snoozed'))}>
                  {t(snoozeLabels[choice])}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        {mayWrite && (row.state === 'open'
          ? <Button variant="light" size="compact-sm" h={34} leftSection={<IconCheck size={18} aria-hidden />} onClick={() => void resolve()} classNames={{ section: classes.section ?? '' }} aria-label={t('conversation:resolve')}><span className={classes.wide}>{t('conversation:resolve')}</span></Button>
          : <Button variant="light" color="amber" size="compact-sm" h={34} leftSection={<IconRotate size={18} aria-hidden />} onClick={() => void resolve()} aria-label={t('conversation:reopen')}><span className={classes.wide}>{t('conversation:reopen')}</span></Button>)}
        <Menu width={250}>
          <Menu.Target><ActionIcon variant="subtle" color="gray" size={36} aria-label={t('conversation:more')}><IconDots size={20} /></ActionIcon></Menu.Target>
          <Menu.Dropdown>
            {mayWrite && phone && <Menu.Item leftSection={<IconAlarm size={18} />} onClick={() => setMenu('snooze')}>{t('conversation:snooze.title')}</Menu.Item>}
            <Menu.Item leftSection={<IconMailOpened size={18} />} onClick={unread}>{t('conversation:message.unread')}</Menu.Item>
            {mayWrite && <Menu.Item leftSection={<IconClipboardText size={18} />} onClick={onPaste}>{t('conversation:paste.title')}</Menu.Item>}
            <Menu.Item leftSection={<IconInfoCircle size={18} />} onClick={onInfo}>{t('conversation:info.title')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </header>
  )
}
