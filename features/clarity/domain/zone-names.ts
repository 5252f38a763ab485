import type { Language } from '#kernel/language.ts'

/** Zones of the trade as messages name them: «по …», "… time", …时间. All are read again (see facts/dates/zones.ts). */
const names: Readonly<Record<string, readonly [ru: string, en: string, zh: string]>> = {
  'Asia/Shanghai': ['по Пекину', 'Beijing', '北京'],
  'Europe/Moscow': ['по Москве', 'Moscow', '莫斯科'],
  'Europe/Samara': ['по Самаре', 'Samara', '萨马拉'],
  'Asia/Yekaterinburg': ['по Екатеринбургу', 'Yekaterinburg', '叶卡捷琳堡'],
  'Asia/Omsk': ['по Омску', 'Omsk', '鄂木斯克'],
  'Asia/Almaty': ['по Алматы', 'Almaty', '阿拉木图'],
  'Asia/Tashkent': ['по Ташкенту', 'Tashkent', '塔什干'],
  'Asia/Novosibirsk': ['по Новосибирску', 'Novosibirsk', '新西伯利亚'],
  'Asia/Krasnoyarsk': ['по Красноярску', 'Krasnoyarsk', '克拉斯诺亚尔斯克'],
  'Asia/Vladivostok': ['по Владивостоку', 'Vladivostok', '符拉迪沃斯托克'],
  'Asia/Irkutsk': ['по Иркутску', 'Irkutsk', '伊尔库茨克'],
  'Asia/Yakutsk': ['по Якутску', 'Yakutsk', '雅库茨克'],
  'Europe/Kaliningrad': ['по Калининграду', 'Kaliningrad', '加里宁格勒'],
  'Europe/Minsk': ['по Минску', 'Minsk', '明斯克'],
  'Europe/Berlin': ['по Берлину', 'Berlin', '柏林'],
  'Europe/Paris': ['по Парижу', 'Paris', '巴黎'],
  'Europe/Warsaw': ['по Варшаве', 'Warsaw', '华沙'],
  'Europe/London': ['по Лондону', 'London', '伦敦'],
  'Europe/Helsinki': ['по Хельсинки', 'Helsinki', '赫尔辛基'],
  'Europe/Istanbul': ['по Стамбулу', 'Istanbul', '伊斯坦布尔'],
  'Asia/Dubai': ['по Дубаю', 'Dubai', '迪拜'],
  'Asia/Kolkata': ['по Дели', 'Delhi', '新德里'],
  'Asia/Singapore': ['по Сингапуру', 'Singapore', '新加坡'],
  'Asia/Hong_Kong': ['по Гонконгу', 'Hong Kong', '香港'],
  'Asia/Tokyo': ['по Токио', 'Tokyo', '东京'],
  'Asia/Seoul': ['по Сеулу', 'Seoul', '首尔'],
  'Australia/Sydney': ['по Сиднею', 'Sydney', '悉尼'],
  'America/New_York': ['по Нью-Йорку', 'New York', '纽约'],
  'America/Chicago': ['по Чикаго', 'Chicago', '芝加哥'],
  'America/Denver': ['по Денверу', 'Denver', '丹佛'],
  'America/Los_Angeles': ['по Лос-Анджелесу', 'Los Angeles', '洛杉矶'],
}
const column = { ru: 0, en: 1, zh: 2 } as const

/** The city of a zone in the form that its hours take, where messages name it. */
export function zoneCity(zone: string, language: Language): string | undefined {
  return names[zone]?.[column[language]]
}

/** A zone by its distance from UTC: `UTC+8`, `UTC-3:30`. */
export function zoneShift(minutes: number): string {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}
