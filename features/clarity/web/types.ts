import type { ResultOf } from '#kernel/contract.ts'
import type { listDismissals, listPhrases, listSigns, listTerms, readPolicy, readReport, readSetting } from '../contract.ts'

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
