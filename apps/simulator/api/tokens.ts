import { countCall } from '../rules/quota.ts'
import { issueClassicToken, issueCorpToken, issueStableToken, judgeToken } from '../rules/tokens.ts'
import type { Account, Corp, Official } from '../world/model.ts'
import { randomWord, type World } from '../world/world.ts'
import { type ApiAnswer, bare, ok, refused } from './answer.ts'

const makeToken = (world: World) => () => randomWord(world, 180)

/** `GET /cgi-bin/gettoken?corpid&corpsecret` */
export function getCorpToken(world: World, query: URLSearchParams): ApiAnswer {
  const corp = world.accounts.get(query.get('corpid') ?? '')
  if (corp?.platform !== 'kf') return refused(world, 'kf', 40013)
  if (corp.secret !== query.get('corpsecret')) return refused(world, 'kf', 40001)
  const issued = issueCorpToken(corp.tokens, world.now(), makeToken(world))
  corp.tokens = issued.ledger
  world.touch()
  return ok({ access_token: issued.token.value, expires_in: issued.expiresInSeconds })
}

/** `GET /cgi-bin/token` and `POST /cgi-bin/stable_token` */
export function getOfficialToken(world: World, path: string, asked: { readonly grantType: string; readonly appid: string; readonly secret: string; readonly force: boolean }): ApiAnswer {
  if (asked.grantType !== 'client_credential') return refused(world, 'oa', 40002)
  const official = [...world.accounts.values()].find((one): one is Official => one.platform === 'oa' && one.appid === asked.appid)
  if (official === undefined) return refused(world, 'oa', 40013)
  if (official.secret !== asked.secret) return refused(world, 'oa', 40001, 'invalid appsecret')
  if (world.faults.take('ip-refused')) return ipRefused(world, official)
  const counted = countCall(official.quota, 'oa', path, world.now())
  official.quota = counted.ledger
  if (counted.refused) return refused(world, 'oa', 45009, ', could get access_token by getStableAccessToken, more details at https://mmbizurl.cn/s/JtxxFh33r')
  const issued = path === '/cgi-bin/token'
    ? issueClassicToken(official.tokens, world.now(), makeToken(world))
    : issueStableToken(official.tokens, world.now(), makeToken(world), asked.force)
  official.tokens = issued.ledger
  world.touch()
  return bare({ access_token: issued.token.value, expires_in: issued.expiresInSeconds })
}

/** The refusal of an address that is not on the account's list. */
export function ipRefused(world: World, account: Account): ApiAnswer {
  return account.platform === 'kf'
    ? refused(world, 'kf', 60020, 'not allow to access from your ip')
    : { json: { errcode: 40164, errmsg: 'invalid ip 127.0.0.1 ipv6 ::ffff:127.0.0.1, not in whitelist rid: 0' }, errcode: 40164 }
}

/** Finds the account that a token belongs to, or the refusal for this token. */
export function accountOfToken(world: World, token: string): Corp | Official | ApiAnswer {
  if (token === '') return refused(world, 'oa', 41001)
  for (const account of world.accounts.values()) {
    const verdict = judgeToken(account.tokens, token, world.now())
    if (verdict === 0) return account
    if (verdict !== 40014) return refused(world, account.platform, verdict)
  }
  return refused(world, 'oa', 40014)
}
