import type { Doc, Span } from '../doc.ts'
import { isInside } from '../reading/inside.ts'
import { matchesIn } from '../reading/matches.ts'
import { findPhrases, type Phrases } from './phrases.ts'
import { factsAt } from './places.ts'

/** What may stand behind a number that has no unit: the end, a mark, or a word that goes on with something else. */
const opens =
  /^(?:\s*(?:$|[,.;!?，。；！？、\n)）])(?!\d)|\s+(?:по|для|к|до|на|за|от|из|без|под|через|уже|вместо|высок[а-я]+|уш(?:ел|ла|ли|ло)|ждем|нас|мы|вас|вы|слишком|не|это|подойдет|устро[а-я]+|устраива[а-я]+|оплат[а-я]+|готов[а-я]*|включая|плюс|дорого|был[аио]?|будет|завышен[а-я]*|прош[а-я]+|поступ[а-я]+|получ[а-я]+|(?!минут)[а-я]{3,}(?:им|ем|ите|йте|ли|ит|ет|ут|ят|ть)|и(?! \d)|а|но|если|в|с(?! (?:небольш|лишн|чем-то|гаком|хвост))|при|пожалуйста|or|for|to|by|on|and(?! \d)|at|per|please|pls|if|in|with|from|as|is|maybe|but|instead|under|against|each|now|apiece|altogether|a (?:piece|pc|unit|set|pair)|in total|too|due|sent|paid|leaves?|left|goes|went|looks|seems|works|covers|stays|thicker|thinner|wider|longer|shorter|deeper|taller|narrower|bigger|smaller|(?:more|less|extra|fewer)(?! (?!as|is|this|us|across)[a-z]+s\b)|this|next|not|deep|wide|long|high|thick|tall|across|apart|(?:left|right)(?! (?!as|is|this|us|across)[a-z]+s\b)|up|down|lower|higher|aside|above|below|between|off|further|while|until|too|of(?= [a-z]{2,4}-\d)|выше|ниже|левее|правее|,)(?![а-яa-z])|\s*(?:吧|可以|能|没(?:问题|意见)|不(?!锈)|对|加|合适|行|就|，|我们?|贵司|今天|吗|，|好吗|怎么样|了|付|早|走|给|已|也|是|[高低]于|偏|贵|的(?:价格|价)|够|左右|\/|每|看看|过来|作|当|以[内下]|之内|谁|算|由|请|麻烦|卖|我|就|其[余他]|行不行|[切裁锯]|做(?=$|[，。！])|[厚宽长高深]|一(?:个|套|只|件|台|双|米|条|把|张|支|瓶|块|公斤|平)))/

/** Numbers that stand for an amount and carry no unit, currency or percent sign. */
export function bareNumbers(doc: Doc): Span[] {
  return doc.facts.filter((fact) => fact.kind === 'number' && written.test(doc.plain.slice(fact.start, fact.end)) && isAmount(doc, fact) && opens.test(doc.plain.slice(fact.end, fact.end + 24)))
}
/** In figures, or a round number in words: one, two and three count what stands behind them. */
const round = /^(?!\d).*(?:тысяч|сотн|сто$|[ие]ста$|сот$|hundred|thousand|[百千万])/
const written = new RegExp(`^[\\d., \\u00a0]+[千万]?$|${round.source}`)

/** So far from the word that tells what is counted. */
const reach = 80
/** Where what was begun ends; a comma does not where the number itself follows, a hedged one where it is all that follows. */
const clauseEnd = /[;!?。；！？\n()（）]|\.(?:\s|$)|[,，:：](?!\s?(?:应该?是|应为|也就是|合计|即|等于|就是|一?共|总共|итого|всего|in total|that is|max|up to|до|не (?:более|выше)|最[多高])?\s?\d|\s(?:about|around|roughly|approx\.?|approximately|примерно|около|порядка|ориентировочно) \d[\d ,.]*(?<=\d)(?:$|[.,;!?]))/
const figures = /(?<![a-zа-я\d.,:/-])\d{1,3}(?:[ \u00a0]\d{3})+(?:[.,]\d+)?(?!\d)|(?<![a-zа-я\d.,:/-])\d+(?:[.,]\d+)*(?![\d:])(?:\s?[千万]|k\b| (?:тысяч[аи]?|тыс\.?|миллион[а-я]*|млн|thousand|million)(?![а-яa-z]))?/g
/** One that tells how many the rest is about: "the price for 500", «за 3». Pence and decimals are never counted so. */
const counts = /(?<![а-яa-z])(?:for|in|on|within|after|before|every|per|from|since|until|за|через|для|из|каждые|после|на каждые) $|(?:[第每从]|(?<!控制)在)\s?$/

/** The first bare number behind each word within its clause, whatever stands between; `tail` is what more may follow it. */
export function findNumbersAbout(doc: Doc, words: Phrases, tail: RegExp): Span[] {
  const out: Span[] = []
  for (const word of findPhrases(doc, words)) {
    const text = doc.plain.slice(word.end, word.end + reach)
    const clause = text.slice(0, clauseEnd.exec(text)?.index)
    for (const number of numbersIn(doc, { start: word.end, end: word.end + clause.length })) {
      const written = doc.plain.slice(number.start, number.end)
      const isWhole = !/[.,]\d{1,2}$/.test(written)
      if (!isAmount(doc, number) || (isWhole && (/^\d$/.test(written) || counts.test(doc.plain.slice(Math.max(0, number.start - 12), number.start))))) continue
      const behind = doc.plain.slice(number.end, number.end + 24)
      if ((opens.test(behind) || tail.test(behind)) && out.every((other) => other.start !== number.start)) out.push(number)
      break
    }
  }
  return out
}

