import { IconMoon, IconSun } from '@tabler/icons-react'
import { hourIn, knownZone, useWords } from '#ui/i18n/index.tsx'
import { useNow } from '#ui/now.ts'
import { zoneCity } from '../zones.ts'
import classes from './local-time.module.css'

/** What time it is where they are, with the sun or the moon. */
export function LocalTime({ zone, city = false }: { zone: string; city?: boolean }) {
  const { t, format } = useWords()
  const now = useNow()
  const known = knownZone(zone)
  if (known === undefined) return null
  const hour = hourIn(now, known)
  const Icon = hour < 8 || hour >= 20 ? IconMoon : IconSun
  return (
    <span className={classes.time} title={known}>
      <Icon size={14} aria-hidden />
      <span className="only-heard">{t('account:localTime')} </span>
      {format.time(now, known)}
      {city && <> · {zoneCity(known)}</>}
    </span>
  )
}
