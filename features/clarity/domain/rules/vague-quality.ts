import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { blank, inserted, mend } from './mends.ts'
import { en, findPhrases, ru, zh } from './phrases.ts'
import { factsAt, languageAt, sentenceAt, touching } from './places.ts'

const enParts =
  '(?:quality|pack(?:ing|age|aging)|workmanship|finish(?:ing)?|materials?|look|appearance|stitching|seams?|sewing|print(?:ing)?|fabric|leather|tape|cartons?|box(?:es)?|zip(?:per)?s?|handles?|paint(?:ing)?|coating|welds?|welding|light|grip|edges?|knobs?|cushions?|yarn|thread|ink|locks?|wheels?|castors?|rubber|film|liner|padding|screws?|buttons?|seats?|glue|hinges?|surface|wrap(?:ping)?|foam|paper|plastic|design|polish(?:ing)?|varnish|assembly|bags?)'
const enGood =
  [
    'nice|nicer|better|strong|stronger|sturdy|sturdier|solid|robust|durable|reliable|decent|premium|expensive|high[- ]end|high[- ]quality|luxur(?:y|ious)',
    'upmarket|soft|softer|smooth|smoother|bright|brighter|darker|lighter|thicker|thinner|harder|comfortable|beautiful|attractive|neat|neater|tidy|sharp',
    'sharper|tighter|stiffer|reasonable|excellent|first[- ]class|top[- ]notch|modern|stylish|elegant|pleasant|well[- ]made|heavy[- ]duty|good[- ]looking',
    'professional|visible|shiny|shinier|natural|flexible|stable|eye-catching|noble|tough|precise|accurate|bigger|smaller|larger|longer|shorter|wider|warmer',
    'looser|cleaner|flatter|rounder|quieter|tight',
  ].join('|')
/** Properties without a measure: words of two signs, and single signs that need a word beside them. */
const firm = '结实|牢固|牢靠|稳固|好看|漂亮|精致|精细|精美|精良|高级|高档|大气|厚实|软和|柔软|柔和|硬挺|挺括|干净|鲜艳|艳丽|素雅|仔细|细致|细腻|整齐|平整|平滑|光滑|光洁|顺滑|顺畅|紧密|紧实|扎实|实在|耐用|耐看|美观|清晰|清楚|自然|均匀|舒服|舒适|灵活|安静|像样|正规|讲究|到位|密实|饱满|匀称|贴合|醒目|工整|规整|利落|坚固|坚韧|轻便|蓬松|通透|时尚|洋气|新颖|大方|灵敏|严实|圆润|用心|认真|地道|周正|板正'
const soft = '[软硬厚薄深浅紧松亮粗细牢艳淡密滑顺稳暗浓宽窄轻重平韧挺透柔正匀]'

