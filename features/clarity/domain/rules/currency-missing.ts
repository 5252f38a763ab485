import type { Localized } from '#kernel/language.ts'
import type { Span } from '../doc.ts'
import type { Context, Fix, Rule, RuleExamples } from '../rule.ts'
import { findBareNumbers, isBare } from './bare-numbers.ts'
import { inserted, mend } from './mends.ts'
import { en, findPhrases, ru, zh } from './phrases.ts'
import { hasFact } from './places.ts'

/** Small words between a word of money and its amount. */
const ruBetween =
  '(?: (?:по|за|на|в|до|от|не|нам|вам|вас|нас|мне|него|нее|более|менее|выше|ниже|больше|меньше|дороже|дешевле|всего|уже|еще|сразу|отдельно|около|примерно|составляет|составит|составил[аио]?|была?|будет|будут|должна|быть|равна|равен|вышл[аио]|вышел|выходит|получается|получилось|держим|держите|сделайте|дайте|нужна|нужен|хотим|целевая|контракта|договору|заказу|инвойсу|инвойса|этому|каждую|каждый|одну|один|штуку|единицу|шт|комплект|пару|метр|изделие|сумму|сумме|аванс|остаток|к оплате|банка|банку|форму|формы|образц[а-я]+|двери|склада|порта|клиента|терминала|доставк[а-я]+|упаковк[а-я]+|оснастк[а-я]+|экспресс[а-я]*|только|ровно|максимум|сегодня|вчера|[a-z]{1,4}-?\\d[\\w-]*)(?![а-я])){0,6}'
