import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { inserted, mend } from './mends.ts'
import { oncePerDoc } from './once-per-doc.ts'
import { en, findPhrases, ru, zh } from './phrases.ts'
import { clauseAround, factsAt, languageAt, sentenceAt, touching } from './places.ts'

/** Praise: vague beside whatever noun. */
const ruPraise = 'хорош|нормальн|достойн|приличн|отличн|качественн|надежн|добротн|солидн|прочн|крепк|красив|приятн|аккуратн|безупречн|идеальн|превосходн|первоклассн|премиальн|надлежащ|презентабельн|стойк(?=[ио]?[йехм](?![а-я])|ая|ую|ого|ому)|износостойк|долговечн|опрятн|стильн|эстетичн|благородн|привычн|лучш(?!е (?:обсуд|созвон|поговор|встрет|позвон|напиш|сразу|завтра|потом|сегодня|(?:уж )?[а-я]+(?:о|ть|сти),? чем |[а-я]+(?:ть|сти)(?:ся)? ))(?=[а-я]+ [а-я])'
/** Properties: they name a thing ("мягкая мебель") unless said of it. */
const ruProperty = 'удобн|ровн|гладк|мягк|плотн|жестк|насыщенн|сочн|чист|легк|тверд|толст|тонк|ярк|светл|темн|тепл|плавн|четк|контрастн|натуральн|современн|устойчив|прозрачн|скольз|хрупк|блестящ|резк|сильн|слаб|шумн|близк|похож(?!е)|дешев|безопасн'
/** Of a clause or of one of several wishes. */
const ruStop = '(?=\\s*(?:$|[.,!?;:\\n]|и |а |но |чем ))'
/** What is no goods: beside it such words are courtesy, prices or promises. */
const ruNotGoods = '(?! (?:цен|дн[яеию]|день|выходн|новост|недел|праздник|настроен|вопрос|клиент|партнер|поставщик|отзыв|вариант|услов|скидк|предлож|связ|сотрудн|отношен|здоров|пожелан|врем|срок|дат|номер|по |от |на связ|зна[ею]т|знаю|понима|говор))'
const ruBefore = '(?:прошл(?![аои](?![а-я]))|предыдущ|последн|перв)[а-я]+|тот раз'
/** What must not happen to goods. */
const ruHarm = 'развал|[сп]?лома|слома|отвал|разо[шй]|рассып|болта|шата|облез|порв|[рт]ва[лт]|помя|мял|разби|поби|би[лт]|линя|выцве|тускн|ржав|протек|те[кч]|трес[кн]|трещ|расслаив|гну|провис|деформ|откле|желте|промок|скрип|пах|воня|позор|стыдно|подве[лд]'

const enPraise = 'good|nice|normal|decent|proper|premium|superior|excellent|great|reliable|reasonable|acceptable|first[- ](?:class|rate)|top[- ]notch|(?:high|top|best|good|better|world)[- ](?:end|quality|grade|class)|beautiful|solid|robust|durable|luxur(?:y|ious)|attractive|adequate|suitable|perfect|(?<!er the |had )better(?! (?:late|safe|now|never|not)\\b)|(?<!all the )best|sturdy|neat|professional|elegant|stylish|improved|(?<!\\b(?:is|are|it.s|that.s|looks?|all|also) )fine|pleasant|comfortable|natural|modern|respectable|presentable|vivid|stable|expensive|heavy[- ]duty|good-looking'
/** Properties without and with their comparative. */
const enProperty = 'thick|thin|soft|hard|smooth|tough|bright|dark|light|sharp|tight|stiff|firm|warm|cool|rich|crisp|clean|strong|quiet|loose|flat|straight|rigid|round'
const enPropertyY = 'sturd|tid|shin|cos|comf|heav|class|gloss|fanc|prett|bulk|flims'
const enMore = `(?:(?:${enProperty}|neat|nic|dens|fin|nobl|clear|safe)e?r|(?:${enPropertyY})ier)`
const enBefore = '(?:last time|before|usual|always|previous(?:ly)?|(?:the|our|your) (?:last|previous|first|earlier|old) (?:one|time|order|batch|delivery|shipment|lot)s?)'
const enParts = '(?:quality|pack[a-z]+|workmanship|finish|materials?|look)(?! (?:control|inspection|assurance|department|certificate|standards?|problem|issue|check|list|team|reports?)\\b)'
const enNotGoods =
  '(?! (?:(?:price|rate|offer|deal|term|discount|day|morning|afternoon|evening|night|holiday|weekend|trip|flight|luck|health|week|time|question|job|relation|partner|customer|client|supplier|option|date|order|photo|picture|image|video|file)[a-z]*|news|idea|way|cooperation|payment|regards|delivery|condition|hands|quantity|batch|amount|deadline|list|scan|quot[a-z]+|copy|service|for|to|if|that|than|on time|until|from|about|with us)\\b)'
