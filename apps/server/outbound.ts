import { fetch as undiciFetch, ProxyAgent } from 'undici'

/** How the desk reaches the networks: directly, or through the proxy whose fixed address they have listed. */
export function outboundFetch(proxy: string | undefined): typeof fetch {
  if (proxy === undefined) return fetch
  const dispatcher = new ProxyAgent(proxy)
  // The same interface: undici is what Node's own fetch is made of.
  return ((input: Parameters<typeof undiciFetch>[0], init?: Parameters<typeof undiciFetch>[1]) =>
    undiciFetch(input, { ...init, dispatcher })) as typeof fetch
}
