import { entries, type Entry } from './token.ts'

function build(): Map<string, Entry> {
  const words = new Map<string, Entry>()
  entries(LIST, (word, entry) => words.set(word, entry))
  return words
}

const LIST = `
month 1 - january jan
month 2 - february feb febr
month 3 weak march mar
month 4 - april apr
month 5 weak may
month 6 - june jun
month 7 - july jul
month 8 - august aug
month 9 - september sep sept
month 10 - october oct
month 11 - november nov
month 12 - december dec
wday 1 - monday
wday 1 abbr mon
wday 2 - tuesday
wday 2 abbr tue tues
wday 3 - wednesday
wday 3 abbr wed weds
wday 4 - thursday
wday 4 abbr thu thur thurs
wday 5 - friday
wday 5 abbr fri
wday 6 - saturday
wday 6 abbr sat
wday 7 - sunday
wday 7 abbr sun
unit 1 second seconds sec secs
num 2 ord second
unit 1 minute minute minutes min mins
unit 1 hour hour hours hr hrs h
unit 1 day day days
unit 1 week week weeks wk wks
unit 2 week fortnight fortnights
unit 1 month month months mos
unit 1 quarter quarters
unit 1 year year years yr yrs
unit 1 decade decade decades
qtr 1 - quarter qtr
weekend 0 - weekend weekends week-end
relday 0 - today todays
relday 1 - tomorrow tomorrows tmr tmrw tommorow tommorrow tomorow
relday -1 - yesterday yesterdays
relday 0 evening tonight tonite
which 0 - this current
which 1 - next following
which 1 near coming upcoming
which -1 - last previous
which -1 past past
part 0 morning morning mornings
part 0 noonish lunchtime lunch
part 0 afternoon afternoon afternoons
part 0 evening evening evenings
part 0 night night nights
ampm 0 am am
ampm 12 pm pm
noon 12 - noon midday
noon 0 - midnight
now 0 - now
from 0 - from starting
to 0 - to till til untill thru through
until 0 - until
before 0 - before
by 0 - by
after 0 - after
since 0 - since
ago 0 - ago back
hence 0 - hence later
in 0 - in
for 0 - for
of 0 - of
at 0 - at @
on 0 - on
the 0 - the
and 0 - and
or 0 - or
between 0 - between
half 0 - half
about 0 - about around approximately approx roughly circa nearly almost exactly
more 0 - more over
less 0 - less
within 0 - within
edge -1 - beginning start early
edge 0 - middle mid
edge 1 - end late
edge 1 close eod eow eom eoy cob
oclock 0 - o'clock oclock o’clock
few 3 - few several some
few 2 - couple
each 0 - mondays tuesdays wednesdays thursdays fridays saturdays sundays every each daily weekly monthly yearly per
rest 0 - rest remainder
whole 0 - whole full entire all
a 1 - a an
zone 0 - utc gmt cst msk bjt
zone 480 place beijing china shanghai
zone 180 place moscow
deadline 0 - due dated deadline eta etd delivery ship shipment shipping arrive arrives sent
num 0 - zero
num 1 - one
num 2 - two
num 3 - three
num 4 - four
num 5 - five
num 6 - six
num 7 - seven
num 8 - eight
num 9 - nine
num 10 - ten
num 11 - eleven
num 12 - twelve
num 13 - thirteen
num 14 - fourteen
num 15 - fifteen
num 16 - sixteen
num 17 - seventeen
num 18 - eighteen
num 19 - nineteen
num 20 tens twenty
num 30 tens thirty
num 40 tens forty fourty
num 50 tens fifty
num 60 tens sixty
num 70 tens seventy
num 80 tens eighty
num 90 tens ninety
num 100 scale hundred
num 1000 scale thousand
num 1 ord first 1st
num 3 ord third
num 4 ord fourth
num 5 ord fifth
num 6 ord sixth
num 7 ord seventh
num 8 ord eighth
num 9 ord ninth
num 10 ord tenth
num 11 ord eleventh
num 12 ord twelfth twelveth
num 13 ord thirteenth
num 14 ord fourteenth
num 15 ord fifteenth
num 16 ord sixteenth
num 17 ord seventeenth
num 18 ord eighteenth
num 19 ord nineteenth
num 20 ord twentieth
num 30 ord thirtieth
num 1 roman i
num 2 roman ii
num 3 roman iii
num 4 roman iv
`

/** English words of dates. A name that is also a common word (`may`, `sat`) is judged again by its neighbours. */
export const englishWords: ReadonlyMap<string, Entry> = build()
