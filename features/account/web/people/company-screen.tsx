import '#ui/forms.ts'
import { Badge, Button, Skeleton } from '@mantine/core'
import { IconArrowsJoin, IconBuildingFactory2, IconPencil, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { Page, Panel } from '#ui/page.tsx'
import { useMay } from '../session.tsx'
import type { Company } from '../types.ts'
import { useStaff } from '../use-staff.ts'
import { useTitle } from '../use-title.ts'
import { CompanyForm } from './company-form.tsx'
import { CompanyMerge } from './company-merge.tsx'
import { LocalTime } from './local-time.tsx'
import { MergedNotice, useSplit } from './merged-notice.tsx'
import classes from './people-forms.module.css'
import { PersonDrawer } from './person-drawer.tsx'
import { PersonForm } from './person-form.tsx'
import { PersonRow } from './person-row.tsx'
import { useCompanies, useCompany, usePeople } from './use-people.ts'

/** One counterparty: who answers for it, where it is, who works there. */
export function CompanyScreen({ id }: { id: string }) {
  const { t } = useWords()
  const { data, error, refetch } = useCompanies()
  const company = data?.companies.find((one) => one.id === id)
  const [, go] = useLocation()
  const back = () => go('/people/companies')
  useTitle(company?.name)
  if (data === undefined) return <Page title={t('account:company')} onBack={back}>{error === null ? <Skeleton height={240} radius="lg" /> : <ErrorNotice error={error} onRetry={() => void refetch()} />}</Page>
  if (company === undefined) return <Gone id={id} onBack={back} />
  return <CompanyView company={company} onBack={back} />
}

/** Not in the list: part of another one now, or no longer there. */
function Gone({ id, onBack }: { id: string; onBack: () => void }) {
  const { t } = useWords()
  const may = useMay()
  const [, go] = useLocation()
  const split = useSplit()
  const { data: gone } = useCompany(id)
  const into = gone?.mergedInto ?? undefined
  const action = into === undefined
    ? <Button onClick={onBack}>{t('account:company.toList')}</Button>
    : (
      <div className={classes.actions}>
        <Button onClick={() => go(`/people/companies/${into}`)}>{t('account:merge.goThere')}</Button>
        {may('people.merge') && <Button variant="default" onClick={() => void split('company', id)}>{t('account:merge.undo')}</Button>}
      </div>
    )
  return (
    <Page title={gone?.name ?? t('account:company')} onBack={onBack}>
      <EmptyState icon={<IconBuildingFactory2 size={28} stroke={1.5} />} title={t(into === undefined ? 'account:company.gone' : 'account:merge.gone')} action={action}>{t(into === undefined ? 'account:company.goneText' : 'account:merge.goneText')}</EmptyState>
    </Page>
  )
}

function CompanyView({ company, onBack }: { company: Company; onBack: () => void }) {
  const { t } = useWords()
  const may = useMay()
  const [, go] = useLocation()
  const staff = useStaff().data?.staff
  const [doing, setDoing] = useState<'edit' | 'merge' | undefined>()
  const close = () => setDoing(undefined)
  return (
    <Page
      title={company.name} onBack={onBack}
      actions={(
        <>
          {may('people.write') && <Button variant="default" leftSection={<IconPencil size={17} aria-hidden />} onClick={() => setDoing('edit')}>{t('account:edit')}</Button>}
          {may('people.merge') && <Button variant="default" leftSection={<IconArrowsJoin size={17} aria-hidden />} onClick={() => setDoing('merge')}>{t('account:merge.verb')}</Button>}
        </>
      )}
    >
      <MergedNotice kind="company" parts={company.parts} />
      <Panel>
        <dl className={classes.facts}>
          <dt>{t('account:company.kind')}</dt><dd><Badge variant="light" tt="none">{t(`account:kind.${company.kind}`)}</Badge></dd>
          <dt>{t('account:localTime')}</dt><dd><LocalTime zone={company.zone} city /></dd>
          <dt>{t('account:company.owner')}</dt><dd>{company.ownerId === null ? t('account:company.noOwner') : (staff?.find(({ id }) => id === company.ownerId)?.name ?? '…')}</dd>
          {company.note !== '' && <><dt>{t('account:note')}</dt><dd>{company.note}</dd></>}
        </dl>
      </Panel>
      <CompanyPeople company={company} />
      {doing === 'edit' && <CompanyForm company={company} onClose={close} onSaved={close} />}
      {doing === 'merge' && <CompanyMerge company={company} onClose={close} onMerged={(into) => (close(), go(`/people/companies/${into}`, { replace: true }))} />}
    </Page>
  )
}

function CompanyPeople({ company }: { company: Company }) {
  const { t } = useWords()
  const may = useMay()
  const [open, setOpen] = useState<string | undefined>()
  const [adding, setAdding] = useState(false)
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = usePeople({ companyId: company.id })
  const people = data?.pages.flatMap((page) => page.people) ?? []
  const add = may('people.write') ? <Button variant="default" leftSection={<IconUserPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>{t('account:person.add')}</Button> : undefined
  return (
    <Panel title={t('account:people.people')} actions={people.length > 0 ? add : undefined}>
      {data === undefined && (error === null ? <Skeleton height={90} radius="md" /> : <ErrorNotice error={error} onRetry={() => void refetch()} />)}
      {data !== undefined && people.length === 0 && <EmptyState title={t('account:company.nobody')} action={add}>{t('account:company.nobodyText')}</EmptyState>}
      <div className={classes.list}>{people.map((person) => <PersonRow key={person.id} person={person} within={company} onOpen={() => setOpen(person.id)} />)}</div>
      {hasNextPage && <Button mt="sm" variant="subtle" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('account:more')}</Button>}
      {open !== undefined && <PersonDrawer key={open} id={open} onClose={() => setOpen(undefined)} />}
      {adding && <PersonForm companyId={company.id} onClose={() => setAdding(false)} onSaved={() => setAdding(false)} />}
    </Panel>
  )
}
