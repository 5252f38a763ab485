import { Select } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useWords } from '#ui/i18n/index.tsx'
import { useNow } from '#ui/now.ts'
import { allZones, findZones, zoneCity } from './zones.ts'
import classes from './zone-select.module.css'

interface Props {
  readonly label: string
  readonly value: string | null
  readonly onChange: (zone: string | null) => void
  readonly description?: ReactNode
  readonly error?: string | undefined
  readonly placeholder?: string
  /** May be left empty. */
  readonly clearable?: boolean
  readonly disabled?: boolean
}

/** A time zone, found by its name or by a city in any of our languages, with the time that it is there. */
export function ZoneSelect({ label, value, onChange, clearable = false, ...rest }: Props) {
  const { t, language, format } = useWords()
  const now = useNow()
  const zones = useMemo(() => allZones(value === null ? [] : [value]), [value])
  const data = useMemo(() => zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })), [zones])
  return (
    <Select
      {...rest}
      label={label}
      value={value}
      data={data}
      onChange={onChange}
      searchable
      clearable={clearable}
      allowDeselect={clearable}
      limit={80}
      maxDropdownHeight={280}
      autoComplete="off"
      nothingFoundMessage={t('account:zone.none')}
      clearButtonProps={{ 'aria-label': t('account:clear') }}
      filter={({ options, search, limit }) => {
        const byZone = new Map(options.flatMap((option) => ('value' in option ? [[String(option.value), option] as const] : [])))
        return findZones([...byZone.keys()], search, language).slice(0, limit).flatMap((zone) => byZone.get(zone) ?? [])
      }}
      renderOption={({ option }) => (
        <span className={classes.option}>
          <span><b>{zoneCity(option.value)}</b> <small>{option.value.split('/').slice(0, -1).join(' / ').replaceAll('_', ' ')}</small></span>
          <time>{format.time(now, option.value)}</time>
        </span>
      )}
    />
  )
}
