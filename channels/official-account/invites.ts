import { SECOND_MS } from '#kernel/time.ts'
import type { ApiCall, ApiFailure, Invites } from '../channel.ts'
import { ask, isFailure } from '../refusals.ts'
import { textAt } from '../tree.ts'
import { dialect, pictureBase } from './dialect.ts'

const longestTemporaryS = 2_592_000

/** A parametric QR code: what it holds, and where its picture is. */
export interface SceneCode {
  readonly url: string
  readonly pictureUrl: string
}

/**
 * Makes a QR code whose scene comes back when somebody follows or scans.
 *
 * @param validMs for how long, at most 30 days; absent: for ever (an account has 100,000 of those)
 */
export async function createSceneCode(call: ApiCall, scene: string, validMs?: number): Promise<SceneCode | ApiFailure> {
  if (!/^[0-9a-zA-Z_-]{1,64}$/.test(scene)) return { failed: 'SCENE_FORM', message: '', reason: 'SCENE_FORM' }
  const action_info = { scene: { scene_str: scene } }
  const expire_seconds = validMs === undefined ? 0 : Math.max(1, Math.min(longestTemporaryS, Math.floor(validMs / SECOND_MS)))
  const json = expire_seconds === 0 ? { action_name: 'QR_LIMIT_STR_SCENE', action_info } : { expire_seconds, action_name: 'QR_STR_SCENE', action_info }
  const result = await ask(call, dialect, { path: '/cgi-bin/qrcode/create', json })
  if (isFailure(result)) return result
  const ticket = textAt(result.answer, 'ticket')
  const url = textAt(result.answer, 'url')
  if (ticket === '' || url === '') return { failed: 'NETWORK', message: 'NO_TICKET', reason: 'NETWORK' }
  const pictures = pictureBase(dialect.base(call.settings))
  return { url, pictureUrl: `${pictures}/cgi-bin/showqrcode?ticket=${encodeURIComponent(ticket)}` }
}

/** Invitations do not run out: a card may hang in a factory's office for years. */
export const invites: Invites = { create: (call, _mailbox, scene) => createSceneCode(call, scene) }
