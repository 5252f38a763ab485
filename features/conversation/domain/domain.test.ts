import { expect, test } from 'vitest'
import {
  afterEdit, afterMove, afterRefusal, afterSend, asks, conversationErrors, type DeliveryMove, type DeliveryState, fieldsOf, fillFields, fits, guessSender, isMismatch, listPlace, mayRead, pasteTimes,
  presenceAt, readPosition, refusalOf, route, sendable, type TurnFacts, turnOf, windowAt, type WindowView, writePosition,
} from './index.ts'

const hour = 3_600_000

test.each<[string, TurnFacts, string, number]>([
  ['they wrote', { theirFirstSinceOurs: 5, lastAt: 9 }, 'weOwe', 5],
  ['they wrote, and we wait for an old answer too', { theirFirstSinceOurs: 5, ourOpenQuestion: 2, lastAt: 9 }, 'weOwe', 5],
  ['we answered, but their question stays open', { theirOpenQuestion: 3, ourQuestionSinceTheirs: 8, lastAt: 9 }, 'weOwe', 3],
  ['both unanswered and marked: the older counts', { theirFirstSinceOurs: 5, theirOpenQuestion: 3, lastAt: 9 }, 'weOwe', 3],
  ['we asked', { ourQuestionSinceTheirs: 8, lastAt: 9 }, 'theyOwe', 8],
  ['a question of ours is open', { ourOpenQuestion: 2, ourQuestionSinceTheirs: 8, lastAt: 9 }, 'theyOwe', 2],
  ['we said thanks', { lastAt: 9 }, 'quiet', 9],
])('%s', (_name, facts, waiting, since) => {
  expect(turnOf(facts)).toEqual({ waiting, since })
})

test.each([
  ['什么时候可以发货？', true], ['可以吗', true], ['好的', false], ['Когда отгрузка? Спасибо.', true], ['See https://a.example/?q=1', false], ['ok', false], ['Ready?)', true], ['价格呢~', true],
  ['1. When?\n2. Please confirm.', true], ['', false],
])('%s asks: %s', (text, expected) => {
  expect(asks(text)).toBe(expected)
})

const rule = { openMs: 48 * hour, messages: 5 }
const none = { usedSinceInbound: 0, usedSinceArrival: 0 }
test.each([
  ['no rule', undefined, none, { state: 'none' }],
  ['they have never written', rule, none, { state: 'neverOpened', left: 0, of: 5 }],
  ['they wrote', rule, { ...none, lastInboundAt: 0, usedSinceInbound: 2 }, { state: 'open', closesAt: 48 * hour, left: 3, of: 5 }],
  ['the session has ended since', rule, { ...none, lastInboundAt: 0, usedSinceInbound: 2, endedAt: 9 }, { state: 'ended', closesAt: 9, left: 0, of: 5 }],
  ['the session has ended, with a code for one text', rule, { ...none, lastInboundAt: 0, usedSinceInbound: 2, endedAt: 9, greetingUntil: hour + 20_000 }, { state: 'open', closesAt: hour + 20_000, left: 1, of: 1, byGreeting: true }],
  ['they wrote and left', rule, { ...none, lastInboundAt: 3, usedSinceInbound: 2, leftAt: 3 }, { state: 'left', closesAt: 3, left: 0, of: 5 }],
  ['they left, and follow again', rule, { ...none, lastInboundAt: 3, leftAt: 5, arrivedAt: hour - 1 }, { state: 'open', closesAt: hour + 59_999, left: 3, of: 3 }],
  ['they left, followed again, and a minute has passed', rule, { ...none, lastInboundAt: 3, leftAt: 5, arrivedAt: 7 }, { state: 'closed', closesAt: 60_007, left: 0, of: 3 }],
  ['they left, and wrote again', rule, { ...none, lastInboundAt: 6, leftAt: 5 }, { state: 'open', closesAt: 48 * hour + 6, left: 5, of: 5 }],
  ['five are used', rule, { ...none, lastInboundAt: 0, usedSinceInbound: 5 }, { state: 'usedUp', closesAt: 48 * hour, left: 0, of: 5 }],
  ['48 h have passed', rule, { ...none, lastInboundAt: -47 * hour }, { state: 'closed', closesAt: hour, left: 0, of: 5 }],
  ['they followed just now', rule, { ...none, arrivedAt: hour - 1 }, { state: 'open', closesAt: hour + 59_999, left: 3, of: 3 }],
  ['a greeting is allowed', rule, { ...none, arrivedAt: 0, greetingUntil: hour + 5 }, { state: 'open', closesAt: hour + 5, left: 1, of: 1, byGreeting: true }],
])('%s', (_name, one, facts, expected) => {
  expect(windowAt(one, facts, hour)).toEqual(expected)
})

