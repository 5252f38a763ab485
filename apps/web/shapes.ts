/**
 * Stands in for `typebox` in the browser. A contract's shapes are only types there: nothing in the pages reads them,
 * so every way to make one gives the same empty object and the library stays on the server.
 */
const nothing = {}
export const Type: unknown = new Proxy(nothing, { get: () => () => nothing })
