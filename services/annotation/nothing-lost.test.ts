import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PURPOSES, type Purpose } from '@/domain/annotation/annotation'
import { AppError } from '@/domain/app-error'
import { deskFixture } from '../desk.fixture'
import { citeSource } from '../evidence/cite-source'
import { setVerdict } from '../verdict/set-verdict'
import { readWorkbench } from '../workbench/read-workbench'
import { changeAnnotation } from './change-annotation'
import { changePurpose } from './change-purpose'
import { markPassage } from './mark-passage'
import { moveSpan, splitSpan } from './move-span'

const TEXT = 'The bridge opened in 1932 and carried ten thousand cars on its opening day.'
const QUOTES = ['opened in 1932', 'ten thousand cars', 'on its opening day'] as const

function marked() {
  const desk = deskFixture()
  const { article, scale } = desk.article(TEXT)
  const spans = QUOTES.map(
    (exact) => markPassage(desk.reviewer, article.id, { purpose: 'claim', quote: { exact } }).value,
  )
  const now = () => readWorkbench(desk.reviewer, article.id)
  const span = (at: number) => {
    const found = now().annotations.find(({ id }) => id === spans[at]?.annotationId)
    if (!found) throw new Error('A span is gone.')
    return found
  }
  const judge = (claimId: string) =>
    setVerdict(desk.reviewer, { claimId, rev: null, ratingId: scale.ratings[0]?.id, rationale: 'As the log says.' })
  const cite = (claimId: string) =>
    citeSource(desk.reviewer, { claimId, stance: 'supports', source: { kind: 'web', title: 'The log' } })
  const turn = (at: number, purpose: Purpose, more: object = {}) => {
    const { id, rev } = span(at)
    const reason = purpose === 'no-check' ? { reason: 'opinion' as const } : {}
    return changePurpose(desk.reviewer, { id, rev, purpose, ...reason, ...more })
  }
  return { ...desk, now, span, judge, cite, turn, claimOf: (at: number) => span(at).claimId as string }
}
type Marked = ReturnType<typeof marked>

const join = (desk: Marked, at: number, claimId: string) => {
  const { id, rev } = desk.span(at)
  return moveSpan(desk.reviewer, { id, rev, claimId })
}

describe('another purpose', () => {
  it.each(PURPOSES.filter((purpose) => purpose !== 'claim'))('makes an empty claim %s, and back a claim', (purpose) => {
    const desk = marked()
    const before = desk.span(0)
    desk.turn(0, purpose)
    expect(desk.span(0)).toMatchObject({ purpose, quote: before.quote, start: before.start, claimId: null })
    expect(desk.now().claims).toHaveLength(2)
    desk.turn(0, 'claim', { claimId: before.claimId })
    expect(desk.span(0)).toMatchObject({ purpose: 'claim', claimId: before.claimId, body: null, reason: null })
    expect(desk.now().claims).toHaveLength(3)
  })

  it('is refused to the only span of a claim with a verdict or a source, and nothing changes', () => {
    for (const work of ['judge', 'cite'] as const) {
      const desk = marked()
      desk[work](desk.claimOf(0))
      const before = desk.now()
      expect(() => desk.turn(0, 'comment')).toThrow(/lastSpanOfClaim/)
      expect(desk.now()).toEqual(before)
    }
  })

  it('keeps a comment, and what a correction proposed, as the note of the span', () => {
    const desk = marked()
    desk.turn(0, 'correction')
    const { id, rev } = desk.span(0)
    changeAnnotation(desk.reviewer, { id, rev, replacement: 'opened in 1931', body: 'The log says so.' })
    desk.turn(0, 'claim')
    expect(desk.span(0).body).toBe('The log says so.\n\n→ opened in 1931')
  })

  it('is somebody else’s to give to others, and an editor’s where the reason is', () => {
    const desk = marked()
    const { id, rev } = desk.span(0)
    expect(() => changePurpose(desk.second, { id, rev, purpose: 'comment' })).toThrow(AppError)
    expect(() => desk.turn(0, 'no-check', { reason: 'waived' })).toThrow(AppError)
    expect(() => desk.turn(0, 'no-check', { reason: undefined })).toThrow(/noCheckReason/)
    expect(() => desk.turn(0, 'claim')).toThrow(/samePurpose/)
  })

  it('of a span of several leaves the others with the claim, whose verdicts are to be confirmed', () => {
    const desk = marked()
    join(desk, 1, desk.claimOf(0))
    const claimId = desk.claimOf(0)
    const { basis = 0 } = desk.now().claims.find(({ id }) => id === claimId) ?? {}
    desk.turn(0, 'correction')
    expect(desk.span(0)).toMatchObject({ claimId, replacement: QUOTES[0], correctionState: 'proposed' })
    expect(desk.now().claims.find(({ id }) => id === claimId)?.basis).toBeGreaterThan(basis)
  })
})

describe('the same claim as another', () => {
  it('takes the span along, and the emptied claim away; moved back, it is there again', () => {
    const desk = marked()
    const [first, second] = [desk.claimOf(0), desk.claimOf(1)]
    join(desk, 1, first)
    expect(desk.now().claims.map(({ id }) => id)).not.toContain(second)
    join(desk, 1, second)
    expect(desk.claimOf(1)).toBe(second)
    expect(desk.now().claims).toHaveLength(3)
  })

  it('is refused where verdicts would lose their claim, for no claim, and for the claim it is of', () => {
    const desk = marked()
    desk.judge(desk.claimOf(1))
    expect(() => join(desk, 1, desk.claimOf(0))).toThrow(/lastSpanOfClaim/)
    expect(() => join(desk, 0, desk.claimOf(0))).toThrow(/sameClaim/)
    const other = desk.claimOf(0)
    desk.turn(2, 'comment')
    expect(() => join(desk, 2, other)).toThrow(/notAClaim/)
  })
})

