// npm run admin, bench, verify:...: runs a bundled program of scripts/*.ts on the pinned Node.
import { existsSync } from 'node:fs'
import { ensureBuilt, ensurePrograms } from './lib/built.mjs'
import { runMain, Stop } from './lib/console.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { requireNode } from './lib/preconditions.mjs'
import { inRoot, pinnedNode, run } from './lib/programs.mjs'
import { prepareDataFolder, readSettings, serverEnvironment } from './lib/settings.mjs'

/** Programs that start the built server themselves. */
const NEEDS_SERVER = new Set(['bench', 'verify-crash', 'verify-backup'])

await runMain(async () => {
  requireNode()
  const [name, ...args] = process.argv.slice(2)
  await ensureInstalled()
  await (NEEDS_SERVER.has(name) ? ensureBuilt() : ensurePrograms())
  const program = inRoot('build', `${name}.mjs`)
  if (!existsSync(program))
    throw new Stop(`There is no program called ${name}.`, 'see "npm run" for the commands there are.')
  const settings = prepareDataFolder(readSettings())
  const { code } = await run(pinnedNode, [program, ...args], { env: serverEnvironment(settings) })
  return code
})
