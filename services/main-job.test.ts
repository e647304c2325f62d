import { beforeEach, describe, expect, test } from 'vitest'
import { checkersOf, standing } from '@/domain/claim/standing'
import { coverage } from '@/domain/coverage/coverage'
import type { WorkbenchSnapshot } from '@/domain/workbench/objects'
import { changeAnnotation, resizeAnnotation } from './annotation/change-annotation'
import { clearSentence, unclearSentence } from './annotation/clear-sentence'
import { deleteAnnotation, restoreAnnotation } from './annotation/delete-annotation'
import { markSpan } from './annotation/mark-span'
import { listArticles } from './article/list-articles'
import { changeClaim } from './claim/change-claim'
import type { Context } from './context'
import { deskFixture } from './desk.fixture'
import { addComment, deleteComment, restoreComment } from './discussion/comment'
import { changeEvidence, deleteEvidence, restoreEvidence } from './evidence/change-evidence'
import { citeSource } from './evidence/cite-source'
import { liveEventsAfter } from './history/live-events'
import { changeSource } from './source/change-source'
import { decideClaim, reopenClaim } from './verdict/decide-claim'
import { confirmVerdict, setVerdict } from './verdict/set-verdict'
import { readWorkbench } from './workbench/read-workbench'

const TEXT = 'The bridge opened in 1932. It is 😀 503 metres long, the longest in the country.'

let desk: ReturnType<typeof deskFixture>
let article: WorkbenchSnapshot

beforeEach(() => {
  desk = deskFixture()
  article = desk.article(TEXT, 'Nobody died.')
})

const seen = (ctx: Context = desk.editor) => readWorkbench(ctx, article.article.id)
const base = () => ({ articleId: article.article.id, revisionId: article.revision.id })
const mark = (ctx: Context, start: number, end: number, more: object = {}) =>
  markSpan(ctx, { ...base(), start, end, purpose: 'claim', ...more }).value
const rating = (key: string) => article.scale.ratings.find((one) => one.key === key)?.id as string
const standingOf = (claimId: string) => {
  const now = seen()
  const claim = now.claims.find(({ id }) => id === claimId)
  if (!claim) throw new Error('no claim')
  return standing({
    claim,
    assessments: now.assessments.filter((one) => one.claimId === claimId),
    decision: now.decisions.find((one) => one.claimId === claimId) ?? null,
    settleRule: now.settleRule,
    checkersOnArticle: checkersOf(now.assessments).size,
  })
}

