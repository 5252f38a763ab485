export type { BlobStore, ByteRange, OpenBlob, StoredBlob } from './blob-store.ts'
export { diskStore } from './disk-store.ts'
export { type S3Options, s3Store } from './s3-store.ts'
