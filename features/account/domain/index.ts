export { accountErrors, type AccountError } from './errors.ts'
export { isWeakPassword } from './password.ts'
export { asRole, mayChangeRole, permissions, type PermissionName, permissionsOf, type Role, roles } from './roles.ts'
export { afterFailure, type Failures, networkOf, type Patience, patience, signInPause } from './sign-in-pause.ts'
