import { drawSample } from './samples.ts'
import { h, icon, paths } from './dom.ts'
import type { DoorView } from './api.ts'
import { say } from './strings.ts'
import { stickers } from './stickers.ts'

export interface ComposerActs {
  send(body: Readonly<Record<string, unknown>>): void
  sendFile(file: File, kind: 'image' | 'video' | 'file'): void
  pressMenu(type: 'CLICK' | 'VIEW', key: string): void
  keepDraft(text: string): void
}

type Tray = 'none' | 'stickers' | 'more' | 'voices' | 'menu'

/** The bar under a chat: voice, text, stickers, and the tray of other things. */
export function drawComposer(door: DoorView, draft: string, acts: ComposerActs): HTMLElement {
  let tray: Tray = 'none'
  const input = h('textarea', { class: 'input', rows: 1, 'aria-label': say('send'), enterkeyhint: 'send', autocomplete: 'off' }) as HTMLTextAreaElement
  input.value = draft
  const sendButton = h('button', { class: 'send', onclick: () => submit() }, say('send'))
  const plus = h('button', { class: 'icon-button', 'aria-label': '+', onclick: () => show('more') }, icon(paths.plus, 28))
  const holder = h('div', { class: 'tray', hidden: true })
  const box = h('footer', { class: 'composer' },
    h('div', { class: 'composer-row' },
      door.menu.length > 0 && h('button', { class: 'icon-button', 'aria-label': 'menu', onclick: () => show('menu') }, icon(paths.menu, 26)),
      h('button', { class: 'icon-button', 'aria-label': say('hold'), onclick: () => show('voices') }, icon(paths.voice, 28)),
      input,
      h('button', { class: 'icon-button', 'aria-label': '[微笑]', onclick: () => show('stickers') }, icon(paths.smile, 28)),
      plus, sendButton),
    holder)

  function changed(): void {
    const has = input.value.trim() !== ''
    box.classList.toggle('has-text', has)
    input.style.height = 'auto'
    input.style.height = `${Math.min(input.scrollHeight, 120)}px`
    acts.keepDraft(input.value)
  }
  function submit(): void {
    const text = input.value.trim()
    if (text === '') return
    input.value = ''
    changed()
    acts.send({ kind: 'text', text })
    input.focus()
  }
  function show(next: Tray): void {
    tray = tray === next ? 'none' : next
    holder.replaceChildren(...(tray === 'none' ? [] : [drawTray(tray)]))
    holder.hidden = tray === 'none'
    const log = box.parentElement?.querySelector('.bubbles')
    if (log != null) log.scrollTop = log.scrollHeight
  }
  function drawTray(which: Exclude<Tray, 'none'>): HTMLElement {
    if (which === 'stickers') return stickerTray((code) => {
      input.setRangeText(code, input.selectionStart, input.selectionEnd, 'end')
      changed()
    })
    if (which === 'voices') return voiceTray((index) => acts.send({ kind: 'sample-voice', index }))
    return which === 'menu' ? menuTray(door, acts) : moreTray(acts, () => show('none'))
  }
  input.addEventListener('input', changed)
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    submit()
  })
  input.addEventListener('paste', (event) => {
    const [file] = event.clipboardData?.files ?? []
    if (file === undefined) return
    event.preventDefault()
    acts.sendFile(file, kindOf(file))
  })
  queueMicrotask(changed)
  return box
}

/** Which kind of message a file becomes. */
export function kindOf(file: File): 'image' | 'video' | 'file' {
  if (/^image\/(png|jpeg|gif|webp)$/.test(file.type)) return 'image'
  return file.type === 'video/mp4' ? 'video' : 'file'
}

function stickerTray(onPick: (code: string) => void): HTMLElement {
  return h('div', { class: 'stickers' }, ...stickers.map(([code, sign]) => h('button', { title: code, 'aria-label': code, onclick: () => onPick(code) }, sign)))
}

function voiceTray(onPick: (index: number) => void): HTMLElement {
  const recordings = ['您好，样品今天下午已经寄出，请注意查收。', '大货面料下周三到仓库，交期没有问题。']
  return h('div', { class: 'voices' }, h('p', { class: 'faint' }, say('hold')),
    ...recordings.map((text, index) => h('button', { onclick: () => onPick(index) }, icon(paths.voice, 20), h('span', {}, text), h('span', { class: 'faint' }, '8″'))))
}

function menuTray(door: DoorView, acts: ComposerActs): HTMLElement {
  const buttons = door.menu.flatMap((one) => (one.sub_button === undefined ? [one] : one.sub_button))
  return h('div', { class: 'voices' }, ...buttons.map((one) => h('button', {
    onclick: () => {
      acts.pressMenu(one.type === 'view' ? 'VIEW' : 'CLICK', one.key ?? one.url ?? '')
      if (one.url !== undefined && /^https?:/.test(one.url)) window.open(one.url, '_blank', 'noopener')
    },
  }, one.name)))
}

function moreTray(acts: ComposerActs, close: () => void): HTMLElement {
  const pick = (accept: string) => {
    const chooser = h('input', { type: 'file', accept, multiple: true }) as HTMLInputElement
    chooser.addEventListener('change', () => {
      for (const file of chooser.files ?? []) acts.sendFile(file, accept === '' ? 'file' : kindOf(file))
      close()
    })
    chooser.click()
  }
  const item = (path: string, label: string, run: () => void) => h('button', { onclick: run }, h('span', { class: 'tile' }, icon(path, 28)), h('span', {}, label))
  const sendAnd = (body: Readonly<Record<string, unknown>>) => () => {
    acts.send(body)
    close()
  }
  return h('div', { class: 'more' },
    item(paths.photo, say('album'), () => pick('image/png,image/jpeg,image/gif')),
    item(paths.camera, say('camera'), () => void drawSample().then((file) => acts.sendFile(file, 'image')).then(close)),
    item(paths.file, say('file'), () => pick('')),
    item(paths.video, say('video'), () => pick('video/mp4')),
    item(paths.pin, say('location'), sendAnd({ kind: 'location', latitude: 29.868336, longitude: 121.54399, name: '宁波恒达纺织有限公司', address: '浙江省宁波市鄞州区姜山镇科技园区18号' })),
    item(paths.link, say('link'), sendAnd({ kind: 'link', title: '春夏面料色卡 2026', description: '共 24 色，可打样', url: 'https://example.com/colour-card' })),
    item(paths.card, say('card'), sendAnd({ kind: 'card', what: 'miniprogram', title: '恒达面料展厅', lines: ['pages/index'] })))
}
