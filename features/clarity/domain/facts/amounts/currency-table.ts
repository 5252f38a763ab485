import { formsOf } from './russian-endings.ts'

/** Every active ISO 4217 code and a few that are still written. */
export const isoCodes: ReadonlySet<string> = new Set(
  'AEDAFNALLAMDANGAOAARSAUDAWGAZNBAMBBDBDTBGNBHDBIFBMDBNDBOBBRLBSDBTNBWPBYNBYRBZDCADCDFCHFCLPCNHCNYCOPCRCCUPCVECZKDJFDKKDOPDZDEGPERNETBEURFJDFKPGBPGELGHSGIPGMDGNFGTQGYDHKDHNLHRKHTGHUFIDRILSINRIQDIRRISKJMDJODJPYKESKGSKHRKMFKPWKRWKWDKYDKZTLAKLBPLKRLRDLSLLYDMADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMYRMZNNADNGNNIONOKNPRNZDOMRPABPENPGKPHPPKRPLNPYGQARRONRSDRUBRURRWFSARSBDSCRSDGSEKSGDSHPSLESLLSOSSRDSSPSTNSVCSYPSZLTHBTJSTMTTNDTOPTRYTTDTWDTZSUAHUGXUSDUYUUZSVESVNDVUVWSTXAFXCDXOFXPFYERZARZMWZWLBTCDEMFRFITL'.match(/.../g) ?? [],
)

/** What people write for a code. */
export const codeAliases: Readonly<Record<string, string>> = { RMB: 'CNY', CNH: 'CNY', RUR: 'RUB', NTD: 'TWD', RM: 'MYR', MUSD: 'USD', YUAN: 'CNY', US: 'USD', USDT: 'USDT', KN: 'HRK', KR: 'SEK', RS: 'INR' }

/** Capitals that are English words too: a currency only after a number. */
export const wordlikeCodes: ReadonlySet<string> = new Set('ALL TOP TRY CUP PEN GEL SOS AMD MOP BAM STN SLE'.split(' '))

/** Codes people also write in small letters. */
export const smallCodes: ReadonlySet<string> = new Set('usd rmb cny eur rub gbp hkd jpy chf uah kzt byn inr aud cad sgd twd ntd krw thb vnd aed myr pln czk sek nok dkk nzd brl mxn zar rur yuan idr php sar qar egp ils jod lbp kwd hrk ron huf bgn isk pkr cnh usdt rm btc'.split(' '))

export interface Currency {
  readonly code: string
  /** A hundredth: cents, копейки, 分. */
  readonly part?: number
  /** Named with a country this noun may mean another currency: `Lebanese pounds`. */
  readonly noun?: string
}

/** `CODE noun form …`: a country can change what the noun means. `dollar=` stands for `dollars` too, `:` ends a noun that is no form. */
const nouns =
  'USD dollar= buck= greenback= доллар* бакс* бак~|EUR euro= евро|GBP pound= quid sterling фунт*|' +
  'CNY yuan= renminbi kuai rmb юань%|RUB ruble= rouble= рубль% руб|JPY yen= иена# йена#|KRW won вон вона воны|' +
  'INR rupee= rs рупия# рупи|MXN peso= песо|CHF franc= франк+|DKK krone kroner крона# крон|SEK krona kronor|' +
  'CZK koruna= koruny|PLN zloty= zlotych злотый злотых злотого злотые|HUF forint= форинт*|TRY lira= лира# лир|' +
  'ILS shekel= шекель% шекел*|AED dirham= дирхам*|KWD dinar= динар*|SAR riyal=|IRR rial= риал*|' +
  'MYR ringgit= ринггит* рингит*|THB baht= бат*|VND dong= донг*|IDR rupiah=|BRL real: reais reals|' +
  'ZAR rand= рэнд* ранд*|UAH hryvnia= hryvnya hryvnas грн гривна# гривен гривня# гривень|KZT tenge тенге|' +
  'NGN naira= найра# найр|GHS cedi=|KES shilling= шиллинг+|RON leu lei лей леев лея|BGN lev leva лев левов|' +
  'HRK kuna= куна# кун|AMD dram= драм*|GEL lari лари|KGS som= сом сомов сома|UZS sum: сум сумов сума|' +
  'AZN manat= манат*|MNT tugrik= tögrög тугрик+|BDT taka= така|MMK kyat=|LAK kip=|KHR riel=|MOP pataca=|' +
  'PEN sol: soles|PYG guarani=|CRC colon: colones|GTQ quetzal quetzales|HNL lempira=|NIO cordoba: cordobas|' +
  'PAB balboa: balboas|VES bolivar=|BOB boliviano: bolivianos|ETB birr|ZMW kwacha=|BWP pula|' +
  'MZN metical meticais|AOA kwanza=|MGA ariary|GMD dalasi=|MRU ouguiya|MVR rufiyaa|BTN ngultrum|' +
  'AFN afghani= афгани|HTG gourde=|VUV vatu|WST tala|PGK kina|ERN nakfa|TJS somoni сомони|ALL lek= лек леков|' +
  'TWD ntd: тайваньдоллар|BTC bitcoin= биткоин* биткойн*|DEM mark: deutschmark=|BYN rubel: белруб*'

