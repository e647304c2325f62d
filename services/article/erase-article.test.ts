import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openReadOnly } from '@/db/open'
import { TABLES_OF_ARTICLE } from '@/db/queries/erase-article'
import { inWriteTransaction } from '@/db/transaction'
import { finishErasure, isErasing } from '@/db/wipe'
import type { SaveArticle } from '@/domain/article/inputs'
import { changeAnnotation } from '../annotation/change-annotation'
import { clearSentence } from '../annotation/clear-sentence'
import { markSpan } from '../annotation/mark-span'
import { changeClaim } from '../claim/change-claim'
import type { Context } from '../context'
import { deskFixture, paragraphs } from '../desk.fixture'
import { addComment } from '../discussion/comment'
import { saveDraft } from '../draft/drafts'
import { changeEvidence } from '../evidence/change-evidence'
import { citeSource } from '../evidence/cite-source'
import { once } from '../history/once'
import { verifyData } from '../history/verify-data'
import { changeSource } from '../source/change-source'
import { decideClaim } from '../verdict/decide-claim'
import { setVerdict } from '../verdict/set-verdict'
import { readWorkbench } from '../workbench/read-workbench'
import { changeArticle, deleteArticle } from './change-article'
import { eraseArticle, eraseForgotten } from './erase-article'
import { countDeletedArticles, listDeletedArticles } from './list-deleted'
import { prepareRevision } from './prepare-revision'
import { saveArticle } from './save-article'

const MARKER = 'Quokkabridge'
const TITLE = `The ${MARKER} report`

let folder: string
let desk: ReturnType<typeof deskFixture>
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tickmark-erase-'))
  desk = deskFixture(path.join(folder, 'tickmark.db'))
})
afterEach(() => {
  desk.db.$client.close()
  rmSync(folder, { recursive: true })
})

/** Files under the data folder that hold the marker, in whatever case and encoding SQLite keeps text. */
function filesWithMarker(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file, 'latin1').toLowerCase().includes(MARKER.toLowerCase()))
    .map((file) => path.relative(folder, file))
}

/** What a verification finds, but for the people, whom the fixture writes without an event. */
const problems = () => {
  const { file, chain, rows } = verifyData(desk.db)
  return [...file, ...chain.problems, ...rows.filter(({ kind }) => kind !== 'user' && kind !== 'house')]
}
const count = (table: string) => desk.db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
/** Search indexes that know a term with these letters: they keep words in pieces, which no search of the files shows. */
function termsOf(letters: string): string[] {
  const { $client } = desk.db
  const indexes = $client
    .prepare("SELECT name FROM sqlite_schema WHERE sql LIKE '%USING fts5 %'")
    .pluck()
    .all() as string[]
  return indexes.filter((name) => {
    $client.exec(`CREATE VIRTUAL TABLE temp.terms USING fts5vocab (main, ${name}, row)`)
    const found = $client.prepare('SELECT count(*) FROM temp.terms WHERE term LIKE ?').pluck().get(`%${letters}%`)
    $client.exec('DROP TABLE temp.terms')
    return found !== 0
  })
}
const seen = (id: string) => readWorkbench(desk.editor, id)
const rating = (id: string) => seen(id).scale.ratings[0]?.id as string

