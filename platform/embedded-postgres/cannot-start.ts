/** The embedded database cannot run here. The message is a sentence for the person who started the desk, with a way out. */
export class CannotStartPostgres extends Error {
  override readonly name = 'CannotStartPostgres'
}

/** The way out that is always there. */
export const useExternal = 'Or set DATABASE_URL to a PostgreSQL server, version 15 or newer.'