/** Hundredths of the currency. */
const parts =
  'USD cent= цент* пенни пени пеннис|GBP penny pennies pence пенс*|EUR eurocent= евроцент*|' +
  'RUB kopeck= kopek= коп копейка# копеек|CNY fen фынь% фэнь%|INR paisa paise|UAH kopiyka='

/** What stands before the noun and tells which `dollar`, `pound`, 元 it is: English words, Russian stems, Chinese names. */
const countries =
  'USD us american united usa сша американск|CAD canadian канадск 加拿大|AUD australian aussie австралийск 澳大利亚|' +
  'NZD zealand новозеландск 新西兰|HKD kong гонконгск|SGD singapore singaporean сингапурск 新加坡|' +
  'TWD taiwan taiwanese тайваньск|JMD jamaican jamaica ямайск 牙买加|BSD bahamian 巴哈马|BBD barbadian barbados 巴巴多斯|' +
  'BZD belize|BMD bermudian bermuda|BND brunei 文莱|KYD cayman islands|FJD fijian fiji 斐济|GYD guyanese guyana 圭亚那|' +
  'LRD liberian 利比里亚|NAD namibian namibia 纳米比亚|SRD surinamese suriname|TTD trinidad tobago 特立尼达和多巴哥|' +
  'ZWL zimbabwean zimbabwe зимбабвийск 津巴布韦|XCD caribbean 东加勒比|GBP british uk english британск английск|' +
  'EGP egyptian египетск 埃及|LBP lebanese ливанск 黎巴嫩|SYP syrian сирийск 叙利亚|SDG sudanese суданск 苏丹|' +
  'GIP gibraltar|FKP falkland|CHF swiss швейцарск 瑞士|FRF french французск 法国|RWF rwandan rwanda 卢旺达|' +
  'CDF congolese конголезск 刚果|DJF djiboutian djibouti|GNF guinean|BIF burundian burundi|KMF comorian|' +
  'XOF cfa 西非|XPF cfp|KWD kuwaiti kuwait кувейтск 科威特|IQD iraqi iraq иракск 伊拉克|' +
  'JOD jordanian jordan иорданск 约旦|BHD bahraini bahrain бахрейнск 巴林|RSD serbian сербск 塞尔维亚|' +
  'DZD algerian алжирск 阿尔及利亚|TND tunisian тунисск 突尼斯|LYD libyan ливийск 利比亚|MKD macedonian македонск|' +
  'SAR saudi саудовск 沙特|QAR qatari qatar катарск 卡塔尔|OMR omani oman оманск 阿曼|YER yemeni yemen йеменск 也门|' +
  'IRR iranian iran иранск 伊朗|BRL brazilian brazil бразильск 巴西|INR indian индийск 印度|' +
  'PKR pakistani pakistan пакистанск 巴基斯坦|LKR lankan ланкийск 斯里兰卡|NPR nepalese nepali непальск 尼泊尔|' +
  'MUR mauritian маврикийск 毛里求斯|SCR seychelles seychellois сейшельск|IDR indonesian индонезийск 印尼 印度尼西亚|' +
  'MXN mexican мексиканск 墨西哥|ARS argentine argentinian аргентинск 阿根廷|CLP chilean чилийск 智利|' +
  'COP colombian колумбийск 哥伦比亚|PHP philippine filipino филиппинск 菲律宾|CUP cuban кубинск 古巴|' +
  'UYU uruguayan уругвайск 乌拉圭|DOP dominican доминиканск 多米尼加|DKK danish датск 丹麦|NOK norwegian норвежск 挪威|' +
  'SEK swedish шведск 瑞典|ISK icelandic исландск 冰岛|CZK czech чешск 捷克|PLN polish польск 波兰|' +
  'HUF hungarian венгерск 匈牙利|KES kenyan кенийск 肯尼亚|UGX ugandan угандийск 乌干达|TZS tanzanian танзанийск 坦桑尼亚|' +
  'SOS somali somalian сомалийск 索马里|RUB russian российск русск 俄罗斯|' +
  'BYN belarusian belorussian belarus белорусск беларуск 白俄罗斯|UAH ukrainian украинск 乌克兰|' +
  'KZT kazakh kazakhstani казахстанск казахск|MAD moroccan марокканск 摩洛哥|AED emirati uae 阿联酋|' +
  'TRY turkish турецк 土耳其 新土耳其|ITL italian итальянск 意大利|KRW korean южнокорейск корейск|JPY japanese японск|' +
  'CNY chinese китайск|THB thai тайск таиландск|VND vietnamese вьетнамск 越南|' +
  'MYR malaysian малайзийск малазийск 马来西亚|ILS israeli израильск 以色列|MDL moldovan молдавск|RON romanian румынск|' +
  'BGN bulgarian болгарск|HRK croatian хорватск|AZN azerbaijani азербайджанск|TMT turkmen туркменск 土库曼斯坦|' +
  'AMD armenian армянск|GEL georgian грузинск|KGS kyrgyz киргизск кыргызск|UZS uzbek узбекск|TJS tajik таджикск|' +
  'MNT mongolian монгольск 蒙古|NGN nigerian нигерийск 尼日利亚|GHS ghanaian ганск|ZAR african южноафриканск 南非|' +
  'DEM german немецк 德国|ETB ethiopian эфиопск|ZMW zambian|BDT bangladeshi 孟加拉|MOP macanese macau macao 澳门|' +
  'PEN peruvian перуанск|ALL albanian албанск|MMK 缅甸|VES 委内瑞拉|KPW 朝鲜|XAF 中非|CYP 塞浦路斯|IEP 爱尔兰'

