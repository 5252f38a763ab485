import type { Body, MenuButton, PhoneEvent, PhoneMessage } from '../world/model.ts'
import type { FaultState } from '../world/faults.ts'

export type { Body, FaultState, PhoneMessage }

export interface PersonView {
  readonly id: string
  readonly name: string
  readonly company: string
  readonly colour: string
  readonly unread: number
}

export interface DoorView {
  readonly id: string
  readonly platform: 'kf' | 'oa'
  readonly name: string
  readonly owner: string
  readonly link: string
  readonly menu: readonly MenuButton[]
}

export interface ChatSummary {
  readonly personId: string
  readonly accountId: string
  readonly unread: number
  readonly follows: boolean
  readonly refuses: boolean
  readonly last?: PhoneMessage
}

export interface ListState {
  readonly now: number
  readonly offsetMs: number
  readonly people: readonly PersonView[]
  readonly doors: readonly DoorView[]
  readonly chats: readonly ChatSummary[]
}

export interface ChatView extends ChatSummary {
  readonly messages: readonly PhoneMessage[]
  readonly typing: boolean
  readonly state: number
  readonly window: { readonly errcode: number }
}

export interface AccountView {
  readonly id: string
  readonly platform: 'kf' | 'oa'
  readonly name: string
  readonly callback?: { readonly url: string; readonly mode: string }
  readonly brokenSince?: number
}

async function ask<Result>(path: string, init?: RequestInit): Promise<Result | undefined> {
  const response = await fetch(path, init)
  return response.ok ? ((await response.json()) as Result) : undefined
}

/** Reads from the simulator; undefined when it says no. */
export function get<Result>(path: string): Promise<Result | undefined> {
  return ask(path)
}

/** Sends to the simulator; undefined when it says no. */
export function post<Result = unknown>(path: string, body: unknown): Promise<Result | undefined> {
  return ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}

/** Uploads one file of the person who plays. */
export async function upload(file: File, kind: string): Promise<string | undefined> {
  const query = new URLSearchParams({ name: file.name, kind, type: file.type || 'application/octet-stream' })
  const done = await ask<{ media: string }>(`/sim/upload?${query}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file })
  return done?.media
}

/** Follows what happens; after a broken line everything is read again. */
export function follow(onEvent: (event: PhoneEvent) => void, onReconnect: () => void): void {
  const source = new EventSource('/sim/live')
  let opened = false
  source.addEventListener('open', () => {
    if (opened) onReconnect()
    opened = true
  })
  source.addEventListener('message', ({ data }) => onEvent(JSON.parse(String(data)) as PhoneEvent))
}
