import type { Localized } from '#kernel/language.ts'
import type { Doc, Request } from '../doc.ts'
import type { Fact } from '../fact.ts'
import type { Context, Rule, RuleExamples } from '../rule.ts'
import { complaintsIn, isFelt, sufficient } from './complaints.ts'
import { guessesAt } from './guess-as-fact.ts'
import { blank, inserted, mend } from './mends.ts'
import { en, findPhrases, hasPhrase, ru, zh } from './phrases.ts'
import { languageAt } from './places.ts'

const dataFacts = 4
const fewest = { words: 8, hanCharacters: 15 }

/** A story about a third party, with nothing that is promised, reported or confirmed. */
const story = {
  ru: ru([
    'клиент[а-я]*|покупател[а-я]+|сеть|сети|рынок|рынке|магазин[а-я]*|закупщик[а-я]*|конкурент[а-я]*|проект[а-я]*|сезон[а-я]*|заказчик[а-я]*|дилер[а-я]*',
    'дистрибьютор[а-я]*|маркетплейс[а-я]*|отел[а-я]+|директор[а-я]*|руководств[а-я]+|спрос|продаж[а-я]*|ассортимент[а-я]*|партнер[а-я]*',
  ].join('|')),
  en: en('client|customer|buyer|chain|market|shops?|stores?|competitors?|project|season|retailers?'),
  zh: zh('客户|买家|连锁|市场|门店|采购|竞争对手|项目|旺季'),
}

export const rule: Rule = {
  id: 'request-missing',
  severity: 'warn',
  check(doc, context) {
    const asksInVain = doc.requests.length > 0
    if (!doc.requests.every((request) => isRhetorical(doc, request)) || !isLongEnough(doc) || (!asksInVain && isReport(doc, context)) || hasPhrase(doc, sufficient)) return []
    const complaints = complaintsIn(doc)
    const isComplaint = asksInVain || complaints > 1 || guessesAt(doc).length > 0 || (complaints === 1 && isFelt(doc))
    const isStory = (doc.sentences.length >= 2 || (doc.plain.match(/,/g) ?? []).length >= 2) && doc.facts.length === 0 && findPhrases(doc, story).length > 0
    if (!isComplaint && !isStory) return []
    const end = doc.text.trimEnd().length
    const words = { ru: `Прошу вас ${blank} до ${blank}.`, en: `Please ${blank} by ${blank}.`, zh: `请在${blank}前${blank}。` }[languageAt(doc, end)]
    const closed = /[.!?。！？…]$/.test(doc.text.slice(0, end)) ? '' : doc.has.han ? '。' : '.'
    return [{ fixes: [mend('fill', 'fill-request', [inserted(end, `${closed}${doc.has.han ? '' : ' '}${words}`)])] }]
  },
}

/** "Who would buy that?" wants no answer. */
const rhetorical = /^(?:(?:ну|и|а) )*(?:кому (?:мы |теперь |тогда )*(?:нуж|прода)|кто (?:такое |это |теперь |их )*(?:куп|возьм|захоч|стан))|^who (?:(?:will|would|is going to|else) )*(?:wants?|needs?|buys?|takes?)\b|^who would (?:ever )?pay\b|^谁(?:还|会|愿意|敢|肯)/

const isRhetorical = (doc: Doc, { sentence }: Request): boolean => {
  const { start, end } = doc.sentences[sentence] ?? { start: 0, end: 0 }
  return rhetorical.test(doc.plain.slice(start, end))
}

/** A plan with a coming day, or measured data, says enough by itself. */
function isReport(doc: Doc, context: Context): boolean {
  const today = context.now.local.slice(0, 10)
  return doc.facts.filter((fact) => fact.kind !== 'number').length >= dataFacts || doc.facts.some((fact) => comesAfter(fact, today) && !isSpell.test(doc.plain.slice(Math.max(0, fact.start - 6), fact.end)))
}

/** A day, or days that are named, still to come. */
function comesAfter(fact: Fact, today: string): boolean {
  return fact.kind === 'date' ? fact.value > today : fact.kind === 'period' && fact.source === 'explicit' && fact.from !== undefined && fact.from > today
}

