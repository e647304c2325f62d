import { describe, expect, it } from 'vitest'
import { AppError } from '@/domain/app-error'
import { nearness, statementWords } from '@/domain/text/near-statement'
import { markPassage } from '../annotation/mark-passage'
import { prepareRevision } from '../article/prepare-revision'
import { saveArticle } from '../article/save-article'
import type { Context } from '../context'
import { deskFixture, paragraphs } from '../desk.fixture'
import { changeEvidence } from '../evidence/change-evidence'
import { citeSource } from '../evidence/cite-source'
import { liveEventsAfter, newestEvent } from '../history/live-events'
import { decideClaim } from '../verdict/decide-claim'
import { setVerdict } from '../verdict/set-verdict'
import { readWorkbench } from '../workbench/read-workbench'
import { linkClaims, unlinkClaims } from './link-claims'
import { listRepeats } from './list-repeats'
import { mergeClaim } from './merge-claim'
import { readClaim } from './read-claim'
import { reuseCheck } from './reuse-check'
import { unmergeClaim } from './unmerge-claim'
import { withdrawReuse } from './withdraw-reuse'

const SAYS = 'The bridge carried ten thousand cars on its first day'

function twoArticles(more: object = {}) {
  const desk = deskFixture()
  const there = desk.article(`${SAYS}. It rained.`)
  const document = paragraphs(`Reports say the bridge carried ten thousand cars on its first day. It rained.`)
  const details = { title: 'Another', language: 'en', direction: 'ltr', working: 'public-verdict' } as const
  const saved = saveArticle(desk.editor, { document, ...details, ...more }, prepareRevision(document, 'en'))
  const here = readWorkbench(desk.editor, saved.value.id)
  const mark = (id: string, exact: string) =>
    markPassage(desk.reviewer, id, { purpose: 'claim', quote: { exact } }).value.claimId as string
  const from = mark(there.article.id, SAYS)
  const claimId = mark(here.article.id, 'the bridge carried ten thousand cars on its first day')
  const ratingId = there.scale.ratings[0]?.id as string
  const cite = (source: object, of = {}) =>
    citeSource(desk.reviewer, { claimId: from, stance: 'supports', source: { title: 'Log', ...source }, ...of }).value
  const judge = (rationale: string, who: Context = desk.second) =>
    setVerdict(who, { claimId: from, rev: null, ratingId, rationale }).value.id
  const now = (ctx: Context = desk.editor) => readWorkbench(ctx, here.article.id)
  const reuse = (ctx: Context = desk.reviewer, input: object = {}) =>
    reuseCheck(ctx, { claimId, fromClaimId: from, rev: null, ...input }).value
  return { ...desk, there, here, mark, from, claimId, ratingId, cite, judge, now, reuse }
}

const reasonOf = (work: () => unknown): string | null => {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return error.reason
    throw error
  }
  return null
}

describe('repeats in other articles', () => {
  it('are found by nearly the same words, with verdicts, who, when and sources', async () => {
    const desk = twoArticles()
    const id = desk.judge('Counted.')
    desk.cite({ title: 'Toll log' }, { locator: 'p. 4' })
    const [repeat, ...rest] = await listRepeats(desk.viewer, { claim: desk.claimId })
    expect(rest).toEqual([])
    expect(repeat).toMatchObject({
      id: desk.from,
      similarity: 1,
      hasOtherFigures: false,
      link: null,
      article: { id: desk.there.article.id, title: 'An article' },
      state: 'check-again',
      verdicts: [{ id, kind: 'assessment', person: { name: 'Sam' }, isStale: true, isReusable: true }],
      sources: [{ title: 'Toll log', locator: 'p. 4', isConfidential: false }],
    })
  })

  it('are not those of the same article, nor of a deleted one, nor far ones; other figures are told', async () => {
    const desk = twoArticles()
    const figure = desk.article('The bridge carried 12 thousand cars on its first day. Cars rained on the bridge.')
    const other = desk.mark(figure.article.id, 'The bridge carried 12 thousand cars on its first day')
    desk.mark(figure.article.id, 'Cars rained on the bridge')
    const found = await listRepeats(desk.viewer, { claim: desk.claimId })
    expect(found.map(({ id, hasOtherFigures }) => [id, hasOtherFigures])).toEqual([
      [desk.from, false],
      [other, true],
    ])
  })

  it('are found in scripts that do not part words', async () => {
    const desk = deskFixture()
    const [one, two] = ['这座桥在第一天通过了一万辆汽车。', '据报道，这座桥在第一天通过了一万辆车。'].map((text) => {
      const { article } = desk.article(text)
      const exact = text.slice(text.indexOf('这'), -1)
      return markPassage(desk.reviewer, article.id, { purpose: 'claim', quote: { exact } }).value.claimId as string
    })
    expect((await listRepeats(desk.viewer, { claim: one as string })).map(({ id }) => id)).toEqual([two])
  })

  it('count words in order, whatever their accents and signs', () => {
    const near = (a: string, b: string) => nearness(statementWords(a), statementWords(b)).similarity
    expect(near('The café opened!', 'THE CAFE, opened')).toBe(1)
    expect(near('Dog bites man', 'Man bites dog')).toBeLessThan(0.5)
    expect(near('', '')).toBe(0)
  })

  it('hide confidential sources from those who may not see them', async () => {
    const desk = twoArticles()
    desk.cite({ title: 'Whisper', isConfidential: true })
    const seen = async (ctx: Context) => (await listRepeats(ctx, { claim: desk.claimId }))[0]?.sources.length
    expect(await seen(desk.reviewer)).toBe(1)
    expect(await seen(desk.viewer)).toBe(0)
  })
})

