import type { Language } from '#kernel/language.ts'
import { tags } from '#ui/i18n/index.tsx'

/** Cities that people look for and that name no zone of their own. */
const cities: Readonly<Record<string, string>> = {
  'Asia/Shanghai': 'Beijing Пекин 北京 Шанхай 上海 Shenzhen Шэньчжэнь 深圳 Guangzhou Гуанчжоу 广州 Yiwu Иу 义乌 Ningbo Нинбо 宁波 Dongguan Дунгуань 东莞 Foshan Фошань 佛山 Xiamen Сямынь 厦门 Hangzhou Ханчжоу 杭州 Qingdao Циндао 青岛',
  'Asia/Hong_Kong': 'Гонконг 香港',
  'Asia/Taipei': 'Taiwan Тайбэй 台北',
  'Asia/Urumqi': 'Xinjiang Урумчи 乌鲁木齐',
  'Europe/Moscow': 'Москва 莫斯科 Saint Petersburg Санкт-Петербург Петербург 圣彼得堡 Kazan Казань',
  'Europe/Minsk': 'Минск 明斯克',
  'Europe/Samara': 'Самара',
  'Asia/Yekaterinburg': 'Екатеринбург Челябинск Уфа Пермь',
  'Asia/Omsk': 'Омск',
  'Asia/Novosibirsk': 'Новосибирск',
  'Asia/Krasnoyarsk': 'Красноярск',
  'Asia/Irkutsk': 'Иркутск',
  'Asia/Vladivostok': 'Владивосток 海参崴 符拉迪沃斯托克 Хабаровск',
  'Asia/Almaty': 'Алматы Астана 阿拉木图 Astana',
  'Asia/Tashkent': 'Ташкент 塔什干',
  'Asia/Ho_Chi_Minh': 'Saigon Hanoi Хошимин Ханой 胡志明市 河内',
  'Europe/Istanbul': 'Стамбул 伊斯坦布尔',
  'Asia/Dubai': 'Дубай 迪拜',
}

/** All zones this browser knows, with those given besides: an older name may be in use that the list leaves out. */
export function allZones(besides: readonly string[] = []): readonly string[] {
  const known = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])
  return [...new Set(besides.filter((zone) => zone !== '' && !known.has(zone))), ...known]
}

/** How a zone is shown: its city, without the continent. */
export function zoneCity(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

const words = new Map<string, string>()

/** Everything by which a zone may be looked for, in lower case: its name, its cities, what the language calls its time. */
export function zoneWords(zone: string, language: Language): string {
  const key = `${language} ${zone}`
  let found = words.get(key)
  if (found === undefined) {
    const parts = new Intl.DateTimeFormat(tags[language], { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(0)
    const long = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
    found = `${zone.replaceAll('_', ' ')} ${cities[zone] ?? ''} ${long}`.toLowerCase()
    words.set(key, found)
  }
  return found
}

/** Zones in which every word of the search occurs; those whose city begins with it first. */
export function findZones(zones: readonly string[], search: string, language: Language): readonly string[] {
  const wanted = search.trim().toLowerCase().replaceAll('_', ' ').split(/\s+/u).filter(Boolean)
  if (wanted.length === 0) return zones
  const found = zones.filter((zone) => wanted.every((word) => zoneWords(zone, language).includes(word)))
  const first = (zone: string) => (zoneCity(zone).toLowerCase().startsWith(wanted[0] ?? '') || ` ${cities[zone] ?? ''}`.toLowerCase().includes(` ${wanted[0] ?? ''}`) ? 0 : 1)
  return [...found].sort((a, b) => first(a) - first(b))
}
