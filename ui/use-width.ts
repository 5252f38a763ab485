import { useSyncExternalStore } from 'react'

function media(query: string): { subscribe: (listener: () => void) => () => void; matches: () => boolean } {
  let list: MediaQueryList | undefined
  const get = () => (list ??= matchMedia(query))
  return {
    subscribe(listener) {
      get().addEventListener('change', listener)
      return () => get().removeEventListener('change', listener)
    },
    matches: () => get().matches,
  }
}

const phone = media('(max-width: 767px)')
const narrow = media('(max-width: 1179px)')
const reduced = media('(prefers-reduced-motion: reduce)')

/** Width and height of the window as one word. */
export const windowSize = (): string => `${innerWidth} ${innerHeight}`

function onResize(listener: () => void): () => void {
  addEventListener('resize', listener)
  return () => removeEventListener('resize', listener)
}

/** For what stands beside something: it moves when the window changes, as when a phone's keyboard comes up. */
export function useWindowSize(): string {
  return useSyncExternalStore(onResize, windowSize)
}

/** One pane at a time. */
export function usePhone(): boolean {
  return useSyncExternalStore(phone.subscribe, phone.matches)
}

/** No room for the right panel beside list and thread. */
export function useNarrow(): boolean {
  return useSyncExternalStore(narrow.subscribe, narrow.matches)
}

export function useReducedMotion(): boolean {
  return useSyncExternalStore(reduced.subscribe, reduced.matches)
}
