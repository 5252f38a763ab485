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

/** What is put before a verb of telling or asking, and adds nothing. */
const ruOpener = '(?:настоящим|данным|сим|этим|письмом|сообщением|име[ею]м?|честь|хот(?:им|ели|елось)|бы|позвольте|разрешите|спешим|считаю|считаем|необходимым|нужным|важным|вынуждены|рады|необходимо|следует|нужно|стоит|просим|особо|осмел[а-я]+|смеем|решили)'
const ruTell = '(?:сообщ|информир|проинформир|уведом|извест|извещ|дове[сд]|дово|ста[вн]|постав|отме[тч]|подчерк|замет|констатир|обра[тщ]|принять к)[а-я]*'
const ruObject = '(?:вам|вас|вашего|ваше|до|к|сведени[яею]|информацию|в|известность|внимание|особое|пристальное|на|о|то|том|тот|факт|следующ[а-я]+)'
/** Nouns of doing: one more of them behind a verb that says no more than "do". */
const ruDoing = '(?:исполнени|выполнени|реализаци|осуществлени|проведени|организаци|предоставлени|обеспечени|согласовани|мероприяти|соблюдени|наличи|направлени|получени|поступлени|завершени)[а-я]+'
const ruVerbs: Readonly<Record<string, string>> = { проверк: 'проверить', отгрузк: 'отгрузить', оплат: 'оплатить', замен: 'заменить', поставк: 'поставить', отправк: 'отправить', доставк: 'доставить' }
const ruFeeling = '(?:уважени|почтени|признательност|благодарност|надежд|уверенност|готовност|заверени|уверени)'
const ruThat = ',? что'

