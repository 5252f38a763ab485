import type { Localized } from '#kernel/language.ts'
import type { Doc } from '../doc.ts'
import { isSameSign, readSign } from '../pictograms/index.ts'
import { isInside } from '../reading/inside.ts'
import type { Context, Fix, Rule, RuleExamples, TeamSign } from '../rule.ts'
import { mend, replaced, withoutSign } from './mends.ts'
import type { Span } from '../doc.ts'

/** Reads as friendly on both sides, but as a deal too: only for a sign that stands alone where the author agrees or thanks. */
const safer = '🤝'
const agrees = /договор|соглас|хорошо|отлично|спасибо|благодар|(?<![а-я])(?:ок|да)(?![а-я])|\b(?:ok(?:ay)?|agreed?|deal|great|fine|thanks?|thank you|yes)\b|好的|同意|成交|谢|合作|没问题/

export const rule: Rule = {
  id: 'emoji-risky',
  severity: 'warn',
  check(doc, context) {
    return doc.pictograms.flatMap((sign) => {
      const doubt = isInside(doc.quotes, sign) ? undefined : doubtOf(sign.sign, context)
      const span = { start: sign.start, end: sign.end }
      return doubt === undefined ? [] : [{ span, params: { sign: sign.sign, ...doubt }, fixes: mends(doc, span, context) }]
    })
  },
}

/** Why a sign had better not stand: the team's word comes first, for any reader; else how China reads it, for one outside. */
function doubtOf(sign: string, context: Context): Readonly<Record<string, string>> | undefined {
  const decided = decisionOn(sign, context)
  if (decided?.verdict === 'avoid') return { verdict: 'avoid', note: decided.note }
  const known = readSign(sign)
  if (decided !== undefined || context.audience !== 'external' || known === undefined || known.risk === 'low' || known.onlyInContext) return undefined
  return { risk: known.risk, ...known.reading }
}

const decisionOn = (sign: string, { signs = [] }: Context): TeamSign | undefined => signs.find((one) => isSameSign(one.sign, sign))

function mends(doc: Doc, span: Span, context: Context): Fix[] {
  const deleted = mend('choose', 'delete', [withoutSign(doc, span)])
  const fits = doc.pictograms.length === 1 && agrees.test(doc.plain) && decisionOn(safer, context)?.verdict !== 'avoid'
  return !fits ? [deleted] : [deleted, mend('choose', 'replace', [replaced(span, safer)], { instead: safer })]
}

export const why: Localized = {
  ru: '{sign} в Китае читают иначе: {ru}.',
  en: '{sign} is read differently in China: {en}.',
  zh: '{sign}在中国常被理解为：{zh}。',
}

export const whyAvoided: Localized = {
  ru: 'Команда решила не использовать {sign}. {note}',
  en: 'The team has decided to avoid {sign}. {note}',
  zh: '团队决定不使用{sign}。{note}',
}

const wary = [{ sign: '👌', verdict: 'avoid', note: '' }, { sign: '🙏', verdict: 'avoid', note: '' }, { sign: '🙂', verdict: 'fine', note: '' }] as const
const avoided = { signs: wary } as const

const sticker = { signs: [{ sign: '[强]', verdict: 'avoid', note: '' }, { sign: ':)', verdict: 'avoid', note: '' }] } as const

export const examples: RuleExamples = {
  bad: ['Хорошо {{🙂}}', 'Договорились{{)))}}', 'OK {{🙂}}', 'See you {{👋}}', '好的{{[微笑]}}我们7月28日付款', '好的{{/::)}}', '知道了{{[再见]}}', { text: 'Спасибо {{👌}}', context: avoided }, { text: 'Thanks {{👌🏽}}', context: avoided }, { text: '谢谢{{👌}}', context: avoided }, { text: 'Noted {{👌}}', context: { signs: wary, audience: 'internal' } }, { text: '好的{{[ThumbsUp]}}', context: sticker }, { text: '好的{{/:strong}}', context: sticker }, { text: 'Noted {{:-)}}', context: sticker }],
  good: ['Спасибо 👌', 'Хорошо 🤝', 'OK 👍', '好的[抱拳]我们7月28日付款'],
  traps: ['Спасибо 🙏', 'Thanks 👍', '谢谢[强]', 'См. [1] и [OK] в форме, PO-2310 (чертёж 3)', '> ok 🙂\nNoted, 28 July 2026.', { text: 'OK 🙂', context: { audience: 'internal' } }, { text: 'OK 🙂', context: avoided }, { text: '> ok 👌\nNoted, 28 July 2026.', context: avoided }, { text: 'OK 👍', context: sticker }],
}