/** "Good, we …" agrees; "nice to …" greets. */
const enAgrees = '(?<!(?:^|[.!?\\n] ?)[a-z]+(?=[,.!;]))'

const zhFirm =
  '结实|牢[固靠]|稳固|好看|漂亮|精[致细美良]|高[级档]|大[气方]|厚实|软和|柔[软和]|硬挺|挺括|干净|鲜[艳亮]|素雅|仔细|认真|用心|细[致腻]|整齐|平[整滑]|光[滑洁]|顺[滑畅]|紧[密实]|扎实|实在|耐(?:[用看]|磨(?!测试|试验|性|等级|系数|次数|层|指数|值))|美观|清(?:晰|(?<![弄搞问对查点说写讲看]清)楚)|自然|均匀|舒[服适]|灵活|安静|像样|体面|正规|讲究|到位|密实|饱满|匀称|贴合|醒目|工整|规整|利落|坚[固韧]|轻便|蓬松|通透|时尚|新颖|严实|圆润|周正|有?档次|有[一-龥]{1,2}感|过[关硬]|可靠|稳定|一流|粗糙|难看'
const zhSoft = '[软硬厚薄深浅紧松亮粗细牢艳淡密滑顺稳暗浓宽窄轻重平韧挺透柔正匀脆严直好暖冷]'
const zhMore = '(?:一[点些]|些|点(?![心击评]))'
/** What is made and looked at. */
const zhParts = '质量|品质|做工|包装|材料|手感|用料|材质|外观|表面|印刷|颜色|效果|味道|气味|声音|噪音'
const zhBefore = '(?:上[次回批]|上一[批次单柜]|以[前往]|之前|[往去]年|平[时常]|从前|过去|前[几一]?[批次]|正常|图片|照片|图上|网上|别[人家]+|样子)'
const zhEnd = '(?=[，。；！]|$|就)'

/** A wish by itself, whatever the sentence is. */
const wishes = {
  ru: ru([
    `(?:(?:такой|такая|такое|такие|тот|то|та|те) же,? (?:как|что)|как)(?: [иу])?(?: в| на)? (?:(?:${ruBefore})(?: (?:раз|парти[ия]|году|сезоне|заказе|неделе))?|раньше|прежде|всегда|обычно|был[аио]?|конкурент[а-я]+|всех|люд[а-я]+|картинк[а-я]+|фото[а-я]*|себ[еья]|следует(?! из)|надо|нужно(?= *(?:$|[.,!]))|пол(?:агается|ожено))(?!,? (?:(?:[а-я]+ ){0,2}[а-я]+[аеиоуыя]ли(?![а-я])|на (?:вашей|связи)|у вас|вы |в |срок|вовремя|быстр|отправ|плат|отвеча|опазд|задерж))`,
    'на (?:том же|прежнем) уровне|не хуже(?: [а-я]+)?',
    'по(?!след|хож|дход|здн|скор|быстр|ступ|шед|нятн|мене|боле|ран|дешев|лезн|пуляр|дробн|стоян|лучше|вер|лн|сещ)(?:[а-я]{3,}ее|[а-я]{2,}ней|[а-я]{1,4}(?:[тпргл]че|лще|роще|роче|бже|ньше|аже)|чище|туже|гуще|суше|тише|шире|уже|(?:красив|устойчив|тепл|светл)ей)|получше',
    'по-(?:человечески|нормальному|хорошему|людски)|на (?:совесть|славу|пятерку|отлично|(?:высшем|должном|хорошем|достойном) уровне|высоте)',
    'без (?:[а-я]+ )?(?:косяков|брака и|халтуры|изъянов|нареканий|дефектов)(?! по)|товарн[а-я]+ вид|премиум-?(?:класса?|качеств[ао]|уров[а-я]+)?',
    'чтобы (?:[^ .,!?]+ ){0,5}?(?:доеха|прослуж|радова|понрав|нрави)[а-я]*',
  ].join('|')),
  en: en(
    `same (?:as|way as|like) (?:${enBefore}|we had)|(?:same|usual) ${enParts}(?: as ${enBefore})?|(?<!(?:^|[.!?,:;\\n]) ?)(?<!address |keep it )(?:like|as) ${enBefore}(?!,? (?:you|your|nobody|no one|late|wrong)\\b)|` +
      '(?:not?|never) worse than [a-z]+|(?:at|to|of) (?:a |the |our )?(?:very )?(?:high(?:er|est)?|good|decent|proper|usual|top) (?:standards?|level|class|grade)|' +
      `(?:slightly|somewhat|a (?:bit|little|touch)) (?!(?:lat|earli|few|ov|und|aft|fast|soon|cheap|high|furth)e?r\\b)[a-z]+er${enNotGoods}|` +
      '(?:feels?|looks?) (?:[a-z]+ )?(?:cheap|poor)|no (?:rubbish|surprises|(?:defects|flaws|scratches)(?= *(?:$|[.,!]|please)))|well[- ](?:packed|made)',
  ),
  zh: zh([
    `(?:[跟和与像同照]|按照?)着?${zhBefore}[^，。；\\d]{0,5}?(?:一样|一个样|差不多|相同|一致|那样|就行|就好|即可|(?<!(?:一[起同并块道]|同时|分开)[^，。；]{0,3})(?:来|做|包|处理|发|装))(?!的(?![白黑红黄蓝绿灰粉颜料材质效]))|(?<![项条款柜货期价按依参仿遵对])照旧(?!\\d|[^，。]{0,3}月)|老样子`,
    `(?<!没|没有|未|不)(?:达到|符合|满足|做到)(?:${zhBefore}[^，。\\d]{0,4}|出口|一般|行业|国际|最?高端?|欧[美洲]|常规)的?(?:标准|水[准平]|要求)|保质保量|高(?:标准|[质品][量质])|不(?:能|要|得)?(?:比|输)[^，。\\d]{1,5}差`,
    '毛糙|(?:[经禁扛耐顶撑抗架]|承受)得[起住了]|(?<!良心上?)过得去|像个样',
    `[弄搞](?![清明快慢早晚])[一-龥]{2}${zhMore}${zhEnd}`,
    `(?<![抓款金量这那有几一哪])(?!亮点|重点|要点)(?:${zhSoft}|[大小长短高低])${zhMore}(?!的?(?:订单|客户|金额|公司|报价|价|时间))`,
  ].join('|')),
}

