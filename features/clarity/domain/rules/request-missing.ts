import type { Localized } from '#kernel/language.ts'
import type { Doc } from '../doc.ts'
import type { Context, Rule, RuleExamples } from '../rule.ts'
import { blank, inserted, mend } from './mends.ts'
import { en, findPhrases, hasPhrase, ru, zh } from './phrases.ts'
import { languageAt } from './places.ts'

const dataFacts = 4
const fewest = { words: 8, hanCharacters: 15 }

const complaint = {
  ru: ru([
    '(?<!мы )(?<!я )не (?!нужн|возраж|имеет|имею|требу|меняет|влия|превыша|содерж|вход|буд|явля|менее|более|позднее|успе|отлич|забы)[а-я]{3,}(?:ет|ют|ит|ят|[ея]тся|[ую]тся|ится|лся|лась|лись|лось|ла|ли|л)',
    'не (?:закрыва|работа|подход|соответств|хвата|открыва|совпада|держ|включа|получил|приш|реша|устраива|видно|отвеча|сходит|влеза|помеща)[а-я]*',
    'недовол[а-я]+|брак(?:а|у|ом|ованн[а-я]+)?|потерял[аи]?|лома(?:ют|ет)[а-я]*|сломал[а-я]*|задерж[а-я]+|опозда[а-я]+|опаздыва[а-я]+|царапин[а-я]*',
    'трещин[а-я]*|ошибк[а-я]+|перепутал[а-я]*|путают|плох(?:о|ой|ая|ие|ое)|хуже|сорва[а-я]+|жал(?:у|об)[а-я]+|не т(?:от|а|о|е|ой|ого)|шата[а-я]+',
    'заеда[а-я]+|застрева[а-я]+|(?<!дол[яи] )возврат(?:а|у|ов|ы|ами)?|болта(?:ет|ют)ся|возвраща(?:ют|ет)|отказыва[а-я]+|расстро[а-я]+|гроз(?:ит|ят)',
    'порван[а-я]*|мокр[а-я]+|ржав[а-я]+|сломан[а-я]*|крив(?:ой|ая|о|ые)|отклеива[а-я]+|облеза[а-я]+|проблем[а-я]+|рекламаци[а-я]+|испорчен[а-я]*',
    'поврежд[а-я]+|мятые|грязн[а-я]+|пропал[а-я]*|штраф[а-я]*|простаива[а-я]+|протека[а-я]+|дефект[а-я]*|сэкономили|убытк[а-я]+|теря(?:ем|ет|ют)',
    'отказал[а-я]*|возмущ[а-я]+|вернул[а-я]*|снял[аи]? с продажи|негативн[а-я]+|плохие отзывы|застрял[а-я]*|заклин[а-я]+|отвали[а-я]+|облуп[а-я]+|рв[её]тся',
    'рвутся|лопа[а-я]+|лопнул[а-я]*|течет|подтека[а-я]+|воня[а-я]+|пахн[а-я]+|помят[а-я]*|погнут[а-я]*|вмятин[а-я]*|разбит[а-я]*|треснул[а-я]*',
    'просроч[а-я]+|недостач[а-я]+|недовес[а-я]*|пересорт[а-я]*|люфт[а-я]*|скрип[а-я]+|пузыр[а-я]+|пятн[а-я]+|сыпется|сыплется|треснут[а-я]*|задева[а-я]+',
    'подпилива[а-я]+|подклеива[а-я]+|вручную|(?:цех|линия|магазин|стройка|сборка|монтаж)(?: [а-я]+)? (?:встал|стоит)[а-я]*',
    '(?:темнее|светлее|короче|длиннее|тоньше|толще|шире) (?:на|образц|эталон|заявл|заказан)[а-я]*|бит(?:ой|ым|ые|ая|ый|ых)|в мусор[а-я]*',
    'на помойк[а-я]+|объяснени[а-я]+|разошлось|слез(?:ает|ла|ло)|трескается|трескаются|перегрева[а-я]+|провис[а-я]+|прогиба[а-я]+|мига[а-ю]т|выцвел[а-я]*',
    'выцвета[а-я]+|линя(?:ет|ют)|отход(?:ит|ят)|расход(?:ится|ятся)|разош[а-я]+|разъеха[а-я]+|отсыре[а-я]+|гниет|гнил[а-я]*|плесен[а-я]+|грязь|воды',
    'запах[а-я]*|жалоб[а-я]*|гневн[а-я]+|ругает(?:ся)?|ругаются|требу[а-я]+ (?:компенсац|возмещ|деньг|обмен|неустой)[а-я]*|завернул[а-я]*|снять|сняли',
    'упал[а-я]* (?:рейтинг|продаж)[а-я]*|(?:рейтинг|продажи)(?: [а-я]+)? (?:упал|пада|просел|обвал|стоят)[а-я]*|завален[аоы]?|забит[аоы]?|заморожен[а-я]*',
    'остановлен[а-я]*|остановил(?:и|а|ся|ась|ись)|стоит без|стоят без|простой|простои|сорван[а-я]*|уходит к|ушел к|ушли к|нервнича[а-я]+|начисля[а-я]+',
    'предписани[а-я]+|юрист[а-я]*|претензи[юия]|невозможно|нельзя продать|вместо|(?:приш|приех|прибы)[а-я]+ без',
    'без (?:чехл|документ|крышек|паспорт|этикет|маркиров|ключ)[а-я]*|только на китайском|на китайском',
    'с (?:чужим|чужой|чужими|старым|старой|мокрыми|битыми|сломанн[а-я]+|рваными)|чуж(?:ой|ая|ие|ое|ими)|опять|снова|до сих пор|третий (?:день|раз|месяц)',
    'вторую неделю|который (?:день|раз|месяц)|гуля(?:ет|ют)|компенсаци[а-я]+|выплатил[а-я]*|раздали|переделыва[а-я]+|перебира(?:ем|ют)|досортир[а-я]+',
    'списал[а-я]*|утилизир[а-я]+|уцен[а-я]+|отменил[а-я]*|расторг[а-я]+|блокир[а-я]+|заблокир[а-я]+|зависл[а-я]*|искр(?:ит|ят)|дым(?:ит|ят)?|коротит|горит',
    'сгорел[а-я]*|оплав[а-я]+|отпада[а-я]+|отлета[а-я]+|отвалил[а-я]*|отклеил[а-я]*|облез[а-я]*|ободран[а-я]*|затерт[а-я]*|вздул[а-я]*|покоробил[а-я]*',
    'усел[а-я]*|села после|тускл[а-я]+|мутн[а-я]+|неровн[а-я]+|шум(?:ит|ят)|гуд(?:ит|ят)|вибриру[а-я]+|дребезж[а-я]+|сбоит|глюч[а-я]+|разряжа[а-я]+ся',
    'разочаров[а-я]+|негодова[а-я]+|в ярости|зол|злится|злятся',
  ].join('|')),
  en: en(
    "(?:do|does|did|is|are|was|were|has|have|can|could)(?: ?not|n't) (?:close|work|fit|match|open|arrive|come|received?|hold|meet|answer|even|sell|stick|turn|been|scan|start|light|charge|stay|sit|stand|lock|latch|reach|last|dry|seal|connect|respond|run|move|slide|line up|align|switch|heat|cool|stop|keep|cover|read|show|use|glue|level)|" +
      "(?:do|does|did)(?: not|n't) (?:[a-z]+ ){0,2}(?:properly|any more|anymore|at all)|" +
      'still (?:no|not|cannot|wrong|bad|late|broken)|fines? (?:us|our)|unhappy|not happy|upset|angry|furious|annoyed|frustrated|disappointed|dissatisfied|complain[a-z]*|lost|los(?:e|ing)|broken?|breaks?|broke|' +
      'damaged?|defect(?:s|ive)?|scratch(?:es|ed)?|cracks?|cracked|delay(?:ed|s)?|late again|wrong|mistakes?|missing|bad|poor|terrible|worse|loose|torn|tears?|ripped|jams?|jammed|sticks|' +
      'queue of|wet|rust(?:y|ed)?|bent|crooked|threaten(?:s|ed)?|drown(?:s|ing)?|problem|problems|leak(?:s|ing|ed)?|rejected|rejects (?:the|our|them|it|all)|dirty|fail(?:s|ed)?|mixed up|' +
      'too (?:late|thin|small|big|weak|short|long|heavy|tight|dark|high|low|wide|narrow|soft|hard|slow|loud)|' +
      '(?:comes?|came|coming|falls?|fell|falling|peels?|peel(?:ed|ing)?|break(?:s|ing)?) (?:off|apart|loose)|in pieces|shatter(?:s|ed)|smashed|crushed|collaps(?:e|es|ed)|flickers?|' +
      'grinding|noisy|(?:makes?|much|loud|strange) noise|burn(?:s|t|ed)?(?: out)?|overheat(?:s|ed)?|melt(?:s|ed)|snap(?:s|ped)|chipped|blister(?:s|ed)?|bubbles|corroded|mou?ldy|mou?ld on|smear(?:s|ed)|smudged?|' +
      'discolou?red|ran in the|typos?|misprint(?:s|ed)?|mislabell?ed|misaligned|uneven|incomplete|short[- ]shipped|short by|demurrage|storage (?:fees?|costs?)|blocked|seized|' +
      'stopp?ed (?:the|selling|our)|(?:throw|threw|thrown) (?:(?:the )?[a-z]+ )?(?:away|out)|off the shel(?:f|ves)|refunds|' +
      'returns? (?:the|them)|sen[dt]s? (?:it |them |the [a-z0-9 -]{2,20})?back|(?:arrived|came|delivered) (?:with ?out|open|empty|half)|stinks?|smells?|penalt(?:y|ies)|angr[a-z]+|' +
      'refuse[sd]?|much (?:darker|lighter|thinner|thicker|smaller|bigger|shorter|longer|weaker) than|(?:a|is) fake|stuck|fad(?:ed|es)|dent(?:s|ed)?|stain(?:s|ed)?|' +
      '(?:negative|bad|one-star) reviews|withdrawn|unusable|shortages?|overdue|wobbl[a-z]+|rattl[a-z]+|squeak[a-z]*|deformed|warped|swollen|' +
      'nobody (?:wants|buys|called|answered|came|knows)|mou?ld in|trip(?:s|ped)? the|differ(?:s|ed)? from|cut (?:their|his|her|my) |lawyer|injur(?:y|ed)|' +
      'had to (?:stop|throw|pay|close|grind|redo|repair|return|rework|cancel|apologi[sz]e|refund)|laughed|waited (?:for|all)|stripes|returned (?:theirs|the|them|it)|in vain|' +
      'could(?: not|n\'t) [a-z]+|(?:is|are|was|were) still (?:not|empty)',
  ),
  zh: zh([
    '盖不上|关不上|打不开|坏了?|不满意?|很生气|损失|投诉|松动|掉漆|湿了|发霉|破损|破了|不良|次品|瑕疵|划痕|裂|漏[水油气]|延误|耽误|拖|又错|错了|发错|装错|不对|不合格|不行|有问题|出问题|退货|变形|掉色|太差|很差|缺货|少了|没到|没检查|对不上|不一样|不符|脏',
    '罚款|断了|断裂|松了|(?<!不)锈(?!钢)|卡住|卡死|差评|停售|下架|退回|不高兴|恼火|碎|傻眼|难做|不是(?:一个|同一)|过了(?:约定|期限|付款)|头疼|着急|急死|发愁|压力很?大|很?(?:被动|为难)|(?:天天|一直|不停地?|老)[来打]?催|催个不停',
    '没(?:有)?(?:消息|动静|回音|下文|收到|到账|人管|反应|回复)|迟迟|至今|到现在(?:还|都|也)?[没不]|拒[收付绝]|抱怨|抗议|一星|来[^，。]{0,3}闹|塌|(?<!防)渗(?!透|碳)|掉(?:了|色|下来|落|毛|粉|块|底|皮)',
    '(?:就|都|会|一直|总)(?:掉|断|卡|响|烫|裂|散|倒|漏|坏|闪|晃|跳)|骂|没影|怨[声言]|散架|散了|(?:堆存|滞纳)[费金]|越来越(?:高|差|多|大|严重)|上门|脱线|开线|跳闸|起毛|起球|缩水(?!率|不|[≤<])|混装|偏[大小薄厚软硬了]',
    '太[薄厚小大硬软松紧短长重轻吵]|味道[很太]?重|熏|刺鼻|缺(?:件|货|少|了|拉|零|配|[一两三])|少[了件两几]|(?<=[一-龥])不(?:认|动|上|住|出来|进去|了|紧|牢|齐|稳|亮|平|干净|一致|敢|愿|匹配|转|走|准|达标|能用|到货)|两回事|推翻|涨价了|又涨',
    '被?卡(?:在|了)|滞港|滞期|(?<!防)指纹(?!锁|识别|解锁)|灰尘|全是(?=[^，。]{0,4}(?:灰|油|划|毛刺|水|泥|坑))|吓|被罚|扣款|扣了|黑屏|歪|(?<![防抗免])皱|发粘|模糊|看不清|磨损(?!率|量|测试|系数)|刮花|划伤|用不了|没法|不知道怎么|交代',
    '顾客|(?:客户|门店|超市)[^，。]{0,6}(?:不要|不收|不认|催|骂)|开胶|脱胶|起泡|起皮|毛刺|异味|气味|短路|烧坏|死机|脱落|褪色|[气急愁]得|(?<=[洗切碰按拉装用摔压拧穿晒煮][^，。]{0,3})就(?![好行可能没算是])|打爆|全退|改了.[回次遍]|漏发|漏装|少发|少装|短装|晚了|迟了|逾期|受潮|压坏|压扁|污渍|油污|黑点|色差|变色|晃动|异响|一直没',
  ].join('|')),
}

