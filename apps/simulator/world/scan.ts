import { enterKf } from '../kf/person.ts'
import { follow } from '../oa/follower.ts'
import type { Stage } from '../wire/deliver.ts'
import { unpackScene } from './identity.ts'
import type { Chat } from './model.ts'

/** What the phone sees after opening a link or scanning a code. */
export type Opened = { readonly chat: Chat } | { readonly refused: 'NOT_OURS' | 'EXPIRED' }

/** Opens a contact link of Customer Service or the address in an Official Account's QR code, as the person's phone does. */
export function openLink(stage: Stage, personId: string, link: string): Opened {
  if (!URL.canParse(link, stage.world.baseUrl)) return { refused: 'NOT_OURS' }
  const url = new URL(link, stage.world.baseUrl)
  const [, where, code = ''] = url.pathname.split('/')
  if (where === 'kf') return openContactLink(stage, personId, code, url.searchParams)
  if (where === 'q') return openTicket(stage, personId, decodeURIComponent(code))
  if (url.pathname === '/cgi-bin/showqrcode') return openTicket(stage, personId, url.searchParams.get('ticket') ?? '')
  return { refused: 'NOT_OURS' }
}

function openContactLink(stage: Stage, personId: string, code: string, query: URLSearchParams): Opened {
  for (const corp of stage.world.accounts.values()) {
    if (corp.platform !== 'kf') continue
    const mailbox = corp.mailboxes.find((one) => one.linkCode === code)
    if (mailbox === undefined) continue
    const scene = unpackScene(mailbox.id, query.get('enc_scene') ?? '') ?? ''
    return { chat: enterKf(stage, { corp, mailbox }, personId, { scene, sceneParam: (query.get('scene_param') ?? '').slice(0, 128) }) }
  }
  return { refused: 'NOT_OURS' }
}

function openTicket(stage: Stage, personId: string, ticket: string): Opened {
  for (const official of stage.world.accounts.values()) {
    if (official.platform !== 'oa') continue
    const found = official.tickets.find((one) => one.ticket === ticket)
    if (found === undefined) continue
    if (found.until !== undefined && found.until <= stage.world.now()) return { refused: 'EXPIRED' }
    return { chat: follow(stage, official, personId, found) }
  }
  return { refused: 'NOT_OURS' }
}
