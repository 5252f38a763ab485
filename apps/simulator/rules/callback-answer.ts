/** What came of one attempt to deliver a callback. */
export type Attempt =
  | { readonly came: 'answer'; readonly status: number; readonly body: string }
  | { readonly came: 'timeout' }
  | { readonly came: 'no-connection' }

export type Platform = 'kf' | 'oa'

/** `delivered`: done. `reply`: done, and the body must be read as a passive reply. `again`: resend. `broken`: give up. */
export type AttemptVerdict = 'delivered' | 'reply' | 'again' | 'broken'

/** Resends after the first attempt. */
export const mostRetries = 3

/**
 * Judges one attempt. WeCom counts any HTTP 200 as delivered. An Official Account takes an empty body or `success`;
 * other bodies must be a passive reply. No answer within 5 s, and an HTTP status other than 200, are sent again.
 *
 * @param retriesDone how many resends have already been made
 */
export function judgeAttempt(platform: Platform, attempt: Attempt, retriesDone: number): AttemptVerdict {
  if (attempt.came !== 'answer' || attempt.status !== 200) return retriesDone < mostRetries ? 'again' : 'broken'
  if (platform === 'kf') return 'delivered'
  const body = attempt.body.trim()
  if (body === '' || body === 'success') return 'delivered'
  return body.startsWith('<xml') ? 'reply' : 'broken'
}
