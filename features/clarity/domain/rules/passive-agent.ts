import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Edit, Fix, Rule, RuleExamples } from '../rule.ts'
import { blank, inserted, mend, replaced } from './mends.ts'
import { zhDeed } from './chinese-deeds.ts'
import { en, findPhrases, ru, zh } from './phrases.ts'
import { clauseAround, factsAt, languageAt } from './places.ts'

const adjectives = 'closed|interested|pleased|delighted|glad|attached|located|based|limited|used to|supposed|allowed|needed|tired|worried|excited|concerned|involved|related|scheduled|experienced|satisfied|prepared (?:to|for(?! (?:\\d|mon|tue|wed|thu|fri|next|tomorrow)))|red|indeed|ahead'
const irregular = '(?:re|over)?(?:sent|done|made|paid|given|taken|put|found|held|kept|built|cut|brought|bought|sold|told|written|shown|chosen|begun|met|dealt|set|seen to|looked into|split|drawn|ground|bent|laid|hung|stuck|thrown|shut|fed|bound|wound|torn|let known)'
const participle = `(?!(?:${adjectives})\\b)(?:(?!need)(?:re-?)?[a-z]{2,}ed|${irregular})`
/** A state or a thing, not what is done. */
const ruState = '(?!(?:нуж|долж|соглас|возмож|удоб|важ|полез|достаточ|чест|интерес|вид|довол|увер|намер|свобод|точ|спокой|действител|рав|бол|способ|заинтересов|вынужд|благодар|ответств|[а-я]*ме|це|стра|сте|охра)[еа]н)(?!(?:за|от)крыт)'
/** What is worked at, by the beginning of its verb. */
const ruWork = 'реша|прорабат|рассматр|выясн|исправл|устран|уточн|расслед|дораб|передел|обраб|соглас|изуч|пересм|корректир|готов|оформл|заменя|разбира|ремонт|обсужд|провер|пере(?:кле|упак|счит|шлиф|дел)|меня(?= замен)'
const zhWill = '(?:(?<![机社议开商学只才么不频个例年展晚话场促协班晨董委])会|将|拟|计划)'
const zhDate = '(?:[于在]?(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}[日号]|[底初中末])之?[前内]?)?'
const zhManner = '(?:尽快|马上|很快|全部|一并|陆续|及时|妥善|重新?|立即|安排|积极|紧急|抓紧|加紧|进一步|都|再)*'

