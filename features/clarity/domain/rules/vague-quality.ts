import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { blank, inserted, mend } from './mends.ts'
import { en, findPhrases, ru, zh } from './phrases.ts'
import { clauseAround, factsAt, languageAt, sentenceAt, touching } from './places.ts'

/** Praise: vague beside whatever noun. */
const ruPraise =
  'хорош|нормальн|достойн|приличн|отличн|качественн|надежн|добротн|солидн|прочн|крепк|красив|приятн|аккуратн|безупречн|идеальн|превосходн|первоклассн|элитн|премиальн|подобающ|надлежащ|презентабельн|стойк|износостойк|долговечн|опрятн|симпатичн|стильн|нарядн|эстетичн|благородн'
/** Properties: they name a thing ("мягкая мебель") unless said of it. */
const ruProperty =
  'удобн|ровн|гладк|мягк|плотн|жестк|насыщенн|сочн|чист|легк|тверд|толст|тонк|ярк|светл|темн|тепл|плавн|четк|контрастн|натуральн|современн|устойчив|прозрачн|скольз|хлипк|хрупк|резк|сильн|слаб|шумн|близк|похож|дешев|безопасн|стабильн|свеж'
const ruEnd = '(?:[иыо]й|[аяо]я|[оеую]е|ую|ей|[оеи]го|[ыи]м|[ыи]ми|[ыи]х|[оыиа]|е?н)?'
/** Of a clause or of one of several wishes. */
const ruStop = '(?=\\s*(?:$|[.,!?;:\\n]|и |а |но |чем ))'
const ruNotGoods = '(?! (?:цен|дн[яеию]|день|выходн|новост|недел|праздник|настроен|вопрос|клиент|партнер|поставщик|отзыв|иде|вариант|услов|скидк|предлож|связ|сотрудн|отношен|здоров|аппетит|пожелан|случа|врем|срок|дат|знаком|по |от |на связ|знает|знаю|понима))'
const enPraise =
  'good|nice|normal|decent|proper|premium|superior|excellent|great|reliable|reasonable|acceptable|first[- ](?:class|rate)|top[- ]notch|(?:high|top|best|good|better|world)[- ](?:end|quality|grade|class)|beautiful|solid|robust|durable|luxur(?:y|ious)|attractive|adequate|suitable|perfect|better|nicer|sturdy|neat|professional|elegant|stylish|improved|fine|pleasant|comfortable|natural|modern|upmarket|precise|flexible|stable|visible|expensive|eye-catching|heavy[- ]duty|good-looking'
/** Properties without and with their comparative. */
const enProperty = 'thick|thin|soft|hard|smooth|tough|bright|dark|light|sharp|tight|stiff|firm|warm|cool|rich|crisp|clean|strong|quiet|loose|flat|straight|rigid|round'
const enPropertyY = 'sturd|tid|shin|cos|comf|heav|class|gloss|fanc|prett|bulk|flims'
const enMore = `(?:(?:${enProperty}|neat|nic|fin|nobl|clear|safe)e?r|(?:${enPropertyY})ier)`
const enBefore = '(?:last time|before|usual|always|previous(?:ly)?|(?:the|our|your) (?:last|previous|first|earlier|old) (?:one|time|order|batch|delivery|shipment|lot)s?)'
const enNotGoods =
  '(?! (?:prices?|rates?|offers?|deals?|terms|discounts?|news|days?|mornings?|afternoon|evening|week|weekend|luck|times?|idea|reasons?|way|questions?|points?|job|relations?[a-z]*|cooperation|payment|partners?|customers?|clients?|suppliers?|options?|solution|dates?|lead|delivery|understanding|condition|faith|hands|care|schedule|orders?|quantity|batch|amount|number|volume|deadline|period|list|photos?|pictures?|images?|videos?|scan|files?|pdf|quotes?|quotation|copy|contact|services?|for|to|if|that|than|on time|until|from|about|with us)\\b)'
