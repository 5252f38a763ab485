/** Every active ISO 4217 code and a few that are still written. */
export const isoCodes: ReadonlySet<string> = new Set(
  ('AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BYR BZD CAD CDF CHF CLP CNH CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RUR RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL BTC DEM FRF ITL').split(' '),
)

/** What people write for a code. */
export const codeAliases: Readonly<Record<string, string>> = { RMB: 'CNY', CNH: 'CNY', RUR: 'RUB', NTD: 'TWD', RM: 'MYR', MUSD: 'USD', YUAN: 'CNY', US: 'USD', USDT: 'USDT', KN: 'HRK', KR: 'SEK', RS: 'INR' }

/** Capitals that are English words too: a currency only after a number. */
export const wordlikeCodes: ReadonlySet<string> = new Set(['ALL', 'TOP', 'TRY', 'CUP', 'PEN', 'GEL', 'SOS', 'AMD', 'MOP', 'BAM', 'STN', 'SLE'])

/** Codes people also write in small letters. */
export const smallCodes: ReadonlySet<string> = new Set(['usd', 'rmb', 'cny', 'eur', 'rub', 'gbp', 'hkd', 'jpy', 'chf', 'uah', 'kzt', 'byn', 'inr', 'aud', 'cad', 'sgd', 'twd', 'ntd', 'krw', 'thb', 'vnd', 'aed', 'myr', 'pln', 'czk', 'sek', 'nok', 'dkk', 'nzd', 'brl', 'mxn', 'zar', 'rur', 'yuan', 'idr', 'php', 'sar', 'qar', 'egp', 'ils', 'jod', 'lbp', 'kwd', 'hrk', 'ron', 'huf', 'bgn', 'isk', 'pkr', 'cnh', 'usdt', 'rm', 'btc'])

export interface Currency {
  readonly code: string
  /** A hundredth: cents, копейки, 分. */
  readonly part?: number
  /** Named with a country this noun may mean another currency: `Lebanese pounds`. */
  readonly noun?: string
}

type Rows = Readonly<Record<string, string>>

/** Nouns: `code:noun` on the left where a country can change it. */
const nouns: Rows = {
  'USD:dollar': 'dollar dollars buck bucks greenback greenbacks доллар* бакс* бак~', 'EUR:euro': 'euro euros евро', 'GBP:pound': 'pound pounds quid sterling фунт*', 'CNY:yuan': 'yuan yuans renminbi kuai rmb юань%', 'RUB:ruble': 'ruble rubles rouble roubles рубль% руб', 'JPY:yen': 'yen yens иена# йена#', 'KRW:won': 'won вон вона воны',
  'INR:rupee': 'rupee rupees rs рупия# рупи', 'MXN:peso': 'peso pesos песо', 'CHF:franc': 'franc francs франк+', 'DKK:krone': 'krone kroner крона# крон', 'SEK:krona': 'krona kronor', 'CZK:koruna': 'koruna korunas koruny', 'PLN:zloty': 'zloty zlotys zlotych злотый злотых злотого злотые', 'HUF:forint': 'forint forints форинт*', 'TRY:lira': 'lira liras лира# лир',
  'ILS:shekel': 'shekel shekels шекель% шекел*', 'AED:dirham': 'dirham dirhams дирхам*', 'KWD:dinar': 'dinar dinars динар*', 'SAR:riyal': 'riyal riyals', 'IRR:rial': 'rial rials риал*', 'MYR:ringgit': 'ringgit ringgits ринггит* рингит*', 'THB:baht': 'baht bahts бат*', 'VND:dong': 'dong dongs донг*', 'IDR:rupiah': 'rupiah rupiahs', 'BRL:real': 'reais reals', 'ZAR:rand': 'rand rands рэнд* ранд*',
  'UAH:hryvnia': 'hryvnia hryvnias hryvnya hryvnas грн гривна# гривен гривня# гривень', 'KZT:tenge': 'tenge тенге', 'NGN:naira': 'naira nairas найра# найр', 'GHS:cedi': 'cedi cedis', 'KES:shilling': 'shilling shillings шиллинг+', 'RON:leu': 'leu lei лей леев лея', 'BGN:lev': 'lev leva лев левов', 'HRK:kuna': 'kuna kunas куна# кун', 'AMD:dram': 'dram drams драм*', 'GEL:lari': 'lari lari лари', 'KGS:som': 'som soms сом сомов сома', 'UZS:sum': 'сум сумов сума',
  'AZN:manat': 'manat manats манат*', 'MNT:tugrik': 'tugrik tugriks tögrög тугрик+', 'BDT:taka': 'taka takas така', 'MMK:kyat': 'kyat kyats', 'LAK:kip': 'kip kips', 'KHR:riel': 'riel riels', 'MOP:pataca': 'pataca patacas', 'PEN:sol': 'soles', 'PYG:guarani': 'guarani guaranis', 'CRC:colon': 'colones', 'GTQ:quetzal': 'quetzal quetzales', 'HNL:lempira': 'lempira lempiras', 'NIO:cordoba': 'cordobas', 'PAB:balboa': 'balboas', 'VES:bolivar': 'bolivar bolivars', 'BOB:boliviano': 'bolivianos',
  'ETB:birr': 'birr', 'ZMW:kwacha': 'kwacha kwachas', 'BWP:pula': 'pula', 'MZN:metical': 'metical meticais', 'AOA:kwanza': 'kwanza kwanzas', 'MGA:ariary': 'ariary', 'GMD:dalasi': 'dalasi dalasis', 'MRU:ouguiya': 'ouguiya', 'MVR:rufiyaa': 'rufiyaa', 'BTN:ngultrum': 'ngultrum', 'AFN:afghani': 'afghani afghanis афгани', 'HTG:gourde': 'gourde gourdes', 'VUV:vatu': 'vatu', 'WST:tala': 'tala', 'PGK:kina': 'kina', 'ERN:nakfa': 'nakfa', 'TJS:somoni': 'somoni сомони', 'ALL:lek': 'lek leks лек леков', 'TWD:ntd': 'тайваньдоллар', 'BTC:bitcoin': 'bitcoin bitcoins биткоин* биткойн*', 'DEM:mark': 'deutschmark deutschmarks', 'BYN:rubel': 'белруб*',
}

