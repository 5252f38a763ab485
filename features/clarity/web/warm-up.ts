/** So much of an idle time is left for what comes next. */
const spareMs = 8

/** A page that is never idle, as while somebody scrolls, takes one step so often. */
const mostWaitMs = 500

type Idle = Pick<IdleDeadline, 'timeRemaining'>

/**
 * Takes the steps while nobody waits, in idle times of the page, so that the first letters somebody types are checked within
 * a frame, and the messages on the screen are read without holding it. Ends when all are taken.
 */
export function warmUp(steps: readonly (() => void)[]): Promise<void> {
  return new Promise((done) => {
    let at = 0
    const go = (idle: Idle): void => {
      do steps[at++]?.()
      while (at < steps.length && idle.timeRemaining() > spareMs)
      if (at < steps.length) later(go)
      else done()
    }
    later(go)
  })
}

/** In the next idle time behind the next frame: two steps in one would hold it. */
const later = (work: (idle: Idle) => void): void => {
  setTimeout(() => (typeof requestIdleCallback === 'function' ? requestIdleCallback(work, { timeout: mostWaitMs }) : work({ timeRemaining: () => 0 })), 20)
}