/** Stems of praise that name no measure. */
const ruFine =
  `(?:${[
  'хорош|нормальн|достойн|приличн|отличн|качественн|надежн|добротн|солидн|прочн|крепк|красив|приятн|аккуратн|нарядн|стильн|современн|подобающ|надлежащ',
  'должн|стабильн|безупречн|идеальн|превосходн|первоклассн|элитн|премиальн|удобн|эстетичн|презентабельн|опрятн|лучш|наилучш|высш|высок|высочайш|устойчив',
  'стойк|износостойк|долговечн|гладк|ровн|мягк|плотн|жестк|насыщенн|сочн|чист|благородн|богат|дорог|европейск|фирменн|товарн|серьезн|легк|безопасн',
].join('|')})`
const ruParts =
  `(?:${[
  'качеств|упаковк|материал|сборк|пластик|ткан|покрыти|отделк|вид|внешн[а-я]+ вид|картон|фурнитур|замк|замок|краск|кле[йя]|шв[ыао]|шов|строчк|печат|ручк',
  'коробк|тар[аыу]|кож|дерев|металл|стал[ьи]|мотор|уровн|сырь|исполнени|комплектующ|петл|молни|ножк|крышк|подшипник|цвет|оттен|дизайн|логотип|бумаг|пленк',
  'колес|полировк|окраск|поверхност|пайк|сварк|провод|резин|обивк|наполнител|работ[аыу]|результат|лак|стекл|пряж|нит[ькеи]|мех|шнур|лент|скотч|пен[аыо]',
  'поролон|пружин|подошв|стельк|посуд|ламп|батаре|аккумулятор|механизм|ролик|кнопк|дн[оае]|кра[йяе]',
].join('|')})`
const ruThan =
  `(?:${[
  'прочнее|крепче|надежнее|аккуратнее|качественнее|красивее|симпатичнее|приятнее|приличнее|добротнее|солиднее|толще|тоньше|мягче|жестче|плотнее|ровнее',
  'ярче|чище|глаже|гуще|туже|удобнее|устойчивее|теплее|светлее|темнее|насыщеннее|четче|контрастнее|натуральнее|современнее|стильнее|элегантнее',
  'дороже на вид|легче|лучше',
].join('|')})`
const vague = {
  ru: ru([
    `(?:долж(?:ен|на|но|ны) быть|хотим,? чтобы был[аио]?|чтобы был[аио]?|пусть будет|пусть будут|нуж(?:ен|на|но|ны)) (?:(?:очень|максимально|достаточно|действительно|по-настоящему|просто|более|все) )?${ruFine}[а-я]+(?! (?:новост|день|иде|цен|скидк|связ|условия))`,
    `чтобы (?:[^ .,!?]+ ){1,4}(?:был[аио]?|стал[аио]?|получил[а-я]+|вышл?[аио]?) (?:очень |по-настоящему )?${ruFine}[а-я]{1,3}`,
    'качеств[а-я]{1,3}(?: (?!не )[^ .,!?]+){0,4} (?:хорош[а-я]+|нормальн[а-я]+|отличн[а-я]+|высок[а-я]+|лучше|получше|на (?:высшем |хорошем |должном )?уровне|на высоте|повыше|достойн[а-я]+|не подведет|не подвело|не хромало)',
    '(?:сделайте|упакуйте|соберите|покрасьте|хотим|чтобы было|нужно|надо|должно быть|делайте|запакуйте|шейте|окрасьте|сварите|работайте|приклейте|закрепите|сшейте)(?: [а-яa-z0-9-]+){0,4}? (?:качественно|нормально|хорошо|хорошенько|аккуратно|красиво|надежно|прочно|крепко|добротно|приятно|ровно(?! \\d)|качественнее|не абы как)',
    'как (?:в (?:прошлый|тот|предыдущий|последний|первый) раз|и? ?(?:всегда|обычно|раньше|прежде)(?!,? (?:(?:[а-я]+ ){0,2}[а-я]+[аеиоуыя]ли(?![а-я])|на вашей|на связи|у вас|вы |в срок|вовремя|быстр|отправ|плат))|у всех|у (?:конкурентов|людей|других|нормальных|европейцев|немцев|итальянцев)|в прошл[а-я]+ (?:году|заказе|партии|сезоне)|на прошлой неделе|было|делали раньше)(?! (?:отвеча|опазд|задерж))',
    '(?:такой|такая|такое|такие|тот|то|та|те) же,? (?:как|что) (?:и )?(?:раньше|прежде|был[аио]?|в прошл|всегда|обычно)[а-я]*|по-старому',
    '(?<!тем )(?<!как )(?<!вам )(?:по)?(?:красивее|прочнее|крепче|надежнее|аккуратнее|качественнее|симпатичнее|плотнее|толще|мягче|ярче|лучше)(?=\\s*(?:$|[.,!?;]|чем (?:в|раньше)|и |упаков|сдела))',
    'по(?!след|хож|дход|здн|скор|быстр|ступ|шед|нятн|мене|боле|ран|дешев|лезн|пуляр|дробн|стоян|лучше)[а-я]{3,}ее',
    '(?:поближе к|наподобие|(?:что-то|нечто) (?:вроде|типа|похожее|наподобие)|по(?!след|здн)(?:[а-я]{2,}н|красив|устойчив|тепл|светл)ей|по(?:[а-я]{1,4}(?:[тпргл]че|лще|роще|роче|бже)|тоньше|чище|круче|глаже|туже|гуще|суше|тише|шире|уже)|подороже на вид)',
    'без (?:косяков|брака и|халтуры|сюрпризов|изъянов|огрех[а-я]*|нареканий)|получше|получшее|не хуже[а-я ]{0,14}|как следует(?! из)|по-человечески',
    'по-нормальному|по-хорошему|по-людски|на совесть|на славу|как надо|как нужно(?= *(?:$|[.,!]))|как полагается|как положено|как (?:для|у) себя|как себе',
    'по уму|с душой|с умом|со вкусом|на пять с плюсом|на пятерку|на отлично|на высшем уровне|на (?:должном|хорошем|достойном|европейском|мировом) уровне',
    'по (?:самому )?высшему (?:разряду|классу)|в лучшем виде',
    'чтобы (?:[^ .,!?]+ ){0,5}?(?:не стыдно|не развали|не лома|не слома|не отвали|не разош|не рассып|не болта|не шата|не хлип|не дешев|не облез|не порва|не помя|не разби|не поби|не линя|не выцве|не тускн|не ржаве|не протек|не треск|не расслаив|не гну|не провис|не деформ|не отклеи|не промок|не мял|не бил|доеха|дошл[аоие]* цел|прослуж|жил[аио]? долго|не скрип|не пах|не воня|не позор|красив|приятн|удобн|нормальн|надежн|прочн|служил|радова|понрав|нрави|смотрел[а-я]+ (?:дорого|красив|солид|хорош|богат)|держал[а-я]+ (?:креп|хорош|долг|надеж))[а-я]*',
    '(?:приятн[а-я]+|мягк[а-я]+) на ощупь|удобн[а-я]+ в руке|радова[а-я]+ глаз',
    'хорошо (?:упак|запак|закреп|просуш|прокрас|промы|сшит|проклее|отшлиф|отполир)[а-я]+|товарный вид',
  ].join('|')),
  en: en(
    `(?:good|nice|normal|decent|proper|premium|superior|excellent|great|reliable|reasonable|acceptable|first[- ](?:class|rate)|top[- ]notch|high[- ](?:end|quality|grade|class)|world[- ]class|beautiful|solid|robust|durable|luxur(?:y|ious)|attractive|adequate|suitable|quality|improved|perfect|(?:high|best|top)(?= (?:quality|pack|finish|workmanship|materials?|look|print))|better|nicer|stronger|sturdier|sturdy|strong|thicker|softer|smoother|neater|tougher|finer)(?:,? (?:and )?(?:good|nice|strong|reliable|durable|solid|better|quality))? (?:looking )?${enParts}(?! (?:control|inspection|assurance|department|certificate|standards?|problem|issue|check|list|manager|team|reports?|photos?|pictures?|images?|videos?|scan|files?|pdf))|` +
      'same (?:quality|packing|packaging|workmanship|finish|materials?|look)(?! (?:control|inspection|certificate|standard|report))|' +
      'quality(?: of [a-z0-9 -]{2,24}?)? (?:must|should|has to|needs to|to) be (?:[a-z]+ ){0,3}(?:good|ok|high|higher|better|best|nice|perfect|great|excellent|fine|acceptable|top)(?: level)?|' +
      '(?:up )?to (?:a |the |our )?(?:usual |very )?(?:high|higher|highest|good|decent|usual) (?:standards?|level)|(?:up to|meet our) (?:scratch|par|standard|expectations)|' +
      'at (?:a |the )?(?:high|good|decent|proper|highest) level|' +
      '(?:strong|thick|hard|soft|good|sturdy|bright|stable|durable|smooth|solid|tight|heavy|safe|clear|flexible|stiff|rigid|tough) enough|' +
      '(?:the )?same as (?:last time|before|usual|always|previous(?:ly)?|the (?:last|previous|first|earlier|old) (?:one|time|order|batch|delivery|shipment|lot)|we had)|' +
      '(?<!(?:^|[.!?,:;\\n]) ?)(?:just |exactly )?(?:like|as) (?:last time|before|usual|always|(?:the|our|your) (?:last|previous|first|earlier|old) (?:one|time|order|batch|delivery|shipment|lot)s?|previous(?:ly)?)(?!,? (?:you|your|nobody|no one|late|wrong)\\b)|' +
      '(?:no|not) worse than [a-z]+|as good as (?:last|the|before|usual|your|our|always)(?: [a-z]+)?|' +
      '(?:similar|equal|comparable) to (?:last time|(?:the|our) (?:last|previous|first) (?:one|batch|order|delivery))|' +
      `(?:must|should|shall|has to|have to|needs? to|ought to|want (?:it|them|the [a-z]+) to|(?:is|are) to) (?:be|look|feel|seem|appear|become|stay) (?:(?:more|less|very|really|much|rather|a (?:bit|little|touch)|quite|nice and|really|as) )*(?:${enGood}|[a-z]+ and (?:${enGood}))(?! (?:than \\d|that|to (?!the\\b|touch)|from|by|about|if|when|until|for (?:us|you|me|\\d))\\b)|` +
      '(?:must|has to|have to|needs? to) be (?:(?:very|really|quite) )?(?:good|ok|okay|perfect|acceptable|fine|of (?:good|high|decent|reasonable|proper) quality)(?! (?:for|to|that|with|by|until|if)\\b)|' +
      '(?:should|shall) be (?:of|in) (?:[a-z]+ )?(?:good|high|decent|reasonable|proper|acceptable) (?:quality|condition)|' +
      '(?:should|must|has to|have to|needs? to|shall) (?:close|fit|hold|work|stick|sit|look|feel|function|fold|open|slide|run|turn|seal|stand) (?:really |very |more |much )?(?:well|smoother|easier|quieter|tight|tighter|straight|flat|longer|good|nice(?:ly)?|properly|smoothly|tightly|firmly|better|securely|great|easily|reliably)|' +
      `(?:make|want|need|prefer|like|use|give|choose|get) (?:(?:it|them|us|the|a|an|this|that|these|your|our|something|much|to|have|feel|look|[a-z]{3,12}|[a-z]{1,4}-?\\d[\\w-]*) ){0,4}?(?:(?:a (?:bit|little|touch)|much|slightly) )?(?:nicer|sturdier|prettier|stronger|softer|smoother|neater|sharper|brighter|tougher|comfier|fancier|crisper|tidier|(?:more|less) (?:${enGood}|expensive-looking|careful(?:ly)?))(?! (?:than|by|version|model|option) )|` +
      `make (?:[a-z]{1,4}-?\\d[\\w-]* |[a-z]{2,12} ){1,5}?(?:(?:very|really|as|look|feel|nice and) )*(?:nice|strong|sturdy|solid|robust|durable|decent|attractive|beautiful|premium|reliable|comfortable|comfy|pretty|look (?:good|nice|great|better))(?! (?:than|by|version|model|option|enough|${enParts})\\b)|` +
      '(?:make|do) (?:it|them) (?:a (?:bit|little) )?(?:better|thicker|thinner|lighter|more [a-z]+)(?! by| than)|' +
      'something (?:better|nicer|stronger|sturdier|more (?:solid|premium|durable|reliable))|' +
      '(?:improve|upgrade|enhance|raise|increase|watch|care about) (?:the |your |its |our )?(?:overall |general |packing |print )?(?:quality|packing|packaging|workmanship|finish|stitching|look|appearance|printing|assembly|painting|welding|polishing)(?! (?:control|by \\d|to \\d|from \\d))|' +
      '(?:take|with) (?:more|better|special|extra|great|good|due) care|' +
      'pay (?:more |special |close |extra |good |great )?attention to (?:the )?(?:quality|packing|packaging|finish|workmanship|stitching|welds|details)|' +
      '(?:pack|do|finish|paint|print|wrap|sew|weld|glue|assemble|polish|sand|stitch|stack|seal|produce|make) (?:(?!and |by |then |before |sure )[a-z0-9-]+ ){1,5}?(?:nicely|well|properly|carefully|neatly|tidily|accurately|cleanly|beautifully|thoroughly|professionally|firmly|securely|nicer|better|stronger|good|nice|with care|look good|the (?:right|proper) way|as it should be)(?! (?:than|to|for|as|version|model)\\b)|' +
      `(?:make sure|ensure|see to it|take care)(?: that)? (?:[a-z0-9-]+ ){1,7}?(?:is|are|looks?|feels?) (?:${enGood}|good|ok|perfect|well [a-z]+ed|properly [a-z]+ed)(?! (?:for|to|than|by|from|that)\\b)|` +
      '(?<=(?:^|[.!?,\\n]\\s?|and |please )(?![a-z]+ed )[a-z]{3,} (?:the|our|your|it|them|all|each|every) (?:[a-z0-9-]+ ){0,4})(?:properly|neatly|nicely|tidily|beautifully|(?:thick|soft|warm|strong|smooth|neat|sturdi|tough|stiff|bright|sharp|tight|cosi|comfi|nic)er(?: and [a-z]+er)?)(?= *(?:$|[.,!;\\n]|and |please))|' +
      'keep (?:the |your )?(?:quality|standard|finish)(?: [a-z]+)? (?:high|good|up|stable|same|consistent)|' +
      '(?:keep|maintain) (?:up )?(?:the |a |your )?(?:same|good|high|usual|stable) (?:quality|standard|level)|' +
      '(?:slightly|somewhat|much|rather|a (?:bit|little|touch)) (?:nicer|thicker|thinner|softer|harder|smoother|warmer|cooler|bigger|larger|longer|wider|narrower|heavier|lighter|deeper|taller|tighter|looser|brighter|darker|stronger|stiffer|sharper|cleaner|quieter)(?! (?:order|quantity|batch|amount|lot|time|lead|delivery|price|number|volume|than|deadline|period|list)s?\\b)|' +
      '(?:survive|withstand|endure) (?:the|a|any|long|rough|normal) [a-z]+|of (?:a )?(?:good|decent|high|better|proper|reasonable|acceptable|top|fine|nice) (?:grade|standard|class)|' +
      '(?:that|which) (?:looks?|feels?) (?:really |very |more )?(?:good|nice|great|premium|better|solid)|' +
      'be (?:packed|finished|painted|printed|wrapped|sewn|glued|polished|made|sealed|assembled|welded) (?:very |more )?(?:well|properly|carefully|nicely|neatly|better|securely|firmly|accurately|cleanly)|' +
      'well[- ]packed|well made|(?:a (?:bit|little) )?(?:nicer|stronger|sturdier|prettier)(?: (?:packing|box|cartons?|handle|look|colou?r|material))|' +
      'not too (?:thick|thin|soft|hard|bright|dark|heavy|weak|shiny|stiff)|no (?:bad quality|rubbish|surprises)|' +
      '(?:feels?|looks?|sounds?) (?:too |rather |very |a bit |so |really )?(?:cheap|flimsy|poor)|(?:less|more) (?:cheap|flimsy|premium|upmarket|luxurious|high-end)',
  ),
  zh: zh([
    `(?:质量|品质|做工|包装|材料|手感|用料|材质|外观|表面|缝线|印刷|颜色|气味|盖子|边缘|焊缝|油漆|涂层|图案|丝印|面料|布料|纸?箱子?|封口|拉链|走线|毛边|车工|五金|款式|盒子|袋子|把手)(?:(?:都|也)?(?:一定|必须|务必|须)?(?:要|得|应该?|需要|得要|做|做得|弄得|保持))(?:更|很|够|稍微|再|足够|尽量|比较)?(?:做得|弄得|印得)?(?:好(?!了)|高|过关|过硬|可靠|稳定|一致|上档次|有质感|${firm}|${soft}(?=[，。；！]|一?[点些]))(?:一?[点些])?`,
    `(?:质量|品质|做工)(?:${firm}|可靠|稳定|好|高|过硬|一流)(?:[、，]|且|又)?[^，。；]{0,6}(?:即可|就行|就好|就可以)`,
    '(?:跟|和|与|像|同|照|按照?)着?(?:上次|上回|以前|之前|往常|平时|老样|原来|从前|去年|往年|过去|以往|上一?[批次单]|前[几一]?[批次]|老|惯|常|正常|平常|一贯)的?(?:那[批次单]|货|标准|质量|样子|做法|水平|品质|规矩|例|规|颜色|包装|方式|工艺|手感|厚度)?的?(?:一样|一个样|差不多|相同|一致|那样|来|做|包|打包|处理|就行|就好|即可|发|装)(?!的)',
    `[弄搞](?![清明快慢早晚])[一-龥]{2}(?:些|一?点儿?)(?=[，。；！]|$)|(?:照旧|老样子)(?:就行|做|包)?|老规矩|(?<!说|写|讲|解释|描述|看|听)(?:${firm}|像样|上档次)(?:一?[点些]儿?)`,
    `(?<!抓|手头|时间|时间有|交期|周期|工期|价格|单价|预算|任务|压力|[这那有几一好哪])(?:${soft}一[点些]|(?!亮点|重点|要点)${soft}[点些](?![心击评]))`,
    '(?<!价格?|费用?|费|款|金|数量|量|身体|心情|比例|成本|折扣)[大小长短高低](?:一[点些]|些)(?!的?(?:订单|客户|金额|公司))(?!时间)',
    `(?:稍微?|稍稍|略微?|尽量|更加?)(?:做得?|弄得?|调得?|印得?|处理得)?(?:${firm}|${soft}(?![\\da-z一-龥]))`,
    `(?:别|不要|不能|不可以?|不许|避免|勿)(?:太|过于?|那么|这么|做得太|弄得太|做得|弄得|搞得)(?:${firm}|${soft}|差|次|毛糙|难看|死板|花哨|花|简陋|单薄|廉价|粗糙|俗|老气|刺鼻|刺眼|脏|旧|大|小|呛|味)|毛毛?糙糙?|歪歪扭扭|松松垮垮|皱皱巴巴`,
    '整整齐齐|干干净净|漂漂亮亮|平平整整|结结实实|马马虎虎|(?:经得|禁得|扛得|耐得|承受得|顶得|撑得|抗得|架得)[起住了]|受得了|拿得出手|说?得?过得去|(?:要|更|够|得|必须)(?:耐[磨摔用脏压造]|抗[摔压造]|经[摔用造])(?!等级|系数|指数|性|测试|试验)',
    `(?<!不)(?:足够|够)(?:${firm}|${soft}(?=[，。；！]|的))|(?<!没|没有|未|不)(?:达到|符合|满足|按照?|做到)(?:正常|出口|一般|行业|国际|最高|高|欧美|欧洲|高端|普通|常规|市场)的?(?:标准|水准|水平|要求|品质|级别)|保质保量`,
    `真材实料|货真价实|(?:上|够|有|高)档次|有质感|(?<!不)(?:必须|务必|一定要|要|得|需要?|应当?)(?:做得?|弄得?|保持|更|够|足够|比较|特别|尽量)?(?:${firm}|匀|正|直)(?=[，。；！、且又]|$)`,
    '(?:味道?|气味|噪音|声音|异味)要?小(?=[，。；！]|一?[点些])|对得起|配得上|掉链子|跟得上|(?:跟|和|与|像|同|照|按照?)(?:图片|照片|图上|效果图|网上|样品|样板|样子)[上里]?的?(?:颜色|样子|效果)?(?:一样|差不多|一致|来做|来|做)',
    '(?:材料|原料|料|配件|胶水?|油漆|布)(?:要|得)?用(?:正规|好|优质|合格|环保|高档)的?',
    '(?:包装|防护|防潮|防震|加固|固定|保护|封口|打包|品控|质检|收口|细节)(?:(?:措施|工作)?(?:要|得|一定|必须|务必)?都?(?:做好|做到位|弄好|搞好|包好|处理好|跟上))(?!了)|做好(?:防护|防潮|防震|包装|保护|加固|固定|质检|品控)',
    '(?:别|不要|不能)一[^，。]{1,3}就[^，。]{1,3}|(?:不能|不要|别|不得)有?影响(?:美观|外观|使用|质量|销售)|(?:质量|品质|做工)(?:千万|一定)?(?:别|不要|不能|不可)[^，。]{1,6}',
    '(?:大小|松紧|厚度|硬度|颜色|长度|深浅|软硬|尺寸|力度)要?(?:适中|合适|适当|刚好|恰当)|高标准|(?:要|用|做|选|保证)最?(?:优质|一流|上等|上乘|顶级|精品)',
    '(?:钉|绑|捆|扎|贴|粘|缝|固定|拧|焊|封|包|压|系|装)得?(?:牢|严|紧实|结实|牢固|严实)(?=[，。；！]|$|一?[点些])|经久耐用|坚固耐用|结实耐用|美观大方|高大上|像个样|凑合|差不多就(?:可以|好)',
    '(?:不能|不要|不得|不可|别|避免|不许)(?:有|出现?)?(?:任何|太)?(?:明显的?[^，。]{0,4}(?:瑕疵|色差|缺陷|划痕|异味|毛病|毛刺)|质量问题|毛病|瑕疵)',
    '(?:用|选用?|换|要)(?:最好的?|(?:更|比较)?好(?:一?[点些])?的)(?:材料|料|胶|质量|品质|包装|面料|布|油漆|纸|钢|原料|配件)[^，。]{0,2}',
    `(?:处理|打磨|清理|擦|包|缝|弄|做|磨|印|焊|洗|收拾)得?(?:${firm})(?=[，。；！]|就|$)|(?:用心|好好)地?(?:做|包|弄|生产|处理|把关|打包)`,
    '(?:提高|提升|改善|重视|把好|严把|严格控制|抓好|控制好)(?:一下)?(?:产品|货|大货)?的?(?:质量|品质)(?!部|报告|证|体系|检|合格|管理)关?',
    '(?:做|弄|包|打|印|改|选|缝|焊|喷|修|处理|质量|品质|材料|手感|效果)得?更?(?:好一?[点些]|漂亮一?[点些]|精致一?[点些]|结实一?[点些])|(?:要|用)(?:好|优质|高品质)的?(?:材料|料|质量|品质|包装)|(?:保证|确保)(?:质量|品质)',
    '不要太(?:差|薄|软|硬|厚)|高质量|高品质|差不多就行|质量好一?点',
  ].join('|')),
}

