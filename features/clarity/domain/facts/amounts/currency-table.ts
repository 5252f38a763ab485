import { codeAt } from './page.ts'
import { Forms, Words, type Found } from './look-up.ts'
import { formsOf } from './russian-endings.ts'

/** What people write for a code. */
const aliases = 'CNY rmb cnh yuan|RUB rur|TWD ntd|MYR rm|USDT usdt'

/** Capitals that are English words too: a currency only after a number, or behind a word of price. */
export const wordlikeCodes: ReadonlySet<string> = new Set('ALL TOP TRY CUP PEN GEL SOS AMD MOP BAM STN SLE'.split(' '))

/** Codes people also write in small letters. */
const small = 'usd rmb cny eur rub gbp hkd jpy chf uah kzt byn inr aud cad sgd twd ntd krw thb vnd aed myr pln czk sek nok dkk nzd brl mxn zar rur yuan idr php sar qar egp ils jod lbp kwd hrk ron huf bgn isk pkr cnh usdt rm btc'

export interface Currency {
  readonly code: string
  /** 1, or of what is a hundredth (cents, копейки, 分) 0.01. */
  readonly part: number
  /** The first form of its row: `dollar`, `cent`, `pound` may be of other countries. */
  readonly noun: string
}

/** `CODE form …`: a country can change what the first form means. */
const nouns =
  'USD dollar= buck= greenback= доллар* бакс*|EUR euro= евро|GBP pound= quid sterling фунт*|' +
  'CNY yuan= renminbi kuai rmb юань%|RUB ruble= rouble= рубль% руб|JPY yen= иена# йена#|KRW won вон вона воны|' +
  'INR rupee= rs рупия# рупи|MXN peso= песо|CHF franc= франк+|DKK krone kroner крона# крон|SEK krona kronor|' +
  'CZK koruna= koruny|PLN zloty= zlotych злотый злотых злотого злотые|HUF forint= форинт*|TRY lira= лира# лир|' +
  'ILS shekel= шекель% шекел*|AED dirham= дирхам*|KWD dinar= динар*|SAR riyal=|IRR rial= риал*|' +
  'MYR ringgit= ринггит* рингит*|THB baht= бат*|VND dong= донг*|IDR rupiah= rp|BRL reais reals|' +
  'ZAR rand= рэнд* ранд*|UAH hryvnia= hryvnya hryvnas грн гривна# гривен гривня# гривень|KZT tenge тенге|' +
  'NGN naira= найра# найр|GHS cedi=|KES shilling= шиллинг+|RON leu lei лей леев лея|BGN lev leva лев левов|' +
  'HRK kuna= куна# кун|AMD dram= драм*|GEL lari лари|KGS som= сом сомов сома|UZS сум сумов сума|' +
  'AZN manat= манат*|MNT tugrik= tögrög тугрик+|BDT taka= така|MMK kyat=|LAK kip=|KHR riel=|MOP pataca=|' +
  'PEN soles|PYG guarani=|CRC colones|GTQ quetzal quetzales|HNL lempira=|NIO cordobas|' +
  'PAB balboas|VES bolivar=|BOB bolivianos|ETB birr|ZMW kwacha=|BWP pula|' +
  'MZN metical meticais|AOA kwanza=|MGA ariary|GMD dalasi=|MRU ouguiya|MVR rufiyaa|BTN ngultrum|' +
  'AFN afghani= афгани|HTG gourde=|VUV vatu|WST tala|PGK kina|ERN nakfa|TJS somoni сомони|ALL lek= лек леков|' +
  'TWD тайваньдоллар|BTC bitcoin= биткоин* биткойн*|DEM deutschmark=|BYN белруб*'

/** Hundredths of the currency. */
const parts =
  'USD cent= цент* пенни пени пеннис|GBP penny pennies pence пенс*|EUR eurocent= евроцент*|' +
  'RUB kopeck= kopek= коп копейка# копеек|CNY fen фынь% фэнь%|INR paisa paise|UAH kopiyka='

