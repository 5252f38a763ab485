import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { Database, Tx } from '#platform/database/index.ts'

class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

/** Runs a transaction that may end in a refusal: then nothing of it is kept. */
export async function transactOrRefuse<Result>(database: Database, work: (tx: Tx) => Promise<Result | Refusal>): Promise<Result | Refusal> {
  try {
    return await database.transact(async (tx) => {
      const result = await work(tx)
      if (isRefusal(result)) throw new Refused(result)
      return result as Result
    })
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}
