import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import QRCode from 'qrcode'
import { countCall } from '../rules/quota.ts'
import { endToken } from '../rules/tokens.ts'
import type { Stage } from '../wire/deliver.ts'
import type { Account, ApiCallRecord } from '../world/model.ts'
import type { World } from '../world/world.ts'
import { type ApiAnswer, refused, text } from './answer.ts'
import { runCall, sendingPaths } from './routes.ts'
import { accountOfToken, getCorpToken, getOfficialToken, ipRefused } from './tokens.ts'

const mostRecords = 50_000
const mostBodyBytes = 32 * 1_048_576

/** Adds the platforms' API under `/cgi-bin`. Refusals are HTTP 200 with an errcode, as on the real hosts. */
export async function addPlatformApi(app: FastifyInstance, stage: Stage): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: mostBodyBytes }, (_request, body, done) => done(null, body))
    scope.get('/cgi-bin/showqrcode', (request, reply) => showQrCode(stage.world, request, reply))
    scope.all('/cgi-bin/*', { bodyLimit: mostBodyBytes }, (request, reply) => answerCall(stage, request, reply))
  })
}

async function showQrCode(world: World, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { searchParams } = new URL(request.url, 'http://localhost')
  const ticket = searchParams.get('ticket') ?? ''
  const known = [...world.accounts.values()].some((one) => one.platform === 'oa' && one.tickets.some((each) => each.ticket === ticket))
  if (!known) return reply.status(404).send('')
  const picture = await QRCode.toBuffer(`${world.baseUrl}/q/${encodeURIComponent(ticket)}`, { width: 430, margin: 2 })
  return reply.type('image/png').send(picture)
}

async function answerCall(stage: Stage, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { world } = stage
  const { faults } = world
  const url = new URL(request.url, 'http://localhost')
  const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const record = newRecord(world, request.method, url)
  if (faults.take('slow-api')) await wait(record, 'slow-api', world.timing.slowMs)
  if (faults.take('api-unreachable')) return hangUp(reply, record, 'api-unreachable')
  if (faults.take('http-500')) {
    note(record, 'http-500')
    return reply.status(500).type('text/html').send('<html><body>502 Bad Gateway</body></html>')
  }
  const isSending = sendingPaths.has(url.pathname)
  if (isSending && faults.take('send-hang-lost')) return hangUp(reply, record, 'send-hang-lost')
  const answer = await decide(stage, { request, url, raw, record })
  record.errcode = 'json' in answer ? answer.errcode : 0
  if (isSending && record.errcode === 0 && faults.take('send-hang')) return hangUp(reply, record, 'send-hang')
  if (faults.take('bad-json')) {
    note(record, 'bad-json')
    return reply.type('application/json; encoding=utf-8').send('{"errcode":0,"errmsg":')
  }
  return give(reply, request, answer)
}

interface Incoming {
  readonly request: FastifyRequest
  readonly url: URL
  readonly raw: Buffer
  readonly record: ApiCallRecord
}

async function decide(stage: Stage, { request, url, raw, record }: Incoming): Promise<ApiAnswer> {
  const { world } = stage
  const contentType = request.headers['content-type'] ?? ''
  const body = contentType.includes('multipart/') ? {} : readJson(raw)
  if (url.pathname === '/cgi-bin/gettoken') return getCorpToken(world, url.searchParams)
  if (body === undefined) return refused(world, 'oa', 47001)
  Object.assign(record, { body: shown(body) })
  if (url.pathname === '/cgi-bin/token' || url.pathname === '/cgi-bin/stable_token') return getToken(world, url, body)
  const account = accountOfToken(world, url.searchParams.get('access_token') ?? '')
  if ('json' in account || 'bytes' in account) return account
  Object.assign(record, { accountId: account.id })
  const refusal = refuseByFault(world, account, url)
  if (refusal !== undefined) return refusal
  return runCall({
    stage, account, method: request.method, path: url.pathname, query: url.searchParams, body, raw, contentType,
    hasLength: request.headers['content-length'] !== undefined,
    delivered: (id) => {
      record.delivered = id
    },
  })
}

