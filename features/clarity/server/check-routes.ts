import { asId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import { refuse } from '#kernel/refusal.ts'
import { on, type Route } from '#platform/http/index.ts'
import { tell } from '#platform/outbox/index.ts'
import * as api from '../contract.ts'
import { analyze, type Context, type Finding, forbiddenWord, rules, toFacts, whyOf, whys } from '../domain/index.ts'
import type { ClarityDeps } from './deps.ts'
import { emojiMostOf, readPolicyOf, writePolicyOf } from './policy-store.ts'
import { isRule } from './rule-names.ts'
import { contextOf, forcesOf, standing, threadSetting, writersPlace } from './thread-setting.ts'
import { localMoment } from './moment.ts'
import { judgedSigns } from './sign-routes.ts'
import { termsOf } from './term-routes.ts'

/** The check over REST, and the policy. */
export function checkRoutes(deps: ClarityDeps): Route[] {
  const { database, clock } = deps
  return [
    on(api.checkText, async ({ actor, body, language }) => {
      const moment = body.now === undefined ? undefined : momentOf(body.now)
      if (body.now !== undefined && moment === undefined) return refuse('HTTP_INVALID', { where: 'body/now' })
      const setting = body.conversationId === undefined ? undefined : await threadSetting(deps, database.q, actor.workspaceId, asId<'conversation'>(body.conversationId))
      if (body.conversationId !== undefined && setting === undefined) return refuse('CLARITY_NOT_FOUND')
      const decided = await readPolicyOf(database.q, actor.workspaceId)
      const base: Context = setting === undefined
        ? { audience: 'external', firstContact: false, legal: false, chat: 'direct', emojiMost: emojiMostOf(decided), now: localMoment(clock.now(), 'UTC') }
        : contextOf(setting, clock.now(), 'UTC')
      const context: Context = { ...base, ...(await writersPlace(database.q, actor.staffId)), ...body.context, signs: await judgedSigns(database.q, actor.workspaceId, body.text), ...(moment === undefined ? {} : { now: moment }) }
      const stage = context.legal ? 'legal' : context.audience === 'internal' ? 'internal' : context.firstContact ? 'firstContact' : 'known'
      const known = setting === undefined ? undefined : stage === setting.stage ? setting.forces : stage === 'legal' ? setting.legalForces : stage === 'internal' ? setting.internalForces : undefined
      const policy = known ?? forcesOf(decided, stage)
      const analysis = analyze(body.text, context, { policy, dismissed: setting?.released ?? new Set(), terms: setting?.terms ?? (await termsOf(database.q, actor.workspaceId)) })
      const { facts } = analysis
      const findings = standing(analysis.findings, setting?.dismissed ?? new Set())
      return { findings: findings.map((finding) => answerOf(finding, language)), facts: toFacts(facts, context.now).map((fact) => ({ ...fact })), held: findings.some((finding) => finding.policy === 'hold') }
    }),

    on(api.readSetting, async ({ actor, params }) => {
      const setting = await threadSetting(deps, database.q, actor.workspaceId, asId<'conversation'>(params.id))
      if (setting === undefined) return refuse('CLARITY_NOT_FOUND')
      return {
        stage: setting.stage,
        chat: setting.thread.chat,
        forces: { ...setting.forces },
        legalForces: { ...setting.legalForces },
        internalForces: { ...setting.internalForces },
        emojiMost: setting.emojiMost,
        dismissed: [...setting.dismissed],
        released: [...setting.released],
        terms: setting.terms.map(({ texts, forbidden }) => ({ term: texts.zh || texts.en || texts.ru, forbidden: [...forbidden] })),
        orders: [...setting.orders],
        signs: await judgedSigns(database.q, actor.workspaceId),
        language: setting.language ?? null,
        theirZone: setting.thread.theirZone ?? null,
      }
    }),

    on(api.readPolicy, async ({ actor }) => ({
      policy: await readPolicyOf(database.q, actor.workspaceId),
      channels: [...deps.channels],
      rules: [...rules, { id: forbiddenWord, severity: 'warn' as const }].map(({ id, severity }) => ({ id, severity, why: { ...textsOf(id) } })),
    })),

    on(api.writePolicy, async ({ actor, body }) => {
      if (Object.values(body.rules).some((stage) => Object.keys(stage ?? {}).some((id) => !isRule(id)))) return refuse('CLARITY_UNKNOWN_RULE')
      const written = await database.transact(async (tx) => {
        const policy = await writePolicyOf(tx.q, actor.workspaceId, body)
        if (policy !== undefined) tell(tx, { workspaceId: actor.workspaceId, kind: 'clarity.policy-changed', payload: { revision: policy.revision } })
        return policy
      })
      return written ?? refuse('CLARITY_CHANGED_MEANWHILE')
    }),
  ]
}

/** A moment of writing with its offset, as the engine takes it; undefined for one that does not exist, such as 30 February. */
function momentOf(text: string): Context['now'] | undefined {
  const [, local, day = '', zone] = /^((\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/.exec(text) ?? []
  if (local === undefined) return undefined
  const at = new Date(`${local}Z`)
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(day)) return undefined
  return { local, ...(zone === undefined ? {} : { zone: zone === 'Z' ? '+00:00' : zone }) }
}

function textsOf(rule: string) {
  return whys[rule] ?? { ru: rule, en: rule, zh: rule }
}

function answerOf(finding: Finding, language: Language) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    force: finding.policy,
    start: finding.span?.start ?? null,
    end: finding.span?.end ?? null,
    why: whyOf(finding, language),
    hash: finding.hash,
    fixes: finding.fixes.map((fix) => ({ kind: fix.kind, label: fix.label, params: { ...fix.params }, edits: fix.edits.map((edit) => ({ ...edit })), caret: fix.caret ?? null })),
  }
}
