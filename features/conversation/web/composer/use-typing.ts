import { useCallback, useEffect, useRef } from 'react'
import { call } from '#ui/call.ts'
import { tellTyping } from '../../contract.ts'
import type { Writing } from '../types.ts'

const everyMs = 4_000
const stopAfterMs = 5_000

/** Tells that one types, at most every four seconds, and that one stopped. */
export function useTyping(id: string, kind: Writing): () => void {
  const last = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const tell = useCallback((on: boolean) => {
    last.current = on ? Date.now() : 0
    call(tellTyping, { params: { id }, body: { on, kind } }).catch(() => undefined) // passing: nobody misses one
  }, [id, kind])
  useEffect(() => () => {
    clearTimeout(timer.current)
    if (last.current > 0) tell(false)
  }, [tell])
  return useCallback(() => {
    if (Date.now() - last.current > everyMs) tell(true)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => last.current > 0 && tell(false), stopAfterMs)
  }, [tell])
}