const prices = {
  ru: ru([
    'бюджет[а-я]{0,2}(?: [а-яa-z][а-яa-z0-9-]*){1,4}',
    `(?:цен(?!тр)|стоимост|себестоимост|сумм|аванс|депозит|залог|предоплат|оплат|бюджет|остат|платеж|доплат|переплат|недоплат|таргет|скидк|фрахт|страховк|хранени|растаможк|логистик|сертификаци|инспекци|доставк|комисси|штраф|неустойк|возврат|компенсаци|долг|задолженност|тариф|расценк|наценк|ценник|пошлин|итого|убыт|ущерб)[а-я]{0,5}(?: за [а-я]+)?${ruBetween},?`,
    '(?:компенсир|возмест|оплат|вычт|удерж)[а-я]+(?: (?!в |на |до )[а-я]{2,}){1,3},(?= \\d)',
    `(?:наш|наша|ваш|ваша) (?:[а-я]+ )?(?:предел|потолок|максимум|планка|цель)${ruBetween}|(?:счет|инвойс|проформ[ау]|чек) на`,
    `(?:заплат|плат(?:им|ить|или|ите)|оплат|перевел|перевед|перечисл|внес|доплат|компенсир|возмест|удерж|вычт|спиш|выстав|насчита|обошл|обойд|стои(?:т|л)|стоят|потрат|задолж|долж(?:ен|ны) (?:вам|нам)|сбросьте|скиньте|уступите|подорож|подешев|уложи(?:те|тесь|мся)|сойд|договорил|сторгова|согласны|просите|просят|предлагае|предлага[ею]т|берете|запрос|закуп|покупа|взял|берет|берут|содрал|попросил|заломил|назвал|озвучил|назначил|посчитал|оценил|оценива|прода(?:ете|ют|дите)|отдад|отдаете)[а-я]*(?: (?:[а-я]+(?:у|ю|ам|ям|ом|ем|ой|ы|и|а|е)|мы|вы|они) ?)?${ruBetween}`,
    '(?:снизить|снизьте|снижаем|опустить|опустите|сбить|поднять|подвинуться|подвиньтесь|скинуть|скинете|скинь)(?: цену| стоимость| ставку| ее)? (?:до|на)(?= \\d[\\d ,.]* (?:за|с) )',
    'с (?:вас|нас|вашей стороны)(?= \\d)',
    'за (?:упаковк|доставк|перепаковк|тест|инспекци|логотип|печат|форм|оснастк|образ|сертифика)[а-я]+ (?:отдельно|еще|доплата|плюс|просят|берут|берете|просите)',
    'к оплате|итого к оплате',
  ].join('|')),
  en: en(
    '(?:budget|price|cost|deposit|freight|tooling|mould|fee)(?: [a-z][a-z0-9-]*){1,5} (?:is|was|will be|would be|should be|=|comes to|came to|costs?)|' +
      '(?:unit price|target price|price|cost|budget|deposit|prepayment|pre-payment|advance(?: payment)?|down ?payment|payment|balance|total (?:amount|price|cost|sum)|invoice (?:amount|total|value)|(?:outstanding|remaining|open|due) (?:amount|sum|balance)|amount|target|sum|freight|shipping|courier|tooling|fees?|charges?|surcharge|discount|rebate|refund|penalt(?:y|ies)|fine|commission|duty|compensation|credit|quote|quotation|offer|price (?:limit|ceiling|cap)|ceiling)(?: (?:is|are|of|was|were|will be|would be|should be|must be|to|at|for|max|below|under|about|around|per|each|pc|piece|unit|due|the|we|can|accept|not|more|than|over|only|agreed|stays|stands|comes|came|amounts|now|paid|on|your|our|goal|limit|ceiling|still|open|[a-z]{1,4}-?\\d[\\w-]*)){0,6}|' +
      '(?:we |i )?(?:paid|wired|transferred|remitted)(?: [a-z][a-z0-9-]*){1,6}, |' +
      '(?:we |i )?(?:paid|pays?|owe|transfer(?:red)?|wired?|remit(?:ted)?|refund|reimburse|charged?|credit(?:ed)?|deduct(?:ed)?|invoiced|billed|fined?|spent)(?: (?:you|us|me|a|the|deposit|of|already|total|another|back|out|only|around|about|roughly|exactly|advance|balance|max))*|' +
      'costs?(?: us| you| me| about| around| only)?|invoice(?: [a-z]{1,4}-?\\d[\\w-]*)? (?:shows|says|is for|was for|states|reads)(?: a)?(?: total of)?|' +
      '(?:settled?|agreed?|close|meet)(?: (?:at|on|for|to))+|' +
      '(?:can (?:do|offer|accept|pay)|agree (?:to|on)|accept|quote[ds]?)(?: at)?(?= ?\\d[\\d.,]* (?:per|each|/))|' +
      '(?:ask(?:s|ed|ing)?|offers?|offered|quote[ds]?|accept|get|got|want|sell at|sells? for|buy at|bought at|goes for|go for|match|beat|cut to|down to|up to)(?= ?\\d+[.,]\\d\\d?(?![\\d.,]*\\s?(?:%|kg|mm|cm|m\\b|g\\b)))|' +
      '(?:at|(?:go|come|went|gone|bring|get|brought)(?: (?:it|them|[a-z]{1,4}-?\\d[\\w-]*))? (?:as (?:high|low) as|up to|down to|to))(?= ?\\d[\\d.,]* (?:per|each|/|a) ?(?:pc|piece|unit|set|kg|pair)?)|' +
      '(?:do|is|be|to|of|for|about|around|want|max|than|only|below|under|over|with|reach|take|make|:)(?= ?(?:\\d+[.,]\\d\\d? each\\b|\\d[\\d.,]* (?:apiece|a (?:piece|pc|unit|pair)|per (?:piece|pc|unit|pair))\\b|\\d+[.,]\\d\\d? (?:a|per) (?:set|kg|kilo|metre|meter|roll|bag|bottle|sheet)\\b))|' +
      '(?:new )?(?:mould|mold)(?: (?:for|of|on) [a-z]{1,4}-?\\d[\\w-]*)?:?(?= ?\\d{1,3}[., ]?\\d{3}\\b)|(?:go|goes|going) (?:below|under|above|over)|' +
      'total(?: (?:for|of|on) [a-z]{1,4}-?\\d[\\w-]*)? (?:comes to|amounts to|adds up to)',
  ),
  zh: zh([
    '(?:(?:(?:费|款|金|价|赔|退|付)[^，。]{0,6}[，,]?)(?:也就是|合计|即|等于|就是)|单价|价格|价钱|报价|总价|价|定金|订金|押金|保证金|佣金|尾款|余款|货款|货值|总值|退款|退还|赔偿|赔款|补偿|罚款|扣款|差额|索赔|利润|关税|运费|预付款?|首付|预算|金额|总额|费用?|成本|目标价)(?:能|可以|大概|大约|约|差不多|只能|最低|最高|已经?|就)?(?:是|为|共|定[为在]|改成|改为|[降压谈涨提报做给]到|能做到|可以做到|不超过|最多|一共|总共|付|还[有差剩欠]|只有|要|也就是|在|收|算|按|涨|降|便宜|加|减|让)?了?(?=[:：\\s]{0,2}\\d)',
    '(?<!重|厚|宽|长|高|深|径|距|差|量|重量|[厚宽长高深温]度)(?:(?:[降压给谈报涨做]到)(?=\\s?\\d+\\.\\d)|(?<![汇公报])报价?(?:了|个)?)(?=\\s?\\d)|(?<!汇)报的是(?=\\s?\\d)|按(?=\\d+\\.\\d{1,2}算)',
    '(?:快递|样品|打样|运输|清关|报关|代理)[^，。]{0,6}一共(?=\\s?\\d)|(?:开模|打[样版]|制版|验货|运输|快递|报关|清关|认证|检测|测试)(?:大概|大约)?(?:要|得|收|需要)(?=\\s?\\d)',
    '(?:优惠|涨价|降价|加价|减价|让利|贵了?|便宜)(?:了|到)?(?=\\s?\\d)|[每一](?:个|套|只|件|台|双|条|把|张|支|瓶|块|片|对|公斤|吨|平方?|米)(?:才|只要|卖|给|收|报|再?[涨降贵加减让](?:了|到|价)?|便宜|优惠)(?=\\s?\\d)',
    '[每一](?:个|套|只|件|台|双|条|把|张|支|瓶|块|片|对|公斤|吨|平方?|米)(?=\\s?\\d+\\.\\d)|(?:我们?|你们?|您|最[低高多]|只能|可以)[出给卖收](?:到|您|你们?)?(?=\\s?\\d+\\.\\d)',
    '(?:付了?|打了?|转了?|汇了?|支付了?|已付|已打|已转)(?:定金|尾款|货款|款|了)?(?=\\s?\\d)',
  ].join('|')),
}
/** A price by its place: «4,35 за штуку», «по 7,20 возьмём», 6.8一个, 7.5行不行. */
const perPiece = {
  ru: ru([
    '(?<!\\d)\\d[\\d ]{0,15}(?:[.,]\\d+)?(?= (?:за|с) (?:штук|шт(?![а-я])|комплект|пар[ау]|единиц|метр|килограмм|кг|набор|короб|упаковк|издели|рулон|тонн|лист|экземпляр|одн[уи]|каждую|каждый|кажд|кв|погонн|мешок|пачк|контейнер|флакон|бутылк|место))',
    '(?<!\\d)\\d+[.,]\\d+(?= за (?!д(?:ень|ня)|сутки|час|минут|счет|раз|год|недел|месяц|смен|цикл)[а-я]{3,})',
    '(?<!\\d)(?<=(?:закуп|покуп|бер[еу]|возьм|взять|предлаг|прода|отда|купи)[а-я]*(?: [^ .,!?]+){0,3} по )\\d+[.,]\\d+',
    '(?<!\\d)(?<=(?<![а-я])по )\\d+[.,]\\d+(?= (?:возьм|бер|куп|закаж|соглас|отда|устро|готовы|не|можем))',
  ].join('|')),
  zh: zh('(?<!\\d)(?<![.a-z-])\\d+\\.\\d{1,2}(?=(?:一|每)(?:个|套|只|件|台|双|条|把|张|支|瓶|块|片|对|公斤|吨|平|米)|行不行|可不可以|能不能做|能做吗|成交)'),
}
/** «у.е.» means dollars to one and euros to the other. */
const conventional = ru('(?<!\\d)\\d[\\d ,.]{0,15}\\s?у\\. ?е\\.?')

