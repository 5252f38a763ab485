import { type AccountView, type FaultState, get, type ListState, post } from './api.ts'
import { h, icon, paths } from './dom.ts'
import { isLoud, setLoud } from './ring.ts'
import { say, sayFault, speak, type strings, type Tongue, tongue } from './strings.ts'

type Tab = 'faults' | 'wires' | 'log'

interface CallView {
  readonly seq: number
  readonly path: string
  readonly errcode: number
  readonly faults: readonly string[]
}

/** What stands beside the phone: faults, connections, calls, time, language. */
export interface Panel {
  readonly element: HTMLElement
  /** Reads everything again. */
  refresh(): void
}

/** Makes the panel. `onClose` is for small screens, where it covers the phone. */
export function createPanel(onClose: () => void): Panel {
  let tab: Tab = 'faults'
  const content = h('div', { class: 'panel-body' })
  const tabs = h('div', { class: 'tabs', role: 'tablist' })
  const element = h('aside', { class: 'panel', 'aria-label': say('panel') },
    h('header', { class: 'panel-head' }, h('h2', {}, say('panel')), h('span', { class: 'grow' }), soundButton(), ...tongues(),
      h('button', { class: 'icon-button small-only', 'aria-label': say('cancel'), onclick: onClose }, icon(paths.close))),
    tabs, content)

  async function draw(): Promise<void> {
    tabs.replaceChildren(...(['faults', 'wires', 'log'] as const).map((one) => h('button', {
      role: 'tab', 'aria-selected': String(one === tab),
      onclick: () => {
        tab = one
        void draw()
      },
    }, say(one))))
    const drawn = tab === 'faults' ? await drawFaults() : tab === 'wires' ? await drawWires() : await drawLog()
    content.replaceChildren(...drawn)
  }
  void draw()
  return { element, refresh: () => void draw() }
}

function soundButton(): HTMLElement {
  const button = h('button', {
    class: 'chip', 'aria-pressed': String(isLoud()),
    onclick: () => {
      setLoud(!isLoud())
      button.textContent = say(isLoud() ? 'soundOn' : 'soundOff')
      button.setAttribute('aria-pressed', String(isLoud()))
    },
  }, say(isLoud() ? 'soundOn' : 'soundOff'))
  return button
}

function tongues(): HTMLElement[] {
  const names: Readonly<Record<Tongue, string>> = { zh: '中', en: 'EN', ru: 'RU' }
  return (['zh', 'en', 'ru'] as const).map((one) => h('button', { class: 'chip', 'aria-pressed': String(one === tongue), lang: one, onclick: () => speak(one) }, names[one]))
}

async function drawFaults(): Promise<HTMLElement[]> {
  const answer = await get<{ faults: FaultState[] }>('/sim/faults')
  const rows = (answer?.faults ?? []).map((fault) => h('div', { class: 'fault' },
    h('label', {}, toggle(fault), h('span', {}, sayFault(fault.name), h('code', {}, fault.name))),
    fault.happened > 0 && h('span', { class: 'count' }, `×${fault.happened}`),
    h('button', { class: 'chip', onclick: () => void post('/sim/faults', { name: fault.name, on: true, count: 1 }) }, fault.left === undefined ? say('once') : `${say('once')} · ${fault.left}`)))
  return [h('button', { class: 'chip wide-chip', onclick: () => void fetch('/sim/faults', { method: 'DELETE' }) }, say('off')), ...rows]
}

function toggle(fault: FaultState): HTMLElement {
  const box = h('input', { type: 'checkbox', role: 'switch', checked: fault.on }) as HTMLInputElement
  box.addEventListener('change', () => void post('/sim/faults', { name: fault.name, on: box.checked }))
  return box
}

async function drawWires(): Promise<HTMLElement[]> {
  const [answer, state] = await Promise.all([get<{ accounts: AccountView[] }>('/sim/accounts'), get<ListState>('/sim/state')])
  const accounts = (answer?.accounts ?? []).map((one) => {
    const mood: keyof typeof strings = one.callback === undefined ? 'notConnected' : one.brokenSince === undefined ? 'connected' : 'broken'
    return h('div', { class: 'wire' }, h('strong', {}, one.name), h('span', { class: `mood ${mood}` }, say(mood)),
      h('code', {}, one.id), h('span', { class: 'faint' }, one.callback === undefined ? '' : `${one.callback.mode} · ${one.callback.url}`))
  })
  const jump = (label: string, ms: number) => h('button', { class: 'chip', onclick: () => void post('/sim/clock', { advanceMs: ms }) }, label)
  const now = new Intl.DateTimeFormat(tongue, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(state?.now ?? 0)
  return [...accounts,
    h('div', { class: 'wire' }, h('strong', {}, say('simTime')), h('span', {}, now),
      h('div', { class: 'chips' }, jump('+1 min', 60_000), jump('+5 h', 18_000_000), jump('+24 h', 86_400_000), jump('+48 h', 172_800_000),
        h('button', { class: 'chip', onclick: () => void post('/sim/clock', { reset: true }) }, '= 0'))),
    resetButton()]
}

function resetButton(): HTMLElement {
  let sure = false
  const button = h('button', {
    class: 'chip wide-chip danger',
    onclick: () => {
      if (sure) void post('/sim/reset', { keepCallbacks: true })
      sure = !sure
      button.textContent = say(sure ? 'resetSure' : 'reset')
    },
  }, say('reset'))
  return button
}

async function drawLog(): Promise<HTMLElement[]> {
  const answer = await get<{ calls: CallView[] }>('/sim/calls')
  return (answer?.calls ?? []).slice(-80).toReversed().map((one) => h('div', { class: 'call' },
    h('code', {}, one.path.replace('/cgi-bin/', '')), h('span', { class: one.errcode === 0 ? 'good' : 'bad' }, [String(one.errcode), ...one.faults].join(' '))))
}
