import { useEffect, useState } from 'react'

/** False until the page has been painted and has a quiet moment, so that what is not urgent loads later. */
export function useAfterPaint(): boolean {
  const [is, set] = useState(false)
  useEffect(() => {
    if (typeof requestIdleCallback === 'function') {
      const asked = requestIdleCallback(() => set(true), { timeout: 1_500 })
      return () => cancelIdleCallback(asked)
    }
    const timer = setTimeout(() => set(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return is
}