test('parts count against what is left', () => {
  const window = windowAt(rule, { ...none, lastInboundAt: 0, usedSinceInbound: 3 }, 1)
  expect([fits(window, 2), fits(window, 3), fits({ state: 'none' }, 99)]).toEqual([true, false, true])
})

test.each<[WindowView['state'], string | undefined]>([
  ['none', undefined], ['open', undefined], ['usedUp', 'WINDOW_COUNT_USED'], ['closed', 'WINDOW_CLOSED'], ['neverOpened', 'WINDOW_CLOSED'], ['ended', 'SESSION_ENDED'], ['left', 'NOT_FOLLOWING'],
])('to one more message, a window that is %s says %s, and only what fits in is taken', (state, refusal) => {
  const window = { state, left: state === 'open' ? 1 : 0 }
  expect(refusalOf(window)).toBe(refusal)
  expect(fits(window, 1)).toBe(refusal === undefined)
})

test.each([
  ['WINDOW_COUNT_USED', true, 'hold'], ['WINDOW_CLOSED', true, 'hold'], ['SESSION_ENDED', true, 'hold'], ['NOT_FOLLOWING', true, 'hold'], ['GREETING_EXPIRED', true, 'hold'], ['GREETING_EXPIRED', false, 'refuse'],
  ['WINDOW_COUNT_USED', false, 'refuse'], ['WINDOW_CLOSED', false, 'refuse'], ['CONTENT_INVALID', true, 'refuse'], ['SESSION_NOT_OURS', true, 'refuse'], ['RECEIVER_REFUSES', true, 'refuse'], ['', true, 'refuse'],
])('%s, its author chose to wait: %s, so: %s', (code, holdWhenClosed, expected) => {
  expect(afterRefusal(code, holdWhenClosed)).toBe(expected)
})

test.each<[DeliveryState, DeliveryMove, string]>([
  ['held', 'release', 'waiting'], ['held', 'takeInHand', 'byHand'], ['waiting', 'accept', 'accepted'], ['waiting', 'loseTrack', 'unknown'], ['accepted', 'failLater', 'failed'],
  ['failed', 'retry', 'waiting'], ['unknown', 'retry', 'waiting'], ['byHand', 'sendByHand', 'sentByHand'], ['byHand', 'withdraw', 'gone'],
  ['accepted', 'retry', 'refused'], ['accepted', 'withdraw', 'refused'], ['sentByHand', 'withdraw', 'refused'], ['unknown', 'release', 'refused'], ['failed', 'accept', 'refused'], ['failed', 'hold', 'held'], ['waiting', 'hold', 'held'], ['unknown', 'seeArrived', 'accepted'], ['failed', 'seeArrived', 'refused'], ['unknown', 'hold', 'refused'],
])('%s, %s: %s', (state, move, expected) => {
  const next = afterMove(state, move)
  expect(typeof next === 'string' ? next : 'refused').toBe(expected)
})