/** What stands before the noun and tells which `dollar`, `pound`, 元 it is: English words, Russian stems before -ск-, Chinese names. */
const countries =
  'USD us american united usa сша американ|CAD canadian канад 加拿大|AUD australian aussie австралий 澳大利亚|' +
  'NZD zealand новозеланд 新西兰|HKD kong гонконг|SGD singapore singaporean сингапур 新加坡|' +
  'TWD taiwan taiwanese тайвань|JMD jamaican jamaica ямай 牙买加|BSD bahamian 巴哈马|BBD barbadian barbados 巴巴多斯|' +
  'BZD belize|BMD bermudian bermuda|BND brunei 文莱|KYD cayman islands|FJD fijian fiji 斐济|GYD guyanese guyana 圭亚那|' +
  'LRD liberian 利比里亚|NAD namibian namibia 纳米比亚|SRD surinamese suriname|TTD trinidad tobago 特立尼达和多巴哥|' +
  'ZWL zimbabwean zimbabwe зимбабвий 津巴布韦|XCD caribbean 东加勒比|GBP british uk english британ англий|' +
  'EGP egyptian египет 埃及|LBP lebanese ливан 黎巴嫩|SYP syrian сирий 叙利亚|SDG sudanese судан 苏丹|' +
  'GIP gibraltar|FKP falkland|CHF swiss швейцар 瑞士|FRF french француз 法国|RWF rwandan rwanda 卢旺达|' +
  'CDF congolese конголез 刚果|DJF djiboutian djibouti|GNF guinean|BIF burundian burundi|KMF comorian|' +
  'XOF cfa 西非|XPF cfp|KWD kuwaiti kuwait кувейт 科威特|IQD iraqi iraq ирак 伊拉克|' +
  'JOD jordanian jordan иордан 约旦|BHD bahraini bahrain бахрейн 巴林|RSD serbian серб 塞尔维亚|' +
  'DZD algerian алжир 阿尔及利亚|TND tunisian тунис 突尼斯|LYD libyan ливий 利比亚|MKD macedonian македон|' +
  'SAR saudi саудов 沙特|QAR qatari qatar катар 卡塔尔|OMR omani oman оман 阿曼|YER yemeni yemen йемен 也门|' +
  'IRR iranian iran иран 伊朗|BRL brazilian brazil бразиль 巴西|INR indian индий 印度|' +
  'PKR pakistani pakistan пакистан 巴基斯坦|LKR lankan ланкий 斯里兰卡|NPR nepalese nepali непаль 尼泊尔|' +
  'MUR mauritian маврикий 毛里求斯|SCR seychelles seychellois сейшель|IDR indonesian индонезий 印尼 印度尼西亚|' +
  'MXN mexican мексикан 墨西哥|ARS argentine argentinian аргентин 阿根廷|CLP chilean чилий 智利|' +
  'COP colombian колумбий 哥伦比亚|PHP philippine filipino филиппин 菲律宾|CUP cuban кубин 古巴|' +
  'UYU uruguayan уругвай 乌拉圭|DOP dominican доминикан 多米尼加|DKK danish дат 丹麦|NOK norwegian норвеж 挪威|' +
  'SEK swedish швед 瑞典|ISK icelandic исланд 冰岛|CZK czech чеш 捷克|PLN polish поль 波兰|' +
  'HUF hungarian венгер 匈牙利|KES kenyan кений 肯尼亚|UGX ugandan угандий 乌干达|TZS tanzanian танзаний 坦桑尼亚|' +
  'SOS somali somalian сомалий 索马里|RUB russian россий рус 俄罗斯|' +
  'BYN belarusian belorussian belarus белорус белару 白俄罗斯|UAH ukrainian украин 乌克兰|' +
  'KZT kazakh kazakhstani казахстан казах|MAD moroccan мароккан 摩洛哥|AED emirati uae 阿联酋|' +
  'TRY turkish турец 土耳其 新土耳其|ITL italian итальян 意大利|KRW korean южнокорей корей|JPY japanese япон|' +
  'CNY chinese китай|THB thai тай таиланд|VND vietnamese вьетнам 越南|' +
  'MYR malaysian малайзий малазий 马来西亚|ILS israeli израиль 以色列|MDL moldovan молдав|RON romanian румын|' +
  'BGN bulgarian болгар|HRK croatian хорват|AZN azerbaijani азербайджан|TMT turkmen туркмен 土库曼斯坦|' +
  'AMD armenian армян|GEL georgian грузин|KGS kyrgyz киргиз кыргыз|UZS uzbek узбек|TJS tajik таджик|' +
  'MNT mongolian монголь 蒙古|NGN nigerian нигерий 尼日利亚|GHS ghanaian ган|ZAR african южноафрикан 南非|' +
  'DEM german немец 德国|ETB ethiopian эфиоп|ZMW zambian|BDT bangladeshi 孟加拉|MOP macanese macau macao 澳门|' +
  'PEN peruvian перуан|ALL albanian албан|MMK 缅甸|VES 委内瑞拉|KPW 朝鲜|XAF 中非|CYP 塞浦路斯|IEP 爱尔兰'

