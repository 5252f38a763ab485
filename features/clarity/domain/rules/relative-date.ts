import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Fact } from '../fact.ts'
import type { Context, Fix, Rule, RuleExamples } from '../rule.ts'
import { offsetIn } from '../zoned.ts'
import { dayOff, daysLater, weekdayName } from '../reading/calendar-days.ts'
import { blank, inserted, mend } from './mends.ts'
import { factsAt, languageAt } from './places.ts'
import { findRelativeDates, isExactDay, isPromised } from './times.ts'

export const rule: Rule = {
  id: 'relative-date',
  severity: 'error',
  check(doc, context) {
    const today = context.now.local.slice(0, 10)
    return joined(doc, findRelativeDates(doc)).filter((span) => !isNoDay(doc, span) && !isGone(doc, span, today)).map((span) => {
      const choice = withOurDay(doc, span, choiceOf(doc, span, today), context)
      const off = choice.days.length === 1 ? dayOff(choice.days[0] ?? '') : undefined
      return { span, ...(off === undefined ? {} : { params: { dayOff: off } }), fixes: () => mendsOf(doc, span, choice) }
    })
  },
}

/** «в среду на следующей неделе» is one day said in two parts: neighbours that one date holds. */
function joined(doc: Doc, spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const span of spans) {
    const last = out.at(-1)
    const isOne = last !== undefined && factsAt(doc, last).some((fact) => fact.kind === 'date' && fact.end > span.start) && /^[\s,，]*$/.test(doc.plain.slice(last.end, span.start))
    if (isOne) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else out.push(span)
  }
  return out
}

const ofThis = /今年|[本这]个?月|\bthis (?:year|month)\b|этого (?:года|месяца)/
/** «Спасибо за открытку к Новому году», «выходные сб и вс». */
const thanked = /(?:спасибо|благодар[а-я]+|thank(?:s| you)|谢谢|感谢)[^.!?,;，。！]*$/
const daysOff = /(?:выходн(?:ые|ой)|нерабоч[а-я]+(?: дн[а-я]+)?|days? off|weekends?(?: is| are)?|休息日?是?)[ :—-]*(?:(?:сб|суббота|sat(?:urday)?)[. ]*(?:и|and|,) )?$/
/** A feast lasts so many days in a factory, and is spoken of for so many. */
const feast = { lasts: 16, remembered: 90 }

/** «4 ноября нерабочий день, банк в этот день не проводит платежи» */
const thatDay = /^(?:в )?этот (?:же |самый )?день$/

/** Said already which day, or nobody is to come or to do anything then: thanks, days off and other habits, since when something goes on, a name, or the day itself stands behind it. */
function isNoDay(doc: Doc, span: Span): boolean {
  const before = doc.plain.slice(Math.max(0, span.start - 60), span.start)
  const isSince = doc.plain.startsWith('since ', span.start) || before.endsWith(' since ')
  const isHabit = daysOff.test(before) || /^ (?:only|each|every)\b/.test(doc.plain.slice(span.end, span.end + 8))
  const isNamed = thatDay.test(doc.plain.slice(span.start, span.end)) && doc.facts.some((fact) => isExactDay(fact) && fact.end <= span.start)
  return isNamed || isSince || isHabit || thanked.test(before) || isNameInQuotes(doc, span) || (isAfterFeast(doc, span) && namesDayBehind(doc, span.end))
}

const isAfterFeast = (doc: Doc, span: Span): boolean => factsAt(doc, span).some((fact) => fact.kind === 'date' && fact.mod === 'after' && fact.vague === true)

/** 今年年初 in autumn, 国庆以后 late in October: told of what was, since no other year is meant. */
function isGone(doc: Doc, span: Span, today: string): boolean {
  return factsAt(doc, span).some((fact) => {
    if (fact.kind === 'period') return fact.to !== undefined && fact.to <= today && ofThis.test(doc.plain.slice(span.start, span.end))
    if (fact.kind !== 'date' || fact.mod !== 'after' || fact.vague !== true) return false
    return fact.value <= daysLater(today, -feast.lasts) && fact.value >= daysLater(today, -feast.remembered)
  })
}

