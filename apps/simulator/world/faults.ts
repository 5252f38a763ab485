/** Everything that can be made to go wrong; what each does is said in the control page's texts. */
export const faultNames = [
  'token-expire-now', 'token-clash', 'token-illegal', 'ip-refused', 'quota-exhausted', 'busy', 'concurrency',
  'slow-api', 'http-500', 'bad-json', 'api-unreachable',
  'window-closed', 'count-used', 'human-took-over', 'send-silent-drop', 'send-fail-after-ok', 'send-hang', 'send-hang-lost',
  'has-more-empty', 'page-replay', 'sync-token-expired', 'doorbell-lost',
  'duplicate-callback', 'retry-storm', 'late-callback', 'forged-callback', 'same-second-events', 'unknown-type', 'control-characters',
  'media-expired', 'media-slow',
] as const

export type FaultName = (typeof faultNames)[number]

export interface FaultState {
  readonly name: FaultName
  readonly on: boolean
  /** How many times it will still happen; absent = until switched off. */
  readonly left?: number
  /** How often it has happened since the start or the last reset. */
  readonly happened: number
}

/** The switchboard of faults. */
export interface Faults {
  list(): readonly FaultState[]
  /** Switches one on or off; `count` switches it off by itself after so many times. */
  set(name: FaultName, on: boolean, count?: number): void
  /** True when this fault happens now; counts it. */
  take(name: FaultName): boolean
  clear(): void
}

/** Makes a switchboard with everything off. */
export function createFaults(onChange: () => void): Faults {
  const states = new Map<FaultName, FaultState>(faultNames.map((name) => [name, { name, on: false, happened: 0 }]))
  const put = (state: FaultState) => {
    states.set(state.name, state)
    onChange()
  }
  return {
    list: () => [...states.values()],
    set(name, on, count) {
      const happened = states.get(name)?.happened ?? 0
      put(on && count !== undefined ? { name, on, left: count, happened } : { name, on, happened })
    },
    take(name) {
      const state = states.get(name)
      if (state === undefined || !state.on) return false
      const { left, happened } = state
      if (left === undefined) put({ name, on: true, happened: happened + 1 })
      else put(left > 1 ? { name, on: true, left: left - 1, happened: happened + 1 } : { name, on: false, happened: happened + 1 })
      return true
    },
    clear() {
      for (const name of faultNames) put({ name, on: false, happened: 0 })
    },
  }
}

/** Tells a fault's name from other text. */
export function isFaultName(text: string): text is FaultName {
  return faultNames.some((name) => name === text)
}