const passives = {
  ru: ru([
    `(?:буд(?:ет|ут)|долж(?:ен|на|но|ны) быть|могут быть|может быть) (?:[а-я]+ ){0,2}?${ruState}(?:[а-я]{2,}[аяе]н|[а-я]*(?:прин|сн|вз|нач|зан)ят|[а-я]+(?:кры|ши|ли|би|мы|вин|тяну|кину)т|(?:у|за)чтен|сделан)[аоы]?`,
    `(?<!не )(?<!если )(?:${ruWork})[а-я]*(?:ется|ются|атся|ится)(?! (?:за \\d|легко|раз в|кажд))`,
    '(?:вопрос|проблема|ситуация|брак|документы|коробки|этикетки|детали|чертеж|файл|макет|ошибка)(?: [^ .,!?]+){0,3} (?:(?:за)?меня|дела)[ею]т?[тс][а-я]*',
    '(?:ведутся|ведется|проводятся|проводится|принимаются|предпринимаются)(?: [а-я]+)?|(?:приняты|предприняты) (?:[а-я]+ )?меры',
    '(?:предполагается|планируется|намечен[оа]?|решено|предусмотрен[оа]?|ожидается)(?: [а-я]+(?:ая|ый|ое))? (?:[а-я]+(?:ть|ти|чь)|(?:замен|провер|инспекц|ремонт|доплат|компенс|пере)[а-я]+)',
    'наход(?:ится|ятся) (?:в|на) (?:стади|процесс|этап|работ|[а-я]+(?:овани|рени|лени|жени|ботк|верк|монт))[а-я]*(?: [а-я]+)?',
    'подлеж(?:ит|ат) [а-я]+[юеу]',
  ].join('|')),
  en: en([
    `(?:will|shall|should|must|(?:has|have|needs?|is|are|ought|is going|are going|expected|supposed|planned|due) to|can|may|would) (?:(?:[a-z]+ly|also|all|then|now|soon|not) )*(?:be|get|have been) (?:(?:[a-z]+ly|also|then|soon) )?${participle}`,
    `(?:is|are) (?:currently |still |now )?(?:being|getting) ${participle}`,
    '(?:is|are|will be) (?:still |now |currently )?(?:under (?:review|(?<!\\bour [a-z]+ is (?:still |now |currently )?under )repair|[a-z]+(?:tion|sion))|in process)|(?:measures|steps|actions?) (?:are|is|will be|were) taken|(?<!(?:you|we|i) )(?:\'ll|will) get (?:sent|shipped|done|made|fixed|sorted|checked|replaced|repaired|packed|loaded|paid)|it (?:is|was|has been) (?:planned|decided|intended|foreseen) (?:to|that) [a-z]+',
  ].join('|')),
  zh: zh([
    `(?:会|将|要|能|[应需该须得]|必须|都|应该|需要|正在)${zhDate}${zhManner}(?:被(?!人|[^，。]{1,8}的)[^，。！？；\\s]{1,4}|(?:予以?|给予|加以|得到)[^，。！？；\\s]{1,6})`,
    `(?:会|将|能|可以)?${zhManner}得到(?:[^，。！？；]{0,4}的)?(?:妥善)?(?:处理|解决|改善|修复|答复|回复|安排|支付|纠正|落实|执行|赔偿|补偿|满足|保证|改进|更换|重视|跟进|确认|澄清|说明)|正在走(?:流程|程序)`,
    '(?:由)?(?:相关|有关)(?:部门|人员|同事|负责人|方面)(?=[^，。]{0,8}(?:处理|解决|跟进|答复|回复|联系|安排|负责|核实|检查|整改|确认))',
    '(?<![得要需没应])(?:会|将|已)?有专?人(?:会|来|去)?(?:负责|处理|跟进|解决|联系|答复|回复|安排|检查|核实)|会有(?:一个)?(?:明确的?|满意的?|正式的?)?(?:答复|结果|说法|交代|解决方案|处理结果)',
    `(?<!有一?个?人)(?:正|还|已经?)?在${zhManner}(?!加班|没)(?=[\\u4e00-\\u9fff]{2}|开，)(?:开|${zhDeed}|走流程|进行)(?:(?:之?中|当中)(?!(?<!(?:正|还|已经?)在[^，。]{0,12})(?!请|麻烦)[\\u4e00-\\u9fff])|着|了|$|(?=[，。！]))`,
    `${zhWill}${zhDate}${zhManner}(?:${zhDeed}|进行|实施|开展|作出|发出|重开|重做|改[好善]|修好)(?:[好掉给]|到位|过来|新)?`,
    `将${zhDate}(?:前|内)?(?:安排|进行|作出|做出|实施|开展)[^，。！？；]{0,4}|一定会?补给`,
  ].join('|')),
}

