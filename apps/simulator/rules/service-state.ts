/** 0 new, 1 handled over the API, 2 waiting in the pool, 3 with a human servicer, 4 ended. */
export type ServiceState = 0 | 1 | 2 | 3 | 4

const apiMoves: Readonly<Record<ServiceState, readonly ServiceState[]>> = {
  0: [1, 2, 3, 4],
  1: [2, 3, 4],
  2: [3, 4],
  3: [3, 4],
  4: [],
}

/** 95016 when service_state/trans may not make this step; 95013 when the session has ended; else 0. */
export function judgeTransfer(from: ServiceState, to: ServiceState): 0 | 95013 | 95016 {
  if (from === 4) return 95013
  return apiMoves[from].includes(to) ? 0 : 95016
}

/** Whether send_msg is allowed: only new and API-handled sessions; 95018 with people, 95013 when ended. */
export function judgeSending(state: ServiceState): 0 | 95013 | 95018 {
  if (state === 4) return 95013
  return state === 2 || state === 3 ? 95018 : 0
}

/** The state after the customer wrote: an ended or new session starts where the console's routing says. */
export function afterCustomerWrote(state: ServiceState, routing: ServiceState): ServiceState {
  return state === 4 || state === 0 ? routing : state
}

/** Whether trans to this state gives a msg_code for send_msg_on_event, and for how many seconds. */
export function transferCodeSeconds(to: ServiceState): number | undefined {
  if (to === 4) return 20
  return to === 2 || to === 3 ? 48 * 3_600 : undefined
}

/** Tells a number from the wire from a service state. */
export function isServiceState(value: unknown): value is ServiceState {
  return value === 0 || value === 1 || value === 2 || value === 3 || value === 4
}
