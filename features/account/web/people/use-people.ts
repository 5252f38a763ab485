import { keepPreviousData, type QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '#ui/call.ts'
import { listCompanies, listPeople, readCompany, readPerson } from '../../contract.ts'
import { companiesKey, peopleKey, personKey } from '../keys.ts'
import type { Company } from '../types.ts'

const companiesQuery = { queryKey: [...companiesKey, ''], queryFn: () => call(listCompanies, { query: {} }) }

/** All counterparties, by name. */
export function useCompanies() {
  return useQuery(companiesQuery)
}

/** One counterparty by its id; also one that has become part of another. An error when there is none. */
export function useCompany(id: string) {
  return useQuery({ queryKey: [...companiesKey, 'one', id], queryFn: () => call(readCompany, { params: { id } }), retry: false })
}

/** One counterparty as the server has it now; `undefined` when it is gone or part of another. */
export async function freshCompany(queries: QueryClient, id: string): Promise<Company | undefined> {
  return (await queries.fetchQuery({ ...companiesQuery, staleTime: 0 })).companies.find((one) => one.id === id)
}

/** People by name, a hundred at a time: of all, of a company, or those whose name holds the search. */
export function usePeople({ search = '', companyId, enabled = true }: { search?: string; companyId?: string; enabled?: boolean }) {
  return useInfiniteQuery({
    queryKey: [...peopleKey, 'pages', companyId ?? '', search],
    queryFn: ({ pageParam, signal }) => call(listPeople, {
      query: { ...(search === '' ? {} : { search }), ...(companyId === undefined ? {} : { companyId }), ...(pageParam === '' ? {} : { after: pageParam }) },
      signal,
    }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    enabled,
  })
}

/** One person with all channels; also one that has become part of another. */
export function usePerson(id: string) {
  return useQuery({ queryKey: personKey(id), queryFn: () => call(readPerson, { params: { id } }) })
}

/** A value that waits until nothing has changed for a while. */
export function useSettled<T>(value: T, ms = 180): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
