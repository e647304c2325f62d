// npm run build: the server as a folder that runs alone (.next/standalone), and the programs beside it.
// Runs on the pinned Node; `--programs` makes only the programs, for commands that need no server.
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { bundlePrograms } from './lib/bundles.mjs'
import { runMain, Stop, say, seconds } from './lib/console.mjs'
import { sourceFingerprint } from './lib/fingerprint.mjs'
import { requireSpace } from './lib/preconditions.mjs'
import { inRoot, pinnedNode, root, run, standalone, tool } from './lib/programs.mjs'

async function buildServer() {
  requireSpace(root, 700, 'to build')
  rmSync(standalone, { recursive: true, force: true })
  const { code } = await run(pinnedNode, [tool('next'), 'build'], { onLine: (line) => line.trim() && say(`  ${line}`) })
  if (code !== 0)
    throw new Stop('The build failed; the lines above say where.', 'mend the sources, then run this again.')
  if (!existsSync(`${standalone}/server.js`)) {
    throw new Stop('The build made no standalone server.', "next.config.js must say output: 'standalone'.")
  }
}

/** Adds what Next leaves to the operator, so that the folder can be copied anywhere and served. */
function completeStandalone() {
  cpSync(inRoot('.next', 'static'), `${standalone}/.next/static`, { recursive: true })
  for (const folder of ['public', 'build', 'drizzle', 'messages']) {
    if (existsSync(inRoot(folder))) cpSync(inRoot(folder), `${standalone}/${folder}`, { recursive: true, force: true })
  }
}

await runMain(async () => {
  const started = Date.now()
  const fingerprint = sourceFingerprint()
  rmSync(inRoot('build'), { recursive: true, force: true })
  mkdirSync(inRoot('build'))
  const programs = await bundlePrograms()
  writeFileSync(inRoot('build', 'programs.fingerprint'), fingerprint)
  if (process.argv.includes('--programs')) return
  say(`Bundled ${programs.join(', ')}.`)
  await buildServer()
  completeStandalone()
  writeFileSync(`${standalone}/fingerprint`, fingerprint)
  say(`Built in ${seconds(started)}.`)
})
