import { holidays } from './holiday-table.ts'
import { entries, HOLIDAY, RELUNIT, WDAY, WEEKEND, type Entry } from './token.ts'
import { zoneLines } from './zones.ts'

/** A letter tree of the Chinese words, so that the longest word at a place is found in one walk. */
export interface HanNode {
  /** By UTF-16 unit; a traditional sign leads where its simplified form does. */
  readonly next: Map<number, HanNode>
  readonly word: string
  entry?: Entry
}

/** Traditional characters of date words and their simplified forms; both are one UTF-16 unit. */
const PAIRS = '這这個个週周禮礼後后兩两點点號号鐘钟時时間间來来過过當当從从開开終终節节國国慶庆聖圣誕诞勞劳婦妇兒儿農农曆历臘腊雙双親亲頭头動动萬万與与還还淩凌為为幾几貳二參三陸六陆六內内會会歲岁壹一贰二叁三肆四伍五柒七捌八玖九拾十佰百仟千○〇'
const TRADITIONAL = new Map<string, string>()
const VARIANTS = new Map<string, string>()
for (let i = 0; i < PAIRS.length; i += 2) {
  const [sign, plain] = [PAIRS.charAt(i), PAIRS.charAt(i + 1)]
  TRADITIONAL.set(sign, plain)
  VARIANTS.set(plain, (VARIANTS.get(plain) ?? '') + sign)
}

export function simplified(text: string): string {
  return [...text].map((sign) => TRADITIONAL.get(sign) ?? sign).join('')
}

function withVariants(signs: string): string {
  return [...signs].map((sign) => sign + (VARIANTS.get(sign) ?? '')).join('')
}

export const numberSigns = withVariants('零〇一二两三四五六七八九十百千廿卅')
/** Signs that a part of the day may follow at once: 今晚, 明早. */
export const dayLeads = withVariants('今明昨前后当')

function build(): HanNode {
  const root: HanNode = { next: new Map(), word: '' }
  const add = (word: string, entry: Entry): void => {
    let node = root
    for (const sign of word) {
      let next = node.next.get(sign.charCodeAt(0))
      if (!next) {
        next = { next: new Map(), word: node.word + sign }
        for (const form of withVariants(sign)) node.next.set(form.charCodeAt(0), next)
      }
      node = next
    }
    node.entry = entry
  }
  for (const { words: [name = ''] } of holidays) if (name >= '\u3400') add(name, { c: HOLIDAY, n: 0, f: '' })
  entries(LIST, add)
  addCompounds(add)
  return root
}

const RELATIVE: ReadonlyArray<readonly [number, string]> = [
  [0, '这 这个 这一 这一个 本 当 今 今个 此'],
  [-1, '上 上个 上一 上一个 上1 前一'],
  [1, '下 下个 下一 下一个 下1'],
  [-2, '上上 上上个'],
  [2, '下下 下下个'],
  [3, '下下下'],
]
const WEEKS = '周 星期 礼拜'
const DAYS = '一二三四五六日天'

function addCompounds(add: (word: string, entry: Entry) => void): void {
  for (const week of WEEKS.split(' ')) {
    addWeekdays(week, add)
    for (const [n, words] of RELATIVE) {
      for (const word of words.split(' ')) {
        add(word + week, { c: RELUNIT, n, f: 'week' })
        add(`${word}${week}末`, { c: WEEKEND, n, f: 'rel' })
        ;[...DAYS].forEach((day, at) => add(word + week + day, { c: WDAY, n: Math.min(at + 1, 7), f: `rel${n}` }))
      }
    }
  }
  for (const [n, words] of RELATIVE) {
    for (const word of words.split(' ')) {
      if (word !== '今' && word !== '今个') add(`${word}月`, { c: RELUNIT, n, f: 'month' })
      for (const quarter of ['季度', '季']) add(word + quarter, { c: RELUNIT, n, f: 'quarter' })
      if (word.endsWith('一') || word === '本' || word === '当' || word === '这') add(`${word}年`, { c: RELUNIT, n, f: 'year' })
      if (word.length > 1 && !word.startsWith('今')) add(`${word}周末`, { c: WEEKEND, n, f: 'rel' })
    }
  }
}

function addWeekdays(week: string, add: (word: string, entry: Entry) => void): void {
  ;[...DAYS].forEach((day, at) => add(week + day, { c: WDAY, n: Math.min(at + 1, 7), f: '' }))
  ;[...'123456'].forEach((day, at) => add(week + day, { c: WDAY, n: at + 1, f: '' }))
  add(`${week}末`, { c: WEEKEND, n: 0, f: '' })
}