/** Words of countries that do not tell the country yet. */
const goingOn = ' new hong south north sri u s and convertible west central шри долл east states islands'

/** Chinese names that are not a country before a common noun. */
const chinese =
  'CNY 人民币 块钱人民币 块人民币 圆人民币 rmb 块钱 块 元 圆 元钱 蚊|USD 美元 美金 美刀 刀 美钞 块美金|EUR 欧元 欧 欧罗|GBP 英镑|JPY 日元 日圆 日币|KRW 韩元 韩币 韩圆|' +
  'HKD 港元 港币 港纸 港圆|TWD 新台币 台币 台元 新台元|RUB 卢布|AUD 澳元 澳币|CAD 加元 加币|SGD 新元 坡币 新币|CHF 瑞郎 法郎|THB 泰铢|VND 越盾|INR 卢比|' +
  'MXN 比索|PHP 披索|TRY 里拉|SEK 克朗|ZAR 兰特|BRL 雷亚尔 巴西里尔|AED 迪拉姆|SAR 里亚尔|KWD 第纳尔|NGN 奈拉|KZT 坚戈|UAH 格里夫纳 格里夫尼亚|' +
  'MYR 林吉特 令吉 马币|ILS 以色列新谢克尔 谢克尔 新谢克尔|HUF 福林|PLN 兹罗提|MNT 图格里克|MMK 缅元 缅币|LAK 基普|KHR 瑞尔|EGP 埃镑|BGN 列弗|RON 列伊|' +
  'NZD 纽元 纽币|KES 先令|GHS 塞地|PEN 索尔|VES 玻利瓦尔|BDT 塔卡|ETB 比尔|AMD 德拉姆|GEL 拉里|AZN 马纳特|UZS 苏姆|KGS 索姆|AOA 宽扎|HRK 库纳|' +
  'CRC 科朗|AFN 阿富汗尼|MVR 拉菲亚|DEM 马克|BTC 比特币'
export const chineseNouns = '元 币 卢布 卢比 比索 里拉 克朗 兰特 雷亚尔 里亚尔 第纳尔 迪拉姆 先令 法郎 镑 谢克尔 林吉特 令吉 福林 兹罗提 马克 盾 奈拉 格里夫纳 图格里克 玻利瓦尔 塔卡 马纳特'.split(' ')
const chineseParts = 'USD 美分|EUR 欧分 欧元分|GBP 便士|RUB 戈比|HKD 港仙|AUD 澳分|CNY 分钱 分|JPY 仙'
/** 100元人民币, 5元日元: 元 only leads. */
const yuanFirst = '人民币 美金 美元 欧元 英镑 日币 日元 韩币 韩元 港币 港元 台币 新台币 澳币 加币 新币 澳门币 纽币'

/** Sign and code, three letters each code. */
export const signs: ReadonlyMap<string, string> = new Map('US$USD HK$HKD NT$TWD NZ$NZD CA$CAD AU$AUD A$AUD C$CAD S$SGD R$BRL MX$MXN J$JMD Z$ZWL RMB¥CNY CN¥CNY JP¥JPY U$USD U.S.$USD MOP$MOP $USD €EUR £GBP ¥CNY ₽RUB ₴UAH ₩KRW ₹INR ฿THB ₫VND ₪ILS ₺TRY ₸KZT ₮MNT ₦NGN ₱PHP ₡CRC ₲PYG ₭LAK ₾GEL ₼AZN ₿BTC ﷼IRR ៛KHR'.split(' ').map((pair) => [pair.slice(0, -3), pair.slice(-3)]))

