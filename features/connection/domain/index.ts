export { connectionErrors } from './errors.ts'
