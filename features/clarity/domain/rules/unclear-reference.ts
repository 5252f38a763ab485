import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { blank, mend, replaced } from './mends.ts'
import { en, findPhrases, ru, zh } from './phrases.ts'
import { languageAt, names, sentenceAt, touching } from './places.ts'

/** Point at something by themselves: only a thing named before can fill them. */
const pronouns = {
  ru: ru([
    '(?:т[аеу]|то[тй]|тех|(?<!(?:за|на|о|с|в|к|по) )то(?:го|му)?),? (?:чего|чем|что|(?:о |про )?котор[а-я]+|о чем) (?:вы |мы |я |они |нам |вам |уже |так |вместе ){0,2}(?:обещ|начал|присл|присыл|прос|говор|обсу|сказал|писал|пока[зж]|делал|хотел|договор|реш[аи]л|вид|смотр|предл|выбр|жд[аеу])[а-я]*',
    '(?:т[ау]|то[тй]|те|тех) [а-я]+, (?:о |про )?котор[а-я]+ (?:вы |мы |я |уже |вместе ){0,2}(?:говор|обсу|догов)[а-я]*(?! \\d)',
    '(?:вариант|способ|решени|предложени|услови)[а-я]*, (?:о |про )?котор[а-я]+ (?:вы |мы )?(?:предлаг|обсу|озвуч|говор|назв)[а-я]+ (?:по телефону|на (?:звонке|встрече|созвоне)|устно|в прошлый раз|тогда)(?! \\d)|по наше(?:й|му) (?:тем|вопрос|дел)[а-я]*',
    'он|она|оно|они|его|ее|их|ему|ей|им|нем|ней|них|него|нее|ним|ними|нему|нею',
    '(?<=(?:(?<![а-я])(?:сделай|отправь|пришли|проверь|прошу)|[йиь]те|[аеи]ть) (?:пожалуйста, |нам |мне |срочно )?)(?:это|то|такое|тот|ту|те)(?! (?:же|самое|важно|(?!сегодня|завтра|срочно|сейчас|обратно|снова|быстр|скорее|почтой|пожалуйста|заново|сразу|нашему|нашей|вашему|вашей|клиенту)[а-я]{4,}|(?:на|до) [а-я]{4,}))',
    '(?:тот|этот|того|этого|тому|этому|тем|этим) (?:вопрос[а-я]*|момент[а-я]*|проблем[а-я]*|дел[а-я]+|нюанс[а-я]*)',
    '(?:та|эта|той|этой|ту|эту) (?:проблем|ситуаци|тем|штук|истори)[а-я]*|(?:о|про|по) (?:этом|том|это|то|этому|тому)(?=\\s*(?:$|[.,!?]))(?!, (?:что|как|чтобы|когда|где|кто|сколько|почему|какой|какая|какие|куда)(?![а-я]))|о том, что (?:вы |мы )?(?:обсуждали|обсудили)',
    'как (?:мы |и )?(?:тогда |раньше |уже )?(?:договаривались|обсуждали|договорились|говорили|условились)',
    '(?<=(?:^|[.!?\n]) ?)это (?:нам |мне |клиенту )(?:не )?(?:подходит|подойдет|устраивает|годится|нравится)(?=[,.!]|$)|(?<=(?:^|[.!?\n]) ?)это (?:нужно|надо|необходимо|можно|следует|пора) (?:[а-я]+ )?[а-я]+(?:ть|ти|чь)|что (?:там )?с (?:этим|тем)',
    '(?<=(?:соглас(?:ен|н[аы])|спор(?:им|ит|ят|ю)|разбер(?:емся|итесь|усь)|мир(?:имся|ится)|связан[аоы]?) с )(?:этим|тем)(?=\\s*(?:$|[.,!?;]))|(?:решили|решено|разобрались|закончили|вышло|получилось|делать|быть|поступим|тянуть|поторопитесь) (?:с|насчет|по) (?:этим|тем|этого|этому|тому)(?! [а-я]+)',
    '(?:вы|мы|там|они|вам|когда|как|кто)(?: уже| все-таки| наконец)? это(?= [а-я]+(?:ите|ете|им|ем|ли|ишь|ешь|ит|ет)(?![а-я]))',
    '(?<=(?:[аеиуыя]ть|ти|чь|[а-я]{3}[еи]м)(?: уже| нам| мне| вам| завтра| сегодня)? )это(?= ?(?:[?.!,;]|$|до |к |на |в |за |по ))',
    '(?:остальное|прочее|недостающее|обещанное|вчерашнее|то самое|все то же)(?! [а-я]{4,}(?<!до))',
    '(?:тот|та|то|те|ту|того|той|тому|тем|теми|тех) сам(?:ый|ая|ое|ые|ую|ого|ой|ому|ым|ом|ым|ых)(?: [а-я]+)?',
    '(?<!не )(?:тот|ту|те|то|эту вашу|тот ваш|тот наш) (?:файл|документ|вариант|макет|список|человек|цвет|размер|рисунок|расчет|письмо|штук|вещь|место|кусок|бумаг|деталь|таблиц|картинк|фотк|фото|ссылк|пункт|заявк|позици|правк)[а-я]*(?!,? (?:котор|что |где |о котор|с №|\\d))',
    'одну (?:вещь|штуку|деталь)|кое-что|(?:то|те|ту) дел[оа]',
    '(?:насчет|по поводу|относительно|касательно|об?) (?:вчерашн|прошл|того|этого|нашего|тех|последн)[а-я]*(?: (?:разговор|вопрос|звонк|дел|обсужден|письм|тем|встреч|бесед|созвон)[а-я]*)?(?! [а-я]*(?:заказ|парти|отгруз|постав|цен|срок|образ|макет|оплат))',
    'об этом(?=\\s*(?:$|[.,!?]|до |к ))|по (?:тому|этому|нашему|известному)(?: самому| же)? (?:поводу|вопросу|делу|разговору)',
    '(?:к|в|о) наше(?:му|м) (?:вопрос|разговор|дел)[а-я]*',
    '(?:в|на|из|по|к) т(?:ом|ой|ому|ого|ех) (?:письм|сообщени|разговор|звонк|встреч|бесед|чат|переписк|вариант)[а-я]*',
    'как вы (?:говорили|обещали|хотели|предлагали|сказали)|все,? как было',
    '(?:насчет|по|про) (?:второ|перво|третье|друго|последн)[а-я]+ (?:вариант|пункт|вопрос|образ|макет)[а-я]*|насчет (?:того|этого)',
    'как (?:и )?(?:мы )?(?:условились|решили|обсудили|порешили|было сказано|было решено|по телефону|на звонке|в прошлом разговоре)',
  ].join('|')),
  en: en(
    '(?<=\\b(?:send|agree(?:d|s)? (?:to|with)|do|check|confirm|fix|change|make|ship|solve|finish|resend|forward|handle|look into|tak(?:e|en) care of|replace|cancel|approve|return|repeat|get|have|need|want|discuss|discussed|about|on|with|for|see|correct|redo|adjust|update|start|finalize|settle|arrange|cover|add|remove|sort|apply|undo|clarify|resolve|complete|deal with|go (?:on|ahead) with|proceed with|work on|stop|accept|(?:please|kindly|pls) [a-z]+) (?:me |us )?)(?:it|that|this|them|those|these)(?: the (?:same )?way (?:we|you|i) (?:discussed|agreed|talked|said|told|showed|explained|did)(?: (?:on the phone|last time|before|earlier|yesterday))?|(?= *(?:$|[.,!?;\\n]|by |before |until |on |today|tomorrow|asap|please|pls|again|soon|now|to (?:me|us|all|both|every|our|your|my|the|him|her|mr|ms)\\b|for (?:me|us|our|my)\\b|urgently|immediately|this|next|as|when|at |in |earlier|later|sooner|faster|too\\b|out\\b|back\\b|up\\b|over\\b|off\\b|through\\b|like (?:that|this|before))))|' +
      "(?<=^(?:(?:sorry|hi|hello|ok)[ ,]+)?(?:but |and |so )?)it(?:'s| is| was| has)(?: still| again| already)? not(?: been)? (?:solved|fixed|done|resolved|working|ready|finished|settled)|" +
      '(?:is|are|was|were|has|have|did|does|when will|where is|how is|will) (?:it|they|that one|those|this one)(?! (?:possible|true|correct|ok|okay|clear|important|necessary|necessar|likely|better|raining|a |an |the |necessary|easy|hard|fine|so|take|cost|make sense|be possible|mean|right|normal|allowed)\\b)(?= (?:ready|done|shipped|sent|fixed|finished|arrived|come|coming|be|been|arrive|confirmed|solved|ok\\?|go|going|ship)|\\?)|' +
      '(?:is|are|was|were|has|have|did) (?:it|that|this|these|those)(?: (?:all|now|already|finally|been|thing))* (?:settled|sorted|solved|resolved|handled|taken care of|fixed|done|finished|agreed|decided|closed|cleared up|dealt with|signed off|under control)|' +
      '(?:did|do|does|have|has|will|can) (?:they|he|she) (?:[a-z]+ )?(?:accept|agree|answer|reply|approve|confirm|sign|like|decide|refuse|reject)(?:ed|d)?(?: (?:it|that|this|them))?|' +
      '(?:(?:the|that|this|those|these) )?(?:things?|issues?|matters?|problems?|stuff|questions?|topics?|ones?|points?|files?|documents?|versions?|options?|ideas?|solutions?) (?:that |which )?(?:we|i|you) (?:discussed|talked about|mentioned|spoke (?:about|of)|agreed|said|told|raised|showed|wanted|asked|liked|meant|chose|promised|had)(?: on (?:the )?(?:phone|call)| (?!(?:by|before|until|on|about|for|with|in|of|to)\\b)[a-z]+){0,2}|' +
      "th(?:at|ose) (?:files?|docs?|documents?|photos?|pictures?|pics?|videos?|lists?|tables?|drawings?|samples?|e?-?mails?|links?|prices?|quotes?|letters?|papers?|scans?) (?:from|of) (?:(?:the|our|your|last|this) )?(?:week|month|time|call|meeting|chat|talk|visit|yesterday|today|morning|monday|tuesday|wednesday|thursday|friday)(?! (?:of|on|about) [a-z]*\\d)|" +
      "(?:the )?(?:thing|stuff|issue|matter|point|question|topic|one)s? from (?:(?:the|our|your|last|yesterday'?s?|weeks|[a-z]+'s) ){0,3}(?:call|meeting|chat|talk|e?-?mail|week|time|month|conversation|visit)|" +
      '(?<=\\b(?:it|them|this|that|one)) (?:like|as) (?:i|we|you) (?:said|told|mentioned|asked|showed|explained|talked|discussed|agreed|spoke)[a-z ]{0,12}(?=$|[.,!?])|(?:as|what|like) (?:we )?(?:discussed|agreed|talked about|spoke about)(?! (?:on|in|with|at|under) (?:\\d|the (?:contract|mail|pi)|contract|your|our|pi|po|[a-z]{1,3}-?\\d))(?: (?:last time|before|on the phone|earlier))?|' +
      'what (?:we|i|you) (?:started|asked(?: for)?|said|wanted|mentioned|promised|planned|talked about)|that (?:thing|issue|matter|problem|question|stuff|point|topic)|(?<!at )this (?:issue|matter|point|topic)(?! (?:is|was))|' +
      '(?:they|it) (?:do|does|did|can|could|will)(?: ?not|n\'t) (?!matter|mean|depend|hurt|make|help)[a-z]+|they (?:are|were) (?:not|too|all|still) [a-z]+|' +
      '(?:the )?(?:other|above|same) (?:things?|ones?|issues?|matter|topic|version|variant|option|problem|point|question)|' +
      'your (?:first|second|third|last|other|latest) (?:suggestion|proposal|idea|version|option)|' +
      'the (?:first|second|third|last|next|latter|former) (?:one|option|version|variant|alternative|choice)|' +
      'the (?:latter|former|usual)(?= *(?:$|[.,!?;]|by |for |until |before |on |please|way|one|thing))|(?:that|this|those|these) ones?|do the same|' +
      'the same (?:for|with|to|on) (?:the other|that|those|all|both)',
  ),
  zh: zh([
    '(?:按|照)[他她](?:们)?[说发给讲](?:来)?的|(?:前面|上面)(?:说|提到?|讲|聊|谈)的|(?:那|这)(?:件事情?|事儿?(?!实|故|先|前|后|务|宜)|玩意儿?|张图|份(?:文件|资料|表格?)|版(?=请|能|什么|\\d)|封邮件|块(?=请|能|什么|怎么|\\d))|此[事项点]',
    '该(?:问题|事项|事宜|事|项)|老毛病|[您你他她我]?[要发给提问寄](?:过来?)?的那[个些份件]|(?:那|这)几(?:个|点|条|项|样)(?=请|麻烦|都|也|\\d|能|什么时候|您|你|，)',
    '(?:这些|那些|以上|上述|上面(?:那|这)?(?:些|个|几[个点条])?)(?=请|麻烦|都|也|\\d{1,2}月|能|什么时候|您|你)|同上|老问题|那边(?=怎么|什么|有|回|定|好|弄|\\d)',
    '(?:那个|这个|那件|这件)(?:事情?|东西|问题|情况|事儿|方案|文件|地方)?(?=$|[，。！？；\\s?!,]|\\d{1,2}月|今天|明天|下周|怎么|什么时候|好了|弄|发|处理|解决|搞|改|确认|做|给|要|行|可以|麻烦|请|再|寄|还|呢|吗|会|先|您|你|我|跟|来|也|能|办|吧|就)(?!月|星期|周|时候)',
    '(?:上[次周回]|上一次|上个月|那次|昨晚|今早|之前|昨天|前天|刚才|刚刚|前几天|前两天|前阵子|那天|早上|当时|以前|先前|原来|电话[里中上]?|微信[里上中]?|会上|开会时?|当面|语音里?|见面时?|群里|邮件里|当初|老早|我|你|您|咱们?|我们)(?:在?(?:电话|微信|会|群|邮件)[里上中])?(?:跟[您你]|和[您你]|咱们?|我们?|[您你]们?|已经?)?(?:说|讲|谈|提到?|聊|讨论|商量|商定|沟通|约定|交代|答应|定)[过好到妥起]?的(?!对|没错|是(?:，|。|$))(?:那样|那个|那些|那几[个点条]|这些|事情?|问题|东西|改动|方案|办法)?',
    '(?:昨[晚天])?(?:上[回次头]|(?:微信|电话|群)[里上])的?那[个条张封份些件事几]|那(?:几[个条张份]|[条封张])(?=[给先退寄怎什好]|$)|上次(?:说|讲|谈|提|聊|讨论)|(?:按|照)(?:咱们?|我们|[您你]们?)?说好的|(?:按|照)(?:那个|这个|那样|这样|原来那样)|(?:把|帮)(?:它|这|那)(?:们)?(?=[^个批款种张份些])',
    '(?<![其他])它们?(?!家)',
  ].join('|')),
}

