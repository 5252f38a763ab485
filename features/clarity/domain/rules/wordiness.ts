import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Fix, Rule, RuleExamples } from '../rule.ts'
import { mend, replaced } from './mends.ts'
import { isInside } from '../reading/inside.ts'
import { sentenceAt } from './places.ts'
import { matchesOf } from '../reading/leads.ts'

/** What to write instead; `$1` keeps a part. An empty text means: take it out. */
type Swap = readonly [source: string, instead: string]
/** There is a plainer way to say it, but the whole sentence has to be put anew. */
const unsaid = '\0'

const cyrillic: readonly Swap[] = [
  ['(?:настоящим|данным|сим|этим)(?: письмом| сообщением)? (?:дово(?:дим|жу)|сообща(?:ем|ю)|уведомля(?:ем|ю)|информиру(?:ем|ю)|извеща(?:ем|ю))(?: вас| вам)?(?: до вашего сведения)?(?: о том)?,? что', 'сообщаем:'],
  ['(?:хот(?:им|ели бы|елось бы)|позвольте|разрешите|спешим|считаем необходимым|вынуждены|рады|имеем) (?:довести до вашего сведения|поставить вас в известность|(?:сообщить|уведомить|проинформировать|информировать|известить)(?: вам| вас)?)(?: следующее| о следующем)?(?: о том)?(?:,? что|:)', 'сообщаем:'],
  ['(?:сообща(?:ем|ю)|информиру(?:ем|ю)|уведомля(?:ем|ю)|извеща(?:ем|ю)|став(?:им|лю))(?: вам| вас)?(?: в известность)? о (?:том|следующем)(?:,? что|:)', 'сообщаем:'],
  [[
    '(?:просим (?:вас )?)?принять к сведению,? что|обращаем ваше (?:пристальное |особое )?внимание на то(?:т факт)?,? что',
    'хот(?:им|ели бы|елось бы)(?: особо)? (?:отметить|подчеркнуть|обратить (?:ваше )?внимание на то)(?: тот факт)?,? что',
    '(?:необходимо|следует|нужно|стоит|счита(?:ем|ю) (?:необходимым|нужным|важным)) (?:отметить|подчеркнуть|заметить)(?: тот факт)?,? что',
  ].join('|'), 'сообщаем:'],
  ['дово(?:дим|жу) до вашего сведения(?: информацию)?(?: о том)?,? что', 'сообщаем:'],
  ['заранее (?:[а-я]+ )?(?:благодар[а-я]+|спасибо|признательн[а-я]+)(?: вас| вам)? за (?:уделенн|оказанн|понимани|сотрудничеств|содействи|внимани|проявленн|оперативн|скорейш|ваш)[а-я]*(?: [а-я]+){0,2}', 'спасибо'],
  ['(?:оказать|окажите)(?: нам)? любезность(?: и)?|не отказать в (?:любезности|просьбе)(?: и)?', 'пожалуйста,'],
  [[
    '(?:(?:настоящим|данным)(?: письмом)? )?(?:(?:имеем|имею) честь |позвольте |разрешите |хот(?:им|ели бы) |вынуждены |осмелива(?:юсь|емся) |решили )?обра(?:титься|щаться|щаемся|щаюсь) к вам с (?:[а-я]+ )?просьбой(?: о(?: том,? чтобы)?)?',
    '(?:настоящим (?:письмом )?)?(?:(?:имеем|имею) честь|осмел(?:имся|юсь|иваемся|иваюсь)|позвольте|разрешите|смеем|покорно|нижайше|слезно)(?: вас)? (?:просить|попросить|прошу|просим)(?: вас)?',
    '(?:настоящим|данным|сим)(?: письмом)? (?:прошу|просим)(?: вас)?|обращаемся с (?:[а-я]+ )?просьбой',
    '(?:убедительная|настоятельная|нижайшая|огромная|покорнейшая) просьба',
  ].join('|'), 'просим'],
  ['(?:настоящим )?имеем честь (?:сообщить|уведомить|довести до сведения)(?: вам| вас)?(?: о том)?,? что|ставим вас в известность(?: о том)?,? что|информируем вас о том,? что|спешим (?:сообщить|уведомить)(?: вам| вас)?(?: о том)?,? что', 'сообщаем:'],
  ['позвольте (?:поблагодарить|выразить (?:вам )?благодарность)(?: вас)?', 'спасибо'],
  ['в связи с тем(?: обстоятельством)?,? что', 'так как'],
  ['рассмотреть (?:вопрос о )?возможност[ьи] оказания содействия в', 'помочь в'],
  ['рассмотреть возможность оказания содействия', 'помочь'],
  ['рассмотреть (?:вопрос о )?возможност[ьи] (?:предоставления|направления)', 'прислать'],
  ['рассмотреть (?:вопрос о )?возможност[ьи]|рассмотреть вопрос(?= об? )|изыскать возможность|найти возможность', 'решить вопрос'],
  ['(?:осуществить|произвести) (?:проведение )?проверк[уи]', 'проверить'],
  ['(?:осуществить|произвести) отгрузк[уи]', 'отгрузить'],
  [[
    '(?:осуществ|произв|производ)[а-я]+ (?:[а-я]{3,}(?:ани|ени|[оу]зк|овк)|действи|операци|закупк|процедур|сборк|расчет|окраск|печат|возврат|перевод|замер|ремонт|инспекц|приемк|контрол)[а-я]*',
    '(?:осуществля|производ)(?:ется|ятся|ются|им|ем) (?:проведени|проверк|замен|отгрузк|поставк|оплат|испытани)[а-я]*',
    'нами (?:была|было|был|были) (?:произвед|осуществл|принят|выполн|проведен)[а-я]+(?: решени[ея]| оплата| отгрузка| проверка)?',
    '(?:провести|выполнить|совершить) (?:мероприяти|работ[ыу] по|действия по|процедур)[а-я]*',
  ].join('|'), unsaid],
  ['обеспечить (?:предоставлени|наличи|выполнени|проведени|отгрузк|поставк|соблюдени|направлени|своевременн)[а-я]+|в срок до(?= \\d)', unsaid],
  ['(?:осуществить|произвести) оплат[уы]', 'оплатить'],
  ['(?:осуществить|произвести) замен[уы]', 'заменить'],
  ['(?:осуществить|произвести) проведение', 'провести'],
  ['(?:осуществить|произвести) поставк[уи]', 'поставить'],
  ['(?:осуществить|произвести) отправк[уи]', 'отправить'],
  ['(?:осуществить|произвести) доставк[уи]', 'доставить'],
  [[
    'осуществ[а-я]+ (?:[а-я]+(?:ую|ое) )?(?!оплат|замен)[а-я]{3,}(?:[аеия]ни[ея]|к[уи]|аци[юи])',
    '(?:выполнить|провести|обеспечить|организовать|(?:осуществлени|обеспечени|проведени|выполнени)[ея]) (?:осуществлени|обеспечени|проведени|выполнени|организаци)[а-я]{1,2}',
  ].join('|'), unsaid],
  ['оказать (?:нам |ваше |всемерное |посильное )*(?:содействие|помощь|поддержку) в', 'помочь в'],
  ['в связи с вышеизложенным,?', 'поэтому'],
  ['на основании вышеизложенного,?', 'поэтому'],
  ['(?:в связи с|на основании|ввиду|исходя из|учитывая|с учетом|в дополнение к|в продолжение) (?:вышесказанн|вышеприведенн|вышеупомянут|вышеперечисленн)[а-я]+,?', 'поэтому'],
  ['вышеизложенн[а-я]+|вышеуказанн[а-я]+|нижеследующ[а-я]+|вышесказанн[а-я]+|вышеприведенн[а-я]+|вышеупомянут[а-я]+|вышеперечисленн[а-я]+|нижеуказанн[а-я]+|вышеозначенн[а-я]+', ''],
  ['в (?:соответствии|связи) с имеющ[а-я]+ся(?: у нас)? информаци[а-я]+|согласно имеющейся(?: у нас)? информации', 'по нашим данным'],
  [[
    'в (?:силу|связи со|виду) (?:сложивш|возникш|известн|независящ)[а-я]+(?: от нас)? (?:обстоятельств|ситуаци)[а-я]*',
    'в связи с (?:производственн|служебн|острой|крайн)[а-я]+ необходимост[а-я]+',
    'в связи с (?:возникш|сложивш|возникнов)[а-я]+ (?:необходимост|ситуаци|обстоятельств)[а-я]*',
  ].join('|'), unsaid],
  ['(?:с целью|в целях|во избежание|для целей) (?:недопущени|предотвращени|исключени|избежани|минимизаци|оптимизаци|повышени|скорейш|своевременн|дальнейш|возникновени|повторени|урегулировани)[а-я]+', unsaid],
  ['в рамках (?:исполнени|выполнени|реализаци|осуществлени|проведени|организаци|мероприяти)[а-я]+', unsaid],
  ['касательно вопроса (?:о|об)|по вопросу (?:предоставлени|осуществлени|согласовани|проведени|организаци)[а-я]+|в части(?:,)? касающейся|в отношении вопроса (?:о|об)|что касается вопроса (?:о|об)|относительно вопроса (?:о|об)', unsaid],
  ['(?:мы )?наход(?:имся|ится|ятся) в процессе|(?:в|на) (?:данный|текущий|настоящий) (?:момент|период) времени|на (?:данном|текущем|настоящем) этапе', 'сейчас'],
  ['по факту (?:получени|поступлени|отгрузк|оплат|готовност|завершени)[а-я]+|по (?:факту|итогам|результатам) (?:осуществлени|проведени)[а-я]+', unsaid],
  ['(?:не сочтите за (?:дерзость|наглость|труд|навязчивость|беспокойство)|если (?:вас |вам )?(?:это )?(?:не (?:слишком |очень )?затруднит|не составит (?:вам |большого |особого )*труда)|сделайте одолжение|сделайте милость|не откажите в (?:любезности|просьбе|помощи)|(?:со)?благоволите|соблаговолите|(?:вас )?любезно (?=предоставить|прислать|направить|сообщить|выслать)|с вашего (?:любезного )?позволения|(?:был(?:и|а)?|будем|буду) (?:бы )?(?:вам )?(?:крайне|очень|весьма|чрезвычайно|безмерно|искренне|бесконечно|премного|глубоко) (?:вам )?(?:признательн|благодарн|обязан)[а-я]+(?:,? если(?: бы)?)?(?: вы)?)', 'пожалуйста'],
  [[
    '(?:выража|заверя|пользу|приношу|приносим|пользуясь|разрешите|позвольте)[а-я]*(?: вам| вас)?(?: нашу| наше| наши| свою| свое| выразить)* (?:искренн|глубок|глубочайш|огромн|бесконечн|надежд|уверенност|признательност|благодарност|готовност|почтени|заверени|случаем|в (?:нашем|своем))[а-я]*(?: [а-я]+){0,3}',
    'хот(?:им|ели бы|елось бы) (?:[а-я]+ )?выразить(?: [а-я]+){1,3}',
    'примите (?:наши |мои |искренние )*(?:уверени|заверени|извинени)[а-я]+(?: в [а-я]+ [а-я]+)?',
    'с (?:глубочайшим|глубоким|неизменным|совершенным) (?:уважением|почтением)(?: и [а-я]+)?',
    '(?:рассчитываем|надеемся) на (?:[а-я]+ )?(?:понимани|плодотворн|взаимовыгодн|содействи|благосклонн)[а-я]*(?: [а-я]+)?',
    'плодотворно[а-я]+ сотрудничеств[а-я]+|взаимовыгодн[а-я]+ сотрудничеств[а-я]+|оказанн[а-я]+ (?:содействи|довери|поддержк|помощь|вниман|честь)[а-я]*',
    'в ответ на ваше (?:[а-я]+ )?(?:письмо|обращение|сообщение)[^.!?:]{0,20}?сообщаем(?: следующее)?:?|имеем сообщить(?: следующее)?:?',
  ].join('|'), ''],
  ['на сегодняшний день|в настоящее время|на данный момент времени|на текущий момент времени', 'сейчас'],
  ['в случае возникновения (?:каких-либо )?вопросов', 'если есть вопросы'],
  ['(?:убедительно|настоятельно|покорнейше|нижайше|слезно|покорно) (?=прос|прош)', ''],
  ['не сочтите за труд', 'пожалуйста'],
  ['будьте (?:так |столь )?(?:любезны|добры)', 'пожалуйста'],
  ['не могли бы вы (?:быть (?:так|столь) любезны|любезно)', 'пожалуйста,'],
  ['заранее (?:искренне|огромное|большое|премного) (?:благодарны|спасибо|благодарим)', 'спасибо'],
  ['по причине того,? что|ввиду того,? что|в силу того,? что|вследствие того,? что', 'потому что'],
  ['в целях (?:обеспечения|осуществления)', 'для'],
  ['имеет место быть', 'есть'],
  ['принимая во внимание тот факт,? что', 'так как'],
]

