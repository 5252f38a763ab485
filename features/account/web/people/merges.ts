import { useSyncExternalStore } from 'react'

/** A merge made in this browser, kept so that it can be undone where it shows. */
export interface Merge {
  readonly kind: 'company' | 'person'
  readonly from: string
  readonly fromName: string
  readonly into: string
}

const storageKey = 'qingchu-merges'
const listeners = new Set<() => void>()
let known: readonly Merge[] | undefined

function isMerge(value: unknown): value is Merge {
  const { kind, from, fromName, into } = (value ?? {}) as Record<string, unknown>
  return (kind === 'company' || kind === 'person') && typeof from === 'string' && typeof fromName === 'string' && typeof into === 'string'
}

function read(): readonly Merge[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isMerge) : []
  } catch {
    return []
  }
}

function write(merges: readonly Merge[]): void {
  known = merges.slice(-50)
  localStorage.setItem(storageKey, JSON.stringify(known))
  for (const listener of listeners) listener()
}

const all = () => (known ??= read())

export function rememberMerge(merge: Merge): void {
  write([...all().filter((one) => one.from !== merge.from), merge])
}

export function forgetMerge(from: string): void {
  write(all().filter((one) => one.from !== from))
}

/** The merges made in this browser that are not undone. */
export function useMerges(): readonly Merge[] {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, all)
}
