import { applyFix, fillText, type Finding, type Fix, mendLabels, whys } from '#features/clarity/domain/index.ts'
import type { Language, Localized } from '#kernel/language.ts'

const severities: Readonly<Record<Finding['severity'], Localized & { colour: number }>> = {
  error: { ru: 'ошибка', en: 'error', zh: '错误', colour: 31 },
  warn: { ru: 'внимание', en: 'warning', zh: '提醒', colour: 33 },
  info: { ru: 'совет', en: 'advice', zh: '建议', colour: 36 },
}
const nothing: Localized = { ru: 'Всё ясно: замечаний нет.', en: 'All clear: nothing to mend.', zh: '表达清楚，没有需要修改的地方。' }
const whole: Localized = { ru: 'всё сообщение', en: 'the whole message', zh: '整条消息' }

/** Findings for a terminal: place, severity, the words, why, and up to three mends as they would read. */
export function painted(text: string, findings: readonly Finding[], { language, colour }: { language: Language; colour: boolean }): string {
  const paint = (code: number, words: string): string => (colour ? `\u001b[${code}m${words}\u001b[0m` : words)
  if (findings.length === 0) return `${paint(32, `✓ ${nothing[language]}`)}\n`
  return findings
    .map((finding) => {
      const { severity, span, rule } = finding
      const words = span === undefined ? whole[language] : `«${safe(text.slice(span.start, span.end))}»`
      const why = whys[rule]?.[language] ?? ''
      const head = `${placeOf(text, span?.start ?? 0)}  ${paint(severities[severity].colour, severities[severity][language])}  ${paint(1, words)}  ${paint(2, rule)}`
      const mends = finding.fixes.slice(0, 3).map((fix) => `    ${paint(32, '→')} ${mendOf(text, finding, { fix, language })}`)
      return [head, `    ${safe(fillText(why, finding.params))}`, ...mends].join('\n')
    })
    .join('\n\n')
    .concat('\n')
}

function mendOf(text: string, { span }: Finding, { fix, language }: { fix: Fix; language: Language }): string {
  const label = fillText(mendLabels[fix.label][language], fix.params)
  const first = Math.min(span?.start ?? text.length, ...fix.edits.map(({ start }) => start))
  const last = Math.max(span?.end ?? 0, ...fix.edits.map(({ end }) => end))
  const after = applyFix(text, fix)
  const result = after.slice(first, after.length - (text.length - last)).trim()
  return result === '' || result.length > 400 ? label : `${label}: ${safe(result).replaceAll('\n', '\n      ')}`
}

/** Line and column, from 1, as editors count them. */
function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset)
  return `${before.split('\n').length}:${offset - before.lastIndexOf('\n')}`
}

/** A pasted text must not steer the terminal. */
const safe = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ')
