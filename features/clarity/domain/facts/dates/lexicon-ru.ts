import { entries, type Entry } from './token.ts'

function build(): Map<string, Entry> {
  const words = new Map<string, Entry>()
  const add = (word: string, entry: Entry): void => {
    for (const form of forms(word)) words.set(form, entry)
  }
  entries(LIST, add)
  return words
}

/** `stem|A` is the stem with each ending of class A; a word without a bar stands as it is. */
function forms(word: string): string[] {
  const bar = word.indexOf('|')
  if (bar < 0) return [word]
  const stem = word.slice(0, bar)
  return (ENDINGS[word.slice(bar + 1)] ?? ['']).map((ending) => stem + ending)
}

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  soft: ['ь', 'я', 'ю', 'ем', 'е'],
  hard: ['', 'а', 'у', 'ом', 'е'],
  fem: ['а', 'у', 'ы', 'е', 'ой'],
  femi: ['а', 'у', 'и', 'е', 'ей', 'ой'],
  neut: ['е', 'я', 'ю', 'ем', 'и'],
  adj: ['ый', 'ий', 'ой', 'ого', 'его', 'ому', 'ему', 'ом', 'ем', 'ым', 'им', 'ая', 'яя', 'ую', 'юю', 'ой', 'ей', 'ое', 'ее', 'ые', 'ие', 'ых', 'их', 'ыми', 'ими'],
  third: ['ий', 'ье', 'ьего', 'ьему', 'ьем', 'ьим', 'ья', 'ью', 'ьей', 'ьи', 'ьих'],
  card: ['ь', 'и', 'ью'],
}

