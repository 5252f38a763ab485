import { say, tongue } from './strings.ts'

const locale = { zh: 'zh-CN', en: 'en-GB', ru: 'ru-RU' }[tongue]
const zone = 'Asia/Shanghai'
const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: zone })
const day = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: zone })
const dayKey = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })

/** The merchandiser's phone shows Chinese time. */
export function clockTime(at: number): string {
  return clock.format(at)
}

/** As WeChat writes it between bubbles: the time today, 昨天 and the time, else date and time. */
export function stamp(at: number, now: number): string {
  if (dayKey.format(at) === dayKey.format(now)) return clock.format(at)
  if (dayKey.format(at) === dayKey.format(now - 86_400_000)) return `${say('yesterday')} ${clock.format(at)}`
  return `${day.format(at)} ${clock.format(at)}`
}

/** As in the list: short. */
export function shortStamp(at: number, now: number): string {
  if (dayKey.format(at) === dayKey.format(now)) return clock.format(at)
  return dayKey.format(at) === dayKey.format(now - 86_400_000) ? say('yesterday') : day.format(at)
}

/** Bytes for people. */
export function size(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`
  if (bytes < 1_048_576) return `${(bytes / 1_024).toFixed(bytes < 10_240 ? 1 : 0)} KB`
  return `${(bytes / 1_048_576).toFixed(1)} MB`
}