const latin: readonly Swap[] = [
  ['(?:i|we) (?:would|should|will|shall) be (?:very |most |really |extremely |much |so |more than )?(?:grateful|thankful|obliged|happy|pleased|glad|delighted|indebted)(?: to you)? if you (?:could|would|can|might|were able to)(?: be (?:able|in a position|so kind as) to)?(?: possibly| kindly| please)?', 'please'],
  ['(?:i|we) (?:would|should|shall) be (?:very |much |most |greatly )?(?:obliged|grateful|thankful) for your (?:kind )?(?:assistance|help|support|cooperation) (?:in|with)', 'please help with'],
  ['(?:would|could|might) you (?:please |kindly )?be (?:so (?:kind|good)|kind enough|good enough)(?: as)? to|(?:please )?be so good as to|be good enough to', 'please'],
  ['see your way (?:clear )?to', 'consider'],
  ['(?:in (?:view|light|consideration)|because|on account|by virtue) of the fact that|(?:considering|given) the fact that|taking into (?:account|consideration) (?:the fact )?that', 'because'],
  ['(?:despite|in spite of|notwithstanding) the fact that', 'although'],
  [[
    '(?:with|in) (?:regards?|respect|reference|relation) to the (?:matter|subject|question|issue|topic|above|captioned)(?: of)?',
    '(?:i am|i\'m|we are|we\'re) writing (?:to you )?(?:with (?:regards?|reference) to|in (?:regard|relation|reference|connection) (?:to|with)|regarding|concerning)(?: the matter of)?',
  ].join('|'), 'about'],
  [[
    '(?:may|might|can) (?:we|i) (?:kindly |please |respectfully )?(?:draw|call|direct) your (?:kind )?attention to(?: the fact that)?',
    '(?:we|i) (?:would like|wish|want|have) to (?:draw|call|direct|bring) (?:to )?your (?:kind )?(?:attention|notice)(?: to)?(?: the fact)?(?: that)?',
  ].join('|'), 'please note:'],
  [[
    '(?:we|i) (?:hereby |herewith )?(?:beg|wish|have the honou?r|have the pleasure|take pleasure|are pleased|are glad) to (?:inform|advise|notify) you(?: that)?',
    '(?:kindly|please) be (?:informed|advised|reminded|notified)(?: that)?',
    'the (?:purpose|aim) of this (?:e-?mail|letter|message) is to (?:inform|advise|notify|remind|tell) you(?: that)?',
    '(?:we|i) (?:hereby|herewith) (?:inform|advise|notify) you(?: that)?',
  ].join('|'), 'we report:'],
  ['it has come to our (?:attention|notice|knowledge) that', 'we see that'],
  ['(?:i|we) (?:was|were|am|are) (?:just )?wondering (?:if|whether) (?:you (?:could|might|would|can)(?: possibly| kindly| perhaps)?(?: be able to)?|it (?:would|might) be possible (?:for you )?to)', 'please'],
  ['(?:until|till) such time as', 'until'],
  ['for the time being', 'for now'],
  ['at (?:this|the present) (?:juncture|moment in time)|at the present moment', 'now'],
  ['on a (daily|weekly|monthly|yearly) basis', '$1'],
  ['(?:during|in) the course of', 'during'],
  ['with immediate effect', 'now'],
  ['with (?:a view to|the (?:aim|purpose|intention) of)', 'for'],
  ['(?:please |kindly )?do the needful', 'please act'],
  ['thanking you in (?:anticipation|advance)(?: (?:of|for) your [a-z ]{3,30})?|thank you in anticipation(?: of your [a-z ]{3,30})?', 'thank you'],
  ['enclosed (?:herewith )?please find|(?:please )?find (?:enclosed|attached) herewith|(?:attached|enclosed) herewith(?: please find)?|herewith (?:please find )?(?:attached|enclosed)|(?:we|i) (?:herewith|hereby) (?:attach|enclose|send)', 'attached:'],
  ['(?:we|i) (?:would like to |wish to |want to )?express (?:our|my) (?:most )?(?:sincere|deep|deepest|heartfelt|profound|utmost) (?:gratitude|appreciation|thanks)(?: to you)?(?: for)?', 'thank you for'],
  ['your (?:esteemed|good|respected|valued|reputable|honou?rable) (?:company|firm|office|organi[sz]ation|factory|house)', 'your company'],
  ['your (?:goodself|goodselves|good self|esteemed self)', 'you'],
  ['your (?:esteemed|valued) (?:order|reply|cooperation|inquiry|enquiry|support|e-?mail|letter)', 'your message'],
  ['for your (?:kind |ready )?perusal|for your kind (?:attention|consideration|information|reference|notice)', 'for you'],
  ['(?:we |i )?(?:remain |are )?at your (?:kind |entire |full )?disposal(?: for (?:any|all) (?:further|other|additional) [a-z]+)?', 'we answer questions'],
  ['(?:please )?(?:do not|don\'t) hesitate to (?:contact|call|write|ask|reach out to|inform|let)(?: (?:me|us))?', 'please write'],
  ['the (?:above|captioned|above[- ](?:captioned|referenced|named|stated|said)|under-?mentioned) (?:subject|order|matter|goods|shipment|issue)|above[- ](?:captioned|referenced|named|said)', 'this'],
  ['as per (?:our|your|the) (?:telephone|telephonic|phone|verbal) (?:conversation|discussion|talk|communication)(?: of even date)?|as per (?:our|the) telecon', 'as we agreed'],
  ['(is|are|am) in the process of', '$1'],
  ['as you (?:may|might|will|probably|surely|certainly) (?:already |well )?(?:know|be aware|remember|recall),?', ''],
  ['first and foremost', 'first'],
  ['any and all', 'all'],
  ['effect (?:the )?payment', 'pay'],
  ['effect (?:the )?shipment', 'ship'],
  ['(?:we|i) (?:sincerely |truly |really )?(?:hope|trust) (?:that )?this (?:e-?mail|letter|message) finds you[a-z ]{0,24}', ''],
  ['you are (?:kindly |hereby |politely |respectfully |cordially )+(?:requested|asked|invited) to', 'please'],
  ['(?:hereby|herewith)(?: kindly)?', ''],
  ['as (?:a matter of fact|has been (?:previously )?mentioned (?:above|before|earlier)),?|the fact of the matter is that|for all intents and purposes|last but not least,?', ''],
  ['in (?:the )?absence of', 'without'],
  ['(?:in accordance with|further to|with reference to|following|referring to) our (?:telephone|telephonic|phone) (?:conversation|discussion|talk|call)', 'as we agreed by phone,'],
  ['(?:please )?accept (?:our|the|my) (?:[a-z]+ )?(?:assurances?|expressions?) of (?:our )?(?:[a-z]+ )?(?:consideration|esteem|respect)', 'thank you'],
  ['(?:i am|i\'m|we are|we\'re) writing (?:this (?:e-?mail|letter|message) )?(?:to you )?(?:in order )?to (?:kindly )?(?:ask|request)(?: you)? to', 'please'],
  ['(?:it|this) would be (?:really |very |so |more than )?(?:great|good|nice|wonderful|lovely|helpful|kind|fantastic|perfect) if you (?:could|would|can|might) (?:possibly|kindly|perhaps|find the time to|be so kind as to)(?: find the time to)?', 'please'],
  ['(?:prior|previous) to (?:the )?(?:commencement|start|beginning) of', 'before'],
  ['subsequent to', 'after'],
  ['(?:a )?sufficient (?:number|amount|quantity) of time', 'enough time'],
  ['take the (?:necessary|appropriate|needed|required) (?:measures|steps|actions?)', 'act'],
  ['(?:give|pay) (?:your )?(?:kind|due|prompt|best) (?:attention|consideration) to', 'look at'],
  ['(?:sincerely|cordially|respectfully|humbly) (?:ask|request|hope|invite)', 'ask'],
  ['at (?:this|the present) (?:point|moment) in time|at the present time', 'now'],
  ['(?:i|we) would (?:really |very much |highly |greatly )?appreciate it (?:very much )?if you (?:could|would|can)(?: possibly| kindly)?', 'please'],
  ['(?:i|we) (?:would|will) be (?:very |most |really |extremely )?(?:grateful|thankful|obliged|happy) if you (?:could|would|can)(?: possibly| kindly)?', 'please'],
  ['(?:would|could) you (?:please )?be so kind (?:as )?to|be so kind as to|be kind enough to', 'please'],
  ['(?:we|i) would like to (?:kindly|politely|humbly) (?:ask|request) (?:you )?to', 'please'],
  ['with reference to the above[- ]mentioned,?|in view of the above(?:[- ]mentioned)?,?', 'therefore'],
  ['the above[- ]mentioned|the aforementioned|aforesaid', 'this'],
  [[
    'we (?:hereby|herewith) (?:would like to )?inform you that|this is to inform you that|please be (?:kindly )?(?:informed|advised) that',
    '(?:we|i) (?:would|\'d) like to (?:inform|advise|notify) you that',
    '(?:i am|i\'m|we are|we\'re) writing (?:to you )?(?:in order )?to (?:inform you|let you know|advise you|notify you|tell you) that',
    '(?:i|we) (?:just )?wanted to (?:inform you|let you know) that',
  ].join('|'), 'we report:'],
  ['(?:it|this) would be (?:greatly |highly |much |very much )?appreciated if you (?:could|would|can)(?: kindly| possibly)?', 'please'],
  ['(?:we|i) (?:would like to )?take (?:this|the) (?:opportunity|liberty) (?:to|of)', ''],
  [[
    '(?:may (?:we|i)|(?:please |kindly )?(?:allow|permit|let) (?:us|me)(?: to)?) (?:kindly |hereby |once more )*(?:express|convey|extend|assure|avail|take (?:this|the) (?:opportunity|liberty))(?: (?:our|my|you))?',
    '(?:make|carry out|take|effect|undertake|perform) (?:the |all |necessary )*(?:arrangements?|preparations?|measures|steps) (?:for|towards?) the [a-z]+(?:ing(?: out)?|tion|ment|ance) of',
    'deem it (?:possible|necessary|appropriate|expedient)(?: to)?',
  ].join('|'), unsaid],
  ['has the ability to', 'can'],
  ['due to the fact that|owing to the fact that|in view of the fact that|for the reason that', 'because'],
  ['in the event that', 'if'],
  ['in order for (?:us|you) to be able to', 'to'],
  ['for the purpose of', 'for'],
  ['(?:prior|previous) to the time (?:that|when)', 'before'],
  ['with regards? to the (?:fact|matter) (?:that|of)', 'about'],
  ['please do not hesitate to contact (?:me|us)', 'please write'],
  ['(?:should you|in case you) have any (?:further )?(?:questions|queries),? (?:please )?(?:do not|don\'t) hesitate to (?:contact|ask)', 'if you have questions, please ask'],
  ['kindly please|please kindly', 'please'],
  ['each and every', 'each'],
  ['it (?:should|must) be noted that|it is worth (?:noting|mentioning) that|needless to say,?', ''],
  ['make a decision (?:on|about)', 'decide on'],
  ['carry out an inspection of|perform an inspection of|conduct an inspection of', 'inspect'],
  ['thank(?:ing)? you in advance for your (?:kind )?(?:cooperation|understanding|attention)(?: (?:and|in) [a-z ]{3,30})?', 'thank you'],
]

