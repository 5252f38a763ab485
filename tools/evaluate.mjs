// npm run evaluate [-- FOLDER]: scores of the clarity engine on the development sets. Its own labelled messages always;
// the wider sets where FOLDER (default ../shared/clarity) holds them with their scorers.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, closeSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { root } from './ground.mjs'

const cli = join(root, 'apps', 'cli', 'qingchu.mjs')
const shared = resolve(process.argv[2] ?? join(root, '..', 'shared', 'clarity'))
const work = mkdtempSync(join(tmpdir(), 'qingchu-evaluate-'))
let failed = false

/** Runs the command over a file of JSON lines and gives its answers. */
function answers(lines, extra = []) {
  const { stdout, status } = spawnSync(process.execPath, [cli, 'check', '--jsonl', ...extra], { input: lines, encoding: 'utf8', maxBuffer: 1 << 30 })
  if (status !== 0) throw new Error(`the command ended with ${status}`)
  return stdout
}

const evaluation = join(root, 'features', 'clarity', 'evaluation')
const linesOf = (name) => readFileSync(join(evaluation, name), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'))
const moment = '2026-07-24T10:00:00+08:00'

/** held-out-2 before held-out-10. */
const byNumber = (one, other) => one.localeCompare(other, 'en', { numeric: true })

/** Labelled messages, from tab-separated lines (expected rules, allowed rules, context, text) or from JSON lines. */
function casesOf(name) {
  if (name.endsWith('.jsonl')) {
    return linesOf(name).map((line) => JSON.parse(line)).map(({ expect, allow, context, now, text }) => ({ wanted: expect.map(({ rule }) => rule), allowed: allow, line: { text, now, context } }))
  }
  return linesOf(name).map((line) => line.split('\t')).map(([expected, allowed, context, text]) => ({
    wanted: expected.split(',').filter(Boolean),
    allowed: allowed.split(','),
    line: { text, now: moment, context: { firstContact: context === 'first', legal: context === 'legal' } },
  }))
}

/** Scores of one of the product's own sets. */
function own(name) {
  const cases = casesOf(name)
  const lines = cases.map(({ line }, id) => JSON.stringify({ id, ...line }))
  const found = answers(`${lines.join('\n')}\n`).trim().split('\n').map((line) => JSON.parse(line))
  const total = { right: 0, missed: 0, false: 0, clean: 0, disturbed: 0 }
  cases.forEach(({ wanted, allowed, line: { text } }, i) => {
    const fired = [...new Set(found[i].fired.map(({ rule }) => rule))]
    const missed = wanted.filter((rule) => !fired.includes(rule))
    const extra = fired.filter((rule) => !wanted.includes(rule) && !allowed.includes(rule))
    total.right += wanted.length - missed.length
    total.missed += missed.length
    total.false += extra.length
    if (wanted.length === 0) total.clean += 1
    if (wanted.length === 0 && extra.length > 0) total.disturbed += 1
    if (missed.length + extra.length > 0) console.log(`  ${text}  ${missed.map((rule) => `missed ${rule}`).join(' ')} ${extra.map((rule) => `false ${rule}`).join(' ')}`)
  })
  const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`
  console.log(`${name} (${cases.length}): recall ${percent(total.right, total.right + total.missed)}, precision ${percent(total.right, total.right + total.false)}, clean ones disturbed ${percent(total.disturbed, total.clean)}`)
}

/** One scorer of the wider sets: its inputs through the command, its verdict printed. With `cases` on a set of the product's own. */
function score(scorer, extra, cases) {
  const path = join(shared, scorer)
  if (!existsSync(path)) return
  const chosen = cases === undefined ? [] : ['--cases', join(evaluation, cases)]
  const inputs = join(work, 'inputs.jsonl')
  const handle = openSync(inputs, 'w') // a file, because a scorer may end before a pipe has been emptied
  spawnSync(process.execPath, [path, '--inputs', ...chosen], { stdio: ['ignore', handle, 'inherit'] })
  closeSync(handle)
  const predictions = join(work, 'predictions.jsonl')
  writeFileSync(predictions, answers(readFileSync(inputs), extra))
  console.log(`\n${scorer}${cases === undefined ? '' : `, ${cases}`}`)
  const { status } = spawnSync(process.execPath, [path, predictions, ...chosen], { stdio: 'inherit' })
  if (status !== 0) failed = true
}

try {
  for (const name of ['messages.tsv', ...readdirSync(evaluation).filter((name) => name.startsWith('held-out')).sort(byNumber)]) own(name)
  if (existsSync(shared)) {
    score('score.mjs')
    score('extract-score.mjs')
    for (const cases of ['dates.jsonl', 'amounts.jsonl']) score('extract-score.mjs', [], cases)
    score('emoji-score.mjs', ['--count-emoji'])
  } else console.log(`No wider sets in ${shared}; name their folder: npm run evaluate -- FOLDER`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
process.exitCode = failed ? 1 : 0
