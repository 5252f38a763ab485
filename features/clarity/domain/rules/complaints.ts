import type { Doc, Span } from '../doc.ts'
import { alone, habits, misdeeds } from './blame-words.ts'
import { en, findPhrases, hasPhrase, type Phrases, ru, zh } from './phrases.ts'

/** Stems of what goods and papers suffer, in any form. */
export const harm = {
  ru: 'брак(?!ера)|лом[аи]|слом|трещин|трес[кн]|царап|скол(?![ьо])|вмят|помя|(?:за|с|из)мят|мн[еу]тся|мят[ыоа]|погнут|крив|порва|рв[еу]т|порт(?:ит|ят)|располз|мокр|сыр(?:ые|ой|ая)|ржав|плесен|гни[ел]|гряз|пятн|пузыр|запах|пахн|воня|протека|течет|лоп(?:а|н)|кап(?:ает|ают)|разби|битое|бит(?:ый|ые|ых|ой|ая)|отвал|отпад|откле|отход(?:ит|ят)|отсл[ао]и|расход[ия]т|(?<!у нас (?=разош[а-я]+ (?:за|быстр|хорош|мгновен)))разош|желте|линя|шата|кача[ею]т|скрип|гуд[ия]т|сгор|гас(?:нут|нет)|перегрев|греется|мига[ею]|сбо[ийя]|заеда|застр[ея]|заклин|задева|деформ|поврежд|испорч|дефект|слаб(?:ый|ая|ое|ые|о)(?![а-я])|недостач|перепут|опечат|ошиб|опозда|задерж|просроч|проблем|штраф(?!ов)',
  en: 'broke(?!r)|break(?:s|age)\\b|crack|s(?:hr[aiu]nk|well|nap(?:s|ped)?\\b)|crush|split(?!ter)|scratch|dent(?:s|ed)?\\b|bent\\b|bends?\\b|deform|collaps|tor(?:n|e)\\b|tears?\\b|damp|mould(?:y)?(?= (?:in|on)\\b|[,.])|rust|dirt|stain(?!less)|blister|peel(?!er)|fad(?:e|ing)|discolou?r|smell|leak|burn|overheat|smok|flicker|nois(?:y|e)(?! level)|squeak|rattl|wobbl|loose|jam(?:s|med)?\\b|stuck|damag|defect|fault|flaw|spoil|mislabel|typo|wrong|mistake|error|missing|shortage|weak(?:er)?\\b(?! (?:demand|market|dollar|yuan))|fell\\b|fall(?:s|ing)?\\b|trip(?:s|ped)? the|delay|problem|lost\\b|fail',
  zh: '坏(?!账)|破(?!例|纪)|碎(?!石|纸)|裂(?!纹试|载荷|强|伸|力|试|长)|断(?=了|裂(?!载荷|强|伸|力|试|长)|开|掉|带|[，。])|[漏渗]|湿(?!度|巾|水)|潮(?!流|州)|霉|(?<!不)锈(?!钢)|脏|划[痕伤]|起[皮泡球毛]|开[胶线裂]|脱[胶落线]|掉(?:了|色|漆|落|毛|粉|块|底|皮|下)|变[形色]|发[黄粘霉黑烫]|烫(?=手|得|出)|色差(?![δ仪不≤<值]|标准)|歪|(?<![防抗免])皱|松(?:了|动)|卡(?:住|死|在|了|顿)|晃|烧|跳闸|塌|散(?:架|了)|缩水(?!率|不|[≤<])|压[坏扁]|磨损(?!率|量|测试|系数)|不良(?!率)|次品|熏(?!蒸)|味道[很太]?[重大]|混[装在]|错(?!开|过)|泡[了水胀]|堵(?!头)|弹开',
}