/** A story about a third party, with nothing that is promised, reported or confirmed. */
const story = {
  ru: ru([
    'клиент[а-я]*|покупател[а-я]+|сеть|сети|рынок|рынке|магазин[а-я]*|закупщик[а-я]*|конкурент[а-я]*|проект[а-я]*|сезон[а-я]*|заказчик[а-я]*|дилер[а-я]*',
    'дистрибьютор[а-я]*|маркетплейс[а-я]*|отел[а-я]+|директор[а-я]*|руководств[а-я]+|спрос|продаж[а-я]*|ассортимент[а-я]*|партнер[а-я]*',
  ].join('|')),
  en: en('client|customer|buyer|chain|market|shops?|stores?|competitors?|project|season|retailers?'),
  zh: zh('客户|买家|连锁|市场|门店|采购|竞争对手|项目|旺季'),
}

/** A report, a confirmation, thanks, terms, a promise: they need no request. */
const sufficient = {
  ru: ru([
    'спасибо|благодар[а-я]+|призна(?:ем|ю)|подтверждаю|подтверждаем|принято|договорились|согласн[а-я]+|получили|получил|оплатили|отправили|отгрузили|отправим|отправлю',
    'отправил|выслал|прилож[а-я]+|во вложении|в приложении|ваша правда|вы правы|наша ошибка|нашей|мы (?:указали|ошиблись|перепутали)|(?<!не )устраива[а-я]+',
    'не начисля[а-я]+|с нашей стороны|не имеется|имеется|вправе|согласно|обязан[аоы]?|несет ответственность|гаранти[а-я]+|расхождений нет|замечаний нет',
    'разобрались|уладили|урегулир[а-я]+|подписан[а-я]*|назначен[а-я]*|прибыва[а-я]+|оплачен[а-я]*|зачислен[а-я]*|приступ[а-я]+|рады|пришл[юе]м?',
    'сообщ(?:им|аем|у|аю)|ответ(?:им|ю)|информируем|исправ(?:им|лю|или)|заменили|устранили|проверим|вышлем|сделаем|закончим|готов(?:а|о|ы)?|аванс[а-я]*',
    'предоплат[а-я]*|без (?:замечаний|претензий|брака|проблем)|претензий нет|решен[аоы]?|извин[а-я]+|принимаем|принят[аоы]?|прошл[аио]|пройден[аоы]?',
    'в норме|утвержда[а-я]+|завтра|работаем|будет|будут|опоздаем|задержимся|доволен|довольна|довольны|отличн[а-я]+|прекрасн[а-я]+|замечательн[а-я]+|молодцы',
    '(?:продавец|поставщик|покупатель|сторона|исполнитель|заказчик) (?:платит|уплачивает|возмещает|выплачивает|заменяет|устраняет)',
  ].join('|')),
  en: en([
    '(?<!not )(?<!un)(?:happy with|pleased with|satisfied)|(?:great|excellent|good|nice|perfect) (?:work|job)|well done|excellent|thanks?|thank you|noted',
    'passed|(?:under|per|according to) (?:the )?(?:clause|article|section|contract)|at most|confirm(?:ed)?|agreed|approved?|received|paid',
    '(?:we|i)(?:\'ll| will| shall)|sorry|apologi[sz]e|deposit|in stock|no (?:claims?|problems?|issues?|complaints?|defects?|damages?|remarks|cracks)|(?:is|are|was|were) (?:all |now |very )*(?:fine|good)(?![^.!?]{0,60}\\bbut\\b)|problem solved|fixed|solved',
    'accepted?|accept|shipped|sent you|replaced|resolved|you can|for your (?:information|reference)|fyi|status|reduced',
    'will (?:be|get) (?:[a-z]+ly )?(?:looked into|checked|fixed|repaired|replaced|corrected|solved|resolved|reworked|handled|dealt|taken care|investigated|done|ready|repainted|sorted|addressed|rectified)',
    '(?:is|are) being (?:checked|fixed|repaired|replaced|corrected|solved|reworked|handled|investigated)|need not|no need|no action|nothing to do',
    'not your (?:fault|problem)|on our side|our (?:own )?(?:error|mistake|fault)|(?:our|the) (?:insurer|insurance) (?:pays|covers|paid)',
    '(?:were|was) (?:checked|inspected|tested|measured|counted) (?:by|on)',
  ].join('|')),
  zh: zh([
    '(?<!不)满意|很好|不错|完美|辛苦|谢谢|感谢|(?<![没未不]|没有|还没)收到(?![^，。]{0,6}(?:投诉|抱怨|退货|差评))|(?<![没未不]|没有)通过|违约金|对不起|道歉|致歉|附件|(?:打|发|寄|补|退|付|回复|答复|告诉|通知|转|汇|交|报)给?您',
    '[天日周]内(?:打|发|付|寄|补|退|完成|到|给)|合格|会(?:在|于|给|把|安排|处理|补|发|寄|改|修|派|负责|承担)|我[们方司](?:承担|负责|的(?:问题|错|失误))|已(?:经)?(?:付|发|确认|处理|解决|安排|改|换|修|补|重新)|(?<![没未不]|没有)确认|(?<!不)同意|我们会|我会|我们将|定金|抱歉|不好意思',
    '没问题|没有问题|供参考|仅供|解决了|处理好|会被|将被',
  ].join('|')),
}

