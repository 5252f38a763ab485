import { matchesOf, type Leads } from './leads.ts'
import type { RequestWord } from './request-word.ts'

const polite = /(?:(?<![申邀聘宴])请|麻烦|烦请|劳烦|劳驾|拜托|帮忙|(?<!又)帮我们?(?![^，。！？]{1,8}了)|有劳|恳请|务请)(?!问|放心|知悉|查收|见|[查参]?[看见]附件|参[考阅见照]|稍[等候]|谅解|理解|多包涵|假|原谅|客|[您你]?们?(?:喝|吃)|您?(?:\[|$)|求[是的])(?:您|你们?|贵司|尽快|务必|帮忙|先|再|把)?/g

/** Where a clause begins, perhaps after a time or an order number. */
const clauseStart = '(?:^|[，。！？；：、,.!?;:\\s）)]|然后|并且?|另外|还有|顺便|同时|再|也|先|抓紧|尽快|马上|立即|赶紧|快点?|最晚[^，。]{0,10}?|[\\d日号天点前底末]前?|[天日周月时]内)'
const bareVerb =
  [
    '发(?:我|给|一|个|来|过来|[0-9]|张|照片|图|资料|报价|样|目录|pi|新|下|份|[两三几])|寄(?:样|给|[0-9]|一|个|出样|[两三几])|报(?:个|一下|价(?![:：单表含有见为是]|确认[：:函书]|[a-z]{1,4}-?\\d)|下|给|[0-9])|确认(?![：:]|了|书|函|收到|好了|过|样|的|件|无误)|告诉|告知',
    '核对(?!了|过|无误)|核实(?!了|过|无误)|检查(?!了|过|报告|结果|发现)|修改(?![处点版稿]|意见|内容|记录)|改[好用]|查明|问一声|回传|回复(?!了|您|你)|回(?:个|一下|我|电)|安排(?!了|好了)|提供',
    '补(?:发|上|寄|[0-9])|加(?:上|到|[0-9])|降(?:到|低|价(?!幅度|空间|后|的|了)|[0-9])|重发|更换|更新(?!了)|联系(?!了|人|方式)|通知(?!了|书|单|方)|准备(?!好了|了)|做(?:[0-9一两三四五六十]|个|好|成)|拍(?:个|张|照|[0-9]|视频|一|几)',
    '付(?:款前|(?<=(?:[您你]们?|贵[司方])(?:这边|那边)?先付)(?=一半|一部分|[\\d一二三四五六七八九]+成|[首全]款)(?![^，。！；]{0,16}(?:[吗?？再才就]|的话))|(?=[a-z]{0,3}-?\\d|定金|订金|尾款|余款|货款|清))|打(?:样(?![费品单时])|电话|个)|测(?:一下|量(?!值)|试(?!报告|结果|数据|标准|合格|通过|完))|看看|说明(?!书)|写(?:一下|上|明)',
    '给(?:我|个|出)|签[字回好]|盖章|减少|增加|降低|提高|调整(?!了)|控制|贴(?:上|好)|标(?:上|明|注)|装(?:(?<![)）]装)[0-9]|好)|留(?:[0-9]|一|几)|解释',
  ].join('|')
const bare = new RegExp(`(?<=${clauseStart})(?:${bareVerb})`, 'g')
/** Signs of a clause that tells to do something without 请: what stands before the verb (…前, 把, 顺手, 抽空, 重新), the verb itself (查查), or what closes it (吧, 一声). */
const order = new RegExp(
  [
    '(?<=[日号点天末底初内半周一二三四五六\\d]之?)前(?=[一-龥])',
    '(?<![\\d一两几三四五六七八九十百这那每半多拖火车门])把(?![关握手柄守式])(?=[^，。]{3})',
    '(?:顺[手便带道]|抽空|火速)(?=[一-龥])|重新(?![的见])',
    '(?:尽快|赶紧|抓紧|立刻|马上)(?=[寄发交补换修回](?:[，。！]|$|给|出|过))|(?<=多)[配备放留给带装](?=[几两一点些\\d])|先(?=[停缓走])|(?:查查|问问|催催|算算|核核)(?![过了])',
    '[加缩放调延提改锯磨][长短宽窄厚薄大小高低深浅粗整](?=到?\\d|到)|[写印剪译裁](?=成[^的了])',
    '[塞垫约剪裹换挑](?=[一点个][一-龥])|(?:吧|一[声下])(?=[，。！；\\s]|$)',
  ].join('|'),
  'g',
)
/** Someone does it already, or it is not told but said. */
const ownDoer = /[我咱他她你您谁贵已将刚没未别可应必需得由谢让叫才就因每还那]|正在|会(?!议)|不(?![锈良干])|(?<![功性节智])能|(?:客户|买家|货代|工厂|商|公司)(?!的)|师傅|同事|司机|海关|银行|[总工姐哥](?=\d|$)|经理|先生|女士|说(?!明)|如果/
const notTold = /^前(?:[能会可到我咱他她是没不有的应必需要得完付预就才还试离入休争基客工]|[寄发]出|出[货厂运]|交[货付期]|开[船工业航]|下单|放假|都能)|[给发寄诉][您你]|的$|(?<=^重新..?.?)[的见]|[吗呢]|没有|的话|过(?![来去])|了(?![解重再换寄发改做送]|$)/
const isSettled = /^[，,][^，,。]{0,8}(?:已|同意|批准|没意见)/
/** 付款方式改为…，我们同意: the author says yes to it. */
/** 我们决定把插头换成英规: told, not asked. */
const isOwnPlan = /(?<![帮给替为])我[们方司]?(?:已经?|都)?(?:决定|打算|计划|准备|确定|已|把)[^，。！？；\n]{0,30}$/
/** 换成自粘袋，成本增加多少？: what if. */
const isPlanGoingOn = /我[们方司]?(?:已经?|都)?(?:决定|打算|计划|准备)[^。！？；\n]{0,40}[，,]$/
const isSupposed = /^[^。！？，\n]{0,20}[，,][^。！!？\n]{0,16}(?:多少|几[天个块元])[^。！，]{0,6}[？?]/
/** 客户同意了，拉链头改成古铜色: what has been settled is told. */
const wasAgreed = /(?:客户|老板|双方|我们?|我方|我司)[^，。！？；\n]{0,6}(?:同意|说好|谈好|定)了[，,][^。！？；\n]{0,20}$/
const isAgreed = /^[^。！？；\n]{0,40}[，,](?:这[点个条]?)?(?:我们?|我方|我司)(?:这边)?(?:都|也|完全)?(?:同意|接受|认可|没意见|没问题)(?!吗|的话)/
/** 跟您说下情况: the author is about to tell it. */
const isTold = /[跟和与向给同](?:[您你]们?|贵[司厂方])(?:这边|那边)?(?:先|再|也|简单|提前|大[概致])?$/
/** 降到18.6，量大再谈: the seller's own price; 降到4.2我们做不了: an answer. */
const isOwnPrice = /^[^。！？；\n]{0,24}?(?:量(?:再|更)?[大多](?:的话|些|一?点)?(?:价格)?[也还都]?(?:可以?|能|好|从优)|我[们方司]?(?:这边)?(?:实在|真的?)?(?:接受不|做不|不接受|无法|没法|不能))/
/** 盖章版, 测试费 but 寄一本: what looks like a verb is the first half of a noun. */
const isNoun = /^(?:手套|井|按(?:哪|什么)|[版件本稿页表单费率值员]|方[式法]|标准|条件|项目|地址|时间|日期|单号|人[:：])/
/** 改好的PL-5146. */
const isDone = /[好成]$/
/** 按ISO 5077测试; 规格…：, 技术要求：: it is said how things are, once and for all. */
const isStandard = /按(?!(?!iso|iec|gb|en|astm|din)[^，。；\d]*\d)[^，。；！？\n时期]{2,16}$|(?:规格|(?:技术|工艺|质量)要求|参数|标准|条款|工艺)[a-z\d -]{0,12}[：:][^。！？\n]*$/
/** PA6加30%玻纤: what it is made of. */
const ofMaterial = /^[\d.]*%(?:玻|碳纤|滑石|色[母粉]|回料|阻燃)/
const clauseEnd = /[，。！？；：,!?;:\n]/
const toCome = /[明后再先顺抽赶前查问催]/
const doing = /[做换改加补开寄发订约办查核拆贴印剪配重转催停填传说问][^，。]{0,10}$/
const littleDo = /(?:确认|检查|核对|看|查|问|改|换|安排|催|报|发|测|说|处理|通知|更新|提供|联系|解释|整理|准备|打|算|称|弄|订|汇|传|拍|付|补|办|签|盖|修|翻译|填|申请|录|核)(?:一下|下(?![周个月单方面]|来[是的看说]))|[改换移调挪][成到]|改为|换回|(?<![率例])[降升]到(?!v)|加[印贴装](?!了)|改[俄英中]文|[降加减](?=\d+(?:\.\d+)?%)|(?:做|弄|包|印|缝|改|调|处理|打磨)得?[\u4e00-\u9fff]{1,4}?(?:些|一?点)(?![心击评])/g
/** 装箱单发我一份, 照片给我发过来: the object comes first. */
const given = /(?:发|寄|传|转|扫描|抄送|快递|反馈|拍|打印|送|开|报|补|给)(?:[一两]?[份个张套遍]|几[张个份]|[0-9]+[张个份])?(?:给|到|至)?(?:我们?|我司|我方)(?!们?的|自己)(?:看看|一份|一下|这[边里])?|(?:[发寄传打汇送退转]|快递|邮寄)过来|[发寄传送]来(?=看看|一份|[，。！\s]|$)|给(?:我们?|我司)(?:发|寄|传|报|开|补|出)|[传发寄]给(?:货代|仓库|财务|船公司|报关行|设计)|(?:[拍寄留送办补开](?:[一两三五]|几)[张个份套段]|(?<!了)电放|盖个?章|加急|重(?:做|印|贴|开|拍|测|焊|喷))(?=[，。！；\s]|给|到|寄|回|$)/g
const wishing = /(?:需要|想请|希望|想让|要求|期待|拜托|还望)(?:您|你们?|贵[司厂方])(?!的|一切|满意|喜欢|[能可]?以?理解|[能可]?以?谅解|生意|身体|周末|工作|知悉)(?:这边|尽快|尽早|帮忙|能够?|可以|再|先|把)?/g
const givenByOthers = /(?:客户|他们?|她|货代|物流|供应商|海关|[那这别]家|同行|已经?|刚|昨天|之前|上次|你们?|您|贵司)[^，。！？；\n请]{0,4}$/
const changedFrom = /[从由][^，。！？；\n]{1,12}$/
const asking = /想请?问(?:一下|下)?|想(?:了解|咨询|知道)|请教|能否|能不能|可否|可不可以|是否可以|(?<![不只才])能(?=[^，。！？；\n不]{1,14}吗)|可以[^，。！？；\n]{1,12}吗|方便[^，。！？；\n]{0,12}吗/g
const needing = /(?:我们|我司|我方|我|客户)?(?:急需|需要|想要|想找|想订|想买|想做|希望|打算订|等着|等您|等你|等贵司|要[0-9一二两三四五六七八九十百千万])/g
const offering = /建议|提议|我们可以|要不/g

const promised = /(?:客户(?=[先会已将再也])|我们|我|我司|工厂|师傅|同事)(?:这边)?(?:会|将|来|去|已|正在|再|今天|明天)?[^，。！？；\n请]{0,10}$/
const alreadyDone = /^[^，。！？；\n]{0,8}(?:了(?!解)|过了|完毕|后[，,])|^[^，。！？；\n]{0,12}的话/

/** Words of request in Chinese; `leads` of the lower-case shadow. */
export function zhRequests(leads: Leads): RequestWord[] {
  const plain = leads.text
  const out: RequestWord[] = []
  collect(out, leads, polite, 'action')
  for (const pattern of [bare, littleDo]) {
    for (const match of matchesOf(leads, pattern)) {
      const before = plain.slice(Math.max(0, match.index - 30), match.index)
      if (/^(?:说|解释|通知)/.test(match[0]) && isTold.test(before)) continue
      const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 60)
      if (statesIt(match[0], after) || (match[0].startsWith('加') && ofMaterial.test(after))) continue
      if ((isNoun.test(after) && !/[\d一两三几个]$/.test(match[0])) || (after.startsWith('的') && isDone.test(match[0])) || isAgreed.test(after) || (/^[改换]/.test(match[0]) && wasAgreed.test(before)) || isOwnPlan.test(plain.slice(Math.max(0, match.index - 44), match.index)) || (/^[改换加减做]/.test(match[0]) && isSupposed.test(after)) || (/^[改换]/.test(match[0]) && isPlanGoingOn.test(plain.slice(Math.max(0, match.index - 60), match.index))) || (/^[降升]/.test(match[0]) && isOwnPrice.test(after)) || isStandard.test(plain.slice(Math.max(0, match.index - 60), match.index))) continue
      if (promised.test(before) || alreadyDone.test(plain.slice(match.index + 1, match.index + 14)) || isReported(before) || changedFrom.test(before)) continue
      out.push({ start: match.index, end: match.index + match[0].length, kind: 'action' })
    }
  }
  for (const match of matchesOf(leads, given)) {
    const before = plain.slice(Math.max(0, match.index - 16), match.index)
    if (promised.test(before) || givenByOthers.test(before) || isReported(before) || /^[^，。！？；\n]{0,4}(?:[了时](?!吗)|的(?!吗|[，。！？\s]|$)|过(?![来去]))/.test(plain.slice(match.index + match[0].length, match.index + match[0].length + 6))) continue
    out.push({ start: match.index, end: match.index + match[0].length, kind: 'action' })
  }
  collect(out, leads, wishing, 'action')
  const orders = matchesOf(leads, order)
  const taken = new Set(orders.length === 0 ? [] : out.map(({ start }) => start))
  for (const { index, 0: sign } of orders) {
    const before = plain.slice(Math.max(0, index - 30), index).split(clauseEnd).at(-1) ?? ''
    const after = plain.slice(index, index + 30).split(clauseEnd)[0] ?? ''
    const closes = /[吧声下]/.test(sign) ? doing.exec(before)?.index ?? (sign === '吧' ? -1 : before.length - 2) : undefined
    const from = index - before.length
    const isTaken = sign !== '把' && Array.from(before + after).some((_, i) => taken.has(from + i))
    if (closes === -1 || isTaken || isSettled.test(plain.slice(index + after.length, index + after.length + 14)) || ownDoer.test(before.slice(0, closes)) || forced.test(before.slice(0, closes)) || notTold.test(after) || (after.endsWith('了') && !toCome.test(before + sign))) continue
    const start = closes === undefined ? (sign === '前' ? index + 1 : index) : from + closes
    taken.add(start)
    out.push({ start, end: sign === '把' ? index + after.length : Math.max(start + 1, index + sign.length), kind: 'action' })
  }
  collect(out, leads, asking, 'ask')
  collect(out, leads, needing, 'need')
  collect(out, leads, offering, 'offer')
  return out
}

