import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { blank, mend, replaced } from './mends.ts'
import { en, findPhrases, ru, zh } from './phrases.ts'
import { languageAt } from './places.ts'

/** Point at something by themselves: only a thing named before can fill them. */
const pronouns = {
  ru: ru([
    '(?<=(?:сделайте|сделай|отправьте|отправь|пришлите|пришли|проверьте|проверь|подтвердите|исправьте|измените|решите|закройте|вышлите|покажите|заберите|передайте|замените|уберите|добавьте|ускорьте|прошу|учтите|поменяйте|посмотрите|уточните|[а-я]{3,12}(?:айте|яйте|ите|ьте)|сделать|отправить|прислать|проверить|исправить|получить|решить) (?:пожалуйста, |нам |мне |срочно )?)(?:это|его|ее|их|то|такое|тот|ту|те)(?! (?:же|самое|важно|(?!сегодня|завтра|срочно|сейчас|обратно|снова|быстр|скорее|почтой|пожалуйста|заново|сразу)[а-я]{4,}))',
    '(?:тот|этот|того|этого|тому|этому|тем|этим) (?:вопрос[а-я]*|момент[а-я]*|проблем[а-я]*|дел[а-я]+|нюанс[а-я]*)',
    '(?:та|эта|той|этой|ту|эту) (?:проблем|ситуаци|тем|штук|истори)[а-я]*|(?:о|про|по) (?:этом|том|это|то|этому|тому|нем|ней|них)(?=\\s*(?:$|[.,!?]))',
    'то, (?:о чем|что) (?:говорили|обсуждали|договаривались|мы [а-я]+)|как (?:мы |и )?(?:договаривались|обсуждали|договорились|говорили|условились)',
    '(?<=(?:^|[.!?\n]) ?)это (?:нужно|надо|необходимо|можно|следует|пора) (?:[а-я]+ )?[а-я]+(?:ть|ти|чь)|что (?:там )?с (?:этим|ним|ней|ними|тем)',
    '(?:решили|решено|разобрались|закончили|вышло|получилось|делать|быть|поступим|тянуть|поторопитесь) (?:с|насчет|по) (?:этим|тем|ним|ней|ними|этого|этому|тому)(?! [а-я]+)',
    '(?:вы|мы|там|они|вам|когда|как|кто)(?: уже| все-таки| наконец)? (?:это|его|ее|их)(?= [а-я]+(?:ите|ете|им|ем|ли|ишь|ешь|ит|ет)(?![а-я]))',
    '(?<=(?:[аеиуыя]ть|ти|чь)(?: уже| нам| мне| вам)? )(?:это|его|ее|их)(?= ?(?:[?.!,;]|$|до |к |на |в |за |по ))',
    '(?:остальное|прочее|недостающее|обещанное|вчерашнее|то самое|все то же)(?! [а-я]{4,}(?<!до))',
    '(?:тот|та|то|те|ту|того|той|тому|тем|теми|тех) сам(?:ый|ая|ое|ые|ую|ого|ой|ому|ым|ом|ым|ых)(?: [а-я]+)?',
    '(?:тот|ту|те|то|эту вашу|тот ваш|тот наш) (?:файл|документ|вариант|макет|список|человек|цвет|размер|рисунок|расчет|письмо|штук|вещь|место|кусок|бумаг|деталь|таблиц|картинк|фотк|фото|ссылк|пункт|заявк|позици|правк)[а-я]*(?!,? (?:котор|что |где |о котор|с №|\\d))',
    'одну (?:вещь|штуку|деталь)|кое-что|(?:то|те|ту) дел[оа]',
    '(?:насчет|по поводу|относительно|касательно|об?) (?:вчерашн|прошл|того|этого|нашего|тех|последн)[а-я]*(?: (?:разговор|вопрос|звонк|дел|обсужден|письм|тем|встреч|бесед|созвон)[а-я]*)?(?! [а-я]*(?:заказ|парти|отгруз|постав|цен|срок|образ|макет|оплат))',
    'об этом(?=\\s*(?:$|[.,!?]|до |к ))|по (?:тому|этому|нашему|известному)(?: самому| же)? (?:поводу|вопросу|делу|разговору)',
    '(?:к|в|о) наше(?:му|м) (?:вопрос|разговор|дел)[а-я]*',
    'то,? (?:что|чего|чем) (?:вы |мы |я |они |нам |вам |уже |так ){0,2}(?:обещал|начал|прислал|просил|говорил|обсужда|обсудил|сказал|писал|показыва|показал|делал|хотел|договор|решил|решал|присыла|видел|жд[аеу])[а-я]*',
    'как вы (?:говорили|обещали|хотели|предлагали|сказали)|все,? как было',
    '(?:насчет|по|про) (?:второ|перво|третье|друго|последн)[а-я]+ (?:вариант|пункт|вопрос|образ|макет)[а-я]*|насчет (?:того|этого)',
    'как (?:и )?(?:мы )?(?:условились|решили|обсудили|порешили|было сказано|было решено|по телефону|на звонке|в прошлом разговоре)',
    '(?:они|он|она|оно) (?:готов[аоы]?|приш[а-я]+|уже|будет|будут)(?= ?[^.]{0,20}\\?)',
  ].join('|')),
  en: en('(?<=\\b(?:send|do|check|confirm|fix|change|make|ship|solve|finish|resend|forward|handle|look into|take care of|replace|cancel|approve|return|repeat|get|need|want|discuss|discussed|about|on|with|for|see|correct|redo|adjust|update|start|finalize|settle|arrange|cover|add|remove|(?:please|kindly|pls) [a-z]+) (?:me |us )?)(?:it|that|this|them|those|these)(?= *(?:$|[.,!?;\\n]|by |before |until |on |today|tomorrow|asap|please|pls|again|soon|now|to (?:me|us)|for (?:me|us)|urgently|immediately|this|next|as|when|at |in ))|(?:is|are|was|were|has|have|did|does|when will|where is|how is|will) (?:it|they|that one|those|this one)(?! (?:possible|true|correct|ok|okay|clear|important|necessary|necessar|likely|better|raining|a |an |the |necessary|easy|hard|fine|so|take|cost|make sense|be possible|mean|right|normal|allowed)\\b)(?= (?:ready|done|shipped|sent|fixed|finished|arrived|come|coming|be|been|arrive|confirmed|solved|ok\\?|go|going|ship)|\\?)|(?:the )?(?:thing|issue|matter|problem|stuff|question|topic|one|point)s? (?:that |which )?(?:we|i|you) (?:discussed|talked about|mentioned|spoke about|agreed|said|told)(?: [a-z]+){0,2}|(?:as|what) (?:we )?(?:discussed|agreed|talked about|spoke about)(?: (?:last time|before|on the phone|earlier))?|that (?:thing|issue|matter|problem|question|stuff)|(?:the )?(?:other|above|same) (?:thing|one|issue|matter)'),
  zh: zh('(?:那个|这个|那件|这件)(?:事情?|东西|问题|情况|事儿|方案|文件|地方)?(?=$|[，。！？；\\s?!,]|\\d{1,2}月|今天|明天|下周|怎么|什么时候|好了|弄|发|处理|解决|搞|改|确认|做|给|要|行|可以|麻烦|请|再|寄|还|呢|吗|会|先)(?!月|星期|周|时候)|上次(?:说|讲|谈|提|聊|讨论)的?(?:那个|事情?|问题|东西)?|(?:之前|昨天|刚才|前几天|上回)(?:说|讲|谈|提|聊|讨论)(?:过)?的(?:那个|事情?|问题|东西)?|(?:把|帮)(?:它|这|那)(?:们)?(?=[^个批款种张份些])|(?<![其他])它(?:们)?(?=[^，。]{0,4}(?:好|发|寄|改|怎么|什么|完|修))'),
}

