import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { analyze, type Context } from '#features/clarity/domain/index.ts'
import { clarityMessages } from './clarity-messages.ts'

const run = promisify(execFile)
const root = process.cwd()
const context: Context = { audience: 'external', firstContact: false, legal: false, chat: 'direct', now: { local: '2026-07-24T10:00:00', zone: '+08:00' } }
const perLanguage = 150

interface Speed {
  readonly perSecond: number
  readonly p95Ms: number
}

function timed(texts: readonly string[], check: (text: string) => void): Speed {
  const each: number[] = []
  const from = performance.now()
  for (const text of texts) {
    const start = performance.now()
    check(text)
    each.push(performance.now() - start)
  }
  const total = performance.now() - from
  each.sort((a, b) => a - b)
  return { perSecond: Math.round((texts.length / total) * 1000), p95Ms: Number((each[Math.floor(each.length * 0.95)] ?? 0).toFixed(3)) }
}

interface Size {
  /** As the desk sends it to a browser: Brotli. */
  readonly kb: number
  /** For what lies between that speaks no Brotli. */
  readonly gzipKb: number
  /** Kilobytes of the parts before compression. */
  readonly shares: Readonly<Record<string, number>>
  /** How long the bundle takes to load into a fresh process, milliseconds. */
  readonly loadMs: number
}

const kilo = (bytes: Uint8Array): number => Number((bytes.length / 1024).toFixed(1))
const sent = (code: Uint8Array): Uint8Array =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } })

