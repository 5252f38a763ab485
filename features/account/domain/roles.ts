/**
 * What each role may do. Roles are data: a route names a permission, this table says who has it. Finer visibility
 * (by team, by conversation) comes through `mayRead` of the things themselves, not through more names here.
 */
export const permissions = [
  'conversation.read',
  'conversation.write',
  'conversation.assign',
  'reply.manage',
  'invitation.manage',
  'report.read',
  'file.write',
  'people.read',
  'people.write',
  'people.merge',
  'clarity.read',
  'clarity.manage',
  'connection.read',
  'connection.manage',
  'staff.read',
  'staff.manage',
  'workspace.manage',
] as const

export type PermissionName = (typeof permissions)[number]

export const roles = ['owner', 'admin', 'member', 'observer'] as const
export type Role = (typeof roles)[number]

const observer = ['conversation.read', 'people.read', 'clarity.read', 'staff.read'] as const satisfies readonly PermissionName[]
const member = [
  ...observer,
  'conversation.write',
  'conversation.assign',
  'file.write',
  'invitation.manage',
  'people.write',
  'report.read',
  'connection.read',
] as const satisfies readonly PermissionName[]
const admin = [
  ...member,
  'reply.manage',
  'people.merge',
  'clarity.manage',
  'connection.manage',
  'staff.manage',
] as const satisfies readonly PermissionName[]

const table: Readonly<Record<Role, ReadonlySet<PermissionName>>> = {
  owner: new Set(permissions),
  admin: new Set(admin),
  member: new Set(member),
  observer: new Set(observer),
}

/** The permissions of a role. */
export function permissionsOf(role: Role): ReadonlySet<PermissionName> {
  return table[role]
}

/**
 * May somebody with role `own` give, take or change role `other`? An owner may do all; an admin anything below owner;
 * nobody else any.
 */
export function mayChangeRole(own: Role, other: Role): boolean {
  if (own === 'owner') return true
  return own === 'admin' && other !== 'owner'
}

/** Reads a role that comes from a table or a request. */
export function asRole(text: string): Role {
  const role = roles.find((one) => one === text)
  if (role === undefined) throw new RangeError(`not a role: ${text}`)
  return role
}
