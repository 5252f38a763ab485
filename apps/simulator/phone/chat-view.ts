import type { ChatView, DoorView, PersonView, PhoneMessage } from './api.ts'
import { avatar, doorColour } from './avatar.ts'
import { type BubbleActs, drawBody } from './bubble.ts'
import { type ComposerActs, drawComposer, kindOf } from './composer.ts'
import { h, icon, paths } from './dom.ts'
import { say } from './strings.ts'
import { stamp } from './times.ts'

export interface ChatActs extends BubbleActs, ComposerActs {
  back(): void
  follow(): void
  unfollow(): void
  setRefusing(on: boolean): void
  recall(messageId: string): void
}

export interface ChatScene {
  readonly chat: ChatView
  readonly door: DoorView
  readonly person: PersonView
  readonly now: number
  readonly draft: string
}

const pauseMs = 5 * 60_000

/** One chat: title, bubbles, and the bar below. */
export function drawChat(scene: ChatScene, acts: ChatActs): HTMLElement {
  const { chat, door } = scene
  const isOpen = door.platform === 'kf' || chat.follows
  const screen = h('section', { class: 'screen chat' },
    h('header', { class: 'bar' },
      h('button', { class: 'icon-button', 'aria-label': '←', onclick: acts.back }, icon(paths.back)),
      h('h1', {}, h('span', {}, door.name), h('small', { class: 'typing', 'aria-live': 'polite' }, chat.typing ? say('typing') : door.platform === 'kf' ? `@${door.owner}` : '')),
      drawMore(scene, acts)),
    h('div', { class: 'bubbles', role: 'log', tabindex: 0 }, ...drawMessages(scene, acts)),
    isOpen ? drawComposer(door, scene.draft, acts) : h('footer', { class: 'composer' }, h('button', { class: 'wide', onclick: acts.follow }, say('follow'))))
  screen.addEventListener('dragover', (event) => event.preventDefault())
  screen.addEventListener('drop', (event) => {
    event.preventDefault()
    for (const file of event.dataTransfer?.files ?? []) acts.sendFile(file, kindOf(file))
  })
  return screen
}

function drawMore({ chat, door }: ChatScene, acts: ChatActs): HTMLElement {
  return h('details', { class: 'drop' }, h('summary', { class: 'icon-button', 'aria-label': '…' }, icon(paths.more)),
    h('div', { class: 'drop-menu' },
      h('button', { onclick: () => acts.setRefusing(!chat.refuses) }, say(chat.refuses ? 'accept' : 'refuse')),
      door.platform === 'oa' && chat.follows && h('button', { onclick: acts.unfollow }, say('unfollow'))))
}

function drawMessages(scene: ChatScene, acts: ChatActs): HTMLElement[] {
  const { messages } = scene.chat
  if (messages.length === 0) return [h('p', { class: 'grey first' }, say('noChat'))]
  return messages.flatMap((message, index) => {
    const before = messages[index - 1]
    const isLater = before === undefined || message.at - before.at > pauseMs
    return [...(isLater ? [h('time', { class: 'grey' }, stamp(message.at, scene.now))] : []), rowOf(message, scene, acts)]
  })
}

/** Rows that stand already, with what they show. */
const drawn = new Map<string, { readonly shows: string; readonly row: HTMLElement }>()
const mostDrawn = 2_000

/** The row of a message: the one that stands, unless it shows something else now. Pictures are not loaded again, and what plays goes on. */
function rowOf(message: PhoneMessage, scene: ChatScene, acts: ChatActs): HTMLElement {
  const shows = JSON.stringify([message, scene.person.name, scene.person.colour, scene.door.id, scene.door.name])
  const known = drawn.get(message.id)
  if (known?.shows === shows) return known.row
  const row = drawMessage(message, scene, acts)
  if (drawn.size >= mostDrawn) drawn.clear()
  drawn.set(message.id, { shows, row })
  return row
}

/** One message with its picture; a recalled one becomes a grey line. */
function drawMessage(message: PhoneMessage, { person, door }: ChatScene, acts: ChatActs): HTMLElement {
  if (message.recalled === true) return h('div', { class: 'grey' }, say('recalled'))
  if (message.from === 'notice') return drawBody(message, acts)
  const isMine = message.from === 'me'
  const bubble = drawBody(message, acts)
  const row = h('div', { class: `message ${isMine ? 'mine' : 'theirs'}`, 'data-kind': message.body.kind },
    isMine ? avatar(person.name, person.colour) : avatar(door.name, doorColour(door.id)), bubble)
  if (isMine) bubble.addEventListener('contextmenu', (event) => {
    event.preventDefault()
    row.querySelector('.recall')?.remove()
    bubble.after(h('button', { class: 'recall', onclick: () => acts.recall(message.id) }, say('recall')))
  })
  return row
}
