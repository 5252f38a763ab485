import { useQuery } from '@tanstack/react-query'
import { call } from '#ui/call.ts'
import { listQuestions } from '../../contract.ts'
import type { Message } from '../types.ts'
import { questionsKey } from './use-opened.ts'

/** Open questions of both sides, oldest first. */
export function useQuestions(id: string, first: readonly Message[]): readonly Message[] {
  const { data } = useQuery({
    queryKey: questionsKey(id),
    queryFn: ({ signal }) => call(listQuestions, { params: { id }, signal }),
    initialData: { questions: [...first] },
  })
  return data.questions
}
