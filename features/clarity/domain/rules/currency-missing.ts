import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import { matchesIn } from '../reading/matches.ts'
import type { Context, Fix, Hit, Rule, RuleExamples } from '../rule.ts'
import { findNumbersAbout, isBare } from './bare-numbers.ts'
import { inserted, mend, replaced } from './mends.ts'
import { en, findPhrases, ru, zh } from './phrases.ts'
import { hasFact } from './places.ts'

/** A price by its place: «4,35 за штуку», «по 7,20 возьмём», 6.8一个, 7.5行不行. */
const perPiece = {
  ru: ru([
    '(?<!\\d)\\d[\\d ]{0,15}(?:[.,]\\d+)?(?= (?:за|с) (?:штук|шт(?![а-я])|комплект|пар[ау]|единиц|метр|килограмм|кг|набор|короб|упаковк|издели|рулон|тонн|лист|экземпляр|одн[уи]|каждую|каждый|кажд|кв|погонн|мешок|пачк|контейнер|флакон|бутылк|место))',
    '(?<!\\d)\\d+[.,]\\d+(?= за (?!д(?:ень|ня)|сутки|час|минут|счет|раз|год|недел|месяц|смен|цикл)[а-я]{3,})',
    '(?<!\\d)(?<=(?:закуп|покуп|бер[еу]|возьм|взять|предлаг|прода|отда|купи)[а-я]*(?: [^ .,!?]+){0,3} по )\\d+[.,]\\d+',
    '(?<!\\d)(?<=(?<![а-я])по )\\d+[.,]\\d+(?= (?:возьм|бер|куп|закаж|соглас|отда|устро|готовы|не|можем))',
    '(?<!\\d)(?<=\\d(?: (?:шт|штук|комплект|пар|набор)[а-я]{0,3}\\.?)? по )\\d+[.,]\\d\\d(?= *(?:[,.;!?]|$))',
  ].join('|')),
  en: en('(?<![\\d.,-])\\d+[.,]\\d{1,3}(?= ?\\/ ?(?:pcs?|piece|unit|set|pair|kg|m2?)\\b)|(?<![\\d.,-])\\d[\\d.,]*(?= (?:per (?:piece|pcs?|unit|pair|kg|kilo|ton|met(?:re|er)|m2|sq)|each|apiece|a(?= (?:piece|pc|pcs|unit|set|pair|kg|kilo|met(?:re|er)|roll|bag|bottle|box|sheet|carton)\\b))\\b)|(?<![\\d.,-])\\d+[.,]\\d\\d?(?= per [a-z])|(?<=\\b(?:want|asks?|asked|offer(?:s|ed)?|quoted?|get|at|accept) )\\d+\\.\\d\\d(?= for (?:the|an?|each|one)\\b)'),
  zh: zh('(?<!\\d)(?<![.a-z-])\\d+\\.\\d{1,2}(?=结算|(?:一|每)(?:个|套|只|件|台|双|条|把|张|支|瓶|块|片|对|公斤|吨|平|米)|行不行|可不可以|能不能做|能做吗|成交)|(?<=[一每](?:个|套|只|件|台|双|盒|箱|条|把|张|支|瓶|块|片|对|公斤|吨|平|米)[^，。\\d]{0,4}[降做给减]到?)\\d+\\.\\d{1,2}(?=吗|行|可以|以下|以内|[，。？]|$)|(?<=[一每](?:个|套|只|件|台|双|条|把|张|支|瓶|块|片|对|公斤|吨|平|米)(?:报|要|卖|收)价?)\\d+(?:\\.\\d{1,2})?(?=(?:太|有点|还是|偏)[高贵]|贵)'),
}
/** What is paid, asked or given back, and the deed: a bare number further on in the clause is its amount. */
export const money = {
  ru: ru([
    '(?:цен(?!тр|н)|стоимост|себестоимост|сумм|аванс|депозит|залог|предоплат|оплат|бюджет|платеж|доплат|переплат|недоплат|скидк|ставк|фрахт|страховк|комисси|штраф|неустойк|возврат|компенсаци|долг(?!о)|задолженност|тариф|расценк|наценк|ценник|пошлин|(?<!адрес )доставк|инвойс|проформ|убыт)[а-я]{0,5}',
    '(?:акт|смет|чек|договор|контракт|соглашени|квитанци)[а-я]{0,3} (?:[^ .,;!?]+ ){0,4}?на(?= \\d)(?! 20[1-3]\\d(?!\\d))',
    'сч[её]т(?:а|у|е|ом)?|остат(?:ок|ка|ку|ке)|итого|таргет|потолок',
    '(?:заплат|плат(?:им|ить|или|ите)|перевел|перевед|перечисл|внес|компенсир|возмест|верните|удерж|вычт|спиш|обошл|обойд|обходит|стои[тл]|стоят|потрат|задолж|уступите|подорож|подешев|просят|просите|берут|берете|посчита|насчита|оцени|прода)[а-я]*',
  ].join('|')),
  en: en(
    '(?:price|cost|budget|deposit|prepayment|payment|balance|amount|sum|fee|charge|surcharge|discount|rebate|refund|fine|commission|freight(?! (?:forwarder|agent|train))|storage|demurrage|invoice|bill(?! of)|(?:debit|credit) note|quote|quotation|offer|tooling|duty|compensation|ceiling|instal?lment|tranche|target(?! (?:date|market|group|day|weight|value|thickness)))s?|penalt(?:y|ies)|' +
      '(?<=\\b(?:will|to|please|can|we|i|shall|\'ll) )(?:transfer|wire|remit)|paid|pays?|owe|transferred|wired|remitted|reimburse|deduct|spent|charged? (?:us|you)|price limit',
  ),
  zh: zh('费(?!时|力)|款(?!式|型|号)|[单总标售底]价|价(?:格|钱|(?<!评价)(?=[是为:到]?\\s?\\d))|报价|金额|总额|差额|货值|定金|订金|押金|保证金|佣金|预算|成本|利润|关税|索赔|赔偿|罚金|发票(?!号)|涨(?!红)|降价|优惠|便宜|贵(?![司方公州宾重])|让利|[最顶]多出到?|出到(?=\\d)|(?:还|总共|一共)?[差欠](?:我们|我司|你们|贵司)(?=[^，。\\d]{0,3}\\d)'),
}
/** What may follow an amount, beside what may follow any bare number. */
const moneyTail = /^(?:\s*(?:net|gross|max(?:imum)?|min(?:imum)?|altogether|all in|delivered|exw|fca|fob|cfr|cif|dap|ddp|cpt|cip|ex works|excl|incl[a-z]*|plus|a (?:day|week|month)|нетто|брутто|максимум|минимум|с ндс|без ндс|в (?:день|сутки|неделю|месяц))(?![a-zа-я])|\s?(?:含税|不含|未税|结算|开|一天|每天|左右|先|[您你]们?(?=先|再|[付给打汇]|那边|这边)))/
/** «у.е.» means dollars to one and euros to the other. */
const conventional = ru('(?<!\\d)\\d[\\d ,.]{0,15}\\s?у\\. ?е\\.?')

