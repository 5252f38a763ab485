import type { ResultOf } from '#kernel/contract.ts'
import type { listCompanies, listPasskeys, listPeople, listSessions, listStaff, updateMe } from '../contract.ts'

export type Me = ResultOf<typeof updateMe>
export type StaffList = ResultOf<typeof listStaff>
export type Staff = StaffList['staff'][number]
export type Company = ResultOf<typeof listCompanies>['companies'][number]
export type Person = ResultOf<typeof listPeople>['people'][number]
export type Contact = Person['contacts'][number]
export type Passkey = ResultOf<typeof listPasskeys>['passkeys'][number]
export type Session = ResultOf<typeof listSessions>['sessions'][number]
