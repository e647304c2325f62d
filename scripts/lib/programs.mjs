// Where things are in a checkout, and how programs are started from it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')
export const inRoot = (...parts) => path.join(root, ...parts)

/** The pinned Node of the lockfile; whatever touches the database must run on it. */
export const pinnedNode = inRoot('node_modules', '.bin', 'node')
export const tool = (name) => inRoot('node_modules', '.bin', name)

/** The folder that is served: it needs nothing outside itself but Node. */
export const standalone = inRoot('.next', 'standalone')

/** The environment of a child in which `node` is the pinned one. */
function withPinnedNode(env = process.env) {
  const bin = inRoot('node_modules', '.bin')
  return { ...env, PATH: `${bin}${path.delimiter}${env.PATH ?? ''}`, NEXT_TELEMETRY_DISABLED: '1' }
}

/** The file of a program on the PATH, or undefined. */
export function which(name) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name)
    if (folder && existsSync(file)) return file
  }
  return undefined
}

/** Every child that is running now, so that a stopped command leaves none behind. */
const running = new Set()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (running.size === 0) process.exit(130)
    for (const child of running) child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
  })
}

/** Ends every program this command started. */
export function endChildren() {
  for (const child of running) child.kill('SIGTERM')
}

/** Starts a program that is ended with this one. */
export function start(file, args, options = {}) {
  const child = spawn(file, args, { cwd: root, env: withPinnedNode(), ...options })
  running.add(child)
  const forget = () => running.delete(child)
  child.once('exit', forget).once('error', forget)
  return child
}

/**
 * Runs a program to its end and answers its exit code and, when `capture` is set, what it printed.
 * With `onLine`, each line is handed over as it comes; `input` is what the program reads.
 */
export function run(file, args, { capture = false, onLine, input, ...options } = {}) {
  const piped = capture || onLine
  return new Promise((resolve, reject) => {
    const child = start(file, args, {
      stdio: piped ? [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'] : 'inherit',
      ...options,
    })
    child.stdin?.end(input)
    const chunks = []
    let rest = ''
    const take = (chunk) => {
      chunks.push(chunk)
      if (!onLine) return
      const lines = (rest + chunk).split('\n')
      rest = lines.pop()
      for (const line of lines) onLine(line)
    }
    child.stdout?.setEncoding('utf8').on('data', take)
    child.stderr?.setEncoding('utf8').on('data', take)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (rest && onLine) onLine(rest)
      resolve({ code: code ?? 1, signal, output: chunks.join('') })
    })
  })
}