describe('a link between two claims', () => {
  it('shows on both sides, once, and goes again; a merge takes it along and gives it back', async () => {
    const desk = twoArticles()
    const links = async (claim: string) =>
      (await listRepeats(desk.viewer, { claim })).map(({ id, link }) => [id, link?.by.name])
    linkClaims(desk.reviewer, { claimId: desk.claimId, otherId: desk.from })
    linkClaims(desk.second, { claimId: desk.from, otherId: desk.claimId })
    expect(await links(desk.claimId)).toEqual([[desk.from, 'Rosa']])
    expect(await links(desk.from)).toEqual([[desk.claimId, 'Rosa']])
    const into = desk.mark(desk.here.article.id, 'It rained')
    mergeClaim(desk.reviewer, { id: desk.claimId, rev: 1, into })
    expect(await links(desk.from)).toEqual([[into, 'Rosa']])
    unmergeClaim(desk.reviewer, { id: desk.claimId })
    expect(await links(desk.from)).toEqual([[desk.claimId, 'Rosa']])
    unlinkClaims(desk.second, { claimId: desk.claimId, otherId: desk.from })
    expect(await links(desk.from)).toEqual([[desk.claimId, undefined]])
    expect(reasonOf(() => unlinkClaims(desk.second, { claimId: desk.claimId, otherId: desk.from }))).toBe(
      'errors.notFound',
    )
    expect(reasonOf(() => linkClaims(desk.reviewer, { claimId: desk.claimId, otherId: into }))).toBe(
      'errors.linkInOneArticle',
    )
  })
})