/** An article with the marker in every text one can type on it. */
function markedArticle(): string {
  const m = (text: string) => `${text} ${MARKER} ${text}`
  const long = Array.from({ length: 60 }, (_, index) => m(`Sentence ${index} says that the bridge is long.`))
  const document = paragraphs(m('The bridge opened in 1932.'), ...long)
  const details = {
    title: TITLE,
    byline: m('By'),
    publisher: m('Paper'),
    url: `https://example.org/${MARKER}`,
    publishedAt: m('1932'),
  }
  const input: SaveArticle = {
    document,
    ...details,
    language: 'en',
    direction: 'ltr',
    working: 'public-verdict',
    excluded: [{ start: 0, end: 3 }],
  }
  const { id } = saveArticle(desk.editor, input, prepareRevision(document, 'en')).value
  const base = { articleId: id, revisionId: seen(id).revision.id }
  const mark = (ctx: Context, start: number, more: object) =>
    markSpan(ctx, { ...base, start, end: start + 40, purpose: 'claim', ...more }).value
  const claimId = mark(desk.reviewer, 4, {}).claimId as string
  for (let start = 60; start < 1500; start += 60) mark(desk.reviewer, start, {})
  const comment = mark(desk.reviewer, 8, { purpose: 'comment', body: m('Hm') })
  mark(desk.reviewer, 8, { purpose: 'correction', body: m('Why'), replacement: m('better'), severity: 'factual' })
  changeAnnotation(desk.reviewer, { id: comment.annotationId, rev: 1, body: m('Another') })
  changeClaim(desk.reviewer, {
    id: claimId,
    rev: 1,
    statement: m('It opened.'),
    speaker: m('Mayor'),
    reportingSource: m('Agency'),
    transcription: m('so'),
    whyChecked: m('because'),
    claimDate: m('May'),
    firstAppearanceUrl: `https://example.org/first/${MARKER}`,
  })
  clearSentence(desk.reviewer, { ...base, sentence: 3 })
  const source = {
    title: m('Register'),
    url: `https://example.org/${MARKER}/r`,
    publisher: m('State'),
    author: m('Clerk'),
  }
  const cited = once(desk.reviewer, 'key-1', {}, () =>
    citeSource(desk.reviewer, {
      claimId,
      source,
      stance: 'supports',
      quote: m('quote'),
      locator: m('p. 4'),
      note: m('note'),
      question: m('When?'),
      answer: m('Then'),
      explanation: m('so'),
    }),
  )
  changeEvidence(desk.reviewer, { id: cited.value.evidenceId, rev: 1, quote: m('other quote'), note: m('so') })
  changeSource(desk.reviewer, { id: cited.value.sourceId as string, rev: 1, title: m('Register of bridges') })
  setVerdict(desk.reviewer, { claimId, rev: null, ratingId: rating(id), rationale: m('Because') })
  decideClaim(desk.editor, { claimId, rev: null, ratingId: rating(id), reason: m('Agreed') })
  const spoken = once(desk.reviewer, 'key-2', {}, () => {
    addComment(desk.reviewer, { articleId: id, claimId, body: m('Is that so?') })
    return { changes: seen(id) }
  })
  expect(JSON.stringify(spoken)).toContain(MARKER)
  saveDraft(desk.reviewer, { key: `rationale:${claimId}`, body: m('Half a tho') })
  saveDraft(desk.reviewer, { key: 'free', body: `${id} ${MARKER}` })
  changeArticle(desk.editor, { id, rev: seen(id).article.rev, title: TITLE, byline: m('Others') })
  return id
}

const erase = (id: string, more: object = {}) => {
  const article = desk.db.$client.prepare('SELECT rev, title FROM articles WHERE id = ?').get(id) as {
    rev: number
    title: string
  }
  return {
    ...eraseArticle(desk.admin, { id, sources: 'erase', ...article, ...more }).value,
    isWiped: finishErasure(desk.db),
  }
}
const putAway = (id: string) => deleteArticle(desk.editor, { id, rev: seen(id).article.rev })

