import type { Language } from '#kernel/language.ts'
import type { Translate } from '#ui/i18n/index.tsx'
import type { Fix } from '../../domain/index.ts'
import type { ShownFinding } from '../types.ts'
import type { Engine } from '../use-engine.ts'
import { wordRule } from '../word-rule.ts'

interface Speaker {
  readonly engine: Engine
  readonly language: Language
  readonly t: Translate
}

/** Why a finding is one, in a line. */
export function reasonOf(finding: ShownFinding, { engine, language, t }: Speaker): string {
  const { rule, params } = finding
  if (rule === wordRule) return [t('clarity:word.why', { instead: params['instead'] ?? '', word: params['word'] ?? '' }), params['note'] ?? ''].filter(Boolean).join(' ')
  return engine.whyOf(finding, language)
}

/** What a mend does, on its button. */
export function mendWords({ label, params }: Fix, { engine, language }: Speaker): string {
  return engine.fillText(engine.mendLabels[label][language], params)
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
