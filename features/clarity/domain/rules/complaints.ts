import type { Doc, Span } from '../doc.ts'
import { en, findPhrases, hasPhrase, type Phrases, ru, zh } from './phrases.ts'

/** Stems of what goods and papers suffer. */
const harm = {
  ru: 'брак(?!ера)|бракован|лома|слом|трещин|трес[кн]|царап|потерт|задир|скол(?![ьо])|вмят|помят|мят[ыоа]|погнут|гнут?с|крив|порва|рв[еу]т|разорв|расползл|расползаю|мокр|размок|отсыр|сырые|ржав|плесен|гни[ел]|грязн|грязь|пятн|пузыр|запах|пахн|воня|липн|протека|подтека|теч[её]т|капает|лопа|лопн|разбит|осколк|бит(?:ый|ые|ых|ой|ая)|разлет|отвал|отпад|отлет|отклеи|облез|облуп|слез(?:а|л)|отходит|отслаи|отслои|расход[ия]т|разош|разъех|осыпа|сып[ел]|выцве|выгор|желте|пожелте|линя|тускл|мутн|вздул|вспуч|покороб|повел|прогиб|провис|шата|болта|люфт|качает|скрип|гуд[ия]т|шум[ия]т|дребез|вибрир|искр[ия]|дым[ия]|короти|горит|сгор|гас(?:нут|нет)|разбух|крош|разболт|забива|оплав|плав[ия]тся|перегрев|греется|мига[ею]|сбоит|глюч|зависа|завис|разряжа|садятся|заеда|застр[ея]|заклин|задева|клинит|перекос|деформ|поврежд|испорч|дефект|неровн|слаб(?:ый|ая|ое|ые|о)(?![а-я])|недостач|недовес|пересорт|перепут|перемеш|опечат|ошиб|усел|села после|(?:сами|сама|сам) (?:откры|отключ|выключ)|выключается|остыва|опозда|опаздыва|задерж|просроч|проблем|штраф(?!ов)|возврат(?:а|у|ов|ы|ами)?(?![а-я])',
  en: 'broke(?:n)?|breaks?|breakage|crack(?:s|ed|ing)?|shatter(?:s|ed)|shards|smash(?:ed)|crush(?:ed)|snap(?:s|ped)?|split|chip(?:ped|s)|scratch(?:es|ed)?|scuff(?:s|ed)?|dent(?:s|ed)?|bent|bend(?:s)?|warp(?:s|ed)|deform(?:s|ed)|crooked|bulg(?:e|es|ed|ing)|swell|swollen|collaps(?:e|es|ed)|torn|tears?|tore|ripped|rips?|wet(?! season)|soaked|damp|mou?ld(?:y)?(?= (?:in|on)\\b|[,.])|mouldy|moldy|rust(?:s|y|ed|ing)?|corroded|dirty|stain(?:s|ed)?|smear(?:s|ed)|smudged?|bubbles|blister(?:s|ed)?|peel(?:s|ed|ing)?|flak(?:es|ed|ing)|fad(?:e|es|ed|ing)|yellowed|turned (?:yellow|black|brown|green)|discolou?red|bleed(?:s)?|shrank|shrunk|shrinks?|stinks?|smells?|sticky|leak(?:s|ed|ing|y)?|drips?|dripp(?:ed|ing)|burn(?:s|t|ed)? ?(?:out)?|overheat(?:s|ed|ing)?|gets? hot|melt(?:s|ed)|spark(?:s|ed)|smok(?:es|ed|ing)|flicker(?:s|ed)?|hums?|humming|buzz(?:es|ed)|noisy|noise(?! level)|rattl[a-z]+|squeak[a-z]*|squeal[a-z]*|grind(?:s|ing)|wobbl[a-z]+|wobbles?|loose|jam(?:s|med)?|stuck|sticks|stripped|damag(?:e|es|ed)|defects?|defective|faulty|flaws?|spoil(?:ed|t)|unusable|uneven|misaligned|jumbled|mixed up|mislabell?ed|misprint(?:s|ed)?|typos?|wrong|mistakes?|errors?|missing|incomplete|shortages?|weak(?:er)?(?! (?:demand|market|dollar|yuan))|die(?:s|d)? after|fell|falls?|fall(?:ing)? (?:off|apart|over)|trip(?:s|ped) the|delay(?:ed|s)?|problems?|lost|fail(?:s|ed)?|crumbl(?:es|ed|ing)|clog(?:s|ged)?|swell(?:s|ed)?|(?:is|are) dead|worked loose',
  zh: '坏(?!账)|破(?!例|纪)|碎(?!石|纸)|裂(?!纹试)|断(?=了|裂|开|掉|[，。])|[漏渗]|滴水|湿(?!度|巾|水)|潮(?!流|州)|霉|(?<!不)锈(?!钢)|脏|污渍|油污|灰尘|黑点|划[痕伤]|刮花|擦[痕伤]|凹|毛刺|起[皮泡球毛]|鼓[起包]|开[胶线裂]|脱[胶落线]|掉(?:了|色|漆|落|毛|粉|块|底|皮|下)|褪色|变[形色]|发[黄粘霉黑烫]|烫手|色差(?![δ仪不≤<值]|标准)|歪|(?<![防抗免])皱|模糊|松(?:了|动)|卡(?:住|死|在|了|顿)|晃|异[响味]|[嗡吱]|短路|烧|跳闸|黑屏|死机|塌|散(?:架|了)|缩水(?!率|不|[≤<])|缩了|压[坏扁]|磨损(?!率|量|测试|系数)|不良(?!率)|次品|瑕疵|缺陷|气味|刺鼻|熏(?!蒸)|味道[很太]?[重大]|混[装在]|搞混|错(?!开|过)|滑丝|短斤|变硬|变软|积水|泡[了水胀]|[膨肿发]胀|胀了|细纹|熄灭|堵(?!头)|就松|(?<!防)指纹(?!锁|识别|解锁)|渣',
}

