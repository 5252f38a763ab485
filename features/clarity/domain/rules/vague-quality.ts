import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { blank, inserted, mend } from './mends.ts'
import { en, findPhrases, ru, zh } from './phrases.ts'
import { languageAt, sentenceAt } from './places.ts'

const vague = {
  ru: ru('долж(?:ен|на|но|ны) быть (?:качественн|хорош|нормальн|надежн|прочн|крепк|красив|аккуратн|приличн)[а-я]+|(?:нормальн|хорош|достойн|приличн|отличн|высок|качественн|надежн|лучш|высш)[а-я]{2,4} (?:качеств[а-я]*|упаковк[а-я]*|материал[а-я]*|сборк[а-я]*|пластик[а-я]*|ткан[а-я]*|покрыти[а-я]*|отделк[а-я]*)|качеств[а-я]{1,3}(?: (?:должно|чтобы|было|быть|нужно|пусть|будет|получше|самое|продукции|товара|очень)){0,4} (?:хорош[а-я]+|нормальн[а-я]+|отличн[а-я]+|высок[а-я]+|лучше|на уровне|повыше|достойн[а-я]+)|(?:сделайте|упакуйте|соберите|покрасьте|хотим|чтобы было|нужно|надо|должно быть|делайте|запакуйте|шейте|окрасьте|сварите)(?: [а-я]+)? (?:качественно|нормально|хорошо|аккуратно|красиво|как следует|по-человечески|надежно|качественнее|как надо)|как (?:в (?:прошлый|тот|предыдущий|последний) раз|всегда|обычно|раньше|прежде|у всех)(?! (?:отвеча|опазд|задерж))|(?:по)?(?:красивее|прочнее|крепче|надежнее|аккуратнее|качественнее|симпатичнее|плотнее|толще|мягче|ярче|лучше)(?=\\s*(?:$|[.,!?;]|чем (?:в|раньше)|и |упаков|сдела))|без (?:косяков|брака и|халтуры|сюрпризов)|получше|достаточно (?:прочн|крепк|надежн|толст|плотн)[а-я]+|не хуже[а-я ]{0,14}'),
  en: en('(?:good|high|better|best|top|nice|normal|decent|proper|premium|superior|excellent|same|great|reliable) (?:quality|packing|packaging|workmanship|finish|material|materials|look)(?! (?:control|inspection|assurance|department|certificate|standard|problem|issue|check|list|manager|team|report))|quality (?:must|should|has to|needs to|to) be (?:[a-z]+ ){0,2}(?:good|ok|high|better|best|nice|perfect|great|excellent|fine|acceptable)|(?:strong|thick|hard|soft|good|sturdy|bright|stable|durable) enough|(?:the )?same as (?:last time|before|usual|always|previous(?:ly)?|the last (?:one|time|order|batch)|we had)|(?:like|as) (?:last time|before|usual|always|the last (?:one|time|order|batch)|previous(?:ly)?)|(?:make|pack|do|finish|paint|print|wrap|sew|weld) (?:it|them|everything|the [a-z]+|[a-z]{1,4}-?\\d[\\w-]*) (?:nicely|well|properly|carefully|good|nicer|better|stronger|nice|strong|look good|beautiful(?:ly)?)|(?:make|do) (?:it|them) (?:a (?:bit|little) )?(?:nicer|better|stronger|softer|thicker|more [a-z]+)(?! by| than)|well[- ]packed|well made|(?:a (?:bit|little) )?(?:nicer|stronger|sturdier|prettier)(?: (?:packing|box|cartons?|handle|look|colou?r|material))?|not too (?:thick|thin|soft|hard|bright|dark|heavy|weak)|no (?:bad quality|rubbish|surprises)|up to standard'),
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
  return !standard.test(words)
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
    '{{质量要好}}，跟上次一样，PO-2301，8月20日发',
    'PO-2301包装{{结实点}}，8月20日发',
  ],
  good: ['Толщина стенки 1,2 ±0,1 мм, замер микрометром, эталон S-07, PO-2301, 20 августа 2026', 'Box: 5-layer, burst strength 1,200 kPa, ISO 2759, PO-2301, 20 August 2026', '壁厚1.2±0.1毫米，按样品S-07，PO-2301，8月20日发'],
  traps: [
    'Спасибо за хорошее качество партии B-1003!',
    'Сделайте как утверждённый образец S-07, PO-2301, 20 августа 2026',
    'Good job, thank you, the quality is nice.',
    'Please make it the same as approved sample S-07, same as last time, PO-2301, 20 August 2026',
    '这批质量不错，谢谢。',
    '好的，PO-2301我们8月20日发。',
  ],
}
