import { Forms, Words } from './look-up.ts'
import { formsOf } from './russian-endings.ts'

/** Code of a unit (UCUM-like; the factory's own units by name), and what one of the written unit is in it. */
export interface Unit {
  /** '' for words that are units only with what follows: `square`, `degrees`. */
  readonly code: string
  readonly factor: number
  /** The sign has other readings; see `readings.ts`. */
  readonly doubt: Doubt | undefined
}

export type Doubt = 'ton' | 'pound-or-money' | 'piece-or-carton' | 'jin' | 'gallon' | 'ounce' | 'mile' | 'inch' | 'tonne-or-thousand' | 'places' | 'thread-or-centimillimetre'

type Rows = Readonly<Record<string, string>>

/** Written exactly so: capitals matter. */
const exact: Rows = {
  W: 'W Вт', MW: 'MW МВт', kW: 'kW KW Kw кВт КВт', V: 'V В', kV: 'kV KV кВ', A: 'A А', mA: 'mA мА', N: 'N Н', kN: 'kN KN кН', J: 'J Дж', Pa: 'Pa Па', kPa: 'kPa KPa кПа', MPa: 'MPa Mpa МПа',
  Hz: 'Hz HZ Гц', kHz: 'kHz KHz кГц', MHz: 'MHz МГц', GHz: 'GHz ГГц', B: 'B', KB: 'KB kB Кб КБ', MB: 'MB Мб МБ', GB: 'GB Гб ГБ', Mbit: 'Mb Mbit Мбит', kbit: 'kb kbit Кбит', kWh: 'kWh KWh kwh кВтч',
  denier: 'D', K: 'K К', L: 'L Л', mL: 'mL ML', t: 'T MT t т', g: 'G', m: 'm м', dB: 'dB дБ', hp: 'HP hp PS лс', mg: 'mg', 'N.m': 'Nm Нм', rpm: 'RPM rpm',
}

/** Any capitals. */
const folded: Rows = {
  nm: 'nm нм', um: 'um μm µm micron= мкм микрон*', mm: 'mm mms мм', cm: 'cm cms см', dm: 'dm дм', m: 'mtr= пог', km: 'km kms км', in: 'inch inches inchs дюйм*', ft: 'ft feet foot= фут*', yd: 'yd= yard= ярд*', mi: 'mile= mi миля#',
  ha: 'ha hectare= га гектар*', acre: 'acre= акр*', mL: 'ml mls cc мл', cL: 'cl сл', dL: 'dl дл', L: 'l ltr= л', hL: 'hl hectoliter= hectolitre= гл гектолитр*', gal: 'gal= gallon= галлон*', qt: 'qt quart= кварта#',
  cup: 'cup= чашка# чашек', tbsp: 'tbsp tbs tablespoon=', tsp: 'tsp teaspoon=', bbl: 'bbl= barrel= баррель%', m3: 'cbm кубометр* куб кубов куба кубы', m2: 'sqm', 'g/m2': 'gsm', ft2: 'sqft', ft3: 'cft cuft cbf',
  ug: 'ug mcg μg µg мкг', mg: 'mg mgs мг', g: 'g gr gm gms г гр', kg: 'kg kgs kilo= кг кило', t: 'ton= tonne= tn тн тонна#', lb: 'lb= pound= фунт*', oz: 'oz ounce= унция#', jin: 'jin catty catties', liang: 'liang tael=', mph: 'mph', 'km/h': 'kph kmph kmh',
  GHz: 'ghz', kHz: 'khz', KB: 'кбайт', MB: 'мбайт', GB: 'гбайт гб', TB: 'tb тбайт тб', kbit: 'кбит', Mbit: 'мбит', Gbit: 'gbit гбит', 'kbit/s': 'kbps', 'Mbit/s': 'mbps', 'Gbit/s': 'gbps', W: 'вт', kcal: 'kcal= kilocalorie= ккал килокалория#', J: 'joule= джоуль%', kWh: 'kilowatthour=', bar: 'bar= бар', V: 'v', hp: 'horsepower bhp', rpm: 'об', lm: 'lm lumen= лм люмен*', lx: 'lx lux лк люкс', psi: 'psi', ppm: 'ppm', Ah: 'ah ач', mAh: 'mah мач', cSt: 'cst сст', cP: 'cp cps', HRC: 'hrc', HRB: 'hrb', HV: 'hv', HB: 'hb hbw', GU: 'gu',
  pcs: 'pc= pce= piece= unit= ea шт штука# штук ед единица# единиц экз экземпляр*', set: 'set= kit= компл комплект* набор* сет*', pair: 'pair= pr= пара# пар', box: 'box boxes carton= ctn= case= crate= кор короб* коробка# коробок ящик+ карт картон*', roll: 'roll= рул рулон* бухта# бухт',
  bag: 'bag= sack= меш мешок мешка мешку мешком мешке мешки мешков мешкам мешками мешках пакет*', pallet: 'pallet= plt= паллет* паллета# пал палл палет* палета# поддон* европаллет*', sheet: 'sheet= лист* листы листов',
  drum: 'drum= боч бочка# бочек', pack: 'pack= package= pkg= уп упак упаковка# упаковок пачка# пачек', bottle: 'bottle= бут бутылка# бутылок', container: 'container= контейнер* конт teu feu', place: 'место места мест местам местами', can: 'cans canister= кан канистра# канистр', reel: 'reel= бобина# бобин катушка# катушек', denier: 'denier den ден',
  '': 'deg= degree= градус* град celsius celcius centigrade fahrenheit farenheit kelvin= кельвин* цельсия фаренгейта c с f metric sq square кв квадратн~ cu cubic кубическ~ in table tea столов~ чайн~ ст ч лошадин~ below ниже',
}