export const rule: Rule = {
  id: 'request-missing',
  severity: 'warn',
  check(doc, context) {
    if (doc.requests.length > 0 || !isLongEnough(doc) || isReport(doc, context) || hasPhrase(doc, sufficient)) return []
    const isComplaint = findPhrases(doc, complaint).length > 0
    const isStory = (doc.sentences.length >= 2 || (doc.plain.match(/,/g) ?? []).length >= 2) && doc.facts.length === 0 && findPhrases(doc, story).length > 0
    if (!isComplaint && !isStory) return []
    const end = doc.text.trimEnd().length
    const words = { ru: `Прошу вас ${blank} до ${blank}.`, en: `Please ${blank} by ${blank}.`, zh: `请在${blank}前${blank}。` }[languageAt(doc, end)]
    const closed = /[.!?。！？…]$/.test(doc.text.slice(0, end)) ? '' : doc.has.han ? '。' : '.'
    return [{ fixes: [mend('fill', 'fill-request', [inserted(end, `${closed}${doc.has.han ? '' : ' '}${words}`)])] }]
  },
}

/** A complaint in English that is not settled. */
export const complainsInEnglish = (doc: Doc): boolean => hasPhrase(doc, { en: complaint.en }) && !hasPhrase(doc, { en: sufficient.en })

