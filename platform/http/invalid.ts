/** What PostgreSQL says of values that can only have come with the request: text it cannot hold, malformed ids, numbers, times. */
const unreadable = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05'])
const unknownReference = '23503'

const multipartFaults = /^(Multipart: |Unexpected end of multipart data|(Part|File|Field) terminated early|Unsupported Content-Type|Boundary required)/

const mostSaid = 300

/** Which places of a request do not fit its contract: `body/text`, or in words where there is no place: `body must have required property 'text'`. */
export function whereIsInvalid(faults: readonly { readonly instancePath: string; readonly message?: string }[], part = ''): string {
  return faults.map(({ instancePath, message = '' }) => (instancePath === '' ? `${part} ${message}`.trim() : `${part}${instancePath}`)).join('; ').slice(0, mostSaid)
}

/** What a fault says is wrong with the request, or undefined when the request is not to blame. */
export function whatIsInvalid(error: Error): string | undefined {
  if (multipartFaults.test(error.message)) return 'multipart'
  const code = 'code' in error ? String(error.code) : ''
  if (unreadable.has(code)) return 'value'
  if (code !== unknownReference) return undefined
  const [, column] = /^Key \((\w+)\)=/.exec('detail' in error ? String(error.detail) : '') ?? []
  return column === undefined ? 'reference' : column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}