/** Longest first wins: 平方米 before 米. */
const chinese: Rows = {
  um: 'μm', mm: '公厘', cm: '公分', m: '公尺', km: '公里', in: '英寸 英吋 吋', ft: '英尺 英呎 呎', yd: '码', mi: '英里 英哩 哩', cun: '寸', chi: '尺', zhang: '丈', li: '里 华里 市里',
  mm2: '平方毫米', cm2: '平方厘米 平方公分', m2: '平方米 平米 平方公尺 平方', km2: '平方千米 平方公里', ha: '公顷', acre: '英亩', mu: '亩', ft2: '平方英尺 平方呎', mm3: '立方毫米', cm3: '立方厘米 立方公分', m3: '立方米 立方 方', ft3: '立方英尺', mL: '公撮', L: '公升 立方分米', gal: '加仑', qt: '夸脱', cup: '杯', tbsp: '汤匙 大匙 汤勺', tsp: '茶匙 小匙 茶勺', bbl: '桶石油 桶原油',
  g: '公克', kg: '公斤', t: '公吨 吨', lb: '英磅 磅', oz: '盎司 安士', jin: '市斤 斤', liang: '市两 两', K: '开尔文 开氏度', W: '瓦特', kcal: '千卡 大卡', J: '焦耳 焦', kWh: '千瓦时 度电', Pa: '帕斯卡', bar: '巴', N: '牛顿', V: '伏特', A: '安培',
  hp: '马力 匹', rpm: '转', lm: '流明', Ah: '安时', mAh: '毫安时', denier: '旦', 'N.m': '牛米 牛·米', cP: '厘泊', cSt: '厘斯', pcs: '件 具 个 只 支 条 根 台 把 颗 粒 枚 片 部 盏 辆 顶 串 朵 株 册 pcs', set: '套 组', pair: '双 对 副', box: '箱 盒', roll: '卷', bag: '袋 包', pallet: '托盘 托 栈板 卡板 板', sheet: '张', drum: '桶', bottle: '瓶 罐', container: '柜 高柜 平柜 小柜 大柜', reel: '盘',
}

/** `sign factor English Russian Chinese`. */
const prefixes = 'p 1e-12 pico пико 皮|n 1e-9 nano нано 纳|u 1e-6 micro микро 微|m 1e-3 milli милли 毫|c .01 centi санти 厘|d .1 deci деци 分|k 1e3 kilo кило 千|M 1e6 mega мега 兆|G 1e9 giga гига 吉|T 1e12 tera тера 太'.split('|').map((row) => row.split(' '))

