import type { Body, PhoneMessage } from './api.ts'
import { h, icon, paths } from './dom.ts'
import { cutText } from './stickers.ts'
import { say, strings } from './strings.ts'
import { size } from './times.ts'

/** What can be done from inside a bubble. */
export interface BubbleActs {
  openPicture(address: string): void
  pickMenu(id: string, text: string): void
}

const address = (media: string) => `/sim/media/${encodeURIComponent(media)}`

/** The content of one bubble. Names and texts of strangers only ever become text. */
export function drawBody(message: PhoneMessage, acts: BubbleActs): HTMLElement {
  const { body } = message
  switch (body.kind) {
    case 'text':
      return h('div', { class: 'bubble text' }, ...textParts(body.text))
    case 'image':
      return picture(body, acts)
    case 'video':
      return h('video', { class: 'picture', src: address(body.media), controls: true, preload: 'metadata' })
    case 'voice':
      return voice(body)
    case 'file':
      return h('a', { class: 'bubble sheet file', href: address(body.media), target: '_blank', rel: 'noopener' },
        h('span', { class: 'file-text' }, h('span', { class: 'file-name' }, body.name), h('span', { class: 'faint' }, size(body.bytes))), fileIcon(body.name))
    case 'location':
      return h('div', { class: 'bubble sheet place' }, h('span', { class: 'place-name' }, body.name || body.address), h('span', { class: 'faint' }, body.address), map())
    case 'link':
      return link(body)
    case 'menu':
      return h('div', { class: 'bubble text' }, body.head, h('div', { class: 'menu-items' }, ...body.items.map((item) =>
        item.url === undefined
          ? h('button', { class: 'linkish', onclick: () => acts.pickMenu(item.id ?? '', item.text) }, item.text)
          : h('a', { href: item.url, target: '_blank', rel: 'noopener noreferrer' }, item.text))), body.tail)
    case 'card':
      return h('div', { class: 'bubble sheet card' }, h('span', {}, body.title), ...body.lines.map((one) => h('span', { class: 'faint' }, one)), h('span', { class: 'card-kind' }, body.what))
    case 'notice':
      return h('div', { class: 'grey' }, isKey(body.code) ? say(body.code) : (body.text ?? body.code))
  }
}

function isKey(code: string): code is keyof typeof strings {
  return code in strings
}

function textParts(text: string): Node[] {
  return cutText(text).map((part) => {
    if (part.sign !== undefined) return h('span', { class: 'sticker', title: part.text, role: 'img', 'aria-label': part.text }, part.sign)
    if (part.url !== undefined) return h('a', { href: part.url, target: '_blank', rel: 'noopener noreferrer' }, part.url)
    return document.createTextNode(part.text)
  })
}

function picture(body: Extract<Body, { kind: 'image' | 'voice' | 'video' | 'file' }>, acts: BubbleActs): HTMLElement {
  const src = address(body.media)
  return h('button', { class: 'picture-button', onclick: () => acts.openPicture(src), 'aria-label': body.name }, h('img', { class: 'picture', src, alt: body.name, loading: 'lazy' }))
}

let playing: HTMLAudioElement | undefined

function voice(body: Extract<Body, { kind: 'image' | 'voice' | 'video' | 'file' }>): HTMLElement {
  const seconds = body.seconds ?? 1
  const bubble = h('button', { class: 'bubble voice', style: `width:${Math.min(210, 78 + seconds * 8)}px`, 'aria-label': `${say('voice')} ${seconds}″`, onclick: play },
    h('span', { class: 'waves' }, h('i'), h('i'), h('i')), h('span', {}, `${seconds}″`))
  function play(): void {
    playing?.pause()
    playing = new Audio(address(body.media))
    bubble.classList.add('playing')
    for (const end of ['ended', 'pause', 'error']) playing.addEventListener(end, () => bubble.classList.remove('playing'))
    // A browser without AMR cannot play it: the recording is offered as a file instead.
    playing.play().catch(() => {
      bubble.classList.remove('playing')
      bubble.after(h('a', { class: 'faint', href: address(body.media), download: body.name }, body.name))
    })
  }
  return bubble
}

function link(body: Extract<Body, { kind: 'link' }>): HTMLElement {
  const isWeb = /^https?:\/\//i.test(body.url)
  return h(isWeb ? 'a' : 'div', { class: 'bubble sheet link', ...(isWeb ? { href: body.url, target: '_blank', rel: 'noopener noreferrer' } : {}) },
    h('span', { class: 'link-title' }, body.title),
    h('span', { class: 'link-row' }, h('span', { class: 'faint' }, body.description || body.url),
      body.picture === undefined || body.picture === '' ? h('span', { class: 'thumb' }, icon(paths.link, 22)) : h('img', { class: 'thumb', src: body.picture, alt: '' })))
}

function fileIcon(name: string): HTMLElement {
  const extension = name.includes('.') ? (name.split('.').at(-1) ?? '').slice(0, 4).toLowerCase() : ''
  const colours: Readonly<Record<string, string>> = { pdf: '#e25041', doc: '#2f6fd0', docx: '#2f6fd0', xls: '#1f9d55', xlsx: '#1f9d55', ppt: '#e07b29', zip: '#c79a2b', rar: '#c79a2b' }
  return h('span', { class: 'file-icon', style: `--c:${colours[extension] ?? '#8a949e'}` }, extension || '?')
}

function map(): HTMLElement {
  return h('span', { class: 'map' }, icon(paths.pin, 26))
}

/** One line for the list of chats. */
export function preview(message: PhoneMessage): string {
  const { body } = message
  if (message.recalled === true) return say('recalled')
  switch (body.kind) {
    case 'text': return body.text
    case 'image': return say('image')
    case 'voice': return say('voice')
    case 'video': return say('videoShort')
    case 'file': return `${say('fileShort')} ${body.name}`
    case 'location': return `${say('place')} ${body.name}`
    case 'link': return body.title
    case 'menu': return body.head
    case 'card': return body.title
    case 'notice': return isKey(body.code) ? say(body.code) : (body.text ?? '')
  }
}
