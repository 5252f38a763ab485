import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Account, MediaKind } from '../world/model.ts'
import { isFaultName } from '../world/faults.ts'
import { openLink } from '../world/scan.ts'
import { chatOf, randomWord, resetWorld, type World } from '../world/world.ts'
import type { Stage } from '../wire/deliver.ts'
import { connectCallback } from './connect.ts'
import { streamEvents } from './events.ts'
import { pressButton, recall, sendAs, sendRaw, servicerActs, setFollowing, uploadFromPhone } from './phone-acts.ts'
import * as shape from './shapes.ts'
import { accountsView, chatView, doorsOf, drawAvatar, listState } from './views.ts'
import samples from '../world/voice-samples.json' with { type: 'json' }

const mostUploadBytes = 40 * 1_048_576
const colours = ['#d9673b', '#3c6fb4', '#3a8a63', '#8a5ab0', '#b0497a', '#5d7a2e', '#2e7f8f', '#9a6a2f']

/** Adds `/sim/…`: what the phone page and tests use. None of it exists on the real platforms. */
export async function addControlApi(app: FastifyInstance, stage: Stage, presets: readonly Account[] | undefined): Promise<void> {
  await app.register(async (scope) => {
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit: mostUploadBytes }, (_request, body, done) => done(null, body))
    scope.addHook('onRequest', async (request, reply) => {
      const { origin } = request.headers
      // A page of another site in the same browser must not play with the phone.
      const isForeign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== request.host)
      if (isForeign) await reply.status(403).send({ refused: 'FOREIGN_ORIGIN' })
    })
    addReading(scope, stage.world)
    addPhone(scope, stage)
    addRunning(scope, stage, presets)
  })
}

function addReading(app: FastifyInstance, world: World): void {
  app.get('/sim/state', async () => listState(world))
  app.get('/sim/accounts', async () => ({ accounts: accountsView(world) }))
  app.get('/sim/live', (_request, reply) => streamEvents(world, reply))
  app.get<{ Querystring: { person?: string; account?: string } }>('/sim/chat', async ({ query }, reply) => {
    const chat = world.chats.get(`${query.person ?? ''} ${query.account ?? ''}`)
    return chat === undefined ? reply.status(404).send({ refused: 'NO_CHAT' }) : chatView(world, chat)
  })
  app.get<{ Querystring: { path?: string; account?: string; since?: string } }>('/sim/calls', async ({ query }) => ({
    calls: world.calls.filter((one) =>
      (query.path === undefined || one.path.endsWith(query.path)) && (query.account === undefined || one.accountId === query.account) && one.seq > Number(query.since ?? 0)),
  }))
  app.get<{ Querystring: { since?: string } }>('/sim/deliveries', async ({ query }) => ({ deliveries: world.deliveries.filter((one) => one.seq > Number(query.since ?? 0)) }))
  app.get('/sim/faults', async () => ({ faults: world.faults.list() }))
  app.get('/sim/clock', async () => ({ now: world.now(), offsetMs: world.offsetMs }))
  app.get<{ Params: { id: string } }>('/sim/media/:id', async ({ params }, reply) => giveMedia(world, params.id, reply))
  app.get('/sim/avatar/:id.svg', async (request, reply) => {
    const { id } = request.params as { id: string }
    const person = world.people.get(id)
    const door = doorsOf(world).find((one) => one.id === id)
    return reply.type('image/svg+xml').send(drawAvatar(person?.name ?? door?.name ?? '·', person?.colour ?? '#12805c'))
  })
}

