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
    `(?:цен(?!тр)|стоимост|себестоимост|сумм|аванс|депозит|залог|предоплат|оплат|бюджет|остат|платеж|доплат|переплат|недоплат|таргет|скидк|фрахт|страховк|хранени|растаможк|логистик|сертификаци|инспекци|доставк|комисси|штраф|неустойк|возврат|компенсаци|долг|задолженност|тариф|расценк|наценк|ценник|пошлин|итого|убыт|ущерб)[а-я]{0,5}(?: за [а-я]+)?${ruBetween}`,
    `(?:наш|наша|ваш|ваша) (?:[а-я]+ )?(?:предел|потолок|максимум|планка|цель)${ruBetween}|(?:счет|инвойс|проформ[ау]|чек) на`,
    `(?:заплат|плат(?:им|ить|или|ите)|оплат|перевел|перевед|перечисл|внес|доплат|компенсир|возмест|удерж|вычт|спиш|выстав|насчита|обошл|обойд|стои(?:т|л)|стоят|потрат|задолж|долж(?:ен|ны) (?:вам|нам)|сбросьте|скиньте|уступите|подорож|подешев|уложи(?:те|тесь|мся)|сойд|договорил|сторгова|согласны|просите|просят|предлагае|предлага[ею]т|берете|запрос|закуп|покупа|взял|берет|берут|содрал|попросил|заломил|назвал|озвучил|назначил|посчитал|оценил|оценива|прода(?:ете|ют|дите)|отдад|отдаете)[а-я]*(?: (?:[а-я]+(?:у|ю|ам|ям|ом|ем|ой|ы|и|а|е)|мы|вы|они) ?)?${ruBetween}`,
    '(?:снизить|снизьте|снижаем|опустить|опустите|сбить|поднять|подвинуться|подвиньтесь|скинуть|скинете|скинь)(?: цену| стоимость| ставку| ее)? (?:до|на)(?= \\d[\\d ,.]* (?:за|с) )',
    'с (?:вас|нас|вашей стороны)(?= \\d)',
    'за (?:упаковк|доставк|перепаковк|тест|инспекци|логотип|печат|форм|оснастк|образ|сертифика)[а-я]+ (?:отдельно|еще|доплата|плюс|просят|берут|берете|просите)',
    'к оплате|итого к оплате',
  ].join('|')),
  en: en('(?:budget|price|cost|deposit)(?: [a-z][a-z0-9-]*){1,5} (?:is|was|will be|=)|(?:unit price|target price|price|cost|budget|deposit|prepayment|payment|balance|total amount|total price|invoice amount|amount|invoice total|target)(?: (?:is|of|was|will be|should be|must be|to|at|for|max|below|under|about|around|per|each|pc|piece|unit|due|the|we|can|accept|not|more|than|over|only|agreed|stays|now|paid|[a-z]{1,4}-?\\d[\\w-]*)){0,5}|(?:we |i )?(?:paid|transferred|wired|remitted)(?: (?:you|a|the|deposit|of|already|total|another))*|(?:can (?:do|offer|accept|pay)|agree (?:to|on)|accept|quote[ds]?)(?: at)?(?= ?\\d[\\d.,]* (?:per|each|/))|(?:at|(?:go|come|went|gone) (?:as (?:high|low) as|up to|down to))(?= ?\\d[\\d.,]* (?:per|each|/|a) ?(?:pc|piece|unit|set|kg)?)'),
  zh: zh('(?:单价|价格|报价|总价|价|定金|订金|尾款|货款|预付款?|首付|预算|金额|总额|费用?|成本|目标价)(?:是|为|共|改成|改为|降到|做到|能做到|可以做到|不超过|最多|一共|总共|付|还有|大概|只有|要)?(?=[:：\\s]{0,2}\\d)|(?:付了?|打了?|转了?|汇了?|支付了?|已付|已打|已转)(?:定金|尾款|货款|款|了)?(?=\\s?\\d)'),
}
/** A price by its place: «4,35 за штуку», «по 7,20 возьмём». */
const perPiece = {
  ru: ru([
    '\\d[\\d ]*(?:[.,]\\d+)?(?= (?:за|с) (?:штук|шт(?![а-я])|комплект|пар[ау]|единиц|метр|килограмм|кг|набор|короб|упаковк|издели|рулон|тонн|лист|экземпляр|одн[уи]|каждую|каждый|кажд|кв|погонн|мешок|пачк|контейнер|флакон|бутылк|место))',
    '\\d+[.,]\\d+(?= за (?!д(?:ень|ня)|сутки|час|минут|счет|раз|год|недел|месяц|смен|цикл)[а-я]{3,})',
    '(?<=(?:закуп|покуп|бер[еу]|возьм|взять|предлаг|прода|отда|купи)[а-я]*(?: [^ .,!?]+){0,3} по )\\d+[.,]\\d+',
    '(?<=(?<![а-я])по )\\d+[.,]\\d+(?= (?:возьм|бер|куп|закаж|соглас|отда|устро|готовы|не|можем))',
  ].join('|')),
}
/** «у.е.» means dollars to one and euros to the other. */
const conventional = ru('\\d[\\d ,.]*\\s?у\\. ?е\\.?')

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
    'Готовы платить {{4,35}} за штуку, PO-3101, ответ до 30 июля 2026',
    'Доставка образцов обошлась нам в {{1900}}, PO-3101, вычтите до 30 июля 2026',
    'Закупаем у других по {{1,75}}, PO-3101, ждём цену до 30 июля 2026',
    'We can go up to {{2.80}} per pouch for PO-2231, start on 5 August 2026.',
    'PO-2231开模费{{9000}}能接受，8月5日付',
    'PO-2310: 30% аванс, остальное перед отгрузкой, сумма {{48 600}}',
    'Цена {{3,5}}, PO-2310, ответ до 30 июля 2026',
    'The price is {{7.20}}, PO-2310, 3000 pcs',
    'Deposit of {{12 000}} for PO-2310, 22 July 2026',
    '单价{{3.5}}可以，PO-2310做4000件，8月5日发',
    'PO-2310定金{{48600}}，7月22日付了',
  ],
  good: ['Цена 3,5 USD, PO-2310', 'The price is 7.20 USD, PO-2310, 3000 pcs', '单价3.5元可以，PO-2310做4000件'],
  traps: [
    'Доставка 18 дней поездом, PO-4128.',
    'Верните 40 коробок по PO-4129 до 5 августа 2026.',
    'Аванс 30 %, остаток перед отгрузкой, PO-2310',
    'What is the price for 3000 pcs of PO-2310?',
    'PO-2310: цена 3,5 USD, доставка 0,4, упаковка 0,2',
    'PO-2310单价3块5，定金30%',
    'Payment 28 July 2026, PO-2310',
    'Сумма 48 600 юаней, PO-2310',
  ],
}
