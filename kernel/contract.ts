import type { Static, TSchema } from 'typebox'

/**
 * One call of the API: shapes of what goes in and out, and what one must be allowed to do. The server, the typed
 * client and the OpenAPI document are all made from this one value.
 */
export interface Contract<
  Params extends TSchema = TSchema,
  Query extends TSchema = TSchema,
  Body extends TSchema = TSchema,
  Result extends TSchema = TSchema,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Begins with `/api/`; parameters as `:name`. */
  readonly path: string
  /** One sentence for the OpenAPI document. */
  readonly summary: string
  /**
   * `public` (no sign-in), `signed-in` (any member), or the name of a permission, such as `conversation.read`.
   * There is no default: an endpoint without a policy does not compile.
   */
  readonly permission: Permission
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly result: Result
}

export type Permission = 'public' | 'signed-in' | `${string}.${string}`

/** Gives a contract its types; returns its argument. */
export function contract<
  Result extends TSchema,
  Params extends TSchema = TSchema,
  Query extends TSchema = TSchema,
  Body extends TSchema = TSchema,
>(value: Contract<Params, Query, Body, Result>): Contract<Params, Query, Body, Result> {
  return value
}

export type ParamsOf<C extends Contract> = C extends Contract<infer P, TSchema, TSchema, TSchema> ? Static<P> : never
export type QueryOf<C extends Contract> = C extends Contract<TSchema, infer Q, TSchema, TSchema> ? Static<Q> : never
export type BodyOf<C extends Contract> = C extends Contract<TSchema, TSchema, infer B, TSchema> ? Static<B> : never
export type ResultOf<C extends Contract> = C extends Contract<TSchema, TSchema, TSchema, infer R> ? Static<R> : never
