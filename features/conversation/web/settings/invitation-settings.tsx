import '#ui/forms.ts'
import { Button, Group, Select, Stack, Textarea } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { listCompanies } from '#features/account/contract.ts'
import { listConnections } from '#features/connection/contract.ts'
import { call } from '#ui/call.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { sayDone, sayError } from '#ui/notice.ts'
import { Page, Panel } from '#ui/page.tsx'
import { useCopy } from '#ui/use-copy.ts'
import { closeInvitation, createInvitation, listInvitations, updateInvitation } from '../../contract.ts'
import type { Invitation, StaffBrief } from '../types.ts'

/** A card and a QR code for each factory, since the factory has to write first. */
export function InvitationSettings({ onBack }: { onBack?: (() => void) | undefined }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const { data, error } = useQuery({ queryKey: ['conversation', 'invitations', 'all'], queryFn: () => call(listInvitations, { query: {} }) })
  const companies = useQuery({ queryKey: ['account', 'companies', ''], queryFn: () => call(listCompanies, { query: {} }) }).data?.companies ?? []
  const connections = useQuery({ queryKey: ['connection', 'list'], queryFn: () => call(listConnections, {}) }).data
  const able = connections?.connections.filter(({ channel, active }) => active && connections.kinds.some(({ id, canInvite }) => id === channel && canInvite)) ?? []
  const [company, setCompany] = useState<string | null>(null)
  const [connection, setConnection] = useState<string | null>(null)
  const via = connection ?? able[0]?.id
  const make = async () => {
    if (company === null || via === undefined) return
    try {
      await call(createInvitation, { body: { companyId: company, connectionId: via } })
      await queries.invalidateQueries({ queryKey: ['conversation', 'invitations'] })
      setCompany(null)
    } catch (failure) {
      sayError(failure, t)
    }
  }
  return (
    <Page title={t('conversation:invitation.title')} lead={t('conversation:invitation.lead')} onBack={onBack}>
      <Panel title={t('conversation:invitation.new')}>
        {connections !== undefined && able.length === 0
          ? <EmptyState title={t('conversation:invitation.noChannel')}>{t('conversation:invitation.noChannelText')}</EmptyState>
          : (
            <Group align="flex-end" gap="sm">
              <Select style={{ flex: '1 1 200px' }} searchable label={t('conversation:invitation.factory')} placeholder={t('conversation:invitation.choose')} data={companies.map(({ id, name }) => ({ value: id, label: name }))} value={company} onChange={setCompany} />
              {able.length > 1 && <Select style={{ flex: '1 1 180px' }} label={t('conversation:info.channel')} data={able.map(({ id, name }) => ({ value: id, label: name }))} value={via ?? null} onChange={setConnection} allowDeselect={false} />}
              <Button disabled={company === null} onClick={() => void make()}>{t('conversation:invitation.make')}</Button>
            </Group>
          )}
      </Panel>
      {error !== null && <ErrorNotice error={error} />}
      {data?.invitations.map((one) => <Card key={one.id} invitation={one} company={data.companies.find(({ id }) => id === one.companyId)?.name ?? '…'} staff={data.staff} />)}
    </Page>
  )
}

function Card({ invitation, company, staff }: { invitation: Invitation; company: string; staff: readonly StaffBrief[] }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const { copied, copy } = useCopy()
  const [text, setText] = useState(invitation.cardText)
  const [picture, setPicture] = useState<string | undefined>()
  useEffect(() => {
    if (invitation.url === null) return
    let gone = false
    void import('qrcode').then(async ({ toDataURL }) => {
      const image = await toDataURL(invitation.url ?? '', { margin: 2, width: 360, errorCorrectionLevel: 'M' })
      if (!gone) setPicture(image)
    })
    return () => {
      gone = true
    }
  }, [invitation.url])
  const apply = async (change: () => Promise<unknown>, done: string) => {
    try {
      await change()
      await queries.invalidateQueries({ queryKey: ['conversation', 'invitations'] })
      sayDone(done, t)
    } catch (error) {
      sayError(error, t)
    }
  }
  const params = { id: invitation.id }
  return (
    <Panel title={company} lead={t('conversation:invitation.came', { count: invitation.came })}>
      <Group align="flex-start" gap="lg">
        {picture === undefined
          ? <p style={{ width: 168, color: 'var(--text-soft)' }}>{t('conversation:invitation.waiting')}</p>
          : <a href={picture} download={`${company}.png`}><img src={picture} width={168} height={168} alt={t('conversation:invitation.qr', { company })} style={{ borderRadius: 10, display: 'block' }} /></a>}
        <Stack gap="xs" style={{ flex: '1 1 260px', minWidth: 0 }}>
          <Textarea lang="zh" autosize minRows={4} label={t('conversation:invitation.card')} value={text} onChange={(event) => setText(event.currentTarget.value)} />
          <Select label={t('conversation:invitation.owner')} clearable data={staff.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))} value={invitation.ownerId} onChange={(ownerId) => void apply(() => call(updateInvitation, { params, body: { ownerId } }), t('conversation:invitation.saved'))} />
          <Group gap="xs">
            <Button size="xs" onClick={() => void copy(text)}>{copied ? t('ui:copied') : t('conversation:invitation.copy')}</Button>
            <Button size="xs" variant="default" disabled={text === invitation.cardText} onClick={() => void apply(() => call(updateInvitation, { params, body: { cardText: text } }), t('conversation:invitation.saved'))}>{t('ui:save')}</Button>
            <Button size="xs" variant="subtle" color="clay" onClick={() => void apply(() => call(closeInvitation, { params }), t('conversation:invitation.closed'))}>{t('conversation:invitation.close')}</Button>
          </Group>
        </Stack>
      </Group>
    </Panel>
  )
}
