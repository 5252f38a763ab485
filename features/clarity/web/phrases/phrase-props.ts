import type { RefObject } from 'react'

export interface PhraseProps {
  readonly conversationId: string
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onText: (text: string) => void
}