/** Words that name nothing: function words, greetings, verbs of asking. What is left may be what the pronoun means. */
const empty =
  /^(?:есть|понятно|ясно|слышно|статус|ситуация|подскажите|здравствуйте|привет|так|такой|такое|ну|той|тем|тому|этом|этой|этому|все|всё|ваш|наш|нашему|вашему|тот|та|те|эти|там|ведь|вот|уж|вообще|наконец|кстати|итак|если|раз|нас|насчет|поводу|поводом|именно|же|самому|самый|который|новости|продвигается|добрый|господин|уважаемые|пор|пока|скорее|ответ|готово|готов|готова|либо|может|могли|бы|те|из|от|над|под|об|во|со|ко|него|нее|них|ей|ему|им|добрый|день|утро|вечер|доброе|коллеги|пожалуйста|спасибо|прошу|просим|нам|мне|вам|вас|мы|вы|я|и|а|но|в|на|с|по|до|к|за|о|же|ли|бы|не|уже|еще|когда|как|что|это|его|срочно|очень|будет|можно|давайте|сегодня|завтра|сейчас|снова|опять|там|тут|теперь|тоже|только|все|надо|нужно|ок|да|нет|hello|hi|dear|mr|ms|sir|please|pls|kindly|can|could|you|u|we|i|the|a|an|to|and|is|are|was|has|have|when|what|where|how|will|did|does|do|about|on|with|for|by|at|of|in|my|our|your|me|us|just|still|also|so|ok|yes|no|now|any|be|not|thanks|thank|need|want|would|like|let|morning|good|see|if|but|then|here|send|check|confirm|fix|change|make|ship|solve|finish|resend|forward|handle|look|into|take|care|replace|cancel|approve|return|repeat|get|discuss|discussed|regarding|call)$/
