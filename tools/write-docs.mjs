// Writes docs/settings.md and docs/errors.md from the tables in the code: node tools/write-docs.mjs
import { readdirSync, writeFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './ground.mjs'

const features = readdirSync(join(root, 'features')).filter((name) => existsSync(join(root, 'features', name, 'domain', 'errors.ts')))
const source = [
  "export { fields } from './platform/config/index.ts'",
  "export { httpErrors as platform } from './platform/http/errors.ts'",
  ...features.map((name) => `export * as ${name} from './features/${name}/domain/errors.ts'`),
].join('\n')
const out = join(root, 'dist', 'docs-tables.mjs')
await build({ stdin: { contents: source, resolveDir: root, loader: 'ts' }, outfile: out, bundle: true, platform: 'node', format: 'esm', packages: 'external' })
const tables = await import(out)

const settings = Object.entries(tables.fields).map(([name, one]) => `| \`${name}\` | ${one.about} Expects ${one.expected}. | ${one.fallback === undefined ? '' : `\`${one.fallback}\``} | \`${one.example}\` |`)
writeFileSync(join(root, 'docs', 'settings.md'), `# Settings

Environment variables, read once at the start. None is needed for \`npm start\`. A wrong one is named with what is
expected, all mistakes at once.

| setting | what it does | unless set | example |
|---|---|---|---|
${settings.join('\n')}
`)

const sections = [['platform', tables.platform], ...features.map((name) => [name, Object.entries(tables[name]).find(([key]) => key.endsWith('Errors'))[1]])]
const lines = sections.map(([name, table]) => `## ${name}\n\n| code | status | what the reader is told |\n|---|---|---|\n${Object.entries(table).map(([code, entry]) => `| \`${code}\` | ${entry.status} | ${entry.en.replaceAll('|', '\\|')} |`).join('\n')}\n`)
writeFileSync(join(root, 'docs', 'errors.md'), `# Errors

Expected noes, as \`{ error, message, data }\`. Codes are never renamed or reused; the message comes in the caller's
language (\`Accept-Language\`: ru, en, zh).

${lines.join('\n')}`)
