import { Autocomplete, Button, Modal, Select, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { languages } from '#kernel/language.ts'
import { ApiError, call } from '#ui/call.ts'
import { type Translate, useWords } from '#ui/i18n/index.tsx'
import { createPerson, readPerson, updatePerson } from '../../contract.ts'
import { companiesKey, peopleKey, personKey } from '../keys.ts'
import { TaskForm } from '../task-form.tsx'
import { TaskProblem } from '../task-problem.tsx'
import type { Company, Person } from '../types.ts'
import { useTask } from '../use-task.ts'
import { ZoneSelect } from '../zone-select.tsx'
import { zoneCity } from '../zones.ts'
import { changesOf } from './changes.ts'
import { ConflictNotice, type Theirs } from './conflict-notice.tsx'
import classes from './people-forms.module.css'
import { useCompanies } from './use-people.ts'
import { workName, workOf, works } from './works.ts'

type Fields = Pick<Person, 'name' | 'companyId' | 'work' | 'language' | 'zone' | 'note'>
const fieldsOf = ({ name, companyId, work, language, zone, note }: Fields): Fields => ({ name, companyId, work, language, zone, note })
const languageNames = { ru: 'Русский', en: 'English', zh: '中文' } as const

interface Props {
  /** The one to change; absent: a new one. */
  readonly person?: Person
  /** Where a new one works. */
  readonly companyId?: string
  readonly onClose: () => void
  readonly onSaved: (person: Person) => void
}

/** A person of the other side, new or changed. Only what was changed is sent. */
export function PersonForm({ person, companyId, onClose, onSaved }: Props) {
  const { t } = useWords()
  const queries = useQueryClient()
  const companies = useCompanies().data?.companies ?? []
  const task = useTask({ ACCOUNT_UNKNOWN_ZONE: 'zone' })
  const [base, setBase] = useState(person)
  const [theirs, setTheirs] = useState<Person | undefined>()
  const [fields, setFields] = useState<Fields>(() => (person === undefined ? { name: '', companyId: companyId ?? null, work: '', language: null, zone: null, note: '' } : fieldsOf(person)))
  const set = (part: Partial<Fields>) => setFields((before) => ({ ...before, ...part }))
  const companyZone = companies.find(({ id }) => id === fields.companyId)?.zone

  const save = async (over: Person | undefined) => {
    const clean = { ...fields, name: fields.name.trim(), work: workOf(fields.work, t) }
    if (clean.name === '') return task.fail('name', t('account:error.name'))
    await task.run(async () => {
      try {
        const saved = base === undefined || over === undefined
          ? await call(createPerson, { body: clean })
          : await call(updatePerson, { params: { id: over.id }, body: { revision: over.revision, ...changesOf(fieldsOf(base), clean) } })
        queries.setQueryData(personKey(saved.id), saved)
        await Promise.all([queries.invalidateQueries({ queryKey: peopleKey }), queries.invalidateQueries({ queryKey: companiesKey })])
        onSaved(saved)
      } catch (error) {
        if (over === undefined || !(error instanceof ApiError) || error.code !== 'ACCOUNT_CHANGED_MEANWHILE') throw error
        setTheirs(await call(readPerson, { params: { id: over.id } }))
      }
    })
  }
  const takeTheirs = (fresh: Person) => {
    setBase(fresh)
    setFields(fieldsOf(fresh))
    setTheirs(undefined)
  }
  const keepMine = (fresh: Person) => {
    setTheirs(undefined)
    void save(fresh)
  }
  return (
    <Modal opened onClose={onClose} size="lg" closeOnClickOutside={false} title={t(person === undefined ? 'account:person.add' : 'account:person.edit')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <TaskForm task={task} className={classes.fields} onSubmit={() => void save(base)}>
        <TextInput data-autofocus label={t('account:name')} description={person !== undefined && person.networkName !== '' ? t('account:person.networkName', { name: person.networkName }) : undefined} value={fields.name} error={task.at('name')} maxLength={120} autoComplete="off" onChange={(event) => set({ name: event.currentTarget.value })} />
        <Select
          label={t('account:person.company')} value={fields.companyId} data={companies.map(({ id, name }) => ({ value: id, label: name }))} searchable clearable limit={80} placeholder={t('account:person.noCompany')}
          nothingFoundMessage={t('account:people.notFound')} clearButtonProps={{ 'aria-label': t('account:clear') }} onChange={(value) => set({ companyId: value })}
        />
        <Autocomplete label={t('account:person.work')} description={t('account:person.workHint')} value={workName(fields.work, t)} data={works.map((work) => t(`account:work.${work}`))} maxLength={120} onChange={(work) => set({ work })} />
        <Select
          label={t('account:person.language')} value={fields.language} data={languages.map((value) => ({ value, label: languageNames[value] }))} clearable placeholder={t('account:person.noLanguage')}
          clearButtonProps={{ 'aria-label': t('account:clear') }} onChange={(value) => set({ language: languages.find((one) => one === value) ?? null })}
        />
        <ZoneSelect
          clearable label={t('account:zone')} value={fields.zone} error={task.at('zone')} onChange={(zone) => set({ zone })}
          placeholder={companyZone === undefined ? t('account:person.noZone') : t('account:person.companyZone', { city: zoneCity(companyZone) })}
        />
        <Textarea label={t('account:note')} value={fields.note} autosize minRows={2} maxRows={8} maxLength={4_000} onChange={(event) => set({ note: event.currentTarget.value })} />
        {theirs !== undefined && base !== undefined && <ConflictNotice theirs={theirWords(base, theirs, { t, companies })} onMine={() => keepMine(theirs)} onTheirs={() => takeTheirs(theirs)} />}
        <TaskProblem task={task} />
        {theirs === undefined && (
          <div className={classes.actions}>
            <Button type="submit" loading={task.busy}>{t('ui:save')}</Button>
            <Button variant="subtle" color="gray" onClick={onClose}>{t('ui:cancel')}</Button>
          </div>
        )}
      </TaskForm>
    </Modal>
  )
}

/** What a colleague changed, in words. */
function theirWords(base: Person, fresh: Person, { t, companies }: { t: Translate; companies: readonly Company[] }): readonly Theirs[] {
  const changed = changesOf(fieldsOf(base), fieldsOf(fresh))
  return [
    ...(changed.name === undefined ? [] : [{ label: t('account:name'), value: changed.name }]),
    ...(changed.companyId === undefined ? [] : [{ label: t('account:person.company'), value: companies.find(({ id }) => id === changed.companyId)?.name ?? '' }]),
    ...(changed.work === undefined ? [] : [{ label: t('account:person.work'), value: workName(changed.work, t) }]),
    ...(changed.language === undefined ? [] : [{ label: t('account:person.language'), value: changed.language === null ? '' : languageNames[changed.language] }]),
    ...(changed.zone === undefined ? [] : [{ label: t('account:zone'), value: changed.zone ?? '' }]),
    ...(changed.note === undefined ? [] : [{ label: t('account:note'), value: changed.note }]),
  ]
}