const zhFirm =
  '结实|牢[固靠]|稳固|好看|漂亮|精[致细美良]|高[级档]|大[气方]|厚实|软和|柔[软和]|硬挺|挺括|干净|鲜[艳亮]|艳丽|素雅|仔细|细[致腻]|整齐|平[整滑]|光[滑洁]|顺[滑畅]|紧[密实]|扎实|实在|耐[用看磨]|美观|清[晰楚]|自然|均匀|舒[服适]|灵活|安静|像样|体面|正规|讲究|到位|密实|饱满|匀称|贴合|醒目|工整|规整|利落|坚[固韧]|轻便|蓬松|通透|时尚|洋气|新颖|灵敏|严实|圆润|用心|认真|地道|周正|板正|[上有]档次|有质感|过关|过硬|可靠|稳定|一流|粗糙|难看'
const zhSoft = '[软硬厚薄深浅紧松亮粗细牢艳淡密滑顺稳暗浓宽窄轻重平韧挺透柔正匀脆严直好]'
const zhMore = '(?:一[点些]|些|点(?![心击评]))'
/** What is made and looked at. */
const zhParts = '质量|品质|做工|包装|材料|手感|用料|材质|外观|表面|印刷|颜色|效果|味道|气味|声音|噪音'
const zhBefore = '(?:上[次回批]|上一[批次单]|以[前往]|之前|往[常年]|平时|老样|原来|从前|[去往]年|过去|前[几一]?[批次]|正常|平常|图片|照片|图上|效果图|网上|样子)'
/** What must not happen to goods. */
const ruHarm =
  'развал|[сп]?лома|слома|отвал|разо[шй]|рассып|болта|шата|облез|порв|[рт]ва[лт]|помя|мял|разби|поби|би[лт]|линя|выцве|тускн|ржаве|ржавч|протек|течь|тек|треск|трещ|расслаив|гну|провис|деформ|откле|желте|промок|скрип|пах|воня|позор|стыдно|хромал|подве[лд]'

