import { createServer, request } from 'node:http'
import { freePort } from './server-process.ts'

/** What stands before several instances: each request goes to the next one, or past one that does not answer the door. */
export interface RoundRobin {
  readonly url: string
  /** How many requests each instance answered, in their order. */
  readonly answered: readonly number[]
  close(): Promise<void>
}

/** Spreads requests over instances at these addresses. */
export async function roundRobin(urls: readonly string[]): Promise<RoundRobin> {
  const answered = urls.map(() => 0)
  let next = 0
  const server = createServer((from, to) => {
    const parts: Buffer[] = []
    from.on('data', (part: Buffer) => parts.push(part))
    from.on('end', () => pass(urls.length))

    function pass(left: number): void {
      const at = next % urls.length
      next += 1
      const onward = request(`${urls[at]}${from.url}`, { method: from.method, headers: { ...from.headers, host: new URL(urls[at] ?? '').host } }, (answer) => {
        answered[at] = (answered[at] ?? 0) + 1
        to.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(to)
        answer.on('error', () => to.destroy())
      })
      onward.on('error', (error: NodeJS.ErrnoException) => {
        // A request that an instance may have taken is the caller's to repeat, not ours.
        if (error.code === 'ECONNREFUSED' && left > 1) pass(left - 1)
        else to.destroy()
      })
      onward.end(Buffer.concat(parts))
    }
  })
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${port}`, answered,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
