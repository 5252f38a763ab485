import { h } from './dom.ts'

/** A drawn picture: the first letter on a colour. */
export function avatar(name: string, colour: string, badge = 0): HTMLElement {
  const picture = h('span', { class: 'avatar', style: `--c:${/^#[0-9a-f]{6}$/i.test(colour) ? colour : '#3c6fb4'}` }, Array.from(name)[0] ?? '·')
  if (badge > 0) picture.append(h('span', { class: 'badge' }, badge > 99 ? '99+' : String(badge)))
  return picture
}

/** Colour of an account by its id, the same every time. */
export function doorColour(id: string): string {
  const palette = ['#12805c', '#2f6fb0', '#b5653a', '#6a56a8']
  let sum = 0
  for (const letter of id) sum += letter.charCodeAt(0)
  return palette[sum % palette.length] ?? '#12805c'
}
