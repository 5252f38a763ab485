import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { rewriteBlame } from './blame-rewrites.ts'
import { en, findPhrases, ru, zh } from './phrases.ts'
import { sentenceAt } from './places.ts'

const ruYou = '(?:вы|ваш(?:и|а|е|ей|их|ему|им)?|у вас|вам|ты)'
const enPeople = 'workers|people|team|factory|staff|engineers?|company|guys|side|sales|qc|inspectors?|operators?|packers?|office|boss|managers?|department|warehouse|colleagues?|technicians?|suppliers?'
const blame = {
  ru: ru(
    `${ruYou}(?:,? [а-я]+){0,3} (?:всегда|вечно|опять|снова|постоянно|никогда|каждый раз|как всегда|как обычно|вечно не|ничего не)(?: [а-я]+){0,2}|(?:всегда|вечно|опять|снова|постоянно|никогда|каждый раз|как всегда|как обычно)(?: у)? ${ruYou}(?: [а-я]+){0,3}|вечно [а-я]{4,}|(?:опять|снова)(?: [а-я]+){0,2} (?:прислали|отправили|сделали|перепутали|опоздали|забыли|задержали|ошиблись|напутали|брак|косяк[а-я]*|не то|не те|молчите|сорвали|обманули|подвели|испортили)(?: не т[оеу])?|(?:это )?ваша (?:вина|ошибка|проблема)|по вашей вине|из-за вас|(?:вы|вы сами) (?:во всем )?виноват[а-я]*|кто (?:в этом )?виноват|виноват[ыа]? вы|вы (?:нас |меня |снова |опять )?(?:сорвали|подвели|обманули|нарушили|изменили|подменили|испортили|скрываете|врете|обманываете|игнорируете|подставили|наплевали|провалили|прислали не|не умеете|не способны|не читали|не предупредили|не сдержали|что-то скрываете|отдали наш|ничего|не понимаете|не смогли|обещали и не|не хотите работать)[а-я ]{0,24}|сколько (?:можно|раз|еще)(?: [а-я]+){0,2}|безответственн[а-я]+|безобрази[а-я]+|халтур[а-я]+|отговорк[а-я]+|плевать на|неприемлем[а-я]+|возмутительно|позор[а-я]*|вам плевать|обман(?:щик[а-я]*)?|врете|липов[а-я]+|грабеж|кое-как|просто делайте|научитесь|вы вообще|почему вы (?:не|до сих пор|всегда|опять|вечно|молчите)[а-я ]{0,20}|почему (?:никогда|вечно|опять|снова|до сих пор не)[а-я ]{0,24}|как (?:можно(?! (?:скор|быстр|раньше|лучше|точнее|больше|короче|проще))|вы могли)(?: [а-я]+){0,3}|немедленно отвечайте|отвечайте немедленно|с вашим английским|(?:это )?неправда|одни отговорки|(?:уйдем|обратимся) к другому поставщику|мы вам (?:больше )?не верим|я (?:вам )?(?:это )?уже говорил[а]?|никто ничего не знает|ничего не можете|не берете ответственност[ьи]|это же очевидно|без спроса|ну конечно|партия — мусор|работаете (?:плохо|медленно|из рук вон)`,
  ),
  en: en(
    `(?:you|you guys|you people|your (?:${enPeople})) (?:are |have |just |do |really |simply |'re |is |has )?(?:always|never|constantly|again|once again|keep|keeps|every time)(?: [a-z']+){1,3}|` +
      "(?:why|how come) (?:do|did|are|can|is|does|have|don't|can't|didn't|won't) you(?:r [a-z]+)? (?:never|always|not|still not|keep|again|ignore|ignoring|constantly)(?: [a-z]+){0,2}|" +
      "why (?:don't|didn't|can't|won't|haven't) you (?:ever |just |even )?[a-z]+(?: [a-z]+){0,2}|" +
      "(?:it(?:'s| is) |this is |that's |that is )?(?:all |entirely |totally )?(?<!not )(?<!n't )your (?:fault|mistake|problem)|" +
      '(?:fault|blame|error|mistake) (?:is|was|lies) (?:clearly |entirely |completely |only |fully )?(?:yours|(?:with|on) you(?:r side)?)|' +
      `(?:because of|due to|owing to) (?:you(?:r (?:${enPeople}))?)|thanks to you,? we (?:lost|missed|pay|paid|had to|are late|have to)|` +
      '(?:because of|due to|thanks to|owing to|down to) (?:your (?:mistakes?|faults?|errors?|delays?|negligence|slowness|bad [a-z]+|poor [a-z]+))|' +
      'your (?:own |total |sheer |complete |gross |usual |stupid |endless )?(?:sloppy|sloppiness|careless|carelessness|lazy|laziness|stupid|stupidity|shoddy|lousy|terrible|awful|horrible|amateur[a-z]*|negligen(?:t|ce)|incompetent|incompetence|ignorance|indifference|excuses?|lies|mess|nonsense|(?:broken|empty|false) promises?|failure to|poor (?:work|workmanship|planning|communication|management|service|organi[sz]ation|job|attitude)|bad (?:work|job|service|planning|organi[sz]ation|attitude|management)|lack of (?:care|attention|respect|professionalism|responsibility|interest|discipline|control))(?: [a-z]+)?|' +
      `you(?: guys| people)?(?: have|'ve|r (?:${enPeople})(?: have| has)?)? (?:broke|failed|messed|screwed|lied|lie|ignored|ignore|cheated|cheat|ruined|spoil(?:ed|t)|wrecked|botched|neglected|destroyed|deceived|fooled|misled|changed the [a-z]+ without|shipped without|packed it badly|(?:sent|shipped|delivered|sold) (?:us )?(?:the wrong|wrong|garbage|rubbish|junk|trash|crap|scrap)|(?:do|did) a (?:lousy|terrible|awful|horrible|bad|poor|sloppy)|(?:are|'re) not (?:a )?(?:serious|professional|honest|reliable|capable|trustworthy)|do not care|don't care|did not read|didn't read|promised and|gave our|can't even|cannot even|(?:have |'ve )?(?:let (?:us|me) down|wasted our)|(?:are|'re|were|have been|'ve been) (?:always |just |only |simply |clearly )?(?:hiding|ignoring|fooling|lying|cheating|misleading|wasting|avoiding us|playing (?:games|with)|making fun|irresponsible|careless|unprofessional|unreliable|incompetent|dishonest|lazy|hopeless|useless|to blame|so slow|too slow|late again|wrong again|responsible for this mess|the worst)|should be ashamed|owe us an (?:apology|explanation))(?: [a-z]+){0,3}|` +
      `(?:you|your (?:${enPeople}))(?: [a-z]+)? (?:cost us|(?:can't|cannot|can not|couldn't|could not|don't|do not|doesn't|does not|didn't|did not)(?: even| simply| ever| bother to)? (?:read a|read our|count|care|listen|follow (?:a|the|our|simple|any)|know (?:how to|what (?:you|they))|understand (?:anything|a (?:thing|word|simple))|do (?:anything|your job|one thing)|keep (?:a|any|your) (?:word|promise|deadline)s?|be bothered|be trusted|bother|give a|tell (?:the|a) [a-z]+ from|pack (?:a|anything)|have a clue|want to (?:listen|understand|help|solve|answer)))(?: [a-z]+){0,2}|` +
      "you (?:people|lot) (?:can(?:not|'t)?|don't|do not|are|have|still|just|should|must|think)(?: [a-z']+){1,3}|" +
      `(?:can't|can not|cannot|couldn't|don't|didn't|haven't) (?:you|your (?:${enPeople})) (?:even|at least|just|ever|read|count|see|understand|listen|follow|check anything|do anything)(?: [a-z]+){0,2}|` +
      `(?:do|does|did) (?:you|your (?:${enPeople})|anyone there|anybody there) ever (?:check|read|test|look|answer|listen|inspect|measure|think|count|reply)(?: [a-z]+)?|` +
      'can you (?:not|people) [a-z]+(?: [a-z]+)?|' +
      `(?:did|do|does|have|has|are|is) (?:you|your (?:${enPeople}|[a-z]+ (?:team|department))|(?:anyone|anybody|no one) (?:there|at your [a-z]+)) even [a-z]+(?: [a-z]+)?|` +
      `(?:you|your (?:${enPeople}))(?: clearly| really| simply| obviously)? (?:have|has) no (?:idea|clue|respect|shame|discipline|control|sense of)|` +
      `your (?:${enPeople}) (?:is|are|was|were|must be) (?:just |totally |completely |all |simply |so |really |half )?(?:asleep|sleeping|blind|drunk|useless|hopeless|lazy|careless|incompetent|stupid|terrible|awful|a (?:joke|mess|disaster)|incapable|clueless|rude|dishonest|irresponsible|unprofessional|unreliable|to blame)|` +
      'you again [a-z]+|wrong again|late again|(?:the )?same (?:old )?(?:story|mistakes?|excuses?|problem) (?:again|every time|with you)|' +
      `(?:once |yet )?again,? (?:you (?!(?:can|may|will|for|very) )|your (?:${enPeople}) )(?:[a-z]+)(?: [a-z]+){0,2}|` +
      '(?:as|like) (?:usual|always),? (?:you|your|nobody|no ?one|nothing|the wrong|late|wrong|no (?:answer|reply|news|response))(?: [a-z]+){0,3}|' +
      '(?:late|wrong|silent|silence|nothing|no (?:answer|reply|news)),? as (?:usual|always)|' +
      'every single time|every time (?:you|your|we order)(?: [a-z]+){0,2}|' +
      'the (?:second|third|fourth|fifth|sixth|tenth) time (?:in a row |already |this (?:year|month) )?(?:that )?you(?:r [a-z]+)?(?: [a-z]+){0,2}|' +
      '(?:ask|asking|asked|tell|telling|told|remind|reminding|repeat|write|writing)(?: you)?(?: this)? for the (?:third|fourth|fifth|tenth|hundredth|nth|last) time|' +
      '(?:told|asked|reminded|warned) you (?:[a-z]+ )?(?:(?:a )?(?:hundred|thousand|million)|many|several|two|three|four|five|ten|\\d+) times|you (?:did|do|have done) nothing|' +
      "if (?:only )?you had (?:[a-z]+)|had you (?:listened|checked|read|followed)|typical (?:of|for) you(?:r [a-z]+)?|you(?:'ve| have)? (?:did|done) it again|" +
      '(?:who|why|what|where) on earth|(?:nobody|no ?one|none) of you(?!r)(?: [a-z]+){0,3}|you (?:just |only )+(?:want|care about|think (?:of|about)) (?:our|your|the) (?:money|profit|own)|' +
      "(?:don't|do not|stop) blam(?:e|ing)|why (?:must|do|should) (?:i|we) (?:always|constantly|again|have to (?:chase|remind|repeat|beg|ask))|(?:have|need) to (?:chase|beg|run after) you|" +
      '(?:told|asked|reminded) you (?:again and again|over and over)|' +
      '(?:sick|tired|fed up) (?:and tired )?(?:of|with) (?:your|you|this|these|hearing|waiting|chasing|being|the same)(?: [a-z]+)?|(?:had|have had) enough of (?:your|this|these|you)|' +
      'irresponsible|careless(?:ness|ly)?|sloppy|sloppiness|incompeten(?:t|ce)|unprofessional|amateur(?:s|ish| work| job)|unacceptable|outrageous|ridiculous|disgrace(?:ful)?|pathetic|' +
      'scandalous|shame(?:ful|less)|shame on you|ashamed of yourselves|robbery|liars?|cheaters?|crooks|scammers?|idiots?|laughing stock|' +
      '(?:only|just|nothing but|more|enough|no more|all we (?:hear|get)(?: from you)? (?:is|are)) excuses|' +
      '(?:a )?(?:total|complete|utter|absolute|real|pure|such a|what a) (?:mess|joke|nonsense|rubbish|garbage|disaster|chaos|disgrace)|' +
      '(?:lousy|terrible|awful|horrible|shoddy|miserable) (?:work|job|service|attitude|quality|packing)|(?:bad|poor) (?:job|service|attitude)|' +
      '(?:junk|rubbish|crap|garbage) (?:quality|goods|work)|worst (?:supplier|factory|service|partner|experience)|' +
      'how many times|how (?:often|many more times) (?:do|must|should) (?:i|we)|how (?:could|can|dare) you(?: [a-z]+){0,2}|how on earth|how hard (?:can it be|is it)|' +
      'how (?:is it|is this|is that) (?:even )?possible (?:that|to be)|is it (?:really )?(?:so|that) (?:hard|difficult|complicated)|too much to ask|what the hell|what were you thinking|' +
      "what (?:is|'s) wrong with you|what's wrong with you|are you (?:kidding|joking|serious|blind|deaf|sleeping|asleep|crazy)|" +
      "do you think (?:we are|we're|this is) (?:a |an )?(?:joke|stupid|idiots?|fools?|normal)|wake up|" +
      'what (?:kind|sort) of (?:a )?(?:factory|supplier|company|people|partner|professional|qc|manufacturer)s? (?:sends?|ships?|does|do |would|makes?|lets?|packs?|delivers?|sells?|treats?|is this|are you people)|' +
      'stop (?:wasting|lying|ignoring|cheating|fooling|pretending|blaming|hiding|playing|(?:making|inventing|finding|looking for|with) (?:your |the |these )?excuses|your excuses)|' +
      '(?:nobody|no ?one|not one person) (?:at|in|on|from|of) (?:your|the) (?:factory|side|office|team|company|end|workshop|plant|people|staff|qc)(?: [a-z]+){0,3}|' +
      '(?:nobody|no ?one) (?:there |over there )?(?:takes?|took|wants to take) (?:any )?responsibility|' +
      '(?:nobody|no ?one) (?:there |at [a-z]+ )?(?:cares?|cared|bothers?|bothered|listens|knows anything)|' +
      "(?:broke|broken|break) (?:your|the) (?:word|promise|deadline)s?|(?:did not|didn't|do not|don't|never) (?:keep|kept) your (?:word|promises?)|" +
      'you (?:promised|swore|assured us|guaranteed)[^.!?;\\n]{2,50}? (?:but|and|yet) (?:you |still |again |nothing|failed|never|broke)|' +
      "your (?:own )?doing|even a child could|never seen such|(?:could not|couldn't) care less|give a damn|learn (?:how )?to (?:pack|read|count|work|label|print|do your)|" +
      'do your (?:job|homework)|who is to blame|that is not true|is fake|batch is rubbish|(?:we )?do not trust you|(?:will )?go to another supplier|already told you|it is obvious|' +
      'of course, your|impossible to work with (?:you|your)|answer immediately|without asking',
  ),
  zh: zh(
    '(?:你们?|贵司|你们工厂|工厂)(?:怎么|为什么|咋)?(?:又|老是|总是|一直(?:不|没|都不|都没)|每次都|从来(?:不|没)|永远|天天|次次)(?!快|好|一次)[^，。！？；,!?\\n]{1,14}|(?:怎么|为什么|咋)(?:又|老是|总是|总|老|还不|还没|一直不|从来不|每次都)[^，。！？；,!?\\n]{1,12}|(?:老是|总是|从来不|每次都)(?:出错|拖|延误|发错|搞错|弄错|出问题|不回|迟到|晚|这样)[^，。！？；,!?\\n]{0,8}|又(?:发错|搞错|弄错|装错|延误|拖|晚|坏|是借口|全错|没做到|耽误|出错|做错|漏发|漏装)[^，。！？；,!?\\n]{0,8}|(?:这?都?是|就是|全是)你们?的(?:错|责任|问题|原因)|你们的(?:错|责任)|因为你们|都怪(?:你们?|贵司)?|谁的责任|(?:怎么|咋|搞)(?:搞的|回事啊|什么鬼|什么名堂)|搞什么|你们(?:搞的|没看|把交期耽误|根本|到底|偷换|撒谎|骗|隐瞒|是不是在隐瞒|擅自|不重视|不认真|太不|把我们的设计|什么态度|太慢|太差|效率|这是抢钱|不讲信用|说话不算)[^，。！？；,!?\\n]{0,12}|不负责任|太不负责|说话不算数|不讲信用|说好的又[^，。！？]{0,6}|答应了又|骗人|撒谎|造假|是假的|偷换材料|不是真的|(?:完全|绝对)?不能接受|太过分|离谱|丢人|抢钱|一堆垃圾|包装太差|效率太低|太让人失望|这还用说|(?:还要我)?说几遍|早就说过|换供应商|没一个人|听不懂|看不懂吗|不相信你们|马上回复！|做好你们|你们周末|你的英文',
  ),
}

