import { defineConfig } from 'vitest/config'

/** `unit` runs beside the files; `scenarios` starts the whole desk with a browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{kernel,platform,channels,features,ui,apps,tools}/**/*.test.{ts,tsx}'],
          globalSetup: ['platform/database/testing-server.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          pool: 'forks',
        },
      },
      {
        test: {
          name: 'scenarios',
          include: ['scenarios/**/*.scenario.ts'],
          globalSetup: ['platform/database/testing-server.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          pool: 'forks',
          fileParallelism: false,
        },
      },
    ],
  },
})
