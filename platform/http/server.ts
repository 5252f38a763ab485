import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { preferredLanguage } from '#kernel/language.ts'
import { type ErrorTable, isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import { describeError, type Log } from '#platform/log/index.ts'
import { type Actor, may } from './actor.ts'
import { cleanText } from './clean-text.ts'
import { errorAnswers } from './errors.ts'
import { whatIsInvalid, whereIsInvalid } from './invalid.ts'
import { documentationPolicy, securityHeaders } from './headers.ts'
import type { Live } from './live.ts'
import type { Route } from './route.ts'

export interface HttpOptions {
  readonly log: Log
  readonly routes: readonly Route[]
  readonly errors: readonly ErrorTable[]
  /** Finds out who is calling, from the session cookie. */
  authenticate(request: FastifyRequest): Promise<Actor | undefined>
  readonly live: Live
  /** Resolves true when the desk can serve: database reached, tables up to date. */
  ready(): Promise<boolean>
  metrics(): Promise<string>
  /**
   * Behind a proxy (true: one; or how many in a row), the caller's address is the one that the outermost of them saw.
   * What stands further left in `X-Forwarded-For` was written by the caller and is not believed.
   */
  readonly behindProxy: boolean | number
  readonly maxUploadBytes: number
  /** Parts that speak HTTP in their own way: callbacks of channels, the web app's files. */
  readonly parts: readonly ((app: FastifyInstance) => Promise<void> | void)[]
}

/** Builds the HTTP server: routes from contracts, one shape of errors, live updates, health, metrics, documentation. */
export async function openHttp(options: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({
    trustProxy: trustedHops(options.behindProxy),
    bodyLimit: 1_048_576,
    requestTimeout: 0,
    forceCloseConnections: true,
    genReqId: () => randomUUID(),
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: true } },
  })
  const answer = errorAnswers(options.errors)

  app.addHook('onRequest', async (request, reply) => {
    securityHeaders(request, reply)
  })
  await app.register(cookie)
  await app.register(multipart, { limits: { fileSize: options.maxUploadBytes, files: 20, fields: 20 }, throwFileSizeLimit: false })
  await app.register(rateLimit, { global: false })
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Qingchu', version: '1', description: 'The desk as other programs see it.' } },
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: documentationPolicy })

  app.setErrorHandler((error: FastifyError, request, reply) => refuseFault(error, request, reply, { answer, log: options.log }))
  app.setNotFoundHandler((request, reply) => give(reply, request, refuse('HTTP_NOT_FOUND'), answer))

  for (const route of options.routes) addRoute(app, route, options, answer)
  addLive(app, options, answer)
  addHealth(app, options)
  for (const part of options.parts) await app.register(async (scope) => part(scope))
  return app
}

/** How many entries of `X-Forwarded-For` come from our own proxies, counted from the right. */
function trustedHops(behindProxy: boolean | number): false | ((address: string, hop: number) => boolean) {
  const hops = Number(behindProxy)
  return hops === 0 ? false : (_address, hop) => hop < hops
}

type Answer = ReturnType<typeof errorAnswers>

function give(reply: FastifyReply, request: FastifyRequest, refusal: Refusal, answer: Answer): FastifyReply {
  const { status, body } = answer(refusal, preferredLanguage(request.headers['accept-language']))
  return reply.status(status).send(body)
}

function addRoute(app: FastifyInstance, route: Route, options: HttpOptions, answer: Answer): void {
  const { contract } = route
  app.route({
    method: contract.method,
    url: contract.path,
    ...(route.options.bodyLimit === undefined ? {} : { bodyLimit: route.options.bodyLimit }),
    config: route.options.rateLimit === undefined ? {} : { rateLimit: { max: route.options.rateLimit.max, timeWindow: route.options.rateLimit.windowMs } },
    schema: {
      summary: contract.summary,
      tags: [contract.path.split('/')[2] ?? 'desk'],
      ...(contract.params === undefined ? {} : { params: contract.params }),
      ...(contract.query === undefined ? {} : { querystring: queryShape(contract.query) }),
      ...(contract.body === undefined ? {} : { body: contract.body }),
      response: { 200: contract.result },
    },
    // What we send was made by us: the response schema is documentation, not a filter that could drop fields.
    serializerCompiler: () => (data) => JSON.stringify(data),
    async preValidation(request, reply) {
      const cleaned = cleanText({ body: request.body, query: request.query, params: request.params })
      if (cleaned === undefined) return give(reply, request, refuse('HTTP_INVALID', { where: 'depth' }), answer)
      request.body = cleaned.body
      request.query = cleaned.query
      request.params = cleaned.params
    },
    async handler(request, reply) {
      if (isForeign(request)) return give(reply, request, refuse('HTTP_FOREIGN_ORIGIN'), answer)
      const actor = await options.authenticate(request)
      if (!may(actor, contract.permission)) {
        return give(reply, request, refuse(actor === undefined ? 'HTTP_SIGN_IN' : 'HTTP_NOT_ALLOWED'), answer)
      }
      const result = await route.handle({
        actor,
        params: request.params as never,
        query: readQuery(contract.query, request.query) as never,
        body: request.body as never,
        language: preferredLanguage(request.headers['accept-language']),
        request,
        reply,
      })
      if (isRefusal(result)) return give(reply, request, result, answer)
      return result
    },
  })
}