/** Yuan or yen, where nothing Chinese stands around it. */
const yuanOrYen = /(?:[¥￥] ?\d[\d,.]*\d|[¥￥] ?\d|\d ?[¥￥])/g
const tells = /(?<![a-z])(?:cny|rmb|yuan|jpy|yen|yens)(?![a-z])|юан|иен|йен|[\u4e00-\u9fff]/
const signs = ['CNY', 'JPY'] as const

const currency = /[$€£¥₽￥元]|(?<![a-z])(?:usd|cny|rmb|eur|euros?|dollars?|yuan|rub|gbp|hkd|jpy|us dollars?)(?![a-z])|юан|доллар|евро(?!п)|руб(?:л|\.|\b)|美[元金刀]|欧元|人民币|卢布|块(?!状)|(?<=[一-龥])刀/

export const rule: Rule = {
  id: 'currency-missing',
  severity: 'error',
  check(doc, context) {
    const vague: Hit[] = [...findPhrases(doc, { ru: conventional }).map((span) => ({ span, fixes: [] })), ...doubtfulSigns(doc, context)]
    const bare = hasFact(doc, 'money') || !hasFact(doc, 'number') ? [] : merged(findNumbersAbout(doc, money, moneyTail), findPhrases(doc, perPiece).filter((span) => isBare(doc, span)))
    if (bare.length === 0 || currency.test(doc.plain)) return vague
    return [...bare.map((span) => ({ span, fixes: currencies(doc, span, context) })), ...vague]
  },
}

function doubtfulSigns(doc: Doc, context: Context): Hit[] {
  if (!/[¥￥]/.test(doc.plain) || tells.test(doc.plain) || signs.some((code) => context.thread?.currencies?.includes(code) === true)) return []
  return matchesIn(doc.plain, yuanOrYen).map(({ index, 0: words }) => {
    const span = { start: index, end: index + words.length }
    const amount = doc.text.slice(span.start, span.end).replace(/[¥￥\s]/g, '')
    return { span, fixes: signs.map((code) => mend('choose', 'fill-currency', [replaced(span, `${amount} ${code}`)], { currency: code })) }
  })
}

const merged = (found: readonly Span[], more: readonly Span[]): Span[] => [...found, ...more.filter((span) => found.every((other) => other.start !== span.start))]

/** «Предоплата 30»: a share as likely as a sum. */
const shares = /предоплат|аванс|депозит|prepayment|deposit|advance|balance|остат|定金|订金|预付|尾款|余款/

const inChinese: Readonly<Record<string, string>> = { USD: '美元', CNY: '元', EUR: '欧元', RUB: '卢布' }

