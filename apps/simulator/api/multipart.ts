/** The first file part named `media` of a form, with its name exactly as it stands in `filename="…"`. */
export interface FormFile {
  readonly name: string
  readonly contentType: string
  readonly bytes: Buffer
}

/**
 * Reads a multipart form as the platforms do: the plain `filename` counts, `filename*` is not understood, nothing is
 * percent-decoded. Undefined when there is no such part or it has no file name.
 */
export function readFormFile(body: Buffer, contentType: string): FormFile | undefined {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  const mark = boundary?.[1] ?? boundary?.[2]
  if (mark === undefined) return undefined
  const delimiter = Buffer.from(`--${mark}`)
  let at = body.indexOf(delimiter)
  while (at !== -1) {
    const headerStart = at + delimiter.length + 2
    const headerEnd = body.indexOf('\r\n\r\n', headerStart)
    const next = body.indexOf(`\r\n--${mark}`, headerStart)
    if (headerEnd === -1 || next === -1 || headerEnd > next) return undefined
    const headers = body.subarray(headerStart, headerEnd).toString('utf8')
    const file = fileOf(headers, body.subarray(headerEnd + 4, next))
    if (file !== undefined) return file
    at = next + 2
  }
  return undefined
}

function fileOf(headers: string, bytes: Buffer): FormFile | undefined {
  const disposition = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? ''
  const field = /[;\s]name="([^"]*)"/.exec(disposition)?.[1]
  const name = /[;\s]filename="([^"]*)"/.exec(disposition)?.[1]
  if (field !== 'media' || name === undefined || name === '') return undefined
  return { name, contentType: /^content-type:\s*(\S+)/im.exec(headers)?.[1] ?? 'application/octet-stream', bytes }
}