/** Words that name nothing: function words, greetings, verbs of asking. What is left may be what the pronoun means. */
const empty =
  /^(?:почему|все-таки|таки|послезавтра|завтра|сегодня|есть|понятно|ясно|слышно|статус|ситуация|подскажите|здравствуйте|привет|так|такой|такое|ну|той|тем|тому|этом|этой|этому|все|всё|ваш|наш|нашему|вашему|тот|та|те|эти|там|ведь|вот|уж|вообще|наконец|кстати|итак|если|раз|нас|меня|согласен|согласна|согласны|тебя|насчет|поводу|поводом|именно|же|самому|самый|который|новости|продвигается|добрый|господин|уважаемые|пор|пока|скорее|ответ|готово|готов|готова|либо|может|могли|бы|те|из|от|над|под|об|во|со|ко|него|нее|них|ей|ему|им|добрый|день|утро|вечер|доброе|коллеги|пожалуйста|спасибо|прошу|просим|нам|мне|вам|вас|мы|вы|я|и|а|но|в|на|с|по|до|к|за|о|же|ли|бы|не|уже|еще|когда|как|что|это|его|срочно|очень|будет|можно|давайте|сегодня|завтра|сейчас|снова|опять|там|тут|теперь|тоже|только|все|надо|нужно|ок|да|нет|hello|hi|dear|mr|ms|sir|please|pls|kindly|can|could|you|u|we|i|the|a|an|to|and|is|are|was|has|have|when|what|where|how|will|did|does|do|about|on|with|for|by|at|of|in|my|our|your|me|us|just|still|also|so|ok|yes|no|now|any|be|not|thanks|thank|need|want|would|like|let|morning|good|see|if|but|then|here|send|check|confirm|fix|change|make|ship|solve|finish|resend|forward|handle|look|into|take|care|replace|cancel|approve|return|repeat|get|discuss|discussed|regarding|call)$/
