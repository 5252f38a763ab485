import { Forms } from '../amounts/look-up.ts'
import { isHan, codeAt, type Page } from '../amounts/page.ts'
import type { Span } from '../../doc.ts'

/** Sayings and names that hold the signs of numbers and count nothing. */
const idioms =
  '三心二意 七上八下 乱七八糟 不三不四 不管三七二十一 说一不二 半斤八两 一分耕耘 一分收获 一毛不拔 五花八门 四面八方 独一无二 一干二净 一清二楚 丢三落四 颠三倒四 接二连三 ' +
  '一心一意 万无一失 九牛一毛 十全十美 十有八九 八九不离十 十之八九 数一数二 一来二去 一五一十 三五成群 三番五次 三番两次 三令五申 四分五裂 五颜六色 五湖四海 七嘴八舌 七手八脚 七零八落 七拼八凑 ' +
  '九死一生 一举两得 两全其美 一石二鸟 一箭双雕 张三李四 李四 王五 王二 三长两短 三言两语 三天两头 三三两两 四平八稳 五体投地 六神无主 一落千丈 一日千里 一问三不知 低三下四 举一反三 朝三暮四 ' +
  '挑三拣四 推三阻四 一了百了 一视同仁 一丝不苟 一针见血 一帆风顺 一言为定 一目了然 一目十行 一板一眼 一模一样 一如既往 一无所知 一无所有 一应俱全 一成不变 一拍即合 百里挑一 一口气 一步一步 一步步 ' +
  '一点一滴 一朝一夕 一言一行 一举一动 一劳永逸 一鼓作气 一意孤行 一锤定音 一刀切 一条龙 一窝蜂 一锅端 一不小心 一不留神 一天到晚 一年到头 一辈子 四通八达 再三 三思 三者 二者 五官 五光十色 五味 ' +
  '以一当十 合二为一 二合一 三合一 一分为二 二话不说 三下五除二 三通一平 一站式 两用 两面三刀 两码事 两败俱伤 进退两难 两相情愿 模棱两可 四舍五入 三峡 百年大计 七七八八 九九归一 ' +
  '八仙 四合院 四季 七夕 五谷 三国 五险一金 九成宫 三里屯 三里河 五里店 八里庄 十里铺 七里香 七里河 二里头 三元里 三角洲 五角星 七巧板 九宫格 十字绣 千里马 千层饼 百叶窗 百日咳 万用表 万年历 万花筒 ' +
  '五花肉 六味 八宝粥 八角茴香 十三香 二锅头 三文鱼 四件套 七分熟 五分熟 三分熟 八分熟'

const known = new Forms<boolean>(() => idioms.split(' ').map((idiom): [string, boolean] => [idiom, true]))

/** Where a saying stands: nothing is counted inside. */
export function readIdioms(page: Page): Span[] {
  const { low, starts } = page
  const found: Span[] = []
  let from = 0
  for (const start of starts) {
    const end = start < from || !isHan(codeAt(low, start)) ? undefined : known.at(low, start)?.end
    if (end === undefined) continue
    found.push({ start, end })
    from = end
  }
  return found
}