function getToken(world: World, url: URL, body: Readonly<Record<string, unknown>>): ApiAnswer {
  const query = (name: string) => url.searchParams.get(name) ?? ''
  const isStable = url.pathname === '/cgi-bin/stable_token'
  return getOfficialToken(world, url.pathname, {
    grantType: isStable ? text(body, 'grant_type') : query('grant_type'),
    appid: isStable ? text(body, 'appid') : query('appid'),
    secret: isStable ? text(body, 'secret') : query('secret'),
    force: body['force_refresh'] === true,
  })
}

function refuseByFault(world: World, account: Account, url: URL): ApiAnswer | undefined {
  const { faults } = world
  const { platform } = account
  const token = url.searchParams.get('access_token') ?? ''
  if (faults.take('token-expire-now')) {
    account.tokens = endToken(account.tokens, token, world.now(), 'expired')
    return refused(world, platform, 42001)
  }
  if (faults.take('token-clash')) {
    account.tokens = endToken(account.tokens, token, world.now(), 'replaced')
    return refused(world, platform, 40001)
  }
  if (faults.take('token-illegal')) return refused(world, platform, 40014)
  if (platform === 'kf' && faults.take('ip-refused')) return ipRefused(world, account)
  if (faults.take('busy')) return refused(world, platform, -1)
  if (faults.take('concurrency')) return refused(world, platform, 45033)
  const counted = countCall(account.quota, platform, url.pathname, world.now())
  account.quota = counted.ledger
  return counted.refused || faults.take('quota-exhausted') ? refused(world, platform, 45009) : undefined
}

function readJson(raw: Buffer): Readonly<Record<string, unknown>> | undefined {
  if (raw.length === 0) return {}
  try {
    const value: unknown = JSON.parse(raw.toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function shown(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { secret: _secret, ...rest } = body
  return rest
}

function newRecord(world: World, method: string, url: URL): ApiCallRecord {
  const query = Object.fromEntries([...url.searchParams].filter(([name]) => name !== 'access_token' && name !== 'secret' && name !== 'corpsecret'))
  const record: ApiCallRecord = {
    seq: world.nextRecord, at: world.now(), accountId: '', method, path: url.pathname, query, body: undefined, errcode: 0, faults: [],
  }
  world.nextRecord += 1
  world.calls.push(record)
  if (world.calls.length > mostRecords) world.calls.splice(0, 1_000)
  return record
}

function note(record: ApiCallRecord, fault: string): void {
  record.faults.push(fault)
}

async function wait(record: ApiCallRecord, fault: string, ms: number): Promise<void> {
  note(record, fault)
  await new Promise((resolve) => setTimeout(resolve, ms))
}

/** The line breaks before an answer: the caller cannot know what became of its request. */
function hangUp(reply: FastifyReply, record: ApiCallRecord, fault: string): FastifyReply {
  note(record, fault)
  reply.hijack()
  reply.raw.destroy()
  return reply
}

function give(reply: FastifyReply, request: FastifyRequest, answer: ApiAnswer): FastifyReply {
  if ('json' in answer) return reply.type('application/json; encoding=utf-8').send(JSON.stringify(answer.json))
  const bytes = Buffer.from(answer.bytes)
  const disposition = `attachment; filename="${Buffer.from(answer.name.replaceAll('"', '%22')).toString('latin1')}"`
  void reply.header('content-disposition', disposition.replace(/[\r\n\0]/g, '')).header('accept-ranges', 'bytes').type(answer.contentType)
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? []
  if (from === undefined || Number(from) >= bytes.length) return reply.send(bytes)
  const end = to === undefined || to === '' ? bytes.length - 1 : Math.min(Number(to), bytes.length - 1)
  return reply.status(206).header('content-range', `bytes ${from}-${end}/${bytes.length}`).send(bytes.subarray(Number(from), end + 1))
}
