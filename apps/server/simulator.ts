import { join } from 'node:path'
import { startSimulator } from '../simulator/index.ts'
import type { SimulatorDoor } from '#features/connection/server/index.ts'
import type { Config } from '#platform/config/index.ts'
import { rootFolder } from '#platform/database/index.ts'
import type { Log } from '#platform/log/index.ts'

/** The simulator beside the desk. The desk speaks to its address only, as it would to WeChat's. */
export interface SimulatorHandle {
  readonly url: string
  readonly door: SimulatorDoor
  /** What a person does on the phone: the control calls of the simulator. */
  act(path: string, body: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>
  /** Puts a file on the phone, ready to be sent. */
  upload(file: { name: string; type: string; kind: string }, bytes: Uint8Array): Promise<Record<string, unknown>>
  close(): Promise<void>
}

interface SimulatorAccount {
  readonly channel: string
  readonly id: string
  readonly name: string
  readonly secret: string
  readonly apiBase: string
  readonly corpid?: string
  readonly appid?: string
  readonly mailboxes?: readonly { readonly openKfId: string }[]
}

/** What an administrator would make up in the consoles; the simulator takes any. */
const consoleSecrets = { token: 'QingchuSimulator', encodingAesKey: 'kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR' } as const

/** Starts the simulator in this process, on its own port; what its phones hold is kept in the data folder. */
export async function startSimulatorBeside(config: Config, log: Log): Promise<SimulatorHandle> {
  const options = { host: '127.0.0.1', snapshotFile: join(config.dataDir, 'simulator', 'world.json'), phoneFolder: join(rootFolder(), 'dist', 'phone') }
  const simulator = await startSimulator({ ...options, port: config.simulatorPort }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    return startSimulator(options) // another desk on this machine has the usual port
  })
  log.info({ port: new URL(simulator.url).port }, 'simulator started')
  return simulatorHandle(simulator)
}

/** The door to a running simulator: everything goes through its address. */
export function simulatorHandle({ url, close }: { readonly url: string; close(): Promise<void> }): SimulatorHandle {
  async function post(path: string, body: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
    const response = await fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    return (await response.json()) as Record<string, unknown>
  }

  return {
    url,
    act: post,
    async upload(file, bytes) {
      const query = new URLSearchParams(file)
      const response = await fetch(`${url}/sim/upload?${query}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: new Blob([new Uint8Array(bytes)]) })
      return (await response.json()) as Record<string, unknown>
    },
    door: {
      async accounts() {
        const { accounts } = (await (await fetch(`${url}/sim/accounts`)).json()) as { accounts: SimulatorAccount[] }
        return accounts.map((account) => ({ channel: account.channel, name: account.name, settings: settingsOf(account) }))
      },
      async register({ channel, settings, callbackUrl }) {
        const answer = await post('/sim/connect', {
          account: settings[channel === 'wecom-kf' ? 'corpId' : 'originalId'],
          url: callbackUrl,
          token: settings['token'],
          aesKey: settings['encodingAesKey'],
        })
        return answer['connected'] === true
      },
    },
    close,
  }
}

function settingsOf(account: SimulatorAccount): Record<string, string> {
  const common = { ...consoleSecrets, secret: account.secret, apiBase: account.apiBase }
  if (account.channel === 'wecom-kf') {
    return { ...common, corpId: account.corpid ?? '', openKfIds: (account.mailboxes ?? []).map((one) => one.openKfId).join(',') }
  }
  return { ...common, originalId: account.id, appId: account.appid ?? '', mode: 'security' }
}
