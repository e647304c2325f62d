import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrate } from './migrate'

const file = (name: string, sql: string) => ({ name, sql, hash: createHash('sha256').update(sql).digest('hex') })

const GROUND = file(
  '0001-ground.sql',
  `CREATE TABLE houses (n INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
   CREATE TABLE rooms (n INTEGER PRIMARY KEY, house_n INTEGER NOT NULL REFERENCES houses (n), name TEXT NOT NULL) STRICT;
   CREATE TRIGGER rooms_keep_names BEFORE UPDATE OF name ON rooms BEGIN SELECT RAISE(ABORT, 'no'); END;
   CREATE VIRTUAL TABLE rooms_fts USING fts5 (name, content = 'rooms', content_rowid = 'n');
   CREATE TRIGGER rooms_fts_insert AFTER INSERT ON rooms BEGIN INSERT INTO rooms_fts (rowid, name) VALUES (NEW.n, NEW.name); END;`,
)

/** Rebuilds the parent table, as SQLite demands for most changes of a column. */
const REBUILD = file(
  '0002-rebuild.sql',
  `CREATE TABLE houses_new (n INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> '')) STRICT;
   INSERT INTO houses_new SELECT n, name FROM houses;
   DROP TABLE houses;
   ALTER TABLE houses_new RENAME TO houses;`,
)

let folder: string
let dbPath: string
let client: Database.Database

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tickmark-migrate-'))
  dbPath = path.join(folder, 'house.db')
  client = new Database(dbPath)
  client.pragma('foreign_keys = ON')
  migrate(client, dbPath, [GROUND])
  client.exec(`INSERT INTO houses VALUES (1, 'Desk'), (2, 'Other desk');
    INSERT INTO rooms VALUES (1, 1, 'archive'), (2, 1, 'newsroom'), (3, 2, 'kitchen'), (4, 2, 'cellar')`)
})
afterEach(() => {
  client.close()
  rmSync(folder, { recursive: true })
})

const count = (table: string) => client.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

describe('Migrating a filled database', () => {
  test('keeps the rows that point at a rebuilt table, its triggers, STRICT and search hits', () => {
    migrate(client, dbPath, [GROUND, REBUILD])
    expect([count('houses'), count('rooms')]).toEqual([2, 4])
    expect(client.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'").pluck().get()).toBe(2)
    expect(client.prepare("SELECT strict FROM pragma_table_list WHERE name = 'houses'").pluck().get()).toBe(1)
    expect(client.prepare("SELECT rowid FROM rooms_fts WHERE rooms_fts MATCH 'newsroom'").pluck().all()).toEqual([2])
    expect(() => client.exec("UPDATE rooms SET name = 'x'")).toThrow('no')
    expect(client.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  test('leaves a verified backup that only its owner can read', () => {
    migrate(client, dbPath, [GROUND, REBUILD])
    const backup = `${dbPath}.before-0002-rebuild`
    expect(statSync(backup).mode & 0o777).toBe(0o600)
    const copy = new Database(backup, { readonly: true })
    expect(copy.prepare('SELECT count(*) FROM rooms').pluck().get()).toBe(4)
    copy.close()
  })

  test('applies nothing twice', () => {
    migrate(client, dbPath, [GROUND, REBUILD])
    migrate(client, dbPath, [GROUND, REBUILD])
    expect(client.prepare('SELECT name FROM migrations').pluck().all()).toEqual([GROUND.name, REBUILD.name])
  })

  test.each([
    ['loses rows without announcing it', 'DELETE FROM rooms WHERE n = 4', 'changed the rows of rooms from 4 to 3'],
    ['leaves rows pointing nowhere', '-- rows: houses\nDELETE FROM houses WHERE n = 2', 'pointing nowhere'],
    ['does not parse', 'CREATE TABEL x', 'syntax error'],
  ])('keeps nothing of a file that %s', (_what, sql, message) => {
    expect(() => migrate(client, dbPath, [GROUND, file('0002-bad.sql', sql)])).toThrow(message)
    expect([count('houses'), count('rooms'), count('migrations')]).toEqual([2, 4, 1])
  })

  test('refuses a file that was changed after it was applied', () => {
    expect(() => migrate(client, dbPath, [{ ...GROUND, hash: 'f'.repeat(64) }])).toThrow('do not edit migrations')
  })

  test('refuses data that a newer version wrote', () => {
    migrate(client, dbPath, [GROUND, REBUILD])
    expect(() => migrate(client, dbPath, [GROUND])).toThrow('newer Tickmark')
  })

  test('makes no backup of an empty database', () => {
    const other = path.join(folder, 'empty.db')
    const empty = new Database(other)
    migrate(empty, other, [GROUND])
    expect(existsSync(`${other}.before-0001-ground`)).toBe(false)
    empty.close()
  })
})
