import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: 'packages/testing/src/global-setup.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{packages,plugins,sites}/*/src/**/*.test.ts', 'scripts/**/*.test.mjs'],
          setupFiles: 'packages/testing/src/quick-passwords.ts',
          // On two processors one would be left idle: much of a test is waiting for a database.
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/demo-template.ts',
          // One after another: each starts a server and a browser of its own.
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
