import { type ReactNode, useEffect, useRef } from 'react'
import type { Task } from './use-task.ts'

interface Props {
  readonly task: Task
  readonly className: string | undefined
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/** The form of a task: our own checks instead of the browser's, and the first wrong field gets the focus. */
export function TaskForm({ task, className, onSubmit, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const { wrongField } = task
  useEffect(() => {
    if (wrongField !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [wrongField])
  return <form ref={form} className={className} noValidate onSubmit={(event) => { event.preventDefault(); onSubmit() }}>{children}</form>
}