/** Denied of goods and people with an open place for the verb, lack, and a wrong measure; then what came of it. */
const rest = {
  ru: ru([
    `(?<!мы )(?<!я )не (?!наш[еёл]|обнаруж|выяв|замет|нужн|возраж|имеет|имею|требу|меняет|влия|превыша|содерж|вход|буд|явля|менее|более|позднее|успе|отлич|забы|действ|пачка|остав|относ|зависит|распростр|облага|счита|${harm.ru})[а-я]{3,}(?:ет|ют|ит|ят|[ея]тся|[ую]тся|ится|лся|лась|лись|лось|ла|ли|л)`,
    'не т(?:от|а|о|е|ой|ого)|нехват[а-я]+|не хвата[а-я]+|не видно|вместо(?! (?:меня|нас|него|нее|прежн|стар|первоначальн))|чуж(?:ой|ая|ие|ое|ими|ом)|только на китайском|на (?:китайском|чужом)|(?<=пришл[а-я]* |приехал[а-я]* |внутри |винтов |из них |част[а-я]+ [а-я]+ |упаковк[а-я]* [а-я]+ |[а-я]+ )без (?!замечан|претенз|брак|проблем|опозд|предоплат|ндс|ржавч|трещ|царап|поврежд|потер|дефект|ошибок|задерж|изменен|доплат|выходн|налог|учет|вопрос|скид|постав|упаков|аванс|маркировки заказ|логотип|печат|крыш[ек]+ заказ)[а-я]+|(?:их|его|ее) нет(?![а-я])',
    '(?:на [^ .,]+ [а-я]+ )?(?:темнее|светлее|короче|длиннее|тоньше|толще|шире|мягче|слабее)(?= (?!прежн|стар|прошл|предыдущ|раньше|обычн)[а-я]+)|(?:меньше|больше|легче|тяжелее|ниже)(?= (?:образц|заказан|чем|нормы|обещан))|хуже|на [^ .,]+ [а-я]+ (?:меньше|короче|больше|тоньше)|на (?:размер|тон|номер) (?:меньше|больше|темнее|светлее)|разн(?:ой|ого|ые|ых) (?:длин|высот|размер|цвет|оттен|толщин)[а-я]*|ушл[ио] на|плох(?:о|ой|ая|ие|ое)',
    'недовол[а-я]+|расстро[а-я]+|нервнича[а-я]+|зл[ия]тся|ругае?ю?тся|возмущ[а-я]+|в ярости|разочаров[а-я]+|жал(?:у|об)[а-я]+|рекламаци[а-я]+|претензи[июя]|гневн[а-я]+|негативн[а-я]+|отзыв[а-я]* (?:ужас|плох|одн|на)[а-я]*|возвраща(?:ют|ет)|верну(?:л[а-я]*(?=[^,.]{0,30}(?:товар|парти|стол|половин|короб|всю|нам|кружк|чайник|стул|заказ))|ть деньги)|(?<!мы )отказ(?:ыва|ал)[а-я]+|оштраф[а-я]*|гроз[ия]т|компенсаци[а-я]+|(?:треб|прос)[а-я]+ (?:компенсац|возмещ|деньг|обмен|неустой|скидк|вернуть)[а-я]*|(?:сняли?|снять) (?:карточк|товар|шторы|с продаж|их|его|ее|[а-я]+ (?:с полки|через))[а-я ]*|завернул[а-я]*|заблокир[а-я]+|отменил[а-я]*|расторг[а-я]+',
    '(?:цех|линия|магазин|стройка|сборка|монтаж|объект|продажи|рейтинг)(?: [а-я]+)? (?:встал|стоит|стоят|остановил|упал|пада|просел|обвал)[а-я]*|останов(?:лен|ил)[а-я]*|прост(?:ой|ои|оя|аива[а-я]+)(?! в)|стоят? без|потерял[аи]?|теря(?:ем|ет|ют)|убыт[а-я]+|плат(?:им|или) за (?:хранен|простой|штраф)[а-я]*|за наш счет|прожда[а-я]+|завален[аоы]?|сорва[а-я]+|держит груз|пропал[а-я]*|ушел к|уходит к|переделыва[а-я]+|перебира(?:ем|ет|ют)|подпилива[а-я]+|вручную|зря(?=[,.])|пустует|в слезах|в отход|сами собой|сами (?:меня|покуп|чин)[а-я]+|списал[а-я]*|утилиз[а-я]+|уцен[а-я]+|в мусор[а-я]*|сэкономили|опять|снова|до сих пор|(?:втор|трет)[а-я]+ (?:день|раз|месяц|недел)[а-я]*|который (?:день|раз|месяц)|кажд[а-я]+ (?:второ|трет)[а-я]+|объяснени[а-я]+|юрист[а-я]*',
  ].join('|')),
  en: en([
    "(?:do|does|did|is|are|was|were|has|have|had|can|could|will|won)(?: ?not|n't| never)(?! (?:need|mind|matter|include|change|require|exceed|have to|object|contain|affect|yet|rust|crack|leak|fade|break|your|our|a|an|only|included|necessary|allowed|more|less|want to order|leave)\\b) (?!(?:find|found|see|seen) (?:any|no)\\b)[a-z]+|cannot [a-z]+|(?:could|nothing) (?:fits?|works?|matches|hardly)|still (?:no|not|wrong|bad|late)|(?:is|are|was|were) still empty",
    "(?:has|have|had|with|got|was|were|came|are|is) no (?!(?:remarks?|claims?|problems?|issues?|complaints?|defects?|damages?|cracks?|objections?|questions?|need|longer|changes?|doubt|rush|delays?|stains?|hurry|dents?|scratch(?:es)?)\\b)[a-z]+|(?:arrived|came|delivered|shipped|packed) (?:with ?out|open|empty|half|with (?:[a-z]+ )?(?:wet|broken|torn|old))|(?:are|is) not there|was gone|instead of (?![0-9])(?:[a-z]+)|nobody (?!is to)[a-z]+|in vain|at all(?=[,.])",
    "too (?!much\\b|many\\b|late to\\b)[a-z]+(?! to\\b)|(?:darker|lighter|thinner|thicker|smaller|bigger|shorter|longer|weaker|heavier|fewer|less|more|narrower|wider|softer)(?: [a-z]+)? than (?!(?:the |our |your )?(?:old|previous|last|first|before|expected|[0-9]))[a-z]+|a size (?:smaller|bigger)|(?:fewer|short(?:er)?) (?:by|than)|different (?:lengths|sizes|colou?rs|heights|shades)|differ(?:s|ed)? from|off by|(?:is|are) off\\b|out of (?:round|tolerance|square)|(?:by|open) themselves|wrong (?:[a-z]+)|bad|poor|terrible|worse|fake",
    "(?:is|are|was|were|getting|very|so) (?:unhappy|upset|angry|furious|annoyed|frustrated|disappointed|dissatisfied|ashamed|threatening)|not happy|angry|unhappy|upset|complain[a-z]*|threaten(?:s|ed)?|laugh(?:s|ed)|demand(?:s|ed)? (?:money|compensation|a refund)|wants? (?:a|his|her|their|the) (?:discount|money|refund)(?: back)?|refund(?:s|ed)?|(?:send|sent|sends|gave|gives|give|take|taken|took|brought|return(?:s|ed)?) (?:it |them |[a-z0-9 -]{2,24} )?back|returns? (?:the|them|our)|returned (?:theirs|the|them|it|half|all)|refus(?:e|es|ed)|reject(?:s|ed)|(?:negative|bad|one-star) reviews|fin(?:e|es|ed) (?:us|our)|penalt(?:y|ies)|injur(?:y|ed)|lawyer|returns(?=[,.]|$)|off the shel(?:f|ves)|(?:took|take|taken) (?:it|them|[a-z ]{2,20}) (?:down|off)|withdrawn|cut (?:their|his|her|my) |queue of|drown(?:s|ing)?",
    "los(?:e|es|ing)|(?:stopp?|halt)(?:ed|s)? (?:the|selling|our|sales|assembly|work)|(?:assembly|line|sales|production|work)(?: has| have)? (?:stopped|stands? still|halted|is down)|shuts? (?:off|down)|stands? (?:idle|still)|late again|overdue|demurrage|storage (?:fees?|costs?)|(?:billed|charged) (?:for|us)|(?:at|on) our (?:own )?(?:expense|cost)|(?:wait(?:ed|s)?|spent|spends?) (?:for |all |[a-z0-9]+ )(?:days?|hours?|weeks?|morning)|(?:holds?|held|blocked|seized) (?:the|our|it|up|by|at)|blocked|had to (?!be )[a-z]+|threw|throw(?:n)?(?: [a-z]+){0,3} away|ran in the|give way|com(?:e|es|ing) (?:off|undone|unstuck|loose|apart)|came (?:off|undone|unstuck|loose|apart)|(?:swing|swings) open|in (?:pieces|bits)|every (?:second|third|fourth|fifth|other)|second time|third time|much (?:loud|noise)|lock up|hand(?:ing)? out|for nothing|goes to waste|went to waste|in tears|talks of court|asks? for (?:an exchange|a refund)|stays empty",
  ].join('|')),
  zh: zh([
    '(?:盖|关|打|装|对|够|扣|合|插|拧|拉|推|扫|贴|开|按|看|用|连|充|坐|站|锁|套)不(?:上|开|进|出|到|紧|住|牢|齐|清|了|动|稳|平|下|来|起来)|(?<=[一-龥])不(?:认|动|上|住|出来|进去|了|紧|牢|齐|稳|亮|平|干净|一致|敢|愿|肯|匹配|转|走|准|达标|能用|到货|见|对|行|符|一样|合格|满意|高兴)(?!需|用|影响)|(?:不|没)(?:到|检查|有[^，。]{0,2}(?:消息|动静|回音|下文|牙|泡沫|反应|回复)|消息|收到|到账|人[管接]|下文|回复)|没[电法影给](?!问题)|都没有(?=[，。！]|$)|一直没|迟迟|至今|到现在(?:还|都|也)?[没不]|用不了|没法',
    '(?:少|缺|漏|短)(?:了|装|发|件|货|拉|零|配|[一-十两几半](?!于))|[少短](?:二|三|五|十)[^，。]{0,3}|长短不一|大小不[一等]|比[^，。]{1,8}[短少小薄轻深浅宽窄厚重长粗细]|偏[大小薄厚软硬了移]|[小大短]了[一二两三]|要的是[^。]{1,12}来的是|太[薄厚小大硬软松紧短长重轻吵弱差]|很差|有问题|出问题|问题很|两回事|不是(?:一个|同一)|(?:[就都会总]|一直|每[^，。]{1,6}就)(?:掉|断|卡|响|烫|裂|散|倒|漏|坏|闪|晃|跳|没电|发)|(?<=[洗切碰按拉装用摔压拧穿晒煮刮撕][^，。]{0,3})就(?![好行可能没算是])|自[己动](?:弹|停|掉|开)|停机',
    '退(?!税)(?=[货回了钱]|款)|全退|退[^，。]{0,3}给|退换|收回|要求?(?:打折|赔|退)|投诉|抱怨|抗议|骂|差评|一星|评[分价][^，。]{0,4}[掉低骂]|下架|停(?:售|止|了|工)|拒[收付绝]|罚(?!则)|扣[款了]|滞[港期纳]|堆存|等候费|(?:维修|返工)费|损失|赔(?!率)|延误|耽误|拖(?!车|鞋|把|盘|链)|晚了|迟了|逾期|白[跑忙干]|生气|恼火|不高兴|头疼|着急|急死|发愁|被动|为难|压力|气得|傻眼|难做|吓|打爆|催(?!化)|顾客|交代|推翻|涨价了|又涨|越来越(?:高|差|多|大|严重)|上门|来[^，。]{0,3}闹|怨[声言]|压在|等着?料|过了(?:约定|期限|付款)|改了.[回次遍]|不知道怎么|没人|都来换|(?:全|都)拆|分拣|打折|打官司|起诉|空着|废料|手工|账单寄|自己(?:买|出|贴)|全是(?=[^，。]{0,4}(?:灰|油|划|毛刺|水|泥|坑|二等|次))|(?:客户|门店|超市)[^，。]{0,6}(?:不要|不收|不认|催|骂)',
  ].join('|')),
}
const harms = { ru: ru(`(?:${harm.ru})[а-я]*`), en: en(harm.en), zh: zh(harm.zh) }
const complaint = { harms, rest }
const complaintInEnglish = { harms: { en: harms.en }, rest: { en: rest.en } }

