/** A place in a thread. Messages are sorted by it: by time, and those of one moment in order of arrival. */
export interface Position {
  /** Milliseconds since 1970. */
  readonly sentAt: number
  /** Number within the conversation, in the order in which the desk learned of it. */
  readonly arrival: number
}

/** Writes a place for addresses and events. */
export function writePosition({ sentAt, arrival }: Position): string {
  return `${sentAt}.${arrival}`
}

/** Reads a place; `undefined` when it is none. */
export function readPosition(text: string): Position | undefined {
  const parts = /^(-?\d{1,15})\.(\d{1,10})$/.exec(text)
  return parts === null ? undefined : { sentAt: Number(parts[1]), arrival: Number(parts[2]) }
}
