export interface SnoozeChoice {
  readonly id: 'reply' | 'threeHours' | 'tomorrow' | 'monday'
  /** Absent: only until they write. */
  readonly until?: number
}

const hourMs = 3_600_000

/** When a conversation may come back: times in the viewer's own zone, mornings at nine. */
export function snoozeChoices(now: number): readonly SnoozeChoice[] {
  const morning = (days: number) => {
    const day = new Date(now)
    day.setDate(day.getDate() + days)
    return day.setHours(9, 0, 0, 0)
  }
  const toMonday = (8 - new Date(now).getDay()) % 7 || 7
  return [
    { id: 'reply' },
    { id: 'threeHours', until: now + 3 * hourMs },
    { id: 'tomorrow', until: morning(1) },
    ...(toMonday === 1 ? [] : [{ id: 'monday' as const, until: morning(toMonday) }]),
  ]
}
