import type { ChildProcess } from 'node:child_process'
import { runChild } from './run-child'
import { startChild } from './start-child'

/** Children that work at the same time; further requests wait. */
const AT_ONCE = 2

type Pool = { busy: number; readonly waiting: (() => void)[]; spare: ChildProcess | null }

/* One pool a process, also when the module is loaded twice (the server's development mode). */
const shared = globalThis as { tickmarkIntakePool?: Pool }
function pool(): Pool {
  shared.tickmarkIntakePool ??= { busy: 0, waiting: [], spare: null }
  return shared.tickmarkIntakePool
}

async function enter(): Promise<void> {
  const { waiting } = pool()
  if (pool().busy >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else pool().busy++
}

/** Hands the place on to who waits longest. */
function leave(): void {
  const next = pool().waiting.shift()
  if (next) next()
  else pool().busy--
}

/** A child that waits for the next request, so that a paste is answered at once; it keeps nothing alive. */
function keepSpare(): void {
  if (pool().spare) return
  const child = startChild()
  pool().spare = child
  const forget = () => {
    if (pool().spare === child) pool().spare = null
  }
  child.once('error', forget)
  child.once('exit', forget)
  for (const part of [child, child.stdin, child.stdout]) (part as { unref?: () => void } | null)?.unref?.()
}

function takeChild(): ChildProcess {
  const { spare } = pool()
  pool().spare = null
  if (!spare || spare.exitCode !== null || spare.signalCode !== null) return startChild()
  spare.removeAllListeners()
  for (const part of [spare, spare.stdin, spare.stdout]) (part as { ref?: () => void } | null)?.ref?.()
  return spare
}

/** One request to one child, each child serving once. @throws as runChild does. */
export async function askChild(request: Uint8Array): Promise<string> {
  await enter()
  try {
    const answer = await runChild(takeChild(), request)
    keepSpare()
    return answer
  } finally {
    leave()
  }
}
