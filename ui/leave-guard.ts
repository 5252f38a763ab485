/** Asked before its page is left; `go` leaves it. */
export type AskToLeave = (go: () => void) => void

interface Guard {
  readonly ask: AskToLeave
  readonly address: string
  readonly path: string
}

let guard: Guard | undefined

/** Hears of the browser's buttons. To be called before the router listens: who was first there is told first, and the router must not hear of what is held. */
export function watchBrowserButtons(): void {
  addEventListener('popstate', holdBack)
}

/** From now on, whoever leaves this page by a link, the keys or the browser's buttons is asked for first. Returns how to end that. */
export function guardLeaving(ask: AskToLeave): () => void {
  endGuard()
  const own = { ask, address: location.href, path: location.pathname }
  guard = own
  addEventListener('beforeunload', holdTab)
  return () => guard === own && endGuard()
}

function endGuard(): void {
  guard = undefined
  removeEventListener('beforeunload', holdTab)
}

/** The router's way to another place: asks where somebody guards this one. */
export function aroundLeaving<Options>(navigate: (to: string, options?: Options) => void, to: string, options?: Options): void {
  const go = () => navigate(to, options)
  if (guard === undefined || new URL(to, guard.address).pathname === guard.path) go()
  else guard.ask(go)
}

/** The browser asks in its own words. */
function holdTab(event: Event): void {
  event.preventDefault()
}

/** The browser has gone back already: its address is put back before anything is drawn, and going back is done again when it is allowed. */
function holdBack(event: Event): void {
  if (guard === undefined || location.pathname === guard.path) return
  event.stopImmediatePropagation()
  history.pushState(null, '', guard.address)
  guard.ask(() => {
    endGuard()
    history.back()
  })
}