/** «заменят до 30 июля»: they, whoever they are. */
const theyWill = { ru: ru([
  '(?:должны |обещают |обещали |собираются )?(?:(?:замен|допечат|постав|покрас|сообщ|направ|предостав|выстав|оформ|обнов|перезагруз|перекрас|напечат|разберут|исправ|отправ|подготов|починят|устран|отгруз|достав|поправ|долож|реш|уточн|законч|провер|перезвон)[ая]т(?:ся)?|(?:внес|верн|привез|собер|перебер|свяж|найд|ищ)ут(?:ся)?)',
  '(?:со|до|пере)?(?:компенсиру|упаку|согласу|пакую|счита|дела|меня|шл|переклеи|сошь)ют|(?:при|вы|до|пере)шлют|сошьют|рассмотрят|разберутся|пере[а-я]+вают|проверяют',
  '(?:должны|обещают|обещали) (?:(?:при|вы|за|ис|с|от|про|под|до|у|по|пере|об)[а-я]{2,}(?:ть|ти))',
].join('|')) }
/** Whoever does it is named, or the words are a condition. */
const named = /(?<![а-я])(?:они|мы|вы|ты|я|он|она|кто|котор[а-я]+|если|пока|когда|чтобы|как только|коллеги|рабочие|инженер[а-я]*|ребята|сотрудник[а-я]*|мастера?|люди|специалист[а-я]*|менеджер[а-я]*|партнер[а-я]*|наши|ваши|экспедитор[а-я]*|технолог[а-я]*|клиент[а-я]*|покупател[а-я]+|банк[а-я]*|дизайнер[а-я]*|бухгалтер[а-я]*|логист[а-я]*|юрист[а-я]*|курьер[а-я]*|водител[а-я]+|склады|заводы|фабрики|лаборант[а-я]*|инспектор[а-я]*|упаковщик[а-я]*|грузчик[а-я]*|стороны|таможенник[а-я]*|г-н|господин|отдел[а-я]*)(?![а-я])/

const agents = {
  ru: /(?:отдел|инженер|сотрудник|бригад|мастер|компани|лаборатори|склад|нам|вам|завод|фабрик|чэнь|перевозчик|экспедитор)[а-я]{0,4}(?:ом|ем|ами|ой|ей|и)(?![а-я])|силами|со стороны/,
  en: /\bby (?!\d|the (?:end|time|\d)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next|this|tomorrow|today|then|eod|eow|(?:end|mid|early|late)\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|sea|air|train|truck|rail|dhl|courier|express|email|post|bank|t\/t|hand|default|mistake|at least|about|around|\d)/,
  zh: /由(?!于|相关|有关)[^，。]{1,10}|被(?:我|你|客户|海关|质检)/,
}

/** Promises of the active voice have a doer where their clause names one, or where nothing is named that is done. */
const active = /^(?!.{0,12}(?:被|得到|予|有))(?:[正还]?已?经?在|会|将|拟|计划)/
const doer = /如果|要是|我(?!们?的)|你们?(?!的)|您|贵[司厂方](?!的)|咱|本公司|公司(?!的)|(?:工厂|车间|仓库|质检部?|财务部?|品质部|质量部|技术部|销售部|采购部|货代|海关|港(?!币|元)|口岸|机场|客户|同事|师傅|工人|供应商|模具厂|物流|律师)(?![的单区])|[\u4e00-\u9fff](?:工|总|经理|姐|哥|师傅|先生|女士|小姐)|小[\u4e00-\u9fff]/

/** The state of goods, not a duty: «будет готов», "can be used", "must be closed tightly" in a specification. */
const states = /^(?:can|may|would) be|может быть|могут быть|^долж[а-я]+ быть (?:[а-я]+ ){0,2}(?:закрыт|покрыт|оснащ|снабж|защищ|располож|указан|вид)/

export const rule: Rule = {
  id: 'passive-agent',
  severity: 'warn',
  check(doc) {
    return [...findPhrases(doc, passives), ...findPhrases(doc, theyWill).filter((span) => isNobody(doc, span))]
      .sort((a, b) => a.start - b.start)
      .filter((span) => !states.test(doc.plain.slice(span.start, span.end)) && !hasAgent(doc, span))
      .map((span) => ({ span, fixes: () => [nameAgent(doc, span)] }))
  },
}

function isNobody(doc: Doc, span: Span): boolean {
  const { start, end } = clauseAround(doc, span)
  return !named.test(doc.plain.slice(start, end)) && !factsAt(doc, { start, end }).some(({ kind }) => kind === 'person')
}

