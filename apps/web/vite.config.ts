import { fileURLToPath } from 'node:url'
import { parse } from '@formatjs/icu-messageformat-parser'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Reads ICU messages when the desk is built, so that browsers need no reader of them. Plain texts stay as they are. */
const readTexts: Plugin = {
  name: 'read-texts',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/texts\/(ru|en|zh)\.json$/.test(id)) return undefined
    const texts = Object.entries(JSON.parse(code) as Record<string, string>)
    const read = texts.map(([key, text]) => [key, /[{'#<]/.test(text) ? parse(text, { ignoreTag: true, captureLocation: false }) : text])
    return JSON.stringify(Object.fromEntries(read))
  },
}

/** The parts of the component library that stand on the first screen, and what they are made of. */
const firstKit = /@mantine\/hooks|@mantine\/core\/esm\/(core\/|utils\/|components\/(ActionIcon|Alert|Button|Checkbox\/CheckIcon|CloseButton|Group|Input|Loader|Menu|Overlay|Paper|Popover|Portal|FocusTrap|Transition|UnstyledButton|VisuallyHidden)\/)|@floating-ui/

/** Builds the desk's pages into `dist/web`. The server sends them with `index.html` for every unknown path. */
export default defineConfig({
  root: here('.'),
  base: '/',
  publicDir: here('public'),
  cacheDir: here('../../node_modules/.cache/vite-web'),
  plugins: [react(), readTexts],
  resolve: {
    // Contracts give the browser method and path; the shapes behind them are checked by the server.
    alias: [{ find: /^typebox$/, replacement: here('shapes.ts') }],
  },
  worker: { format: 'es' },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every screen needs, and the first one, in a few files instead of seventy: each costs a request and its headers.
          groups: [
            { name: 'icons', test: /@tabler\/icons-react/ },
            { name: 'kit', test: firstKit },
            { name: 'ui', test: /\/ui\/(?!texts|i18n|live)[a-z-]+\.tsx?$/ },
            { name: 'inbox', test: /\/conversation\/web\/(inbox\/(?!new-)|thread\/(?!lightbox|paste-)|composer\/(?!reply-picker)|[a-z-]+\.ts$)/ },
          ],
        },
      },
    },
  },
})
