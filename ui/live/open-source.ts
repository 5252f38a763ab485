import { openStream, type LiveSignal, type Stream } from './live-stream.ts'

/** The stream of this browser, over EventSource and real timers. */
export function openBrowserStream(emit: (signal: LiveSignal) => void, after?: number): Stream {
  return openStream({
    open: (from) => new EventSource(from === undefined ? '/api/live' : `/api/live?after=${from}`),
    emit,
    later(run, ms) {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    ...(after === undefined ? {} : { after }),
  })
}
