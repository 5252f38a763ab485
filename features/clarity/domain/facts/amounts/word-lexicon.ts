/** What a number word does to the number built so far. */
export interface Atom {
  readonly role: 'zero' | 'small' | 'teen' | 'tens' | 'hundreds' | 'times-hundred' | 'scale' | 'dozen' | 'part'
  readonly value: number
  /** May end with a full stop that is not the end of a sentence: «тыс.». */
  readonly short?: boolean
  /** Says one of it when nothing stands before: «миллион рублей». */
  readonly alone?: boolean
}

export interface Lexicon {
  readonly language: 'en' | 'ru'
  readonly atoms: ReadonlyMap<string, Atom>
  /** `third`, «третьих»: what a part is divided by. */
  readonly parts: ReadonlyMap<string, number>
}

function put(atoms: Map<string, Atom>, role: Atom['role'], rows: Readonly<Record<string, number>>, short = false): void {
  for (const [words, value] of Object.entries(rows)) for (const word of words.split(' ')) atoms.set(word, { role, value, ...(short ? { short } : {}) })
}

function english(): Lexicon {
  const atoms = new Map<string, Atom>()
  put(atoms, 'zero', { 'zero nought naught nil': 0 })
  put(atoms, 'small', { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 })
  put(atoms, 'teen', { ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19 })
  put(atoms, 'tens', { twenty: 20, thirty: 30, 'forty fourty': 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 })
  put(atoms, 'times-hundred', { 'hundred hundreds': 100 })
  put(atoms, 'scale', { 'thousand thousands': 1e3, 'million millions': 1e6, 'billion billions': 1e9, 'trillion trillions': 1e12, quadrillion: 1e15, lakh: 1e5, crore: 1e7 })
  put(atoms, 'scale', { 'thd k': 1e3, 'mln mn mio': 1e6, 'bln bn': 1e9, 'tln trn': 1e12 }, true)
  put(atoms, 'dozen', { 'dozen dozens doz': 12 })
  const parts = new Map<string, number>([['half', 2], ['halves', 2], ['quarter', 4], ['quarters', 4]])
  const ordinals = 'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
  ordinals.forEach((word, at) => parts.set(word, at + 3).set(`${word}s`, at + 3))
  for (const [word, value] of [['fifteenth', 15], ['sixteenth', 16], ['twentieth', 20], ['hundredth', 100], ['thousandth', 1000], ['millionth', 1e6]] as const) parts.set(word, value).set(`${word}s`, value)
  return { language: 'en', atoms, parts }
}

function endings(stem: string, list: string): string {
  return list.split(' ').map((ending) => stem + (ending === '-' ? '' : ending)).join(' ')
}

function russian(): Lexicon {
  const atoms = new Map<string, Atom>()
  put(atoms, 'zero', { [`${endings('нол', 'ь я ю ем е')} нуль нуля нулю нулем`]: 0 })
  put(atoms, 'small', {
    'один одна одно одного одному одним одном одной одну одною': 1, 'два две двух двум двумя двое двоих': 2, 'три трех трем тремя трое троих': 3,
    'четыре четырех четырем четырьмя четверо': 4, [`${endings('пят', 'ь и ью')} пятеро`]: 5, [endings('шест', 'ь и ью')]: 6, [endings('сем', 'ь и ью')]: 7,
    'восемь восьми восемью восьмью': 8, [endings('девят', 'ь и ью')]: 9,
  })
  const teens = 'один две три четыр пят шест сем восем девят'.split(' ')
  teens.forEach((stem, at) => put(atoms, 'teen', { [endings(`${stem}надцат`, 'ь и ью')]: 11 + at }))
  put(atoms, 'teen', { [endings('десят', 'ь и ью')]: 10 })
  put(atoms, 'tens', {
    [endings('двадцат', 'ь и ью')]: 20, [endings('тридцат', 'ь и ью')]: 30, 'сорок сорока': 40,
    'пятьдесят пятидесяти пятьюдесятью': 50, 'шестьдесят шестидесяти шестьюдесятью': 60, 'семьдесят семидесяти семьюдесятью': 70,
    'восемьдесят восьмидесяти восемьюдесятью восьмьюдесятью': 80, 'девяносто девяноста': 90,
  })
  put(atoms, 'hundreds', {
    'сто ста': 100, 'двести двухсот двумстам двумястами двухстах': 200, 'триста трехсот тремстам тремястами трехстах': 300,
    'четыреста четырехсот четыремстам четырьмястами четырехстах': 400, 'пятьсот пятисот пятистам пятьюстами пятистах': 500,
    'шестьсот шестисот шестистам шестьюстами шестистах': 600, 'семьсот семисот семистам семьюстами семистах': 700,
    'восемьсот восьмисот восьмистам восемьюстами восьмьюстами восьмистах': 800, 'девятьсот девятисот девятистам девятьюстами девятистах': 900,
  })
  put(atoms, 'scale', {
    [`${endings('тысяч', '- а и у е ей ам ами ах ью')} тыщ тыща тыщи тыщу`]: 1e3, [endings('миллион', '- а у ом е ы ов ам ами ах')]: 1e6, 'лям ляма лямов': 1e6,
    [endings('миллиард', '- а у ом е ы ов ам ами ах')]: 1e9, [endings('триллион', '- а у ом е ы ов ам ами ах')]: 1e12,
  })
  for (const [word, value] of [['миллион', 1e6], ['миллиард', 1e9], ['триллион', 1e12]] as const) atoms.set(word, { role: 'scale', value, alone: true })
  put(atoms, 'scale', { 'тыс тысь': 1e3, млн: 1e6, млрд: 1e9, трлн: 1e12 }, true)
  put(atoms, 'dozen', { [`дюжин ${endings('дюжин', 'а ы е у ой ам ами ах')}`]: 12, 'десяток десятка десятков десятку десятком десятками': 10, 'сотня сотни сотню сотен сотней сотнями': 100 })
  put(atoms, 'part', { 'полтора полторы полутора': 1.5, полтораста: 150, 'половина половины половину половиной половине': 0.5 })
  const parts = new Map<string, number>()
  const stems: readonly (readonly [string, number])[] = [['втор', 2], ['пят', 5], ['шест', 6], ['седьм', 7], ['восьм', 8], ['девят', 9], ['десят', 10], ['двенадцат', 12], ['двадцат', 20], ['сот', 100], ['тысячн', 1000]]
  for (const [stem, value] of stems) for (const ending of ['ая', 'ых', 'ой', 'ую', 'ые']) parts.set(stem + ending, value)
  for (const [words, value] of [['треть трети третью третей третья третьих', 3], ['четверть четверти четвертью четвертей четвертая четвертых', 4]] as const) for (const word of words.split(' ')) parts.set(word, value)
  return { language: 'ru', atoms, parts }
}

export const englishWords: Lexicon = english()
export const russianWords: Lexicon = russian()