test.each([
  [{ state: 'open', waiting: 'weOwe', waitingSince: 7, lastAt: 9 }, { rank: 0, key: 7 }],
  [{ state: 'open', waiting: 'quiet', waitingSince: 9, lastAt: 9 }, { rank: 2, key: -9 }],
  [{ state: 'snoozed', waiting: 'weOwe', waitingSince: 7, lastAt: 9, snoozedUntil: 20 }, { rank: 3, key: 20 }],
  [{ state: 'resolved', waiting: 'weOwe', waitingSince: 7, lastAt: 9 }, { rank: 4, key: -9 }],
] as const)('%j stands at %j', (facts, place) => {
  expect(listPlace(facts)).toEqual(place)
})

test('fields are found once each, and a bare one never leaves', () => {
  expect(fieldsOf('{{order}} {{ 数量 }}', '{{order}}')).toEqual(['order', '数量'])
  expect(fillFields('{{order}}：{{ 数量 }}', { order: 'PO', 数量: ' 5 ' })).toBe('PO：5')
  expect(fillFields('{{order}} {{date}}', { order: ' ' })).toMatchObject({ refused: 'CONVERSATION_REPLY_FIELDS_EMPTY', data: { fields: 'order, date' } })
  expect(fillFields('{{constructor}}', {})).toMatchObject({ refused: 'CONVERSATION_REPLY_FIELDS_EMPTY' })
  expect(fillFields('{{a}}', { a: '{{b}} $&' })).toBe('{{b}} $&')
})

const limits = { image: { maxBytes: 100, extensions: ['png'] }, voice: { maxBytes: 100, maxMs: 60_100, extensions: ['amr'] }, file: { maxBytes: 500, extensions: 'any' as const } }
test.each([
  ['fits', limits, { name: 'a.png', bytes: 100, kind: 'image', mismatch: false }, undefined],
  ['is a minute of voice', limits, { name: 'a.amr', bytes: 100, kind: 'voice', durationMs: 60_100, mismatch: false }, undefined],
  ['is longer', limits, { name: 'a.amr', bytes: 100, kind: 'voice', durationMs: 60_120, mismatch: false }, { problem: 'tooLong', maxSeconds: 60, wouldWork: [] }],
  ['is voice of which nobody knows the length', limits, { name: 'a.amr', bytes: 100, kind: 'voice', mismatch: false }, undefined],
  ['goes as a file', limits, { name: 'a.png', bytes: 400, kind: 'image', mismatch: false }, undefined],
  ['is too large', limits, { name: 'a.pdf', bytes: 501, kind: 'file', mismatch: false }, { problem: 'tooLarge', maxBytes: 500, wouldWork: ['pdf'] }],
  ['is not taken', { image: limits.image }, { name: 'a.webp', bytes: 1, kind: 'image', mismatch: false }, { problem: 'typeNotTaken', wouldWork: ['png'] }],
  ['is not its name', {}, { name: 'a.pdf', bytes: 1, kind: 'image', mismatch: true }, { problem: 'notItsName', wouldWork: [] }],
] as const)('a file that %s', (_name, one, file, expected) => {
  expect(sendable(one, file)).toEqual(expected)
})

test.each([
  ['a.pdf', { type: 'application/pdf', extension: 'pdf' }, false], ['a.pdf', { type: 'image/png', extension: 'png' }, true], ['a.jpeg', { type: 'image/jpeg', extension: 'jpg' }, false],
  ['a.docx', { type: 'application/zip', extension: 'zip' }, false], ['a.pdf', undefined, true], ['a.txt', undefined, false], ['a.txt', { type: 'application/x-msdownload', extension: 'exe' }, true],
  ['noname', { type: 'image/png', extension: 'png' }, false], ['a.amr', { type: 'audio/x-silk', extension: 'silk' }, false],
])('%s with the bytes of %j lies: %s', (name, detected, expected) => {
  expect(isMismatch(name, detected)).toBe(expected)
})

