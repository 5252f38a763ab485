/**
 * What a question wants to know, in three languages: `kind` is the sort of answer (a date, a price), `thing` what it is
 * about, `act` what is done to it. Only as fine as it takes to tell two questions in one thread apart.
 */
export interface AskedThing {
  readonly name: string
  readonly sort: 'kind' | 'thing' | 'act'
  readonly words: RegExp
}

const word = (sort: AskedThing['sort'], name: string, [ru, en, zh]: readonly [string, string, string]): AskedThing => ({
  name, sort, words: new RegExp(`(?<![а-я])(?:${ru})[а-я]*|(?<![a-z])(?:${en})(?![a-z])|${zh}`, 'g'),
})

export const askedThings: readonly AskedThing[] = [
  word('kind', 'date', ['когда|какого числа|как скоро|дат[аыуе](?![а-я])|срок|сколько (?:времени|дней|недель)|в (?:какой|который) день|во сколько', 'when|dates?|which day|what day|deadline|lead ?times?|how soon|how long|what time|et[ad]', '什么时候|何时|几时|几[号点月天]|哪[天日]|日期|时间|交期|货期|多久|多长时间|多少天']),
  word('kind', 'price', ['цен|стоит|стоимост|почем|расцен|котиров', 'prices?|costs?|quotes?|quotation|how much(?! (?:does (?:it|the [a-z]+) )?weigh)', '价格?|报价|多少钱|费用']),
  word('kind', 'weight', ['вес(?![а-я])|веса|весит|весят|весу|масс[аыу]|брутто|нетто', 'weights?|weighs?|gross|net(?= w)', '重量|毛重|净重|多重']),
  word('kind', 'size', ['размер|габарит|длин[аыу]|ширин|высот|толщин|объем', 'sizes?|dimensions?|length|width|height|thickness|volume|cbm', '尺寸|大小|多[大长宽高厚]|长度|宽度|高度|厚度|体积']),
  word('kind', 'quantity', ['сколько(?! (?:стоит|стоят|весит|весят|времени|дней|недель))|количеств', 'how many|quantit(?:y|ies)|qty|moq', '多少(?!钱|天)|几[个件箱台套]|数量|起订量']),
  word('kind', 'colour', ['цвет', 'colou?rs?|ral', '颜色|色号']),
  word('kind', 'material', ['материал|марк[аиу](?= стал)', 'materials?|steel grade', '材质|材料']),
  word('kind', 'place', ['где(?![а-я])|куда(?![а-я])|откуда|адрес|порт(?:[аеу]|ом)?(?![а-я])', 'where|address|port', '哪里|哪儿|在哪|地址|港口|哪个港']),
  word('kind', 'person', ['кто(?![а-я])|кого(?![а-я])|кому(?![а-я])|ответственн', 'who(?:m|se)?', '谁|哪位|负责人']),
  word('kind', 'reason', ['почему|зачем|причин', 'why|reasons?', '为什么|为何|原因|怎么会']),
  word('thing', 'sample', ['образ[ец]', 'samples?', '样品|样板|打样']),
  word('thing', 'artwork', ['макет|чертеж|дизайн', 'artworks?|drawings?|designs?', '图纸|设计稿|稿子|标签稿']),
  word('thing', 'label', ['этикет|маркиров|наклей', 'labels?|marking', '标签|唛头|贴纸']),
  word('thing', 'box', ['короб', 'box(?:es)?|cartons?', '纸?箱子?|外箱']),
  word('thing', 'document', ['документ|инвойс|счет|договор|контракт|сертификат|накладн|коносамент|пакинг', 'documents?|invoices?|contracts?|certificates?|pi|packing lists?|bill of lading', '文件|发票|合同|证书|装箱单|提单']),
  word('thing', 'photo', ['фото|видео|снимк', 'photos?|pictures?|videos?', '照片|图片|视频']),
  word('thing', 'mould', ['форм[аыу](?![а-я])|пресс-форм|оснастк', 'mou?lds?|tooling', '模具']),
  word('thing', 'container', ['контейнер', 'containers?', '柜子?|集装箱']),
  word('act', 'ship', ['отгру|отправ|погруз|выйдет|вышл[аио]', 'ship|ships|shipped|shipping|shipment|dispatch(?:ed)?|leaves?|loading|send|sent', '出货|发货|装船|装柜|出运|发出|寄出?|走货']),
  word('act', 'arrive', ['прибы|прид[её]т|прие[дх]|доставк|достав[ия]т', 'arrives?|arrival|delivery|deliver(?:ed)?|comes?', '到港|到货|送到|交货|到达']),
  word('act', 'ready', ['готов|сдела|закончи|додела', 'ready|done|finish(?:ed)?|complete[d]?', '做好|完成|好了|准备好|做完']),
  word('act', 'pay', ['оплат|плат[еиё]|депозит|предоплат', 'pay|paid|payments?|deposits?|balance', '付款|定金|尾款|打款|货款']),
  word('act', 'pack', ['упаков|упаку', 'pack(?:ed|ing|aging)?', '包装|打包']),
  word('act', 'check', ['провер|инспекц|испыта|тест', 'inspections?|tests?|tested|check(?:ed)?', '检验|验货|检测|测试']),
]

/** Ask, greet, or join, and say nothing of what is asked. */
export const emptyWords: ReadonlySet<string> = new Set((
  'како кака каки како кото скаж подс уточ сооб напи пожа буде буду есть быть можн ли ваш ваше ваша вашу нам мне вас вам это этой этот того так еще раз снов спас здра добр день прош проси пока ждем жду как что или если для про при над под без уже наш наше наша наши наше все зака парт това друг ' +
  'what which please could can would will you your the and for are was were has have had does did any tell let know confirm again about this that its our from with into there one get been still just now also good morning hello thank thanks order orders goods batch kindly pls update news'
).split(' '))
