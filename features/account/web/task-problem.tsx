import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Task } from './use-task.ts'

/** What went wrong beside no field, read out when it appears. */
export function TaskProblem({ task, children }: { task: Task; children?: ReactNode }) {
  if (task.rest === undefined) return null
  return (
    <Alert color="clay" variant="light" role="alert" icon={<IconAlertTriangle size={18} aria-hidden />}>
      {task.rest}
      {children}
    </Alert>
  )
}
