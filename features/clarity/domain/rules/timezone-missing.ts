import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Fact } from '../fact.ts'
import type { Context, Rule, RuleExamples } from '../rule.ts'
import { zonesOf } from './clocks-of-hours.ts'
import { saysZone } from './zones-said.ts'
import { isInside } from '../reading/inside.ts'

const openingHours = /работа(?:ем|ет|ют)|(?:склад|офис|касса|приемка)[^.!?]{0,20} (?:принима|выда)[а-я]+|график|часы работы|режим|обед|открыт|смен[аы]|working hours|opening hours|business hours|office hours|we work|shift|open from|上班|工作时间|营业|下班|午休|班次|收货时间|周一[至到]周[五六日]|рабоч(?:ие|ее) (?:часы|время)|\b(?:scale|ratio|format)\b|масштаб|соотношени|формат|比例/
const opensAt =
  /\b(?:is|are|stays?|remains?|we're) open\b|\bopen(?:s|ing)? (?:\d|daily|mon|from|between|until|till|at)|\b(?:dock|receiving|delivery|loading|unloading|visiting|shop|store|warehouse|gate|desk|reception) (?:hours|times)|\b(?:warehouse|office|desk|gate|dock|shop|store|reception|showroom|canteen|department|factory|plant|workshop)s?\b[^.!?;\n]{0,24}\b(?:opens?|closes?|closed|works)\b|\b(?:night|day|morning|late|early) shift/
const clock = /\d{1,2}\s?[:：.]\s?\d\d|\d{1,2}\s?(?:am|pm|a\.m\.|p\.m\.|o'clock)|(?:в|к|до|с) \d{1,2}(?!\d)|полдень|noon|midnight|点|(?<!小)[時时]/

/** What still belongs to an hour behind its figures. */
const dayPart = /^(?:\s?[ap]\.?m\b| o'clock| in the (?:morning|afternoon|evening)\b| at night\b| (?:часов|часа|час|утра|дня|вечера|ночи)(?![а-я]))+/

export const rule: Rule = {
  id: 'timezone-missing',
  severity: 'warn',
  check(doc, context) {
    if (context.audience !== 'external' || doc.facts.every((fact) => timeOf(fact) === undefined) || saysZone(doc)) return []
    return doc.facts.flatMap((fact) => {
      const time = timeOf(fact)
      const span = time === undefined ? undefined : clockSpan(doc, fact)
      if (time === undefined || span === undefined || isInside(doc.quotes, span) || isLogOrHours(doc, span)) return []
      const hour = { span, fact, time: time.slice(0, 5), until: untilOf(fact), day: dayOf(fact, context) }
      return [{ span, fixes: () => zonesOf(doc, hour, context) }]
    })
  },
}

function timeOf(fact: Fact): string | undefined {
  if (fact.kind === 'time' && fact.tz === undefined) return fact.value
  if (fact.kind === 'period' && fact.tz === undefined) return /T(\d\d:\d\d)/.exec(fact.from ?? '')?.[1]
  return fact.kind === 'date' && fact.tz === undefined ? (fact.time ?? (/T(\d\d:\d\d)/.exec(fact.value)?.[1])) : undefined
}

/** Where the hours of one day end: «с 10 до 12». */
function untilOf(fact: Fact): string | undefined {
  if (fact.kind === 'time') return fact.until?.slice(0, 5)
  return fact.kind === 'period' ? /T(\d\d:\d\d)/.exec(fact.to ?? '')?.[1] : undefined
}

/** The clock inside a longer fact (`28 July at 3 pm`); parts of a day such as "morning" are none. */
function clockSpan(doc: Doc, fact: Span): Span | undefined {
  const text = doc.plain.slice(fact.start, fact.end)
  const match = /\d{1,2}(?:[:：]\d\d(?::\d\d)?|-00)(?!\d|\s?[ap]\.?m)/.exec(text) ?? /\d{1,2}\s?[:：]\s?\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?|\d{1,2}(?:\.\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.|o'clock)|(?:上午|下午|早上|晚上|中午|凌晨|傍晚)?[\d零一二两三四五六七八九十]{1,3}[点時时](?:半|一刻|整|[\d零一二两三四五六七八九十]{1,3}分?)?|(?:в|к|до|с) \d{1,2}(?:[.:]\d\d)?(?: час(?:а|ов)?| утра| дня| вечера)*(?=\s|$|[,.])|\d{1,2} (?:час(?:а|ов)?|утра|дня|вечера|ночи)|(?:половин[аеу]|пол)\s?[а-я]+|\b(?:noon|midday|midnight)\b|полдень|полночь|\d{1,2}(?= (?:in the (?:morning|afternoon|evening)|at night)\b)|(?:at )\d{1,2}(?![\d:.]|\s?(?:[ap]\.?\s?m\b|o'clock))/.exec(text)
  // 软和一点, 第一时间: no hour
  if (match !== null && /^一[点時时]$/.test(match[0]) && !/(?:[日号天午晚早晨在到至前后，。,]|[周期拜][一二三四五六日])\s?$/.test(doc.plain.slice(0, fact.start + match.index).slice(-3))) return undefined
  if (match !== null) {
    const end = fact.start + match.index + match[0].length
    return { start: fact.start + match.index, end: end + (dayPart.exec(doc.plain.slice(end, end + 24))?.[0].length ?? 0) }
  }
  return clock.test(text) || /^\d{1,2}$/.test(text) ? fact : undefined
}

function isLogOrHours(doc: Doc, span: Span): boolean {
  const line = doc.plain.slice(Math.max(0, span.start - 60), span.end + 40)
  if (openingHours.test(line) || opensAt.test(line)) return true
  if (/(?:в течение|за|через|спустя)\s$/.test(doc.plain.slice(Math.max(0, span.start - 12), span.start))) return true
  // «через полчаса»: a stretch, no hour of the day
  if (/^(?:полчаса|полтора|пол(?:овин[аеуой]+)? часа)/.test(doc.plain.slice(span.start, span.end))) return true
  // «сдвигается на 2 дня»: days, not two in the afternoon
  if (/(?:^|\s)(?:на|за|через|около|еще|примерно|минимум|первые)\s$/.test(doc.plain.slice(Math.max(0, span.start - 10), span.start)) && /^\d+ дня$/.test(doc.plain.slice(span.start, span.end))) return true
  return /(?:\b\d\d:\d\d:\d\d|\berror\b|\bwarn\b|\binfo\b|\[\d)/.test(line) || /^\s*[:：]\s?\d/.test(doc.plain.slice(span.end, span.end + 3))
}

/** The day on which the hour is; a clock's distance from UTC may depend on it. */
function dayOf(fact: Fact, { now }: Context): string {
  const said = fact.kind === 'date' ? fact.value : fact.kind === 'period' ? fact.from : undefined
  return said !== undefined && said.length >= 10 ? said.slice(0, 10) : now.local.slice(0, 10)
}

export const why: Localized = {
  ru: 'Час без пояса: часы у вас и у собеседника могут показывать разное. Укажите, по какому времени.',
  en: 'A time without a zone: your clock and the other side\'s may differ. Say whose time it is.',
  zh: '没写时区：您和对方的钟点可能不同。请写明是哪里的时间。',
}

export const examples: RuleExamples = {
  bad: [
    'пришлите отчёт по PO-4561 не позднее {{17-00}} 29 июля 2026',
    'Созвон {{в 10-00}} 29 июля 2026, PO-1',
    'PO-2231的会{{下午2点}}开。',
    'Please call the factory at {{9:00}}, the line starts then.',
    'PO-2231的会改到10月23日{{三点}}',
    'Давайте {{в 11}} созвонимся по PO-2231, 28 июля 2026',
    'The show of PO-2231 is on 31 July 2026 from {{14:00}} to 15:00.',
    'Созвонимся 28 июля 2026 в {{11:00}} по PO-2231',
    'Покажите линию PO-3101 31 июля 2026 с {{14:00}} до 15:00',
    'Ответ по PO-2231 нужен до {{15:00}} 28 июля 2026',
    "Let's talk at {{3 pm}} on 28 July 2026 about PO-2231",
    'The call about PO-2231 is on 28 July 2026 at {{15:30}}.',
    'Teams call on PO-2231, 28 July 2026, {{4 pm}}',
    'PO-2231我们2026年7月28日{{下午三点}}开会',
    "Let's have a call at {{11 pm}} on 30 July 2026 about PO-2410.",
    'Meeting about PO-2410 on 30 July 2026 at {{5 pm}}.',
    'Созвонимся 28 июля 2026 {{в 9 вечера}} по PO-2231',
    'PO-2231我们2026年7月28日{{晚上9点}}开会',
    '2026年7月28日{{15:00}}开会谈PO-2231',
    'PO-2231我们2026年7月28日{{下午两点半}}通话',
    'We ship PO-2231 to Moscow. Call on 28 July 2026 at {{3 pm}}?',
    'PO-2231 FOB Shanghai, созвон 28 июля 2026 в {{15:00}}',
    'PO-2231发到莫斯科，我们2026年7月28日{{15:00}}开会',
    'Call about PO-2231 on 28 July 2026 {{10:00}}-12:00',
  ],
  good: ['Созвонимся 28 июля 2026 в 11:00 по Пекину по PO-2231', "Let's talk at 3 pm Beijing time on 28 July 2026 about PO-2231", 'PO-2231我们2026年7月28日北京时间下午三点开会'],
  traps: [
    'Термос показал 68 °C через 12 часов, образец TB-04 принимаем.',
    '回复您的第2点：包装袋已换成PBAT可降解材料。',
    'Our factory works from 8:00 to 17:30, Monday to Saturday.',
    'The plant closes at 18:00.',
    'PO-2231请11月4日前确认三点\n1. 电源品牌\n2. 质保36个月',
    '请10月23日前回答三点，PO-2231',
    'PO-2231的支架三点受力、两点支撑，载荷60公斤',
    '5点测厚结果：0.52、0.51毫米，PO-2231',
    'Уклон вала PO-2231 1:10, всё верно',
    'Would 11 June 2026 at 09:00 CEST suit you for the video walk through the hall?',

    'Наш склад принимает машины с 8:00 до 17:00, без перерыва.',
    'You reach me on 27 July 2026 from 9:00 to 11:00 Moscow time, PO-2231.',
    'Сборка PO-2231 занимает 2 часа.',
    'Call about PO-2231 on 28 July 2026 at 3 pm (Moscow).',
    'Созвон по PO-2231 28 июля 2026 в 15:00, Москва',
    'PO-2231我们2026年7月28日北京下午三点开会',
    'PO-2231我们2026年7月28日北京那边15:00开会',
    'Созвон по PO-2231 28 июля 2026 в 15:00 (время московское)',
    'Call about PO-2231 on 28 July 2026 at 15:00, all times Beijing.',
    'Call about PO-2231 on 28 July 2026, Moscow 15:00.',
    'Format 16:9, scale 1:10, drawing D-118, by 30 July 2026',
    'Our office is open from 9:00 to 18:00.',
    'Our warehouse is open 8:00 to 16:00, please deliver PO-2231 on 28 July 2026.',
    'The receiving desk closes at 15:30, please deliver PO-2231 on 28 July 2026.',
    '我们工作时间是9:00到18:00。',
    'Рабочие часы склада: с 9:00 до 18:00.',
    { text: 'Созвонимся 28 июля 2026 в 11:00 по PO-2231', context: { audience: 'internal' } },
    'Нагрузка на полку PO-3101 60 кг в течение 24 часов.',
    'Покажите линию PO-3101 31 июля 2026 с 14:00 до 15:00 по Москве',
    'Перезвоню через полчаса по PO-2231.',
    'Перезвоним через полтора часа по PO-2231.',
    'PO-2231的布料手感软和一点。',
    '我们会第一时间发PO-2231的报告。',
    '我们仓库收货时间9:00到18:00。',
    '工厂午休12:00到13:00，请勿送货。',
  ],
}
