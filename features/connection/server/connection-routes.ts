import { sql } from 'kysely'
import type { Channel, SettingMistake, Settings } from '#channels/channel.ts'
import type { ResultOf } from '#kernel/contract.ts'
import { asId, type ConnectionId, uuidV7, type WorkspaceId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import type { Queries, Tx } from '#platform/database/index.ts'
import { on, type Route } from '#platform/http/index.ts'
import { tell } from '#platform/outbox/index.ts'
import * as api from '../contract.ts'
import { connectionErrors } from '../domain/index.ts'
import { chosenMailboxes, type ConnectionShelf, noteFault, openSecrets } from './connection-store.ts'
import type { ConnectionDeps } from './deps.ts'
import { ringLater, ringNow } from './puller.ts'
import { forgetToken } from './tokens.ts'

export type ConnectionAnswer = ResultOf<typeof api.createConnection>

/** Connected accounts: made, changed, tested. */
export function connectionRoutes(deps: ConnectionDeps, shelf: ConnectionShelf): Route[] {
  const { database } = deps
  return [
    on(api.listConnections, async ({ actor, language }) => ({
      connections: await connectionsOf(deps, database.q, actor.workspaceId),
      kinds: deps.channels.map((channel) => kindOf(channel, language)),
    })),

    on(api.createConnection, async ({ actor, body }) => makeConnection(deps, { workspaceId: actor.workspaceId, ...body })),

    on(api.updateConnection, async ({ actor, params, body }) => {
      const changed = await changeConnection(deps, actor.workspaceId, { id: params.id, ...body })
      shelf.forget()
      return changed
    }),

    on(api.testConnection, async ({ actor, params }) => {
      const connection = await shelf.byId(params.id)
      if (connection === undefined || connection.workspaceId !== actor.workspaceId) return refuse('CONNECTION_NOT_FOUND')
      const { sender } = connection.channel
      if (sender === undefined) return { works: true, code: null, detail: null }
      // A fresh token for the test only: asking once more does not disturb the shared one where the network keeps it stable.
      const got = await sender.fetchToken({ settings: connection.settings, fetch: deps.fetch, signal: AbortSignal.timeout(10_000) })
      const failed = 'failed' in got ? got : undefined
      await noteFault(deps, connection.id, failed === undefined ? undefined : { code: failed.reason ?? failed.failed, detail: failed.message })
      return { works: failed === undefined, code: failed?.reason ?? failed?.failed ?? null, detail: failed?.message ?? null }
    }),

    on(api.rereadConnection, async ({ actor, params }) => {
      const result = await sql`update delivery set tries = 0, next_try_at = null, fault = null
        where connection_id = ${params.id} and workspace_id = ${actor.workspaceId} and read_at is null and tries > 0`.execute(database.q)
      return { again: Number(result.numAffectedRows ?? 0) }
    }),

    on(api.connectSimulator, async ({ actor }) => {
      const made = await connectSimulator(deps, actor.workspaceId)
      shelf.forget()
      return isRefusal(made) ? made : { connections: made }
    }),
  ]
}

/** Connects whatever accounts the simulator offers; those that are connected already stay as they are. */
export async function connectSimulator(deps: ConnectionDeps, workspaceId: WorkspaceId): Promise<ConnectionAnswer[] | Refusal> {
  if (deps.simulator === undefined) return refuse('CONNECTION_KIND_UNKNOWN')
  const known = await connectionsOf(deps, deps.database.q, workspaceId)
  const made: ConnectionAnswer[] = []
  for (const account of await deps.simulator.accounts()) {
    const before = known.find((one) => one.channel === account.channel && one.name === account.name)
    const connection = before ?? (await makeConnection(deps, { workspaceId, ...account }))
    if (isRefusal(connection)) return connection
    if (connection.callbackUrl !== null) await deps.simulator.register({ ...account, callbackUrl: connection.callbackUrl })
    made.push((await connectionById(deps, deps.database.q, connection.id)) ?? connection)
  }
  return made
}

/** The connection by hand, which every workspace has. */
export async function makeManual(deps: ConnectionDeps, tx: Tx, workspaceId: WorkspaceId): Promise<ConnectionId> {
  const id = freshId(deps)
  await insert(deps, tx.q, { id, workspaceId, channel: 'manual', name: 'WeChat', settings: {}, secrets: {} })
  return id
}

function freshId(deps: ConnectionDeps): ConnectionId {
  return asId<'connection'>(uuidV7(deps.clock.now(), deps.random(10)))
}

async function makeConnection(deps: ConnectionDeps, wanted: { workspaceId: WorkspaceId; channel: string; name: string; settings: Settings }): Promise<ConnectionAnswer | Refusal> {
  const channel = deps.channels.find((one) => one.id === wanted.channel)
  if (channel === undefined) return refuse('CONNECTION_KIND_UNKNOWN')
  const mistakes = [...channel.checkSettings(wanted.settings), ...((await isApiHost(deps, wanted.settings['apiBase'])) ? [] : [wrongHost])]
  if (mistakes.length > 0) return refuse('CONNECTION_SETTINGS', { fields: mistakes.map((one) => `${one.field} (${one.reason})`).join(', ') })
  const id = freshId(deps)
  const made = await deps.database.transact(async (tx) => {
    await insert(deps, tx.q, { id, workspaceId: wanted.workspaceId, channel: channel.id, name: wanted.name.trim(), ...parted(channel, wanted.settings) })
    if (channel.pull !== undefined) ringNow(tx, id)
    tell(tx, { workspaceId: wanted.workspaceId, kind: 'connection.changed', payload: { connectionId: id } })
    return connectionById(deps, tx.q, id)
  })
  deps.log.info({ connectionId: id, channel: channel.id }, 'connection made')
  return made ?? refuse('CONNECTION_NOT_FOUND')
}

function parted(channel: Channel, settings: Settings): { settings: Settings; secrets: Settings } {
  const secret = new Set(channel.settings.filter((field) => field.secret).map((field) => field.name))
  const known = new Set(channel.settings.map((field) => field.name))
  const pick = (want: boolean) => Object.fromEntries(Object.entries(settings).filter(([name, value]) => known.has(name) && value !== '' && secret.has(name) === want))
  return { settings: pick(false), secrets: pick(true) }
}

async function insert(deps: ConnectionDeps, q: Queries, row: { id: string; workspaceId: string; channel: string; name: string; settings: Settings; secrets: Settings }): Promise<void> {
  const hook = Buffer.from(deps.random(18)).toString('base64url')
  await sql`insert into connection (id, workspace_id, channel, name, hook, settings, secrets_sealed)
    values (${row.id}, ${row.workspaceId}, ${row.channel}, ${row.name}, ${hook}, ${JSON.stringify(row.settings)}::jsonb,
      ${deps.vault.seal(JSON.stringify(row.secrets), `connection:${row.id}`)})`.execute(q)
}

interface ConnectionChange {
  readonly id: string
  readonly revision: number
  readonly name?: string
  readonly active?: boolean
  readonly settings?: Settings
}

async function changeConnection(deps: ConnectionDeps, workspaceId: WorkspaceId, change: ConnectionChange): Promise<ConnectionAnswer | Refusal> {
  const isHostRight = await isApiHost(deps, change.settings?.['apiBase'])
  return deps.database.transact(async (tx) => {
    const { rows } = await sql<{ id: string; channel: string; revision: number; settings: Settings; secrets_sealed: string }>`
      select id, channel, revision, settings, secrets_sealed from connection where id = ${change.id} and workspace_id = ${workspaceId} for update`.execute(tx.q)
    const row = rows[0]
    const channel = deps.channels.find((one) => one.id === row?.channel)
    if (row === undefined || channel === undefined) return refuse('CONNECTION_NOT_FOUND')
    if (row.revision !== change.revision) return refuse('CONNECTION_CHANGED_MEANWHILE')
    const before = openSecrets(deps, row)
    const given = parted(channel, change.settings ?? {})
    const settings = change.settings === undefined ? row.settings : given.settings
    const isMoved = identity.some((name) => (settings[name] ?? '') !== (row.settings[name] ?? ''))
    const secrets = isMoved ? given.secrets : { ...before, ...given.secrets }
    const mistakes = [
      ...channel.checkSettings({ ...settings, ...secrets }).map((one) => (isMoved && one.reason === 'REQUIRED' && one.field in before ? { ...one, reason: 'SECRET_ANEW' } : one)),
      ...(isHostRight || settings['apiBase'] === row.settings['apiBase'] ? [] : [wrongHost]),
    ]
    if (mistakes.length > 0) return refuse('CONNECTION_SETTINGS', { fields: mistakes.map((one) => `${one.field} (${one.reason})`).join(', ') })
    await sql`update connection set name = ${change.name?.trim() ?? sql`name`}, active = ${change.active ?? sql`active`}, settings = ${JSON.stringify(settings)}::jsonb,
      secrets_sealed = ${deps.vault.seal(JSON.stringify(secrets), `connection:${row.id}`)}, revision = revision + 1 where id = ${row.id}`.execute(tx.q)
    if (change.settings !== undefined) await forgetToken(tx.q, row.id, row.revision + 1)
    if (channel.pull !== undefined && (change.settings !== undefined || change.active === true)) ringLater(deps, tx, row.id)
    tell(tx, { workspaceId, kind: 'connection.changed', payload: { connectionId: row.id } })
    return (await connectionById(deps, tx.q, row.id)) ?? refuse('CONNECTION_NOT_FOUND')
  })
}

/** To whom the secrets belong, and where they are sent: kept ones must not follow to anybody else. */
const identity = ['apiBase', 'corpId', 'appId']

const wrongHost: SettingMistake = { field: 'apiBase', reason: 'API_BASE_HOST' }

/** The networks' own addresses, this machine's and the simulator's; any other would be handed secrets. What is no address at all is the channel's to refuse. */
async function isApiHost({ simulator }: ConnectionDeps, apiBase: string | undefined): Promise<boolean> {
  if (apiBase === undefined || !URL.canParse(apiBase)) return true
  const { protocol, hostname, origin } = new URL(apiBase)
  if (protocol === 'https:' && hostname.endsWith('.weixin.qq.com')) return true
  if (/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)) return true
  const accounts = (await simulator?.accounts()) ?? []
  return accounts.some(({ settings: { apiBase: own = '' } }) => URL.canParse(own) && new URL(own).origin === origin)
}

