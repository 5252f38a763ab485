/** Of the lower-case shadow, where «ё» is «е». */
export const isCyrillic = (code: number): boolean => code >= 0x430 && code <= 0x44f
export const isSmallLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
/** Goes on with a Latin word: a small letter, a digit or `_`. */
export const isWordSign = (code: number): boolean => isSmallLatin(code) || isDigit(code) || code === 0x5f
export const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff
