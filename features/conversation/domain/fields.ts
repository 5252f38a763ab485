import { type Refusal, refuse } from '#kernel/refusal.ts'

const field = /\{\{\s*([\p{L}\p{N}_-]{1,40})\s*\}\}/gu

/** Names of the fields in texts such as `订单 {{order}} 什么时候可以发货？`, in order of appearance, each once. */
export function fieldsOf(...texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(field)].map((match) => match[1] ?? '')))]
}

/** Fills in the fields. Refuses while one is empty, so that no bare `{{order}}` ever leaves. */
export function fillFields(text: string, values: Readonly<Record<string, string>>): string | Refusal<'CONVERSATION_REPLY_FIELDS_EMPTY'> {
  const empty = fieldsOf(text).filter((name) => valueOf(values, name) === '')
  if (empty.length > 0) return refuse('CONVERSATION_REPLY_FIELDS_EMPTY', { fields: empty.join(', ') })
  return text.replace(field, (_, name: string) => valueOf(values, name))
}

function valueOf(values: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(values, name) ? (values[name] ?? '').trim() : ''
}