describe('Erasing an article', () => {
  test('leaves no word of it in any file of the data folder, and a history that can be verified', () => {
    const other = desk.article('Another article stays.').article.id
    const id = markedArticle()
    putAway(id)
    for (const name of ['tickmark.db.before-0009-x', 'before-restore-2026'])
      writeFileSync(path.join(folder, name), MARKER)
    desk.clock.at = new Date()
    expect(termsOf('okk').length).toBeGreaterThan(3)
    expect(filesWithMarker()).toContain('tickmark.db-wal')
    const events = count('events')
    expect(erase(id)).toEqual({ id, isWiped: true })
    expect(filesWithMarker()).toEqual([])
    expect(problems()).toEqual([])
    expect(count('events')).toBe((events as number) + 1)
    expect(() => seen(id)).toThrow('errors.notFound')
    expect(termsOf('okk')).toEqual([])
    expect(seen(other).revision.text).toBe('Another article stays.')
    expect(
      desk.db.$client.prepare("SELECT count(*) FROM revisions_fts WHERE revisions_fts MATCH 'bridge'").pluck().get(),
    ).toBe(0)
  })

  test('leaves nothing in pages that were rebalanced either, which deleting alone does', () => {
    const [id, other] = [desk.article('Text.').article.id, desk.article('Other.').article.id]
    inWriteTransaction(desk.db, () => {
      for (let step = 0; step < 6000; step++) {
        const key = createHash('sha256').update(String(step)).digest('hex')
        const pad = 'pad '.repeat((step * 7919) % 199)
        const answer = step % 12 === 0 ? { id, text: `${MARKER} ${pad} ${MARKER}` } : { id: other, text: pad }
        once(desk.reviewer, key, {}, () => answer)
      }
    })
    putAway(id)
    erase(id)
    expect(count('idempotency')).toBe(5500)
    expect(filesWithMarker()).toEqual([])
  })

  test('says when somebody who is reading keeps the traces in the files, and can be finished later', () => {
    const id = markedArticle()
    putAway(id)
    const reader = openReadOnly(path.join(folder, 'tickmark.db'))
    reader.$client.exec('BEGIN')
    reader.$client.prepare('SELECT count(*) FROM articles').get()
    expect(erase(id)).toEqual({ id, isWiped: false })
    expect(isErasing(desk.db)).toBe(true)
    reader.$client.close()
    expect(finishErasure(desk.db)).toBe(true)
    expect(isErasing(desk.db)).toBe(false)
    expect(filesWithMarker()).toEqual([])
  })

  test('spares a source that another article cites, with its history', () => {
    const id = markedArticle()
    const other = desk.article('Another article cites it too.')
    const { claimId } = markSpan(desk.reviewer, {
      articleId: other.article.id,
      revisionId: other.revision.id,
      start: 0,
      end: 7,
      purpose: 'claim',
    }).value
    const sourceId = desk.db.$client.prepare('SELECT id FROM sources').pluck().get() as string
    citeSource(desk.reviewer, { claimId: claimId as string, sourceId, stance: 'context' })
    putAway(id)
    erase(id)
    expect(count('sources')).toBe(1)
    const states = 'SELECT count(*) FROM event_states s JOIN event_changes c ON c.n = s.change_n WHERE c.object_id = ?'
    expect(desk.db.$client.prepare(states).pluck().get(sourceId)).toBe(2)
    expect(problems()).toEqual([])
  })

  test('keeps its sources when that is chosen', () => {
    const id = markedArticle()
    putAway(id)
    erase(id, { sources: 'keep' })
    expect([count('sources'), count('evidence'), count('claims')]).toEqual([1, 0, 0])
    expect(problems()).toEqual([])
  })

  test('leaves the answers and drafts of other work alone', () => {
    const other = desk.article('Another.').article.id
    saveDraft(desk.reviewer, { key: `note:${other}`, body: 'mine' })
    const id = markedArticle()
    putAway(id)
    erase(id)
    expect(desk.db.$client.prepare('SELECT key FROM drafts').pluck().all()).toEqual([`note:${other}`])
    expect(count('idempotency')).toBe(0)
  })

  test.each([
    [
      'an editor',
      'forbidden',
      () => eraseArticle(desk.editor, { id: put(), rev: 3, title: 'An article', sources: 'erase' }),
    ],
    [
      'a program of an admin',
      'forbidden',
      () =>
        eraseArticle(
          { ...desk.admin, actor: { ...desk.admin.actor, scopes: ['read', 'check', 'edit', 'internal'] } },
          { id: put(), rev: 3, title: 'An article', sources: 'erase' },
        ),
    ],
    [
      'another title',
      'invalid',
      () => eraseArticle(desk.admin, { id: put(), rev: 3, title: 'an article', sources: 'erase' }),
    ],
    [
      'an older version',
      'conflict',
      () => eraseArticle(desk.admin, { id: put(), rev: 2, title: 'An article', sources: 'erase' }),
    ],
    [
      'one that was not deleted',
      'conflict',
      () =>
        eraseArticle(desk.admin, { id: desk.article('x').article.id, rev: 2, title: 'An article', sources: 'erase' }),
    ],
    [
      'one that is not there',
      'not_found',
      () => eraseArticle(desk.admin, { id: desk.admin.actor.id, rev: 1, title: '', sources: 'erase' }),
    ],
  ])('is refused for %s', (_what, code, act) => {
    expect(act).toThrow(expect.objectContaining({ code }))
    expect(count('articles')).toBe(1 - Number(code === 'not_found'))
  })
})

