import { formsOf } from './russian-endings.ts'

/** Code of a unit (UCUM-like; the factory's own units by name), and what one of the written unit is in it. */
export interface Unit {
  readonly code: string
  readonly factor?: number
  /** The sign has other readings; see `ambiguous-units.ts`. */
  readonly doubt?: Doubt
}

export type Doubt = 'ton' | 'pound' | 'pound-or-money' | 'piece-or-carton' | 'jin' | 'gallon' | 'ounce' | 'mile' | 'inch' | 'tonne-or-thousand' | 'dozen' | 'places' | 'thread-or-centimillimetre'

type Rows = Readonly<Record<string, string>>

/** Written exactly so: capitals matter. */
const exact: Rows = {
  W: 'W Вт', MW: 'MW МВт', kW: 'kW KW Kw кВт КВт', V: 'V В', kV: 'kV KV кВ', A: 'A А', mA: 'mA мА', N: 'N Н', kN: 'kN KN кН', J: 'J Дж', Pa: 'Pa Па', kPa: 'kPa KPa кПа', MPa: 'MPa Mpa МПа',
  Hz: 'Hz HZ Гц', kHz: 'kHz KHz кГц', MHz: 'MHz МГц', GHz: 'GHz ГГц', B: 'B', KB: 'KB kB Кб КБ', MB: 'MB Мб МБ', GB: 'GB Гб ГБ', Mbit: 'Mb Mbit Мбит', kbit: 'kb kbit Кбит', kWh: 'kWh KWh kwh кВтч',
  K: 'K', L: 'L Л', mL: 'mL ML', t: 'T MT t т', g: 'G', m: 'm м', dB: 'dB дБ', hp: 'HP hp PS лс', mg: 'mg', 'N.m': 'Nm', rpm: 'RPM rpm', degF: '℉', Cel: '℃',
}

