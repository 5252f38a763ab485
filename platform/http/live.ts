import type { ServerResponse } from 'node:http'
import { sql } from 'kysely'
import type { WorkspaceId } from '#kernel/ids.ts'
import type { Database, Listener, Queries } from '#platform/database/index.ts'
import { describeError, type Log } from '#platform/log/index.ts'
import { eventBounds, eventChannel, eventsAfter, type EventScope, type StoredEvent } from '#platform/outbox/index.ts'
import type { Actor } from './actor.ts'

/** Says who may learn of things of one kind: given the ids of a batch of events, a test for each actor. */
export type ScopeReaders = (ids: readonly string[]) => Promise<(actor: Actor, id: string) => boolean>

/** A passing fact (somebody types, somebody came online): sent to whoever looks now, kept nowhere. */
export interface Fleeting {
  readonly workspaceId: WorkspaceId
  readonly kind: string
  readonly scope?: EventScope
  readonly payload: Readonly<Record<string, unknown>>
}

export interface Live {
  /** Takes over a response and streams events to it until either side ends. `after`: the last number the browser has seen. */
  connect(actor: Actor, response: ServerResponse, after: number | undefined): void
  /** Tells a passing fact on all instances. At most 7,000 bytes. */
  pass(fact: Fleeting): Promise<void>
  /** Ends the streams of a session that was ended, on all instances. */
  endSession(sessionId: string): void
  readonly connections: number
  close(): void
}

interface Connection {
  /** As of when the stream began or was last looked at; see `recheck`. */
  actor: Actor
  readonly response: ServerResponse
  cursor: number
  live: boolean
}

const fleetingChannel = 'qingchu_fleeting'
const sessionChannel = 'qingchu_session'
const defaultKeepAliveMs = 25_000
const mostUnsentBytes = 1_000_000
const pageSize = 500

/** What instances tell each other of sessions: one has ended, or those of a workspace may have other rights now. */
type SessionNews = { readonly ended: string } | { readonly changed: WorkspaceId }

async function announce(q: Queries, news: SessionNews): Promise<void> {
  await sql`select pg_notify(${sessionChannel}, ${JSON.stringify(news)})`.execute(q)
}

/** Has every instance look again at who its streams of this workspace belong to; in a transaction, once it commits. */
export async function recheckStreams(q: Queries, workspaceId: WorkspaceId): Promise<void> {
  await announce(q, { changed: workspaceId })
}

export interface LiveOptions {
  readonly database: Database
  readonly listener: Listener
  readonly log: Log
  /** By kind of scope. An event whose kind is not here reaches nobody. */
  readonly readers: Readonly<Record<string, ScopeReaders>>
  /** How often a stream shows that it lives, and is asked whose it is. */
  readonly keepAliveMs?: number
}

