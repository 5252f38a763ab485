import { pino } from 'pino'

/**
 * Writes one line a fact: an object of ids and numbers, then a past-tense sentence. No message text, names, phone
 * numbers, WeChat ids or secrets ever go in. `error` = a person must act; `warn` = degraded but handled;
 * `info` = one line per business fact; `debug` = anything else.
 */
export interface Log {
  debug(facts: LogFacts, fact: string): void
  info(facts: LogFacts, fact: string): void
  warn(facts: LogFacts, fact: string): void
  error(facts: LogFacts, fact: string): void
  child(facts: LogFacts): Log
}

export type LogFacts = Readonly<Record<string, unknown>>

/** The process's logger: JSON lines on standard output, with secrets struck out wherever they might slip in. */
export function openLog(level: 'debug' | 'info' | 'warn' | 'error', write?: (line: string) => void): Log {
  const secret = ['password', 'token', 'secret', 'cookie', 'authorization', 'text', 'content', 'body']
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: [...secret, ...secret.map((name) => `*.${name}`), ...secret.map((name) => `*.*.${name}`)], censor: '…' },
    },
    ...(write === undefined ? [] : [{ write }]),
  )
}

/** Keeps the kind, code and stack of a fault; the message of a database fault can quote a row, so it stays out. */
export function describeError(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code: unknown = 'code' in error ? error.code : undefined
  const fromDatabase = 'severity' in error
  const stack = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return { kind: error.name, code, ...(fromDatabase ? {} : { reason: error.message }), at: stack.slice(0, 6).map((line) => line.trim()) }
}

/** Swallows everything; for tests that look elsewhere. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {}, child: () => silentLog }
