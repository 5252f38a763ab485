import type { CompanyBrief, PersonBrief, Row } from './types.ts'

/** What a conversation is called: its title, else its people, else its company. */
export function conversationName(row: Pick<Row, 'title' | 'personIds' | 'companyId'>, people: Readonly<Record<string, PersonBrief>>, companies: Readonly<Record<string, CompanyBrief>>): string {
  if (row.title !== '') return row.title
  const names = row.personIds.map((id) => people[id]?.name).filter((name) => name !== undefined && name !== '')
  if (names.length > 0) return names.slice(0, 3).join(', ')
  return (row.companyId === null ? undefined : companies[row.companyId]?.name) ?? '…'
}

/** Where the other side is: the zone of its first person, else of its company. */
export function zoneOf(row: Pick<Row, 'personIds' | 'companyId'>, people: Readonly<Record<string, PersonBrief>>, companies: Readonly<Record<string, CompanyBrief>>): string | undefined {
  for (const id of row.personIds) {
    const zone = people[id]?.zone
    if (zone != null && zone !== '') return zone
  }
  return row.companyId === null ? undefined : companies[row.companyId]?.zone
}

/** The address of a stored file's bytes. */
export function filePath(id: string, download = false): string {
  return `/api/files/${id}${download ? '?download=true' : ''}`
}
