import { Popover } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import classes from './chip.module.css'

const least = 8

/** A quiet chip that opens a small card above the field, whose words it speaks of. `doubt`: several readings, or something to look at. */
export function Chip({ label, title, doubt = false, children }: { label: ReactNode; title: string; doubt?: boolean; children: (close: () => void) => ReactNode }) {
  const [opened, setOpened] = useState(false)
  const [gap, setGap] = useState(least)
  const toggle = (chip: HTMLElement) => {
    const field = chip.closest('[data-composer]')?.querySelector('textarea')
    setGap(field ? Math.max(least, chip.getBoundingClientRect().top - field.getBoundingClientRect().top + least) : least)
    setOpened(!opened)
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" offset={gap} width={320} trapFocus returnFocus shadow="md" withinPortal zIndex={185}>
      <Popover.Target>
        <button type="button" className={classes.chip} data-chip data-doubt={doubt} title={title} onClick={({ currentTarget }) => toggle(currentTarget)}>{label}</button>
      </Popover.Target>
      <Popover.Dropdown className={classes.card} aria-label={title}>{children(() => setOpened(false))}</Popover.Dropdown>
    </Popover>
  )
}
