import { lazyScreen } from '#ui/lazy-screen.ts'

export { connectionLive } from './live.ts'
/** Settings: which WeChat accounts are connected. */
export const ConnectionSettings = lazyScreen(() => import('./connection-settings.tsx'), 'ConnectionSettings')
