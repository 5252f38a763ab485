import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { useMe } from '#features/account/web/index.ts'
import { call } from '#ui/call.ts'
import { countConversations, listConversations } from '../../contract.ts'
import type { Counts, View } from '../types.ts'
import { appendPage, emptyList, type ListPage, type ListState, placeRows } from './list-state.ts'

const pageSize = 60
/** Begins the key of every list, whatever its view. */
export const listsKey = ['conversation', 'list'] as const
const listKey = (view: View, meId: string, companyId?: string) => [...listsKey, view, meId, companyId ?? ''] as const
const countsKey = ['conversation', 'counts'] as const

/** One view of the list; grows when its end is reached. */
export function useList(view: View, companyId?: string) {
  const me = useMe()
  const queries = useQueryClient()
  const loading = useRef(false)
  const queryKey = listKey(view, me.id, companyId)
  const { data, error, refetch } = useQuery({
    queryKey,
    async queryFn({ signal }) {
      const shown = queries.getQueryData<ListState>(queryKey)?.rows.length ?? 0
      const limit = Math.min(200, Math.max(pageSize, shown))
      const page = await call(listConversations, { query: { view, limit, ...(companyId === undefined ? {} : { companyId }) }, signal })
      return appendPage(emptyList, page)
    },
  })
  const loadMore = useCallback(async () => {
    const state = queries.getQueryData<ListState>(queryKey)
    if (state?.next == null || loading.current) return
    loading.current = true
    try {
      const page = await call(listConversations, { query: { view, after: state.next, limit: pageSize, ...(companyId === undefined ? {} : { companyId }) } })
      queries.setQueryData<ListState>(queryKey, (now) => (now === undefined ? now : appendPage(now, page)))
    } finally {
      loading.current = false
    }
    // eslint-disable-next-line react/exhaustive-deps -- the key is made of these
  }, [queries, view, companyId, me.id])
  return { data, error, refetch, loadMore }
}

/** How many conversations each view holds. */
export function useCounts(): Counts | undefined {
  return useCounted((counts) => counts)
}

/** One of the counts; who shows it is drawn anew only when it is another. */
export function useCounted<Part>(select: (counts: Counts) => Part): Part | undefined {
  return useQuery({ queryKey: countsKey, queryFn: ({ signal }) => call(countConversations, { signal }), select }).data
}

/** Unread conversations of the caller's, for the rail. */
export function useUnread(): number {
  return useCounted(({ unread }) => unread) ?? 0
}

/** Counts again after rows have changed. */
export function refetchCounts(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({ queryKey: countsKey })
}

/** Puts rows that an answer brought in their places; `asked` ids that it lacks are no longer ours to see. */
export function placeEverywhere(queries: QueryClient, page: ListPage, asked: readonly string[]): void {
  const gone = asked.filter((id) => !page.conversations.some((row) => row.id === id))
  for (const [key, state] of queries.getQueriesData<ListState>({ queryKey: listsKey })) {
    if (state === undefined) continue
    const [, , view, meId, companyId] = key as ReturnType<typeof listKey>
    const fits = companyId === '' ? page : { ...page, conversations: page.conversations.filter((row) => row.companyId === companyId) }
    queries.setQueryData<ListState>(key, placeRows(state, fits, { view, meId, gone }))
  }
}
