import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** One violation of each kind: rule, importing file, what it imports. */
const planted = [
  ['no-circles', 'kernel/egg.ts', 'kernel/hen.ts'],
  ['kernel-stands-alone', 'kernel/up.ts', 'platform/log/index.ts'],
  ['kernel-stands-alone', 'kernel/disk.ts', 'node:fs'],
  ['kernel-stands-alone', 'kernel/package.ts', 'fastify'],
  ['machine-rooms-know-no-trade', 'platform/log/trade.ts', 'features/quality/domain/index.ts'],
  ['machine-rooms-know-no-trade', 'platform/log/network.ts', 'channels/channel.ts'],
  ['machine-rooms-know-no-trade', 'ui/trade.tsx', 'features/quality/contract.ts'],
  ['adapters-know-no-feature', 'channels/goose/feature.ts', 'features/quality/domain/index.ts'],
  ['adapters-know-no-feature', 'integrations/erp-goose/feature.ts', 'features/quality/domain/index.ts'],
  ['adapters-know-no-neighbour', 'channels/goose/neighbour.ts', 'channels/duck/index.ts'],
  ['adapters-know-no-neighbour', 'integrations/erp-goose/neighbour.ts', 'channels/duck/index.ts'],
  ['features-know-no-adapter', 'features/quality/server/adapter.ts', 'channels/goose/index.ts'],
  ['features-know-no-adapter', 'features/quality/server/erp.ts', 'integrations/erp-goose/index.ts'],
  ['nobody-imports-apps', 'features/quality/server/app.ts', 'apps/server/main.ts'],
  ['nobody-imports-apps', 'platform/log/app.ts', 'apps/server/main.ts'],
  ['domain-is-pure', 'features/quality/domain/disk.ts', 'node:fs'],
  ['domain-is-pure', 'features/quality/domain/machine.ts', 'platform/log/index.ts'],
  ['domain-is-pure', 'features/quality/domain/table.ts', 'features/quality/server/store.ts'],
  ['domain-is-pure', 'features/quality/domain/type-only.ts', 'type platform/log/index.ts'],
  ['contract-is-only-shapes', 'features/quality/contract-store.ts', 'features/quality/server/store.ts'],
  ['contract-is-only-shapes', 'features/quality/contract-package.ts', 'fastify'],
  ['screens-call-the-contract', 'features/quality/web/machine.tsx', 'platform/log/index.ts'],
  ['screens-call-the-contract', 'features/quality/web/table.tsx', 'features/quality/server/store.ts'],
  ['screens-call-the-contract', 'features/quality/h5/table.ts', 'features/quality/server/store.ts'],
  ['server-draws-nothing', 'features/quality/server/button.ts', 'ui/button.tsx'],
  ['server-draws-nothing', 'features/quality/server/screen.ts', 'features/quality/web/index.ts'],
  ['h5-stays-small', 'features/quality/h5/desk.ts', 'features/quality/web/index.ts'],
  ['engine-in-its-thread', 'features/clarity/web/field/check.ts', 'features/clarity/domain/index.ts'],
  ['engine-in-its-thread', 'features/clarity/web/check.ts', 'features/clarity/domain/pipeline.ts'],
  ['front-door-only', 'features/quality/server/burglar.ts', 'features/inquiry/server/store.ts'],
  ['front-door-only', 'features/quality/web/burglar.tsx', 'features/inquiry/web/card.tsx'],
  ['apps-use-the-front-door', 'apps/server/burglar.ts', 'features/inquiry/server/store.ts'],
  ['simulator-stands-apart', 'apps/simulator/peeks.ts', 'channels/goose/index.ts'],
  ['simulator-stands-apart', 'apps/simulator/knows.ts', 'features/quality/domain/index.ts'],
] as const

