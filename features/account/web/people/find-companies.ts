import type { Company } from '../types.ts'

/** Counterparties of a kind in whose name, note or zone every word of the search occurs. */
export function findCompanies(companies: readonly Company[], search: string, kind: Company['kind'] | undefined): readonly Company[] {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean)
  return companies.filter((company) => {
    if (kind !== undefined && company.kind !== kind) return false
    const text = `${company.name} ${company.note} ${company.zone}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
