import { useEffect, useState } from 'react'

/** By then a browser that tells no idle times has painted. */
const paintedMs = 300

/** False until the page has been painted and has a quiet moment, `afterMs` or more later, so that what is not urgent loads later. */
export function useAfterPaint(afterMs = 0): boolean {
  const [is, set] = useState(false)
  useEffect(() => {
    const tellsIdle = typeof requestIdleCallback === 'function'
    let asked: number | undefined
    const timer = setTimeout(() => {
      if (tellsIdle) asked = requestIdleCallback(() => set(true), { timeout: 1_500 })
      else set(true)
    }, tellsIdle ? afterMs : Math.max(paintedMs, afterMs))
    return () => {
      clearTimeout(timer)
      if (asked !== undefined) cancelIdleCallback(asked)
    }
  }, [afterMs])
  return is
}
