import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fields } from '#platform/config/index.ts'
import { httpErrors } from '#platform/http/index.ts'
import type { ErrorTable } from '#kernel/refusal.ts'

const root = join(import.meta.dirname, '..')
const doc = (name: string) => readFileSync(join(root, 'docs', name), 'utf8')

test('docs/settings.md names every setting with what is expected, and no other', () => {
  const told = [...doc('settings.md').matchAll(/^\| `([A-Z0-9_]+)` \| ([^|]+) \| ([^|]*) \|/gm)].map(([, name, about, fallback]) => [name, about?.trim(), fallback?.trim()])
  const known = Object.entries(fields).map(([name, one]) => [name, `${one.about} Expects ${one.expected}.`, one.fallback === undefined ? '' : `\`${one.fallback}\``])
  expect(told).toEqual(known)
})

async function tables(): Promise<Map<string, ErrorTable>> {
  const found = new Map<string, ErrorTable>([['platform', httpErrors]])
  for (const feature of readdirSync(join(root, 'features'))) {
    const module = (await import(join(root, 'features', feature, 'domain', 'errors.ts')).catch(() => ({}))) as Record<string, ErrorTable>
    const table = Object.entries(module).find(([name]) => name.endsWith('Errors'))?.[1]
    if (table !== undefined) found.set(feature, table)
  }
  return found
}

test('docs/errors.md lists every code with its status and English text, and no other', async () => {
  const told = [...doc('errors.md').matchAll(/^\| `([A-Z0-9_]+)` \| (\d+) \| (.+) \|$/gm)].map(([, code, status, text]) => `${code} ${status} ${text}`)
  const known = [...(await tables()).values()].flatMap((table) => Object.entries(table).map(([code, entry]) => `${code} ${entry.status} ${entry.en.replaceAll('|', '\\|')}`))
  expect(told.sort()).toEqual(known.sort())
})

test('every code begins with its feature, is unique and speaks three languages', async () => {
  const seen = new Set<string>()
  for (const [feature, table] of await tables()) {
    for (const [code, entry] of Object.entries(table)) {
      expect(seen.has(code), code).toBe(false)
      seen.add(code)
      if (feature !== 'platform') expect(code.startsWith(`${feature.toUpperCase()}_`) || code.startsWith('FILE_') || code.startsWith('REPLY_'), code).toBe(true)
      expect([/[а-яё]/i.test(entry.ru), /[a-z]/i.test(entry.en), /\p{Script=Han}/u.test(entry.zh)], code).toEqual([true, true, true])
    }
  }
})
