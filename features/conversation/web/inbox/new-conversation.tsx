import '#ui/forms.ts'
import { Button, Modal, Select, Stack, TagsInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { createCompany, createPerson, listCompanies, listPeople } from '#features/account/contract.ts'
import { useMe } from '#features/account/web/index.ts'
import { call } from '#ui/call.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { sayError } from '#ui/notice.ts'
import { createConversation } from '../../contract.ts'

/** Starts a conversation that is carried by hand: with a person or a group of a personal WeChat. */
export function NewConversation({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const { t } = useWords()
  const me = useMe()
  const companies = useQuery({ queryKey: ['account', 'companies', ''], queryFn: () => call(listCompanies, { query: {} }) }).data?.companies ?? []
  const people = useQuery({ queryKey: ['account', 'people', 'all'], queryFn: () => call(listPeople, { query: {} }) }).data?.people ?? []
  const [company, setCompany] = useState('')
  const [names, setNames] = useState<string[]>([])
  const [title, setTitle] = useState('')
  const [zone, setZone] = useState('Asia/Shanghai')
  const [busy, setBusy] = useState(false)
  const known = companies.find(({ name }) => name.toLowerCase() === company.trim().toLowerCase())
  const make = async () => {
    setBusy(true)
    try {
      const companyId = company.trim() === '' ? null : (known ?? (await call(createCompany, { body: { kind: 'factory', name: company.trim(), zone } }))).id
      const personIds: string[] = []
      for (const name of names) {
        const there = people.find((person) => person.name === name && (companyId === null || person.companyId === companyId))
        personIds.push((there ?? (await call(createPerson, { body: { name, companyId } }))).id)
      }
      const clientId = crypto.getRandomValues(new Uint8Array(12)).reduce((text, byte) => text + byte.toString(16).padStart(2, '0'), '')
      const row = await call(createConversation, { body: { clientId, kind: personIds.length > 1 ? 'group' : 'direct', personIds, companyId, assigneeId: me.id, ...(title.trim() === '' ? {} : { title: title.trim() }) } })
      onMade(row.id)
    } catch (error) {
      sayError(error, t)
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={onClose} title={t('conversation:new.title')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <form onSubmit={(event) => { event.preventDefault(); void make() }}>
        <Stack gap="sm">
          <p style={{ margin: 0, color: 'var(--text-soft)' }}>{t('conversation:new.lead')}</p>
          <TagsInput data-autofocus required label={t('conversation:new.people')} description={t('conversation:new.peopleHint')} value={names} onChange={setNames} data={[...new Set(people.map(({ name }) => name))]} acceptValueOnBlur />
          <TextInput label={t('conversation:new.company')} list="companies" value={company} onChange={(event) => setCompany(event.currentTarget.value)} />
          <datalist id="companies">{companies.map(({ id, name }) => <option key={id} value={name} />)}</datalist>
          {company.trim() !== '' && known === undefined && <Select searchable label={t('conversation:new.zone')} data={Intl.supportedValuesOf('timeZone')} value={zone} onChange={(value) => setZone(value ?? 'Asia/Shanghai')} allowDeselect={false} limit={60} />}
          {names.length > 1 && <TextInput label={t('conversation:new.name')} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />}
          <Button type="submit" loading={busy} disabled={names.length === 0}>{t('conversation:new.make')}</Button>
        </Stack>
      </form>
    </Modal>
  )
}
