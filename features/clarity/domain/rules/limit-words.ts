import type { Span } from '../doc.ts'

/** Words of a limit that stand before a day. */
const lead =
  '(?:(?:не (?:позднее|позже|ранее|раньше)(?: чем)?|(?:до|к) конц[ау] (?:рабочего )?дня|начиная с|до|после|со?|от|ко?|по|на|около|примерно|(?:no|not) later than|(?:by |before |until |till )?(?:the )?(?:end|close) of (?:the )?(?:business )?day|(?:on|at) or (?:before|after)|by|before|until|till|from|since|after|as of|starting|around|about|up to|through) |(?:最[晚迟]|不[晚迟]于|截[至止]|直?到|[自从至于在约]|大[约概])\\s?)*'
/** An hour that stands with the day is right: it stays. */
const hour = '(?:\\d{1,2}[:：]\\d\\d(?: ?[ap]\\.?m\\.?)?|\\d{1,2} ?(?:[ap]\\.?m|час|утра|дня|вечера)|[上下中早晚][午上]?\\d{1,2}[点时]|\\d{1,2}[点时])'
const hourBehind = new RegExp(`(?<!^)(?:[ ,]+(?:в |at |к |до |by )?|(?<=[\\u4e00-\\u9fff）)]))${hour}.*$`)
const leads = new RegExp(`^${lead}`)
const hourBeforeWeekday = new RegExp(`^${lead}${hour}.*?(?<!\\p{L})(?=понед|втор|сред|четв|пятн|субб|воскр|mon|tue|wed|thu|fri|sat|sun)`, 'u')
const hourBeforeDay = new RegExp(`^${lead}${hour}[ ,]*(?:on )?`)
const limitBehind = /(?:(?:之|以)?[前后]|起|开始|为?止|以?内|左右|(?: at the latest| or (?:earlier|before|sooner|later)| onwards?| inclusive| включительно| или (?:раньше|ранее|позже)))$/

/** The day itself inside its words. What limits it (до, by, 前) and its hour are the author's, and right: a mend leaves them. */
export function dayWithin(plain: string, { start, end }: Span): Span {
  const words = plain.slice(start, end)
  const hours = hourBeforeWeekday.exec(words) ?? hourBeforeDay.exec(words)
  const from = hours?.[0].length ?? leads.exec(words)?.[0].length ?? 0
  const rest = words.slice(from)
  const to = hourBehind.exec(rest)?.index ?? limitBehind.exec(rest)?.index ?? rest.length
  return { start: start + from, end: start + from + to }
}
