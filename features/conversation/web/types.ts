import type { Static } from 'typebox'
import type { ResultOf } from '#kernel/contract.ts'
import type * as contracts from '../contract.ts'

export type Row = Static<typeof contracts.ConversationRow>
export type Message = Static<typeof contracts.Message>
export type Opened = ResultOf<typeof contracts.openConversation>
/** Of an opened conversation what stays the same while messages come and are read. */
export type Steady = Pick<Opened, 'connection' | 'people' | 'companies' | 'staff' | 'questions' | 'drafts' | 'draftFiles'> & {
  readonly conversation: Pick<Row, 'kind' | 'title' | 'companyId' | 'personIds' | 'state' | 'assigneeId'>
}
export type FileBrief = Static<typeof contracts.FileBrief>
export type PersonBrief = Static<typeof contracts.PersonBrief>
export type CompanyBrief = Static<typeof contracts.CompanyBrief>
export type StaffBrief = Static<typeof contracts.StaffBrief>
export type SendWindow = Static<typeof contracts.Window>
export type ConnectionBrief = Static<typeof contracts.ConnectionBrief>
export type Draft = Static<typeof contracts.Draft>
export type Presence = Static<typeof contracts.Presence>
export type PreparedReply = Static<typeof contracts.PreparedReply>
export type Invitation = Static<typeof contracts.Invitation>
export type Counts = ResultOf<typeof contracts.countConversations>
export type View = Static<typeof contracts.View>
export type Waiting = Row['waiting']
export type Writing = 'reply' | 'note'
