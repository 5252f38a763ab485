import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import type { Channel, UploadFile } from './channel.ts'
import { dispositionName } from './media-transfer.ts'
import { officialAccount } from './official-account/index.ts'
import { recordedCall, type Recorded } from './recorded-network.ts'
import { wecomKf } from './wecom-kf/index.ts'

const pdf = (name: string, bytes = 100): UploadFile => ({ kind: 'file', name, contentType: 'application/pdf', bytes, open: async () => new Blob([new Uint8Array(bytes)]) })

async function load(channel: Channel, ...answers: Recorded[]) {
  const { call, asked } = recordedCall({}, answers)
  const result = await channel.media!.download(call, { id: 'M' })
  if ('failed' in result) return { failed: result.failed, reason: result.reason, asked }
  return { text: await new Response(result.body).text(), name: result.name, asked }
}

describe('an upload', () => {
  it('goes over the wire with a length, and with the name in plain UTF-8', async () => {
    let seen = { length: '', chunked: '', body: '' }
    const server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        seen = { length: request.headers['content-length'] ?? '', chunked: request.headers['transfer-encoding'] ?? '', body: Buffer.concat(chunks).toString() }
        response.end('{"errcode":0,"media_id":"M"}')
      })
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { call } = recordedCall({ apiBase: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }, [])
    const result = await wecomKf.media!.upload({ ...call, fetch }, pdf('合同 "终版" 50%.pdf'))
    await new Promise((done) => server.close(done))
    expect(result).toMatchObject({ mediaId: 'M' })
    expect(seen.chunked).toBe('')
    expect(Number(seen.length)).toBe(Buffer.byteLength(seen.body))
    expect(seen.body).toContain('name="media"; filename="合同 ”终版” 50%.pdf"')
    expect(seen.body).not.toContain('filename*')
    expect(seen.body.toLowerCase()).toContain('content-type: application/pdf')
  })

  it.each([
    [wecomKf, { ...pdf('a.pdf'), bytes: 21 * 1024 * 1024 }, 'MEDIA_SIZE'],
    [wecomKf, pdf('a.pdf', 5), 'MEDIA_SIZE'],
    [wecomKf, { ...pdf('a.gif'), kind: 'image' as const }, 'MEDIA_TYPE'],
    [officialAccount, pdf('a.pdf'), 'MEDIA_TYPE'],
    [wecomKf, { ...pdf('a.amr'), kind: 'voice' as const, durationMs: 60_120 }, 'VOICE_TOO_LONG'],
    [officialAccount, { ...pdf('a.mp3'), kind: 'voice' as const, durationMs: 61_000 }, 'VOICE_TOO_LONG'],
  ])('of what the channel does not take is refused before anything is asked', async (channel, file, code) => {
    const { call, asked } = recordedCall({}, [])
    expect(await channel.media!.upload(call, file)).toMatchObject({ failed: code, reason: code })
    expect(asked).toEqual([])
  })
})

it.each([wecomKf, officialAccount])('voice of a minute, or of unknown length, goes up', async (channel) => {
  for (const durationMs of [60_000, 60_100, undefined]) {
    const { call, asked } = recordedCall({}, [{ json: { errcode: 0, media_id: 'M' } }])
    expect(await channel.media!.upload(call, { ...pdf('a.amr'), kind: 'voice', ...(durationMs === undefined ? {} : { durationMs }) })).toMatchObject({ mediaId: 'M' })
    expect(asked).toHaveLength(1)
  }
})

describe('a download', () => {
  it.each([
    ['a file', { bytes: 'PDF', headers: { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="a.pdf"' } }, { text: 'PDF', name: 'a.pdf' }],
    ['a JSON file of somebody', { bytes: '{"errcode":40007}', headers: { 'content-type': 'application/json', 'content-disposition': 'attachment; filename="a.json"' } }, { text: '{"errcode":40007}' }],
    ['a text without a name', { bytes: 'hello', headers: { 'content-type': 'text/plain' } }, { text: 'hello' }],
    ['an error as JSON', { bytes: '{"errcode":40007,"errmsg":"invalid media_id"}', headers: { 'content-type': 'text/plain' } }, { failed: '40007', reason: 'MEDIA_EXPIRED' }],
    ['a gateway’s error', { bytes: 'x', headers: {}, status: 502 }, { failed: 'NETWORK' }],
    ['a broken line', { breaks: 'ECONNRESET' }, { failed: 'NETWORK' }],
  ] satisfies [string, Recorded, object][])('tells %s', async (_name, answer, expected) => {
    expect(await load(wecomKf, answer)).toMatchObject(expected)
  })

  it('replaces a stale token once', async () => {
    const stale = { bytes: '{"errcode":42001,"errmsg":""}', headers: { 'content-type': 'application/json' } }
    const { text, asked } = await load(wecomKf, stale, { bytes: 'OK', headers: { 'content-type': 'image/jpeg' } })
    expect(text).toBe('OK')
    expect(asked.map(({ url }) => url.searchParams.get('access_token'))).toEqual(['TOKEN-1', 'TOKEN-2'])
  })

  it('follows the address of a video, without the token', async () => {
    const { text, asked } = await load(officialAccount, { json: { video_url: 'http://vweixinp.tc.qq.com/1.mp4' } }, { bytes: 'MP4', headers: { 'content-type': 'video/mp4' } })
    expect(text).toBe('MP4')
    expect(asked[1]!.url.href).toBe('http://vweixinp.tc.qq.com/1.mp4')
  })

  it('says that a file without an id cannot be fetched', async () => {
    expect(await officialAccount.media!.download(recordedCall({}, []).call, { name: 'a.pdf' })).toMatchObject({ failed: 'MEDIA_NOT_OFFERED' })
  })
})

describe('dispositionName', () => {
  it.each([
    ['attachment; filename="合同.pdf"', '合同.pdf'],
    [Buffer.from('attachment; filename="合同.pdf"').toString('latin1'), '合同.pdf'],
    ['attachment; filename=a.jpg', 'a.jpg'],
    ['attachment; filename="%E5%90%88.pdf"', '合.pdf'],
    ["attachment; filename*=UTF-8''%E5%90%88.pdf", '合.pdf'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment; filename="50%.pdf"', '50%.pdf'],
    ['', ''],
  ])('reads %j', (header, name) => {
    expect(dispositionName(header)).toBe(name)
  })
})
