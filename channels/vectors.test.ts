import { createDecipheriv } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { callbackSignature, decipherCallback, decodeAesKey, encipherCallback, signatureMatches } from './callback-crypto.ts'
import { readJson } from './tolerant-json.ts'
import { readXml } from './tolerant-xml.ts'
import type { Tree } from './tree.ts'
import { payloadText, readVectors, type SampleField, type Vector } from './read-vectors.ts'

const { vectors, payloads } = readVectors()
const of = (kind: string): Vector[] => vectors.filter((vector) => vector.kind === kind)
const signed = ({ token, timestamp, nonce, encrypt }: Vector) => [token!, timestamp!, nonce!, ...(encrypt ? [encrypt] : [])]

describe('the vectors of public SDKs', () => {
  it('are all taken by a test here, or belong to a channel that is not here', () => {
    const here = ['callback', 'exactEncrypt', 'msgSignature', 'msgSignatureNegative', 'plainSignature', 'sha1Sorted', 'sha1Joined', 'invalidKey']
    const elsewhere = ['jssdkSignature', 'rawDataSignature', 'miniappDecrypt', 'aesGcm', 'ilinkAesKey', 'ilinkPaddedSize', 'ilinkAccountId']
    expect(vectors).toHaveLength(50)
    expect([...new Set(vectors.map(({ kind }) => kind))].sort()).toEqual([...here, ...elsewhere].sort())
  })

  it.each(of('callback'))('decipher and encipher $id to the same bytes', (vector) => {
    const key = decodeAesKey(vector.encodingAESKey!)!
    const plain = decipherCallback(key, vector.encrypt!)
    if (typeof plain === 'string') throw new Error(plain)
    expect(plain.receiverId).toBe(vector.receiveId)
    if (vector.plaintext !== undefined) expect(plain.message.toString()).toBe(vector.plaintext)
    expect(encipherCallback(key, plain.message.toString(), plain.receiverId, randomOf(key, vector.encrypt!))).toBe(vector.encrypt)
  })

  it.each([...of('callback'), ...of('msgSignature')].filter(({ msgSignature }) => msgSignature))('sign $id', (vector) => {
    expect(callbackSignature(...signed(vector))).toBe(vector.msgSignature)
    expect(signatureMatches(vector.msgSignature!, signed(vector))).toBe(true)
  })

  it.each(of('callback').filter(({ plainSignature }) => plainSignature))('sign the plain part of $id', ({ token, timestamp, nonce, plainSignature }) => {
    expect(callbackSignature(token!, timestamp!, nonce!)).toBe(plainSignature)
  })

  it.each(of('msgSignatureNegative'))('refuse $id', (vector) => {
    expect(signatureMatches(vector.msgSignature!, signed(vector))).toBe(false)
  })

  it.each(of('exactEncrypt'))('encipher $id', (vector) => {
    const key = decodeAesKey(vector.encodingAESKey!)!
    expect(encipherCallback(key, vector.plaintext!, vector.receiveId!, Buffer.from(vector.random16!))).toBe(vector.encrypt)
  })

  it.each(of('plainSignature'))('sign $id', (vector) => {
    expect(callbackSignature(...signed(vector))).toBe(vector.signature)
  })

  it.each(of('sha1Sorted'))('sign $id', ({ inputs, signature }) => {
    expect(callbackSignature(...inputs!)).toBe(signature)
  })

  it.each(of('sha1Joined'))('hash $id', ({ inputs, joiner, signature }) => {
    expect(callbackSignature(inputs!.join(joiner))).toBe(signature)
  })

  it.each(of('invalidKey').flatMap(({ keys }) => keys!))('refuse the key %j', (key) => {
    expect(decodeAesKey(key)).toBeUndefined()
  })
})

describe('the sample messages of public SDKs', () => {
  it.each(payloads)('keep every leaf of $id', (payload) => {
    const text = payloadText(payload)
    const tree = payload.format === 'xml' ? readXml(text) : readJson(text)
    expect(tree).toBeDefined()
    const expected = payload.format === 'xml' ? fieldLeaves(payload.fields!) : jsonLeaves(payload.body)
    expect(treeLeaves(tree!).sort()).toEqual(expected.sort())
  })
})

function randomOf(key: Buffer, encrypted: string): Buffer {
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return decipher.update(Buffer.from(encrypted, 'base64')).subarray(0, 16)
}

function fieldLeaves(fields: readonly SampleField[], at = ''): string[] {
  return fields.flatMap(([name, value]) => {
    if (typeof value === 'string') return [`${at}/${name}=${value}`]
    return value.length === 0 ? [`${at}/${name}=`] : fieldLeaves(value, `${at}/${name}`)
  })
}

function jsonLeaves(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => jsonLeaves(item, at))
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, child]) => jsonLeaves(child, `${at}/${name}`))
  return [`${at}=${value === null ? '' : String(value)}`]
}

function treeLeaves(tree: Tree, at = ''): string[] {
  if (typeof tree === 'string') return [`${at}=${tree}`]
  if (Array.isArray(tree)) return tree.flatMap((item: Tree) => treeLeaves(item, at))
  return Object.entries(tree).flatMap(([name, child]: [string, Tree]) => treeLeaves(child, `${at}/${name}`))
}
