import { lazyScreen } from '#ui/lazy-screen.ts'

export { blocksSending } from './field/blocks-sending.ts'
export { type ClarityField, type ClarityInput, useClarity } from './field/use-clarity.tsx'
export { IncomingMarks } from './incoming/incoming-marks.tsx'
export type { IncomingProps } from './incoming/incoming-props.ts'
export { clarityLive } from './live.ts'
export { PhraseButton } from './phrases/phrase-button.tsx'
export type { PhraseProps } from './phrases/phrase-props.ts'

/** Settings: which rules advise, hold, or are silent, by kind of reader; signs by kind of channel. */
export const PolicySettings = lazyScreen(() => import('./settings/policy-settings.tsx'), 'PolicySettings')
/** Settings: the team's own words and the ones to avoid. */
export const GlossarySettings = lazyScreen(() => import('./settings/glossary-settings.tsx'), 'GlossarySettings')
/** Settings: doubtful signs, how people read them, what the team decided. */
export const SignSettings = lazyScreen(() => import('./settings/sign-settings.tsx'), 'SignSettings')
/** What the check has changed, week by week. */
export const ClarityReport = lazyScreen(() => import('./settings/clarity-report.tsx'), 'ClarityReport')
