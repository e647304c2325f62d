import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'

/** What the holder says of itself, so that a refusal can name it. */
export type InstanceHolder = { readonly pid: number; readonly since: string; readonly purpose: string }
export type InstanceLock = { readonly release: () => void }

/** Another process serves or changes this data folder. */
export class InstanceLockedError extends Error {
  readonly holder: InstanceHolder | undefined

  constructor(folder: string, holder: InstanceHolder | undefined) {
    const who = holder ? ` (process ${holder.pid}, ${holder.purpose}, since ${holder.since})` : ''
    super(
      `The data folder ${folder} is in use by another Tickmark${who}. Stop that one first, or start this one with another TICKMARK_DATA.`,
    )
    this.name = 'InstanceLockedError'
    this.holder = holder
  }
}

/**
 * Takes the data folder for this process alone: one server, one restore or one migration at a time.
 * The lock is an open write transaction on a file of its own, so the operating system frees it with
 * the process, however that ends; a number written in a file would outlive a power cut.
 *
 * @throws InstanceLockedError when another process holds it.
 */
export function takeInstanceLock(folder: string, purpose: string): InstanceLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, 'instance.lock')
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
  const lock = new Database(file, { timeout: 0 })
  try {
    lock.exec('BEGIN IMMEDIATE')
  } catch (error) {
    lock.close()
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) {
      throw new InstanceLockedError(folder, readHolder(folder))
    }
    throw error
  }
  const holder: InstanceHolder = { pid: process.pid, since: new Date().toISOString(), purpose }
  writeFileSync(holderFile(folder), `${JSON.stringify(holder)}\n`, { mode: 0o600 })
  chmodSync(file, 0o600)
  return { release: () => lock.close() }
}

const holderFile = (folder: string): string => path.join(folder, 'instance.json')

function readHolder(folder: string): InstanceHolder | undefined {
  try {
    return JSON.parse(readFileSync(holderFile(folder), 'utf8')) as InstanceHolder
  } catch {
    return undefined
  }
}
