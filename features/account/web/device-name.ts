const browsers = [
  [/MicroMessenger\//, 'WeChat'], [/YaBrowser\//, 'Yandex Browser'], [/Edg(?:e|A|iOS)?\//, 'Edge'], [/OPR\//, 'Opera'], [/SamsungBrowser\//, 'Samsung Internet'],
  [/(?:Firefox|FxiOS)\//, 'Firefox'], [/(?:Chrome|CriOS)\//, 'Chrome'], [/Safari\//, 'Safari'],
] as const

const systems = [
  [/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Android/, 'Android'], [/Windows/, 'Windows'], [/Mac OS X|Macintosh/, 'macOS'], [/CrOS/, 'ChromeOS'], [/HarmonyOS/, 'HarmonyOS'], [/Linux/, 'Linux'],
] as const

/** Browser and system out of what a browser says of itself (`User-Agent`); `undefined` for what cannot be told. */
export function deviceName(agent: string): { readonly browser: string | undefined; readonly system: string | undefined } {
  const find = (table: readonly (readonly [RegExp, string])[]) => table.find(([sign]) => sign.test(agent))?.[1]
  return { browser: find(browsers), system: find(systems) }
}
