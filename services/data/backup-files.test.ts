import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { placeOf } from '@/db/file-store'
import { closeDb, type Db, openDb } from '@/db/open'
import { PASSWORD } from '../account/account-fixtures'
import { setUpHouse } from '../account/set-up'
import type { Context } from '../context'
import { deleteFile, eraseFile } from '../files/change-file'
import { areFilesSound, checkFiles } from '../files/check-files'
import { PDF, pieces } from '../files/files.fixture'
import { keepFile } from '../files/keep-file'
import { findContent } from '../files/read-file'
import { receiveFile } from '../files/receive-file'
import { addSource } from '../source/add-source'
import { backUp } from './back-up'
import { restoreBackup } from './restore-backup'
import { verifyDesk } from './verify-desk'
import { verifyFile } from './verify-file'

const now = () => new Date()
let home: string
let folder: string
let file: string
let ctx: Context
let source: string
let ids: string[]

beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'tickmark-backup-files-'))
  folder = path.join(home, 'data')
  file = path.join(home, 'desk.backup')
  mkdirSync(folder)
  const db = openDb(path.join(folder, 'tickmark.db'))
  const wanted = { house: 'Tidewater', scale: 'tickmark', name: 'Ada', email: 'ada@example.org', password: PASSWORD }
  ctx = { db, now, actor: await setUpHouse(db, now, null, wanted) }
  source = addSource(ctx, { title: 'Register' }).value.id
  ids = [await add('a.pdf', PDF), await add('b.txt', 'What was said')]
})
afterEach(() => {
  if (ctx.db.$client.open) ctx.db.$client.close()
  rmSync(home, { recursive: true })
})

async function add(name: string, content: string): Promise<string> {
  const received = await receiveFile(ctx.db, pieces(content), { bytes: null })
  return keepFile(ctx, { sourceId: source, name, file: received }).value.id
}
const textOf = (id: string | undefined) => readFileSync(findContent(ctx, id ?? '').place, 'utf8')
const open = (at = folder): Db => openDb(path.join(at, 'tickmark.db'))
const contentsIn = (at: string) =>
  existsSync(at) ? readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 60) : []

describe('A backup', () => {
  test('has the files of sources beside it, read back, and says how many', () => {
    expect(backUp(ctx, file).files).toMatchObject({ count: 2, missing: [], damaged: [] })
    expect(contentsIn(`${file}.files`)).toHaveLength(2)
    expect(verifyFile(file, path.join(home)).files).toMatchObject({ count: 2, elsewhere: 0 })
  })

  test('is not made while a file is missing or changed, and leaves nothing', () => {
    writeFileSync(findContent(ctx, ids[1] ?? '').place, 'What was sait')
    expect(() => backUp(ctx, file)).toThrow('data.filesLost')
    expect(readdirSync(home)).toEqual(['data'])
    expect(verifyDesk(ctx.db, folder)).toMatchObject({ isSound: false, files: { damaged: [expect.any(String)] } })
  })

  test('without files has no folder', () => {
    for (const id of ids) deleteFile(ctx, { id, rev: 1 })
    for (const [index, id] of ids.entries()) eraseFile(ctx, { id, rev: 2, name: ['a.pdf', 'b.txt'][index] as string })
    backUp(ctx, file)
    expect(readdirSync(home).sort()).toEqual(['data', 'desk.backup'])
  })
})

describe('A restore', () => {
  test('on another machine brings the files along', () => {
    backUp(ctx, file)
    closeDb(ctx.db)
    const other = path.join(home, 'other')
    restoreBackup(other, file, now)
    ctx = { ...ctx, db: open(other) }
    expect([textOf(ids[0]), textOf(ids[1])]).toEqual([PDF, 'What was said'])
    expect(verifyDesk(ctx.db, other).isSound).toBe(true)
  })

  test('in place finds the files that are still there, and brings back what was lost', () => {
    backUp(ctx, file)
    rmSync(findContent(ctx, ids[0] ?? '').place)
    closeDb(ctx.db)
    restoreBackup(folder, file, now)
    ctx = { ...ctx, db: open() }
    expect(areFilesSound(checkFiles(ctx.db, [path.join(folder, 'files')]))).toBe(true)
  })

  test('is refused while files are nowhere, unless they are given up', () => {
    backUp(ctx, file)
    rmSync(`${file}.files`, { recursive: true })
    rmSync(placeOf(ctx.db, findContent(ctx, ids[0] ?? '').sha256))
    closeDb(ctx.db)
    expect(verifyFile(file, folder)).toMatchObject({
      isSound: false,
      files: { elsewhere: 1, missing: [expect.any(String)] },
    })
    expect(() => restoreBackup(folder, file, now)).toThrow('data.filesMissing')
    restoreBackup(folder, file, now, { isWithoutFiles: true })
    ctx = { ...ctx, db: open() }
    expect(textOf(ids[1])).toBe('What was said')
    expect(verifyDesk(ctx.db, folder).isSound).toBe(false)
  })

  test('replaces a file that was changed in the data folder', () => {
    backUp(ctx, file)
    writeFileSync(findContent(ctx, ids[1] ?? '').place, 'What was sait')
    closeDb(ctx.db)
    restoreBackup(folder, file, now)
    ctx = { ...ctx, db: open() }
    expect(textOf(ids[1])).toBe('What was said')
  })

  test('erases again what was erased since', () => {
    backUp(ctx, file)
    deleteFile(ctx, { id: ids[0] ?? '', rev: 1 })
    eraseFile(ctx, { id: ids[0] ?? '', rev: 2, name: 'a.pdf' })
    closeDb(ctx.db)
    restoreBackup(folder, file, now)
    ctx = { ...ctx, db: open() }
    expect(() => textOf(ids[0])).toThrow('not_found')
    expect(contentsIn(path.join(folder, 'files'))).toHaveLength(1)
    expect(verifyDesk(ctx.db, folder).isSound).toBe(true)
  })
})