test.each([
  [{}, { rule: undefined }],
  [{ company: { id: 'c', ownerId: 'o' } }, { rule: 'routedByCompany', companyId: 'c', assigneeId: 'o' }],
  [{ invitation: { id: 'i', companyId: 'c2', ownerId: 'p' }, company: { id: 'c', ownerId: 'o' } }, { rule: 'routedByInvitation', companyId: 'c2', assigneeId: 'p' }],
  [{ invitation: { id: 'i', companyId: 'c' }, company: { id: 'c', ownerId: 'o' } }, { rule: 'routedByInvitation', companyId: 'c', assigneeId: 'o' }],
])('%j is routed as %j', (facts, expected) => {
  expect(route(facts)).toEqual(expected)
})

const stored = { text: 'old', fileIds: [], legal: true, revision: 3, editedBy: 'a', editedAt: 1 }
test('the newest draft wins, and what it has not seen is kept', () => {
  const edit = { text: 'new', fileIds: [], by: 'b', at: 2 }
  expect(afterEdit(stored, { ...edit, revision: 3 })).toEqual({ text: 'new', fileIds: [], legal: true, revision: 4, editedBy: 'b', editedAt: 2 })
  expect(afterEdit(stored, { ...edit, revision: 2 })).toMatchObject({ text: 'new', overwritten: { text: 'old', editedBy: 'a', by: 'b' } })
  expect(afterEdit(stored, { ...edit, text: 'older', revision: 2 })).not.toHaveProperty('overwritten')
  const sent = afterSend(stored, 'old', 5)
  expect(afterEdit(sent, { ...edit, text: 'ol', revision: 3 })).toBe(sent)
  expect(afterEdit(stored, { ...edit, legal: false, revision: 3 }).legal).toBe(false)
  expect(sent.legal).toBe(false)
})

test.each([
  [undefined, 'offline'],
  [{ said: 'online', seenAt: 0, activeAt: 0 }, 'online'],
  [{ said: 'online', seenAt: -90_000, activeAt: 0 }, 'offline'],
  [{ said: 'online', seenAt: 0, activeAt: -600_000 }, 'away'],
  [{ said: 'onSite', companyId: 'c', until: 1, seenAt: -hour }, 'onSite'],
  [{ said: 'onSite', companyId: 'c', until: 0, seenAt: 0, activeAt: 0 }, 'online'],
  [{ said: 'away', seenAt: 0, activeAt: 0 }, 'away'],
] as const)('%j is seen as %s', (facts, state) => {
  expect(presenceAt(facts, 0).state).toBe(state)
})

test('pasted times keep their order', () => {
  expect(pasteTimes([undefined, 100, undefined, 200], 999)).toEqual([99, 100, 101, 200])
  expect(pasteTimes([undefined, undefined], 999)).toEqual([998, 999])
})

test('a name that two people have is not guessed', () => {
  const people = [{ id: '1', name: 'Ms Chen' }, { id: '2', name: 'ms  chen' }]
  expect(guessSender('MsChen', { people, staff: [] })).toBeUndefined()
  expect(guessSender('MsChen', { people: people.slice(0, 1), staff: [] })).toEqual({ as: 'person', personId: '1' })
})

test('a place survives writing and reading', () => {
  expect(readPosition(writePosition({ sentAt: -5, arrival: 7 }))).toEqual({ sentAt: -5, arrival: 7 })
  expect(readPosition('1.2.3')).toBeUndefined()
})

test('only members of the workspace who may read see a conversation', () => {
  const reader = { workspaceId: 'w', staffId: 's', permissions: new Set(['conversation.read']) }
  const one = { workspaceId: 'w', assigneeId: null, companyId: null }
  expect([mayRead(reader, one), mayRead({ ...reader, workspaceId: 'x' }, one), mayRead({ ...reader, permissions: new Set() }, one)]).toEqual([true, false, false])
})

test('every error speaks three languages', () => {
  for (const entry of Object.values(conversationErrors)) for (const text of [entry.ru, entry.en, entry.zh]) expect(text.length).toBeGreaterThan(5)
})
