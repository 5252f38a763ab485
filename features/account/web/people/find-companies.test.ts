import { expect, test } from 'vitest'
import type { Company } from '../types.ts'
import { findCompanies } from './find-companies.ts'

const company = (name: string, kind: Company['kind'], note = ''): Company => ({ id: name, kind, name, zone: 'Asia/Shanghai', ownerId: null, note, people: 0, mergedInto: null, parts: [], revision: 1 })
const all = [company('Ningbo Bright Lamp 宁波明灯', 'factory', 'lamps'), company('ООО Свет', 'client'), company('Warehouse', 'internal')]

test.each([
  ['', undefined, 3],
  ['bright', undefined, 1],
  ['明灯', undefined, 1],
  ['bright LAMPS', undefined, 1],
  ['свет', undefined, 1],
  ['', 'factory', 1],
  ['свет', 'factory', 0],
  ['lamps nowhere', undefined, 0],
] as const)('"%s" of kind %s finds %i', (search, kind, count) => {
  expect(findCompanies(all, search, kind)).toHaveLength(count)
})
