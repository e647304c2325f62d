// npm run setup: installs from the lockfile, and nothing else. The container image runs it before the sources
// are there, so that a changed source does not install everything again.
import { runMain, say } from './lib/console.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { requireNode } from './lib/preconditions.mjs'

await runMain(async () => {
  requireNode()
  await ensureInstalled()
  say('Everything the lockfile names is installed.')
})
