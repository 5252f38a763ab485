import type { ResultOf } from '#kernel/contract.ts'
import type { listConnections } from '../contract.ts'

export type ConnectionList = ResultOf<typeof listConnections>
export type Connection = ConnectionList['connections'][number]
export type ChannelKind = ConnectionList['kinds'][number]