/** `code prefixes name …`: written out with every prefix in three languages. */
const bases = 'm pnumcdk meter= metre= метр* 米|g umk gram= gramme= грамм* 克|L mcd liter= litre= литр* 升|W kM watt= ватт* 瓦|V k volt= вольт* 伏|A m amp= ampere= ампер* 安|Pa kM pascal= паскаль% 帕|N k newton= ньютон* 牛|Hz kMG hertz герц* 赫 赫兹|bit kMG bit= бит* 比特|B kMGT byte= байт* 字节'

const doubts: Readonly<Record<string, Doubt>> = {
  ton: 'ton', tons: 'ton', gallon: 'gallon', gallons: 'gallon', gal: 'gallon', oz: 'ounce', ounce: 'ounce', ounces: 'ounce', mile: 'mile', miles: 'mile', т: 'tonne-or-thousand', 件: 'piece-or-carton', 斤: 'jin', 加仑: 'gallon', 盎司: 'ounce', 英里: 'mile',
  pound: 'pound-or-money', pounds: 'pound-or-money', место: 'places', места: 'places', мест: 'places', унция: 'ounce', галлон: 'gallon', 丝: 'thread-or-centimillimetre',
}

type Entry = [form: string, unit: Unit]

function entriesOf(code: string, line: string, factor = 1): Entry[] {
  return line.split(' ').flatMap(formsOf).map((form): Entry => [form, { code, factor, doubt: doubts[form] ?? (form.startsWith('фунт') ? 'pound-or-money' : undefined) }])
}

function rowsOf(rows: Rows): Entry[] {
  return Object.entries(rows).flatMap(([code, line]) => entriesOf(code, line))
}

/** Dimension and size in its base unit, for adding `5 ft 2 in` and for tolerances in another unit than the nominal. */
const sizes = new Map<string, readonly [dimension: string, size: number]>(
  ([['m', { in: 0.0254, ft: 0.3048, yd: 0.9144, mi: 1609.344, cun: 1 / 30, chi: 1 / 3, zhang: 10 / 3, li: 500 }], ['g', { t: 1e6, lb: 453.59237, oz: 28.349523125, jin: 500, liang: 50 }], ['L', { m3: 1000, gal: 3.785411784, qt: 0.946352946 }]] as const)
    .flatMap(([dimension, units]) => Object.entries(units).map(([code, size]): [string, [string, number]] => [code, [dimension, size]])),
)

/** Base units with each of their prefixes: code, factor, and what makes the words of it. */
const prefixed = bases.split('|').flatMap((row) => {
  const [base = '', signs = '', ...names] = row.split(' ')
  return ['', ...signs].map((sign) => {
    const [, factor = '1', ...languages] = prefixes.find(([own]) => own === sign) ?? []
    const code = sign === 'k' && base === 'B' ? 'KB' : sign + base
    sizes.set(code, [base, Number(factor)])
    return { code, languages, names }
  })
})

/** Chinese names of units with prefixes, or those in letters. */
function spelled(isChinese: boolean): Entry[] {
  return prefixed.flatMap(({ code, languages, names }) =>
    entriesOf(code, names.filter((name) => name >= '\u4e00' === isChinese).map((name) => (languages[name < 'а' ? 0 : isChinese ? 2 : 1] ?? '') + name).join(' ')))
}

export const exactUnits = new Words(() => rowsOf(exact))
export const foldedUnits = new Words(() => [...rowsOf(folded), ...spelled(false), ...entriesOf('kg', 'центнер* ц', 100), ...entriesOf('m2', 'сотка# соток', 100)])
export const chineseUnits = new Forms(() => [...rowsOf(chinese), ...spelled(true), ...entriesOf('mm', '丝', 0.01), ...entriesOf('kg', '英担', 50.80234544)])

/** How many `to` one `from` is; undefined for units of different kinds. */
export function ratio(from: string, to: string): number | undefined {
  if (from === to) return 1
  const [a, b] = [sizes.get(from), sizes.get(to)]
  return a === undefined || b === undefined || a[0] !== b[0] || !'mgL'.includes(a[0]) ? undefined : a[1] / b[1]
}

export function isLength(unit: string): boolean {
  return sizes.get(unit)?.[0] === 'm'
}

/** Of length, mass or volume, where the name is not one of things too: meters and micrometers are tools, yards and feet are more. */
export function isMeasure(unit: string): boolean {
  return 'mgL'.includes(sizes.get(unit)?.[0] ?? '?') && !/^(?:[pnu]|m$|yd|ft)/.test(unit)
}