const parts: Rows = {
  'USD:cent': 'cent cents цент* пенни пени пеннис', 'GBP:penny': 'penny pennies pence пенс*', 'EUR:eurocent': 'eurocent eurocents евроцент*', 'RUB:kopeck': 'kopeck kopecks kopek kopeks коп копейка# копеек', 'CNY:fen': 'fen фынь% фэнь%', 'INR:paisa': 'paisa paise', 'UAH:kopiyka': 'kopiyka kopiykas',
}

/** Country before the noun: which code it makes of `dollar`, `pound` …; `*` for any noun. */
const countries: Rows = {
  'us american united usa сша американск': '*=USD', 'canadian канадск': '*=CAD', 'australian aussie австралийск': '*=AUD', 'zealand новозеландск': '*=NZD', 'kong гонконгск': '*=HKD', 'singapore singaporean сингапурск': '*=SGD', 'taiwan taiwanese тайваньск': '*=TWD', 'jamaican jamaica ямайск': '*=JMD', 'bahamian': '*=BSD', 'barbadian barbados': '*=BBD', 'belize': '*=BZD', 'bermudian bermuda': '*=BMD', 'brunei': '*=BND', 'cayman islands': '*=KYD', 'fijian fiji': '*=FJD', 'guyanese guyana': '*=GYD', 'liberian': '*=LRD', 'namibian namibia': '*=NAD', 'surinamese suriname': '*=SRD', 'trinidad tobago': '*=TTD', 'zimbabwean zimbabwe зимбабвийск': '*=ZWL', 'caribbean': '*=XCD',
  'british uk english британск английск': '*=GBP', 'egyptian египетск': '*=EGP', 'lebanese ливанск': '*=LBP', 'syrian сирийск': '*=SYP', 'sudanese суданск': '*=SDG', 'gibraltar': '*=GIP', 'falkland': '*=FKP', 'swiss швейцарск': '*=CHF', 'french французск': '*=FRF', 'rwandan rwanda': '*=RWF', 'congolese конголезск': '*=CDF', 'djiboutian djibouti': '*=DJF', 'guinean': '*=GNF', 'burundian burundi': '*=BIF', 'comorian': '*=KMF', 'cfa': '*=XOF', 'cfp': '*=XPF',
  'kuwaiti kuwait кувейтск': '*=KWD', 'iraqi iraq иракск': '*=IQD', 'jordanian jordan иорданск': '*=JOD', 'bahraini bahrain бахрейнск': '*=BHD', 'serbian сербск': '*=RSD', 'algerian алжирск': '*=DZD', 'tunisian тунисск': '*=TND', 'libyan ливийск': '*=LYD', 'macedonian македонск': '*=MKD', 'saudi саудовск': '*=SAR', 'qatari qatar катарск': '*=QAR', 'omani oman оманск': '*=OMR', 'yemeni yemen йеменск': '*=YER', 'iranian iran иранск': '*=IRR', 'brazilian brazil бразильск': '*=BRL',
  'indian индийск': '*=INR', 'pakistani pakistan пакистанск': '*=PKR', 'lankan ланкийск': '*=LKR', 'nepalese nepali непальск': '*=NPR', 'mauritian маврикийск': '*=MUR', 'seychelles seychellois сейшельск': '*=SCR', 'indonesian индонезийск': '*=IDR', 'mexican мексиканск': '*=MXN', 'argentine argentinian аргентинск': '*=ARS', 'chilean чилийск': '*=CLP', 'colombian колумбийск': '*=COP', 'philippine filipino филиппинск': '*=PHP', 'cuban кубинск': '*=CUP', 'uruguayan уругвайск': '*=UYU', 'dominican доминиканск': '*=DOP',
  'danish датск': '*=DKK', 'norwegian норвежск': '*=NOK', 'swedish шведск': '*=SEK', 'icelandic исландск': '*=ISK', 'czech чешск': '*=CZK', 'polish польск': '*=PLN', 'hungarian венгерск': '*=HUF', 'kenyan кенийск': '*=KES', 'ugandan угандийск': '*=UGX', 'tanzanian танзанийск': '*=TZS', 'somali somalian сомалийск': '*=SOS', 'russian российск русск': '*=RUB', 'belarusian belorussian belarus белорусск беларуск': '*=BYN', 'ukrainian украинск': '*=UAH', 'kazakh kazakhstani казахстанск казахск': '*=KZT', 'moroccan марокканск': '*=MAD', 'emirati uae': '*=AED', 'turkish турецк': '*=TRY', 'italian итальянск': '*=ITL', 'korean южнокорейск корейск': '*=KRW', 'japanese японск': '*=JPY', 'chinese китайск': '*=CNY', 'thai тайск таиландск': '*=THB', 'vietnamese вьетнамск': '*=VND', 'malaysian малайзийск малазийск': '*=MYR', 'israeli израильск': '*=ILS', 'moldovan молдавск': '*=MDL', 'romanian румынск': '*=RON', 'bulgarian болгарск': '*=BGN', 'croatian хорватск': '*=HRK', 'azerbaijani азербайджанск': '*=AZN', 'turkmen туркменск': '*=TMT', 'armenian армянск': '*=AMD', 'georgian грузинск': '*=GEL', 'kyrgyz киргизск кыргызск': '*=KGS', 'uzbek узбекск': '*=UZS', 'tajik таджикск': '*=TJS', 'mongolian монгольск': '*=MNT', 'nigerian нигерийск': '*=NGN', 'ghanaian ганск': '*=GHS', 'african южноафриканск': '*=ZAR', 'german немецк': '*=DEM', 'ethiopian эфиопск': '*=ETB', 'zambian': '*=ZMW', 'bangladeshi': '*=BDT', 'macanese macau macao': '*=MOP', 'peruvian перуанск': '*=PEN', 'albanian албанск': '*=ALL',
}

