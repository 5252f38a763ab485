import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Seals small secrets for tables and opens them again. The key is never in the database. */
export interface Vault {
  /**
   * AES-256-GCM. `purpose` is authenticated with it: a sealed value moved to another place does not open.
   *
   * @returns `v1.<key id>.<nonce, tag and ciphertext in base64url>`
   */
  seal(text: string, purpose: string): string
  /** @throws CannotOpen when key or purpose are others, or the value was touched */
  open(sealed: string, purpose: string): string
  /** Whether a value was sealed with the newest key; what was not is to be sealed again. */
  isCurrent(sealed: string): boolean
}

/** A sealed value does not open: the key was lost or changed, or the value was touched. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen'
}

const nonceBytes = 12
const tagBytes = 16
const keyForm = /^[0-9a-f]{64}$/i

/**
 * Opens the vault with QINGCHU_KEY, or with the key file in the data folder, which is made on first use (mode 0600).
 * The file may hold several keys, a line each: the first seals, all open. So a key is changed by putting a new line
 * first and sealing everything again.
 */
export function openVault(options: { readonly dataDir: string; readonly key: string | undefined }): Vault {
  const texts = options.key === undefined ? readKeyFile(options.dataDir) : options.key.split(/[\s,]+/).filter((one) => one !== '')
  const keys = texts.map((text) => {
    if (!keyForm.test(text)) throw new RangeError('a key of the vault is 64 hexadecimal digits')
    const bytes = Buffer.from(text, 'hex')
    return { id: createHash('sha256').update(bytes).digest('base64url').slice(0, 8), bytes }
  })
  const [current] = keys
  if (current === undefined) throw new RangeError('the vault has no key')
  return {
    seal(text, purpose) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', current.bytes, nonce).setAAD(Buffer.from(purpose))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `v1.${current.id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(sealed, purpose) {
      const [version, id, packed] = sealed.split('.')
      const key = keys.find((one) => one.id === id)
      if (version !== 'v1' || key === undefined || packed === undefined) throw new CannotOpen('sealed with a key that this desk does not have')
      const bytes = Buffer.from(packed, 'base64url')
      try {
        const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(purpose))
        decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
        return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8')
      } catch {
        throw new CannotOpen('the sealed value was changed or moved')
      }
    },
    isCurrent: (sealed) => sealed.startsWith(`v1.${current.id}.`),
  }
}

function readKeyFile(dataDir: string): string[] {
  const file = join(dataDir, 'key')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    const fresh = `${file}.${process.pid}`
    writeFileSync(fresh, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true })
    try {
      linkSync(fresh, file) // of two instances that start at once, one makes the key
    } catch (error) {
      if (!existsSync(file)) throw error
    } finally {
      rmSync(fresh, { force: true })
    }
  }
  return readFileSync(file, 'utf8').split(/\s+/).filter((one) => one !== '')
}