const han: readonly Swap[] = [
  ['(?:如蒙|[敬恳]?请|希?望)贵?司?拨冗|拨冗', '请'],
  ['不胜感激|不胜荣幸|万分感谢之至|感激不尽|深表谢意', '谢谢'],
  ['兹(?:特)?(?:函告|通知|告知)(?:贵司|贵方)?|特此(?:函告|告知|通知)', '通知'],
  ['敬请(?:贵司|您)?(?:予以|给予)', '请'],
  ['如有不便,?，?敬请(?:见谅|谅解|海涵)', '抱歉'],
  ['烦请贵?司?于百忙之中(?:抽[空时]间?)?|百忙之中(?:抽[空时]间?)?', '请'],
  ['进行(?:一个|一次|一下)?(?:关于)?([^，。]{2,4})的(?:动作|操作|工作)', '$1'],
  ['进行(检查|确认|核对|检验|修改|沟通|调整|处理)', '$1'],
  ['在(?:目前|现在|当前)(?:这个?|的)?(?:时间点|阶段|情况)下?', '现在'],
  ['鉴于(?:上述|以上)(?:情况|原因)', '因此'],
  ['对于(?:关于)?[^，。]{1,12}这(?:一)?(?:方面|块)的(?:问题|事情|内容)', ''],
  ['予以(回复|确认|处理|解决|安排)', '$1'],
  ['[，,]?(?:是|不胜)?(?<!因)为[盼荷]', ''],
  ['(?:在此)?(?:谨|特)?(?:表示|致以)?(?:衷心|诚挚|最诚挚|由衷)的?(?:感谢|谢意)', '谢谢'],
  ['谨此(?:函告|通知|告知|奉告)', '通知'],
  ['(?:本着|秉承着?|秉持着?)[^，。]{2,20}的(?:原则|精神|态度|理念|宗旨)[，,]?', ''],
  ['承蒙[^，。]{2,24}[，,]?|久[闻仰][^，。]{0,6}名[，,]?|不揣冒昧', ''],
  ['值此[^，。]{2,16}[，,]?', ''],
  ['(?:谨|兹)代表[^，。]{2,12}(?:向|对|感谢|致)[^，。]{0,20}[，,]?', ''],
  ['(?:首先[，,]?)?请?(?:允许|容)(?:我|我们|我司)(?:再次|首先|代表|在此|向)[^，。]{0,16}[，,]?', ''],
  ['冒昧(?:打扰|致函|来信|叨扰|联系|来电)[^，。]{0,6}[，,]?', ''],
  ['(?:实在|真的?|万分|非常|十分)(?:是|很)?(?:不好意思|抱歉|过意不去)[，,]?[^，。]{0,6}(?:打扰|叨扰)[^，。]{0,6}[，,]?', ''],
  ['(?:万望|敬祈|伏[望乞]|尚[祈希]|敬希|至希|敬盼|还望|尚望)(?:贵司|您)?(?:海涵|见谅|谅解|包涵|鉴谅|垂察|查照|惠允|予以|给予)?', '请'],
  ['(?:恳请|敬请|祈|望|盼|烦请)(?:贵司|您)?(?:早日|从速|不吝)?(?:赐[复覆教示知]|惠复|惠予|惠允|鉴谅|垂询|指正|莅临)[^，。]{0,6}', '请回复'],
  ['(?:顺颂|敬颂|即颂|恭颂|顺祝|恭祝|谨祝)(?:商祺|商安|时[祺绥安]|[大台春夏秋冬]安|[春夏秋冬]祺|[^，。]{2,4})[，,。]?', ''],
  ['(?:我司|我们|我公司|本公司)?(?:将|会|必将|定当|始终)?(?:一如既往|竭诚|竭尽全力|全心全意|不遗余力)地?[^，。]{0,20}[，,]?', ''],
  ['(?:就|关于|针对|有关|对于)(?!相关)([^，。]{1,14}?)的?(?:相关|有关|等)(?:事宜|事项|问题|情况|工作)', '关于$1'],
  ['(?:就|关于|针对|有关|对于)(?!相关)([^，。]{1,14}?)(?:这)?(?:个|一)?(?:方面|层面|块)的?(?:问题|事宜|事情|情况|工作|内容)', '关于$1'],
  ['进行(?:一个|一次|一下|了)?(?:相应|必要|全面|详细|进一步|及时|充分|有效)?的?(检查|确认|核对|检验|修改|沟通|调整|处理|核实|回复|反馈|审核|审阅|跟进|付款|报价|评估|讨论|协商|说明|安排|验收|支付|补充|更新|修正|改进|分析|更换|了解|考虑|查询|对接)(?![台机室])', '$1'],
  ['(?:作出|做出|予以|加以)(?:相应|及时|一定|必要|积极|明确|合理|适当|妥善|进一步)?的?(回复|答复|确认|处理|解决|安排|调整|修改|解释|说明|支持|配合|协助|反馈|重视|关注|考虑|补偿|更换|改进|改善)', '$1'],
  ['给予(?:相应|及时|一定|必要|积极|明确|合理|适当|大力|充分)?的?(支持|配合|协助|回复|答复|关注|重视|考虑)', '$1'],
  ['高度重视(?:并|和|、|且)?', '重视'],
  ['(?:鼎力|大力)(支持|配合|协助|相助)(?:与|和)?(?:厚爱|配合|信任)?', '$1'],
  ['不知(?:道)?(?:您|贵司|贵方|你们)?(?:是否|能否|可否)(?:在)?(?:方便|百忙|可能|合适)?(?:的情况下|之中|的时候)(?:考虑(?:一下)?)?', '请'],
  ['(?:如果|若|要是)(?:您)?(?:可以|方便|可能|不麻烦|不介意)(?:的话)?[，,]?(?:不知道?)?(?:能不能|能否|可否|可不可以|想)(?:再)?(?:麻烦|烦请|劳烦|拜托|请)(?:您|你们?|贵司)?', '请'],
  ['(?:麻烦|烦请|劳烦|拜托|辛苦)(?:您|你们?|贵司)?(?:能)?(?:再)?(?:麻烦|劳烦|拜托|辛苦|劳驾|费心)(?:您|你们?|贵司)?(?:一下)?', '请'],
  ['众所周知[，,]?|毋庸置疑[，,]?|不言而喻[，,]?|(?:需要|值得)(?:特别)?(?:指出|一提|强调)的是[，,]?|总的来说[，,]?', ''],
  ['(?:就|从|以)?(?:目前|当前|现阶段|现在)的?(?:实际)?(?:情况|形势|状况)(?:来看|而言|来说|来讲)[，,]?', '目前'],
  ['(?:在此)?(?:我们?|我司)?(?:想|谨|特)?借此机会[^，。]{0,10}(?:一下)?[，,]?', ''],
  ['(?:烦请|敬请|还请|恳请)?(?:您)?(?:高抬贵手|网开一面)[，,]?', '请'],
  ['(?:不吝|随时)?(?:不吝|垂询)(?:与我们联系)?', '联系'],
  ['为(?:了)?(?:进一步|更好地?)(?:加强|促进|推动|深化|推进)[^，。]{2,16}[，,]?', ''],
  ['谨以此函[，,]?|(?:作|做)如下[^，。：]{0,3}(?:说明|答复|回复)', ''],
  ['(?:本公司|我司|我公司|我方)?经(?:过)?(?:慎重|认真|反复|充分|我司|公司|内部)+(?:地)?(?:研究|考虑|讨论|商议|评估)(?:后)?(?:一致)?决定?[，,]?', ''],
  ['(?:烦劳|烦请|劳烦|敬请|恳请)?(?:贵司|您)?(?:拨出|抽出|花费|占用)(?:您)?(?:一点)?宝贵的?时间[，,]?', '请'],
  ['[如若](?:蒙|承)[^，。]{0,14}?(?=\\d|[，,]|确认|回复|答复|同意)', '请'],
  ['[，,]?(?:我们|我司)?(?:将)?(?:不胜感[谢激荷]|感激之至|感恩不尽|铭感于心)', '，谢谢'],
  ['(?:在这里|在此)?我(?:们)?想(?:特别|要)?(?:说|强调|指出|表达)的是[，,]?', ''],
  ['(?:衷心|真诚|由衷|热切|殷切)(?:地)?(?:希望|期望|期待|盼望)', '希望'],
  ['(?:精诚|通力|密切|真诚)(?:合作|协作)', '合作'],
  ['兹(?:因|就|有|将|对|为)', '因'],
  ['(?:十分|非常|深感|倍感|不胜|很)荣幸[^，。]{0,12}[，,]?', ''],
  ['(?:静候|恭候|敬候|翘盼|翘首以盼)(?:佳音|回音|回复|您的?回复)?', '请回复'],
  ['由此(?:给您|给贵司)?(?:所)?(?:带来|造成)的?(?:诸多)?不便[，,]?(?:敬请|还请|深表|我们?深表)?(?:谅解|见谅|歉意|理解|海涵)?', '抱歉'],
  ['进行(?:再次|重新|二次|逐一)(核对|确认|检查|核实)', '再$1'],
  ['特此致?(?:函|说明|函复|声明|电)(?!告)[，,]?', ''],
]

