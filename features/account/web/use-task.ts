import { useState } from 'react'
import { ApiError } from '#ui/call.ts'
import { errorText } from '#ui/error-text.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { PasskeyStopped } from './second-factor/passkey-browser.ts'

interface Problem {
  readonly code: string | undefined
  readonly field: string | undefined
  readonly text: string
}

/** Something that is sent to the server from a form: whether it runs, and what went wrong where. */
export interface Task {
  readonly busy: boolean
  /** The code of the refusal, when the server refused. */
  readonly code: string | undefined
  /** What is wrong beside no field. */
  readonly rest: string | undefined
  /** Changes with every new problem beside a field. */
  readonly wrongField: object | undefined
  /** What is wrong with a field. */
  at(field: string): string | undefined
  /** Says that a field is wrong before anything is sent. */
  fail(field: string, text: string): void
  clear(): void
  /** Resolves to whether it went well. Never rejects. */
  run(doing: () => Promise<void>): Promise<boolean>
}

/** @param fieldOf refusal code → the field it speaks of; other refusals stand beside no field */
export function useTask(fieldOf: Readonly<Record<string, string>> = {}): Task {
  const { t } = useWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | undefined>()
  return {
    busy,
    wrongField: problem?.field === undefined ? undefined : problem,
    code: problem?.code,
    rest: problem !== undefined && problem.field === undefined ? problem.text : undefined,
    at: (field) => (problem?.field === field ? problem.text : undefined),
    fail: (field, text) => setProblem({ code: undefined, field, text }),
    clear: () => setProblem(undefined),
    async run(doing) {
      setBusy(true)
      setProblem(undefined)
      try {
        await doing()
        return true
      } catch (error) {
        const code = error instanceof ApiError ? error.code : undefined
        const text = error instanceof PasskeyStopped ? t(`account:passkey.stopped.${error.reason}`) : errorText(error, t)
        setProblem({ code, field: code === undefined ? undefined : fieldOf[code], text })
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}
