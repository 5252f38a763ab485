import { Face } from '#ui/face.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import type { Company, Person } from '../types.ts'
import { LocalTime } from './local-time.tsx'
import classes from './people-screen.module.css'
import { workName } from './works.ts'

/** A person in a list: name, what he does and where, his channels, his time. `within`: the list is of this company, so its name is left out. */
export function PersonRow({ person, company, onOpen, within }: { person: Person; company?: Company | undefined; onOpen: () => void; within?: Company }) {
  const { t } = useWords()
  const zone = person.zone ?? (within ?? company)?.zone
  const channels = [...new Set(person.contacts.map(({ channel }) => t(`account:channel.${channel}`)))]
  const about = [workName(person.work, t), company?.name ?? '', ...channels].filter((part) => part !== '')
  return (
    <button type="button" className={classes.row} onClick={onOpen}>
      <Face id={person.id} name={person.name} size={40} picture={person.pictureFileId === null ? undefined : `/api/files/${person.pictureFileId}`} />
      <span className={classes.words}>
        <b>{person.name}</b>
        <small>{about.length > 0 ? about.join(' · ') : t('account:person.noChannels')}</small>
      </span>
      {zone !== undefined && <span className={classes.side}><LocalTime zone={zone} /></span>}
    </button>
  )
}
