import { entries, POLHOUR, type Entry } from './token.ts'
import { zoneLines } from './zones.ts'

/** Russian words of dates in every form they take: stems times ending classes. «ё» is folded to «е» before the look-up. */
export function russianWords(add: (word: string, entry: Entry) => void): void {
  entries(LIST, (word, entry) => {
    const [stem = '', ending = ''] = word.split('|')
    for (const end of (ENDINGS[ending] ?? '').split(' ')) {
      add(stem + end, entry)
      // «полвторого» is half an hour before two.
      if (entry.f === 'ord' && entry.n < 13 && /[ео]го$/.test(end)) add(`пол${stem}${end}`, { c: POLHOUR, n: entry.n, f: '' })
    }
  })
}

/** Endings by class; the first of some is none. A word with a bar and no class stands as it is. */
const ENDINGS: Readonly<Record<string, string>> = {
  soft: 'ь я ю ем е',
  hard: ' а у ом е',
  hardp: ' а у ом е ы ов ам ами ах',
  fem: 'а у ы е ой',
  femp: ' а у ы е ой ам ами ах',
  femi: 'а у и е ей ой ю я',
  femj: 'я ю и ь е ей ям ями ях',
  neut: 'е я ю ем и',
  neuo: 'о а у ом е',
  adj: 'ый ий ой ого его ому ему ом ем ым им ая яя ую юю ей ое ее ые ие ых их ыми ими',
  third: 'ий ье ьего ьему ьем ьим ья ью ьей ьи ьих',
  card: 'ь и ью',
}

const LIST = `
month 1+ -|soft январ/янв| феврал/фев|/февр| март|hard/мар| апрел/апр| май|/мая|/маю|/маем|/мае| июн/июн| июл/июл| август|hard/авг| сентябр/сент|/сен| октябр/окт| ноябр/ноя|/нояб| декабр/дек|
wday 1+ -|fem понедельник|hard вторник|hard сред четверг|hard пятниц/пятниц|femi суббот воскресень|neut/воскресение|
wday 1+ abbr пн/пон вт ср чт/чтв пт сб вс/вск
unit 1 second секунд|femp сек
unit 1 minute минут|femp минуток минутк|femi мин
unit 1 hour час|hardp ч часик|hardp
unit 1 day день днем дн дн|femj сутки суток суткам сутками
word 0 - дне
word 0 meets созвон|hard созвонимся встретимся встреч|femi позвоню позвоните позвоним наберу наберите начнем начинаем подключимся подключайтесь
unit 1 week недел|femj нед недельк|femi
unit 1 month месяц|hardp месяцев мес
unit 1 quarter квартал|hardp
unit 1 year год|hardp лет гг
unit 0.5 hour полчаса получаса
unit 0.5 day полдня
unit 0.5 month полмесяца
unit 0.5 year полгода полугода
unit 0.5 century полвека
unit 0.5 minute полминуты
unit 1 yearmark г
unit 1 decade десятилети|neut
unit 1 century век|hard века|/веков|/веках|
xun 0 - декад|fem
qtr 1 - кв
weekend 0 - выходные выходных выходным выходными уикенд|hard
relday -3+ -|adj позапозавчера| позавчера|/позавчерашн вчера|/вчерашн сегодня|/сегодняшн завтра|/завтрашн послезавтра|/послезавтрашн послепослезавтра|
which 0 -|adj этот| эта| это| эту| этой| этом| этого| эти| этих| этим| этому| текущ нынешн
which 1 -|adj след| следующ будущ грядущ
which 1 near|adj ближайш предстоящ наступающ
which -1 -|adj прошл прошедш предыдущ минувш истекш
which -1 last последн|adj
which -2 - позапрошл|adj
which 2 - послеследующ|adj
part 0 morning утр|neuo
part 0 noonish обед|hard
part 0 afternoon пополудни
part 0 evening вечер|hard вечерком
part 0 night ноч|card
noon 12 - полдень полудня полудню
noon 0 - полноч|card полуночи
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
few 2 - пар|fem
each 0 - каждый каждую каждое каждые каждого ежедневно еженедельно ежемесячно понедельникам вторникам средам четвергам пятницам субботам воскресеньям
edge -1 - начал|neuo
edge 0 - середин|fem
edge 1 - конец конц|hard
dayno 0 - числ|neuo числах
whole 0 - весь всю все
${zoneLines('ru')}
deadline 0 - срок отгрузк|femi поставк|femi доставк|femi готовность дата дедлайн прибытие
num 1+ -|card один|/одна|/одно|/одного|/одной|/одну|/одному| два|/две|/двух|/двум|/двумя| три|/трех|/трем|/тремя| четыре|/четырех|/четырем| пят шест сем восем/восьми| девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат
num 20+10 tens|card двадцат тридцат сорок|/сорока| пятьдесят|/пятидесяти| шестьдесят|/шестидесяти| семьдесят|/семидесяти| восемьдесят|/восьмидесяти| девяносто|/девяноста| сто|/ста|
num 200+100 - двести|/двухсот| триста|/трехсот| четыреста|/четырехсот| пятьсот|/пятисот| шестьсот|/шестисот| семьсот|/семисот| восемьсот|/восьмисот| девятьсот|/девятисот|
num 1000 scale тысяча тысячи тысяч тысяче
num 2+ coll двое/двоих трое/троих четверо/четверых пятеро
num 1.5 half полтора полторы полутора
num 1+ ord|adj перв втор трет|third четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат
num 30+10 ord|adj тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност
num 900 ord девятисот|adj
num 2000 ord двухтысячн|adj
frac 0.25 - четверт|card
season 0+ -|fem весн лет|neuo осень|/осенью|/осени| зим
word 0 - времени нью лос прямо суб не
word 99 greeting добр|adj спокойн|adj
word 0 рождество рождеств|neuo
word 0 пасха пасх|femi
word 0 новый нов|adj
word 0 старый стар|adj
word 0 черный черн|adj
word 0 праздник праздник|hard
word 0 eve канун|hard накануне
word 0 женский женск|adj
word 0 китайский китайск|adj
word 0 католический католическ|adj
word 0 workday|adj рабоч банковск раб|
word 0 day календарн|adj кал
word 0 ratio масштаб|hard уклон|hard соотношени|neut пропорци|femi разведени|neut передаточн|adj
word 99 mixed развести разводить разбавить разбавлять
word 0 map м
word 21 roman хх
word 99 clause пожалуйста если потому чтобы иначе но когда а мы вы они он она будет
word 99 street ул улиц|femi пр проспект|hard пер переулок переулке пл площад|card бульвар|hard шоссе наб имени им
word 99 entity магазин|hard кафе ресторан|hard фирм|fem компани|femj фильм|hard теплоход|hard фабрик|femi завод|hard судно пароход|hard оао ооо зао ао кондитерская кинотеатр|hard колхоз|hard
word 99 bore мм см труб|femp резьб|femp кран|hardp муфт|femp штуцер|hardp болт|hardp гайк|femi дюйм|hardp клапан|hardp переход|hard
word 99 piece шт штук руб
word 99 numbered инн кпп огрн бик заказ|hard счет|hard договор|hard контракт|hard артикул|hard номер|hard код|hard накладн|adj инвойс|hard тел телефон|hard модел|card
word 0 version верси|femi редакци|femi пункт|hard раздел|hard п
word 0 counted|hard парти|femi этап транш лот очеред|soft платеж част|card позици|femi вариант
`
