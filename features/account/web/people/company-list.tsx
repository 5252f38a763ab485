import { Button, Skeleton } from '@mantine/core'
import { IconBuildingFactory2, IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Virtuoso } from 'react-virtuoso'
import { Link } from 'wouter'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { Face } from '#ui/face.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import type { Company } from '../types.ts'
import { useStaff } from '../use-staff.ts'
import { findCompanies } from './find-companies.ts'
import { LocalTime } from './local-time.tsx'
import classes from './people-screen.module.css'
import { useCompanies } from './use-people.ts'

const kinds = ['factory', 'client', 'internal'] as const

/** Counterparties by name, of one kind or all. */
export function CompanyList({ search, onAdd }: { search: string; onAdd: (() => void) | undefined }) {
  const { t } = useWords()
  const { data, error, refetch } = useCompanies()
  const staff = useStaff().data?.staff
  const [kind, setKind] = useState<Company['kind'] | undefined>()
  const found = useMemo(() => findCompanies(data?.companies ?? [], search, kind), [data, search, kind])
  if (data === undefined) return error === null ? <Skeleton height={280} radius="lg" /> : <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data.companies.length === 0) {
    return (
      <EmptyState icon={<IconBuildingFactory2 size={28} stroke={1.5} />} title={t('account:company.none')} action={onAdd === undefined ? undefined : <Button onClick={onAdd}>{t('account:company.add')}</Button>}>
        {t('account:company.noneText')}
      </EmptyState>
    )
  }
  return (
    <>
      <div className={classes.kinds} role="group" aria-label={t('account:company.kind')}>
        <button type="button" aria-pressed={kind === undefined} onClick={() => setKind(undefined)}>{t('account:company.all')}</button>
        {kinds.map((one) => <button key={one} type="button" aria-pressed={kind === one} onClick={() => setKind(one)}>{t(`account:kinds.${one}`)}</button>)}
      </div>
      {found.length === 0
        ? <EmptyState icon={<IconSearch size={26} />} title={t('account:people.notFound')}>{t('account:company.notFoundText')}</EmptyState>
        : (
          <div className={classes.list}>
            <Virtuoso data={found} computeItemKey={(_, { id }) => id} itemContent={(_, company) => <CompanyRow company={company} owner={staff?.find(({ id }) => id === company.ownerId)?.name} />} />
          </div>
        )}
    </>
  )
}

function CompanyRow({ company, owner }: { company: Company; owner: string | undefined }) {
  const { t } = useWords()
  return (
    <Link to={`/people/companies/${company.id}`} className={classes.row}>
      <Face id={company.id} name={company.name} size={40} />
      <span className={classes.words}>
        <b>{company.name}</b>
        <small>{t(`account:kind.${company.kind}`)} · {t('account:company.people', { count: company.people })}{owner !== undefined && <> · {t('account:company.ownerIs', { name: owner })}</>}</small>
      </span>
      <span className={classes.side}><LocalTime zone={company.zone} /></span>
    </Link>
  )
}
