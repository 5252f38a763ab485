import { check } from './check.ts'
import type { Command } from './command.ts'

const commands: readonly Command[] = [check]

/** The command's door: finds the subcommand and runs it. Exit code 2 means that the command was not understood. */
export async function main(argv: readonly string[]): Promise<number> {
  // A reader that has had enough (`| head`) closes the pipe; that is no fault of ours.
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EPIPE') process.exit(0)
    throw fault
  })
  const [name, ...args] = argv
  const command = commands.find((known) => known.name === name)
  if (command !== undefined) return command.run(args)
  const lines = commands.map((known) => `  qingchu ${known.name.padEnd(10)} ${known.summary}`)
  const wanted = name === undefined || name === '--help' || name === '-h'
  const text = `${wanted ? '' : `There is no command “${name}”.\n`}Usage:\n${lines.join('\n')}\n`
  ;(wanted ? process.stdout : process.stderr).write(text)
  return wanted ? 0 : 2
}