/** Harm that is not there, is allowed for, or has been dealt with. */
const absent = {
  ru: /(?<![а-я])(?:без|ни|не|нет|от|против|из-за|отсутств[а-я]+)(?: [а-я]+){0,2} $/,
  en: /(?:\b0 (?:[a-z-]+ ){0,2}$)|\b(?:no|not|never|without|none|nothing|any|free of|against|from|n't|for|reduced)(?: (?!and |but |has |have )[a-z-]+){0,3} $|n't $/,
  zh: /(?:[无没未防抗免]|没有|不会|不|零|避免)(?:有|任何|出现|发现|一个)?[^，。]{0,3}$/,
}
const dealtWith = {
  ru: /^[^,.;]{0,24}(?<![а-я])(?:нет|не (?:было|обнаруж|наш|выяв|найд|замеч)[а-я]*|было 0|(?:закры|учт|снят|замен|завар|устран)[а-я]*|до \d)(?![а-я])/,
  en: /^[^,.;]{0,40}\b(?:found in|repaired|welded|swapped|closed|settled|allowed|accounted|is in|are in)\b/,
  zh: /^[^，。]{0,6}(?:为零|没有|[^，。]{0,4}(?:解决|处理|结案|更换|写进|[换改焊修]好)|率|试验|测试|都?没|≤|<|折扣)/,
}

/** Whether something is said to be wrong with goods or people, in a language or in any. */
export const complains = (doc: Doc, signs: Record<'harms' | 'rest', Phrases> = complaint): boolean => findPhrases(doc, signs.rest).length > 0 || findPhrases(doc, signs.harms).some((span) => isThere(doc, span))

function isThere(doc: Doc, { start, end }: Span): boolean {
  const first = doc.plain.charCodeAt(start)
  const script = first < 0x400 ? 'en' : first < 0x500 ? 'ru' : 'zh'
  return !absent[script].test(doc.plain.slice(Math.max(0, start - 32), start)) && !dealtWith[script].test(doc.plain.slice(end, end + 50))
}

/** A report, a confirmation, thanks, terms, a promise: they need no request. */
export const sufficient = {
  ru: ru([
    'спасибо|благодар[а-я]+|призна(?:ем|ю)|подтверждаю|подтверждаем|принято|договорились|согласн[а-я]+|получили|получил|оплатили|отправили|отгрузили|отправим|отправлю',
    'отправил|выслал|прилож[а-я]+|во вложении|в приложении|ваша правда|вы правы|наша ошибка|нашей|мы (?:указали|ошиблись|перепутали)|(?<!не )устраива[а-я]+',
    'не начисля[а-я]+|с нашей стороны|не имеется|имеется|вправе|согласно|обязан[аоы]?|несет ответственность|гаранти[а-я]+|расхождений нет|замечаний нет',
    'мо[яей]{1,2} (?:ошибк|вин)[а-яе]*|я (?:перепута|ошиб|забы|пропусти|опечата)[а-я]*|согласовали|отказываемся|оставляем|выбираем|разобрались|уладили|урегулир[а-я]+|подписан[а-я]*|назначен[а-я]*|прибыва[а-я]+|оплачен[а-я]*|зачислен[а-я]*|приступ[а-я]+|рады|пришл[юе]м?',
    'сообщ(?:им|аем|у|аю)|ответ(?:им|ю)|информируем|исправ(?:им|лю|или)|заменили|устранили|проверим|вышлем|сделаем|закончим|готов(?:а|о|ы)?|аванс[а-я]*',
    'предоплат[а-я]*|без (?:замечаний|претензий|брака|проблем)|претензий нет|решен[аоы]?|извин[а-я]+|принимаем|принят[аоы]?|прошл[аио]|пройден[аоы]?',
    'в норме|(?:положительн|допустим)[а-я]+|по договору|договор предусм[а-я]+|закрыт[аоы]?|для справки|утвержда[а-я]+|завтра|работаем|будет|будут|опозда(?:ем|ю)|задерж(?:имся|усь)|доволен|довольна|довольны|отличн[а-я]+|прекрасн[а-я]+|замечательн[а-я]+|молодцы',
    '(?:продавец|поставщик|покупатель|сторона|исполнитель|заказчик) (?:платит|уплачивает|возмещает|выплачивает|заменяет|устраняет)',
  ].join('|')),
  en: en([
    '(?<!not )(?<!un)(?:happy with|pleased with|satisfied)|(?:great|excellent|good|nice|perfect) (?:work|job)|well done|excellent|thanks?|thank you|noted',
    '(?:the )?(?:buyer|seller) (?:has|shall|may|must|is)|disputes? (?:arising|under)|jurisdiction|my (?:own )?(?:mistake|error|fault|typo)|i (?:made|mixed|mistyped|misread|forgot|confused)|passed|(?:under|per|according to) (?:the )?(?:clause|article|section|contract)|at most|confirm(?:ed)?|agreed|approved?|received|paid',
    '(?:we|i)(?:\'ll| will| shall)|sorry|apologi[sz]e|deposit|in stock|no (?:claims?|problems?|issues?|complaints?|defects?|damages?|remarks|cracks)|(?:is|are|was|were) (?:all |now |very )*(?:fine|good)(?![^.!?]{0,60}\\bbut\\b)|problem solved|fixed|solved|result:? (?:pass|ok)|works? (?:fine|well)|provides? for',
    'accepted?|accept|shipped|sent you|replaced|resolved|you can|for your (?:information|reference)|fyi|status|reduced',
    'will (?:be|get) (?:[a-z]+ly )?(?:looked into|checked|fixed|repaired|replaced|corrected|solved|resolved|reworked|handled|dealt|taken care|investigated|done|ready|repainted|sorted|addressed|rectified)',
    '(?:is|are) being (?:checked|fixed|repaired|replaced|corrected|solved|reworked|handled|investigated)|need not|no need|no action|nothing to do',
    'not your (?:fault|problem)|on our side|our (?:own )?(?:error|mistake|fault)|(?:our|the) (?:insurer|insurance) (?:pays|covers|paid)',
    '(?:were|was) (?:checked|inspected|tested|measured|counted) (?:by|on)',
  ].join('|')),
  zh: zh([
    '(?<!不)满意|很好|不错|完美|辛苦|谢谢|感谢|(?<![没未不]|没有|还没)收到(?![^，。]{0,6}(?:投诉|抱怨|退货|差评))|(?<![没未不]|没有)通过|违约金|对不起|道歉|致歉|附件|(?:打|发|寄|补|退|付|回复|答复|告诉|通知|转|汇|交|报)给?您',
    '[天日周]内(?:打|发|付|寄|补|退|完成|到|给)|合格|会(?:在|于|给|把|安排|处理|补|发|寄|改|修|派|负责|承担)|我[们方司](?:承担|负责|的(?:问题|错|失误))|已(?:经)?(?:付|发|确认|处理|解决|安排|改|换|修|补|重新)|(?<![没未不]|没有)确认|(?<!不)同意|我们会|我会|我们将|定金|抱歉|不好意思',
    '没问题|没有问题|(?:不用|无需|不需要|不必)(?:处理|补|换|退|理会)|供参考|仅供|解决了|处理好|会被|将被',
  ].join('|')),
}

/** A complaint in English that is not settled. */
export const complainsInEnglish = (doc: Doc): boolean => complains(doc, complaintInEnglish) && !hasPhrase(doc, { en: sufficient.en })