/** Chinese names; the longest that fits is taken. */
const chinese: Rows = {
  CNY: '元人民币 块钱人民币 块人民币 人民币 圆人民币 rmb 块钱 块 元 圆 元钱 蚊', USD: '美元 美金 美刀 刀 美钞 元美金 元美元 块美金', EUR: '欧元 欧 元欧元 欧罗', GBP: '英镑 元英镑', JPY: '日元 日圆 日币 元日币 元日元', KRW: '韩元 韩币 韩圆 元韩币 元韩元', HKD: '港元 港币 港纸 元港币 元港元 港圆', TWD: '新台币 台币 元台币 元新台币 台元 新台元', RUB: '卢布 俄罗斯卢布', AUD: '澳元 澳币 澳大利亚元 元澳币', CAD: '加元 加拿大元 加币 元加币', SGD: '新元 新加坡元 坡币 新币 元新币 新加坡币', CHF: '瑞士法郎 瑞郎 法郎', THB: '泰铢', VND: '越南盾 越盾', IDR: '印尼盾 印尼卢比 印度尼西亚盾 印度尼西亚卢比', INR: '印度卢比 卢比', PKR: '巴基斯坦卢比', LKR: '斯里兰卡卢比', NPR: '尼泊尔卢比', MUR: '毛里求斯卢比', MXN: '墨西哥比索 比索 墨西哥元', PHP: '菲律宾比索 披索', ARS: '阿根廷比索', CLP: '智利比索', COP: '哥伦比亚比索', CUP: '古巴比索', UYU: '乌拉圭比索', DOP: '多米尼加比索', TRY: '土耳其里拉 里拉 新土耳其里拉', SEK: '瑞典克朗 克朗', NOK: '挪威克朗', DKK: '丹麦克朗', ISK: '冰岛克朗', CZK: '捷克克朗', ZAR: '南非兰特 兰特', BRL: '巴西雷亚尔 雷亚尔 巴西里尔', AED: '迪拉姆 阿联酋迪拉姆', SAR: '沙特里亚尔 里亚尔', QAR: '卡塔尔里亚尔', OMR: '阿曼里亚尔', YER: '也门里亚尔', IRR: '伊朗里亚尔', KWD: '科威特第纳尔 第纳尔', IQD: '伊拉克第纳尔', JOD: '约旦第纳尔', BHD: '巴林第纳尔', RSD: '塞尔维亚第纳尔', DZD: '阿尔及利亚第纳尔', TND: '突尼斯第纳尔', LYD: '利比亚第纳尔', NGN: '奈拉 尼日利亚奈拉', KZT: '坚戈', UAH: '格里夫纳 乌克兰格里夫纳 格里夫尼亚', MYR: '林吉特 令吉 马币 马来西亚林吉特 马来西亚令吉', ILS: '谢克尔 新谢克尔 以色列谢克尔 以色列新谢克尔', HUF: '福林 匈牙利福林', PLN: '兹罗提 波兰兹罗提', MOP: '澳门元 澳门币 元澳门币', MNT: '图格里克 蒙古图格里克', MMK: '缅元 缅甸元 缅币', LAK: '基普', KHR: '瑞尔', EGP: '埃及镑 埃镑', SDG: '苏丹镑', LBP: '黎巴嫩镑', SYP: '叙利亚镑', BGN: '列弗', RON: '列伊', NZD: '新西兰元 纽元 纽币 元纽币', JMD: '牙买加元', ZWL: '津巴布韦元', NAD: '纳米比亚元', FJD: '斐济元', BYN: '白俄罗斯卢布', KES: '肯尼亚先令 先令', UGX: '乌干达先令', TZS: '坦桑尼亚先令', SOS: '索马里先令', GHS: '塞地', MAD: '摩洛哥迪拉姆', PEN: '索尔', VES: '玻利瓦尔 委内瑞拉玻利瓦尔', BDT: '塔卡 孟加拉塔卡', ETB: '比尔', KPW: '朝鲜元', AMD: '德拉姆', GEL: '拉里', AZN: '马纳特', UZS: '苏姆', KGS: '索姆', BTC: '比特币', AOA: '宽扎', HRK: '库纳', CRC: '科朗', FRF: '法国法郎', XOF: '西非法郎', XAF: '中非法郎', RWF: '卢旺达法郎', CDF: '刚果法郎', AFN: '阿富汗尼', TMT: '土库曼斯坦马纳特', MVR: '拉菲亚', BND: '文莱元 文莱币', TTD: '特立尼达和多巴哥元', BBD: '巴巴多斯元', BSD: '巴哈马元', LRD: '利比里亚元', GYD: '圭亚那元', XCD: '东加勒比元', CYP: '塞浦路斯镑', IEP: '爱尔兰镑', DEM: '德国马克 马克', ITL: '意大利里拉',
}
const chineseParts: Rows = { USD: '美分', EUR: '欧分 欧元分', GBP: '便士', RUB: '戈比', HKD: '港仙', AUD: '澳分', CNY: '分钱 分', JPY: '仙' }

