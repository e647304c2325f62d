import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '@/domain/app-error'
import { changeAnnotation } from '../annotation/change-annotation'
import { deleteAnnotation, restoreAnnotation } from '../annotation/delete-annotation'
import { markPassage } from '../annotation/mark-passage'
import { moveSpan } from '../annotation/move-span'
import type { Context } from '../context'
import { deskFixture } from '../desk.fixture'
import { addComment } from '../discussion/comment'
import { changeEvidence, deleteEvidence } from '../evidence/change-evidence'
import { citeSource } from '../evidence/cite-source'
import { verifyData } from '../history/verify-data'
import { decideClaim } from '../verdict/decide-claim'
import { confirmVerdict, setVerdict } from '../verdict/set-verdict'
import { followLink } from '../workbench/follow-link'
import { readWorkbench } from '../workbench/read-workbench'
import { changeClaim } from './change-claim'
import { mergeClaim } from './merge-claim'
import { readClaim } from './read-claim'
import { setWaiting } from './set-waiting'
import { unmergeClaim } from './unmerge-claim'

const TEXT = 'The bridge opened in 1932 and carried ten thousand cars. The bridge was opened in 1932, it says.'

function twoClaims() {
  const desk = deskFixture()
  const { article, scale } = desk.article(TEXT)
  const mark = (exact: string, more: object = {}) =>
    markPassage(desk.reviewer, article.id, { purpose: 'claim', quote: { exact }, ...more }).value
  const [stays, goes] = [mark('opened in 1932 and'), mark('was opened in 1932')]
  const ids = [stays.claimId as string, goes.claimId as string] as const
  const now = (ctx: Context = desk.editor) => readWorkbench(ctx, article.id)
  const claim = (at: 0 | 1) => now().claims.find(({ id }) => id === ids[at])
  const judge = (at: 0 | 1, who: Context = desk.reviewer, more: object = {}) => {
    const own = now().assessments.find((one) => one.claimId === ids[at] && one.userId === who.actor.id)
    const ratingId = scale.ratings[0]?.id as string
    return setVerdict(who, {
      claimId: ids[at],
      rev: own?.rev ?? null,
      ratingId,
      rationale: 'As the log says.',
      ...more,
    })
  }
  const cite = (at: 0 | 1, more: object = {}) =>
    citeSource(desk.reviewer, { claimId: ids[at], stance: 'supports', source: { title: `Log ${at}` }, ...more }).value
  const decide = (at: 0 | 1) =>
    decideClaim(desk.editor, { claimId: ids[at], rev: null, ratingId: scale.ratings[1]?.id as string })
  const merge = (ctx: Context = desk.reviewer, from: 0 | 1 = 1) =>
    mergeClaim(ctx, { id: ids[from], rev: claim(from)?.rev as number, into: ids[1 - from] as string })
  const unmerge = (ctx: Context = desk.reviewer, from: 0 | 1 = 1) => unmergeClaim(ctx, { id: ids[from] })
  return {
    ...desk,
    takeIn: desk.article,
    article,
    scale,
    mark,
    goes,
    ids,
    now,
    claim,
    judge,
    cite,
    decide,
    merge,
    unmerge,
  }
}

/** Everything there is, but for versions and the event, which only grow. */
function said(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(said).toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (key === 'rev' || key === 'lastEvent' ? [] : [[key, said(one)]])),
  )
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

