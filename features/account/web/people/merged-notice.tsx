import { Alert, Button } from '@mantine/core'
import { IconArrowsJoin } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError, call } from '#ui/call.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { sayDone, sayError } from '#ui/notice.ts'
import { splitCompany, splitPerson } from '../../contract.ts'
import { useMay } from '../session.tsx'
import classes from './people-forms.module.css'

type MergeKind = 'company' | 'person'

/** Undoes a merge; the caches follow. */
export function useSplit(): (kind: MergeKind, from: string) => Promise<boolean> {
  const { t } = useWords()
  const queries = useQueryClient()
  return async (kind, from) => {
    try {
      await call(kind === 'company' ? splitCompany : splitPerson, { params: { id: from } })
      await queries.invalidateQueries({ queryKey: ['account'] })
      sayDone(t('account:merge.undone'), t)
      return true
    } catch (error) {
      if (error instanceof ApiError && error.code === 'ACCOUNT_NOT_MERGED') await queries.invalidateQueries({ queryKey: ['account'] })
      sayError(error, t)
      return false
    }
  }
}

/** What has been merged into this entry, each with its way back. */
export function MergedNotice({ kind, parts }: { kind: MergeKind; parts: readonly { readonly id: string; readonly name: string }[] }) {
  if (parts.length === 0) return null
  return <div className={classes.merged}>{parts.map((part) => <OnePart key={part.id} kind={kind} {...part} />)}</div>
}

function OnePart({ kind, id, name }: { kind: MergeKind; id: string; name: string }) {
  const { t } = useWords()
  const may = useMay()
  const split = useSplit()
  const [busy, setBusy] = useState(false)
  const undo = async () => {
    setBusy(true)
    if (!(await split(kind, id))) setBusy(false)
  }
  return (
    <Alert variant="light" icon={<IconArrowsJoin size={18} aria-hidden />}>
      {t('account:merge.contains', { name })}
      {may('people.merge') && <div><Button mt="xs" size="xs" variant="default" loading={busy} onClick={() => void undo()}>{t('account:merge.undo')}</Button></div>}
    </Alert>
  )
}
