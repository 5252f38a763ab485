import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { rootFolder } from '#platform/database/index.ts'
import { startPostgres } from './index.ts'
import { isServerOf, readPidFile } from './pid-file.ts'

let dataDir: string
const folders: string[] = []
const children: ChildProcess[] = []

beforeEach(() => {
  dataDir = folder()
})

afterAll(() => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  for (const one of folders) {
    const cluster = join(one, 'postgres')
    const left = readPidFile(cluster)
    if (left !== undefined && isServerOf(cluster, left.pid)) process.kill(left.pid, 'SIGQUIT')
    rmSync(one, { recursive: true, force: true })
  }
})

function folder(prefix = join(tmpdir(), 'qingchu pg-')): string {
  const made = mkdtempSync(prefix)
  folders.push(made)
  return made
}

async function ask<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  // A server that recovers ends connections between two words as well; what is asked fails with it.
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

test('a new folder becomes a database that outlives a restart', async () => {
  const first = await startPostgres({ dataDir })
  expect(first.how).toBe('made')
  await ask(first.url, 'create table kept as select 42 as answer')
  await first.stop()
  const second = await startPostgres({ dataDir })
  expect(second.how).toBe('started')
  expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
  await second.stop()
  expect(isServerOf(join(dataDir, 'postgres'), second.pid)).toBe(false)
})

test('it is UTF-8, sorts by code point, is durable, keeps texts out of its log and listens on no network', async () => {
  const server = await startPostgres({ dataDir })
  const [facts] = await ask(server.url, `select
    current_setting('server_encoding') as encoding, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
    current_setting('data_checksums') as checksums, current_setting('listen_addresses') as addresses, current_setting('jit') as jit,
    (select datlocprovider::text || datlocale from pg_database where datname = current_database()) as locale`)
  expect(facts).toEqual({ encoding: 'UTF8', fsync: 'on', commit: 'on', checksums: 'on', addresses: '', jit: 'off', locale: 'bC.UTF-8' })
  await ask(server.url, `create table said (text text primary key); insert into said values ('秘密的话')`)
  await expect(ask(server.url, `insert into said values ('秘密的话')`)).rejects.toThrow('duplicate key')
  expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain('秘密')
  await server.stop()
})

test('its password is random and readable by its owner only, and no other opens the database', async () => {
  const server = await startPostgres({ dataDir })
  const file = join(dataDir, 'postgres-password')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8').trim()).toMatch(/^[0-9a-f]{48}$/)
  const wrong = new URL(server.url)
  wrong.password = 'wrong'
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed')
  await server.stop()
})

