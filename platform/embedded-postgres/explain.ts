import { CannotStartPostgres, useExternal } from './cannot-start.ts'

const causes: readonly (readonly [RegExp, string])[] = [
  [/GLIBC_[\d.]+' not found|version `GLIBC/, 'This Linux is too old: the embedded database needs glibc 2.27 or newer.'],
  [/error while loading shared libraries: (\S+)/, 'A system library that the embedded database needs is missing (its name is below).'],
  [/No space left on device/i, 'The disk is full.'],
  [/Read-only file system/i, 'The data folder is on a disk that is read-only.'],
  [/Permission denied/i, 'The data folder may not be written by the user who starts the desk.'],
  [/could not create shared memory|could not map anonymous shared memory/i, 'The system gives the database too little shared memory.'],
]

/** Says in one sentence why a program of the embedded database failed, with its last words and a way out. */
export function explain(what: string, code: number | string, output: string): CannotStartPostgres {
  const words = output.trim().split('\n').slice(-6).join('\n')
  return new CannotStartPostgres([`The embedded database ${what}.`, cause(code, output), useExternal, words].filter(Boolean).join(' '))
}

function cause(code: number | string, output: string): string {
  if (code === 'ENOENT') {
    return process.platform === 'linux'
      ? 'Its program does not run on this Linux, which is not built on glibc (Alpine is one such); use a Debian-based image.'
      : 'Its program is missing; "npm ci" brings it.'
  }
  // STATUS_DLL_NOT_FOUND, as Windows reports it, unsigned and signed
  if (code === 3_221_225_781 || code === -1_073_741_515) {
    return 'Windows lacks the Microsoft Visual C++ 2015-2022 runtime (x64); install it from https://aka.ms/vs/17/release/vc_redist.x64.exe.'
  }
  return causes.find(([pattern]) => pattern.test(output))?.[1] ?? `Its program ended with ${code}.`
}
