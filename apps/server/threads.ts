import type { Directory } from '#features/account/server/index.ts'
import type { Threads } from '#features/clarity/server/index.ts'
import { talkOf } from '#features/conversation/server/index.ts'

/** What the clarity check asks about conversations. */
export function threadsOver(directory: Directory): Threads {
  return {
    async about(q, workspaceId, id) {
      const talk = await talkOf(q, workspaceId, id)
      if (talk === undefined) return undefined
      const company = talk.companyId === undefined ? undefined : (await directory.companies(q, [talk.companyId])).get(talk.companyId)
      const person = talk.personId === undefined ? undefined : (await directory.people(q, [talk.personId])).get(talk.personId)
      return {
        audience: company?.kind === 'internal' ? 'internal' : 'external',
        chat: talk.kind,
        channel: talk.channel,
        firstContact: talk.recent.length === 0,
        theirZone: person?.zone ?? company?.zone,
        recent: talk.recent,
      }
    },
  }
}
