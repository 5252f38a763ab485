import { createHash } from 'node:crypto'
import { asId, type Id, uuidV7 } from '#kernel/ids.ts'
import type { AccountDeps } from './deps.ts'

/** A fresh secret for a cookie or a link, 256 bits, safe in an address. */
export function freshToken({ random }: Pick<AccountDeps, 'random'>): string {
  return Buffer.from(random(32)).toString('base64url')
}

/** What is kept of a secret: a stolen table opens no door. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** A new id. */
export function freshId<Kind extends string>({ clock, random }: Pick<AccountDeps, 'clock' | 'random'>): Id<Kind> {
  return asId<Kind>(uuidV7(clock.now(), random(10)))
}

/** A moment as PostgreSQL takes it. */
export function at(ms: number): Date {
  return new Date(ms)
}