export const signs: ReadonlyMap<string, string> = new Map([
  ['US$', 'USD'], ['HK$', 'HKD'], ['NT$', 'TWD'], ['NZ$', 'NZD'], ['CA$', 'CAD'], ['AU$', 'AUD'], ['A$', 'AUD'], ['C$', 'CAD'], ['S$', 'SGD'], ['R$', 'BRL'], ['MX$', 'MXN'], ['J$', 'JMD'], ['Z$', 'ZWL'], ['RMB¥', 'CNY'], ['CN¥', 'CNY'], ['JP¥', 'JPY'], ['U$', 'USD'], ['U.S.$', 'USD'], ['MOP$', 'MOP'],
  ['$', 'USD'], ['€', 'EUR'], ['£', 'GBP'], ['¥', 'CNY'], ['₽', 'RUB'], ['₴', 'UAH'], ['₩', 'KRW'], ['₹', 'INR'], ['฿', 'THB'], ['₫', 'VND'], ['₪', 'ILS'], ['₺', 'TRY'], ['₸', 'KZT'], ['₮', 'MNT'], ['₦', 'NGN'], ['₱', 'PHP'], ['₡', 'CRC'], ['₲', 'PYG'], ['₭', 'LAK'], ['₾', 'GEL'], ['₼', 'AZN'], ['₿', 'BTC'], ['﷼', 'IRR'], ['៛', 'KHR'],
])

