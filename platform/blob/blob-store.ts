import type { Refusal } from '#kernel/refusal.ts'

/** Keeps files as they are: on disk or with any S3 service. Streams both ways; no file is ever held in memory whole. */
export interface BlobStore {
  /**
   * Stores a stream. Content is addressed by its hash: the same bytes twice are one blob. Durable when it resolves.
   *
   * @returns a refusal when the stream is longer than `maxBytes`; nothing of it is kept then
   * @throws when the store cannot be reached, or the stream breaks
   */
  put(body: AsyncIterable<Uint8Array>, limits: { readonly maxBytes: number }): Promise<StoredBlob | Refusal<'BLOB_TOO_LARGE'>>
  /** `undefined` when there is no such blob, or the range begins behind its end. `range` is inclusive, in bytes. */
  open(key: string, options?: { readonly range?: ByteRange }): Promise<OpenBlob | undefined>
  /** Whether there is such a blob, without reading it. */
  has(key: string): Promise<boolean>
  /** Does nothing when there is no such blob. */
  remove(key: string): Promise<void>
}

export interface StoredBlob {
  readonly key: string
  readonly bytes: number
  /** Hexadecimal. */
  readonly sha256: string
}

export interface ByteRange {
  readonly start: number
  readonly end: number
}

export interface OpenBlob {
  readonly body: AsyncIterable<Uint8Array>
  /** Size of the whole blob, also when a range was asked for. */
  readonly bytes: number
}

/** Keys are made by the store itself; anything else names no blob. */
export function isKey(key: string): boolean {
  return /^[0-9a-f]{64}$/.test(key)
}
