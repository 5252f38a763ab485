import type { Language } from '#kernel/language.ts'
import { blank } from './mends.ts'

/** What the author himself says is unanswered, late or damaged: kept in his words, since an order is not late because its papers are. */
export function chargedThing(clause: string, language: Language): string | undefined {
  return { ru: inRussian, en: inEnglish, zh: inChinese }[language](clause)
}

const asides = /(?<![\p{L}])(?:опять|снова|вечно|всегда|постоянно|again|always|once more|as (?:usual|always)|как (?:всегда|обычно))(?![\p{L}]),?\s*/giu
export const withoutAsides = (text: string): string => text.replace(asides, '').trim()
/** Answers owed have a text of their own. */
const answers = /^(?:your |the )?(?:answer|repl|respon)|^(?:[а-яё]+ )?ответ/i

const ruSilent = /не (?:ответили|отвечаете|отвечали|даете ответа?|даёте ответа?|дали ответа?)(?: (?:мне|нам))? (на (?:мо[йеиюя]|наш[уеи]?|вопрос|письм|запрос|сообщен)[а-яё]*.*)$/i
const ruLate = /(?:опоздали|опаздываете|опаздывали|затянули|тянете|задержались|задерживаетесь) (с[о]? [а-яё]{4,}.*)$/i
const ruMeasure = /(?<![а-яё])на (?:\S+ )?(?:дн|день|сут|недел|месяц|час)/i
const ruBehind = /^(.+?),? (?:только |всё |все )?(?:из-за вас|(?:из-за|по) ваш(?:ей|его|их) (?:[а-яё]+(?:ой|ей|[оеы]го|[ыи]х) )?[а-яё]+)((?: (?:по|от|на|в|с) .+)?)$/i

function inRussian(clause: string): string | undefined {
  const silent = ruSilent.exec(clause)?.[1]
  if (silent !== undefined) return `я пока не вижу ответа ${withoutAsides(silent)}`
  const late = ruLate.exec(clause)?.[1]
  if (late !== undefined && !answers.test(late.replace(/^со? /i, ''))) return `опоздание ${withoutAsides(late)}${ruMeasure.test(late) ? '' : ` на ${blank} дн`}`
  return whole(ruBehind.exec(clause))
}

const enSilent = /(?:n't|not|never|don't|failed to|forgot to)(?: even| yet| once)? (?:answer(?:ed)?|repl(?:y|ied) to|respond(?:ed)? to) ((?:my|our|the) .+)$/i
const enLate = /^(?:.*?\s)?((?:(?:\d+|an?|two|three|four|five|six|several) (?:days?|weeks?|hours?|months?) )?)late (?:again )?with ((?:the|our|your|my|all) )?([a-z].*)$/i
const enDelayed = /\bdelay(?:ed|s|ing)? ()((?:the|our|my) )(?!.*\b(?:by|for) (?:\d|an? |two |three ))([a-z].*)$/i
/** "You shipped short", "you told us at the last minute", "careless with our artwork" */
const enOther = /\b(?:(?:tell|told) us (at the last .+)|ship[a-z]* (short)\b|careless with ((?:our|the|my) (?!.* and ).+))/i
const enBehind = /^(.+?),? (?:all |only |just )?(?:because of|due to|owing to|thanks to) you(?:r (?:[a-z]+ ){0,2}?[a-z]+)?((?: (?:on|in|at|for|from|with|to|of) .+)?)$/i

function inEnglish(clause: string): string | undefined {
  const silent = enSilent.exec(clause)?.[1]
  if (silent !== undefined) return `I have not seen an answer to ${withoutAsides(silent)} yet`
  const [, told, short, careless] = enOther.exec(clause) ?? []
  if (told !== undefined) return `we were told ${told}`
  if (short !== undefined) return `the shipment was short by ${blank}`
  if (careless !== undefined) return `${careless}: ${blank} (fact, date)`
  const [, measure = '', article = '', said = ''] = enLate.exec(clause) ?? enDelayed.exec(clause) ?? []
  const thing = withoutAsides(said)
  if (thing !== '' && !answers.test(thing)) {
    const [noun = ''] = /^[a-z ]+?(?= (?:for|of|on|to|from|in|with)\b|$)/i.exec(thing) ?? []
    const be = /(?<!s)s$/i.test(noun) ? 'are' : 'is'
    return `${article.replace(/^your /i, 'the ')}${thing} ${be} ${measure === '' ? `${blank} days later than agreed` : `${measure}late`}`
  }
  return whole(enBehind.exec(clause))
}

const zhSilent = /(?:不|没有?)(?:回复|答复|回答|回)(?:过)?(我们?.*?(?:问题|邮件|消息|询问|询价)|.{0,24}?的(?:问题|邮件|消息))$/

/** PO-131的单据你们又晚了 */
const zhLate = /^(.*?)([你您贵][们司厂方]?的?)?((?:单据|文件|发票|证书|报告|照片|图纸|样品|装箱单|提单|资料))([你您]们?|贵[司厂方])?(?:怎么|为什么)?(?:又|老是?|总是?|一直|每次都|还是)?(?:晚|拖|迟|延误)[了着到]?$/

/** PO-77的样品怎么还没动静, PO-77怎么还没发: nothing is owed an answer, it does not move. */
const zhStill = /^(.*?)(?:[你您]们?|贵[司厂方])?(?:怎么|为什么|咋)(?:到现在)?(?:还|一直|又|都)没有?(?:(?:任何)?(动静|消息|回音|下文|进展)|([^回看理答读管懂学说]{1,6}))了?$/

function inChinese(clause: string): string | undefined {
  const [still, of = '', stir, undone] = zhStill.exec(clause) ?? []
  if (still !== undefined) return `${of}${stir === undefined ? `还没${undone}` : '还没看到进展'}`
  const [, whose = '', , thing] = zhLate.exec(clause) ?? []
  if (thing !== undefined) return `${whose}${thing}比约定晚了${blank}天`
  const silent = zhSilent.exec(clause.replace(/了$/, ''))?.[1]
  return silent === undefined ? undefined : `${silent}还没看到回复`
}

/** What came of it stands before whose fault it was: a clause, not a name. */
function whole(found: RegExpExecArray | null): string | undefined {
  const [, words = '', rest = ''] = found ?? []
  const said = withoutAsides(words)
  const isClause = /\S\s+\S+\s+\S/.test(said) || /^[а-яё]{3,} [а-яё]{4,}$/i.test(said)
  return isClause ? `${/^(?:[А-ЯЁ][а-яё]|(?:The|An?|Our|My|This|These|All) )/.test(said) ? said.charAt(0).toLowerCase() + said.slice(1) : said}${rest}` : undefined
}
