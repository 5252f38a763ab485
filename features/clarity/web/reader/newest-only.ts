/**
 * Asks one thing after the other: while an answer is awaited, only the newest that was asked meanwhile waits behind it,
 * so that fast typing never makes a queue. Each answer is heard, also when something newer waits: it is better than none.
 * `undefined` asks nothing more: what is awaited then is not heard. `hear` gets no answer where asking failed.
 */
export function newestOnly<Ask, Answer>(put: (ask: Ask) => Promise<Answer>, hear: (answer: Answer | undefined) => void): (ask: Ask | undefined) => void {
  let isAsking = false
  let isHeard = false
  let next: { readonly ask: Ask } | undefined
  const go = async (ask: Ask): Promise<void> => {
    isAsking = true
    isHeard = true
    const answer = await put(ask).catch(() => undefined)
    isAsking = false
    if (isHeard) hear(answer)
    const waits = next
    next = undefined
    if (waits !== undefined) void go(waits.ask)
  }
  return (ask) => {
    if (!isAsking) {
      if (ask !== undefined) void go(ask)
      return
    }
    next = ask === undefined ? undefined : { ask }
    isHeard &&= ask !== undefined
  }
}
