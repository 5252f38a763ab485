import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { blank, inserted, mend } from './mends.ts'
import { en, findPhrases, ru, zh } from './phrases.ts'
import { languageAt, sentenceAt } from './places.ts'

const enParts =
  '(?:quality|pack(?:ing|age|aging)|workmanship|finish(?:ing)?|materials?|look|appearance|stitching|seams?|sewing|print(?:ing)?|fabric|leather|tape|cartons?|box(?:es)?|zip(?:per)?s?|handles?|paint(?:ing)?|coating|welds?|welding|light|grip|edges?|knobs?|cushions?|yarn|thread|ink|locks?|wheels?|castors?|rubber|film|liner|padding|screws?|buttons?|seats?|glue|hinges?|surface|wrap(?:ping)?|foam|paper|plastic|design|polish(?:ing)?|varnish|assembly|bags?)'
const enGood =
  'nice|nicer|better|strong|stronger|sturdy|sturdier|solid|robust|durable|reliable|decent|premium|expensive|high[- ]end|high[- ]quality|luxur(?:y|ious)|upmarket|soft|softer|smooth|smoother|bright|brighter|darker|lighter|thicker|thinner|harder|comfortable|beautiful|attractive|neat|neater|tidy|sharp|sharper|tighter|stiffer|reasonable|excellent|first[- ]class|top[- ]notch|modern|stylish|elegant|pleasant|well[- ]made|heavy[- ]duty|good[- ]looking|professional|visible|shiny|shinier|natural|flexible|stable|eye-catching|noble|tough|precise|accurate|bigger|smaller|larger|longer|shorter|wider|warmer|looser|cleaner|flatter|rounder|quieter|tight'
const vague = {
  ru: ru('долж(?:ен|на|но|ны) быть (?:качественн|хорош|нормальн|надежн|прочн|крепк|красив|аккуратн|приличн)[а-я]+|(?:нормальн|хорош|достойн|приличн|отличн|высок|качественн|надежн|лучш|высш)[а-я]{2,4} (?:качеств[а-я]*|упаковк[а-я]*|материал[а-я]*|сборк[а-я]*|пластик[а-я]*|ткан[а-я]*|покрыти[а-я]*|отделк[а-я]*)|качеств[а-я]{1,3}(?: (?:должно|чтобы|было|быть|нужно|пусть|будет|получше|самое|продукции|товара|очень)){0,4} (?:хорош[а-я]+|нормальн[а-я]+|отличн[а-я]+|высок[а-я]+|лучше|на уровне|повыше|достойн[а-я]+)|(?:сделайте|упакуйте|соберите|покрасьте|хотим|чтобы было|нужно|надо|должно быть|делайте|запакуйте|шейте|окрасьте|сварите)(?: [а-я]+)? (?:качественно|нормально|хорошо|аккуратно|красиво|как следует|по-человечески|надежно|качественнее|как надо)|как (?:в (?:прошлый|тот|предыдущий|последний) раз|всегда|обычно|раньше|прежде|у всех)(?! (?:отвеча|опазд|задерж))|(?:по)?(?:красивее|прочнее|крепче|надежнее|аккуратнее|качественнее|симпатичнее|плотнее|толще|мягче|ярче|лучше)(?=\\s*(?:$|[.,!?;]|чем (?:в|раньше)|и |упаков|сдела))|без (?:косяков|брака и|халтуры|сюрпризов)|получше|достаточно (?:прочн|крепк|надежн|толст|плотн)[а-я]+|не хуже[а-я ]{0,14}'),
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
  zh: zh('(?:质量|品质|做工|包装|材料|手感)(?:一定|必须|务必)?(?:要|得|应该|需要|得要|做)(?:更|很|够|稍微|再)?(?:好|高|过关|过硬|可靠|到位|稳定|结实|牢固|漂亮|精致)(?:一?[点些])?|(?:跟|和|与|像|同|按)(?:上次|以前|之前|上回|往常|平时|老样)(?:的)?(?:一样|差不多|相同|那样|做)|(?:照|老)(?:旧|样子)(?:就行|做)?|(?:结实|牢固|好看|漂亮|精致|高级|厚实|耐用|美观|软|硬|干净|鲜艳|仔细|亮|整齐|紧)(?:一点|一些|点儿?|些)|(?:做|弄|包|打|印|改|选)(?:得)?(?:更)?(?:好一?[点些]|漂亮一?[点些]|精致一?[点些]|结实一?[点些])|(?:要|用)(?:好|优质|高品质)的?(?:材料|料|质量|品质|包装)|(?:保证|确保)(?:质量|品质)|不要太(?:差|薄|软|硬|厚)|高质量|高品质|差不多就行|质量好一?点'),
}

