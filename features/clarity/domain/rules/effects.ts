/**
 * What blame cost its author: somebody on his side and a verb of loss, waiting or refusing, in the past or the present;
 * goods that stand where they should not; or money that is named as a loss. By structure, not by a list of sentences.
 */
export function tellsEffect(words: string): boolean {
  const plain = words.toLowerCase().replaceAll('ё', 'е')
  return suffering.some((pattern) => pattern.test(plain)) && !meantForReader.test(plain)
}

/** The reader's own losses, and what is only feared or asked, are no effect that happened. */
const meantForReader = /(?<![а-я])(?:вы|вам|вас|ваш[а-я]*)(?![а-я])|\byou(?:r|rs)?\b|[你您]|\?|？/

const ruWord = (source: string): string => `(?<![а-я])(?:${source})(?![а-я])`
const enWord = (source: string): string => `\\b(?:${source})\\b`
/** A subject and its verb stand no further apart than this. */
const gap = '[^.!?;。！？；\\n]{0,48}?'

const ruOurs = 'мы|я|нас|нам|меня|мне|наш[а-я]* [а-я]+|клиент[а-я]*|заказчик[а-я]*|покупател[а-я]*|магазин[а-я]*|сет[ьи]|розниц[а-я]*|склад[а-я]*|лини[яи]|цех[а-я]*|производств[а-я]*|дилер[а-я]*|дистрибьютор[а-я]*|партнер[а-я]*|маркетплейс[а-я]*|монтажник[а-я]*|сборщик[а-я]*|перевозчик[а-я]*|экспедитор[а-я]*|банк|таможн[а-я]*|порт|стройка'
/** Fees and work that nobody wanted to pay for: a deposit is none. */
const ruCosts = 'хранени[а-я]+|просто[йя][а-я]*|штраф[а-я]*|неустойк[а-я]*|пен[яию]|демерр?едж[а-я]*|перепаковк[а-я]*|переделк[а-я]*|сортировк[а-я]*|ремонт[а-я]*|авиа[а-я]*|возврат[а-я]*|утилизаци[а-я]+|склад'
const ruLoss = [
  '(?:по)?теря(?:л[аи]?|[юе][мт]?)|лиш(?:ил[а-я]+|аемся)|недополучил[а-я]*|плачу|плат[ия][мт]|(?:до|пере)пла[тч][а-я]+',
  `(?:за|о)платил[аи]?(?= [^.!?;]{0,24}(?:${ruCosts}))|оштрафовал[аи]?|штрафу[а-я]+|удержал[аи]?|вычл[аи]|вычел|списал[аи]?|отмен[ия][а-я]+|отказ[аы][а-я]+|вернул[аи]?|возвраща[а-я]+|расторг[а-я]*`,
  'уш(?:ел|л[аи])|уходит|уходят|прост(?:оял|аива)[а-я]*|встал[аи]?|сто[ия][мт]|остан[оа]вл?[а-я]+|сорвал[а-я]*|пропустил[аи]?|закрыл[аи]?|снял[аи]?|снимает',
  'не (?:мо(?:жем|гу|жет|гут)|смогл[аи]?|смог|успел[аи]?|успева[а-я]+|получил[аи]?|открыл[а-я]*|принял[аи]?|принима[а-я]+|прода[а-я]+)|передел[ыа][а-я]+|перепаков[а-я]+|перебира[а-я]+|перебрал[аи]?|переклеи[а-я]+|пересортир[а-я]+|досортир[а-я]+',
  'пришлось|приходится|вынужден[аы]?|несем|понес[а-я]*|потратил[аи]?|тратим|выбросил[аи]?|утилизировал[аи]?|жал(?:уется|уются|овался|овались)|пожаловал[а-я]*|требу[а-я]+ (?:компенсац|возмещ|деньг|возврат|неустой)[а-я]*|выставил[аи]? (?:нам )?(?:штраф|счет|претензи|неустой)[а-я]*|остал(?:ся|ись|ась) без|сид(?:им|ят|ит) без',
].join('|')
/** Waiting is a loss where it has a length or somebody else does it. */
const ruWaiting = '(?:клиент|покупател|магазин|лини|цех|объект|монтажник)[а-я]* жд(?:ет|ут)|(?:уже|вторую|третью|который|котор[а-я]+|втор[а-я]+|трет[а-я]+|\\d+(?:-[а-я]+)?) [^.!?;]{0,24}(?:жд(?:ем|у|ет|ут)|ждал[аи]?|простаива[а-я]+)|(?:жд(?:ем|у|ет|ут)|ждал[аи]?) (?:уже|втор|трет|\\d|недел|месяц|(?:[а-я]+ )?с (?:\\d+(?:\\.\\d| [а-я]{3})|понед|вторн|сред|четв|пятн|начал|прошл))[^.!?;]*'
const ruGoods = 'контейнер[а-я]*|магазин[а-я]*|груз[а-я]*|товар[а-я]*|парти[яи]|заказ[а-я]*|машин[аы]|фур[аы]|судно|вагон[а-я]*|лини[яи]|цех|производство|стройка|склад|монтаж|сборка|работ[аы]|объект|продажи|полки'