function endingsOf(entry: string): readonly string[] {
  const stem = entry.slice(0, -1)
  switch (entry.at(-1)) {
    case '*':
      return ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах', 'ями'].map((ending) => stem + ending)
    case '+':
      return ['', 'а', 'у', 'ом', 'е', 'и', 'ов', 'ам', 'ами', 'ах'].map((ending) => stem + ending)
    case '%':
      return ['ь', 'я', 'ю', 'ем', 'ём', 'е', 'и', 'ей', 'ям', 'ями', 'ях', 'ов'].map((ending) => stem.replace(/ь$/, '') + ending)
    case '~':
      return ['сы', 'сов'].map((ending) => stem + ending)
    case '#':
      return feminine(stem)
    default:
      return [entry]
  }
}

function feminine(word: string): string[] {
  const stem = word.slice(0, -1)
  const soft = word.endsWith('я')
  if (word.endsWith('ия')) return ['я', 'и', 'ю', 'ей', 'й', 'ям', 'ями', 'ях'].map((ending) => stem + ending)
  return (soft ? ['я', 'и', 'е', 'ю', 'ей', 'ям', 'ями', 'ях'] : ['а', /[кгх]$/.test(stem) ? 'и' : 'ы', 'е', 'у', 'ой', '', 'ам', 'ами', 'ах']).map((ending) => stem + ending)
}

function nounIndex(): Map<string, Currency> {
  const found = new Map<string, Currency>()
  for (const [rows, part] of [[nouns, undefined], [parts, 0.01]] as const) {
    for (const [key, line] of Object.entries(rows)) {
      const [code = '', noun = ''] = key.split(':')
      for (const entry of line.split(' ')) for (const form of endingsOf(entry)) found.set(form, { code, noun, ...(part === undefined ? {} : { part }) })
    }
  }
  return found
}

function chineseIndex(): Map<string, Currency> {
  const found = new Map<string, Currency>()
  for (const [code, line] of Object.entries(chinese)) for (const form of line.split(' ')) found.set(form, { code })
  for (const [code, line] of Object.entries(chineseParts)) for (const form of line.split(' ')) found.set(form, { code, part: 0.01 })
  for (const form of ['角', '毛', '角钱', '毛钱']) found.set(form, { code: 'CNY', part: 0.1 })
  return found
}

export const currencyNouns: ReadonlyMap<string, Currency> = nounIndex()
export const chineseCurrencies: ReadonlyMap<string, Currency> = chineseIndex()
/** `lebanese` or the stem «ливанск» → code. */
export const countryCodes: ReadonlyMap<string, string> = new Map(Object.entries(countries).flatMap(([names, to]) => names.split(' ').map((name): [string, string] => [name, to.slice(2)])))
