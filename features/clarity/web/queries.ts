import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '#ui/call.ts'
import { listDismissals, listPhrases, listSigns, listTerms, readPolicy, readReport, readSetting } from '../contract.ts'

export const settingsKey = ['clarity', 'setting'] as const
export const policyKey = ['clarity', 'policy'] as const
export const termsKey = ['clarity', 'terms'] as const
export const signsKey = ['clarity', 'signs'] as const
export const reportKey = ['clarity', 'report'] as const
export const dismissalsKey = ['clarity', 'dismissals'] as const

export const settingKey = (conversationId: string) => [...settingsKey, conversationId] as const

/** How messages of a conversation are checked. */
export const useThreadSetting = (conversationId: string) => useQuery({ queryKey: settingKey(conversationId), queryFn: () => call(readSetting, { params: { id: conversationId } }) })

export const usePolicy = (enabled = true) => useQuery({ queryKey: policyKey, queryFn: () => call(readPolicy, {}), enabled })
export const useTerms = () => useQuery({ queryKey: termsKey, queryFn: () => call(listTerms, {}) })
export const useSigns = (enabled = true) => useQuery({ queryKey: signsKey, queryFn: () => call(listSigns, {}), enabled })
export const usePhrases = () => useQuery({ queryKey: ['clarity', 'phrases'], queryFn: () => call(listPhrases, { query: {} }) })
/** What is dismissed now, newest first, page by page. */
export const useDismissalList = () =>
  useInfiniteQuery({
    queryKey: dismissalsKey,
    queryFn: ({ pageParam, signal }) => call(listDismissals, { query: pageParam === '' ? {} : { before: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
/** The report changes with every message sent, so it is fetched anew when the screen opens. */
export const useReport = (weeks: number) => useQuery({ queryKey: [...reportKey, weeks], queryFn: () => call(readReport, { query: { weeks } }), staleTime: 30_000 })
