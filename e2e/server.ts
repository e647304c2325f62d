import { mkdtempSync, openSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base } from '@playwright/test'
import { runAdmin, serve, setUpLink, untilReady } from '../scripts/lib/server.mjs'
import { prepareDataFolder, readSettings } from '../scripts/lib/settings.mjs'

/** A server of the built folder with a data folder of its own. */
export type TickmarkServer = {
  /** Where it answers, without a slash at the end. */
  readonly baseUrl: string
  /** The one-time link of the empty instance; null once somebody has an account. */
  readonly setUpLink: string | null
  readonly dataFolder: string
  /** The copied folder that is served. */
  readonly folder: string
  /** `npm run admin -- ...args` beside the server; answers what it printed, throws when it fails. */
  readonly admin: (args: readonly string[], stdin?: string) => Promise<string>
  /** Everything the server has printed. */
  readonly log: () => string
  /** SIGTERM; answers the exit code. The data folder stays until {@link discard}. */
  readonly stop: () => Promise<number>
  /** SIGKILL: the power cut. */
  readonly kill: () => Promise<number>
  readonly discard: () => Promise<void>
}

/** How a server starts: on data that is there already, with settings of its own, or from another folder. */
export type ServerOptions = {
  readonly dataFolder?: string
  readonly env?: Readonly<Record<string, string>>
  readonly folder?: string
}

async function freePort(): Promise<number> {
  const probe = net.createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as net.AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** Starts a server on a free port and waits until it answers. Tests that need no server of their own take the fixture. */
export async function startServer(options: ServerOptions = {}): Promise<TickmarkServer> {
  const folder = options.folder ?? process.env.TICKMARK_COPY ?? ''
  const dataFolder = options.dataFolder ?? mkdtempSync(path.join(tmpdir(), 'tickmark-e2e-'))
  const logFile = path.join(dataFolder, 'server.log')
  const env = { PATH: process.env.PATH ?? '', ...options.env, TICKMARK_DATA: dataFolder, PORT: `${await freePort()}` }
  const settings = prepareDataFolder(readSettings(env))
  const log = openSync(logFile, 'a', 0o600)
  const { child, exited } = serve(folder, settings, ['ignore', log, log])
  const printed = (): string => readFileSync(logFile, 'utf8')
  await untilReady(settings, exited).catch((error: Error) => {
    child.kill('SIGKILL')
    throw new Error(`${error.message}\n${printed()}`)
  })
  const end = (signal: NodeJS.Signals) => (): Promise<number> => {
    child.kill(signal)
    return exited
  }
  return {
    baseUrl: settings.url,
    setUpLink: await setUpLink(folder, settings),
    dataFolder,
    folder,
    admin: async (args, stdin) => {
      const { code, output } = await runAdmin(folder, settings, args, { capture: true, input: stdin })
      if (code !== 0) throw new Error(`admin ${args.join(' ')} failed:\n${output}`)
      return output
    },
    log: printed,
    stop: end('SIGTERM'),
    kill: end('SIGKILL'),
    discard: async () => {
      await end('SIGKILL')()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** `test` with one server for all tests of a worker; its address is the base URL of every page. */
export const test = base.extend<object, { server: TickmarkServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from its pattern.
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.discard()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.baseUrl),
})
