import '@mantine/core/styles/FloatingIndicator.css'
import { Button, Modal, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { ApiError, call } from '#ui/call.ts'
import { type Translate, useWords } from '#ui/i18n/index.tsx'
import { createCompany, updateCompany } from '../../contract.ts'
import { companiesKey } from '../keys.ts'
import { useMe } from '../session.tsx'
import { TaskForm } from '../task-form.tsx'
import { TaskProblem } from '../task-problem.tsx'
import type { Company, Staff } from '../types.ts'
import { useStaff } from '../use-staff.ts'
import { useTask } from '../use-task.ts'
import { ZoneSelect } from '../zone-select.tsx'
import { changesOf } from './changes.ts'
import { ConflictNotice, type Theirs } from './conflict-notice.tsx'
import classes from './people-forms.module.css'
import { freshCompany } from './use-people.ts'

type Fields = Pick<Company, 'kind' | 'name' | 'zone' | 'ownerId' | 'note'>
const kinds = ['factory', 'client', 'internal'] as const
const fieldsOf = ({ kind, name, zone, ownerId, note }: Fields): Fields => ({ kind, name, zone, ownerId, note })

interface Props {
  /** The one to change; absent: a new one. */
  readonly company?: Company
  readonly onClose: () => void
  readonly onSaved: (company: Company) => void
}

/** A counterparty, new or changed. Only what was changed is sent; what a colleague changed meanwhile is shown first. */
export function CompanyForm({ company, onClose, onSaved }: Props) {
  const { t } = useWords()
  const me = useMe()
  const queries = useQueryClient()
  const kindId = useId()
  const staff = useStaff().data?.staff.filter((one) => one.active || one.id === company?.ownerId) ?? []
  const task = useTask({ ACCOUNT_UNKNOWN_ZONE: 'zone' })
  const [base, setBase] = useState(company)
  const [theirs, setTheirs] = useState<Company | undefined>()
  const [fields, setFields] = useState<Fields>(() => (company === undefined ? { kind: 'factory', name: '', zone: 'Asia/Shanghai', ownerId: me.id, note: '' } : fieldsOf(company)))
  const set = (part: Partial<Fields>) => setFields((before) => ({ ...before, ...part }))

  const save = async (over: Company | undefined) => {
    const clean = { ...fields, name: fields.name.trim() }
    if (clean.name === '') return task.fail('name', t('account:error.companyName'))
    await task.run(async () => {
      try {
        const saved = base === undefined || over === undefined
          ? await call(createCompany, { body: clean })
          : await call(updateCompany, { params: { id: over.id }, body: { revision: over.revision, ...changesOf(fieldsOf(base), clean) } })
        await queries.invalidateQueries({ queryKey: companiesKey })
        onSaved(saved)
      } catch (error) {
        const fresh = over !== undefined && error instanceof ApiError && error.code === 'ACCOUNT_CHANGED_MEANWHILE' ? await freshCompany(queries, over.id) : undefined
        if (fresh === undefined) throw error
        setTheirs(fresh)
      }
    })
  }
  const takeTheirs = (fresh: Company) => {
    setBase(fresh)
    setFields(fieldsOf(fresh))
    setTheirs(undefined)
  }
  const keepMine = (fresh: Company) => {
    setTheirs(undefined)
    void save(fresh)
  }
  return (
    <Modal opened onClose={onClose} size="lg" closeOnClickOutside={false} title={t(company === undefined ? 'account:company.add' : 'account:company.edit')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <TaskForm task={task} className={classes.fields} onSubmit={() => void save(base)}>
        <div>
          <div id={kindId} className={classes.label}>{t('account:company.kind')}</div>
          <SegmentedControl fullWidth aria-labelledby={kindId} value={fields.kind} data={kinds.map((value) => ({ value, label: t(`account:kind.${value}`) }))} onChange={(value) => set({ kind: kinds.find((one) => one === value) ?? fields.kind })} />
        </div>
        <TextInput data-autofocus label={t('account:company.name')} value={fields.name} error={task.at('name')} maxLength={120} autoComplete="off" onChange={(event) => set({ name: event.currentTarget.value })} />
        <ZoneSelect label={t('account:zone')} description={t('account:company.zoneHint')} value={fields.zone} error={task.at('zone')} onChange={(zone) => zone !== null && set({ zone })} />
        <Select
          label={t('account:company.owner')} description={t('account:company.ownerHint')} value={fields.ownerId} data={staff.map(({ id, name }) => ({ value: id, label: name }))} clearable searchable
          placeholder={t('account:company.noOwner')} clearButtonProps={{ 'aria-label': t('account:clear') }} onChange={(ownerId) => set({ ownerId })}
        />
        <Textarea label={t('account:note')} value={fields.note} autosize minRows={2} maxRows={8} maxLength={4_000} onChange={(event) => set({ note: event.currentTarget.value })} />
        {theirs !== undefined && base !== undefined && <ConflictNotice theirs={theirWords(base, theirs, { t, staff })} onMine={() => keepMine(theirs)} onTheirs={() => takeTheirs(theirs)} />}
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
function theirWords(base: Company, fresh: Company, { t, staff }: { t: Translate; staff: readonly Staff[] }): readonly Theirs[] {
  const changed = changesOf(fieldsOf(base), fieldsOf(fresh))
  return [
    ...(changed.kind === undefined ? [] : [{ label: t('account:company.kind'), value: t(`account:kind.${changed.kind}`) }]),
    ...(changed.name === undefined ? [] : [{ label: t('account:company.name'), value: changed.name }]),
    ...(changed.zone === undefined ? [] : [{ label: t('account:zone'), value: changed.zone }]),
    ...(changed.ownerId === undefined ? [] : [{ label: t('account:company.owner'), value: staff.find(({ id }) => id === changed.ownerId)?.name ?? t('account:company.noOwner') }]),
    ...(changed.note === undefined ? [] : [{ label: t('account:note'), value: changed.note }]),
  ]
}
