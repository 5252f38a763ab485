import type { LiveSignal, Stream } from './live-stream.ts'
import { openBrowserStream } from './open-source.ts'

/** How a tab hears the live stream. */
export interface LiveLine {
  /** Starts the stream anew, as after signing in. */
  again(): void
  close(): void
}

/**
 * Joins the one stream of this browser: through a shared worker; where there is none (phones), through the tab that
 * holds the lock; else by a stream of its own.
 */
export function joinLive(hear: (signal: LiveSignal) => void): LiveLine {
  if (typeof SharedWorker !== 'undefined') return overWorker(hear)
  if (typeof BroadcastChannel !== 'undefined' && 'locks' in navigator) return overLeader(hear)
  let stream = openBrowserStream(hear)
  return {
    again() {
      stream.close()
      stream = openBrowserStream(hear)
    },
    close: () => stream.close(),
  }
}

function overWorker(hear: (signal: LiveSignal) => void): LiveLine {
  const worker = new SharedWorker(new URL('./live-worker.ts', import.meta.url), { type: 'module', name: 'qingchu-live' })
  const { port } = worker
  port.onmessage = ({ data }: MessageEvent<LiveSignal>) => hear(data)
  port.start()
  port.postMessage('join')
  const leave = () => port.postMessage('leave')
  const back = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return
    port.postMessage('join')
    hear({ type: 'reset', seq: 0 }) // a page from the history cache heard nothing meanwhile
  }
  addEventListener('pagehide', leave)
  addEventListener('pageshow', back)
  return {
    again: () => port.postMessage('again'),
    close() {
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', back)
      leave()
      port.close()
    },
  }
}

function overLeader(hear: (signal: LiveSignal) => void): LiveLine {
  const channel = new BroadcastChannel('qingchu-live')
  const ended = new AbortController()
  let stream: Stream | undefined
  let seen: number | undefined
  const listen = (signal: LiveSignal) => {
    if ('seq' in signal && signal.seq !== undefined) {
      if (signal.type === 'told' && seen !== undefined && signal.seq <= seen) return
      seen = signal.seq
    }
    hear(signal)
  }
  const lead = () => {
    stream = openBrowserStream((signal) => {
      channel.postMessage(signal)
      listen(signal)
    }, seen)
  }
  channel.onmessage = ({ data }: MessageEvent<LiveSignal | 'state?' | 'again'>) => {
    if (data === 'state?') {
      if (stream !== undefined) channel.postMessage({ type: 'state', state: stream.state, seq: stream.seq } satisfies LiveSignal)
    } else if (data === 'again') {
      if (stream !== undefined) restart()
    } else listen(data)
  }
  const restart = () => {
    stream?.close()
    lead()
  }
  navigator.locks
    .request('qingchu-live', { signal: ended.signal }, async () => {
      lead()
      await new Promise<void>((done) => ended.signal.addEventListener('abort', () => done()))
    })
    .catch(() => undefined)
  channel.postMessage('state?')
  return {
    again() {
      if (stream === undefined) channel.postMessage('again')
      else restart()
    },
    close() {
      ended.abort()
      stream?.close()
      channel.close()
    },
  }
}
