import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'

/** One key of the desk. */
export interface Key {
  /** The physical key, as `event.code`: works in Russian and Chinese layouts. */
  readonly code: string
  /** Ctrl, or Cmd on a Mac. */
  readonly mod?: boolean
  readonly shift?: boolean
  /** Also while one types. Without it a key is silent in fields. */
  readonly inText?: boolean
  /** Key of the words in the list under `?`; keys without words are not listed. */
  readonly label?: string
  /** Returning false leaves the key to the browser. */
  run(event: KeyboardEvent): void | false
}

/** What of a keyboard event counts. */
export interface Press {
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly isComposing: boolean
  readonly keyCode: number
}

/** Does this press mean this key? Never while an input method is composing (229: Safari's way of saying so). */
export function matches(press: Press, key: Pick<Key, 'code' | 'mod' | 'shift' | 'inText'>, inField: boolean): boolean {
  if (press.isComposing || press.keyCode === 229) return false
  if (inField && key.inText !== true) return false
  return press.code === key.code && (press.ctrlKey || press.metaKey) === (key.mod ?? false) && press.shiftKey === (key.shift ?? false) && !press.altKey
}

/** Is the focus somewhere that letters go to, or in a dialog that has keys of its own? */
export function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"], [role="menu"], [role="listbox"]') !== null)
}

type Layer = { keys: readonly Key[] }
const layers = new Set<Layer>()
const listeners = new Set<() => void>()
let all: readonly Key[] = []

function changed(): void {
  all = [...layers].flatMap(({ keys }) => keys)
  for (const listener of listeners) listener()
}

function onPress(event: KeyboardEvent): void {
  const inField = isField(event.target)
  for (const layer of [...layers].reverse()) {
    for (const key of layer.keys) {
      if (!matches(event, key, inField)) continue
      if (key.run(event) === false) continue
      event.preventDefault()
      return
    }
  }
}

/** Binds keys while mounted; the layer mounted last comes first. */
export function useKeys(keys: readonly Key[]): void {
  const layer = useRef<Layer>({ keys })
  useLayoutEffect(() => {
    layer.current.keys = keys
    changed()
  }, [keys])
  useEffect(() => {
    const mine = layer.current
    layers.add(mine)
    if (layers.size === 1) addEventListener('keydown', onPress)
    changed()
    return () => {
      layers.delete(mine)
      if (layers.size === 0) removeEventListener('keydown', onPress)
      changed()
    }
  }, [])
}

/** The keys that work now, for the list. */
export function useBoundKeys(): readonly Key[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => all,
  )
}

const isMac = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform)

/** What is printed on the key, by the physical layout. */
export function keyName({ code, mod, shift }: Pick<Key, 'code' | 'mod' | 'shift'>): readonly string[] {
  const names: Readonly<Record<string, string>> = { Slash: '/', Escape: 'Esc', Enter: '↵', ArrowUp: '↑', ArrowDown: '↓', Comma: ',', Period: '.' }
  if (code === 'Slash' && shift === true) return ['?']
  const name = names[code] ?? code.replace(/^(Key|Digit)/, '')
  return [...(mod === true ? [isMac ? '⌘' : 'Ctrl'] : []), ...(shift === true ? ['⇧'] : []), name]
}
