import type { Doc, Span } from './doc.ts'
import { en, hasPhrase, ru, zh, type Phrases } from './rules/phrases.ts'

/** Says nothing whatever follows: what everybody knows, sayings, hopes and honours. */
const hollow: Phrases = {
  ru: ru([
    'как (?:известно|говорится|все мы знаем|вы понимаете|вы знаете|водится)|(?:всем|общеизвестно|хорошо) известно,? что|ни для кого не секрет|не секрет|сами понимаете|само собой|разумеется|такова жизнь|все мы люди|всякое бывает',
    '(?:хотели бы|хотим|хочу|хотелось бы|хочется|позвольте|разрешите|имеем честь|рады возможности|спешим|не могу не)(?: [а-я]+)? (?:выразить|подчеркнуть|отметить|заверить|верить|надеяться|поделиться|сказать, что|напомнить, как)',
    '(?:жизнь|время|рынок|мир) (?:идет|летит|не стоит|меняется|течет|бежит)|в (?:наше|современном|сегодняшн[а-я]+|нынешн[а-я]+)(?: [а-я]+)? (?:время|мире|условиях|реалиях)',
    '(?:очень |искренне |всегда |высоко )*(?:ценим|дорожим|гордимся)|(?:наше[а-я]*|долгосрочн[а-я]+|плодотворн[а-я]+|взаимовыгодн[а-я]+|долго[а-я]+) (?:сотрудничеств|партнерств|отношени|дружб)[а-я]*|(?:надеемся|рассчитываем|надеюсь)(?: [а-я]+)? на (?:ваше |взаимо)?(?:понимани|поддержк|взаимопонимани)[а-я]*',
  ].join('|')),
  en: en(
    "as (?:everyone|everybody|we all|you(?: may| can)?|they) (?:knows?|say|imagine|understand)|needless to say|it is no secret|it goes without saying|such is life|time flies|life goes on|all is well that ends|(?:we|i) (?:would|'d) like to (?:express|emphasi[sz]e|stress|underline|highlight|share)|(?:we|i) (?:just )?want to (?:say|express|stress|emphasi[sz]e) that|(?:allow|permit) (?:us|me) to (?:express|assure|say)|" +
      "(?:truly|really|highly|deeply|very much|greatly) (?:value|cherish|appreciate)|(?:value|cherish) our|(?:in )?today's (?:[a-z-]+ )*world|the (?:world|market|times?) (?:is|are|never|has|have) (?:chang|stand|mov)[a-z]*|(?:mutually beneficial|long(?:-term)?|fruitful|happy|pleasant) (?:cooperation|partnership|relationship)|win-win|key to success|best policy|bright future|understanding and support",
  ),
  zh: zh('众所周知|俗话说|常言道|大家都知道|不言而喻|毋庸置疑|不用说|(?:世界|时代|市场)[^，。]{0,4}(?:变|发展)|(?:当今|现今|如今)[^，。]{0,8}(?:时代|社会)|请允许我|(?:长期|愉快|友好)[的地]?合作|合作(?:共赢|愉快|双赢)|互利|互惠|双赢|共赢|携手|共创|(?:理解|谅解)和?(?:与|和)?支持|珍惜|缘分|荣幸|一如既往|希望[您你]?(?:一切|万事)|(?:希望|期待|盼望)[^，。]{0,6}(?:谅解|理解|体谅)|信任[^，。]{0,3}(?:重要|时间)|成功的关键|为人[之]?本'),
}

