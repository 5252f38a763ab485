import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby' // node:fs has globSync only from Node 22
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const rooms = '{kernel,platform,channels,integrations,features,ui,apps}'
const files = globSync(`${rooms}/**/*.{ts,tsx}`, { cwd: root }).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
const paths = (match: (file: (typeof files)[number]) => boolean) => files.filter(match).map((file) => file.path)
const isTest = (path: string) => /\.test\.tsx?$/.test(path)
const inDomain = (path: string) => /^(kernel|features\/[^/]+\/domain)\//.test(path) && !isTest(path)

test('the domain has no clock and no dice', () => {
  expect(paths(({ path, text }) => inDomain(path) && /Date\.now|new Date\(\)|Math\.random|randomUUID/.test(text))).toEqual([])
})

test('settings are read in one place', () => {
  expect(paths(({ path, text }) => !path.startsWith('platform/config/') && text.includes('process.env'))).toEqual([])
})

test('no file is named after what it is not', () => {
  expect(paths(({ path }) => /(^|\/)(utils?|helpers?|common|misc|manager|service)(\.|\/)/i.test(path))).toEqual([])
})

test('files are kebab-case', () => {
  expect(paths(({ path }) => !/^[a-z0-9./-]+$/.test(path))).toEqual([])
})

test('no test is switched off or alone', () => {
  expect(paths(({ path, text }) => isTest(path) && /\b(it|test|describe)\.(only|skip|todo)\(/.test(text))).toEqual([])
})

test('every feature has a README and words in the glossary', () => {
  const glossary = readFileSync(join(root, 'docs', 'GLOSSARY.md'), 'utf8')
  for (const feature of readdirSync(join(root, 'features'))) {
    expect(files.length > 0 && readFileSync(join(root, 'features', feature, 'README.md'), 'utf8').length).toBeGreaterThan(100)
    expect(glossary, feature).toContain(`| ${feature} |`)
  }
})

test('migrations have unique names that begin with their time, and say with which server they go', () => {
  const migrations = globSync('{platform/*,features/*/server}/migrations/*.sql', { cwd: root })
  const names = migrations.map((path) => path.split('/').at(-1) ?? '')
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => !/^\d{8}-\d{4}-[a-z0-9-]+\.sql$/.test(name))).toEqual([])
  expect(migrations.filter((path) => !/^-- compatible with server >= \d/.test(readFileSync(join(root, path), 'utf8')))).toEqual([])
})

test('every row that is written names its workspace, or belongs to a row that does', () => {
  const free = new Set(['migration', 'job', 'workspace', 'sign_in_failure'])
  const sources = globSync('{platform/*,features/*/server}/migrations/*.sql', { cwd: root }).map((path) => readFileSync(join(root, path), 'utf8'))
  const tables = sources.flatMap((text) => [...text.matchAll(/create table (\w+) \(([\s\S]*?)\n\);/g)].map(([, name = '', body = '']) => ({ name, body })))
  expect(tables.filter(({ name, body }) => !free.has(name) && !/workspace_id|references \w+/.test(body)).map(({ name }) => name)).toEqual([])
})