describe('Marking', () => {
  test('a claim span brings a claim that says what it quotes', () => {
    const { claimId } = mark(desk.reviewer, 0, 26)
    const now = seen()
    expect(now.claims).toMatchObject([{ id: claimId, statement: 'The bridge opened in 1932.', basis: 1, rev: 1 }])
    expect(now.annotations).toMatchObject([{ start: 0, end: 26, anchor: 'exact', quote: 'The bridge opened in 1932.' }])
    expect(now.article.status).toBe('in-review')
  })

  test('overlapping, nested, adjacent, identical and cross-block spans stand beside each other undamaged', () => {
    const spans = [
      [0, 26],
      [4, 40],
      [4, 10],
      [0, 26],
      [26, 40],
      [60, TEXT.length + 8],
    ] as const
    const made = spans.map(([start, end]) => mark(desk.reviewer, start, end).annotationId)
    const victim = seen().annotations.find(({ id }) => id === made[1])
    deleteAnnotation(desk.reviewer, { id: victim?.id as string, rev: victim?.rev as number })
    expect(seen().annotations.map(({ start, end }) => [start, end])).toEqual(
      spans.filter((_span, index) => index !== 1),
    )
  })

  test('keeps 32 units of context, and a quote that is the text itself', () => {
    mark(desk.reviewer, 33, 35)
    const row = desk.db.$client.prepare('SELECT quote, prefix, suffix FROM placements').get()
    expect(row).toEqual({ quote: '😀', prefix: TEXT.slice(1, 33), suffix: TEXT.slice(35, 67) })
  })

  test.each([
    ['an empty span', 5, 5, 'errors.bounds'],
    ['a span past the end', 5, 4000, 'errors.bounds'],
    ['half an emoji', 34, 40, 'errors.boundsCutCharacter'],
    ['white space', 26, 27, 'errors.boundsBlank'],
  ])('refuses %s', (_what, start, end, reason) => {
    expect(() => mark(desk.reviewer, start, end)).toThrow(reason)
    expect(seen().annotations).toEqual([])
  })

  test.each([
    ['a no-check without its reason', 'reviewer', { purpose: 'no-check' }, 'errors.noCheckReason'],
    ['a waiver by a reviewer', 'reviewer', { purpose: 'no-check', reason: 'waived' }, 'errors.forbidden'],
    ['a comment with a replacement', 'reviewer', { purpose: 'comment', replacement: 'x' }, 'errors.onlyCorrections'],
    ['anything by a viewer', 'viewer', {}, 'errors.forbidden'],
    [
      'a span of another text',
      'reviewer',
      { revisionId: '00000000-0000-7000-8000-000000000000' },
      'errors.revisionChanged',
    ],
    ['an unknown article', 'reviewer', { articleId: '00000000-0000-7000-8000-000000000000' }, 'errors.notFound'],
  ] as const)('refuses %s', (_what, who, more, reason) => {
    expect(() => mark(desk[who], 0, 3, more)).toThrow(reason)
  })

  test('a claim goes with its last span and comes back with it', () => {
    const first = mark(desk.reviewer, 0, 26)
    const again = mark(desk.reviewer, 27, 40, { claimId: first.claimId })
    const remove = (id: string) => deleteAnnotation(desk.reviewer, { id, rev: 1 })
    remove(first.annotationId)
    expect(seen().claims).toHaveLength(1)
    remove(again.annotationId)
    expect(seen().claims).toHaveLength(0)
    restoreAnnotation(desk.reviewer, { id: again.annotationId })
    expect(seen().claims).toHaveLength(1)
    expect(seen().annotations).toHaveLength(1)
  })

  test('only an editor takes away what somebody else marked', () => {
    const { annotationId } = mark(desk.reviewer, 0, 26)
    expect(() => deleteAnnotation(desk.second, { id: annotationId, rev: 1 })).toThrow('errors.forbidden')
    deleteAnnotation(desk.editor, { id: annotationId, rev: 1 })
    expect(seen().annotations).toEqual([])
  })

  test('a stale change is a conflict that shows the present state', () => {
    const { annotationId } = mark(desk.reviewer, 0, 26, { purpose: 'comment', body: 'first' })
    changeAnnotation(desk.reviewer, { id: annotationId, rev: 1, body: 'second' })
    expect(() => changeAnnotation(desk.reviewer, { id: annotationId, rev: 1, body: 'third' })).toThrow(
      expect.objectContaining({ code: 'conflict', current: expect.objectContaining({ body: 'second', rev: 2 }) }),
    )
  })

  test('other bounds keep the annotation and move its quote', () => {
    const { annotationId } = mark(desk.reviewer, 0, 26)
    resizeAnnotation(desk.reviewer, { id: annotationId, rev: 1, revisionId: article.revision.id, start: 4, end: 10 })
    expect(seen().annotations).toMatchObject([{ start: 4, end: 10, quote: 'bridge', rev: 2 }])
  })

  test('clearing the rest of a sentence accounts for its words, by name, until it is taken back', () => {
    const covered = () => {
      const now = seen()
      return coverage({
        segmentation: now.revision.segmentation,
        spans: [],
        clearances: now.clearances.map(({ sentence }) => sentence),
      }).wordsAccounted
    }
    const { value } = clearSentence(desk.reviewer, { ...base(), sentence: 0 })
    expect(clearSentence(desk.second, { ...base(), sentence: 0 }).value).toEqual(value)
    expect(seen().clearances).toMatchObject([{ userId: desk.reviewer.actor.id, sentence: 0 }])
    expect(covered()).toBe(5)
    unclearSentence(desk.second, { id: value.id, rev: 1 })
    expect(covered()).toBe(0)
    expect(() => clearSentence(desk.reviewer, { ...base(), sentence: 99 })).toThrow('errors.noSuchSentence')
  })
})

