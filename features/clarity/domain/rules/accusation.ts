import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Fix, Rule, RuleExamples } from '../rule.ts'
import { rewriteBlame } from './blame-rewrites.ts'
import { accused } from './accused.ts'
import { alone, habits, misdeeds, slips } from './blame-words.ts'
import { findPhrases } from './phrases.ts'
import { sentenceAt } from './places.ts'

/** The same words in praise, in a plain request to repeat, or about oneself. */
const praise = {
  ru: /угада|заранее (?:предупр|сообща|присыла|говор|пиш)|раньше срока|в тот же день|досрочно|цен(?:им|ю) (?:так|ваш|эт)|всегда точн|порадовал|попали в (?:цвет|точку)|отвеча[а-я]+ (?:нам )?(?:за|сразу|в течение)(?![а-я])|легко|помога|выруча|вовремя|отличн|радуете|быстр|хорош|спасибо|молодц|благодар|надежн|прекрасн|точно в срок|идете навстречу|на связи|рады|внимательн|(?<!без)ответственн(?:о|ы)(?![а-я])|профессиональн|качественн|приятно|цен(?:им|ю)(?=[^а-я]*$)|(?<!не )устраива|низк/,
  en: /\b(?:found (?:us )?a (?:solution|way)|keep (?:your|the|all) (?:dates?|word|promises?|deadlines?)|(?:ships?|delivers?|arrives?|finish(?:es)?|answers?) (?:[a-z]+ )?on the (?:agreed|promised|planned) (?:day|date)|help|helps|helped|helping|helpful|same day|within (?:\d|an|one|two|minutes)|like to work|perfect|nice|support|supported|on time|great|excellent|thank|thanks|appreciate|kind|reliable|fast|quick|quickly|good|patient|welcome|accurate|professional|pleasure|responsive|clear|clearly|correctly|carefully|neatly|complete|punctual|promptly|friendly|keep it up|likes? that|suits?|value|let us down|disappoint|best)\b/,
  zh: /恭喜|祝贺|准时|及时|支持|帮(?:助|了|我们[很不大])|辛苦|很好|不错|谢谢|感谢|认真负责|配合|靠谱|合作(?:愉快|顺利|很|得)|又快又好|欢迎|(?<!不)满意|耐心/,
}
/** 从来没有准时过: praise that is denied. */
const denied = /(?:从来?(?:就)?(?:不|没有?)|没有?一次|[不没])[^，。！？；]{0,5}(?:准时|及时|支持|配合|靠谱|满意|负责|耐心)/
/** Only these are said in praise as well; a lie or rubbish never is. */
const eitherWay = /всегда|постоянно|снова|опять|никогда|кажд|обычно|из-за вас|always|never|again|keep|every|constantly|usual|because of you|due to you|一直|总是|老是|每次|从来|永远|天天|次次|又|因为你们|老|总/
/** A fault that never was. */
const unfailing = /\bnever (?:once )?(?:miss|fail|been late|late|let|disappoint|had (?:a|any) (?:problem|complaint|issue)|complain|charged|forgot|broke|lost|mixed up|delayed)|(?:ни разу|никогда)(?: [а-я]+){0,2} не (?:ошиб|подв|опазд|опозд|обман|забы|перепут|сорва|наруш|задерж|потеря|пропус)|从来?没有?(?:让我们失望|出过?错|迟到|延误|发错|出过?问题)/
const ourOwn = /(?:^|[\s,])(?:мы|я) (?:[а-я]+ )?(?:снова|опять|всегда|вечно|никогда|накосяч|напортач|прошляп|проворон|облажал|запорол|наврали)|\b(?:we|i|our customers?|it) (?:always|never|again|keep)|我们?(?:又|老是|总是|一直|从来)|(?:我|我[们方司]|自己)(?:这边)?(?:这次|上次|确实|太|有点|有些|一时|工作)*(?:粗心|马虎|草率|不专业|食言)/
/** Who says sorry tells it of himself, unless the reader comes between. */
const apology = /извин|прошу прощен|\b(?:sorry|apologi[sz]e)\b|抱歉|对不起|不好意思/
const ofSpeaker = /(?:(?<![а-яa-z])(?:мы|я|we|i) |我们?)(?![^.,;，。；]*(?:(?<![а-я])вы(?![а-я])|\byou\b|[你您贵]))[^.,;，。；]{0,40}$/
const ownedUp = /^[^.,;，。；]{0,40}(?:\b(?:ours|mine)\b|(?<![а-я])был[аио]? (?:наш|мо)[аеия]?(?![а-я])|是我们?的)/
const clauseNumber = /(?:п\.|пункт[а-я]*|clause|article|第)\s?\d/

