import { fillText, type Finding, type Fix, mendLabels, whyOf } from '#features/clarity/domain/index.ts'
import type { Language, Localized } from '#kernel/language.ts'

const severities: Readonly<Record<Finding['severity'], Localized & { colour: number }>> = {
  error: { ru: 'ошибка', en: 'error', zh: '错误', colour: 31 },
  warn: { ru: 'внимание', en: 'warning', zh: '提醒', colour: 33 },
  info: { ru: 'совет', en: 'advice', zh: '建议', colour: 36 },
}
const nothing: Localized = { ru: 'Всё ясно: замечаний нет.', en: 'All clear: nothing to mend.', zh: '表达清楚，没有需要修改的地方。' }
const whole: Localized = { ru: 'всё сообщение', en: 'the whole message', zh: '整条消息' }
/** Longer mends are named and not shown. */
const longestMend = 400

/**
 * Findings for a terminal: place, severity, the words, why, and up to three mends as they would read. Nothing but the
 * words around a finding is copied, so that a log with a finding a line takes one pass.
 */
export function painted(text: string, findings: readonly Finding[], { language, colour }: { language: Language; colour: boolean }): string {
  const paint = (code: number, words: string): string => (colour ? `\u001b[${code}m${words}\u001b[0m` : words)
  if (findings.length === 0) return `${paint(32, `✓ ${nothing[language]}`)}\n`
  const placeOf = places(text)
  return findings
    .map((finding) => {
      const { severity, span, rule } = finding
      const words = span === undefined ? whole[language] : `«${safe(text.slice(span.start, span.end))}»`
      const head = `${placeOf(span?.start ?? 0)}  ${paint(severities[severity].colour, severities[severity][language])}  ${paint(1, words)}  ${paint(2, rule)}`
      const mends = finding.fixes.slice(0, 3).map((fix) => `    ${paint(32, '→')} ${mendOf(text, finding, { fix, language })}`)
      return [head, `    ${safe(whyOf(finding, language))}`, ...mends].join('\n')
    })
    .join('\n\n')
    .concat('\n')
}

function mendOf(text: string, { span }: Finding, { fix, language }: { fix: Fix; language: Language }): string {
  const label = fillText(mendLabels[fix.label][language], fix.params)
  const result = around(text, span, fix)
  return result === '' || result.length > longestMend ? label : `${label}: ${safe(result).replaceAll('\n', '\n      ')}`
}

/** The words of the finding and what the mend touches, as they would read; empty where that is too much to show. */
function around(text: string, span: Finding['span'], { edits }: Fix): string {
  let at = edits.reduce((first, { start }) => Math.min(first, start), span?.start ?? text.length)
  const end = edits.reduce((last, edit) => Math.max(last, edit.end), span?.end ?? 0)
  if (end - at > 10 * longestMend) return ''
  let out = ''
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return (out + text.slice(at, end)).trim()
}

/** Line and column, from 1, as editors count them. Findings come in order of the text, so that each line is counted once. */
function places(text: string): (offset: number) => string {
  const endOf = (from: number): number => {
    const end = text.indexOf('\n', from)
    return end < 0 ? text.length : end
  }
  let [line, start, end] = [1, 0, endOf(0)]
  return (offset) => {
    if (offset < start) [line, start, end] = [1, 0, endOf(0)]
    while (end < offset) [line, start, end] = [line + 1, end + 1, endOf(end + 1)]
    return `${line}:${offset - start + 1}`
  }
}

/** A pasted text must not steer the terminal. */
const safe = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ')
