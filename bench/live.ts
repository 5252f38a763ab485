import { request as httpRequest, type IncomingMessage } from 'node:http'
import { callbackRequest, connectAccount, fire, quantile } from './callbacks.ts'
import { signInAsOwner, startDesk } from './desk-process.ts'

const browsers = 1_000
const callbacks = 200
const everyMs = 50

const desk = await startDesk()
try {
  const caller = await signInAsOwner(desk.url)
  const path = await connectAccount(caller)
  const port = Number(new URL(desk.url).port)
  await fire(port, [callbackRequest(path, 0)], 1) // the conversation exists, as it does on every day but the first
  await pause(1_500)
  const before = desk.memoryKb()
  const waiting = new Map<number, number>()
  const latencies: number[] = []
  let heard = 0
  const streams: IncomingMessage[] = []
  for (let n = 0; n < browsers; n += 1) {
    streams.push(await follow(port, caller.cookie, (kind) => {
      if (kind !== 'conversation.message-added') return
      heard += 1
      const current = Math.floor((heard - 1) / browsers) // every browser hears each message once, in order
      const sentAt = waiting.get(current)
      if (sentAt !== undefined) latencies.push(performance.now() - sentAt)
    }))
  }
  await pause(2_000)
  const open = desk.memoryKb()
  for (let n = 0; n < callbacks; n += 1) {
    const bytes = callbackRequest(path, n + 500, `第${n}条`, 'o0bench')
    waiting.set(n, performance.now())
    await fire(port, [bytes], 1)
    const rest = everyMs * (n + 1)
    await pause(Math.max(5, Math.min(everyMs, rest)))
    while (heard < (n + 1) * browsers) await pause(1)
  }
  const after = desk.memoryKb()
  const sorted = Float64Array.from(latencies).sort()
  console.log(JSON.stringify({
    bench: 'live',
    p50Ms: Math.round(quantile(sorted, 0.5) * 10) / 10,
    p99Ms: Math.round(quantile(sorted, 0.99) * 10) / 10,
    kbPerConnection: Math.round(((Math.max(open, after) - before) / browsers) * 10) / 10,
    kbPerConnectionIdle: Math.round(((open - before) / browsers) * 10) / 10,
    connections: browsers,
    heard,
  }))
  for (const stream of streams) stream.destroy()
} finally {
  await desk.stop()
  desk.forget()
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function follow(port: number, cookie: string, hear: (kind: string) => void): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ port, host: '127.0.0.1', path: '/api/live', headers: { cookie }, agent: false }, (response) => {
      let rest = ''
      response.setEncoding('utf8')
      response.on('error', () => {})
      response.on('data', (part: string) => {
        rest += part
        for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
          const kind = /"kind":"([^"]+)"/.exec(rest.slice(0, end))?.[1]
          rest = rest.slice(end + 2)
          if (kind !== undefined) hear(kind)
        }
      })
      resolve(response)
    })
    request.on('error', reject)
    request.end()
  })
}
