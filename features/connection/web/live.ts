import type { LiveHandler } from '#ui/live/index.tsx'

export const connectionsKey = ['connection', 'list'] as const

/** A connection was changed somewhere: the list is fetched again. */
export const connectionLive: LiveHandler = {
  prefix: 'connection.',
  told: (_event, queries) => void queries.invalidateQueries({ queryKey: connectionsKey }),
}