interface Phrasebook {
  /** Finds any of the phrases. */
  readonly any: RegExp
  /** The same one by one, at one place. */
  readonly each: readonly (readonly [pattern: RegExp, instead: string])[]
}

function phrasebook(swaps: readonly Swap[], around: (source: string) => string): Phrasebook {
  return {
    any: new RegExp(around(swaps.map(([source]) => source.replace(/\((?!\?)/g, '(?:')).join('|')), 'g'),
    each: swaps.map(([source, instead]) => [new RegExp(around(source), 'y'), instead] as const),
  }
}

const asWords = (source: string): string => `(?<![а-яa-z])(?:${source})(?![а-яa-z])`
const books = { cyrillic: phrasebook(cyrillic, asWords), latin: phrasebook(latin, asWords), han: phrasebook(han, (source) => source) }

/** Set phrases of contracts, which stay as they are where the text is legally significant. */
const legalPhrase = /настоящим|данным|доводим|извещ|уведомл|вышеизложен|вышеупомянут|нижеследующ|обеспечить|в рамках|произвед|осуществ|в срок до|по факту|hereby|herewith|aforesaid|aforementioned|above[- ]mentioned|特此|兹|вышеуказан|予以/

export const rule: Rule = {
  id: 'wordiness',
  severity: 'info',
  check(doc, context) {
    const hits = []
    for (const script of ['cyrillic', 'latin', 'han'] as const) {
      if (!doc.has[script]) continue
      for (const { index } of matchesOf(doc.leads, books[script].any)) {
        for (const [pattern, instead] of books[script].each) {
          pattern.lastIndex = index
          const match = pattern.exec(doc.plain)
          if (match === null) continue
          const span = { start: index, end: index + match[0].length }
          if (isInside(doc.quotes, span) || (context.legal && legalPhrase.test(match[0]))) continue
          if (instead === unsaid) {
            hits.push({ span })
            break
          }
          const text = cased(doc.text.charAt(span.start), instead.replace('$1', match[1] ?? ''))
          hits.push({ span, params: { instead: text }, fixes: mendsOf(doc, span, text) })
        }
      }
    }
    return hits.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end).filter((hit, i, all) => all.slice(Math.max(0, i - 4), i).every((other) => other.span.end <= hit.span.start))
  },
}

