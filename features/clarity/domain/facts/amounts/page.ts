import type { Language } from '#kernel/language.ts'

/** A message prepared for the readers of amounts: the shadow, and a folded copy of equal length to look words up in. */
export interface Page {
  /** The shadow: capitals kept, for signs that differ by case (`MW`, `mW`). */
  readonly raw: string
  /** Lower case, `ё` as `е`, traditional Chinese characters of numbers, units and names as simplified ones. */
  readonly low: string
  readonly cyrillic: boolean
  readonly han: boolean
}

const traditional =
  '萬億兩點負塊圓幣鎊銖盧韓歐雙對個華攝裏裡錢貳貮參叁弍壹陸噸釐畝頃馬蘭貨訂單號價離經張陳劉趙孫吳黃條隻噸鎊輛臺卷組檯圖紙聯合約運費廠車間師傅總許謝鄧馮葉蘇盧賈鄒龍馬楊鄭錢呂賴龐寧門廣東後將從這還會為與給請問讓來說實際發數損區倫納維爾達紐澤額滿於過絕至頓盪淨毛週鐘鍾釘籃綑罐磅箱條張頁'
const simplified =
  '万亿两点负块圆币镑铢卢韩欧双对个华摄里里钱贰贰叁叁贰壹陆吨厘亩顷马兰货订单号价离经张陈刘赵孙吴黄条只吨镑辆台卷组台图纸联合约运费厂车间师傅总许谢邓冯叶苏卢贾邹龙马杨郑钱吕赖庞宁门广东后将从这还会为与给请问让来说实际发数损区伦纳维尔达纽泽额满于过绝至顿荡净毛周钟钟钉篮捆罐磅箱条张页'

const folds: ReadonlyMap<string, string> = new Map([
  ...[...traditional].flatMap((from, at): [string, string][] => {
    const to = simplified[at]
    return to === undefined || to === from ? [] : [[from, to]]
  }),
  ['ё', 'е'],
])
const folded = new RegExp(`[${[...folds.keys()].join('')}]`, 'g')

/** @param hint the language of a text without letters */
export function makePage(shadow: string, hint?: Language): Page {
  const lower = shadow.toLowerCase()
  const even = lower.length === shadow.length ? lower : shadow.replace(/[^]/g, lowerUnit)
  return {
    raw: shadow,
    low: even.replace(folded, (sign) => folds.get(sign) ?? sign),
    cyrillic: /[а-яА-Я]/.test(shadow) || (hint === 'ru' && !/\p{L}/u.test(shadow)),
    han: /[\u4e00-\u9fff]/.test(shadow),
  }
}

function lowerUnit(unit: string): string {
  const lower = unit.toLowerCase()
  return lower.length === 1 ? lower : unit
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** A letter of the Latin or Cyrillic script, in the folded copy (lower case). */
export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0x430 && code <= 0x45f) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || code === 0xb5 || code === 0x3bc
}

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || code === 0x3007
}

/** End of the run of letters that begins at `at`. */
export function wordEnd(low: string, at: number): number {
  let end = at
  while (end < low.length && isLetter(low.charCodeAt(end))) end += 1
  return end
}

/** First position at or after `at` that is not a space; at most three spaces are passed. */
export function pastSpaces(low: string, at: number): number {
  let end = at
  while (end < at + 3 && low.charCodeAt(end) === 32) end += 1
  return end
}