const enOurs = "we|i|us|our [a-z]+|my [a-z]+|(?:the |a |two |three )?(?:clients?|customers?|buyers?|shops?|stores?|chains?|supermarkets?|retailers?|dealers?|distributors?|warehouse|workers|production|line|site|assembly|carrier|forwarder|bank|port|installers?)"
const enLoss =
  "los(?:t|es?|ing)|pay(?:s|ing)?|owe|cancel(?:l?ed|s|l?ing)?|refus(?:ed|es|ing)|reject(?:ed|s|ing)?|return(?:ed|s|ing)|sen[dt]s? (?:it|them|the [a-z]+|everything|\\d+ [a-z]+) back|fin(?:ed|es)|fine us|charg(?:ed|es|e|ing)|deduct(?:ed|s)|penali[sz](?:ed|es)|wait(?:s|ed|ing)?|stands?(?: still| idle)?|stopp?(?:ed|s)?|missed|had to|have to|has to|forced to|can(?:not|'t)|could(?: not|n't)|unable to|refunded|left us|(?:went|walked) (?:away|elsewhere)|(?:sat|sits?|sitting|st(?:ood|anding)) (?:idle|still)|threaten(?:s|ed|ing)?|wants? (?:his|her|their|its|the) money|left without|(?:ran|run|running) out of|sued|sues|complain(?:ed|s|ing)?|claim(?:s|ed)|closed|wasted|spent|suffer(?:ed|s)?|bear|bore|cost us|" +
  'paid (?=[^.!?;]{0,30}(?:storage|demurrage|fine|penalt|rework|repair|air ?freight|extra|again|sorting|return|detention))|(?:is|are|ha(?:s|ve) been) (?:idle|empty|stuck|stopped|postponed|on hold|down(?= since| for)|without (?:goods|stock)|out of stock|angry|unhappy|furious)'
const enGoods = 'containers?|goods|cargo|shipments?|parcels?|trucks?|vessel|batch|order|load|lines?|production|cartons?|everything'

const zhOurs = '我[们方司]?|客户|顾客|买家|超市|门店|商场|展会|店[里铺]?|仓库|产线|生产线|流水线|车间|工人|安装队|货代|船公司|海关|平台|经销商|老板'
const zhLoss = '损失|失去|丢了|流失|赔|罚|被?扣(?!件)|退[货单款回了]|要退|取消|拒[收付绝]|不[收要认](?!求)|投诉|索赔|等了|在等|干等|白等|一直等|停工|停产|停线|停了|停着|下架|只好|不得不|只能|被迫|返工|重新(?:包装|贴|做|买|印)|多[花付]|错过|没法|无法|断货|缺货|没货|没赶上|赶不上|来不及|天天催|一直催|[付花交出]了?[^，。]{0,12}(?:仓储|仓租|滞|堆存|罚|违约|空运|返工|加班|运)'

