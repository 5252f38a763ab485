import { connect } from 'node:net'

/** Sends one prepared HTTP request; gives the status, or 0 when the line broke before one came. */
export function deliver(port: number, request: Buffer): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    let text = ''
    socket.setTimeout(10_000, () => socket.destroy())
    socket.setEncoding('latin1')
    socket.on('data', (part: string) => {
      text += part
      const status = /^HTTP\/1\.1 (\d{3})[^]*\r\n\r\n/.exec(text)?.[1]
      if (status === undefined) return
      resolve(Number(status))
      socket.destroy()
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(0))
  })
}
