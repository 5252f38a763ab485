import { sql } from 'kysely'
import { asId, type ConnectionId, type StaffId } from '#kernel/ids.ts'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import type { BodyOf, ResultOf } from '#kernel/contract.ts'
import { type Actor, on, type Route } from '#platform/http/index.ts'
import { closeInvitation, createInvitation, listInvitations, updateInvitation } from '../contract.ts'
import { sceneOf, usualCardText } from '../domain/index.ts'
import { activeColleague, toCompany, toStaff } from './briefs.ts'
import { type ConversationDeps, freshId } from './deps.ts'
import { tellAll } from './told.ts'
import { transactOrRefuse } from './transact.ts'

interface InvitationRecord {
  id: string
  connection_id: ConnectionId
  company_id: string
  owner_id: StaffId | null
  scene: string
  mailbox: string
  url: string | null
  card_text: string
  came: number
  created_at: number
}

type InvitationView = ResultOf<typeof createInvitation>

/** Routes of invitations: a link and a card for each factory. */
export function invitationRoutes(deps: ConversationDeps): Route[] {
  const { q } = deps.database
  return [
    on(listInvitations, async ({ actor, query }) => {
      const { rows } = await sql<InvitationRecord>`select * from invitation where workspace_id = ${actor.workspaceId} and closed_at is null
        and ${query.companyId === undefined ? sql`true` : sql`company_id = ${query.companyId}`} order by created_at desc, id limit 500`.execute(q)
      const words = await cardWords(deps, actor)
      const companies = await deps.people.companies(q, rows.map((row) => row.company_id))
      return {
        invitations: rows.map((row) => toInvitation(row, words)), staff: (await deps.people.staff(q, actor.workspaceId)).map(toStaff),
        companies: [...companies].map(([id, company]) => toCompany(id, company)),
      }
    }),
    on(createInvitation, ({ actor, body }) => create(deps, actor, body)),
    on(updateInvitation, ({ actor, params, body }) =>
      transactOrRefuse(deps.database, async (tx) => {
        const ownerId = body.ownerId
        if (typeof ownerId === 'string' && (await activeColleague(deps.people, tx.q, actor.workspaceId, ownerId)) === undefined) return refuse('CONVERSATION_STAFF_NOT_FOUND')
        const { rows } = await sql<InvitationRecord>`update invitation set owner_id = ${ownerId === undefined ? sql`owner_id` : sql`${ownerId}::uuid`},
          card_text = ${body.cardText === undefined ? sql`card_text` : sql`${body.cardText.trim()}`}
          where id = ${params.id} and workspace_id = ${actor.workspaceId} and closed_at is null returning *`.execute(tx.q)
        if (rows[0] === undefined) return refuse('CONVERSATION_INVITATION_NOT_FOUND')
        tellAll(tx, actor.workspaceId, 'conversation.invitation-changed', { invitationId: rows[0].id, companyId: rows[0].company_id })
        return toInvitation(rows[0], await cardWords(deps, actor))
      })),
    on(closeInvitation, ({ actor, params }) =>
      transactOrRefuse(deps.database, async (tx): Promise<{ done: true } | Refusal> => {
        const { rows } = await sql<InvitationRecord>`update invitation set closed_at = ${deps.clock.now()}
          where id = ${params.id} and workspace_id = ${actor.workspaceId} and closed_at is null returning *`.execute(tx.q)
        if (rows[0] === undefined) return refuse('CONVERSATION_INVITATION_NOT_FOUND')
        tellAll(tx, actor.workspaceId, 'conversation.invitation-changed', { invitationId: rows[0].id, companyId: rows[0].company_id })
        return { done: true }
      })),
  ]
}

/** Makes the invitation, or takes the open one; then asks the network for its link, outside of any transaction, unless it is there. */
async function create(deps: ConversationDeps, actor: Actor, body: BodyOf<typeof createInvitation>): Promise<InvitationView | Refusal> {
  const mailbox = body.mailbox ?? ''
  const made = await transactOrRefuse<InvitationRecord>(deps.database, async (tx) => {
    const connection = await deps.transport.connection(tx.q, asId<'connection'>(body.connectionId))
    if (connection === undefined || connection.workspaceId !== actor.workspaceId) return refuse('CONVERSATION_CONNECTION_NOT_FOUND')
    const company = (await deps.people.companies(tx.q, [body.companyId])).get(body.companyId)
    if (company === undefined) return refuse('CONVERSATION_COMPANY_NOT_FOUND')
    const ownerId = body.ownerId === undefined ? (company.ownerId ?? actor.staffId) : body.ownerId
    if (ownerId !== null && (await activeColleague(deps.people, tx.q, actor.workspaceId, ownerId)) === undefined) return refuse('CONVERSATION_STAFF_NOT_FOUND')
    await sql`insert into invitation (id, workspace_id, connection_id, company_id, owner_id, scene, mailbox, created_by, created_at)
      values (${freshId(deps)}, ${actor.workspaceId}, ${connection.id}, ${company.id}, ${ownerId}::uuid, ${sceneOf(deps.random(20))}, ${mailbox}, ${actor.staffId}, ${deps.clock.now()})
      on conflict (connection_id, mailbox, company_id) where closed_at is null do nothing`.execute(tx.q)
    const { rows } = await sql<InvitationRecord>`select * from invitation where connection_id = ${connection.id} and mailbox = ${mailbox} and company_id = ${company.id} and closed_at is null`.execute(tx.q)
    if (rows[0] === undefined) return refuse('CONVERSATION_INVITATION_NOT_FOUND')
    tellAll(tx, actor.workspaceId, 'conversation.invitation-changed', { invitationId: rows[0].id, companyId: company.id })
    return rows[0]
  })
  if (isRefusal(made)) return made
  const url = made.url ?? (await deps.inviteLink(made.connection_id, mailbox, made.scene)) ?? null
  if (url !== made.url) await sql`update invitation set url = ${url} where id = ${made.id} and url is null`.execute(deps.database.q)
  return toInvitation({ ...made, url }, await cardWords(deps, actor))
}

interface CardWords {
  readonly ourName: string
  readonly names: ReadonlyMap<string, string>
}

async function cardWords(deps: ConversationDeps, actor: Actor): Promise<CardWords> {
  const { q } = deps.database
  const team = await deps.people.staff(q, actor.workspaceId)
  return { ourName: await deps.workspaceName(q, actor.workspaceId), names: new Map(team.map(({ id, name }) => [id, name])) }
}

function toInvitation(record: InvitationRecord, { ourName, names }: CardWords): InvitationView {
  const words = record.card_text === '' ? usualCardText({ ourName, ownerName: record.owner_id === null ? undefined : names.get(record.owner_id) }) : record.card_text
  return {
    id: record.id, connectionId: record.connection_id, companyId: record.company_id, ownerId: record.owner_id, scene: record.scene, url: record.url,
    cardText: record.url === null ? words : `${words}\n${record.url}`, came: record.came, createdAt: record.created_at,
  }
}