/** Chinese names that are not a country before a common noun. */
const chinese =
  'CNY 人民币 块钱人民币 块人民币 圆人民币 rmb 块钱 块 元 圆 元钱 蚊|USD 美元 美金 美刀 刀 美钞 块美金|EUR 欧元 欧 欧罗|GBP 英镑|JPY 日元 日圆 日币|KRW 韩元 韩币 韩圆|' +
  'HKD 港元 港币 港纸 港圆|TWD 新台币 台币 台元 新台元|RUB 卢布|AUD 澳元 澳币|CAD 加元 加币|SGD 新元 坡币 新币|CHF 瑞郎 法郎|THB 泰铢|VND 越盾|INR 卢比|' +
  'MXN 比索|PHP 披索|TRY 里拉|SEK 克朗|ZAR 兰特|BRL 雷亚尔 巴西里尔|AED 迪拉姆|SAR 里亚尔|KWD 第纳尔|NGN 奈拉|KZT 坚戈|UAH 格里夫纳 格里夫尼亚|' +
  'MYR 林吉特 令吉 马币|ILS 以色列新谢克尔 谢克尔 新谢克尔|HUF 福林|PLN 兹罗提|MNT 图格里克|MMK 缅元 缅币|LAK 基普|KHR 瑞尔|EGP 埃镑|BGN 列弗|RON 列伊|' +
  'NZD 纽元 纽币|KES 先令|GHS 塞地|PEN 索尔|VES 玻利瓦尔|BDT 塔卡|ETB 比尔|AMD 德拉姆|GEL 拉里|AZN 马纳特|UZS 苏姆|KGS 索姆|AOA 宽扎|HRK 库纳|' +
  'CRC 科朗|AFN 阿富汗尼|MVR 拉菲亚|DEM 马克|BTC 比特币'
