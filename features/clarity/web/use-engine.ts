import { useEffect, useSyncExternalStore } from 'react'
import type * as parts from './engine.ts'
import { warmUp } from './warm-up.ts'

export type Engine = typeof parts

const retryMs = 10_000
const listeners = new Set<() => void>()
let engine: Engine | undefined
let loading = false

function load(): void {
  if (engine !== undefined || loading) return
  loading = true
  import('./engine.ts').then(
    async (loaded) => {
      await warmUp(loaded.firstReadings())
      engine = loaded
      for (const listener of listeners) listener()
    },
    () => setTimeout(() => listeners.size > 0 && load(), retryMs), // offline: writing goes on without the check meanwhile
  ).finally(() => (loading = false))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The engine once it is loaded and warm; the first that asks begins to load it. */
export function useEngine(): Engine | undefined {
  useEffect(load, [])
  return useSyncExternalStore(subscribe, () => engine)
}
