import { Popover } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import classes from './chip.module.css'

/** A quiet chip that opens a small card. `doubt`: several readings, or something to look at. */
export function Chip({ label, title, doubt = false, children }: { label: ReactNode; title: string; doubt?: boolean; children: (close: () => void) => ReactNode }) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" width={320} trapFocus returnFocus shadow="md" withinPortal zIndex={185}>
      <Popover.Target>
        <button type="button" className={classes.chip} data-chip data-doubt={doubt} title={title} onClick={() => setOpened(!opened)}>{label}</button>
      </Popover.Target>
      <Popover.Dropdown className={classes.card} aria-label={title}>{children(() => setOpened(false))}</Popover.Dropdown>
    </Popover>
  )
}