function hasAgent(doc: Doc, span: Span): boolean {
  const clause = clauseAround(doc, span)
  const after = doc.plain.slice(span.end, Math.min(clause.end, span.end + 60))
  if (active.test(doc.plain.slice(span.start, span.end))) {
    const before = doc.plain.slice(clause.start, span.start)
    if (doer.test(before) || !/[\u4e00-\u9fff]{2}|[a-z]-?\d/.test(before.replace(/\d{1,2}月\d{1,2}[日号]之?前?/g, '')) || factsAt(doc, clause).some(({ kind }) => kind === 'person')) return true
  }
  if (/ ли /.test(doc.plain.slice(span.start, span.end)) || /^[^，。]{0,4}[吗没]/.test(after)) return true
  return agents.ru.test(after) || agents.en.test(after) || agents.zh.test(doc.plain.slice(clause.start, clause.end))
}

function nameAgent(doc: Doc, span: Span): Fix {
  const words = doc.plain.slice(span.start, span.end)
  const active = { ru: inRussian, en: inEnglish, zh: inChinese }[languageAt(doc, span.start)]
  return mend('fill', 'fill-owner', active(doc, span, words))
}

/** «Образцы будут отправлены» → «образцы ___ отправит»: what the ending of a participle does not tell. */
const ruActive: ReadonlyMap<string, string> = new Map(Object.entries({
  решен: 'решит', выслан: 'вышлет', прислан: 'пришлёт', отгружен: 'отгрузит', загружен: 'загрузит', подписан: 'подпишет', оплачен: 'оплатит', проведен: 'проведёт', передан: 'передаст',
  возвращен: 'вернёт', учтен: 'учтёт', завершен: 'завершит', закончен: 'закончит', удален: 'удалит',
}))
/** Endings of participles and of who does it: «исправлен», «заменен», «проверен», «упакован», «сделан». */
const ruEndings: readonly (readonly [RegExp, string])[] = [[/(?<=[бвмпф])лен$/, 'ит'], [/(?<=н|(?<!уве|наме)р)ен$/, 'ит'], [/ован$/, 'ует'], [/(?<=дел|работ|чит|чат)ан$/, 'ает']]

const swapped = (word: string, endings: typeof ruEndings): string | undefined => {
  const ending = endings.find(([old]) => old.test(word))
  return ending === undefined ? undefined : word.replace(ending[0], ending[1])
}
const activeOf = (participle: string): string | undefined => ruActive.get(participle) ?? swapped(participle, ruEndings)

/** «Заменят», «сошьют»: the thing is an object already. */
const ruOne: readonly (readonly [RegExp, string])[] = [[/(?<=[аяу])ют$/, 'ет'], [/[ая]т$/, 'ит'], [/(?<=^вы.*)ют$/, 'ет'], [/утся$/, 'ется'], [/[ую]т$/, 'ёт']]

/** A feminine thing that opens the clause: «новая партия» → «новую партию». */
const ruThing = /^\s*(?!сегодня|завтра)(?:(?:[а-яё-]+[ая]я|вся|эта|[нв]аша) )*[а-яё-]{3,}[ая](?![а-яё])/i
/** A feminine thing among several would have to change its form. */
const ruPair = / и [^.]*[ая](?![а-яё])|[ая] и /i
const ruTo = '(?:по|до|к|в|на|с|после|при|за|из|для)(?![а-яё])'
/** What is done stands before the verb: «трещины устранит ___ до 3 августа». */
const ruEnds = new RegExp(`^\\s*(?:$|[^\\sа-яё]|${ruTo}|(?:[внт]ам|сегодня|завтра|[а-яё]+ом)(?![а-яё]))`)
/** Behind the verb: «проведена новая проверка| до 3 августа». */
const ruRest = new RegExp(`^(?: (?!${ruTo})[а-я-]+){0,5}`)

