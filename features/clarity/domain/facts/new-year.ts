/** Words of time before `CNY`; those that may lead to a price as well (`for`, `by`) only behind a rest or a deed of the works. */
const led = /(?<![a-z])(?:after|before|during|until|till|since|around|(?:clos|shut|holiday|off|rest|break|stop|leave|ship|deliver|ready|finish|back|work)[a-z]* (?:[a-z]+ ){0,2}(?:for|by|over)) (?:the )?cny ?$/i
const rest = /^20[23]\d (?:holiday|break|shutdown|closure|rush|season|vacation)/i
const plainYear = /^20[23]\d(?!\d|[.,]\d| ?(?:\/|per |each|yuan|for ))/i

/** Whether `CNY` with the number at `at` is Chinese New Year, not yuan: `closed for CNY 2027`. */
export function isNewYear(text: string, at: number): boolean {
  const ahead = text.slice(at, at + 16)
  return plainYear.test(ahead) && (rest.test(ahead) || led.test(text.slice(Math.max(0, at - 48), at)))
}
