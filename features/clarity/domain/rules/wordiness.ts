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

/** Ahead of a verb of telling or asking, and adding nothing. */
const ruOpener = '(?:настоящим|сим|этим|письмом|сообщением|име[ею]м?|честь|хот[а-я]+|бы|позвол[а-я]+|разреши[а-я]+|спеш[а-я]+|счита[а-я]+|(?:необходим|нужн|важн)ым|своим|долгом|вынужден[а-я]*|рад[аы]?|следует|стоит|просим|особо|осмел[а-я]+|смеем|реши[а-я]+|со своей стороны)'
const ruTell = '(?:сообщ|(?:про)?информир|уведом|изве[сщ]|дове[сд]|дово|(?:по)?ста[вн]|отме[тч]|подчерк|замет|констатир|обра[тщ])[а-я]*'
const ruObject = '(?:вам|вас|ваше(?:го)?|до|к|сведени[яею]|информацию|в|известность|(?:особое |пристальное )?внимание|на|о|то|том|тот|факт|следующ[а-я]+)'
const ruFeeling = '(?:уважени|почтени|признательност|благодарност|надежд|уверенност|готовност|заверени|уверени)[а-я]*'
const ruThat = '(?:,? что|:)'
/** A noun of doing: behind a verb that says no more than "do", or behind another one. */
const ruDeed = '[а-я]*(?:[аеяи]ни|[оу]зк|(?<!упак)овк|ерк|тавк|[а-я]{3}ци[юия]|стви|мероприяти|расчет|врат|замер|ремонт|мк|раск|контрол|оплат|замен)[а-я]*'
const ruDoing = '(?:исполнени|выполнени|реализаци|осуществлени|проведени|организаци|предоставлени|обеспечени|согласовани|мероприяти|соблюдени|наличи|направлени|получени|поступлени)[а-я]+'
const ruCause = '(?:в связи с|ввиду|в силу|по причине|принимая во внимание|исходя из|на основании|учитывая|с учетом)'
const ruVery = '(?:(?:крайне|очень|весьма|премного|вам|[а-я]+но) )*'

