// npm start: from a fresh clone to a served desk. Plain JavaScript for the system's Node; the server itself
// runs on the pinned one. `--dev` serves the sources with Next's development server instead.
import { readFileSync } from 'node:fs'
import { ensureBuilt, ensurePrograms } from './lib/built.mjs'
import { runMain, say, seconds } from './lib/console.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { requireNode, requirePort, requireSpace } from './lib/preconditions.mjs'
import { inRoot, pinnedNode, root, standalone, start, tool } from './lib/programs.mjs'
import { serve, setUpLink, untilReady } from './lib/server.mjs'
import { prepareDataFolder, readSettings, serverEnvironment } from './lib/settings.mjs'

const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
const isDev = process.argv.includes('--dev')

function serveSources(settings) {
  const args = [tool('next'), 'dev', '--hostname', settings.host, '--port', String(settings.port)]
  const env = { ...serverEnvironment(settings), NODE_ENV: 'development', NEXT_MANUAL_SIG_HANDLE: '' }
  const child = start(pinnedNode, args, { env, stdio: ['ignore', 'inherit', 'inherit'] })
  return { child, exited: new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1))) }
}

await runMain(async () => {
  const started = Date.now()
  requireNode()
  say(`Tickmark ${version}`)
  const unprepared = readSettings()
  await requirePort(unprepared.host, unprepared.port)
  await ensureInstalled()
  await (isDev ? ensurePrograms() : ensureBuilt())
  requireSpace(unprepared.dataFolder, 200, 'for the data folder')
  const settings = prepareDataFolder(unprepared)
  say(`Data folder: ${settings.dataFolder}`)

  const { exited } = isDev ? serveSources(settings) : serve(standalone, settings)
  await untilReady(settings, exited)
  const link = await setUpLink(isDev ? root : standalone, settings)
  say(`Ready in ${seconds(started)}: ${settings.url}`)
  if (link) {
    say('\nNobody has an account yet. Open this one-time link to name the house and its first admin:')
    say(`  ${link}`)
  }
  say('\nStop it with Ctrl+C.')
  return exited
})