/** Said of goods in general as well: a wish only where the sentence wants something. */
const described = {
  ru: ru([
    '(?:хорош|качественн|надежн|достойн|приличн|нормальн|добротн|прочн|крепк|отличн)(?:ий|ая|ое|ее|ие|ые|ый|ую|ой|ей|ого|его|им|ым|ими|ыми|их|ых) (?!цен|дн|день|выходн|новост|недел|праздник|настроен|вопрос|клиент|партнер|поставщик|отзыв|иде|вариант|услов|скидк|предлож|связ|сотрудн|отношен|работ|по |и |на |в |для |с )[а-я]{3,}',
    '(?:внимание на|следите за|проследите за|контролируйте|думайте о|заботьтесь о) качеств[а-я]+',
    `(?:главное|важен|важно),?(?: -)? (?:общий|внешний|товарный) вид|${ruFine}[а-я]{2,3} (?:[а-я]+(?:ый|ий|ая|ое|ее|ые|ую|ой|ого|ых) )?${ruParts}[а-я]{0,4}`,
    `(?:нужны?|нужна|нужен|хотим|возьмите|поставьте|выберите|подберите|положите|найдите) (?:[а-яa-z0-9-]+ ){0,2}?${ruFine}(?:ый|ий|ая|ое|ые|ую|ой|ого|их|ых|о)(?! (?:новост|день|иде|цен|скидк|связ|условия|предлож))`,
    '(?:качественно|надежно|добротно|красиво|аккуратно|прочно|крепко)(?= *(?:$|[.,!;]|и |упак|запак|закреп|сдел|собер|прикле|сши|покрас))',
    `(?<=(?:йте|ите|ьте)(?: [^ .,!?]+){0,2} )${ruThan}(?! (?:чтобы|в |по |цен))|${ruThan} (?:[а-я]+(?:йте|ите|ьте))`,
    `(?:чуть|чуть-чуть|немного|немножко|как-то|как-нибудь|гораздо|значительно|намного|чуточку|капельку|слегка|заметно|еще) ${ruThan}(?! (?:понят|поня|раскр|узна|объясн))`,
    '(?:более|менее|максимально|достаточно|предельно|не слишком|не очень|не такой|не такая|не такие|не самы[йе]|не самая) (?:прочн|крепк|надежн|толст|тонк|плотн|мягк|жестк|ярк|стойк|качественн|тверд|устойчив|насыщенн|светл|темн|тепл|приятн|удобн|плавн|аккуратн|скольз|хрупк|шумн|резк|блест|близк|похож|дешев|прилич|солидн|гладк|легк|ровн)[а-я]*',
    'сам(?:ого|ое|ая|ый|ые|ой|ую|ым) (?:лучш|высок|хорош|качественн|надежн|прочн)[а-я]+',
    '(?:европейского|мирового|премиального|высокого|высшего|достойного|приличного|премиум) (?:уровня|класса|качества)',
    'премиум-?(?:класса?|качеств[ао]|уров[а-я]+)?',
    'выгляд(?:ел[аио]?|ит|ят|еть) (?:[а-я]+ )?(?:дорог|солидн|красив|хорош|достойн|приличн|богат|стильн|современн|аккуратн|свеж|презентаб|лучше|нормальн|аппетит|эффектн)[а-я]*',
  ].join('|')),
}
const wish = /нуж|надо|долж|хот|важ[не]|пусть|чтобы|главное|прос[ия]|требу|возьм|обеспеч|гарант|рассчитыва|ожида|жд/