const cyrillic: readonly Swap[] = [
  [`(?:${ruOpener} )+${ruTell}(?: ${ruObject})*${ruThat}|${ruTell}(?: ${ruObject})* (?:сведени[яю]|известность|факт|том|то|следующем)${ruThat}`, 'сообщаем:'],
  [`(?:${ruOpener} )*(?:по)?(?:став|дово)[а-я]+(?: ${ruObject})+ о`, 'сообщаем о'],
  ['заранее (?:[а-я]+ )?(?:благодар|спасибо|признательн)[а-я]*(?: вас| вам)? за (?:уделенн|оказанн|понимани|сотрудничеств|содействи|оперативн|скорейш)[а-я]*(?: и)?(?: [а-я]+){0,2}|заранее (?:искренне|огромное|большое|премного) [а-я]+', 'спасибо'],
  [`(?:${ruOpener} )*(?:обра[тщ]|побеспоко)[а-я]+(?: к вам| вас)?(?: с)? (?:[а-я]+ )?просьбой(?: о(?: том,? чтобы)?)?|(?:${ruOpener} )+(?:[а-я]+о )?(?:по)?про(?:сить|шу|сим)(?: вас)?|(?:убедительн|настоятельн|нижайш|огромн|покорн)[а-я]+ просьба`, 'просим'],
  ['(?:убедительно|настоятельно|покорн[а-я]+|нижайше|слезно)(?= про[сш])', ''],
  [`(?:выраж|выраз|заверя|примите)[а-я]*(?: [а-я]+){0,4}? ${ruFeeling}(?: [а-я]+){0,2}|пользуясь случаем|(?:с чувством )?(?:искренн|глубо[кч]|неизменн|совершенн|огромн|бесконечн)[а-я]+ ${ruFeeling}|(?:рассчитыва|наде)[а-я]+ на (?:[а-я]+ )?(?:понимани|плодотворн|взаимовыгодн|содействи|благосклонн)[а-я]*(?: [а-я]+)?|(?:плодотворн|взаимовыгодн)[а-я]+ сотрудничеств[а-я]+|оказанн[а-я]+ [а-я]+`, ''],
  [`${ruCause} т[а-я]{1,3}(?: факта?| обстоятельств[а-я]+)?,? что`, 'так как'],
  [`${ruCause} выше[а-я]+нн[а-я]+,?`, 'поэтому'],
  ['(?:рассмотреть возможность оказания содействия|оказать (?:[а-я]+ )*(?:содействие|помощь|поддержку))(?= в)', 'помочь'],
  ['рассмотреть возможност[ьи] (?:предоставления|направления)(?= (?:[а-я]+ ){0,2}(?:фото|видео|прайс|образ|счет|инвойс|отчет|чертеж|сертификат|документ|каталог|копи|список|договор|график))', 'прислать'],
  ['рассмотреть возможност[ьи] предоставления', 'предоставить'],
  ['рассмотреть (?:вопрос о )?возможност[ьи]|(?:изыскать|найти) возможность', 'решить вопрос'],
  ['(?:осуществить|произвести) (?:проведение )?(провер|отгруз|оплат|замен|постав|отправ|достав)к?[уи]', '$1ить'],
  ['(?:осуществить|произвести) проведение', 'провести'],
  [[
    `осуществ[а-я]+ [а-я]+|произв(?:ес|ед|од)[а-я]+ (?:[а-я]+(?:ую|ое|их|ых) )?${ruDeed}|(?:выполн|прове[сд]|провод|обеспеч|организ|соверш)[а-я]* (?:${ruDoing}|работ[ыу] по|действия по|процедур[а-я]*|(?:отгрузк|поставк|своевременн)[а-я]+)`,
    `(?:с целью|в целях|во избежание) [а-я]{4,}(?:ени|ани|аци|ейш|енн)[а-я]+|(?:в рамках|в части|по (?:итогам|результатам)) ${ruDoing}|(?:касательно|в отношении|относительно|что касается|по) вопроса|в части,? касающейся|по факту [а-я]{5,}|${ruCause} (?:возникновени|наличи|(?:[а-я]+ ){1,3}?(?:обстоятельств|ситуаци|необходимост))[а-я]*`,
  ].join('|'), unsaid],
  ['(?:выше|ниже)[а-я]+(?:нн|ут|ющ)[а-я]{2,3}', ''],
  ['наход[а-я]+ся в процессе|(?:в|на) (?:данный|текущий|настоящий) (?:момент|период) времени|на (?:данном|текущем) этапе|на сегодняшний день|в настоящее время', 'сейчас'],
  [`был[аи]? бы ${ruVery}(?:признательн|благодарн)[а-я]+,? если бы(?: вы)? (?:со?чли (?:для себя )?возможным|смогли|нашли (?:время|возможность|возможным))(?= (?:[а-я\\d.-]+ ){0,6}[а-я]+(?:ть|ти|чь)(?:ся)?(?![а-я]))`, 'прошу'],
  [`не со?ч[а-я]+ за [а-я]+|если (?:вас |вам )?(?:это )?не (?:[а-я]+ )?(?:затруднит|составит (?:[а-я]+ )?труда)|не отка(?:жите|зать) в [а-я]+(?: и)?|сочтете возможным|ока(?:зать|жите) любезность(?: и)?|будьте (?:так |столь )?(?:любезны|добры)|любезно(?= (?:предостав|присл|направ|сообщ|высла))|(?:буд[а-я]+|был[аи]?)(?: бы)? ${ruVery}(?:признательн|благодарн|обязан)[а-я]+(?:,? если(?: бы)?)?(?: вы)?`, 'пожалуйста'],
  ['в случае возникновения (?:у вас )?(?:каких-либо )?вопросов', 'если есть вопросы'],
  ['имеет место(?: быть)?', 'есть'],
]

