import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Builds the desk's pages into `dist/web`. The server sends them with `index.html` for every unknown path. */
export default defineConfig({
  root: here('.'),
  base: '/',
  publicDir: here('public'),
  cacheDir: here('../../node_modules/.cache/vite-web'),
  plugins: [react()],
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