/** The same words in praise, in a plain request to repeat, or about oneself. */
const praise = {
  ru: /помога|выруча|вовремя|отличн|радуете|быстр|хорош|спасибо|молодц|благодар|надежн|прекрасн|точно в срок|идете навстречу|на связи|рады|внимательн|(?<!без)ответственн(?:о|ы)(?![а-я])|профессиональн|качественн/,
  en: /\b(?:help|helps|helped|helping|helpful|same day|perfect|nice|support|supported|on time|great|excellent|thank|thanks|appreciate|kind|reliable|fast|quick|quickly|good|patient|welcome|accurate|professional|pleasure|responsive|clear|clearly|correctly|carefully|neatly|complete|punctual|promptly|friendly|keep it up|likes? that|value|let us down|disappoint|best)\b/,
  zh: /准时|及时|支持|帮|辛苦|很好|不错|谢谢|感谢|认真负责|配合|靠谱|合作|又快又好|欢迎|满意|耐心/,
}
/** Only these are said in praise as well; a lie or rubbish never is. */
const eitherWay = /всегда|постоянно|снова|никогда|кажд|обычно|из-за вас|always|never|again|keep|every|constantly|usual|because of you|due to you|一直|总是|老是|每次|从来|永远|天天|次次|又|因为你们|老|总/
const unfailing = /\bnever (?:once )?(?:miss|fail|been late|late|let|disappoint|had (?:a|any) (?:problem|complaint|issue)|complain)/
const ourOwn = /(?:^|[\s,])(?:мы|я) (?:снова|опять|всегда|вечно|никогда)|\b(?:we|i|our customers?|it) (?:always|never|again|keep)|我们?(?:又|老是|总是|一直|从来)/
const clauseNumber = /(?:п\.|пункт[а-я]*|clause|article|第)\s?\d/

