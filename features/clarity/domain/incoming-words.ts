import { en, ru, zh, type Phrases } from './rules/phrases.ts'

const months = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
/** What makes a number inexact. */
export const amounts: Phrases = {
  ru: ru('примерно|приблизительно|(?:около|где-то|в районе) \\d+|ориентировочно|несколько|немного|почти все|большая часть|часть (?:заказа|партии)|основн(?:ое|ая часть)'),
  en: en(`(?:about|around|circa) (?:\\d+|${months})|roughly|approximately|almost (?:all|everything|done|finished)|most of|some of|a few|several|nearly|partly`),
  zh: zh('大概(?!率)|大约|差不多|左右|大部分|一部分|一些|几个|基本(?:上)?|将近'),
}
/** Somebody does something some day. */
export const nobody: Phrases = {
  ru: ru('кто-то|коллег[аи]|отдел|соответствующ[а-я]+|производство (?:проверит|решает|уточняет)|проверяем|уточняем|узнаем|спросим|выясняем|передали|разбираемся|работаем над (?:этим|вопросом)|решаем вопрос|(?:узнаю|уточню|спрошу|проверю|выясню|посмотрю|уточним|проверим|выясним|спросим)(?: (?:и|у|на|в) [а-я]+)?|(?:завод|цех|фабрика|технолог|инженер|мастер|бухгалтерия|логист|склад|снабжение|директор)[а-я]* (?:сейчас |еще )?(?:проверя(?:ет|ют)|провер(?:ит|ят)|смотр(?:ит|ят)|реша(?:ет|ют)|уточня(?:ет|ют)|счита(?:ет|ют)(?!,? что)|разбира[ею]тся|дума(?:ет|ют)|занима[ею]тся)'),
  en: en("(?:the )?relevant (?:department|people|colleagues)|someone|somebody|(?:we|i)(?:'re| are|'m| am) (?:checking|working on|looking into)|(?:we|i)(?:'ll| will) (?:check|ask|look into|find out)|will be (?:checked|handled|solved|fixed)|colleagues? will|let (?:me|us) (?:check|ask|see|look|confirm|find)|(?:the |our |my )?(?:engineer|workshop|factory|boss|technician|warehouse|manager|qc|supplier)s? (?:is|are) (?:checking|looking|working|thinking|testing|asking|considering)"),
  zh: zh('相关(?:部门|人员|同事)|有人|我(?:们)?(?:去|先|再)?(?:问|查|看|催|了解|确认|核实)(?:一?下|看|问)|正在(?:处理|查|确认|沟通|协调|安排)|会(?:处理|解决|安排|跟进)的?|在(?:处理|跟进|安排|催)了?|(?:技术|工程师?|师傅|仓库|财务|老板|工厂|业务|跟单|品质|采购)(?:那边|部)?(?:正|还)?在(?:看|查|问|想|研究|核实|商量)'),
}
/** Neither yes nor no. */
export const undecided: Phrases = {
  ru: ru('посмотрим|подумаем|может быть|возможно|наверное|скорее всего|постараемся|попробуем|должно получиться|думаю,? (?:да|можно|получится)|как получится|обсудим|в принципе(?: да)?|не уверен[а-я]*|стара(?:емся|юсь)|попыта(?:емся|юсь)|долж(?:ен|на|ны|но) (?:успеть|получиться|хватить)|(?:пока|еще) (?:точно )?не (?:зна|реши|определ|ясн|понят|уточн|обсужд|выбра)[а-я]*|под вопросом|(?:сложно|трудно) сказать|не могу сказать|по ситуации|если (?:получится|успеем|повезет)|вроде(?: бы)?|вероятно|надеемся|надеюсь'),
  en: en("maybe|perhaps|probably|we(?:'ll| will) see|we(?:'ll| will) try|i think so|should be (?:ok|fine|possible|no problem)|(?:i|we) (?:think|guess|hope) (?:it is |it's |it will be )?(?:ok|fine|possible|no problem)|not sure|possibly|it depends|hopefully|in principle|(?:do|try|doing|trying) (?:our|my) best|not (?:yet )?(?:decided|settled|finali[sz]ed|clear)(?: yet)?|to be (?:decided|advised|discussed)|tbd|hard to say|difficult to say|fingers crossed"),
  zh: zh('再说|再看看?|大概率|看情况|考虑(?:一下|看看)?|应该(?:可以|没问题|能|行)|可能|也许|或许|(?:估计|我觉得|我想)(?:可以|没问题|能行|行)|没问题吧|问题不大|不好说|说不准|尽力(?:而为)?|尽量(?!不)|争取|研究(?:一下|研究)|商量(?:一下)?|到时候看|还没(?:定|确定|想好|商量|决定)|未定|待定|再看'),
}

