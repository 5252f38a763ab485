import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { RawRequest } from '#channels/channel.ts'
import type { ConnectionShelf, OpenConnection } from './connection-store.ts'
import type { ConnectionDeps } from './deps.ts'
import type { Gate } from './gate.ts'

const mostBytes = 1_048_576
const noteEveryMs = 60_000

/**
 * The addresses that the networks call: `/hook/<unguessable>`. GET is the network's test of our address; POST brings
 * deliveries and is acknowledged only after the raw delivery is committed. Nothing else happens before the answer.
 */
export function callbackPart(deps: ConnectionDeps, shelf: ConnectionShelf, gate: Gate): (app: FastifyInstance) => void {
  const noted = new Map<string, number>()

  async function noteCall(connection: OpenConnection): Promise<void> {
    const now = deps.clock.now()
    if ((noted.get(connection.id) ?? 0) + noteEveryMs > now) return
    noted.set(connection.id, now)
    await sql`update connection set called_at = ${new Date(now)} where id = ${connection.id}`.execute(deps.database.q)
  }

  async function receive(connection: OpenConnection, raw: RawRequest): Promise<{ status: number; answer: string }> {
    const { webhook } = connection.channel
    const opened = webhook?.open(connection.settings, raw) ?? { malformed: 'NO_CALLBACKS' }
    if ('malformed' in opened) {
      deps.log.info({ connectionId: connection.id, reason: opened.malformed }, 'callback refused')
      return { status: 400, answer: opened.malformed }
    }
    await gate.keep({ workspaceId: connection.workspaceId, connectionId: connection.id, dedupeKey: opened.dedupeKey, body: opened.body, receivedAt: deps.clock.now() })
    void noteCall(connection).catch(() => {}) // a mark for the settings page, not worth a refusal
    return { status: 200, answer: opened.answer }
  }

  async function verify(connection: OpenConnection, raw: RawRequest): Promise<{ status: number; answer: string }> {
    const verified = connection.channel.webhook?.verify(connection.settings, raw) ?? { malformed: 'NO_CALLBACKS' }
    if ('malformed' in verified) {
      deps.log.info({ connectionId: connection.id, reason: verified.malformed }, 'address test refused')
      return { status: 400, answer: verified.malformed }
    }
    await sql`update connection set verified_at = ${new Date(deps.clock.now())} where id = ${connection.id}`.execute(deps.database.q)
    return { status: 200, answer: verified.answer }
  }

  async function handle(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { hook } = request.params as { hook: string }
    const connection = hook.length > 100 ? undefined : await shelf.byHook(hook)
    if (connection === undefined || !connection.active) return reply.status(404).type('text/plain').send('NOT_CONNECTED')
    const raw: RawRequest = {
      method: request.method,
      query: new URLSearchParams(request.url.slice(request.url.indexOf('?') + 1 || request.url.length)),
      body: Buffer.isBuffer(request.body) ? request.body : new Uint8Array(),
    }
    const { status, answer } = request.method === 'GET' ? await verify(connection, raw) : await receive(connection, raw)
    return reply.status(status).type('text/plain; charset=utf-8').send(answer)
  }

  return (app) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: mostBytes }, (_request, body, done) => done(null, body))
    app.route({ method: ['GET', 'POST'], url: '/hook/:hook', bodyLimit: mostBytes, schema: { hide: true }, handler: handle })
  }
}