const currency = /[$€£¥₽￥元]|(?<![a-z])(?:usd|cny|rmb|eur|euros?|dollars?|yuan|rub|gbp|hkd|jpy|us dollars?)(?![a-z])|юан|доллар|евро(?!п)|руб(?:л|\.|\b)|美[元金刀]|欧元|人民币|卢布|块(?!状)|(?<=[一-龥])刀/

export const rule: Rule = {
  id: 'currency-missing',
  severity: 'error',
  check(doc, context) {
    const vague = findPhrases(doc, { ru: conventional }).map((span) => ({ span, fixes: [] as Fix[] }))
    const bare = hasFact(doc, 'money') ? [] : merged(findBareNumbers(doc, prices), findPhrases(doc, perPiece).filter((span) => isBare(doc, span)))
    if (bare.length === 0 || currency.test(doc.plain)) return vague
    return [...bare.map((span) => ({ span, fixes: currencies(span, context) })), ...vague]
  },
}

const merged = (found: readonly Span[], more: readonly Span[]): Span[] => [...found, ...more.filter((span) => found.every((other) => other.start !== span.start))]

function currencies(span: Span, context: Context): Fix[] {
  const offered = [...new Set([...(context.thread?.currencies ?? []), 'USD', 'CNY', 'EUR'])].slice(0, 3)
  return offered.map((code) => mend('choose', 'fill-currency', [inserted(span.end, ` ${code}`)], { currency: code }))
}