/** A rewrite takes all blame out of its sentence, so that every finding in it offers the same. Beyond this many findings the rest is a pasted log, and nobody rewrites it. */
const mostRewrites = 40

export const rule: Rule = {
  id: 'accusation',
  severity: 'error',
  check(doc) {
    const found = findBlame(doc).filter((span) => isBlame(doc, span))
    const kept = found.filter((span, i) => !found.slice(Math.max(0, i - 2), i).some((other) => other.end > span.start))
    const rewrites = new Map<Span | undefined, readonly Fix[]>()
    const rewriteAt = (span: Span): readonly Fix[] => {
      const sentence = sentenceAt(doc, span.start)
      const fixes = rewrites.get(sentence) ?? [rewriteBlame(doc, span, found)].filter((fix) => fix !== undefined)
      rewrites.set(sentence, fixes)
      return fixes
    }
    return kept.map((span, i) => ({ span, fixes: () => (i < mostRewrites ? rewriteAt(span) : []) }))
  },
}

/** Blame that needs no more, and what becomes blame where the reader is the subject. */
function findBlame(doc: Doc): Span[] {
  const ofReader = [misdeeds, habits].flatMap((words) => findPhrases(doc, words).flatMap((span) => accused(doc, span, words === habits) ?? []))
  return [...findPhrases(doc, alone), ...findPhrases(doc, { ru: slips }), ...ofReader].map((span) => withCode(doc, span)).sort((a, b) => a.start - b.start || b.end - a.end)
}

/** A Chinese pattern counts signs, and must not end inside `PO-2231`. */
function withCode(doc: Doc, span: Span): Span {
  const rest = /[a-z\d-]/.test(doc.plain.charAt(span.end - 1)) && doc.has.han ? (/^[a-z\d-]{1,24}/.exec(doc.plain.slice(span.end, span.end + 24))?.[0].length ?? 0) : 0
  return rest === 0 ? span : { ...span, end: span.end + rest }
}

function isBlame(doc: Doc, span: Span): boolean {
  const sentence = sentenceAt(doc, span.start)
  const words = doc.plain.slice(Math.max(sentence?.start ?? 0, span.start - 60), Math.min(sentence?.end ?? span.end, span.end + 60))
  const said = doc.plain.slice(span.start, span.end)
  const isPraise = /[а-я]/.test(said) ? praise.ru.test(words) && !/никогда не (?!подв|опазд|опозд|обман)|(?:опять|вечно)(?! (?:законч|успел|сдал|сдела|порадова|выруч)[а-я]* (?:раньше|досрочно|вовремя|нас|отличн))/.test(said) : /[a-z]/.test(said) ? praise.en.test(words) && !/never|not|wrong/.test(said) : praise.zh.test(words) && !denied.test(words)
  const isOwn = ownedUp.test(doc.plain.slice(span.end, span.end + 60)) || (apology.test(words) && ofSpeaker.test(doc.plain.slice(Math.max(sentence?.start ?? 0, span.start - 60), span.start)))
  return !isOwn && !unfailing.test(doc.plain.slice(span.start, span.end + 24)) && !(isPraise && eitherWay.test(said)) && !ourOwn.test(doc.plain.slice(Math.max(0, span.start - 6), span.start + 12)) && !clauseNumber.test(words)
}

export const why: Localized = {
  ru: 'Обвинение закрывает разговор: отвечать будут на тон. Напишите факт, последствие и просьбу.',
  en: 'Blame ends the talk: the answer will be about the tone. Write fact, effect and request.',
  zh: '指责让对方只顾辩解。请写事实、影响和请求。',
}

