import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#ui/call.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { mergePerson } from '../../contract.ts'
import type { Person } from '../types.ts'
import { MergeDialog, type Side } from './merge-dialog.tsx'
import { useCompanies, usePeople, useSettled } from './use-people.ts'
import { workName } from './works.ts'

/** Makes two entries one person with the channels of both. */
export function PersonMerge({ person, onClose, onMerged }: { person: Person; onClose: () => void; onMerged: (into: string) => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const [search, setSearch] = useState('')
  const asked = search.split(' · ')[0]?.trim() ?? ''
  const people = usePeople({ search: useSettled(asked).slice(0, 100) }).data?.pages.flatMap((page) => page.people) ?? []
  const companies = useCompanies().data?.companies ?? []
  const side = ({ id, name, work, companyId }: Person): Side => ({ id, name, about: [workName(work, t), companies.find((one) => one.id === companyId)?.name ?? ''].filter((part) => part !== '').join(', ') })
  const outcome = (into: Side) => {
    const other = people.find(({ id }) => id === into.id)
    return [
      t('account:merge.channelsMove', { count: person.contacts.length, total: person.contacts.length + (other?.contacts.length ?? 0), name: into.name }),
      t('account:merge.keeps.person', { name: into.name }),
    ]
  }
  return (
    <MergeDialog
      kind="person" from={side(person)} choices={people.map(side)} onSearch={setSearch} outcome={outcome} onClose={onClose}
      merge={async (into) => {
        await call(mergePerson, { params: { id: person.id }, body: { into: into.id } })
        await queries.invalidateQueries({ queryKey: ['account'] })
        onMerged(into.id)
      }}
    />
  )
}
