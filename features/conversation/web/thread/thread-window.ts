import type { Message } from '../types.ts'

/**
 * The stretch of a thread that this browser holds, in order. `first` is the list's index of the first message: it
 * falls when older ones are put before, so that the screen does not jump.
 */
export interface ThreadWindow {
  readonly messages: readonly Message[]
  readonly hasBefore: boolean
  readonly hasAfter: boolean
  readonly first: number
}

export interface MessagePage {
  readonly messages: readonly Message[]
  readonly hasBefore: boolean
  readonly hasAfter: boolean
}

const startIndex = 1_000_000

/** Compares two places `<sentAt>.<arrival>`. */
export function comparePositions(a: string, b: string): number {
  const [at = '0', arrival = '0'] = a.split('.')
  const [otherAt = '0', otherArrival = '0'] = b.split('.')
  return Number(at) - Number(otherAt) || Number(arrival) - Number(otherArrival)
}

export function startWindow(page: MessagePage): ThreadWindow {
  return { messages: page.messages, hasBefore: page.hasBefore, hasAfter: page.hasAfter, first: startIndex }
}

/** Puts an older page before what is there. */
export function addBefore(window: ThreadWindow, page: MessagePage): ThreadWindow {
  const known = new Set(window.messages.map(({ id }) => id))
  const older = page.messages.filter(({ id }) => !known.has(id))
  return { ...window, messages: [...older, ...window.messages], hasBefore: page.hasBefore, first: window.first - older.length }
}

/** Puts a newer page behind what is there. */
export function addAfter(window: ThreadWindow, page: MessagePage): ThreadWindow {
  const known = new Set(window.messages.map(({ id }) => id))
  return { ...window, messages: [...window.messages, ...page.messages.filter(({ id }) => !known.has(id))], hasAfter: page.hasAfter }
}

/**
 * Takes in messages that were added or changed: replaces known ones by newer revisions, puts new ones in their places.
 * New ones outside the stretch are left alone when the server has more on that side.
 */
export function takeIn(window: ThreadWindow, messages: readonly Message[]): ThreadWindow {
  let result = window
  for (const message of messages) result = takeOne(result, message)
  return result
}

function takeOne(window: ThreadWindow, message: Message): ThreadWindow {
  const { messages } = window
  const at = messages.findLastIndex(({ id }) => id === message.id)
  if (at >= 0) {
    if ((messages[at]?.revision ?? 0) >= message.revision) return window
    return { ...window, messages: messages.with(at, message) }
  }
  const place = messages.findLastIndex(({ position }) => comparePositions(position, message.position) < 0) + 1
  if (place === 0 && window.hasBefore && messages.length > 0) return window
  if (place === messages.length && window.hasAfter) return window
  return { ...window, messages: messages.toSpliced(place, 0, message), first: place === 0 && messages.length > 0 ? window.first - 1 : window.first }
}

/** Takes messages out, as after an undo. */
export function takeOut(window: ThreadWindow, ids: readonly string[]): ThreadWindow {
  const out = new Set(ids)
  const messages = window.messages.filter(({ id }) => !out.has(id))
  return messages.length === window.messages.length ? window : { ...window, messages }
}

/**
 * Brings the stretch up to date with a page fetched anew. Where the page overlaps, it is the truth: what it lacks is
 * gone. A page that does not touch the stretch takes its place.
 */
export function refresh(window: ThreadWindow, page: MessagePage): ThreadWindow {
  const firstNew = page.messages[0]
  const lastNew = page.messages.at(-1)
  const known = new Set(window.messages.map(({ id }) => id))
  if (firstNew === undefined || lastNew === undefined || !page.messages.some(({ id }) => known.has(id))) return startWindow(page)
  const fresh = new Set(page.messages.map(({ id }) => id))
  const inside = ({ position }: Message) => comparePositions(position, firstNew.position) >= 0 && comparePositions(position, lastNew.position) <= 0
  const gone = window.messages.filter((message) => !fresh.has(message.id) && (inside(message) || (!page.hasAfter && comparePositions(message.position, lastNew.position) > 0))).map(({ id }) => id)
  const joined = takeIn({ ...takeOut(window, gone), hasAfter: false, hasBefore: false }, page.messages)
  const first = joined.messages[0]
  const last = joined.messages.at(-1)
  return {
    ...joined,
    hasBefore: first === firstNew || first?.id === firstNew.id ? page.hasBefore : window.hasBefore,
    hasAfter: last?.id === lastNew.id ? page.hasAfter : window.hasAfter,
  }
}
