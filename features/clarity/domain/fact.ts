import type { Span } from './span.ts'

/**
 * Something a message states that can be checked: an order number, a date, a quantity. Where the words allow more than
 * one reading, `readings` lists them all (the first equals the fact's own value) and nothing is decided silently.
 */
export type Fact = Span & FactSource & FactValue

export interface FactSource {
  /** Written out in full, or worked out from the moment of writing (`tomorrow`). */
  readonly source: 'explicit' | 'resolved'
  /** Other values the same words can have, with why: `day-month`, `next-week`, `ten-thousand`, `month-end` … */
  readonly readings?: readonly Reading[]
}

export interface Reading {
  readonly why: string
  readonly value: FactValue
}

/** Values are numbers as written (decimal), dates local and zone-less unless `tz` says otherwise. Units: see units.ts. */
export type FactValue =
  | { readonly kind: 'order' | 'batch' | 'ref' | 'article' | 'person'; readonly value: string }
  /** `YYYY-MM-DD`, or coarser `YYYY-MM` / `YYYY` with its grain. */
  | { readonly kind: 'date'; readonly value: string; readonly grain: Grain; readonly mod?: DateMod; readonly time?: string; readonly tz?: string; readonly vague?: boolean }
  /** A stretch of days or hours; `to` is exclusive for whole grains. Either end may be open. `tz` only of hours. */
  | { readonly kind: 'period'; readonly from?: string; readonly to?: string; readonly grain: Grain; readonly tz?: string; readonly vague?: boolean }
  /** `HH:MM` or `HH:MM:SS` without a date; `until` where a stretch of hours is meant. */
  | { readonly kind: 'time'; readonly value: string; readonly until?: string; readonly tz?: string }
  /** ISO 8601 duration, `P2W`, `PT2H`. */
  | { readonly kind: 'duration'; readonly iso: string; readonly seconds: number }
  | { readonly kind: 'quantity'; readonly value?: number; readonly min?: number; readonly max?: number; readonly unit: string }
  | { readonly kind: 'tolerance'; readonly value: number; readonly unit: string; readonly plus: number; readonly minus: number }
  | { readonly kind: 'dimensions'; readonly value: readonly number[]; readonly unit: string }
  | { readonly kind: 'money'; readonly value?: number; readonly min?: number; readonly max?: number; readonly currency: string }
  | { readonly kind: 'percent'; readonly value?: number; readonly min?: number; readonly max?: number }
  | { readonly kind: 'incoterm'; readonly term: string; readonly place?: string; readonly year?: number }
  | { readonly kind: 'number'; readonly value: number }

export type Grain = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second'
export type DateMod = 'before' | 'after' | 'since' | 'until' | 'about'
export type FactKind = FactValue['kind']

/** The moment of writing, for relative words. `local` is wall-clock time without zone, `2026-07-24T10:00:00`. */
export interface Moment {
  readonly local: string
  /** IANA name or `+08:00`, when known. */
  readonly zone?: string
}
