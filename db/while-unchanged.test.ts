import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { closeDb, openDb, openForReading } from './open'
import { whileUnchanged } from './while-unchanged'

it('an answer stands until somebody writes: here, or through another connection', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tickmark-unchanged-'))
  try {
    const db = openDb(path.join(folder, 'a.db'))
    const reader = openForReading(path.join(folder, 'a.db'))
    db.$client.exec('CREATE TABLE words (word TEXT) STRICT')
    let made = 0
    const count = (handle: typeof db, key = 'words') =>
      whileUnchanged(handle, key, () => {
        made += 1
        return handle.$client.prepare('SELECT count(*) FROM words').pluck().get()
      })
    expect([count(db), count(db), count(reader), count(reader), made]).toEqual([0, 0, 0, 0, 2])
    db.$client.exec("INSERT INTO words VALUES ('coal')")
    expect([count(db), count(reader), count(reader), made]).toEqual([1, 1, 1, 4])
    expect([count(reader, 'for somebody else'), made]).toEqual([1, 5])
    reader.$client.close()
    closeDb(db)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