/** The same in English: verbs of doing, words of order and of talk. */
const emptyEn =
  /^(?:really|appreciate|possibly|grateful|perhaps|could|get|chance|time|handle|proceed|continue|go|going|redo|manage|managed|remember|sort|sorted|out|use|tell|told|him|her|he|she|they|them|apply|had|any|news|updates?|status|happen(?:s|ed)?|rather|prefer|happy|try|got|start|started|back|up|down|same|other|another|all|both|first|second|third|last|next|again|too|from|as|agree[ds]?|phone|way|keep|put|give|take|taken|been|this|that|these|those|it|there|here|more|know|think|sure|maybe|waits?|waiting|asks|asking|fine|great|okay|well|now|kindly|shall|should|must|may|would|some|one|ones|only|ready|done|know|sorry|mind|best|possible|quickly|asap|soon|today|tomorrow|yes|proceeding|undo|clarify|resolve|complete|deal|work|stop|accept|settle|finalize|arrange|add|remove|show|shown|done|much|very|both|each|every|everything|quick|question|wondering|hope|hi|team|all|colleagues|friend|january|february|march|april|may|june|july|august|september|october|november|december)$/
const verbRu = /^(?:(?:пере|по|со)?звоню|наберу|напи[шс]у|пишу|скажу|спрошу|напомню|уточню|вернусь|хотелось|хотел[аи]?|жд[еу]т|просит|спрашивает|звонит|требует|торопит)$|(?:йте|ите|ьте|ать|ить|еть|уть|ешь|(?<!жа|ре?ж|о[бд]ъ|при)[ие]м|ете|(?<!дета|неде|ме[бт]е|моде|ста|пет|пане|эма|це)ли)(?:с[ья])?$/
const emptyHan = /您好|你好|[\u4e00-\u9fff]?(?:总|经理|姐|哥|先生|女士|老师|师傅|老板)|另外|还有|按照?|照|咱们?|老板|亲|那边|继续|落实|办|请问?|麻烦|帮忙?|一下|我们?|你们?|您|贵司|把|的|了|吗|呢|什么时候|怎么|上次|之前|昨天|今天|明天|现在|谢谢|还|再|就|都|也|先|说|好|要|发|给|做|能|会|可以|那|这|个|事|没|有|不|是|关于|想|跟|和|在|看|早上|下午|处理|解决|确认|回复|月|日|号|前|后|[\d\s，。！？、：,.!?:-]/g

