
/**
 * How the day of a holiday is found in a year: `day` month × 100 + day, in the West another; `nth` month, weekday, which of them (−1: the last),
 * so many days after; `easter` so many days after Western Easter Sunday, `pascha` after the Orthodox; `lunar` month and day of the Chinese calendar, so
 * many days after; `term` Qingming, the fifteenth day after the spring equinox.
 */
export interface HolidayRule {
  readonly kind: string
  readonly n: readonly number[]
}

export interface Holiday {
  /** Words in a row, lower case and in their first form; `*` stands for any ending. A possessive `'s` may follow each. */
  readonly words: readonly string[]
  readonly rule: HolidayRule
}

const LIST = `
day 1225 | christmas day; christmas; xmas; католический рождество; 圣诞节; 圣诞
day 107 1225 | рождество; orthodox christmas
day 1224 | 平安夜; 圣诞夜
day 101 | new year day; new years day; new year; new years; новый год*; 元旦节; 元旦; 新年
day 1231 | new year eve; new years eve; 跨年夜
day 114 | старый новый год*
day 125 | татьянин day
day 202 | groundhog day
day 214 | valentine day; valentines day; day святого валентина; day всех влюбленных; 情人节
day 223 | day защитника отечества; day защитника
day 308 | women day; womens day; женский day; 三八妇女节; 三八节; 妇女节
day 312 | 植树节
day 317 | patrick day; patricks day; day святого патрика
day 401 | april fool day; april fools day; april fools; day смеха; 愚人节
day 412 | day космонавтики
day 422 | earth day
day 425 | anzac day
day 501 | may day; day труда; первомай; 国际劳动节; 五一劳动节; 劳动节; 五一节; 五一
day 504 | 五四青年节; 青年节
day 509 | victory day; day победы
day 601 | children day; childrens day; day защиты детей; 六一儿童节; 儿童节; 六一
day 612 | russia day; day россии
day 701 | canada day; 建党节
day 704 | independence day
day 714 | bastille day
day 801 | 建军节
day 901 | day знаний
day 910 | 教师节
day 1001 | national day; 十一国庆节; 国庆节; 国庆; 十一国庆
day 1005 | day учителя
day 1031 | halloween; хэллоуин; хеллоуин; 万圣节; 万圣夜
day 1104 | day народного единства; day единства
day 1111 | veterans day; singles day; double eleven; day холостяка; 双十一; 双11; 光棍节
day 1226 | boxing day
nth 1 1 3 0 | martin luther king day; mlk day
nth 2 1 3 0 | presidents day; president day
nth 5 7 2 0 | mother day; mothers day; 母亲节
nth 5 1 -1 0 | memorial day
nth 11 7 -1 0 | day матери
nth 6 7 3 0 | father day; fathers day; 父亲节
nth 9 1 1 0 | labor day; labour day
nth 10 1 2 0 | columbus day
nth 11 4 4 0 | thanksgiving day; thanksgiving; day благодарения; 感恩节
nth 11 4 4 1 | black friday; черный пятниц*; 黑色星期五
nth 11 4 4 4 | cyber monday
easter 0 | easter sunday; easter; 复活节; католический пасха
pascha 0 | пасха
day 1212 | 双十二
easter -46 | ash wednesday
easter -7 | palm sunday
easter -2 | good friday
easter 1 | easter monday
easter 39 | ascension day
easter 49 | pentecost; whit sunday
easter 50 | whit monday
lunar 1 1 0 | chinese new year; lunar new year; spring festival; cny; китайский новый год*; праздник весны; 春节; 大年初一; 农历新年
lunar 1 1 -1 | 除夕; 大年三十
lunar 1 15 0 | lantern festival; праздник фонарей; 元宵节; 元宵
lunar 5 5 0 | dragon boat festival; праздник драконьих лодок; 端午节; 端午
lunar 7 7 0 | 七夕节; 七夕
lunar 8 15 0 | mid autumn festival; moon festival; праздник середины осени; 中秋节; 中秋
lunar 9 9 0 | 重阳节; 重阳
lunar 12 8 0 | 腊八节
term | tomb sweeping day; qingming festival; qingming; 清明节; 清明
`

function build(): Holiday[] {
  return LIST.trim().split('\n').flatMap((line) => {
    const [rule = '', names = ''] = line.split(' | ')
    const [kind = '', ...n] = rule.split(' ')
    return names.split('; ').map((name): Holiday => ({ words: name.split(' '), rule: { kind, n: n.map(Number) } }))
  })
}

/** Holidays by name that messages date things by: Western, Russian, Chinese. */
export const holidays: readonly Holiday[] = build()

/**
 * The Chinese years 2000 to 2050, four signs each, base 36: one bit a month for those of thirty days, and above the
 * twelfth the number of the month that comes twice. Reckoned from the new moons and the sun's place at Beijing's hour.
 */
export const lunarYears = '01ar0tgr010r021n0guy012i1dn902as028910ur0239010t0re502451p62015e02p117pm02mi02hh0tgu011y02450gxe01ci14th01et018r0y3b02i301220l3q0295224y028i0279174b021700x70wnv014d02960i1e02oi1e0502lh021h0zot00xi014l0lnu'