/** In figures, or a round number in words that was read as one. */
function numbersIn(doc: Doc, clause: Span): Span[] {
  const inFigures = matchesIn(doc.plain.slice(clause.start, clause.end), figures).map((match) => ({ start: clause.start + match.index, end: clause.start + match.index + match[0].length }))
  const inWords = factsAt(doc, clause).filter((fact) => fact.kind === 'number' && fact.end <= clause.end && round.test(doc.plain.slice(fact.start, fact.end)))
  return inWords.length === 0 ? inFigures : [...inFigures, ...inWords].sort((a, b) => a.start - b.start)
}

/** 220 В, 300 K: a unit where a small letter would be a preposition. */
const unitSign = /^ ?\p{Lu}(?![\p{L}\d])/u

/** 1)照片2)箱重: a mark of a list, where no bracket is open. */
const isListMark = (doc: Doc, { start, end }: Span): boolean => /^[)）]/.test(doc.plain.slice(end, end + 1)) && end - start <= 2 && !/[(（][^)）]*$/.test(doc.plain.slice(Math.max(0, start - 60), start))

const isAmount = (doc: Doc, number: Span): boolean => !isListMark(doc, number) && isBare(doc, number) && !unitSign.test(doc.text.slice(number.end, number.end + 3)) && !label.test(doc.plain.slice(Math.max(0, number.start - 28), number.start).replace(range, ''))

/** "cartons 1 to 40", «пункт не 3, а 4»: of both. */
const range = /(?<=[a-zа-я.] )(?:(?:не |not )?\d+,? (?:а|but) |\d+ ?(?:to|-|–|до|и|and|到|至) ?)$/
/** «режим 3», «коробка 1», "pier 40", "models 640 and 650": a number that names, not one that counts. */
const label = /(?:(?<![а-я])(?:(?:режим|склад|цех|лини|пункт|вариант|верси|этап|модел|подшипник|класс|терминал|ворот|строк|категори|приложени|счет|инвойс|договор|контракт|чертеж|образ[ец]|офис|артикул|номер|стенд|комнат|павильон|уров|групп|рейс|поезд|накладн|заказ|добавочн)[а-я]{0,3}|парти[ия]|(?:рис|поз|стр|тел|доб|зал|акт|код|тип|дом|ряд|лот|лист|окн|шаг)[еу]?)|\b(?:model|pier|terminal|line|page|version|option|rev|clause|section|item|position|lot|room|hall|booth|gate|dock|door|type|grade|class|step|phase|stage|appendix|annex|sheet|table|(?<!per )unit|suite|apartment|apt|floor|building|block|warehouse|channel|series|rolls?|cartons?(?: number)?|reel|coil|crate|serial(?: number)?|gr[ai][it]n?|mesh|no|tooth|teeth|pin|column|seat|(?<=\bon )speed|(?<=(?:pairs?|pcs|pieces|sets) (?:of|in) )size|(?<!price )limit)s?|\d (?:and|or|и|или)|стал[ьи])\.? $|(?:轴承|尼龙|材[质料]为?|牌号|[重轻]缺|[编代]码[是为：:]?|[编型税账尾]号|尾数|版本|附[件录表]|方案|[前后末][一二两三四五六\d]位|致命|严重|轻微|[主次]要|第\s?\d{1,4}[到至~-])$/

/** Whether a number in the text stands for an amount and carries nothing. */
export function isBare(doc: Doc, number: Span): boolean {
  return !isInside(doc.quotes, number) && !isKnown(doc, number) && !isShared(doc, number)
}

/** Part of a date, an order number, money, a quantity with its unit: read already. */
function isKnown(doc: Doc, number: Span): boolean {
  if (doc.dateDoubts.some((doubt) => doubt.start < number.end && number.start < doubt.end)) return true
  return factsAt(doc, number).some((fact) => fact.kind !== 'number' && !(fact.kind === 'quantity' && fact.unit === ''))
}

/** «18 и 19,5 кг», "2, 3 and 4 mm", 4 of 125, 40×30: the unit follows the last one, or it is a ratio. */
function isShared(doc: Doc, number: Span): boolean {
  return /^ до \d[\d.,]* ?(?:[а-я%°]{1,3}(?![а-я])|(?!для|при|или|это|как|что|если|нам|вам)[а-я]{3})/.test(doc.plain.slice(number.end, number.end + 16)) || /^\s*(?:(?:,|и|and|or|или|to|-|–|x|×|\*|\/|of|из|~|到|至|、|或)\s*)\d/.test(doc.plain.slice(number.end, number.end + 8)) || /(?:№|#|no\.?|п\.|пункт[а-я]*|стр\.|rev|v|(?<![a-zа-я]-?\d{0,8})\d[.,/:-])\s?$/.test(doc.plain.slice(Math.max(0, number.start - 14), number.start))
}
