import { useEffect, useLayoutEffect, useState } from 'react'
import { newestOnly } from './newest-only.ts'
import { reader } from './reader.ts'
import type { Reads } from './reads.ts'

/**
 * What the engine says to `ask`, which must stay the same object while nothing changes: the newest answer there is, so
 * that it may still be about what was asked before. Nothing while nothing is asked. The first use begins to load the engine.
 */
export function useReading<K extends keyof Reads>(kind: K, ask: Reads[K]['ask'] | undefined): Reads[K]['answer'] | undefined {
  const [answer, setAnswer] = useState<Reads[K]['answer']>()
  const [put] = useState(() => newestOnly((one: Reads[K]['ask']) => reader.read(kind, one), setAnswer))
  useEffect(() => reader.open(), [])
  // Right after the letter is drawn, not when there is time: the answer then comes within the same frame.
  useLayoutEffect(() => put(ask), [ask, put])
  if (ask === undefined && answer !== undefined) setAnswer(undefined)
  return ask === undefined ? undefined : answer
}