test('two starts at once share one new cluster, and the first to stop leaves the server to the other', async () => {
  const [one, two] = await Promise.all([startPostgres({ dataDir }), startPostgres({ dataDir })])
  expect(one.pid).toBe(two.pid)
  await one.stop()
  expect(await ask(two.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await two.stop()
  expect(isServerOf(join(dataDir, 'postgres'), two.pid)).toBe(false)
})

describe('after a kill', () => {
  let program: string

  beforeAll(() => {
    // beside the source, so that the program finds the packages it needs
    const outfile = join(rootFolder(), 'dist', `start-postgres-test-${process.pid}.mjs`)
    const entry = join(import.meta.dirname, 'index.ts')
    const contents = `import { startPostgres } from ${JSON.stringify(entry)}
      const server = await startPostgres({ dataDir: process.argv[2] })
      console.log(server.how, server.pid, server.url)
      setInterval(() => {}, 1000)`
    buildSync({ stdin: { contents, resolveDir: rootFolder() }, bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile, logLevel: 'error' })
    program = outfile
    return () => rmSync(outfile, { force: true })
  })

  function app(): Promise<{ child: ChildProcess; how: string; pid: number; url: string }> {
    const child = spawn(process.execPath, [program, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
    children.push(child)
    return new Promise((resolve, reject) => {
      child.stdout.once('data', (line: Buffer) => {
        const [how = '', pid, url = ''] = line.toString().trim().split(' ')
        resolve({ child, how, pid: Number(pid), url })
      })
      child.once('exit', (code) => reject(new Error(`the app ended with ${code}`)))
    })
  }

  async function kill(child: ChildProcess): Promise<void> {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }

  test('of the app, its server is taken over as it runs', async () => {
    const killed = await app()
    await kill(killed.child)
    const next = await startPostgres({ dataDir })
    expect(next).toMatchObject({ how: 'adopted', pid: killed.pid })
    expect(await ask(next.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await next.stop()
    expect(isServerOf(join(dataDir, 'postgres'), next.pid)).toBe(false)
  })

  test('of the app and the server, acknowledged commits are there at the next start', async () => {
    const killed = await app()
    await ask(killed.url, 'create table kept as select generate_series(1, 1000) as n')
    process.kill(killed.pid, 'SIGKILL')
    await kill(killed.child)
    const next = await startPostgres({ dataDir })
    expect(next.how).toBe('started')
    expect(await ask(next.url, 'select count(*)::int as kept from kept')).toEqual([{ kept: 1000 }])
    await next.stop()
  })

  test('of the app while it makes the cluster, the next start makes it', async () => {
    const child = spawn(process.execPath, [program, dataDir], { stdio: 'ignore' })
    children.push(child)
    await until(() => readdirSync(dataDir).some((name) => name.startsWith('.postgres-making-')))
    await kill(child)
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false)
    const next = await startPostgres({ dataDir })
    expect(next.how).toBe('made')
    await next.stop()
    expect(readdirSync(dataDir).filter((name) => name.startsWith('.postgres-making-'))).toEqual([])
  })
})

test('the death of the server is told', async () => {
  const server = await startPostgres({ dataDir })
  const told = new Promise<void>((resolve) => server.onExit(resolve))
  process.kill(server.pid, 'SIGKILL')
  await told
})

test('a crash that the server recovers from is not told as its death', async () => {
  const server = await startPostgres({ dataDir })
  let isTold = false
  server.onExit(() => (isTold = true))
  const client = new pg.Client({ connectionString: server.url })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  process.kill(rows[0]!.pid, 'SIGKILL')
  await until(async () => (await ask(server.url, 'select 1').catch(() => [])).length === 1)
  expect(isTold).toBe(false)
  await server.stop()
  expect(isTold).toBe(false)
})

test('a stale pid file that names an unrelated process neither stops the start nor that process', async () => {
  const first = await startPostgres({ dataDir })
  await first.stop()
  const innocent = spawn('sleep', ['60'], { stdio: 'ignore' })
  children.push(innocent)
  const cluster = join(dataDir, 'postgres')
  writeFileSync(join(cluster, 'postmaster.pid'), `${innocent.pid}\n${cluster}\n1700000000\n5432\n/tmp\n\n  0 0\nready   \n`)
  const next = await startPostgres({ dataDir })
  expect(next.how).toBe('started')
  await next.stop()
  expect(innocent.exitCode ?? innocent.signalCode).toBeNull()
})

test('a cluster of another major version is refused with a sentence and left as it was', async () => {
  const cluster = join(dataDir, 'postgres')
  mkdirSync(cluster)
  writeFileSync(join(cluster, 'PG_VERSION'), '17\n')
  await expect(startPostgres({ dataDir })).rejects.toThrow(/made by PostgreSQL 17.*DATABASE_URL/)
  expect(readdirSync(cluster)).toEqual(['PG_VERSION'])
})

test('a folder that is no cluster is set aside, not deleted', async () => {
  mkdirSync(join(dataDir, 'postgres'))
  writeFileSync(join(dataDir, 'postgres', 'something'), 'of mine')
  const server = await startPostgres({ dataDir })
  await server.stop()
  const aside = readdirSync(dataDir).find((name) => name.startsWith('postgres.incomplete-'))
  expect(readFileSync(join(dataDir, aside!, 'something'), 'utf8')).toBe('of mine')
})

test('a lost password is named', async () => {
  const server = await startPostgres({ dataDir })
  await server.stop()
  rmSync(join(dataDir, 'postgres-password'))
  await expect(startPostgres({ dataDir })).rejects.toThrow(/postgres-password back from a backup/)
})

test('a path too long for a socket gets a short folder elsewhere, removed at the end', async () => {
  const deep = join(dataDir, '很长的文件夹名字'.repeat(6))
  const server = await startPostgres({ dataDir: deep })
  expect(server.socketDir).toMatch(/^\/tmp\/qingchu-/)
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await server.stop()
  expect(existsSync(server.socketDir)).toBe(false)
})

describe.runIf(process.getuid?.() === 0)('as root', () => {
  test('the server runs as another user', async () => {
    chmodSync(dataDir, 0o755)
    const server = await startPostgres({ dataDir })
    expect(statSync(`/proc/${server.pid}`).uid).not.toBe(0)
    await server.stop()
  })

  test('a private home works in a namespace', async () => {
    const home = folder()
    const server = await startPostgres({ dataDir: join(home, 'data') })
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
  })

  test('a private home works where namespaces are forbidden, with the cluster elsewhere', async () => {
    const home = folder()
    const options = { dataDir: join(home, 'data'), namespaces: false }
    const first = await startPostgres(options)
    await ask(first.url, 'create table kept as select 7 as n')
    await first.stop()
    const again = await startPostgres(options)
    expect(again.how).toBe('started')
    expect(statSync(`/proc/${again.pid}`).uid).not.toBe(0)
    expect(await ask(again.url, 'select n from kept')).toEqual([{ n: 7 }])
    await again.stop()
    rmSync(join(realpathSync(join(home, 'data', 'postgres')), '..'), { recursive: true })
  })
})

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 15_000; performance.now() < end; ) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('it did not happen within 15 s')
}