/** Whoever is behind the goods: what they do is told where it hurts. */
const people = {
  en: '(?:client|customer|buyer|consumer|shop|store|retailer|dealer|hotel|guest|chain|supermarket|inspector|bank|customs|warehouse|till|crew|line|support|manager|courier|lawyer|law|assembly|production|work)s?',
  zh: '(?:客户|顾客|买家|门店|店长|超市|商场|经销商|零售商|酒店|客人|餐厅|检查员|银行|海关|仓库|工人|师傅|老板|快递员)',
}

/** What is not as it should be: denied, lacking, measured against the promise, still or again so; then what came of it. */
const rest = {
  ru: ru([
    `(?<!мы )(?<!я )не (?!действует|наш[еёл]|обнаруж|выяв|замет|нужн|возраж|имеет|имею|требу|меняет|влия|превыша|содерж|вход|буд|явля|относ|завис|понадоб|впит|${harm.ru})[а-я]{3,}(?:[аеиу]т|[ея]тся|[ую]тся|л(?:а|и|о)?|л(?:ся|ась|ись|ось))`,
    `не (?:подход[ия]т|провод[ия]т|т(?:от|а|о|е|ой|ого))|не хвата[а-я]+|вместо(?! (?:меня|нас|него|нее|прежн|стар|первоначальн))|чуж(?:ой|ая|ие|ое|ими|ом)|(?<=(?:пришл|приех|приход)[а-я]* (?:[а-я]+ )?)без (?!${harm.ru}|замеч|претенз|опозд)[а-я]+|(?:их|его|ее|все) нет`,
    '(?<=(?:[еш]е|[еш]ей|уже|выше) (?:[а-я]+ )?)(?:чем(?! раньше)|образц|чертеж|нормы|заказ|обеща|остальн|судна|срока|согласован)[а-я]*|хуже|разн(?:ой|ого|ые|ых) (?:длин|высот|размер|цвет|оттен|толщин)[а-я]*|так,? что|(?:на деле|оказал[а-я]+)|только (?:в упор|на (?:англ|кит|нем)[а-я]+)|из \\d+(?: [а-я]+)? \\d+ [а-я]+[ыхея](?![а-я])|у половины',
    '(?:рассчит|ждал|обещ|проси|заказыва|привык|ожида)[а-я]*(?=[^.]{3,60}, ?(?:а(?! не)|но|получил|теперь|пришл|приш) )|опять|снова(?! работа)|до сих пор|так и не|даже не|(?:втор|трет|четверт)[а-я]+ (?:день|раз|месяц|недел|поставк)[а-я]*|(?:который|весь|каждый) (?:день|раз|месяц)|подряд|ни (?:строчки|слова|звонка|с чем)|трижды|ни одной|от руки|отрицательн[а-я]+|кажд[а-я]+ (?:второ|трет)[а-я]+',
    'недовол[а-я]+|гроз[ия]т|смеются|возмущ[а-я]+|разочаров[а-я]+|надоел[а-я]*|жал(?:у|об)[а-я]+|рекламаци[а-я]+|претензи[июя]|возвра(?:щают|щает|т)[а-я]*|несут (?:их )?(?:назад|обратно)|(?<!мы )верну(?:л[аи]?|ть деньги)|(?<!мы )отказ(?:ыва|ал)[а-я]+|компенсаци[а-я]+|снял[аи]?|заблокир[а-я]+|отменил[а-я]*|юрист[а-я]*|выпускает',
    'пуст(?:ые|ая|ует|ые полки)|останов(?:лен|ил)[а-я]*|(?:цех|линия|стройка|сборка|монтаж|объект|продажи|рейтинг|груз)(?: [а-я]+)? (?:встал|стоит(?! (?:около|возле|рядом|под погрузк|у (?:рамп|склад|ворот)))|упал|пада|просел|обвал)[а-я]*|прост(?:ой|ои|оя|аива[а-я]+)(?! в)|потеряли?|теря(?:ем|ет|ют)|убыт[а-я]+|(?:плат(?:им|или)|насчитали)(?=[^.]{0,24} за (?:хранен|простой|пуст|штраф))|стоя?и?т без|за наш счет|сорва[а-я]+|уш(?:ел|ла|ли) к|переделыва[а-я]+|перебира(?:ем|ет|ют)|вручную|руками|зря(?=[,.])|сами(?: собой|,| (?:меня|покуп|чин)[а-я]+)',
  ].join('|')),
  en: en([
    `(?!(?<=\\b(?:we|i) )do(?: not|n't) (?:want|wish|plan|intend|use|sell|buy|print|stock)\\b)(?:do|does|did|is|are|was|were|has|have|had|can|could|will|won)(?: ?not|n't| never)(?! (?:accept (?:(?:the|your) price|(?:usd|eur|cny|rmb|gbp|[$€£¥]) ?\\d)|need|in (?:the|our|your|this) (?:price|offer|quote|quotation|scope)|mind|matter|include|change|require|exceed|have to|object|contain|affect|yet|rust|crack|leak|fade|break|yellow|absorb|your|our|a|an|included|more|less)\\b) (?!(?:find|found|see|seen) (?:any|no)\\b|(?:been )?needed|${harm.en})[a-z]+|works only|still (?:no|not|wrong|bad|late|empty)`,
    `(?:ha(?:s|ve|d)|with|got|came|are|is|still|and) no (?!(?:remarks?|claims?|issues?|objections?|questions?|need|longer|changes?|rush|hurry|${harm.en})\\b)[a-z]+|(?:arrived|came|delivered|shipped|packed|stood) (?:with ?out|open|empty|half|in (?:two|three)|a (?:day|week) (?:after|late)|with (?:[a-z]+ )?(?:wet|broken|torn|old))|(?:instead of|rather than|without an?) (?![0-9]|(?:[a-z]+ )?(?:${harm.en}))(?:[a-z]+)|(?:colou?r|size|fit|weight)s? (?:is|are) off|(?:above|below|over) the agreed|nobody (?!is to|from our)[a-z]+`,
    "too (?!much\\b|many\\b|late to\\b)[a-z]+(?! to\\b)|so [a-z]+ that|(?:darker|lighter|thinner|thicker|smaller|bigger|shorter|longer|weaker|heavier|fewer|less|more|narrower|wider|softer)(?: [a-z]+)? than (?!(?:the |our |your )?(?:old|previous|last|first|before|expected|[0-9]))[a-z]+|different (?:lengths|sizes|colou?rs|heights|shades|[a-z]+ from)|bad|poor|worse|some(?:body|one) else|(?:in|inside) [a-z0-9]+ of them|of the (?:\\d+|[a-z]+) [a-z]+(?: [a-z]-\\d+)? (?:arrived|came|leak|back)",
    '(?:expect|want|order|promis|paid|show|approv|contract|invoice)[a-z]*(?=[^.]{3,70}(?:, | but | and )(?:but |what |the |we )?(?:[a-z]+ ){0,3}(?:came|turned|got|contract)\\b)|every (?:morning|day)(?=[,.]|$)|(?:late|yet) again|every (?:second|third|fourth|fifth|other)|(?:second|third) time|one after another|swamped|since (?:we|the (?:middle|start|end))',
    `${people.en}(?: has| have| had)?(?: [a-z]+){0,2} (?:stop|clos(?:es|ed) (?:our|the)|refus|reject|demand|complain|threat|laugh|fin(?:es|ed)\\b|call(?:s|ed)? (?:us )?every|mov(?:es|ed) them|los(?:t|es)|left|switch|block|seiz|cancel|bring|brought|sent (?:us )?(?:her|his|a|the) (?:bill|claim|lawyer)|rings?\\b|sits?\\b|stands?\\b|keep|sue)[a-z]*`,
    'unhappy|upset|angry|fed up|complain[a-z]*|refund(?:s|ed)?|(?<!(?:signed|stamped|filled in) and )(?:send|sends|sent|give|gives|gave|take|takes|taken|took|bring|brought|return(?:s|ed)?|got|get) (?:it |them |(?:[a-z0-9-]+ ){1,8})?back|returned (?:theirs|the (?!signed)|them|it|half|all|\\d)|penalt(?:y|ies)|lawyer|off (?:the shel(?:f|ves)|display)|(?:took|take|taken) (?:it|them|[a-z ]{2,20}) (?:down|off)',
    'los(?:e|es|ing)|(?:stands?|sits?) (?:idle|still|around|at the port)|overdue|negative|demurrage|(?:at|on) our (?:own )?(?:expense|cost)|(?:wait(?:ed|s)?|spent|spends?) (?:for |all |the whole |[a-z0-9]+ )(?:days?|hours?|weeks?|morning|weekend)|had to (?!be )[a-z]+|com(?:e|es|ing) (?:off|undone|unstuck|apart)|came (?:off|undone|unstuck|apart|in two)|give way|for nothing',
  ].join('|')),
  zh: zh([
    '(?:盖|关|打|装|对|够|扣|合|插|拧|拉|推|扫|贴|开|按|看|用|连|充|坐|站|锁|套|等)不(?:上|开|进|出|到|紧|住|牢|齐|清|了|动|稳|平|下|来|起来)|(?<=[一-龥])不(?:认|动|上|住|出来|进去|了|紧|牢|齐|稳|亮|平|干净|一致|敢|愿|肯|匹配|转|走|准|达标|能用|到货|见|对|行|符|一样|合格|满意|高兴|再下单|是同|给放)(?!需|用|影响)|(?:不|没)(?:到|检查|有(?:任何)?[^，。]{0,2}(?:消息|动静|回音|下文|牙|螺纹|泡沫|填充|反应|回复|进展|两把)|消息|收到|到账|人[管接愿]|下文|回复)|没[电法影给](?!问题)|都没[有开](?=[，。！]|$)|一[个点句][^，。]{0,3}都没|说好的是|[订要]的是[^。]{1,12}是|迟迟|到(?:现在|今天)(?:还|都|也)?[没不]|没法|只有[德英中日韩][文语]',
    '(?:少|缺|漏|短)(?:了|装|发|件|货|拉|零|配|[一-十两几半](?!于))|[少短](?:二|三|五|十|几)[^，。]{0,3}|比[^，。]{1,8}[短少小薄轻深浅宽窄厚重长粗细]|偏[大小薄厚软硬了移]|[要等]的是[^。]{1,12}(?:来|出来)的?[是却]|却(?=[是接收只])|只有\\d+套|太[薄厚小大硬软松紧短长重轻吵弱差]|有问题|出问题|别人家|(?:就|都|会|总|老是|一直|每[^，。]{1,6}就)(?:掉|断|卡|响|烫|裂|散|倒|漏|坏|闪|晃|跳|没电|发黄)|(?<=[洗切碰按拉装用摔压拧穿晒煮刮撕][^，。]{0,3})就(?![好行可能没算是])|一[^，。]{1,2}就(?=往|散|断|跳)|倒了',
    '退(?!税)(?=[货回了钱]|款)|全退|投诉|抱怨|骂|差评|下架|停(?:售|止|了|工)|拒[收付绝]|又[织做印染裁缝装发贴喷]成|把[^，。]{0,4}(?:订货|订单|单子)取消|罚(?!则)|扣[款了]|滞[港期纳]|损失|赔(?!率)|延误|耽误|拖(?!车|鞋|把|盘|链)|晚了|逾期|白[跑忙干]|生气|不满|着急|气得|催(?!化)|天天[问打]|每天[^，。]{0,4}打|从早[^，。]{0,2}到晚|越来越(?:高|差|多|大|严重)|改了.[回次遍]|没人|空[着空]|空了|账单寄|封了|自己(?:买|出|贴|的库存)|卡在|全是(?=[^，。]{0,4}(?:灰|油|划|毛刺|水|泥|坑|二等|次))',
    `${people.zh}[^，。]{0,6}(?:不要|不收|不认|不用|催|骂|问我|说箱)|(?:一半|\\d箱|[四三二五]箱)(?:的[^，。]{1,4})?[^，。]{0,2}(?:没|碎|进了)`,
  ].join('|')),
}
const harms = { ru: ru(`(?:${harm.ru})[а-я]*`), en: en(`(?:${harm.en})[a-z]*`), zh: zh(harm.zh) }
export const complaint = { harms, rest }
const complaintInEnglish = { harms: { en: harms.en }, rest: { en: rest.en } }
/** Harm that is not there, is allowed for, or has been dealt with. */
const absent = {
  ru: /(?<![а-я])(?:без|ни|не|нет|от|против|из-за|отсутств[а-я]+)(?: [а-я]+){0,2} $/,
  en: /(?:\b0 (?:[a-z-]+ ){0,2}$)|\b(?:no|not|never|without|none|nothing|any|free of|against|from|n't|for|reduced)(?: (?!and |but |has |have )[a-z-]+){0,3} $|n't $/,
  zh: /(?:[无没未防抗免]|没有|不会|不|零|避免)(?:有|任何|出现|发现|一个)?[^，。]{0,3}$/,
}
const dealtWith = {
  ru: /^(?:[^,.;]|(?<=\d)[.,](?=\d)){0,30}(?<![а-я])(?:нет|не (?:было|обнаруж|наш|выяв|найд|замеч)[а-я]*|было 0|(?:закры|учт|снят|замен|завар|устран)[а-я]*|до \d)(?![а-я])/,
  en: /^ tests?\b|^(?:[^,.;]|(?<=\d)[.,](?=\d)|(?<=no)\.){0,44}\b(?:found in|repaired|welded|swapped|closed|settled|allowed|accounted|is in|are in)\b/,
  zh: /^\s?(?:为|是)?0(?![.\d])|^[^，。]{0,6}(?:为零|没有|[^，。]{0,4}(?:解决|处理|结案|更换|写进|[换改焊修]好)|率|试验|测试|都?没|≤|<|折扣)|^[^。！？；]{0,30}(?:允收|(?<!不能|不会|不予|无法|拒绝|不|拒|没|未)接收|让步放行|特采)/,
}

/** In how many words it is said that something is wrong with goods or people, in a language or in any: one stands in many a report, and "shrinks by 0.4 %, the shrinkage" is one. */
export function complaintsIn(doc: Doc, signs: Record<'harms' | 'rest', Phrases> = complaint): number {
  const found = [...findPhrases(doc, signs.rest), ...findPhrases(doc, signs.harms).filter((span) => isThere(doc, span))]
  return new Set(found.map(({ start, end }) => doc.plain.slice(start, Math.min(end, start + stem)))).size
}
const stem = 5

/** Whom it hurts, how soon it went wrong, who is to blame for it: with that one word is a complaint. */
const hurts = {
  ru: ru([
    '(?:клиент|покупател|заказчик|магазин|сет[ьи]|маркетплейс|площадк|продавц|склад|кладовщик|приемщик|монтажник|сборщик|мастер|продаж|сервис|постоял|гост|турист|пациент|ребен|дет[ия]|родител|жильц|жал(?:об|у)|отзыв|рейтинг|таможн|юрист|объект|строй|бригад|электрик|сантехник|персонал|сотрудник|рабочие|начальств|директор|шеф|прораб|пользовател)[а-я]*',
    '(?:за|после|через) (?:первой|первого|\\d+|один|одну|два|две|три|четыре|пять|шесть|семь|десять|пар[уы]|нескольк[а-я]+|полчаса|час|день|недел[юи]|месяц|год)(?: [а-я]+)?(?! (?:сбор|погруз|отгруз))|на (?:второй|третий|четвертый|третьей|второй) [а-я]+|зря|впустую|вручную',
  ].join('|')),
  en: en([
    "(?:client|customer|buyer|consumer|shop|store|retailer|dealer|hotel|guest|tourist|nurse|patient|hospital|clinic|school|restaurant|tenant|owner|driver|installer|fitter|mechanic|electrician|plumber|user|kid|parent|child|children|chain|supermarket|inspector|customs|warehouse|dc|till|crew|staff|boss|marketplace|platform|website|law|lawyer|showroom|review|rating|phone)(?:'?s)?",
    '(?:after|within) (?:an?|one|two|three|four|five|six|ten|\\d+|the first) (?:[a-z]+ )?(?:hours?|days?|weeks?|months?|wash(?:es)?|uses?|pulls|minutes|cycles|turns|times|rides?)|on (?:day|the (?:first|second|third) (?:day|use|wash))|for nothing|by hand',
  ].join('|')),
  zh: zh('客户|顾客|买家|门?店|店长|超市|商场|零售|经销|法律|酒店|客人|餐厅|厨师|医院|学校|海关|仓库|工人|师傅|老板|平台|网店|评分|差评|用户|安装|施工|游客|家长|孩子|投诉|垫[了付]|罚款|起诉|开业|促销|白[跑干忙]|(?:用|洗|穿|拉|摔|装|跑|开)(?:了|不到|才)?[一两三几半\\d]|[一两三几半\\d]+(?:天|周|次|下|小时|个月)就|一[洗拉撕切碰按摔穿晒]就'),
}
/** Whether somebody feels what is said to be wrong, or is blamed for it. */
export const isFelt = (doc: Doc): boolean => hasPhrase(doc, hurts) || [alone, misdeeds, habits].some((words) => findPhrases(doc, words).length > 0)

function isThere(doc: Doc, { start, end }: Span): boolean {
  const first = doc.plain.charCodeAt(start)
  const script = first < 0x400 ? 'en' : first < 0x500 ? 'ru' : 'zh'
  return !absent[script].test(doc.plain.slice(Math.max(0, start - 32), start)) && !dealtWith[script].test(doc.plain.slice(end, end + 50))
}

/** Thanks, one's own mistake, what is mended, promised, agreed or a clause of a contract: they need no request. */
export const sufficient = {
  ru: ru([
    '(?:рекламаци|претензи)[а-я]+[^,!?;]{0,30} (?:закрыва|снима|отзыва)(?:ем|ю)|(?:закрыва|снима|отзыва)(?:ем|ю) (?:рекламаци|претензи)[а-я]+|^(?:да|нет),|спасибо|благодар[а-я]+|рады|довол(?:ен|ьн)[а-я]*|хвал[ия]т|отличн[а-я]+|прекрасн[а-я]+|замечательн[а-я]+|молодцы|в норме|(?<!не )(?:устраива|понрав)[а-я]+|принято|(?:замечаний|претензий|расхождений|возражений|вопросов) (?:по [^!?;]{1,30} )?(?:нет|не)',
    'цен(?:им|ю) (?:так|ваш|эт)[а-я]+|приятно|(?:раньше|точно в) срока?|извин[а-я]+|вы (?:[а-я]+ )?(?:были |оказались )?правы|ваша правда|(?:наш|мо)[аейую]{1,2} (?:ошибк|вин)[а-яу]*|с нашей стороны|(?:мы|я) (?:[а-я]+ )?(?:указа|ошиб|перепута|забы|пропусти|опечата|неправильно)[а-я]*|^перепутала?|(?:правильн|верн)(?:ый|ая|ое) [а-я]+|не ваш[аеи]?|ваш[аей]{1,2} вин[аы] нет|(?:он|она|они|мы|я) (?:[а-я]+ ){0,2}сам[аи]?|в восторге',
    '(?<!не )(?:(?:замен|исправ|устран|отремонт|утилизиров|улад|отозва|почин|переслал|выслал|отправ|согласов|обнов)(?:ил|л|ал|овал)?и|разобрались|(?:урегулирова|оплаче|подписа|назначе|зачисле|реше|приня|закры|исчерпа|пройде|утвержде)(?:н|т)[аоы]?)|соглас[а-я]+|прош(?:ел|л[аио]) (?:провер|исп|инсп)[а-я]+|теперь [а-я]+ся|без (?:замечаний|претензий|брака|проблем)|признаем|подтвержда[а-я]+|договорились|предлагает|(?:отказыва|оставля|выбира|принима|сообща|информиру|разреша|работа)(?:ем|емся)|прилож[а-я]+|(?<!не )(?:подходит|подойдет|подошл[аои])|споры (?:по|стороны|рассматр[а-я]+)|меня зовут|не смуща[а-я]+|план контроля|(?:заменяет|отменяет) (?:ред|верси|лист|чертеж)[а-я]*|(?:инспекция|приемка|контроль|проверка) [^.!?]{0,24}по (?:iso|гост|aql)(?![^.!?]*(?:показал|выяв|обнаруж|наш[еёл]|не прош))|соглашени[ея] о конфиденц[а-я]+|(?<!вы )не забыли|(?:во вложении|в приложении)|для справки',
    '(?:спиш|покро)ем|(?:допоставк|замен|ремонт|возврат|компенсаци|доработк|действи|ответ|ничего)[а-я]* (?:[а-я]+ )?не (?:требу|нуж)[а-я]+|(?:сообщ|исправ|провер|вышл|отправ|отгруз|ответ|пришл|сдела|законч|опозда|задерж)(?:им|ем|лю|ю|у)(?:ся|сь)?|будет|будут|завтра|приступ[а-я]+|прибыва[а-я]+',
    '(?:не )?начисля[а-я]+|вправе|согласно|обязан[аоы]?|(?:не )?нес[еу]т|отвечают|форс-мажор|ответственности|гаранти[а-я]+|по договору|договор предусм[а-я]+|не более|допуск[а-я]+|(?:пред)?оплат[аы]|аванс[а-я]*|^(?!по |вот |про )[а-я]+(?: [а-я]+)?: (?!не )|(?:продавец|поставщик|покупатель|сторона|исполнитель|заказчик) (?:[а-я]+ )?[а-я]+ет',
  ].join('|')),
  en: en([
    "^(?:yes|no|if)\\b|you(?:'re| are| were) (?:[a-z]+ly |quite )?right|(?<!not )(?:happy|pleased|calm|satisfied)|(?:great|excellent|good|nice|perfect) (?:work|job)|well done|excellent|thanks?|thank you|praises?|(?:is|are|was|were) (?:all |now |very )*(?:fine|good|intact)(?![^.!?]{0,60}\\bbut\\b)|works? (?:fine|well)|no (?:(?:further |more |other )?questions?|claims?|problems?|issues?|complaints?|defects?|(?:visible )?damages?|remarks|cracks)",
    "(?<=(?:^|[.!?] ))(?:do not|don't) (?!know|understand|see)[a-z]+|sorry|apologi[sz]e|(?:my|our) (?:own )?(?:mistake|error|fault|typo|tap)|i (?:made|mixed|mistyped|misread|forgot|confused|wrote)|(?:we|i) (?!(?:received|found|got a|have)\\b)[a-z]+ (?:[a-z]+ ){0,5}wrong|not to blame|(?:him|her|them|our)sel(?:f|ves)|the (?:right|correct|valid) [a-z]+|on our side|not your (?:fault|problem)|(?:our|the) insur[a-z]+",
    "(?<!not )(?<!n't )(?<!not been )(?:updated|fixed|mended|made (?:up|good)|withdr[ae]wn?|solved|settled|resolved|repaired|replaced|scrapped|agreed(?= (?:to|with|on|that)|[,.])|approved?(?! sample)|confirm(?:ed)?|accept(?:ed)?|pass(?:e[ds])?|we (?:choose|take)|noted|shipped|reduced|closed (?=from|for|now)|sent you)|for your (?:information|reference)|fyi|status|in stock|(?<!the )deposit|need not|no (?:need|action)|nothing to do|you can|(?:were|was) (?:checked|inspected|tested|measured|counted) (?:by|on)",
    "(?:we|i)(?:'ll| will| shall)|will (?:be|get) (?:[a-z]+ly )?(?!late\\b|fined\\b)[a-z]+(?:ed|t|ne|dy|of|to)|(?:is|are) being [a-z]+ed",
    "(?:a |the )?(?:buyer|seller|party) (?:has|shall|may|must|is|that|pays|bears|warrants|delivers|undertakes|informs|retains|reserves|guarantees)|^(?:article|clause|annex|appendix|section) [a-z\\d]+|(?:would |'d )rather|(?:we|i) (?:refuse|decline|reject) (?:the|your|this) (?:substitute|offer|proposal|price|clause|option|change|version|counteroffer)|we prefer|unload there|disputes?|jurisdiction|liability|majeure|penalty for|warranty|claims for|if the|(?:acceptance|reject) criteria|zero (?:critical )?defects|suits? (?:us|me)|(?:under|per|according to) (?:the )?(?:clause|article|section|contract)|at most|capped|provides? for|max(?:imum)?",
  ].join('|')),
  zh: zh([
    '(?<!不)满意|很好|不错|完[美好]|放心|辛苦|谢谢|感谢|没有?(?:任何)?(?:问题|毛病|裂纹|少)|(?<![没未不]|没有)(?:通过|确认(?!过)|同意)|(?<!不)合格|(?<![不没未])(?:满足|符合|达到)[^，。；不没未]{0,8}(?:要求|标准)|很高兴',
    '对不起|道歉|致歉|抱歉|不好意思|我[们方司]?(?:自己)?(?:承担|负责|的(?:问题|错|失误|水龙头))|(?:是?我们?|自己)[^，。]{0,4}(?:[错混坏]|划伤)|无关|不承担(?:任何)?(?:费用|责任|损失)|不是[你贵][^，。]{0,3}责任|不可抗力|撤回|修好|补齐|正确(?:的|价)|我[们方司]?的?(?:疏忽|失误)|(?<![不没])接受(?!不|过)',
    '(?<!没|还没)(?:解决|处理好|了结)|(?<!没|未|没有)(?:到账|入账|收讫|结清)(?=了|[，。]|$)(?!.*(?:但|不过|可是))|已(?:经)?(?:付|发|确认|处理|解决|安排|[换改修补到]|重新)|到此为止|自己报废|收到(?![^，。]{0,6}(?:投诉|抱怨|退货|差评))(?<!(?:[没未不]|没有|还没)收到)|附件|没事(?![先前故后])|(?<![不没未])达标|(?:保险|货代|船公司|快递|物流)[^，。]{0,10}赔|我们的上限|(?:不用|无需|不必)[改寄退换返重做管补]|就用(?![坏不了])|就(?:可以|行|好)(?=[，。！]|$)|(?<!不)可以(?:装[车柜]|发货|出货)|(?<![不没未])符合|高于约定|不下单|产品规格|规格[（：]|尾号|说明书第|缺陷分级|技术要求[：:]|(?:自己|我们?)留着|(?:打|发|寄|补|退|付|回复|答复|告诉|通知|转|汇|交|报)给?您|供参考|仅供|(?:不用|无需|不需要|不必)(?:处理|补|换|退|理会|管)',
    '[天日周]内|会(?:在|于|给|安排|处理|补|发|寄|改|修|派|负责|承担|被)|我们?会|我们将|将被|以后由|定金(?!付)|违约|质保|买方|卖方|不超过|[≤<]',
  ].join('|')),
}

/** A complaint in English that is not settled. */
export const complainsInEnglish = (doc: Doc): boolean => complaintsIn(doc, complaintInEnglish) > 0 && !hasPhrase(doc, { en: sufficient.en })
