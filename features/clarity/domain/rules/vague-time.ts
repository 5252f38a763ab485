import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { blank, capital, inserted, mend, replaced } from './mends.ts'
import { clauseAround, factsAt, languageAt, sentenceAt } from './places.ts'
import { findVagueTimes, isExactDay, isOfRest } from './times.ts'

/** A sentence longer than this on either side is a pasted log. */
const reach = 400

export const rule: Rule = {
  id: 'vague-time',
  severity: 'error',
  check(doc) {
    return findVagueTimes(doc)
      .filter((span) => !hasDeadline(doc, span))
      .map((span) => ({ span, fixes: () => [giveDate(doc, span)] }))
  },
}

/** An exact day or hour in the same sentence, or right after it, says what the vague word means. */
function hasDeadline(doc: Doc, span: Span): boolean {
  const sentence = sentenceAt(doc, span.start)
  if (sentence === undefined) return false
  const around = { start: isOfRest(doc, span) ? span.end : Math.max(sentence.start, span.start - reach), end: Math.min((standsAlone(doc, span) ? sentenceAt(doc, nextStart(doc, sentence)) ?? sentence : sentence).end, span.end + reach) }
  return factsAt(doc, around).some((fact) => isExactDay(fact) || (fact.kind === 'time' && (fact.start >= span.end || fact.end <= span.start)) || (fact.kind === 'date' && fact.time !== undefined))
}

const nextStart = (doc: Doc, { end }: Span): number => end + (/^\s*/.exec(doc.text.slice(end, end + 9))?.[0].length ?? 0)

/** «Срочно!» and 急急急！: what is urgent stands in the next sentence. */
function standsAlone(doc: Doc, span: Span): boolean {
  const { start = 0, end = 0 } = sentenceAt(doc, span.start) ?? {}
  return end - start < 40 && !/[\p{L}\d]/u.test(doc.text.slice(start, span.start) + doc.text.slice(span.end, end))
}

