import { randomBytes } from 'node:crypto'
import Fastify from 'fastify'
import { type Clock, instant } from '#kernel/time.ts'
import { addPlatformApi } from './api/server.ts'
import { addControlApi } from './control/server.ts'
import { addPhonePage } from './phone-page.ts'
import { createCourier } from './wire/deliver.ts'
import type { Faults } from './world/faults.ts'
import type { Account } from './world/model.ts'
import { createSnapshotWriter, loadSnapshot } from './world/snapshot.ts'
import { createWorld, type Random, realTiming, type Timing } from './world/world.ts'

export type { FaultName, FaultState, Faults } from './world/faults.ts'
export type { Account, ApiCallRecord, Corp, DeliveryRecord, Official, Person, PhoneMessage } from './world/model.ts'

export interface SimulatorOptions {
  /** 0 or absent takes a free port. */
  readonly port?: number
  /** Listens on loopback only, unless told otherwise. */
  readonly host?: string
  readonly clock?: Clock
  readonly random?: Random
  /** Deadlines of callbacks in real time; the platforms' own when absent. */
  readonly timing?: Partial<Timing>
  /** People, chats and connections are kept in this file, media beside it; nothing is kept when absent. */
  readonly snapshotFile?: string
  /** Instead of the preset corp and Official Account. */
  readonly accounts?: readonly Account[]
  /** Folder with a built `phone.js`, `phone.css` and `index.html`; built from source on first use when absent. */
  readonly phoneFolder?: string
  /** The address in links and QR codes, when it is not `http://host:port`. */
  readonly publicUrl?: string
}

/** A running simulator: both platforms' API, their callbacks, and the phone page. */
export interface Simulator {
  readonly url: string
  readonly faults: Faults
  /** Callbacks under way, resends included. */
  readonly pendingCallbacks: number
  /** Moves simulated time forward. */
  advance(ms: number): void
  close(): Promise<void>
}

/** Starts WeChat Customer Service and an Official Account in a box. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { snapshotFile, accounts } = options
  const writer = snapshotFile === undefined ? undefined : createSnapshotWriter(snapshotFile, () => world)
  const world = createWorld({
    clock: options.clock ?? { now: () => instant(Date.now()) },
    random: options.random ?? ((bytes) => randomBytes(bytes)),
    timing: { ...realTiming, ...options.timing },
    onTouch: () => writer?.schedule(),
    ...(accounts === undefined ? {} : { accounts }),
  })
  if (snapshotFile !== undefined) await loadSnapshot(world, snapshotFile)
  const courier = createCourier(world)
  const app = Fastify({ forceCloseConnections: true, ajv: { customOptions: { coerceTypes: false, removeAdditional: false } } })
  await addPlatformApi(app, { world, courier })
  await addControlApi(app, { world, courier }, accounts)
  addPhonePage(app, options.phoneFolder)
  const address = await app.listen({ port: options.port ?? 0, host: options.host ?? '127.0.0.1' })
  world.baseUrl = options.publicUrl ?? address
  return {
    url: address,
    faults: world.faults,
    get pendingCallbacks() {
      return courier.pending
    },
    advance(ms) {
      world.offsetMs += ms
      world.tell({ type: 'clock' })
    },
    async close() {
      courier.close()
      await app.close()
      await writer?.flush()
    },
  }
}