describe('Judging', () => {
  test('one checker settles; a second one who differs makes it disputed; an editor decides', () => {
    const claimId = mark(desk.reviewer, 0, 26).claimId as string
    setVerdict(desk.reviewer, { claimId, rev: null, ratingId: rating('true') })
    expect(standingOf(claimId).state).toBe('settled')
    setVerdict(desk.second, { claimId, rev: null, ratingId: rating('false') })
    expect(standingOf(claimId)).toMatchObject({ state: 'disputed', verdict: null })
    expect(() => decideClaim(desk.second, { claimId, rev: null, ratingId: rating('false') })).toThrow(
      'errors.forbidden',
    )
    decideClaim(desk.editor, { claimId, rev: null, ratingId: rating('false'), reason: 'The register says 1933.' })
    expect(standingOf(claimId)).toMatchObject({ state: 'settled', by: 'decision' })
    reopenClaim(desk.editor, { claimId, rev: 1 })
    expect(standingOf(claimId).state).toBe('disputed')
  })

  test('nobody overwrites their own verdict from an older window', () => {
    const claimId = mark(desk.reviewer, 0, 26).claimId as string
    setVerdict(desk.reviewer, { claimId, rev: null, ratingId: rating('true') })
    expect(() => setVerdict(desk.reviewer, { claimId, rev: null, ratingId: rating('false') })).toThrow('errors.stale')
    expect(() => setVerdict(desk.reviewer, { claimId, rev: 7, ratingId: rating('false') })).toThrow('errors.stale')
    setVerdict(desk.reviewer, { claimId, rev: 1, rationale: 'Because.' })
    expect(seen().assessments).toMatchObject([{ ratingId: rating('true'), rationale: 'Because.', rev: 2 }])
  })

  test('another statement puts the verdicts of others up for confirmation, not those of whoever changed it', () => {
    const claimId = mark(desk.reviewer, 0, 26).claimId as string
    setVerdict(desk.reviewer, { claimId, rev: null, ratingId: rating('true') })
    setVerdict(desk.second, { claimId, rev: null, ratingId: rating('true') })
    changeClaim(desk.reviewer, { id: claimId, rev: 1, statement: 'The bridge opened to traffic in 1932.' })
    const basisOf = (ctx: Context) => seen().assessments.find(({ userId }) => userId === ctx.actor.id)?.basis
    expect([basisOf(desk.reviewer), basisOf(desk.second)]).toEqual([2, 1])
    confirmVerdict(desk.second, { claimId, rev: 1 })
    expect(basisOf(desk.second)).toBe(2)
  })

  test('a rating of another scale is refused', () => {
    const claimId = mark(desk.reviewer, 0, 26).claimId as string
    const other = desk.db.$client
      .prepare("SELECT r.id FROM ratings r WHERE r.key = 'confirmed'")
      .pluck()
      .get() as string
    expect(() => setVerdict(desk.reviewer, { claimId, rev: null, ratingId: other })).toThrow(
      'errors.ratingOfOtherScale',
    )
  })

  test('the database itself refuses a rating of another scale', () => {
    const claimId = mark(desk.reviewer, 0, 26).claimId as string
    setVerdict(desk.reviewer, { claimId, rev: null, ratingId: rating('true') })
    expect(() =>
      desk.db.$client.exec("UPDATE assessments SET rating_n = (SELECT n FROM ratings WHERE key = 'confirmed')"),
    ).toThrow('not of the article')
  })
})

