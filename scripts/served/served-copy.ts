import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A server that never answers must not hold a programme up for ever. */
const START_LIMIT_MS = 60_000

/** The built server, copied out of the checkout, with a data folder, a port and a secret of its own. */
export type ServedCopy = {
  readonly url: string
  readonly folder: string
  readonly dataFolder: string
  readonly databaseFile: string
  readonly environment: NodeJS.ProcessEnv
  /** Removes everything; refused work is what the operating system is for. */
  readonly remove: () => void
}

/** @throws Error when nothing has been built. */
export async function copyServer(purpose: string, keptData?: string): Promise<ServedCopy> {
  const standalone = path.join(process.cwd(), '.next', 'standalone')
  if (!existsSync(path.join(standalone, 'server.js')))
    throw new Error('Nothing is built yet: run "npm run build" first.')
  const home = mkdtempSync(path.join(os.tmpdir(), `tickmark-${purpose}-`))
  const folder = path.join(home, 'server')
  cpSync(standalone, folder, { recursive: true, verbatimSymlinks: true })
  const dataFolder = keptData ?? path.join(home, 'data')
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const environment = {
    PATH: process.env.PATH,
    NODE_ENV: 'production' as const,
    HOSTNAME: '127.0.0.1',
    PORT: String(port),
    TICKMARK_DATA: dataFolder,
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    NEXT_MANUAL_SIG_HANDLE: '1',
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const remove = () => rmSync(home, { recursive: true, force: true })
  return { url, folder, dataFolder, databaseFile: path.join(dataFolder, 'tickmark.db'), environment, remove }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/** A running server: the process that listens itself, no wrapper around it. */
export type RunningServer = {
  readonly process: ChildProcess
  readonly ready: () => Promise<void>
  /** Kills it as a power cut does: no handler of its runs. */
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
}

const running = new Set<ChildProcess>()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    endServers()
    process.exit(130)
  })
}

/** Ends every server this program started. */
export function endServers(): void {
  for (const child of running) child.kill('SIGKILL')
}

export function startServer(copy: ServedCopy): RunningServer {
  const child = spawn(process.execPath, [path.join(copy.folder, 'server.js')], {
    cwd: copy.folder,
    env: copy.environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const last: string[] = []
  child.stderr
    ?.setEncoding('utf8')
    .on('data', (text: string) => last.splice(0, last.length, ...[...last, text].slice(-5)))
  running.add(child)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      running.delete(child)
      resolve()
    })
  })
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  const ready = () => untilReady(copy, child, () => last.join(''))
  return { process: child, ready, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

async function untilReady(copy: ServedCopy, child: ChildProcess, said: () => string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}:\n${said()}`)
    const response = await fetch(`${copy.url}/api/ready`).catch(() => undefined)
    await response?.arrayBuffer()
    if (response?.ok) return
    await pause(20)
  }
  throw new Error(`The server was not ready within ${START_LIMIT_MS / 1000} s:\n${said()}`)
}
