import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { blank, mend, replaced } from './mends.ts'
import { en, findPhrases, ru, zh } from './phrases.ts'
import { clauseAround, factsAt, languageAt } from './places.ts'

const ruMaybe = '(?:видимо|по-видимому|по всей видимости|по всей вероятности|наверняка|скоре[ей] всего|похоже(?: на то)?|суд[яи] по (?:всему|[а-я]+(?: [а-я]+)?)|очевидно|явно|наверно[е]?|вероятн(?:о|ее всего)|(?:мне |нам )?кажется|сдается мне|думаю|думаем|полага(?:ю|ем)|предполага(?:ю|ем)|уверен[а-я]*|убежден[а-я]*|подозрева(?:ю|ем)|не сомнева(?:юсь|емся)|нет сомнений|(?:без|вне) сомнени[яй]|несомненно|готов[аы]? (?:по)?спорить|держу пари|небось|поди|видать|должно быть|по-моему|по-нашему|не иначе|складывается впечатление|создается впечатление|такое (?:ощущение|чувство|впечатление)|впечатление|чувствуется|догадыва(?:юсь|емся))'
/** These open sentences of every kind: only what follows makes them a guess. */
const ruSure = '(?:(?:все |это |дело |вполне |и так |и ежу )?(?:ясно|понятно|очевидно|видно|заметно|известно)|ясное дело|дело ясное|конечно(?: же)?|разумеется|естественно|точно|однозначно|определенно|безусловно|бесспорно|сто процентов|на сто процентов|стопроцентно|просто|же|ведь|попросту|банально|значит|выходит|получается|стало быть|наверное|может(?: быть)?|возможно|как (?:я|мы) понима(?:ю|ем)|как пить дать|тут и гадать нечего|гадать не надо|факт|вывод один|причина (?:понятна|ясна|очевидна|проста|в том)|мы знаем|я знаю|всем ясно|считаю|считаем)'
const ruThem = '(?:вы|ваш[а-я]*|у вас|на (?:вашей )?(?:фабрике|производстве|линии|сборке)|на (?:вашем )?(?:заводе|складе)|(?:ваши )?рабочие|фабрика|завод|поставщик|вам|мастера?|упаковщик[а-я]*|кто-то|кто-нибудь|никто)'
const ruStaff = '(?:кладовщик|технолог|грузчик|сборщик|шве[яи]|швец|маляр|сварщик|контролер|литейщик|отдел|бригад|цех|смен|работник|сотрудник|менеджер|дизайнер|конструктор|печатник|монтажник|станочник|новичк|стажер|субподряд|водител|оператор|мастер|рабочи|упаковщ|фабрик|завод|лини)[а-я]*'
const ruDid = '(?:с?экономи|пожалел|поскуп|пожадн|забы(?:ли|ва)|перепутали|спутали|напутали|путают|подмени|подмен[ия]|поменял|сменил|заменил|обману|использ|применил|взяли|взял|поставили|поставил|разбав|реши(?:л|в)|торопи|спеши|поспеши|урони|роня|броса|кинул|кида|халтур|схалтур|слома|проспал|прозева|промок|намочи|подмочи|отдали|продали|отдает|продает|перепрод|залил|перегре|недо[а-я]{3,}|пересуш|лени|курил|спал|отвлек|уволи|набрал|нанял|вскрыва|вскрыл|клал|храни(?:л|т)|работа(?:л|ет|ют) без|удешев|сократил|скры[лв]|скрыва|тяне|тянут|ошиблись|повредили|подсун|подмеш|закупи|купил|нашли деш|отправили (?:чуж|друг|стар)|сделали из|положили (?:чуж|друг|стар|не т)|пропустили|проигнор|потеряли|испорти|изменили|поленил|не (?:провер|смотр|чита|мери|измер|контрол|чисти|суши|следи|останов|прогре|замети|постав|став|меня|тести|испыт|закрут|закреп|соблю|довел|удосуж|взве|счит|пересч|осмотр|отправля|отправил|хват|знал|слы|хот|откры|мыл|промы|клеи|проклеи|упаков|выдерж|настро|обуч|умеет|умеют))[а-я]*'
const ruOurs = '(?:мы|я|наш[а-я]*|нам|нас|нами|мне|меня|клиент[а-я]*|покупател[а-я]+|почт[а-я]+|банк[а-я]*|тамож[а-я]+)'
const ruRest = '(?: [^.!?;:\\n,]{2,60})?'
const guess = {
  ru: ru(`${ruMaybe},?(?: что| как)? (?:[а-я]+ )?${ruThem} [^.!?;:\\n,]{2,60}|(?:вы|ваш[а-я]*(?: [а-я]+){1,2}|у вас|фабрика|завод|рабочие|цех),? ${ruMaybe},? [^.!?;:\\n,]{2,60}|(?:${ruMaybe}|${ruSure})[,:]?(?: что| как)? (?:(?!${ruOurs} )[а-я]+,? ){0,4}?(?:${ruDid}${ruRest}|${ruStaff} (?:[а-я]+ ){0,2}?(?:не )?[а-я]{2,}(?:л|ла|ли)(?:сь|ся)?${ruRest})|(?:вы|ваш[а-я]*(?: [а-я]+){1,2}|у вас|фабрика|завод|рабочие|цех),? ${ruSure},? (?:[а-я]+ ){0,2}?${ruDid}${ruRest}|(?:это |все )+(?:потому|оттого|из-за того),? что (?:${ruThem}|${ruStaff}) [^.!?;:\\n,]{2,60}`),
  en: en("(?:obviously|clearly|apparently|evidently|surely|certainly|probably|presumably|no doubt|i guess|i think|i suppose|i suspect|i bet|i assume|i am sure|i'm sure|we think|we guess|we suspect|we assume|we are sure|it (?:seems|looks|appears)(?: like| that| as if)?|(?:seems|looks) like|must be that),?(?: that)? (?:you|your|the factory|the workers|the supplier|somebody at your)(?!'ll)(?! (?:will|can|may|mean|are right|need|know|want|would|could|might|should|have received|received|understand|like)\\b)[^.!?;:\\n,]{2,60}|(?:you|your (?:workers|people|team|factory|guys|qc|staff)|the factory) (?:must have|probably|obviously|clearly|apparently|surely|evidently|seem to have|presumably) (?!will|can)[^.!?;:\\n,]{2,60}"),
  zh: zh('(?:肯定|估计|应该|八成|多半|一定|显然|明显|恐怕|看来|看样子|我猜|我想|大概|可能|怀疑|是不是)(?:又)?(?:就?是)?(?:因为)?(?:你们?|贵司|工厂|工人|师傅|供应商)(?!(?:能|可以|会|也|方便|收到|知道|明白|理解|那边|这边)(?:[^没偷换用忘省]|$))[^，。！？；：\\n]{2,30}|(?:你们|贵司|工厂|工人)(?:肯定|估计|八成|多半|显然|明显|八成是|应该是)(?:没|偷|换|用|忘|省|漏|是|又|把|不)[^，。！？；\\n]{1,30}'),
}