/** «После Нового года вы запускаетесь 15 февраля 2027?»: the day itself is named in the same clause. */
function namesDayBehind(doc: Doc, from: number): boolean {
  const length = doc.plain.slice(from, from + 80).search(/[,.;，。；!?！？\n]/)
  const clause = { start: from, end: length < 0 ? Math.min(doc.plain.length, from + 80) : from + length }
  return factsAt(doc, clause).some((fact) => fact.kind === 'date' && fact.source === 'explicit' && fact.value.length === 10 && fact.start >= from)
}

/** “明天塑胶”, 「明天见」: a name or a print. */
function isNameInQuotes({ quotes }: Doc, span: Span): boolean {
  return quotes.some(({ start, end }) => start <= span.start && span.end <= end && end - start <= longestName)
}
const longestName = 12

/** Days to offer; `isOpen` where the words name a stretch or may mean another day, so that the writer decides. */
interface Choice {
  readonly days: readonly string[]
  readonly isOpen: boolean
}

function choiceOf(doc: Doc, span: Span, today: string): Choice {
  const words = doc.plain.slice(span.start, span.end)
  const stretch = factsAt(doc, span).map((fact) => stretchDays(fact, words)).find((days) => days !== undefined)
  if (stretch !== undefined) return { days: [...new Set(stretch)].filter((day) => day >= today), isOpen: true }
  const days = daysOf(doc, span)
  if (isPromised(doc, span)) return { days: toCome(days, today).concat(days.filter((day) => day < today)), isOpen: false }
  return { days: toCome(days, today), isOpen: factsAt(doc, span).some((fact) => fact.kind === 'date' && fact.vague === true) }
}

const fromToday = /(?<![а-яa-z])(?:(?:после)?завтра|сегодня|today|tonight|tomorrow)(?![а-яa-z])|[今明后](?:天|日|早|晚|晨)/

/** «завтра», written in Moscow in the evening, is one day there and another in Beijing, where it is tomorrow already: both are offered, unless a zone is said. */
function withOurDay(doc: Doc, span: Span, choice: Choice, { now, ourZone }: Context): Choice {
  const [day, ...others] = choice.days
  const isSaid = factsAt(doc, span).some((fact) => fact.kind === 'date' && fact.tz !== undefined)
  if (day === undefined || others.length > 0 || isSaid || ourZone === undefined || now.zone === undefined || !fromToday.test(doc.plain.slice(span.start, span.end))) return choice
  const [theirs, ours] = [offsetIn(now.local, now.zone), offsetIn(now.local, ourZone)]
  const [hours = 0, minutes = 0] = now.local.slice(11, 16).split(':').map(Number)
  const days = theirs === undefined || ours === undefined ? 0 : Math.floor((hours * 60 + minutes + ours - theirs) / 1440)
  return days === 0 ? choice : { days: [daysLater(day, days), day].sort(), isOpen: true }
}

const ending = /конц|\bend\b|\beo[wm]\b|月[底末]|年[底末]|周底|下旬/
const byThen = /^(?:by|until|till|before|до|ко?) |前$/

/** «до следующей недели»: in this one, or when that one begins. */
const beforeIt = /^(?:before|до|ко?) (?!конц|the end|end)/

