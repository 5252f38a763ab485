import { expect, test } from 'vitest'
import { newestOnly } from './newest-only.ts'

/** Somebody who answers when told to. */
function asking() {
  const open: { readonly ask: string; readonly end: (failed?: 'failed') => Promise<void> }[] = []
  const heard: (string | undefined)[] = []
  const ask = newestOnly(
    (text: string) => new Promise<string>((done, fail) => void open.push({ ask: text, end: async (failed) => { if (failed) fail(new Error()); else done(`${text}!`); await Promise.resolve().then().then() } })),
    (answer) => void heard.push(answer),
  )
  return { open, heard, ask, asked: () => open.map((one) => one.ask) }
}

test('while one answer is awaited only the newest waits, and both are heard', async () => {
  const { open, heard, ask, asked } = asking()
  for (const text of ['a', 'ab', 'abc']) ask(text)
  expect(asked()).toEqual(['a'])
  await open[0]?.end()
  expect(heard).toEqual(['a!'])
  expect(asked()).toEqual(['a', 'abc'])
  await open[1]?.end()
  expect(heard).toEqual(['a!', 'abc!'])
})

test('where asking fails nothing is heard of an answer, and the next is asked', async () => {
  const { open, heard, ask } = asking()
  ask('a')
  ask('b')
  await open[0]?.end('failed')
  await open[1]?.end()
  expect(heard).toEqual([undefined, 'b!'])
})

test('when nothing is asked any more, what is awaited is not heard', async () => {
  const { open, heard, ask, asked } = asking()
  ask('a')
  ask('b')
  ask(undefined)
  await open[0]?.end()
  expect([heard, asked()]).toEqual([[], ['a']])
  ask('c')
  await open[1]?.end()
  expect(heard).toEqual(['c!'])
})

test('what is asked behind nothing is heard, and not the answer to what was asked before', async () => {
  const { open, heard, ask } = asking()
  ask('a')
  ask(undefined)
  ask('c')
  await open[0]?.end()
  await open[1]?.end()
  expect(heard).toEqual(['c!'])
})