/** Rows of `CODE word word …`. */
function entriesOf<T>(table: string, make: (code: string, words: readonly string[]) => Iterable<readonly [string, T]>): (readonly [string, T])[] {
  return table.split('|').flatMap((row) => {
    const [code = '', ...words] = row.split(' ')
    return [...make(code, words)]
  })
}

/** Every active ISO 4217 code and a few that are still written: those of the tables, and the rest. */
export const isoCodes = (): ReadonlySet<string> => new Set([...entriesOf(`${nouns}|${countries}|${chinese}`, (code) => [[code, '']]).map(([code]) => code), ...('ANGAWGBAMBYRCNHCVELSLMWKRURSBDSHPSLESLLSSPSTNSVCSZLTOP'.match(/.../g) ?? [])])

const nounEntries = (table: string, part: number): (readonly [string, Currency])[] =>
  entriesOf(table, (code, words) => {
    const currency: Currency = { code, part, noun: words[0]?.replace('=', '') ?? '' }
    return words.flatMap((entry) => formsOf(entry).map((form): [string, Currency] => [form, currency]))
  })

/** `dollar`, «рублей»: in all their forms. */
export const currencyNouns = new Words<Currency>(() => [...nounEntries(nouns, 1), ...nounEntries(parts, 0.01)])

/** Nouns only behind a country: `Brazilian real`, `German marks`; alone they are other words. */
export const shyNouns = new Words<Currency>(() => nounEntries(' real= mark= sum= sol= colon= cordoba= balboa= boliviano= crown=', 1))

const isHanWord = (word: string): boolean => word >= '\u4e00'
const chineseEntries = (table: string, part: number): (readonly [string, Currency])[] => entriesOf(table, (code, words) => words.map((form): [string, Currency] => [form, { code, part, noun: '' }]))

/** Names that say the currency by themselves: 美元, 块, 元人民币. */
export const chineseNames = new Forms<Currency>(() => {
  const found = new Map([...chineseEntries(chinese, 1), ...chineseEntries(chineseParts, 0.01), ...chineseEntries('CNY 角 毛 角钱 毛钱', 0.1)])
  for (const form of yuanFirst.split(' ')) found.set(`元${form}`, found.get(form) ?? { code: 'CNY', part: 1, noun: '' })
  return found
})
/** 加拿大: tells the currency only with one of {@link chineseNouns} behind. */
export const chineseCountries = new Forms<string>(() => entriesOf(countries, (code, words) => words.filter(isHanWord).map((word): [string, string] => [word, code])))
const nounsBehind = new Forms<boolean>(() => chineseNouns.map((noun): [string, boolean] => [noun, true]))

/** The longest Chinese currency that begins at a place. */
export function chineseCurrencyAt(text: string, at: number): Found<Currency> | undefined {
  const name = chineseNames.at(text, at)
  const country = chineseCountries.at(text, at)
  const noun = country && nounsBehind.at(text, country.end)
  return noun && noun.end > (name?.end ?? 0) ? { end: noun.end, value: { code: country.value, part: 1, noun: '' } } : name
}

let ends: ReadonlySet<number> | undefined
/** Whether a Chinese currency can end with a sign. */
export function endsChineseCurrency(code: number): boolean {
  ends ??= new Set([...chineseNames.all.keys(), ...chineseNouns].map((form) => codeAt(form, form.length - 1)))
  return ends.has(code)
}

/** `lebanese` or the stem «ливан» → code; '' for words that go on. */
export const countryCodes = new Words<string>(() => entriesOf(`${countries}|${goingOn}`, (code, words) => words.filter((word) => !isHanWord(word)).map((word): [string, string] => [word, code])))
/** Codes in small letters, with what they stand for. */
export const codes = new Words<string>(() => [...[...isoCodes()].map((code): [string, string] => [code.toLowerCase(), code]), ...entriesOf(aliases, (code, words) => words.map((word): [string, string] => [word, code]))])
export const smallCodes = new Words<boolean>(() => small.split(' ').map((code) => [code, true]))
