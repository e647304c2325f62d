import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { standalone } from '../scripts/lib/programs.mjs'

/**
 * Copies the built folder to a place where nothing of the checkout can be found by accident, and names
 * it to the tests in TICKMARK_COPY. Whatever the served folder is missing shows here, not at an operator's.
 */
export default async function copyBuild(): Promise<() => Promise<void>> {
  if (!existsSync(path.join(standalone, 'server.js'))) {
    throw new Error('Nothing is built yet: run "npm test", or "npm run build" before playwright.')
  }
  const copy = await mkdtemp(path.join(tmpdir(), 'tickmark-built-'))
  await cp(standalone, copy, { recursive: true, verbatimSymlinks: true })
  process.env.TICKMARK_COPY = copy
  return () => rm(copy, { recursive: true, force: true })
}
