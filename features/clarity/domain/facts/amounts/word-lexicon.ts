import { Words } from './look-up.ts'
import { formsOf } from './russian-endings.ts'

/** What a number word does to the number built so far. */
export interface Atom {
  readonly role: 'zero' | 'small' | 'teen' | 'tens' | 'hundreds' | 'times-hundred' | 'scale' | 'dozen' | 'part'
  readonly value: number
  /** May end with a full stop that is not the end of a sentence: «тыс.». */
  readonly short: boolean
  /** Says one of it when nothing stands before: «миллион рублей». */
  readonly alone: boolean
}

export interface Lexicon {
  readonly language: 'en' | 'ru'
  readonly atoms: Words<Atom>
  /** `third`, «третьих»: what a part is divided by. */
  readonly parts: Words<number>
}

/** Commas part one number from the next greater one, spaces the words of one. */
type Row = readonly [role: Atom['role'] | 'short' | 'alone', first: number, words: string]

const steps: Partial<Readonly<Record<Row[0], number>>> = { tens: 10, hundreds: 100 }

function lexicon(language: 'en' | 'ru', rows: readonly Row[], parts: readonly (readonly [number, string])[]): Lexicon {
  const atoms = (): (readonly [string, Atom])[] => rows.flatMap(([name, first, list]) =>
    list.split(',').flatMap((words, at) => {
      const isScale = name === 'scale' || name === 'short' || name === 'alone'
      const value = isScale ? first * 1e3 ** at : first + at * (steps[name] ?? 1)
      const atom: Atom = { role: isScale ? 'scale' : name, value, short: name === 'short', alone: name === 'alone' || value === 1e3 }
      return words.split(' ').flatMap((entry) => formsOf(entry).map((word): [string, Atom] => [word, atom]))
    }))
  return {
    language,
    atoms: new Words(atoms),
    parts: new Words(() => parts.flatMap(([first, list]) => list.split(',').flatMap((words, at) => words.split(' ').flatMap((entry) => formsOf(entry).map((word): [string, number] => [word, first + at]))))),
  }
}

export const englishWords: Lexicon = lexicon('en', [
  ['zero', 0, 'zero nought naught nil'],
  ['small', 1, 'one,two,three,four,five,six,seven,eight,nine'],
  ['teen', 10, 'ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen'],
  ['tens', 20, 'twenty,thirty,forty fourty,fifty,sixty,seventy,eighty,ninety'],
  ['times-hundred', 100, 'hundred='],
  ['scale', 1e3, 'thousand=,million=,billion=,trillion=,quadrillion'],
  ['scale', 1e5, 'lakh='],
  ['scale', 1e7, 'crore='],
  ['short', 1e3, 'thd k,mln mn mio,bln bn,tln trn'],
  ['dozen', 12, 'dozen= doz'],
], [
  [2, 'half halves'], [3, 'third=,quarter= fourth=,fifth=,sixth=,seventh=,eighth=,ninth=,tenth=,eleventh=,twelfth='], [15, 'fifteenth=,sixteenth='], [20, 'twentieth='],
  [100, 'hundredth='], [1e3, 'thousandth='], [1e6, 'millionth='], [1e9, 'billionth='], [1e12, 'trillionth='],
])

export const russianWords: Lexicon = lexicon('ru', [
  ['zero', 0, 'ноль% нуль%'],
  ['small', 1, 'один одна одно одного одному одним одном одной одну одною,два две двух двум двумя двое двоих,три трех трем тремя трое троих,четыре четырех четырем четырьмя четверо четверых,пять^ пятеро пятерых,шесть^ шестеро шестерых,семь^ семеро семерых,восемь^ восьми восьмью восьмеро,девять^ девятеро'],
  ['teen', 10, 'десять^,одиннадцать^,двенадцать^,тринадцать^,четырнадцать^,пятнадцать^,шестнадцать^,семнадцать^,восемнадцать^,девятнадцать^'],
  ['tens', 20, 'двадцать^,тридцать^,сорок сорока,пять& пятидесятью,шесть& шестидесятью,семь& семидесятью,восемь& восьмидесяти восьмьюдесятью,девяносто девяноста'],
  ['hundreds', 100, 'сто ста,двести двухсот двумстам двумястами двухстах,триста трехсот тремстам тремястами трехстах,четыреста четырехсот четыремстам четырьмястами четырехстах,пять@,шесть@,семь@,восемь@ восьмисот восьмистам восьмьюстами восьмистах,девять@'],
  ['alone', 1e3, 'тысяча# тысячью тыщ тыща тыщи тыщу,миллион* лям*,миллиард*,триллион*'],
  ['short', 1e3, 'тыс тысь,млн,млрд,трлн'],
  ['dozen', 10, 'десяток десятка десятков десятку десятком десятками'],
  ['dozen', 12, 'дюжина#'],
  ['dozen', 100, 'сотня# сотен'],
  ['part', 0.5, 'половина#'],
  ['part', 1.5, 'полтора полторы полутора'],
  ['part', 150, 'полтораста'],
], [
  [2, 'втор!,треть% третьих третей третья третью,четверть% четвертью четверт!,пят!,шест!,седьм!,восьм!,девят!,десят!'], [12, 'двенадцат!'], [20, 'двадцат!'], [100, 'сот!'], [1e3, 'тысячн!'],
])
