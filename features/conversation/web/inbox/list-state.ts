import type { CompanyBrief, PersonBrief, Row, View } from '../types.ts'

/** What one view of the list holds: rows in the order shown, and whether the server has more. */
export interface ListState {
  readonly rows: readonly Row[]
  readonly people: Readonly<Record<string, PersonBrief>>
  readonly companies: Readonly<Record<string, CompanyBrief>>
  readonly next: string | null
}

export interface ListPage {
  readonly conversations: readonly Row[]
  readonly people: readonly PersonBrief[]
  readonly companies: readonly CompanyBrief[]
  readonly next: string | null
}

const turn = { weOwe: 0, theyOwe: 1, quiet: 2 } as const

/** The order of the list: by whose turn it is; who waits longest first; quiet ones newest first. */
export function compareRows(a: Row, b: Row): number {
  if (a.waiting !== b.waiting) return turn[a.waiting] - turn[b.waiting]
  const byTime = a.waiting === 'quiet' ? b.lastAt - a.lastAt : a.waitingSince - b.waitingSince
  return byTime !== 0 ? byTime : a.id < b.id ? -1 : 1
}

/** Does a row stand in this view? */
export function belongs(row: Row, view: View, meId: string): boolean {
  if (view === 'snoozed') return row.state === 'snoozed'
  if (view === 'resolved') return row.state === 'resolved'
  if (row.state !== 'open') return false
  if (view === 'mine') return row.assigneeId === meId
  return view === 'all' || row.assigneeId === null
}

const byId = <T extends { readonly id: string }>(items: readonly T[]) => Object.fromEntries(items.map((item) => [item.id, item]))

export const emptyList: ListState = { rows: [], people: {}, companies: {}, next: null }

/** Adds a page that the server gave in its order. A row that stands there already is replaced, never doubled. */
export function appendPage(state: ListState, page: ListPage): ListState {
  const fresh = new Set(page.conversations.map(({ id }) => id))
  return {
    rows: [...state.rows.filter(({ id }) => !fresh.has(id)), ...page.conversations],
    people: { ...state.people, ...byId(page.people) },
    companies: { ...state.companies, ...byId(page.companies) },
    next: page.next,
  }
}

/**
 * Puts changed rows in their places, and takes out those that no longer belong (`gone`: the server no longer shows
 * them). A row that would come after the last one loaded, while the server has more, is left for its page.
 */
export function placeRows(state: ListState, page: ListPage, { view, meId, gone = [] }: { view: View; meId: string; gone?: readonly string[] }): ListState {
  const changed = new Map(page.conversations.map((row) => [row.id, row]))
  const out = new Set([...changed.keys(), ...gone])
  const isNewer = ({ id, revision }: Row) => revision > (changed.get(id)?.revision ?? Number.POSITIVE_INFINITY)
  const kept = state.rows.filter((row) => !out.has(row.id) || isNewer(row))
  const last = state.next === null ? undefined : state.rows.at(-1)
  const placed = page.conversations.filter((row) => belongs(row, view, meId) && !kept.some(({ id }) => id === row.id) && (last === undefined || compareRows(row, last) <= 0))
  return {
    rows: [...kept, ...placed].sort(compareRows),
    people: { ...state.people, ...byId(page.people) },
    companies: { ...state.companies, ...byId(page.companies) },
    next: state.next,
  }
}
