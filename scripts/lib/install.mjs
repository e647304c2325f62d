// Puts exactly what package-lock.json names into node_modules.
import { existsSync, readFileSync } from 'node:fs'
import { heartbeat, Stop, say, seconds } from './console.mjs'
import { requireNpm, requireSpace } from './preconditions.mjs'
import { inRoot, pinnedNode, root, run } from './programs.mjs'

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** Why node_modules is not what the lockfile says, or undefined when it is. */
function staleReason() {
  const installedList = inRoot('node_modules', '.package-lock.json')
  if (!existsSync(installedList)) return 'nothing is installed yet'
  const installed = readJson(installedList).packages
  for (const [place, wanted] of Object.entries(readJson(inRoot('package-lock.json')).packages)) {
    if (place === '' || wanted.optional || wanted.peer) continue
    if (installed[place]?.version !== wanted.version) return `${place.replace('node_modules/', '')} changed`
  }
  return existsSync(pinnedNode) ? undefined : 'the pinned Node is missing'
}

async function npm(args, what) {
  const stopTalking = heartbeat(what)
  const { code, output } = await run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    capture: true,
    env: { ...process.env, npm_config_update_notifier: 'false' },
  })
  stopTalking()
  if (code === 0) return
  throw new Stop(
    `npm could not finish ${what}:\n\n${output.trim().split('\n').slice(-15).join('\n')}\n`,
    remedyFor(output),
  )
}

function remedyFor(output) {
  if (/ENOSPC/.test(output)) return 'the disk is full; free about 1.5 GB and run this again.'
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|network/i.test(output)) {
    return 'this machine must reach an npm registry once (see "npm config get registry"; a proxy is set with HTTPS_PROXY). Then run this again.'
  }
  if (/EUSAGE|in sync/.test(output)) {
    return 'package.json and package-lock.json disagree; run "npm install && node scripts/complete-lockfile.mjs".'
  }
  if (/EACCES|EPERM/.test(output))
    return `this account may not write to ${root}; give it the folder, then run this again.`
  return 'read the lines above; after mending, run this again.'
}

/** Installs when needed. Only the package that brings Node may run an install script (package.json, allowScripts). */
export async function ensureInstalled() {
  const reason = staleReason()
  if (!reason) return
  requireNpm()
  requireSpace(root, 1500, 'to install')
  say(`Installing from package-lock.json (${reason}); this takes a minute or two ...`)
  const started = Date.now()
  await npm(['ci', '--ignore-scripts'], 'installing packages')
  await npm(['rebuild', 'node'], 'fetching Node 24')
  const { code, output } = await run(pinnedNode, ['--version'], { capture: true }).catch((error) => ({
    output: error.message,
  }))
  if (code !== 0) {
    throw new Stop(
      `The pinned Node does not run on this machine: ${output.trim()}`,
      'Tickmark runs on Linux (glibc 2.28 or newer) and macOS, on x64 and arm64.',
    )
  }
  say(`Installed in ${seconds(started)} (Node ${output.trim()}).`)
}
