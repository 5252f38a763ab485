/**
 * The text as readers look at it: full-width forms as ASCII, special spaces as ' ', typographic minus, apostrophes and
 * primes as their plain signs, and a blank for the sign of a diameter before its number. As long as the original, unit for unit, so that an offset found here holds there.
 * Letters keep their case; surrogates (lone ones too) stay as they are.
 */
export interface Shadow {
  readonly text: string
}

const special = /[\u00A0\u1680\u2000-\u200B\u2010-\u2012\u2018\u2019\u202F\u205F\u2032\u2033\u2212\u3000\uFE63\uFF01-\uFF5E\uFFE0-\uFFE6]|[ØøφΦ⌀](?= ?\d)/g

const plain: Readonly<Record<string, string>> = {
  '\u2010': '-', '\u2011': '-', '\u2012': '-', '\u2212': '-', '\uFE63': '-',
  '\u2018': "'", '\u2019': "'", '\u2032': "'", '\u2033': '"',
  '\uFFE0': '¢', '\uFFE1': '£', '\uFFE5': '¥', '\uFFE6': '₩',
}

/** @returns a shadow with `text.length` equal to that of `original` */
export function makeShadow(original: string): Shadow {
  return { text: original.replace(special, toPlain) }
}

function toPlain(sign: string): string {
  const code = sign.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  return plain[sign] ?? (code >= 0xffe0 ? sign : ' ')
}