/** Courtesy and supposition before a verb: any number of them adds nothing. */
const enFrill = '(?: (?:could|would|can|might|will|were to|be able to|be in a position to|be (?:so (?:kind|good) as|(?:kind|good) enough) to|possibly|kindly|please|perhaps))*'
const enVery = '(?:[a-z]+ly |very |much |most |so |more than )*'
const enWe = "(?:we|i)(?: am| are| was| were| have|'m|'re|'ve)?"
const enTell = '(?:inform|advis|notify|remind|tell|let)(?:e|ed|ing)?'
const enFact = 'the (?:fact|circumstance|reason) that'
/** To do with nothing but a noun of doing. */
const enDo = '(?:make|carry out|take|effect|undertake|perform|conduct) (?:the |an? |all |necessary )*'
const enThing = '(?:subject|order|matter|goods|shipment|issue)'
const latin: readonly Swap[] = [
  [[
    `(?:i|we|it|this)(?: would| should|'d) ${enVery}(?:be ${enVery}[a-z]+|appreciate it)(?: to you)?(?: very much)? if you${enFrill}|(?:we|i)(?: would|'d) ${enVery}appreciate it`,
    `(?:(?:would|could|might|may) (?:you|we|i) )?(?:please |kindly |possibly )*(?:be (?:so (?:kind|good)|kind enough|good enough)(?: as)?(?: to| and)?|(?:trouble you|impose (?:up)?on your kindness) to)${enFrill}`,
    `${enWe} (?:just )?wondering (?:if|whether) (?:you|it (?:would|might) be (?:at all )?possible (?:for you )?to)${enFrill}|${enWe} writing to (?:kindly )?(?:ask|request)(?: (?:that )?you(?: to)?)?`,
    'kindly please|please kindly|(?:(?:we|i) )?(?:would like to kindly ask|(?:kindly|politely|humbly) request)(?: you to| that you(?: kindly)?| to)?',
  ].join('|'), 'please'],
  [`${enWe} (?:(?:hereby|herewith|just|sincerely|kindly|beg|wish|want(?:ed)?|would like|'d like|the (?:honou?r|pleasure)|pleased|glad|writing(?: to you| this [a-z-]+)?|in order|to|of|take this opportunity) )+${enTell} you(?: know)?(?: of the fact)? that|(?:it has come to our attention,? and )?(?:kindly|please) (?:do )?be (?:kindly )?${enTell}(?! (?:of|about))(?: that)?`, ''],
  [`(?:kindly|please) (?:do )?be (?:kindly )?${enTell} (?:of|about)`, 'we report'],
  [`(?:(?:may|might|can) (?:we|i) |${enWe} )(?:(?:would like|wish|want) to )?(?:kindly )?(?:draw|call|direct|bring)(?: to)? your (?:kind )?(?:attention|notice)(?: to)?(?: the fact)?(?: that)?`, 'please note:'],
  ['it has come to our (?:attention|notice|knowledge) that', 'we see that'],
  [`(?:despite|in spite of|notwithstanding) ${enFact}`, 'although'],
  [`(?:in (?:view|light|consideration) of|because of|on account of|due to|owing to|considering|given|for|taking into (?:account|consideration)) ${enFact}`, 'because'],
  [`(?:with|in) (?:regards?|respect|reference|relation) to the (?:fact|topic|above|captioned|${enThing})(?: of| that)?|${enWe} writing (?:to you )?(?:(?:with|in) (?:regards?|reference|connection) (?:to|with)|regarding|concerning)`, 'about'],
  ['in view of the (?:above|foregoing),?', 'therefore'],
  [`(?:the )?(?:captioned|above[- ][a-z]+(?:ed|said)|under-?mentioned|aforementioned|aforesaid)(?: ${enThing})?|the above ${enThing}`, 'this'],
  ['(?:carry out|perform|conduct|make) an inspection of', 'inspect'],
  [[
    `${enDo}(?:arrangements?|preparations?|measures|steps) (?:for|towards?) the [a-z]+ of|${enDo}[a-z]+(?:ication|sis|isation|ance|ination|ssment) of|the (?:implementation|carrying out|achievement) of|deem it (?:possible|necessary|appropriate|expedient)(?: to)?|(?:is|would be|will be) (?:[a-z]+ly |very |much )+appreciated|would be ${enVery}(?:grateful|thankful|obliged) for your|should it (?:be (?:at all )?convenient|not be too much trouble)`,
    '(?:may (?:we|i)|(?:please |kindly )?(?:allow|permit|let) (?:us|me)(?: to)?) (?:once more )?(?:express|convey|extend|assure|avail|take (?:this|the) (?:opportunity|liberty))(?: (?:our|my|you))?|reach out|touch base',
  ].join('|'), unsaid],
  ['see your way (?:clear )?to', 'consider'],
  ['(?:until|till) such time as', 'until'],
  ['at (?:this|the present) (?:juncture|(?:point|moment)(?: in time)?|time)(?<!at this (?:time|point|moment))', 'now'],
  ['with (?:a view to|the (?:aim|purpose|intention) of)|for the purpose of', 'for'],
  ['(?:please |kindly )?do the needful', 'please act'],
  ['thank(?:ing)? you in (?:anticipation|advance(?= (?:of|for) your))(?: (?:of|for) your (?:kind )?[a-z]+(?: (?:and|in|to) [a-z ]{3,30})?)?(?! to )', 'thank you'],
  ['(?:we|i) (?:would like to |wish to |want to )?express (?:our|my) (?:most )?[a-z]+ (?:gratitude|appreciation|thanks)(?: to you)?(?: for)?', 'thank you for'],
  ['(?:please )?find (?:enclosed|attached herewith)|(?:attached|enclosed|herewith) (?:herewith|please find)(?: enclosed| attached)?', 'attached:'],
  ['your (?:esteemed|respected|valued|reputable|honou?rable|good(?= (?:company|firm|office|factory|offices)))( [a-z]+)|(?:for )?your (?:kind|ready)( (?:perusal|attention|consideration|information|notice|cooperation))', 'your$1'],
  ['your (?:good|esteemed) ?sel(?:f|ves)', 'you'],
  ['(?:we |i )?(?:remain,? |are )?at your (?:kind |entire |full )?disposal(?: for (?:any|all) [a-z]+ [a-z]+)?', 'we answer questions'],
  ["(?:(?:should you|in case you) have any (?:further )?(?:questions|queries),? )?(?:please )?(?:do not|don't) hesitate to [a-z]+(?: out| in touch)?(?: to)?(?: (?:me|us))?", 'please write'],
  ['(?:as per|in accordance with|further to|with reference to|following|referring to|pursuant to) (?:our|your|the) (?:tele[a-z]+ |phone |verbal )?(?:conversation|discussion|talk|communication|call)(?: of even date)?', 'as we agreed,'],
  ['(is|are|am) in the process of', '$1'],
  ['(?:prior|previous) to (?:the )?(?:commencement|start|beginning) of', 'before'],
  ['in the event (?:that|of there being)', 'if'],
  [[
    '(?:we |i )?(?:look forward to|hope for) (?:an?|our) (?:[a-z]+ and )?(?:fruitful|long|mutual[a-z]*|prosperous|successful)[a-z -]{0,40} (?:cooperation|partnership|relationship)|(?:we|i) (?:[a-z]+ly )?(?:hope|trust) (?:that )?this (?:e-?mail|letter|message) finds you[a-z ]{0,24}',
    '(?:hereby|herewith)(?: kindly)?|(?:we |i )?(?:would like to )?take (?:this|the) (?:opportunity|liberty) (?:to|of)|as you (?:may|might|surely|certainly) (?:already |well )?know,?|as a matter of fact,?|last but not least,?|first and foremost,?|it (?:should|must) be noted that|it is worth (?:noting|mentioning) that|(?:it goes without|needless to) say(?:ing)?(?: that)?,?',
  ].join('|'), ''],
]

