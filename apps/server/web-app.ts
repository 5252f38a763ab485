import { existsSync } from 'node:fs'
import { join } from 'node:path'
import serve from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { rootFolder } from '#platform/database/index.ts'

/** The desk's own screens: hashed files are kept for a year, the page itself is asked for each time. */
export async function webApp(app: FastifyInstance): Promise<void> {
  const root = join(rootFolder(), 'dist', 'web')
  if (!existsSync(join(root, 'index.html'))) return
  await app.register(serve, {
    root,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      reply.setHeader('cache-control', path.includes(`${join(root, 'assets')}`) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    // Every other path is a screen of the app, except those that belong to programs.
    if (/^\/(api|hook|assets)\//.test(request.url)) return reply.callNotFound()
    return reply.sendFile('index.html', root)
  })
}
