import type { Severity } from '../../domain/index.ts'

/** As long as nobody types for this time, a thought counts as finished. */
export const pauseMs = 600
/** More than two at once is a wall. */
export const mostBanners = 2

interface Place {
  readonly start: number
  readonly end: number
}

export interface Timing {
  readonly text: string
  readonly sentences: readonly Place[]
  /** Where the author writes. */
  readonly caret: number
  /** Nothing was typed for `pauseMs`. */
  readonly paused: boolean
  /** An input method is putting a word together. */
  readonly composing: boolean
  /** Hashes of what is on screen already: it stays while it stands, so that nothing flickers. */
  readonly shown: ReadonlySet<string>
}

/**
 * What may be shown now. A stretch: when its sentence is closed, or after a pause. The whole message: after a pause.
 * Nothing new while an input method composes.
 */
export function ripeFindings<F extends { readonly hash: string; readonly span?: Place }>(findings: readonly F[], timing: Timing): F[] {
  return findings.filter(({ hash, span }) => {
    if (timing.shown.has(hash)) return true
    if (timing.composing) return false
    return timing.paused || (span !== undefined && isClosed(span, timing))
  })
}

/** The author writes elsewhere, or has just put the mark that ends the sentence (a full stop counts with the space after it: 3.5 is a number). */
function isClosed(span: Place, { text, sentences, caret }: Timing): boolean {
  const sentence = sentences.find(({ start, end }) => start <= span.start && span.start < end)
  if (sentence === undefined) return false
  // Only a space behind the last word is still the same sentence.
  if (caret < sentence.start || /\S/.test(text.slice(sentence.end, caret))) return true
  const behind = text.slice(span.end, caret)
  return /[!?。！？；\n]|[.…]\s/.test(behind)
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warn: 1, info: 2 }

/** What concerns the whole message and stands above the field: what holds it back first, then by weight, at most two. */
export function bannersOf<F extends { readonly span?: Place; readonly policy: string; readonly severity: Severity }>(findings: readonly F[]): F[] {
  return findings
    .filter(({ span }) => span === undefined)
    .sort((a, b) => Number(b.policy === 'hold') - Number(a.policy === 'hold') || weight[a.severity] - weight[b.severity])
    .slice(0, mostBanners)
}

/** The stretch after (or before) the one that was shown last, else at the caret or after it, round the corner at either end: several may begin at one place. */
export function nextStretch<F extends { readonly span?: Place }>(findings: readonly F[], from: { readonly last?: F; readonly caret: number }, back: boolean): F | undefined {
  const stretches = findings.filter(({ span }) => span !== undefined)
  const { caret } = from
  const at = from.last === undefined ? -1 : stretches.indexOf(from.last)
  if (at >= 0) return stretches.at((at + (back ? -1 : 1)) % stretches.length)
  const start = (one: F) => one.span?.start ?? 0
  if (back) return stretches.findLast((one) => start(one) < caret) ?? stretches.at(-1)
  return stretches.find((one) => start(one) >= caret) ?? stretches[0]
}
