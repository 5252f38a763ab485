import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { CannotOpen, openVault } from './index.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'vault-'))
afterAll(() => rmSync(dataDir, { recursive: true }))

test('what is sealed opens again, for its own purpose only', () => {
  const vault = openVault({ dataDir, key: undefined })
  const sealed = vault.seal('秘密 key', 'connection:1')
  expect(openVault({ dataDir, key: undefined }).open(sealed, 'connection:1')).toBe('秘密 key')
  expect(() => vault.open(sealed, 'connection:2')).toThrow(CannotOpen)
  expect(() => vault.open(`${sealed.slice(0, -2)}AA`, 'connection:1')).toThrow(CannotOpen)
  expect(vault.seal('same', 'p')).not.toBe(vault.seal('same', 'p'))
})

test('the key file is for the owner alone', () => {
  expect(statSync(join(dataDir, 'key')).mode & 0o777).toBe(0o600)
})

test('an old key opens what it sealed, the new one seals', () => {
  const before = openVault({ dataDir, key: undefined }).seal('x', 'p')
  const old = readFileSync(join(dataDir, 'key'), 'utf8')
  writeFileSync(join(dataDir, 'key'), `${'ab'.repeat(32)}\n${old}`)
  const vault = openVault({ dataDir, key: undefined })
  expect(vault.open(before, 'p')).toBe('x')
  expect([vault.isCurrent(before), vault.isCurrent(vault.seal('x', 'p'))]).toEqual([false, true])
  expect(() => openVault({ dataDir, key: 'cd'.repeat(32) }).open(before, 'p')).toThrow(CannotOpen)
})
