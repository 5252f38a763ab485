export { toWav } from './to-wav.ts'
