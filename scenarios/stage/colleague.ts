import { setTimeout as pause } from 'node:timers/promises'

/** An answer as it came; scenarios look into it as they like. */
export type Json = ReturnType<typeof JSON.parse>

/** The simulator's preset accounts. */
export const mailbox = 'wkSimAAAAbuyersdeskZq81LmT4xPw2vK'
export const official = 'gh_7c2e91b4d05f'

const owner = { name: 'Vera', password: 'correct horse battery', language: 'en', zone: 'UTC', demo: false }

/** Makes the owner of a fresh desk; gives the cookie of the session, which is good at every instance. */
export async function firstVisit(url: string): Promise<string> {
  const response = await fetch(`${url}/api/account/owner`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(owner) })
  if (!response.ok) throw new Error(`no owner: ${response.status} ${await response.text()}`)
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** One call of an API with JSON both ways; throws when it is refused, with the answer. */
export async function call(url: string, method: string, path: string, { body, cookie }: { body?: unknown; cookie?: string } = {}): Promise<Json> {
  const headers = { ...(cookie === undefined ? {} : { cookie }), ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
  const response = await fetch(`${url}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }), signal: AbortSignal.timeout(20_000) })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}

/** Connects the simulator's two accounts to a desk, as its administrator does in both consoles. */
export async function connectAccounts(url: string, cookie: string, simulatorUrl: string): Promise<void> {
  const secrets = { token: 'QingchuSimulator', encodingAesKey: 'kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR' }
  const { accounts } = await call(simulatorUrl, 'GET', '/sim/accounts')
  for (const account of accounts) {
    const common = { ...secrets, secret: account.secret, apiBase: simulatorUrl }
    const settings = account.channel === 'wecom-kf'
      ? { ...common, corpId: account.corpid, openKfIds: account.mailboxes.map((one: Json) => one.openKfId).join(',') }
      : { ...common, originalId: account.id, appId: account.appid, mode: 'security' }
    const { callbackUrl } = await call(url, 'POST', '/api/connections', { cookie, body: { channel: account.channel, name: account.name, settings } })
    await call(simulatorUrl, 'POST', '/sim/connect', { body: { account: account.id, url: callbackUrl.replace('localhost', '127.0.0.1'), token: secrets.token, aesKey: secrets.encodingAesKey } })
  }
}

/** Asks until the answer is there (not `undefined` nor `false`), at most `ms`; a call that fails counts as no answer. */
export async function until<Found>(what: string, find: () => Promise<Found | undefined | false>, ms = 30_000): Promise<Found> {
  const end = performance.now() + ms
  let last: unknown
  for (;;) {
    const found = await find().catch((error: unknown) => {
      last = error
      return undefined
    })
    if (found !== undefined && found !== false) return found
    if (performance.now() > end) throw new Error(`not within ${ms} ms: ${what}`, last === undefined ? {} : { cause: last })
    await pause(50)
  }
}
