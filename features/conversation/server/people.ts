import type { CompanyId, ConnectionId, FileId, PersonId, StaffId, WorkspaceId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import type { Queries, Tx } from '#platform/database/index.ts'

export interface PersonInfo {
  readonly id: PersonId
  readonly name: string
  readonly companyId: CompanyId | undefined
  readonly pictureFileId: FileId | undefined
  readonly language: Language | undefined
  readonly zone: string | undefined
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
  readonly active: boolean
}

/** What conversations ask about people. Merges are followed: the maps go from the id asked for to the one that counts. */
export interface People {
  /** The person behind an address; made when nobody is. */
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
  /** The whole team, by name. */
  staff(q: Queries, workspaceId: WorkspaceId): Promise<readonly StaffInfo[]>
}