export const examples: RuleExamples = {
  bad: [
    '{{u guys messed up the carton marks for the third time}}, PO-3332',
    '{{Ваша бригада опять закончила поздно}}, и мы потеряли неделю.',
    '{{连箱数都能数错}}，PO-5139请7月28日前重新清点。',
    '{{На ваших людей нельзя положиться}}: в 9 мешках по PO-2390 обрезки вместо фурнитуры.',
    'PO-3250拖了三周，{{全怪你们排产混乱}}，7月28日前给我新交期',
    '{{每次都是我催}}你才动，PO-2240',
    'Мы ценим своё время, а {{вы всегда опаздываете}} с PO-2240.',

    'Вам {{что, трудно ответить на}} письмо о PO-2240? Пришлите план до 30 июля 2026.',
    '{{Неужели так трудно ответить}}, PO-2240? Пришлите план до 30 июля 2026.',
    'Ваши менеджеры {{врут}} нам в глаза про PO-2240.',
    'I am {{tired of reminding}} you of PO-2240.',
    '给PO-2240喷漆的时候{{你们在想什么}}？',
    '{{You mixed up the labels on PO-2026-122 again}}! Please send new ones by 30 July 2026.',
    '{{You delivered nothing but trouble}} with PO-2240. Please send a plan by 30 July 2026.',
    '{{Вы ни разу не отгрузили вовремя}}, PO-2240. Пришлите план до 30 июля 2026.',
    'PO-2240{{你们第三次发错标签}}了，请7月29日前重贴。',
    '{{Вам нельзя поручить}} даже наклейку этикеток. Переклейте PO-3101 до 30 июля 2026.',
    '{{Из-за вашей халатности}} контейнер по PO-3101 стоит в порту. Пришлите код до 30 июля 2026.',
    '{{Вы даже не удосужились}} открыть чертёж D-118. Исправьте PO-3101 до 30 июля 2026.',
    'Мы устали от {{ваших оправданий}}, дайте дату по PO-3101 до 30 июля 2026.',
    'Почему ваши рабочие {{вечно путают}} маркировку на коробках из PO-2240? Пришлите исправленные этикетки до 30.07.2026',
    '{{Вы опять прислали}} не то, PO-2240. Пришлите исправленные этикетки до 30 июля 2026.',
    'Это {{ваша вина}}, PO-2240. Пришлите план до 30 июля 2026.',
    '{{Why do you never answer}}? Order PO-2231 has been silent for 5 days.',
    '{{Dealing with you is a nightmare}}: PO-2240 came without screws. Please send them by 30 July 2026.',
    '{{You always delay}} PO-2240. Please send the plan by 30 July 2026.',
    'Your team {{never ships}} on the agreed day, PO-2240.',
    'Again the wrong colour on PO-2240, {{typical for your people}}!',
    'The scratches are {{your fault}}, PO-2240. Please send the plan by 30 July 2026.',
    '{{You people cannot count}} to 24, PO-2240 has 23 pcs in each carton. Please send the rest by 30 July 2026.',
    'Thanks to {{your careless packing}} 40 lamps of PO-2240 broke. Please propose a solution by 30 July 2026.',
    '{{Nobody at your factory checked}} the labels of PO-2240. Please send photos by 30 July 2026.',
    '{{你们又发错标签了}}！PO-2240请7月29日前改好。',
    '{{怎么老是不回消息}}？PO-2231五天没动静了',
    '{{都是你们的错}}，PO-2240请7月29日前改好。',
    'PO-2240{{你们从来没有准时发过货}}，请7月29日前给新交期。',
    '{{Вы всегда задерживаете отгрузку}} PO-2240. Пришлите план до 30 июля 2026. Спасибо!',
    '{{You always delay}} PO-2240. Please send the plan by 30 July 2026. Many thanks!',
    'Раньше вы никогда не опаздывали, но теперь {{вы обманули}} нас с PO-2240. Пришлите план до 30 июля 2026.',
    '{{别再糊弄我们}}了，PO-2240请7月29日前给真实进度。',
    'B-0877延期{{完全是你们造成}}的，请7月29日前给方案。',
    '{{连个标签都贴不好}}，PO-2240请7月29日前重贴。',
    '{{就是你们拖}}的，PO-2231错过了船。',
  ],
  good: [
    'По PO-2240 на 12 коробках другая маркировка, нам нужны новые этикетки. Пришлите их до 30 июля 2026.',
    'PO-2240 left on 14 July instead of 10 July 2026. Please send the new plan by 30 July 2026.',
    'PO-2240有12箱标签不对，请7月29日前改好。',
    'PO-2240原定7月10日，今天还没发，我方产生仓储费，请7月29日前给新交期。',
  ],
  traps: [
    'Вы всегда отвечаете в тот же день, наш цех это ценит.',
    'Ваша бригада опять закончила раньше срока, приятно с вами работать!',
    'Вы всегда заранее предупреждаете о задержках, мы ценим такую открытость.',
    '客户原话是"你们老是发错颜色"，PO-2240请12月21日前寄色板',
    '恭喜你们又拿下一家连锁店，PO-2240照发！',
    'Вы всегда точны в цифрах, PO-2240 сошёлся.',
    'Вы снова угадали с цветом PO-2240, повторим 800 шт.',
    'Акт по PO-2240 составили, вычитать с вас ничего не будем.',
    'PO-3250晚了三天，这也不能全怪你们，我们图纸给晚了。',
    '每次都是我们催客户付款，PO-2240',
    'Я думаю, что нельзя отгружать без сертификата по PO-2240.',
    'Мне кажется, что нельзя менять плёнку на PO-2240.',
    'Считаю, что нельзя грузить PO-2240 без поддонов.',
    'Понимаю, что это сложно, спасибо за работу.',
    'Заменить замки на PO-2240 не так сложно.',
    'Так крепить нельзя, этикетка PO-2240 отклеится.',
    'Сяо Лю, вы всегда отгружаете день в день, ценим',
    'Подшивку штор делаем сами в Бресте, от вас только рулоны жаккарда J-55 по 50 м.',
    '我们决定不换供应商，PO-4431照5月4日的PI下单。',

    'Sorry, I read your mail of 20 July 2026 carelessly.',
    'Have you not received our payment for PO-2240?',
    'You always keep your dates.',
    'Happy with PO-2240, your team always ships on the agreed day.',
    'Do you always use 304 steel for PO-2240?',
    'Please make sure you never stack more than 5 cartons of PO-2240.',
    'Вы можете снова загрузить файл D-118 по ссылке.',
    '如果你们从来没发过喀山，我们给您货代的联系方式。',
    'As always you found us a solution, it never takes you long. Much appreciated!',
    'You always answer within one hour, we like to work with you!',
    'Working with you is a pleasure, PO-2231 came on time.',
    'Из-за нашей ошибки в макете PO-4109 срок сдвинулся на 5 августа 2026. Извините.',
    'Вам не нужно платить за повторный образец S-41, это за наш счёт.',
    'Ваши инженеры снова выручили нас с PO-4110, спасибо.',
    'Вы всегда отвечаете вовремя, спасибо!',
    'Пришлите ещё раз чертёж D-118 до 30 июля 2026.',
    'You always help us, thank you.',
    'Please send D-118 again by 30 July 2026.',
    'You have never missed a date, thank you.',
    'Вы всегда отвечаете за час, мне с вами легко работать. Спасибо!',
    'Ваши упаковщики ни разу не ошиблись с маркировкой за 14 заказов.',
    'The forwarder lost the papers, it is not your fault.',
    'Thanks to your team PO-2240 arrived on 20 July 2026.',
    'Клиент написал: «вы опять опоздали». PO-2240, ответ до 30 июля 2026.',
    '你们一直很准时，谢谢。',
    'D-118请7月29日前再发一次。',
    'Мы снова опоздали с оплатой PO-2240, извините.',
    '你们每次都准时发货，谢谢。',
    'PO-2240的新价格我们不能接受，请7月29日前重报。',
    '有点不好意思，PO-2240的样品晚了一天。',
    '对不起，这次是我们粗心，PO-2240的标签7月29日前重贴。',
  ],
}
