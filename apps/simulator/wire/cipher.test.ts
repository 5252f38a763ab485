import { describe, expect, it } from 'vitest'
import { callbacks, exactCiphers, plainSignature } from '../fixtures/vectors.ts'
import { isAesKey, seal, sign, unseal } from './cipher.ts'

describe('cipher', () => {
  it.each(callbacks)('$id has the published signature and opens to its plaintext', (one) => {
    const keys = { token: one.token, aesKey: one.encodingAESKey, receiveId: one.receiveId }
    expect(sign(one.token, one.timestamp, one.nonce, one.encrypt)).toBe(one.msgSignature)
    expect(unseal(keys, one.encrypt)).toBe(one.plaintext)
    expect(unseal({ ...keys, receiveId: 'wx0000000000000000' }, one.encrypt)).toBeUndefined()
  })

  it.each(exactCiphers)('$id seals to the published bytes', (one) => {
    const keys = { token: '', aesKey: one.encodingAESKey, receiveId: one.receiveId }
    expect(seal(keys, one.plaintext, Buffer.from(one.random16))).toBe(one.encrypt)
  })

  it('pads every length to 32 bytes and opens again', () => {
    const keys = { token: 't', aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', receiveId: 'wx1' }
    for (let length = 0; length < 70; length += 1) {
      const cipherText = seal(keys, '中'.repeat(length), new Uint8Array(16))
      expect(Buffer.from(cipherText, 'base64').length % 32).toBe(0)
      expect(unseal(keys, cipherText)).toBe('中'.repeat(length))
    }
  })

  it('signs without a cipher text', () => {
    expect(sign(plainSignature.token, plainSignature.timestamp, plainSignature.nonce)).toBe(plainSignature.signature)
  })

  it.each(['', 'not base64!', 'AAAA', Buffer.alloc(64).toString('base64')])('refuses %j without throwing', (text) => {
    expect(unseal({ token: 't', aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', receiveId: 'wx1' }, text)).toBeUndefined()
  })

  it.each(['', '1'.repeat(42), '1'.repeat(44), '4Ma3YBrSBbX2aez8MJpXGBne5LSDwgGqHbhM9WPYIw=', '4Ma3YBrSBbX2aez8MJpXGBne5LSDwgGqHbhM9WPYIw$'])('takes %j for no key', (key) => {
    expect(isAesKey(key)).toBe(false)
  })
})
