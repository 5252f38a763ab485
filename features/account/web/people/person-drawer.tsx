import '#ui/forms.ts'
import '@mantine/core/styles/Drawer.css'
import { Alert, Button, Drawer, Skeleton } from '@mantine/core'
import { IconArrowsJoin, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { Face } from '#ui/face.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { usePhone } from '#ui/use-width.ts'
import { useMay } from '../session.tsx'
import type { Person } from '../types.ts'
import { LocalTime } from './local-time.tsx'
import { MergedNotice, useSplit } from './merged-notice.tsx'
import classes from './people-forms.module.css'
import { PersonForm } from './person-form.tsx'
import { PersonMerge } from './person-merge.tsx'
import { useCompanies, usePerson } from './use-people.ts'
import { workName } from './works.ts'

const languageNames = { ru: 'Русский', en: 'English', zh: '中文' } as const

/** One person beside the list: channels, work, time; edit, merge, undo. */
export function PersonDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useWords()
  const phone = usePhone()
  const { data, error, refetch } = usePerson(id)
  return (
    <Drawer opened onClose={onClose} position="right" size={phone ? '100%' : 440} title={t('account:person')} overlayProps={{ backgroundOpacity: 0.35 }} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      {data === undefined && (error === null ? <Skeleton height={240} radius="lg" /> : <ErrorNotice error={error} onRetry={() => void refetch()} />)}
      {data !== undefined && <PersonView person={data} />}
    </Drawer>
  )
}

function PersonView({ person }: { person: Person }) {
  const { t } = useWords()
  const may = useMay()
  const [, go] = useLocation()
  const [doing, setDoing] = useState<'edit' | 'merge' | undefined>()
  const company = useCompanies().data?.companies.find((one) => one.id === person.companyId)
  const zone = person.zone ?? company?.zone
  const close = () => setDoing(undefined)
  return (
    <>
      <div className={classes.head}>
        <Face id={person.id} name={person.name} size={60} picture={person.pictureFileId === null ? undefined : `/api/files/${person.pictureFileId}`} />
        <div>
          <h2>{person.name}</h2>
          {person.networkName !== '' && person.networkName !== person.name && <p>{t('account:person.networkName', { name: person.networkName })}</p>}
        </div>
      </div>
      {person.mergedInto === null ? <MergedNotice kind="person" parts={person.parts} /> : <PartOf person={person} into={person.mergedInto} />}
      <dl className={classes.facts}>
        <dt>{t('account:person.company')}</dt><dd>{company === undefined ? t('account:person.noCompany') : <Link to={`/people/companies/${company.id}`}>{company.name}</Link>}</dd>
        {person.work !== '' && <><dt>{t('account:person.work')}</dt><dd>{workName(person.work, t)}</dd></>}
        {zone !== undefined && <><dt>{t('account:localTime')}</dt><dd><LocalTime zone={zone} city /></dd></>}
        {person.language !== null && <><dt>{t('account:person.language')}</dt><dd>{languageNames[person.language]}</dd></>}
        {person.note !== '' && <><dt>{t('account:note')}</dt><dd>{person.note}</dd></>}
      </dl>
      <section className={classes.part}>
        <h3>{t('account:person.channels')}</h3>
        {person.contacts.length === 0 && <p className={classes.text}>{t('account:person.noChannelsText')}</p>}
        {person.contacts.map((contact) => <div key={contact.id} className={classes.contact}><span>{t(`account:channel.${contact.channel}`)}</span><code>{contact.address}</code></div>)}
      </section>
      {person.mergedInto === null && (
        <div className={`${classes.part} ${classes.actions}`}>
          {may('people.write') && <Button variant="default" leftSection={<IconPencil size={17} aria-hidden />} onClick={() => setDoing('edit')}>{t('account:edit')}</Button>}
          {may('people.merge') && <Button variant="default" leftSection={<IconArrowsJoin size={17} aria-hidden />} onClick={() => setDoing('merge')}>{t('account:merge.verb')}</Button>}
        </div>
      )}
      {doing === 'edit' && <PersonForm person={person} onClose={close} onSaved={close} />}
      {doing === 'merge' && <PersonMerge person={person} onClose={close} onMerged={(into) => (close(), go(`/people/people?person=${into}`, { replace: true }))} />}
    </>
  )
}

function PartOf({ person, into }: { person: Person; into: string }) {
  const { t } = useWords()
  const may = useMay()
  const split = useSplit()
  const other = usePerson(into).data
  return (
    <Alert variant="light" mb="md" icon={<IconArrowsJoin size={18} aria-hidden />}>
      {t('account:merge.partOf', { name: other?.name ?? '…' })}
      <div className={classes.actions} style={{ marginTop: 8 }}>
        <Button size="xs" component={Link} to={`/people/people?person=${into}`}>{t('account:merge.goThere')}</Button>
        {may('people.merge') && <Button size="xs" variant="default" onClick={() => void split('person', person.id)}>{t('account:merge.undo')}</Button>}
      </div>
    </Alert>
  )
}