/** Verbs that took a noun in the genitive (отгрузку заказа) and now take the accusative (отгрузить заказ). */
const governs = /^(?:проверить|отгрузить|оплатить|заменить|провести|поставить|отправить|доставить|прислать)$/i
const accusative: ReadonlyMap<string, string> = new Map(Object.entries({
  заказа: 'заказ', заказов: 'заказы', партии: 'партию', партий: 'партии', товара: 'товар', товаров: 'товары', груза: 'груз', грузов: 'грузы',
  счета: 'счёт', счёта: 'счёт', счетов: 'счета', инвойса: 'инвойс', инвойсов: 'инвойсы', контейнера: 'контейнер', контейнеров: 'контейнеры',
  образца: 'образец', образцов: 'образцы', деталей: 'детали', детали: 'деталь', коробок: 'коробки', этикеток: 'этикетки', этикетки: 'этикетку',
  упаковки: 'упаковку', маркировки: 'маркировку', продукции: 'продукцию', аванса: 'аванс', депозита: 'депозит', остатка: 'остаток',
  документов: 'документы', размеров: 'размеры', качества: 'качество', замеров: 'замеры', испытаний: 'испытания', проверки: 'проверку',
  инспекции: 'инспекцию', переговоров: 'переговоры', анализа: 'анализ', изделий: 'изделия', оборудования: 'оборудование', брака: 'брак',
}))
/** No noun follows at once: «отгрузить по PO-7», «оплатить до 30 июля», «отгрузить PO-7». */
const noNoun = /^\s*(?:$|[^\sа-я]|(?:до|по|в|во|на|к|с|со|от|из|для|и|или|не|за|через|без|при|после|сегодня|завтра|сейчас)(?![а-я]))/