interface ConnectionRow {
  id: string
  channel: string
  name: string
  hook: string
  active: boolean
  settings: Record<string, string>
  secrets_sealed: string
  mailboxes: string[]
  verified_at: Date | null
  called_at: Date | null
  fault: string | null
  fault_detail: string | null
  fault_at: Date | null
  waiting: number
  set_aside: number
  revision: number
}

async function connectionById(deps: ConnectionDeps, q: Queries, id: string): Promise<ConnectionAnswer | undefined> {
  return (await readConnections(deps, q, sql`connection.id = ${id}`))[0]
}

async function connectionsOf(deps: ConnectionDeps, q: Queries, workspaceId: WorkspaceId): Promise<ConnectionAnswer[]> {
  return readConnections(deps, q, sql`connection.workspace_id = ${workspaceId}`)
}

async function readConnections(deps: ConnectionDeps, q: Queries, condition: ReturnType<typeof sql>): Promise<ConnectionAnswer[]> {
  const { rows } = await sql<ConnectionRow>`
    select connection.*, coalesce((select array_agg(mailbox order by mailbox) from pull_cursor where connection_id = connection.id), '{}') as mailboxes,
      coalesce(unread.waiting, 0) as waiting, coalesce(unread.set_aside, 0) as set_aside
    from connection left join (
      select connection_id, count(*) filter (where tries < 5)::int as waiting, count(*) filter (where tries >= 5)::int as set_aside
      from delivery where read_at is null group by connection_id) unread on unread.connection_id = connection.id
    where ${condition} order by connection.created_at, connection.id`.execute(q)
  return rows.map((row) => answerOf(deps, row))
}

