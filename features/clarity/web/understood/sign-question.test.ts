import { expect, test } from 'vitest'
import { askingLanguage, signQuestion } from './sign-question.ts'

test.each([
  ['ru', '好的👌', 'ru'],
  [null, 'Спасибо 👌', 'ru'],
  [null, 'Thanks 👌', 'en'],
  [null, '谢谢 OK 👌', 'zh'],
  [undefined, '👌', 'zh'],
] as const)('a talk in %s with the draft %j is asked in %s', (ofTalk, draft, language) => {
  expect(askingLanguage(ofTalk, draft)).toBe(language)
})

test('the question names the sign', () => {
  for (const language of ['ru', 'en', 'zh'] as const) expect(signQuestion('👌', language)).toContain('👌')
})
