import { expect, test } from 'vitest'
import { asId } from '#kernel/ids.ts'
import { instant } from '#kernel/time.ts'
import type { SendRequest } from './ports.ts'
import { messageOf, readSendJob, sendJob } from './send-job.ts'

const uuid = (n: number) => `0193c0de-0000-7000-8000-${String(n).padStart(12, '0')}`
const request: SendRequest = {
  messageId: asId<'message'>(uuid(1)), connectionId: asId<'connection'>(uuid(2)), lane: 'l', address: 'a', mailbox: '', content: { kind: 'text', text: '您好' }, notBefore: instant(1_795_000_000_000),
}
const stored = (more: Partial<SendRequest> = {}) => JSON.parse(JSON.stringify(sendJob({ ...request, ...more }).payload)) as Record<string, unknown>

test.each<Partial<SendRequest>>([{}, { greeting: 'G' }, { mailbox: 'wk1' }, { content: { kind: 'file', fileId: asId<'file'>(uuid(3)) } }, { content: { kind: 'text', text: '' } }])('what was enqueued is read back: %j', (more) => {
  expect(readSendJob({ payload: stored(more) })).toEqual({ ...request, ...more })
})

test('what it does not know is left out', () => {
  expect(readSendJob({ payload: { ...stored(), later: 1, content: { kind: 'text', text: 'x', bold: true } } })).toEqual({ ...request, content: { kind: 'text', text: 'x' } })
})

test.each([
  { messageId: 7 }, { messageId: '' }, { messageId: 'm' }, { connectionId: `${uuid(2)}0` }, { connectionId: null }, { lane: undefined }, { address: '' }, { mailbox: null }, { notBefore: 'soon' }, { notBefore: 1.5 }, { greeting: 3 }, { greeting: '' },
  { content: undefined }, { content: null }, { content: 'text' }, { content: [] }, { content: {} }, { content: { kind: 'text' } }, { content: { kind: 'text', text: 1 } }, { content: { kind: 'file' } },
  { content: { kind: 'file', fileId: '' } }, { content: { kind: 'file', fileId: 'f' } }, { content: { kind: 'link', url: 'x' } }, { content: { text: 'x' } },
])('another shape is not read: %j', (wrong) => {
  expect(readSendJob({ payload: { ...stored(), ...wrong } })).toBeUndefined()
})

test('whose message it is, is read by itself', () => {
  expect([uuid(1), undefined, 1, 'm'].map((messageId) => messageOf({ payload: { messageId } }))).toEqual([uuid(1), undefined, undefined, undefined])
})