/** Life, weather, people in general, feelings and the future: what a sentence is about that is about nothing at hand. */
const general: Phrases = {
  ru: ru([
    'погод[а-я]+|настроени[а-я]+|жизн[а-я]+|мир(?:а|е|ом)?|(?:все )?люди|судьб[а-я]+|удач[а-я]*|успех[а-я]*|будущ[а-я]+|дружб[а-я]+|друзь[а-я]+|довери[а-я]+|отношени[а-я]+|сотрудничеств[а-я]+|партнерств[а-я]+|уважени[а-я]+|чест(?:ь|и|ью)|надежд[а-я]+|надеемся|надеюсь|вер(?:им|ю|ить)|терпени[а-я]+|труд[а-я]*|трудит[а-я]+|опыт[а-я]*|мнени[а-я]+',
    'чувств[а-я]*|душ[а-я]+|сердц[а-я]+|эпох[а-я]+|перемен[а-я]*|(?:лето|зима|осень|весна) [^.!?]{0,20}(?:жарк|холодн|тепл|дожд)[а-я]+|(?:все|всё) (?:хорошо|отлично|прекрасно|замечательно)|приятно|рады?|счастлив[а-я]*|(?:одна|наша общая) команда|впереди|в целом|как (?:обычно|всегда)|ситуаци[а-я]+|непрост[а-я]+|врем[а-я]+',
    'каждый (?:из нас|делает|должен)|никто не|все мы|понимани[а-я]+|внимани[а-я]+|признательн[а-я]+|интересн[а-я]+|стара(?:емся|юсь)|усили[а-я]+|своим чередом|увер[а-я]+|общени[а-я]+|общаться|важн(?:о|ы|ее)(?! (?:одинак|чтобы))|в народе',
  ].join('|')),
  en: en(
    "weather|(?:summer|winter|spring|autumn) is (?:[a-z]+ )?(?:hot|cold|warm|rainy|long)|life|live in|world|fate|luck|success|future|friends?|friendship|trust|relations?|relationships?|cooperation|partnership|respect|hono[u]?rs?|hope|hopes|believe|patience|hard work|experience|opinions?|thoughts?|feel[a-z]*|hearts?|time flies|times? of|changes?|pleasure|happy to|glad|together|one team|ahead of us|lies ahead|generally|as usual|situation|always wins|nobody is|everyone|everybody|things (?:are|happen)|rome|every cloud|nothing is|matters?|important|understanding|communication|honesty|how it is|human|doing well|great (?:success|honou?r|future)",
  ),
  zh: zh('天气|(?:夏天|冬天|春天|秋天)[^，。]{0,4}[热冷]|生活|人生|世界|时代|时间过|缘|运气|成功|未来|将来|朋友(?!推荐|介绍|的)|友谊|友情|信任|关系|尊重|敬意|荣幸|希望|相信|信心|耐心|努力|经验|(?<!没|有)意见|心情|情况(?!表)|一切|大家(?:都不|都在努)|每个?人都|什么事都|普通人|人无|沟通[^，。]{0,4}愉快|很高兴|一起会|一家人|总的来说|照旧|不容易|难处|宝贵|重要|理解|谅解|支持|沟通|变化|开头|您懂|你懂|瞬息万变|诚信'),
}

