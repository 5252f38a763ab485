import { once } from 'node:events'
import { StringDecoder } from 'node:string_decoder'
import { analyze, type Context, countEmoji, toEntities, toFacts } from '#features/clarity/domain/index.ts'
import { momentNow, readMoment } from './moment.ts'

/**
 * Answers JSON lines: one object in, one out, in order, however slowly the reader takes them. A line that cannot be
 * read gets `{"id":null,"error":…}` and the rest goes on. Empty lines are passed over.
 */
export async function answerLines(input: AsyncIterable<unknown>, output: NodeJS.WritableStream, { countEmoji: counts }: { countEmoji: boolean }): Promise<number> {
  for await (const line of linesOf(input)) {
    if (line.trim() === '') continue
    const answer = `${JSON.stringify(answerOf(line, counts))}\n`
    if (!output.write(answer)) await once(output, 'drain')
  }
  return 0
}

/** Lines end at LF only: U+2028 may stand inside a JSON string. */
async function* linesOf(input: AsyncIterable<unknown>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let rest: string[] = []
  for await (const part of input) {
    const text = typeof part === 'string' ? part : part instanceof Uint8Array ? decoder.write(Buffer.from(part)) : ''
    const pieces = text.split('\n')
    if (pieces.length === 1) {
      rest.push(text)
      continue
    }
    yield rest.join('') + (pieces[0] ?? '')
    yield* pieces.slice(1, -1)
    rest = [pieces.at(-1) ?? '']
  }
  const last = rest.join('') + decoder.end()
  if (last !== '') yield last
}

function answerOf(line: string, counts: boolean): object {
  const read = readLine(line)
  if ('error' in read) return read
  const { id, text, context } = read
  if (counts) return { id, ...countEmoji(text) }
  const { findings, facts } = analyze(text, context)
  return {
    id,
    fired: findings.map(({ rule, span }) => (span === undefined ? { rule } : { rule, start: span.start, end: span.end })),
    facts: toFacts(facts, context.now),
    entities: toEntities(facts),
  }
}

interface Line {
  readonly id: unknown
  readonly text: string
  readonly context: Context
}

function readLine(line: string): Line | { id: unknown; error: string } {
  let value: unknown
  try {
    value = JSON.parse(line.replace(/^\ufeff/, ''))
  } catch {
    return { id: null, error: 'not JSON' }
  }
  if (!isRecord(value)) return { id: null, error: 'not a JSON object' }
  const id = value['id'] ?? null
  const { text, lang, now, ref } = value
  if (typeof text !== 'string') return { id, error: 'text is missing or no string' }
  const written = [now, ref].filter((one) => typeof one === 'string')
  const moments = written.map(readMoment)
  if (moments.includes(undefined)) return { id, error: 'now or ref is no date and time' }
  const given = isRecord(value['context']) ? value['context'] : {}
  const context: Context = {
    audience: given['audience'] === 'internal' ? 'internal' : 'external',
    firstContact: given['firstContact'] === true,
    legal: given['legal'] === true,
    chat: given['chat'] === 'group' ? 'group' : 'direct',
    now: moments[0] ?? momentNow(new Date()),
    ...(lang === 'ru' || lang === 'en' || lang === 'zh' ? { language: lang } : {}),
  }
  return { id, text, context }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
