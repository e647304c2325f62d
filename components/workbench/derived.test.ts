import { describe, expect, it } from 'vitest'
import { claimsInReadingOrder } from '@/domain/report/reading-order'
import { type Making, markSpan } from './annotation-commands'
import { setVerdict } from './claim-commands'
import type { CommandDraft } from './command'
import { type ClaimRow, createDerived } from './derived'
import { ME, snapshotOf } from './fake-house'
import { createPaintedSpans } from './painted-spans'
import { WorkbenchStore } from './workbench-store'

let ids = 0
const making: Making = { newId: () => `id-${++ids}`, now: () => '2026-02-02T00:00:00.000Z' }
const words = (row: ClaimRow) => `Claim ${row.number}, ${row.rating?.label ?? 'open'}`

function bench() {
  const store = new WorkbenchStore(snapshotOf(), ME)
  const derived = createDerived()
  const paint = createPaintedSpans()
  let n = 0
  const apply = (draft: CommandDraft | null) => draft && store.push(`c${++n}`, draft.patches)
  const mark = (start: number, end: number, purpose: 'claim' | 'no-check' | 'comment' = 'claim') => {
    const { id, draft } = markSpan(store.getSnapshot(), { start, end }, { purpose }, making)
    apply(draft)
    return store.getSnapshot().objects.annotation.get(id)
  }
  const rows = () => derived.claimRows(store.getSnapshot())
  const spans = () => paint(derived.annotations(store.getSnapshot()), derived.rowById(store.getSnapshot()), words)
  return { store, derived, apply, mark, rows, spans }
}

describe('claims', () => {
  it('are numbered in reading order, the outer of two that begin together first', () => {
    const { mark, rows } = bench()
    const last = mark(17, 40)
    const inner = mark(0, 3)
    const outer = mark(0, 16)
    expect(rows().map(({ id, number }) => [id, number])).toEqual([
      [outer?.claimId, 1],
      [inner?.claimId, 2],
      [last?.claimId, 3],
    ])
  })

  it('carry the numbers they have in the report', () => {
    const { mark, rows, store } = bench()
    for (const [start, end] of [
      [17, 40],
      [0, 3],
      [0, 16],
      [0, 16],
      [4, 22],
    ] as const)
      mark(start, end)
    const { claim, annotation } = store.getSnapshot().objects
    const inReport = claimsInReadingOrder([...claim.values()], [...annotation.values()])
    expect(rows().map(({ id, number }) => ({ id, number }))).toEqual(
      inReport.map(({ number, claim: { id } }) => ({ id, number })),
    )
  })

  it('stay the same value while nothing about them changes', () => {
    const { mark, rows, spans, apply, store } = bench()
    mark(0, 3)
    const second = mark(17, 22)
    const before = rows()
    const painted = spans()
    apply(setVerdict(store.getSnapshot(), second?.claimId as string, { ratingId: 'rating-false' }, making))
    expect(rows()[0]).toBe(before[0])
    expect(rows()[1]).not.toBe(before[1])
    expect(spans()[0]).toBe(painted[0])
    expect(spans()[1]).toMatchObject({ tint: 'false', badge: { number: 2, label: 'Claim 2, false' } })
    store.moveTo(1)
    expect(rows()).toBe(rows())
    expect(spans()).toBe(spans())
  })
})

describe('progress', () => {
  it('counts claims with a verdict and the words that are accounted for', () => {
    const { mark, derived, apply, store } = bench()
    const first = mark(0, 16)
    mark(17, 22, 'no-check')
    mark(26, 31, 'comment')
    apply(setVerdict(store.getSnapshot(), first?.claimId as string, { ratingId: 'rating-true' }, making))
    expect(derived.progress(store.getSnapshot())).toMatchObject({ claims: 1, checked: 1, settled: 1 })
    expect(derived.coverage(store.getSnapshot())).toMatchObject({ words: 9, wordsAccounted: 5 })
  })

  it('re-makes only what a verdict among 10,000 annotations touches', () => {
    const { store, derived, spans, apply, mark } = bench()
    const made = Array.from(
      { length: 10_000 },
      (_, i) => markSpan(store.getSnapshot(), { start: i % 30, end: (i % 30) + 5 }, { purpose: 'claim' }, making).draft,
    )
    store.push(
      'bulk',
      made.flatMap(({ patches }) => patches),
    )
    const one = mark(0, 3)
    const before = spans()
    const covered = derived.coverage(store.getSnapshot())
    apply(setVerdict(store.getSnapshot(), one?.claimId as string, { ratingId: 'rating-true' }, making))
    const after = spans()
    expect(after.filter((span, index) => span !== before[index]).map(({ id }) => id)).toEqual([one?.id])
    expect(derived.coverage(store.getSnapshot())).toBe(covered)
  })
})
