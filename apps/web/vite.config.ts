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
  },
})
