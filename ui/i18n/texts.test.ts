import { readFileSync } from 'node:fs'
import { parse, type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser'
import { globSync } from 'tinyglobby'
import { expect, test } from 'vitest'

const languages = ['ru', 'en', 'zh'] as const
const places = globSync(['ui/texts/en.json', 'apps/web/texts/en.json', 'features/*/web/texts/en.json']).map((path) => path.replace(/\/en\.json$/, ''))
const texts = (language: string): Record<string, string> => Object.assign({}, ...places.map((place) => JSON.parse(readFileSync(`${place}/${language}.json`, 'utf8'))))
const all = { ru: texts('ru'), en: texts('en'), zh: texts('zh') }
const namespaces = new Set(Object.keys(all.en).map((key) => key.split(':')[0]))

const sources = globSync(['ui/**/*.{ts,tsx}', 'apps/web/**/*.{ts,tsx}', 'features/*/web/**/*.{ts,tsx}'], { ignore: ['**/*.test.*'] })
const literals = new Set(
  sources.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/['"`]([a-z]+):([A-Za-z0-9.-]+)['"`]/g)].flatMap(([, space = '', name = '']) => (namespaces.has(space) ? [`${space}:${name}`] : []))),
)
/** Keys whose end is computed, such as `connection:kind.${id}`: every text that begins so counts as used. */
const beginnings = sources.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/`([a-z]+:[A-Za-z0-9.-]+)\$\{/g)].map(([, beginning = '']) => beginning))

/** Names of the values that a message wants, with the kind of each. */
function values(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    const inner = 'options' in element ? Object.values(element.options).flatMap((option) => values(option.value)) : []
    return 'value' in element ? [String(element.value), ...inner] : inner
  })
}

test('every key that a screen uses has a text', () => {
  expect([...literals].filter((key) => all.en[key] === undefined)).toEqual([])
})

test('every text is used', () => {
  expect(Object.keys(all.en).filter((key) => !literals.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)))).toEqual([])
})

test.each(languages)('%s has the same keys, none of them empty', (language) => {
  expect(Object.keys(all[language]).sort()).toEqual(Object.keys(all.en).sort())
  expect(Object.entries(all[language]).filter(([, text]) => text.trim() === '')).toEqual([])
})

// Chinese has no plural, so it may leave a bare count out.
test('a text wants the same values in every language', () => {
  const wanted = (language: (typeof languages)[number], key: string) => [...new Set(values(parse(all[language][key] ?? '', { ignoreTag: true })).filter((name) => name !== 'count'))].sort().join()
  const differing = Object.keys(all.en).filter((key) => languages.some((language) => wanted(language, key) !== wanted('en', key)))
  expect(differing).toEqual([])
})

test('a Russian noun behind a number has its four forms', () => {
  const counted = Object.entries(all.ru).filter(([, text]) => /plural,/.test(text) && /#\s+[а-яё]/i.test(text))
  expect(counted.filter(([, text]) => !/few \{/.test(text) || !/many \{/.test(text)).map(([key]) => key)).toEqual([])
})

test('texts of different places do not collide', () => {
  const count = places.reduce((sum, place) => sum + Object.keys(JSON.parse(readFileSync(`${place}/en.json`, 'utf8'))).length, 0)
  expect(Object.keys(all.en)).toHaveLength(count)
})