/** A query string is text; numbers and switches in it may be written as text, nowhere else. */
function queryShape(schema: unknown): unknown {
  const copy = structuredClone(schema) as { properties?: Record<string, { type?: string; pattern?: string; enum?: unknown[] }> }
  for (const one of Object.values(copy.properties ?? {})) {
    if (one.type === 'integer') Object.assign(one, { type: 'string', pattern: '^-?\\d{1,15}$', minimum: undefined, maximum: undefined, default: undefined })
    if (one.type === 'boolean') Object.assign(one, { type: 'string', pattern: '^(true|false)$', default: undefined })
  }
  return JSON.parse(JSON.stringify(copy))
}

/** Gives numbers and switches of a validated query string their types. */
function readQuery(schema: unknown, query: unknown): unknown {
  const shapes = (schema as { properties?: Record<string, { type?: string }> } | undefined)?.properties ?? {}
  return Object.fromEntries(
    Object.entries(query as Record<string, unknown>).map(([name, value]) => {
      const type = shapes[name]?.type
      return [name, type === 'integer' ? Number(value) : type === 'boolean' ? value === 'true' : value]
    }),
  )
}

/** A browser says from which site a writing request comes; another site's page may not use our cookie. */
function isForeign(request: FastifyRequest): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  const { origin } = request.headers
  if (origin === undefined) return request.headers['sec-fetch-site'] === 'cross-site'
  return !URL.canParse(origin) || new URL(origin).host !== request.host
}

function addLive(app: FastifyInstance, { authenticate, live }: HttpOptions, answer: Answer): void {
  app.get('/api/live', { schema: { summary: 'Server-sent events: what happened, in order; resumes after Last-Event-ID.', tags: ['live'] } }, async (request, reply) => {
    const known = await authenticate(request)
    const actor = known?.renew === undefined ? known : await known.renew() // a stream lasts: what is remembered is not enough
    if (actor === undefined) return give(reply, request, refuse('HTTP_SIGN_IN'), answer)
    if (actor.permissions.size === 0) return give(reply, request, refuse('HTTP_NOT_ALLOWED'), answer)
    const { after } = request.query as { after?: string }
    const last = request.headers['last-event-id'] ?? after
    reply.hijack()
    live.connect(actor, reply.raw, typeof last === 'string' && /^\d{1,15}$/.test(last) ? Number(last) : undefined)
    return reply
  })
}

function addHealth(app: FastifyInstance, { ready, metrics }: HttpOptions): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ alive: true }))
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const isReady = await ready().catch(() => false)
    return reply.status(isReady ? 200 : 503).send({ ready: isReady })
  })
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    // Counts are for the operator's own collector on this machine or network, not for the internet.
    if (request.headers['x-forwarded-for'] !== undefined) return reply.status(404).send()
    return reply.type('text/plain; version=0.0.4').send(await metrics())
  })
}

function refuseFault(error: FastifyError, request: FastifyRequest, reply: FastifyReply, { answer, log }: { answer: Answer; log: Log }): FastifyReply {
  if (error.validation !== undefined) {
    return give(reply, request, refuse('HTTP_INVALID', { where: whereIsInvalid(error.validation, error.validationContext) }), answer)
  }
  if (error.statusCode === 413) return give(reply, request, refuse('HTTP_TOO_LARGE'), answer)
  if (error.statusCode === 415) return give(reply, request, refuse('HTTP_MEDIA_TYPE'), answer)
  if (error.statusCode === 429) return give(reply, request, refuse('HTTP_TOO_MANY', { seconds: Number(reply.getHeader('retry-after') ?? 60) }), answer)
  if (error.statusCode !== undefined && error.statusCode < 500) return give(reply, request, refuse('HTTP_INVALID', { where: error.code }), answer)
  const where = whatIsInvalid(error)
  if (where !== undefined) {
    // Warned of, since it may also be a mistake of ours that let it come this far.
    log.warn({ reference: request.id, method: request.method, route: request.routeOptions.url, error: describeError(error) }, 'request could not be read')
    return give(reply, request, refuse('HTTP_INVALID', { where }), answer)
  }
  log.error({ reference: request.id, method: request.method, route: request.routeOptions.url, error: describeError(error) }, 'request failed')
  const refusal = isConnectionFault(error) ? refuse('HTTP_NOT_READY') : refuse('INTERNAL', { reference: request.id })
  return give(reply, request, refusal, answer)
}

function isConnectionFault(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : ''
  return /^(ECONNREFUSED|ECONNRESET|ENOENT|57P0[123]|08\w{3})$/.test(code) || /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
}
