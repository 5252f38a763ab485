import type { Translate } from '#ui/i18n/index.tsx'
import type { Fix } from '../../domain/index.ts'
import type { DraftFinding, DraftFix } from '../reader/draft-reading.ts'
import { wordRule } from '../word-rule.ts'

/** Why a finding is one, in a line. */
export function reasonOf({ rule, params, why }: DraftFinding, t: Translate): string {
  if (rule === wordRule) return [t('clarity:word.why', { instead: params['instead'] ?? '', word: params['word'] ?? '' }), params['note'] ?? ''].filter(Boolean).join(' ')
  return why
}

const mostSaid = 90

/** The words that a finding speaks of, in one line; of many their beginning and end. Empty for what concerns the whole message. */
export function saidIn(text: string, { span }: Pick<DraftFinding, 'span'>): string {
  const words = [...text.slice(span?.start ?? 0, span?.end ?? 0).replace(/\s+/gu, ' ').trim()]
  return words.length <= mostSaid ? words.join('') : [...words.slice(0, mostSaid * 2 / 3), ' … ', ...words.slice(-mostSaid / 3)].join('')
}

/** What a mend does, for its button. What «it» points at may have no number: there it is the thing that is to be named. */
export function mendWords({ rule }: Pick<DraftFinding, 'rule'>, fix: Pick<DraftFix, 'label' | 'words'>, t: Translate): string {
  return rule === 'unclear-reference' && fix.label === 'fill-reference' ? t('clarity:fix.thing') : fix.words
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
