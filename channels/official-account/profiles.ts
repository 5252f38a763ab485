import type { Profile, Profiles } from '../channel.ts'
import { ask, isFailure } from '../refusals.ts'
import { isNode, listAt, textAt } from '../tree.ts'
import { dialect } from './dialect.ts'

const pageSize = 100

/** What WeChat still tells of followers. Since the end of 2021 nickname and picture are empty; our own remark stays. */
export const profiles: Profiles = {
  async fetch(call, addresses) {
    const found: Profile[] = []
    for (let from = 0; from < addresses.length; from += pageSize) {
      const user_list = addresses.slice(from, from + pageSize).map((openid) => ({ openid, lang: 'zh_CN' }))
      const result = await ask(call, dialect, { path: '/cgi-bin/user/info/batchget', json: { user_list } })
      if (isFailure(result)) return result
      for (const user of listAt(result.answer, 'user_info_list').filter(isNode)) {
        const address = textAt(user, 'openid')
        const name = textAt(user, 'remark') || textAt(user, 'nickname')
        const pictureUrl = textAt(user, 'headimgurl')
        if (address) found.push({ address, ...(name ? { name } : {}), ...(pictureUrl ? { pictureUrl } : {}) })
      }
    }
    return found
  },
}
