/// <reference lib="webworker" />
import type { LiveSignal, Stream } from './live-stream.ts'
import { openBrowserStream } from './open-source.ts'

/** One stream for all tabs of this browser. A tab says `join` and `leave`; without tabs nothing is followed. */
const ports = new Set<MessagePort>()
let stream: Stream | undefined

function emit(signal: LiveSignal): void {
  for (const port of ports) port.postMessage(signal)
}

function join(port: MessagePort): void {
  ports.add(port)
  if (stream === undefined) stream = openBrowserStream(emit)
  else port.postMessage({ type: 'state', state: stream.state, seq: stream.seq } satisfies LiveSignal)
}

function leave(port: MessagePort): void {
  ports.delete(port)
  if (ports.size > 0) return
  stream?.close()
  stream = undefined
}

addEventListener('connect', (event) => {
  const port = (event as MessageEvent).ports[0]
  if (port === undefined) return
  port.onmessage = ({ data }: MessageEvent<'join' | 'leave' | 'again'>) => {
    if (data === 'join') join(port)
    else if (data === 'leave') leave(port)
    else if (ports.has(port)) {
      stream?.close()
      stream = openBrowserStream(emit)
    }
  }
})
