import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standingsOf } from '@/domain/claim/standing'
import { byPlace, claimsInReadingOrder } from '@/domain/report/reading-order'
import type { ObjectChange, ObjectKind } from '@/domain/workbench/objects'
import { createDerived } from './derived'
import { ME, snapshotOf } from './fake-house'
import type { Patch } from './object-tables'
import { createPaintedSpans } from './painted-spans'
import { mergeSorted } from './sorted'
import { type WorkbenchState, WorkbenchStore } from './workbench-store'

/** Few ids and places, so that changes meet each other. */
const claimIds = fc.constantFrom('c1', 'c2', 'c3', 'c4')
const annotation = fc
  .record({
    start: fc.option(fc.integer({ min: 0, max: 6 })),
    length: fc.integer({ min: 1, max: 4 }),
    purpose: fc.constantFrom('claim', 'claim', 'comment'),
    isProposal: fc.constantFrom(false, false, true),
    claimId: fc.option(claimIds),
  })
  .map(({ start, length, ...rest }) => ({ start, end: start === null ? null : start + length, ...rest }))
const made = (id: string) => ({ id, rev: 0, createdAt: `2026-${id}` })

function patchOf<Fields extends object>(kind: ObjectKind, ids: readonly string[], fields: fc.Arbitrary<Fields>) {
  const value = fc.option(fields, { freq: 8 })
  return fc.record({ id: fc.constantFrom(...ids), value, isNew: fc.boolean() }).map(({ id, value: given, isNew }) => {
    if (given === null) return { kind, id, op: 'remove' } as Patch
    if (isNew) return { kind, id, op: 'put', object: { ...made(id), ...given } } as unknown as Patch
    return { kind, id, op: 'merge', fields: given } as unknown as Patch
  })
}

/** A rating or a sentence, never both. */
const verdicts = fc.constantFrom(
  { ratingId: 'rating-true', conclusion: null },
  { ratingId: 'rating-false', conclusion: null },
  { ratingId: null, conclusion: 'Yes.' },
  { ratingId: null, conclusion: null },
)
const judged = <Fields extends object>(fields: fc.Arbitrary<Fields>) =>
  fc.record({ fields, verdict: verdicts }).map(({ fields: given, verdict }) => ({ ...given, ...verdict }))
const change = fc.oneof(
  patchOf('annotation', ['a1', 'a2', 'a3', 'a4', 'a5'], annotation),
  patchOf(
    'claim',
    ['c1', 'c2', 'c3', 'c4'],
    fc.record({ basis: fc.integer({ min: 1, max: 2 }), waitingOn: fc.constantFrom(null, 'x') }),
  ),
  patchOf(
    'assessment',
    ['s1', 's2', 's3', 's4'],
    judged(
      fc.record({ claimId: claimIds, userId: fc.constantFrom('ann', 'bob'), basis: fc.integer({ min: 1, max: 2 }) }),
    ),
  ),
  patchOf('decision', ['d1', 'd2'], judged(fc.record({ claimId: claimIds, basis: fc.integer({ min: 1, max: 2 }) }))),
  patchOf('evidence', ['e1', 'e2', 'e3'], fc.record({ claimId: claimIds, position: fc.integer({ min: 0, max: 2 }) })),
)
/** Some changes at once; sometimes an earlier step is taken back instead. */
const steps = fc.array(
  fc.record({ patches: fc.array(change, { minLength: 1, maxLength: 4 }), dropsOne: fc.boolean() }),
  {
    maxLength: 12,
  },
)

/** Four claims, each on its words. */
const FOUR = ['1', '2', '3', '4'].flatMap((n, i) => [
  { kind: 'claim', id: `c${n}`, object: { ...made(`c${n}`), basis: 1, waitingOn: null } },
  {
    kind: 'annotation',
    id: `a${n}`,
    object: { ...made(`a${n}`), purpose: 'claim', isProposal: false, claimId: `c${n}`, start: i, end: i + 2 },
  },
]) as unknown as ObjectChange[]

