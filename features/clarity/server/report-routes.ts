import { sql } from 'kysely'
import { DAY_MS } from '#kernel/time.ts'
import { on, type Route } from '#platform/http/index.ts'
import * as api from '../contract.ts'
import { blanksOf, phraseLibrary } from '../domain/phrase-library.ts'
import type { ClarityDeps } from './deps.ts'

const weekMs = 7 * DAY_MS

/** What the check has changed over time, and the phrases that help. */
export function reportRoutes({ database, clock }: ClarityDeps): Route[] {
  return [
    on(api.readReport, async ({ actor, query }) => {
      const since = new Date(mondayBefore(clock.now()) - ((query.weeks ?? 12) - 1) * weekMs)
      const [weeks, rules, reasons] = await Promise.all([
        sql<{ monday: string; sent: number; questions: number; asked_again: number; with_findings: number }>`
          select to_char(date_trunc('week', at at time zone 'UTC'), 'YYYY-MM-DD') as monday,
            count(*) filter (where what = 'sent')::int as sent,
            count(*) filter (where what = 'sent' and is_question)::int as questions,
            count(*) filter (where what = 'sent' and is_question and asks_again)::int as asked_again,
            count(*) filter (where what = 'sent' and findings > 0)::int as with_findings
          from clarity_event where workspace_id = ${actor.workspaceId} and at >= ${since} group by 1 order by 1`.execute(database.q),
        sql<{ rule: string; fired: number; mended: number; dismissed: number; held: number }>`
          select rule, count(*) filter (where what in ('fired', 'mended', 'dismissed'))::int as fired, count(*) filter (where what = 'mended')::int as mended,
            count(*) filter (where what = 'dismissed')::int as dismissed, count(*) filter (where what = 'held')::int as held
          from clarity_event where workspace_id = ${actor.workspaceId} and at >= ${since} and rule is not null
          group by rule order by fired desc, held desc, rule`.execute(database.q),
        sql<{ rule: string; reason: string; times: number; last_at: Date }>`
          select rule, reason, count(*)::int as times, max(at) as last_at from clarity_dismissal
          where workspace_id = ${actor.workspaceId} and at >= ${since} group by rule, reason order by times desc, last_at desc limit 100`.execute(database.q),
      ])
      return {
        weeks: weeks.rows.map((row) => ({ monday: row.monday, sent: row.sent, questions: row.questions, askedAgain: row.asked_again, withFindings: row.with_findings })),
        rules: rules.rows,
        reasons: reasons.rows.map((row) => ({ rule: row.rule, reason: row.reason, times: row.times, lastAt: row.last_at.getTime() })),
      }
    }),

    on(api.listPhrases, async ({ query }) => ({
      phrases: phraseLibrary
        .filter((phrase) => query.intent === undefined || phrase.intent === query.intent)
        .map((phrase) => ({ ...phrase, texts: { ...phrase.texts }, fields: blanksOf(phrase.texts.en) })),
    })),
  ]
}

/** 1970-01-01 was a Thursday; weeks begin on Monday, UTC. */
function mondayBefore(ms: number): number {
  return ms - ((ms - 4 * DAY_MS) % weekMs)
}
