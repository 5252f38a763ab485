import { type ComponentType, lazy, type LazyExoticComponent } from 'react'

/** A screen that is loaded when first shown: `lazyScreen(() => import('./x.tsx'), 'X')`. */
export function lazyScreen<Name extends string, Props extends object>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: (await load())[name] }))
}
