import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Fix, Rule, RuleExamples } from '../rule.ts'
import { rewriteBlame } from './blame-rewrites.ts'
import { en, findPhrases, ru, zh } from './phrases.ts'
import { sentenceAt } from './places.ts'

const ruYou = '(?:вы|ваш(?:и|а|е|ей|их|ему|им)?|у вас|вам|ты)'
const enPeople = 'workers|people|team|factory|staff|engineers?|company|guys|side|sales|qc|inspectors?|operators?|packers?|office|boss|managers?|department|warehouse|colleagues?|technicians?|suppliers?'
/** Trust withdrawn, guilt assigned, will or skill denied to the reader or the reader's people. */
const ruBlame =
  [
  '(?:вам|вашим [а-я]+) (?:[а-я]+ )?(?:нельзя|невозможно|опасно|больше не) (?:[а-я]+ )?(?:довер|вер|поруч)[а-я]+',
  '(?:вам|вашим [а-я]+)(?:,? [а-я]+,?)? (?:все равно|безразлич[а-я]+|наплевать|лень|нет дела|лишь бы)',
  '(?:нельзя|невозможно|нет) (?:[а-я]+ )?(?:вам|вас)(?: [а-я]+)? (?:довер|вер|полож|добит|дозв|дожд)[а-я]+',
  'на вас (?:нельзя|невозможно|никак|больше не) [а-я]+|с вами (?:совершенно |просто )?(?:невозможно|нельзя|бесполезно|тяжело|больше не) [а-я]+',
  'от вас (?:одни|только|никако[а-я]+|нет) (?:[а-я]+ )?(?:проблем|отговор|обещан|неприятност|убыт|толк|польз|головн)[а-я]*|доверия к вам',
  'верить вашим [а-я]+',
  '(?:из-за|по|благодаря) ваше[а-я]+ (?:[а-я]+ )?(?:вин|милост|прихот|глупост|халатн|небрежн|невнимательн|ошибк|оплошн|безответ|медлит|нерасторопн|задержк|просрочк|опоздан|молчан|лен[ьи]|жадност|равнодуш|безразлич|путаниц|косяк|отношен|упрямств|некомпет|непрофес|бездейств|разгильд|бестолк|брак)[а-я]*',
  'из-за ваших (?:[а-я]+ )?(?:ошиб|люд|рабоч|сотрудник|менеджер|задерж|обещан|косяк|игр|отговор|бестолк)[а-я]*',
  'вин[аы](?: [^ .!?]+){0,4} (?:на вас|ваша|за вами|на вашей)(?: [а-я]+)?|по вине ваш[а-я]+(?: [а-я]+)?|виноват[аы]? (?:[а-я]+ )?ваш[а-я]*(?: [а-я]+)?',
  'никак[а-я]+ (?:[а-я]+ )?(?:с вашей стороны|от вас)',
  'ваш(?:е|а|и|у|им|ей|ему|его|их)? (?:[а-я]+ )?(?:молчани|медлительност|равнодуши|безразличи|нерасторопност|небрежност|непунктуальност|забывчивост|неаккуратност|отговор|оправдани|безответственност|обман|жадност|лен[ьи]|бездействи|упрямств|неорганизованност|хамств|некомпетентност|глупост)[а-я]*',
  'вы не [а-я]+ (?:нам )?(?:ни одно|ни разу|ни слов|ничего|своих обязат|обещан|слово|элементарн)[а-я]*|умудри(?:лись|лся|лась|ться)',
  'только (?:вы|ваш[а-я]* [а-я]+) (?:мог|способн|умеет)[а-я]*|(?:целиком|полностью|исключительно|всецело) (?:ваша|на вашей)(?: [а-я]+)?',
  'ваш(?:а|и|е)(?: [а-я]+)? (?:вина|ошибка|недоработка|оплошность|косяк[а-я]*|недосмотр|промах)',
  'ваше отношение(?: [а-я]+){0,4} (?:ужасн|отвратит|безобраз|наплев|возмут|недопуст|оставл|никуда)[а-я]*',
  '(?:сваливать|перекладывать|валить|спихивать)(?: [а-я]+)? на (?:нас|других|клиента)|ваш недосмотр|на вашей совести|виноваты (?:[а-я]+ )?вы(?= |$|[.,!])',
  'вы(?: [а-я]+){0,2} виноват[ыа]',
  'вы(?:,? [а-я]+,?)? (?:даже не|совсем не|вообще не|совершенно не|абсолютно не|элементарно не|до сих пор не|так и не|хоть раз|хоть что-то|хоть что-нибудь|в который раз|в очередной раз|который раз|раз за разом|из раза в раз|специально|нарочно|намеренно|сознательно|умышленно|прекрасно зна[а-я]+|отвратительно|ужасно|безобразно|небрежно|плохо) (?!обязан|должны|удив|понрав|возраж)[а-я]+',
  'вы(?:,? (?!не )[а-я]+,?){0,2} (?:не (?:удосужил|соизволил|потрудил|умеете|способны|хотите (?:работать|слышать|слушать|понимать|исправ)|желаете|держите|сдерж|уважаете|цените|в состоянии|думаете о)|тянете|тормозите|срываете|подводите|халтурите|путаете|забываете|портите|увиливаете|юлите|отмахиваетесь|отмалчиваетесь|игнорируете|прикрываетесь|прячетесь|сваливаете|перекладываете|морочите|дурите|водите|вводите нас|ввели нас|кормите нас|обнаглели|провалили|сорвали|подвели|обманули|перепутали|нарушили|кинули|подставили|забили на|скрыли|утаили|умолчали|промолчали|проспали|прозевали|испортили|загубили|завалили|напутали|сломали нам|обещали и|обещали,? (?:а|но)|клялись|нас за|читать не|читать уме|слепые|шутите|смеетесь|ослепли|оглохли|совсем (?:уже|обнагл|потеря)|в своем уме)[а-я]*',
  'вы сами (?:[а-я]+ )?(?:задерж|сорва|затян|напута|вино|обещал|ошиб|испорт|тян)[а-я]+',
  'ваш[а-я]{0,3} (?:[а-я]+ ){0,2}?(?:не (?:умеют|умеет|хотят|хочет|способн[а-я]+|понима(?:ют|ет)|чита(?:ют|ет)|смотр(?:ят|ит)|проверя(?:ют|ет)|след(?:ят|ит)|контролиру[ею]т|дума(?:ют|ет)|слуша(?:ют|ет)|слыш(?:ат|ит)|справля[ею]тся|удосужил[а-я]+|в состоянии|держит|стоят|выдержива[ею]т критики)|(?:вообще|совсем|никогда|даже|просто) не|ничего не|никуда не год[а-я]+|ленятся|ленится|срыва[ею]т|подвод[ия]т|обманыва[ею]т|пута[ею]т|порт[ия]т|забыва[ею]т|спят|спал[аи]?|врут|врет|ужасн[а-я]+|отвратительн[а-я]+|безобразн[а-я]+|хромает|оставляет желать|ниже плинтуса|бестолков[а-я]+|тормозят|тупят|тянут|опять|снова|вечно|постоянно|в который раз)(?: [а-я]+)?',
  'неужели (?:[а-я]+ )?(?:трудно|сложно|нельзя|непонятно|вы|ваш[а-я]*|никто|некому|так)(?: [а-я]+){0,2}',
  'разве (?:так |это )?(?:трудно|сложно|нельзя было|вы не|непонятно)(?: [а-я]+)?|(?:что|так|настолько),? (?:трудно|сложно|нельзя) было(?: [а-я]+)?',
  'о чем вы (?:[а-я]+ )?дума[а-я]+|куда (?:вы |только )?смотр(?:ели|ел|ит)(?: [а-я]+)?|чем вы (?:там |вообще )?(?:думал|дума|заним|занят)[а-я]+',
  'за что мы (?:вам )?(?:[а-я]+ )?плат[а-я]+|кто вас (?:так )?учил|как вам не стыдно|вам не стыдно|стыдно за вас|совест[ьи] (?:есть|у вас|нет)',
  'что вы себе позволяете|что у вас (?:там |вообще )?творится|что (?:это )?за (?:отношение|безобраз|ерунд|бред|цирк|люди|фабрика|завод|детский)[а-я]*',
  'долго (?:еще |нам |мы )+(?:ждать|терпеть|будет|будем|это)|когда (?:же |вы |это )*(?:наконец|научитесь|перестанете|прекратите)',
  '(?:хватит|перестаньте|прекратите|прекращайте|довольно) (?:[а-я]+ )?(?:корми|вра|обман|отговар|мороч|тянуть|придум|оправд|игнор|юлить|дур|води|молча|списыв|валить|сваливать|издев|испыт)[а-я]*',
  'кормить (?:нас )?обещани[а-я]+',
  '(?:надоел[аои]?|устали от|достал[аи]?)(?: уже)? (?:ваш[а-я]+|слушать|ждать|терпеть|объяснять|вечн[а-я]+|постоянн[а-я]+)(?: [а-я]+)?',
  '(?:исправля|передел|доделы|проверя|пересчит|убира|бега)[а-я]* за вами|(?:какой|что) (?:толк|смысл)[а-я]* (?:в|от) ваш[а-я]+|надоел[аои]? [а-я]+(?:ать|ять|ить|еть)(?:ся)?|сил (?:уже |больше )?нет|не делайте (?:вид|из нас)',
  'как (?:всегда|обычно),? (?:[а-я]+ ){0,4}?(?:не |ни|забы|перепут|опозд|сорв|виноват|крив|молч|тиш|косяк|брак|проблем|обещ)[а-я]*',
  'у вас (?:[а-я]+ ){0,2}?(?:семь пятниц|никто ничего|никто не (?:знает|отвечает|проверяет|следит|думает)|не фабрика|руки|совести нет)(?: [а-я]+)?',
  'это (?:просто |полный |полное |чист[а-я]+ |откровенн[а-я]+ )?(?:издев|кошмар|неуважение|саботаж|чушь|бред|цирк|ложь|обман|подлость|безответ|недопустим|непорядочн|нечестн|некрасив)[а-я]*',
].join('|')
/** Traits, excuses and slapdash work: said of nobody in praise. */
const ruInsult =
  [
  'халатн[а-я]+|безалаберн[а-я]+|разгильдя[а-я]+|раздолба[а-я]+|некомпетент[а-я]+|непрофессиональн[а-я]+|бездарн[а-я]+|криворук[а-я]+|никудышн[а-я]+',
  'наплевательск[а-я]+|бардак[а-я]*|бедлам[а-я]*|балаган[а-я]*|беспредел[а-я]*|(?:полный |сплошной )?хаос|вран[ьяеё]+|лжете|мошенни[а-я]+|жульни[а-я]+',
  'бракодел[а-я]*|тяп-ляп|спустя рукава|абы как|как попало|на отвали|издева(?:ет|тельств|ть)[а-я]*|наглост[ьи]|обнаглел[а-я]*|хамств[оау]|свинств[оау]',
  'распустил(?:ись|ся|ась)|накосячили|напортачили|схалтурили|прошляпили|проворонили|профукали|облажались|подсунули|впарили|всучили|втюхали|запороли',
  'угробили|наврали|соврали|надули нас|развели нас|наплевали|ни слуху,? ни духу|руки (?:[а-я]+ )?не (?:оттуда|из того)|руки-крюки|ни в какие ворота',
  'терпени[ея] (?:лопн|кончил|закончил|на исходе)[а-я]*|до каких пор|опять двадцать пять|опять за старое|дел[ао] не дела[а-я]+|так не работают',
  'так не поступают|хуже некуда|худш(?:ий|ая|ие|его) (?:поставщик|фабрик|завод|партнер)[а-я]*|(?:пустые|сплошные|одни) (?:обещания|слова|проблемы)',
  'грош цена|непорядочн[а-я]+|нечестн[а-я]+|бессовестн[а-я]+|подло|непростительн[а-я]+|неприлично|некрасиво поступ[а-я]+|лапш[ау](?= (?:нам )?на уши)',
  'за дураков|из нас дураков|за нос|завтраками',
].join('|')
const blame = {
  ru: ru([
    `${ruYou}(?:,? [а-я]+){0,3} (?:всегда|вечно|опять|снова|постоянно|никогда|каждый раз|как всегда|как обычно|вечно не|ничего не)(?: [а-я]+){0,2}`,
    `(?:всегда|вечно|опять|снова|постоянно|никогда|каждый раз|как всегда|как обычно)(?: у)? ${ruYou}(?: [а-я]+){0,3}|вечно [а-я]{4,}`,
    '(?:опять|снова)(?: [а-я]+){0,2} (?:прислали|отправили|сделали|перепутали|опоздали|забыли|задержали|ошиблись|напутали|брак|косяк[а-я]*|не то|не те|молчите|сорвали|обманули|подвели|испортили)(?: не т[оеу])?',
    '(?:это )?ваша (?:вина|ошибка|проблема)|по вашей вине|из-за вас|(?:вы|вы сами) (?:во всем )?виноват[а-я]*|кто (?:в этом )?виноват|виноват[ыа]? вы',
    'вы (?:нас |меня |снова |опять )?(?:сорвали|подвели|обманули|нарушили|изменили|подменили|испортили|скрываете|врете|обманываете|игнорируете|подставили|наплевали|провалили|прислали не|не умеете|не способны|не читали|не предупредили|не сдержали|что-то скрываете|отдали наш|ничего|не понимаете|не смогли|обещали и не|не хотите работать)[а-я ]{0,24}',
    'сколько (?:можно|раз|еще)(?: [а-я]+){0,2}|безответственн[а-я]+|безобрази[а-я]+|(?<!без )халтур[а-я]+|отговорк[а-я]+|плевать на|неприемлем[а-я]+',
    'возмутительно|позор[а-я]*|вам плевать|обман(?:щик[а-я]*)?|врете|липов[а-я]+|грабеж|кое-как|просто делайте|научитесь|вы вообще',
    'почему вы (?:не|до сих пор|всегда|опять|вечно|молчите)[а-я ]{0,20}|почему (?:никогда|вечно|опять|снова|до сих пор не)[а-я ]{0,24}',
    'как (?:можно(?! (?:скор|быстр|[а-я]+(?:ее|ей|ше|же|че)(?![а-я])))|вы могли)(?: [а-я]+){0,3}|немедленно отвечайте|отвечайте немедленно',
    'с вашим английским|(?:это )?неправда|одни отговорки|(?:уйдем|обратимся) к другому поставщику|мы вам (?:больше )?не верим',
    'я (?:вам )?(?:это )?уже говорил[а]?|никто ничего не знает|ничего не можете|не берете ответственност[ьи]|это же очевидно|без спроса|ну конечно',
    `партия — мусор|работаете (?:плохо|медленно|из рук вон)|${ruInsult}|${ruBlame}`,
  ].join('|')),
  en: en(
    `(?:you|you guys|you people|your (?:${enPeople})) (?:are |have |just |do |really |simply |'re |is |has )?(?:always|never|constantly|again|once again|keeps?(?= [a-z]+ing\\b)|every time)(?: [a-z']+){1,3}|` +
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
      '(?:dealing|working|doing business) with you (?:is|was|has been|feels)(?: like)? (?:an? )?(?:[a-z]+ )?(?:nightmare|pain|torture|waste|disaster|mess|lottery|impossible|tiring|exhausting)|' +
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
    [
      '(?:你[们方司厂]?|贵[司厂方]|您(?:这?边|们)?|工厂)(?:的?(?:工人|质检|qc|业务|采购|销售|老板|师傅|财务|仓库|团队|员工))?(?:那边|这边)?(?:怎么|为什么|咋|就)?(?:又|老是|老(?=[改变催拖压不])|总是|总(?=[改变催拖压不说拿找让要把在])|一直(?:不|没|都不|都没|拖|在拖)|每[次回]都|从来(?:就)?(?:不|没(?![让出]))|从没(?![让出])|永远|天天|次次|动不动|屡[次屡]|一再|三番[五两]次|always|never)(?!快|好|一次)[^，。！？；,!?\\n]{1,14}',
      '(?:这|都|就|全|完全|明明|分明|本来就)是(?:因为)?(?:你们?厂?|贵[司厂方])(?:自己)?(?:造成|害|搞|弄|拖|耽|没|看错|做错|疏忽|失误|的(?:疏忽|失误|过错|锅))[^，。！？；]{0,8}|(?:怪就怪|全怪|只怪|就怪|怪|赖)(?:你们|贵[司厂方])',
      '责任(?:完全|全|都|明显)在(?:你|贵)|(?:客户|采购)(?:又|老是?|总是?|动不动就?)(?:改|变|拖|压价|不付)[^，。！？；]{0,8}|是摆设|(?:吃干饭|干什么吃|干嘛吃)的?|眼里还?有没有',
      '(?:有没有|有点|没有?|毫无|一点)(?:儿)?(?:责任心|诚信|诚意|良心|底线|职业道德)|是不是不想(?:做|干|合作)|当(?:我们是)?(?:傻子|冤大头)|当回事|(?:这|那)就是(?:你们|贵[司厂])的?(?:水平|质量|服务|态度|诚意|效率)|什么(?:态度|水平|服务)',
      '(?<!不|没)好意思|凭什么|(?:你们|贵司)自己(?:看看|想想|清楚|心里)|看着办|(?:不|没有?)(?:负责任|专业|靠谱|守信|上心|用心|走心|重视我们)(?!的?消息)|不负责(?![运清报装])|言而无信|食言|失信|出尔反尔|敷衍|糊弄|忽悠',
      '应付(?:了事|差事|我们|客户)|推卸责任|推诿|推来推去|甩锅|踢皮球|扯皮|找(?:各种|什么)?(?:借口|理由|托词)|马虎|粗心|草率|儿戏|磨磨?蹭蹭?|拖拖拉拉|偷懒|管理(?:混乱|太乱)|一塌糊涂|乱七八糟|不像话|差劲|可笑|荒唐|坑(?:我们|人|客户)',
      '耍(?:我们|赖|花样)|赖账|不要脸|乱来|胡来|瞎搞|乱搞|坐地起价|漫天要价|趁火打劫|狮子大开口|黑心|连(?:个|最|一个|这)[^，。！？；]{1,8}[都也](?:[^，。！？；]{1,2}不|没|不)[^，。！？；]{0,5}',
      '(?:怎么|为什么|咋)(?:就|会)?(?:这么|那么|如此)(?:慢|差|拖|乱|马虎|随便|离谱|不)[^，。！？；]{0,8}|(?:态度|服务|效率|做事|回复|质检|管理|配合)也?(?:太|真|实在|极)(?:差|慢|低|随[意便]|恶劣|拖|乱|不)',
      '(?:说|讲|问|催|提醒|强调)[过了]?(?:多少|无数|八百|好几|几百)[遍次回]|每次都(?:是)?(?:这样|如此|出问题|得催|要催|要我)|就?没(?:有?一次)?(?:准|靠谱|顺利)过|没有一次[^，。！？；]{1,8}',
      '(?:你[们方司厂]?|贵[司厂方])[^，。！？；\\n]{0,10}?(?:也太|真是太|实在太|未免太|也真)(?!感谢|好|棒|客气|贴心|给力|辛苦)[^，。！？；]{1,6}',
      '(?:你[们方司厂]|贵[司厂方])[^，。！？；\\n]{0,12}?(?:不尊重|不重视|没有?重视|[没不]放在心|没把[^，。]{1,8}(?:当|放)|不把[^，。]{1,8}(?:当|放)|不管不顾|不理[人我睬]|不认真|没认真|不作为|没人[管理]|不讲|推脱|推托|搪塞|怠慢|欺负|压榨|无视|漠视|轻视|[拖赖压扣]着不|就是不|偏不|死活不|硬是不|愣是)',
      '办事不力|拖沓|(?:每[次回]|回回|次次)[都总](?:是|要|得|会)?[^，。]{0,6}(?:问题|错|拖|晚|延|迟|漏|少|坏|催)|(?:这|都|就|全|完全|当然|显然|明摆着|本来)是(?:你[们方司厂]|贵[司厂方])[^，。]{0,4}(?:责任|问题|错)',
      '是(?:你[们方司厂]|贵[司厂方])[^，。]{0,4}(?:过错|失误|疏忽|过失)|挡箭牌|幌子|说辞|编(?:理由|故事|借口)|拿[^，。]{1,8}[当做](?:借口|理由)',
      '(?:让|令)(?:人|我们?)[^，。]{0,4}(?:失望|心寒|寒心|恼火|无语|恶心|气愤|愤怒|怀疑|崩溃)|没脑子|眼瞎|瞎了|白痴|愚蠢|废物|无能|放屁|扯淡|鬼话|[瞎胡]扯|谎[话言]|搞砸|毁了|[害坑][惨苦]',
      '(?:专业|靠谱|负责|上心)一?[点些](?:行|好|吗|，|？)|(?:为什么|为何|怎么|干嘛)(?:你[们方]|贵[司厂方])?[都也又]?(?:不|没有?)(?:提前|早点?|事先|先)?(?:说|讲|通知|告诉|告知|检查|看(?!到|见)|管|理)|再这样下去|良心',
      '(?:很|非常|太|极其|十分|深感|感到|真)失望|欺骗|欺诈|[受被]骗|蒙(?:我们|骗)|当猴|(?:你[们方司厂]|贵[司厂方])(?:那边|这边)?(?:只会|就会|光?就知道|只知道|只顾|倒好|真行|可真|把我们当|失职|疏忽|懈怠)',
      '[想在]干(?:嘛|什么|啥)(?=[，。？！?]|$)|是没[^，。！？]{1,6}还是|低级(?:的)?错误|形同虚设|没一[件样次批个][^，。！？]{0,4}(?:兑现|做到|合格|准|对|按时|好)|说到做不到|不兑现',
      '(?:没有?|从不|不)(?:兑现|遵守|履行|信守)[^，。！？]{0,3}(?:承诺|约定|合同|协议)|放[^，。！？]{0,3}鸽子|变卦|反悔|背信|毁约|负?全部?责任?(?=[，。])|都是(?:因为|由于)(?:你|贵)',
      '(?<!我们?|我司|我)(?:永远|从来)(?:都|就)?[不没](?![让出会])[^，。！？；]{1,8}|[干做弄搞包印]得(?:太|真|这么|实在)(?:差|烂|糟|粗|难看)|(?:太|真|实在)(?:烂|糟|不像话|没谱|坑)|心累|真累|受够了|忍无可忍|无语|真服了',
      '(?:什么|事事|样样)都[要得]我|害得?我|外行|业余|[上用长]点(?:心|记性|脑子)|负点责|靠谱点|装(?:傻|死|聋|糊涂|没?看不?见)|(?:故意|恶意)(?:拖|隐瞒|刁难|为难|抬价|违约|误导|欺)',
      '(?:怎么|为什么|为何|咋)(?:又|老是|总是|总|老|还不|还没|一直不|从来不|每[次回]都?|回回|次次)[^，。！？；,!?\\n]{1,12}|(?:老是|总是|从来不|每次都)(?:出错|拖|延误|发错|搞错|弄错|出问题|不回|迟到|晚|这样)[^，。！？；,!?\\n]{0,8}',
      '又(?:发错|搞错|弄错|装错|延误|拖|晚|坏|是借口|全错|没做到|耽误|出错|做错|漏发|漏装)[^，。！？；,!?\\n]{0,8}|(?:这?都?是|就是|全是)你们?的(?:错|责任|问题|原因)|你们的(?:错|责任)|因为你们|都怪(?:你们?|贵司)?|谁的责任',
      '(?:怎么|咋|搞)(?:搞的|回事啊|什么鬼|什么名堂)|搞什么|你们(?:搞的|没看|把交期耽误|根本|到底|偷换|撒谎|骗|隐瞒|是不是在隐瞒|擅自|不重视|不认真|太不|把我们的设计|什么态度|太慢|太差|效率|这是抢钱|不讲信用|说话不算)[^，。！？；,!?\\n]{0,12}|不负责任',
      '太不负责|说话不算数|不讲信用|说好的又[^，。！？]{0,6}|答应了又|骗人|撒谎|造假|是假的|偷换材料|不是真的|(?:完全|绝对|简直)(?:不能|无法|不可)接受|不可接受|太过分|离谱|丢人|抢钱|一堆垃圾|包装太差|效率太低|太让人失望|这还用说|(?:还要我)?说几遍|早就说过',
      '换供应商|没一个人|听不懂|看不懂吗|不相信你们|马上回复！|做好你们|你们周末|你的英文',
    ].join('|'),
  ),
}

