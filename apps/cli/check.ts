import { environment } from '#platform/config/index.ts'
import { open, readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Command } from './command.ts'
import { analyze, type Context } from '#features/clarity/domain/index.ts'
import { preferredLanguage, type Language } from '#kernel/language.ts'
import { answerLines } from './check-lines.ts'
import { momentNow } from './moment.ts'
import { painted } from './painted-findings.ts'

const usage = `qingchu check [--lang ru|en|zh] [--audience external|internal] [--first-contact] [--legal] [--group]
              [--ui ru|en|zh] [FILE]      check a message for people; exit 1 when an error stands
qingchu check --jsonl [FILE]              one JSON object a line in, one out
qingchu check --count-emoji --jsonl       count emoji, WeChat codes and emoticons a line
`

const options = {
  lang: { type: 'string' },
  audience: { type: 'string' },
  'first-contact': { type: 'boolean' },
  legal: { type: 'boolean' },
  group: { type: 'boolean' },
  ui: { type: 'string' },
  jsonl: { type: 'boolean' },
  'count-emoji': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

type Values = Partial<Record<keyof typeof options, string | boolean>>

export const check: Command = {
  name: 'check',
  summary: 'Says what in a message may be misunderstood, and how to mend it',
  async run(args) {
    const parsed = readArguments(args)
    if (typeof parsed === 'string') return complain(parsed)
    const { values, file } = parsed
    if (values.help === true) {
      process.stdout.write(usage)
      return 0
    }
    if (values.jsonl === true) return checkLines(file, values['count-emoji'] === true)
    if (values['count-emoji'] === true) return complain('--count-emoji needs --jsonl')
    return checkText(values, file)
  },
}

function readArguments(args: readonly string[]): { values: Values; file: string | undefined } | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const wrong = (['lang', 'ui'] as const).find((name) => values[name] !== undefined && !isLanguage(values[name]))
    if (wrong !== undefined) return `--${wrong} takes ru, en or zh`
    if (values.audience !== undefined && !['external', 'internal'].includes(values.audience)) return '--audience takes external or internal'
    return positionals.length > 1 ? 'one FILE at most' : { values, file: positionals[0] }
  } catch (fault) {
    return sayWrong(fault, args)
  }
}

/** Node's own sentence speaks of positionals; a person wants to know which word is wrong. */
function sayWrong(fault: unknown, args: readonly string[]): string {
  if (!(fault instanceof Error)) return 'arguments not understood'
  const unknown = args.find((word) => word.startsWith('-') && word !== '-' && !Object.keys(options).includes(word.replace(/^--?/, '').replace(/=.*$/s, '')))
  return unknown === undefined || !/unknown option/i.test(fault.message) ? fault.message : `there is no option ${unknown}`
}

/** JSON lines from a file, or from standard input. */
async function checkLines(file: string | undefined, countEmoji: boolean): Promise<number> {
  if (file === undefined || file === '-') return answerLines(process.stdin, process.stdout, { countEmoji })
  const handle = await open(file).catch((fault: NodeJS.ErrnoException) => fault)
  if (handle instanceof Error) return complain(`cannot read ${file} (${handle.code ?? 'unknown'})`)
  return answerLines(handle.createReadStream(), process.stdout, { countEmoji })
}

const isLanguage = (value: unknown): value is Language => value === 'ru' || value === 'en' || value === 'zh'

async function checkText(values: Values, file: string | undefined): Promise<number> {
  const text = await readText(file).catch((fault: NodeJS.ErrnoException) => fault)
  if (typeof text !== 'string') return complain(`cannot read ${file ?? 'standard input'} (${text.code ?? 'unknown'})`)
  const context: Context = {
    audience: values.audience === 'internal' ? 'internal' : 'external',
    firstContact: values['first-contact'] === true,
    legal: values.legal === true,
    chat: values.group === true ? 'group' : 'direct',
    now: momentNow(new Date()),
    ...(isLanguage(values.lang) ? { language: values.lang } : {}),
  }
  const { findings } = analyze(text, context)
  const language = isLanguage(values.ui) ? values.ui : localeLanguage()
  process.stdout.write(painted(text, findings, { language, colour: wantsColour() }))
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

async function readText(file: string | undefined): Promise<string> {
  if (file !== undefined && file !== '-') return (await readFile(file, 'utf8')).replace(/^\ufeff/, '')
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8').replace(/^\ufeff/, '')
}

function localeLanguage(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment()
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '')
  return preferredLanguage(locale?.replace('_', '-'))
}

function wantsColour(): boolean {
  if (environment()['NO_COLOR'] !== undefined && environment()['NO_COLOR'] !== '') return false
  return environment()['FORCE_COLOR'] !== undefined || process.stdout.isTTY === true
}

function complain(message: string): number {
  process.stderr.write(`qingchu check: ${message}\n${usage}`)
  return 2
}
