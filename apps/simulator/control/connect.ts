import { isAesKey } from '../wire/cipher.ts'
import { wrapVerification } from '../wire/envelope.ts'
import type { Account, Callback } from '../world/model.ts'
import type { World } from '../world/world.ts'
import type { Connect } from './shapes.ts'

/** What the console says when an address is saved: fine, or why it is not taken. */
export type ConnectResult =
  | { readonly connected: true }
  | { readonly connected: false; readonly reason: 'AES_KEY' | 'URL' | 'NO_ANSWER' | 'STATUS' | 'WRONG_ANSWER'; readonly status?: number }

/** Registers the desk's callback like the console does: first the address must prove itself. WeCom waits 1 s, we wait 5. */
export async function connectCallback(world: World, account: Account, wanted: Connect): Promise<ConnectResult> {
  const mode = account.platform === 'kf' ? 'security' : (wanted.mode ?? 'security')
  const aesKey = wanted.aesKey ?? ''
  if (mode !== 'plain' && !isAesKey(aesKey)) return { connected: false, reason: 'AES_KEY' }
  if (!URL.canParse(wanted.url) || !/^https?:$/.test(new URL(wanted.url).protocol)) return { connected: false, reason: 'URL' }
  const callback: Callback = { url: wanted.url, token: wanted.token, aesKey, mode }
  const { url, expected } = wrapVerification(world, account, callback)
  const answer = await ask(url, world.timing.callbackDeadlineMs)
  if (answer === undefined) return { connected: false, reason: 'NO_ANSWER' }
  if (answer.status !== 200) return { connected: false, reason: 'STATUS', status: answer.status }
  if (answer.body !== expected) return { connected: false, reason: 'WRONG_ANSWER' }
  account.callback = callback
  delete account.brokenSince
  world.touch()
  world.tell({ type: 'accounts' })
  return { connected: true }
}

async function ask(url: string, ms: number): Promise<{ readonly status: number; readonly body: string } | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ms), redirect: 'manual' })
    return { status: response.status, body: (await response.text()).slice(0, 1_000) }
  } catch {
    return undefined
  }
}