function mendsOf(doc: Doc, span: Span, text: string): Fix[] {
  const after = doc.plain.slice(span.end, span.end + 40)
  if (governs.test(text)) {
    if (noNoun.test(after)) return [swapped(span, text)]
    const [gap = '', noun = ''] = /^\s+([а-яё]+)/i.exec(doc.text.slice(span.end, span.end + 40)) ?? []
    const direct = accusative.get(noun)
    return direct === undefined ? [] : [swapped({ start: span.start, end: span.end + gap.length }, `${text} ${direct}`)]
  }
  if (text === '') return [without(doc, span, /^\s/.test(after) ? 1 : 0)]
  const comma = /^\s?[,，]\s?/.exec(after)?.[0].length ?? 0
  if (text.startsWith('请') && (/^[，,]?\s?(?:请|麻烦|烦请|敬请)/.test(after) || doc.plain.charAt(span.start - 1) === '请')) return [without(doc, span, comma)]
  if (text === '请' && comma > 0) return [swapped({ start: span.start, end: span.end + comma }, text)]
  if (text.toLowerCase().startsWith('пожалуйста') && /^ (?:[а-я]+ )?[а-я]{2,}(?:ть|ти|чь)(?:ся)?(?![а-я])/.test(after)) return []
  if (/^(?:пожалуйста|please)[,]?$/i.test(text) && saysPlease(doc, span)) {
    const before = comma === 0 && /^\s*(?:$|[.!?;])/.test(after) ? (/,?\s?$/.exec(doc.plain.slice(0, span.start))?.[0].length ?? 0) : 0
    return [without(doc, { start: span.start - before, end: span.end }, before > 0 ? 0 : comma > 0 ? comma : /^\s/.test(after) ? 1 : 0)]
  }
  return [swapped(/[:,]$/.test(text) && comma > 0 ? { start: span.start, end: span.end + 1 + (/^\s/.test(after) ? 1 : 0) } : span, text)]
}

