import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { placeIn } from '@/db/file-store'
import { finishErasure } from '@/db/wipe'
import { markSpan } from '../annotation/mark-span'
import { deleteArticle } from '../article/change-article'
import { eraseArticle } from '../article/erase-article'
import { citeSource } from '../evidence/cite-source'
import { verifyData } from '../history/verify-data'
import { addSource } from '../source/add-source'
import { changeSource } from '../source/change-source'
import { showSource } from '../source/show-source'
import { readWorkbench } from '../workbench/read-workbench'
import { deleteFile, eraseFile, restoreFile } from './change-file'
import { checkFiles } from './check-files'
import { fileDesk, PDF } from './files.fixture'
import { findContent, listDeletedFiles, readFile } from './read-file'
import { eraseForgottenFiles, sweepFiles } from './sweep-files'

const MARKER = 'Quokkabridge'
let desk: ReturnType<typeof fileDesk>
let source: string
beforeEach(() => {
  desk = fileDesk()
  source = addSource(desk.reviewer, { title: 'Register' }).value.id
})
afterEach(() => desk.close())

const filesOf = (id = source) => showSource(desk.reviewer, id).files
const rev = (id: string) =>
  desk.db.$client.prepare('SELECT rev FROM source_files WHERE id = ?').pluck().get(id) as number
const contents = () =>
  readdirSync(path.join(desk.folder, 'files'), { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 60)
const problems = () => {
  const { file, chain, rows } = verifyData(desk.db)
  return [...file, ...chain.problems, ...rows.filter(({ kind }) => kind !== 'user' && kind !== 'house')]
}
/** Files under the data folder that hold a word. */
const filesWith = (word: string) =>
  readdirSync(desk.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file, 'latin1').includes(word))

describe('A file of a source', () => {
  test('is kept once under its hash, with a row, an event and a new version of its source', async () => {
    const { id, isKnown } = await desk.add(desk.reviewer, source, '../x/\u202ereport.pdf', PDF)
    expect(isKnown).toBe(false)
    const sha256 = createHash('sha256').update(PDF).digest('hex')
    expect(filesOf()).toEqual([
      expect.objectContaining({ id, name: 'report.pdf', type: 'application/pdf', bytes: PDF.length, sha256, rev: 1 }),
    ])
    expect(contents()).toEqual([path.join(sha256.slice(0, 2), sha256)])
    expect(showSource(desk.reviewer, source).rev).toBe(2)
    expect(readFileSync(findContent(desk.viewer, id).place, 'utf8')).toBe(PDF)
    expect(problems()).toEqual([])
  })

  test('comes once, however often it is added, and lies once for several sources', async () => {
    const first = await desk.add(desk.reviewer, source, 'a.pdf', PDF)
    expect(await desk.add(desk.second, source, 'b.pdf', PDF)).toEqual({ id: first.id, isKnown: true })
    const other = addSource(desk.reviewer, { title: 'Another' }).value.id
    expect(await desk.add(desk.reviewer, other, 'c.pdf', PDF)).toMatchObject({ isKnown: false })
    expect(contents()).toHaveLength(1)
    expect(filesOf()).toHaveLength(1)
  })

  test('is deleted and comes back, also by being added again', async () => {
    const { id } = await desk.add(desk.reviewer, source, 'a.pdf', PDF)
    deleteFile(desk.second, { id, rev: 1 })
    expect(filesOf()).toEqual([])
    expect(() => readFile(desk.reviewer, id)).toThrow('not_found')
    expect(listDeletedFiles(desk.reviewer, source)).toMatchObject([
      { id, name: 'a.pdf', erasedAt: '2026-04-03T10:00:00.000Z' },
    ])
    restoreFile(desk.reviewer, { id })
    expect(filesOf()).toMatchObject([{ id, rev: 3 }])
    deleteFile(desk.reviewer, { id, rev: 3 })
    expect(await desk.add(desk.reviewer, source, 'b.pdf', PDF)).toMatchObject({ id, isKnown: false })
    expect(filesOf()).toMatchObject([{ id, name: 'b.pdf' }])
    expect(problems()).toEqual([])
  })

  test('of a stale version is not deleted', async () => {
    const { id } = await desk.add(desk.reviewer, source, 'a.pdf', PDF)
    expect(() => deleteFile(desk.reviewer, { id, rev: 7 })).toThrow('conflict: files.changed')
  })

  test('goes with its source out of everybody’s sight who may not see it', async () => {
    const { id } = await desk.add(desk.reviewer, source, 'a.pdf', PDF)
    changeSource(desk.reviewer, { id: source, rev: 2, isConfidential: true })
    const token = { ...desk.reviewer, actor: { ...desk.reviewer.actor, scopes: ['read', 'check'] as const } }
    for (const ctx of [desk.viewer, token]) {
      expect(() => readFile(ctx, id)).toThrow('not_found')
      expect(() => findContent(ctx, id)).toThrow('not_found')
    }
    expect(() => deleteFile(token, { id, rev: 1 })).toThrow('not_found')
    await expect(desk.add(token, source, 'b.pdf', `${PDF} `)).rejects.toThrow('not_found')
    expect(readFile(desk.reviewer, id).name).toBe('a.pdf')
  })

  test('is added and deleted by reviewers, and erased by admins', async () => {
    const { id } = await desk.add(desk.reviewer, source, 'a.pdf', PDF)
    await expect(desk.add(desk.viewer, source, 'b.pdf', `${PDF} `)).rejects.toThrow('forbidden')
    expect(() => deleteFile(desk.viewer, { id, rev: 1 })).toThrow('forbidden')
    expect(() => listDeletedFiles(desk.viewer, source)).toThrow('forbidden')
    deleteFile(desk.reviewer, { id, rev: 1 })
    expect(() => restoreFile(desk.viewer, { id })).toThrow('forbidden')
    expect(() => eraseFile(desk.editor, { id, rev: 2, name: 'a.pdf' })).toThrow('forbidden')
  })

  test('is refused where the house has a limit, and nothing of it stays', async () => {
    process.env.TICKMARK_FILES_MAX = '0'
    try {
      await expect(desk.add(desk.reviewer, source, 'a.pdf', PDF)).rejects.toThrow('files.houseFull')
    } finally {
      delete process.env.TICKMARK_FILES_MAX
    }
    expect(filesOf()).toEqual([])
    expect(problems()).toEqual([])
  })
})

