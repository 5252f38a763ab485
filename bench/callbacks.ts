import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { callbackSignature, decodeAesKey, encipherCallback } from '#channels/callback-crypto.ts'
import type { Caller } from './desk-process.ts'

const settings = {
  originalId: 'gh_bench0000001',
  appId: 'wxbench00000000001',
  secret: 'bench-secret-bench-secret',
  token: 'benchtoken',
  mode: 'security',
  encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  apiBase: 'http://127.0.0.1:9',
}

/** Connects an Official Account whose keys the bench knows; gives the path of its callback. */
export async function connectAccount(caller: Caller): Promise<string> {
  const made = await caller.call<{ callbackUrl: string }>('POST', '/api/connections', { channel: 'official-account', name: 'Bench', settings })
  return new URL(made.callbackUrl).pathname
}

/** One whole HTTP request with a signed, encrypted text message; `n` makes it unlike every other. */
export function callbackRequest(path: string, n: number, text = '您好，PO-2026-118什么时候要货？数量5000件，最晚12月15日。', follower = `o${n % 500}bench`): Buffer {
  const key = decodeAesKey(settings.encodingAesKey)
  if (key === undefined) throw new Error('the bench has a wrong key')
  const body = `<xml><ToUserName><![CDATA[${settings.originalId}]]></ToUserName><FromUserName><![CDATA[${follower}]]></FromUserName><CreateTime>${Math.floor(Date.now() / 1000)}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${text}]]></Content><MsgId>${7_000_000_000_000_000n + BigInt(n)}</MsgId></xml>`
  const encrypted = encipherCallback(key, body, settings.appId, randomBytes(16))
  const timestamp = String(Math.floor(Date.now() / 1000))
  const nonce = String(n)
  const xml = `<xml><ToUserName><![CDATA[${settings.originalId}]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`
  const query = new URLSearchParams({
    signature: callbackSignature(settings.token, timestamp, nonce),
    timestamp,
    nonce,
    openid: follower,
    encrypt_type: 'aes',
    msg_signature: callbackSignature(settings.token, timestamp, nonce, encrypted),
  })
  const head = `POST ${path}?${query} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/xml\r\nContent-Length: ${Buffer.byteLength(xml)}\r\n\r\n`
  return Buffer.from(head + xml)
}

export interface Fired {
  readonly acknowledged: number
  readonly refused: number
  readonly seconds: number
  /** Milliseconds from the request's first byte to the answer's last, sorted. */
  readonly latencies: Float64Array
}

/** Sends prepared requests over `connections` sockets, one at a time on each, until they are used up. */
export async function fire(port: number, requests: readonly Buffer[], connections: number): Promise<Fired> {
  const latencies: number[] = []
  let refused = 0
  let next = 0
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: connections }, () => runOne()))
  const seconds = (performance.now() - startedAt) / 1000
  return { acknowledged: latencies.length - refused, refused, seconds, latencies: Float64Array.from(latencies).sort() }

  function runOne(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1')
      let sentAt = 0
      let rest = ''
      const send = () => {
        const request = requests[next]
        next += 1
        if (request === undefined) {
          socket.end()
          resolve()
          return
        }
        sentAt = performance.now()
        socket.write(request)
      }
      socket.setNoDelay(true)
      socket.setEncoding('latin1')
      socket.on('connect', send)
      socket.on('error', reject)
      socket.on('data', (part: string) => {
        rest += part
        const head = rest.indexOf('\r\n\r\n')
        if (head < 0) return
        const length = Number(/content-length: (\d+)/i.exec(rest.slice(0, head))?.[1] ?? 0)
        if (rest.length < head + 4 + length) return
        latencies.push(performance.now() - sentAt)
        if (!rest.startsWith('HTTP/1.1 200')) refused += 1
        rest = rest.slice(head + 4 + length)
        send()
      })
    })
  }
}

/** The value below which the given share lies; of sorted numbers. */
export function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
