import { useQuery } from '@tanstack/react-query'
import { call } from '#ui/call.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { listConnections } from '../contract.ts'
import { connectionsKey } from './live.ts'

/** Connected accounts and the kinds that can be connected; texts come in the interface language. */
export function useConnections() {
  const { language } = useWords()
  return useQuery({ queryKey: [...connectionsKey, language], queryFn: () => call(listConnections, {}), refetchInterval: 15_000 })
}
