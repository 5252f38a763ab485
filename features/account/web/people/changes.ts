/** The fields of `now` that differ from `before`; what stayed as it was is left out. */
export function changesOf<T extends object>(before: T, now: T): Partial<T> {
  const changed: Partial<T> = {}
  for (const field of Object.keys(now) as (keyof T)[]) if (now[field] !== before[field]) changed[field] = now[field]
  return changed
}