function put(): string {
  const id = desk.article('Text.').article.id
  putAway(id)
  return id
}

describe('What was deleted', () => {
  const deletedDaysAgo = (days: number) => {
    const id = put()
    desk.db.$client.prepare('UPDATE articles SET deleted_at = ? WHERE id = ?').run(daysAgo(days), id)
    return id
  }
  const daysAgo = (days: number) => new Date(desk.clock.at.getTime() - days * 24 * 60 * 60 * 1000).toISOString()
  const left = () => desk.db.$client.prepare('SELECT id FROM articles ORDER BY n').pluck().all()

  test('is erased by itself after thirty days, in the name of the operator', async () => {
    const kept = [deletedDaysAgo(29), desk.article('Not deleted.').article.id]
    deletedDaysAgo(31)
    expect(await eraseForgotten(desk.admin)).toBe(true)
    expect(left()).toEqual(kept)
    expect(problems()).toEqual([])
  })

  test('stays while a copy from an upgrade is younger than a week', async () => {
    deletedDaysAgo(31)
    const copy = path.join(folder, 'tickmark.db.before-0009-x')
    writeFileSync(copy, '')
    utimesSync(copy, new Date(daysAgo(6)), new Date(daysAgo(6)))
    expect(await eraseForgotten(desk.admin)).toBe(true)
    expect(left()).toHaveLength(1)
    utimesSync(copy, new Date(daysAgo(8)), new Date(daysAgo(8)))
    await eraseForgotten(desk.admin)
    expect([left(), existsSync(copy)]).toEqual([[], false])
  })

  test('is listed with what erasing would remove; an erasure that is refused removes nothing', async () => {
    const id = markedArticle()
    putAway(id)
    const [article] = await listDeletedArticles(desk.editor)
    expect(article).toMatchObject({ id, title: TITLE, comments: 1, ownSources: [expect.stringContaining('bridges')] })
    expect(await countDeletedArticles(desk.editor)).toBe(1)
    expect(await countDeletedArticles(desk.reviewer)).toBe(0)
    await expect(listDeletedArticles(desk.reviewer)).rejects.toMatchObject({ code: 'forbidden' })
    writeFileSync(path.join(folder, 'tickmark.db.before-0009-x'), '')
    expect(() => erase(id, { rev: 1 })).toThrow('errors.stale')
    expect([isErasing(desk.db), existsSync(path.join(folder, 'tickmark.db.before-0009-x'))]).toEqual([false, true])
  })
})

/** What holds nothing that was written on an article, each with why. */
const OF_NO_ARTICLE = [
  ...['users', 'sessions', 'invitations', 'tokens', 'throttles', 'known_devices'], // people and their keys
  ...['scales', 'scale_versions', 'ratings', 'house', 'migrations'], // the house
  ...['sources', 'source_files'], // erased by name: they may be cited elsewhere
  ...['events', 'event_changes'], // hashes and names only
  ...['event_states', 'drafts', 'idempotency'], // erased by identity
]

test('every table is either erased with its article or known to hold nothing of one', () => {
  const tables = desk.db.$client
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all()
  expect([...TABLES_OF_ARTICLE.map(([table]) => table), ...OF_NO_ARTICLE].sort()).toEqual(tables)
})
