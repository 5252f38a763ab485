import type { FastifyReply } from 'fastify'
import type { World } from '../world/world.ts'

const keepAliveMs = 20_000

/** Streams what happens to one phone page, until it goes away. */
export function streamEvents(world: World, reply: FastifyReply): void {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  raw.write('retry: 1000\n\n')
  const stop = world.listen((event) => raw.write(`data: ${JSON.stringify(event)}\n\n`))
  const timer = setInterval(() => raw.write(': still here\n\n'), keepAliveMs)
  raw.on('close', () => {
    clearInterval(timer)
    stop()
  })
}