function inRussian(doc: Doc, span: Span, words: string): Edit[] {
  const [, verb = '', stem = '', gender = ''] = /^(буд(?:ет|ут)) ([а-я]+н)([аоы]?)$/.exec(words) ?? []
  const known = stem !== '' ? activeOf(stem) : /^[а-я]+$/.test(words) ? swapped(words, ruOne) : undefined
  const denied = /не $/.exec(doc.plain.slice(Math.max(0, span.start - 3), span.start))?.[0] ?? ''
  const [, also = ''] = /^( и [а-я]+н)[аоы]?(?![а-я])/.exec(doc.plain.slice(span.end, span.end + 24)) ?? []
  const second = activeOf(also.slice(3))
  const clause = clauseAround(doc, span)
  const before = doc.plain.slice(clause.start, span.start)
  const rest = ruRest.exec(doc.plain.slice(span.end, clause.end))?.[0] ?? ''
  const thing = gender === 'а' ? ruThing.exec(doc.text.slice(clause.start, span.start))?.[0] : ''
  if (known === undefined || thing === undefined || ((thing !== '' || verb === 'будут') && (ruPair.test(before) || ruPair.test(rest))) || (also !== '' && second === undefined)) return [inserted(span.end + rest.length, ` (ответственный: ${blank})`)]
  const end = span.end + (second === undefined ? 0 : also.length + (/[аоы]/.test(doc.plain.charAt(span.end + also.length)) ? 1 : 0))
  const done = `${denied}${known}${second === undefined ? '' : ` и ${second}`}`
  const active = replaced({ start: span.start - denied.length, end }, ruRest.exec(` ${before.trim()}`)?.[0] !== '' && ruEnds.test(doc.plain.slice(end, clause.end)) ? `${done} ${blank}` : `${blank} ${done}`)
  return [...(thing === '' ? [] : [replaced({ start: clause.start, end: clause.start + thing.length }, thing.replace(/[ая]+(?![а-яё])/g, (ending) => ending.replaceAll('а', 'у').replaceAll('я', 'ю')))]), active]
}

/** Verbs that end regularly, and what is mostly done wrong; then the others with their participles. */
const enRegular =
  'check fix repair replace correct deliver issue process prepare pack repack test inspect measure update change confirm approve sign arrange resolve solve complete finish refund return provide print load add remove review improve adjust produce manufacture collect book clarify investigate handle dispatch modify raise lower increase reduce mix mark paint glue count damage scratch crack delay miss weld drill attach include follow use seal stack assemble clean spoil cover protect fold supply rework reprint recheck repaint credit'
const enActive: ReadonlyMap<string, string> = new Map([
  ...enRegular.split(' ').map((verb): [string, string] => [`${verb.replace(/e$/, '').replace(/(?<=[^aeiou])y$/, 'i')}ed`, verb]),
  ...Object.entries({
    sent: 'send', done: 'do', made: 'make', paid: 'pay', given: 'give', taken: 'take', found: 'find', built: 'build', brought: 'bring', resent: 'resend', redone: 'redo', rebuilt: 'rebuild', shipped: 'ship',
    remade: 'remake', rewritten: 'rewrite', submitted: 'submit', cancelled: 'cancel', labelled: 'label', put: 'put', cut: 'cut', read: 'read', broken: 'break', lost: 'lose',
  }),
])

/** The participle of a verb in any of its forms, where it is known. */
export function enParticiple(verb: string): string | undefined {
  return verb === 'broke' ? 'broken' : [...enActive].find(([participle, base]) => verb === participle || verb === base || verb === `${base}s` || verb === `${base.replace(/e$/, '')}ing`)?.[0]
}