const cyrillic: readonly Swap[] = [
  [`(?:${ruOpener} ){1,6}${ruTell}(?: ${ruObject}){0,8}(?:${ruThat}|:)|${ruTell}(?: ${ruObject}){0,6} (?:сведени[яю]|известность|факт|том|то|следующем)(?: о том)?(?:${ruThat}|:)`, 'сообщаем:'],
  [`(?:${ruOpener} ){0,6}(?:став(?:им|лю)|дово(?:дим|жу))(?: ${ruObject}){1,4} о`, 'сообщаем о'],
  ['заранее (?:[а-я]+ )?(?:благодар|спасибо|признательн)[а-я]*(?: вас| вам)?(?: за (?:уделенн|оказанн|понимани|сотрудничеств|содействи|внимани|проявленн|оперативн|скорейш|ваш)[а-я]*(?: [а-я]+){0,2})|заранее (?:искренне|огромное|большое|премного) (?:благодар[а-я]+|спасибо)|позвольте (?:поблагодарить|выразить (?:вам )?благодарность)(?: вас)?', 'спасибо'],
  [[
    `(?:${ruOpener} ){0,6}обра(?:титься|щаться|щаемся|щаюсь)(?: к вам)? с (?:[а-я]+ )?просьбой(?: о(?: том,? чтобы)?)?`,
    `(?:${ruOpener} ){1,6}(?:[а-я]+о )?(?:просить|попросить|прошу|просим)(?: вас)?|(?:убедительная|настоятельная|нижайшая|огромная|покорнейшая) просьба`,
  ].join('|'), 'просим'],
  ['(?:убедительно|настоятельно|покорнейше|нижайше|слезно|покорно)(?= прос| прош)', ''],
  [`имеем честь|льщу себя|(?:выраж|выраз|заверя|примите)[а-я]*(?: [а-я]+){0,4}? ${ruFeeling}[а-я]*(?: [а-я]+){0,2}|пользуясь случаем|(?:с чувством )?(?:искренн|глубок|глубочайш|неизменн|совершенн|огромн|бесконечн)[а-я]+ ${ruFeeling}[а-я]*`, ''],
  ['(?:рассчитываем|надеемся) на (?:[а-я]+ )?(?:понимани|плодотворн|взаимовыгодн|содействи|благосклонн)[а-я]*(?: [а-я]+)?|(?:плодотворн|взаимовыгодн)[а-я]+ сотрудничеств[а-я]+|оказанн[а-я]+ (?:содействи|довери|поддержк|помощь|вниман|честь)[а-я]*|в ответ на ваше (?:[а-я]+ )?(?:письмо|обращение|сообщение)[^.!?:]{0,20}?сообщаем(?: следующее)?:?|имеем сообщить(?: следующее)?:?', ''],
  ['(?:в связи с|ввиду|в силу|вследствие|по причине|принимая во внимание|учитывая) (?:тем|того|то|тот)(?: факта?| обстоятельством)?,? что', 'так как'],
  ['рассмотреть (?:вопрос о )?возможност[ьи] оказания содействия в|оказать (?:нам |ваше |всемерное |посильное )*(?:содействие|помощь|поддержку) в', 'помочь в'],
  ['рассмотреть возможность оказания содействия', 'помочь'],
  ['рассмотреть (?:вопрос о )?возможност[ьи] (?:предоставления|направления)', 'прислать'],
  ['рассмотреть (?:вопрос о )?возможност[ьи]|рассмотреть вопрос(?= об? )|(?:изыскать|найти) возможность', 'решить вопрос'],
  ...Object.entries(ruVerbs).map(([noun, verb]): Swap => [`(?:осуществить|произвести) (?:проведение )?${noun}[уи]`, verb]),
  ['(?:осуществить|произвести) проведение', 'провести'],
  [[
    '(?:осуществ|произв(?:ес|ед|од)|производ)[а-я]+ (?:[а-я]+(?:ую|ое|их|ых) )?(?:[а-я]{3,}(?:(?<!оборудов)ани|ени|[оу]зк|(?<!упак)овк|[её]рк|тавк|упк)|[а-я]{4,}ци[юия]|действи|мероприяти|процедур|расчет|печат|возврат|перевод|замер|ремонт|приемк|окраск|контрол|оплат|замен)[а-я]*',
    'осуществля(?:ется|ются|ем) [а-я]+',
    `нами (?:была?|было|были) [а-я]+(?:на|но|ен|ны)|принят[оы] решени[ея] о|(?:провест|провед|провод|выполн|соверш)[а-я]* (?:мероприяти|работ[ыу] по|действия по|процедур)[а-я]*|(?:выполн|провест|обеспеч|организ|осуществлени|обеспечени|проведени|выполнени)[а-я]* ${ruDoing}|обеспечить (?:отгрузк|поставк|своевременн)[а-я]+|в срок до(?= \\d)`,
    '(?:в силу|в связи со?|в ?виду) (?:возникновени[а-я]+|наличи[а-я]+|(?:[а-я]+ ){1,3}?(?:обстоятельств|ситуаци|необходимост)[а-я]*)',
    '(?:с целью|в целях|во избежание|для целей) (?:скорейш|своевременн|дальнейш|[а-я]{4,}(?:ени|ани|аци))[а-я]+',
    `(?:в рамках|касательно вопроса|(?:по|в отношении|относительно|что касается) вопрос[ау]|в части|по (?:итогам|результатам)) ${ruDoing}|(?:касательно|в отношении|относительно|что касается) вопроса|в части,? касающейся|по факту [а-я]{5,}`,
  ].join('|'), unsaid],
  ['(?:(?:в связи с|на основании|ввиду|исходя из|учитывая|с учетом|в дополнение к|в продолжение) )выше[а-я]+нн[а-я]+,?', 'поэтому'],
  ['выше[а-я]+(?:нн|ут)[а-я]{2,3}|ниже[а-я]+(?:нн|ющ)[а-я]{2,3}', ''],
  ['(?:в (?:соответствии|связи) с|согласно) имеющ[а-я]+ся(?: у нас)? информаци[а-я]+', 'по нашим данным'],
  ['(?:мы )?наход(?:имся|ится|ятся) в процессе|(?:в|на) (?:данный|текущий|настоящий) (?:момент|период) времени|на (?:данном|текущем|настоящем) этапе|на сегодняшний день|в настоящее время', 'сейчас'],
  [[
    'не (?:сочт[а-я]+|сочли) за [а-я]+|если (?:вас |вам )?(?:это )?не (?:[а-я]+ )?(?:затруднит|составит (?:[а-я]+ ){0,2}труда)|сделайте (?:одолжение|милость)|не отка(?:жите|зать) в (?:любезности|просьбе|помощи)(?: и)?|(?:со)?благоволите|с вашего (?:любезного )?позволения',
    'будьте (?:так |столь )?(?:любезны|добры)|(?:оказать|окажите)(?: нам)? любезность(?: и)?|не могли бы вы (?:быть (?:так|столь) любезны|любезно)|любезно(?= (?:предостав|присл|направ|сообщ|высла))',
    'бу?[дл][а-я]+ (?:бы )?(?:вам )?(?:крайне|очень|весьма|премного|[а-я]+но) (?:вам )?(?:признательн|благодарн|обязан)[а-я]+(?:,? если(?: бы)?)?(?: вы)?|сочтете возможным',
  ].join('|'), 'пожалуйста'],
  ['в случае возникновения (?:каких-либо )?вопросов', 'если есть вопросы'],
  ['имеет место(?: быть)?', 'есть'],
]