/** Any capitals. */
const folded: Rows = {
  pm: 'picometer picometers picometre picometres', nm: 'nm nanometer nanometers nanometre nanometres нм нанометр*', um: 'um μm µm micron microns micrometer micrometers micrometre micrometres мкм микрон* микрометр*',
  mm: 'mm mms millimeter millimeters millimetre millimetres мм миллиметр*', cm: 'cm cms centimeter centimeters centimetre centimetres см сантиметр*', dm: 'dm decimeter decimeters decimetre decimetres дм дециметр*',
  m: 'meter meters metre metres mtr mtrs метр* пог', km: 'km kms kilometer kilometers kilometre kilometres км километр*', in: 'inch inches inchs дюйм*', ft: 'ft feet foot foots фут*', yd: 'yd yds yard yards ярд*', mi: 'mile miles mi миля#',
  ha: 'ha hectare hectares га гектар*', acre: 'acre acres акр*', mu: 'мy', mL: 'ml mls milliliter milliliters millilitre millilitres cc мл миллилитр*', cL: 'cl centiliter centiliters centilitre centilitres сл сантилитр*',
  dL: 'dl deciliter deciliters decilitre decilitres дл децилитр*', L: 'l ltr ltrs liter liters litre litres л литр*', hL: 'hl hectoliter hectoliters hectolitre hectolitres гл гектолитр*', gal: 'gal gals gallon gallons галлон*', qt: 'qt quart quarts',
  cup: 'cup cups', tbsp: 'tbsp tbs tablespoon tablespoons', tsp: 'tsp teaspoon teaspoons', bbl: 'bbl bbls barrel barrels баррель%', m3: 'cbm кубометр* куб кубов куба кубы', m2: 'sqm', ft2: 'sqft', ft3: 'cft cuft cbf',
  ug: 'ug mcg μg µg microgram micrograms мкг микрограмм*', mg: 'mg mgs milligram milligrams milligramme milligrammes мг миллиграмм*', g: 'g gr gm gms gram grams gramme grammes г гр грамм*', kg: 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes кг кило килограмм*',
  t: 'ton tons tonne tonnes tn тн тонна#', lb: 'lb lbs pound pounds фунт*', oz: 'oz ounce ounces унция#', jin: 'jin catty catties', liang: 'liang tael taels', mph: 'mph', 'km/h': 'kph kmph kmh', Hz: 'hertz герц*', kHz: 'khz kilohertz килогерц*', MHz: 'megahertz мегагерц*', GHz: 'ghz gigahertz гигагерц*',
  W: 'watt watts ватт*', kW: 'kilowatt kilowatts киловатт*', MW: 'megawatt megawatts мегаватт*', kcal: 'kcal kcals kilocalorie kilocalories ккал килокалория#', J: 'joule joules джоуль%', kWh: 'kilowatthour kilowatthours', Pa: 'pascal pascals паскаль%',
  kPa: 'kilopascal kilopascals килопаскаль%', MPa: 'megapascal megapascals мегапаскаль%', bar: 'bar bars бар', N: 'newton newtons ньютон*', kN: 'kilonewton kilonewtons килоньютон*', V: 'v volt volts вольт*', kV: 'kilovolt kilovolts киловольт*', A: 'amp amps ampere amperes ампер*', mA: 'milliamp milliamps milliampere milliamperes миллиампер*',
  bit: 'bit bits бит*', kbit: 'kilobit kilobits килобит*', Mbit: 'megabit megabits мегабит*', B: 'byte bytes байт*', KB: 'kilobyte kilobytes килобайт*', MB: 'megabyte megabytes мегабайт*', GB: 'gigabyte gigabytes гигабайт*', hp: 'horsepower bhp', rpm: 'об',
  pcs: 'pc pcs pce pces piece pieces unit units ea шт штука# штук ед единица# единиц экз экземпляр*', set: 'set sets kit kits компл комплект* набор* сет*', pair: 'pair pairs pr prs пара# пар', box: 'box boxes carton cartons ctn ctns case cases crate crates кор короб* коробка# коробок ящик+ карт картон*', roll: 'roll rolls рул рулон*',
  bag: 'bag bags sack sacks меш мешок мешка мешку мешком мешке мешки мешков мешкам мешками мешках пакет*', pallet: 'pallet pallets plt plts паллет* паллета# пал палет* палета# поддон* европаллет*', sheet: 'sheet sheets лист* листы листов',
  rug: 'рг', drum: 'drum drums бочка# бочек', pack: 'pack packs package packages pkg pkgs уп упак упаковка# упаковок пачка# пачек', bottle: 'bottle bottles бутылка# бутылок', container: 'teu feu', place: 'место места мест местам местами', reel: 'reel reels бобина# бобин катушка# катушек', denier: 'denier',
}

/** Longest first wins: 平方米 before 米. */
const chinese: Rows = {
  nm: '纳米', um: '微米 μm', mm: '毫米 公厘', cm: '厘米 公分', dm: '分米', m: '米 公尺', km: '千米 公里', in: '英寸 英吋 吋', ft: '英尺 英呎 呎', yd: '码', mi: '英里 英哩 哩', cun: '寸', chi: '尺', zhang: '丈', li: '华里 市里',
  mm2: '平方毫米', cm2: '平方厘米 平方公分', m2: '平方米 平米 平方公尺 平方', km2: '平方千米 平方公里', ha: '公顷', acre: '英亩', mu: '亩', ft2: '平方英尺 平方呎', mm3: '立方毫米', cm3: '立方厘米 立方公分', m3: '立方米 立方 方', ft3: '立方英尺', mL: '毫升 公撮', cL: '厘升', dL: '分升', L: '公升 升', gal: '加仑', qt: '夸脱', cup: '杯', tbsp: '汤匙 大匙 汤勺', tsp: '茶匙 小匙 茶勺', bbl: '桶石油',
  ug: '微克', mg: '毫克', g: '克 公克', kg: '千克 公斤', t: '公吨 吨', lb: '英磅 磅', oz: '盎司 安士', jin: '市斤 斤', liang: '市两 两', Hz: '赫兹 赫', kHz: '千赫兹 千赫', MHz: '兆赫兹 兆赫', GHz: '吉赫兹 吉赫', W: '瓦特 瓦', kW: '千瓦', MW: '兆瓦', kcal: '千卡 大卡', J: '焦耳 焦', kWh: '千瓦时 度电', Pa: '帕斯卡 帕', kPa: '千帕', MPa: '兆帕', bar: '巴', N: '牛顿 牛', kN: '千牛', V: '伏特 伏', kV: '千伏', A: '安培 安', mA: '毫安',
  bit: '比特', kbit: '千比特', Mbit: '兆比特', B: '字节', KB: '千字节', MB: '兆字节', GB: '吉字节', hp: '马力 匹', rpm: '转', pcs: '件 个 只 支 条 根 台 把 颗 粒 枚 片 部 盏 辆 顶 串 朵 株 册 pcs', set: '套 组', pair: '双 对 副', box: '箱 盒', roll: '卷', bag: '袋 包', pallet: '托盘 托 栈板 卡板 板', sheet: '张', drum: '桶', bottle: '瓶 罐', container: '柜 高柜 平柜 小柜 大柜', reel: '盘',
}

