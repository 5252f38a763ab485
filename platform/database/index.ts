export { type Collection, type Database, type NoTables, openDatabase, type Queries, type Tx } from './database.ts'
export { migrate, type Migration, readMigrations, rootFolder } from './migrate.ts'
export { type Listener, openListener } from './listen.ts'