const verbRu = /(?:йте|ите|ьте|ать|ить|еть|уть|ешь|им|ем|ете|ли)(?:с[ья])?$/
const emptyHan = /您好|你好|请问?|麻烦|帮忙?|一下|我们?|你们?|您|贵司|把|的|了|吗|呢|什么时候|怎么|上次|之前|昨天|今天|明天|现在|谢谢|还|再|就|都|也|先|说|好|要|发|给|做|能|会|可以|那|这|个|事|没|有|不|是|关于|想|跟|和|在|看|早上|下午|处理|解决|确认|回复|月|日|号|前|后|[\d\s，。！？、：,.!?:-]/g

export const rule: Rule = {
  id: 'unclear-reference',
  severity: 'warn',
  check(doc) {
    const found = findPhrases(doc, pronouns)
    const first = found.find((span) => !hasAntecedent(doc, span))
    return first === undefined ? [] : [{ span: first, fixes: [mend('fill', 'fill-reference', [replaced(first, `${blank}`)])] }]
  },
}

/** Whether anything before the words, in this message, can be what they point at. */
function hasAntecedent(doc: Doc, span: Span): boolean {
  if (doc.facts.some((fact) => ['order', 'batch', 'ref', 'article'].includes(fact.kind))) return true
  if (doc.quotes.length > 0) return true
  const before = doc.plain.slice(Math.max(0, span.start - 400), span.start)
  if (languageAt(doc, span.start) === 'zh') return before.replace(emptyHan, '').length >= 2
  const words = before.replace(/\b(?:please|pls|kindly) [a-z]+/g, '').match(/[a-zа-я]{2,}/g) ?? []
  return words.some((word) => !empty.test(word) && !verbRu.test(word)) || /[\u4e00-\u9fff]{2}/.test(before)
}

export const why: Localized = {
  ru: 'Не видно, о чём речь: в переписке несколько тем. Назовите предмет.',
  en: 'It is not clear what this points at. Name the thing.',
  zh: '看不出指的是什么，请写明具体事项。',
}

export const examples: RuleExamples = {
  bad: [
    'Вы сделали {{то, что обещали}}?',
    'Верните {{ту штуку}} до 30 июля 2026',
    'Когда {{вы это}} исправите?',
    'Дополните {{его}} до 30 июля 2026',
    'Please adjust {{it}} by 30 July 2026',
    'Please continue {{the thing we discussed}} on 30 July 2026',
    'Сделайте {{это}} до 29.07.2026',
    'Отправьте {{его}} до 29.07.2026',
    'Когда закроете {{тот вопрос}}?',
    'Please send {{it}} by 29 July 2026',
    '{{When will it}} be ready?',
    '{{那个}}什么时候能好？',
    '{{上次说的}}请7月29日前确认。',
  ],
  good: ['Сделайте макет этикетки до 29.07.2026', 'Please send the label artwork by 29 July 2026', '标签稿什么时候能好？'],
  traps: [
    'Мы получили ваш каталог, в нём нет цен. Пришлите их до 31 июля 2026.',
    'Пришлите макет этикетки. Отправьте его до 29.07.2026 в PDF.',
    'Это важно для нас.',
    'The artwork D-118 is final. Please send it to print by 29 July 2026.',
    'It is important that D-118 is approved by 29 July 2026.',
    '这个月我们放假。',
    '标签稿改好了，那个颜色7月29日前确认。',
  ],
}