const doubts: Readonly<Record<string, Doubt>> = {
  ton: 'ton', tons: 'ton', gallon: 'gallon', gallons: 'gallon', gal: 'gallon', oz: 'ounce', ounce: 'ounce', ounces: 'ounce', mile: 'mile', miles: 'mile', т: 'tonne-or-thousand', 件: 'piece-or-carton', 斤: 'jin', 加仑: 'gallon', 盎司: 'ounce', 英里: 'mile',
  pound: 'pound-or-money', pounds: 'pound-or-money', место: 'places', места: 'places', мест: 'places', унция: 'ounce', галлон: 'gallon',
}

function index(rows: Rows): Map<string, Unit> {
  const units = new Map<string, Unit>()
  for (const [code, line] of Object.entries(rows)) {
    for (const entry of line.split(' ')) {
      for (const form of formsOf(entry)) units.set(form, unitOf(code, form))
    }
  }
  return units
}

function unitOf(code: string, form: string): Unit {
  const doubt = doubts[form] ?? (form.startsWith('фунт') ? 'pound-or-money' : undefined)
  return { code, ...(doubt === undefined ? {} : { doubt }) }
}

export const exactUnits: ReadonlyMap<string, Unit> = index(exact)
export const foldedUnits: ReadonlyMap<string, Unit> = new Map([
  ...index(folded),
  ...['центнер', 'центнера', 'центнеров', 'центнеры', 'ц'].map((word): [string, Unit] => [word, { code: 'kg', factor: 100 }]),
  ...['сотка', 'сотки', 'соток'].map((word): [string, Unit] => [word, { code: 'm2', factor: 100 }]),
])
export const chineseUnits: ReadonlyMap<string, Unit> = new Map([
  ...index(chinese),
  ['丝', { code: 'mm', factor: 0.01, doubt: 'thread-or-centimillimetre' }],
  ['英担', { code: 'kg', factor: 50.80234544 }],
])
/** Signs of the unit before the power: `кв. м`, `square feet`. */
export const powers: ReadonlyMap<string, 2 | 3> = new Map<string, 2 | 3>([
  ['sq', 2], ['square', 2], ['кв', 2], ['cu', 3], ['cubic', 3], ['куб', 3],
  ...['ый', 'ого', 'ому', 'ым', 'ом', 'ые', 'ых', 'ыми', 'ую', 'ая', 'ой'].map((ending): [string, 2 | 3] => [`квадратн${ending}`, 2]),
  ...['ий', 'ого', 'ому', 'им', 'ом', 'ие', 'их', 'ими', 'ую', 'ая', 'ой'].map((ending): [string, 2 | 3] => [`кубическ${ending}`, 3]),
])
