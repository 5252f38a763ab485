/** So much of an idle time is left for what comes next. */
const spareMs = 8

/** A page that is never idle, as while somebody scrolls, takes one step so often. */
const mostWaitMs = 500

/** Steps are followed by so many times their own length of rest: what comes from outside meanwhile finds a machine that is not busy. */
const restTimes = 4
/** Behind the next frame: two steps in one would hold it. */
const leastRestMs = 20

type Idle = Pick<IdleDeadline, 'timeRemaining'>

/**
 * Takes the steps while nobody waits, in idle times of the page, so that the first letters somebody types are checked within
 * a frame, and the messages on the screen are read without holding it. Ends when all are taken. Rests little between the
 * steps once `isWanted` says that somebody waits.
 */
export function warmUp(steps: readonly (() => void)[], isWanted: () => boolean): Promise<void> {
  return new Promise((done) => {
    let at = 0
    const go = (idle: Idle): void => {
      const from = performance.now()
      do steps[at++]?.()
      while (at < steps.length && idle.timeRemaining() > spareMs)
      if (at < steps.length) later(go, isWanted() ? leastRestMs : Math.max(leastRestMs, restTimes * (performance.now() - from)))
      else done()
    }
    later(go, leastRestMs)
  })
}

const later = (work: (idle: Idle) => void, restMs: number): void => {
  setTimeout(() => (typeof requestIdleCallback === 'function' ? requestIdleCallback(work, { timeout: mostWaitMs }) : work({ timeRemaining: () => 0 })), restMs)
}
