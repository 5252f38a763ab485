import type { Language } from '#kernel/language.ts'
import { lowered } from '../../reading/lowered.ts'

/** The code of a sign; NaN outside. Called so since `text.charCodeAt` is looked up anew at every sign where strings of many kinds come by. */
export function codeAt(text: string, at: number): number {
  return ''.charCodeAt.call(text, at)
}

/** A message prepared for the readers of amounts: the shadow, and a folded copy of equal length to look words up in. */
export interface Page {
  /** The shadow: capitals kept, for signs that differ by case (`MW`, `mW`). */
  readonly raw: string
  /** Lower case, `ё` as `е`, traditional Chinese characters of numbers, units and names as simplified ones. */
  readonly low: string
  readonly latin: boolean
  readonly cyrillic: boolean
  readonly han: boolean
  /** Length of the longest run of digits. */
  readonly digits: number
  /** Where words and Chinese signs begin. */
  readonly starts: readonly number[]
}

const traditional = '萬億兩點負塊圓幣鎊銖盧韓歐雙對個華攝裏裡錢貳貮參弍陸噸釐畝頃馬蘭貨訂單號價離經張陳劉趙孫吳黃條隻輛臺組檯圖紙聯約運費廠車間師總許謝鄧馮葉蘇賈鄒龍楊鄭呂賴龐寧門廣東後將從這還會為與給請問讓來說實際發數損區倫納維爾達紐澤額滿於過絕頓盪淨週鐘鍾釘籃綑頁'
const simplified = '万亿两点负块圆币镑铢卢韩欧双对个华摄里里钱贰贰叁贰陆吨厘亩顷马兰货订单号价离经张陈刘赵孙吴黄条只辆台组台图纸联约运费厂车间师总许谢邓冯叶苏贾邹龙杨郑吕赖庞宁门广东后将从这还会为与给请问让来说实际发数损区伦纳维尔达纽泽额满于过绝顿荡净周钟钟钉篮捆页'
const firstHan = 0x4e00

/** For each Han character the code of the one it is folded to; 0 for most. A pattern with all of them is slow at every sign. */
const folds = new Uint16Array(0x5200)
for (let at = 0; at < traditional.length; at += 1) folds[codeAt(traditional, at) - firstHan] = codeAt(simplified, at)

/** @param hint the language of a text without letters */
export function makePage(shadow: string, hint?: Language): Page {
  const even = lowered(shadow)
  const starts: number[] = []
  let latin = false
  let cyrillic = false
  let han = false
  let digits = 0
  let run = 0
  let folded = false
  let inWord = false
  for (let at = 0, { length } = even; at < length; at += 1) {
    const code = codeAt(even, at)
    const letter = isLetter(code)
    run = isDigit(code) ? run + 1 : 0
    if (code >= firstHan) {
      starts.push(at)
      han ||= code <= 0x9fff
      folded ||= (folds[code - firstHan] ?? 0) > 0
    } else if (letter) {
      if (!inWord) starts.push(at)
      latin ||= code < 123
      cyrillic ||= code >= 0x430
      folded ||= code === 0x451
    } else if (run > digits) digits = run
    inWord = letter
  }
  return {
    raw: shadow,
    low: folded ? even.replace(/[ё\u4e00-\u9fff]/g, foldedSign) : even,
    latin,
    cyrillic: cyrillic || (hint === 'ru' && !/\p{L}/u.test(shadow)),
    han,
    digits,
    starts,
  }
}

function foldedSign(sign: string): string {
  const code = folds[codeAt(sign, 0) - firstHan]
  return sign === 'ё' ? 'е' : code === undefined || code === 0 ? sign : String.fromCharCode(code)
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

const letters = new Uint8Array(0x10000)
for (const [first, last] of [[97, 122], [0x430, 0x45f], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x24f], [0xb5, 0xb5], [0x3bc, 0x3bc]] as const) letters.fill(1, first, last + 1)

/** A letter of the Latin or Cyrillic script, in the folded copy (lower case). */
export function isLetter(code: number): boolean {
  return letters[code | 0] === 1
}

export function isHan(code: number): boolean {
  return (code >= firstHan && code <= 0x9fff) || code === 0x3007
}

/** End of the run of letters that begins at `at`. */
export function wordEnd(low: string, at: number): number {
  let end = at
  while (isLetter(codeAt(low, end))) end += 1
  return end
}

/** First position at or after `at` that is not a space; at most three spaces are passed. */
export function pastSpaces(low: string, at: number): number {
  let end = at
  while (end < at + 3 && codeAt(low, end) === 32) end += 1
  return end
}

/** So many signs before a place, and after it: words around a number are never looked for further away. */
export function near(text: string, at: number, back: number, ahead = 0): string {
  return text.slice(Math.max(0, at - back), at + ahead)
}
