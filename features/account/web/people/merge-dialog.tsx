import { Button, Modal, Select } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Face } from '#ui/face.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { TaskProblem } from '../task-problem.tsx'
import { useTask } from '../use-task.ts'
import classes from './people-forms.module.css'

/** One side of a merge. */
export interface Side {
  readonly id: string
  readonly name: string
  /** A line under the name. */
  readonly about: string
}

interface Props {
  readonly kind: 'company' | 'person'
  /** The one that goes up in the other. */
  readonly from: Side
  readonly choices: readonly Side[]
  readonly onSearch?: (search: string) => void
  /** What will be, once the other is chosen. */
  readonly outcome: (into: Side) => readonly ReactNode[]
  readonly onClose: () => void
  readonly merge: (into: Side) => Promise<void>
}

/** Makes two entries one, after showing what will be. */
export function MergeDialog({ kind, from, choices, onSearch, outcome, onClose, merge }: Props) {
  const { t } = useWords()
  const task = useTask()
  const [into, setInto] = useState<Side | undefined>()
  const offered = choices.filter(({ id }) => id !== from.id)
  const data = (into === undefined || offered.some(({ id }) => id === into.id) ? offered : [into, ...offered]).map(({ id, name, about }) => ({ value: id, label: about === '' ? name : `${name} · ${about}` }))
  return (
    <Modal opened onClose={onClose} size="lg" title={t(`account:merge.${kind}`, { name: from.name })} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <div className={classes.fields}>
        <Select
          data-autofocus searchable label={t('account:merge.into')} description={t(`account:merge.hint.${kind}`)} value={into?.id ?? null} data={data} limit={80} allowDeselect={false}
          nothingFoundMessage={t('account:people.notFound')} {...(onSearch === undefined ? {} : { onSearchChange: onSearch })} onChange={(id) => setInto(offered.find((one) => one.id === id) ?? into)}
        />
        {into !== undefined && (
          <div className={classes.preview} aria-live="polite">
            <div className={classes.pair}>
              <SideView side={from} goes />
              <IconArrowRight size={22} aria-hidden />
              <SideView side={into} />
            </div>
            <ul className={classes.what}>{[...outcome(into), t('account:merge.undoable')].map((line, at) => <li key={at}>{line}</li>)}</ul>
          </div>
        )}
        <TaskProblem task={task} />
        <div className={classes.actions}>
          <Button disabled={into === undefined} loading={task.busy} onClick={() => into !== undefined && void task.run(() => merge(into))}>{t('account:merge.verb')}</Button>
          <Button variant="subtle" color="gray" onClick={onClose}>{t('ui:cancel')}</Button>
        </div>
      </div>
    </Modal>
  )
}

function SideView({ side, goes = false }: { side: Side; goes?: boolean }) {
  return (
    <div className={classes.side} data-goes={goes}>
      <Face id={side.id} name={side.name} size={44} />
      <b>{side.name}</b>
      {side.about !== '' && <small>{side.about}</small>}
    </div>
  )
}
