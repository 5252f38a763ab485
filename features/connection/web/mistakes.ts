/**
 * Reads the refusal's list, `field (REASON), field (REASON)`, into sentences by field.
 *
 * @param texts what the channel says of its reasons, in the reader's language
 */
export function readMistakes(list: string, texts: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, field = '', reason = ''] of list.matchAll(/(\w+) \((\w+)\)/g)) found.set(field, texts[reason] ?? reason)
  return found
}
