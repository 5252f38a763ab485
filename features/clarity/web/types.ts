import type { ResultOf } from '#kernel/contract.ts'
import type { listDismissals, listPhrases, listSigns, listTerms, readPolicy, readReport, readSetting } from '../contract.ts'
import type { Finding, Sentence, Span } from '../domain/index.ts'

export type ThreadSetting = ResultOf<typeof readSetting>
export type PolicyView = ResultOf<typeof readPolicy>
export type Policy = PolicyView['policy']
export type StageName = ThreadSetting['stage']
export type Force = ThreadSetting['forces'][string]
export type Term = ResultOf<typeof listTerms>['terms'][number]
export type Sign = ResultOf<typeof listSigns>['signs'][number]
export type Dismissal = ResultOf<typeof listDismissals>['dismissals'][number]
export type Report = ResultOf<typeof readReport>
export type Phrase = ResultOf<typeof listPhrases>['phrases'][number]

/** A finding with the words that say why, when they are not the rule's own. */
export type ShownFinding = Finding & { readonly why?: string }
export type { Finding, Sentence, Span }
