import { lowered } from './lowered.ts'
import { simplified } from './traditional.ts'

/** Signs that are written in several ways and mean one: each becomes exactly one UTF-16 unit. */
const variants = /[ё\u00a0\u2000-\u200a\u202f\u3000‐‑‒’\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g

const han = /[\u4e00-\u9fff]/

/**
 * A shadow of the text for patterns: same length, so every offset is an offset of the original. Lower case; `ё` is `е`;
 * full-width digits and letters, unusual spaces, hyphens and apostrophes are the plain ones, traditional characters simplified.
 */
export function plainText(text: string): string {
  const same = lowered(text)
  const plain = variants.test(same) ? same.replace(variants, plainUnit) : same
  return han.test(plain) ? simplified(plain) : plain
}

function plainUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code >= 0xff10) return String.fromCharCode(code - 0xfee0).toLowerCase()
  if (unit === 'ё') return 'е'
  if (unit === '’') return "'"
  return code >= 0x2010 && code <= 0x2012 ? '-' : ' '
}