const chineseNouns = '元 币 卢布 卢比 比索 里拉 克朗 兰特 雷亚尔 里亚尔 第纳尔 迪拉姆 先令 法郎 镑 谢克尔 林吉特 令吉 福林 兹罗提 马克 盾 奈拉 格里夫纳 图格里克 玻利瓦尔 塔卡 马纳特'.split(' ')
const chineseParts = 'USD 美分|EUR 欧分 欧元分|GBP 便士|RUB 戈比|HKD 港仙|AUD 澳分|CNY 分钱 分|JPY 仙'
/** 100元人民币, 5元日元: 元 only leads. */
const yuanFirst = '人民币 美金 美元 欧元 英镑 日币 日元 韩币 韩元 港币 港元 台币 新台币 澳币 加币 新币 澳门币 纽币'

export const signs: ReadonlyMap<string, string> = new Map([
  ['US$', 'USD'], ['HK$', 'HKD'], ['NT$', 'TWD'], ['NZ$', 'NZD'], ['CA$', 'CAD'], ['AU$', 'AUD'], ['A$', 'AUD'], ['C$', 'CAD'], ['S$', 'SGD'], ['R$', 'BRL'], ['MX$', 'MXN'], ['J$', 'JMD'], ['Z$', 'ZWL'], ['RMB¥', 'CNY'], ['CN¥', 'CNY'], ['JP¥', 'JPY'], ['U$', 'USD'], ['U.S.$', 'USD'], ['MOP$', 'MOP'],
  ['$', 'USD'], ['€', 'EUR'], ['£', 'GBP'], ['¥', 'CNY'], ['₽', 'RUB'], ['₴', 'UAH'], ['₩', 'KRW'], ['₹', 'INR'], ['฿', 'THB'], ['₫', 'VND'], ['₪', 'ILS'], ['₺', 'TRY'], ['₸', 'KZT'], ['₮', 'MNT'], ['₦', 'NGN'], ['₱', 'PHP'], ['₡', 'CRC'], ['₲', 'PYG'], ['₭', 'LAK'], ['₾', 'GEL'], ['₼', 'AZN'], ['₿', 'BTC'], ['﷼', 'IRR'], ['៛', 'KHR'],
])

/** Rows of `CODE word word …`. */
function* entries(table: string): Generator<readonly [code: string, words: readonly string[]]> {
  for (const row of table.split('|')) {
    const [code = '', ...words] = row.split(' ')
    yield [code, words]
  }
}

function spellings(entry: string): readonly string[] {
  if (entry.endsWith(':')) return []
  const stem = entry.slice(0, -1)
  return entry.endsWith('=') ? [stem, `${stem}s`] : entry.endsWith('~') ? [`${stem}сы`, `${stem}сов`] : formsOf(entry)
}

function nounIndex(): Map<string, Currency> {
  const found = new Map<string, Currency>()
  for (const [table, part] of [[nouns, undefined], [parts, 0.01]] as const) {
    for (const [code, words] of entries(table)) {
      const currency: Currency = { code, noun: words[0]?.replace(/[=:]$/, '') ?? '', ...(part === undefined ? {} : { part }) }
      for (const entry of words) for (const form of spellings(entry)) found.set(form, currency)
    }
  }
  return found
}

function chineseIndex(): Map<string, Currency> {
  const found = new Map<string, Currency>()
  for (const [code, words] of entries(countries)) for (const word of words) if (isHanWord(word)) for (const noun of chineseNouns) found.set(word + noun, { code })
  for (const [code, words] of entries(chinese)) for (const form of words) found.set(form, { code })
  for (const [code, words] of entries(chineseParts)) for (const form of words) found.set(form, { code, part: 0.01 })
  for (const form of ['角', '毛', '角钱', '毛钱']) found.set(form, { code: 'CNY', part: 0.1 })
  for (const form of yuanFirst.split(' ')) found.set(`元${form}`, found.get(form) ?? { code: 'CNY' })
  return found
}

function isHanWord(word: string): boolean {
  return word >= '\u4e00'
}

export const currencyNouns: ReadonlyMap<string, Currency> = nounIndex()
export const chineseCurrencies: ReadonlyMap<string, Currency> = chineseIndex()
/** `lebanese` or the stem «ливанск» → code. */
export const countryCodes: ReadonlyMap<string, string> = new Map([...entries(countries)].flatMap(([code, words]) => words.filter((word) => !isHanWord(word)).map((word): [string, string] => [word, code])))
