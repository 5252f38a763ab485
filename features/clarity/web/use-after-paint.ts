import { useEffect, useState } from 'react'

/** False until the page has been painted and has a quiet moment, `afterMs` or more later, so that what is not urgent loads later. */
export function useAfterPaint(afterMs = 0): boolean {
  const [is, set] = useState(false)
  useEffect(() => {
    let asked: number | undefined
    const wait = () => {
      if (typeof requestIdleCallback === 'function') asked = requestIdleCallback(() => set(true), { timeout: 1_500 })
      else set(true)
    }
    // Browsers that tell no idle times have painted by then.
    const timer = setTimeout(wait, typeof requestIdleCallback === 'function' ? afterMs : Math.max(300, afterMs))
    return () => {
      clearTimeout(timer)
      if (asked !== undefined) cancelIdleCallback(asked)
    }
  }, [afterMs])
  return is
}
