import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { AppError } from '@/domain/app-error'
import { MAX_ANSWER_BYTES } from './child-protocol'

/** What a child may use before it is killed. */
export type ChildLimits = { readonly milliseconds: number; readonly bytes: number }
const CHILD_LIMITS: ChildLimits = { milliseconds: 20_000, bytes: 512 * 1024 * 1024 }
const WATCH_EVERY = 50
const PAGE = 4096

/** Resident memory of a process in bytes; 0 where the system does not tell. */
function residentBytes(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE
  } catch {
    return 0
  }
}

/**
 * Gives a started child its request and reads its answer, killing it when it takes too long or too
 * much memory.
 *
 * @throws AppError `too_large` `intake.tooSlow` or `intake.tooHeavy`; `unavailable` `intake.childFailed`.
 */
export function runChild(
  child: ChildProcess,
  request: Uint8Array,
  limits: ChildLimits = CHILD_LIMITS,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    let refusal: AppError | null = null
    const stop = (error: AppError) => {
      refusal ??= error
      child.kill('SIGKILL')
    }
    const timer = setTimeout(() => stop(new AppError('too_large', 'intake.tooSlow')), limits.milliseconds)
    const watch = setInterval(() => {
      if (child.pid && residentBytes(child.pid) > limits.bytes) stop(new AppError('too_large', 'intake.tooHeavy'))
    }, WATCH_EVERY)
    const settle = (act: () => void) => {
      clearTimeout(timer)
      clearInterval(watch)
      act()
    }
    child.stdout?.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > MAX_ANSWER_BYTES) stop(new AppError('too_large', 'intake.tooHeavy'))
      else chunks.push(chunk)
    })
    child.once('error', () => settle(() => reject(new AppError('unavailable', 'intake.childFailed'))))
    child.once('close', (code, signal) =>
      settle(() => {
        if (refusal) reject(refusal)
        else if (signal === 'SIGABRT' || code === 134) reject(new AppError('too_large', 'intake.tooHeavy'))
        else if (code !== 0 || length === 0) reject(new AppError('unavailable', 'intake.childFailed'))
        else resolve(Buffer.concat(chunks).toString('utf8'))
      }),
    )
    // A child that died first closes its end; its fate is told by 'close'.
    child.stdin?.on('error', () => {})
    child.stdin?.end(request)
  })
}