/** The same words in praise, in a plain request to repeat, or about oneself. */
const praise = {
  ru: /помога|выруча|вовремя|отличн|радуете|быстр|хорош|спасибо|молодц|благодар|надежн|прекрасн|точно в срок|идете навстречу|на связи|рады|внимательн|(?<!без)ответственн(?:о|ы)(?![а-я])|профессиональн|качественн/,
  en: /\b(?:found (?:us )?a (?:solution|way)|help|helps|helped|helping|helpful|same day|within (?:\d|an|one|two|minutes)|like to work|perfect|nice|support|supported|on time|great|excellent|thank|thanks|appreciate|kind|reliable|fast|quick|quickly|good|patient|welcome|accurate|professional|pleasure|responsive|clear|clearly|correctly|carefully|neatly|complete|punctual|promptly|friendly|keep it up|likes? that|value|let us down|disappoint|best)\b/,
  zh: /准时|及时|支持|帮(?:助|了|我们[很不大])|辛苦|很好|不错|谢谢|感谢|认真负责|配合|靠谱|合作(?:愉快|顺利|很|得)|又快又好|欢迎|(?<!不)满意|耐心/,
}
/** 从来没有准时过: praise that is denied. */
const denied = /(?:从来?(?:就)?(?:不|没有?)|没有?一次|[不没])[^，。！？；]{0,5}(?:准时|及时|支持|配合|靠谱|满意|负责|耐心)/
/** Only these are said in praise as well; a lie or rubbish never is. */
const eitherWay = /всегда|постоянно|снова|никогда|кажд|обычно|из-за вас|always|never|again|keep|every|constantly|usual|because of you|due to you|一直|总是|老是|每次|从来|永远|天天|次次|又|因为你们|老|总/
const unfailing = /\bnever (?:once )?(?:miss|fail|been late|late|let|disappoint|had (?:a|any) (?:problem|complaint|issue)|complain)/
const ourOwn = /(?:^|[\s,])(?:мы|я) (?:[а-я]+ )?(?:снова|опять|всегда|вечно|никогда|накосяч|напортач|прошляп|проворон|облажал|запорол|наврали)|\b(?:we|i|our customers?|it) (?:always|never|again|keep)|我们?(?:又|老是|总是|一直|从来)|(?:我|我[们方司]|自己)(?:这边)?(?:这次|上次|确实|太|有点|有些|一时|工作)*(?:粗心|马虎|草率|不专业|食言)/
const clauseNumber = /(?:п\.|пункт[а-я]*|clause|article|第)\s?\d/

