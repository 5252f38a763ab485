/** Dimension and size in its base unit, for adding `5 ft 2 in` and for tolerances in another unit than the nominal. */
const sizes: Readonly<Record<string, readonly [string, number]>> = {
  um: ['length', 1e-6], mm: ['length', 1e-3], cm: ['length', 1e-2], dm: ['length', 0.1], m: ['length', 1], km: ['length', 1e3], in: ['length', 0.0254], ft: ['length', 0.3048], yd: ['length', 0.9144], mi: ['length', 1609.344], cun: ['length', 1 / 30], chi: ['length', 1 / 3], zhang: ['length', 10 / 3], li: ['length', 500],
  mg: ['mass', 1e-6], g: ['mass', 1e-3], kg: ['mass', 1], t: ['mass', 1000], lb: ['mass', 0.45359237], oz: ['mass', 0.028349523125], jin: ['mass', 0.5], liang: ['mass', 0.05],
  mL: ['volume', 1e-6], L: ['volume', 1e-3], m3: ['volume', 1], gal: ['volume', 0.003785411784], qt: ['volume', 0.000946352946],
}

/** How many `to` one `from` is; undefined for units of different kinds. */
export function ratio(from: string, to: string): number | undefined {
  if (from === to) return 1
  const a = sizes[from]
  const b = sizes[to]
  return a === undefined || b === undefined || a[0] !== b[0] ? undefined : a[1] / b[1]
}

export function isLength(unit: string): boolean {
  return sizes[unit]?.[0] === 'length'
}
