const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g
const mayBeIllegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/
const loneSurrogate = /\p{Surrogate}/gu

/**
 * Takes out what no text may hold: characters that are illegal in XML 1.0 (control characters other than tab, line feed
 * and carriage return, and U+FFFE, U+FFFF) are removed, half a surrogate pair becomes U+FFFD. Databases and JSON
 * readers refuse them, and some phones do send them.
 */
export function cleanText(text: string): string {
  return mayBeIllegal.test(text) ? text.replace(illegal, '').replace(loneSurrogate, '\uFFFD') : text
}

const decoder = new TextDecoder('utf-8')

/** Reads bytes as UTF-8; broken sequences become U+FFFD, a byte order mark is dropped. Never throws. */
export function decodeUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}