/** Praise, thanks, and offers of the factory's own goods. */
const praise = {
  ru: /спасибо|благодар|довольн|понравил|рады|отличная работа|не жалу/,
  en: /reduced|thank|glad|happy|satisf|pleased|great job|good job|we like|impressed|appreciate/,
  zh: /(?:谢谢|感谢)(?=[^，。！!]{2})|(?<!不)满意|不错|喜欢|辛苦/,
}
/** A sample or a drawing with a number is a standard; a value with a unit is a limit. */
const standard = /(?:образ[а-я]+|эталон[а-я]*|sample|standard|样品|封样|样|标准|чертеж[а-я]*|drawing|图纸)[\s№#]*(?:no\.?\s*)?[a-zа-я]{0,4}-?(?!\d?\d?[ .](?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d\d\.)|\d?\d月)\d|(?:iso|gb|гост|gost|astm|din|en)[\s/-]*\d|[≤≥±]\s?\d|aql\s?\d|ra\s?\d|不(?:低于|高于|超过|小于|大于)\s?\d/

/** The value itself follows: "thicker: 2.5 mm", "strong enough for 60 kg", "like batch B-77". */
const measured = /^[^.;!?\n]{0,22}?\d[\d.,]*\s?-?(?:mm|cm|m|g|kg|micron|µm|um|gsm|n|nm|kpa|mpa|bar|%|°c?|sha|shore|den|denier|ply|layers?|lux|kelvin|cycles|hours)\b|^ ?\(?(?:no\.? ?|#)?[a-z]{1,4}-?\d|^[^.;!?\n]{0,14}\bral ?\d/

export const rule: Rule = {
  id: 'vague-quality',
  severity: 'warn',
  check(doc) {
    return [...findPhrases(doc, vague), ...findPhrases(doc, described).filter((span) => isWished(doc, span))]
      .sort((a, b) => a.start - b.start)
      .filter((span, i, all) => isWanted(doc, span) && !all.slice(Math.max(0, i - 3), i).some((other) => other.end > span.start))
      .map((span) => ({ span, fixes: [measure(doc, span)] }))
  },
}

function isWished(doc: Doc, span: Span): boolean {
  const sentence = sentenceAt(doc, span.start)
  if (sentence === undefined) return false
  return touching(doc.requests, sentence).some(({ kind }) => kind !== 'ask') || wish.test(doc.plain.slice(Math.max(sentence.start, span.start - 80), Math.min(sentence.end, span.end + 80)))
}

/** «прочные: не менее 8 кН», «толще на 0,5 мм», «толще на 2»: right behind it stands the measure. */
function isMeasured(doc: Doc, span: Span): boolean {
  const behind = doc.plain.slice(span.end, span.end + 50)
  return factsAt(doc, { start: span.end, end: span.end + 50 }).some(({ kind, start, ...fact }) => start >= span.end && (kind === 'tolerance' || kind === 'dimensions' || (kind === 'quantity' && 'unit' in fact && measures.test(String(fact.unit))))) || /^ на \d|^[^.!?\n]{0,30}\d[\d.,]*\s?(?:мм|см|мкм|кн|н|кпа|мпа|г\/м|°|дб|hrc|shore|ral|pantone|микрон)/.test(behind)
}
const measures = /^(?:mm|cm|um|g|kg|kn|n|gsm|m2|pa|kpa|mpa|db|c)$/

/** What a sentence says further back than this has nothing to do with the words at hand. */
const farBack = 300

function isWanted(doc: Doc, span: Span): boolean {
  const sentence = sentenceAt(doc, span.start)
  const words = doc.plain.slice(Math.max(sentence?.start ?? 0, span.start - farBack), Math.min(sentence?.end ?? span.end, span.end + 80))
  if (praise.ru.test(words) || praise.en.test(words) || praise.zh.test(words)) return false
  return !standard.test(words) && !measured.test(doc.plain.slice(span.end, span.end + 40)) && !isMeasured(doc, span)
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
