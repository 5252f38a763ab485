import type { Page } from 'playwright-core'

export interface Frames {
  readonly count: number
  readonly longestMs: number
  /** The time that 99 of 100 frames keep within. */
  readonly p99Ms: number
  readonly over50: number
  /** What the browser itself calls long tasks, in milliseconds. */
  readonly longTasks: readonly number[]
}

/** Watches the frames of a page while something is done in it. */
export async function framesDuring(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const watched = { deltas: [] as number[], tasks: [] as number[], on: true }
    Object.assign(window, { watched })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) watched.tasks.push(entry.duration)
    }).observe({ type: 'longtask' })
    let before = performance.now()
    const step = (now: number) => {
      watched.deltas.push(now - before)
      before = now
      if (watched.on) requestAnimationFrame(step)
    }
    requestAnimationFrame((now) => {
      before = now
      requestAnimationFrame(step)
    })
  })
  await act()
  const { deltas, tasks } = await page.evaluate(() => {
    const { watched } = window as unknown as { watched: { deltas: number[]; tasks: number[]; on: boolean } }
    watched.on = false
    return { deltas: watched.deltas, tasks: watched.tasks }
  })
  const sorted = [...deltas].sort((a, b) => a - b)
  return {
    count: deltas.length,
    longestMs: Math.round(sorted.at(-1) ?? Number.NaN),
    p99Ms: Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN),
    over50: deltas.filter((delta) => delta > 50).length,
    longTasks: tasks.map(Math.round),
  }
}
