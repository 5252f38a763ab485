import { resolve } from 'node:path'
import { field, type Field, type FieldMistake, optional } from './field.ts'

/** Every setting of the desk, read once before anything starts. None is needed for `npm start`. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly databaseConnections: number
  readonly publicUrl: string | undefined
  readonly roles: readonly ('web' | 'worker')[]
  readonly simulator: boolean
  readonly simulatorPort: number
  readonly key: string | undefined
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error'
  readonly maxUploadBytes: number
  readonly outboundProxy: string | undefined
  readonly s3: S3Config | undefined
}

export interface S3Config {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** The settings, in the order of docs/settings.md, which a test compares with this table. */
export const fields = {
  PORT: field.port('Port of the desk. 0 takes any free one.', 7070),
  HOST: optional(field.text('Address to listen on. Loopback unless QINGCHU_PUBLIC_URL is set.', '0.0.0.0')),
  QINGCHU_DATA: field.text('Folder for the database, files and keys.', './data', './data'),
  DATABASE_URL: optional(field.url('External PostgreSQL 15 or newer. Unset: an embedded one starts by itself.', ['postgres:', 'postgresql:'], 'postgres://qingchu:secret@db.example.com/qingchu')),
  DATABASE_CONNECTIONS: field.integer('Most connections that one instance opens.', 20, 2, 200),
  QINGCHU_PUBLIC_URL: optional(field.url('The address under which the desk is reached from outside. Setting it opens the port and requires second factors.', ['https:', 'http:'], 'https://desk.example.com')),
  QINGCHU_ROLES: field.list('What this instance does: web (screens, API, callbacks), worker (jobs).', ['web', 'worker'] as const),
  QINGCHU_SIMULATOR: optional(field.flag('WeChat and WeCom in a box, for trying out. On unless QINGCHU_PUBLIC_URL is set.')),
  QINGCHU_SIMULATOR_PORT: field.port('Port of the simulator. 0 takes any free one.', 7071),
  QINGCHU_KEY: optional(field.text('Key that seals channel secrets, 64 hexadecimal digits. Unset: made once and kept in the data folder.', 'f0e1…')),
  QINGCHU_LOG: field.choice('How much is logged.', ['debug', 'info', 'warn', 'error'] as const, 'info'),
  QINGCHU_MAX_UPLOAD_MB: field.integer('Largest file that can be uploaded, in megabytes.', 200, 1, 10_240),
  QINGCHU_PROXY: optional(field.url('Proxy with a fixed address for calls to WeChat, where its servers accept only listed addresses.', ['http:', 'https:'], 'http://proxy.example.com:3128')),
  S3_ENDPOINT: optional(field.url('Any S3 service, instead of files on disk. Needs the other S3 settings too.', ['https:', 'http:'], 'https://s3.example.com')),
  S3_BUCKET: optional(field.text('Bucket for files.', 'qingchu')),
  S3_REGION: optional(field.text('Region of the bucket.', 'us-east-1')),
  S3_ACCESS_KEY_ID: optional(field.text('Access key.', 'AKIA…')),
  S3_SECRET_ACCESS_KEY: optional(field.text('Secret key.', '…')),
} as const satisfies Record<string, Field<unknown>>

type Values = { readonly [Name in keyof typeof fields]: (typeof fields)[Name] extends Field<infer Value> ? Value : never }

/**
 * Reads the environment. Reports every mistake at once, each with what is expected and what was found (never a secret).
 *
 * @returns the settings, frozen, or the mistakes
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config | { readonly mistakes: readonly FieldMistake[] } {
  const mistakes: FieldMistake[] = []
  const values: Record<string, unknown> = {}
  for (const [name, one] of Object.entries(fields)) {
    const read = one.read(name, environment[name])
    if ('mistake' in read) mistakes.push(read.mistake)
    else values[name] = read.value
  }
  const known = values as Values
  const s3 = mistakes.length === 0 ? readS3(known, mistakes) : undefined
  if (mistakes.length > 0) return { mistakes }
  return Object.freeze({
    port: known.PORT,
    host: known.HOST ?? (known.QINGCHU_PUBLIC_URL === undefined ? '127.0.0.1' : '0.0.0.0'),
    dataDir: resolve(known.QINGCHU_DATA),
    databaseUrl: known.DATABASE_URL,
    databaseConnections: known.DATABASE_CONNECTIONS,
    publicUrl: known.QINGCHU_PUBLIC_URL?.replace(/\/+$/, ''),
    roles: known.QINGCHU_ROLES,
    simulator: known.QINGCHU_SIMULATOR ?? known.QINGCHU_PUBLIC_URL === undefined,
    simulatorPort: known.QINGCHU_SIMULATOR_PORT,
    key: known.QINGCHU_KEY,
    logLevel: known.QINGCHU_LOG,
    maxUploadBytes: known.QINGCHU_MAX_UPLOAD_MB * 1024 * 1024,
    outboundProxy: known.QINGCHU_PROXY,
    s3,
  })
}

/** The process's environment. The only place that looks at it. */
export function environment(): Readonly<Record<string, string | undefined>> {
  return process.env
}

function readS3(values: Values, mistakes: FieldMistake[]): S3Config | undefined {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region, S3_ACCESS_KEY_ID: id, S3_SECRET_ACCESS_KEY: secret } = values
  if (endpoint === undefined && bucket === undefined && id === undefined && secret === undefined) return undefined
  const needed = { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY_ID: id, S3_SECRET_ACCESS_KEY: secret }
  for (const [name, value] of Object.entries(needed)) {
    if (value === undefined) mistakes.push({ name, expected: 'a value, because another S3 setting is set', found: 'nothing' })
  }
  if (endpoint === undefined || bucket === undefined || id === undefined || secret === undefined) return undefined
  return { endpoint, bucket, region: region ?? 'us-east-1', accessKeyId: id, secretAccessKey: secret }
}
