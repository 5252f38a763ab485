import { conversationName } from '../names.ts'
import type { Row, Waiting } from '../types.ts'
import type { ListState } from './list-state.ts'

export type ListItem = { readonly kind: 'group'; readonly waiting: Waiting; readonly count: number } | { readonly kind: 'row'; readonly row: Row }

/** Rows whose name, people, company or last words contain the text. */
export function findRows(state: ListState, text: string): readonly Row[] {
  const wanted = text.trim().toLocaleLowerCase()
  if (wanted === '') return state.rows
  return state.rows.filter((row) => {
    const company = row.companyId === null ? '' : (state.companies[row.companyId]?.name ?? '')
    return `${conversationName(row, state.people, state.companies)} ${company} ${row.last?.text ?? ''}`.toLocaleLowerCase().includes(wanted)
  })
}

/** The list with a heading before each group that has rows. `counts`: how many there are in all, also those not loaded. */
export function listItems(rows: readonly Row[], counts: Readonly<Record<Waiting, number>> | undefined, grouped: boolean): readonly ListItem[] {
  const items: ListItem[] = []
  let group: Waiting | undefined
  for (const row of rows) {
    if (grouped && row.waiting !== group) {
      group = row.waiting
      items.push({ kind: 'group', waiting: group, count: counts?.[group] ?? rows.filter(({ waiting }) => waiting === row.waiting).length })
    }
    items.push({ kind: 'row', row })
  }
  return items
}

/** The id of the next or previous conversation as shown; the first or last when none is chosen. */
export function neighbour(rows: readonly Row[], chosen: string | undefined, step: 1 | -1): string | undefined {
  const at = rows.findIndex(({ id }) => id === chosen)
  if (at < 0) return (step === 1 ? rows[0] : rows.at(-1))?.id
  return rows[at + step]?.id
}
