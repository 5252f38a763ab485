import type { Translate } from '#ui/i18n/translate.ts'
import type { Draft } from '../types.ts'

/** Whose text took the place of whose. Nobody is told their own name: it was they themselves, in another tab or on another device. */
export function overwrittenWords({ editedBy, by = editedBy }: NonNullable<Draft['overwritten']>, meId: string, nameOf: (staffId: string) => string, t: Translate): string {
  if (by !== meId) return t('conversation:draft.overwritten', { name: nameOf(by) })
  return editedBy === meId ? t('conversation:draft.overwrittenBySelf') : t('conversation:draft.overwrittenOf', { name: nameOf(editedBy) })
}
