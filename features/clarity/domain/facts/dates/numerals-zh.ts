const DIGITS: ReadonlyMap<string, number> = new Map(
  [...'零〇一二两三四五六七八九'].map((sign): [string, number] => [sign, Math.max(0, '零一二三四五六七八九'.indexOf(sign === '两' ? '二' : sign))]),
)
const SCALES: ReadonlyMap<string, number> = new Map([['十', 10], ['百', 100], ['千', 1000]])

/** Value of a run such as 二十二, 廿八, 三百零五, or digit by digit 二零一六. Returns NaN for an empty run. */
export function hanNumber(run: string): number {
  if (run === '') return Number.NaN
  if (run.length > 1 && /^[零〇一二三四五六七八九]+$/.test(run)) return Number([...run].map((sign) => DIGITS.get(sign)).join(''))
  let total = 0
  let digit = -1
  for (const sign of run.replaceAll('廿', '二十').replaceAll('卅', '三十')) {
    const scale = SCALES.get(sign)
    if (scale === undefined) digit = DIGITS.get(sign) ?? 0
    else {
      total += (digit < 0 ? 1 : digit) * scale
      digit = -1
    }
  }
  return total + Math.max(0, digit)
}
