import { defineConfig } from '@playwright/test'
import base from '../playwright.config'

/** The pictures of every state, for people to look at: no test. */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '**/*.pictures.ts',
  globalSetup: './copy-build.ts',
})