const swapped = (span: Span, text: string): Fix => mend('auto', 'replace', [replaced(span, text)], { instead: text })

/** Takes the words out; where they began a sentence, what follows begins it. */
function without(doc: Doc, { start, end }: Span, gap: number): Fix {
  const next = doc.text.charAt(end + gap)
  const takesCapital = /\p{Lu}/u.test(doc.text.charAt(start)) && /\p{Ll}/u.test(next)
  return mend('auto', 'delete', [replaced({ start, end: end + gap + (takesCapital ? 1 : 0) }, takesCapital ? next.toUpperCase() : '')], { instead: '' })
}

/** The sentence asks politely already. */
function saysPlease(doc: Doc, span: Span): boolean {
  const sentence = sentenceAt(doc, span.start)
  const rest = `${doc.plain.slice(sentence?.start ?? 0, span.start)} ${doc.plain.slice(span.end, Math.max(span.end, sentence?.end ?? span.end))}`
  return /(?<![а-яa-z])(?:пожалуйста|please)(?![а-яa-z])/.test(rest)
}

const cased = (first: string, text: string): string => (/\p{Lu}/u.test(first) ? text.charAt(0).toUpperCase() + text.slice(1) : text)

export const why: Localized = {
  ru: 'Слова без содержания: их приходится переводить, а смысла они не добавляют.',
  en: 'Words that carry nothing: they have to be translated and add no meaning.',
  zh: '套话没有信息量，翻译起来费时，建议说得直接些。',
}

