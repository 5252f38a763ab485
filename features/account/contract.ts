export * from './contract/people.ts'
export * from './contract/shapes.ts'
export * from './contract/sign-in.ts'
