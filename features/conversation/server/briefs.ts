import type { WorkspaceId } from '#kernel/ids.ts'
import type { Queries } from '#platform/database/index.ts'
import type { ConnectionInfo } from '#features/connection/server/index.ts'
import type { FileLimit, Limits } from '#channels/channel.ts'
import type { CompanyInfo, People, PersonInfo, StaffInfo } from './people.ts'
import type { ListedRecord } from './rows.ts'

/** A person under the id by which a row names him: also after a merge. */
export function toPerson(id: string, person: PersonInfo) {
  return { id, name: person.name, companyId: person.companyId ?? null, pictureFileId: person.pictureFileId ?? null, zone: person.zone ?? null, language: person.language ?? null }
}

export function toCompany(id: string, company: CompanyInfo) {
  return { id, kind: company.kind, name: company.name, zone: company.zone }
}

export function toStaff({ id, name, active }: StaffInfo) {
  return { id: id as string, name, active }
}

/** Names for rows: one look-up for all people, one for all companies. */
export async function briefsFor(people: People, q: Queries, rows: readonly Pick<ListedRecord, 'person_ids' | 'company_id'>[], morePeople: readonly string[] = []) {
  const persons = await people.people(q, [...new Set([...rows.flatMap((row) => row.person_ids), ...morePeople])])
  const companyIds = new Set([...rows.flatMap((row) => row.company_id ?? []), ...[...persons.values()].flatMap((person) => person.companyId ?? [])])
  const companies = await people.companies(q, [...companyIds])
  return {
    people: [...persons].map(([id, person]) => toPerson(id, person)),
    companies: [...companies].map(([id, company]) => toCompany(id, company)),
  }
}

/** The active colleague of this id. */
export async function activeColleague(people: People, q: Queries, workspaceId: WorkspaceId, id: string): Promise<StaffInfo | undefined> {
  return (await people.staff(q, workspaceId)).find((one) => one.id === id && one.active)
}

/** A connection as browsers see it. */
export function toConnection(connection: ConnectionInfo) {
  const { limits } = connection
  return {
    id: connection.id as string, channel: connection.channel, name: connection.name, canSend: connection.canSend, canTellTyping: connection.canTellTyping,
    theyWriteFirst: limits.theyWriteFirst, maxTextBytes: limits.maxTextBytes ?? null, files: toLimits(limits.files),
  }
}

function toLimits(files: Limits['files']) {
  const copy = ({ maxBytes, extensions }: FileLimit) => ({ maxBytes, extensions: extensions === 'any' ? ('any' as const) : [...extensions] })
  return {
    ...(files.image === undefined ? {} : { image: copy(files.image) }),
    ...(files.voice === undefined ? {} : { voice: { ...copy(files.voice), ...(files.voice.maxMs === undefined ? {} : { maxMs: files.voice.maxMs }) } }),
    ...(files.video === undefined ? {} : { video: copy(files.video) }),
    ...(files.file === undefined ? {} : { file: copy(files.file) }),
  }
}