/** 报价0.36元, 报价里3M双面胶, 再发一次：…: what was quoted, and what the author sends with these words. */
function statesIt(verb: string, after: string): boolean {
  return (verb.startsWith('报价') && /^(?:[里中单]|货币|币种|有效|是|为|\d[\d.]*\s?(?:[元块]|美[元金]|欧元|卢布|usd|rmb|cny|eur))/.test(after)) || (verb === '发一' && /^次[:：]/.test(after))
}

/** 工人只好把托盘垫高: told of what had to be. */
const forced = /(?:只[好得]|不得不|被迫)$/

/** 已确认, 正在安排, 没有检查: a report about what is or is not done. */
function isReported(before: string): boolean {
  return /(?:谢谢|感谢|多谢)[^，。！？；\n]*$/.test(before) || /(?:已经?|正在|刚|没有?|未|不|想|你们(?!先$)[^，。]{0,6}|别|自己|才|就)$/.test(before)
}

function collect(out: RequestWord[], leads: Leads, pattern: RegExp, kind: RequestWord['kind']): void {
  for (const match of matchesOf(leads, pattern)) {
    if (!/[不无没已他她]$/.test(leads.text.slice(Math.max(0, match.index - 1), match.index))) out.push({ start: match.index, end: match.index + match[0].length, kind })
  }
}
