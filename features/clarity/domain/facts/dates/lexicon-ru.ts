import { addHolidayWords } from './holiday-table.ts'
import { entries, type Entry } from './token.ts'

function build(): Map<string, Entry> {
  const words = new Map<string, Entry>()
  const add = (word: string, entry: Entry): void => {
    for (const form of forms(word)) words.set(form, entry)
  }
  entries(LIST, add)
  addHolidayWords(words, true)
  return words
}

/** `stem|A` is the stem with each ending of class A; a word without a bar stands as it is. */
function forms(word: string): string[] {
  const [stem = '', ending] = word.split('|')
  return ending === undefined ? [stem] : (ENDINGS[ending] ?? '').split(' ').map((end) => stem + end)
}

/** Endings by class; the first of `hard` is none. */
const ENDINGS: Readonly<Record<string, string>> = {
  soft: 'ь я ю ем е',
  hard: ' а у ом е',
  fem: 'а у ы е ой',
  femi: 'а у и е ей ой ю я',
  neut: 'е я ю ем и',
  neuo: 'о а у ом е',
  adj: 'ый ий ой ого его ому ему ом ем ым им ая яя ую юю ей ое ее ые ие ых их ыми ими',
  third: 'ий ье ьего ьему ьем ьим ья ью ьей ьи ьих',
  card: 'ь и ью',
}

const LIST = `
month 1+ - январ|soft/янв феврал|soft/фев/февр март|hard/мар апрел|soft/апр май/мая/маю/маем/мае июн|soft/июн июл|soft/июл август|hard/авг сентябр|soft/сен/сент октябр|soft/окт ноябр|soft/ноя/нояб декабр|soft/дек
wday 1+ - понедельник|hard вторник|hard сред|fem четверг|hard пятниц|femi/пятницы суббот|fem воскресень|neut/воскресение
wday 1+ abbr пн/пон вт ср чт/чтв пт сб вс/вск
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
xun 0 - декад|fem
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
which 1 - след следующ|adj будущ|adj грядущ|adj
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
within 0 - течение течении
and 0 - и
or 0 - или либо
between 0 - между
half 0 - половин|fem пол
half 0 semi полугоди|neut
about 0 - около примерно приблизительно где-то порядка приблиз ровно почти целый целую
more 0 - более больше
less 0 - без
oclock 0 - пополуночи
few 3 - несколько
few 2 - пару пара пары паре
each 0 - каждый каждую каждое каждые каждого ежедневно еженедельно ежемесячно понедельникам вторникам средам четвергам пятницам субботам воскресеньям
edge -1 - начал|neuo
edge 0 - середин|fem
edge 1 - конец конца концу конце концом
dayno 0 - числ|neuo числах
whole 0 - весь всю все
zone 180 - мск москве москвы московск|adj
zone 480 - пекину пекина пекинск|adj китаю
zone 0 - utc gmt
deadline 0 - срок отгрузка поставка готовность дата
num 1+ - один/одна/одно/одного/одной/одну/одному два/две/двух/двум/двумя три/трех/трем/тремя четыре/четырех/четырем пят|card шест|card сем|card восем|card/восьми девят|card десят|card одиннадцат|card двенадцат|card тринадцат|card четырнадцат|card пятнадцат|card шестнадцат|card семнадцат|card восемнадцат|card девятнадцат|card
num 20+10 tens двадцат|card тридцат|card сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти семьдесят/семидесяти восемьдесят/восьмидесяти девяносто/девяноста сто/ста
num 1000 scale тысяча тысячи тысяч тысяче
num 2+ coll двое/двоих трое/троих четверо/четверых пятеро
num 1.5 half полтора полторы полутора
num 1+ ord перв|adj втор|adj трет|third четверт|adj пят|adj шест|adj седьм|adj восьм|adj девят|adj десят|adj одиннадцат|adj двенадцат|adj тринадцат|adj четырнадцат|adj пятнадцат|adj шестнадцат|adj семнадцат|adj восемнадцат|adj девятнадцат|adj двадцат|adj
num 30 ord тридцат|adj
frac 0.25 - четверть четверти четвертью
polhour 1+ - полпервого полвторого полтретьего полчетвертого полпятого полшестого полседьмого полвосьмого полдевятого полдесятого полодиннадцатого полдвенадцатого
season 0+ - весн|fem лет|neuo осень/осенью/осени зим|fem
word 0 - времени прямо суб
word 0 рождество рождеств|neuo
word 0 новый нов|adj
word 0 католический католическ|adj
word 0 женский женск|adj
word 0 китайский китайск|adj
word 0 workday рабоч|adj банковск|adj раб
word 0 day календарн|adj кал
word 0 ratio масштаб|hard соотношени|neut пропорци|femi разведени|neut передаточн|adj
word 0 map м
word 0 version верси|femi редакци|femi пункт|hard раздел|hard п
word 0 counted парти|femi этап|hard транш|hard лот|hard очеред|soft платеж|hard част|card позици|femi вариант|hard
`

/** Russian words of dates in every form they take: stems times ending classes. «ё» is folded to «е» before the look-up. */
export const russianWords: ReadonlyMap<string, Entry> = build()