function answerOf(deps: ConnectionDeps, row: ConnectionRow): ConnectionAnswer {
  const channel = deps.channels.find((one) => one.id === row.channel)
  return {
    id: row.id,
    channel: row.channel,
    name: row.name,
    active: row.active,
    settings: row.settings,
    secretsSet: Object.keys(openSecrets(deps, row)),
    callbackUrl: channel?.webhook === undefined ? null : `${deps.baseUrl()}/hook/${row.hook}`,
    mailboxes: [...new Set([...chosenMailboxes(row.settings), ...row.mailboxes])],
    verifiedAt: row.verified_at?.getTime() ?? null,
    calledAt: row.called_at?.getTime() ?? null,
    fault: row.fault === null ? null : { code: row.fault, detail: row.fault_detail ?? '', at: row.fault_at?.getTime() ?? 0 },
    waiting: row.waiting,
    setAside: row.set_aside,
    revision: row.revision,
  }
}

/** Faults that we find ourselves. */
const ownTexts = {
  CONNECTION_NO_MAILBOX: connectionErrors.CONNECTION_NO_MAILBOX,
  SECRET_ANEW: { ru: 'Адрес API или аккаунт изменился, поэтому введите это заново: сохранённое другому адресу не отправляется.', en: 'The API address or the account has changed, so enter this anew: what is kept is not sent elsewhere.', zh: 'API 地址或账号已更改，请重新填写：已保存的内容不会发送到其他地址。' },
  API_BASE_HOST: { ru: 'Это не адрес WeChat или WeCom. Оставьте поле пустым или укажите https://…weixin.qq.com.', en: 'This is no address of WeChat or WeCom. Leave it empty, or give one at https://…weixin.qq.com.', zh: '这不是微信或企业微信的地址。请留空，或填写 https://…weixin.qq.com。' },
}

function kindOf(channel: Channel, language: Language) {
  return {
    id: channel.id,
    fields: channel.settings.map((field) => ({ name: field.name, secret: field.secret, required: field.required, example: field.example ?? null })),
    canSend: channel.sender !== undefined,
    hasWebhook: channel.webhook !== undefined,
    canInvite: channel.invites !== undefined,
    window: channel.limits.window ?? null,
    texts: Object.fromEntries(Object.entries({ ...channel.texts, ...ownTexts }).map(([code, text]) => [code, text[language]])),
  }
}
