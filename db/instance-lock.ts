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

/** Commands of the operator are at work in this data folder, so nothing may be put in their database's place. */
export class CommandsAtWorkError extends Error {
  constructor(folder: string) {
    super(
      `Another admin command is at work in ${folder}, so the database stays as it is. Run this again when that one is done.`,
    )
    this.name = 'CommandsAtWorkError'
  }
}

/**
 * Takes the data folder for this process alone: one server, one restore or one migration at a time.
 * The lock is an open write transaction on a file of its own, so the operating system frees it with
 * the process, however that ends; a number written in a file would outlive a power cut. Commands that
 * have joined the folder do not stand in the way, unless `isAlone` asks for that.
 *
 * @throws InstanceLockedError when another process holds it.
 * @throws CommandsAtWorkError when it is wanted alone and a command has joined.
 */
export function takeInstanceLock(folder: string, purpose: string, isAlone = false): InstanceLock {
  const lock = openLock(folder)
  const refuse = (error: Error) => {
    lock.close()
    throw error
  }
  if (!begin(lock, 'IMMEDIATE')) refuse(new InstanceLockedError(folder, readHolder(folder)))
  if (isAlone) {
    lock.exec('ROLLBACK')
    if (!begin(lock, 'EXCLUSIVE')) refuse(new CommandsAtWorkError(folder))
  }
  const holder: InstanceHolder = { pid: process.pid, since: new Date().toISOString(), purpose }
  writeFileSync(holderFile(folder), `${JSON.stringify(holder)}\n`, { mode: 0o600 })
  return { release: () => lock.close() }
}

/**
 * Works in the data folder beside the server, if there is one: any number of commands may, but nobody
 * can put another database in place until all of them are done.
 *
 * @throws InstanceLockedError while a restore is under way.
 */
export function joinInstance(folder: string): InstanceLock {
  const lock = openLock(folder)
  try {
    lock.exec('BEGIN')
    // Only a read takes the shared lock.
    lock.prepare('SELECT count(*) FROM sqlite_schema').get()
  } catch (error) {
    lock.close()
    if (isBusy(error)) throw new InstanceLockedError(folder, readHolder(folder))
    throw error
  }
  return { release: () => lock.close() }
}

function openLock(folder: string): Database.Database {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, 'instance.lock')
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
  chmodSync(file, 0o600)
  return new Database(file, { timeout: 0 })
}

function begin(lock: Database.Database, kind: 'IMMEDIATE' | 'EXCLUSIVE'): boolean {
  try {
    lock.exec(`BEGIN ${kind}`)
    return true
  } catch (error) {
    if (isBusy(error)) return false
    lock.close()
    throw error
  }
}

function isBusy(error: unknown): boolean {
  return (error as { code?: string }).code?.startsWith('SQLITE_BUSY') === true
}

const holderFile = (folder: string): string => path.join(folder, 'instance.json')

function readHolder(folder: string): InstanceHolder | undefined {
  try {
    return JSON.parse(readFileSync(holderFile(folder), 'utf8')) as InstanceHolder
  } catch {
    return undefined
  }
}