/** Files come from strangers: nothing in them may run here. */
function giveMedia(world: World, id: string, reply: FastifyReply): FastifyReply {
  const media = world.media.get(id)
  const bytes = world.blobs.get(id)
  if (media === undefined || bytes === undefined) return reply.status(404).send({ refused: 'NO_MEDIA' })
  void reply.headers({ 'content-security-policy': "sandbox; default-src 'none'", 'x-content-type-options': 'nosniff' })
  const heard = media.kind === 'voice' ? samples.find((one) => Buffer.from(one.amr, 'base64').equals(bytes)) : undefined
  if (heard !== undefined) return reply.type('audio/mpeg').send(Buffer.from(heard.mp3, 'base64'))
  const isShown = /^(image\/(png|jpeg|gif|webp)|video\/mp4|audio\/(mpeg|amr)|application\/pdf)$/.test(media.contentType)
  if (!isShown) void reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(media.name)}`)
  return reply.type(isShown ? media.contentType : 'application/octet-stream').send(Buffer.from(bytes))
}

function give(reply: FastifyReply, result: { readonly refused: string } | undefined): FastifyReply {
  return result === undefined ? reply.send({ done: true }) : reply.status(409).send(result)
}

function addPhone(app: FastifyInstance, stage: Stage): void {
  const { world } = stage
  app.post<{ Body: { name: string; company?: string; id?: string } }>('/sim/people', { schema: { body: shape.personShape } }, async ({ body }) => {
    const id = body.id ?? randomWord(world, 10).toLowerCase()
    const person = { id, name: body.name, company: body.company ?? '', colour: colours[world.people.size % colours.length] ?? '#3c6fb4' }
    world.people.set(id, person)
    world.touch()
    world.tell({ type: 'people' })
    return { person }
  })
  app.post<{ Body: shape.Send }>('/sim/send', { schema: { body: shape.sendShape } }, async ({ body }, reply) => {
    const result = sendAs(stage, body, body.body)
    return 'refused' in result ? give(reply, result) : reply.send({ message: result })
  })
  app.post<{ Querystring: { name?: string; type?: string; kind?: string }; Body: Buffer }>('/sim/upload', { bodyLimit: mostUploadBytes }, async ({ query, body }, reply) => {
    const kind = (['image', 'voice', 'video', 'file'] as const).find((one) => one === query.kind) ?? 'file'
    if (!Buffer.isBuffer(body)) return reply.status(415).send({ refused: 'SEND_OCTETS' })
    const file: { name: string; contentType: string; kind: MediaKind } = { name: query.name ?? 'file', contentType: query.type ?? 'application/octet-stream', kind }
    return reply.send({ media: uploadFromPhone(world, file, body) })
  })
  app.post<{ Body: { person: string; url: string } }>('/sim/open', { schema: { body: shape.openShape } }, async ({ body }, reply) => {
    if (!world.people.has(body.person)) return give(reply, { refused: 'NO_PERSON' })
    const opened = openLink(stage, body.person, body.url)
    return 'refused' in opened ? give(reply, opened) : reply.send({ account: opened.chat.accountId })
  })
  app.post<{ Body: shape.Where }>('/sim/follow', { schema: { body: shape.whereShape } }, async ({ body }, reply) => give(reply, setFollowing(stage, body, true)))
  app.post<{ Body: shape.Where }>('/sim/unfollow', { schema: { body: shape.whereShape } }, async ({ body }, reply) => give(reply, setFollowing(stage, body, false)))
  app.post<{ Body: shape.Where & { type: 'CLICK' | 'VIEW'; key: string } }>('/sim/menu', { schema: { body: shape.menuShape } }, async ({ body }, reply) => give(reply, pressButton(stage, body, body)))
  app.post<{ Body: shape.Where & { message: string } }>('/sim/recall', { schema: { body: shape.recallShape } }, async ({ body }, reply) => give(reply, recall(stage, body, body.message)))
  app.post<{ Body: shape.Where & { on: boolean } }>('/sim/refuse', { schema: { body: shape.switchShape } }, async ({ body }) => {
    chatOf(world, body.person, body.account).refuses = body.on
    world.tell({ type: 'chat', personId: body.person, accountId: body.account })
    return { done: true }
  })
  app.post<{ Body: shape.Where }>('/sim/read', { schema: { body: shape.whereShape } }, async ({ body }) => {
    const chat = world.chats.get(`${body.person} ${body.account}`)
    if (chat !== undefined && chat.unread > 0) {
      chat.unread = 0
      world.touch()
      world.tell({ type: 'chat', personId: body.person, accountId: body.account })
    }
    return { done: true }
  })
}

function addRunning(app: FastifyInstance, stage: Stage, presets: readonly Account[] | undefined): void {
  const { world } = stage
  app.post<{ Body: shape.Connect }>('/sim/connect', { schema: { body: shape.connectShape } }, async ({ body }, reply) => {
    const account = world.accounts.get(body.account)
    if (account === undefined) return give(reply, { refused: 'NO_ACCOUNT' })
    const result = await connectCallback(world, account, body)
    return reply.status(result.connected ? 200 : 409).send(result)
  })
  app.post<{ Body: { account: string } }>('/sim/disconnect', { schema: { body: shape.accountShape } }, async ({ body }) => {
    delete world.accounts.get(body.account)?.callback
    world.touch()
    world.tell({ type: 'accounts' })
    return { done: true }
  })
  app.post<{ Body: { account: string; verified?: boolean; routing?: 0 | 1 | 2 | 3 } }>('/sim/settings', { schema: { body: shape.settingsShape } }, async ({ body }) => {
    for (const account of world.accounts.values()) {
      if (account.id === body.account && body.verified !== undefined) account.verified = body.verified
      if (account.platform !== 'kf' || body.routing === undefined) continue
      for (const mailbox of account.mailboxes) if (mailbox.id === body.account || account.id === body.account) mailbox.routing = body.routing
    }
    world.tell({ type: 'accounts' })
    return { done: true }
  })
  app.post<{ Body: { name: string; on: boolean; count?: number } }>('/sim/faults', { schema: { body: shape.faultShape } }, async ({ body }, reply) => {
    if (!isFaultName(body.name)) return reply.status(404).send({ refused: 'NO_FAULT' })
    world.faults.set(body.name, body.on, body.count)
    return { faults: world.faults.list() }
  })
  app.delete('/sim/faults', async () => {
    world.faults.clear()
    return { faults: world.faults.list() }
  })
  app.post<{ Body: { advanceMs?: number; reset?: boolean } }>('/sim/clock', { schema: { body: shape.clockShape } }, async ({ body }) => {
    world.offsetMs = body.reset === true ? 0 : world.offsetMs + (body.advanceMs ?? 0)
    world.tell({ type: 'clock' })
    return { now: world.now(), offsetMs: world.offsetMs }
  })
  app.post<{ Body: { keepCallbacks?: boolean } }>('/sim/reset', { schema: { body: shape.resetShape } }, async ({ body }) => {
    resetWorld(world, body.keepCallbacks ?? true, presets)
    return { done: true }
  })
  app.delete('/sim/calls', async () => {
    world.calls.length = 0
    world.deliveries.length = 0
    return { done: true }
  })
  app.post<{ Body: shape.Where & { item?: Record<string, unknown>; fields?: [string, unknown][] } }>('/sim/raw', { schema: { body: shape.rawShape } }, async ({ body }, reply) => {
    const result = sendRaw(stage, body, body)
    return typeof result === 'string' ? reply.send({ remoteId: result }) : give(reply, result)
  })
  app.post<{ Body: shape.Servicer }>('/sim/servicer', { schema: { body: shape.servicerShape } }, async ({ body }, reply) => give(reply, servicerActs(stage, body, body)))
}