export const rule: Rule = {
  id: 'guess-as-fact',
  severity: 'warn',
  check(doc) {
    return findPhrases(doc, guess)
      .filter((span, i, all) => isAboutThem(doc, span) && !all.slice(Math.max(0, i - 2), i).some((other) => other.end > span.start))
      .map((span) => ({ span, fixes: [observe(doc, span)] }))
  },
}

/** An estimate with a date or a number, a duty, an answer to their question: no motive is claimed. */
function isAboutThem(doc: Doc, span: Span): boolean {
  const words = doc.plain.slice(span.start, span.end)
  const timed = factsAt(doc, span).some((fact) => ['date', 'period', 'quantity', 'time', 'money'].includes(fact.kind))
  if (timed && !/сэконом|подмен|забыл|перепут|обман|cheap|forgot|mixed|saved|changed|偷|忘|省|换/.test(words)) return false
  if (/[?？]/.test(doc.plain.slice(span.end, span.end + 1)) && /^(?:можете|вы не|是不是|可能)/.test(words)) return false
  if (/(?<![а-я])(?:мы|я|наш[а-я]*)(?: [а-я]+)?,? $/.test(doc.plain.slice(Math.max(0, span.start - 16), span.start))) return false
  return !/(?:вам (?:понравится|подойдет|удобно|будет)|вы (?:правы|сможете|успеете|поймете|имел[аи]|имеете в виду|помните|заняты|(?:уже )?(?:видели|знаете|получили|в курсе)|не получили|хотели|ждете)|вам (?:лучше|проще|нужн|удобн|интересн|пригод)|у вас (?:все|уже|есть|еще есть)|(?:你们?|贵司)(?:的(?:建议|方案|价格|意思)|说得对|对的))/.test(words)
}

/** The observation and a question in place of the guess. */
function observe(doc: Doc, span: Span) {
  const clause = clauseAround(doc, span)
  const text = {
    ru: `Мы видим ${blank} (сколько, где). В чём причина: ${blank}?`,
    en: `We see ${blank} (how many, where). What is the cause: ${blank}?`,
    zh: `我们看到${blank}（数量、位置），请问原因是${blank}？`,
  }[languageAt(doc, span.start)]
  return mend('rewrite', 'say-facts', [replaced({ start: Math.max(clause.start, span.start), end: span.end }, text)])
}

export const why: Localized = {
  ru: 'Догадка подана как факт. Напишите, что видите и измерили, а о причине спросите.',
  en: 'A guess is presented as a fact. Say what you see and measured, then ask for the cause.',
  zh: '把猜测当成了事实。请写看到和测到的情况，再问原因。',
}

export const examples: RuleExamples = {
  bad: [
    '{{Видимо, вы взяли другую краску}}: 8 корпусов из 50 отличаются, PO-2231. Пришлите код краски до 30 июля 2026',
    '{{Clearly you changed the resin}}: 8 lids of 50 crack, PO-2231. Please send the resin code by 30 July 2026',
    '{{Видимо, вы сэкономили на материале}}, поэтому прошу сертификат B-0877 до 30 июля 2026.',
    '{{Наверняка ваши рабочие перепутали этикетки}}. Проверьте PO-2240 до 30 июля 2026.',
    '{{Obviously you used cheaper steel}}. Please send the certificate of B-0877 by 30 July 2026.',
    '{{I guess your workers forgot the gasket}}. Please check B-0877 by 30 July 2026.',
    '{{估计你们装柜前根本没检查}}，PO-2240请7月29日前回复。',
    '{{肯定是你们换了材料}}，B-0877请7月29日前回复。',
  ],
  good: ['На 12 ручках трещины. Какая марка стали в партии B-0877? Ответьте до 30 июля 2026.', '12 handles of B-0877 are cracked. Which steel was used? Please answer by 30 July 2026.', 'B-0877有12个把手开裂，请问用的什么材料？7月29日前回复。'],
  traps: [
    'Видимо, мы опоздаем с оплатой PO-2240 до 30 июля 2026.',
    'Скорее всего, примем вариант Б по PO-2240.',
    'I guess we can accept option B for PO-2240.',
    'I think you will like sample S-07.',
    '估计8月5日到港，PO-2240。',
    'PO-2240应该在8月5日前到。',
  ],
}