/** You, to whom it is written. */
const zhYou = '(?:贵[司方厂]|贵公司|您|你们?)?'
const zhBeg = '[请望盼祈希恳敬烦劳万还尚伏若如蒙]'
/** What is begged to be granted, before it is said what. */
const zhGrace = '(?:能够?|[于在]?百忙之中(?:抽出?[空时]?间?)?|拨冗|惠[予允]|[俯慨应]允|不吝(?:赐教)?|关照|协助|理解|支持|配合|厚爱|信任|[与和、])*'
const zhBusy = '(?:麻烦|烦请|劳烦|拜托|辛苦|劳驾|费心)'
const zhCan = '(?:能不能|[能可]否|可不可以|是否)'
const han: readonly Swap[] = [
  [`(?:${zhBeg}{0,2}${zhYou}能?够?[于在]?)(?:百忙之中(?:抽出?[空时]?间?)?(?:拨冗)?|拨冗|(?:拨出|抽出|花费|占用)您?一?点?宝贵的?时间[，,]?)`, '请'],
  ['[若如倘]能?承?蒙(?:您|贵[司方])?(?:鼎力|大力)?(?:相助|支持|关照|理解|配合|帮助|协助|应允|惠允)[，,]?(?:我们|我[司方])?将?不胜感[谢激荷](?:之至)?', '谢谢'],
  ['[，,]?(?:我们|我司)?将?(?:不胜感[谢激荷]|感[恩激](?:之至|不尽))之?至?', '，谢谢'],
  ['不胜荣幸|深表谢意|在?此?(?:谨|特|向您|向贵司)?(?:表示|致以?)最?(?:衷心|诚挚|由衷|谢[忱意])的?(?:感谢|谢意|问候)?', '谢谢'],
  ['(?:兹特?|[特谨]此)(?:函告|通知|告知)(?:贵[司方])?', '通知'],
  ['[如由][有此][^，。]{0,10}不[便周]之?处?(?:[，,]?[^，。]{0,4}(?:谅解|见谅|歉意|理解|海涵))?|深表歉意', '抱歉'],
  ['进行(?:一[个次下]|了)?(?:关于)?([^，。]{2,4})的(?:动作|操作|工作)', '$1'],
  ['进行(?:相关)?([^，。]{2,16})的([一-龥]{2})工作', '$2$1'],
  ['(?<!正在)(?:进行|予以|加以|[作做]出|给予)(?![中时到得第厂]|我[们方司]|贵[司方]|[您你]|客户|了[一两三几半]|[的顺][^一-龥]?)(?:一[个次下]|了)?(?:相应|必要|全面|详细|进一步|及时|充分|认真|明确|妥善)?的?([一-龥]{2})(?<!表示)', '$1'],
  ['在?(?:目前|现在|当前)(?:这?个?的?(?:时间点|阶段|情况)下?的?)+(?:来看|而言|来[说讲])?', '目前'],
  ['鉴于(?:上述|以上)[^，。]{0,6}(?:情况|原因)', '因此'],
  ['(?:就|关于|针对|有关|对于|现?将)(?!相关)([^，。]{1,14}?)(?:的?(?:相关|有关|等)?的?事[宜项]|的?(?:相关|有关|等)(?:问题|情况|工作)|这?[个一]?(?:方面|层面|块)的?(?:问题|事[宜情]|情况|工作|内容|话)?)', '关于$1'],
  [`${zhBeg}{1,2}${zhYou}(?:海涵|见谅|谅解|包涵|惠允|予以)|(?:万望|尚[祈希望]|[敬至][希祈]|敬盼|敬请)${zhYou}|高抬贵手|(?:怀着|带着)[^，。]{2,10}的?心情(?:恳?请)?|[如若](?:承?蒙|承)${zhYou}${zhGrace}(?![，,](?:不胜|感))`, '请'],
  [`${zhBeg}{0,2}${zhYou}(?:早日|从速|不吝)?(?:赐[复覆教示知]|惠复|垂询|指正|莅临)(?:指[正导]|[为是][盼荷幸感])?|(?:静候|恭候|敬候)(?:佳音|回音|您?的?回复)?`, '请回复'],
  [`${zhBeg}{0,2}${zhYou}惠[予允](?=[一-龥]{2})`, '请'],
  ['高度重视[并和且、]?', '重视'],
  ['(?:鼎力|大力)(支持|配合|协助|相助)[与和]?(?:厚爱|配合|信任)?', '$1'],
  [`(?:不知道?${zhYou}${zhCan}|(?:如果|若|要是|看)?您?(?:看|不会给您带来[^，。]{0,6})?(?:可以|方便|可能|不?麻烦|不介意)的?话?[，,]?(?:不知道?)?${zhCan})(?:${zhBusy}${zhYou})?(?:在?(?:方便|百忙|可能|合适))?(?:的情况下|之[中余]|的时候)?(?:考虑一?下?|抽空|再?(?:${zhBusy}|请)${zhYou})?|${zhBusy}${zhYou}能?再?${zhBusy}${zhYou}(?:一下)?|${zhCan}麻烦${zhYou}`, '请'],
  ['(?:衷心|真诚|由衷|诚挚)地?(希望|期[望待]|盼望)', '$1'],
  ['(?:建立|保持)[^，。]{0,6}(?:友好|互利|良好)[^，。]{0,4}(?:合作)?关系', '合作'],
  ['兹(?:因|就|有|将|对|为|定)', '因'],
  // what can be taken out: up to the next comma, or as it stands
  ['(?:(?:承蒙|值此|[久素][闻仰])[^，。]|[冒贸][昧然](?:[打叨]扰|致[函信]|来[信电]|联系)|(?:谨|兹)代表|借此机会|(?:(?:实在|真的?|万分|非常|十分)[是很]?)?(?:不好意思|抱歉|过意不去)[，,]?[^，。]{0,6}[打叨]扰|(?:我[司们]|[我本]公司)?[将会]?(?:一如既往|竭诚|竭尽全力|全心全意|一直以来)|(?:十分|非常|深感|倍感|很)荣幸)[^，。]{0,20}[，,]?', ''],
  ['[，,]?(?:是|不胜)?(?<!因)为[盼荷]|(?:[作做]|汇报)如下[^，。：]{0,3}(?:说明|答复|回复)|(?:本着|秉[承持]着?)[^，。]{2,20}的(?:原则|精神|态度|理念|宗旨)[，,]?|[顺敬即恭谨](?:颂|祝)[^，。]{2,4}[，,。]?|(?:众所周知|毋庸置疑|(?:需要|值得)(?:特别)?(?:指出|一提|强调)的是|特此致?(?:函|说明|声明)|敬悉)[，,]?|(?:[我本]公司|我[司方])?经过?(?:慎重|认真|反复|充分|公司|内部)+地?(?:研究|考虑|讨论|评估)后?(?:一致)?决定?[，,]?', ''],
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
    each: swaps.map(([source, instead]) => [new RegExp(around(source), 'dy'), instead] as const),
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
          const text = cased(doc.text.charAt(span.start), instead.replace(/\$(\d)/g, (_, group: string) => doc.text.slice(...(match.indices?.[Number(group)] ?? [0, 0]))))
          hits.push(keepsFigures(doc, span, text) ? { span, params: { instead: text }, fixes: () => mendsOf(doc, span, text) } : { span })
        }
      }
    }
    return hits.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end).filter((hit, i, all) => all.slice(Math.max(0, i - 4), i).every((other) => other.span.end <= hit.span.start))
  },
}