const enVery = '(?:[a-z]+ly |very |much |most |so |more than ){0,3}'
const enIfYou = '(?: to you)?(?: very much)? if you (?:could|would|can|might|will|were(?: able)? to)(?: be (?:able|in a position|so kind as) to| possibly| kindly| please| perhaps| find the time to){0,4}'
const enWe = "(?:we|i)(?: am| are| was| were| have|'m|'re|'ve)?"
const latin: readonly Swap[] = [
  [`(?:i|we)(?: would| should| will| shall|'d) ${enVery}(?:be ${enVery}(?:grateful|thankful|obliged|happy|pleased|glad|delighted|indebted)|appreciate it)${enIfYou}`, 'please'],
  [`(?:it|this) would be ${enVery}(?:appreciated|great|good|nice|wonderful|lovely|helpful|kind|fantastic|perfect)${enIfYou}`, 'please'],
  ['(?:(?:would|could|might) you )?(?:please |kindly )*be (?:so (?:kind|good)|kind enough|good enough)(?: as)?(?: to| and)?', 'please'],
  [`${enWe} (?:just )?(?:wondering (?:if|whether) (?:you (?:could|might|would|can)|it (?:would|might) be possible (?:for you )?to)(?: possibly| kindly| perhaps| be able to)*|writing (?:this [a-z-]+ |to you )*(?:in order )?to (?:kindly )?(?:ask|request)(?: you to)?)|may (?:i|we) trouble you to|you are (?:[a-z]+ly )+(?:requested|asked|invited) to`, 'please'],
  ['kindly please|please kindly|(?:(?:we|i) (?:would like to )?)?(?:kindly|politely|humbly) (?:ask|request)(?: you to| that you(?: kindly)?| to)?', 'please'],
  ['(?:sincerely|cordially|respectfully) (?:ask|request|hope|invite)', 'ask'],
  [[
    `${enWe} (?:(?:hereby|herewith|just|sincerely|kindly|beg|wish|want(?:ed)?|would like|'d like|the honou?r|the pleasure|take pleasure|pleased|glad|writing(?: to you)?|in order|to|of) ){1,6}(?:inform|advis|notify|remind|tell|let)(?:e|ing)? you(?: know)?(?: of the fact)? that|(?:we|i) (?:hereby |herewith )?(?:beg|wish|have the honou?r) to (?:inform|advise|notify) you`,
    '(?:kindly|please) (?:do )?be (?:kindly )?(?:informed|advised|reminded|notified)(?: that)?|(?:this|the (?:purpose|aim) of this (?:e-?mail|letter|message)) is to (?:inform|advise|notify|remind|tell) you(?: that)?',
  ].join('|'), 'we report:'],
  [`(?:(?:may|might|can) (?:we|i) |${enWe} )(?:(?:would like|wish|want|have) to )?(?:kindly |please |respectfully )?(?:draw|call|direct|bring)(?: to)? your (?:kind )?(?:attention|notice)(?: to)?(?: the fact)?(?: that)?`, 'please note:'],
  ['it has come to our (?:attention|notice|knowledge) that', 'we see that'],
  ['(?:despite|in spite of|notwithstanding) the (?:fact|circumstance) that', 'although'],
  ['(?:(?:in (?:view|light|consideration)|because|on account|by virtue) of|(?:due|owing) to|considering|given|taking into (?:account|consideration)) the (?:fact|circumstance) that|for the reason that|taking into (?:account|consideration) that', 'because'],
  [`(?:with|in) (?:regards?|respect|reference|relation) to the (?:fact|matter|subject|question|issue|topic|above|captioned)(?: of| that)?|${enWe} writing (?:to you )?(?:with (?:regards?|reference) to|in (?:regard|relation|reference|connection) (?:to|with)|regarding|concerning)(?: the matter of)?|regarding the subject matter of`, 'about'],
  ['(?:with reference to|in view of) the above(?:[- ]mentioned)?,?', 'therefore'],
  ['the (?:above|captioned|above[- ][a-z]+ed|above[- ]said|under-?mentioned|aforementioned)(?: (?:subject|order|matter|goods|shipment|issue))?|above[- ](?:captioned|referenced|named|said)|aforesaid', 'this'],
  ['(?:carry out|perform|conduct|make) an inspection of', 'inspect'],
  [[
    '(?:make|carry out|take|effect|undertake|perform|conduct) (?:the |an? |all |necessary )*(?:arrangements?|preparations?|measures|steps) (?:for|towards?) the [a-z]+(?:ing(?: out)?|tion|ment|ance) of',
    '(?:make|carry out|undertake|perform|conduct) (?:the |an? )(?:[a-z]+ication|[a-z]+sis|[a-z]+isation|examination|assessment) of|the (?:implementation|carrying out|achievement) of|deem it (?:possible|necessary|appropriate|expedient)(?: to)?|(?:is|would be|will be) (?:[a-z]+ly |much |very much )+appreciated|would be (?:most|very|[a-z]+ly) (?:grateful|thankful|obliged) for your',
    '(?:may (?:we|i)|(?:please |kindly )?(?:allow|permit|let) (?:us|me)(?: to)?) (?:kindly |hereby |once more )*(?:express|convey|extend|assure|avail|take (?:this|the) (?:opportunity|liberty))(?: (?:our|my|you))?|might possibly|in receipt of|should it be (?:at all )?convenient',
  ].join('|'), unsaid],
  ['see your way (?:clear )?to', 'consider'],
  ['(?:until|till) such time as', 'until'],
  ['at (?:this|the present) (?:juncture|(?:point|moment) in time)|at the present (?:time|moment)|with immediate effect', 'now'],
  ['for the time being', 'for now'],
  ['on a (daily|weekly|monthly|yearly) basis', '$1'],
  ['(?:during|in) the course of', 'during'],
  ['with (?:a view to|the (?:aim|purpose|intention) of)|for the purpose of', 'for'],
  ['(?:please |kindly )?do the needful', 'please act'],
  ['take the (?:necessary|appropriate|needed|required) (?:measures|steps|actions?)', 'act'],
  ['thank(?:ing)? you in (?:anticipation|advance)(?: (?:of|for) your (?:kind )?[a-z]+(?: (?:and|in|to) [a-z ]{3,30})?)(?! to )|thank(?:ing)? you in anticipation|(?:please )?accept (?:our|the|my) (?:[a-z]+ )?(?:assurances?|expressions?) of (?:[a-z]+ ){1,3}', 'thank you'],
  ['(?:we|i) (?:would like to |wish to |want to )?express (?:our|my) (?:most )?[a-z]+ (?:gratitude|appreciation|thanks)(?: to you)?(?: for)?', 'thank you for'],
  ['(?:please )?find (?:(?:enclosed|attached|herewith) ?){2}|(?:please )?find enclosed|(?:attached|enclosed|herewith) (?:herewith )?please find(?: enclosed| attached)?|(?:attached|enclosed) herewith|(?:we|i) (?:herewith|hereby) (?:attach|enclose|send)', 'attached:'],
  ['your (?:esteemed|good|respected|valued|reputable|honou?rable) (company|firm|office|organi[sz]ation|factory|house|order|reply|cooperation|inquiry|enquiry|support|e-?mail|letter)|(?:for )?your (?:kind |ready )(perusal|attention|consideration|information|reference|notice|cooperation)', 'your $1'],
  ['your (?:good|esteemed) ?sel(?:f|ves)', 'you'],
  ['(?:we |i )?(?:remain,? (?:dear sirs,? )?|are )?at your (?:kind |entire |full )?disposal(?: for (?:any|all) [a-z]+ [a-z]+)?', 'we answer questions'],
  ["(?:(?:should you|in case you) have any (?:further )?(?:questions|queries),? )?(?:please )?(?:do not|don't) hesitate to (?:contact|call|write|ask|reach out|inform|let|get in touch)(?: to)?(?: (?:me|us))?", 'please write'],
  ['(?:as per|in accordance with|further to|with reference to|following|referring to|pursuant to) (?:our|your|the) (?:telephone |telephonic |phone |verbal |telecon)?(?:conversation|discussion|talk|communication|call)?(?: of even date)?(?<=con|tion|sion|talk|call|date)', 'as we agreed,'],
  ['(is|are|am) in the process of', '$1'],
  ['(?:we |i )?(?:look forward to|hope for) (?:an?|our) (?:[a-z]+ and )?(?:fruitful|long|mutual[a-z]*|prosperous|successful)[a-z -]{0,40} (?:cooperation|partnership|relationship)|(?:(?:we|i) (?:[a-z]+ly )?)(?:hope|trust) (?:that )?this (?:e-?mail|letter|message) finds you[a-z ]{0,24}', ''],
  ['(?:hereby|herewith)(?: kindly)?|(?:we |i )?(?:would like to )?take (?:this|the) (?:opportunity|liberty) (?:to|of)|as you (?:may|might|will|probably|surely|certainly) (?:already |well )?(?:know|be aware|remember|recall),?', ''],
  ['as (?:a matter of fact|has been (?:previously )?mentioned (?:above|before|earlier)),?|the fact of the matter is that|for all intents and purposes|last but not least,?|it (?:should|must) be noted that|it is worth (?:noting|mentioning) that|(?:it goes without|needless to) say(?:ing)?(?: that)?,?', ''],
  ['first and foremost', 'first'],
  ['(?:any and|each and) (all|every)', '$1'],
  ['effect (?:the )?payment', 'pay'],
  ['effect (?:the )?shipment', 'ship'],
  ['in (?:the )?absence of', 'without'],
  ['(?:prior|previous) to (?:the )?(?:time (?:that|when)|(?:commencement|start|beginning) of)', 'before'],
  ['subsequent to', 'after'],
  ['(?:a )?sufficient (?:number|amount|quantity) of time', 'enough time'],
  ['(?:give|pay) (?:your )?(?:kind|due|prompt|best) (?:attention|consideration) to', 'look at'],
  ['in the event (?:that|of there being)', 'if'],
  ['in order for (?:us|you) to be able to', 'to'],
  ['has the ability to', 'can'],
  ['make a decision (?:on|about)', 'decide on'],
]

