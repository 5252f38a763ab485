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
import { forgetMerge, type Merge, useMerges } from './merges.ts'

/** Undoes a merge; the caches follow. */
export function useSplit(): (kind: Merge['kind'], from: string) => Promise<boolean> {
  const { t } = useWords()
  const queries = useQueryClient()
  return async (kind, from) => {
    try {
      await call(kind === 'company' ? splitCompany : splitPerson, { params: { id: from } })
      forgetMerge(from)
      await queries.invalidateQueries({ queryKey: ['account'] })
      sayDone(t('account:merge.undone'), t)
      return true
    } catch (error) {
      if (error instanceof ApiError && error.code === 'ACCOUNT_NOT_MERGED') forgetMerge(from)
      sayError(error, t)
      return false
    }
  }
}

/** What has been merged into this entry, each with its way back. */
export function MergedNotice({ kind, into }: { kind: Merge['kind']; into: string }) {
  const merges = useMerges().filter((merge) => merge.kind === kind && merge.into === into)
  if (merges.length === 0) return null
  return <div className={classes.merged}>{merges.map((merge) => <OneMerge key={merge.from} merge={merge} />)}</div>
}

function OneMerge({ merge }: { merge: Merge }) {
  const { t } = useWords()
  const may = useMay()
  const split = useSplit()
  const [busy, setBusy] = useState(false)
  const undo = async () => {
    setBusy(true)
    if (!(await split(merge.kind, merge.from))) setBusy(false)
  }
  return (
    <Alert variant="light" icon={<IconArrowsJoin size={18} aria-hidden />}>
      {t('account:merge.contains', { name: merge.fromName })}
      {may('people.merge') && <div><Button mt="xs" size="xs" variant="default" loading={busy} onClick={() => void undo()}>{t('account:merge.undo')}</Button></div>}
    </Alert>
  )
}
