import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'

/** The files of the phone page. */
export interface PhoneFiles {
  readonly html: string
  readonly script: string
  readonly style: string
}

/** Serves the phone at `/`, and at the addresses that contact links and QR codes lead to. */
export function addPhonePage(app: FastifyInstance, folder: string | undefined): void {
  let files: Promise<PhoneFiles> | undefined
  const load = () => {
    files ??= folder === undefined ? buildPhone(findSource()) : readPhone(folder)
    return files
  }
  app.addHook('onSend', async (_request, reply) => {
    void reply.header('x-content-type-options', 'nosniff')
  })
  for (const url of ['/', '/kf/:code', '/q/:ticket']) {
    app.get(url, async (_request, reply) =>
      reply
        .header('content-security-policy', "default-src 'self'; img-src 'self' data: blob: http: https:; media-src 'self' blob:; style-src 'self' 'unsafe-inline'; frame-ancestors 'self' http: https:")
        .type('text/html; charset=utf-8')
        .send((await load()).html))
  }
  app.get('/phone.js', async (_request, reply) => reply.type('text/javascript; charset=utf-8').send((await load()).script))
  app.get('/phone.css', async (_request, reply) => reply.type('text/css; charset=utf-8').send((await load()).style))
}

async function readPhone(folder: string): Promise<PhoneFiles> {
  const [html, script, style] = await Promise.all(['index.html', 'phone.js', 'phone.css'].map((name) => readFile(join(folder, name), 'utf8')))
  return { html: html ?? '', script: script ?? '', style: style ?? '' }
}

/** Builds the page from `apps/simulator/phone`. Takes some 30 ms, once. */
export async function buildPhone(source: string): Promise<PhoneFiles> {
  const { build } = await import('esbuild')
  const result = await build({
    entryPoints: [join(source, 'phone.ts')], bundle: true, minify: true, write: false, outdir: 'phone', format: 'esm', target: 'es2022', charset: 'utf8', legalComments: 'none',
  })
  const built = (extension: string) => result.outputFiles.find((one) => one.path.endsWith(extension))?.text ?? ''
  return { html: await readFile(join(source, 'index.html'), 'utf8'), script: built('.js'), style: built('.css') }
}

/** The folder of the page's source, seen from the source tree or from a bundle inside the repository. */
function findSource(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    const source = join(folder, 'apps/simulator/phone')
    if (existsSync(join(source, 'phone.ts'))) return source
    const parent = dirname(folder)
    if (parent === folder) throw new Error('the source of the phone page is not beside this program; give phoneFolder')
    folder = parent
  }
}
