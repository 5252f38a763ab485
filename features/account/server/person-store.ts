import { type RawBuilder, sql } from 'kysely'
import type { ResultOf } from '#kernel/contract.ts'
import type { Language } from '#kernel/language.ts'
import type { Queries } from '#platform/database/index.ts'
import type { readPerson } from '../contract.ts'

export type PersonAnswer = ResultOf<typeof readPerson>

interface PersonRow {
  id: string
  company_id: string | null
  name: string
  network_name: string
  picture_file_id: string | null
  language: Language | null
  zone: string | null
  work: string
  note: string
  merged_into: string | null
  parts: { id: string; name: string }[]
  revision: number
  contacts: { id: string; connectionId: string | null; channel: string; address: string }[]
}

/**
 * People who meet a condition, by name, with their channels: their own and those of people merged into them. A company
 * that has been merged is named as the one it belongs to.
 */
export async function people(q: Queries, condition: RawBuilder<unknown>, limit = 1): Promise<PersonAnswer[]> {
  const { rows } = await sql<PersonRow>`
    select person.id, coalesce(company.merged_into, company.id) as company_id, person.name, person.network_name, person.picture_file_id,
      person.language, person.zone, person.work, person.note, person.merged_into, person.revision,
      coalesce((select json_agg(json_build_object('id', contact.id, 'connectionId', contact.connection_id, 'channel', contact.channel, 'address', contact.address) order by contact.id)
        from contact where contact.person_id = person.id
          or contact.person_id in (select id from person part where part.merged_into = person.id)), '[]') as contacts,
      coalesce((select json_agg(json_build_object('id', part.id, 'name', part.name) order by part.name, part.id) from person part where part.merged_into = person.id), '[]') as parts
    from person left join company on company.id = person.company_id
    where ${condition} order by lower(person.name), person.id limit ${limit}`.execute(q)
  return rows.map((row) => ({
    id: row.id,
    companyId: row.company_id,
    name: row.name,
    networkName: row.network_name,
    pictureFileId: row.picture_file_id,
    language: row.language,
    zone: row.zone,
    work: row.work,
    note: row.note,
    contacts: row.contacts,
    mergedInto: row.merged_into,
    parts: row.parts,
    revision: row.revision,
  }))
}
