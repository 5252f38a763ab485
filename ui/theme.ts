import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Celadon, the glaze: the desk's own colour. Shade 7 and darker carry white text at 4.5:1 or better. */
const celadon: MantineColorsTuple = [
  '#edf8f6', '#d5eee9', '#ace0d6', '#7fcdbf', '#52b7a7', '#319c8c', '#1b8274', '#126c60', '#0d574e', '#08433c',
]

/** Ink: neutral greys with a breath of blue, used as Mantine's dark scale. */
const ink: MantineColorsTuple = [
  '#d9e0e2', '#b6c1c4', '#94a2a6', '#71828a', '#45545b', '#344148', '#263137', '#1c262b', '#151d21', '#0e1518',
]

/** Amber of internal notes and things to look at. */
const amber: MantineColorsTuple = [
  '#fff8e6', '#fdeec6', '#fae09a', '#f5cd63', '#eeb938', '#d99e1b', '#b57f0d', '#8c6109', '#6b4a08', '#4d3506',
]

/** Clay: what failed or waits too long. */
const clay: MantineColorsTuple = [
  '#fdf0ed', '#fadbd4', '#f3b8ab', '#ea9180', '#df6d58', '#d0503a', '#b83f2b', '#9c3222', '#7d281b', '#5d1e15',
]

/** System fonts only, chosen so that Russian, English and Chinese stand well beside each other. */
const fontFamily =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Noto Sans", sans-serif'

/** The look of the desk, light and dark. */
export const theme = createTheme({
  primaryColor: 'celadon',
  primaryShade: { light: 7, dark: 6 },
  colors: { celadon, dark: ink, amber, clay },
  fontFamily,
  headings: { fontFamily, fontWeight: '650', sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.2rem' }, h3: { fontSize: '1rem' } } },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '9px', lg: '14px', xl: '22px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  autoContrast: true,
  components: {
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 } } },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end', withinPortal: true, withInitialFocusPlaceholder: false } },
    Tooltip: { defaultProps: { openDelay: 400 } },
  },
})
