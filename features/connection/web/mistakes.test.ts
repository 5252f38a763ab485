import { expect, test } from 'vitest'
import { readMistakes } from './mistakes.ts'

test('each field gets its sentence; an unknown reason stays as it is', () => {
  expect([...readMistakes('token (TOKEN_FORM), secret (NEW)', { TOKEN_FORM: '3 to 32 letters' })]).toEqual([['token', '3 to 32 letters'], ['secret', 'NEW']])
})
