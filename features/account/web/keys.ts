/** Keys of what this feature keeps in the query cache; all begin with `account`. */
export const stateKey = ['account', 'state'] as const
export const staffKey = ['account', 'staff'] as const
export const companiesKey = ['account', 'companies'] as const
export const peopleKey = ['account', 'people'] as const
export const personKey = (id: string) => ['account', 'person', id] as const
export const passkeysKey = ['account', 'passkeys'] as const
export const sessionsKey = ['account', 'sessions'] as const
