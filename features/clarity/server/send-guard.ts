import { sql } from 'kysely'
import type { ConversationId, WorkspaceId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { DAY_MS } from '#kernel/time.ts'
import type { Tx } from '#platform/database/index.ts'
import { asksAgain } from '../domain/asks-again.ts'
import { analyze, type Doc, hasBlank } from '../domain/index.ts'
import { blanksOf, phraseLibrary } from '../domain/phrase-library.ts'
import type { ClarityDeps, ThreadInfo } from './deps.ts'
import { heldCounter } from './held-counter.ts'
import { ruleNames } from './rule-names.ts'
import { judgedSigns } from './sign-routes.ts'
import { contextOf, noteContextOf, standing, threadSetting } from './thread-setting.ts'

/** What is about to be stored, whatever path it takes: composer, prepared reply, API. */
export interface OutgoingText {
  readonly workspaceId: WorkspaceId
  readonly conversationId: ConversationId
  readonly text: string
  /** Its author says that it is legally significant. */
  readonly legal: boolean
  /** For colleagues only: bound by the rules for them. */
  readonly note?: boolean
  /** The browser's id of what is written in one go: under it the counts are taken back. */
  readonly clientId?: string
}

/** Holds a message back or lets it go, and counts what was found. Called in the transaction that stores the message. */
export type SendGuard = (tx: Tx, outgoing: OutgoingText) => Promise<Refusal | undefined>

interface CountRow {
  readonly what: 'sent' | 'fired'
  readonly rule?: string
  readonly asks?: boolean
  readonly again?: boolean
  readonly findings?: number
}

/** Fields of the phrase library, `{date}`: one that is still there was never filled in. Other braces may be meant. */
const fields = new Set(phraseLibrary.flatMap(({ texts }) => blanksOf(texts.en)))

/** What was asked longer ago is another matter. */
const rememberedMs = 14 * DAY_MS

/** Builds the guard. */
export function sendGuard(deps: ClarityDeps): SendGuard {
  const countHeld = heldCounter(deps)
  return async (tx, { workspaceId, conversationId, text, legal, note = false, clientId = null }) => {
    if (!note && (hasBlank(text) || blanksOf(text).some((name) => fields.has(name)))) return refuse('CLARITY_BLANK')
    const setting = await threadSetting(deps, tx.q, workspaceId, conversationId)
    if (setting === undefined || text.trim() === '') return undefined
    const now = deps.clock.now()
    const signs = await judgedSigns(tx.q, workspaceId, text)
    const [context, policy] = note ? [noteContextOf(setting, now, 'UTC'), setting.internalForces] : [{ ...contextOf(setting, now, 'UTC'), legal }, legal ? setting.legalForces : setting.forces]
    const analysis = analyze(text, { ...context, signs }, { policy, dismissed: setting.released, terms: setting.terms })
    const findings = standing(analysis.findings, setting.dismissed)
    const held = [...new Set(findings.filter(({ policy }) => policy === 'hold').map(({ rule }) => rule))]
    if (held.length > 0) {
      countHeld(held.map((rule) => ({ workspace_id: workspaceId, conversation_id: conversationId, rule, at: now })))
      return refuse('CLARITY_HELD', { ids: held.join(), rules: namesOf(held, 'en'), rulesRu: namesOf(held, 'ru'), rulesZh: namesOf(held, 'zh') })
    }
    // The same words twice are one finding, as they are dismissed at once.
    const fired = [...new Map(findings.map(({ rule, hash }) => [`${rule} ${hash}`, rule])).values()]
    const rows: CountRow[] = fired.map((rule) => ({ what: 'fired', rule }))
    if (!note) rows.push({ what: 'sent', ...questionIn(analysis.doc, setting.thread, now), findings: new Set(fired).size })
    if (rows.length === 0) return undefined
    await sql`insert into clarity_event (workspace_id, conversation_id, rule, what, is_question, asks_again, findings, at, client_id)
      select ${workspaceId}::uuid, ${conversationId}::uuid, rule, what, asks, again, findings, ${new Date(now)}, ${clientId}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (what text, rule text, asks boolean, again boolean, findings integer)`.execute(tx.q)
    return undefined
  }
}

/** Takes the counts of a message back that was withdrawn before it left. Called in the transaction that removes it. */
export async function forgetSent(tx: Tx, { workspaceId, conversationId, clientId }: Required<Pick<OutgoingText, 'workspaceId' | 'conversationId' | 'clientId'>>): Promise<void> {
  await sql`delete from clarity_event where workspace_id = ${workspaceId} and conversation_id = ${conversationId} and client_id = ${clientId}`.execute(tx.q)
}

/** Does the message ask, and does it ask again? */
function questionIn(doc: Doc, { recent }: ThreadInfo, now: number): Pick<CountRow, 'asks' | 'again'> {
  const asks = doc.requests.some(({ kind }) => kind === 'ask') || doc.sentences.some(({ isQuestion }) => isQuestion)
  return { asks, again: asks && asksAgain(doc.text, recent.filter(({ at }) => now - at < rememberedMs)) }
}

function namesOf(held: readonly string[], language: Language): string {
  return held.map((rule) => ruleNames[rule]?.[language] ?? rule).join(language === 'zh' ? '、' : ', ')
}