const suffering: readonly RegExp[] = [
  new RegExp(`${ruWord(ruOurs)}${gap}${ruWord(ruLoss)}`),
  new RegExp(`^[^а-я]*(?:(?:и|а|поэтому|теперь|уже|сейчас) )*(?:плачу|платим|теряем|теряю|простаиваем|вынуждены|пришлось|оштрафовали|нас (?:оштрафовали|штрафуют))(?![а-я])`),
  new RegExp(`${ruWord(`потерял[аи]?|вернул[аи]?|отменил[аи]?|отказал(?:ся|ись)|простаива[а-я]+|ушл[аи]|ушел`)}${gap}${ruWord('клиент[а-я]*|заказчик[а-я]*|покупател[а-я]*|магазин[а-я]*|сеть')}`),
  new RegExp(ruWord(ruWaiting)),
  /(?<![а-я])(?:обошл(?:ось|ся|ась|ись)|стоил[аои]?|обходится) (?:нам|мне|клиенту)(?![а-я])|\b(?:costs?|costing) (?:us|me|our)\b/,
  new RegExp(`${ruWord(ruGoods)}${gap}${ruWord('(?:стоит|стоят)(?! (?:\\d|[$€¥]|дорог|дешев))|встал[аио]?|не ид[еу]т|останов[ил][а-я]+|пусту[а-я]+|пустые|застрял[а-я]*|завис[а-я]*|лежит|лежат|задержан[а-я]*|простаива[а-я]+|арестован[а-я]*')}`),
  new RegExp(`${ruWord(`${ruCosts}|убыт[а-я]+|потер[яи]|ущерб[а-я]*|упущенн[а-я]+`)}[^.!?;а-я]{0,4}(?:[а-я]+ ){0,3}[$€¥]?\\d`),
  new RegExp(`${enWord(enOurs)}${gap}\\b(?:${enLoss})(?![a-z])`),
  new RegExp(`${enWord(enGoods)}${gap}\\b(?:is|are|stands?|sits?|lies|got|was|were|remains?|ha(?:s|ve) been)\\b (?:still |now |already |all )*(?:stuck|held|blocked|seized|idle|waiting|standing|still(?= *$)|(?:in|at) (?:the )?(?:port|customs|yard|terminal|warehouse|border))`),
  new RegExp(`${enWord('demurrage|storage(?: fees?| costs?)?|detention|penalt(?:y|ies)|fines?|loss(?:es)?|downtime')}[^.!?;]{0,24}[$€¥]?\\d|\\b(?:usd|cny|eur|rub|rmb|[$€¥])? ?\\d[\\d., ]*(?:usd|cny|eur|rmb)? (?:of |in |for )?(?:demurrage|storage|detention|penalt(?:y|ies)|fines?|loss(?:es)?)\\b`),
  new RegExp(`(?:${zhOurs})[^，。！；]{0,16}?(?:${zhLoss})`),
  new RegExp('^[^\\u4e00-\\u9fff]*(?:所以|结果|害得|导致|现在|已经)?(?:被(?:罚|扣|退|投诉)|罚款|赔了|损失了?|白等|只好|不得不)'),
  /(?:货|柜子?|集装箱|货柜|船|车|订单|产线|生产线)[^，。！；]{0,8}(?:卡|滞|压|堵|堆|扣|还在|停)[^，。！；]{0,4}(?:港|海关|码头|仓库|堆场|线|了|着)/,
  /(?:产线|生产线?|车间|工地|安装队|客户|我们|货)[^，。！；]{0,12}(?:停[到着了工摆]|等(?:到[现今]|着))|(?:上市|开业|安装)[^，。！；]{0,4}推迟/,
  /(?:仓储费|滞港费|滞箱费|堆存费|违约金|罚款|损失)[^，。！；]{0,6}\d|\d[\d,.]*(?:元|美元|美金|块)?的?(?:仓储费|滞港费|滞箱费|堆存费|违约金|罚款|损失)/,
]
