import './phone.css'
import { type ChatView, follow, get, type ListState, post, upload } from './api.ts'
import { drawList } from './chat-list.ts'
import { type ChatActs, type ChatScene, drawChat } from './chat-view.ts'
import { askLink, askPerson, askWho, showPicture, toast } from './dialogs.ts'
import { h } from './dom.ts'
import { createPanel } from './panel.ts'
import { ring } from './ring.ts'
import { say, tongue } from './strings.ts'
import { clockTime } from './times.ts'
import type { PhoneEvent } from '../world/model.ts'

let state: ListState | undefined
let personId = localStorage.getItem('person') ?? 'chen'
let accountId = new URLSearchParams(location.search).get('chat') ?? ''
let chat: ChatView | undefined

const clock = h('span', { class: 'clock' })
const glass = h('div', { class: 'glass' })
const phone = h('main', { class: 'phone' },
  h('div', { class: 'status' }, clock, h('span', { class: 'grow' }), h('span', { class: 'signal' }, h('i'), h('i'), h('i'), h('i')), h('span', { class: 'battery' }, h('i'))),
  glass, h('div', { class: 'home-bar' }))
const panel = createPanel(() => document.body.classList.remove('panel-open'))

function person() {
  return state?.people.find((one) => one.id === personId) ?? state?.people[0]
}

async function load(): Promise<void> {
  state = await get<ListState>('/sim/state')
  const known = person()
  if (known !== undefined) personId = known.id
  chat = accountId === '' ? undefined : ((await get<ChatView>(`/sim/chat?${new URLSearchParams({ person: personId, account: accountId })}`)) ?? emptyChat())
  draw()
}

function emptyChat(): ChatView {
  return { personId, accountId, unread: 0, follows: false, refuses: false, messages: [], typing: false, state: 0, window: { errcode: 0 } }
}

let shownKey = ''

function draw(): void {
  const who = person()
  if (state === undefined || who === undefined) return
  clock.textContent = clockTime(state.now)
  const unread = state.people.reduce((sum, one) => sum + one.unread, 0)
  document.title = `${unread > 0 ? `(${unread}) ` : ''}${who.name} · ${say('chats')}`
  const door = state.doors.find((one) => one.id === accountId)
  const key = door === undefined ? '' : `${personId} ${accountId}`
  if (door === undefined || chat === undefined) {
    glass.replaceChildren(drawList(state, personId, { openChat, scan: () => askLink((url) => void openLink(personId, url)), openPanel, choosePerson, addPerson }))
    shownKey = key
    return
  }
  keepPlace(key, drawChat({ chat, door, person: who, now: state.now, draft: localStorage.getItem(`draft ${key}`) ?? '' } satisfies ChatScene, acts))
}

/** Draws anew without losing what is typed, where it is scrolled, or an open tray. */
function keepPlace(key: string, next: HTMLElement): void {
  const before = glass.querySelector('.bubbles')
  const isSame = shownKey === key && before !== null
  const wasAtEnd = !isSame || before.scrollHeight - before.scrollTop - before.clientHeight < 80
  const top = before?.scrollTop ?? 0
  const oldComposer = isSame ? glass.querySelector('.composer') : null
  const newComposer = next.querySelector('.composer')
  const keepsComposer = oldComposer?.querySelector('.input') != null && newComposer?.querySelector('.input') != null
  if (keepsComposer && isSame) {
    glass.querySelector('.bar')?.replaceWith(next.querySelector('.bar') ?? '')
    before.replaceChildren(...(next.querySelector('.bubbles')?.childNodes ?? []))
  } else glass.replaceChildren(next)
  shownKey = key
  const after = glass.querySelector('.bubbles')
  if (after === null) return
  const settle = () => {
    after.scrollTop = wasAtEnd ? after.scrollHeight : top
  }
  settle()
  for (const picture of after.querySelectorAll('img')) if (wasAtEnd) picture.addEventListener('load', settle, { once: true })
  if (!isSame && matchMedia('(hover: hover)').matches) glass.querySelector<HTMLElement>('.input')?.focus()
}

function openPanel(): void {
  panel.refresh()
  document.body.classList.add('panel-open')
}

function choosePerson(id: string): void {
  personId = id
  localStorage.setItem('person', id)
  void load()
}

function addPerson(): void {
  askPerson((name, company) => {
    if (name === '') return
    void post<{ person: { id: string } }>('/sim/people', { name, company }).then((made) => made !== undefined && choosePerson(made.person.id))
  })
}

function openChat(id: string): void {
  accountId = id
  history.pushState(null, '', id === '' ? '/' : `/?${new URLSearchParams({ chat: id })}`)
  void load().then(markRead)
}

function markRead(): void {
  if (chat !== undefined && chat.unread > 0 && !document.hidden) void post('/sim/read', { person: personId, account: accountId })
}

async function openLink(who: string, url: string): Promise<void> {
  const response = await fetch('/sim/open', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ person: who, url }) })
  const answer = (await response.json()) as { account?: string; refused?: string }
  if (answer.account === undefined) return toast(say(answer.refused === 'EXPIRED' ? 'expired' : 'notOurs'))
  personId = who
  localStorage.setItem('person', who)
  openChat(answer.account)
}

async function act(path: string, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const done = await post(path, { person: personId, account: accountId, ...more })
  if (done === undefined) toast(say('failed'))
}

const acts: ChatActs = {
  back: () => openChat(''),
  follow: () => void act('/sim/follow'),
  unfollow: () => void act('/sim/unfollow'),
  setRefusing: (on) => void act('/sim/refuse', { on }),
  recall: (message) => void act('/sim/recall', { message }),
  send: (body) => void act('/sim/send', { body }),
  pressMenu: (type, key) => void act('/sim/menu', { type, key }),
  pickMenu: (menuId, text) => void act('/sim/send', { body: { kind: 'text', text, menuId } }),
  keepDraft: (text) => localStorage.setItem(`draft ${personId} ${accountId}`, text),
  openPicture: showPicture,
  async sendFile(file, kind) {
    const media = await upload(file, kind)
    if (media === undefined) return toast(say('failed'))
    await act('/sim/send', { body: { kind, media } })
  },
}

function onEvent(event: PhoneEvent): void {
  if (event.type === 'faults' || event.type === 'accounts' || event.type === 'clock') panel.refresh()
  if (event.type === 'message' && event.ring && event.personId === personId) ring(phone)
  if (event.type !== 'faults') void load().then(markRead)
}

function start(): void {
  document.documentElement.lang = tongue === 'zh' ? 'zh-CN' : tongue
  document.querySelector('#app')?.replaceChildren(phone, panel.element)
  follow(onEvent, () => void load())
  addEventListener('popstate', () => {
    accountId = new URLSearchParams(location.search).get('chat') ?? ''
    void load()
  })
  addEventListener('keydown', (event: KeyboardEvent) => {
    if (event.key === 'Escape' && accountId !== '' && document.querySelector('dialog[open]') === null) openChat('')
  })
  document.addEventListener('visibilitychange', markRead)
  setInterval(() => void get<{ now: number }>('/sim/clock').then((answer) => {
    if (answer !== undefined) clock.textContent = clockTime(answer.now)
  }), 20_000)
  const arrivedBy = /^\/(kf|q)\//.test(location.pathname) ? location.href : undefined
  void load().then(() => {
    if (arrivedBy !== undefined && state !== undefined) askWho(state.people, (id) => void openLink(id, arrivedBy))
    else markRead()
  })
}

start()