/** Beyond this many the rest is a pasted log, and nobody rewrites it. */
const mostRewrites = 40

export const rule: Rule = {
  id: 'accusation',
  severity: 'error',
  check(doc) {
    const found = findPhrases(doc, blame).filter((span) => isBlame(doc, span))
    const kept = found.filter((span, i) => !found.slice(Math.max(0, i - 2), i).some((other) => other.end > span.start))
    return kept.map((span, i) => ({ span, fixes: i < mostRewrites ? [rewriteBlame(doc, span)] : [] }))
  },
}

function isBlame(doc: Doc, span: Span): boolean {
  const sentence = sentenceAt(doc, span.start)
  const words = doc.plain.slice(Math.max(sentence?.start ?? 0, span.start - 60), Math.min(sentence?.end ?? span.end, span.end + 60))
  const said = doc.plain.slice(span.start, span.end)
  const isPraise = /[а-я]/.test(said) ? praise.ru.test(words) && !/никогда не (?!подв|опазд|опозд|обман)|опять|вечно/.test(said) : /[a-z]/.test(said) ? praise.en.test(words) && !/never|not|wrong/.test(said) || unfailing.test(words) : praise.zh.test(words)
  return !(isPraise && eitherWay.test(said)) && !ourOwn.test(doc.plain.slice(Math.max(0, span.start - 6), span.start + 12)) && !clauseNumber.test(words)
}