describe('an earlier check reused', () => {
  it('is a new verdict of one’s own of today, its citations lead to evidence of its own, and it says whose it was', () => {
    const desk = twoArticles()
    const { evidenceId, sourceId } = desk.cite({ title: 'Toll log' }, { locator: 'p. 4', question: 'How many?' })
    const verdictId = desk.judge(`Counted [@${evidenceId}], twice.`)
    const there = readWorkbench(desk.editor, desk.there.article.id)
    desk.clock.at = new Date('2026-04-01T10:00:00.000Z')
    const made = desk.reuse(desk.reviewer, { verdictId })
    const [copy] = desk.now().evidence
    expect(copy).toMatchObject({ id: made.evidenceIds[0], claimId: desk.claimId, sourceId, locator: 'p. 4' })
    expect(copy?.id).not.toBe(evidenceId)
    expect(readClaim(desk.viewer, desk.claimId).evidence[0]?.question).toBe('How many?')
    expect(desk.now().assessments).toMatchObject([
      {
        id: made.assessmentId,
        userId: desk.reviewer.actor.id,
        ratingId: desk.ratingId,
        rationale: `After the check of “An article”, 2026-03-04, by Sam.\n\nCounted [@${copy?.id}], twice.`,
        assessedAt: '2026-04-01T10:00:00.000Z',
      },
    ])
    expect(readClaim(desk.viewer, desk.claimId).standing).toMatchObject({ state: 'settled', stale: false })
    expect(readWorkbench(desk.editor, desk.there.article.id)).toEqual({ ...there, lastEvent: expect.anything() })
  })

  it('stays as it is, whatever is changed over there afterwards', () => {
    const desk = twoArticles()
    const { evidenceId } = desk.cite({ title: 'Toll log' })
    const verdictId = desk.judge('Counted.')
    desk.reuse(desk.reviewer, { verdictId })
    const before = { ...desk.now(), lastEvent: 0 }
    changeEvidence(desk.second, { id: evidenceId, rev: 1, quote: 'Other words.' })
    setVerdict(desk.second, { claimId: desk.from, rev: 2, ratingId: desk.there.scale.ratings[1]?.id as string })
    expect({ ...desk.now(), lastEvent: 0 }).toEqual(before)
  })

  it('may be a decision, with its reason; may be sources alone; cites nothing twice', () => {
    const desk = twoArticles()
    desk.cite({ title: 'Toll log' })
    const decided = decideClaim(desk.editor, { claimId: desk.from, rev: null, ratingId: desk.ratingId, reason: 'So.' })
    expect(desk.reuse()).toMatchObject({
      assessmentId: null,
      evidenceIds: [expect.any(String)],
      linkId: expect.any(String),
    })
    expect(desk.now().assessments).toEqual([])
    const again = desk.reuse(desk.reviewer, { verdictId: decided.value.id, origin: 'From *there*.' })
    expect(again).toMatchObject({ evidenceIds: [], linkId: null })
    expect(desk.now().assessments[0]?.rationale).toBe('From \\*there\\*.\n\nSo.')
  })

  it('brings a confidential source to those who see it, still confidential, and its citation to nobody else', () => {
    const desk = twoArticles()
    const { evidenceId } = desk.cite({ title: 'Whisper', isConfidential: true })
    const verdictId = desk.judge(`Told [@${evidenceId}] so.`)
    const token = { ...desk.second, actor: { ...desk.second.actor, scopes: ['read', 'check'] as const } }
    expect(desk.reuse(token, { verdictId }).evidenceIds).toEqual([])
    expect(desk.now().assessments[0]?.rationale).toContain('Told so.')
    expect(reasonOf(() => desk.reuse(token, { evidence: [{ from: evidenceId }] }))).toBe('errors.notFound')
    expect(desk.reuse(desk.reviewer).evidenceIds).toHaveLength(1)
    expect(desk.now(desk.viewer).evidence).toEqual([])
    expect(desk.now(desk.reviewer).sources[0]).toMatchObject({ isConfidential: true })
  })

  it('is refused over one’s own words, on another scale, within one article, and by a viewer', () => {
    const desk = twoArticles()
    const verdictId = desk.judge('Counted.')
    expect(reasonOf(() => desk.reuse(desk.viewer, { verdictId }))).toBe('errors.forbidden')
    expect(reasonOf(() => desk.reuse(desk.reviewer, { verdictId, fromClaimId: desk.claimId }))).toBe(
      'errors.linkInOneArticle',
    )
    expect(reasonOf(() => desk.reuse(desk.reviewer, { verdictId: desk.claimId }))).toBe('errors.notFound')
    setVerdict(desk.reviewer, { claimId: desk.claimId, rev: null, rationale: 'Mine.' })
    expect(reasonOf(() => desk.reuse(desk.reviewer, { verdictId, rev: 1 }))).toBe('errors.reuseOverOwn')
    expect(desk.now().evidence).toEqual([])
  })

  it('on another scale is sources only, and the list says so', async () => {
    const desk = twoArticles({ scale: 'line-check' })
    const verdictId = desk.judge('Counted.')
    const [repeat] = await listRepeats(desk.reviewer, { claim: desk.claimId })
    expect(repeat?.verdicts[0]?.isReusable).toBe(false)
    expect(reasonOf(() => desk.reuse(desk.reviewer, { verdictId }))).toBe('errors.reuseOtherScale')
  })

  it('is taken back in one: verdict, sources and link; not once one has made it one’s own', () => {
    const desk = twoArticles()
    desk.cite({ title: 'Toll log' })
    const verdictId = desk.judge('Counted.')
    const { assessmentId, evidenceIds, linkId } = desk.reuse(desk.reviewer, { verdictId })
    const back = { claimId: desk.claimId, assessmentId: assessmentId as string, linkId: linkId as string }
    expect(reasonOf(() => withdrawReuse(desk.second, { ...back, evidenceIds: [...evidenceIds] }))).toBe(
      'errors.notFound',
    )
    withdrawReuse(desk.reviewer, { ...back, evidenceIds: [...evidenceIds] })
    expect(desk.now()).toMatchObject({ evidence: [], assessments: [{ ratingId: null, rationale: '' }] })
    expect(readClaim(desk.viewer, desk.claimId).standing.state).toBe('open')
    const rev = desk.now().assessments[0]?.rev as number
    const again = desk.reuse(desk.reviewer, { verdictId, rev })
    const own = desk.now().assessments[0]
    setVerdict(desk.reviewer, { claimId: desk.claimId, rev: own?.rev as number, rationale: 'Mine now.' })
    const theirs = {
      claimId: desk.claimId,
      assessmentId: again.assessmentId as string,
      evidenceIds: [...again.evidenceIds],
    }
    expect(reasonOf(() => withdrawReuse(desk.reviewer, theirs))).toBe('errors.reuseChangedSince')
  })
})

describe('open pages are told of a link', () => {
  it('by the claims on both of its sides, when it is made, taken away and carried along by a merge', () => {
    const { reviewer, claimId, from, mark, here } = twoArticles()
    const told = (act: () => unknown) => {
      const before = newestEvent(reviewer)
      act()
      return liveEventsAfter(reviewer, before).map(({ articleId, links }) => [articleId, [...(links ?? [])].sort()])
    }
    const both = [claimId, from].sort()
    expect(told(() => linkClaims(reviewer, { claimId, otherId: from }))).toEqual([[here.article.id, both]])
    expect(told(() => unlinkClaims(reviewer, { claimId, otherId: from }))).toEqual([[here.article.id, both]])
    linkClaims(reviewer, { claimId, otherId: from })
    const into = mark(here.article.id, 'It rained.')
    const merged = told(() => mergeClaim(reviewer, { id: claimId, rev: 1, into }))
    expect(merged).toEqual([[here.article.id, [into, from].sort()]])
    expect(told(() => mark(here.article.id, 'Reports say'))).toEqual([[here.article.id, []]])
  })
})