const LIST = `
relday 0 - 今天 今日 今儿 本日 当日 即日
relday 1 - 明天 明日 明儿 翌日 次日 隔天 第二天
relday 2 - 后天 后日 后儿
relday 3 - 大后天 大后日
relday 4 - 大大后天
relday -1 - 昨天 昨日 昨儿
relday -2 - 前天 前日 前儿
relday -3 - 大前天 大前日
relday -4 - 大大前天
relday 0 two 今明两天 今明
season 0 - 春天 春季 春
season 1 - 夏天 夏季 夏
season 2 - 秋天 秋季 秋
season 3 - 冬天 冬季 冬
relunit 0 year 今年 本年度 本年 今年度
relunit -1 year 去年 上年 上年度 上一年
relunit -2 year 前年
relunit -3 year 大前年
relunit 1 year 明年 来年 次年 下年 下年度
relunit 2 year 后年
relunit 3 year 大后年
relunit 0 century 本世纪
relunit -1 century 上世纪 上个世纪
relunit 1 month 次月 下月份
relunit 0 month 本月份 这月
unit 1 second 秒 秒钟
unit 1 minute 分钟 分
unit 15 minute 刻钟 刻
unit 1 hour 小时 钟头 钟 时
unit 1 day 天 日 号 自然日 日历日 日历天
unit 1 workday 工作日 工作天
unit 1 week 周 星期 礼拜
unit 1 month 月
unit 1 quarter 季度 季
unit 1 year 年 周年 年度
unit 1 decade 年代
unit 1 century 世纪
unit 1 night 晚 夜
ge 0 - 个
part 0 dawn 凌晨 清晨 拂晓 黎明 零晨
part 0 morning 早上 早晨 早间 上午 早 晨 晨间 大清早 一早 午前 清早
part 0 noonish 中午 正午 午间 晌午
part 0 afternoon 下午 午后
part 0 evening 晚上 晚间 傍晚 晚 黄昏 入夜
part 0 night 夜间 夜晚 夜里 深夜 半夜 午夜 夜 子夜
part 0 day 白天
within 0 - 内 以内 之内
word 0 - 一晚 两晚 三晚 四晚 五晚 几晚 这个月饼 个月饼 背后 幕后 小明 前天窗 后天窗 明日之星 点胶 点焊 下周转箱 下周转筐 下周转架 下周转车 下周转盒 沿一周 绕一周 转一周 环绕一周 五月花 五月天 四季豆 四季海棠 四季青 四季酒店 号码头 号碼頭 号楼 号线 号机 号仓 号库 号门 号位 号厂 号车间 号柜 号窗 号桌 号厅 号馆 号泵 号炉 号模 号店 号院 张国庆 王国庆 李国庆 刘国庆 陈国庆 杨国庆 赵国庆 黄国庆 周国庆 吴国庆 差 头 说明 证明 声明 表明 标明 注明 失去 统一 唯一 单一 同一 专一 年轻 天线 上午餐 上午茶 下午茶 后天养成 第二天性 星期天气 一刻不 今日头条 第一时间 一天到晚 一年到头 有朝一日 总有一天 一时半 三天两头 三天打鱼两天晒网 日复一日 年复一年 十年如一日 一朝一夕 一日三餐 一年一度 一日千里 百年一遇
word 0 over 多 余
in 0 - 再过 过
word 0 lunar 农历 阴历
word 1 lunar 正月
word 11 lunar 冬月
word 12 lunar 腊月
word 0 ratio 斜度 锥度 坡度 比例 比例尺 比分 配比 缩尺 长宽比 稀释比 比率
word 0 version 版本 版本号 版号 固件 条款
deadline 0 - 日期 交期 交货期 船期 货期 装期 截关 截港 截单
which 1 - 下个 下一个
now 0 - 现在 此刻 此时此刻 当前 目前 这会儿
from 0 - 从 自 由
to 0 - 到 至
by 0 - 不晚于 不迟于 最迟 最晚 最迟于 最晚于 最迟在 最晚在
since 0 - 不早于 最早 最早于 最早在
before 0 eve 前夕
before 0 - 前 之前 以前 或之前 或以前 或更早
until 0 - 为止 止 截止 截至 直到 截止到
after 0 - 后 之后 以后 过后
since 0 - 起 开始 自从 或之后 或以后 以来 起始 始
of 0 - 的 份 里
at 0 - 在 于 定于
and 0 - 和 与 及 跟 或
between 0 - 之间 间
half 0 - 半
about 0 - 大约 约 大概 差不多 左右
more 0 - 超过 多于 不止
less 0 - 差
each 0 - 每 每天 每周 每月 每年 每日 每个 每隔
edge -1 early 初 月初 年初 初期 伊始 之初 开头
edge 0 - 中 年中 月中 中期 中间
edge 1 - 底 末 月底 年底 月末 年末 末尾 尾 年终 末期
xun -1 - 上旬
xun 0 - 中旬
xun 1 - 下旬
xun 2 - 中下旬
xun -2 - 上中旬 中上旬
half 1 span 上半
half 2 span 下半
half 1 spanw 前半
half 2 spanw 后半
nth 0 - 第
nth -1 - 最后 最后一 倒数第
which -1 count 上 过去 最近 近 过去的 前面
which 1 count 下 未来 接下来 接下来的 今后 未来的 往后
${zoneLines('zh')}
few 3 - 几
oclock 0 - 整
dian 0 - 点 点钟
`

let tree: HanNode | undefined
/** Built when the first Han sign comes. */
export const hanWords = (): HanNode => (tree ??= build())
