import { sql } from 'kysely'
import { asId, type CompanyId, type ConnectionId, type FileId, type PersonId, type StaffId, type WorkspaceId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import type { Queries, Tx } from '#platform/database/index.ts'
import type { AccountDeps } from './deps.ts'
import { freshId } from './token.ts'

export interface PersonInfo {
  readonly id: PersonId
  readonly name: string
  readonly companyId: CompanyId | undefined
  readonly pictureFileId: FileId | undefined
  readonly language: Language | undefined
  /** Own zone, else the company's. */
  readonly zone: string | undefined
  readonly work: string
}

export interface CompanyInfo {
  readonly id: CompanyId
  readonly kind: 'factory' | 'client' | 'internal'
  readonly name: string
  readonly zone: string
  readonly ownerId: StaffId | undefined
}

export interface StaffInfo {
  readonly id: StaffId
  readonly name: string
  readonly role: string
  readonly zone: string
  readonly language: Language
  readonly active: boolean
}

/** What other features may ask about people. Merges are followed: whoever asks gets the one that counts. */
export interface Directory {
  /** The person behind an address; made when nobody is. A known name is never overwritten by the network's. */
  personOf(tx: Tx, contact: { workspaceId: WorkspaceId; connectionId: ConnectionId; channel: string; address: string }, hint?: { name?: string; companyId?: CompanyId }): Promise<PersonInfo>
  /** Keeps the network's name and picture of whoever has this address. */
  learnProfile(tx: Tx, connectionId: ConnectionId, profile: { address: string; name?: string; pictureFileId?: FileId }): Promise<PersonId | undefined>
  createPerson(tx: Tx, person: { workspaceId: WorkspaceId; companyId?: CompanyId; name: string }): Promise<PersonInfo>
  /** Gives somebody a company, unless he has one. */
  joinCompany(tx: Tx, personId: PersonId, companyId: CompanyId): Promise<void>
  people(q: Queries, ids: readonly string[]): Promise<Map<string, PersonInfo>>
  /** Those of these files that are somebody's picture. */
  picturesAmong(q: Queries, fileIds: readonly string[]): Promise<ReadonlySet<string>>
  companies(q: Queries, ids: readonly string[]): Promise<Map<string, CompanyInfo>>
  staff(q: Queries, workspaceId: WorkspaceId): Promise<StaffInfo[]>
}

const namesAtFirst = { manual: '', 'wecom-kf': 'WeChat', 'official-account': 'WeChat' } as Readonly<Record<string, string>>

/** Opens the directory. */
export function directory(deps: Pick<AccountDeps, 'clock' | 'random'>): Directory {
  return {
    async personOf(tx, { workspaceId, connectionId, channel, address }, hint = {}) {
      const known = await personAt(tx.q, connectionId, address)
      if (known !== undefined) return known
      const id = freshId<'person'>(deps)
      const name = hint.name?.trim() || `${namesAtFirst[channel] ?? channel} ${address.slice(-6)}`.trim()
      await sql`insert into person (id, workspace_id, company_id, name, network_name) values (${id}, ${workspaceId}, ${hint.companyId ?? null}, ${name.slice(0, 120)}, ${hint.name ?? ''})`.execute(tx.q)
      const made = await sql`insert into contact (id, workspace_id, person_id, connection_id, channel, address)
        values (${freshId(deps)}, ${workspaceId}, ${id}, ${connectionId}, ${channel}, ${address}) on conflict (connection_id, address) do nothing`.execute(tx.q)
      if (made.numAffectedRows !== 1n) await sql`delete from person where id = ${id}`.execute(tx.q) // another instance was first
      const person = await personAt(tx.q, connectionId, address)
      if (person === undefined) throw new Error('a contact vanished inside its own transaction')
      return person
    },

    async learnProfile(tx, connectionId, { address, name, pictureFileId }) {
      const { rows } = await sql<{ id: string }>`update person set
          name = case when ${name ?? ''} <> '' and (person.network_name = '' and person.name like 'WeChat %' or person.name = person.network_name) then left(${name ?? ''}, 120) else person.name end,
          network_name = coalesce(nullif(left(${name ?? ''}, 120), ''), person.network_name),
          picture_file_id = coalesce(${pictureFileId ?? null}::uuid, person.picture_file_id)
        from contact where contact.connection_id = ${connectionId} and contact.address = ${address} and person.id = contact.person_id returning person.id`.execute(tx.q)
      return rows[0] === undefined ? undefined : asId<'person'>(rows[0].id)
    },

    async createPerson(tx, { workspaceId, companyId, name }) {
      const id = freshId<'person'>(deps)
      await sql`insert into person (id, workspace_id, company_id, name) values (${id}, ${workspaceId}, ${companyId ?? null}, ${name.trim().slice(0, 120)})`.execute(tx.q)
      const made = (await readPeople(tx.q, [id])).get(id)
      if (made === undefined) throw new Error('a person vanished inside its own transaction')
      return made
    },

    async joinCompany(tx, personId, companyId) {
      await sql`update person set company_id = ${companyId} where id = ${personId} and company_id is null`.execute(tx.q)
    },

    people: readPeople,

    async picturesAmong(q, fileIds) {
      const { rows } = await sql<{ picture_file_id: string }>`select picture_file_id from person where picture_file_id = any(${[...fileIds]}::uuid[])`.execute(q)
      return new Set(rows.map((row) => row.picture_file_id))
    },

    async companies(q, ids) {
      const { rows } = await sql<{ asked: string; id: CompanyId; kind: CompanyInfo['kind']; name: string; zone: string; owner_id: StaffId | null }>`
        select part.id as asked, company.id, company.kind, company.name, company.zone, company.owner_id
        from company part join company on company.id = coalesce(part.merged_into, part.id) where part.id = any(${[...ids]}::uuid[])`.execute(q)
      return new Map(rows.map(({ asked, id, kind, name, zone, owner_id }) => [asked, { id, kind, name, zone, ownerId: owner_id ?? undefined }]))
    },

    async staff(q, workspaceId) {
      return (await sql<StaffInfo>`select id, name, role, zone, language, active from staff where workspace_id = ${workspaceId} order by name, id`.execute(q)).rows
    },
  }
}

async function personAt(q: Queries, connectionId: string, address: string): Promise<PersonInfo | undefined> {
  const { rows } = await sql<{ id: string }>`select coalesce(person.merged_into, person.id) as id from contact join person on person.id = contact.person_id
    where contact.connection_id = ${connectionId} and contact.address = ${address}`.execute(q)
  return rows[0] === undefined ? undefined : (await readPeople(q, [rows[0].id])).get(rows[0].id)
}

interface PersonRow {
  asked: string
  id: PersonId
  name: string
  company_id: CompanyId | null
  picture_file_id: FileId | null
  language: Language | null
  zone: string | null
  work: string
}

async function readPeople(q: Queries, ids: readonly string[]): Promise<Map<string, PersonInfo>> {
  const { rows } = await sql<PersonRow>`
    select part.id as asked, person.id, person.name, coalesce(company.merged_into, company.id) as company_id, person.picture_file_id,
      person.language, coalesce(person.zone, company.zone) as zone, person.work
    from person part join person on person.id = coalesce(part.merged_into, part.id) left join company on company.id = person.company_id
    where part.id = any(${[...ids]}::uuid[])`.execute(q)
  return new Map(
    rows.map((row) => [
      row.asked,
      {
        id: row.id,
        name: row.name,
        companyId: row.company_id ?? undefined,
        pictureFileId: row.picture_file_id ?? undefined,
        language: row.language ?? undefined,
        zone: row.zone ?? undefined,
        work: row.work,
      },
    ]),
  )
}
