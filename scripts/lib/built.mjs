// Builds only when what was built is not what the sources say.
import { existsSync, readFileSync } from 'node:fs'
import { Stop, say } from './console.mjs'
import { sourceFingerprint } from './fingerprint.mjs'
import { inRoot, pinnedNode, run, standalone } from './programs.mjs'

const isFresh = (file) => existsSync(file) && readFileSync(file, 'utf8') === sourceFingerprint()

async function build(...args) {
  const { code } = await run(pinnedNode, [inRoot('scripts', 'build.mjs'), ...args])
  if (code !== 0) throw new Stop('The build did not finish.', 'mend what the lines above name, then run this again.')
}

/** The served folder and the programs in it, built when the sources changed since. */
export async function ensureBuilt() {
  if (isFresh(`${standalone}/fingerprint`)) return
  say('Building (the sources changed since the last build, or this is the first); this takes one to three minutes ...')
  await build()
}

/** Only the programs of `build/`, for commands that need no server. */
export async function ensurePrograms() {
  if (!isFresh(inRoot('build', 'programs.fingerprint'))) await build('--programs')
}