/** Praise, thanks, and offers of the factory's own goods. */
const praise = {
  ru: /спасибо|благодар|довольн|понравил|рады|отличная работа|не жалу/,
  en: /thank|glad|happy|satisf|pleased|great job|good job|we like|impressed|appreciate/,
  zh: /谢谢|感谢|满意|不错|喜欢|辛苦/,
}
/** A sample or a drawing with a number is a standard; a value with a unit is a limit. */
const standard = /(?:образ[а-я]+|эталон[а-я]*|sample|standard|样品|封样|样|标准|чертеж[а-я]*|drawing|图纸)[\s№#]*(?:no\.?\s*)?[a-zа-я]{0,4}-?\d|(?:iso|gb|гост|gost|astm|din|en)[\s/-]*\d/

/** The value itself follows: "thicker: 2.5 mm", "strong enough for 60 kg", "like batch B-77". */
const measured = /^[^.;!?\n]{0,22}?\d[\d.,]*\s?-?(?:mm|cm|m|g|kg|micron|µm|um|gsm|n|nm|kpa|mpa|bar|%|°c?|sha|shore|den|denier|ply|layers?|lux|kelvin|cycles|hours)\b|^ ?\(?(?:no\.? ?|#)?[a-z]{1,4}-?\d|^[^.;!?\n]{0,14}\bral ?\d/

export const rule: Rule = {
  id: 'vague-quality',
  severity: 'warn',
  check(doc) {
    return findPhrases(doc, vague)
      .filter((span, i, all) => isWanted(doc, span) && !all.slice(Math.max(0, i - 3), i).some((other) => other.end > span.start))
      .map((span) => ({ span, fixes: [measure(doc, span)] }))
  },
}

function isWanted(doc: Doc, span: Span): boolean {
  const sentence = sentenceAt(doc, span.start)
  const words = doc.plain.slice(sentence?.start ?? 0, Math.min(sentence?.end ?? span.end, span.end + 80))
  if (praise.ru.test(words) || praise.en.test(words) || praise.zh.test(words)) return false
  return !standard.test(words) && !measured.test(doc.plain.slice(span.end, span.end + 40))
}

function measure(doc: Doc, span: Span) {
  const text = {
    ru: ` (${blank} мм/г/баллов, проверка: ${blank}, эталон ${blank})`,
    en: ` (${blank}, limit ${blank}, test ${blank}, sample no. ${blank})`,
    zh: `（参数${blank}，上下限${blank}，检测方法${blank}，样品号${blank}）`,
  }[languageAt(doc, span.start)]
  return mend('fill', 'fill-quality', [inserted(span.end, text)])
}

export const why: Localized = {
  ru: '«Хорошо» у каждого своё. Нужны параметр, предел, метод проверки или номер эталона.',
  en: 'Everybody has their own “good”. Give a parameter, a limit, a test or a sample number.',
  zh: '“好”没有标准。请写明参数、上下限、检测方法或样品编号。',
}

export const examples: RuleExamples = {
  bad: [
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
  ],
  good: ['Толщина стенки 1,2 ±0,1 мм, замер микрометром, эталон S-07, PO-2301, 20 августа 2026', 'Box: 5-layer, burst strength 1,200 kPa, ISO 2759, PO-2301, 20 August 2026', '壁厚1.2±0.1毫米，按样品S-07，PO-2301，8月20日发'],
  traps: [
    'Спасибо за хорошее качество партии B-1003!',
    'Сделайте как утверждённый образец S-07, PO-2301, 20 августа 2026',
    'Good job, thank you, the quality is nice.',
    'Please make it the same as approved sample S-07, same as last time, PO-2301, 20 August 2026',
    'Use a thicker foil, 50 micron, for PO-2301 from 20 August 2026',
    'The cups of PO-2301 should be lighter: 210 g, sample by 20 August 2026',
    '这批质量不错，谢谢。',
    '好的，PO-2301我们8月20日发。',
  ],
}
