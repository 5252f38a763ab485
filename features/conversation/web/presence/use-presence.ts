import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { call } from '#ui/call.ts'
import { beatPresence, listPresence } from '../../contract.ts'
import type { Presence } from '../types.ts'

export const presenceKey = ['conversation', 'presence'] as const
const beatMs = 30_000
const awayAfterMs = 5 * 60_000

/** The team with who is here, at a factory or away. */
export function useTeamPresence() {
  const query = useQuery({ queryKey: presenceKey, queryFn: ({ signal }) => call(listPresence, { signal }), refetchInterval: 60_000 })
  const byStaff = useMemo(() => new Map((query.data?.presence ?? []).map((one): [string, Presence] => [one.staffId, one])), [query.data])
  return { ...query, byStaff }
}

/** Tells the server that this browser is open, and whether somebody uses it. */
export function usePresenceBeat(): void {
  useEffect(() => {
    let usedAt = Date.now()
    const use = () => {
      usedAt = Date.now()
    }
    const beat = () => {
      const active = document.visibilityState === 'visible' && Date.now() - usedAt < awayAfterMs
      call(beatPresence, { body: { active } }).catch(() => undefined) // the next beat says it again
    }
    const shown = () => {
      if (document.visibilityState !== 'visible') return
      use()
      beat()
    }
    beat()
    const timer = setInterval(beat, beatMs)
    for (const type of ['pointerdown', 'keydown', 'wheel']) addEventListener(type, use, { passive: true })
    document.addEventListener('visibilitychange', shown)
    return () => {
      clearInterval(timer)
      for (const type of ['pointerdown', 'keydown', 'wheel']) removeEventListener(type, use)
      document.removeEventListener('visibilitychange', shown)
    }
  }, [])
}
