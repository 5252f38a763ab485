import { Button, Skeleton } from '@mantine/core'
import { IconSearch, IconUsers } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Virtuoso } from 'react-virtuoso'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import type { Company } from '../types.ts'
import classes from './people-screen.module.css'
import { PersonRow } from './person-row.tsx'
import { useCompanies, usePeople, useSettled } from './use-people.ts'

/** People by name; further ones are fetched as one scrolls. */
export function PeopleList({ search, onOpen, onAdd }: { search: string; onOpen: (id: string) => void; onAdd: (() => void) | undefined }) {
  const { t } = useWords()
  const settled = useSettled(search.trim())
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = usePeople({ search: settled })
  const companies = useCompanies().data?.companies
  const byId = useMemo(() => new Map<string, Company>(companies?.map((company) => [company.id, company])), [companies])
  const people = useMemo(() => data?.pages.flatMap((page) => page.people) ?? [], [data])
  if (data === undefined) return error === null ? <Skeleton height={280} radius="lg" /> : <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (people.length === 0) {
    if (settled !== '') return <EmptyState icon={<IconSearch size={26} />} title={t('account:people.notFound')}>{t('account:person.notFoundText')}</EmptyState>
    return (
      <EmptyState icon={<IconUsers size={28} stroke={1.5} />} title={t('account:person.none')} action={onAdd === undefined ? undefined : <Button onClick={onAdd}>{t('account:person.add')}</Button>}>
        {t('account:person.noneText')}
      </EmptyState>
    )
  }
  return (
    <div className={classes.list}>
      <Virtuoso
        data={people} computeItemKey={(_, { id }) => id} endReached={() => hasNextPage && !isFetchingNextPage && void fetchNextPage()}
        itemContent={(_, person) => <PersonRow person={person} company={person.companyId === null ? undefined : byId.get(person.companyId)} onOpen={() => onOpen(person.id)} />}
      />
    </div>
  )
}
