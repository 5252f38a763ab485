import type { BodyOf, Contract, ParamsOf, QueryOf, ResultOf } from '#kernel/contract.ts'
import { currentLanguage } from './i18n/index.tsx'

/** A refusal of the server in the reader's language, or a broken line (`OFFLINE`). */
export class ApiError extends Error {
  readonly code: string
  readonly status: number
  readonly data: Readonly<Record<string, string | number | boolean>>
  constructor(code: string, status: number, message: string, data: ApiError['data'] = {}) {
    super(message)
    this.code = code
    this.status = status
    this.data = data
  }
}

type Part<Name extends string, Value> = unknown extends Value ? { readonly [K in Name]?: never } : { readonly [K in Name]: Value }
type QueryPart<Value> = unknown extends Value ? { readonly query?: never } : { readonly query?: Value }

/** What a contract wants to be called with. */
export type Input<C extends Contract> = Part<'params', ParamsOf<C>> & QueryPart<QueryOf<C>> & Part<'body', BodyOf<C>> & { readonly signal?: AbortSignal }

/** The address of a call: parameters in the path, query behind it. */
export function addressOf(path: string, params: unknown, query: unknown): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String((params as Record<string, unknown> | undefined)?.[name] ?? '')))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries((query as Record<string, unknown> | undefined) ?? {})) if (value !== undefined) search.set(name, String(value))
  const text = search.toString()
  return text === '' ? filled : `${filled}?${text}`
}

const signedOutListeners = new Set<() => void>()

/** Called when the server says that nobody is signed in any more. Returns how to stop. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener)
  return () => signedOutListeners.delete(listener)
}

/** Reads the answer of the server, whoever asked. @throws ApiError */
export function readAnswer(status: number, body: unknown): unknown {
  if (status >= 200 && status < 300) return body
  const { error, message, data } = (typeof body === 'object' && body !== null ? body : {}) as { error?: string; message?: string; data?: ApiError['data'] }
  if (error === 'HTTP_SIGN_IN') for (const listener of signedOutListeners) listener()
  throw new ApiError(error ?? 'BROKEN_ANSWER', status, message ?? '', data)
}

/** Calls the API by contract. @throws ApiError with the server's reason, or `OFFLINE` when it cannot be reached. */
export async function call<C extends Contract>(contract: C, input: Input<C>): Promise<ResultOf<C>> {
  const { params, query, body, signal } = input as { params?: unknown; query?: unknown; body?: unknown; signal?: AbortSignal }
  let response: Response
  try {
    response = await fetch(addressOf(contract.path, params, query), {
      method: contract.method,
      headers: { 'accept-language': currentLanguage(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    })
  } catch (error) {
    if (signal?.aborted === true) throw error
    throw new ApiError('OFFLINE', 0, '')
  }
  return readAnswer(response.status, await response.json().catch(() => undefined)) as ResultOf<C>
}