const LIST = `
month 1 - январ|soft янв
month 2 - феврал|soft фев февр
month 3 - март|hard мар
month 4 - апрел|soft апр
month 5 - май мая маю маем мае
month 6 - июн|soft июн
month 7 - июл|soft июл
month 8 - август|hard авг
month 9 - сентябр|soft сен сент
month 10 - октябр|soft окт
month 11 - ноябр|soft ноя нояб
month 12 - декабр|soft дек
wday 1 - понедельник|hard
wday 1 abbr пн пон
wday 2 - вторник|hard
wday 2 abbr вт
wday 3 - сред|fem
wday 3 abbr ср
wday 4 - четверг|hard
wday 4 abbr чт чтв
wday 5 - пятниц|femi пятницы
wday 5 abbr пт
wday 6 - суббот|fem
wday 6 abbr сб
wday 7 - воскресень|neut воскресение
wday 7 abbr вс вск
unit 1 second секунд секунд|fem сек
unit 1 minute минут минут|fem минуток минутк|femi мин
unit 1 hour час|hard часов часам часами часах часы ч часик часика часиков
unit 1 day день дня дню днем дней дни дням днями днях дн сутки суток суткам сутками
unit 1 week недел недель недели неделю неделя неделе неделей неделям неделями неделях нед недельк|femi
unit 1 month месяц|hard месяцев месяцы месяцам месяцами мес
unit 1 quarter квартал|hard кварталов кварталы
unit 1 year год|hard года году лет годы годам годами гг
unit 0.5 hour полчаса получаса
unit 0.5 day полдня
unit 0.5 month полмесяца
unit 0.5 year полгода полугода
unit 0.5 minute полминуты
unit 1 yearmark г
unit 1 decade десятилети|neut
qtr 1 - кв
weekend 0 - выходные выходных выходным выходными уикенд уикенда
relday 0 - сегодня сегодняшн|adj
relday 1 - завтра завтрашн|adj
relday 2 - послезавтра послезавтрашн|adj
relday 3 - послепослезавтра
relday -1 - вчера вчерашн|adj
relday -2 - позавчера позавчерашн|adj
relday -3 - позапозавчера
which 0 - этот эта это эту этой этом этого эти этих этим этому текущ|adj нынешн|adj
which 1 - следующ|adj будущ|adj грядущ|adj
which 1 near ближайш|adj предстоящ|adj наступающ|adj
which -1 - прошл|adj прошедш|adj предыдущ|adj минувш|adj
which -1 last последн|adj
which -2 - позапрошл|adj
which 2 - послеследующ|adj
part 0 morning утро утром утра утру
part 0 noonish обед обеда обеду
part 0 afternoon пополудни
part 0 evening вечер вечером вечера вечеру вечерком
part 0 night ночь ночью ночи
noon 12 - полдень полудня полудню
noon 0 - полночь полночи полуночи
now 0 - сейчас щас
from 0 - с со от начиная
to 0 - до по
at 0 - в во
on 0 - на
by 0 - к ко
before 0 - перед ранее раньше
after 0 - после позже позднее свыше
ago 0 - назад тому
in 0 - через спустя
for 0 - за
within 0 - течение
and 0 - и
or 0 - или либо
between 0 - между
half 0 - половин|fem пол
about 0 - около примерно приблизительно где-то порядка приблиз ровно почти целый целую
more 0 - более больше
less 0 - без
oclock 0 - пополуночи
few 3 - несколько
few 2 - пару пара пары паре
each 0 - каждый каждую каждое каждые каждого ежедневно еженедельно ежемесячно понедельникам вторникам средам четвергам пятницам субботам воскресеньям
edge -1 - начал|hard начало начале
edge 0 - середин|fem середине
edge 1 - конец конца концу конце концом
dayno 0 - число числа числу числе
whole 0 - весь всю все
zone 180 - мск москве москвы московск|adj
zone 480 - пекину пекина пекинск|adj китаю
zone 0 - utc gmt
deadline 0 - срок отгрузка поставка готовность
num 1 - один одна одно одного одной одну одному
num 2 - два две двух двум двумя
num 3 - три трех трем тремя
num 4 - четыре четырех четырем
num 5 - пят|card
num 6 - шест|card
num 7 - сем|card
num 8 - восем|card восьми
num 9 - девят|card
num 10 - десят|card
num 11 - одиннадцат|card
num 12 - двенадцат|card
num 13 - тринадцат|card
num 14 - четырнадцат|card
num 15 - пятнадцат|card
num 16 - шестнадцат|card
num 17 - семнадцат|card
num 18 - восемнадцат|card
num 19 - девятнадцат|card
num 20 tens двадцат|card
num 30 tens тридцат|card
num 40 tens сорок сорока
num 50 tens пятьдесят пятидесяти
num 60 tens шестьдесят шестидесяти
num 70 tens семьдесят семидесяти
num 80 tens восемьдесят восьмидесяти
num 90 tens девяносто девяноста
num 100 tens сто ста
num 1000 scale тысяча тысячи тысяч тысяче
num 2 coll двое двоих
num 3 coll трое троих
num 4 coll четверо четверых
num 5 coll пятеро
half 0 semi полугодие полугодия полугодии полугодию
polhour 1 - полпервого
polhour 2 - полвторого
polhour 3 - полтретьего
polhour 4 - полчетвертого
polhour 5 - полпятого
polhour 6 - полшестого
polhour 7 - полседьмого
polhour 8 - полвосьмого
polhour 9 - полдевятого
polhour 10 - полдесятого
polhour 11 - полодиннадцатого
polhour 12 - полдвенадцатого
num 1.5 half полтора полторы полутора
num 1 ord перв|adj
num 2 ord втор|adj
num 3 ord трет|third
num 4 ord четверт|adj
num 5 ord пят|adj
num 6 ord шест|adj
num 7 ord седьм|adj
num 8 ord восьм|adj
num 9 ord девят|adj
num 10 ord десят|adj
num 11 ord одиннадцат|adj
num 12 ord двенадцат|adj
num 13 ord тринадцат|adj
num 14 ord четырнадцат|adj
num 15 ord пятнадцат|adj
num 16 ord шестнадцат|adj
num 17 ord семнадцат|adj
num 18 ord восемнадцат|adj
num 19 ord девятнадцат|adj
num 20 ord двадцат|adj
num 30 ord тридцат|adj
frac 0.25 - четверть четверти четвертью
`

/** Russian words of dates in every form they take: stems times ending classes. «ё» is folded to «е» before the look-up. */
export const russianWords: ReadonlyMap<string, Entry> = build()
