/**
 * The text as readers look at it: full-width forms as ASCII, special spaces as ' ', typographic minus, apostrophes and
 * primes as their plain signs, a blank for the sign of a diameter before its number. A
 * full-width comma between plain digits stays: it ends a clause (USD 48,600.00，30%定金), but where it
 * parts thousands (82，225.00元). «до 17-00» is an hour. As long as the original, unit for unit, so that an offset found here holds there.
 * Letters keep their case; surrogates (lone ones too) stay as they are.
 */
export interface Shadow {
  readonly text: string
}

const special = /[\u00A0\u1680\u2000-\u200B\u2010-\u2012\u2018\u2019\u202F\u205F\u2032\u2033\u2212\u3000\uFE63\uFF01-\uFF0B\uFF0D-\uFF5E\uFFE0-\uFFE6]|\uFF0C(?!(?<=\d\uFF0C)\d)|(?<=(?<![\d.,])\d{1,3})\uFF0C(?=\d{3}(?!\d))|[ØøφΦ⌀](?= ?\d)|(?<=(?<![а-яА-Я])(?:[ВвКкСс]|[Дд]о|[Пп]осле|позже|позднее) (?:[01]?\d|2[0-3]))-(?=00(?![\d-]))/g

const plain: Readonly<Record<string, string>> = {
  '-': ':', '\u2010': '-', '\u2011': '-', '\u2012': '-', '\u2212': '-', '\uFE63': '-',
  '\u2018': "'", '\u2019': "'", '\u2032': "'", '\u2033': '"',
  '\uFFE0': '¢', '\uFFE1': '£', '\uFFE5': '¥', '\uFFE6': '₩',
}

/** @returns a shadow with `text.length` equal to that of `original` */
export function makeShadow(original: string): Shadow {
  return { text: mayHoldSpecial(original) || original.includes('-00') ? original.replace(special, toPlain) : original }
}

/** Cheap question before the search: signs of Latin, Cyrillic and Han are passed over, but for Ø and Φ. */
function mayHoldSpecial(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0xa0 || (code >= 0x400 && code < 0x1680) || (code >= 0x3001 && code < 0xfe63)) continue
    if (code === 0xa0 || code >= 0x1680 || code === 0xd8 || code === 0xf8 || code === 0x3a6 || code === 0x3c6) return true
  }
  return false
}

function toPlain(sign: string): string {
  const code = sign.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  return plain[sign] ?? (code >= 0xffe0 ? sign : ' ')
}
