import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openDb } from './open'
import { inWriteTransaction } from './transaction'
import { isShut, whenOpen, whileShut } from './write-gate'

test('while a file is rewritten its writers wait, or are told; reading goes on, and other files are as they were', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tickmark-gate-'))
  const [db, other] = [openDb(':memory:'), openDb(path.join(folder, 'tickmark.db'))]
  const order: string[] = []
  const rewritten = Promise.withResolvers<void>()
  const rewriting = whileShut(db, () => rewritten.promise)
  await Promise.resolve()
  expect(isShut(db)).toBe(true)
  expect(() => inWriteTransaction(db, () => 1)).toThrow('errors.rewriting')
  expect(inWriteTransaction(other, () => 2)).toBe(2)
  expect(db.$client.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(0)
  const writing = whenOpen(db, () => inWriteTransaction(db, () => order.push('written')))
  const next = whileShut(db, async () => void order.push('rewritten again'))
  rewritten.resolve()
  await Promise.all([rewriting, writing, next])
  expect(order).toEqual(['written', 'rewritten again'])
  expect(isShut(db)).toBe(false)
  other.$client.close()
  rmSync(folder, { recursive: true })
})

test('a rewriting that fails lets the writers in again', async () => {
  const db = openDb(':memory:')
  await expect(whileShut(db, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room')
  expect(inWriteTransaction(db, () => 1)).toBe(1)
})
