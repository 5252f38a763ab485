import type { Localized } from './language.ts'

/** What a code means to a person and to HTTP. Every text tells the reader what to do next. */
export interface ErrorEntry extends Localized {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 423 | 429 | 502 | 503
}

/** A feature's table of expected noes: code → status and texts. Codes are UPPER_SNAKE and begin with the feature. */
export type ErrorTable = Readonly<Record<string, ErrorEntry>>

/** An expected no, with a reason. Refusals are values; faults are exceptions. `data` holds ids and numbers, never texts of people. */
export interface Refusal<Code extends string = string> {
  readonly refused: Code
  readonly data?: Readonly<Record<string, string | number | boolean>>
}

/** Makes a refusal. */
export function refuse<Code extends string>(refused: Code, data?: Refusal['data']): Refusal<Code> {
  return data === undefined ? { refused } : { refused, data }
}

/** Tells a refusal from a result. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && typeof (value as { refused?: unknown }).refused === 'string'
}
