import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Json, type Stage, openStage } from './testing.ts'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
afterAll(() => stage?.close())

const company = (name: string) => stage.call('POST', '/api/companies', { kind: 'factory', name, zone: 'Asia/Shanghai' })
const person = (name: string, companyId: string) => stage.call('POST', '/api/people', { name, companyId })
const talk = (personId: string) => stage.call('POST', '/api/conversations', { clientId: `talk-${personId}`, kind: 'direct', personIds: [personId] })
const lines = async (id: string) => ((await stage.call('GET', `/api/conversations/${id}`)).page.messages as Json[]).flatMap(({ line }) => (line === null || line.code === 'created' ? [] : [line]))

it('merging people and companies, and undoing it, is told in the threads of both sides', async () => {
  const [a, b] = [await company('宁波五金'), await company('Ningbo Hardware')]
  const [wang, wang2] = [await person('王经理', a.id), await person('Wang', b.id)]
  const [one, two] = [await talk(wang.id), await talk(wang2.id)]
  await stage.call('POST', `/api/people/${wang2.id}/merge`, { into: wang.id })
  const people = { what: 'person', from: 'Wang', fromCompany: 'Ningbo Hardware', into: '王经理', intoCompany: '宁波五金' }
  for (const { id } of [one, two]) expect(await lines(id)).toEqual([{ code: 'merged', data: people }])
  await stage.call('POST', `/api/companies/${b.id}/merge`, { into: a.id })
  const companies = { what: 'company', from: 'Ningbo Hardware', fromCompany: null, into: '宁波五金', intoCompany: null }
  await stage.call('POST', `/api/companies/${b.id}/split`)
  await stage.call('POST', `/api/people/${wang2.id}/split`)
  for (const { id } of [one, two]) {
    expect((await lines(id)).slice(1)).toEqual([{ code: 'merged', data: companies }, { code: 'split', data: companies }, { code: 'split', data: people }])
  }
})

it('a refused merge leaves no line', async () => {
  const { id } = await company('义乌小商品')
  const one = await person('小李', id)
  const thread = await talk(one.id)
  expect(await stage.ask('POST', `/api/people/${one.id}/merge`, { into: one.id })).toMatchObject({ body: { error: 'ACCOUNT_MERGE_ITSELF' } })
  expect(await stage.ask('POST', `/api/people/${one.id}/split`)).toMatchObject({ body: { error: 'ACCOUNT_NOT_MERGED' } })
  expect(await lines(thread.id)).toEqual([])
})
