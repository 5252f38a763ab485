import '#ui/forms.ts'
import { Button } from '@mantine/core'
import { IconPlus, IconSearch, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { useKeys } from '#ui/keys.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { useMay } from '../session.tsx'
import { useTitle } from '../use-title.ts'
import { CompanyForm } from './company-form.tsx'
import { CompanyList } from './company-list.tsx'
import { PeopleList } from './people-list.tsx'
import classes from './people-screen.module.css'
import { PersonDrawer } from './person-drawer.tsx'
import { PersonForm } from './person-form.tsx'

/** Companies and people of the other side. `tab`: `companies` (also when absent) or `people`. */
export function PeopleScreen({ tab }: { tab?: string | undefined }) {
  const { t } = useWords()
  const may = useMay()
  const [, go] = useLocation()
  const shownPerson = new URLSearchParams(useSearch()).get('person')
  const people = tab === 'people'
  const [search, setSearch] = useState('')
  const [adding, setAdding] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useKeys([{ code: 'Slash', label: t('account:people.search'), run: () => field.current?.focus() }])
  useTitle(t('account:people.title'))
  const add = may('people.write') ? () => setAdding(true) : undefined
  const openPerson = (id: string) => go(`/people/people?person=${id}`)
  return (
    <main className={classes.screen}>
      <header className={classes.head}>
        <h1>{t('account:people.title')}</h1>
        {add !== undefined && <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>{t(people ? 'account:person.add' : 'account:company.add')}</Button>}
      </header>
      <div className={classes.bar}>
        <nav className={classes.tabs} aria-label={t('account:people.title')}>
          <Link to="/people/companies" aria-current={people ? undefined : 'page'}>{t('account:people.companies')}</Link>
          <Link to="/people/people" aria-current={people ? 'page' : undefined}>{t('account:people.people')}</Link>
        </nav>
        <div className={classes.search}>
          <IconSearch size={16} aria-hidden />
          <input
            ref={field} type="search" value={search} maxLength={100} aria-label={t('account:people.search')} placeholder={t(people ? 'account:people.searchPeople' : 'account:people.searchCompanies')}
            onChange={(event) => setSearch(event.currentTarget.value)} onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && (setSearch(''), event.currentTarget.blur())}
          />
          {search !== '' && <button type="button" aria-label={t('account:clear')} onClick={() => setSearch('')}><IconX size={14} /></button>}
        </div>
      </div>
      {people ? <PeopleList search={search} onOpen={openPerson} onAdd={add} /> : <CompanyList search={search} onAdd={add} />}
      {shownPerson !== null && <PersonDrawer key={shownPerson} id={shownPerson} onClose={() => go('/people/people')} />}
      {adding && people && <PersonForm onClose={() => setAdding(false)} onSaved={({ id }) => (setAdding(false), openPerson(id))} />}
      {adding && !people && <CompanyForm onClose={() => setAdding(false)} onSaved={({ id }) => go(`/people/companies/${id}`)} />}
    </main>
  )
}