const legal = [
  ['kernel/shape.ts', 'typebox'],
  ['kernel/whole.ts', 'kernel/part.ts'],
  ['kernel/part.test.ts', 'vitest'],
  ['platform/log/time.ts', 'kernel/part.ts'],
  ['platform/log/rooms.ts', 'platform/config/index.ts'],
  ['ui/button.tsx', 'kernel/part.ts'],
  ['channels/goose/own.ts', 'channels/goose/index.ts'],
  ['channels/goose/promise.ts', 'channels/channel.ts'],
  ['channels/goose/machine.ts', 'platform/log/index.ts'],
  ['features/quality/domain/own.ts', 'features/quality/domain/index.ts'],
  ['features/quality/domain/other.ts', 'features/inquiry/domain/index.ts'],
  ['features/quality/domain/own.test.ts', 'node:fs'],
  ['features/quality/contract.ts', 'typebox'],
  ['features/quality/contract-words.ts', 'features/quality/domain/index.ts'],
  ['features/quality/server/own.ts', 'features/quality/server/store.ts'],
  ['features/quality/server/promise.ts', 'channels/channel.ts'],
  ['features/quality/server/machine.ts', 'platform/log/index.ts'],
  ['features/quality/server/neighbour.ts', 'features/inquiry/server/index.ts'],
  ['features/quality/web/neighbour.tsx', 'features/inquiry/contract.ts'],
  ['features/quality/web/button.tsx', 'ui/button.tsx'],
  ['features/quality/h5/own.ts', 'features/quality/contract.ts'],
  ['features/clarity/web/reader/draft.ts', 'features/clarity/domain/index.ts'],
  ['features/clarity/web/field/words.ts', 'type features/clarity/domain/index.ts'],
  ['features/clarity/web/field/own.test.ts', 'features/clarity/domain/index.ts'],
  ['apps/server/parts.ts', 'features/inquiry/server/index.ts'],
  ['apps/server/adapters.ts', 'channels/goose/index.ts'],
  ['apps/simulator/time.ts', 'kernel/part.ts'],
] as const

interface Report {
  readonly summary: { readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[] }
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly { readonly module: string; readonly couldNotResolve: boolean }[] }[]
}

const skeleton = mkdtempSync(join(tmpdir(), 'qingchu import rule-'))
let report: Report

/** A small house of files that import one thing each, under the real rule. */
beforeAll(() => {
  for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json']) copyFileSync(join(root, file), join(skeleton, file))
  symlinkSync(join(root, 'node_modules'), join(skeleton, 'node_modules'), 'junction')
  const otherHalf = ['kernel/hen.ts', 'kernel/egg.ts'] as const // a circle is told once
  const imports = [otherHalf, ...planted.map(([, from, to]) => [from, to] as const), ...legal]
  for (const [, to] of imports) if (to.includes('/')) put(to.replace(/^type /, ''), 'export const it = 1\n')
  for (const [from, to] of imports) put(from, `${statement(from, to)}\nexport const it = 1\n`)
  const rooms = ['kernel', 'platform', 'ui', 'channels', 'integrations', 'features', 'apps']
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const result = spawnSync(process.execPath, [tool, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...rooms], { cwd: skeleton, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  report = JSON.parse(result.stdout) as Report
})

afterAll(() => rmSync(skeleton, { recursive: true, force: true }))

function put(path: string, text: string): void {
  mkdirSync(dirname(join(skeleton, path)), { recursive: true })
  writeFileSync(join(skeleton, path), text)
}

/** Half of the files import by a relative path, half by the room's name, as the house does. */
function statement(from: string, to: string): string {
  const type = to.startsWith('type ') ? 'type ' : ''
  const target = to.replace(/^type /, '')
  if (!target.includes('/')) return `import '${target}'`
  const byName = /^(kernel|platform|channels|features|ui)\//.test(target) && from.length % 2 === 0
  const path = byName ? `#${target}` : posix.relative(posix.dirname(from), target)
  return `import ${type}{ it as other } from '${byName || path.startsWith('.') ? path : `./${path}`}'\nexport ${type === '' ? '{ other }' : 'type Other = typeof other'}`
}

test('the skeleton is read whole: every file, every import resolved', () => {
  const files = new Set([...planted.map(([, from]) => from), ...legal.map(([from]) => from)])
  expect([...files].filter((file) => !report.modules.some(({ source, dependencies }) => source === file && dependencies.length > 0))).toEqual([])
  expect(report.modules.flatMap(({ dependencies }) => dependencies.filter((one) => one.couldNotResolve)).map((one) => one.module)).toEqual([])
})

test.each(planted)('%s catches %s → %s', (rule, from) => {
  expect(report.summary.violations.filter((one) => one.from === from).map((one) => one.rule.name)).toContain(rule)
})

test.each(legal)('%s → %s is let through', (from) => {
  expect(report.summary.violations.filter((one) => one.from === from)).toEqual([])
})

test('every rule has a violation planted for it', async () => {
  const config: { default: { forbidden: { name: string }[] } } = await import('../.dependency-cruiser.mjs' as string)
  expect(config.default.forbidden.map(({ name }) => name).sort()).toEqual([...new Set(planted.map(([rule]) => rule))].sort())
})