/** What has a meaning that often has it from the first words on. */
const most = 12

export const rule: Rule = {
  id: 'unclear-reference',
  severity: 'warn',
  check(doc) {
    const found = findPhrases(doc, pronouns).slice(0, most)
    const first = found.find((span) => !hasAntecedent(doc, span))
    return first === undefined ? [] : [{ span: first, fixes: [mend('fill', 'fill-reference', [replaced(withoutSpace(doc, pointer(doc, first)), blank)])] }]
  },
}

const withoutSpace = (doc: Doc, { start, end }: Span): Span => ({ start: start + (doc.plain.charAt(start) === ' ' ? 1 : 0), end })

/** «Это надо исправить», "did they agree": of words that say more than the pronoun, the pronoun alone. */
const says = /^(?:это [а-я]+ [а-я]|(?:вы|мы|там|вам|когда|как|кто|что|решили|решено|разобрались|закончили|вышло|получилось|делать|быть|поступим|тянуть|поторопитесь|он[аои]?|is|are|was|were|has|have|did|do|does|will|can|when will|where is|how is) )/
const pronoun = /(?<![а-яa-z])(?:это|его|ее|их|эт(?:им|ого|ому)|т(?:ем|ого|ому)|ни?м|не[йм]|них|ними|он[аои]?|it|they|that one|those|this one|that|this|these|s?he)(?![а-яa-z])/