function currencies(doc: Doc, span: Span, context: Context): Fix[] {
  const offered = [...new Set([...(context.thread?.currencies ?? []), 'USD', 'CNY', 'EUR'])].slice(0, 3)
  const isShare = /^\d{1,2}$/.test(doc.plain.slice(span.start, span.end)) && shares.test(doc.plain.slice(Math.max(0, span.start - 40), span.start))
  const percent = isShare ? [mend('choose', 'fill-unit', [inserted(span.end, '%')], { unit: '%' })] : []
  const isHan = /[\u4e00-\u9fff][:：\s]{0,2}$/.test(doc.plain.slice(Math.max(0, span.start - 3), span.start))
  return [...percent, ...offered.map((code) => mend('choose', 'fill-currency', [inserted(span.end, (isHan ? inChinese[code] : undefined) ?? ` ${code}`)], { currency: code }))]
}

export const why: Localized = {
  ru: 'Сумма без валюты: юани и доллары отличаются в семь раз.',
  en: 'An amount without a currency: yuan and dollars differ by a factor of seven.',
  zh: '金额没有写币种：人民币和美元差七倍。',
}

export const examples: RuleExamples = {
  bad: [
    '单价{{12.8}}没问题，PO-2441做6000套，7月30日前',
    'PO-3174每条内胎最多出到{{18}}，再高做不了',
    '26-1261的哑铃我们最多出到每公斤{{6.4}}，7月30日前回复',
    'We will transfer the remaining {{7,300}} for PO-3192 on 5 August 2026.',
    '一次性手套每盒能降到{{11.5}}吗？PO-5143，7月30日前回复',
    'The second instalment of {{7,850}} under contract HT-420 falls on 31 August 2026.',
    '刹车盘每个报{{68}}太高了，PO-5983，8月14日前回复',
    '单价报错了，应该是{{3.2}}，PO-2231',
    'Предоплата {{30}}, PO-2231, ответ до 30 июля 2026',
    'Наш бюджет {{10 тысяч}}, PO-2231, ответ до 30 июля 2026',

    'Our target is {{6.40}} for the yoga mat, 2000 pcs. Please answer by 31 August 2026',

    'balance {{7,300}} due 31.08.2026, PO-3993',
    '定金{{12000}}早付了，PO-3993到现在还没排期',

    'Please confirm {{¥320}} per set for PO-3477 by 3 August 2026.',
    'Can you do {{3.85}}/pc for 5,000 pcs of PO-3474? Please answer by 31 July 2026.',
    'Budget for mould M-40: max {{9000}}. Please send your offer by 7 August 2026.',
    'The tooling fee for PO-3478 must stay under {{six thousand}}, please confirm by 30 July 2026.',
    'PO-3997的开模费请控制在{{六千}}以内，7月30日前确认。',
    'The price per unit {{3.40}}, PO-2231, please confirm by 30 July 2026.',
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
    'Акт сверки № 12 на {{27 300}} подпишем 5 августа 2026.',
    'Договор с перевозчиком на {{8 450}} готов, PO-2310',
    'We pay the balance of PO-2310 on 5 August 2026, roughly {{6,400}}.',
    'Остаток по PO-2310 переведём 5 августа 2026, примерно {{6 400}}.',
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
    'The courier bill was {{85}} for sample S-41, please confirm by 30 July 2026.',
    'The budget for mould MD-40 is {{9500}} max, please quote by 30 July 2026.',
    'По PO-2310 берём 400 шт по {{12,50}}, ответ до 30 июля 2026',
    'PO-2310发票金额按{{3.8万}}开，7月30日前给我',
    'PO-2310离厂价{{3.15}}，7月30日前回复',
    'PO-2310打样费{{600}}你们先垫，7月30日前付',
  ],
  good: ['Цена 3,5 USD, PO-2310', 'The price is 7.20 USD, PO-2310, 3000 pcs', '单价3.5元可以，PO-2310做4000件'],
  traps: [
    '发票CI-2490上的HS编码是8513.10，申报要素我们核过了。',
    'PO-5983每箱要5还是6？请8月14日前回复',
    'We pay RMB 12,000 (¥12,000) for mould M-40 by 30 July 2026.',
    '模具M-40报价¥12,000，请7月30日前确认。',
    'Аванс 3 комплектов не нужен, PO-2231',
    'Оплатим счёт, 3 августа 2026, PO-3101',
    'Доставка 18 дней поездом, PO-4128.',
    'Договор на 2027 подпишем 5 августа 2026, акт сверки 14 тоже.',
    'Акт осмотра на 40 мест и чек на 27 300 рублей подпишем 5 августа 2026.',
    'We paid the deposit of PO-2310, about 300 left to pack.',
    'Остаток PO-2310 готов, около 300 отгрузим 5 августа 2026.',
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
    'PO-2310离厂价3.15元，7月30日前回复',
    'PO-2310评价95，7月30日前再测一次',
    'The offer covers models 640 and 650, please confirm by 30 July 2026.',
    'The freight forwarder is on pier 40, container MSKU4410927.',
    'Please charge the battery of S-41 to 80 before the test on 30 July 2026.',
    'PO-2231付款方式30/70，请7月30日前确认。',
  ],
}