/** The days that a week or the end of a stretch can mean, the likeliest first; none where one day is named. */
function stretchDays(fact: Fact, words: string): string[] | undefined {
  if (fact.kind === 'date' && fact.grain === 'week' && fact.value.length >= 10) {
    const monday = fact.value.slice(0, 10)
    if (beforeIt.test(words)) return [daysLater(monday, -3), monday]
    const ends = [daysLater(monday, 4), monday]
    return fact.mod === 'before' || fact.mod === 'until' || byThen.test(words) ? ends : ends.reverse()
  }
  if (!ending.test(words)) return undefined
  const last = fact.kind === 'date' && fact.grain === 'day' && fact.vague === true ? fact.value.slice(0, 10) : fact.kind === 'period' && fact.to !== undefined && fact.to.length >= 10 ? daysLater(fact.to.slice(0, 10), -1) : undefined
  if (last === undefined) return undefined
  return /недел|week|周|星期|礼拜|eow/.test(words) ? [lastWorkday(last), last] : [last, lastWorkday(last)]
}

function lastWorkday(day: string): string {
  let out = day
  for (let i = 0; i < 12 && dayOff(out) !== undefined; i += 1) out = daysLater(out, -1)
  return out
}

/** The calendar days the phrase can mean, first reading first; none where it means a stretch. */
function daysOf(doc: Doc, span: Span): string[] {
  const values = factsAt(doc, span).flatMap((fact: Fact) => [fact, ...(fact.readings ?? []).map((reading) => reading.value)])
  return [...new Set(values.flatMap((value) => (value.kind === 'date' && /^\d{4}-\d\d-\d\d/.test(value.value) ? [value.value.slice(0, 10)] : [])))]
}

/** Nobody asks for something by a day that is gone, where the words can mean one to come. */
function toCome(days: readonly string[], today: string): readonly string[] {
  const coming = days.filter((day) => day >= today)
  return coming.length > 0 ? coming : days
}

/** Said already: no "by Friday (…, Fri)". */
const weekday = /понедельн|вторник|сред[аеуы]|четверг|пятниц|суббот|воскрес|(?<![а-я])(?:пн|вт|ср|чт|пт|сб|вс)(?![а-я])|\b(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*day)?\b|[周期拜][一二三四五六日天]/

/** The hour behind a day: «завтра| в 10:00», "Friday|, 3 pm", 周四|下午三点前. */
const hourBehind =
  /[ ,，]*(?:(?<![a-zа-я])(?:at|by|from|before|until|в|к|с|до) )?(?:(?:[上下中]午|早上|晚上|凌晨|傍晚) ?)?(?:\d{1,2}(?:[:：]\d\d| ?(?:[ap]\.?m(?![a-z])|час(?:а|ов)?(?![а-я])|点|時|时))|[一二三四五六七八九十]{1,3}[点時时]|(?<=(?:в|к|at|by) )\d{1,2}(?![\d./-])|(?:noon|midday|полдень|полудню)(?![a-zа-я]))/
const beforeOrAfter = /(?<=..)(?<![天周月年日时][之以]?)[之以]?后$|(?<=..)[之以]?前$/

/** Where the date goes: behind the day, so that hour and zone stay together; before 前. */
function placeIn(words: string): number {
  const hour = hourBehind.exec(words)?.index ?? 0
  return hour > 0 ? hour : words.length - (beforeOrAfter.exec(words)?.[0].length ?? 0)
}

function mendsOf(doc: Doc, span: Span, { days, isOpen }: Choice): Fix[] {
  const language = languageAt(doc, span.start)
  const bracketed = (text: string): string => (language === 'zh' ? `（${text}）` : ` (${text})`)
  const words = doc.plain.slice(span.start, span.end)
  const at = span.start + placeIn(words)
  const append = (day: string) => [inserted(at, bracketed(weekday.test(words) ? day : `${day}${language === 'zh' ? '，' : ', '}${weekdayName(day, language)}`))]
  const mends = days.map((day) => {
    const off = dayOff(day)
    return mend(days.length === 1 && !isOpen ? 'auto' : 'choose', 'append-date', append(day), { day, weekday: weekdayName(day, language), ...(off === undefined ? {} : { dayOff: off }) })
  })
  return isOpen || days.length === 0 ? [...mends, mend('fill', 'fill-date', [inserted(at, bracketed(blank))])] : mends
}

