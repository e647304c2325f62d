import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

/** Memory of the child's heap in MB; the watch on its whole memory stands above it. */
const HEAP_MB = 384

/** The child's environment: none of ours. */
const NOTHING = {} as NodeJS.ProcessEnv

/** The bundled child; the build writes it there, tests say where theirs is. */
function intakeChildPath(): string {
  return process.env.TICKMARK_INTAKE_CHILD || join(process.cwd(), 'build', 'intake-child.mjs')
}

const UNSHARE = ['/usr/bin/unshare', '/bin/unshare'].find((path) => existsSync(/* turbopackIgnore: true */ path))
let canUnshare: boolean | undefined

/**
 * Whether this machine lets us start a process without any network (user and network namespaces of
 * Linux). Tried once; where it does not work, the child is held by Node's permissions alone, which in
 * Node 24 do not cover the network.
 */
export function canCutNetwork(): boolean {
  canUnshare ??= UNSHARE !== undefined && spawnSync(UNSHARE, ['-rn', '--', '/bin/true'], { env: NOTHING }).status === 0
  return canUnshare
}

/**
 * Starts one child: no environment, no rights but to read its own file, no child processes, workers,
 * addons or inspector, no network where the machine allows that.
 */
export function startChild(script: string = intakeChildPath(), cutNetwork: boolean = canCutNetwork()): ChildProcess {
  const file = realpathSync(/* turbopackIgnore: true */ script)
  const node = [process.execPath, '--permission', `--allow-fs-read=${file}`, `--max-old-space-size=${HEAP_MB}`, file]
  const [command = process.execPath, ...rest] = cutNetwork && UNSHARE ? [UNSHARE, '-rn', '--', ...node] : node
  return spawn(command, rest, { env: NOTHING, cwd: '/', stdio: ['pipe', 'pipe', 'ignore'] })
}
