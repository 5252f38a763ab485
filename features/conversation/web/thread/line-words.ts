import type { Formats, Translate } from '#ui/i18n/index.tsx'
import type { Message } from '../types.ts'

type Line = NonNullable<Message['line']>

const codes: Readonly<Record<Line['code'], string>> = {
  created: 'conversation:line.created', assigned: 'conversation:line.assigned', unassigned: 'conversation:line.unassigned', snoozed: 'conversation:line.snoozed',
  snoozeEnded: 'conversation:line.snoozeEnded', resolved: 'conversation:line.resolved', reopened: 'conversation:line.reopened', renamed: 'conversation:line.renamed',
  companySet: 'conversation:line.companySet', peopleChanged: 'conversation:line.peopleChanged', routedByInvitation: 'conversation:line.routedByInvitation',
  routedByCompany: 'conversation:line.routedByCompany', arrived: 'conversation:line.arrived', left: 'conversation:line.left', sessionChanged: 'conversation:line.sessionChanged',
  pasted: 'conversation:line.pasted', recalled: 'conversation:line.recalled', merged: 'conversation:line.merged',
  split: 'conversation:line.split', takenOver: 'conversation:line.takenOver',
}

/** Who did something, and the names behind the ids of a grey line. */
export interface LineNames {
  staff(id: string): string | undefined
  person(id: string): string | undefined
  company(id: string): string | undefined
}

/** A grey line in the viewer's language: a code with parameters, never frozen words. */
export function lineWords(message: Pick<Message, 'line' | 'staffId'>, t: Translate, names: LineNames, format: Pick<Formats, 'full'>): string {
  const { line } = message
  if (line === null) return ''
  const text = (name: string) => {
    const value = line.data[name]
    return value === null || value === undefined ? '' : String(value)
  }
  const number = (name: string) => Number(line.data[name] ?? 0) || 0
  /** A merged entry by the name that it had, a person with his company. */
  const named = (side: 'from' | 'into') => (text(`${side}Company`) === '' ? text(side) : t('conversation:line.of', { name: text(side), company: text(`${side}Company`) }))
  const actor = message.staffId ?? text('byStaffId')
  return t(codes[line.code], {
    actor: names.staff(actor) ?? '',
    hasActor: names.staff(actor) === undefined ? 'no' : 'yes',
    staff: names.staff(text('staffId')) ?? names.staff(text('assigneeId')) ?? '…',
    person: names.person(text('personId')) ?? '…',
    company: names.company(text('companyId')) ?? '',
    hasCompany: names.company(text('companyId')) === undefined ? 'no' : 'yes',
    title: text('title'),
    from: named('from'),
    into: named('into'),
    count: number('messages'),
    until: number('until') === 0 ? '' : format.full(number('until')),
    hasUntil: number('until') === 0 ? 'no' : 'yes',
    state: text('state'),
  })
}
