import type { FastifyReply, FastifyRequest } from 'fastify'
import type { BodyOf, Contract, ParamsOf, QueryOf, ResultOf } from '#kernel/contract.ts'
import type { Language } from '#kernel/language.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Actor } from './actor.ts'

/** A validated request. */
export interface Call<C extends Contract, Who> {
  readonly actor: Who
  readonly params: ParamsOf<C>
  readonly query: QueryOf<C>
  readonly body: BodyOf<C>
  /** The interface language of the caller. */
  readonly language: Language
  /** The HTTP request beneath, for uploads, addresses and cookies. */
  readonly request: FastifyRequest
  /** For cookies, headers and streams. A handler that sends by itself returns the reply. */
  readonly reply: FastifyReply
}

type Handler<C extends Contract, Who> = (call: Call<C, Who>) => Promise<ResultOf<C> | Refusal | FastifyReply>

/** A contract with its handler. */
export interface Route {
  readonly contract: Contract
  readonly handle: (call: Call<Contract, Actor | undefined>) => Promise<unknown>
  readonly options: RouteOptions
}

export interface RouteOptions {
  /** Largest JSON body in bytes; absent: 1 MiB. */
  readonly bodyLimit?: number
  /** At most `max` calls in `windowMs` from one address, before anything else is done. */
  readonly rateLimit?: { readonly max: number; readonly windowMs: number }
}

/** Joins a contract that needs a sign-in with its handler. Who may call is decided before the handler runs. */
export function on<C extends Contract>(contract: C, handle: Handler<C, Actor>, options: RouteOptions = {}): Route {
  if (contract.permission === 'public') throw new RangeError(`${contract.path} is public: use onPublic`)
  return { contract, handle: handle as Route['handle'], options }
}

/** Joins a contract that anybody may call with its handler. */
export function onPublic<C extends Contract>(contract: C, handle: Handler<C, Actor | undefined>, options: RouteOptions = {}): Route {
  if (contract.permission !== 'public') throw new RangeError(`${contract.path} is not public: use on`)
  return { contract, handle: handle as Route['handle'], options }
}
