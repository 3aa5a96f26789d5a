import { defineConfig } from 'vitest/config'

/** What has a process for each of its files: what runs in browsers, each in a document of its own, and what loads modules under a clock of its own. */
const alone = [
  '{packages/{editor,ui},sites/*}/src/**/*.test.ts',
  'plugins/*/src/element.test.ts',
  'packages/collab/src/stock-provider.test.ts',
]

export default defineConfig({
  test: {
    globalSetup: 'packages/testing/src/global-setup.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{packages,plugins}/*/src/**/*.test.ts', 'scripts/**/*.test.mjs'],
          exclude: alone,
          setupFiles: 'packages/testing/src/quick-passwords.ts',
          // Nothing of ours is kept in modules, so a process loads them once for all of its files: loading takes longer than most tests.
          isolate: false,
          // On two processors one would be left idle: much of a test is waiting for a database.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit-alone',
          include: alone,
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/demo-template.ts',
          // Each starts a server and a browser of its own, which is work for one processor.
          maxWorkers: 2,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