/** A plan with a coming day, or measured data, says enough by itself. */
function isReport(doc: Doc, context: Context): boolean {
  const today = context.now.local.slice(0, 10)
  return doc.facts.filter((fact) => fact.kind !== 'number').length >= dataFacts || doc.facts.some((fact) => fact.kind === 'date' && fact.value >= today && !/^(?:到)?(?:现在|目前)|^within /.test(doc.plain.slice(fact.start, fact.end)))
}

function isLongEnough(doc: Doc): boolean {
  let words = 0
  let han = 0
  for (const sentence of doc.sentences) {
    if (sentence.isQuoted) continue
    words += sentence.words
    han += sentence.hanCharacters
  }
  return words + han / 2 >= fewest.words && (words >= fewest.words || han >= fewest.hanCharacters)
}

export const why: Localized = {
  ru: 'Есть жалоба или предыстория, но нет просьбы: читателю придётся угадывать, что сделать.',
  en: 'There is a complaint or a story but no request: the reader has to guess what to do.',
  zh: '只有抱怨或背景，没有请求，对方只能猜要做什么。',
}

export const examples: RuleExamples = {
  bad: [
    'Лампы мигают, электрик проверил проводку и говорит, что дело в драйвере.',
    'Вместо синих кружек приехали зелёные, заказчик ушёл к другому продавцу.',
    '批次B-1003的水壶内胆又有锈点，商场退回了我们18个，老板很不高兴',
    'Ручки у чемоданов рвутся, сеть сняла товар с полки, везде негативные отзывы.',
    'Крышки снова не закрываются, клиент недоволен, мы потеряли неделю.',
    'The lids still do not close, the client is unhappy and we lost a week.',
    '盖子还是盖不上，客户很不满意，我们损失了一个星期。',
    'Видимо, вы сэкономили на материале, поэтому ручки ломаются. Партия B-0877.',
    'Half of the handles in batch B-0877 are cracked and the customer is angry.',
    'The seat of the PO-9204 chair wobbles, the screws do not reach the nut and two chairs collapsed in the showroom.',
    'The forwarder is charging us demurrage because the papers came with a typo in the consignee.',
    'Umbrella ribs of PO-9204 give way in light wind, tourists throw the umbrellas away on the beach.',
    'Three gearboxes from B-3020 leaked oil within a week of work.',
    'We reprinted the colour boxes of PO-9204 twice, the barcode still cannot be scanned and the supermarket fines us.',
    '这批杯子有一半漏水，客户已经开始投诉，我们很被动。',
    'PO-2231的螺丝孔偏了两毫米，装不上去，安装工人在现场干等。',
    'PO-2231的刀口一切就卷，餐厅的厨师都不用。',
    'B-1413的T恤洗一水就短两寸，我们老板气得饭都没吃。',
    'B-0877味道很重，开箱就熏人，门店不敢上架，客户天天催我们。',
  ],
  good: [
    'Крышки не закрываются, клиент недоволен. Прошу вас прислать 5 исправленных крышек до 07.08.2026.',
    'The lids do not close. Please send 5 corrected lids by 7 August 2026.',
    '盖子盖不上，请8月7日前寄5个改好的盖子。',
  ],
  traps: [
    'Претензию №17 от 8 июля 2026 признаём, компенсация 1350 USD.',
    'Магазин в Сочи открыли 20 июля 2026, ваши стулья C-9 стоят у входа.',
    'Вы правы, в PO-4145 ошибка с нашей стороны, исправленный файл отправил.',
    'Подтверждаем: 30 % аванс, остаток против копии коносамента, брак возвращаем.',
    '30 % deposit, rest against B/L copy, defects are replaced in the next shipment.',
    'Thank you, the broken lids were replaced and the customer is happy with the new ones.',
    'Ошибку в инвойсе исправили, новый файл отправили вам 23 июля 2026.',
    '问题已解决，坏的盖子已经换好，7月28日发货。',
    'Report on the drop test: 10 cartons, 80 cm, no damage, PO-9204.',
    'One of the boxes had a dent, but the goods are fine, PO-9204.',
    'Better packing of PO-9204 reduced the damage from 4% to 1%.',
    'Our lawyer read the contract K-80 and has no remarks.',
    'PO-2231的延误是我们的问题，运费我们承担，已经跟客户说过了。',
    'Carton 60 x 40 x 40 cm, gross weight max 18 kg, PO-2255.',
    'The dents on the PO-9204 kettles will be repaired by our workshop before loading.',
    'The frames of PO-9204 were checked by QC on 20 July 2026, all are fine.',
    '左右两侧把手都用304不锈钢，厚1.2毫米，图纸D-240 B版。',
    '对不起，PO-2231的照片发错了，正确的见附件。',
    '面料克重240克/平方米，水洗五次缩水不超过3%。',
  ],
}