/** Said of goods in general as well: a wish only where the sentence wants something. */
const described = {
  ru: ru([
    `(?:${ruPraise})(?:о(?! что| бы)(?<!(?:^|[.!?\\n] ?)(?:хорошо|нормально|отлично))|(?!о(?![а-я]))[а-я]{0,4})${ruNotGoods}`,
    `(?:${ruProperty})(?:[а-я]{0,3}${ruStop}|(?<!(?:вам|мне|нам) удобн)о(?= [а-я]+ть)|(?<!(?:вам|мне|нам|всем) удобн)ее(?!,? чем (?:указан|заявл|положен|допуск|(?:в|на|по) (?:паспорт|чертеж|специф|договор|стандарт|гост))))|(?:толще|тоньше|мягче|жестче|ярче|чище|глаже|гуще|туже|крепче|легче|темней)(?! (?:понят|поня|раскр|узна|объясн)|,? чем указан)`,
    `(?:очень|более|менее|максимально|достаточно|слишком|не (?:так|сам)[а-я]+|чуть|немного|намного|слегка|заметно|еще) (?:${ruProperty}|дорог|богат)[а-я]*`,
    '(?<!тем |вам |как |будет |давайте |давай )лучше(?=\\s*(?:$|[.,!?;]|чем (?:в|раньше)|и |упаков|сдела))',
    '(?:европейск|миров|высок|высш)[а-я]{2,3} (?:уров|класс|качеств)[а-я]+|качеств[а-я]+ (?:[а-я]+ ){0,3}(?:на уровне|повыше|высок)[а-я]*|(?:за|на) качеств[а-яе]+|(?:общий|внешний) вид(?! (?:на|по) )|(?:выгляд|смотрел)[а-я]+ (?!так|как)(?:[а-я]+ )?[а-я]{4,}',
    `не (?:[а-я]+ )?(?:${ruHarm})[а-я]*|выдерж[а-я]+ (?:дорог|перевоз|транспорт|доставк)[а-я]*`,
  ].join('|')),
  en: en(
    `(?:${enPraise})${enAgrees}${enNotGoods}(?: (?!(?:of|in|at|by|and|or|but|please|on|with|enough|before)\\b)[a-z]+)?|${enMore}(?: and ${enMore})?${enNotGoods}|` +
      `(?:be|look|feel|seem|appear|stay|sit|is|are|has to be|make (?:it|them|the [a-z]+(?: [a-z]+)?)|and|too) (?:(?:very|really|quite|more|less|rather|as|so|nice and|[a-z]+ and) ){0,3}(?:${enProperty}|(?:${enPropertyY})y|brittle|weak|ok|okay)${enNotGoods}(?! (?:by|until|when)\\b)|(?:${enProperty}|safe) enough|flimsy|` +
      '(?:ensure|use|need|want|get|put|have) (?:an? |the |some )?(?:thick|smooth|soft|strong|tight|firm|crisp|sharp|stiff|tough) [a-z]+|' +
      `(?:quality|finish)(?: [^ .,!?]+){0,3} (?:high|best|top|ok)|improve the (?:quality|pack|finish|look|print|surface)[a-z]*|` +
      '(?:properly|neatly|nicely|tidily|beautifully|carefully|evenly|tightly|firmly|securely|cleanly|smoothly|thoroughly|accurately|professionally|easily|(?<!as |do |doing |are |hope |works |is )well|with care)(?= *(?:$|[.,!;\\n]|and |please|before|pack|at |in |on |with |(?:this|next) time|again|from now|[a-z]+ed\\b))|' +
      "(?:not|never|doesn't|don't|without) (?:[a-z]+ )?(?:break|leak|fade|fall apart|crack|scratch|peel|wobble|come off|rust|bend|tear|smell|squeak|warp)[a-z]*|(?:survive|withstand)(?: (?:the|a|any|long|rough|normal) [a-z]+)?",
  ),
  zh: zh([
    `(?<![很已就看说写讲听没未不真])(?:${zhFirm})(?!的(?:集装箱|供货|合作|伙伴|[^，。]{0,6}[件图片])|了|经理|光|核|检查)|(?:(?:${zhParts})得?|[做弄印缝焊磨包盖]得|不?[要能](?!紧)|更(?![正换改新动])|必须|别|(?<!不)太|够|那么|这么|稍微?|略微?|尽量)(?:做得?|弄得?|更|够|比较|那么)?(?:${zhSoft}|差|次|花哨|花|俗|刺鼻|刺眼|脏|旧|大|小|呛)(?=[，。；！、且又]|$|就|的(?:拉链|材料|布|料))`,
    `(?:处理|包|印|缝|磨|焊|擦|粘|贴|固定|拧|扎|绑|捆|封|盖|防护|加固|保护)得?[好牢严紧正]${zhEnd}|加[厚固硬粗]${zhEnd}`,
    `(?:最好的|质量好的?|优质|(?<!对(?:我们|你们|双方|大家))更好的?|上等|上乘|顶级|精品|(?<!为)合格|环保)(?![价办方时选])[一-龥]{0,3}${zhEnd}|用好(?!了|[，。])[一-龥]+|(?:(?<![主只需不重])要|[选挑换给拿来])点?好(?:[料货布板钢木纸漆胶皮线棉铜]|材料|面料|原料|塑料|牌子|东西)的?(?=做|[，。；！]|$)|(?:保证|确保|提高|提升|改善|重视|把好|控制好|注意)(?:一下)?(?:产品|货|大货)?的?[质品][量质](?!部|报告|证|体系|检|合格|管理)关?`,
    '(?:别|不要|不能|不得|不可|避免|不许|勿)(?:有|出现?|再)?(?:任何|太)?(?:明显的?)?[^，。]{0,3}(?:瑕疵|色差|缺陷|划痕|异味|响声|毛病|毛刺|质量问题|掉色|掉漆|[摔压]坏|模糊|歪|开裂|脱[胶落线]|褪色|生锈|漏水|变形|断|廉价)|(?:别|不要|不能)一[^，。]{1,3}就[^，。]{1,3}',
    `(?:大小|松紧|厚度|颜色|深浅|软硬)要?(?:适中|合适|刚好)|(?:要|更|够|得|必须)[耐抗经][磨摔用脏压造](?!等级|系数|指数|性|测试|试验)`,
  ].join('|')),
}
const wishIn = {
  cyrillic: /нуж[ен]|надо(?![а-я])|долж[енн]|хот[еия]|хоч|важ[не]|пусть|чтобы|главное|пожалуйста|прос[ия]|прошу|требу|возьм|обеспеч|гарант|рассчитыва|ожида|жд[еу]|берем|буд(?:ет|ут) [а-я]+[ае]н[аоы]?(?![а-я])|(?:сдела|изготов|отгруз|упаку|постав|подбер|замен|передела)[а-я]*(?:[еи]м|[ую])(?![а-я])|[а-я]{2}(?:йте|ите|ьте)(?![а-я])/,
  latin: /\b(?:please|pls|must(?!(?<=\b(?:you|they|he|she|somebody|someone) must) have [a-z]+(?:ed|en|t)\b)|should|shall|need|needs|has to|have to|want|(?:customer|client|buyer)s? wants?|expect|would like|make|keep|use|let|can you|ensure|see to it|do the|do a|important|'d like)\b|^(?!batch|order|sample|lot|mould|in|on|of|for|with|[a-z]+(?:ing|ed) )[a-z]{3,} (?:the|all|every|each|them|it|po-\d+)\b/,
  han: /要|得|请|希望|必须|务必|应|需|一定|保证|确保|[做弄选换缝喷调磨粘放]|处理|把|别|不能|更|太|够|用|就[行好]|[点些]|尽量|提高|改善/,
}

/** Praise, thanks, and offers of the factory's own goods. */
const praise = {
  ru: /спасибо|благодар|довольн|понравил|рады|отличная работа|не жалу/,
  en: /reduced|thank|glad|happy|satisf|pleased|great job|good job|we like|impressed|appreciate/,
  zh: /(?:谢谢|感谢)(?=[^，。！!]{2})|(?<!不)满意|不错|喜欢|辛苦/,
}
/** What can be good, long or tight and is no goods. */
/** «… чуть мягче, чем надо, но сойдёт»: what deviates is taken as it is. */
const accepted = /^[^.!?。！？]{0,16}[,，]\s*(?:(?:но|but|不过|但) ?)?(?:[а-яa-z]+ )?(?:сойдет|приемлем|нас устраивает|acceptable|fine (?:with|for) us|可以接受|能接受|没关系)/
/** "Samples arrived, no scratches" tells how they are. */
const arrivedSo = /\b(?:arrived|received|unpacked|inspected)\b|(?:пришли|получили|доехали|приехали)(?![а-я])|收到[了，]/
const stillAsks = /\b(?:please|must|should|need|want|next|make|keep)\b|пожалуйста|прошу|нужн|должн|сделайте|请|要|下次|必须/
const notGoods = /(?:цен[аыуе] |你们能不能|您能不能|价格?|交期|期|时间|预算|任务|压力|费用?|成本|折扣|比例|身体|心情|手头)[^，。；！？]{0,4}$|对[我你您]们$/
/** A sample or a drawing with a number is a standard; a value with a unit is a limit. */
const standard = /(?:образ[а-я]+|эталон[а-я]*|sample|standard|样品|封样|样|标准|чертеж[а-я]*|drawing|图纸)[\s№#]*(?:no\.?\s*)?[a-zа-я]{0,4}-?(?!\d?\d(?: [a-zа-я]+ 20|\.\d\d\.|月))\d|(?:iso|gb|гост|gost|astm|din|en)[\s/-]*\d|[≤≥±]\s?\d|aql\s?\d|ra\s?\d|不(?:低于|高于|超过|小于|大于)\s?\d/

/** The value itself follows: "thicker: 2.5 mm", «толще на 2», "like batch B-77". */
const measured = /^ на \d|^(?![^.;!?\n\d]{0,20},\s*\d[\d ]*\s?[mм](?![a-zа-я²2]))[^.;!?\n]{0,26}?\d[\d.,]*\s?-?(?:(?:[cm]?m|k?g|micron|gsm|k?n|[km]pa|c|shore|den(?:ier)?|ply|layers?|cycles|hours|hrc|[см]?м|мкм|к?н)(?![a-zа-я])|[%°])|^ ?\(?(?:no\.? ?|#)?[a-z]{1,4}-?\d|^[^.;!?\n]{0,26}(?:ral|pantone) ?\d/

export const rule: Rule = {
  id: 'vague-quality',
  severity: 'warn',
  check: (doc) => qualityWishes(doc).map((span) => ({ span, fixes: () => [measure(doc, span)] })),
}

/** What is asked to be good, without a measure. */
export const qualityWishes = oncePerDoc((doc) =>
  [...findPhrases(doc, wishes), ...findPhrases(doc, described).filter((span) => isWished(doc, span))]
    .sort((a, b) => a.start - b.start)
    .filter((span, i, all) => isWanted(doc, span) && !all.slice(Math.max(0, i - 3), i).some((other) => other.end > span.start)))

/** The sentence asks for something; in Chinese, where all goes on with commas, the clause. */
function isWished(doc: Doc, span: Span): boolean {
  const sentence = sentenceAt(doc, span.start)
  if (sentence === undefined) return false
  const script = /[\u4e00-\u9fff]/.test(doc.plain.charAt(span.start)) ? 'han' : /[a-z]/.test(doc.plain.charAt(span.start)) ? 'latin' : 'cyrillic'
  const within = script === 'han' ? clauseAround(doc, span) : { start: Math.max(sentence.start, span.start - 80), end: Math.min(sentence.end, span.end + 80) }
  return wishIn[script].test(doc.plain.slice(within.start, within.end)) || (script !== 'han' && touching(doc.requests, sentence).some(({ kind }) => kind !== 'ask'))
}

/** "2 mm thicker", «на 2 мм толще», but «проволока 2 мм хорошего качества». */
const more = /(?:[ешщчж]е|ей|[a-z]er|[\u4e00-\u9fff])$/
/** «прочные: не менее 8 кН», «толще на 0,5 мм», «толще на 2»: right behind it stands the measure. */
function isMeasured(doc: Doc, span: Span): boolean {
  if (more.test(doc.plain.slice(span.start, span.end)) && /\d\s?(?:[cm]m|[смк]?м|кг|г|kg|g|%) $/.test(doc.plain.slice(Math.max(0, span.start - 12), span.start))) return true
  return factsAt(doc, { start: span.end, end: span.end + 50 }).some(({ kind, start, ...fact }) => start >= span.end && (kind === 'tolerance' || kind === 'dimensions' || (kind === 'quantity' && 'unit' in fact && measures.test(String(fact.unit)))))
}
const measures = /^(?:mm|cm|um|g|kg|kn|n|gsm|m2|pa|kpa|mpa|db|c)$/

/** What a sentence says further back than this has nothing to do with the words at hand. */
const farBack = 200

function isWanted(doc: Doc, span: Span): boolean {
  const { has } = doc
  const sentence = sentenceAt(doc, span.start)
  const words = doc.plain.slice(Math.max(sentence?.start ?? 0, span.start - farBack), Math.min(sentence?.end ?? span.end, span.end + 80))
  if (notGoods.test(doc.plain.slice(Math.max(0, span.start - 8), span.start))) return false
  if (/^(?:fine|good|acceptable)/.test(doc.plain.slice(span.start, span.end)) && /\b(?:is|are|would|will) [^.!?]{1,30} $/.test(doc.plain.slice(Math.max(0, span.start - 40), span.start)) && sentence?.isQuestion === true) return false
  if (arrivedSo.test(words) && !stillAsks.test(words)) return false
  if (accepted.test(doc.plain.slice(span.end, span.end + 30))) return false
  if ((has.cyrillic && praise.ru.test(words)) || (has.latin && praise.en.test(words)) || (has.han && praise.zh.test(words))) return false
  const behind = doc.plain.slice(span.end, span.end + 50)
  return !(numbered.test(words) && standard.test(words)) && !(numbered.test(behind) && measured.test(behind)) && !isMeasured(doc, span)
}
/** A cheap question first: neither is without a figure. */
const numbered = /\d/

/** What is to be told, by what is spoken of; where nothing measures it, a sample shows it. What is meant as before has a number and a day. */
const forms: readonly (readonly [of: RegExp, form: Localized, where?: 'clause'])[] = [
  [/тот раз|上[次回批一]|以[前往]|之前|[往去]年|平[时常]|从前|过去|前[几一批次]|照旧|老样子|прошл|предыдущ|последн|прежн|раньше|всегда|обычн|\b(?:last|before|usual|always|previous|earlier)/, { ru: 'партия или эталон ___ от ___', en: 'batch or sample no. ___ of ___', zh: '批次或样品___，日期___' }],
  [/слишком |\btoo |太(?!差)|тол[щс]|тон[кь]|thi(?:ck|n)|厚|薄/, { ru: 'нужно ___', en: 'we need ___', zh: '应为___' }],
  [/(?:упак|\b(?:pack|wrap)|包装)(?!.*(?:крас|look|nice|漂|好看|高))/, { ru: 'снаружи ___, внутри ___', en: '___ outside, ___ inside', zh: '外面___，里面___' }, 'clause'],
  [/прочн|креп|надежн|не (?!стыд)|strong|sturd|durable|break|结实|牢|[耐扛断]|得[住起]/, { ru: 'испытание: ___', en: 'must pass ___', zh: '要通过___测试' }],
  [/$/, { ru: 'по образцу ___', en: 'as sample no. ___', zh: '按样品___' }],
]

function measure(doc: Doc, span: Span) {
  const language = languageAt(doc, span.start)
  const at = wordEnd(doc, span.end)
  const words = doc.plain.slice(span.start, at)
  const around = doc.plain.slice(clauseAround(doc, span).start, at)
  const form = forms.find(([of, , where]) => of.test(where === 'clause' ? around : words))?.[1][language]
  return mend('fill', 'fill-quality', [inserted(at, language === 'zh' ? `（${form}）` : ` (${form})`)])
}

const enough = /^ (?:enough|year|time|month|season|batch|before(?= ?(?:$|[.,;!?\n])))(?![a-z])/
const withNoun = /^ (?!than|please|and|or|for|from|by|to|with)[a-z]+(?=[,.;!?\n]|$| (?:\(|(?:for|from|on|of|by|in|to|with|and|please) ))/
/** «хорошо| закрываться», «приятнее| на ощупь», «хорошего| качества», and the same in Chinese. */
const behind = /^(?:.[ое] (?:на ощупь|[а-я]+ть(?:ся)?)(?![а-я])|(?:[ыиоу]й|[ую]ю|[ая]я|[ыио]е|го|[ыи][мх]) (?!(?:для|без|под|над|при|или|чем|что|как|если|после|перед|нам|было)(?![а-я]))[а-я]{3,}|.[住起][\u4e00-\u9fff]{1,4}(?=[，。；！]|$)|.好[看用闻听吃喝摸洗拿]|..(?:儿|一[点些]|[点些]儿|[点些](?![心击评]))?(?:.?的(?=[，。；！]|$))?)/

/** 印刷要好|看, 扛得住|海运, 换好一些|的, "strong| enough", "a sturdier| carton": behind the whole of it. */
function wordEnd(doc: Doc, end: number): number {
  const before = doc.plain.slice(Math.max(0, end - 30), end)
  const rest = doc.plain.slice(end, end + 24)
  const more = / (?:an?|the|some|use|need) (?:[a-z]+ (?:and )?)?[a-z]+er$/.test(before) ? withNoun : enough
  return end + (more.exec(rest)?.[0].length ?? (behind.exec(before.slice(-2) + rest)?.[0].length ?? 2) - 2)
}

export const why: Localized = {
  ru: '«Хорошо» у каждого своё. Нужны параметр, предел, метод проверки или номер эталона.',
  en: 'Everybody has their own “good”. Give a parameter, a limit, a test or a sample number.',
  zh: '“好”没有标准。请写明参数、上下限、检测方法或样品编号。',
}

export const examples: RuleExamples = {
  bad: [
    '面料{{要耐磨}}，PO-2231，7月30日前',
    'Сделайте ремень PO-3134 {{слабее}}, до 5 августа 2026',
    '烘焙纸PO-5141的白度要{{达到上一柜的水平}}，请8月18日前交样。',
    'Please pack the glasses {{properly}} this time, PO-3160, loading on 12 August 2026',
    'Нам нужна {{стойкая краска}} на раме PO-3160, до 30 июля 2026',
    'PO-2301灯体{{跟上次一样}}的白，8月20日发',
    'Please use a {{fine}} fabric for PO-2301, ship by 20 August 2026.',
    'PO-2301的把手{{弄结实}}，8月20日发',
    'Ручка PO-2301 должна быть такой, чтобы её было {{удобно}} держать, отгрузка 20 августа 2026',
    'Samples of PO-2231 arrived this morning, on the next ones {{no scratches}}, please',
    'Берём пруток 8 мм {{хорошего}} качества, PO-3101, отгрузка 20 августа 2026',
    'Новые петли PO-3101 будут изготовлены до 20 августа 2026, на этот раз {{нормальные}}.',
    'Упакуйте {{лучше}} стёкла PO-3101, отгрузка 20 августа 2026',
    'Make a {{better box}} for PO-2231, from 5 August 2026',
    'Нужна ткань {{хорошего}} качества, 600 м, ответ жду до 31 августа 2026',

    'Матрас PO-3101 {{слишком мягкий}}, сделайте жёстче до 20 августа 2026',
    'The plastic of PO-2231 should not be {{too brittle}}, from 5 August 2026',
    'Pack the glasses of PO-2231 so that they do {{not break}}, from 5 August 2026',
    'PO-2301的缝线要{{直}}，8月20日发',
    'Iron the shirts of PO-2231 {{properly}}, from 5 August 2026',
    'Knit the caps {{thicker and cosier}}, PO-2231, from 5 August 2026',
    'Ткань берём {{понежней}} и {{потоньше}}, PO-3101, до 30 июля 2026',
    'Упакуйте PO-3101 {{надёжно}}, отгрузка 20 августа 2026',
    'Швы сделайте {{поаккуратнее}}, PO-3101, 20 августа 2026',
    'Хотим, {{чтобы PO-3101 не развалился}}, отгрузка 20 августа 2026',
    'Покройте столешницы PO-3101 {{хорошим лаком}}, отгрузка 20 августа 2026',
    'Сделайте, пожалуйста, {{нормальное качество}} по PO-2301 до 20 августа 2026',
    '{{Качество должно быть хорошим}}, заказ PO-2301, отгрузка 20 августа 2026',
    'Упаковку PO-2301 сделайте {{как в прошлый раз}}, отгрузка 20 августа 2026',
    'We need {{good quality}} for PO-2301, ship on 20 August 2026',
    'The box of PO-2301 must be {{strong enough}}, ship on 20 August 2026',
    'Make the packing {{same as last time}}, PO-2301, 20 August 2026',
    'The finish of PO-2301 should {{look more premium}}, sample by 20 August 2026',
    'Please {{use a sturdier}} carton for PO-2301 from 20 August 2026',
    'Wrap PO-2301 {{carefully}}, loading on 20 August 2026',
    '{{质量要好}}，跟上次一样，PO-2301，8月20日发',
    'PO-2301包装{{结实点}}，8月20日发',
    'PO-2301的布料手感{{软和一点}}，8月20日出样',
    'PO-2301纸箱要{{扛得住}}海运，8月20日前换好',
    'PO-2301颜色{{别太艳}}，8月20日出样',
    'PO-2301{{跟以前的货一个样}}就行，8月20日发',
    'PO-2231的颜色{{弄鲜亮点}}，8月14日出样',
    'Швы PO-3101 должны быть {{ровные}} и {{аккуратные}}, отгрузка 20 августа 2026',
    'Polish the lids of PO-2231 {{well}}, from 5 August 2026',
    'Take the {{best cardboard}} for PO-2231, from 5 August 2026',
    'PO-2301{{不能比别家差}}，8月20日发',
    'PO-2301的箱板{{要好纸}}，8月20日发',
    'PO-2301的内衬{{换点好棉}}做，8月20日发',
    'PO-2301{{跟样子做}}，8月20日发',
    'PO-2301的包装{{照旧}}，8月20日发',
    'PO-2301的电镀{{要稳定}}，8月20日发',
  ],
  good: ['Толщина стенки 1,2 ±0,1 мм, замер микрометром, эталон S-07, PO-2301, 20 августа 2026', 'Box: 5-layer, burst strength 1,200 kPa, ISO 2759, PO-2301, 20 August 2026', '壁厚1.2±0.1毫米，按样品S-07，PO-2301，8月20日发'],
  traps: [
    '批次B-1160耐磨测试5000次，无破损，报告编号TR-094。',
    'Нам удобнее DAP Москва, посчитайте, пожалуйста, PO-4610 до 31 июля 2026',
    'You must have skipped the burn-in of the LED modules, 14 of 300 in PO-3251 are dark.',
    'Техник увидел, что на двух станках из PO-3134 ремень натянут слабее, чем указано в паспорте.',
    'Если аванс 4 300 USD по PI-26102 придёт до 29 июля 2026, мы отгрузим стойки 24 августа 2026.',
    'DDP is fine for us, PO-2301, answer by 20 August 2026.',
    'PI-2301 is fine except the consignee, please correct it by 20 August 2026.',
    'PO-2301的公差怎么算，我想弄清楚，8月20日前回复。',
    'PO-2301的展台照片真漂亮！',
    'Когда вам удобно звонить по PO-2301?',
    'Samples arrived this morning, 6 pcs, no scratches. Thank you for the good work.',
    '没事儿，晚一天不要紧，5月19日交RX-5也赶得上船。',

    'Please send the photos of PO-2231 by 30 July 2026, and is RAL 9005 fine?',

    'Давайте лучше обсудим PO-2231 по телефону 30 июля 2026',
    'Цена хорошая, берём PO-2231',
    'Лучше дорого, чем с трещинами, ждём отливки PO-2231 20 августа 2026.',
    'Лучше переделать петли, чем возить их обратно, ждём PO-2231 20 августа 2026.',
    'Better late than cracked, please cast PO-2231 by 20 August 2026.',
    'Петли PO-3101 приехали 20 июля 2026, на этот раз нормальные.',
    'PO-2231样品比S-07深一点，可以接受',
    'PO-2231 цена как в прошлый раз?',

    '订单GX-30里第4项的阀门先不做，第1到第3项照旧，2027年1月15日交齐。',

    '棘轮扳手PO-5120抽了50把，其中3把换向拨钮回弹不到位。请9月15日前告知弹簧的线径。',

    'Price too high for us at 7.90 USD, we pass on the stove CS-2. All the best with the other buyers.',

    'Good afternoon, my name is Ruth and I buy pet beds. Do you make round ones in 60 cm?',
    'Привет, Эмма! Как прошла выставка в Гуанчжоу?',
    '茶叶罐PO-6051焊缝漏气测试30只全过，装柜照旧11月9日。',
    '木材含水率8%–12%，在板长的两端和中部各测一点，三点均达标为合格。',

    'Сделайте борт PO-3101 на 2 мм толще до 20 августа 2026',
    'Make the lid of PO-2231 2 mm thicker from 5 August 2026.',
    '请8月3日前提供PO-2231清晰的照片。',
    'Сделайте дно толще на 2 мм, PO-2231, 30 июля 2026',
    'Сделайте дно толще на 2, PO-2231, 30 июля 2026',
    'Better packing of PO-2231 reduced the damage from 4% to 1%.',
    'The machine folds the towels of PO-2231 neatly, 40 per minute.',
    'Make the lining of PO-2231 thicker: 300 g/m2 from 5 August 2026.',
    'Ваши люди как всегда всё проспали. Какая новая дата отгрузки PO-3101?',
    'Коробки нужны прочные: сжатие не менее 8 кН по ISO 12048, PO-4138.',
    'Мы продаём мебель высокого качества с 2012 года, 4 магазина в Перми.',
    'Ручка должна быть чёрной, RAL 9005, PO-4158.',
    'Спасибо за хорошее качество партии B-1003!',
    'Сделайте как утверждённый образец S-07, PO-2301, 20 августа 2026',
    'Good job, thank you, the quality is nice.',
    'Please make it the same as approved sample S-07, same as last time, PO-2301, 20 August 2026',
    'Use a thicker foil, 50 micron, for PO-2301 from 20 August 2026',
    'The cups of PO-2301 should be lighter: 210 g, sample by 20 August 2026',
    'Please send the mould photos for PO-2231 by 30 July 2026, the sooner the better.',
    'Отметьте лучший вариант макета M-72 до 30 июля 2026.',
    '请仔细核对PO-2301的号码，8月20日前。',
    '这批质量不错，谢谢。',
    '好的，PO-2301我们8月20日发。',
    'PO-2301松紧带宽25毫米，8月20日发。',
    'PO-2301产品亮点：可折叠。',
    'PO-2301的价格低一点可以谈，8月20日前回复。',
    '表面要光滑，Ra≤0.8，PO-2301，8月20日发。',
    'PO-2301的好料都用完了，8月20日补到。',
    '请8月20日前把PO-2301的箱单跟图片一同寄来。',
    'PO-2301的证书是依照旧法规办的，请8月20日前换新证。',
    '那家的焊接总是不可靠所以我们想换一家，PO-2301请8月20日前答复。',
  ],
}