/** A wish by itself, whatever the sentence is. */
const wishes = {
  ru: ru([
    'как (?:в (?:прошлый|тот|предыдущий|последний|первый) раз|(?:и |у )?(?:всегда|обычно|раньше|прежде|(?:перв|прошл|предыдущ|последн)[а-я]+ парти[ия])(?!,? (?:(?:[а-я]+ ){0,2}[а-я]+[аеиоуыя]ли(?![а-я])|на вашей|на связи|у вас|вы |в |срок|вовремя|быстр|отправ|плат))|у (?:всех|конкурентов|людей|других)|в прошл[а-я]+ (?:году|заказе|партии|сезоне)|на прошлой неделе|было|делали раньше|следует(?! из)|надо|нужно(?= *(?:$|[.,!]))|пол(?:агается|ожено)|на (?:картинк|фото)[а-я]*|(?:для|у) себя|себе)(?! (?:отвеча|опазд|задерж))',
    '(?:такой|такая|такое|такие|тот|то|та|те) же,? (?:как|что) (?:и )?(?:раньше|прежде|был[аио]?|в прошл|всегда|обычно)[а-я]*|по-старому',
    'по(?!след|хож|дход|здн|скор|быстр|ступ|шед|нятн|мене|боле|ран|дешев|лезн|пуляр|дробн|стоян|лучше|вер|лн|сещ)(?:[а-я]{3,}ее|[а-я]{2,}ней|[а-я]{1,4}(?:[тпргл]че|лще|роще|роче|бже|ньше|аже)|чище|туже|гуще|суше|тише|шире|уже|(?:красив|устойчив|тепл|светл)ей)|получше|(?:подороже|дороже) на вид',
    'поближе к|(?:что-то|нечто) (?:вроде|типа|похожее)|наподобие|не хуже[а-я ]{0,14}',
    'по-(?:человечески|нормальному|хорошему|людски)|на (?:совесть|славу|пятерку|пять|отлично|высшем|должном|хорошем|достойном|европейском|мировом|высоте)(?: уровне| с плюсом)?|по (?:уму|(?:самому )?высшему [а-я]+)|с душой|со вкусом|в лучшем виде|до блеска',
    'без (?:[а-я]+ )?(?:косяков|брака и|халтуры|сюрпризов|изъянов|огрех[а-я]*|нареканий|дефектов)(?! по)',
    'товарн[а-я]+ вид|премиум-?(?:класса?|качеств[ао]|уров[а-я]+)?',
    'чтобы (?:[^ .,!?]+ ){0,5}?(?:доеха|прослуж|жил[аио]? долго|служил|радова|понрав|нрави)[а-я]*',
  ].join('|')),
  en: en(
    `same (?:as (?:${enBefore}|we had)|(?:quality|pack[a-z]+|workmanship|finish|materials?|look)(?! (?:control|inspection|certificate|standard|report)))|(?<!(?:^|[.!?,:;\\n]) ?)(?<!address )(?:just |exactly )?(?:like|as) ${enBefore}(?!,? (?:you|your|nobody|no one|late|wrong)\\b)|(?:similar|equal|comparable) to ${enBefore}|` +
      '(?:not?|never) worse than [a-z]+|as (?:good|nice|strong) as [a-z]+|(?:up to|meet our) (?:scratch|par|standard|expectations)|(?:at|to|of) (?:a |the |our )?(?:very )?(?:high(?:er|est)?|good|decent|proper|usual|top) (?:standards?|level|class|grade)|' +
      `(?:${enProperty}|good|sturdy|stable|durable|solid|heavy|safe|clear|flexible) enough|(?:better|special|extra|great) care|attention to (?:the )?(?:quality|pack[a-z]+|finish|details)|` +
      `(?:slightly|somewhat|much|rather|a (?:bit|little|touch)) (?:${enMore}|bigger|larger|longer|wider|narrower|lower|deeper|taller)${enNotGoods}|` +
      '(?:feels?|looks?|sounds?) (?:[a-z]+ )?(?:less )?(?:cheap|poor)|no (?:rubbish|surprises)|well[- ](?:packed|made)',
  ),
  zh: zh([
    `(?:跟|和|与|像|同|照|按照?)着?${zhBefore}[^，。；\\d]{0,5}?(?:一样|一个样|差不多|相同|一致|那样|来|做|包|打包|处理|就行|就好|即可|发|装)(?!的)|照旧|老样子|老规矩|惯例`,
    '(?<!没|没有|未|不)(?:达到|符合|满足|做到)(?:正常|出口|一般|行业|国际|最?高|欧美|欧洲|高端|普通|常规|市场)的?(?:标准|水[准平]|要求|品质|级别)|保质保量|真材实料|高标准|高[质品][量质]|差不多就',
    '整整齐齐|干干净净|漂漂亮亮|结结实实|毛毛?糙|歪歪扭扭|马马虎虎|(?:[经禁扛耐顶撑抗架]|承受)得[起住了]|受得了|拿得出手|过得去|经久耐用|像个样|凑合',
    `[弄搞](?![清明快慢早晚])[一-龥]{2}${zhMore}(?=[，。；！]|$)`,
    `(?<!抓|手头|时间有?|交?期|价格?|报价|预算|任务|压力|费用?|款|金|量|身体|心情|比例|成本|折扣|[这那有几一哪])(?!亮点|重点|要点)(?:${zhSoft}|[大小长短高低])${zhMore}(?!的?(?:订单|客户|金额|公司|报价|价|时间))`,
  ].join('|')),
}

