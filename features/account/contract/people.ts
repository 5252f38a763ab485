import { Type } from 'typebox'
import { contract } from '#kernel/contract.ts'
import { Company, CompanyKind, Done, Id, LanguageShape, Name, Person, RoleShape, Staff, Zone } from './shapes.ts'

const byId = Type.Object({ id: Id })
const MaybeId = Type.Union([Id, Type.Null()])
const Note = Type.String({ maxLength: 4_000 })

export const listStaff = contract({
  method: 'GET',
  path: '/api/staff',
  summary: 'The team.',
  permission: 'staff.read',
  result: Type.Object({
    staff: Type.Array(Staff),
    secondFactorRequired: Type.Boolean(),
    roles: Type.Array(Type.Object({ role: RoleShape, permissions: Type.Array(Type.String()) })),
  }),
})

/** The link is shown once; it is good for seven days. */
const StaffInvitation = Type.Object({ staff: Staff, joinPath: Type.String() })

export const inviteStaff = contract({
  method: 'POST',
  path: '/api/staff',
  summary: 'Invites a colleague; gives a link to pass on.',
  permission: 'staff.manage',
  body: Type.Object({ login: Type.String({ minLength: 2, maxLength: 120 }), name: Name, role: RoleShape, language: LanguageShape, zone: Zone }),
  result: StaffInvitation,
})

export const renewInvitation = contract({
  method: 'POST',
  path: '/api/staff/:id/invitation',
  summary: 'A new link for a colleague who lost the first, or his password or second factor. Ends his sessions.',
  permission: 'staff.manage',
  params: byId,
  result: StaffInvitation,
})

export const updateStaff = contract({
  method: 'PATCH',
  path: '/api/staff/:id',
  summary: 'Changes role or name, switches off and on.',
  permission: 'staff.manage',
  params: byId,
  body: Type.Object({ name: Type.Optional(Name), role: Type.Optional(RoleShape), active: Type.Optional(Type.Boolean()) }),
  result: Staff,
})

export const requireSecondFactor = contract({
  method: 'POST',
  path: '/api/workspace/second-factor',
  summary: 'Requires a second factor of everybody, or no longer.',
  permission: 'workspace.manage',
  body: Type.Object({ required: Type.Boolean() }),
  result: Done,
})

export const listCompanies = contract({
  method: 'GET',
  path: '/api/companies',
  summary: 'Counterparties, by name.',
  permission: 'people.read',
  query: Type.Object({ search: Type.Optional(Type.String({ maxLength: 100 })), kind: Type.Optional(CompanyKind) }),
  result: Type.Object({ companies: Type.Array(Company) }),
})

const CompanyFields = {
  kind: CompanyKind,
  name: Name,
  zone: Zone,
  ownerId: Type.Optional(MaybeId),
  note: Type.Optional(Note),
}

export const readCompany = contract({
  method: 'GET',
  path: '/api/companies/:id',
  summary: 'One counterparty; also one that has become part of another.',
  permission: 'people.read',
  params: byId,
  result: Company,
})

export const createCompany = contract({
  method: 'POST',
  path: '/api/companies',
  summary: 'Adds a counterparty.',
  permission: 'people.write',
  body: Type.Object(CompanyFields),
  result: Company,
})

export const updateCompany = contract({
  method: 'PATCH',
  path: '/api/companies/:id',
  summary: 'Changes a counterparty; refused when somebody else changed it since `revision`.',
  permission: 'people.write',
  params: byId,
  body: Type.Object({
    revision: Type.Integer(),
    kind: Type.Optional(CompanyKind),
    name: Type.Optional(Name),
    zone: Type.Optional(Zone),
    ownerId: Type.Optional(MaybeId),
    note: Type.Optional(Note),
  }),
  result: Company,
})

export const mergeCompany = contract({
  method: 'POST',
  path: '/api/companies/:id/merge',
  summary: 'Makes this one and `into` one counterparty; can be undone.',
  permission: 'people.merge',
  params: byId,
  body: Type.Object({ into: Id }),
  result: Company,
})

export const splitCompany = contract({
  method: 'POST',
  path: '/api/companies/:id/split',
  summary: 'Undoes a merge: everything is as it was.',
  permission: 'people.merge',
  params: byId,
  result: Company,
})

export const listPeople = contract({
  method: 'GET',
  path: '/api/people',
  summary: 'People of counterparties, by name, a page at a time.',
  permission: 'people.read',
  query: Type.Object({
    search: Type.Optional(Type.String({ maxLength: 100 })),
    companyId: Type.Optional(Id),
    after: Type.Optional(Type.String({ maxLength: 400 })),
  }),
  result: Type.Object({ people: Type.Array(Person), next: Type.Union([Type.String(), Type.Null()]) }),
})

export const readPerson = contract({
  method: 'GET',
  path: '/api/people/:id',
  summary: 'One person with all channels.',
  permission: 'people.read',
  params: byId,
  result: Person,
})

const PersonFields = {
  companyId: Type.Optional(MaybeId),
  language: Type.Optional(Type.Union([LanguageShape, Type.Null()])),
  zone: Type.Optional(Type.Union([Zone, Type.Null()])),
  work: Type.Optional(Type.String({ maxLength: 120 })),
  note: Type.Optional(Note),
}

export const createPerson = contract({
  method: 'POST',
  path: '/api/people',
  summary: 'Adds a person.',
  permission: 'people.write',
  body: Type.Object({ name: Name, ...PersonFields }),
  result: Person,
})

export const updatePerson = contract({
  method: 'PATCH',
  path: '/api/people/:id',
  summary: 'Changes a person; refused when somebody else changed it since `revision`.',
  permission: 'people.write',
  params: byId,
  body: Type.Object({ revision: Type.Integer(), name: Type.Optional(Name), ...PersonFields }),
  result: Person,
})

export const mergePerson = contract({
  method: 'POST',
  path: '/api/people/:id/merge',
  summary: 'Makes this one and `into` one person with the channels of both; can be undone.',
  permission: 'people.merge',
  params: byId,
  body: Type.Object({ into: Id }),
  result: Person,
})

export const splitPerson = contract({
  method: 'POST',
  path: '/api/people/:id/split',
  summary: 'Undoes a merge: each has his own channels again.',
  permission: 'people.merge',
  params: byId,
  result: Person,
})
