import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { noteChainHead } from '@/db/chain-head'
import { joinInstance, takeInstanceLock } from '@/db/instance-lock'
import { closeDb, openDb } from '@/db/open'
import { headOfLog } from '@/db/queries/event-log'
import { emptyDb, PASSWORD } from '../account/account-fixtures'
import { operatorContext } from '../account/operator'
import { addUser } from '../account/people'
import { openSession } from '../account/sessions'
import { setUpHouse } from '../account/set-up'
import { disablePerson, personWithEmail } from '../account/standing'
import { createTokenOf, revokeTokenOf } from '../account/tokens-of-person'
import { deleteArticle } from '../article/change-article'
import { eraseArticle } from '../article/erase-article'
import type { Context } from '../context'
import { verifyData } from '../history/verify-data'
import { backUp } from './back-up'
import { restoreBackup } from './restore-backup'
import { verifyFile } from './verify-file'

const now = () => new Date()
let home: string
let folder: string
let file: string
let ctx: Context

/** A desk in a data folder: one admin, one reviewer with a token, the sample. Made once, copied for each test. */
const template = mkdtempSync(path.join(tmpdir(), 'tickmark-backup-desk-'))
beforeAll(async () => {
  const db = openDb(path.join(template, 'tickmark.db'))
  const wanted = { house: 'Tidewater', scale: 'tickmark', name: 'Ada', email: 'ada@example.org', password: PASSWORD }
  ctx = { db, now, actor: await setUpHouse(db, now, null, wanted) }
  await addUser(ctx, { name: 'Jo', email: 'jo@example.org', role: 'reviewer', password: PASSWORD })
  createTokenOf(ctx, 'jo@example.org', { name: 'feed', scopes: ['read'], days: 9 })
  closeDb(db)
})
afterAll(() => rmSync(template, { recursive: true }))

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'tickmark-backup-'))
  folder = path.join(home, 'data')
  file = path.join(home, 'desk.backup')
  cpSync(template, folder, { recursive: true })
  startAgain()
})
afterEach(() => {
  if (ctx.db.$client.open) ctx.db.$client.close()
  rmSync(home, { recursive: true })
})

const one = (sql: string) => ctx.db.$client.prepare(sql).pluck().get()
const stop = () => closeDb(ctx.db)
/** Opens what is in the folder now. */
function startAgain(): Context {
  ctx = { ...ctx, db: openDb(path.join(folder, 'tickmark.db')) }
  return ctx
}
const rename = (title: string) => ctx.db.$client.prepare('UPDATE articles SET title = ?').run(title)
const sample = () =>
  ctx.db.$client.prepare('SELECT id, rev, title FROM articles').get() as { id: string; rev: number; title: string }