export const why: Localized = {
  ru: 'Через пояса и выходные «завтра» и «пятница» значат разное. Добавьте число.',
  en: 'Across time zones and weekends “tomorrow” and “Friday” differ. Add the date.',
  zh: '两边有时差和不同假期，“明天”“周五”容易理解错，请加上日期。',
}

export const examples: RuleExamples = {
  bad: [
    'We will be closed {{Monday to Wednesday}}, PO-2231.',
    'Please send the goods by sea {{in 19 days}}, PO-2231.',
    'We can put PO-2231 on a truck {{in 5 days}}.',
    'Оплату PO-6052 банк {{в этот день}} не проводит, сделаем 3 ноября 2026.',
    'PO-3101{{周六}}装车',
    '客户说“PO-3101{{明天}}必须装车，否则罚款”',
    'The warehouse unloads PO-3101 {{on Thursday}}',
    'PO-3101 отгрузим {{после Нового года}}, а 15 февраля 2027 оплатим',
    'Склад примет PO-3101 {{в сб}}',
    'PO-3101{{周六}}装柜',
    'Пришлите {{завтра}}: 1) PI, 2) фото PO-3101, отгрузка 5 августа 2026.',

    'Please check in {{on Thursday}} with the photos of PO-2231.',
    'Отгружайте PO-2231 {{с понедельника}} по 5 коробок в день',
    'The missing screws will be sent {{on Monday}}, PO-1404',

    'Отчёт по PO-2231 жду {{до выходных}}',
    'PO-2231 отправим {{в первой декаде сентября}}',
    'Please ship PO-2231 {{two weeks from now}}',
    'PO-2231{{八月中旬}}出货',
    'Отправьте PO-2231 {{завтра}}',
    'PO-2231: ждём фото {{в пятницу}}',
    'Отгрузите PO-2231 {{на следующей неделе}}',
    'Отгрузите PO-2231 {{к концу августа}}',
    'Please ship PO-2231 {{by Friday}}',
    'Call me {{tomorrow morning}} about PO-2231',
    'We expect PO-2231 {{next month}}',
    'PO-2231 must leave {{by the end of next month}}',
    'Please send PO-2231 photos {{within a week}}',
    'PO-2231请{{明天}}发货',
    '{{月底前}}能出货吗，订单26-1184',
    'PO-2231{{下周三}}能发吗',
    'PO-2231{{国庆前}}发',
    '{{国庆以后}}PO-2231的釉料厂限产',
    'PO-2231{{今年年底}}换模具',
    'PO-2231{{隔天}}寄一箱样品',
    'PO-2231{{下旬}}能出货吗',
    'PO-2231{{明儿上午}}寄出',
    'Вы обещали отгрузить PO-2231 {{в следующий понедельник}}',
    'You promised PO-2231 on Monday, but we need it {{on Wednesday}}',
    '你们答应PO-2231{{下周一}}发货',
    'Отгрузите PO-2231 {{в среду на следующей неделе}}',
    'Please ship PO-2231 {{next week on Wednesday}}',
    'PO-2231{{下周，周三}}发货',
    'Please ship PO-2231 {{by next week}}',
    'Отгрузите PO-2231 {{до следующей недели}}',
    'Детали по PO-2231 придут {{в течение недели}}',
    'PO-2231{{下周}}发货',
  ],
  good: ['Отправьте PO-2231 25 июля 2026', 'Please ship PO-2231 by 31 July 2026', 'PO-2231请7月25日发货'],
  traps: [
    'The workshop runs Monday to Saturday.',
    'Sea freight at 1,980 USD in 38 days or rail at 3,150 USD in 19 days: which one do you prefer?',
    'Rail takes the goods of PO-2231 to Moscow in 19 days.',
    '4 ноября 2026 в России нерабочий день, платежи в этот день банк не проводит. Оплату PO-6052 сделаем 3 ноября 2026.',
    '“明天塑胶”供PO-3101的色母粒。',
    'PO-3101杯底印「明天见」，字高4毫米。',
    '办公室周六只上半天，PO-3101照常。',
    'The warehouse unloads Mon–Thu only, PO-3101 comes on 3 August 2026.',
    'Спасибо за подарки к Новому году, PO-3101',
    'После Нового года вы начинаете 15 февраля 2027, PO-3101?',
    'Выходные сб и вс, PO-3101 примем 3 августа 2026.',
    'Warehouse of PO-3101: days off Sat and Sun.',
    'It rains here since Sunday, PO-3101 waits under a roof.',
    '端午以后PO-3101的釉料厂一直限产',
    '那家厂今年年初换了电镀线，PO-3101请7月31日前看看能不能接受',
    'At the beginning of this year the plant moved, PO-3101.',
    'PO-3101的窑我们每隔两天烧一炉',
    '8月1日是周六，PO-3101能改到7月31日装柜吗？',
    '木门W-21存放14天后含水率8.7%，规格8%-12%。',
    '6月18日下班前（北京时间18:00）把PO-6104的唛头稿传到群里，我当晚定稿。',

    '不可抗力发生后，受影响一方应在7日内书面通知对方，并在15日内提交当地商会出具的证明。',
    '我6月9日到义乌，住两晚，11日去你们佛山展厅看水龙头。',

    'The 2 % discount for payment within 10 days works for us on invoice GZ-5561.',
    'Please bake the 1,200 spatulas of PO-6011 at 200 °C for 4 h before 19 June 2026.',

    'PO-4398今天到仓，实收236箱，装箱单写的是240箱。',
    '今天跑了三家注塑厂，报价在4.1元到4.6元/个之间。',
    '柜子15分钟前封好了，封号CN8840172，PO-6051一共528箱。',
    '节后好！PO-9233的面料染好了吗？',
    'Force majeure: the affected party informs the other in writing and presents a certificate within 30 days.',
    'Confidentiality under agreement NDA-31 lasts 5 years from 15 January 2027.',
    'До нового года от нас будет ещё один перевод: 7 900 евро 22 декабря 2026, счёт LR-84.',

    'The neck pillows of PO-2231 sold out in nine days.',
    'Когда получите оплату по PO-2231, отгрузите груз в течение 3 дней.',
    'Курьер с образцом S-112 ушёл в среду.',
    'Have a nice weekend!',
    'You reach me on Monday, 27 July 2026, from 9:00 to 11:00 Moscow time, PO-2231.',
    'Three gearboxes of PO-2231 leaked within a week.',
    'Курьер привёз образец S-112 сегодня утром.',
    'Отправьте PO-2231 завтра, 2026-07-25',
    'Вы обещали отгрузить PO-2231 в понедельник, но груз стоит',
    'Вы должны были отгрузить PO-2231 в среду, а груз лежит на складе',
    'Во вторник мы договорились о цене PO-2231.',
    'You promised the drawing of PO-2231 on Wednesday and broke your word',
    'PO-2231 was supposed to leave on Monday and is still at the factory.',
    'You said on Monday that PO-2231 is ready.',
    '你们答应PO-2231周一发货，结果货还在仓库',
    'PO-2231我们周二说好的',
    'PO-2231本来周三发货',
    'Вчера мы получили PO-2231.',
    'Вы не отвечали по PO-2231 в течение недели.',
    'Срок поставки PO-2231: в течение недели после оплаты.',
    'Ждём отгрузку PO-2231 в пятницу 31 июля 2026',
    'Vessel leaves Wednesday 29 July 2026 from Ningbo, PO-2240',
    'PO-2231 left the factory last week.',
    'PO-2231 was finished in two weeks.',
    'PO-2231周五（2026年7月31日）发货',
    '上周PO-2231已经发货了。',
    'Отчёт присылаем каждую пятницу.',
    '这个季度我们没有新品。',
    '祝周末愉快！',
    'PO-2231礼拜三也就是7月29日装柜',
  ],
}