describe('Citing', () => {
  const source = { title: 'Register of bridges', url: 'https://www.Example.org/b/?utm_source=x#top' }

  test('a new source is known by its normalised address and can be cited again', () => {
    const claimId = mark(desk.reviewer, 0, 26).claimId as string
    const { sourceId } = citeSource(desk.reviewer, { claimId, source, stance: 'supports', locator: 'p. 4' }).value
    citeSource(desk.reviewer, { claimId, sourceId: sourceId as string, stance: 'context' })
    expect(seen().evidence).toMatchObject([
      { sourceId, stance: 'supports', locator: 'p. 4', position: 0 },
      { sourceId, stance: 'context', position: 1 },
    ])
    expect(desk.db.$client.prepare('SELECT url_normalised FROM sources').pluck().all()).toEqual(['example.org/b'])
    expect(seen().sources).toHaveLength(1)
  })

  test('evidence is changed, taken away and brought back', () => {
    const claimId = mark(desk.reviewer, 0, 26).claimId as string
    const { evidenceId, sourceId } = citeSource(desk.reviewer, { claimId, source, stance: 'supports' }).value
    changeEvidence(desk.reviewer, { id: evidenceId, rev: 1, stance: 'refutes', isPrimary: true })
    deleteEvidence(desk.reviewer, { id: evidenceId, rev: 2 })
    expect(seen().evidence).toEqual([])
    restoreEvidence(desk.reviewer, { id: evidenceId })
    expect(seen().evidence).toMatchObject([{ stance: 'refutes', isPrimary: true, rev: 4 }])
    changeSource(desk.reviewer, { id: sourceId as string, rev: 1, isConfidential: true })
    expect(seen(desk.viewer).evidence).toEqual([])
    expect(seen(desk.viewer).sources).toEqual([])
    expect(seen(desk.reviewer).evidence).toHaveLength(1)
  })
})

describe('Discussing', () => {
  test('a comment opens a thread on a claim; the thread goes and comes back with its last comment', () => {
    const claimId = mark(desk.reviewer, 0, 26).claimId as string
    const target = { articleId: article.article.id, claimId }
    const { id, threadId } = addComment(desk.reviewer, { ...target, body: 'Which register?' }).value
    addComment(desk.second, { ...target, threadId, body: 'The national one.' })
    expect(seen().comments.map(({ body }) => body)).toEqual(['Which register?', 'The national one.'])
    expect(() => deleteComment(desk.second, { id, rev: 1 })).toThrow('errors.forbidden')
    deleteComment(desk.reviewer, { id, rev: 1 })
    expect(seen().threads).toHaveLength(1)
    restoreComment(desk.reviewer, { id })
    expect(seen().comments).toHaveLength(2)
  })
})

describe('What others learn', () => {
  test('an event names what changed, never what it says', () => {
    const before = seen().lastEvent
    const { annotationId, claimId } = mark(desk.reviewer, 0, 26)
    const [event] = liveEventsAfter(desk.second, before)
    expect(event?.refs.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      `claim ${claimId}`,
      `annotation ${annotationId}`,
      `article ${article.article.id}`,
    ])
    expect(JSON.stringify(event)).not.toContain('bridge')
  })

  test('the list of articles counts claims, verdicts and disputes', async () => {
    const one = mark(desk.reviewer, 0, 26).claimId as string
    mark(desk.reviewer, 27, 40)
    setVerdict(desk.reviewer, { claimId: one, rev: null, ratingId: rating('true') })
    setVerdict(desk.second, { claimId: one, rev: null, ratingId: rating('false') })
    expect((await listArticles(desk.viewer)).items).toMatchObject([
      { claims: 2, assessed: 1, disputed: 1, waiting: 0, words: 17 },
    ])
  })
})