/** You, to whom it is written. */
const zhYou = '(?:贵[司方厂]|贵公司|您|你们?)?'
const zhMuch = '(?:相应|必要|全面|详细|进一步|及时|充分|有效|一定|积极|明确|合理|适当|妥善|大力|再次|重新|逐一)?的?'
const han: readonly Swap[] = [
  [`(?:[敬恳烦还]?请|如蒙|希?望|若)?${zhYou}(?:能够?)?[于在]?百忙之中(?:抽出?[空时]?间?)?(?:拨冗)?|(?:[敬恳烦]?请|如蒙|希?望)?${zhYou}拨冗|(?:烦劳|烦请|劳烦|敬请|恳请)?${zhYou}(?:拨出|抽出|花费|占用)您?一?点?宝贵的?时间[，,]?`, '请'],
  ['(?:[，,]?(?:我们|我司)?将?)(?:不胜感[谢激荷]|感激之至|感恩不尽|感激不尽|铭感于心)之?至?', '，谢谢'],
  ['不胜荣幸|万分感谢之至|深表谢意|谨致谢[忱意]|在?此?(?:谨|特|向您|向贵司)?(?:表示|致以)(?:最?衷心|最?诚挚|由衷)的?(?:感谢|谢意|问候)', '谢谢'],
  ['(?:兹特?|[特谨]此)(?:函告|通知|告知|奉告)(?:贵[司方])?', '通知'],
  ['[如由](?:有|此)[^，。]{0,10}不[便周]之?处?[，,]?(?:敬请|还请|深表|我们?深表)?(?:谅解|见谅|歉意|理解|海涵)?|深表歉意', '抱歉'],
  ['进行(?:一[个次下]|了)?(?:关于)?([^，。]{2,4})的(?:动作|操作|工作)', '$1'],
  [`(?<!正在)(?:进行|予以|加以|[作做]出|给予)(?![中时到得第厂]|[的顺][^一-龥]?)(?:一[个次下]|了)?${zhMuch}([一-龥]{2})(?<!表示)`, '$1'],
  ['对[^，。]{1,12}做一?个(?:确认|检查|核对|说明)', unsaid],
  ['在(?:目前|现在|当前)这?个?的?(?:时间点|阶段|情况)下?', '现在'],
  ['(?:根据|就|从|以)?(?:目前|当前|现阶段|现在)的?(?:实际)?(?:情况|形势|状况)(?:来看|而言|来说|来讲)[，,]?', '目前'],
  ['鉴于(?:上述|以上)(?:情况|原因)', '因此'],
  ['[，,]?(?:是|不胜)?(?<!因)为[盼荷]', ''],
  ['(?:就|关于|针对|有关|对于)(?!相关)([^，。]{1,14}?)(?:的?(?:相关|有关|等)?的?事[宜项]|的?(?:相关|有关|等)(?:问题|情况|工作)|这?[个一]?(?:方面|层面|块)的?(?:问题|事[宜情]|情况|工作|内容|话)?)', '关于$1'],
  ['[作做]如下[^，。：]{0,3}(?:说明|答复|回复)|(?:本着|秉承着?|秉持着?)[^，。]{2,20}的(?:原则|精神|态度|理念|宗旨)[，,]?', ''],
  ['(?:承蒙|值此|久[闻仰]|素仰)[^，。]{2,24}[，,]?|不揣冒昧|冒昧(?:打扰|致函|来信|叨扰|联系|来电)[^，。]{0,6}[，,]?', ''],
  ['(?:谨|兹)代表[^，。]{2,12}[向对感致][^，。]{0,20}[，,]?|(?:首先[，,]?)?请?[允容]许?(?:我们?|我司)(?:再次|首先|代表|在此|向)[^，。]{0,16}[，,]?|借此机会[^，。]{0,10}[，,]?', ''],
  ['(?:(?:实在|真的?|万分|非常|十分)[是很]?)?(?:不好意思|抱歉|过意不去)[，,]?[^，。]{0,6}(?:打扰|叨扰)[^，。]{0,6}[，,]?', ''],
  [`(?:万望|敬祈|伏[望乞]|尚[祈希望]|[敬至]希|敬盼|还望|敬请)${zhYou}(?:海涵|见谅|谅解|包涵|鉴谅|垂察|查照|惠允|知[悉照]|予以|给予)?|高抬贵手|网开一面`, '请'],
  [`[恳敬烦]?[请祈望盼]?${zhYou}(?:早日|从速|不吝)?(?:赐[复覆教示知]|惠[复予允]|鉴谅|垂询|指正|莅临)[^，。]{0,6}|(?:静候|恭候|敬候|翘盼|翘首以盼)(?:佳音|回音|回复|您的?回复)?`, '请回复'],
  ['[顺敬即恭谨](?:颂|祝)(?:[商台大时春夏秋冬]?[祺安绥]|[^，。]{2,4})[，,。]?', ''],
  ['(?:我[司们]|[我本]公司)?(?:[将会]|必将|定当|始终)?(?:一如既往|竭诚|竭尽全力|全心全意|不遗余力|一直以来)[地的]?[^，。]{0,20}[，,]?', ''],
  ['高度重视[并和且、]?', '重视'],
  ['(?:鼎力|大力)(支持|配合|协助|相助)[与和]?(?:厚爱|配合|信任)?', '$1'],
  [`(?:不知道?${zhYou}(?:是否|[能可]否)|(?:如果|若|要是|看)?您?(?:看)?(?:可以|方便|可能|不麻烦|不介意)(?:的话)[，,]?(?:不知道?)?(?:能不能|[能可]否|可不可以))(?:在?(?:方便|百忙|可能|合适))?(?:的情况下|之中|的时候)?(?:考虑一?下?|抽空|再?(?:麻烦|烦请|劳烦|拜托|请)${zhYou})?`, '请'],
  [`(?:麻烦|烦请|劳烦|拜托|辛苦)${zhYou}能?再?(?:麻烦|劳烦|拜托|辛苦|劳驾|费心)${zhYou}(?:一下)?|(?:能不能|[能可]否)麻烦${zhYou}`, '请'],
  ['众所周知[，,]?|毋庸置疑[，,]?|不言而喻[，,]?|(?:需要|值得)(?:特别)?(?:指出|一提|强调)的是[，,]?|总的来说[，,]?|我们?想(?:特别|要)?(?:说|强调|指出|表达)的是[，,]?', ''],
  ['不吝(?:与我们联系)?', '联系'],
  ['为了?(?:进一步|更好地?)(?:加强|促进|推动|深化|推进)[^，。]{2,16}[，,]?|谨以此函[，,]?|特此致?(?:函|说明|声明|电)[，,]?', ''],
  ['(?:[我本]公司|我[司方])?经过?(?:慎重|认真|反复|充分|我司|公司|内部)+地?(?:研究|考虑|讨论|商议|评估)后?(?:一致)?决定?[，,]?', ''],
  ['[如若](?:蒙|承)[^，。]{0,14}?(?=\\d|[，,]|确认|回复|答复|同意)', '请'],
  ['(?:衷心|真诚|由衷|热切|殷切)地?(?:希望|期望|期待|盼望)', '希望'],
  ['(?:精诚|通力|密切|真诚)(?:合作|协作)|(?:建立|保持)[^，。]{0,4}(?:友好|互利|良好)[^，。]{0,4}(?:合作)?关系', '合作'],
  ['兹(?:因|就|有|将|对|为|定)', '因'],
  ['(?:十分|非常|深感|倍感|很)荣幸[^，。]{0,12}[，,]?', ''],
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
          hits.push({ span, params: { instead: text }, get fixes() { return mendsOf(doc, span, text) } })
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
    '{{Ставим Вас в известность о}} задержке PO-2231 до 5 августа 2026.',
    '{{Убедительно}} просим Вас подтвердить PO-2231 до 30 июля 2026.',
    '{{Due to the circumstance that}} the mould broke, PO-2231 leaves on 9 August 2026.',
    'PO-2231的尺寸请8月3日前{{进行全面检测}}。',
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
    'Обратите внимание: адрес склада новый, Ленина, 5.',
    'We want to remind you: the balance of PO-2231 is due on 3 August 2026.',
    'PO-2231生产进行中，8月3日完成。',
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
