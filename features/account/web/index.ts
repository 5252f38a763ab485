import { lazyScreen } from '#ui/lazy-screen.ts'

export { accountLive } from './live.ts'
export { ownZone } from './own-zone.ts'
export { type Me, meIdIn, MeProvider, preloadState, useAccountState, useMay, useMe, useSignOut, useUpdateMe } from './session.tsx'

/** Nobody has been here yet: makes the owner. */
export const FirstVisit = lazyScreen(() => import('./entry/first-visit.tsx'), 'FirstVisit')
export const SignIn = lazyScreen(() => import('./entry/sign-in.tsx'), 'SignIn')
/** An invited colleague sets a password. */
export const JoinScreen = lazyScreen(() => import('./entry/join-screen.tsx'), 'JoinScreen')
/** Signed in, but nothing else is allowed until there is a second factor. */
export const MustAddSecondFactor = lazyScreen(() => import('./entry/must-add-second-factor.tsx'), 'MustAddSecondFactor')
/** Settings: oneself, one's safety, one's sessions. */
export const AccountSettings = lazyScreen(() => import('./settings/account-settings.tsx'), 'AccountSettings')
/** Settings: the team and what each role may do. */
export const StaffSettings = lazyScreen(() => import('./settings/staff-settings.tsx'), 'StaffSettings')
/** Companies and people of the other side. One person stands at `/people/people?person=<id>`. */
export const PeopleScreen = lazyScreen(() => import('./people/people-screen.tsx'), 'PeopleScreen')
export const CompanyScreen = lazyScreen(() => import('./people/company-screen.tsx'), 'CompanyScreen')