/** How long it took, not when it will be: "within a month", «через неделю», 两周. */
const isSpell = /\ban? (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?<![a-zа-я])(?:since|from|(?:with)?in (?:an?|one|two|three|four|five|six|ten|\d+)|с|через) |[从第]|到?(?:现在|目前)|[一二两三四五六十半\d]个?(?:星期|周|月|年|天|小时|分钟)$/

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
    'Смесители из PO-6110 капают после двух недель работы, монтажники снимают их с объекта.',
    'The treadmill belts from batch T-0419 squeak after 20 minutes of use, our customers are fed up.',
    'The boxes of PO-2231 came without a label and the shop returned them all.',
    'The peel of PO-2231 comes off after a week and customers bring the handles back.',
    '狗绳PO-5223的D形环断裂了5个，客户很不高兴，店里天天有人来问。',
    'Проверка PO-2460 по ISO 2859-1 показала 12 дефектов на 50 крышках, клиент недоволен, продажи стоят.',
    '你们从来不看我们发的规格书，TW-0877的毛巾又织成了平纹，客户已经把订货取消了。',
    'PO-5788的索赔款到现在还没到账，我们一直在等。',
    'Швы на 12 сумках PO-2301 разошлись за две недели.',
    'The bowls of PO-2231 came with pinholes, we do not know why, and the shop sorts them by hand.',
    '盐雾96小时，3块试板红锈10处，PO-2231的客户很不满意。',
    '客户不接受这个颜色，PO-2231的箱子也破了两个，我们很被动。',
    'По PO-2231 груз стоит на таможне четыре дня, покупатель ругается каждый день.',
    'The pallets of PO-2231 were too high and our team had to repack the load on a Saturday evening while the customer was calling.',
    'Хотел бы вернуться к теме поддонов: нижний ряд смят, углы лопнули, сеть не приняла две паллеты PO-2231.',
    'I would like to come back to the packing: the lower rows of PO-2231 arrived crushed and the chain returned two pallets.',
    'Похоже, вы сменили краску, на крышках PO-2231 оттенок темнее, чем весной.',
    'You probably changed the paint, the lids of PO-2231 look grey under the lamp.',
    'На 300 крышках PO-2231 нашли 40 царапин, покупатель вернул их все.',
    'You were not right, the motor of PO-2231 is noisy and the customer sent it back.',
    'PO-2231的锅盖有划痕，客户没有接收，退回了。',
    'The contract was signed and sent back, but the goods of PO-2240 arrived broken and half of them leak.',
    'The customer sent back 30 pcs of PO-2240, the plating peels.',
    'The lids of PO-2231 came back again. We reject them, the customer is angry, the shop lost a week of sales.',

    'PO-2231的颜色不符合要求，客户拒收了两箱，我们很被动。',
    'PO-2231的硬度不达标，客户已经退货三次，店里天天投诉。',
    'PO-2231的规格书写的是304，实际是201，客户要退货，我们损失很大。',
    'The buyer complains that the lids of PO-2231 leak, and the shop returned them.',
    'Our buyer returns the chairs of PO-2231, the legs are cracked and wobble.',
    'Соглашение мы подписали, а крышки PO-2231 текут, клиент недоволен, мы теряем деньги.',

    '玻璃罐碎了32个，超市拒收，我们自己垫钱给客户赔了，PO-2090',

    'Кому нужны детские стулья, которые складываются под ребёнком? В PO-9204 таких 12 из 50.',
    'Who would pay 40 USD for a bag whose strap comes off on day one? We have 60 of those from PO-2255.',
    '谁愿意买一盏整晚闪个不停的灯？PO-2240的300盏灯已经退回来17盏。',
    'Вы всегда тянете с документами, из-за этого мы платим за хранение, PO-8421',
    'Часть винтов в PO-3101 без резьбы, сборка остановилась на второй день.',
    'The legs of the PO-3101 chairs have different lengths and guests keep falling.',
    'PO-3101要的是哑光把手，来的是亮光，安装师傅白跑了一天。',
    'Крышки PO-2240 не закрываются, переделываем их вручную, склад забит браком.',
    'Покупатели жалуются на лампы PO-2240, доплачиваем им из своего кармана.',
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
    'At this point we do not want gift boxes for PO-5570.',
    'Крышки не закрываются, клиент недоволен. Прошу вас прислать 5 исправленных крышек до 07.08.2026.',
    'The lids do not close. Please send 5 corrected lids by 7 August 2026.',
    '盖子盖不上，请8月7日前寄5个改好的盖子。',
  ],
  traps: [
    'AQL 2.5/4.0, выборка 125 шт., найдено 4 дефекта. Партию UM-55 приняли 20.07.',
    '昨天试产了640把伞，其中11把伞尖松动，我们已当场返修并重新测过。',
    'The moulded handle shrinks by 0.4% in 48 hours, and our drawing already includes the shrinkage.',
    'Five hoses from batch H-2210 held 350 bar for 3 minutes without a leak.',
    'We tried the peeler on potatoes, carrots and mango: a clean cut every time.',
    'PO-2548有2箱瓶盖在海运途中受潮，我们已向保险公司报案，贵厂不承担费用。',
    'Отчёт по PO-3334: инспектор проверил 200 шт, значительных дефектов 3, незначительных 5, приёмка по AQL 2.5.',
    '狗绳PO-5223的D形环拉了5个，断裂载荷最低182公斤。',
    'Freight is not in the price: offer Q-902 stands at 9.60 USD per unit EXW Foshan, Incoterms 2020.',
    'Who pays the DHL fee for samples S-33 to S-36, you or us?',
    'Чертёж D-231 ред. C заменяет ред. B: отверстие под винт теперь 6,5 мм вместо 6,0 мм.',
    'Инспекция PO-2460 – по ISO 2859-1, уровень II, AQL 2,5 для значительных и 4,0 для малозначительных дефектов.',
    '赵工，PO-3361的染色牢度：干摩4级，湿摩3-4级，按GB/T 3920检测，满足合同要求。',
    'PO-5788的索赔款2,150美元5月18日到账了，我已登记。',
    'Ваши гантели у нас разошлись за 9 дней',
    'Do not glue the label on the lid of PO-2231. The base label is scratched less, 40 x 15 mm.',
    '盐雾96小时，按ISO 9227，3块试板红锈0处，PO-2231。',
    'Юрист прочла договор Д-19/27, замечаний по пунктам 3.4 и 5.6 нет.',
    '我上次把单价算错了，是我的疏忽，正确价格7.08元一条，PO-2231。',
    'Our QC found 7 scratched handles in 315 pcs, major AQL 2.5, PO-2231 passes.',
    'Груз PO-2231 стоит около рампы, водитель на месте, документы у него.',
    'PO-2231那批货到了没有 仓库一直在问我们什么时候能收',
    'Хотел бы вернуться к теме поддонов: углы PO-2231 смяты, дадите поддоны толще?',
    'I would like to come back to the packing: two rows of PO-2231 are crushed, please add corners by 30 July 2026.',
    'You probably changed the paint, the lids of PO-2231 look grey. Which paint is on them?',
    'You were quite right, the smell in PO-2231 came from the old shelf, not from the lids.',
    'Вы были правы, царапины на PO-2231 появились при монтаже, а не в цеху.',
    'На 300 крышках PO-2231 нашли 4 царапины. Спишем их сами, замена не нужна.',
    'Рекламацию № 9 от 28.05.2026 закрываем, компенсация 740 USD получена.',
    'Claim no. 9 of 28.05.2026 is closed, USD 740 received.',
    '这批B-2607抽检125个，不良2个，在AQL 1.5允收范围内，我们接收。',
    'PI 20260719-3 signed and sent back on 21 July 2026.',
    'We cannot accept USD 4.10 per piece for hinge H-22. Our limit is USD 3.75 per piece.',
    '运费我们自己出，您交到宁波北仑仓就可以，地址在PO-3308第2页。',

    'We have no further questions on order 2929-AB.',
    'Меня зовут Ольга, с 1 августа 2026 я веду заказы 118-К и 119-К вместо коллеги.',

    'We refuse the substitute motor for PO-3351, its noise is 71 dB(A) and our limit is 65 dB(A).',

    '不用改了，冲锋衣PO-3308的拉链头就用现有的磨砂黑。',
    '纸箱耐破强度第三方测了，1180千帕，高于约定的1000千帕，PO-8021可以装车。',
    '产品规格（图纸RH-210）：材质45号钢，淬火硬度HRC 50–55，表面发黑，净重1.15公斤。',

    'Вес пледа PL-200 по нашим весам 1,48 кг, вы писали 1,50 кг. Разница нас не смущает.',
    'План контроля QP-33. Выборка по ISO 2859-1, уровень II, AQL 1.0 для критических и 2.5 для существенных дефектов.',

    'I would rather keep knob K-12 in zinc alloy, since the plastic one cracked at 4 N·m in our test on 11 August.',
    'Article 9. If lot acceptance under AQL 1.5 fails, the Seller bears the cost of re-inspection, 290 USD per man-day.',
    'Annex B to specification BX-12, carton: five-layer board, BC flute, edge crush 9.5 kN/m min, moisture 8–12 %.',

    'Срок 35 дней нам подходит. Стартуем с пятницы, 23 октября 2026, заказ Б-140.',
    'Споры по контракту HX-2026/19 стороны передают в арбитражный центр Гонконга. Язык разбирательства английский.',
    'Acceptance criteria for PO-6902: ISO 2859-1, level II, AQL 1.0 major, AQL 4.0 minor, zero critical defects.',
    'PO-9015那2箱破损的，保险公司9月16日赔了，你们不用管了',
    '没法再让了，7.9元/个已经是我们的上限，SK-9这次先不下单。',
    '图纸D-644技术要求：未注公差按GB/T 1804-m，未注倒角0.5×45°，去毛刺，氧化黑色。',

    'В прошлом письме я написал серый цвет вместо белого, верный цвет RAL 9010.',
    'Penalty for late delivery: 0.1% of the lot value per day, capped at 10%.',
    '查清楚了，漏水的是我们自己的水龙头，水壶没有毛病。',
    'Отказываемся от красного цвета в PO-7322, оставляем синий RAL 5010, по 400 шт каждого.',
    'Inspection of PO-5127 took place on 15 July 2026 at your warehouse: 200 pcs checked, 3 major and 5 minor defects, AQL 2.5/4.0, result pass.',
    'Контейнер MSKU4410927 пришёл 3 ноября 2026, пломба целая, недостачи нет.',
    'We read D-118 and found no mistake in it, none of the lamps broke.',
    '两处裂纹6月份已经焊好，椅子能承重150公斤，包装也是干的。',
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
