// The settings of a server, read from the environment and .env, all mistakes told at once.
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { isIP } from 'node:net'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { Stop } from './console.mjs'
import { inRoot, root } from './programs.mjs'

/** @type {Record<string, string>} */
const DEFAULTS = { PORT: '3000', HOST: '127.0.0.1', TICKMARK_DATA: './data' }

/** The environment with the values of `.env` under it. */
function environment(file = inRoot('.env')) {
  const fromFile = existsSync(file) && parseEnv ? parseEnv(readFileSync(file, 'utf8')) : {}
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  return { ...fromFile, ...given }
}

/**
 * Reads and checks the settings; throws one {@link Stop} that lists everything wrong.
 * @param {Record<string, string | undefined>} env
 */
export function readSettings(env = environment()) {
  const wrong = []
  const value = (name) => env[name] ?? DEFAULTS[name]
  const port = Number(value('PORT'))
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    wrong.push(`PORT is "${env.PORT}"; it must be a whole number from 1 to 65535.`)
  }
  const host = value('HOST')
  if (host !== 'localhost' && isIP(host) === 0) {
    wrong.push(`HOST is "${host}"; it must be an IP address of this machine, such as 127.0.0.1 or 0.0.0.0.`)
  }
  const url = publicUrl(env.TICKMARK_URL, host, port)
  if (!url) {
    wrong.push(
      `TICKMARK_URL is "${env.TICKMARK_URL}"; it must be an http or https address without a path, such as https://facts.example.org.`,
    )
  }
  if (env.NEXTAUTH_SECRET !== undefined && env.NEXTAUTH_SECRET.length < 32) {
    wrong.push(
      'NEXTAUTH_SECRET is shorter than 32 characters; leave it out and one is made and kept in the data folder.',
    )
  }
  for (const name of ['TICKMARK_KEEP_FREE', 'TICKMARK_FILES_MAX']) {
    if (env[name] !== undefined && !/^\d{1,12}$/.test(env[name])) {
      wrong.push(`${name} is "${env[name]}"; it must be a whole number of MB.`)
    }
  }
  if (wrong.length > 0) throw new Stop(wrong.join('\n'), 'mend these settings (see .env.example), then run this again.')
  return { port, host, url, dataFolder: path.resolve(root, value('TICKMARK_DATA')), secret: env.NEXTAUTH_SECRET, env }
}

/** @param {string | undefined} given @param {string} host @param {number} port */
function publicUrl(given, host, port) {
  if (given === undefined) {
    const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host
    return `http://${isIP(name) === 6 ? `[${name}]` : name}:${port}`
  }
  try {
    const url = new URL(given)
    const isPlain = ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && !url.search && !url.username
    return isPlain ? url.origin : undefined
  } catch {
    return undefined
  }
}

/** Makes the data folder, for its owner only, and the secret that signs sessions. */
export function prepareDataFolder(settings) {
  try {
    mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 })
    chmodSync(settings.dataFolder, 0o700)
    return { ...settings, secret: settings.secret ?? keptSecret(path.join(settings.dataFolder, 'secret')) }
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOSPC', 'EEXIST'].includes(error.code)) throw error
    throw new Stop(
      `The data folder ${settings.dataFolder} cannot be written (${error.code}).`,
      'give this account the folder, or choose another one with TICKMARK_DATA=/path.',
    )
  }
}

function keptSecret(file) {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const secret = randomBytes(32).toString('base64url')
  const handle = openSync(`${file}.new`, 'w', 0o600)
  writeSync(handle, `${secret}\n`)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(`${file}.new`, file)
  return secret
}

/** The environment in which the built server and the admin command run. */
export function serverEnvironment(settings) {
  return {
    ...settings.env,
    NODE_ENV: 'production',
    HOSTNAME: settings.host,
    PORT: String(settings.port),
    TICKMARK_DATA: settings.dataFolder,
    NEXTAUTH_URL: settings.url,
    NEXTAUTH_SECRET: settings.secret,
    // Next's own handler never ends while a stream is open; instrumentation.ts closes them and exits.
    NEXT_MANUAL_SIG_HANDLE: '1',
    NEXT_TELEMETRY_DISABLED: '1',
  }
}