/** One thing with its article, and no other clause in it: it can stand behind the verb. */
const enThing = /^(?:the|our|your|all|this|these|those|a|an|any|each|every|its|both|another) (?!.*\b(?:that|which|who|if|when|because|and then|is|are|was|were|has|have|had|will|shall|must|should|can|may|but|so|not)\b)[a-z\d][a-z\d /#&'-]*$|^[a-z]{1,4}-?\d[\d-]*$|^(?!.*\b(?:that|which|who|if|when|is|are|was|were|and|but|so|not)\b)(?:(?:[a-z]+ed|missing|new|wrong|other|all) [a-z]+s(?: (?:for|of|from|in|to) [a-z\d -]+)?|(?!(?:they|we|i|you|s?he|there|then|also|now)\b)[a-z]+(?: [a-z]{1,4}-?\d[\d-]*| [a-z] of (?:the|our|your) [a-z ]+)?)$/

/** "sorted", "uploaded": a verb that ends regularly and in no mute letter. */
const enPlain = /^([a-z-]+(?:er|[rs]t|[ln]d|h|ck|ss|[eo]a[dlt]))ed$/

function inEnglish(doc: Doc, span: Span, words: string): Edit[] {
  const [, modal = '', participle = ''] = /^(will|shall|should|must|(?:is|are|has|have|needs?|(?:is|are) going) to) (?:be|get) ([a-z-]+)$/.exec(words) ?? []
  const end = span.end + (/^ (?:into|up|out|off|care of)\b/.exec(doc.plain.slice(span.end, span.end + 9))?.[0].length ?? 0)
  const verb = end > span.end ? undefined : (enActive.get(participle) ?? enPlain.exec(participle)?.[1])
  const clause = clauseAround(doc, span)
  const start = clause.start + (/^\s*/.exec(doc.plain.slice(clause.start, span.start))?.[0].length ?? 0)
  const thing = doc.text.slice(start, span.start).trimEnd()
  if (verb !== undefined && enThing.test(doc.plain.slice(start, start + thing.length))) {
    const will = modal.replace(/^are /, 'is ').replace(/^have /, 'has ').replace(/^need /, 'needs ')
    return [replaced({ start, end }, `${blank} ${will} ${verb} ${/^[A-Z][a-z ]/.test(thing) ? thing.charAt(0).toLowerCase() : thing.charAt(0)}${thing.slice(1)}`)]
  }
  return [inserted(end, /^\s+(?:by|on)\b/.test(doc.plain.slice(end, end + 8)) ? ` (in charge: ${blank})` : ` by ${blank}`)]
}

const zhKnown = new RegExp(`^(会|将|可以|能|正在|应该?|必?须|得|需要?|要)?(${zhDate})(尽快|马上|很快|全部|一并|陆续|及时|妥善)?(?:(?:被|得到(?:妥善)?|予以?|进行|有人)((?!的)[\\u4e00-\\u9fff]{1,6}?)的?|((?:进行|实施|开展)))$`)

/** 对B-1会进行检验: what is dealt with becomes the subject, and its 对 goes. */
function inChinese(doc: Doc, span: Span, words: string): Edit[] {
  const [, modal = '', day = '', manner = '', deed = '', does = deed] = zhKnown.exec(words) ?? []
  const plainDeed = /^(?:会|将)(?!被|得|予|进|有)([\u4e00-\u9fff]{2,8})$/.exec(words)?.[1]
  if ((does === '' || does.includes('的')) && plainDeed === undefined) return [inserted(span.end, `（负责人：${blank}）`)]
  const { start } = clauseAround(doc, span)
  const [, led = '', of = ''] = /^((?:.*[日号前])?)(针?对于?|关于)(?!方|面|账)[^，]+$/.exec(doc.plain.slice(start, span.start)) ?? []
  return [
    ...(of === '' ? [] : [replaced({ start: start + led.length, end: start + led.length + of.length }, '')]),
    replaced(span, does === '' ? `由${blank}${plainDeed}` : `${/^[会将]$/.test(modal) ? '' : modal}${day}由${blank}${manner}${does}`),
  ]
}

export const why: Localized = {
  ru: 'Не видно, кто это сделает. Назовите человека или отдел: «Чэнь исправит … до …».',
  en: 'It does not say who does it. Name the person: “We will check … by …”.',
  zh: '看不出由谁来做，请写明负责人。',
}

export const examples: RuleExamples = {
  bad: [
    'the missing bowls {{will get sent}} with PO-3171 on 7 August 2026',
    'The mould of PO-3319 {{is under repair}}.',
    '新模具{{会在8月底前被修好}}，GM-90订单',

    'PO-3913的稿子{{将于7月30日予以确认}}。',
    'PO-3917的尾款6200欧元8月4日前{{将予支付}}。',
    '合同C-92的备件{{须于2026年8月31日前被交付}}。',

    'По PO-3101 {{проводится проверка}}, итог 30 июля 2026.',
    'Детали по PO-3101 {{заменят}} до 30 июля 2026.',
    'PO-2231短装的配件{{会被补上}}，8月20日前',
    'Брак по PO-2231 {{будет исправлен}}, сообщим 10 августа 2026.',
    'Повторная проверка B-0877 {{будет проведена}} до 10 августа 2026.',
    'The certificate {{should be sent}} by 30 July 2026, PO-2231',
    'The defects in B-0877 {{will be checked}} on 3 August 2026.',
    'The refund for PO-2231 {{is going to be processed}} on 4 August 2026.',
    'The rest of PO-2231 {{will get sent}} on 4 August 2026.',
    'PO-2231的问题{{会被解决}}，8月3日回复。',
    'PO-2231的次品8月3日前会{{得到处理}}。',
    'B-0877的质量问题{{会有人处理}}，8月3日前',
    'PO-2231的模具{{正在维修中}}，8月3日完成',
    'PO-2231的标签8月3日前{{会改好}}',
    '{{Планируется замена}} мотора PO-3101 5 августа 2026.',
    '{{It is planned to ship}} PO-3101 on 5 August 2026.',
    'The invoice of PO-3101 {{is getting corrected}}, ready on 5 August 2026.',
    'PO-3101的次品{{会全部退换}}，8月5日前',
  ],
  good: ['Чэнь исправит брак по PO-2231 до 10 августа 2026.', 'We will check the defects in B-0877 on 3 August 2026.', '李工8月3日前处理PO-2231的次品。'],
  traps: [
    'PO-3108的自行车8月3日装柜，最好让王工在旁边盯着。',
    'We moved the pick-up of PO-3319 to 6 August 2026, our truck is under repair until 5 August.',
    'PO-5851的焊缝在跌落测试中开裂，请10月23日前提交报告。',
    '定金12000元早付了，到现在没排产，PO-3993',

    '8月12日的电话会我参加不了，由同事谢尔盖代替，讨论PO-1410的涂料。',
    '原产地证CO-26-5519的HS编码应为8481.80，请9月22日前找贸促会改证。',

    '周例会决议（3月6日）：马桶盖PO-9280缓降时间定为8–12秒，郑工3月13日前更新规格书。',

    '谢谢小陆，这么晚还在加班。',

    'Коллеги заменят детали по PO-4120 до 30 июля 2026.',
    'Коробка должна быть закрыта скотчем 48 мм, PO-4157.',
    'Образец S-07 утверждён 12 июля 2026.',
    'The goods of PO-2231 were shipped on 24 July 2026.',
    'PO-2231已确认，定金已付。',
    'Заказ PO-2231 будет готов 5 августа 2026.',
    'The samples will be inspected by QC on 3 August 2026, PO-2231.',
    'PO-2231由质检部8月3日检查，会被我们确认。',
    'We will be closed from 1 to 7 October 2026.',
    'The frames of PO-2231 will be checked by SGS on 4 August 2026.',
    '我们正在处理B-0877的返工，8月3日完成。',
    '王经理会处理B-0877，8月3日答复。',
    '律师8月5日会审核PO-3201的索赔',
    'D-304图纸会改吗？',
    'Крышка PO-3101 крепится двумя винтами.',
  ],
}
