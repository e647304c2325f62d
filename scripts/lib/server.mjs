// Starts the built server from a folder and waits until it answers.
import { setTimeout as pause } from 'node:timers/promises'
import { Stop } from './console.mjs'
import { pinnedNode, run, start } from './programs.mjs'
import { serverEnvironment } from './settings.mjs'

/** The address at which this machine reaches the server. */
export function localAddress({ host, port }) {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host)
  return `http://${reachable}:${port}`
}

/**
 * Runs a command of the admin program against the settings' data folder; answers its code and output.
 * @param {{ capture?: boolean, input?: string | undefined }} options
 */
export function runAdmin(folder, settings, args, options = { capture: true }) {
  return run(pinnedNode, [`${folder}/build/admin.mjs`, ...args], {
    cwd: folder,
    env: serverEnvironment(settings),
    ...options,
  })
}

/**
 * Starts the server; answers the child process and a promise of its exit code.
 * @param {import('node:child_process').StdioOptions} stdio
 */
export function serve(folder, settings, stdio = ['ignore', 'inherit', 'inherit']) {
  const child = start(pinnedNode, [`${folder}/server.js`], { cwd: folder, env: serverEnvironment(settings), stdio })
  const exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0))))
  return { child, exited }
}

/** Resolves when the server answers; refuses when it ends first or takes longer than `limit` ms. */
export async function untilReady(settings, exited, limit = 60_000) {
  const address = `${localAddress(settings)}/api/health`
  const ended = exited.then((code) => {
    throw new Stop(`The server ended before it was ready (exit code ${code}).`, 'its last lines above say why.')
  })
  const answered = async () => {
    const deadline = Date.now() + limit
    while (Date.now() < deadline) {
      const response = await fetch(address, { redirect: 'manual' }).catch(() => undefined)
      await response?.arrayBuffer()
      if (response && response.status < 500) return
      await pause(50)
    }
    throw new Stop(`The server did not answer within ${limit / 1000} s.`, 'its last lines above may say why.')
  }
  ended.catch(() => {})
  await Promise.race([answered(), ended])
}

/** The one-time link with which an empty instance is set up, or null when it has people already. */
export async function setUpLink(folder, settings) {
  const { code, output } = await runAdmin(folder, settings, ['setup-link', '--json'])
  if (code !== 0)
    throw new Stop(`The set-up link could not be made:\n${output.trim()}`, 'mend what the lines above name.')
  return JSON.parse(output.trim().split('\n').at(-1)).link
}
