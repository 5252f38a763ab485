import type { FastifyReply, FastifyRequest } from 'fastify'
import type { BodyOf, Contract, ParamsOf, QueryOf, ResultOf } from '#kernel/contract.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { Actor, Route } from '#platform/http/index.ts'

/** Does what a route does, as somebody, without HTTP: the same handler with the same policies behind it. */
export function performer(routes: readonly Route[], actor: Actor) {
  const byContract = new Map(routes.map((route) => [route.contract, route]))
  return async <C extends Contract>(contract: C, input: { params?: ParamsOf<C>; query?: QueryOf<C>; body?: BodyOf<C> }): Promise<ResultOf<C>> => {
    const route = byContract.get(contract)
    if (route === undefined || (contract.permission !== 'signed-in' && !actor.permissions.has(contract.permission))) throw new RangeError(`${contract.path} cannot be performed`)
    const result = await route.handle({
      actor,
      params: (input.params ?? {}) as never,
      query: (input.query ?? {}) as never,
      body: input.body as never,
      language: actor.language,
      request: {} as FastifyRequest, // the routes that are performed look at neither
      reply: {} as FastifyReply,
    })
    if (isRefusal(result)) throw new PerformRefused(result)
    return result as ResultOf<C>
  }
}

/** A performed call was refused. */
export class PerformRefused extends Error {
  override readonly name = 'PerformRefused'
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}