describe('two claims made one', () => {
  it('have every span, source, question, discussion and correction of both, and the claim that went by name', () => {
    const desk = twoClaims()
    desk.cite(0)
    const cited = desk.cite(1, { question: 'When?' })
    addComment(desk.second, { articleId: desk.article.id, claimId: desk.ids[1], body: 'Sure?' })
    desk.mark('opened in 1932, it', { purpose: 'correction', claimId: desk.ids[1], replacement: 'opened in 1931, it' })
    const statement = desk.claim(1)?.statement
    desk.merge()
    const now = desk.now()
    expect(now.claims.map(({ id }) => id)).toEqual([desk.ids[0]])
    expect(now.annotations.map(({ claimId }) => claimId)).toEqual([desk.ids[0], desk.ids[0], desk.ids[0]])
    expect(now.evidence.map(({ claimId, position }) => [claimId, position])).toEqual([
      [desk.ids[0], 0],
      [desk.ids[0], 1],
    ])
    expect(now.threads[0]?.claimId).toBe(desk.ids[0])
    const told = readClaim(desk.viewer, desk.ids[0])
    expect(told.evidence.find(({ id }) => id === cited.evidenceId)?.question).toBe('When?')
    expect(told.mergedFrom).toEqual([{ id: desk.ids[1], statement }])
    expect(() => readClaim(desk.viewer, desk.ids[1])).toThrow(/notFound/)
    const link = followLink(desk.viewer, desk.article.id, { kind: 'claim', id: desk.ids[1] })
    expect(link).toEqual({ what: 'merged', into: desk.ids[0] })
  })

  it('take what only the other one says of speaker, date and waiting', () => {
    const desk = twoClaims()
    changeClaim(desk.reviewer, { id: desk.ids[0], rev: 1, speaker: 'The mayor' })
    changeClaim(desk.reviewer, { id: desk.ids[1], rev: 1, speaker: 'A clerk', claimDate: '1932', types: ['quote'] })
    setWaiting(desk.reviewer, { id: desk.ids[1], rev: 2, waiting: { on: 'Archive' } })
    desk.merge()
    expect(desk.claim(0)).toMatchObject({
      speaker: 'The mayor',
      claimDate: '1932',
      types: ['quote'],
      waitingOn: 'Archive',
    })
  })

  it('are to be checked again: verdicts keep their date and the wording they judged', () => {
    const desk = twoClaims()
    desk.judge(0, desk.second)
    desk.judge(1)
    const before = desk.now().assessments
    desk.clock.at = new Date('2026-03-05T10:00:00.000Z')
    desk.merge(desk.editor)
    const now = desk.now()
    expect(readClaim(desk.viewer, desk.ids[0]).standing).toMatchObject({ state: 'check-again', stale: true })
    for (const { id, assessedAt, judgedStatement } of before) {
      expect(now.assessments.find((one) => one.id === id)).toMatchObject({
        claimId: desk.ids[0],
        assessedAt,
        judgedStatement,
      })
    }
    const own = now.assessments.find(({ userId }) => userId === desk.reviewer.actor.id)
    confirmVerdict(desk.reviewer, { claimId: desk.ids[0], rev: own?.rev as number })
    expect(readClaim(desk.viewer, desk.ids[0]).standing.state).toBe('assessed')
  })

  it('keep as it is only the verdict that whoever merges gave on the claim that stays', () => {
    const desk = twoClaims()
    desk.judge(0)
    desk.merge()
    expect(readClaim(desk.viewer, desk.ids[0]).standing.state).toBe('settled')
    const other = twoClaims()
    other.judge(1)
    other.merge()
    expect(readClaim(other.viewer, other.ids[0]).standing).toMatchObject({ state: 'check-again' })
  })

  it('take a decision along, for an editor, and leave it to be looked at again', () => {
    const desk = twoClaims()
    desk.decide(1)
    expect(reasonOf(() => desk.merge())).toBe('errors.forbidden')
    desk.merge(desk.editor)
    expect(readClaim(desk.viewer, desk.ids[0]).standing).toMatchObject({ state: 'check-again', by: 'decision' })
  })

  it.each<[string, string, (desk: ReturnType<typeof twoClaims>) => unknown]>([
    [
      'one person has judged both',
      'errors.mergeJudgedTwice',
      (desk) => {
        desk.judge(0)
        desk.judge(1)
        desk.merge()
      },
    ],
    [
      'both are decided',
      'errors.mergeDecidedTwice',
      (desk) => {
        desk.decide(0)
        desk.decide(1)
        desk.merge(desk.editor)
      },
    ],
    [
      'it is the same claim',
      'errors.mergeWithItself',
      ({ reviewer, ids }) => mergeClaim(reviewer, { id: ids[0], rev: 1, into: ids[0] }),
    ],
    ['a span is somebody else’s', 'errors.forbidden', (desk) => desk.merge(desk.second)],
    [
      'it was changed meanwhile',
      'errors.stale',
      ({ reviewer, ids }) => mergeClaim(reviewer, { id: ids[1], rev: 9, into: ids[0] }),
    ],
    [
      'the claims are of two articles',
      'errors.mergeOfArticles',
      (desk) => {
        const other = desk.takeIn(TEXT)
        const quote = { exact: 'ten thousand' }
        const into = markPassage(desk.reviewer, other.article.id, { purpose: 'claim', quote }).value.claimId as string
        return mergeClaim(desk.reviewer, { id: desk.ids[1], rev: 1, into })
      },
    ],
  ])('are refused when %s, and nothing changes', (_when, reason, work) => {
    const desk = twoClaims()
    let before: unknown
    const all = () => JSON.stringify(desk.now().claims) + JSON.stringify(desk.now().annotations)
    const refused = reasonOf(() => {
      before = all()
      work(desk)
    })
    expect(refused).toBe(reason)
    expect(all()).toBe(before)
  })

  it('are not refused for a verdict that was taken back', () => {
    for (const empty of [0, 1] as const) {
      const desk = twoClaims()
      desk.judge(0)
      desk.judge(1)
      desk.judge(empty, desk.reviewer, { ratingId: null, rationale: '' })
      const before = said(desk.now())
      desk.merge()
      expect(desk.now().assessments.map(({ rationale }) => rationale)).toEqual(['As the log says.'])
      desk.unmerge()
      expect(said(desk.now())).toEqual(before)
    }
  })

  it('bring a deleted span or source of the one that went back to the one that stays', () => {
    const desk = twoClaims()
    const extra = desk.mark('it says', { claimId: desk.ids[1] })
    deleteAnnotation(desk.reviewer, { id: extra.annotationId, rev: 1 })
    desk.merge()
    restoreAnnotation(desk.reviewer, { id: extra.annotationId })
    expect(desk.now().annotations.find(({ id }) => id === extra.annotationId)?.claimId).toBe(desk.ids[0])
  })

  it('answer for the one that went, when a span is to join it', () => {
    const desk = twoClaims()
    const third = desk.mark('ten thousand cars')
    desk.merge()
    moveSpan(desk.reviewer, { id: third.annotationId, rev: 1, claimId: desk.ids[1] })
    expect(desk.now().annotations.map(({ claimId }) => claimId)).toEqual([desk.ids[0], desk.ids[0], desk.ids[0]])
  })
})