export const why: Localized = {
  ru: 'Обвинение закрывает разговор: отвечать будут на тон. Напишите факт, последствие и просьбу.',
  en: 'Blame ends the talk: the answer will be about the tone. Write fact, effect and request.',
  zh: '指责让对方只顾辩解。请写事实、影响和请求。',
}

export const examples: RuleExamples = {
  bad: [
    'Почему ваши рабочие {{вечно путают}} маркировку на коробках из PO-2240? Пришлите исправленные этикетки до 30.07.2026',
    '{{Вы опять прислали}} не то, PO-2240. Пришлите исправленные этикетки до 30 июля 2026.',
    'Это {{ваша вина}}, PO-2240. Пришлите план до 30 июля 2026.',
    '{{Why do you never answer}}? Order PO-2231 has been silent for 5 days.',
    '{{You always delay}} PO-2240. Please send the plan by 30 July 2026.',
    'The scratches are {{your fault}}, PO-2240. Please send the plan by 30 July 2026.',
    '{{You people cannot count}} to 24, PO-2240 has 23 pcs in each carton. Please send the rest by 30 July 2026.',
    'Thanks to {{your careless packing}} 40 lamps of PO-2240 broke. Please propose a solution by 30 July 2026.',
    '{{Nobody at your factory checked}} the labels of PO-2240. Please send photos by 30 July 2026.',
    '{{你们又发错标签了}}！PO-2240请7月29日前改好。',
    '{{怎么老是不回消息}}？PO-2231五天没动静了',
    '{{都是你们的错}}，PO-2240请7月29日前改好。',
  ],
  good: [
    'По PO-2240 на 12 коробках другая маркировка, нам нужны новые этикетки. Пришлите их до 30 июля 2026.',
    'PO-2240 left on 14 July instead of 10 July 2026. Please send the new plan by 30 July 2026.',
    'PO-2240有12箱标签不对，请7月29日前改好。',
  ],
  traps: [
    'Вы всегда отвечаете вовремя, спасибо!',
    'Пришлите ещё раз чертёж D-118 до 30 июля 2026.',
    'You always help us, thank you.',
    'Please send D-118 again by 30 July 2026.',
    'You have never missed a date, thank you.',
    'The forwarder lost the papers, it is not your fault.',
    'Thanks to your team PO-2240 arrived on 20 July 2026.',
    'Клиент написал: «вы опять опоздали». PO-2240, ответ до 30 июля 2026.',
    '你们一直很准时，谢谢。',
    'D-118请7月29日前再发一次。',
    'Мы снова опоздали с оплатой PO-2240, извините.',
  ],
}
