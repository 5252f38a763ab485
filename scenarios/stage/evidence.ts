import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { TestContext } from 'vitest'
import { rootFolder } from '#platform/database/index.ts'

/** After a test that failed: what the desk wrote, and what every page showed, as pictures in `dist/scenarios`. */
export async function keepEvidence({ task }: TestContext, said: string, pages: Readonly<Record<string, Page | undefined>>): Promise<void> {
  if (task.result?.state !== 'fail') return
  say(said.slice(-4_000))
  const folder = join(rootFolder(), 'dist', 'scenarios')
  mkdirSync(folder, { recursive: true })
  const name = `${task.suite?.name ?? ''} ${task.name}`.replace(/[^\p{L}\d]+/gu, '-').slice(0, 80)
  for (const [who, page] of Object.entries(pages)) await page?.screenshot({ path: join(folder, `${name}-${who}.png`), timeout: 3_000 }).catch(() => undefined)
}

/** Writes a figure where the one who runs the scenarios reads it. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
