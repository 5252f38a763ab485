/**
 * A string that names one kind of thing, so that a person's id cannot be passed where a conversation's is wanted.
 * Ids are UUIDv7 made by the application: they sort by time of creation. Nobody may parse them for meaning.
 */
export type Id<Kind extends string> = string & { readonly __kind: Kind }

/** One installation can hold several workspaces; every table carries the workspace's id. */
export type WorkspaceId = Id<'workspace'>
/** A member of our own team, who signs in. */
export type StaffId = Id<'staff'>
/** An organisation: a factory, a client, or our own (internal). */
export type CompanyId = Id<'company'>
/** A human being of a counterparty, reachable over one or more channels. */
export type PersonId = Id<'person'>
/** A thread of messages with one counterparty or group. */
export type ConversationId = Id<'conversation'>
/** One message, note or grey line of a conversation. */
export type MessageId = Id<'message'>
/** One connected channel account, such as one open_kfid or one Official Account. */
export type ConnectionId = Id<'connection'>
/** A stored file. */
export type FileId = Id<'file'>

/** Marks a string as an id. Only stores (reading rows) and contracts (validated requests) call this. */
export function asId<Kind extends string>(value: string): Id<Kind> {
  return value as Id<Kind>
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')

/**
 * Makes a UUIDv7 (RFC 9562): 48 bits of time, then random bits. Pure: the caller brings time and dice.
 *
 * @param nowMs milliseconds since 1970
 * @param random ten random bytes
 */
export function uuidV7(nowMs: number, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError('uuidV7 needs ten random bytes')
  const time = hex(nowMs, 12)
  const byte = (index: number) => random[index] ?? 0
  const a = hex(0x7000 | ((byte(0) << 8 | byte(1)) & 0x0fff), 4)
  const b = hex(0x8000 | ((byte(2) << 8 | byte(3)) & 0x3fff), 4)
  let tail = ''
  for (let index = 4; index < 10; index += 1) tail += hex(byte(index), 2)
  return `${time.slice(0, 8)}-${time.slice(8)}-${a}-${b}-${tail}`
}
