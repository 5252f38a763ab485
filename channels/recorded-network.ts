import type { ApiCall, Settings } from './channel.ts'

/** A recorded answer of a network, or the error that the line broke with. */
export type Recorded =
  | { readonly json: unknown; readonly status?: number }
  | { readonly bytes: Uint8Array | string; readonly headers: Readonly<Record<string, string>>; readonly status?: number }
  | { readonly breaks: string; readonly named?: string }

/** What was asked. */
export interface Asked {
  readonly url: URL
  readonly method: string
  readonly json: unknown
  readonly form: FormData | undefined
}

/** A call whose `fetch` plays recorded answers in their order, and which tells what it was asked. For tests. */
export function recordedCall(settings: Settings, answers: readonly Recorded[], tokens: readonly string[] = ['TOKEN-1', 'TOKEN-2']) {
  const asked: Asked[] = []
  const replaced: string[] = []
  const waiting = [...answers]
  const left = [...tokens]
  const play: typeof fetch = async (input, init) => {
    const { body } = init ?? {}
    asked.push({
      url: new URL(String(input)),
      method: init?.method ?? 'GET',
      json: typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined,
      form: body instanceof FormData ? body : undefined,
    })
    const answer = waiting.shift()
    if (!answer) throw new TypeError('more was asked than recorded')
    return answered(answer)
  }
  const call: ApiCall = {
    settings,
    fetch: play,
    signal: new AbortController().signal,
    token: {
      current: async () => left[0] ?? '',
      replace: async (used) => {
        replaced.push(used)
        if (left[0] === used) left.shift()
        return left[0] ?? ''
      },
    },
  }
  return { call, asked, replaced, unplayed: () => waiting.length }
}

function answered(answer: Recorded): Response {
  if ('breaks' in answer) {
    const cause = Object.assign(new Error('line'), { code: answer.breaks, name: answer.named ?? 'Error' })
    throw new TypeError('fetch failed', { cause })
  }
  const status = answer.status ?? 200
  if ('json' in answer) return new Response(JSON.stringify(answer.json), { status, headers: { 'content-type': 'application/json' } })
  const { bytes, headers } = answer
  return new Response(typeof bytes === 'string' ? bytes : new Uint8Array(bytes), { status, headers })
}
