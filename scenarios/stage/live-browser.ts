import { request } from 'node:http'
import type { Json } from './colleague.ts'

/** One event as a browser hears it. */
export interface Heard {
  readonly seq: number
  readonly kind: string
  readonly payload: Json
}

/** A browser's live connection to one instance. */
export interface LiveBrowser {
  readonly heard: readonly Heard[]
  /** The number of the newest event, to resume after. */
  readonly last: number
  readonly resets: number
  readonly closed: boolean
  close(): void
}

/** Follows live; `after` resumes after that event, as a browser does by Last-Event-ID. Resolves once greeted. */
export function openLive(url: string, cookie: string, after?: number): Promise<LiveBrowser> {
  const heard: Heard[] = []
  let [last, resets, closed] = [after ?? 0, 0, false]
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/api/live`, { headers: { cookie, ...(after === undefined ? {} : { 'last-event-id': String(after) }) }, agent: false }, (response) => {
      let rest = ''
      response.setEncoding('utf8')
      response.on('close', () => (closed = true))
      response.on('error', () => (closed = true))
      response.on('data', (text: string) => {
        rest += text
        for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
          take(rest.slice(0, end))
          rest = rest.slice(end + 2)
        }
      })
    })
    asked.on('error', reject)
    asked.end()

    function take(block: string): void {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
      const event = field('event')
      if (field('id') !== undefined) last = Number(field('id'))
      if (event === 'reset') resets += 1
      if (event === 'hello') resolve(browser)
      if (event === 'told') heard.push({ seq: last, ...JSON.parse(field('data') ?? '{}') })
    }
    const browser: LiveBrowser = {
      heard,
      get last() {
        return last
      },
      get resets() {
        return resets
      },
      get closed() {
        return closed
      },
      close: () => void asked.destroy(),
    }
  })
}