describe('Erasing', () => {
  test('a file leaves no word of it anywhere, and the history can be verified', async () => {
    const { id } = await desk.add(desk.reviewer, source, `${MARKER}.txt`, `It says ${MARKER}.`)
    expect(filesWith(MARKER).length).toBeGreaterThan(1)
    expect(() => eraseFile(desk.admin, { id, rev: 1, name: `${MARKER}.txt` })).toThrow('files.eraseNotDeleted')
    deleteFile(desk.reviewer, { id, rev: 1 })
    expect(() => eraseFile(desk.admin, { id, rev: 2, name: 'x' })).toThrow('files.eraseName')
    eraseFile(desk.admin, { id, rev: 2, name: `${MARKER}.txt` })
    expect(finishErasure(desk.db)).toBe(true)
    expect(filesWith(MARKER)).toEqual([])
    expect(contents()).toEqual([])
    expect(() => restoreFile(desk.reviewer, { id })).toThrow('not_found')
    expect(problems()).toEqual([])
  })

  test('a file leaves the bytes that another source has', async () => {
    const { id } = await desk.add(desk.reviewer, source, 'a.pdf', PDF)
    const other = addSource(desk.reviewer, { title: 'Another' }).value.id
    const kept = await desk.add(desk.reviewer, other, 'c.pdf', PDF)
    deleteFile(desk.reviewer, { id, rev: 1 })
    eraseFile(desk.admin, { id, rev: 2, name: 'a.pdf' })
    expect(readFileSync(findContent(desk.reviewer, kept.id).place, 'utf8')).toBe(PDF)
  })

  test('an article takes the files of the sources that no other one cites', async () => {
    const bench = desk.article(`The ${MARKER} opened in 1932.`)
    const { claimId } = markSpan(desk.reviewer, {
      articleId: bench.article.id,
      revisionId: bench.revision.id,
      start: 0,
      end: 10,
      purpose: 'claim',
    }).value
    citeSource(desk.reviewer, { claimId: claimId as string, sourceId: source, stance: 'supports' })
    await desk.add(desk.reviewer, source, `${MARKER}.txt`, `It says ${MARKER}.`)
    const { id, rev: seen, title } = readWorkbench(desk.editor, bench.article.id).article
    deleteArticle(desk.editor, { id, rev: seen })
    eraseArticle(desk.admin, { id, rev: seen + 1, title, sources: 'erase' })
    expect(finishErasure(desk.db)).toBe(true)
    expect(filesWith(MARKER)).toEqual([])
    expect(contents()).toEqual([])
    expect(problems()).toEqual([])
  })

  test('happens by itself thirty days after the deletion', async () => {
    const { id } = await desk.add(desk.reviewer, source, 'a.pdf', PDF)
    deleteFile(desk.reviewer, { id, rev: 1 })
    expect(eraseForgottenFiles(desk.admin)).toBe(0)
    desk.clock.at = new Date('2026-04-04T10:00:00.000Z')
    expect(eraseForgottenFiles(desk.admin)).toBe(1)
    expect(contents()).toEqual([])
  })
})

describe('The sweep', () => {
  test('removes what no row means and is older than an hour, and nothing else', async () => {
    await desk.add(desk.reviewer, source, 'a.pdf', PDF)
    const lone = (content: string, hoursAgo: number) => {
      const sha256 = createHash('sha256').update(content).digest('hex')
      const file = placeIn(path.join(desk.folder, 'files'), sha256)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, content)
      const at = new Date(desk.clock.at.getTime() - hoursAgo * 3_600_000)
      utimesSync(file, at, at)
      return file
    }
    const old = lone('old', 2)
    const fresh = lone('fresh', 0)
    const kept = findContent(desk.reviewer, filesOf()[0]?.id as string).place
    utimesSync(kept, new Date(0), new Date(0))
    expect(sweepFiles(desk.admin)).toBe(1)
    expect([existsSync(old), existsSync(fresh), existsSync(kept)]).toEqual([false, true, true])
  })
})

describe('A check', () => {
  test('tells what is missing and what was changed', async () => {
    const one = await desk.add(desk.reviewer, source, 'a.pdf', PDF)
    const two = await desk.add(desk.reviewer, source, 'b.txt', 'A text')
    const folder = path.join(desk.folder, 'files')
    expect(checkFiles(desk.db, [folder])).toMatchObject({ count: 2, missing: [], damaged: [], elsewhere: 0 })
    rmSync(findContent(desk.reviewer, one.id).place)
    writeFileSync(findContent(desk.reviewer, two.id).place, 'A tex!')
    const { missing, damaged } = checkFiles(desk.db, [folder])
    expect([missing.length, damaged.length]).toEqual([1, 1])
    expect(() => findContent(desk.reviewer, one.id)).toThrow('unavailable: files.lost')
    expect(rev(one.id)).toBe(1)
  })
})
