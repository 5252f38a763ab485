/** One documented setting: how to read it, and what to say when it cannot be read. */
export interface Field<Value> {
  readonly about: string
  readonly expected: string
  readonly example: string
  /** What holds when it is not set; absent for settings that are then simply off. */
  readonly fallback?: string
  read(name: string, text: string | undefined): { readonly value: Value } | { readonly mistake: FieldMistake }
}

export interface FieldMistake {
  readonly name: string
  readonly expected: string
  readonly found: string
}

interface Shape<Value> {
  readonly about: string
  readonly expected: string
  readonly example: string
  readonly fallback: Value | undefined
  /** `undefined` when the text is not of this shape. */
  parse(text: string): Value | undefined
}

function make<Value>({ about, expected, example, fallback, parse }: Shape<Value>): Field<Value> {
  return {
    about,
    expected,
    example,
    ...(fallback === undefined ? {} : { fallback: String(fallback) }),
    read(name, text) {
      const given = text?.trim()
      if (given === undefined || given === '') {
        return fallback === undefined ? { mistake: { name, expected, found: 'nothing' } } : { value: fallback }
      }
      const value = parse(given)
      return value === undefined ? { mistake: { name, expected, found: shown(name, given) } } : { value }
    },
  }
}

/** A wrong value is shown, unless its name says that it is a secret. */
function shown(name: string, text: string): string {
  if (/KEY|SECRET|PASSWORD|TOKEN|DATABASE_URL|PROXY/.test(name)) return 'a value that is not of this form'
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
}

/** The same setting, off when it is not set. */
export function optional<Value>(one: Field<Value>): Field<Value | undefined> {
  return {
    ...one,
    read: (name, text) => (text === undefined || text.trim() === '' ? { value: undefined } : one.read(name, text)),
  }
}

const yes = new Set(['1', 'true', 'yes', 'on'])
const no = new Set(['0', 'false', 'no', 'off'])

/** The shapes a setting can have. */
export const field = {
  text: (about: string, example: string, fallback?: string) =>
    make({ about, expected: 'a text', example, fallback, parse: (text) => text }),

  integer: (about: string, fallback: number, min: number, max: number) =>
    make({
      about,
      expected: `a whole number from ${min} to ${max}`,
      example: String(fallback),
      fallback,
      parse: (text) => (/^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max ? Number(text) : undefined),
    }),

  port: (about: string, fallback: number) => field.integer(about, fallback, 0, 65_535),

  flag: (about: string) =>
    make({
      about,
      expected: 'on or off',
      example: 'on',
      fallback: undefined as boolean | undefined,
      parse: (text) => (yes.has(text.toLowerCase()) ? true : no.has(text.toLowerCase()) ? false : undefined),
    }),

  choice: <const Choice extends string>(about: string, choices: readonly Choice[], fallback: Choice) =>
    make({
      about,
      expected: `one of ${choices.join(', ')}`,
      example: fallback,
      fallback,
      parse: (text) => choices.find((choice) => choice === text.toLowerCase()),
    }),

  list: <const Choice extends string>(about: string, choices: readonly Choice[]) =>
    make<readonly Choice[]>({
      about,
      expected: `one or more of ${choices.join(', ')}, with commas between`,
      example: choices.join(','),
      fallback: choices,
      parse(text) {
        const given = text.split(',').map((part) => part.trim().toLowerCase())
        const known = choices.filter((choice) => given.includes(choice))
        return known.length === new Set(given).size ? known : undefined
      },
    }),

  url: (about: string, protocols: readonly string[], example: string) =>
    make({
      about,
      expected: `an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
      example,
      fallback: undefined as string | undefined,
      parse: (text) => (URL.canParse(text) && protocols.includes(new URL(text).protocol) ? text : undefined),
    }),
} as const