/** Opens the live layer of one instance: it follows the numbered events and fans them out to its browsers. */
export async function openLive({ database, listener, log, readers, keepAliveMs = defaultKeepAliveMs }: LiveOptions): Promise<Live> {
  const connections = new Set<Connection>()
  let cursor = (await eventBounds(database.q)).newest
  let announced = cursor
  let following = false

  async function follow(): Promise<void> {
    if (following) return
    following = true
    try {
      while (cursor < announced) {
        const events = await eventsAfter(database.q, cursor, pageSize)
        const last = events.at(-1)
        if (last === undefined) break
        const allowed = await readersOf(events, readers)
        cursor = last.seq
        for (const connection of connections) if (connection.live) deliver(connection, events, allowed)
      }
    } catch (error) {
      log.warn({ error: describeError(error) }, 'events not read')
      setTimeout(() => void follow(), 500).unref()
    } finally {
      following = false
    }
    if (cursor < announced) setTimeout(() => void follow(), 20).unref()
  }

  async function catchUp(connection: Connection): Promise<void> {
    try {
      const bounds = await eventBounds(database.q)
      if (connection.cursor > bounds.newest || connection.cursor < bounds.oldest - 1) {
        write(connection, `event: reset\nid: ${bounds.newest}\ndata: {}\n\n`)
        connection.cursor = bounds.newest
      }
      while (connections.has(connection)) {
        if (connection.cursor >= cursor) {
          connection.live = true
          return
        }
        const events = await eventsAfter(database.q, connection.cursor, pageSize)
        if (events.length === 0) connection.cursor = cursor
        else deliver(connection, events, await readersOf(events, readers))
      }
    } catch (error) {
      log.warn({ error: describeError(error) }, 'browser not brought up to date')
      drop(connection)
    }
  }

  function drop(connection: Connection): void {
    connections.delete(connection)
    connection.response.end()
  }

  /** Ends a stream that somebody may not have any more; his page is told to ask anew what it may show. */
  function dismiss(connection: Connection): void {
    connection.response.write(`event: reset\nid: ${connection.cursor}\ndata: {}\n\n`)
    drop(connection)
  }

  function endHere(sessionId: string): void {
    for (const connection of connections) if (connection.actor.sessionId === sessionId) dismiss(connection)
  }

  /** Asks anew whose these streams are: sessions end, colleagues leave, roles and requirements change. */
  async function recheck(whose: (actor: Actor) => boolean = () => true): Promise<void> {
    for (const connection of connections) {
      const { renew } = connection.actor
      if (renew === undefined || !whose(connection.actor)) continue
      try {
        const actor = await renew()
        if (!connections.has(connection)) continue
        if (actor === undefined || actor.permissions.size === 0) dismiss(connection)
        else connection.actor = actor
      } catch (error) {
        log.warn({ error: describeError(error) }, 'stream not looked at')
      }
    }
  }

  function hearOfSessions(news: SessionNews): void {
    if ('ended' in news) endHere(news.ended)
    else void recheck((actor) => actor.workspaceId === news.changed)
  }

  function write(connection: Connection, text: string): void {
    if (connection.response.writableLength > mostUnsentBytes) drop(connection) // it resumes from its last number
    else connection.response.write(text)
  }

  function deliver(connection: Connection, events: readonly StoredEvent[], allowed: Allowed): void {
    let text = ''
    for (const event of events) {
      if (event.seq <= connection.cursor) continue
      connection.cursor = event.seq
      if (allowed(connection.actor, event)) text += `id: ${event.seq}\nevent: told\ndata: ${encode(event)}\n\n`
    }
    if (text !== '') write(connection, text)
  }

  async function passOn(payload: string): Promise<void> {
    const fact = JSON.parse(payload) as Fleeting
    const allowed = await readersOf([fact], readers)
    const text = `event: passing\ndata: ${encode(fact)}\n\n`
    for (const connection of connections) if (connection.live && allowed(connection.actor, fact)) write(connection, text)
  }

  await listener.on(eventChannel, (payload) => {
    announced = Math.max(announced, Number(payload))
    void follow()
  })
  await listener.on(fleetingChannel, (payload) => {
    passOn(payload).catch((error: unknown) => log.warn({ error: describeError(error) }, 'passing fact not told'))
  })
  await listener.on(sessionChannel, (payload) => hearOfSessions(JSON.parse(payload) as SessionNews))
  listener.onReconnect(() => {
    void recheck()
    eventBounds(database.q)
      .then(({ newest }) => {
        announced = Math.max(announced, newest)
        return follow()
      })
      .catch((error: unknown) => log.warn({ error: describeError(error) }, 'events not counted'))
  })
  const keepAlive = setInterval(() => {
    for (const connection of connections) write(connection, ': here\n\n')
    void recheck()
  }, keepAliveMs)
  keepAlive.unref()

  return {
    connect(actor, response, after) {
      const connection: Connection = { actor, response, cursor: after ?? cursor, live: false }
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      response.write(`retry: 1000\nid: ${connection.cursor}\nevent: hello\ndata: {"seq":${connection.cursor}}\n\n`)
      response.on('close', () => connections.delete(connection))
      connections.add(connection)
      void catchUp(connection)
    },
    async pass(fact) {
      await sql`select pg_notify(${fleetingChannel}, ${JSON.stringify(fact)})`.execute(database.q)
    },
    endSession(sessionId) {
      endHere(sessionId)
      announce(database.q, { ended: sessionId }).catch((error: unknown) => log.warn({ error: describeError(error) }, 'end of session not announced')) // the next look finds it
    },
    get connections() {
      return connections.size
    },
    close() {
      clearInterval(keepAlive)
      for (const connection of connections) drop(connection)
    },
  }
}

type Allowed = (actor: Actor, event: Pick<StoredEvent, 'workspaceId' | 'scope'>) => boolean

/** Asks once a batch, not once a browser. */
async function readersOf(events: readonly Pick<StoredEvent, 'scope'>[], readers: LiveOptions['readers']): Promise<Allowed> {
  const tests = new Map<string, (actor: Actor, id: string) => boolean>()
  for (const kind of new Set(events.flatMap(({ scope }) => (scope === undefined ? [] : [scope.kind])))) {
    const ids = new Set(events.flatMap(({ scope }) => (scope?.kind === kind ? [scope.id] : [])))
    const test = await readers[kind]?.([...ids])
    if (test !== undefined) tests.set(kind, test)
  }
  return (actor, { workspaceId, scope }) =>
    actor.workspaceId === workspaceId && (scope === undefined || (tests.get(scope.kind)?.(actor, scope.id) ?? false))
}

function encode({ kind, scope, payload }: { kind: string; scope?: EventScope; payload: unknown }): string {
  return JSON.stringify({ kind, scope, payload })
}