/** What a browser has to load for the composer, minified and compressed: the reading, the rules and the mends. */
async function sizeOf(): Promise<Size> {
  const domain = './features/clarity/domain'
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export { analyze } from '${domain}/pipeline.ts'; export { applyFix } from '${domain}/rules/mends.ts'`, resolveDir: root },
    bundle: true, minify: true, format: 'esm', target: 'es2022', charset: 'utf8', write: false, metafile: true, absWorkingDir: root,
  })
  const code = outputFiles[0]?.contents ?? new Uint8Array()
  const shares: Record<string, number> = {}
  for (const [path, { bytesInOutput }] of Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs))) {
    const part = /domain\/(facts\/\w+|rules|pictograms|reading)\//.exec(path)?.[1] ?? 'other'
    shares[part] = Math.round(((shares[part] ?? 0) + bytesInOutput / 1024) * 10) / 10
  }
  const folder = mkdtempSync(join(tmpdir(), 'qingchu-size-'))
  try {
    writeFileSync(join(folder, 'engine.mjs'), code)
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', "const from = performance.now(); await import('./engine.mjs'); console.log(performance.now() - from)"], { cwd: folder })
    return { kb: kilo(sent(code)), gzipKb: kilo(gzipSync(code, { level: 9 })), shares, loadMs: Math.round(Number(stdout)) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const peerPackages = [
  'textlint@15', 'textlint-rule-write-good', 'textlint-rule-no-todo', 'textlint-rule-common-misspellings', 'textlint-rule-alex', 'textlint-rule-max-comma', 'textlint-rule-sentence-length', 'textlint-rule-stop-words', 'textlint-rule-en-capitalization',
  'write-good', 'chrono-node', '@microsoft/recognizers-text-suite',
]

/** Times one peer in its own process, on the same messages. `lint` is the body of an async function of `text`. */
const peerScript = `
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
const require = createRequire(import.meta.url)
const [name] = process.argv.slice(2)
const all = JSON.parse(readFileSync('messages.json', 'utf8'))
const makers = {
  async textlint() {
    const { createLinter, loadTextlintrc } = await import('textlint')
    const linter = createLinter({ descriptor: await loadTextlintrc({ configFilePath: '.textlintrc.json' }) })
    return [all.en.slice(0, 60), (text) => linter.lintText(text, 'message.md')]
  },
  async 'write-good'() { const check = require('write-good'); return [all.en, (text) => check(text)] },
  async 'chrono-node'() {
    const chrono = await import('chrono-node')
    return [[...all.en, ...all.ru, ...all.zh], (text) => (/[\\u4e00-\\u9fff]/.test(text) ? chrono.zh : /[а-я]/i.test(text) ? chrono.ru : chrono).parse(text)]
  },
  async recognizers() {
    const kit = require('@microsoft/recognizers-text-suite')
    const five = [kit.recognizeNumber, kit.recognizeNumberWithUnit, kit.recognizeDateTime, kit.recognizeDimension, kit.recognizeCurrency].filter(Boolean)
    return [all.zh.slice(0, 60), (text) => { for (const read of five) read(text, 'zh-cn') }]
  },
}
const [texts, check] = await makers[name]()
for (const text of texts.slice(0, 10)) await check(text)
const from = performance.now()
for (const text of texts) await check(text)
console.log(JSON.stringify(Math.round((texts.length / (performance.now() - from)) * 1e6) / 1e3))
`

/** Those of them that a page could load as they are, and what it would have to load, kilobytes in Brotli. */
const peersOfBrowser = ['write-good', 'chrono-node', '@microsoft/recognizers-text-suite']

interface Peers {
  readonly rates: Readonly<Record<string, number | null>>
  readonly kb: Readonly<Record<string, number | null>>
}

/** Installs the peers into a folder of their own, times and weighs them; a peer that cannot be had is null, with its reason. */
async function peers(texts: Readonly<Record<'ru' | 'en' | 'zh', readonly string[]>>): Promise<Peers> {
  const folder = mkdtempSync(join(tmpdir(), 'qingchu-peers-'))
  const out: Record<string, number | null> = {}
  const weights: Record<string, number | null> = {}
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
    writeFileSync(join(folder, 'messages.json'), JSON.stringify(texts))
    writeFileSync(join(folder, 'peer.mjs'), peerScript)
    const installed = new Set<string>()
    for (const name of peerPackages) {
      const done = await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', name], { cwd: folder, timeout: 180_000 }).catch((fault: Error) => fault)
      if (done instanceof Error) console.error(`${name} cannot be installed: ${done.message.split('\n')[0]}`)
      else installed.add(name.replace(/(.)@.*$/, '$1'))
    }
    const rules = [...installed].filter((name) => name.startsWith('textlint-rule-')).map((name) => name.replace('textlint-rule-', ''))
    writeFileSync(join(folder, '.textlintrc.json'), JSON.stringify({ rules: Object.fromEntries(rules.map((rule) => [rule, true])) }))
    console.error(`textlint runs with ${rules.join(', ')}`)
    for (const name of ['textlint', 'write-good', 'chrono-node', 'recognizers']) {
      const answer = await run(process.execPath, ['peer.mjs', name], { cwd: folder, timeout: 180_000, maxBuffer: 1 << 26 }).catch((fault: Error) => fault)
      if (answer instanceof Error) console.error(`${name}: ${answer.message.split('\n').slice(0, 4).join(' ')}`)
      out[name] = answer instanceof Error ? null : Number(answer.stdout.trim().split('\n').at(-1))
    }
    for (const name of peersOfBrowser) {
      const built = await build({ stdin: { contents: `export * from '${name}'`, resolveDir: folder }, bundle: true, minify: true, format: 'esm', platform: 'browser', charset: 'utf8', write: false, logLevel: 'silent' }).catch((fault: Error) => fault)
      if (built instanceof Error) console.error(`${name} cannot be bundled: ${built.message.split('\n')[0]}`)
      weights[name] = built instanceof Error ? null : kilo(sent(built.outputFiles[0]?.contents ?? new Uint8Array()))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { rates: out, kb: weights }
}

const texts = clarityMessages(perLanguage)
const all = [...texts.ru, ...texts.en, ...texts.zh]
// The runtime compiles the many small readers one after another, over some twenty thousand messages; a desk or a service is there soon.
for (let round = 0; round < 60; round += 1) timed(all, (text) => analyze(text, context))
// The fastest of fifteen passes: what else the machine does can only slow a pass down.
const own = Array.from({ length: 15 }, () => timed(all, (text) => analyze(text, context))).reduce((best, next) => (next.perSecond > best.perSecond ? next : best))
for (const language of ['ru', 'en', 'zh'] as const) console.error(language, timed(texts[language], (text) => analyze(text, context)))
const long = all.join('\n').repeat(2).slice(0, 100_000)
const longMs = timed([long], (text) => analyze(text, context)).p95Ms
const { rates, kb: peersKb } = process.argv.includes('--alone') ? { rates: {}, kb: {} } : await peers(texts)
for (const [name, rate] of Object.entries(rates)) if (rate !== null) console.error(`${(own.perSecond / rate).toFixed(1)} × ${name} (${rate}/s)`)
const size = await sizeOf()
console.error('kilobytes before compression', size.shares)
console.log(JSON.stringify({ bench: 'clarity', ...own, ...size, longMs, messages: all.length, peers: rates, peersKb }))
