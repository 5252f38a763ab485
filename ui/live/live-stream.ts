/** A fact that the server keeps and numbers. Ids and small facts only; texts are fetched. */
export interface LiveEvent {
  readonly kind: string
  readonly scope?: { readonly kind: string; readonly id: string }
  readonly payload: Readonly<Record<string, unknown>>
}

/** `lost`: trying again; `refused`: the server does not want this browser (signed out), asked again now and then. */
export type LiveState = 'connecting' | 'open' | 'lost'

export type LiveSignal =
  | { readonly type: 'told'; readonly seq: number; readonly event: LiveEvent }
  | { readonly type: 'passing'; readonly event: LiveEvent }
  /** Too much was missed: fetch everything again. */
  | { readonly type: 'reset'; readonly seq: number }
  | { readonly type: 'state'; readonly state: LiveState; readonly seq: number | undefined }

/** The part of EventSource that is used. */
export interface Source {
  readonly readyState: number
  addEventListener(type: string, listener: (event: { readonly data?: string; readonly lastEventId?: string }) => void): void
  close(): void
}

export interface StreamOptions {
  /** Opens a connection that begins after this number; undefined: from now on. */
  open(after: number | undefined): Source
  emit(signal: LiveSignal): void
  /** Runs something later; returns how to give that up. */
  later(run: () => void, ms: number): () => void
  /** Last number already known, when another tab followed the stream before. */
  readonly after?: number
}

export interface Stream {
  readonly seq: number | undefined
  readonly state: LiveState
  close(): void
}

const closed = 2
const firstPauseMs = 1_000
const longestPauseMs = 30_000

/**
 * Follows the server's numbered events over reconnects: each number is told once and in order, whatever the line
 * does. EventSource resumes by itself after a broken line; after a refusal it gives up, so then we open a new one.
 */
export function openStream({ open, emit, later, after }: StreamOptions): Stream {
  let seq = after
  let state: LiveState = 'connecting'
  let pauseMs = firstPauseMs
  let stopped = false
  let source: Source | undefined
  let stopWaiting = () => {}

  const turn = (next: LiveState) => {
    state = next
    emit({ type: 'state', state, seq })
  }
  const number = (id: string | undefined) => (id === undefined || id === '' ? Number.NaN : Number(id))

  function connect(): void {
    const mine = open(seq)
    source = mine
    const listen = (type: string, hear: (data: string, id: number) => void) =>
      mine.addEventListener(type, (event) => {
        if (!stopped && source === mine) hear(event.data ?? '', number(event.lastEventId))
      })
    listen('hello', (data) => {
      const said = (JSON.parse(data) as { seq?: number }).seq
      seq ??= said
      pauseMs = firstPauseMs
      turn('open')
    })
    listen('told', (data, id) => {
      if (!Number.isFinite(id) || (seq !== undefined && id <= seq)) return
      seq = id
      emit({ type: 'told', seq: id, event: JSON.parse(data) as LiveEvent })
    })
    listen('passing', (data) => emit({ type: 'passing', event: JSON.parse(data) as LiveEvent }))
    listen('reset', (_, id) => {
      if (Number.isFinite(id)) seq = id
      emit({ type: 'reset', seq: seq ?? 0 })
    })
    listen('error', () => {
      if (mine.readyState === closed) {
        stopWaiting = later(connect, pauseMs)
        pauseMs = Math.min(pauseMs * 2, longestPauseMs)
      }
      if (state !== 'lost') turn('lost')
    })
  }
  connect()

  return {
    get seq() {
      return seq
    },
    get state() {
      return state
    },
    close() {
      stopped = true
      stopWaiting()
      source?.close()
    },
  }
}
