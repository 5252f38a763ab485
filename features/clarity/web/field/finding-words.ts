import type { Translate } from '#ui/i18n/index.tsx'
import type { Fix } from '../../domain/index.ts'
import type { DraftFinding } from '../reader/draft-reading.ts'
import { wordRule } from '../word-rule.ts'

/** Why a finding is one, in a line. */
export function reasonOf({ rule, params, why }: DraftFinding, t: Translate): string {
  if (rule === wordRule) return [t('clarity:word.why', { instead: params['instead'] ?? '', word: params['word'] ?? '' }), params['note'] ?? ''].filter(Boolean).join(' ')
  return why
}

/** What a mend puts in place of what it takes out, where that is worth seeing before: a rewrite, a list, a sentence. */
export function previewOf(text: string, fix: Fix): string | undefined {
  if (fix.kind !== 'rewrite') return undefined
  const [first] = fix.edits
  const last = fix.edits.at(-1)
  if (first === undefined || last === undefined) return undefined
  let out = ''
  let at = first.start
  for (const edit of fix.edits) {
    out += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return out.trim()
}