/** Everything as it follows from the objects alone. */
function fromScratch({ objects, settleRule, scale }: WorkbenchState) {
  const ratings = new Map(scale.ratings.map((rating) => [rating.id, rating]))
  const standings = standingsOf({
    claims: [...objects.claim.values()],
    assessments: [...objects.assessment.values()],
    decisions: [...objects.decision.values()].sort((a, b) => (a.id < b.id ? 1 : -1)),
    settleRule,
  })
  const numbered = claimsInReadingOrder([...objects.claim.values()], [...objects.annotation.values()])
  return numbered.flatMap(({ number, claim, spans }) => {
    const stands = standings.get(claim.id)
    const [first] = spans
    if (!first) return []
    return {
      id: claim.id,
      claim,
      number,
      annotationId: first.id,
      isUnanchored: first.start === null,
      state: stands?.state,
      isStale: stands?.isStale,
      rating: ratings.get(stands?.verdict?.ratingId ?? '') ?? null,
      conclusion: stands?.verdict?.conclusion ?? null,
      evidenceCount: [...objects.evidence.values()].filter(({ claimId }) => claimId === claim.id).length,
    }
  })
}

describe('what follows from the objects change by change', () => {
  it('is what follows from them all at once', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom('one-checker', 'editor', 'agreement'), (all, rule) => {
        const store = new WorkbenchStore({ ...snapshotOf(FOUR), settleRule: { rule, quorum: 2 } }, ME)
        const derived = createDerived()
        const paint = createPaintedSpans()
        const paintNow = (state: WorkbenchState, by = derived, painter = paint) =>
          painter(by.annotations(state), by.rowById(state), (row) => `${row.number} ${row.state} ${row.rating?.label}`)
        const applied: string[] = []
        for (const [n, { patches, dropsOne }] of all.entries()) {
          const taken = dropsOne ? applied.shift() : undefined
          if (taken) store.drop(taken)
          else {
            store.push(`p${n}`, patches)
            applied.push(`p${n}`)
          }
          const state = store.getSnapshot()
          expect(derived.claimRows(state)).toEqual(fromScratch(state))
          expect([...derived.rowById(state).values()]).toEqual(derived.claimRows(state))
          expect(derived.annotations(state)).toEqual([...state.objects.annotation.values()].sort(byPlace))
          expect(derived.claimRows(state)).toBe(derived.claimRows(state))
          const anew = createDerived()
          expect(paintNow(state)).toEqual(paintNow(state, anew, createPaintedSpans()))
          for (const id of ['c1', 'c2', 'c3', 'c4']) {
            expect(derived.evidenceByClaim(state).get(id)).toEqual(anew.evidenceByClaim(state).get(id))
            expect(derived.assessmentOf(state, id)?.userId ?? ME.id).toBe(ME.id)
            expect(derived.assessmentsOf(state, id)).toEqual(anew.assessmentsOf(state, id))
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('judges the claims of the first checker again as soon as there is a second one', () => {
    const store = new WorkbenchStore({ ...snapshotOf(FOUR), settleRule: { rule: 'one-checker', quorum: 2 } }, ME)
    const derived = createDerived()
    const judge = (id: string, claimId: string, userId: string) => {
      const object = { ...made(id), claimId, userId, basis: 1, ratingId: 'rating-true', conclusion: null }
      store.push(id, [{ kind: 'assessment', id, op: 'put', object } as unknown as Patch])
      return derived.claimRow(store.getSnapshot(), 'c1')?.state
    }
    expect(judge('s1', 'c1', 'ann')).toBe('settled')
    expect(judge('s2', 'c2', 'bob')).toBe('assessed')
  })

  it('puts new items where a sort of all would put them', () => {
    const order = (a: number, b: number) => a - b
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.array(fc.integer()), (known, fresh) => {
        expect(mergeSorted(known.toSorted(order), fresh, order)).toEqual([...known, ...fresh].sort(order))
      }),
    )
  })
})
