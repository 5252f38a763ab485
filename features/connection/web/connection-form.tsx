import { Button, PasswordInput, Select, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError, call } from '#ui/call.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { sayError } from '#ui/notice.ts'
import { Page, Panel } from '#ui/page.tsx'
import { createConnection, updateConnection } from '../contract.ts'
import classes from './connection-settings.module.css'
import { connectionsKey } from './live.ts'
import { readMistakes } from './mistakes.ts'
import type { ChannelKind, Connection } from './types.ts'

const rare = new Set(['previousEncodingAesKey', 'apiBase'])

interface Props {
  readonly kind: ChannelKind
  /** The connection to change; absent: a new one. */
  readonly connection?: Connection
  readonly onBack: () => void
  readonly onMade: (connection: Connection) => void
}

/** The values of an account, with what is wrong beside each field. */
export function ConnectionForm({ kind, connection, onBack, onMade }: Props) {
  const { t } = useWords()
  const queries = useQueryClient()
  const [name, setName] = useState(connection?.name ?? '')
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() => ({ ...(kind.fields.some((field) => field.name === 'mode') ? { mode: 'security' } : {}), ...connection?.settings }))
  const [mistakes, setMistakes] = useState<ReadonlyMap<string, string>>(new Map())
  const [busy, setBusy] = useState(false)
  const [all, setAll] = useState(false)
  const set = (field: string, value: string) => setValues((before) => ({ ...before, [field]: value }))
  const shown = kind.fields.filter((field) => all || !rare.has(field.name) || mistakes.has(field.name))

  const save = async () => {
    setBusy(true)
    try {
      const settings = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value.trim()]).filter(([, value]) => value !== ''))
      const saved = connection === undefined
        ? await call(createConnection, { body: { channel: kind.id, name: name.trim() || t(`connection:kind.${kind.id}`), settings } })
        : await call(updateConnection, { params: { id: connection.id }, body: { revision: connection.revision, name: name.trim() || connection.name, settings } })
      await queries.invalidateQueries({ queryKey: connectionsKey })
      onMade(saved)
    } catch (error) {
      const found = error instanceof ApiError && error.code === 'CONNECTION_SETTINGS' ? readMistakes(String(error.data['fields'] ?? ''), kind.texts) : undefined
      if (found === undefined) sayError(error, t)
      else setMistakes(found)
    }
    setBusy(false)
  }

  return (
    <Page title={connection === undefined ? t(`connection:kind.${kind.id}`) : connection.name} lead={t(`connection:about.${kind.id}`)} onBack={onBack}>
      <Panel title={t('connection:form')} lead={t('connection:formLead')}>
        <form className={classes.form} noValidate onSubmit={(event) => { event.preventDefault(); void save() }}>
          <TextInput label={t('connection:name')} description={t('connection:nameHint')} value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={120} />
          {shown.map((field) => {
            const kept = connection?.secretsSet.includes(field.name) === true
            const common = {
              label: t(`connection:field.${field.name}`),
              value: values[field.name] ?? '',
              error: mistakes.get(field.name),
              required: field.required && !kept,
              placeholder: kept ? t('connection:kept') : (field.example ?? ''),
            }
            if (field.name === 'mode') {
              return <Select key={field.name} {...common} allowDeselect={false} data={['security', 'compat', 'plain'].map((value) => ({ value, label: t(`connection:mode.${value}`) }))} onChange={(value) => set('mode', value ?? 'security')} />
            }
            const Field = field.secret ? PasswordInput : TextInput
            return <Field key={field.name} {...common} autoComplete="off" spellCheck={false} onChange={(event) => set(field.name, event.currentTarget.value)} />
          })}
          <div className={classes.actions}>
            <Button type="submit" loading={busy}>{t('ui:save')}</Button>
            <Button variant="default" onClick={onBack}>{t('ui:cancel')}</Button>
            {!all && <Button variant="subtle" onClick={() => setAll(true)}>{t('connection:rare')}</Button>}
          </div>
        </form>
      </Panel>
    </Page>
  )
}