/** Ask for haste and are all there is to do: «поторопитесь с отгрузкой до ___». */
const haste = /^(?:потороп|поспеш|ускор|форсир|подгон|не [а-я]+те$|(?:please |pls |could you |can you |to )?(?:rush|hurry|expedite|priorit|speed)|do(?: not|n't) |(?:keep|leave) )/

function giveDate(doc: Doc, span: Span) {
  const language = languageAt(doc, span.start)
  const text = { ru: `до ${blank}`, en: `by ${blank}`, zh: `${blank}前` }[language]
  const words = doc.plain.slice(span.start, span.end)
  if (standsAlone(doc, span)) return mend('fill', 'fill-date', [replaced(span, { ru: `Нужно ${text}`, en: `Needed ${text}`, zh: `请在${text}处理` }[language])])
  if (language === 'zh' && /^加[快急]/.test(words)) return mend('fill', 'fill-date', [inserted(span.start, text)])
  if (language !== 'zh' && haste.test(words)) {
    const { end } = clauseAround(doc, span)
    return mend('fill', 'fill-date', [inserted(span.end + doc.text.slice(span.end, end).trimEnd().length, /^(?:не|do|keep|leave) ?/.test(words) ? ` (${text})` : ` ${text}`)])
  }
  if (/^(?:quick|fast|prompt|swift)$/.test(words) && /\bbe $/.test(doc.plain.slice(Math.max(0, span.start - 4), span.start))) return mend('fill', 'fill-date', [replaced({ start: span.start - 3, end: span.end }, `do it ${text}`)])
  const comma = /^(?:как|когда)/.test(words) ? /,(?= $)/.exec(doc.plain.slice(Math.max(0, span.start - 2), span.start)) : null
  const start = comma === null ? span.start : span.start - 2
  const opens = /^[\s"'«“(]*$/.test(doc.text.slice(sentenceAt(doc, span.start)?.start ?? 0, start))
  return mend('fill', 'fill-date', [replaced({ start, end: span.end }, `${comma === null ? '' : ' '}${opens ? capital(text) : text}`)])
}

export const why: Localized = {
  ru: 'Каждый понимает это по-своему: сегодня, через неделю, потом. Назовите дату и час.',
  en: 'Everybody reads it differently: today, next week, some day. Give a date and an hour.',
  zh: '每个人理解不同：今天、下周还是以后？请写具体日期和时间。',
}

export const examples: RuleExamples = {
  bad: [
    'drop me the photos of PO-3202 {{whenever u get a minute}}',
    'PO-2231的照片{{哪天}}方便发我一下',
    'Просьба {{не затягивать}} с ответом по PO-2231.',
    'Отгрузите 200 петель PO-2231 до 30 июля 2026, остальные {{позже}}.',
    'Please ship 200 hinges of PO-2231 by 30 July 2026, the rest {{later}}.',
    'You have to {{hurry up}} with PO-2231.',
    'Дату инспекции PO-2231 сообщим {{дополнительно}}.',
    'We need the certificate for PO-2231 {{yesterday}}.',
    'Please test PO-2231 at the {{first opportunity}}.',
    '{{有空}}把PO-2231的视频拍一下。',
    'Please grease the hinges of PO-2231 {{sometime}}.',
    'Пришлите инвойс по PO-3101 {{при ближайшей оказии}}',
    'Пришлите фото PO-3101, {{как будет время}}',
    'PO-3101 ждём, {{чем раньше}}, тем лучше',
    'Пришлите другие болты PO-3101 {{сразу же}}',
    '{{Не тяните}} с ответом по PO-3101',
    'Отгрузите PO-3101 {{в максимально короткие сроки}}',
    'Пришлите инвойс по PO-2231 {{как можно скорее}}',
    'Ответ по PO-2231 дадим {{на днях}}',
    'PO-2231: нужен ответ {{в ближайшее время}}',
    'Please send the invoice for PO-2231 {{ASAP}}',
    '{{Hurry up}} with the samples for PO-2231',
    'We will ship PO-2231 {{soon}}.',
    'Let me have the quote for PO-2231 {{when you get a chance}}.',
    'Please ship PO-2231 {{at your earliest}}.',
    'We will sign PO-2231 {{at some point}}.',
    'PO-2231请{{尽快}}发货',
    '{{这几天}}把报价发来，PO-2310',
    'PO-2310我{{稍后}}回复',
    'PO-2231的提单{{抓点紧}}。',
    '我们会{{第一时间}}把PO-2231的报告发您。',
    'PO-2231{{能提前就提前}}。',
    'PO-2231请{{速回}}。',
    'PO-2231的叉车{{抽空}}约好。',
    'B-1003的投诉{{日后}}会答复。',
    'PO-2231的模具{{过段时间}}再修。',
  ],
  good: ['Пришлите инвойс по PO-2231 до 30 июля 2026', 'Please send the invoice for PO-2231 by 30 July 2026', 'PO-2231请7月30日前发货'],
  traps: [
    '客户那边也开过会了，能否8月4日前给我水泵QB60的功率曲线？',
    '很抱歉，我昨天没有及时告诉您，PO-2646新日期是2026年8月21日。',
    '广交会我10月15日到10月19日都在广州，您哪天方便见面？',
    '客户催得很急，请7月30日前发PO-2231的照片',

    'thx for the quick reply! USD 0.37/pc is fine for the 38 mm caps of PO-3360',

    '退税的事问过会计了，PI-0351开13%增值税专票。',
    '谢谢你们加班把PO-9260赶出来，客户很高兴',

    'Чем быстрее крутится вал, тем горячее подшипник PO-2231.',
    'The lock of PO-2231 closes immediately after a push.',
    'We soon found the leak in PO-2231 and closed it.',
    'PO-2231抽空气后密封，真空度90%。',
    'We meet sometimes at the fair, PO-2231.',
    'Пришлите фото PO-3101 сразу после погрузки.',
    'Чем раньше придёт судно, тем лучше, но 20 августа 2026 по PO-4114 тоже подходит.',
    'Когда вам удобно показать цех 12 августа 2026, утром или днём?',
    'Скорее всего, мы примем вариант Б по PO-2231 до 30 июля 2026.',
    'Срочно, до 15:00 МСК 27.07.2026: пришлите инвойс по PO-2231.',
    'Sooner or later every mould wears out.',
    'As soon as the deposit arrives we start PO-2231.',
    'Thank you for the prompt reply.',
    'No rush, PO-2231 is needed by 30 September 2026.',
    'Отгрузите 200 петель PO-2231 до 30 июля 2026, остальные позже, 20 августа 2026.',
    'The other crates of PO-2231 arrived 3 days later, the rest is here.',
    'Остальные ящики PO-2231 пришли 3 июля 2026, остальные петли дошли позже.',
    'Your packers of PO-2231 were in hurry.',
    'Your workers were in a hurry on 20 July 2026, PO-2231.',
    'PO-2231请尽快确认，最晚8月5日。',
    '谢谢您的快速回复。',
    'PO-2231用速干胶，固化24小时。',
    'PO-2231急停按钮装在右侧。',
    'PO-2231的加急费是80美元。',
    'PO-2231很快就收到了，谢谢。',
  ],
}
