import { machineTime, useWords } from '#ui/i18n/index.tsx'
import type { Message } from '../types.ts'
import { lineWords } from './line-words.ts'
import { useScene } from './scene.ts'

/** What happened to the conversation, small and grey between the messages. */
export function GreyLine({ message }: { message: Message }) {
  const { t, format } = useWords()
  const { staff, people, companies } = useScene()
  const words = lineWords(message, t, {
    staff: (id) => staff.get(id)?.name,
    person: (id) => people.get(id)?.name,
    company: (id) => companies.get(id)?.name,
  }, format)
  return (
    <p style={{ margin: 0, padding: '8px 24px 2px', textAlign: 'center', color: 'var(--text-faint)', fontSize: '0.75rem', textWrap: 'balance' }}>
      {words} <time dateTime={machineTime(message.sentAt)} title={format.full(message.sentAt)}>{format.time(message.sentAt)}</time>
    </p>
  )
}