function pointer(doc: Doc, span: Span): Span {
  const words = doc.plain.slice(span.start, span.end)
  const found = says.test(words) ? pronoun.exec(words) : null
  // «так же, как ___»: on the drawing, in the letter of …
  if (found === null) return { start: span.start + (words.startsWith('как ') ? 4 : 0), end: span.end }
  return { start: span.start + found.index, end: span.start + found.index + found[0].length }
}

/** Words spoken elsewhere, and nothing of what was said: no number makes that clear. */
const spokenElsewhere = /(?:说|讲|谈|提到?|聊|讨论|商量|商定|沟通|约定|交代|答应|定)[过好到妥起]?的(?:那样|那个|那些|那几[个点条]|这些|事情?|问题|东西|改动|方案|办法)$/
const takenAsSaid = /(?:说|讲|谈|聊|讨论|商量|商定|沟通|约定|交代)[过好到妥起]?的$/

/** "that file from last week" is in another message, whatever this one names. */
const enElsewhere = /^th(?:at|ose) [a-z-]+ (?:from|of) /

/** Whoever says it is not what is said. */
const people = /^(?:клиент|заказчик|покупател|директор|начальник|шеф|босс|бухгалтер|менеджер|юрист|инженер|технолог|партнер)[а-я]*$|^(?:clients?|customers?|buyers?|boss|directors?|managers?|accountants?|lawyers?|engineers?|partners?)$/
const saidThing = /^(?:(?:с|об?|про|по|на|в|к|за) )?(?:эт(?:о|им|ого|ому|ом)|т(?:о|ем|ого|ому|ом))(?: самое| вопрос[а-я]*)?$|^(?:it|this|that)$/

