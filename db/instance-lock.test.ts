import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { CommandsAtWorkError, InstanceLockedError, joinInstance, takeInstanceLock } from './instance-lock'

let folder: string
let other: ChildProcess | undefined
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tickmark-lock-'))
})
afterEach(() => {
  other?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** A process that holds the lock the way `takeInstanceLock` does, until it is killed. */
function otherHolder(): ChildProcess {
  const source = `
    const Database = require('better-sqlite3')
    const lock = new Database(process.argv[1], { timeout: 0 })
    lock.exec('BEGIN IMMEDIATE')
    process.send('held')
    process.on('disconnect', () => process.exit())`
  const file = path.join(folder, 'instance.lock')
  return spawn(process.execPath, ['-e', source, file], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
}

it('refuses a second holder and names the first', () => {
  const first = takeInstanceLock(folder, 'server')
  expect(() => takeInstanceLock(folder, 'restore')).toThrowError(InstanceLockedError)
  expect(() => takeInstanceLock(folder, 'restore')).toThrowError(new RegExp(`process ${process.pid}, server`))
  first.release()
  takeInstanceLock(folder, 'restore').release()
})

it('is free again as soon as its holder is killed', async () => {
  other = otherHolder()
  await once(other, 'message')
  expect(() => takeInstanceLock(folder, 'server')).toThrowError(InstanceLockedError)
  other.kill('SIGKILL')
  await once(other, 'exit')
  takeInstanceLock(folder, 'server').release()
})

it('keeps its files to their owner', () => {
  takeInstanceLock(folder, 'server').release()
  expect(statSync(path.join(folder, 'instance.lock')).mode & 0o777).toBe(0o600)
  expect(statSync(path.join(folder, 'instance.json')).mode & 0o777).toBe(0o600)
})

it('lets commands work beside the server, and nobody alone beside a command', () => {
  const command = joinInstance(folder)
  const other = joinInstance(folder)
  takeInstanceLock(folder, 'server').release()
  expect(() => takeInstanceLock(folder, 'restore', true)).toThrowError(CommandsAtWorkError)
  command.release()
  other.release()
  const alone = takeInstanceLock(folder, 'restore', true)
  expect(() => joinInstance(folder)).toThrowError(/restore/)
  expect(() => takeInstanceLock(folder, 'server')).toThrowError(InstanceLockedError)
  alone.release()
})

it('refuses a lone holder beside a server by the name of the server', () => {
  const server = takeInstanceLock(folder, 'server')
  expect(() => takeInstanceLock(folder, 'restore', true)).toThrowError(/server/)
  server.release()
})
