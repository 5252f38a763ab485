import type { Contract, ResultOf } from '#kernel/contract.ts'
import { ApiError, call, type Input } from './call.ts'

/** A server that was away says nothing when it is back; a network does. */
const againMs = 5_000

/**
 * Calls again until the desk is reached, for what a person decided once and must not have to decide again. Only for calls
 * that change nothing more when they arrive twice: an answer can be lost as well. `onOffline` hears of the first failure.
 *
 * @throws ApiError with the server's reason
 */
export async function callUntilReached<C extends Contract>(contract: C, input: Input<C>, onOffline: (error: ApiError) => void): Promise<ResultOf<C>> {
  for (let isFirst = true; ; isFirst = false) {
    try {
      return await call(contract, input)
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'OFFLINE') throw error
      if (isFirst) onOffline(error)
    }
    await lineBack()
  }
}

/** The network says that it is back, or a while has passed. */
export function lineBack(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer)
      removeEventListener('online', go)
      resolve()
    }
    const timer = setTimeout(go, againMs)
    addEventListener('online', go)
  })
}
