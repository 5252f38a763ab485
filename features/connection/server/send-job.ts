import { asId } from '#kernel/ids.ts'
import { instant } from '#kernel/time.ts'
import type { Job, JobDraft } from '#platform/jobs/index.ts'
import type { SendRequest } from './ports.ts'

export const sendKind = 'connection.send'

/** Under this key the job of a message is found while it waits. */
export function sendKey(messageId: string): string {
  return `send:${messageId}`
}

/** The job that sends one network message. */
export function sendJob(request: SendRequest): JobDraft {
  return { kind: sendKind, payload: { ...request }, lane: `send:${request.lane}`, key: sendKey(request.messageId), runAt: request.notBefore }
}

/** What such a job is to send; `undefined` when its payload has another shape, as that of a newer server may. */
export function readSendJob({ payload }: Pick<Job, 'payload'>): SendRequest | undefined {
  const { messageId, connectionId, lane, address, mailbox, greeting, notBefore } = payload
  const content = contentOf(payload['content'])
  if (!isUuid(messageId) || !isUuid(connectionId) || !isName(lane) || !isName(address) || typeof mailbox !== 'string' || content === undefined) return undefined
  if (!isMoment(notBefore) || !(greeting === undefined || isName(greeting))) return undefined
  return {
    messageId: asId<'message'>(messageId), connectionId: asId<'connection'>(connectionId), lane, address, mailbox, content, notBefore: instant(notBefore),
    ...(greeting === undefined ? {} : { greeting }),
  }
}

/** Whose message such a job is, also where the rest cannot be read. */
export function messageOf({ payload: { messageId } }: Pick<Job, 'payload'>): SendRequest['messageId'] | undefined {
  return isUuid(messageId) ? asId<'message'>(messageId) : undefined
}

function contentOf(value: unknown): SendRequest['content'] | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined
  if (value.kind === 'text' && 'text' in value && typeof value.text === 'string') return { kind: 'text', text: value.text }
  if (value.kind === 'file' && 'fileId' in value && isUuid(value.fileId)) return { kind: 'file', fileId: asId<'file'>(value.fileId) }
  return undefined
}

/** What the database takes for an id; anything else it would refuse each time it is asked. */
function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isMoment(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value)
}
