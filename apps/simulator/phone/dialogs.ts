import type { PersonView } from './api.ts'
import { avatar } from './avatar.ts'
import { h } from './dom.ts'
import { say } from './strings.ts'

function openDialog(title: string, ...children: readonly (Node | string)[]): HTMLDialogElement {
  const dialog = h('dialog', { 'aria-label': title }, h('h2', {}, title), ...children) as HTMLDialogElement
  dialog.addEventListener('close', () => dialog.remove())
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  document.body.append(dialog)
  dialog.showModal()
  return dialog
}

const actions = (dialog: () => HTMLDialogElement, label: string) => h('div', { class: 'dialog-actions' },
  h('button', { type: 'button', class: 'chip', onclick: () => dialog().close() }, say('cancel')), h('button', { class: 'primary' }, label))

/** Asks for a new person's name. */
export function askPerson(onDone: (name: string, company: string) => void): void {
  const name = h('input', { required: true, maxlength: 60, placeholder: say('name') }) as HTMLInputElement
  const company = h('input', { maxlength: 100, placeholder: say('company') }) as HTMLInputElement
  const form = h('form', { method: 'dialog', onsubmit: () => onDone(name.value.trim(), company.value.trim()) }, name, company, actions(() => dialog, say('create')))
  const dialog = openDialog(say('newPerson'), form)
}

/** Asks for a link, or a picture of a QR code where the browser can read one. */
export function askLink(onDone: (url: string) => void): void {
  const input = h('input', { required: true, placeholder: say('scanHint'), autocomplete: 'off' }) as HTMLInputElement
  const form = h('form', { method: 'dialog', onsubmit: () => onDone(input.value.trim()) }, input, actions(() => dialog, say('open')))
  const dialog = openDialog(say('scan'), form)
}

/** Asks whose phone opens a link. */
export function askWho(people: readonly PersonView[], onDone: (id: string) => void): void {
  const dialog = openDialog(say('whoOpens'), h('div', { class: 'choices' }, ...people.map((person) => h('button', {
    class: 'row',
    onclick: () => {
      dialog.close()
      onDone(person.id)
    },
  }, avatar(person.name, person.colour), h('span', { class: 'row-text' }, h('span', { class: 'row-name' }, person.name), h('span', { class: 'faint' }, person.company))))))
}

/** Shows one picture large. */
export function showPicture(address: string): void {
  const dialog = h('dialog', { class: 'viewer', onclick: () => dialog.close() }, h('img', { src: address, alt: '' })) as HTMLDialogElement
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

/** A short word over the phone. */
export function toast(text: string): void {
  const note = h('div', { class: 'toast', role: 'status' }, text)
  document.body.append(note)
  setTimeout(() => note.remove(), 2_600)
}
