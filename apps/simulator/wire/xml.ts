import { XMLParser } from 'fast-xml-parser'

/** One element: text in CDATA, a bare number, or nested elements. */
export type XmlField = readonly [name: string, value: string | number | bigint | readonly XmlField[]]

/** Writes `<xml>…</xml>` as the platforms do: strings in CDATA, numbers bare. */
export function writeXml(fields: readonly XmlField[]): string {
  return `<xml>${fields.map(writeField).join('')}</xml>`
}

function writeField([name, value]: XmlField): string {
  if (typeof value === 'number' || typeof value === 'bigint') return `<${name}>${value}</${name}>`
  if (typeof value === 'string') return `<${name}>${cdata(value)}</${name}>`
  return `<${name}>${value.map(writeField).join('')}</${name}>`
}

function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

const parser = new XMLParser({ parseTagValue: false, trimValues: true, processEntities: true })

/** Reads the children of `<xml>`; undefined when it is not well-formed XML with that root. */
export function readXml(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const root: unknown = parser.parse(text, true)
    const xml = isRecord(root) ? root['xml'] : undefined
    return isRecord(xml) ? xml : undefined
  } catch {
    return undefined
  }
}

/** Tells an object of fields from anything else. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
