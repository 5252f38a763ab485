import { sql } from 'kysely'
import type { Channel, Settings } from '#channels/channel.ts'
import type { ConnectionId, WorkspaceId } from '#kernel/ids.ts'
import type { Queries } from '#platform/database/index.ts'
import type { ConnectionDeps } from './deps.ts'
import type { ConnectionInfo } from './ports.ts'

/** A connection with its channel and its opened settings. Never leaves the server. */
export interface OpenConnection {
  readonly id: ConnectionId
  readonly workspaceId: WorkspaceId
  readonly name: string
  readonly active: boolean
  readonly channel: Channel
  readonly settings: Settings
  /** Rises with every change. */
  readonly revision: number
}

interface ConnectionRow {
  id: ConnectionId
  workspace_id: WorkspaceId
  channel: string
  name: string
  hook: string
  settings: Record<string, string>
  secrets_sealed: string
  active: boolean
  revision: number
}

/** After so long every instance knows of a change. */
export const settingsKnownMs = 2_000

/** Opens connections by id or by callback address; remembers them for two seconds, since every callback asks. */
export interface ConnectionShelf {
  byId(id: string): Promise<OpenConnection | undefined>
  byHook(hook: string): Promise<OpenConnection | undefined>
  forget(): void
}

export function connectionShelf(deps: ConnectionDeps): ConnectionShelf {
  const remembered = new Map<string, { until: number; found: Promise<OpenConnection | undefined> }>()
  const channels = new Map(deps.channels.map((channel) => [channel.id, channel]))

  function remember(key: string, read: () => Promise<OpenConnection | undefined>): Promise<OpenConnection | undefined> {
    const now = deps.clock.now()
    const known = remembered.get(key)
    if (known !== undefined && known.until > now) return known.found
    const found = read()
    if (remembered.size > 1_000) remembered.clear()
    remembered.set(key, { until: now + settingsKnownMs, found })
    found.catch(() => remembered.delete(key))
    return found
  }

  function open(row: ConnectionRow | undefined): OpenConnection | undefined {
    const channel = row === undefined ? undefined : channels.get(row.channel)
    if (row === undefined || channel === undefined) return undefined
    const settings = { ...row.settings, ...openSecrets(deps, row) }
    return { id: row.id, workspaceId: row.workspace_id, name: row.name, active: row.active, channel, settings, revision: row.revision }
  }

  return {
    byId: (id) => remember(id, async () => open((await rows(deps.database.q, sql`id = ${id}`))[0])),
    byHook: (hook) => remember(`hook:${hook}`, async () => open((await rows(deps.database.q, sql`hook = ${hook}`))[0])),
    forget: () => remembered.clear(),
  }
}

async function rows(q: Queries, condition: ReturnType<typeof sql>): Promise<ConnectionRow[]> {
  return (await sql<ConnectionRow>`select id, workspace_id, channel, name, hook, settings, secrets_sealed, active, revision from connection where ${condition} order by created_at, id`.execute(q)).rows
}

/** Reads the sealed secrets of a row. */
export function openSecrets(deps: Pick<ConnectionDeps, 'vault'>, row: { id: string; secrets_sealed: string }): Record<string, string> {
  return JSON.parse(deps.vault.open(row.secrets_sealed, `connection:${row.id}`)) as Record<string, string>
}

/** The mailboxes that the settings name; none means all that the network lets us use. */
export function chosenMailboxes(settings: Settings): readonly string[] {
  return (settings['openKfIds'] ?? '').split(/[\s,;]+/).filter((one) => one !== '')
}

/** What other features may know of a connection. */
export function infoOf(open: Pick<OpenConnection, 'id' | 'workspaceId' | 'name' | 'channel'>): ConnectionInfo {
  return {
    id: open.id,
    workspaceId: open.workspaceId,
    channel: open.channel.id,
    name: open.name,
    limits: open.channel.limits,
    canSend: open.channel.sender !== undefined,
    canTellTyping: open.channel.sender?.typing !== undefined,
  }
}

/** Notes what the network last held against us; shown on the connection's page. */
export async function noteFault(deps: ConnectionDeps, connectionId: string, fault: { code: string; detail: string } | undefined): Promise<void> {
  const now = new Date(deps.clock.now())
  if (fault === undefined) await sql`update connection set fault = null, fault_detail = null, fault_at = null where id = ${connectionId} and fault is not null`.execute(deps.database.q)
  else await sql`update connection set fault = ${fault.code}, fault_detail = ${fault.detail.slice(0, 500)}, fault_at = ${now} where id = ${connectionId}`.execute(deps.database.q)
}
