import { expect, test } from 'vitest'
import { readConfig } from './index.ts'

test('nothing need be set', () => {
  expect(readConfig({})).toMatchObject({ port: 7070, host: '127.0.0.1', databaseUrl: undefined, simulator: true, roles: ['web', 'worker'], s3: undefined })
})

test('a public address opens the port, switches the simulator off and loses its last slash', () => {
  expect(readConfig({ QINGCHU_PUBLIC_URL: 'https://desk.example.com/' })).toMatchObject({ host: '0.0.0.0', simulator: false, publicUrl: 'https://desk.example.com' })
})

test('all mistakes are told at once, with what is expected', () => {
  const read = readConfig({ PORT: 'eighty', QINGCHU_LOG: 'loud', QINGCHU_ROLES: 'web,cook', DATABASE_URL: 'mysql://root:geheim@db/x', QINGCHU_SIMULATOR: 'maybe' })
  expect(read).toEqual({
    mistakes: [
      { name: 'PORT', expected: 'a whole number from 0 to 65535', found: '"eighty"' },
      { name: 'DATABASE_URL', expected: 'an address that begins with postgres:// or postgresql://', found: 'a value that is not of this form' },
      { name: 'QINGCHU_ROLES', expected: 'one or more of web, worker, with commas between', found: '"web,cook"' },
      { name: 'QINGCHU_SIMULATOR', expected: 'on or off', found: '"maybe"' },
      { name: 'QINGCHU_LOG', expected: 'one of debug, info, warn, error', found: '"loud"' },
    ],
  })
  expect(JSON.stringify(read)).not.toContain('geheim')
})

test('half an S3 service is named', () => {
  const read = readConfig({ S3_ENDPOINT: 'https://s3.example.com', S3_BUCKET: 'b' })
  expect('mistakes' in read ? read.mistakes.map(({ name }) => name) : []).toEqual(['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'])
})

test.each([['on', true], ['0', false], ['TRUE', true], ['no', false]])('a switch reads %s', (text, value) => {
  expect(readConfig({ QINGCHU_SIMULATOR: text })).toMatchObject({ simulator: value })
})
