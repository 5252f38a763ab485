export type { Arrival, ConnectionInfo, Inbox, MediaEnd, SendEnd, SendRequest, Transport } from './ports.ts'