describe('a claim of its own', () => {
  it('is open, said by the same person, and leaves verdicts and sources; moved back, it is gone', () => {
    const desk = marked()
    const claimId = desk.claimOf(0)
    join(desk, 1, claimId)
    desk.judge(claimId)
    desk.cite(claimId)
    const split = () => splitSpan(desk.reviewer, { id: desk.span(1).id, rev: desk.span(1).rev })
    split()
    const { claims, assessments, evidence } = desk.now()
    expect(desk.claimOf(1)).not.toBe(claimId)
    expect(claims.find(({ id }) => id === desk.claimOf(1))?.statement).toBe(QUOTES[1])
    expect([...assessments, ...evidence].map((one) => one.claimId)).toEqual([claimId, claimId])
    expect(split).toThrow(/onlySpan/)
    join(desk, 1, claimId)
    expect(desk.now().claims).toHaveLength(2)
  })
})

describe('several spans at once', () => {
  it('become a claim of their own in one deed, and go back in one', () => {
    const desk = marked()
    const claimId = desk.claimOf(0)
    join(desk, 1, claimId)
    join(desk, 2, claimId)
    desk.judge(claimId)
    const [first, second] = [desk.span(1), desk.span(2)]
    const split = splitSpan(desk.reviewer, { id: first.id, rev: first.rev, others: [second.id, first.id] })
    expect([desk.claimOf(1), desk.claimOf(2)]).toEqual([split.value.claimId, split.value.claimId])
    expect(desk.claimOf(0)).toBe(claimId)
    expect(desk.now().claims.find(({ id }) => id === split.value.claimId)?.statement).toBe(QUOTES[1])
    moveSpan(desk.reviewer, { id: first.id, rev: first.rev + 1, claimId, others: [second.id] })
    expect(desk.now().claims.map(({ id }) => id)).toEqual([claimId])
  })

  it('are refused when none would stay, or one is of another claim by now', () => {
    const desk = marked()
    const claimId = desk.claimOf(0)
    join(desk, 1, claimId)
    const [first, second, other] = [desk.span(0), desk.span(1), desk.span(2)]
    const before = desk.now()
    expect(() => splitSpan(desk.reviewer, { id: first.id, rev: first.rev, others: [second.id] })).toThrow(/onlySpan/)
    const along = { id: first.id, rev: first.rev, others: [other.id] }
    expect(() => splitSpan(desk.reviewer, along)).toThrow(/spanOfOtherClaim/)
    expect(() => moveSpan(desk.reviewer, { ...along, claimId: desk.claimOf(2) })).toThrow(/spanOfOtherClaim/)
    expect(desk.now()).toEqual(before)
  })
})

describe('whatever is done to the spans', () => {
  const act = fc.oneof(
    fc.record({ act: fc.constant('turn' as const), at: fc.nat(2), purpose: fc.constantFrom(...PURPOSES) }),
    fc.record({ act: fc.constant('join' as const), at: fc.nat(2), to: fc.nat(2) }),
    fc.record({ act: fc.constantFrom('judge' as const, 'cite' as const, 'split' as const), at: fc.nat(2) }),
    fc.record({ act: fc.constant('write' as const), at: fc.nat(2), body: fc.constantFrom('one', 'two', 'three') }),
  )

  it('every quote, verdict and source that could be reached can be reached, or it is refused', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
        const desk = marked()
        for (const one of acts) {
          const before = desk.now()
          try {
            if (one.act === 'turn') desk.turn(one.at, one.purpose)
            else if (one.act === 'join') join(desk, one.at, desk.claimOf(one.to))
            else if (one.act === 'split')
              splitSpan(desk.reviewer, { id: desk.span(one.at).id, rev: desk.span(one.at).rev })
            else if (one.act === 'write') {
              const { id, rev } = desk.span(one.at)
              changeAnnotation(desk.reviewer, { id, rev, body: `${desk.span(one.at).body ?? ''} ${one.body}` })
            } else desk[one.act](desk.claimOf(one.at))
          } catch {
            // Refused with words, or not askable (no claim there): then nothing has changed.
            expect(desk.now()).toEqual(before)
            continue
          }
          const after = desk.now()
          const ids = (all: readonly { id: string }[]) => new Set(all.map(({ id }) => id))
          expect(ids(after.annotations)).toEqual(ids(before.annotations))
          expect([...ids(before.assessments)].filter((id) => !ids(after.assessments).has(id))).toEqual([])
          expect([...ids(before.evidence)].filter((id) => !ids(after.evidence).has(id))).toEqual([])
          for (const { id, quote, body } of before.annotations) {
            const now = after.annotations.find((annotation) => annotation.id === id)
            expect(now?.quote).toBe(quote)
            expect(now?.body ?? '').toContain(body ?? '')
          }
          const claims = ids(after.claims)
          for (const { purpose, claimId } of after.annotations) {
            if (purpose === 'claim') expect(claims).toContain(claimId)
          }
        }
      }),
      { numRuns: 15 },
    )
  })
})
