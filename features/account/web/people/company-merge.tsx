import { useQueryClient } from '@tanstack/react-query'
import { call } from '#ui/call.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { mergeCompany } from '../../contract.ts'
import type { Company } from '../types.ts'
import { zoneCity } from '../zones.ts'
import { MergeDialog, type Side } from './merge-dialog.tsx'
import { useCompanies } from './use-people.ts'

/** Makes one counterparty part of another. */
export function CompanyMerge({ company, onClose, onMerged }: { company: Company; onClose: () => void; onMerged: (into: string) => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const companies = useCompanies().data?.companies ?? []
  const side = ({ id, name, kind, zone }: Company): Side => ({ id, name, about: `${t(`account:kind.${kind}`)}, ${zoneCity(zone)}` })
  const outcome = (into: Side) => {
    const other = companies.find(({ id }) => id === into.id)
    return [
      t('account:merge.peopleMove', { count: company.people, total: company.people + (other?.people ?? 0), name: into.name }),
      t('account:merge.keeps.company', { name: into.name }),
    ]
  }
  return (
    <MergeDialog
      kind="company" from={side(company)} choices={companies.map(side)} outcome={outcome} onClose={onClose}
      merge={async (into) => {
        await call(mergeCompany, { params: { id: company.id }, body: { into: into.id } })
        await queries.invalidateQueries({ queryKey: ['account'] })
        onMerged(into.id)
      }}
    />
  )
}
