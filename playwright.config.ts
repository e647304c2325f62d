import { defineConfig } from '@playwright/test'
import { CHROMIUM_SWITCHES, chromiumOnPath } from './scripts/lib/chromium.mjs'

const executablePath = chromiumOnPath()
const report = process.env.TICKMARK_BROWSER_REPORT

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/copy-build.ts',
  outputDir: 'test-results/e2e',
  // Two browsers and two servers are what two cores carry; a test that needs a second try is broken.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: report ? [['line'], ['json', { outputFile: report }]] : [['line']],
  use: {
    browserName: 'chromium',
    launchOptions: { args: CHROMIUM_SWITCHES, ...(executablePath ? { executablePath } : {}) },
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    actionTimeout: 10_000,
  },
})
