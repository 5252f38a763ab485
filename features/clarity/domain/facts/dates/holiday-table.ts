/** How the day of a holiday is found in a year. */
export type HolidayRule =
  /** Month × 100 + day. */
  | { readonly kind: 'fixed'; readonly day: number }
  /** The n-th weekday of a month (−1: the last), and so many days after it. */
  | { readonly kind: 'nth'; readonly month: number; readonly weekday: number; readonly n: number; readonly plus: number }
  /** So many days after Western Easter Sunday. */
  | { readonly kind: 'easter'; readonly plus: number }
  /** So many days after a day of the Chinese calendar. */
  | { readonly kind: 'lunar'; readonly of: 'spring' | 'boat' | 'moon'; readonly plus: number }
  /** Qingming, the fifteenth day after the spring equinox. */
  | { readonly kind: 'qingming' }

export interface Holiday {
  /** Words in a row, lower case; `*` stands for any ending. A possessive `'s` may follow each. */
  readonly words: readonly string[]
  readonly rule: HolidayRule
}

const LIST = `
fixed 1225 | christmas day; christmas; xmas; рождеств*; 圣诞节; 圣诞
fixed 1224 | christmas eve; xmas eve; 平安夜
fixed 101 | new year day; new years day; нов* год*; 元旦节; 元旦
fixed 1231 | new year eve; new years eve
fixed 214 | valentine day; valentines day; 情人节
fixed 308 | 妇女节
fixed 317 | st patrick day
fixed 501 | 国际劳动节; 劳动节; 五一节; 五一
fixed 504 | 青年节
fixed 509 | день победы; дня победы; дню победы; днем победы
fixed 601 | 儿童节; 六一
fixed 612 | день россии; дню россии; дня россии
fixed 701 | 建党节
fixed 704 | independence day
fixed 801 | 建军节
fixed 910 | 教师节
fixed 1001 | 国庆节; 国庆; 十一国庆
fixed 1031 | halloween; 万圣节
nth 1 1 3 0 | martin luther king day; mlk day
nth 2 1 3 0 | presidents day; president day
nth 5 7 2 0 | mother day; mothers day; 母亲节
nth 5 1 -1 0 | memorial day
nth 6 7 3 0 | father day; fathers day; 父亲节
nth 9 1 1 0 | labor day; labour day
nth 10 1 2 0 | columbus day
nth 11 4 4 0 | thanksgiving day; thanksgiving; 感恩节
nth 11 4 4 1 | black friday
nth 11 4 4 4 | cyber monday
easter 0 | easter sunday; easter; 复活节
easter -2 | good friday
easter 1 | easter monday
lunar spring 0 | chinese new year; lunar new year; spring festival; 春节; 大年初一; 农历新年
lunar spring -1 | chinese new year eve; 除夕; 大年三十
lunar spring 14 | lantern festival; 元宵节
lunar boat 0 | dragon boat festival; 端午节; 端午
lunar moon 0 | mid autumn festival; moon festival; 中秋节; 中秋
qingming | tomb sweeping day; qingming festival; 清明节; 清明
`

function ruleOf([kind, a, b, c, d]: readonly (string | undefined)[]): HolidayRule {
  if (kind === 'fixed') return { kind, day: Number(a) }
  if (kind === 'nth') return { kind, month: Number(a), weekday: Number(b), n: Number(c), plus: Number(d) }
  if (kind === 'easter') return { kind, plus: Number(a) }
  if (kind === 'lunar' && (a === 'spring' || a === 'boat' || a === 'moon')) return { kind, of: a, plus: Number(b) }
  return { kind: 'qingming' }
}

function build(): Holiday[] {
  return LIST.trim().split('\n').flatMap((line) => {
    const [rule = '', names = ''] = line.split(' | ')
    return names.split('; ').map((name): Holiday => ({ words: name.split(' '), rule: ruleOf(rule.split(' ')) }))
  })
}

/** Holidays by name that messages date things by: Western, Russian, Chinese. */
export const holidays: readonly Holiday[] = build()

/**
 * First day of the Chinese year, Dragon Boat (5th of the 5th month) and Mid-Autumn (15th of the 8th), 2000 to 2050, as
 * month × 100 + day. Computed from the Chinese calendar of CLDR.
 */
export const lunarDays = {
  first: 2000,
  spring: [205, 124, 212, 201, 122, 209, 129, 218, 207, 126, 214, 203, 123, 210, 131, 219, 208, 128, 216, 205, 125, 212, 201, 122, 210, 129, 217, 207, 126, 213, 202, 123, 211, 131, 219, 208, 128, 215, 204, 124, 212, 201, 122, 210, 130, 217, 206, 126, 214, 202, 123],
  boat: [606, 625, 615, 604, 622, 611, 531, 619, 608, 528, 616, 606, 623, 612, 602, 620, 609, 530, 618, 607, 625, 614, 603, 622, 610, 531, 619, 609, 528, 616, 605, 624, 612, 601, 620, 610, 530, 618, 607, 527, 614, 603, 622, 611, 531, 619, 608, 529, 615, 604, 623],
  moon: [912, 1001, 921, 911, 928, 918, 1006, 925, 914, 1003, 922, 912, 930, 919, 908, 927, 915, 1004, 924, 913, 1001, 921, 910, 929, 917, 1006, 925, 915, 1003, 922, 912, 1001, 919, 908, 927, 916, 1004, 924, 913, 1002, 920, 910, 928, 917, 1005, 925, 915, 1004, 922, 911, 930],
} as const
