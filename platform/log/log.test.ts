import { expect, test } from 'vitest'
import { describeError, openLog } from './index.ts'

test('secrets and texts are struck out wherever they slip in', () => {
  const lines: string[] = []
  const log = openLog('info', (line) => lines.push(line))
  log.info({ token: 'geheim', nested: { text: 'geheim', id: 1 }, request: { headers: { cookie: 'geheim' } } }, 'something happened')
  expect(lines.join('')).not.toContain('geheim')
  expect(JSON.parse(lines[0]!)).toMatchObject({ level: 'info', msg: 'something happened', nested: { id: 1 } })
})

test('the message of a database fault stays out, since it can quote a row; kind, code and place stay', () => {
  const fault = Object.assign(new Error('duplicate key: (陈小姐)'), { code: '23505', severity: 'ERROR' })
  expect(JSON.stringify(describeError(fault))).not.toContain('陈')
  expect(describeError(fault)).toMatchObject({ kind: 'Error', code: '23505' })
  expect(describeError(new TypeError('x is not a function'))).toMatchObject({ kind: 'TypeError', reason: 'x is not a function' })
})

test('what is below the level is not written', () => {
  const lines: string[] = []
  openLog('warn', (line) => lines.push(line)).info({}, 'quiet')
  expect(lines).toEqual([])
})
