import { zoneLines } from './zones.ts'

/** English words of dates. A name that is also a common word (`may`, `sat`) is judged again by its neighbours. */
export const englishWords = `
month 1+ - january/jan february/feb/febr - april/apr - june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec
month 3+2 weak march/mar may
wday 1+ - monday tuesday wednesday thursday friday saturday sunday
wday 1+ abbr mon tue/tues wed/weds thu/thur/thurs fri sat sun
unit 1 second seconds sec secs
unit 1 minute minute minutes min mins
unit 1 hour hour hours hr hrs h
unit 1 day day days
unit 1 week week weeks wk wks
unit 2 week fortnight fortnights
unit 1 month month months mos
unit 1 quarter quarters
unit 1 year year years yr yrs
unit 1 decade decade decades
unit 1 century century centuries
qtr 1 - quarter qtr
weekend 0 - weekend week-end
relday -1+ - yesterday/yesterdays today/todays tomorrow/tomorrows/tmr/tmrw/tommorow/tommorrow/tomorow
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
noon 12 - noon noonish midday
noon 0 - midnight
now 0 - now
from 0 - from starting
to 0 - to till til untill thru through
until 0 - until
before 0 - before prior
by 0 - by
after 0 - after
since 0 - since
ago 0 - ago back
hence 0 - hence later
in 0 - in
for 0 - for during throughout
of 0 - of commencing
at 0 - at @
on 0 - on
the 0 - the
and 0 - and
or 0 - or
between 0 - between
half 0 - half
about 0 - about around approximately approx roughly circa nearly almost exactly sharp
more 0 - more over
less 0 - less
within 0 - within
edge -1 - beginning start early
edge 0 - middle mid
edge 1 - end late
edge 1 close close eod eow eom eoy cob
edge -1 todate ytd mtd qtd wtd
few 3 - few several some
few 2 - couple
each 1+ wday mondays tuesdays wednesdays thursdays fridays saturdays sundays
each 0 - every each daily weekly monthly yearly per weekends
rest 0 - rest remainder
whole 0 - whole full entire all
a 1 - a an
${zoneLines('en')}
deadline 0 - due date dated deadline eta etd cutoff off delivery ship shipment shipping loading sailing departure arrival arrive arrives ready expiry sent
num 0+ - zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
num 20+10 tens twenty thirty forty/fourty fifty sixty seventy eighty ninety
num 100 scale hundred
num 1000 scale thousand
num 1+ ord first/1st second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth/twelveth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
num 30 ord thirtieth
num 1+ roman i ii iii iv
decade 1960+10 - sixties seventies eighties nineties
season 0+ - spring summer autumn/fall winter
word 0 - not up sooner earlier q ish than s time times right take takes ad we was were is are million billion trillion mln bn
word 0 workday working business work play banking
word 0 day calendar consecutive
word 0 week cw kw w
word 6+ roman vi vii viii ix x xi xii
word 18+ roman xviii xix xx xxi
word 0 map m
word 0 eve eve
word 0 - los hong
word 0 meets meet meeting call talk speak
word 99 street mv
word 0 greeting good
word 99 clause please pls kindly if because as then so thanks thank you they he she it there but when while unless asap latest instead
word 99 bore mm cm pipe pipes tube hose thread bolt bolts nut screw valve fitting fittings drill inch inches npt bsp unc unf stainless
word 99 numbered order orders po invoice article art serial number code contract tracking sku model tel phone account container booking quote ticket id ref reference hs
word 0 ratio slope taper scale ratio proportion aspect score odds dilution
word 99 mixed dilute diluted
word 0 version version ver v rev revision release firmware build section clause item chapter no drawing
word 99 piece pcs pc sets units usd eur rmb
word 0 piece cny
word 0 counted batch batches lot lots box boxes carton cartons pallet pallets item items container containers part parts phase stage step payment option
`
