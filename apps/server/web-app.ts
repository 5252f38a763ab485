import { existsSync } from 'node:fs'
import { join } from 'node:path'
import serve from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { rootFolder } from '#platform/database/index.ts'

/** The desk's own screens: hashed files are kept for a year, the page itself is asked for each time. Compressed when they were built. */
export async function webApp(app: FastifyInstance): Promise<void> {
  const root = join(rootFolder(), 'dist', 'web')
  if (!existsSync(join(root, 'index.html'))) return
  const common = { preCompressed: true, cacheControl: false, index: false } as const
  await app.register(serve, {
    ...common,
    root: join(root, 'assets'),
    prefix: '/assets/',
    setHeaders: (reply) => void reply.setHeader('cache-control', 'public, max-age=31536000, immutable'),
  })
  await app.register(serve, {
    ...common,
    root,
    decorateReply: false,
    wildcard: false,
    globIgnore: ['assets/**'],
    setHeaders: (reply) => void reply.setHeader('cache-control', 'no-cache'),
  })
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    // Every other path is a screen of the app, except those that belong to programs.
    if (/^\/(api|hook|assets)\//.test(request.url)) return reply.callNotFound()
    return reply.header('cache-control', 'no-cache').sendFile('index.html', root)
  })
}
