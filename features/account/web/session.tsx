import { useMantineColorScheme } from '@mantine/core'
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useCallback, useEffect } from 'react'
import { call, onSignedOut } from '#ui/call.ts'
import { useWords } from '#ui/i18n/index.tsx'
import type { BodyOf, ResultOf } from '#kernel/contract.ts'
import type { Language } from '#kernel/language.ts'
import { readState, signOut, updateMe } from '../contract.ts'
import { stateKey } from './keys.ts'

export type State = ResultOf<typeof readState>
export type Me = NonNullable<State['me']>

const stateQuery = { queryKey: stateKey, queryFn: () => call(readState, {}), staleTime: 60_000 }

/** Begins to ask who is signed in before anything is drawn. Gives the language of whoever it is, unless that cannot be told. */
export async function preloadState(queries: QueryClient): Promise<Language | undefined> {
  await queries.prefetchQuery(stateQuery)
  return queries.getQueryData<State>(stateKey)?.me?.language
}

/** Forgets all that was fetched for whoever was signed in. */
function forgetFetched(queries: QueryClient): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== stateKey[0] || queryKey[1] !== stateKey[1] })
}

/** Whether there is an owner, and who is signed in here. */
export function useAccountState() {
  const queries = useQueryClient()
  useEffect(() => onSignedOut(() => void queries.invalidateQueries({ queryKey: stateKey })), [queries])
  return useQuery(stateQuery)
}

const Context = createContext<Me | undefined>(undefined)

/** Gives the screens the signed-in member, and the desk his language and theme. */
export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  const { setLanguage } = useWords()
  const { setColorScheme } = useMantineColorScheme()
  // Also when it is shown already: the browser remembers it. It wins when it changes, not when the page's does.
  useEffect(() => setLanguage(me.language), [me.language, setLanguage])
  useEffect(() => setColorScheme(me.theme), [me.theme, setColorScheme])
  return <Context value={me}>{children}</Context>
}

/** The signed-in member. */
export function useMe(): Me {
  const me = use(Context)
  if (me === undefined) throw new RangeError('useMe outside MeProvider')
  return me
}

/** Who is signed in here, for what happens outside of the screens. */
export function meIdIn(queries: QueryClient): string | undefined {
  return queries.getQueryData<State>(stateKey)?.me?.id
}

/** May the signed-in member do this? The server decides; screens only leave out what would be refused. */
export function useMay(): (permission: string) => boolean {
  const me = useMe()
  return useCallback((permission: string) => me.permissions.includes(permission), [me.permissions])
}

/** Puts a new `me` in place everywhere, as after signing in or changing settings. Somebody else's data is forgotten. */
export function useSetMe(): (me: Me) => void {
  const queries = useQueryClient()
  return useCallback(
    (me: Me) => {
      if (queries.getQueryData<State>(stateKey)?.me?.id !== me.id) forgetFetched(queries)
      queries.setQueryData<State>(stateKey, (state) => ({ needsSetupCode: false, simulatorUrl: null, ...state, needsOwner: false, me }))
    },
    [queries],
  )
}

/** Changes own name, language, zone or theme. */
export function useUpdateMe() {
  const setMe = useSetMe()
  return useCallback(async (body: BodyOf<typeof updateMe>) => setMe(await call(updateMe, { body })), [setMe])
}

/** Ends this session and forgets everything fetched. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(async () => {
    await call(signOut, {})
    forgetFetched(queries)
    await queries.invalidateQueries({ queryKey: stateKey })
  }, [queries])
}
