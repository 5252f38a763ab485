import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useEffect, useRef, useState } from 'react'
import { joinLive, type LiveLine } from './live-client.ts'
import type { LiveEvent, LiveState } from './live-stream.ts'

export type { LiveEvent, LiveState } from './live-stream.ts'

/** What a feature does when something happened elsewhere. Must be quick: called for each event in order. */
export interface LiveHandler {
  /** Kinds begin with it, such as `conversation.`. */
  readonly prefix: string
  told?(event: LiveEvent, queries: QueryClient): void
  passing?(event: LiveEvent, queries: QueryClient): void
  /** Something was missed; all queries are fetched again already, this is for what a feature keeps beside them. */
  reset?(queries: QueryClient): void
}

interface Live {
  readonly state: LiveState
  /** Starts the stream anew, as after signing in. */
  again(): void
}

const Context = createContext<Live>({ state: 'connecting', again: () => {} })

/** Keeps the caches of this tab in step with the server while mounted. */
export function LiveProvider({ handlers, children }: { handlers: readonly LiveHandler[]; children: ReactNode }) {
  const queries = useQueryClient()
  const [state, setState] = useState<LiveState>('connecting')
  const line = useRef<LiveLine | undefined>(undefined)
  useEffect(() => {
    let begun = false
    const refetch = () => {
      void queries.invalidateQueries()
      for (const handler of handlers) handler.reset?.(queries)
    }
    const joined = joinLive((signal) => {
      if (signal.type === 'state') {
        setState(signal.state)
        // What was fetched before the stream began may lack what happened in between.
        if (signal.state === 'open' && !begun) {
          begun = true
          refetch()
        }
      } else if (signal.type === 'reset') refetch()
      else for (const handler of handlers) if (signal.event.kind.startsWith(handler.prefix)) handler[signal.type]?.(signal.event, queries)
    })
    line.current = joined
    return () => joined.close()
  }, [handlers, queries])
  return <Context value={{ state, again: () => line.current?.again() }}>{children}</Context>
}

export function useLive(): Live {
  return use(Context)
}