/** Goods, money, papers, people of the trade, and who does what: a commitment or a report in words, though no number stands in it. */
const matter: Phrases = {
  ru: ru([
    '(?:до|по)?став(?:к|ля|щик)[а-я]*|(?:о|вы|до|пред)?пла(?:т|ч)[а-я]*|(?:по|от|за|пере|вы)?груз(?:к|и|я|ч|а|у|ом|ов|ам|е)?[а-я]{0,3}|(?:у|пере)?паков[а-я]+|короб[а-я]*|ящик[а-я]*|парти[а-я]+|товар[а-я]*|склад[а-я]*|заказ[а-я]*|образ(?:ец|ц)[а-я]*|чертеж[а-я]*|макет[а-я]*|этикет[а-я]+|маркиров[а-я]+',
    '(?<!дороже )цен(?:а|у|ы|е|ой|ам)|скид[а-я]+|счет(?:а|у|ом|е|ов)?|инвойс[а-я]*|договор[а-я]*|контракт[а-я]*|качеств[а-я]*|брак[а-я]*|дефект[а-я]*|возврат[а-я]*|замен[а-я]+|сертификат[а-я]*|документ[а-я]*|перевоз[а-я]+|курьер[а-я]*|контейнер[а-я]*|порт(?:а|у|ом|е)?|тамож[а-я]+|срок[а-я]*|план[а-я]*|график[а-я]*|производств[а-я]*|цех[а-я]*|лини[яию]',
    '(?:с)?фабрик[а-я]*|завод[а-я]*|материал[а-я]*|сырь[а-я]+|крас(?:ка|ки|ку|кой)|цвет[а-я]*|размер[а-я]*|толщин[а-я]*|вес(?:а|у|ом|е)?|крыш(?:к|ек)[а-я]*|ручк[а-я]+|ключ(?:и|ей|а|ом)|клиент[а-я]*|покупател[а-я]*|заказчик[а-я]*|магазин[а-я]*|инспект[а-я]+|инспекци[а-я]+|лаборатор[а-я]+|форм[аыу]|пресс-форм[а-я]*|паллет[а-я]*|пленк[а-я]*|сварк[а-я]*|сварн[а-я]+|шов|шв[а-я]+|банк[а-я]*|комисси[а-я]+|инструкци[а-я]+|остаток|остатк[а-я]+|технолог[а-я]*|инженер[а-я]*|водител[а-я]*|трещин[а-я]*|страхов[а-я]+|застрахован[а-я]*',
    '(?:мы|я) (?:сами )?(?:со|от|при|вы|пере|про|под|за|ис|с|у|по|о)[а-я]{3,}(?:им|ем|ю|у)|бер(?:ем|у) на себя|за (?:свой|наш|ваш) счет|на (?:нашей|вашей) стороне|(?:мы|я) (?:не )?(?:согласн[а-я]+|готов[а-я]*|принимаем|отказываемся|подтверждаем|отвечаем)|(?:сломал|треснул|порвал|протек|погнул|шата|отвал|облез|слез)[а-я]*',
  ].join('|')),
  en: en(
    'deliver[a-z]*|pa(?:y|ys|id|ying|yment|yments)|ship(?:s|ped|ping|ment|ments)?|load(?:s|ed|ing)?|pack(?:s|ed|ing|age|ages|aging)?|cartons?|box(?:es)?|batch(?:es)?|goods|warehouse|orders?|ordered|samples?|drawings?|artwork|labels?|prices?|discounts?|invoices?|contracts?|quality|defect[a-z]*|rejects?|refunds?|replac[a-z]+|certificates?|documents?|courier|container|cargo|freight|port|customs|deadline|schedule|(?:loading )?plan|production|factory|materials?|colou?rs?|sizes?|thickness|weight|lids?|handles?|paint|keys?|clients?|customers?|buyers?|shops?|stores?|inspect[a-z]*|lab|laboratory|mou?lds?|tooling|pallets?|film|weld[a-z]*|bank|fees?|manual|balance|deposit|engineers?|carrier|forwarder|insur[a-z]+|laser|parts|costs?|' +
      "(?:we|i)(?:'ll| will| shall) (?!always|never|be (?:happy|glad))[a-z]+|(?:we|i) (?:accept|agree|decline|refuse|confirm|cover|bear|take over|handle|check|choose|translate|print|keep)|on (?:our|your) side|at (?:its|our|your) (?:own )?cost|cracked|broken?|broke|wobbl[a-z]+|leak[a-z]*|bent|torn|wet",
  ),
  zh: zh('货|款|[运费税]费?(?=[^用尽])|费用|付[钱给]|装[柜箱船]|箱|批(?!评)|订单|仓库?|样品?|图[纸稿]|稿|标签|贴标|打标|[报单差价]价|价格|票|合同|质量|次品|不良|退[货款换]|更换|换货|证书|快递|集?装?箱|柜|港口?|清关|海关|交期|工期|计划|生产|产线|工厂|原?材?料(?!理)|颜色|尺寸|厚度?|重量|客户|买家|门店|检[验测查]|验货|模具|印|保险|投保|单据|提单|方案|承担|负责|我们?(?:自己|来|会|去)(?!一家)|盖|把手|油漆|焊|托盘|说明书|钥匙|银行|工程师|实验室|激光|裂|漏|坏了|不要了|接受|同意|拒绝|改成'),
}

/**
 * Whether a sentence says nothing that a reader could act on; its facts and requests are looked at elsewhere. Only what is
 * known to be general talk is accused: whatever else a sentence without numbers tells may be a commitment.
 */
export const isFiller = (doc: Doc, sentence: Span): boolean => isHollow(doc, sentence) || (hasPhrase(doc, general, sentence) && !hasPhrase(doc, matter, sentence))

/** Nothing in it counts, even where it sounds like a wish or touches business. */
export const isHollow = (doc: Doc, sentence: Span): boolean => hasPhrase(doc, hollow, sentence)

/** Asks for leave to be polite, and for nothing else. */
export const asksLeave = (words: string): boolean => /^(?:позвольте|разрешите|позволь|разреши)(?![а-я])|^(?:please )?(?:allow|permit) (?:us|me)\b|^请(?:允许|容许)/.test(words)
