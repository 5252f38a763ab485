export { type EmbeddedPostgres, startPostgres } from './start-postgres.ts'
export { CannotStartPostgres } from './cannot-start.ts'
