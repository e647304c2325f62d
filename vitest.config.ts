import { defineConfig } from 'vitest/config'

const root = new URL('.', import.meta.url).pathname

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // The package only throws outside React's server build; tests run server code directly.
      { find: 'server-only', replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    environment: 'node',
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules/**', '.next/**', 'build/**', 'e2e/**'],
    // The machine of a checker's desk has few cores, and the browser suites run after this one.
    maxWorkers: 2,
    // Against a hang, not a measure: property tests take long beside a build.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    env: { TZ: 'UTC' },
  },
})
