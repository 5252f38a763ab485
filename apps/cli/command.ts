/** A subcommand: takes its arguments, gives the exit code. */
export interface Command {
  readonly name: string
  readonly summary: string
  run(args: readonly string[]): Promise<number>
}
