import { expect, test } from 'vitest'
import { matches, type Press } from './keys.ts'

const press = (changes: Partial<Press>): Press => ({ code: 'KeyJ', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, keyCode: 74, ...changes })

test.each([
  ['the physical key in any layout', press({}), { code: 'KeyJ' }, false, true],
  ['not while an input method is composing', press({ isComposing: true }), { code: 'KeyJ', inText: true }, true, false],
  ['not on the last key of a composition in Safari', press({ keyCode: 229 }), { code: 'KeyJ', inText: true }, true, false],
  ['not while one types', press({}), { code: 'KeyJ' }, true, false],
  ['Ctrl+K also while one types', press({ code: 'KeyK', ctrlKey: true }), { code: 'KeyK', mod: true, inText: true }, true, true],
  ['Cmd+K as well', press({ code: 'KeyK', metaKey: true }), { code: 'KeyK', mod: true, inText: true }, true, true],
  ['not the browser’s own Ctrl+J', press({ ctrlKey: true }), { code: 'KeyJ' }, false, false],
  ['not with Alt', press({ altKey: true }), { code: 'KeyJ' }, false, false],
  ['? is Shift and the slash key', press({ code: 'Slash', shiftKey: true }), { code: 'Slash', shift: true }, false, true],
  ['/ without Shift is another key', press({ code: 'Slash' }), { code: 'Slash', shift: true }, false, false],
] as const)('%s', (...[, pressed, key, inField, result]) => {
  expect(matches(pressed, key, inField)).toBe(result)
})
