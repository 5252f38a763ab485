import { expect, test } from 'vitest'
import { forbiddenWords } from './forbidden-words.ts'
import { applyFix } from './rules/mends.ts'

const terms = [
  { texts: { ru: 'оснастка', en: 'tooling', zh: '模具' }, forbidden: ['开模', 'пресс-форм', 'mould'] },
  { texts: { ru: '', en: 'carton', zh: '' }, forbidden: ['box', 'big box'] },
]

test.each([
  ['Сколько стоит пресс-форма?', ['пресс-форма']],
  ['请先开模。', ['开模']],
  ['The Mould is ready', ['Mould']],
  ['mould的费用', ['mould']],
  ['one big box and a box', ['big box', 'box']],
])('%s holds %j', (text, words) => {
  expect(forbiddenWords(text, terms).map(({ span }) => text.slice(span!.start, span!.end))).toEqual(words)
})

test.each([
  ['请寄樣板', '样板', '樣板'],
  ['请寄样板', '樣板', '样板'],
  ['請先開模', '开模', '開模'],
])('%s: the avoided %s is found as %s, simplified or traditional', (text, forbidden, word) => {
  const [finding] = forbiddenWords(text, [{ texts: { ru: '', en: '', zh: '样品' }, forbidden: [forbidden] }])
  expect(text.slice(finding!.span!.start, finding!.span!.end)).toBe(word)
  expect(finding!.hash).toBe(`forbidden-word:${forbidden}`)
})

test.each(['mouldings', 'boxer', 'inbox', 'прессформочный цех', '模具', '', 'İ'])('%s is left alone', (text) => {
  expect(forbiddenWords(text, terms)).toEqual([])
})

test.each([
  ['the mould', 'the tooling'],
  ['请先开模', '请先模具'],
  ['одна пресс-форма', 'одна оснастка'],
  ['коробка: box', 'коробка: carton'],
])('the mend of %s writes %s, in the language of the word', (text, mended) => {
  expect(applyFix(text, forbiddenWords(text, terms)[0]!.fixes[0]!)).toBe(mended)
})

const colours = [
  { texts: { ru: 'карта цветов', en: 'swatch', zh: '' }, forbidden: ['палитра', 'образец цвета', 'color sample', 'кусок', 'отверстие', 'плёнка', 'деталь', 'пробный образец', 'C++', 'assembly'] },
]

test.each([
  ['Пришлите палитру.', 'палитру'],
  ['Нет палитр, есть лишь', 'палитр'],
  ['с палитрами', 'палитрами'],
  ['образцы цвета нужны', 'образцы цвета'],
  ['трёх образцов цветов', 'образцов цветов'],
  ['по образцу  цвета', 'образцу  цвета'],
  ['Send color samples today', 'color samples'],
  ['a Color-Sample', 'Color-Sample'],
  ['два куска', 'куска'],
  ['нет кусков', 'кусков'],
  ['диаметр отверстий', 'отверстий'],
  ['в пленке', 'пленке'],
  ['рулон плёнок', 'плёнок'],
  ['все деталями', 'деталями'],
  ['пробных образцов', 'пробных образцов'],
  ['about C++ code', 'C++'],
  ['two assemblies', 'assemblies'],
])('in %j the form %j is found', (text, form) => {
  expect(forbiddenWords(text, colours).map(({ span }) => text.slice(span!.start, span!.end))).toEqual([form])
})

test.each(['палитровый', 'образец. Цвета', 'color, sample', 'кус', 'детальный', 'assembled', 'C+', 'образцовый цвет'])('%j is another word', (text) => {
  expect(forbiddenWords(text, colours).filter(({ params }) => params['word'] !== 'образец')).toEqual([])
})

test.each([
  ['Палитру пришлите', 'Карту цветов пришлите'],
  ['Color samples', 'Swatches'],
  ['two color samples', 'two swatches'],
])('the mend of %j keeps capital and number: %j', (text, mended) => {
  expect(applyFix(text, forbiddenWords(text, colours)[0]!.fixes[0]!)).toBe(mended)
})

const cases = (ru: string, forbidden: string) => [{ texts: { ru, en: '', zh: '' }, forbidden: [forbidden] }]

test.each([
  ['коробка', 'ящик', [['фото ящика', 'фото коробки'], ['В ящиках', 'В коробках'], ['Пришлите ящик', 'Пришлите коробку'], ['без ящиков', 'без коробок'], ['к ящику', 'к коробке'], ['с ящиком', 'с коробкой'], ['2 ящика', '2 коробки'], ['5 ящиков', '5 коробок'], ['Ящики готовы', 'Коробки готовы']]],
  ['ящик', 'коробка', [['в коробке', 'в ящике'], ['к коробке', 'к ящику'], ['Коробки мокрые', 'Ящики мокрые'], ['фото коробки', 'фото ящика'], ['12 коробок', '12 ящиков']]],
  ['карта цветов', 'палитра', [['без палитр', 'без карт цветов'], ['в палитре', 'в карте цветов']]],
  ['белая картонная коробка', 'ящик', [['к ящику', 'к белой картонной коробке'], ['Пришлите ящик', 'Пришлите белую картонную коробку']]],
  ['образец', 'сэмпл', [['фото сэмпла', 'фото образца'], ['5 сэмплов', '5 образцов']]],
  ['изделие', 'деталь', [['Все детали', 'Все изделия'], ['без детали', 'без изделия']]],
  ['плёнка BOPP', 'тара', [['в таре', 'в плёнке BOPP'], ['без тары', 'без плёнки BOPP']]],
  ['оснастка', 'пресс-форм', [['для пресс-формы', 'для оснастки'], ['одна пресс-форма', 'одна оснастка']]],
] as const)('the mend writes %s for %s in the same case and number', (ru, forbidden, pairs) => {
  for (const [text, mended] of pairs) expect(forbiddenWords(text, cases(ru, forbidden))[0]?.fixes.map((fix) => [fix.kind, applyFix(text, fix)])).toEqual([['auto', mended]])
})

test('a form that can be read in two ways is the author’s choice, and an ending that cannot be told is left open', () => {
  expect(forbiddenWords('в детали', cases('изделие', 'деталь'))[0]?.fixes.map((fix) => [fix.kind, applyFix('в детали', fix)])).toEqual([['choose', 'в изделии'], ['choose', 'в изделия']])
  expect(forbiddenWords('без резака', cases('ножницы', 'резак'))[0]?.fixes).toMatchObject([{ kind: 'fill', caret: 11, edits: [{ text: 'ножницы___' }] }])
})

test('time grows with the text, not with its square', () => {
  const time = (count: number) => {
    const text = 'образцы цвета палитру color samples '.repeat(count)
    forbiddenWords(text, colours)
    const began = performance.now()
    expect(forbiddenWords(text, colours)).toHaveLength(3 * count)
    return performance.now() - began
  }
  const best = (count: number) => Math.min(time(count), time(count), time(count))
  expect(best(8_000) / Math.max(best(1_000), 1)).toBeLessThan(30)
  expect(forbiddenWords('а'.repeat(500_000), colours)).toEqual([])
})

test('a policy silences it or makes it binding', () => {
  expect(forbiddenWords('box', terms, 'off')).toEqual([])
  expect(forbiddenWords('box', terms, 'hold')[0]).toMatchObject({ policy: 'hold' })
})
