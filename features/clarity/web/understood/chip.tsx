import { Popover } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import classes from './chip.module.css'

const least = 8
/** With less room than this above the field, as over a phone's keyboard, the card lies on the field. */
const enough = 160

interface Room {
  /** From the chip to the card. */
  readonly gap: number
  readonly height: number
}

/** Above the field if there is room, and never out of the window. */
function roomAbove(chip: HTMLElement): Room {
  const { top } = chip.getBoundingClientRect()
  const edge = chip.closest('[data-composer]')?.querySelector('textarea')?.getBoundingClientRect().top ?? top
  const from = edge - 2 * least < enough ? top : Math.min(edge, top)
  return { gap: top - from + least, height: from - 2 * least }
}

/** A quiet chip that opens a small card above the field, whose words it speaks of. `doubt`: several readings, or something to look at. */
export function Chip({ label, title, doubt = false, children }: { label: ReactNode; title: string; doubt?: boolean; children: (close: () => void) => ReactNode }) {
  const [opened, setOpened] = useState(false)
  const [room, setRoom] = useState<Room>()
  const toggle = (chip: HTMLElement) => {
    setRoom(roomAbove(chip))
    setOpened(!opened)
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" offset={room?.gap ?? least} width={320} trapFocus returnFocus shadow="md" withinPortal zIndex={185}>
      <Popover.Target>
        <button type="button" className={classes.chip} data-chip data-doubt={doubt} title={title} onClick={({ currentTarget }) => toggle(currentTarget)}>{label}</button>
      </Popover.Target>
      <Popover.Dropdown className={classes.card} mah={room?.height} aria-label={title}>{children(() => setOpened(false))}</Popover.Dropdown>
    </Popover>
  )
}
