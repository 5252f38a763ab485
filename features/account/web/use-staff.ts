import { useQuery } from '@tanstack/react-query'
import { call } from '#ui/call.ts'
import { listStaff } from '../contract.ts'
import { staffKey } from './keys.ts'

/** The team, with what each role may do. */
export function useStaff() {
  return useQuery({ queryKey: staffKey, queryFn: () => call(listStaff, {}) })
}
