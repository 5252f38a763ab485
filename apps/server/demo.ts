import { createCompany, createPerson, inviteStaff } from '#features/account/contract.ts'
import { permissionsOf } from '#features/account/domain/index.ts'
import { connectSimulator } from '#features/connection/contract.ts'
import { createConversation, createInvitation, createReply, storePaste } from '#features/conversation/contract.ts'
import type { StaffId, WorkspaceId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import { DAY_MS, type Instant } from '#kernel/time.ts'
import type { Route } from '#platform/http/index.ts'
import { describeError, type Log } from '#platform/log/index.ts'
import { colleagues, factories, type FactorySeed, groupChat, groupPeople, pictureOf, preparedReplies, sheetOf } from './demo-texts.ts'
import { performer } from './perform.ts'
import type { SimulatorHandle } from './simulator.ts'

export interface DemoOptions {
  readonly owner: { readonly workspaceId: WorkspaceId; readonly staffId: StaffId; readonly language: Language }
  readonly routes: readonly Route[]
  readonly now: Instant
  readonly log: Log
  readonly simulator: SimulatorHandle | undefined
}

type Perform = ReturnType<typeof performer>

/**
 * Fills a new workspace as its owner would: two factories, three colleagues, prepared replies, a group kept by hand,
 * and, where the simulator runs beside the desk, its accounts connected and two merchandisers who write in. Their
 * messages come over the protocols, from the simulator's phones.
 */
export async function plantDemo({ owner, routes, now, log, simulator }: DemoOptions): Promise<void> {
  const perform = performer(routes, { ...owner, sessionId: '', role: 'owner', permissions: permissionsOf('owner') })
  const companies = await plantPeople(perform, owner.language)
  await plantGroup(perform, companies[1] ?? '', { now, staffId: owner.staffId })
  if (simulator === undefined) return
  try {
    await plantChats(perform, companies, simulator)
  } catch (error) {
    log.warn({ error: describeError(error) }, 'demo chats not begun') // the desk works without them
  }
}

/** Colleagues cannot sign in until the owner gives them a link: no demo password exists. */
async function plantPeople(perform: Perform, language: Language): Promise<string[]> {
  for (const { login, names, ...rest } of colleagues) await perform(inviteStaff, { body: { login, name: names[language], ...rest } })
  const companies: string[] = []
  for (const { name, note } of factories) {
    const { id } = await perform(createCompany, { body: { kind: 'factory', name, zone: 'Asia/Shanghai', note: note[language] } })
    companies.push(id)
  }
  for (const body of preparedReplies) await perform(createReply, { body })
  return companies
}

/** A group chat that no API reaches, pasted in from yesterday. */
async function plantGroup(perform: Perform, companyId: string, { now, staffId }: { now: Instant; staffId: StaffId }): Promise<void> {
  const people: { id: string; name: string }[] = []
  for (const person of groupPeople) people.push(await perform(createPerson, { body: { ...person, companyId } }))
  const { id } = await perform(createConversation, {
    body: { clientId: 'demo-group', kind: 'group', title: '锐丰 × PO-2026-121', companyId, personIds: people.map((one) => one.id) },
  })
  const senders = [
    ...people.map((one) => ({ name: one.name, is: { as: 'person' as const, personId: one.id } })),
    { name: 'Olga', is: { as: 'us' as const, staffId } },
  ]
  await perform(storePaste, { params: { id }, body: { text: groupChat(new Date(now - DAY_MS)), zone: 'Asia/Shanghai', senders } })
}

async function plantChats(perform: Perform, companies: readonly string[], simulator: SimulatorHandle): Promise<void> {
  const { connections } = await perform(connectSimulator, {})
  const service = connections.find((one) => one.mailboxes.length > 0)
  if (service === undefined) return
  for (const [index, factory] of factories.entries()) {
    const mailbox = service.mailboxes[0] ?? ''
    const { url } = await perform(createInvitation, { body: { connectionId: service.id, companyId: companies[index] ?? '', mailbox } })
    if (url !== null) await talk(simulator, factory, url)
  }
}

/** What the merchandiser does on the phone: opens the link of the invitation, writes, sends a picture and a sheet. */
async function talk(simulator: SimulatorHandle, factory: FactorySeed, url: string): Promise<void> {
  const { account } = await simulator.act('/sim/open', { person: factory.person, url })
  if (typeof account !== 'string') return
  for (const said of factory.says) {
    const body = typeof said === 'string' ? { kind: 'text', text: said } : await fileBody(simulator, said)
    await simulator.act('/sim/send', { person: factory.person, account, body })
  }
}

async function fileBody(simulator: SimulatorHandle, wanted: { readonly picture: string } | { readonly sheet: string }): Promise<Record<string, unknown>> {
  if ('picture' in wanted) {
    const { media } = await simulator.upload({ name: wanted.picture, type: 'image/png', kind: 'image' }, pictureOf())
    return { kind: 'image', media }
  }
  const { media } = await simulator.upload({ name: wanted.sheet, type: 'application/pdf', kind: 'file' }, sheetOf(wanted.sheet))
  return { kind: 'file', media }
}
