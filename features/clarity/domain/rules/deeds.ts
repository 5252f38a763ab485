import type { Language } from '#kernel/language.ts'
import { chargedThing, withoutAsides } from './charged-things.ts'
import { harm } from './complaints.ts'
import { enParticiple } from './passive-agent.ts'

/** What was done, without who did it and how often: «вы опять перепутали этикетки» → «перепутали этикетки». Undefined where nothing that can be seen is said. */
export function deedIn(clause: string, language: Language): string | undefined {
  const words = withoutTopic(clause.trim())
  if (asksWhether.test(words)) return undefined
  const rest = words.replace(causes, '')
  const deed = (rest === words ? chargedThing(language === 'zh' ? clause.trim() : words, language) ?? { ru: inRussian, en: inEnglish, zh: inChinese }[language](words) : rest)?.replace(unreadAnd, '')
  return deed === undefined || unread.test(deed) || /(?<![а-я])(?:вы|вас|вам|вами|ваш[а-я]*)(?![а-я])|\byou(?:r|rs)?\b|[你您]|贵/i.test(deed) ? undefined : deed
}

/** Nobody sees that drawings, files or letters were not read: what is wrong with the goods is. */
const papers = 'черт[её]ж|файл|письм|специфик|инструкц|drawing|file|spec|instruction|letter|e-?mail|message|requirement'
const unread = new RegExp(`(?:(?<![а-яё])не (?:(?:про|пере|до)?(?:чита|чёт|смотре|посмотре|изуч|загляну)|откры[а-яё]* (?:[а-яё]+ )?(?:${papers}))|\\bnot read\\b|\\b(?:${papers})[a-z]* .{0,24}?w(?:as|ere) not (?:checked|reviewed|followed)|[没不]有?(?:认真|仔细|好好)?(?:看(?!到|见|出)|读))`, 'i')
const unreadAnd = new RegExp(`^[^,]*?${unread.source}[^,]*? (?:и|and) (?=[а-яё]+ли |(?:the|our) )`, 'i')

/** «Вы вообще читаете?», "Do you even read?", 到底有没有: what is doubted was not seen, done or left undone. */
const asksWhether = /^(?:а |и |но )?(?:вы|ваши? [а-яё]+) (?:там |сами )?вообще (?!(?:[а-яё]+ )?(?:не |перепут|напут|забы|потеря|слома|испор|сорва))|^(?:and |but |so )?(?:do|did|have|can|are) you\b(?!.*\b(?:again|always|keep|never|not)\b)|到底|有没有|是不是|能不能|(.)[没不]\1|[吗么]$/i