describe('a merge taken back', () => {
  it('is refused once somebody has judged the two as one, or one would be left without a span', () => {
    const desk = twoClaims()
    desk.merge()
    desk.judge(0, desk.second)
    expect(reasonOf(() => desk.unmerge())).toBe('errors.unmergeJudged')
    const bare = twoClaims()
    bare.merge()
    deleteAnnotation(bare.reviewer, { id: bare.goes.annotationId, rev: 2 })
    expect(reasonOf(() => bare.unmerge())).toBe('errors.unmergeWithoutSpan')
    const never = twoClaims()
    expect(reasonOf(() => never.unmerge())).toBe('errors.notMerged')
  })

  it('leaves what was added since with the claim that stayed, and asks to look at both again', () => {
    const desk = twoClaims()
    desk.judge(1)
    const { evidenceId } = desk.cite(1)
    desk.merge()
    desk.cite(0)
    changeEvidence(desk.second, { id: evidenceId, rev: 2, note: 'Page torn.' })
    desk.unmerge()
    const { evidence } = desk.now()
    expect(evidence.map(({ claimId, note }) => [claimId, note])).toEqual([
      [desk.ids[1], 'Page torn.'],
      [desk.ids[0], ''],
    ])
    expect(readClaim(desk.viewer, desk.ids[1]).standing.state).toBe('check-again')
  })

  it('leaves the verdict of the claim that went as it was, when only the one that stayed has got something since', () => {
    const desk = twoClaims()
    desk.judge(1)
    desk.merge()
    desk.cite(0)
    desk.unmerge()
    expect(readClaim(desk.viewer, desk.ids[1]).standing.state).toBe('settled')
  })

  it('goes in order: the last merge first', () => {
    const desk = twoClaims()
    const third = desk.mark('ten thousand cars').claimId as string
    desk.judge(1)
    const before = said(desk.now())
    desk.merge()
    mergeClaim(desk.reviewer, { id: desk.ids[0], rev: desk.claim(0)?.rev as number, into: third })
    expect(readClaim(desk.viewer, third).mergedFrom.map(({ id }) => id)).toEqual([desk.ids[0], desk.ids[1]])
    expect(reasonOf(() => desk.unmerge())).toBe('errors.mergedOn')
    unmergeClaim(desk.reviewer, { id: desk.ids[0] })
    desk.unmerge()
    expect(said(desk.now())).toEqual(before)
  })

  const act = fc.oneof(
    fc.record({ act: fc.constantFrom('judge' as const, 'cite' as const, 'hide' as const), at: fc.constantFrom(0, 1) }),
    fc.record({
      act: fc.constantFrom('talk' as const, 'span' as const, 'decide' as const, 'correct' as const),
      at: fc.constantFrom(0, 1),
    }),
    fc.record({
      act: fc.constantFrom('speaker' as const, 'wait' as const, 'uncite' as const),
      at: fc.constantFrom(0, 1),
    }),
  )

  it('leaves everything exactly as it was, whatever the claims had, and a sound history', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 10 }), fc.boolean(), (acts, isByEditor) => {
        const desk = twoClaims()
        let seen = 0
        for (const { act, at: where } of acts) {
          const at = where as 0 | 1
          seen += 1
          try {
            if (act === 'judge') desk.judge(at, seen % 2 === at ? desk.reviewer : desk.second)
            else if (act === 'cite') desk.cite(at, seen % 2 ? { question: `Why ${seen % 3}?` } : {})
            else if (act === 'hide') desk.cite(at, { source: { title: 'Whisper', isConfidential: true } })
            else if (act === 'uncite') {
              const { evidenceId } = desk.cite(at)
              deleteEvidence(desk.reviewer, { id: evidenceId, rev: 1 })
            } else if (act === 'talk')
              addComment(desk.second, { articleId: desk.article.id, claimId: desk.ids[at], body: 'Sure?' })
            else if (act === 'span') desk.mark('ten thousand', { claimId: desk.ids[at] })
            else if (act === 'decide') desk.decide(at)
            else if (act === 'correct') {
              const { annotationId } = desk.mark('it says', { purpose: 'correction', claimId: desk.ids[at] })
              changeAnnotation(desk.reviewer, { id: annotationId, rev: 1, replacement: 'they say' })
            } else if (act === 'speaker')
              changeClaim(desk.reviewer, { id: desk.ids[at], rev: desk.claim(at)?.rev as number, speaker: `S${at}` })
            else
              setWaiting(desk.reviewer, { id: desk.ids[at], rev: desk.claim(at)?.rev as number, waiting: { on: 'X' } })
          } catch (error) {
            if (!(error instanceof AppError)) throw error
          }
        }
        const before = desk.now()
        const who = isByEditor ? desk.editor : desk.reviewer
        try {
          desk.merge(who)
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          expect(desk.now()).toEqual(before)
          return
        }
        const after = desk.now()
        for (const kind of ['annotations', 'assessments', 'decisions', 'evidence', 'threads', 'comments'] as const) {
          expect(after[kind].map(({ id }) => id).toSorted()).toEqual(before[kind].map(({ id }) => id).toSorted())
        }
        desk.unmerge(who)
        expect(said(desk.now())).toEqual(said(before))
        const { rows, chain, file } = verifyData(desk.db)
        expect([...rows.filter(({ kind }) => kind !== 'user' && kind !== 'house'), ...chain.problems, ...file]).toEqual(
          [],
        )
      }),
      { numRuns: 12 },
    )
  })
})
