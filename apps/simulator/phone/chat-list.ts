import type { ListState } from './api.ts'
import { avatar, doorColour } from './avatar.ts'
import { preview } from './bubble.ts'
import { h, icon, paths } from './dom.ts'
import { say } from './strings.ts'
import { shortStamp } from './times.ts'

export interface ListActs {
  openChat(accountId: string): void
  scan(): void
  openPanel(): void
  choosePerson(id: string): void
  addPerson(): void
}

/** The first screen: whose phone it is, and the chats, newest first. */
export function drawList(state: ListState, personId: string, acts: ListActs): HTMLElement {
  const chats = new Map(state.chats.filter((one) => one.personId === personId).map((one) => [one.accountId, one]))
  const doors = state.doors.toSorted((a, b) => (chats.get(b.id)?.last?.at ?? 0) - (chats.get(a.id)?.last?.at ?? 0))
  return h('section', { class: 'screen list' },
    h('header', { class: 'bar' },
      h('button', { class: 'icon-button small-only', 'aria-label': say('panel'), onclick: acts.openPanel }, icon(paths.gear)),
      h('h1', {}, say('chats')),
      h('button', { class: 'icon-button', 'aria-label': say('scan'), title: say('scan'), onclick: acts.scan }, icon(paths.scan))),
    h('nav', { class: 'people', 'aria-label': say('whose') }, ...state.people.map((person) =>
      h('button', { class: 'person', 'aria-pressed': String(person.id === personId), title: person.company, onclick: () => acts.choosePerson(person.id) },
        avatar(person.name, person.colour, person.id === personId ? 0 : person.unread), h('span', {}, person.name))),
      h('button', { class: 'person', onclick: acts.addPerson, 'aria-label': say('newPerson') }, h('span', { class: 'avatar empty' }, icon(paths.add)), h('span', {}, say('create')))),
    h('div', { class: 'rows' }, ...doors.map((door) => {
      const chat = chats.get(door.id)
      return h('button', { class: 'row', onclick: () => acts.openChat(door.id) },
        avatar(door.name, doorColour(door.id), chat?.unread ?? 0),
        h('span', { class: 'row-text' },
          h('span', { class: 'row-top' },
            h('span', { class: 'row-name' }, door.name, h('small', { class: door.platform }, door.platform === 'kf' ? `@${door.owner}` : say('oa'))),
            h('time', {}, chat?.last === undefined ? '' : shortStamp(chat.last.at, state.now))),
          h('span', { class: 'faint one-line' }, chat?.last === undefined ? (door.platform === 'kf' ? say('kf') : say('follow')) : preview(chat.last))))
    })),
    h('p', { class: 'about' }, say('about')))
}
