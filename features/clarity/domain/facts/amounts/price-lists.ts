import type { Fact } from '../../fact.ts'
import { matchesIn } from '../../reading/matches.ts'
import { currencyAfter } from './currencies.ts'
import type { Page } from './page.ts'

/** «Цены в », `Price (`, 单价（: what says that a list of prices follows, up to its currency. */
const heading = /(?:(?<![а-я])(?:цен[аы]|расценки|стоимость|ставки|тарифы?)(?![а-я])[^.!?;:\d\n]{0,24}?(?:(?<![а-я])в |[(,] ?)|(?<![a-z])(?:prices?|rates?|costs?)(?![a-z])[^.!?;:\d\n]{0,24}?(?:(?<![a-z])in |[(,] ?)|(?:单价|价格|报价|价目)[^。!?;:\d\n]{0,6}?(?:均?[为是按用以]|[(,]))/g
/** `/pc) are:` */
const leadsIn = /^(?: ?(?:\/|за|per|每) ?[a-zа-я\u4e00-\u9fff]{1,7}\.?)?\)?(?:[^.!?;:\d\n]{0,16})?:/
const listEnd = /[.!?](?=\s|$)|。|\n\n/
/** Lists are read so far, in signs. */
const reach = 800

interface PriceList {
  readonly from: number
  readonly to: number
  readonly currency: string
}

/** `Prices in USD: lid 0.12, cup 0.35`: the bare numbers of a list are money where its heading names the currency. */
export function withListedPrices(page: Page, facts: readonly Fact[]): readonly Fact[] {
  const lists = page.low.includes(':') && facts.some(({ kind }) => kind === 'number') ? priceLists(page) : []
  if (lists.length === 0) return facts
  let at = 0
  return facts.map((fact, i) => {
    const { start, end, kind } = fact
    while (at + 1 < lists.length && (lists[at + 1]?.from ?? 0) <= start) at += 1
    const list = lists[at]
    const isListed = kind === 'number' && list !== undefined && start >= list.from && end <= list.to && !isLabel(page, fact, facts[i + 1])
    return isListed ? { start, end, source: 'explicit', kind: 'money', value: fact.value, currency: list.currency } : fact
  })
}

/** `size 12 3.40`: the first says of what. */
function isLabel({ low }: Page, { end }: Fact, next: Fact | undefined): boolean {
  return next?.kind === 'number' && /^[ —–:=-]{1,3}$/.test(low.slice(end, Math.min(next.start, end + 4)))
}

function priceLists(page: Page): PriceList[] {
  const { low } = page
  return matchesIn(low, heading).flatMap(({ index, 0: text }) => {
    const currency = currencyAfter(page, index + text.length)
    const lead = currency && leadsIn.exec(low.slice(currency.end, currency.end + 30))
    if (!currency || !lead) return []
    const from = currency.end + lead[0].length
    const rest = low.slice(from, from + reach)
    const length = rest.search(listEnd)
    return [{ from, to: from + (length < 0 ? rest.length : length), currency: currency.code }]
  })
}