describe('A backup', () => {
  test('is one file for its owner only, sound, with everything up to its moment; the history says so', () => {
    const head = headOfLog(ctx.db)
    const { note, verdict } = backUp(ctx, file)
    expect(note).toMatchObject(head ?? {})
    expect(verdict.isSound).toBe(true)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(home).sort()).toEqual(['data', 'desk.backup'])
    expect(verifyFile(file, folder)).toMatchObject({ isSound: true, isProven: true, madeAt: note?.madeAt })
    const state = one('SELECT state FROM event_states ORDER BY change_n DESC LIMIT 1') as string
    expect(JSON.parse(state)).toMatchObject({ name: 'desk.backup', bytes: statSync(file).size, event: head?.n })
    expect(verifyData(ctx.db).isSound).toBe(true)
    expect(readdirSync(folder).filter((name) => name.startsWith('looking'))).toEqual([])
  })

  test.each([
    ['a file that is there', 'conflict', () => taken()],
    ['a folder that is not there', 'invalid', () => path.join(home, 'no', 'desk.backup')],
  ])('never goes to %s', (_what, code, place) => {
    const target = place()
    expect(() => backUp(ctx, target)).toThrow(expect.objectContaining({ code }))
    if (existsSync(file)) expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(readdirSync(home).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test("is an admin's alone", () => {
    const editor: Context = { ...ctx, actor: { ...ctx.actor, role: 'editor' } }
    expect(() => backUp(editor, file)).toThrow(expect.objectContaining({ code: 'forbidden' }))
  })

  test('is not made of data that is not sound', () => {
    ctx.db.$client.exec("DROP TRIGGER events_refuse_update; UPDATE events SET verb = 'x' WHERE n = 2")
    expect(() => backUp(ctx, file)).toThrow('data.unsoundBackup')
    expect(readdirSync(home)).toEqual(['data'])
  })
})

/** What a restore must refuse, each made from a good backup. */
const BAD: readonly (readonly [what: string, reason: string, spoil: () => void])[] = [
  ['a file that is not there', 'data.noFile', () => rmSync(file)],
  ['an empty file', 'data.notDatabase', () => writeFileSync(file, '')],
  ['a text', 'data.notDatabase', () => writeFileSync(file, 'SQLite format 3 is what this is not'.repeat(9))],
  ['a file that was cut off', 'data.truncated', () => truncateSync(file, statSync(file).size - 5000)],
  ['a damaged page', 'data.damaged', () => scribble()],
  ['a database of another program', 'data.foreign', () => foreign()],
  [
    'one whose history was cut off',
    'data.unsound',
    () =>
      change(`${UNGUARD} DELETE FROM event_states WHERE change_n >= (SELECT min(n) FROM event_changes WHERE event_n = (SELECT max(n) FROM events));
    DELETE FROM event_changes WHERE event_n = (SELECT max(n) FROM events); DELETE FROM events WHERE n = (SELECT max(n) FROM events); DELETE FROM tokens`),
  ],
  [
    'one that was forged',
    'data.unsound',
    () => change("UPDATE users SET role = 'admin', rev = rev + 1 WHERE email = 'jo@example.org'"),
  ],
  ['a copy that says nothing of its end', 'data.unproven', () => change('DROP TABLE backup_note')],
  [
    'one of a newer version',
    'newer Tickmark',
    () => change(`INSERT INTO migrations VALUES ('9999-later.sql', '${'f'.repeat(64)}', '')`),
  ],
]
const UNGUARD = 'DROP TRIGGER events_refuse_delete; DROP TRIGGER event_changes_refuse_delete;'

function change(sql: string): void {
  const client = new Database(file)
  client.exec(sql)
  client.close()
}
function scribble(): void {
  const bytes = readFileSync(file)
  bytes.fill(7, 4096 * 20, 4096 * 20 + 200)
  writeFileSync(file, bytes)
}
function foreign(): void {
  rmSync(file)
  change('CREATE TABLE notes (text TEXT)')
}

describe('A restore', () => {
  test.each(BAD)('refuses %s and changes nothing', (_what, reason, spoil) => {
    backUp(ctx, file)
    stop()
    spoil()
    const before = readFileSync(path.join(folder, 'tickmark.db'))
    expect(() => restoreBackup(folder, file, now)).toThrow(reason)
    expect(readFileSync(path.join(folder, 'tickmark.db')).equals(before)).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['instance.json', 'instance.lock', 'tickmark.db'])
  })

  test('is refused while a server or another command is at work, by name', () => {
    backUp(ctx, file)
    stop()
    const server = takeInstanceLock(folder, 'server')
    expect(() => restoreBackup(folder, file, now)).toThrow(`process ${process.pid}, server`)
    server.release()
    const command = joinInstance(folder)
    expect(() => restoreBackup(folder, file, now)).toThrow('Another admin command')
    command.release()
    expect(restoreBackup(folder, file, now).verdict.isSound).toBe(true)
  })

  test('is refused while some other program has the database open', () => {
    backUp(ctx, file)
    expect(() => restoreBackup(folder, file, now)).toThrow('data.openElsewhere')
    expect(verifyData(ctx.db).isSound).toBe(true)
  })

  test('brings back what was, keeps what is aside, and can itself be undone', () => {
    backUp(ctx, file)
    rename('Changed since')
    noteChainHead(folder, headOfLog(ctx.db) as { n: number; hash: string })
    stop()
    const { aside, verdict, shutAgain } = restoreBackup(folder, file, now)
    expect(verdict.isSound).toBe(true)
    expect(shutAgain).toEqual({ articles: 0, people: 0, tokens: 0 })
    startAgain()
    expect(sample().title).not.toBe('Changed since')
    expect(one("SELECT count(*) FROM sqlite_schema WHERE name = 'backup_note'")).toBe(0)
    expect(verifyData(ctx.db, headOfLog(ctx.db)).isSound).toBe(true)
    stop()
    expect(readdirSync(folder).sort()).toEqual([
      path.basename(aside as string),
      'history-head.json',
      'instance.json',
      'instance.lock',
      'tickmark.db',
    ])
    restoreBackup(folder, path.join(aside as string, 'tickmark.db'), now)
    startAgain()
    expect(sample().title).toBe('Changed since')
  })

  test('ends every session and open link, and keeps shut what was shut since', async () => {
    openSession(ctx.db, now(), { n: 2 } as never, 'test')
    backUp(ctx, file)
    disablePerson(ctx, personWithEmail(ctx, 'jo@example.org'))
    revokeTokenOf(ctx, { email: 'jo@example.org', name: 'feed' })
    const { id, rev, title } = sample()
    deleteArticle(ctx, { id, rev })
    eraseArticle(ctx, { id, rev: rev + 1, title, sources: 'erase' })
    stop()
    expect(restoreBackup(folder, file, now).shutAgain).toEqual({ articles: 1, people: 1, tokens: 1 })
    startAgain()
    expect(one('SELECT count(*) FROM sessions WHERE revoked_at IS NULL')).toBe(0)
    expect(one('SELECT count(*) FROM articles')).toBe(0)
    expect(one('SELECT count(*) FROM users WHERE disabled_at IS NOT NULL')).toBe(1)
    expect(one('SELECT count(*) FROM tokens WHERE revoked_at IS NULL')).toBe(0)
    expect(verifyData(ctx.db).isSound).toBe(true)
  })

  test('takes the place of data that cannot be read any more, and says that it could not look', () => {
    backUp(ctx, file)
    stop()
    writeFileSync(path.join(folder, 'tickmark.db'), 'not a database at all'.repeat(500))
    const { shutAgain, aside } = restoreBackup(folder, file, now)
    expect(shutAgain).toBeNull()
    expect(readFileSync(path.join(aside as string, 'tickmark.db'), 'utf8')).toContain('not a database')
    expect(verifyData(startAgain().db).isSound).toBe(true)
  })

  test('makes a desk in an empty folder, as on another machine', () => {
    backUp(ctx, file)
    const other = path.join(home, 'other')
    expect(restoreBackup(other, file, now).aside).toBeNull()
    const db = openDb(path.join(other, 'tickmark.db'))
    expect(verifyData(db).isSound).toBe(true)
    db.$client.close()
    expect(statSync(path.join(other, 'tickmark.db')).mode & 0o777).toBe(0o600)
  })

  test('takes a copy without a note only when told to, and never a broken one', () => {
    backUp(ctx, file)
    stop()
    change('DROP TABLE backup_note')
    expect(restoreBackup(folder, file, now, { isUnproven: true }).verdict.isProven).toBe(false)
    change("UPDATE users SET rev = 9 WHERE email = 'jo@example.org'")
    expect(() => restoreBackup(folder, file, now, { isUnproven: true })).toThrow('data.unsound')
  })
})

test('a copy by cp of a database at work is told from a backup, with or without the note beside it', () => {
  const copy = path.join(home, 'cp')
  mkdirSync(copy)
  // A reader keeps what is committed from being folded back, so that it stands in the log alone.
  const reader = new Database(path.join(folder, 'tickmark.db'))
  ctx.db.$client.pragma('wal_checkpoint(TRUNCATE)')
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM events').get()
  createTokenOf(ctx, 'jo@example.org', { name: 'committed and acknowledged', scopes: ['read'], days: 9 })
  writeFileSync(path.join(copy, 'tickmark.db'), readFileSync(path.join(folder, 'tickmark.db')))
  expect(verifyFile(path.join(copy, 'tickmark.db'), folder)).toMatchObject({ isSound: false, isProven: false })
  noteChainHead(copy, headOfLog(ctx.db) as { n: number; hash: string })
  expect(verifyFile(path.join(copy, 'tickmark.db'), folder)).toMatchObject({
    isSound: false,
    isProven: true,
    isCut: true,
  })
  reader.close()
})

test('an empty house can be backed up too', () => {
  const empty = { ...operatorContext(emptyDb()) }
  expect(backUp(empty, file).verdict.isSound).toBe(true)
})

function taken(): string {
  writeFileSync(file, 'mine')
  return file
}
