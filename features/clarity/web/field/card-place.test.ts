import { expect, test } from 'vitest'
import { placeOf } from './card-place.ts'

const desk = { width: 1280, height: 800 }
const phone = { width: 360, height: 640 }
const stretch = (left: number, top: number) => ({ left, top, bottom: top + 20 })

test.each([
  { where: 'above a stretch', at: stretch(500, 600), banner: undefined, screen: desk, place: { left: 500, bottom: 206, maxHeight: 586 } },
  { where: 'above the reason why a message is held', at: stretch(500, 600), banner: { top: 514, height: 52 }, screen: desk, place: { left: 500, bottom: 292, maxHeight: 500 } },
  { where: 'an empty banner counts for nothing', at: stretch(500, 600), banner: { top: 514, height: 0 }, screen: desk, place: { left: 500, bottom: 206, maxHeight: 586 } },
  { where: 'inside the screen', at: stretch(1200, 600), banner: undefined, screen: desk, place: { left: 892, bottom: 206, maxHeight: 586 } },
  { where: 'above the banner on a phone', at: stretch(130, 420), banner: { top: 286, height: 52 }, screen: phone, place: { left: 8, bottom: 360, maxHeight: 272 } },
  { where: 'below where there is no room above', at: stretch(20, 90), banner: undefined, screen: desk, place: { left: 20, top: 116, maxHeight: 674 } },
  { where: 'inside the window when its stretch lies above it', at: stretch(20, -900), banner: undefined, screen: desk, place: { left: 20, top: 6, maxHeight: 784 } },
  { where: 'inside the window when its stretch lies under it', at: stretch(20, 2_000), banner: undefined, screen: desk, place: { left: 20, bottom: 6, maxHeight: 786 } },
])('a card stands $where', ({ at, banner, screen, place }) => expect(placeOf(at, banner, screen)).toEqual(place))