/** Said of goods in general as well: a wish only where the sentence wants something. */
const described = {
  ru: ru([
    `(?:${ruPraise})(?:о(?! что| бы)(?<!(?:^|[.!?\\n] ?)(?:хорошо|нормально|отлично))|(?!о(?![а-я]))${ruEnd}|ее|ей)${ruNotGoods}`,
    `(?:${ruProperty})${ruEnd}${ruStop}|(?:${ruProperty}|совершенн)ее|(?:толще|тоньше|мягче|жестче|ярче|чище|глаже|гуще|туже|крепче|легче|темней)(?! (?:понят|поня|раскр|узна|объясн)|,? чем указан)`,
    `(?:очень|более|менее|максимально|достаточно|предельно|слишком|не так(?:ой|ая|ое|ие|им|ими)|не сам(?:ый|ые|ая)|чуть|чуть-чуть|немного|немножко|как-то|гораздо|значительно|намного|слегка|заметно|еще) (?:${ruPraise}|${ruProperty}|дорог|богат)[а-я]*`,
    '(?<!тем |вам |как |будет )лучше(?=\\s*(?:$|[.,!?;]|чем (?:в|раньше)|и |упаков|сдела))',
    '(?:европейск|миров|премиальн|высок|высш|лучш)[а-я]{2,3} (?:уров|класс|качеств)[а-я]+|качеств[а-я]+ (?:[а-я]+ ){0,3}(?:на уровне|повыше|высок)[а-я]*|(?:за|на) качеств[а-яе]+|(?:общий|внешний) вид(?! (?:на|по) )',
    'выгляд[а-я]+ (?!так|как)(?:[а-я]+ )?[а-я]{4,}',
    `не (?:[а-я]+ )?(?:${ruHarm})[а-я]*|выдерж[а-я]+ (?:дорог|перевоз|транспорт|доставк)[а-я]*`,
  ].join('|')),
  en: en(
    `(?:${enPraise})${enNotGoods},? (?:and )?(?!(?:of|in|at|by|and|or|but|please)\\b)[a-z]+(?! (?:control|inspection|assurance|department|certificate|standards?|problem|issue|check|list|team|reports?)\\b)|(?:more|less) (?:${enPraise}|evenly|smoothly|carefully|neatly|cheap)|` +
      `(?:be|look|feel|seem|appear|stay|sit|is|are|has to be|make (?:it|them|the [a-z]+(?: [a-z]+)?)|and) (?:(?:very|really|quite|more|less|reasonably|rather|as|so|nice and|[a-z]+ and) ){0,3}(?:${enPraise}|${enProperty}|(?:${enPropertyY})y|ok|okay)${enNotGoods}(?! (?:by|from|until|when)\\b)|` +
      `${enMore}(?: and ${enMore})?${enNotGoods}|too (?:${enProperty}|${enPropertyY}y|brittle|weak|heavy)|flimsy|` +
      'quality (?:[a-z]+ ){0,3}(?:high|best|top|ok)|(?:the|a|top|high|best) quality(?= (?:high|good|up|stable|on|in))|improve the (?:quality|pack|finish|look|print|seal|grip|surface)[a-z]*|' +
      '(?:properly|neatly|nicely|tidily|beautifully|carefully|evenly|tightly|firmly|securely|cleanly|smoothly|thoroughly|accurately|professionally|(?<!as |do |doing |are |hope )well|with care)(?= *(?:$|[.,!;\\n]|and |please|pack|at |in |on |with |[a-z]+ed\\b))|proper job|' +
      "(?:not|never|doesn't|don't|without) (?:[a-z]+ )?(?:break|leak|fade|fall apart|crack|scratch|peel|wobble|come off|rust|bend|tear|smell|warp)[a-z]*|(?:survive|withstand|endure|hold up)(?: (?:the|a|any|long|rough|normal|at) [a-z]+)?|as closely as possible|close to the (?:picture|photo|catalogue)",
  ),
  zh: zh([
    `(?<![很已就看说写讲听])(?:${zhFirm})(?!的(?:集装箱|供货|合作|[^，。]{0,6}[件图片])|了|经理|光)|(?:(?:${zhParts})得?|[做弄印缝焊磨包盖]得|不?要|更(?![正换改新动])|必须|别|(?<!不)太|够|那么|这么|稍微?|略微?|尽量)(?:做得?|弄得?|更|够|比较|那么)?(?:${zhSoft}|差|次|花哨|花|俗|刺鼻|刺眼|脏|旧|大|小|呛)(?=[，。；！、且又]|$|就|的(?:拉链|材料|布|料))`,
    `(?:处理|包|印|缝|磨|焊|擦|粘|贴|固定|拧|扎|绑|捆|封|盖|防护|加固|保护)得?[好牢严紧正](?=[，。；！]|$|就)|做好(?:防|包装|保护|加固|质检|品控)|加[厚固硬粗](?=[，。；！]|$)`,
    `(?:最好的|质量好的?|优质|(?<!对(?:我们|你们|双方|大家))更好的?|上等|上乘|顶级|精品|合格|环保)(?:材料|料|胶|质量|品质|包装|面料|布|油漆|纸|钢|原料|配件|拉链)?(?=[，。；！]|$)|用好的|好的?(?:材料|料|包装)|(?:保证|确保|提高|提升|改善|重视|把好|控制好|注意)(?:一下)?(?:产品|货|大货)?的?[质品][量质](?!部|报告|证|体系|检|合格|管理)关?|[质品][量质](?:别|不要|不能)[^，。]{1,6}`,
    '(?:别|不要|不能|不得|不可|避免|不许|勿)(?:有|出现?|再)?(?:任何|太)?(?:明显的?)?[^，。]{0,3}(?:瑕疵|色差|缺陷|划痕|异味|毛病|毛刺|质量问题|掉色|掉漆|摔坏|压坏|模糊|歪|开裂|脱[胶落线]|褪色|生锈|漏水|变形|断|廉价)|(?:别|不要|不能)一[^，。]{1,3}就[^，。]{1,3}',
    `(?:大小|松紧|厚度|硬度|颜色|长度|深浅|软硬|尺寸|力度)要?(?:适中|合适|适当|刚好|恰当)|(?:尽量)?(?:接近|贴近|参照)(?:照片|图片|效果图)|(?:要|更|够|得|必须)(?:耐[磨摔用脏压造]|抗[摔压造]|经[摔用造])(?!等级|系数|指数|性|测试|试验)`,
  ].join('|')),
}
const wishIn = {
  cyrillic: /нуж[ен]|надо(?![а-я])|долж[енн]|хот[еия]|хоч|важ[не]|пусть|чтобы|главное|прос[ия]|прошу|требу|возьм|обеспеч|гарант|рассчитыва|ожида|жд[еу]|берем|[а-я]{2}(?:йте|ите|ьте)(?![а-я])/,
  latin: /\b(?:please|pls|must|should|shall|need|needs|has to|have to|want|(?:customer|client|buyer)s? wants?|expect|would like|make|keep|use|let|can you|ensure|see to it|do the|do a|important|'d like)\b/,
  han: /要|得|请|希望|必须|务必|应|需|一定|保证|确保|[做弄选换缝喷调磨]|处理|处理|把|别|不能|更|太|够|用好|就[行好]|[点些]|尽量|提高|改善/,
}

/** Praise, thanks, and offers of the factory's own goods. */
const praise = {
  ru: /спасибо|благодар|довольн|понравил|рады|отличная работа|не жалу/,
  en: /reduced|thank|glad|happy|satisf|pleased|great job|good job|we like|impressed|appreciate/,
  zh: /(?:谢谢|感谢)(?=[^，。！!]{2})|(?<!不)满意|不错|喜欢|辛苦/,
}
/** A sample or a drawing with a number is a standard; a value with a unit is a limit. */
const standard = /(?:образ[а-я]+|эталон[а-я]*|sample|standard|样品|封样|样|标准|чертеж[а-я]*|drawing|图纸)[\s№#]*(?:no\.?\s*)?[a-zа-я]{0,4}-?(?!\d?\d?[ .](?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d\d\.)|\d?\d月)\d|(?:iso|gb|гост|gost|astm|din|en)[\s/-]*\d|[≤≥±]\s?\d|aql\s?\d|ra\s?\d|不(?:低于|高于|超过|小于|大于)\s?\d/

/** The value itself follows: "thicker: 2.5 mm", «толще на 2», "like batch B-77". */
const measured = /^ на \d|^[^.;!?\n]{0,26}?\d[\d.,]*\s?-?(?:(?:mm|cm|m|g|kg|micron|µm|um|gsm|n|nm|[km]pa|bar|c|sha|shore|den|denier|ply|layers?|lux|kelvin|cycles|hours|hrc|[см]?м|мкм|к?н|кпа|мпа|дб|г\/м2?|микрон)(?![a-zа-я])|[%°])|^ ?\(?(?:no\.? ?|#)?[a-z]{1,4}-?\d|^[^.;!?\n]{0,26}(?:ral|pantone) ?\d/

export const rule: Rule = {
  id: 'vague-quality',
  severity: 'warn',
  check(doc) {
    return [...findPhrases(doc, wishes), ...findPhrases(doc, described).filter((span) => isWished(doc, span))]
      .sort((a, b) => a.start - b.start)
      .filter((span, i, all) => isWanted(doc, span) && !all.slice(Math.max(0, i - 3), i).some((other) => other.end > span.start))
      .map((span) => ({ span, get fixes() { return [measure(doc, span)] } }))
  },
}

/** The sentence asks for something; in Chinese, where all goes on with commas, the clause. */
function isWished(doc: Doc, span: Span): boolean {
  const sentence = sentenceAt(doc, span.start)
  if (sentence === undefined) return false
  const script = /[\u4e00-\u9fff]/.test(doc.plain.charAt(span.start)) ? 'han' : /[a-z]/.test(doc.plain.charAt(span.start)) ? 'latin' : 'cyrillic'
  const within = script === 'han' ? clauseAround(doc, span) : { start: Math.max(sentence.start, span.start - 80), end: Math.min(sentence.end, span.end + 80) }
  return wishIn[script].test(doc.plain.slice(within.start, within.end)) || (script !== 'han' && touching(doc.requests, sentence).some(({ kind }) => kind !== 'ask'))
}

/** «прочные: не менее 8 кН», «толще на 0,5 мм», «толще на 2»: right behind it stands the measure. */
function isMeasured(doc: Doc, span: Span): boolean {
  if (/\d\s?(?:[cm]m|[смк]?м|кг|г|kg|g|%) $/.test(doc.plain.slice(Math.max(0, span.start - 12), span.start))) return true
  return factsAt(doc, { start: span.end, end: span.end + 50 }).some(({ kind, start, ...fact }) => start >= span.end && (kind === 'tolerance' || kind === 'dimensions' || (kind === 'quantity' && 'unit' in fact && measures.test(String(fact.unit)))))
}
const measures = /^(?:mm|cm|um|g|kg|kn|n|gsm|m2|pa|kpa|mpa|db|c)$/

/** What a sentence says further back than this has nothing to do with the words at hand. */
const farBack = 300

function isWanted(doc: Doc, span: Span): boolean {
  const sentence = sentenceAt(doc, span.start)
  const words = doc.plain.slice(Math.max(sentence?.start ?? 0, span.start - farBack), Math.min(sentence?.end ?? span.end, span.end + 80))
  if (praise.ru.test(words) || praise.en.test(words) || praise.zh.test(words)) return false
  return !standard.test(words) && !measured.test(doc.plain.slice(span.end, span.end + 50)) && !isMeasured(doc, span)
}

function measure(doc: Doc, span: Span) {
  const text = {
    ru: ` (${blank} мм/г/баллов, проверка: ${blank}, эталон ${blank})`,
    en: ` (${blank}, limit ${blank}, method ${blank}, sample no. ${blank})`,
    zh: `（参数${blank}，上下限${blank}，检测方法${blank}，样品号${blank}）`,
  }[languageAt(doc, span.start)]
  return mend('fill', 'fill-quality', [inserted(wordEnd(doc, span.end), text)])
}

/** 印刷要好|看: behind the whole word. */
function wordEnd(doc: Doc, end: number): number {
  const rest = doc.plain.slice(end, end + 2)
  if (doc.plain.charAt(end - 1) === '好' && /^[看用闻听吃喝摸洗拿]/.test(rest)) return end + 1
  return end + (/^一[点些]/.test(rest) ? 2 : /^[点些](?![心击评])/.test(rest) ? 1 : 0)
}

export const why: Localized = {
  ru: '«Хорошо» у каждого своё. Нужны параметр, предел, метод проверки или номер эталона.',
  en: 'Everybody has their own “good”. Give a parameter, a limit, a test or a sample number.',
  zh: '“好”没有标准。请写明参数、上下限、检测方法或样品编号。',
}

export const examples: RuleExamples = {
  bad: [
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
  ],
  good: ['Толщина стенки 1,2 ±0,1 мм, замер микрометром, эталон S-07, PO-2301, 20 августа 2026', 'Box: 5-layer, burst strength 1,200 kPa, ISO 2759, PO-2301, 20 August 2026', '壁厚1.2±0.1毫米，按样品S-07，PO-2301，8月20日发'],
  traps: [
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
    '这批质量不错，谢谢。',
    '好的，PO-2301我们8月20日发。',
    'PO-2301松紧带宽25毫米，8月20日发。',
    'PO-2301产品亮点：可折叠。',
    'PO-2301的价格低一点可以谈，8月20日前回复。',
    '表面要光滑，Ra≤0.8，PO-2301，8月20日发。',
  ],
}
