import type { AuthenticationResponseJSON, PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/browser'
import type { ResultOf } from '#kernel/contract.ts'
import { call } from '#ui/call.ts'
import { beginPasskey, beginPasskeySignIn, finishPasskey, finishPasskeySignIn } from '../../contract.ts'
import type { Me } from '../types.ts'

/** Whether passkeys can be used at this address, and if not, what is missing: a browser or https, or a host name. */
export type PasskeyPlace = 'ready' | 'noSupport' | 'needsName'

/** A passkey belongs to a host name; browsers refuse bare addresses such as 127.0.0.1, and pages without https. */
export function placeForPasskeys(supported: boolean, hostname: string): PasskeyPlace {
  if (/^\d+(\.\d+){3}$/.test(hostname) || hostname.includes(':')) return 'needsName'
  return supported ? 'ready' : 'noSupport'
}

export function passkeyPlace(): PasskeyPlace {
  return placeForPasskeys(typeof PublicKeyCredential === 'function', location.hostname)
}

/** The browser or its owner ended it: closed the window, waited too long, or the passkey is there already. */
export class PasskeyStopped extends Error {
  readonly reason: 'cancelled' | 'known' | 'failed'
  constructor(reason: PasskeyStopped['reason'], cause: unknown) {
    super(`passkey ${reason}`, { cause })
    this.reason = reason
  }
}

async function asking<T>(doing: () => Promise<T>): Promise<T> {
  try {
    return await doing()
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    throw new PasskeyStopped(name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : name === 'InvalidStateError' ? 'known' : 'failed', error)
  }
}

/** Makes a passkey on this device; `password` where there is a second factor already. @throws ApiError, PasskeyStopped */
export async function makePasskey(name: string, password: string | undefined): Promise<ResultOf<typeof finishPasskey>> {
  const { challengeId, options } = await call(beginPasskey, { body: password === undefined ? {} : { password } })
  const { startRegistration } = await import('@simplewebauthn/browser')
  const answer: RegistrationResponseJSON = await asking(() => startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON }))
  return call(finishPasskey, { body: { challengeId, name, answer: { ...answer } } })
}

/** Signs in by passkey: alone, or as the second step of a ticket. @throws ApiError, PasskeyStopped */
export async function signInByPasskey(ticket?: string): Promise<Me> {
  const second = ticket === undefined ? {} : { ticket }
  const { challengeId, options } = await call(beginPasskeySignIn, { body: second })
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const answer: AuthenticationResponseJSON = await asking(() => startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON }))
  return (await call(finishPasskeySignIn, { body: { challengeId, answer: { ...answer }, ...second } })).me
}
