interface GatherOptions {
  /** So long after the first is asked for they are handed over, so that those told at the same time go together. */
  readonly firstMs?: number
  /** So long at least lies between the beginnings of two hand-overs. */
  readonly pauseMs?: number
}

/** A hand-over that does not end holds up the next one no longer than this. */
const mostMs = 3_000

/**
 * Collects what is asked for and hands it over together: what comes while a hand-over is under way waits for its end, since
 * an answer that was asked for earlier may lack it. The busier a desk, the more goes in one request. What `take` throws is its own to tell.
 */
export function gather<Item, With>(take: (items: readonly Item[], how: With) => Promise<void>, { firstMs = 0, pauseMs = 0 }: GatherOptions = {}): (item: Item, how: With) => void {
  const waiting = new Set<Item>()
  let isSet = false
  const set = (ms: number, how: With) => {
    isSet = true
    setTimeout(() => void handOver(how), ms)
  }
  const handOver = async (how: With) => {
    const items = [...waiting]
    waiting.clear()
    await Promise.allSettled([Promise.race([take(items, how), pause(mostMs)]), pause(pauseMs)])
    isSet = false
    if (waiting.size > 0) set(0, how)
  }
  return (item, how) => {
    waiting.add(item)
    if (!isSet) set(firstMs, how)
  }
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
