import { expect, test } from 'vitest'
import { allZones, findZones, zoneCity } from './zones.ts'

const zones = allZones()

test.each([
  ['Пекин', 'ru', 'Asia/Shanghai'],
  ['深圳', 'zh', 'Asia/Shanghai'],
  ['yiwu', 'en', 'Asia/Shanghai'],
  ['shang', 'en', 'Asia/Shanghai'],
  ['New York', 'en', 'America/New_York'],
  ['america/new_york', 'en', 'America/New_York'],
  ['Петербург', 'ru', 'Europe/Moscow'],
  ['utc', 'en', 'UTC'],
] as const)('looking for %s in %s finds %s first', (search, language, zone) => {
  expect(findZones(zones, search, language)[0]).toBe(zone)
})

test('what the language calls a time finds its zones', () => {
  expect(findZones(zones, 'china', 'en')).toContain('Asia/Shanghai')
  expect(findZones(zones, 'нет такого места', 'ru')).toEqual([])
})

test('an older name in use stays in the list', () => {
  expect(allZones(['Asia/Chongqing'])[0]).toBe('Asia/Chongqing')
})

test.each([['Asia/Shanghai'], ['UTC'], ['Asia/Chongqing']])('%s stands in the list once, even when given twice', (zone) => {
  expect(allZones([zone, zone]).filter((one) => one === zone)).toHaveLength(1)
})

test('a zone is shown by its city', () => {
  expect(zoneCity('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
})