/** 非常荣幸收到PO-7的订单，: with the courtesy a number would go; so it is shown, and nothing offered. */
function keepsFigures(doc: Doc, span: Span, text: string): boolean {
  const figures = (words: string): string => words.replace(/\D/g, '')
  const cutsCode = /[a-z\d-]$/.test(doc.plain.slice(span.start, span.end)) && /^[a-z-]*\d/.test(doc.plain.slice(span.end, span.end + 8))
  return !cutsCode && figures(doc.plain.slice(span.start, span.end)) === figures(text)
}

/** Verbs that took a noun in the genitive (отгрузку заказа) and now take the accusative (отгрузить заказ). */
const governs = /^[а-я]+(?:ить|сти|лать)$/i
/** The accusative of a lifeless noun by the ending of its genitive. */
const accusative: readonly (readonly [genitive: RegExp, ending: string])[] = [
  [/(?<=[гкхжшщч])ов$/, 'и'],
  [/ов$/, 'ы'],
  [/ок$/, 'ки'],
  [/(?<=парт|ц)ий$/, 'ии'],
  [/(?<=[нл])ий$/, 'ия'],
  [/(?<=л|ст)ей$/, 'и'],
  [/(?<=[гкх])и$|ы$/, 'у'],
  [/(?<=и)и$/, 'ю'],
  [/(?<=ни)я$/, 'е'],
  [/(?<=ств)а$/, 'о'],
  [/(?<=(?:заказ|товар|груз|сч[её]т|инвойс|контейнер|аванс|депозит|анализ|брак))а$/, ''],
]
function accusativeOf(noun: string): string | undefined {
  const found = accusative.find(([genitive]) => genitive.test(noun))
  return found && noun.replace(...found)
}
/** No noun follows at once: «отгрузить по PO-7», «оплатить до 30 июля», «отгрузить PO-7». */
const noNoun = /^\s*(?:$|[^\sа-я]|(?:[а-я]{1,3}|через|после|сегодня|завтра|сейчас)(?![а-я]))/