export const examples: RuleExamples = {
  bad: [
    '{{May we express our}} sincere hope that you join the inspection of PO-2231 on 29 July 2026.',
    'Please {{make arrangements for the carrying out of}} an inspection of PO-2231 by 30 July 2026.',
    'It would help if you {{deem it possible}} that PO-2231 leaves on 30 July 2026.',
    '{{Имеем честь обратиться к Вам с нижайшей просьбой}} прислать лист по PO-3101 до 30 июля 2026',
    '{{Сообщаем Вам о том, что}} оплата по PO-3101 прошла 20 июля 2026',
    '{{С целью недопущения}} ошибок пришлите план по PO-3101 до 30 июля 2026',
    '{{Обращаемся к вам с просьбой}} прислать прайс-лист до 30 июля 2026.',
    '{{We are writing to you in order to inform you that}} the balance for PO-2231 was paid on 20 July 2026.',
    'PO-2231的报价请7月31日前回复{{为盼}}。',
    '{{Настоящим доводим до вашего сведения, что}} оплата по PO-2231 прошла 20 июля 2026.',
    'Просим {{осуществить выполнение}} замеров по PO-3101 до 30 июля 2026',
    '{{В рамках проведения}} мероприятий по упаковке закажите уголки PO-3101 до 30 июля 2026',
    'Просим {{организовать проведение}} замеров по PO-3101 до 30 июля 2026',
    'Просим {{осуществить проведение}} замеров по PO-2231 до 30 июля 2026.',
    'Просим {{рассмотреть возможность оказания содействия}} в ускорении PO-2231 до 12 сентября 2026',
    '{{At this point in time}} we have 300 pcs of PO-2231 in stock.',
    '{{I would really appreciate it if you could possibly}} send the report for B-1003 by 31 July 2026.',
    'We kindly ask you to {{be so kind as to}} provide the test report for B-1003 by 31 July 2026',
    '{{It has come to our attention that}} the CO of PO-2231 has no stamp.',
    '{{Despite the fact that}} PO-2231 left on 20 July 2026, we have no B/L.',
    '{{如蒙贵司拨冗}}，7月31日前回复PO-2231的价格。',
    '请贵司7月31日前对PO-2231的图纸{{进行确认}}。',
    '{{承蒙贵司厚爱，}}PO-2231请8月3日前确认。',
    '{{就PO-2231标签的相关事宜}}，请8月3日前回复。',
    '{{久闻贵厂大名，}}请问做蜂蜜罐吗？',
    '现就PO-2231色差一事{{作如下情况之说明}}：批差ΔE为2.8。',
    'PO-2231请8月3日前{{予以答复}}。',
  ],
  good: ['Сообщаем: оплата по PO-2231 прошла 20 июля 2026.', 'Please send the report for B-1003 by 31 July 2026.', '请7月31日前回复PO-2231的价格。'],
  traps: [
    'Please allow us to pay PO-2231 in EUR on 30 July 2026.',
    'Мы можем произвести коробки для PO-3101 до 30 июля 2026.',
    'Сообщаем об оплате PO-4137 22 июля 2026.',
    'С уважением, Анна Петрова, отдел закупок.',
    'Пришлите, пожалуйста, фото PO-2231 до 30 июля 2026.',
    'Could you please send photos of PO-2231 by 30 July 2026?',
    'With regard to PO-2231: the balance was paid on 20 July 2026.',
    '您好，辛苦了，麻烦7月30日前发PO-2231的照片。',
    { text: 'We hereby accept the goods under contract C-77 dated 12 May 2026.', context: { legal: true } },
    '如有问题请联系我。',
    '感谢您的支持，PO-2231收到了。',
  ],
}