export const why: Localized = {
  ru: 'Сумма без валюты: юани и доллары отличаются в семь раз.',
  en: 'An amount without a currency: yuan and dollars differ by a factor of seven.',
  zh: '金额没有写币种：人民币和美元差七倍。',
}

export const examples: RuleExamples = {
  bad: [
    'Аванс {{15 000}} отправим 30 июля 2026, PO-2231',
    'Deposit of {{18,500}} leaves our bank on 30 July 2026, PO-2231',
    'PO-2231的单价{{5.4}}高于我们的目标，7月30日前能降7%吗？',
    'Компенсируйте нам стенд, {{2 300}}, до 30 июля 2026, PO-3101',
    'Верните нам депозит, {{3 400}}, до 30 июля 2026, PO-3101',
    'Готовы платить {{4,35}} за штуку, PO-3101, ответ до 30 июля 2026',
    'Доставка образцов обошлась нам в {{1900}}, PO-3101, вычтите до 30 июля 2026',
    'Закупаем у других по {{1,75}}, PO-3101, ждём цену до 30 июля 2026',
    'We can go up to {{2.80}} per pouch for PO-2231, start on 5 August 2026.',
    'PO-2231开模费{{9000}}能接受，8月5日付',
    'PO-2310: 30% аванс, остальное перед отгрузкой, сумма {{48 600}}',
    'Цена {{3,5}}, PO-2310, ответ до 30 июля 2026',
    'The price is {{7.20}}, PO-2310, 3000 pcs',
    'Deposit of {{12 000}} for PO-2310, 22 July 2026',
    'Our customer pays max {{4.90}} per lamp, PO-2310, please answer by 30 July 2026.',
    'We can pay {{2.85}} a piece for PO-2310, answer by 30 July 2026',
    'We paid the tooling for PO-2310, {{3,400}} in total, on 21 July 2026',
    'Freight came to {{1,850}} for PO-2310, please invoice by 30 July 2026',
    '单价{{3.5}}可以，PO-2310做4000件，8月5日发',
    'PO-2310定金{{48600}}，7月22日付了',
    'PO-2310最低做到{{6.8}}一个',
    'PO-2310模具费退一半，也就是{{9500}}，8月5日付',
    'PO-2310单价定为{{6.8}}，7月30日前回签',
    'B-1003正式索赔{{5600}}，限8月14日前付',
    'PO-2310每套涨{{0.3}}，8月5日前确认',
  ],
  good: ['Цена 3,5 USD, PO-2310', 'The price is 7.20 USD, PO-2310, 3000 pcs', '单价3.5元可以，PO-2310做4000件'],
  traps: [
    'Аванс 3 комплектов не нужен, PO-2231',
    'Оплатим счёт, 3 августа 2026, PO-3101',
    'Доставка 18 дней поездом, PO-4128.',
    'Верните 40 коробок по PO-4129 до 5 августа 2026.',
    'Аванс 30 %, остаток перед отгрузкой, PO-2310',
    'What is the price for 3000 pcs of PO-2310?',
    'PO-2310: цена 3,5 USD, доставка 0,4, упаковка 0,2',
    'PO-2310单价3块5，定金30%',
    'Payment 28 July 2026, PO-2310',
    'We add 2 screws per set to PO-2310 from 30 July 2026',
    'In total 340 pcs of PO-2310 passed on 20 July 2026',
    'Сумма 48 600 юаней, PO-2310',
    'PO-2310壁厚做到1.5毫米，8月5日出样',
    'PO-2310最低做到6.8元一个',
  ],
}