/** «тот, что обсуждали», «в том письме»: the thing may be named, which of them it is stands in another message. */
const ruElsewhere = /^(?:т[аеу]|то[тй]|тех),? |^[а-я]+ т[а-я]+ (?:пис|сооб|разг|звон|встр|бес|чат|пер|вар)/

/** No number says which question it was. */
const openQuestion = /^по т(?:ому|ем)(?: самому| же)? (?:поводу|вопросу|делу|разговору)$/

/** Whether anything before the words, in this message, can be what they point at; what only tells, and "As agreed on the call: …", may say it behind them. */
function hasAntecedent(doc: Doc, span: Span): boolean {
  const said = doc.plain.slice(span.start, span.end)
  const next = doc.plain.slice(span.end, span.end + 24)
  if ((spokenElsewhere.test(said) && !/^[:：“「]/.test(next)) || (takenAsSaid.test(said) && /^[来做办改发走弄执落处几]/.test(next))) return false
  if (enElsewhere.test(said)) return /^[ (,]*(?:[a-z]{1,4}-?)?\d|^ (?:about|of|with|on|for) /.test(next)
  if (ruElsewhere.test(said) && !/^(?: от| за)?[ (]*[\da-z№]/.test(next)) return false
  const isRemark = (doc.requests.length === 0 && !openQuestion.test(said)) || (/^(?:as|как) /.test(said) && sentenceAt(doc, span.start)?.start === span.start)
  const isThing = saidThing.test(said)
  if (doc.facts.some((fact) => (fact.start < span.start && ((fact.kind === 'person' && !isThing) || names(fact))) || (isRemark && names(fact)))) return true
  if (doc.quotes.length > 0) return true
  const from = Math.max(0, span.start - 400)
  const all = withoutCommands(doc, { start: from, end: span.start })
  const before = isThing ? withoutPeople(doc, all, from) : all
  if (languageAt(doc, span.start) === 'zh') return before.replace(emptyHan, '').length >= 2
  const words = before.replace(/\b(?:please|pls|kindly) [a-z]+/g, '').match(/[a-zа-я]{2,}/g) ?? []
  return words.some((word) => !empty.test(word) && !(isThing && people.test(word)) && !emptyEn.test(word) && !verbRu.test(word)) || /[\u4e00-\u9fff]{2}/.test(before)
}

/** "Did Mr. Li agree to that?": he is not what was said. */
function withoutPeople(doc: Doc, words: string, from: number): string {
  return doc.facts.reduce((text, { kind, start, end }) => (kind === 'person' && start >= from && end <= from + words.length ? text.slice(0, start - from) + ' '.repeat(end - start) + text.slice(end - from) : text), words)
}

/** "Engrave that one": the English verb of a request names nothing. */
function withoutCommands(doc: Doc, { start, end }: Span): string {
  return touching(doc.requests, { start, end }).reduce((text, { kind, verb }) => {
    const isOwn = kind === 'action' && verb.start >= start && verb.end <= end && /^[a-z]/.test(doc.plain.charAt(verb.start))
    return isOwn ? text.slice(0, verb.start - start).padEnd(verb.end - start) + text.slice(verb.end - start) : text
  }, doc.plain.slice(start, end))
}

export const why: Localized = {
  ru: 'Не видно, о чём речь: в переписке несколько тем. Назовите предмет.',
  en: 'It is not clear what this points at. Name the thing.',
  zh: '看不出指的是什么，请写明具体事项。',
}

export const examples: RuleExamples = {
  bad: [
    'Согласны на {{вариант, который вы предлагали по телефону}}',
    '就{{按他发的}}那版改，8月5日前给我',
    '{{前面提到的}}方案我们同意，请7月31日前开工。',
    'Did Mr. Li agree to {{that}}?',
    '{{上回电话里谈的}}那件事，请8月3日前办好。',
    'Поменяйте {{ту деталь, о которой говорили}} по телефону, до 31 июля 2026',
    'I would really appreciate it if you could possibly finish {{that}} by 20 November 2026.',
    'Sorry but {{it is still not solved}} on our side, please answer by 30 July 2026.',
    'Покупатель не согласен с {{этим}}, ответьте до 30 июля 2026',
    'Перезвоню завтра, решим {{это}}',
    'По {{тому вопросу}}: доплатим 400 USD 30 июля 2026, PO-2231.',
    'Напишите {{о том, что обсуждали}}, до 30 июля 2026',
    'Передайте {{это}} нашему экспедитору до 30 июля 2026',
    'Please repeat {{it the same way we agreed}} by 30 July 2026',
    'Our buyer waits, please send {{it}} to our agent by 30 July 2026',
    'Please send the label and {{those photos from last month}} by 30 July 2026',
    'Please send {{the one from our last call}} by 31 July 2026.',
    '{{Это нам не подходит}}, пришлите другой вариант до 31 июля 2026.',

    'We agree with {{the thing you mentioned on the phone}}.',
    '{{Они}} не входят в паз, пришлите другие до 30 июля 2026',
    'Отшлифуйте {{его}} с обеих сторон до 30 июля 2026',
    'В {{нём}} две ошибки, поправьте до 30 июля 2026',
    'Оттенок возьмите {{тот, что обсуждали}}, до 30 июля 2026',
    'Оставляем PO-3101 так, как {{в том письме}}, до 30 июля 2026',
    'Вы сделали {{то, что обещали}}?',
    'Верните {{ту штуку}} до 30 июля 2026',
    'Когда {{вы это}} исправите?',
    'Дополните {{его}} до 30 июля 2026',
    'Please adjust {{it}} by 30 July 2026',
    'Engrave {{that one}} instead of the old logo by 30 July 2026',
    '{{This point}} our boss must still think over until 31 July 2026.',
    '{{They do not close}}, we return all pieces on 31 July 2026.',
    'Regarding {{the other topic}}, my boss decides on 31 July 2026.',
    'Please continue {{the thing we discussed}} on 30 July 2026',
    'Сделайте {{это}} до 29.07.2026',
    'Отправьте {{его}} до 29.07.2026',
    'Когда закроете {{тот вопрос}}?',
    'Please send {{it}} by 29 July 2026',
    '{{When will it}} be ready?',
    'Please {{do the same}} for the other one by 30 July 2026',
    'Any news on {{the thing from the call}}?',
    '{{Is that settled}}?',
    '{{那个}}什么时候能好？',
    '{{上次说的}}请7月29日前确认。',
    '{{那件事}}您跟老板谈得怎么样了？',
    '{{照电话里讲的那样}}改，PO-2231，7月29日前。',
    '{{它}}8月3日能到吗？',
    '{{昨晚微信里那条}}我没意见',
    '{{上回那事}}拖到现在',
    '{{那几个}}给我退回来，7月29日前',
    '{{这些}}请7月29日前改好。',
  ],
  good: ['Сделайте макет этикетки до 29.07.2026', 'Please send the label artwork by 29 July 2026', '标签稿什么时候能好？'],
  traps: [
    '30 USD per set for PO-2231: we agree to that.',
    'The leak of PO-2231 was reported in May. It is still not solved, please answer by 30 July 2026.',
    'Опять присылаете не тот цвет, PO-2231',
    'Сообщаем о том, что офис переехал, новый адрес в приложении.',
    'Мы подняли цену ручек. Покупатель не согласен с этим, ответьте до 30 июля 2026.',
    'Согласуем макет с покупателем и решим это до 30 июля 2026.',
    'По этому вопросу: краску PO-2231 меняем 30 июля 2026.',
    'Передайте это письмо нашему экспедитору до 30 июля 2026.',
    'The labels are ready, please send them to our agent by 30 July 2026.',
    'Please send that photo from last week (D-118) by 30 July 2026',
    'Pack the lamps the same way we agreed on 20 July 2026.',

    '您说的对，是我看错图纸了，T-331的孔距确实是64毫米。',

    'Детали пришли 20 июля 2026, их 40 шт.',
    'Ли на складе, он ответит вам 30 июля 2026.',
    'Спасибо за то, что прислали фото.',
    'Берём оттенок в том письме от 20 июля 2026.',
    'Мы получили ваш каталог, в нём нет цен. Пришлите их до 31 июля 2026.',
    'Пришлите макет этикетки. Отправьте его до 29.07.2026 в PDF.',
    'Это важно для нас.',
    'The artwork D-118 is final. Please send it to print by 29 July 2026.',
    'The lids came today. They do not close, please send new ones by 31 July 2026.',
    'It does not matter for us.',
    'This point is clear now, thanks.',
    'It is important that D-118 is approved by 29 July 2026.',
    'The other sample is S-07, please send it by 30 July 2026',
    'As agreed on 20 July 2026, we pay after the inspection.',
    '这个月我们放假。',
    '标签稿改好了，那个颜色7月29日前确认。',
    '那个方案（D-118 C版）客户已批准。',
    '按合同K-44约定的付款方式，7月29日前付。',
  ],
}