/** A rewrite takes all blame out of its sentence, so that every finding in it offers the same. Beyond this many findings the rest is a pasted log, and nobody rewrites it. */
const mostRewrites = 40

export const rule: Rule = {
  id: 'accusation',
  severity: 'error',
  check(doc) {
    const found = findPhrases(doc, blame).filter((span) => isBlame(doc, span))
    const kept = found.filter((span, i) => !found.slice(Math.max(0, i - 2), i).some((other) => other.end > span.start))
    const rewrites = new Map<Span | undefined, readonly Fix[]>()
    return kept.map((span, i) => {
      const sentence = sentenceAt(doc, span.start)
      const fixes = rewrites.get(sentence) ?? [i < mostRewrites ? rewriteBlame(doc, span, found) : undefined].filter((fix) => fix !== undefined)
      rewrites.set(sentence, fixes)
      return { span, fixes }
    })
  },
}

function isBlame(doc: Doc, span: Span): boolean {
  const sentence = sentenceAt(doc, span.start)
  const words = doc.plain.slice(Math.max(sentence?.start ?? 0, span.start - 60), Math.min(sentence?.end ?? span.end, span.end + 60))
  const said = doc.plain.slice(span.start, span.end)
  const isPraise = /[а-я]/.test(said) ? praise.ru.test(words) && !/никогда не (?!подв|опазд|опозд|обман)|опять|вечно/.test(said) : /[a-z]/.test(said) ? praise.en.test(words) && !/never|not|wrong/.test(said) || unfailing.test(words) : praise.zh.test(words) && !denied.test(words)
  return !(isPraise && eitherWay.test(said)) && !ourOwn.test(doc.plain.slice(Math.max(0, span.start - 6), span.start + 12)) && !clauseNumber.test(words)
}

export const why: Localized = {
  ru: 'Обвинение закрывает разговор: отвечать будут на тон. Напишите факт, последствие и просьбу.',
  en: 'Blame ends the talk: the answer will be about the tone. Write fact, effect and request.',
  zh: '指责让对方只顾辩解。请写事实、影响和请求。',
}

export const examples: RuleExamples = {
  bad: [
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
    'The scratches are {{your fault}}, PO-2240. Please send the plan by 30 July 2026.',
    '{{You people cannot count}} to 24, PO-2240 has 23 pcs in each carton. Please send the rest by 30 July 2026.',
    'Thanks to {{your careless packing}} 40 lamps of PO-2240 broke. Please propose a solution by 30 July 2026.',
    '{{Nobody at your factory checked}} the labels of PO-2240. Please send photos by 30 July 2026.',
    '{{你们又发错标签了}}！PO-2240请7月29日前改好。',
    '{{怎么老是不回消息}}？PO-2231五天没动静了',
    '{{都是你们的错}}，PO-2240请7月29日前改好。',
    'PO-2240{{你们从来没有准时发过货}}，请7月29日前给新交期。',
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