/** The whole clause says no more than this: «делаем по чертежу» is an answer, «делаем» is none. */
const ruBare = (words: string): string => `(?<=(?:^|[.!?,;:\\n-]) ?(?:(?:уже|пока|еще|все|мы|сейчас|ну|да|нет|они|он|она|оно|заказ|товар|партия|груз|вопрос)[ ,]+){0,3})(?:${words})(?= *(?:$|[.!?,;\\n)]))`
const enBare = (words: string): string => `(?<=(?:^|[.!?,;:\\n-]) ?(?:(?:it|that|this|yes|no|ok|still|now|already|just|all|we|they|everything|the (?:order|goods|batch|material|parcel)|goods|order)(?: is|'s| are|'re)?[ ,]+){0,3})(?:${words})(?= *(?:$|[.!?,;\\n)]))`
const zhBare = (words: string): string => `(?<=(?:^|[，。！？,.!?;；\\s])(?:已经?|还|正|都|货|我们?|工厂|师傅们?|现在|目前|应该|可能|你的货|订单|马上|就|也|在){0,4})(?:${words})(?=[了啦呢的哦哈吧着呀~]*(?:$|[，。！？,.!?;；\\s]))`

/** It goes on and somebody is calm about it: no day, and none can be worked out. */
export const underway: Phrases = {
  ru: ru([
    ruBare('успеем|на связи|(?:процесс|работ[аы]|производство|сборка|упаковка|отгрузка|подготовка) ид[еу]т|(?:выясня|уточня|проверя|узна|разбира|смотр|жд|дела|реша)ю(?:сь)?|делаем|работаем|занимаемся|трудимся|торопимся|спешим|почти|доделаем|сделаем|в (?:работе|процессе|производстве|очереди|пути|дороге)|на (?:подходе|контроле|производстве|линии|финише)|по (?:плану|графику)|готово почти'),
    ruBare('(?:готовим(?:ся)?(?= к | товар| заказ| груз| парти| докум| отгруз| *$)|ждем|ожидаем|решаем|разбираем(?:ся)?|заканчиваем|завершаем|собираем|упаковываем|красим|шьем|печатаем|оформляем|согласовываем|торопим|ищем|чиним|переделываем|исправляем|до(?:дел|ши|краш|печат|пак|клеи|бир|рабат|груж|пил|варив|жим)[а-я]*(?:ем|им))(?: (?!до |\\d)[а-я]+){0,4}'),
    'почти (?:готов[а-я]*|закончил[аи]?|доделал[аи]?|сделал[аи]?|собрал[аи]?|дошил[аи]?|там|у цели)|под (?:полным )?контролем|в процессе (?:производства|изготовления|работы|сборки|подготовки)|на (?:финальной|последней|завершающей) стадии',
    '(?:ид[еу]т|продолжа[ею]тся) (?:производство|работ[аы]|сборка|отшив|упаковка|покраска|подготовка|согласование|проверка|процесс)|(?:вопрос|проблема|все) решается|все решаем|осталось (?:совсем )?(?:чуть[- ]чуть|чуть|немного|немножко|недолго)|идет по (?:плану|графику)',
    'не (?:волнуйтесь|переживайте|беспокойтесь)|все будет(?: (?:хорошо|ок|нормально|готово|в порядке|вовремя|сделано))?(?= *(?:$|[.!,]))|все успеем|подождите|потерпите|(?<=(?:^|[.!?,\\n]) ?)ждите|держим в курсе|будем на связи|сообщим(?= *(?:$|[.!]))',
  ].join('|')),
  en: en([
    enBare("in (?:process|progress|production|transit|the (?:pipeline|queue|works|process))|under (?:control|production|preparation|process|inspection)|under ?way|on (?:the|its|their) way|on it|on track|on schedule|getting (?:there|ready|close)|going well|as planned|ready to (?:ship|go|load)|preparing(?: (?:for )?(?:the )?[a-z]+)?|finishing(?: (?:up|it))?|packing|processing|producing|(?:production |work )?(?:is )?going on|(?!looking|using)[a-z]{3,}ing(?: (?:it|this|them))? now|(?:we|i) ?(?:are|'re|am|'m) (?:now |still |just )?(?!using|having|accepting|following|offering|selling|going|sending)[a-z]{2,}ing(?: it| this| them| the [a-z]+| our [a-z]+)?|(?:no problem,? ?)?(?:we|i) ?(?:will|'ll) (?:do|arrange|handle|manage|solve|sort|fix|deal with|take care of)(?: it| this| that)?"),
    enBare('(?:we are |we\'re |still |just )*(?:waiting|wait) for (?:(?:the|our|some|raw|more|a|an|their|his) )*[a-z]+'),
    "(?:in|still in) (?:process|progress)|under control|almost (?:there|ready|complete[d]?|over)|(?:nearly|halfway|close to|not far from) (?:there|ready)|working on (?:it|this|that)|(?:we're|we are|i'm|i am) on it|(?:is|are) being (?:[a-z]+ed|made|done|sewn|built)",
    "do(?:n't| not) worry|no worries,|rest assured|be assured|(?:please|just|pls) wait|wait a (?:bit|little|moment|while)|be patient|your patience|bear with (?:us|me)|hang on|hold on|(?:a )?(?:bit|little) more time|need (?:some|more|a bit of) time",
    "keep(?:ing)? you (?:posted|updated|informed)|(?:will|'ll) (?:update|inform|notify) you|(?:will|'ll) (?:get|come) back to you|(?:just )?a (?:little|bit) (?:left|more)(?= *(?:$|[.!,]))|(?:will|'ll) be (?:fine|ok|okay|alright)(?= *(?:$|[.!,]))",
  ].join('|')),
  zh: zh([
    '[晚推迟延][迟后]?(?:几|两三|三五|一两)(?:天|日|周|个?星期|个?月)',
    zhBare('在[\\u4e00-\\u9fff]{1,2}(?=了)|(?!其中|当中|集中|途中|手中)[\\u4e00-\\u9fff]{2}中|在?(?:做|赶|赶货|赶工|生产|加工|弄|打样|备货|备料|装配|组装|印|等料|排|排产|排期|走流程|路上|进行|运|办|包装)(?:着|中)?(?<=在[^，。]{1,4}|中)|(?:生产|安排|处理|排队|排产|打样|备货|备料|加工|组装|包装|制作|进行|赶制|沟通|协调|审核)(?:之)?中'),
    zhBare('很快|快(?:快了)?|快了快了?|快(?:好|完|发|到|弄好|做好|做完|轮到|可以)(?:货|了)?|在?等(?:通知|消息|材料|料|排期|安排|船|配件|回复|着)(?:到|来)?吧?|再等(?:等|一下|一等|几天|会儿?)|稍等(?:一下|片刻)?|等等|差不多|准备(?:发|出|装|寄|好)(?:货|柜)?|安排上'),
    '快了快了|快(?:好|完|做完)了|(?:没|不会?|哪有?|没有)(?:这|那)么快|再等等|安排上了|(?:放|安)心(?![地的使用吃购])|等我(?:的|们)?(?:消息|通知|回复)|交给我们?(?:吧|就)?|想办法|(?:别|不要|不用|无需|请勿)(?:着急|急|担心)|不会(?:耽误|误事|误期|拖)|还差一?[点些](?!.{0,4}\\d)|有我在|盯着(?:呢|的)|跟着呢|心里有数|忙完',
  ].join('|')),
}
