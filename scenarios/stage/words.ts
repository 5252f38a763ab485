import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@formatjs/icu-messageformat-parser'
import type { Language } from '#kernel/language.ts'
import { rootFolder } from '#platform/database/index.ts'
import { type MessagePart, type Translate, translator } from '#ui/i18n/translate.ts'

const rooms = ['apps/web', 'ui', 'features/account/web', 'features/clarity/web', 'features/connection/web', 'features/conversation/web']

/**
 * The words of the interface in one language, read from the same files as the desk's pages are built from.
 *
 * @throws RangeError when a key is in no file: a scenario that looks for a text that does not exist proves nothing
 */
export function wordsOf(language: Language): Translate {
  const texts: Record<string, string | readonly MessagePart[]> = {}
  for (const room of rooms) {
    const file = JSON.parse(readFileSync(join(rootFolder(), room, 'texts', `${language}.json`), 'utf8')) as Record<string, string>
    for (const [key, text] of Object.entries(file)) texts[key] = /[{'#<]/.test(text) ? parts(text) : text
  }
  const say = translator(language, texts)
  return (key, values) => {
    if (!(key in texts)) throw new RangeError(`no text ${key} in ${language}`)
    return say(key, values)
  }
}

/** Our own type of a read message names only the parts that the texts use; the reader's is wider. */
function parts(text: string): readonly MessagePart[] {
  return JSON.parse(JSON.stringify(parse(text, { ignoreTag: true, captureLocation: false }))) as readonly MessagePart[]
}
