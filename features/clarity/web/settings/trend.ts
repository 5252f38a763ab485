import type { Report } from '../types.ts'

type Week = Report['weeks'][number]

const dayMs = 86_400_000

/** Every week from the first that is known to the last, those without messages too: an axis has no holes. */
export function everyWeek(weeks: readonly Week[]): Week[] {
  const byMonday = new Map(weeks.map((week) => [week.monday, week]))
  const [first] = weeks
  const last = weeks.at(-1)
  if (first === undefined || last === undefined) return []
  const all: Week[] = []
  for (let at = Date.parse(`${first.monday}T00:00:00Z`); at <= Date.parse(`${last.monday}T00:00:00Z`); at += 7 * dayMs) {
    const monday = new Date(at).toISOString().slice(0, 10)
    all.push(byMonday.get(monday) ?? { monday, sent: 0, questions: 0, askedAgain: 0, withFindings: 0 })
  }
  return all
}

/** Share of questions that had to be asked again, 0–1; undefined where none was asked. */
export function againShare(weeks: readonly Week[]): number | undefined {
  const questions = weeks.reduce((sum, week) => sum + week.questions, 0)
  return questions === 0 ? undefined : weeks.reduce((sum, week) => sum + week.askedAgain, 0) / questions
}

/** The newer and the older half, to tell whether it gets better. */
export function halves(weeks: readonly Week[]): { readonly before: readonly Week[]; readonly lately: readonly Week[] } {
  const middle = Math.floor(weeks.length / 2)
  return { before: weeks.slice(0, middle), lately: weeks.slice(middle) }
}
