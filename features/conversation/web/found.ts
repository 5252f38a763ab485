import { useQueryClient } from '@tanstack/react-query'
import { findRows } from './inbox/list-items.ts'
import type { ListState } from './inbox/list-state.ts'
import { conversationName } from './names.ts'

/** Conversations this browser knows whose name or last words contain the text; at most eight. */
export function useFoundConversations(text: string): readonly { readonly id: string; readonly name: string }[] {
  const queries = useQueryClient()
  const found = new Map<string, string>()
  for (const [, state] of queries.getQueriesData<ListState>({ queryKey: ['conversation', 'list'] })) {
    if (state === undefined) continue
    for (const row of findRows(state, text)) if (found.size < 8) found.set(row.id, conversationName(row, state.people, state.companies))
  }
  return [...found].map(([id, name]) => ({ id, name }))
}
