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
