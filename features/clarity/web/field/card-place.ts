interface Box {
  readonly left: number
  readonly top: number
  readonly bottom: number
  readonly height: number
}

export interface Place {
  readonly left: number
  readonly top?: number
  readonly bottom?: number
  readonly maxHeight: number
}

const width = 380
const enough = 200

/** Above the stretch, and above the banners that say why a message is held; below where there is no room. Inside the window, wherever the stretch was scrolled to. */
export function placeOf(at: Omit<Box, 'height'>, banner: Pick<Box, 'top' | 'height'> | undefined, screen: { readonly width: number; readonly height: number }): Place {
  const inside = (y: number) => Math.max(0, Math.min(y, screen.height))
  const left = Math.max(8, Math.min(at.left, screen.width - width - 8))
  const edge = inside(banner === undefined || banner.height === 0 ? at.top : Math.min(at.top, banner.top))
  const bottom = inside(at.bottom)
  const under = screen.height - bottom
  return edge > enough || edge > under ? { left, bottom: screen.height - edge + 6, maxHeight: edge - 14 } : { left, top: bottom + 6, maxHeight: under - 16 }
}