/** «По PO-2231 вы опять …», PO-2231的标签你们又…: what is spoken of stands first, and is told before the deed anyway. */
const topicFirst = /^(?:(?:по|в|на|с|из|для|on|for|from|in|with|about|关于)\s*)?(?:(?:the )?(?:заказ[а-я]*|парти[а-я]*|order|batch|lot|订单|批次|批)\s*)?(?:№|#|no\.?)?\s*\p{Lu}{0,4}-?\d[\p{L}\d/-]*?[,，:：]?\s*(?=(?:вы|ваш[аие]?|у вас|опять|снова|your?)(?![\p{L}])|[你您贵又]|的)/iu
const thingFirst = /^的?([\u4e00-\u9fff]{1,6}?)((?:[你您]们?|贵[司厂方])[^，]*?)了?$/

function withoutTopic(words: string): string {
  const rest = words.replace(topicFirst, '')
  return rest === words ? words : rest.replace(thingFirst, (all, thing: string, deed: string) => (/^[你您贵又]/.test(thing) ? all : `${deed}了${thing}`))
}

/** «Из-за вашей халатности контейнер стоит в порту»: what came of it is said as it is. */
const causes = /^(?:(?:из-за|по|благодаря) ваш[а-яё]+ (?:[а-яё]+(?:ой|ей|[оеы]го|[ыи]х) )?[а-яё]+ (?=[^,]* )|(?:it(?:'s| is)|this is) (?:all |entirely )?your (?:fault|mistake) (?:that )?|(?:thanks to|because of|due to) your (?:[a-z]+ ){1,3}?(?=(?:we|i|the|our|an?|my|all|this|these|\d\S*|[a-z]+-\d+) ))/i

const ruBlamed = /^(?:(?:и|а|но|что|почему|зачем|как (?:можно(?: было)?|вы могли)|(?:безответ|халат|небреж)[а-яё]+о|вы(?: сами| же)?|ваши? [а-яё]+|у вас|опять|снова|вечно|всегда|постоянно|никогда|каждый раз|как (?:всегда|обычно)|в (?:который|очередной) раз|вс[её] время|никто(?: [уи]з? вас)?|даже|просто|совсем|вообще|так|до сих пор|уже|нам)[ ,]+)+(?=[а-яё])/i
/** Nobody sees will, skill and promises, and silence and delay have words of their own. */
const ruUnseen = /^(?:не )?(?:вр[аеу]|лг|лж|обман|обещ|плева|наплев|кину|кида|подв|корм|уме|хот|способ|издев|шут|работ|поним|дум|молч|отве|опаз|опоз|застав|игнор|счита|скры|морочи|води|ввел|ошиб|пыта|срыва|бы$|ста$|поступ)/
const ruNeutral: readonly (readonly [RegExp, string])[] = [[/^не (?:удосуж|соизвол|потруд)[а-яё]+ |^забы(?:ли|ваете|вают) (?=[а-яё]+ть(?![а-яё]))/i, 'не \u0000'], [/\u0000([а-яё]+)ть(?![а-яё])/i, '$1ли'], [/сорвали(?= срок)/i, 'не выдержали'], [/испортили/i, 'повредили'], [/подменили/i, 'заменили'], [/без спроса/i, 'без согласования']]

/** «Никогда не проверяете качество»: what can be seen is that it was not checked. What cannot be said so is left to a blank. */
const ruNever = /^не ([а-яё]+?)(?:ете|ют|ет|ите|ят|ит) ([а-яё]+)(.*)$/i
const ruParticiples: readonly (readonly [RegExp, string])[] = [
  [/^проверя$/, 'проверен'], [/^осматрива$/, 'осмотрен'], [/^измеря$/, 'измерен'], [/^взвешива$/, 'взвешен'], [/^тестиру$/, 'протестирован'], [/^(?:про)?маркиру$/, 'промаркирован'],
  [/^упаковыва$/, 'упакован'], [/^заполня$/, 'заполнен'], [/^указыва$/, 'указан'], [/^прикладыва$/, 'приложен'], [/^вкладыва$/, 'вложен'], [/^подписыва$/, 'подписан'],
  [/^согласовыва$/, 'согласован'], [/^соблюда$/, 'соблюден'], [/^выполня$/, 'выполнен'], [/^закрепля$/, 'закреплен'], [/^заклеива$/, 'заклеен'], [/^присыла$/, 'прислан'], [/^отправля$/, 'отправлен'], [/^отгружа$/, 'отгружен'], [/^исправля$/, 'исправлен'], [/^учитыва$/, 'учтен'],
]
/** The accusative of a noun, what it is as a subject, and the participle's ending with it. */
const ruSubjects: readonly (readonly [RegExp, string, string])[] = [[/^фото$/i, '$&', 'ы'], [/(?:ую|ые|ое|ых|их|ого|ий|ый)$/, '', ''], [/ию$/, 'ия', 'а'], [/у$/, 'а', 'а'], [/ю$/, 'я', 'а'], [/ства$/, 'ство', 'о'], [/[ое]$/, '$&', 'о'], [/[ыи]$/, '$&', 'ы'], [/[бвгджзклмнпрстфхцчшщ]$/, '$&', '']]

function neverDone(said: string): string | undefined {
  const [, verb = '', object = '', rest = ''] = ruNever.exec(said) ?? []
  const participle = ruParticiples.find(([form]) => form.test(verb.toLowerCase()))?.[1]
  const [form, subject, ending] = ruSubjects.find(([pattern]) => pattern.test(object)) ?? []
  if (participle === undefined || form === undefined || subject === undefined || subject === '' || /(?<![а-яё])(?:и|или)(?![а-яё])/i.test(rest)) return undefined
  const when = / (?:вовремя|в срок)$/i.exec(rest)?.[0] ?? ''
  return `${object.replace(form, subject)}${rest.slice(0, rest.length - when.length)} не ${participle}${ending ?? ''}${when}`
}

/** Says of something that it was not done, and names no goods. */
export const isNeverDone = (deed: string): boolean => /^[^\d]* не [а-яё]+(?:ен|ан|тен)[аоы]?(?: вовремя| в срок)?$/i.test(deed)

/** «У вас вечно ломаются замки», «ваша упаковка опять порвалась», 你们的锁总是打不开: it happens to a thing, and can be seen. */
const ruTheirs = /(?<![а-яё])(?:(?:у|из-за) вас|ваш[аие]?)(?![а-яё])\s*/i
const ruHarmed = new RegExp(`(?<![а-я])(?:${harm.ru}|не хвата|тек[уел]|теря[ею]|слета|выпада|облез|облуп|сып[ля]|не (?:держ|[а-я]+[аеиуюя]тся))`)
const ofPeople = /перепут|проблем|задерж|просроч|брак|ошиб|опечат|рабоч|менеджер|сотрудник|люди|никто|кто-|[тк]о-то|сами/
const zhHarmed = new RegExp(`${harm.zh}|不[上开紧住牢齐了动]`)
const zhTheirs = /^(?:[你您]们?(?:工?厂|公司)?|贵[司厂方])?的?((?![你您们我贵怎为咋]|客户)[^，你您了又老总一每]{1,8}?)(?:又|总是?|老是?|一直|每[次回]都?|还是|天天)(?:都|会|是)*([^，]{1,16})$/

function suffers(clause: string): string | undefined {
  const said = withoutAsides(clause.replace(ruTheirs, ''))
  const plain = said.toLowerCase().replaceAll('ё', 'е')
  return said === clause || !/\s/.test(said) || !ruTheirs.test(clause) || !ruHarmed.test(plain) || ofPeople.test(plain) || plain.split(' ').some((word) => ruUnseen.test(word)) ? undefined : said
}

function inRussian(clause: string): string | undefined {
  const blamed = ruBlamed.exec(clause)?.[0] ?? ''
  const said = ruNeutral.reduce((text, [from, to]) => text.replace(from, to), clause.slice(blamed.length))
  if (blamed !== '' && ruNever.test(said)) return neverDone(said) ?? suffers(clause)
  const [, verb = '', ending = '', object = ''] = /^((?:не )?[а-яё]+?)(ли|л|ть|(?<=[аяеуи])(?:ете|ют|ет)|(?<!держ|молч|смотр|вид|терп)ите)( .*[а-яё]{3}.*)$/i.exec(said) ?? []
  if (blamed !== '' && /^нет (?!ответ|совест|стыда|сил|дела|поряд|контрол|времен|уваж|ни)[а-яё]{4}/i.test(said)) return said.replace(/^НЕТ[^A-Z]+/, (words) => words.toLowerCase())
  if (blamed !== '' && /^(?:брак|не т[еоаую]|ошибк|недо(?:стач|вес|воз)|пересорт|путаниц)/i.test(said)) return said
  if (object === '') return suffers(clause)
  if (blamed === '' || ruUnseen.test(verb.toLowerCase()) || (ending === 'ть' && /так.$/i.test(blamed)) || /^не выдержали срок[а-яё]*(?! и )(?![а-яё])/i.test(said)) return undefined
  /** What they sent we received. */
  return /^присла$/i.test(verb) && !/^ (?:по|в|на|без|с|из|к|нам|мне) /.test(object) ? `мы получили${object}` : `${verb}${ending === 'ите' ? 'или' : 'ли'}${object}`
}

const enBlamed = /^(?:(?:and|but|so|because|why|how come|once|again|every time|still|yet),? )*(?:(?:do|did|have|can|how (?:could|can|dare)) )?(?:you(?: guys| people)?|your [a-z]+|no ?(?:body|one)(?: (?:at|in|from|of|on) (?:your |the )?[a-z]+)?)((?: (?:have|has|had|just|really|simply|always|constantly|again|once|still|even|do|did|never|not|don't|didn't|did not|cannot|can't|keeps?|kept|fail(?:ed)? to|forg[eo]t to))*) ([a-z]+)( (?:up|out|off|down|in|back|over))? ((?:(?:the|our|an?|all|this|these|those|any|some|wrong|\d+) |(?:[a-z]+ )?(?<!delay[a-z]* )[a-z]*-?\d|(?!(?:with[a-z]*|at|in|on|to|by|for|from) )(?:[a-z]+ ){0,2}[a-z]+s(?![a-z])).*)$/i
const enNext = /^(.+?) and ((?:never |did not |didn't )?[a-z]+(?: to [a-z]+)?(?: (?:up|out|off))? (?:the|our|an?|all) .+)$/i

function inEnglish(clause: string): string | undefined {
  const [, how = '', verb = '', particle = '', all = ''] = enBlamed.exec(clause) ?? []
  const [, first = all, next] = enNext.exec(all) ?? []
  const [, thing = ''] = /^(.+?)(?= (?:with|without|in|on|to|from|for|by|at|before|after|into|as) | (?:straight|again|wrongly|badly)\b|$)/i.exec(first) ?? []
  const participle = enParticiple(verb.toLowerCase())
  const second = next === undefined ? '' : inEnglish(`you ${next}`)
  if (thing === '' || second === undefined || /deadline|promise|word|^th(?:is|at)$/i.test(thing)) return undefined
  const be = /(?<!s)s(?: (?:of|we|that)\b.*)?$| and /i.test(thing) ? 'were' : 'was'
  const denied = /never|n[o']t|fail|forg/i.test(how) || /^no ?(?:body|one)/i.test(clause)
  const done = /^forg[eo]t(?:ting)?$/i.test(verb) ? `${thing} ${be} missing` : participle === 'sent' && !denied ? `we received ${thing}` : participle === undefined ? undefined : `${thing} ${be} ${denied ? 'not ' : ''}${participle}${particle}`
  if (done === undefined) return undefined
  const rest = first.slice(thing.length).replace(/ again\b/gi, '').replace(/without asking/i, 'without our approval')
  return `${done}${rest}${second === '' ? '' : ` and ${second}`}`
}

const zhBlamed = /^(?:怎么能?|为什么|咋|而且|但是?|因为)*(?:(?:你[们方司厂]?|贵[司厂方]|您(?:那?边|们)?|工厂)(?:的?[\u4e00-\u9fff]{2,3}(?=又|老|总|一直|每|从来|永远))?(?:[那这]边)?)?(?:怎么|为什么|就|又|老是?|总是?|一直|每[次回]都?|从来|永远|天天|动不动|还|都|再)*/
const zhNeutral: readonly (readonly [RegExp, string])[] = [[/^拖到(?=.+才)/, ''], [/^连[一这]?个?(?!(.)都\1)(.{1,8}?)都(.)不(.)$/, '$2没$3$4'], [/^(?:不(?!认真|负责|专业|用心|仔细|上心|重视|在[乎意]|靠谱|守信|讲)|忘[记了]?)(?=.{2})/, '没有'], [/^[发寄](?![错漏])/, '收到'], [/^把(.+?)(.错|.坏|.混|.丢|.漏)了?$/, '$1$2了'], [/擅自(.改|[改换变])(?!了)/, '未经我方确认就$1了'], [/偷换了?/, '更换了'], [/^(漏.)(?!了)/, '$1了']]

function inChinese(clause: string): string | undefined {
  const [, thing = '', happened = ''] = zhTheirs.exec(clause) ?? []
  if (thing !== '' && zhHarmed.test(happened) && !/[工师]|人员|业务|老板|厂|司|质检|[这那]边/.test(thing)) return `${thing}${happened}${happened.length === 1 ? '了' : ''}`
  const blamed = zhBlamed.exec(clause)?.[0] ?? ''
  const said = clause.slice(blamed.length).replace(/^是/, '')
  const deed = zhNeutral.reduce((text, [from, to]) => text.replace(from, to), said)
  return (blamed !== '' || deed !== said) && /[错漏忘没坏破裂脏丢碎涨]|延误|[晚迟]了?[\d一二两三四五六七八九十几半]|才(?:[给说发回]|告诉|通知|告知)|少[了发装给放]|有$|未经|更换/.test(deed) && !/[拖骗回理谎]|准时|这样/.test(deed) && deed.length > 2 ? deed : undefined
}
