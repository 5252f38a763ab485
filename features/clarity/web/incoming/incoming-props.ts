import type { ReactNode } from 'react'

export interface IncomingProps {
  readonly text: string
  /** When it was written, and where. */
  readonly at: number
  readonly zone?: string | undefined
  /** The order that the thread is about, where known. */
  readonly order?: string | undefined
  /** Takes the ready question into the composer; absent: nothing can be written here. */
  readonly onFollowUp?: ((text: string) => void) | undefined
  /** The message as it is drawn. */
  readonly children: ReactNode
}
