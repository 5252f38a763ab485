import type { ApiCall, ApiFailure, Pull, PullHint, PulledPage } from '../channel.ts'
import { rawListItems } from '../tolerant-json.ts'
import { isNode, listAt, textAt } from '../tree.ts'
import { ask, isFailure } from '../refusals.ts'
import { dialect } from './dialect.ts'
import { readItem } from './items.ts'

const pageSize = 1000
/** AMR, which every telephone codec library reads; 1 would be SILK. */
const amr = 0
const hintExpired = '95007'

/** Fetches what a doorbell announced (developer.work.weixin.qq.com/document/path/94670). */
export const pull: Pull = { page }

async function page(call: ApiCall, cursor: string, hint: PullHint): Promise<PulledPage | ApiFailure> {
  const answer = await sync(call, cursor, hint)
  if (isFailure(answer)) return answer
  const items = listAt(answer.answer, 'msg_list')
  const raws = rawListItems(answer.text, 'msg_list')
  return {
    cursor: textAt(answer.answer, 'next_cursor') || cursor,
    hasMore: textAt(answer.answer, 'has_more') === '1',
    items: items.filter(isNode).map((item, at) => readItem(item, (raws.length === items.length ? raws[at] : undefined) ?? JSON.stringify(item), hint.mailbox)),
  }
}

async function sync(call: ApiCall, cursor: string, hint: PullHint) {
  const body = { ...(cursor ? { cursor } : {}), limit: pageSize, voice_format: amr, open_kfid: hint.mailbox }
  const request = (token?: string) => ask(call, dialect, { path: '/cgi-bin/kf/sync_msg', json: token ? { ...body, token } : body })
  const answer = await request(hint.token)
  // The one-time token lives ten minutes; without it the call is allowed too, only less often.
  return isFailure(answer) && answer.failed === hintExpired && hint.token ? request() : answer
}
