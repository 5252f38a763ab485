import { readFileSync } from 'node:fs'

/** One cryptographic vector; which fields it has depends on its kind. See `about` and `algorithms` in the file. */
export interface Vector {
  readonly id: string
  readonly kind: string
  readonly token?: string
  readonly encodingAESKey?: string
  readonly receiveId?: string
  readonly timestamp?: string
  readonly nonce?: string
  readonly encrypt?: string
  readonly msgSignature?: string
  readonly plainSignature?: string
  readonly signature?: string
  readonly plaintext?: string
  readonly random16?: string
  readonly joiner?: string
  readonly inputs?: readonly string[]
  readonly keys?: readonly string[]
}

/** A field of a sample message: name, value, notation; or name and children. */
export type SampleField = readonly [string, string, string?] | readonly [string, readonly SampleField[]]

/** One sample of what a network says or is told. */
export interface Payload {
  readonly id: string
  readonly channel: string
  readonly direction: string
  readonly format: 'xml' | 'json'
  readonly root?: string
  readonly fields?: readonly SampleField[]
  readonly body?: unknown
}

/** Test vectors of public SDKs, with their sources; see the file's own header. */
export function readVectors(): { readonly vectors: readonly Vector[]; readonly payloads: readonly Payload[] } {
  return JSON.parse(readFileSync(new URL('vectors/vectors.json', import.meta.url), 'utf8')) as ReturnType<typeof readVectors>
}

/** Writes a sample as the network would send it. */
export function payloadText(payload: Payload): string {
  if (payload.format === 'json') return JSON.stringify(payload.body)
  return `<${payload.root ?? 'xml'}>\n${(payload.fields ?? []).map(fieldText).join('\n')}\n</${payload.root ?? 'xml'}>`
}

function fieldText(field: SampleField): string {
  const [name, value, notation] = field
  if (typeof value !== 'string') return `<${name}>\n${value.map(fieldText).join('\n')}\n</${name}>`
  const escaped = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<${name}>${notation === 'cdata' ? `<![CDATA[${value}]]>` : escaped}</${name}>`
}