/** The clause begs already: 恳请于9月25日前惠予提供. */
const begs = /请(?![教示问])[^，。；！？,;!?\n]*$/

function mendsOf(doc: Doc, span: Span, text: string): Fix[] {
  const after = doc.plain.slice(span.end, span.end + 40)
  if (governs.test(text)) {
    if (noNoun.test(after)) return [swapped(span, text)]
    const [gap = '', noun = ''] = /^\s+([а-яё]+)/i.exec(doc.text.slice(span.end, span.end + 40)) ?? []
    const direct = accusativeOf(noun)
    return direct === undefined ? [] : [swapped({ start: span.start, end: span.end + gap.length }, `${text} ${direct}`)]
  }
  const comma = /^\s?[,，]\s?/.exec(after)?.[0].length ?? 0
  if (text === '') return [without(doc, span, comma > 0 && doc.plain.slice(span.start, span.end).endsWith('that') ? comma : /^\s/.test(after) ? 1 : 0)]
  if (text.startsWith('请') && /^[，,]?\s?(?:请|麻烦|烦请|敬请)/.test(after)) return [without(doc, span, comma)]
  if (text.startsWith('请') && begs.test(doc.plain.slice(Math.max(0, span.start - 30), span.start))) return text === '请' ? [without(doc, span, comma)] : [swapped(span, text.slice(1))]
  if (text === '请' && comma > 0) return [swapped({ start: span.start, end: span.end + comma }, text)]
  if (text.toLowerCase().startsWith('пожалуйста') && /^ (?:[а-я]+ )?[а-я]{2,}(?:ть|ти|чь)(?:ся)?(?![а-я])/.test(after)) return []
  if (/^(?:пожалуйста|please)[,]?$/i.test(text) && saysPlease(doc, span)) {
    const before = comma === 0 && /^\s*(?:$|[.!?;])/.test(after) ? (/,?\s?$/.exec(doc.plain.slice(0, span.start))?.[0].length ?? 0) : 0
    return [without(doc, { start: span.start - before, end: span.end }, before > 0 ? 0 : comma > 0 ? comma : /^\s/.test(after) ? 1 : 0)]
  }
  return [swapped(/[:,]$/.test(text) && comma > 0 ? { start: span.start, end: span.end + 1 + (/^\s/.test(after) ? 1 : 0) } : span, /[，,]\s?$/.test(doc.plain.slice(Math.max(0, span.start - 2), span.start)) ? text.replace(/^，/, '') : text)]
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
    '请贵司于7月31日前{{进行PO-5133样品的寄送工作}}，收件人安娜。',
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
    '{{Осмелюсь побеспокоить Вас просьбой о}} скане акта по PO-3101 до 30 июля 2026',
    'We {{beg to inform you that}} PO-2231 left on 20 July 2026.',
    '{{I was wondering whether it might be at all possible for you to}} send the PI for PO-2231 by 30 July 2026.',
    '{{鉴于上述种种原因}}，PO-2231改到8月9日发。',
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
    'Заранее спасибо за ответ по PO-3101 до 30 июля 2026.',
    'We kindly ask you to send photos of PO-2231 by 30 July 2026.',
    '久仰，很高兴认识您。',
    'Пришлите, пожалуйста, фото PO-2231 до 30 июля 2026.',
    'Could you please send photos of PO-2231 by 30 July 2026?',
    'With regard to PO-2231: the balance was paid on 20 July 2026.',
    '您好，辛苦了，麻烦7月30日前发PO-2231的照片。',
    { text: 'We hereby accept the goods under contract C-77 dated 12 May 2026.', context: { legal: true } },
    '如有问题请联系我。',
    '感谢您的支持，PO-2231收到了。',
  ],
}
